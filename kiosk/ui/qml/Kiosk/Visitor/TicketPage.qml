pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// The number: on its sun; below it when, where, with what, and the paper that is coming.
PageBase {
    id: root

    property var view: ({})
    readonly property bool ready: root.view.number !== undefined
    readonly property bool large: Theme.largeText
    readonly property real groundX: root.margin
    readonly property real groundWidth: root.portrait ? root.width - 2 * root.margin : root.split - root.margin - 52 * root.u
    // Steps take more room than the one place they stand for.
    readonly property bool stepped: root.ready && root.view.steps.length > 0
    readonly property real lower: root.stepped && root.portrait ? 64 * root.u : 0
    readonly property real from: root.portrait ? 872 * root.u - root.lower : 122 * root.u

    name: "ticket"

    Binding on view {
        when: root.current
        value: root.visitor.ticket
        restoreMode: Binding.RestoreNone
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }

    Loader {
        active: root.ready
        anchors.fill: parent
        sourceComponent: Item {
            id: body

            TicketSun {
                x: root.portrait ? 0 : root.split
                width: root.width - x
                height: root.portrait ? root.from : root.height
                u: root.u
                ticket: root.view
                headroom: root.portrait ? 106 * root.u : 0
                cx: width / 2
                cy: (root.portrait ? 560 : 540) * root.u - root.lower / 2
                r: (root.portrait ? 352 : 352) * root.u
            }

            TicketFacts {
                id: facts

                x: root.groundX
                y: root.from + 35 * root.u
                width: card.x - x - 20 * root.u
                u: root.u
                texts: root.texts
                ticket: root.view
                narrow: !root.portrait
                room: panel.y - y - 12 * root.u
            }

            Rectangle {
                id: card

                x: root.groundX + root.groundWidth - width
                y: root.from + 36 * root.u
                width: (root.portrait ? 316 : 280) * root.u
                height: width - 7 * root.u
                radius: 36 * root.u
                antialiasing: true
                color: Theme.paper0
                border.width: Math.max(1, Math.round(3 * root.u))
                border.color: Theme.paper300

                QrCode {
                    anchors.centerIn: parent
                    // Four light modules on every side belong to the code.
                    room: parent.height * root.view.code_modules / (root.view.code_modules + 8)
                    path: root.view.code_path
                    modules: root.view.code_modules
                }
            }

            T {
                anchors.horizontalCenter: card.horizontalCenter
                y: card.y + card.height + 18 * root.u
                width: card.width + 10 * root.u
                u: root.u
                grow: root.large ? 1.12 : 1
                px: 28
                weight: 700
                tracking: -0.1
                line: 1.22
                wrapMode: Text.WordWrap
                horizontalAlignment: Text.AlignHCenter
                text: root.view.code_text
            }

            PaperPanel {
                id: panel

                x: root.groundX
                y: more.y - height - (root.portrait ? 47 : 20) * root.u
                width: root.groundWidth
                height: (root.portrait ? 150 : 132) * root.u
                u: root.u
                texts: root.texts
                ticket: root.view
            }

            PlainButton {
                id: more

                objectName: "moreTimeButton"
                x: root.groundX
                y: root.height - height - (root.portrait ? 53 : 24) * root.u
                width: (root.groundWidth - 24 * root.u) * (root.portrait ? 0.448 : 0.48)
                height: 116 * root.u
                u: root.u
                grow: root.large ? 1.12 : 1
                px: root.portrait ? 36 : 31
                gap: root.portrait ? 20 : 10
                iconSize: root.portrait ? 52 : 44
                icon: "more_time"
                text: root.texts["visitor.more_time"]
                onTapped: root.visitor.moreTime()
            }

            PlainButton {
                objectName: "doneButton"
                x: more.x + more.width + 24 * root.u
                y: more.y
                width: root.groundX + root.groundWidth - x
                height: more.height
                u: root.u
                grow: root.large ? 1.12 : 1
                solid: true
                counting: true
                part: root.visitor.left / root.visitor.leftTotal
                figure: root.visitor.left
                text: root.texts["visitor.done"]
                onTapped: root.visitor.done()
            }
        }
    }
}
