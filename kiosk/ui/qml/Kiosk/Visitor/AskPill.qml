pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// A question and what a touch answers to it, beside the row that it is about.
Item {
    id: root

    required property real u
    required property string pillName
    required property string ask
    required property string answer
    property string icon: "chevron_right"
    property bool dark: false
    readonly property real grow: Theme.largeText ? 1.15 : 1
    readonly property color ink: root.dark ? (touch.down ? Theme.sky : Theme.skyInk) : touch.down ? Theme.solidInk : Theme.groundInk

    signal tapped

    implicitWidth: Math.max(question.width, reply.width) + (40 + 44) * root.u
    implicitHeight: 96 * root.u

    Rectangle {
        id: pill

        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        height: Math.min(parent.height, 100 * root.u * root.grow)
        radius: 30 * root.u
        antialiasing: true
        color: root.dark ? (touch.down ? Theme.skyInk : Theme.sky) : touch.down ? Theme.solid : Theme.field
        border.width: Math.max(1, Math.round((Theme.highContrast ? 5 : 3) * root.u))
        border.color: root.dark ? (Theme.highContrast ? Theme.contrastText : Theme.skyLine) : Theme.outline
    }

    T {
        id: question

        x: 26 * root.u
        anchors.bottom: pill.verticalCenter
        anchors.bottomMargin: -3 * root.u
        u: root.u
        grow: root.grow
        px: 25
        color: root.dark ? (touch.down ? Theme.sky : Theme.skyQuiet) : touch.down ? Theme.solidInk : Theme.groundQuiet
        text: root.ask
        Accessible.ignored: true
    }
    T {
        id: reply

        x: question.x
        anchors.top: pill.verticalCenter
        anchors.topMargin: -4 * root.u
        u: root.u
        grow: root.grow
        px: 28
        weight: 700
        tracking: -0.2
        color: root.ink
        text: root.answer
        Accessible.ignored: true
    }
    Symbol {
        anchors.right: parent.right
        anchors.rightMargin: 10 * root.u
        anchors.verticalCenter: parent.verticalCenter
        name: root.icon
        size: 42 * root.u
        color: root.ink
    }

    Touch {
        id: touch

        objectName: root.pillName
        u: root.u
        name: root.ask + " " + root.answer
        onTapped: root.tapped()
    }
}
