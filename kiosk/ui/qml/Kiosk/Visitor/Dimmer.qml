pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Visitor

// Darkens a closed house's screen. The first touch only brings the light back: it cannot have been
// aimed at anything.
Rectangle {
    id: root

    required property Rest rest

    objectName: "dimmer"
    visible: root.rest.dim
    color: "black"
    opacity: 0.6

    MouseArea {
        anchors.fill: parent
        enabled: root.visible
        onPressed: root.rest.wake()
    }
}
