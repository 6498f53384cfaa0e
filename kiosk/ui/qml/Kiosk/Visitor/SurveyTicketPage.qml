pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// Which ticket wants to say something: its number typed, or its code held under the scanner.
PageBase {
    id: root

    required property SurveyBridge survey
    property var view: ({
            "typed": "",
            "trouble": "",
            "waiting": false
        })
    readonly property bool trouble: root.view.trouble !== ""
    readonly property real groundX: root.margin
    readonly property real groundWidth: root.portrait ? root.width - 2 * root.margin : root.split - root.margin - 52 * root.u
    readonly property real skyX: root.portrait ? 0 : root.split
    readonly property real skyHeight: root.portrait ? 372 * root.u : keyboard.y
    readonly property real from: root.portrait ? root.skyHeight : 122 * root.u

    name: "surveyTicket"

    Binding on view {
        when: root.current && root.survey.view.typed !== undefined
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
            horizon: parent.height + 20 * root.u
            ky: 0.62
        }

        Rectangle {
            x: root.portrait ? root.margin : 52 * root.u
            y: 146 * root.u
            width: parent.width - 2 * x
            height: 138 * root.u
            radius: 36 * root.u
            antialiasing: true
            color: Theme.field
            border.width: Theme.highContrast ? Math.round(5 * root.u) : 0
            border.color: Theme.contrastText

            Symbol {
                x: 36 * root.u
                anchors.verticalCenter: parent.verticalCenter
                name: "confirmation_number"
                size: 60 * root.u
            }
            T {
                id: typed

                objectName: "surveyTyped"
                x: 120 * root.u
                anchors.verticalCenter: parent.verticalCenter
                u: root.u
                grow: 1
                px: 64
                weight: 800
                tracking: 1
                tabular: true
                text: root.view.typed
                told: text || root.texts["visitor.survey_ask_ticket"]
                role: Accessible.Heading
            }
            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                x: typed.x + typed.width + 3 * root.u
                width: Math.round(5 * root.u)
                height: 66 * root.u
                color: Theme.groundIcon
            }
        }
    }

    Notice {
        objectName: "surveyNotice"
        x: root.groundX
        y: root.from + 44 * root.u
        width: root.groundWidth
        u: root.u
        warning: root.trouble
        icon: root.trouble ? "support_agent" : "qr_code_2"
        title: root.trouble ? root.view.trouble : root.texts["visitor.survey_ask_ticket"]
        detail: root.trouble ? "" : root.texts["visitor.survey_ask_detail"]
    }

    Keyboard {
        id: keyboard

        x: root.skyX
        y: root.height - height
        width: root.width - x
        u: root.u
        texts: root.texts
        openText: root.texts[root.view.waiting ? "visitor.moment" : "visitor.survey_check"]
        canOpen: root.view.typed !== "" && !root.view.waiting
        onTyped: character => root.survey.typeKey(character)
        onErased: root.survey.erase()
        onErasedAll: root.survey.eraseAll()
        onOpened: root.survey.check()
    }
}
