pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Visitor

// The bottom bar: never moves, the same on every page; inner pages begin with the way back.
Rectangle {
    id: root

    required property VisitorBridge visitor
    required property VisitorGuide guide
    required property var texts
    required property real u
    required property bool portrait
    // The board of a closed house was opened from its page, so it has a way back too.
    readonly property bool browsing: root.visitor.page === "home" && root.visitor.header.state === "closed"
    readonly property bool inner: root.browsing || ["list", "search", "service", "message", "bring", "surveyTicket", "surveyDetail"].includes(root.visitor.page)
    // Who chose a mode gets larger items, one a language.
    readonly property bool plain: Theme.highContrast || Theme.largeText
    readonly property var tongues: root.visitor.languages
    readonly property int tongue: Math.max(0, root.tongues.findIndex(one => one.code === root.visitor.language))
    // What a touch on the one button for languages speaks next.
    readonly property var next: root.tongues[(root.tongue + 1) % root.tongues.length] ?? {
        "code": "id",
        "name": ""
    }

    function named(code: string): string {
        return "language" + code.charAt(0).toUpperCase() + code.slice(1);
    }

    readonly property real thick: Math.max(1, Math.round((Theme.highContrast ? 5 : 3) * root.u))
    // Upright there is no room for the way back beside its icon.
    readonly property bool stacked: root.plain && root.portrait
    readonly property real grow: !Theme.largeText ? 1 : root.stacked && root.inner ? 1.2 : 1.3

    // Upright the keys of the voice stand above the others, which never move.
    readonly property real voiceHeight: root.visitor.spoken && root.portrait ? Math.round(128 * root.u) : 0
    readonly property real middle: root.voiceHeight + (root.height - root.voiceHeight) / 2

    implicitHeight: Math.round((root.portrait ? 164 : 136) * root.u) + root.voiceHeight
    Accessible.role: Accessible.ToolBar
    color: Theme.sky

    // Home, and where a visit ends: both languages, and staff in full words.
    Rectangle {
        id: languages

        visible: !root.inner && !root.plain && root.tongues.length === 2
        x: 40 * root.u
        y: Math.round(root.middle - height / 2)
        width: 190 * root.u
        height: 104 * root.u
        radius: 26 * root.u
        antialiasing: true
        color: "transparent"
        border.width: root.thick
        border.color: Theme.highContrast ? Theme.contrastText : Theme.skyLine

        Half {
            place: 0
        }
        Half {
            place: 1
        }
    }

    component Half: Rectangle {
        id: half

        required property int place
        readonly property bool first: half.place === 0
        readonly property bool chosen: root.tongue === half.place
        readonly property var own: root.tongues[half.place] ?? root.next

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
            px: 31
            weight: 800
            color: half.chosen && !press.down ? (Theme.highContrast ? Theme.contrastBg : Theme.ink900) : Theme.skyText
            text: half.own.code.toUpperCase()
            Accessible.ignored: true
        }
        Touch {
            id: press

            // The outline belongs to the half.
            anchors.topMargin: -root.thick
            anchors.bottomMargin: -root.thick
            anchors.leftMargin: half.first ? -root.thick : 0
            anchors.rightMargin: half.first ? 0 : -root.thick
            objectName: languages.visible ? root.named(half.own.code) : ""
            u: root.u
            name: half.own.name
            Accessible.checkable: true
            Accessible.checked: half.chosen
            onTapped: root.visitor.speak(half.own.code)
        }
    }

    // Inner pages: back, and the other language in its own word.
    Rectangle {
        id: back

        visible: root.inner
        x: root.stacked ? row.margin : 28 * root.u
        y: Math.round(root.middle - height / 2)
        width: Math.max(104 * root.u, backRow.width + (root.stacked ? 20 : 44) * root.u)
        height: (root.stacked ? 116 : 104) * root.u
        radius: 26 * root.u
        antialiasing: true
        color: backTouch.down ? Theme.night600 : Theme.paper0
        border.width: Theme.highContrast ? root.thick : 0
        border.color: Theme.contrastText

        Grid {
            id: backRow

            anchors.centerIn: parent
            columns: root.stacked ? 1 : 2
            columnSpacing: 14 * root.u
            horizontalItemAlignment: Grid.AlignHCenter
            verticalItemAlignment: Grid.AlignVCenter

            Symbol {
                name: "arrow_back"
                size: 42 * root.u
                color: backTouch.down ? Theme.skyText : Theme.ink900
            }
            T {
                u: root.u
                grow: root.grow
                px: root.stacked ? 24 : 30
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

    Row {
        id: row

        readonly property real margin: (root.plain ? 20 : 28) * root.u
        readonly property real gap: (root.plain ? 10 : 14) * root.u
        readonly property real from: root.inner ? back.x + back.width + row.gap : !languages.visible ? row.margin : languages.x + languages.width + row.gap
        readonly property real end: (root.plain || root.inner ? staff.x : staffWide.x) - row.gap
        readonly property real until: row.end - row.aside
        // Lying, the keys of the voice share the line.
        readonly property real aside: keys.visible && !root.portrait ? keys.width + row.gap : 0
        readonly property real used: (language.visible ? language.implicitWidth : 0) + large.implicitWidth + contrast.implicitWidth + voice.implicitWidth + lower.implicitWidth
        // In a mode the items share all of the width.
        readonly property real share: root.plain ? (root.width - row.from - row.margin - row.used - row.aside - staff.implicitWidth - 5 * row.gap) / 6 : 0

        x: root.plain ? row.from : (row.from + row.until - row.width) / 2
        y: Math.round(root.middle - height / 2)
        spacing: root.plain ? row.gap : Math.min((root.portrait ? 60 : 110) * root.u, (row.until - row.from - row.used) / (language.visible ? 6 : 5))

        BarItem {
            id: language

            objectName: visible ? root.named(root.next.code) : ""
            visible: !languages.visible
            width: implicitWidth + row.share
            u: root.u
            grow: root.grow
            icon: "language"
            text: root.next.name
            onTapped: root.visitor.speak(root.next.code)
        }
        BarItem {
            id: large

            objectName: "largeText"
            width: implicitWidth + row.share
            u: root.u
            grow: root.grow
            icon: "format_size"
            text: root.texts["visitor.large_text"]
            on: Theme.largeText
            checkable: true
            onTapped: root.visitor.toggleLargeText()
        }
        BarItem {
            id: contrast

            objectName: "contrast"
            width: implicitWidth + row.share
            u: root.u
            grow: root.grow
            icon: "contrast"
            text: root.texts["visitor.contrast"]
            on: Theme.highContrast
            checkable: true
            onTapped: root.visitor.toggleContrast()
        }
        BarItem {
            id: voice

            objectName: "voice"
            width: implicitWidth + row.share
            u: root.u
            grow: root.grow
            icon: "volume_up"
            text: root.texts["visitor.voice"]
            on: root.visitor.spoken
            checkable: true
            onTapped: root.visitor.toggleSpoken()
        }
        BarItem {
            id: lower

            objectName: "lower"
            width: implicitWidth + row.share
            u: root.u
            grow: root.grow
            icon: "accessible"
            text: root.texts["visitor.lower"]
            on: root.visitor.lowered
            checkable: true
            onTapped: root.visitor.toggleLowered()
        }
    }

    Row {
        id: keys

        readonly property real third: root.portrait ? (root.width - 2 * row.margin - 2 * row.gap) / 3 : 0

        visible: root.visitor.spoken
        x: root.portrait ? row.margin : row.end - width
        y: root.portrait ? 12 * root.u : Math.round(root.middle - height / 2)
        spacing: row.gap

        BarItem {
            objectName: "voiceRepeat"
            width: keys.third || implicitWidth
            grow: root.grow
            u: root.u
            framed: true
            icon: "replay"
            text: root.texts["visitor.repeat"]
            onTapped: root.guide.repeat()
        }
        BarItem {
            objectName: "voiceSofter"
            width: keys.third || implicitWidth
            grow: root.grow
            u: root.u
            framed: true
            icon: "volume_down"
            text: root.texts["visitor.softer"]
            onTapped: root.guide.softer()
        }
        BarItem {
            objectName: "voiceLouder"
            width: keys.third || implicitWidth
            grow: root.grow
            u: root.u
            framed: true
            icon: "volume_up"
            text: root.texts["visitor.louder"]
            onTapped: root.guide.louder()
        }
    }

    BarItem {
        id: staff

        objectName: visible ? "staffButton" : ""
        visible: root.inner || root.plain
        x: root.width - width - row.margin
        width: root.plain ? implicitWidth + row.share : Math.max(132 * root.u, implicitWidth)
        y: Math.round(root.middle - height / 2)
        u: root.u
        grow: root.grow
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

        visible: !staff.visible
        x: root.width - width - 40 * root.u
        y: languages.y
        width: staffText.x + staffText.contentWidth + 28 * root.u
        height: 104 * root.u
        radius: 26 * root.u
        antialiasing: true
        color: staffTouch.down ? Theme.night600 : bright ? (Theme.highContrast ? Theme.contrastAction : Theme.paper0) : "transparent"
        border.width: root.thick
        border.color: Theme.highContrast ? Theme.contrastText : Theme.skyLine

        Symbol {
            id: staffIcon

            x: 29 * root.u
            anchors.verticalCenter: parent.verticalCenter
            name: "support_agent"
            size: 51 * root.u
            color: staffWide.ink
        }
        T {
            id: staffText

            // Two lines, the longer of which makes the width.
            x: staffIcon.x + 66 * root.u
            anchors.verticalCenter: parent.verticalCenter
            width: Math.ceil(0.66 * oneLine.implicitWidth)
            u: root.u
            grow: root.grow
            px: 26
            weight: 700
            line: 1.15
            wrapMode: Text.WordWrap
            color: staffWide.ink
            text: oneLine.text
            Accessible.ignored: true
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

            objectName: staffWide.visible ? "staffButton" : ""
            u: root.u
            name: oneLine.text
            onTapped: root.visitor.callStaff()
        }
    }
}
