pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// A line of news: still when it fits, running at an easy pace when it does not.
Item {
    id: root

    required property real u
    required property string text
    readonly property bool runs: line.implicitWidth > root.width - 2 * root.margin
    readonly property real margin: 48 * root.u
    // Design pixels a second.
    readonly property real pace: 120

    clip: true

    T {
        id: line

        objectName: "hallTicker"
        anchors.verticalCenter: parent.verticalCenter
        x: root.margin
        u: root.u
        px: 58
        weight: 600
        grow: 1
        color: Theme.ink900
        text: root.text
        onTextChanged: run.restart()
        onImplicitWidthChanged: run.restart()
    }

    SequentialAnimation {
        id: run

        running: root.runs
        loops: Animation.Infinite

        PropertyAction {
            target: line
            property: "x"
            value: root.margin
        }
        PauseAnimation {
            duration: 3000
        }
        NumberAnimation {
            target: line
            property: "x"
            to: root.runs ? -line.implicitWidth : root.margin
            duration: Math.max(1, (line.implicitWidth + root.margin) / (root.pace * root.u) * 1000)
        }
        NumberAnimation {
            target: line
            property: "x"
            from: root.width
            to: root.margin
            duration: Math.max(1, (root.width - root.margin) / (root.pace * root.u) * 1000)
        }
    }
    onRunsChanged: {
        if (!root.runs)
            line.x = root.margin;
    }
}
