pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// What to bring, to take home in place of a number: on a phone by its code, or on paper.
PageBase {
    id: root

    required property BringBridge bring
    property var view: ({})
    readonly property bool ready: root.view.lines !== undefined
    readonly property bool large: Theme.largeText
    readonly property real wide: Math.round(root.width * 1092 / 1920)
    readonly property real groundX: root.margin
    readonly property real groundWidth: (root.portrait ? root.width : root.wide) - 2 * root.margin
    readonly property real grow: root.large ? 1.2 : 1

    name: "bring"

    Binding on view {
        when: root.current
        value: root.bring.view
        restoreMode: Binding.RestoreNone
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }

    SkyHead {
        id: head

        x: root.portrait ? 0 : root.wide
        width: root.width - x
        height: root.portrait ? 420 * root.u : root.height
        u: root.u
        margin: root.portrait ? root.margin : 52 * root.u
        portrait: root.portrait
        badged: false
        dawn: root.portrait
        owner: root.view.owner ?? ""
        title: root.view.title ?? ""
    }

    Loader {
        active: root.ready
        anchors.fill: parent
        sourceComponent: Item {
            StepText {
                id: heading

                x: root.groundX
                y: root.portrait ? 452 * root.u : 134 * root.u
                width: root.groundWidth
                u: root.u
                grow: root.grow
                steps: [40, 36, 32]
                maxLines: 1
                text: root.view.heading
            }

            StepText {
                id: papers

                objectName: "bringPapers"
                x: root.groundX
                y: heading.y + heading.height + 14 * root.u
                width: root.groundWidth
                u: root.u
                grow: root.grow
                steps: [36, 32, 28, 26, 24]
                maxLines: 40
                maxHeight: (root.portrait ? frame.y : said.y) - y - 24 * root.u
                weight: 600
                line: 1.3
                tracking: 0
                text: root.view.lines
            }

            PhotoFrame {
                id: frame

                x: root.portrait ? root.groundX : head.x + (head.width - width) / 2
                y: root.portrait ? printer.y - height - 48 * root.u : Math.min(root.height - height - 32 * root.u, head.under + 32 * root.u)
                width: root.portrait ? 500 * root.u : Math.min(500 * root.u, root.height - head.under - 64 * root.u)
                u: root.u
                ticket: root.view
            }

            StepText {
                id: said

                objectName: "bringSaid"
                x: root.portrait ? frame.x + frame.width + 40 * root.u : root.groundX
                y: root.portrait ? frame.y + 20 * root.u : note.y - height - 14 * root.u
                width: root.groundX + root.groundWidth - x
                u: root.u
                grow: root.grow
                steps: [36, 32, 28, 25]
                maxLines: root.portrait ? 9 : 3
                weight: 700
                line: 1.25
                tracking: -0.008
                color: !root.view.trouble ? Theme.groundInk : Theme.highContrast ? Theme.contrastText : Theme.warn
                text: root.view.said
            }

            StepText {
                id: note

                x: said.x
                y: root.portrait ? said.y + said.height + 24 * root.u : printer.y - height - 20 * root.u
                width: said.width
                u: root.u
                grow: root.grow
                steps: [28, 26, 24]
                maxLines: root.portrait ? 8 : 2
                weight: 500
                line: 1.25
                tracking: 0
                color: Theme.groundQuiet
                text: root.view.note
            }

            PlainButton {
                id: printer

                objectName: "printListButton"
                visible: root.view.can_print
                x: root.groundX
                y: root.height - height - (root.portrait ? 53 : 24) * root.u
                width: (root.groundWidth - 25 * root.u) / 2
                height: (root.portrait ? 128 : 116) * root.u
                u: root.u
                grow: root.large ? 1.12 : 1
                enabled: !root.view.printing
                icon: "print"
                text: root.texts[root.view.printing ? "visitor.moment" : "visitor.list_print"]
                onTapped: root.bring.printList()
            }
            PlainButton {
                objectName: "listDoneButton"
                x: printer.visible ? printer.x + printer.width + 25 * root.u : root.groundX
                y: printer.y
                width: root.groundX + root.groundWidth - x
                height: printer.height
                u: root.u
                grow: printer.grow
                solid: true
                icon: "check"
                text: root.texts["visitor.list_done"]
                onTapped: root.bring.photographed()
            }
        }
    }
}
