pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// One service in a list: what I get, whose it is and where; at the right how long the wait is.
Item {
    id: root

    required property real u
    required property var row
    property bool boxed: false
    // The last of the steps that share a box.
    property bool last: false
    readonly property bool stepped: root.boxed && root.row.step > 0
    property bool waits: true
    property bool badged: true
    readonly property bool large: Theme.largeText
    readonly property real inset: root.boxed ? 28 * root.u : 0
    readonly property real rightWidth: root.row.off ? offText.width : !root.waits ? 0 : (root.stepped ? root.large ? 232 : 178 : root.large ? 250 : 200) * root.u

    signal tapped

    Rectangle {
        anchors.fill: parent
        anchors.margins: root.stepped ? 6 * root.u : 0
        visible: root.boxed && (!root.stepped || touch.down)
        radius: (root.stepped ? 30 : 36) * root.u
        antialiasing: true
        color: touch.down ? Theme.groundPressed : Theme.field
        border.width: root.stepped ? 0 : Math.max(1, Math.round((Theme.highContrast ? 5 : 3) * root.u))
        border.color: Theme.outline
    }

    Rectangle {
        anchors.fill: parent
        visible: !root.boxed && touch.down
        color: Theme.groundPressed
    }

    Rectangle {
        anchors.bottom: parent.bottom
        visible: !root.boxed || root.stepped && !root.last
        x: root.inset
        width: parent.width - 2 * x
        height: Math.max(1, Math.round(2 * root.u))
        color: Theme.groundRule
    }

    StepNumber {
        visible: root.stepped
        x: 31 * root.u
        width: 56 * root.u
        height: parent.height
        u: root.u
        number: root.row.step
        last: root.last
    }

    Column {
        id: text

        x: root.stepped ? (root.large ? 100 : 108) * root.u : root.inset
        anchors.verticalCenter: parent.verticalCenter
        width: arrow.x - x - root.rightWidth - (root.stepped ? 8 : 20) * root.u
        spacing: (root.stepped ? 10 : root.badged ? 6 : 13) * root.u

        MarkedTitle {
            width: parent.width
            u: root.u
            // Whose it is may take two lines.
            maxHeight: root.height - (root.stepped ? (root.large ? 88 : 74) * root.u : owner.implicitHeight + (root.large ? 36 : 28) * root.u)
            row: root.row
        }

        Item {
            width: parent.width
            height: Math.max(owner.implicitHeight, badge.visible ? badge.height : 0)

            LetterBadge {
                id: badge

                anchors.verticalCenter: parent.verticalCenter
                // A step's counter stays beside its agency, where need be in the letter's place.
                visible: root.badged && (!root.stepped || width + 10 * root.u + oneLine.implicitWidth <= parent.width)
                u: root.u
                dark: false
                prefix: root.row.prefix
                cluster: root.row.cluster
                size: (root.large ? 44 : 34) * root.u
            }
            T {
                id: oneLine

                visible: false
                u: root.u
                grow: owner.grow
                px: owner.steps[1]
                text: owner.text
                Accessible.ignored: true
            }
            StepText {
                id: owner

                anchors.verticalCenter: parent.verticalCenter
                x: badge.visible ? badge.width + 10 * root.u : 0
                width: parent.width - x
                u: root.u
                grow: root.large ? 1.2 : 1
                steps: [26, 24]
                maxLines: root.stepped ? 1 : 2
                weight: 500
                line: 1.12
                tracking: 0
                color: Theme.groundQuiet
                // Counter and number stay on one line.
                text: root.row.owner + (root.stepped ? " · " : "  ·  ") + root.row.detail_left.replace(" ", "\u00a0")
                part: true
            }
        }
    }

    Column {
        anchors.right: arrow.left
        anchors.rightMargin: 20 * root.u
        anchors.verticalCenter: parent.verticalCenter
        visible: root.waits && root.row.known && !root.row.off
        spacing: -4 * root.u

        Row {
            anchors.right: parent.right
            spacing: 10 * root.u

            WaitCircle {
                anchors.verticalCenter: parent.verticalCenter
                u: root.u
                dark: false
                size: 24 * root.u
                level: root.row.level
                visible: root.row.level >= 0
            }
            T {
                anchors.verticalCenter: parent.verticalCenter
                u: root.u
                grow: root.large ? 1.2 : 1
                px: 31
                weight: 800
                tabular: true
                text: root.row.people
                part: true
            }
            T {
                anchors.verticalCenter: parent.verticalCenter
                u: root.u
                grow: root.large ? 1.2 : 1
                px: 26
                color: Theme.groundQuiet
                text: root.row.unit
                part: true
            }
        }
        T {
            anchors.right: parent.right
            u: root.u
            grow: root.large ? 1.2 : 1
            px: 26
            tabular: true
            color: Theme.groundQuiet
            text: root.row.detail
            part: true
        }
    }

    T {
        id: offText

        anchors.right: arrow.left
        anchors.rightMargin: 20 * root.u
        anchors.verticalCenter: parent.verticalCenter
        visible: root.row.off
        u: root.u
        grow: root.large ? 1.2 : 1
        px: 28
        weight: 700
        color: Theme.highContrast ? Theme.contrastText : Theme.warn
        text: root.row.off_text
        part: true
    }

    Symbol {
        id: arrow

        anchors.right: parent.right
        anchors.rightMargin: root.inset - 4 * root.u
        anchors.verticalCenter: parent.verticalCenter
        name: "chevron_right"
        size: 46 * root.u
        color: Theme.highContrast ? Theme.contrastText : Theme.ink700
    }

    Touch {
        id: touch

        anchors.topMargin: 5 * root.u
        anchors.bottomMargin: 5 * root.u
        objectName: (root.row.goal === "" ? "serviceRow_" : "stepRow_") + root.row.code
        u: root.u
        name: (root.stepped ? root.row.step + ". " : "") + root.row.sentence
        Accessible.role: Accessible.ListItem
        onTapped: root.tapped()
    }
}
