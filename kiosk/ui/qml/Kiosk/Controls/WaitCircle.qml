pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Kiosk.Theme

// How long the wait is: 0 outline, 1 lower half filled, 2 filled. The shape carries the meaning.
Item {
    id: root

    required property real u
    required property int level
    property bool dark: true
    property real size: 22 * root.u
    readonly property color ink: root.level === 2 && root.dark && !Theme.highContrast ? Theme.skyBusy : root.dark ? Theme.skyQuiet : Theme.groundIcon
    readonly property real line: Math.max(1.5, root.size * 0.12)
    readonly property real r: (root.size - root.line) / 2

    width: root.size
    height: root.size

    Shape {
        anchors.fill: parent

        ShapePath {
            fillColor: root.level === 2 ? root.ink : "transparent"
            strokeColor: root.ink
            strokeWidth: root.line

            PathAngleArc {
                centerX: root.size / 2
                centerY: root.size / 2
                radiusX: root.r
                radiusY: root.r
                startAngle: 0
                sweepAngle: 360
            }
        }
        ShapePath {
            fillColor: root.level === 1 ? root.ink : "transparent"
            strokeWidth: -1
            startX: root.size / 2 - root.r
            startY: root.size / 2

            PathArc {
                x: root.size / 2 + root.r
                y: root.size / 2
                radiusX: root.r
                radiusY: root.r
                direction: PathArc.Counterclockwise
            }
        }
    }
}
