pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// The way in: all of the screen, or its lower part with the same things behind three tabs.
PageBase {
    id: root

    signal rated

    name: "home"
    below: root.portrait ? 862 : 524

    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }

    Loader {
        anchors.fill: parent
        sourceComponent: root.lowered ? low : full
    }

    Component {
        id: full

        HomeFull {
            page: root
            onRated: root.rated()
        }
    }

    Component {
        id: low

        HomeLow {
            page: root
            onRated: root.rated()
        }
    }
}
