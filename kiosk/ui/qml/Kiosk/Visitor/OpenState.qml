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
    // The header: `state` is open, soon or closed.
    required property var head
    required property bool onSky
    property real px: 26
    readonly property bool closed: root.head.state === "closed"
    readonly property bool amber: root.lost || root.head.state !== "open"

    spacing: 10 * root.u

    Rectangle {
        anchors.verticalCenter: words.verticalCenter
        visible: !root.amber && !Theme.highContrast
        width: 2 * Math.round(7 * root.u)
        height: width
        radius: width / 2
        antialiasing: true
        color: words.color
    }
    Symbol {
        anchors.verticalCenter: words.verticalCenter
        visible: root.lost || root.closed
        name: root.lost ? "cloud_off" : "bedtime"
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
        color: root.amber ? (Theme.highContrast ? (root.lost ? Theme.contrastError : Theme.contrastText) : root.onSky ? Theme.skyClosed : Theme.warn) : Theme.highContrast ? Theme.contrastAction : root.onSky ? Theme.skyOpen : Theme.ok
        text: root.lost ? root.texts["visitor.offline"] : root.head.state_text
    }
}
