pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Kiosk.Theme

// The batik motif as lines; mini is the mark without dots and sprays. Width follows height.
Item {
    id: root

    property bool mini: false
    property bool sprays: false
    property bool mirrored: false
    property color color: Theme.skyOrnament
    // Real pixels for the ornament; the mark has its own, in its view box.
    property real stroke: 2.5
    readonly property list<real> box: root.sprays ? Oling.viewBoxFull : Oling.viewBoxMini
    readonly property real k: root.height / root.box[3]

    width: root.height * root.box[2] / root.box[3]
    visible: root.mini || !Theme.highContrast
    Accessible.ignored: true

    Shape {
        width: root.box[2]
        height: root.box[3]
        transform: [
            Translate {
                x: -root.box[0]
                y: -root.box[1]
            },
            Scale {
                xScale: root.mirrored ? -root.k : root.k
                yScale: root.k
            },
            Translate {
                x: root.mirrored ? root.width : 0
            }
        ]

        ShapePath {
            strokeColor: root.color
            strokeWidth: root.mini ? 14 : root.stroke / root.k
            capStyle: ShapePath.RoundCap
            joinStyle: ShapePath.RoundJoin
            fillColor: "transparent"

            PathSvg {
                path: Oling.body
            }
        }
        ShapePath {
            strokeColor: root.color
            strokeWidth: root.mini ? 14 : root.stroke / root.k
            capStyle: ShapePath.RoundCap
            joinStyle: ShapePath.RoundJoin
            fillColor: "transparent"

            PathSvg {
                path: root.mini ? "" : Oling.inner
            }
        }
        ShapePath {
            strokeWidth: -1
            fillColor: root.color

            PathSvg {
                path: root.mini ? "" : Oling.dots
            }
        }
        ShapePath {
            strokeColor: root.sprays ? root.color : "transparent"
            strokeWidth: root.stroke / root.k
            capStyle: ShapePath.RoundCap
            fillColor: "transparent"

            PathSvg {
                path: root.sprays ? Oling.sprayStems : ""
            }
        }
        ShapePath {
            strokeWidth: -1
            fillColor: root.color

            PathSvg {
                path: root.sprays ? Oling.sprayBuds : ""
            }
        }
    }
}
