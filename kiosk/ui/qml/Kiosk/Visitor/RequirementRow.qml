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
    required property string ask

    signal tapped
    signal offerTapped

    Rectangle {
        anchors.fill: touch
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
        id: words

        x: 94 * root.u
        y: Math.round((parent.height - height - (hint.visible ? hint.height + 2 * root.u : 0)) / 2)
        width: (pill.visible ? pill.x - 20 * root.u : parent.width) - x
        height: implicitHeight
        u: root.u
        steps: [36, 32, 28, 26]
        maxLines: 3
        maxHeight: parent.height - 6 * root.u - (hint.visible ? hint.height + 2 * root.u : 0)
        grow: Theme.largeText ? 1.2 : 1
        weight: 700
        line: 1.17
        tracking: -0.011
        text: root.requirement.text
        part: true
    }

    // Where the paper would come from, when nobody can be sent there now.
    T {
        id: hint

        visible: root.requirement.detail !== ""
        x: words.x
        y: words.y + words.height + 2 * root.u
        u: root.u
        grow: Theme.largeText ? 1.15 : 1
        px: 27
        color: Theme.groundQuiet
        text: root.requirement.detail
        part: true
    }

    AskPill {
        id: pill

        visible: root.requirement.source !== ""
        anchors.right: parent.right
        y: 5 * root.u
        height: parent.height - 2 * y
        u: root.u
        pillName: "goFirstTo_" + root.requirement.source
        ask: root.ask
        answer: root.requirement.offer
        onTapped: root.offerTapped()
    }

    Touch {
        id: touch

        anchors.topMargin: 5 * root.u
        anchors.bottomMargin: 5 * root.u
        anchors.rightMargin: pill.visible ? pill.width + 10 * root.u : 0
        objectName: "requirement_" + root.number
        u: root.u
        name: root.requirement.text + (root.requirement.detail === "" ? "" : ". " + root.requirement.detail)
        Accessible.role: Accessible.CheckBox
        Accessible.checkable: true
        Accessible.checked: root.ticked
        onTapped: root.tapped()
    }
}
