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

    width: root.size
    height: root.size

    Rectangle {
        anchors.fill: parent
        radius: width / 2
        antialiasing: true
        color: root.level === 2 ? root.ink : "transparent"
        border.width: root.line
        border.color: root.ink
    }

    Shape {
        anchors.fill: parent
        visible: root.level === 1

        ShapePath {
            fillColor: root.ink
            strokeWidth: -1
            startX: root.line / 2
            startY: root.size / 2

            PathArc {
                x: root.size - root.line / 2
                y: root.size / 2
                radiusX: (root.size - root.line) / 2
                radiusY: (root.size - root.line) / 2
                direction: PathArc.Counterclockwise
            }
        }
    }
}
