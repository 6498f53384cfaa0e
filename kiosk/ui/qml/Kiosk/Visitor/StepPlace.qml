pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// One step of a visit: what is done there, at whose counters.
Item {
    id: root

    required property real u
    required property var step
    property bool last: false
    property bool dark: false
    // Without its letter, where the words need the room.
    property bool bare: false
    readonly property color ink: root.dark ? Theme.skyInk : Theme.groundInk
    readonly property color quiet: root.dark ? Theme.skyQuiet : Theme.groundQuiet

    StepNumber {
        width: 56 * root.u
        height: parent.height
        u: root.u
        number: root.step.number
        last: root.last
        dark: root.dark
    }

    Column {
        x: 76 * root.u
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - x
        spacing: 2 * root.u

        StepText {
            width: parent.width
            u: root.u
            steps: [31, 28, 26, 24]
            grow: Theme.largeText ? 1.15 : 1
            maxLines: 2
            maxHeight: root.height - owner.implicitHeight - 8 * root.u
            weight: 700
            line: 1.12
            tracking: -0.011
            color: root.ink
            text: root.step.name
            told: root.step.number + ". " + text
        }

        Item {
            width: parent.width
            height: owner.implicitHeight

            LetterBadge {
                id: badge

                visible: !root.bare
                u: root.u
                dark: root.dark
                prefix: root.step.prefix
                cluster: root.step.cluster
                size: (Theme.largeText ? 38 : 32) * root.u
            }
            StepText {
                id: owner

                x: badge.visible ? badge.width + 10 * root.u : 0
                width: parent.width - x
                u: root.u
                steps: [25, 24]
                grow: Theme.largeText ? 1.15 : 1
                weight: 500
                line: 1.2
                tracking: 0
                color: root.quiet
                // Counter and number stay on one line.
                text: root.step.owner + "  ·  " + root.step.counters.replace(" ", "\u00a0")
            }
        }
    }
}
