pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// The sun that has risen: a circle of radius r around (cx, cy) with its rings behind it.
Item {
    id: root

    required property real cx
    required property real cy
    required property real r
    // Radii of the rings as multiples of r, from the innermost.
    property list<real> rings: [1.05, 1.11, 1.19, 1.30, 1.44, 1.62]
    readonly property list<color> fills: [Theme.amber, Theme.coral, Theme.rose, Theme.plum, Theme.night750, Theme.night800]

    component Disc: Rectangle {
        required property real reach

        x: root.cx - reach
        y: root.cy - reach
        width: 2 * reach
        height: 2 * reach
        radius: reach
        antialiasing: true
    }

    Repeater {
        model: Theme.highContrast ? 0 : root.rings.length

        Disc {
            required property int index

            reach: root.r * root.rings[root.rings.length - 1 - index]
            color: root.fills[root.rings.length - 1 - index]
        }
    }

    Disc {
        reach: root.r
        color: Theme.action
    }
}
