pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Kiosk.Theme

// Night with a few stars and a plum glow on the horizon, while nobody is served here.
Item {
    id: root

    required property real u
    // The glow was drawn for a width of 1080 and follows the window's.
    readonly property real kx: root.width / (1080 * root.u)

    component Glow: Shape {
        id: glow

        required property real rx
        required property real ry
        required property color fill
        readonly property real w: rx * root.kx * root.u
        readonly property real h: ry * root.u

        x: root.width / 2 - w
        y: root.height - h
        width: 2 * w
        height: h

        ShapePath {
            fillColor: glow.fill
            strokeWidth: -1
            startX: 0
            startY: glow.h

            PathArc {
                x: 2 * glow.w
                y: glow.h
                radiusX: glow.w
                radiusY: glow.h
            }
        }
    }

    clip: true

    component Stars: Repeater {
        Rectangle {
            required property list<real> modelData
            readonly property real r: modelData[2] * root.u

            x: Math.round(modelData[0] * root.width - r)
            y: Math.round(modelData[1] * root.height - r)
            width: 2 * r
            height: 2 * r
            radius: r
            color: Theme.skyLine
            opacity: 0.8
            antialiasing: true
        }
    }

    // Share of the width, share of the height, radius: where no window has text.
    Stars {
        model: [[0.43, 0.012, 4], [0.56, 0.021, 3], [0.77, 0.009, 3], [0.89, 0.017, 5], [0.31, 0.02, 3], [0.12, 0.014, 4], [0.21, 0.008, 2], [0.965, 0.14, 4], [0.98, 0.29, 3], [0.955, 0.36, 2], [0.97, 0.47, 4], [0.015, 0.2, 3], [0.025, 0.41, 2], [0.012, 0.55, 4]]
    }
    // And where only wide ones have none.
    Stars {
        model: root.width < root.height ? [] : [[0.385, 0.08, 3], [0.5, 0.065, 4], [0.61, 0.1, 3], [0.7, 0.055, 5], [0.815, 0.09, 3], [0.9, 0.075, 3], [0.34, 0.15, 4], [0.36, 0.3, 2], [0.335, 0.44, 3], [0.375, 0.52, 4], [0.93, 0.2, 3], [0.4, 0.19, 2]]
    }

    Glow {
        rx: 1010
        ry: 290
        fill: Theme.night900
    }
    Glow {
        rx: 740
        ry: 200
        fill: Theme.night800
    }
    Glow {
        rx: 540
        ry: 120
        fill: Theme.night750
    }
    Glow {
        rx: 310
        ry: 58
        fill: Theme.plum
    }
    OrnamentPairs {
        anchors.fill: parent
        u: root.u
        color: Theme.skyLine
    }
}
