pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// Three of the nine questions, each with four faces; any may stay empty.
PageBase {
    id: root

    required property SurveyBridge survey
    property var view: ({})
    readonly property bool ready: root.view.questions !== undefined
    readonly property string trouble: root.view.trouble ?? ""
    readonly property bool large: Theme.largeText
    readonly property real wide: Math.round(root.width * 1260 / 1920)
    readonly property real groundX: root.margin
    readonly property real groundWidth: (root.portrait ? root.width : root.wide) - 2 * root.margin
    // Everything to touch is within reach of a chair: then words stand beside their faces.
    readonly property bool low: root.portrait && root.visitor.lowered
    readonly property bool compact: !root.portrait || root.low
    readonly property real skyHeight: root.low ? 740 * root.u : root.portrait ? 330 * root.u : root.height

    name: "surveyDetail"

    Binding on view {
        when: root.current
        value: root.survey.view
        restoreMode: Binding.RestoreNone
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }

    Rectangle {
        x: root.portrait ? 0 : root.wide
        width: root.width - x
        height: root.skyHeight
        color: Theme.sky

        Dawn {
            anchors.fill: parent
            u: root.u
            cx: parent.width * (root.portrait ? 860 / 1080 : 0.5)
            horizon: parent.height + 6 * root.u
            kx: 0.8
            ky: root.portrait && root.large ? 0.3 : 0.5
        }

        StepText {
            id: title

            objectName: "pageTitle"
            x: root.portrait ? root.margin : 52 * root.u
            y: (root.portrait ? 134 : 200) * root.u
            width: parent.width - 2 * x
            u: root.u
            grow: root.large ? 1.1 : 1
            steps: [64, 54, 46]
            maxLines: root.portrait ? 1 : 3
            line: 1.08
            color: Theme.skyInk
            text: root.view.title ?? ""
            role: Accessible.Heading
        }

        StepText {
            x: title.x
            y: root.portrait ? title.y + title.height + 4 * root.u : 150 * root.u
            width: title.width
            u: root.u
            grow: root.large ? 1.2 : 1
            steps: [30, 27, 24]
            maxLines: 1
            weight: 600
            tracking: 0
            color: Theme.skyQuiet
            text: root.view.owner ?? ""
        }
    }

    Loader {
        active: root.ready
        anchors.fill: parent
        sourceComponent: Item {
            id: body

            Row {
                id: tabs

                readonly property real gap: 16 * root.u

                x: root.groundX
                y: root.portrait ? root.skyHeight + 40 * root.u : 138 * root.u
                spacing: tabs.gap

                Repeater {
                    model: root.view.tabs.length

                    Item {
                        id: tab

                        required property int index
                        readonly property bool here: tab.index === root.view.part

                        width: (root.groundWidth - 2 * tabs.gap) / 3
                        height: words.y + words.height

                        Rectangle {
                            width: parent.width
                            height: Math.round(14 * root.u)
                            radius: height / 2
                            antialiasing: true
                            color: tab.index <= root.view.part ? Theme.solid : Theme.highContrast ? Theme.contrastBg : Theme.paper300
                            border.width: Theme.highContrast ? Math.round(3 * root.u) : 0
                            border.color: Theme.contrastText
                        }
                        StepText {
                            id: words

                            y: 22 * root.u
                            width: parent.width
                            u: root.u
                            grow: root.large ? 1.2 : 1
                            steps: [28, 26, 24]
                            maxLines: 1
                            weight: tab.here ? 700 : 500
                            tracking: 0
                            color: tab.here ? Theme.groundInk : Theme.groundQuiet
                            text: root.view.tabs[tab.index]
                        }
                    }
                }
            }

            Repeater {
                model: root.view.questions.length

                Item {
                    id: block

                    required property int index
                    readonly property var question: root.view.questions[block.index]
                    readonly property real from: tabs.y + tabs.height + (root.compact ? 18 : 40) * root.u
                    readonly property real room: (hint.y - (root.compact ? 8 : 20) * root.u - block.from) / 3

                    x: root.groundX
                    y: block.from + block.index * block.room
                    width: root.groundWidth
                    height: block.room

                    StepText {
                        id: asked

                        width: parent.width
                        y: (root.compact ? 6 : 16) * root.u
                        u: root.u
                        grow: root.large ? 1.15 : 1
                        steps: root.compact ? [34, 30, 27, 25] : [40, 36, 32, 28]
                        maxLines: 1
                        weight: 700
                        tracking: -0.015
                        text: block.question.text
                    }

                    Row {
                        y: asked.y + asked.height + (root.compact ? 2 : 14) * root.u
                        width: parent.width
                        height: parent.height - y - (root.compact ? 6 : 26) * root.u

                        Repeater {
                            model: block.question.faces.length

                            SurveyFace {
                                id: face

                                required property int index
                                readonly property var said: block.question.faces[face.index]

                                width: block.width / 4
                                height: parent.height
                                u: root.u
                                framed: true
                                beside: root.compact
                                size: root.compact ? Math.min(92 * root.u, height - 16 * root.u) : Math.min(128 * root.u, height - (root.large ? 76 : 64) * root.u)
                                px: 27
                                grow: root.large ? (root.portrait ? 1.12 : 1.2) : 1
                                question: block.question.text
                                faceName: `face_${block.question.key}_${face.said.score}`
                                score: face.said.score
                                text: face.said.text
                                chosen: face.said.chosen
                                onTapped: root.survey.choose(block.question.key, score)
                            }
                        }
                    }

                    Rectangle {
                        anchors.bottom: parent.bottom
                        visible: block.index < 2
                        width: parent.width
                        height: Math.max(1, Math.round(2 * root.u))
                        color: Theme.groundRule
                    }
                }
            }

            Symbol {
                id: sign

                x: root.groundX
                anchors.verticalCenter: hint.verticalCenter
                name: root.trouble === "" ? "info" : "error"
                size: 38 * root.u
            }
            StepText {
                id: hint

                objectName: "surveyHint"
                x: sign.x + 52 * root.u
                y: stop.y - height - (root.compact ? 12 : 40) * root.u
                width: root.groundX + root.groundWidth - x
                u: root.u
                grow: root.large ? 1.15 : 1
                steps: [29, 26, 24]
                maxLines: 2
                weight: root.trouble === "" ? 500 : 700
                line: 1.15
                tracking: 0
                color: Theme.groundQuiet
                text: root.trouble === "" ? root.texts["visitor.survey_empty"] : root.trouble
            }

            PlainButton {
                id: stop

                objectName: "surveyStop"
                visible: !root.view.last
                x: root.groundX
                y: root.height - height - (root.compact ? 24 : 68) * root.u
                width: (root.groundWidth - 25 * root.u) / 2
                height: (root.portrait ? 128 : 104) * root.u
                u: root.u
                grow: root.large ? 1.1 : 1
                text: root.texts["visitor.survey_stop"]
                onTapped: root.visitor.done()
            }
            PlainButton {
                objectName: "surveyNext"
                x: root.view.last ? root.groundX : stop.x + stop.width + 25 * root.u
                y: stop.y
                width: root.groundX + root.groundWidth - x
                height: stop.height
                u: root.u
                grow: stop.grow
                solid: true
                trailing: root.view.last ? "" : "arrow_forward"
                text: root.view.next
                onTapped: root.view.last ? root.visitor.done() : root.survey.goOn()
            }
        }
    }
}
