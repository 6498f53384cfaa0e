pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// One item of the bottom bar: an icon above its word; switched on it is light, framed it has an outline.
Item {
    id: root

    required property real u
    required property string icon
    required property string text
    property bool on: false
    property bool checkable: false
    property bool framed: false
    property real grow: 1
    readonly property bool down: touch.down
    readonly property bool bright: root.on && !root.down
    readonly property color ink: root.bright ? (Theme.highContrast ? Theme.contrastBg : Theme.ink900) : Theme.skyText

    signal tapped

    implicitWidth: Math.max(110 * root.u, label.implicitWidth + 26 * root.u)
    implicitHeight: 116 * root.u

    Rectangle {
        anchors.fill: parent
        radius: 26 * root.u
        antialiasing: true
        color: root.down ? Theme.night600 : root.bright ? (Theme.highContrast ? Theme.contrastAction : Theme.paper0) : "transparent"
        border.width: root.framed || Theme.highContrast && !root.bright ? Math.max(1, Math.round((Theme.highContrast ? 5 : 3) * root.u)) : 0
        border.color: Theme.highContrast ? Theme.contrastText : Theme.skyLine
    }

    Symbol {
        id: icon

        anchors.horizontalCenter: parent.horizontalCenter
        y: (root.height - height - label.height) / 2 + root.u
        name: root.icon
        size: 52 * root.u
        color: root.ink
    }

    T {
        id: label

        anchors.horizontalCenter: parent.horizontalCenter
        y: icon.y + icon.height
        u: root.u
        grow: root.grow
        px: 24
        weight: 600
        tracking: -0.2
        color: root.ink
        text: root.text
        Accessible.ignored: true
    }

    Touch {
        id: touch

        u: root.u
        name: root.text
        Accessible.checkable: root.checkable
        Accessible.checked: root.on
        onTapped: root.tapped()
    }
}
