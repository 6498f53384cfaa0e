pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// A panel that says one thing and, when it helps, offers one step.
Rectangle {
    id: root

    required property real u
    required property string icon
    required property string title
    required property string detail
    property string action: ""
    property string actionName: ""
    property bool warning: false
    readonly property color ink: Theme.highContrast ? Theme.contrastText : root.warning ? Theme.warn : Theme.night700

    signal tapped

    implicitHeight: body.height + 80 * root.u
    radius: 36 * root.u
    antialiasing: true
    color: Theme.highContrast ? Theme.contrastBg : root.warning ? Theme.warnBg : Theme.night100
    border.width: Theme.highContrast ? Math.round(5 * root.u) : 0
    border.color: Theme.contrastText

    Symbol {
        x: 40 * root.u
        y: 44 * root.u
        name: root.icon
        filled: root.warning
        size: 72 * root.u
        color: root.ink
    }

    Column {
        id: body

        x: 140 * root.u
        y: 40 * root.u
        width: parent.width - x - 40 * root.u
        spacing: 10 * root.u

        StepText {
            width: parent.width
            u: root.u
            steps: [46, 40, 36]
            maxLines: 3
            grow: Theme.largeText ? 1.2 : 1
            line: 1.15
            tracking: -0.02
            text: root.title
            role: Accessible.AlertMessage
        }
        T {
            visible: root.detail !== ""
            width: parent.width
            u: root.u
            grow: Theme.largeText ? 1.2 : 1
            px: 32
            line: 1.35
            wrapMode: Text.WordWrap
            color: Theme.groundQuiet
            text: root.detail
            role: Accessible.AlertMessage
        }
        Item {
            visible: root.action !== ""
            width: 1
            height: 12 * root.u
        }
        PlainButton {
            objectName: root.actionName
            visible: root.action !== ""
            u: root.u
            text: root.action
            onTapped: root.tapped()
        }
    }
}
