pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// A service's name; the words that the query means are underlined like the sun.
Item {
    id: root

    required property real u
    required property var row
    property real maxHeight: 0
    property real grow: Theme.largeText ? 1.2 : 1
    readonly property bool marked: root.row.parts.some(part => part.hit)

    implicitHeight: root.marked ? words.height : plain.implicitHeight

    StepText {
        id: plain

        visible: !root.marked
        // Words in a row break a little earlier than a text does.
        width: root.width * (root.marked ? 0.93 : 1)
        u: root.u
        steps: [36, 32, 28, 26, 24]
        grow: root.grow
        // Underlined lines stand further apart.
        maxHeight: root.maxHeight * (root.marked ? 0.9 : 1)
        weight: 700
        line: 1.17
        tracking: -0.011
        text: root.row.name
        part: true
    }

    Flow {
        id: words

        visible: root.marked
        width: root.width
        // A space of the face, with the spacing that texts get.
        spacing: Math.round(0.26 * plain.px * root.u * root.grow)

        Repeater {
            model: root.marked ? root.row.parts.length : 0

            Item {
                id: word

                required property int index
                readonly property var part: root.row.parts[word.index] ?? ({})

                width: letters.width
                height: letters.lineHeight

                Rectangle {
                    visible: word.part.hit
                    y: letters.baselineOffset + 9 * root.u
                    width: parent.width
                    height: Math.round(5 * root.u)
                    color: Theme.action
                }
                T {
                    id: letters

                    u: root.u
                    grow: root.grow
                    px: plain.px
                    weight: 700
                    line: 1.25
                    tracking: -0.011 * plain.px
                    text: word.part.text
                    part: true
                }
            }
        }
    }
}
