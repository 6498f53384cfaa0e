pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// No paper came, the number is safe: take a photo of the code, or remember the number. Where the
// paper may have come ("again"), one more is offered.
PageBase {
    id: root

    property var view: ({})
    readonly property bool ready: root.view.number !== undefined
    readonly property bool again: root.name === "again"
    readonly property bool large: Theme.largeText
    readonly property real grow: root.large && root.portrait ? 1.15 : 1
    readonly property real groundX: root.margin
    readonly property real wide: Math.round(root.width * 1092 / 1920)
    readonly property real groundWidth: (root.portrait ? root.width : root.wide) - 2 * root.margin
    readonly property real from: root.portrait ? 596 * root.u : 122 * root.u

    component Fact: Row {
        id: fact

        required property string icon
        required property string text
        property bool filled: false
        property bool bold: false

        spacing: 16 * root.u

        Symbol {
            anchors.verticalCenter: parent.verticalCenter
            name: fact.icon
            filled: fact.filled
            size: 48 * root.u
        }
        T {
            anchors.verticalCenter: parent.verticalCenter
            u: root.u
            grow: 1
            px: 31
            weight: fact.bold ? 700 : 500
            textFormat: Text.StyledText
            text: fact.text
        }
    }

    name: "paper"

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
                x: root.portrait ? 0 : root.wide
                width: root.width - x
                height: root.portrait ? root.from : root.height
                u: root.u
                ticket: root.view
                headroom: root.portrait ? 106 * root.u : 0
                brief: root.portrait
                cx: width / 2
                cy: (root.portrait ? 558 : 540) * root.u
                r: (root.portrait ? 372 : 330) * root.u
                numberPx: root.portrait ? 196 : 210
            }

            Rectangle {
                id: tile

                x: root.portrait ? root.groundX : aside.x
                y: root.from + (root.portrait ? 40 : 14) * root.u
                width: (root.portrait ? 104 : 84) * root.u
                height: width
                radius: 30 * root.u
                antialiasing: true
                color: Theme.highContrast ? Theme.contrastBg : Theme.warnBg

                readonly property color ink: Theme.highContrast ? Theme.contrastText : Theme.warn

                Symbol {
                    anchors.centerIn: parent
                    name: "receipt_long"
                    size: tile.width * 0.7
                    color: tile.ink
                }
                // Paper struck through; the icon's own stands in no set we carry.
                Rectangle {
                    anchors.centerIn: parent
                    width: tile.width * 0.74
                    height: tile.width * 0.14
                    rotation: 45
                    color: tile.color
                }
                Rectangle {
                    anchors.centerIn: parent
                    width: tile.width * 0.78
                    height: tile.width * 0.05
                    radius: height / 2
                    rotation: 45
                    antialiasing: true
                    color: tile.ink
                }
            }

            StepText {
                id: reason

                objectName: "printerReason"
                x: tile.x + tile.width + (root.portrait ? 26 : 20) * root.u
                y: tile.y - 5 * root.u
                width: root.groundX + root.groundWidth - x
                u: root.u
                grow: root.grow
                steps: root.portrait ? [48, 42, 38] : [33, 30, 28]
                maxLines: root.portrait ? 2 : 4
                balanced: root.portrait
                line: 1.15
                tracking: -0.022
                text: root.view.trouble
                // Lying, the number stands above it and is what the page is about.
                role: root.portrait ? Accessible.Heading : Accessible.AlertMessage
            }

            StepText {
                visible: root.portrait
                x: reason.x
                y: reason.y + reason.height + 8 * root.u
                width: reason.width
                maxHeight: frame.y - y - 10 * root.u
                u: root.u
                grow: root.grow
                steps: [32, 28, 26, 24]
                line: 1.3
                weight: 500
                tracking: 0
                color: Theme.groundQuiet
                text: root.texts["visitor.photo"]
            }

            PhotoFrame {
                id: frame

                x: root.groundX + 2 * root.u
                y: root.portrait ? facts.y - height - (facts.height > 60 * root.u ? 36 : 56) * root.u : root.from + 14 * root.u
                width: (root.portrait ? 533 : 516) * root.u
                u: root.u
                ticket: root.view
            }

            Column {
                id: aside

                x: frame.x + frame.width + (root.portrait ? 57 : 44) * root.u
                y: root.portrait ? frame.y + 6 * root.u : reason.y + Math.max(reason.height, tile.height) + 26 * root.u
                width: root.groundX + root.groundWidth - x
                spacing: (root.portrait ? 34 : 18) * root.u

                Repeater {
                    model: ["visitor.step_camera", "visitor.step_photo"]

                    Item {
                        id: step

                        required property int index
                        required property string modelData

                        width: parent.width
                        height: Math.max(60 * root.u, words.height + 6 * root.u)

                        Rectangle {
                            width: 60 * root.u
                            height: width
                            radius: width / 2
                            antialiasing: true
                            color: Theme.solid

                            T {
                                anchors.centerIn: parent
                                u: root.u
                                grow: 1
                                px: 33
                                weight: 800
                                color: Theme.solidInk
                                text: step.index + 1
                                Accessible.ignored: true
                            }
                        }
                        T {
                            id: words

                            x: 83 * root.u
                            y: 4 * root.u
                            width: parent.width - x
                            u: root.u
                            grow: root.grow
                            px: 36
                            weight: 700
                            tracking: -0.4
                            line: 1.2
                            wrapMode: Text.WordWrap
                            text: root.texts[step.modelData]
                        }
                    }
                }

                Rectangle {
                    width: parent.width
                    height: Math.max(1, Math.round(3 * root.u))
                    color: Theme.groundRule
                }

                Column {
                    width: parent.width
                    spacing: (root.portrait ? 8 : 4) * root.u

                    T {
                        width: parent.width
                        u: root.u
                        grow: root.grow
                        px: root.portrait ? 33 : 31
                        weight: 700
                        tracking: -0.5
                        wrapMode: Text.WordWrap
                        text: root.texts["visitor.no_phone"]
                    }
                    T {
                        width: parent.width
                        u: root.u
                        grow: root.grow
                        px: 30
                        line: 1.35
                        wrapMode: Text.WordWrap
                        color: Theme.groundQuiet
                        textFormat: Text.StyledText
                        text: root.view.no_phone
                    }
                }
            }

            Flow {
                id: facts

                x: root.groundX
                // A second line takes the room below before that above.
                y: more.y - height - (!root.portrait ? 20 : height > 60 * root.u ? 34 : 82) * root.u
                width: root.groundWidth
                spacing: 26 * root.u

                Fact {
                    icon: "group"
                    filled: true
                    text: root.view.ahead_text
                }
                Fact {
                    icon: "schedule"
                    text: root.view.time_text
                }
                // Lying down it stands on the sun.
                Fact {
                    visible: root.portrait && text !== ""
                    icon: root.view.not_sure === "" ? "task_alt" : "hourglass_top"
                    bold: true
                    text: root.view.not_sure === "" ? root.view.served_today : root.view.not_sure
                }
            }

            PlainButton {
                id: more

                objectName: root.again ? "notNeededButton" : "moreTimeButton"
                x: root.groundX
                y: root.height - height - (root.portrait ? 53 : 24) * root.u
                width: (root.groundWidth - 25 * root.u) / 2
                height: 116 * root.u
                u: root.u
                grow: root.large ? 1.12 : 1
                icon: root.again ? "" : "more_time"
                counting: root.again
                part: root.visitor.left / root.visitor.leftTotal
                figure: root.visitor.left
                text: root.texts[root.again ? "visitor.not_needed" : "visitor.more_time"]
                onTapped: root.again ? root.visitor.done() : root.visitor.moreTime()
            }

            PlainButton {
                objectName: root.again ? "printAgainButton" : "doneButton"
                x: more.x + more.width + 25 * root.u
                y: more.y
                width: more.width
                height: more.height
                u: root.u
                grow: root.large ? 1.12 : 1
                solid: true
                icon: root.again ? "print" : ""
                counting: !root.again
                part: root.visitor.left / root.visitor.leftTotal
                figure: root.visitor.left
                text: root.texts[root.again ? "visitor.print_again" : "visitor.photo_done"]
                onTapped: root.again ? root.visitor.printAgain() : root.visitor.done()
            }
        }
    }
}
