pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// On the sky of a lowered screen: where everything went.
Item {
    id: root

    required property real u
    required property var texts
    required property bool portrait
    readonly property real grow: Theme.largeText ? 1.2 : 1

    implicitHeight: detail.y + detail.height

    Symbol {
        id: sign

        x: 6 * root.u
        name: "accessible"
        size: 52 * root.u
        color: Theme.skyInk
    }
    T {
        x: 72 * root.u
        anchors.verticalCenter: sign.verticalCenter
        u: root.u
        grow: root.grow
        px: 36
        weight: 700
        tracking: -0.3
        color: Theme.skyInk
        text: root.texts["visitor.low_title"]
    }
    T {
        id: detail

        y: sign.height + 14 * root.u
        width: Math.min(root.width, (root.portrait ? 640 : 720) * root.u)
        u: root.u
        grow: root.grow
        px: 32
        line: 1.35
        wrapMode: Text.WordWrap
        color: Theme.skyQuiet
        text: root.texts["visitor.low_detail"]
    }

    GajahOling {
        visible: !Theme.highContrast && x > detail.width + 40 * root.u
        x: root.width - width - (root.portrait ? 24 : 40) * root.u
        y: (root.portrait ? -142 : -40) * root.u
        height: (root.portrait ? 384 : 220) * root.u
        color: Theme.skyLine
        sprays: true
        stroke: 2.6 * root.u
    }
}
