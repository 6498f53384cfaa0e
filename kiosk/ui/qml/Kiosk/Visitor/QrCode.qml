pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Kiosk.Theme

// A code as vectors, in whole pixels a module; it stays dark on white in every mode.
Item {
    id: root

    required property string path
    required property int modules
    // The most room it may take, in real pixels.
    required property real room
    property color ink: Theme.ink900
    readonly property int module: Math.max(1, Math.floor(root.room / Math.max(1, root.modules)))

    width: root.module * root.modules
    height: width
    // What it is for stands beside it.
    Accessible.ignored: true

    Shape {
        width: root.modules
        height: root.modules
        scale: root.module
        transformOrigin: Item.TopLeft

        ShapePath {
            strokeWidth: -1
            fillColor: root.ink

            PathSvg {
                path: root.path
            }
        }
    }
}
