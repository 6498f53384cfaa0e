pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Visitor

// The bottom bar: never moves, the same on every page; inner pages begin with the way back.
Rectangle {
    id: root

    required property VisitorBridge visitor
    required property var texts
    required property real u
    required property bool portrait
    readonly property bool inner: ["list", "search", "service", "message"].includes(root.visitor.page)
    readonly property bool english: root.visitor.language === "en"
    readonly property real thick: Math.max(1, Math.round((Theme.highContrast ? 5 : 3) * root.u))
    readonly property real grow: Theme.largeText ? 1.3 : 1

    implicitHeight: Math.round((root.portrait ? 164 : 136) * root.u)
    color: Theme.sky

    // Home, and where a visit ends: both languages, and staff in full words.
    Rectangle {
        id: languages

        visible: !root.inner
        x: 40 * root.u
        y: Math.round((parent.height - height) / 2) + (root.portrait ? 0 : 0)
        width: 190 * root.u
        height: 104 * root.u
        radius: 26 * root.u
        antialiasing: true
        color: "transparent"
        border.width: root.thick
        border.color: Theme.highContrast ? Theme.contrastText : Theme.skyLine

        Half {
            code: "ID"
            label: root.texts["visitor.language_id"]
            chosen: !root.english
            first: true
        }
        Half {
            code: "EN"
            label: root.texts["visitor.language_en"]
            chosen: root.english
            first: false
        }
    }

    component Half: Rectangle {
        id: half

        required property string code
        required property string label
        required property bool chosen
        required property bool first

        x: first ? root.thick : parent.width / 2
        y: root.thick
        width: parent.width / 2 - root.thick
        height: parent.height - 2 * root.thick
        topLeftRadius: first ? 23 * root.u : 0
        bottomLeftRadius: topLeftRadius
        topRightRadius: first ? 0 : 23 * root.u
        bottomRightRadius: topRightRadius
        antialiasing: true
        color: press.down ? Theme.night600 : half.chosen ? (Theme.highContrast ? Theme.contrastAction : Theme.paper0) : "transparent"

        T {
            anchors.centerIn: parent
            u: root.u
            grow: root.grow
            px: 30
            weight: 800
            color: half.chosen && !press.down ? (Theme.highContrast ? Theme.contrastBg : Theme.ink900) : Theme.skyText
            text: half.code
            Accessible.ignored: true
        }
        Touch {
            id: press

            objectName: half.first ? "languageId" : "languageEn"
            u: root.u
            name: half.label
            Accessible.checkable: true
            Accessible.checked: half.chosen
            onTapped: root.visitor.speak(half.first ? "id" : "en")
        }
    }

    // Inner pages: back, and the other language in its own word.
    Rectangle {
        id: back

        visible: root.inner
        x: 28 * root.u
        y: Math.round((parent.height - height) / 2)
        width: backRow.width + 52 * root.u
        height: 104 * root.u
        radius: 26 * root.u
        antialiasing: true
        color: backTouch.down ? Theme.night600 : Theme.paper0

        Row {
            id: backRow

            anchors.centerIn: parent
            spacing: 12 * root.u

            Symbol {
                anchors.verticalCenter: parent.verticalCenter
                name: "arrow_back"
                size: 46 * root.u
                color: backTouch.down ? Theme.skyText : Theme.ink900
            }
            T {
                anchors.verticalCenter: parent.verticalCenter
                u: root.u
                grow: root.grow
                px: 30
                weight: 700
                color: backTouch.down ? Theme.skyText : Theme.ink900
                text: root.texts["visitor.back"]
                Accessible.ignored: true
            }
        }
        Touch {
            id: backTouch

            objectName: "backButton"
            u: root.u
            name: root.texts["visitor.back"]
            onTapped: root.visitor.back()
        }
    }

    Item {
        id: middle

        anchors.verticalCenter: parent.verticalCenter
        x: root.inner ? back.x + back.width + 12 * root.u : languages.x + languages.width + 12 * root.u
        width: (root.inner ? staff.x : staffWide.x) - 12 * root.u - x
        height: row.height

        Row {
            id: row

            readonly property real room: middle.width - language.width * (root.inner ? 1 : 0) - large.width - contrast.width
            readonly property int gaps: root.inner ? 4 : 3

            anchors.horizontalCenter: parent.horizontalCenter
            spacing: Math.min(60 * root.u, row.room / row.gaps)

            BarItem {
                id: language

                objectName: root.english ? "languageId" : "languageEn"
                visible: root.inner
                u: root.u
                icon: "language"
                text: root.texts["visitor.other_language"]
                onTapped: root.visitor.speak(root.english ? "id" : "en")
            }
            BarItem {
                id: large

                objectName: "largeText"
                u: root.u
                icon: "format_size"
                text: root.texts["visitor.large_text"]
                on: Theme.largeText
                onTapped: root.visitor.toggleLargeText()
            }
            BarItem {
                id: contrast

                objectName: "contrast"
                u: root.u
                icon: "contrast"
                text: root.texts["visitor.contrast"]
                on: Theme.highContrast
                onTapped: root.visitor.toggleContrast()
            }
        }
    }

    BarItem {
        id: staff

        objectName: root.inner ? "staffButton" : ""
        visible: root.inner
        x: root.width - width - 28 * root.u
        anchors.verticalCenter: parent.verticalCenter
        u: root.u
        framed: true
        on: root.visitor.staffCalled
        icon: "support_agent"
        text: root.texts["visitor.staff"]
        onTapped: root.visitor.callStaff()
    }

    Rectangle {
        id: staffWide

        readonly property bool bright: root.visitor.staffCalled && !staffTouch.down
        readonly property color ink: bright ? (Theme.highContrast ? Theme.contrastBg : Theme.ink900) : Theme.skyText

        visible: !root.inner
        x: root.width - width - 40 * root.u
        y: languages.y
        width: staffRow.width + 62 * root.u
        height: 104 * root.u
        radius: 26 * root.u
        antialiasing: true
        color: staffTouch.down ? Theme.night600 : bright ? (Theme.highContrast ? Theme.contrastAction : Theme.paper0) : "transparent"
        border.width: root.thick
        border.color: Theme.highContrast ? Theme.contrastText : Theme.skyLine

        Row {
            id: staffRow

            anchors.centerIn: parent
            spacing: 16 * root.u

            Symbol {
                anchors.verticalCenter: parent.verticalCenter
                name: "support_agent"
                size: 54 * root.u
                color: staffWide.ink
            }
            T {
                id: staffText

                // Two lines, the longer of which makes the width.
                anchors.verticalCenter: parent.verticalCenter
                width: Math.ceil(Math.max(0.62 * oneLine.implicitWidth, Math.min(oneLine.implicitWidth, 110 * root.u)))
                u: root.u
                grow: root.grow
                px: 26
                weight: 700
                line: 1.12
                wrapMode: Text.WordWrap
                color: staffWide.ink
                text: oneLine.text
                Accessible.ignored: true
            }
        }
        T {
            id: oneLine

            visible: false
            u: root.u
            grow: root.grow
            px: 26
            weight: 700
            text: root.texts[root.visitor.staffCalled ? "visitor.staff_coming" : "visitor.call_staff"]
        }
        Touch {
            id: staffTouch

            objectName: root.inner ? "" : "staffButton"
            u: root.u
            name: oneLine.text
            onTapped: root.visitor.callStaff()
        }
    }
}
