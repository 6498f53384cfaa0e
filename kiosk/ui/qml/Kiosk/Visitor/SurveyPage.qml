pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// How it was: four faces. One touch is the whole answer; nine more questions may follow.
PageBase {
    id: root

    required property SurveyBridge survey
    property var view: ({})
    readonly property bool ready: root.view.faces !== undefined
    readonly property bool stored: root.view.stored ?? false
    readonly property string trouble: root.view.trouble ?? ""
    readonly property bool large: Theme.largeText
    readonly property real wide: Math.round(root.width * 1092 / 1920)
    readonly property real skyX: root.portrait ? 0 : root.wide
    // Everything to touch is within reach of a chair.
    readonly property real skyHeight: root.portrait ? (root.visitor.lowered ? 770 : 700) * root.u : root.height
    readonly property real groundX: root.margin
    readonly property real groundWidth: (root.portrait ? root.width : root.wide) - 2 * root.margin
    readonly property real grow: root.large ? 1.2 : 1

    name: "survey"

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
        id: sky

        x: root.skyX
        width: root.width - x
        height: root.skyHeight
        color: Theme.sky

        Dawn {
            anchors.fill: parent
            u: root.u
            cx: parent.width / 2
            horizon: parent.height
            ky: root.portrait ? 1.15 : 1.1
        }

        GajahOling {
            x: parent.width - width - (root.portrait ? 86 : 52) * root.u
            y: (root.portrait ? 176 : 470) * root.u
            height: (root.portrait ? 334 : 300) * root.u
            visible: !Theme.highContrast && !root.large
            sprays: true
            stroke: 3 * root.u
            color: Theme.skyLine
        }

        T {
            id: owner

            x: root.portrait ? root.margin : 52 * root.u
            y: (root.portrait ? 196 : 150) * root.u
            u: root.u
            grow: root.large ? 1.25 : 1
            px: 32
            weight: 600
            color: Theme.skyQuiet
            text: root.view.owner ?? ""
        }

        StepText {
            objectName: "pageTitle"
            x: owner.x
            y: owner.y + owner.height + 20 * root.u
            width: parent.width - x - (root.large || Theme.highContrast ? root.margin : root.portrait ? 440 * root.u : 52 * root.u)
            u: root.u
            grow: root.large ? 1.1 : 1
            steps: root.portrait ? [84, 72, 62, 54] : [66, 58, 50, 46]
            maxLines: 3
            line: 1.03
            color: Theme.skyInk
            text: root.texts["visitor.survey_title"]
            role: Accessible.Heading
        }
    }

    Loader {
        active: root.ready
        anchors.fill: parent
        sourceComponent: Item {
            Row {
                id: faces

                readonly property real size: (root.portrait ? 200 : 156) * root.u

                x: root.groundX
                y: root.portrait ? root.skyHeight + 56 * root.u : 140 * root.u
                width: root.groundWidth
                height: faces.size + (root.large ? 116 : 76) * root.u

                Repeater {
                    model: root.view.faces.length

                    SurveyFace {
                        required property int index

                        width: faces.width / 4
                        height: faces.height
                        u: root.u
                        size: faces.size
                        faceName: `face_${score}`
                        score: root.view.faces[index].score
                        text: root.view.faces[index].text
                        chosen: root.view.faces[index].chosen
                        onTapped: root.survey.touchFace(score)
                    }
                }
            }

            Rectangle {
                id: rule

                x: root.groundX
                y: faces.y + faces.height + (root.portrait ? 64 : 20) * root.u
                width: root.groundWidth
                height: Math.max(1, Math.round(3 * root.u))
                color: Theme.groundRule
            }

            Symbol {
                id: tick

                x: root.groundX
                y: rule.y + (root.portrait ? 48 : 26) * root.u
                visible: root.stored || root.trouble !== ""
                name: root.trouble === "" ? "check_circle" : "error"
                filled: true
                size: 64 * root.u
                color: Theme.highContrast ? Theme.contrastText : root.trouble === "" ? Theme.ok : Theme.bad
            }

            StepText {
                id: thanks

                objectName: "surveyThanks"
                x: tick.visible ? tick.x + 84 * root.u : root.groundX
                y: tick.y + (tick.height - (thanks.lineCount > 1 ? 0 : height)) / 2 - (thanks.lineCount > 1 ? tick.height / 2 : 0)
                width: root.groundX + root.groundWidth - x
                u: root.u
                grow: root.grow
                steps: root.trouble === "" ? [48, 42, 38] : [38, 34, 30]
                maxLines: root.trouble === "" ? 1 : 3
                line: 1.15
                text: root.trouble !== "" ? root.trouble : root.texts[root.stored ? "visitor.survey_thanks" : "visitor.survey_touch"]
            }

            T {
                id: more

                visible: root.stored && root.trouble === ""
                x: root.groundX
                y: thanks.y + thanks.height + (root.portrait ? 22 : 12) * root.u
                width: root.groundWidth
                u: root.u
                grow: root.grow
                px: root.portrait ? 33 : 30
                line: 1.38
                wrapMode: Text.WordWrap
                color: Theme.groundQuiet
                text: root.texts["visitor.survey_more"]
            }

            PlainButton {
                id: enough

                objectName: "surveyEnough"
                x: root.groundX
                y: root.portrait ? Math.max(1420 * root.u, more.y + more.height + 36 * root.u) : root.height - height - (root.large ? 110 : 96) * root.u
                width: root.stored ? (root.groundWidth - 25 * root.u) * 0.46 : root.groundWidth
                height: (root.portrait ? 128 : 116) * root.u
                u: root.u
                grow: root.large ? 1.12 : 1
                text: root.texts[root.stored ? "visitor.survey_enough" : "visitor.survey_never"]
                onTapped: root.visitor.done()
            }

            PlainButton {
                objectName: "surveyGoOn"
                visible: root.stored
                x: enough.x + enough.width + 25 * root.u
                y: enough.y
                width: root.groundX + root.groundWidth - x
                height: enough.height
                u: root.u
                grow: enough.grow
                solid: true
                trailing: "arrow_forward"
                text: root.texts["visitor.survey_go_on"]
                onTapped: root.survey.goOn()
            }

            Symbol {
                id: padlock

                x: root.groundX
                y: enough.y + enough.height + (root.portrait ? 34 : root.large ? 34 : 26) * root.u
                name: "lock"
                size: 38 * root.u
            }
            StepText {
                x: padlock.x + 52 * root.u
                anchors.verticalCenter: padlock.verticalCenter
                width: root.groundX + root.groundWidth - x
                u: root.u
                grow: root.grow
                steps: [29, 26, 24]
                maxLines: 2
                weight: 500
                line: 1.15
                tracking: 0
                color: Theme.groundQuiet
                text: root.texts["visitor.survey_private"]
            }
        }
    }
}
