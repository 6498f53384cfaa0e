pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Kiosk.Theme

// A code between four corners, as a camera shows what it looks at.
Item {
    id: root

    required property real u
    required property var ticket
    readonly property real thick: 12 * root.u
    readonly property real arm: 97 * root.u
    readonly property real bend: 38 * root.u

    component Corner: Shape {
        id: corner

        required property real turn

        anchors.fill: parent
        rotation: corner.turn

        ShapePath {
            strokeColor: Theme.outline
            strokeWidth: root.thick
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap
            startX: root.thick / 2
            startY: root.arm

            PathLine {
                x: root.thick / 2
                y: root.bend
            }
            PathArc {
                x: root.bend
                y: root.thick / 2
                radiusX: root.bend - root.thick / 2
                radiusY: root.bend - root.thick / 2
            }
            PathLine {
                x: root.arm
                y: root.thick / 2
            }
        }
    }

    height: width

    Rectangle {
        anchors.fill: parent
        anchors.margins: 17 * root.u
        radius: 24 * root.u
        antialiasing: true
        color: Theme.paper0
    }

    Corner {
        turn: 0
    }
    Corner {
        turn: 90
    }
    Corner {
        turn: 180
    }
    Corner {
        turn: 270
    }

    QrCode {
        objectName: "photoCode"
        anchors.centerIn: parent
        // Four light modules on every side belong to the code.
        room: (parent.width - 34 * root.u) * root.ticket.code_modules / (root.ticket.code_modules + 8)
        path: root.ticket.code_path
        modules: root.ticket.code_modules
    }
}
