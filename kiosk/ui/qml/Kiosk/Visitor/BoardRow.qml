pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// One agency on the sky: letter, name, how long the wait is, people, minutes.
Item {
    id: root

    required property real u
    required property var row
    // 1 as drawn on the usual board; large text and the short board are drawn bigger.
    property real k: 1
    property bool large: Theme.largeText
    readonly property real people: (root.large ? 160 : 72 * root.k) * root.u
    readonly property real circle: (root.large ? 281 : 130 * root.k) * root.u

    signal tapped

    Rectangle {
        anchors.fill: parent
        anchors.leftMargin: -8 * root.u
        anchors.rightMargin: -8 * root.u
        visible: touch.down
        color: Theme.skyPressed
        radius: 9 * root.u
    }

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.highContrast ? Math.max(1, Math.round(3 * root.u)) : Math.max(1, Math.round(1.4 * root.u))
        color: Theme.skyRule
    }

    LetterBadge {
        id: badge

        anchors.verticalCenter: parent.verticalCenter
        u: root.u
        prefix: root.row.prefix
        cluster: root.row.cluster
        size: Math.round((root.large ? 60 : 36 * root.k) * root.u)
    }

    T {
        id: name

        anchors.left: badge.right
        anchors.leftMargin: (root.large ? 22 : 12) * root.u
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: -root.u
        u: root.u
        grow: 1
        px: root.large ? 40 : 27 * root.k
        weight: 600
        tracking: -0.5
        color: Theme.skyInk
        text: root.row.name
        part: true
    }

    WaitCircle {
        anchors.verticalCenter: parent.verticalCenter
        x: parent.width - root.circle - size / 2
        u: root.u
        size: (root.large ? 34 : 22 * root.k) * root.u
        level: root.row.level
        visible: root.row.known && root.row.closed === "" && root.row.level >= 0
    }

    T {
        anchors.verticalCenter: parent.verticalCenter
        x: parent.width - root.people - width
        visible: root.row.known && root.row.closed === ""
        u: root.u
        grow: 1
        px: root.large ? 46 : 27 * root.k
        weight: 800
        tabular: true
        color: Theme.skyInk
        text: root.row.people
        part: true
    }

    T {
        anchors.verticalCenter: parent.verticalCenter
        anchors.right: parent.right
        visible: root.row.known && root.row.closed === ""
        u: root.u
        grow: 1
        px: root.large ? 46 : 27 * root.k
        weight: root.large ? 700 : 500
        tabular: true
        color: Theme.skyQuiet
        text: root.row.minutes
        part: true
    }

    StepText {
        anchors.verticalCenter: parent.verticalCenter
        anchors.left: name.right
        anchors.leftMargin: 16 * root.u
        anchors.right: parent.right
        visible: root.row.closed !== ""
        u: root.u
        grow: 1
        steps: root.large ? [38, 34] : [26 * root.k, 24 * root.k]
        maxLines: 1
        weight: 500
        tracking: 0
        color: Theme.skyQuiet
        horizontalAlignment: Text.AlignRight
        text: root.row.closed
        part: true
    }

    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        anchors.right: parent.right
        visible: !root.row.known
        width: root.circle + 11 * root.u
        height: Math.round(18 * root.u)
        radius: height / 2
        color: Theme.highContrast ? Theme.contrastLine : Theme.night700
    }

    Touch {
        id: touch

        objectName: "agencyRow_" + root.row.code
        u: root.u
        name: root.row.sentence
        Accessible.role: Accessible.ListItem
        onTapped: root.tapped()
    }
}
