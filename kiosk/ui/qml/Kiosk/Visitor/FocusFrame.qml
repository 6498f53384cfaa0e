pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// Around what the keys have walked to; light and dark, so that it is seen on sky and ground.
Rectangle {
    id: root

    required property rect area
    required property real u
    readonly property real line: Math.max(2, Math.round(5 * root.u))

    visible: root.area.width > 0
    x: root.area.x - 2 * root.line
    y: root.area.y - 2 * root.line
    width: root.area.width + 4 * root.line
    height: root.area.height + 4 * root.line
    radius: 30 * root.u
    antialiasing: true
    color: "transparent"
    border.width: root.line
    border.color: Theme.highContrast ? Theme.contrastAction : Theme.night900
    Accessible.ignored: true

    Rectangle {
        anchors.fill: parent
        anchors.margins: root.line
        radius: parent.radius - root.line
        antialiasing: true
        color: "transparent"
        border.width: root.line
        border.color: Theme.highContrast ? Theme.contrastBg : Theme.paper0
        Accessible.ignored: true
    }
}
