pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// One common need: what I get, and under it whose it is.
Item {
    id: root

    required property real u
    required property var need
    property bool chevron: true
    property real px: 36
    readonly property var tint: Theme.tints(root.need.cluster, false)
    readonly property bool boxed: Theme.largeText
    // Half of what parts the touch from that of the next row; a box has room around it.
    readonly property real gap: root.boxed ? 0 : 5 * root.u

    signal tapped

    Rectangle {
        anchors.fill: parent
        visible: !root.boxed && touch.down
        color: Theme.groundPressed
    }

    Rectangle {
        anchors.fill: parent
        visible: root.boxed
        radius: 26 * root.u
        antialiasing: true
        color: touch.down ? Theme.groundPressed : Theme.field
        border.width: Math.max(1, Math.round((Theme.highContrast ? 5 : 3) * root.u))
        border.color: Theme.outline
    }

    Rectangle {
        anchors.bottom: parent.bottom
        visible: !root.boxed
        width: parent.width
        height: Math.max(1, Math.round(2 * root.u))
        color: Theme.groundRule
    }

    Rectangle {
        id: tile

        x: root.boxed ? 24 * root.u : 0
        anchors.verticalCenter: parent.verticalCenter
        width: 76 * root.u
        height: width
        radius: 22 * root.u
        antialiasing: true
        color: Theme.highContrast || root.boxed ? "transparent" : root.tint.bg

        Symbol {
            anchors.centerIn: parent
            name: root.need.icon
            filled: false
            size: (root.boxed ? 68 : 52) * root.u
            color: Theme.highContrast ? Theme.contrastText : root.tint.fg
        }
    }

    Column {
        anchors.left: tile.right
        anchors.leftMargin: (root.boxed || !root.chevron ? 18 : 22) * root.u
        anchors.right: root.boxed || !root.chevron ? parent.right : arrow.left
        anchors.verticalCenter: parent.verticalCenter
        anchors.rightMargin: (root.boxed ? 12 : 0) * root.u
        spacing: -3 * root.u

        StepText {
            width: parent.width
            u: root.u
            grow: root.boxed ? 1.14 : 1
            steps: [root.px, 32, 28, 27]
            maxLines: root.boxed || !root.chevron ? 2 : 1
            weight: 700
            line: 1.1
            tracking: -0.011
            text: root.need.label
            part: true
        }
        StepText {
            visible: !root.boxed
            width: parent.width
            u: root.u
            grow: 1
            steps: [25, 24]
            maxLines: 1
            weight: 500
            line: 1.2
            tracking: 0
            color: Theme.groundQuiet
            text: root.need.owner
            part: true
        }
    }

    Symbol {
        id: arrow

        anchors.right: parent.right
        anchors.rightMargin: 0
        anchors.verticalCenter: parent.verticalCenter
        visible: root.chevron && !root.boxed
        name: "chevron_right"
        size: 38 * root.u
        color: Theme.ink500
    }

    Touch {
        id: touch

        anchors.topMargin: root.gap
        anchors.bottomMargin: root.gap
        objectName: "need_" + root.need.key
        u: root.u
        name: root.need.label + ", " + root.need.owner
        onTapped: root.tapped()
    }
}
