pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// The night over a counter's window, while nobody is served here.
Item {
    id: root

    required property real u
    // Where no window has text, and where only wide ones have none.
    readonly property var always: [[0.43, 0.012, 4], [0.56, 0.021, 3], [0.77, 0.009, 3], [0.89, 0.017, 5], [0.31, 0.02, 3], [0.12, 0.014, 4], [0.21, 0.008, 2], [0.965, 0.14, 4], [0.98, 0.29, 3], [0.955, 0.36, 2], [0.97, 0.47, 4], [0.015, 0.2, 3], [0.025, 0.41, 2], [0.012, 0.55, 4]]
    readonly property var wide: [[0.385, 0.08, 3], [0.5, 0.065, 4], [0.61, 0.1, 3], [0.7, 0.055, 5], [0.815, 0.09, 3], [0.9, 0.075, 3], [0.34, 0.15, 4], [0.36, 0.3, 2], [0.335, 0.44, 3], [0.375, 0.52, 4], [0.93, 0.2, 3], [0.4, 0.19, 2]]

    Night {
        anchors.fill: parent
        u: root.u
        stars: root.width < root.height ? root.always : root.always.concat(root.wide)
    }
    OrnamentPairs {
        anchors.fill: parent
        u: root.u
        color: Theme.skyLine
    }
}
