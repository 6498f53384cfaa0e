pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// The sky of an inner page: whose it is, and what I get.
Item {
    id: root

    required property real u
    required property real margin
    required property bool portrait
    // What its texts may take of the width.
    property real room: root.width - 2 * root.margin
    // Real pixels that the title may take in height; 0 sets no limit.
    property real titleRoom: 0
    property string prefix: ""
    property int cluster: 0
    property string owner: ""
    property string title: ""
    property bool badged: true
    property bool ornament: false
    // Left out where texts need its room: none may stand on its bright bands.
    property bool dawn: true
    property real horizon: root.height + 6 * root.u
    property int titleLines: root.portrait ? 2 : 3
    readonly property real under: title.y + title.height

    Rectangle {
        anchors.fill: parent
        color: Theme.sky
    }

    Dawn {
        anchors.fill: parent
        visible: root.dawn && !Theme.highContrast
        u: root.u
        cx: parent.width * 840 / 1080
        horizon: root.horizon
        kx: 0.8
        ky: 0.62
    }

    GajahOling {
        visible: root.ornament && !root.portrait && !Theme.highContrast
        x: root.margin
        y: root.height - height - 40 * root.u
        height: 400 * root.u
        sprays: true
        stroke: 3 * root.u
    }

    LetterBadge {
        id: badge

        x: root.margin
        y: 150 * root.u
        u: root.u
        visible: root.badged && root.prefix !== ""
        prefix: root.prefix
        cluster: root.cluster
        size: (Theme.largeText ? 56 : 44) * root.u
    }

    StepText {
        id: owner

        x: badge.visible ? badge.x + badge.width + 14 * root.u : root.margin
        width: root.margin + root.room - x
        anchors.verticalCenter: badge.verticalCenter
        anchors.verticalCenterOffset: -root.u
        u: root.u
        grow: Theme.largeText ? 1.25 : 1
        steps: [30, 27, 24]
        weight: 600
        line: 1.12
        tracking: -0.003
        color: Theme.skyQuiet
        text: root.owner
    }

    StepText {
        id: title

        objectName: "pageTitle"
        x: root.margin
        y: 202 * root.u + (Theme.largeText ? 8 * root.u : 0)
        width: root.room
        u: root.u
        grow: Theme.largeText ? 1.1 : 1
        steps: Theme.largeText && !root.portrait ? [54, 46, 40] : root.titleRoom > 0 ? [66, 54, 46, 40, 36, 32] : [66, 54, 46, 40]
        maxHeight: root.titleRoom
        maxLines: root.titleLines
        balanced: true
        line: 1.08
        color: Theme.skyInk
        text: root.title
        role: Accessible.Heading
    }
}
