pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Kiosk.Theme

// A ring with a figure in it: a countdown, or (spinning, without a figure) something under way.
Item {
    id: root

    required property real u
    required property real size
    property real part: 1
    property string figure: ""
    property bool spinning: false
    property color ink: Theme.solidInk
    property color track: Qt.alpha(root.ink, 0.3)
    property real line: 7 * root.u

    component Arc: Shape {
        id: arc

        required property color stroke
        required property real sweep

        anchors.fill: parent

        ShapePath {
            strokeColor: arc.stroke
            strokeWidth: root.line
            fillColor: "transparent"
            capStyle: ShapePath.FlatCap

            PathAngleArc {
                centerX: root.size / 2
                centerY: root.size / 2
                radiusX: (root.size - root.line) / 2
                radiusY: (root.size - root.line) / 2
                startAngle: -90
                sweepAngle: arc.sweep
            }
        }
    }

    width: root.size
    height: root.size

    Arc {
        stroke: root.track
        sweep: 360
    }

    Arc {
        id: moving

        stroke: root.ink
        sweep: root.spinning ? 90 : 360 * Math.max(0, Math.min(1, root.part))

        RotationAnimation on rotation {
            running: root.spinning && root.visible
            from: 0
            to: 360
            duration: 1000
            loops: Animation.Infinite
        }
    }

    T {
        anchors.centerIn: parent
        u: root.u
        grow: 1
        px: root.size / root.u * (root.figure.length > 2 ? 0.36 : 0.44)
        weight: 700
        tabular: true
        color: root.ink
        text: root.figure
        visible: !root.spinning
        Accessible.ignored: true
    }
}
