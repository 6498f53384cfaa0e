pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// The one thing to do: outline, thick lower edge, drops onto it while pressed.
Item {
    id: root

    required property real u
    required property string text
    property string busyText: ""
    property string icon: ""
    property bool busy: false
    property real px: 54
    readonly property bool down: touch.down && root.enabled
    // A wait shorter than this needs no sign.
    readonly property bool waiting: root.busy && later.done
    readonly property color ink: root.enabled ? Theme.actionInk : Theme.disabledInk

    signal tapped

    implicitHeight: 156 * root.u

    Timer {
        id: later

        property bool done: false

        interval: 300
        running: root.busy
        // It also stops running as it is triggered.
        onRunningChanged: if (later.running)
            later.done = false
        onTriggered: later.done = true
    }

    Rectangle {
        id: edge

        y: root.down ? Math.round(8 * root.u) : 0
        width: parent.width
        height: parent.height - y
        radius: 44 * root.u
        antialiasing: true
        color: root.enabled ? Theme.actionEdge : Theme.disabledEdge
    }

    Rectangle {
        id: face

        readonly property real line: Math.round(5 * root.u)

        x: face.line
        y: edge.y + face.line
        width: parent.width - 2 * face.line
        height: parent.height - y - (root.down ? face.line : Math.round(13 * root.u))
        radius: 39 * root.u
        antialiasing: true
        color: !root.enabled ? Theme.disabledFill : root.down ? Theme.actionPressed : Theme.action
    }

    Row {
        anchors.centerIn: face
        spacing: 28 * root.u

        Ring {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.waiting
            u: root.u
            size: 60 * root.u
            line: 11 * root.u
            spinning: true
            ink: root.ink
        }
        Symbol {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.icon !== "" && !root.waiting
            name: root.icon
            filled: true
            size: 84 * root.u
            color: root.ink
        }
        T {
            id: label

            anchors.verticalCenter: parent.verticalCenter
            u: root.u
            grow: Theme.largeText ? 1.15 : 1
            px: root.px
            weight: 800
            tracking: -1.2
            color: root.ink
            text: root.waiting ? root.busyText : root.text
            Accessible.ignored: true
        }
    }

    Touch {
        id: touch

        u: root.u
        name: root.text
        Accessible.defaultButton: true
        enabled: root.enabled && !root.busy
        onTapped: root.tapped()
    }
}
