pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// One agency on the ground, as large as anything that is needed: letter, name, how many wait.
Item {
    id: root

    required property real u
    required property var row
    readonly property real grow: Theme.largeText ? 1.2 : 1

    signal tapped

    Rectangle {
        anchors.fill: touch
        visible: touch.down
        color: Theme.groundPressed
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Math.max(1, Math.round(2 * root.u))
        color: Theme.groundRule
    }

    LetterBadge {
        id: badge

        anchors.verticalCenter: parent.verticalCenter
        u: root.u
        dark: false
        prefix: root.row.prefix
        cluster: root.row.cluster
        size: Math.round(64 * root.u)
    }

    Column {
        anchors.left: badge.right
        anchors.leftMargin: 20 * root.u
        anchors.right: arrow.left
        anchors.verticalCenter: parent.verticalCenter

        StepText {
            width: parent.width
            u: root.u
            grow: root.grow
            steps: [34, 30, 27]
            maxLines: 1
            weight: 700
            line: 1.15
            tracking: -0.011
            text: root.row.name
        }
        Row {
            visible: root.row.known || root.row.closed !== ""
            spacing: 10 * root.u

            WaitCircle {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.row.closed === "" && root.row.level >= 0
                u: root.u
                dark: false
                size: 22 * root.u
                level: root.row.level
            }
            T {
                u: root.u
                grow: root.grow
                px: 25
                tabular: true
                color: Theme.groundQuiet
                text: root.row.closed !== "" ? root.row.closed : root.row.told
            }
        }
    }

    Symbol {
        id: arrow

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        name: "chevron_right"
        size: 42 * root.u
        color: Theme.highContrast ? Theme.contrastText : Theme.ink700
    }

    Touch {
        id: touch

        anchors.topMargin: 5 * root.u
        anchors.bottomMargin: 5 * root.u
        objectName: "agencyRow_" + root.row.code
        u: root.u
        name: root.row.name + " " + root.row.people + " " + root.row.minutes
        onTapped: root.tapped()
    }
}
