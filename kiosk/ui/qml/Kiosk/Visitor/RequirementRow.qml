pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// One thing to bring, with a box that the visitor may tick.
Item {
    id: root

    required property real u
    required property int number
    required property var requirement
    readonly property bool ticked: root.requirement.ticked

    signal tapped

    Rectangle {
        anchors.fill: parent
        visible: touch.down
        color: Theme.groundPressed
    }

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Math.max(1, Math.round(2 * root.u))
        color: Theme.groundRule
    }

    Rectangle {
        id: box

        anchors.verticalCenter: parent.verticalCenter
        width: 68 * root.u
        height: width
        radius: 20 * root.u
        antialiasing: true
        color: root.ticked ? Theme.solid : Theme.field
        border.width: Math.max(1, Math.round(4 * root.u))
        border.color: Theme.outline

        Symbol {
            anchors.centerIn: parent
            visible: root.ticked
            name: "check"
            size: 54 * root.u
            color: Theme.solidInk
        }
    }

    StepText {
        x: 94 * root.u
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - x
        u: root.u
        steps: Theme.largeText ? [36, 32, 28, 26] : [36, 32, 28, 26]
        maxLines: 3
        maxHeight: parent.height - 6 * root.u
        grow: Theme.largeText ? 1.2 : 1
        weight: 700
        line: 1.17
        tracking: -0.011
        text: root.requirement.text
    }

    Touch {
        id: touch

        objectName: "requirement_" + root.number
        u: root.u
        name: root.requirement.text
        Accessible.role: Accessible.CheckBox
        Accessible.checkable: true
        Accessible.checked: root.ticked
        onTapped: root.tapped()
    }
}
