pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// The number of a step in its circle, tied to the steps before and after it.
Item {
    id: root

    required property real u
    required property int number
    property bool last: false
    property bool dark: false
    property real size: 56 * root.u
    // Real pixels from the middle of the circle to the edges that the line runs to.
    property real reach: root.height / 2
    readonly property color fill: root.dark ? Theme.skyInk : Theme.solid

    Rectangle {
        anchors.horizontalCenter: disc.horizontalCenter
        y: root.number > 1 ? root.height / 2 - root.reach : root.height / 2
        width: Math.max(1, Math.round(4 * root.u))
        height: root.reach * ((root.number > 1 ? 1 : 0) + (root.last ? 0 : 1))
        color: root.fill
    }

    Rectangle {
        id: disc

        anchors.verticalCenter: parent.verticalCenter
        width: root.size
        height: root.size
        radius: root.size / 2
        antialiasing: true
        color: root.fill

        T {
            anchors.centerIn: parent
            u: root.u
            grow: 1
            px: root.size / root.u * 0.53
            weight: 800
            tabular: true
            color: root.dark ? Theme.sky : Theme.solidInk
            text: root.number
            Accessible.ignored: true
        }
    }
}
