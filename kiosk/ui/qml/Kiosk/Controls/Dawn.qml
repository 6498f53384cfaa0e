pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Kiosk.Theme

// Six flat ellipses on a horizon; cx and horizon are real pixels inside this item.
Item {
    id: root

    required property real u
    required property real cx
    required property real horizon
    property real kx: 1
    property real ky: 1
    property bool disc: false
    property real discRadius: 84

    component Band: Shape {
        id: band

        required property real rx
        required property real ry
        required property color fill
        readonly property real w: rx * root.kx * root.u
        readonly property real h: ry * root.ky * root.u

        x: root.cx - w
        y: root.horizon - h
        width: 2 * w
        height: h

        ShapePath {
            fillColor: band.fill
            strokeWidth: -1
            startX: 0
            startY: band.h

            PathArc {
                x: 2 * band.w
                y: band.h
                radiusX: band.w
                radiusY: band.h
            }
        }
    }

    visible: !Theme.highContrast
    clip: true

    Band {
        rx: 1020
        ry: 205
        fill: Theme.night800
    }
    Band {
        rx: 800
        ry: 164
        fill: Theme.night750
    }
    Band {
        rx: 610
        ry: 140
        fill: Theme.plum
    }
    Band {
        rx: 450
        ry: 122
        fill: Theme.rose
    }
    Band {
        rx: 330
        ry: 110
        fill: Theme.coral
    }
    Band {
        rx: 220
        ry: 100
        fill: Theme.amber
    }
    Band {
        visible: root.disc
        rx: root.discRadius / root.kx
        ry: root.discRadius / root.ky
        fill: Theme.disc
    }
}
