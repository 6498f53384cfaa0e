pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Kiosk.Theme

// Night with a few stars and a plum glow on the horizon, while nobody is served.
Item {
    id: root

    required property real u
    // Each: share of the width, share of the height, radius.
    property var stars: []
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

    Repeater {
        model: root.stars

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
}
