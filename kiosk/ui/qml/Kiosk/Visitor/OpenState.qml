pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// Whether the house is open, or its data out of reach.
Row {
    id: root

    required property real u
    required property var texts
    required property bool lost
    required property bool onSky
    property real px: 26

    spacing: 10 * root.u

    Rectangle {
        anchors.verticalCenter: words.verticalCenter
        visible: !root.lost && !Theme.highContrast
        width: 2 * Math.round(7 * root.u)
        height: width
        radius: width / 2
        antialiasing: true
        color: words.color
    }
    Symbol {
        anchors.verticalCenter: words.verticalCenter
        visible: root.lost
        name: "cloud_off"
        filled: true
        size: 1.15 * root.px * root.u
        color: words.color
    }
    T {
        id: words

        u: root.u
        grow: 1
        px: root.px
        weight: 700
        color: root.lost ? (Theme.highContrast ? Theme.contrastError : root.onSky ? Theme.skyClosed : Theme.warn) : Theme.highContrast ? Theme.contrastAction : root.onSky ? Theme.skyOpen : Theme.ok
        text: root.texts[root.lost ? "visitor.offline" : "visitor.open"]
    }
}
