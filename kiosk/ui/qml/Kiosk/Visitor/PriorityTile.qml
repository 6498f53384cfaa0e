pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// One reason to be served earlier; chosen it has a thick outline and a tick.
Rectangle {
    id: root

    required property real u
    required property var priority
    property bool short: false
    readonly property bool chosen: root.priority.chosen
    readonly property color ink: touch.down ? Theme.solidInk : Theme.groundIcon

    signal tapped

    radius: 30 * root.u
    antialiasing: true
    color: touch.down ? Theme.solid : root.chosen ? (Theme.highContrast ? Theme.contrastAction : Theme.night100) : Theme.field
    border.width: Math.max(1, Math.round((Theme.highContrast ? 5 : root.chosen ? 6 : 3) * root.u))
    border.color: Theme.outline

    Symbol {
        anchors.horizontalCenter: parent.horizontalCenter
        y: (root.short ? 12 : 24) * root.u
        name: root.priority.icon
        filled: true
        size: (root.short ? 68 : 78) * root.u
        color: root.chosen && Theme.highContrast ? Theme.contrastBg : root.ink
    }

    T {
        anchors.horizontalCenter: parent.horizontalCenter
        y: parent.height - height - (root.short ? 8 : 20) * root.u
        u: root.u
        grow: Theme.largeText ? 1.12 : 1
        px: 28
        weight: 700
        tracking: -0.3
        color: touch.down ? Theme.solidInk : root.chosen && Theme.highContrast ? Theme.contrastBg : Theme.groundInk
        text: root.priority.label
        Accessible.ignored: true
    }

    Rectangle {
        x: parent.width - width - 14 * root.u
        y: 14 * root.u
        visible: root.chosen
        width: 44 * root.u
        height: width
        radius: width / 2
        antialiasing: true
        color: Theme.highContrast ? Theme.contrastBg : Theme.night700

        Symbol {
            anchors.centerIn: parent
            name: "check"
            size: 34 * root.u
            color: Theme.skyText
        }
    }

    Touch {
        id: touch

        objectName: "priority_" + root.priority.key
        u: root.u
        name: root.priority.label
        Accessible.role: Accessible.CheckBox
        Accessible.checkable: true
        Accessible.checked: root.chosen
        onTapped: root.tapped()
    }
}
