pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// One service: what it takes, what to bring, who may come first, and the button for a number.
PageBase {
    id: root

    property var view: ({})
    readonly property bool ready: root.view.code !== undefined
    readonly property bool large: Theme.largeText
    readonly property real wide: Math.round(root.width * 1092 / 1920)
    readonly property real groundX: root.margin
    readonly property real groundWidth: root.sides ? root.width / 2 - root.margin - 26 * root.u : (root.portrait ? root.width : root.wide) - 2 * root.margin
    // Lowered and lying: what to bring at the left, the number at the right of it.
    readonly property bool sides: root.lowered && !root.portrait
    readonly property real actX: root.sides ? root.width / 2 + 26 * root.u : root.groundX
    // What is only read stands on the sky.
    readonly property bool skyward: !root.portrait || root.lowered

    property real noteEnd: 0
    readonly property bool stepped: root.ready && root.view.steps.length > 0
    readonly property color warnInk: Theme.highContrast ? Theme.contrastText : Theme.warn
    readonly property bool risk: root.view.risk ?? false
    readonly property bool brief: root.ready && !root.portrait && (root.stepped && (root.large || root.view.fee_note !== "") || root.large && (root.sides || root.view.fee_note !== ""))
    // Of the sky below a short title, where steps or a fee note need the room.
    readonly property real cut: root.portrait && !root.lowered && (root.stepped || root.ready && root.view.fee_note !== "") ? Math.max(0, 452 * root.u - head.under - 112 * root.u) : 0
    readonly property real headGrow: root.large ? 1.2 : 1
    // In large text, lying down or above steps, there is no room for what may be left out.
    readonly property bool noted: !root.large || root.portrait && !root.stepped && !root.lowered || (root.view.off ?? false) || root.risk
    readonly property real sourceLine: 30 * root.u * (root.large ? 1.3 : 1)

    // What to bring is to be taken home in place of a number.
    signal listAsked

    name: "service"
    below: root.portrait ? 890 : 462

    Binding on view {
        when: root.current
        value: root.visitor.service
        restoreMode: Binding.RestoreNone
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }

    SkyHead {
        id: head

        x: root.stacked ? 0 : root.wide
        width: root.width - x
        room: root.sides ? root.groundWidth : width - 2 * margin
        height: root.lowered ? root.reach : root.portrait ? 452 * root.u - root.cut : root.height
        u: root.u
        // Below it stand the place, or the figures of several steps.
        titleRoom: root.sides ? root.reach - (root.stepped ? root.large ? 372 : 330 : 284) * root.u : 0
        margin: root.stacked ? root.margin : 52 * root.u
        portrait: root.stacked
        prefix: root.view.prefix ?? ""
        cluster: root.view.cluster ?? 0
        owner: root.view.owner ?? ""
        title: root.view.title ?? ""
        titleLines: root.portrait || root.stepped ? 2 : 3
        dawn: !root.skyward || root.noteEnd < height - 95 * root.u
    }

    Loader {
        active: root.ready
        anchors.fill: parent
        sourceComponent: Item {
            id: body

            readonly property var needed: root.view.requirements
            readonly property var steps: root.view.steps
            // A row with a question beside its text needs more lines for it.
            readonly property real leastRow: (root.large && body.needed.some(paper => paper.source !== "" || paper.detail !== "") ? 134 : 106) * root.u
            readonly property int page: Math.min(root.view.page, list.pages - 1)
            // Where the lowest text on the sky ends.
            readonly property real noteEnd: feeNote.visible ? feeNote.y + feeNote.height : root.stepped ? places.y + places.height : 0
            // What the pill at the place reaches below it, where a fee note or the list follows.
            readonly property real pillBelow: root.stepped || root.lowered || !carry.visible ? 0 : Math.max(0, carry.y + carry.height - pin.y - pin.height)
            readonly property real noteBelow: (root.view.fee_note === "" ? (carry.below && !root.stepped ? 60 * root.u : 0) : feeNote.height + 12 * root.u + body.pillBelow) + (root.stepped ? places.height - pin.height - 8 * root.u : 0)

            Binding {
                target: root
                property: "noteEnd"
                value: body.noteEnd
            }

            Facts {
                id: facts

                x: root.sides && !root.stepped ? root.actX : root.stacked ? root.groundX : head.x + head.margin
                y: root.sides ? root.stepped ? head.under + 10 * root.u : 140 * root.u : !root.skyward ? 483 * root.u - root.cut : head.under + (root.stepped ? 26 : 36) * root.u
                width: root.stacked ? root.groundWidth : head.width - 2 * head.margin
                u: root.u
                dark: root.skyward
                columns: root.brief ? 3 : root.stacked ? 4 : 2
                rowHeight: (root.large ? 146 : root.sides ? 112 : root.portrait ? 130 : root.stepped ? 114 : 136) * root.u
                // A range is wider than a count.
                weights: root.brief ? [0.3, 0.4, 0.3] : root.stacked ? [0.225, 0.3, 0.23, 0.245] : [0.44, 0.56]
                facts: root.brief ? root.view.facts.slice(0, 3) : root.view.facts
            }

            Symbol {
                id: pin

                x: root.sides ? root.groundX : facts.x
                y: root.sides ? head.under + 12 * root.u : facts.y + facts.height + (root.portrait ? 8 : 7) * root.u
                visible: !root.stepped
                name: "location_on"
                filled: true
                size: 46 * root.u
                color: root.skyward ? Theme.skyQuiet : Theme.groundIcon
            }

            T {
                id: place

                anchors.verticalCenter: pin.verticalCenter
                x: pin.x + 60 * root.u
                visible: pin.visible
                u: root.u
                grow: root.headGrow
                px: 33
                weight: 600
                tracking: -0.3
                color: root.skyward ? Theme.skyInk : Theme.groundInk
                text: root.view.place
            }

            AskPill {
                id: carry

                // Lying down two steps leave it no room; one touch on "straight" does.
                visible: body.needed.length > 0 && (root.portrait || !root.stepped) && !(root.lowered && root.large)
                x: (root.lowered ? root.groundX + root.groundWidth : facts.x + facts.width) - width
                // Beside the place, or below it where both are long.
                readonly property bool below: place.x + place.implicitWidth + 16 * root.u > facts.x + facts.width - width

                y: root.lowered ? root.reach + 14 * root.u : root.stepped ? places.y + places.rowHeight : below ? pin.y + pin.height + 4 * root.u : pin.y - (root.portrait ? 8 : 24) * root.u
                height: root.stepped && !root.lowered ? places.rowHeight - 10 * root.u : 96 * root.u
                u: root.u
                pillName: "takeListButton"
                ask: root.texts["visitor.list_ask"]
                answer: root.texts["visitor.list_take"]
                dark: !root.portrait && !root.lowered
                onTapped: root.listAsked()
            }

            Item {
                id: places

                // On the sky what the fee says stands below.
                readonly property real room: (head.height - 20 * root.u - y - (feeNote.visible ? 100 * root.u : 0)) / Math.max(1, body.steps.length)
                readonly property real rowHeight: !root.skyward ? (root.large ? 115 : 106) * root.u : Math.min((root.large ? 140 : 104) * root.u, room)

                visible: root.stepped
                x: root.sides ? root.actX : facts.x
                y: root.sides ? 136 * root.u : pin.y - 4 * root.u
                width: facts.width
                height: root.stepped ? body.steps.length * rowHeight : 0

                Repeater {
                    model: body.steps.length

                    StepPlace {
                        required property int index

                        y: index * places.rowHeight
                        width: places.width - (root.lowered ? 0 : index === 0 ? straight.width + 16 * root.u : index === 1 && carry.visible ? carry.width + 16 * root.u : 0)
                        height: places.rowHeight
                        u: root.u
                        step: body.steps[index]
                        last: index === body.steps.length - 1
                        dark: root.skyward
                        bare: root.large && !root.portrait
                    }
                }

                AskPill {
                    id: straight

                    visible: root.stepped
                    x: root.lowered ? root.groundX - places.x : places.width - width
                    y: root.lowered ? root.reach + 14 * root.u - places.y : 0
                    height: root.lowered ? 96 * root.u : places.rowHeight - (root.portrait ? 10 * root.u : 0)
                    u: root.u
                    pillName: "goStraight"
                    ask: root.texts["visitor.paper_at_hand"]
                    answer: root.view.straight
                    icon: "close"
                    dark: root.skyward && !root.lowered
                    onTapped: root.visitor.goStraight()
                }
            }

            Symbol {
                id: purse

                x: root.sides ? root.actX : pin.x
                y: (root.stepped ? places.y + places.height : root.sides ? facts.y + facts.height : pin.y + pin.height + body.pillBelow) + 12 * root.u
                visible: root.view.fee_note !== "" && !(root.lowered && root.large && root.stepped)
                name: "payments"
                filled: true
                size: 44 * root.u
                color: pin.color
            }

            StepText {
                id: feeNote

                visible: purse.visible
                x: purse.x + 60 * root.u
                y: purse.y + 5 * root.u
                width: purse.x + facts.width - x
                u: root.u
                steps: [28, 26, 24]
                maxLines: root.skyward ? 7 : 2
                maxHeight: !root.skyward ? 0 : head.height - y - 16 * root.u
                weight: 500
                line: 1.25
                tracking: 0
                grow: root.large ? 1.15 : 1
                color: root.skyward ? Theme.skyInk : Theme.groundInk
                text: root.view.fee_note
            }

            T {
                id: heading

                x: root.groundX
                y: root.lowered ? root.reach + (root.stepped || carry.visible ? 122 : 16) * root.u : root.portrait ? (root.large ? 722 : 711) * root.u - root.cut + body.noteBelow : (root.large ? 124 : 130) * root.u
                u: root.u
                grow: root.headGrow
                px: root.sides && root.large ? 30 : 40
                weight: 800
                tracking: -0.8
                text: root.view.heading
            }

            T {
                anchors.right: list.right
                anchors.baseline: heading.baseline
                visible: body.needed.length > 0 && !pager.visible && !root.large
                u: root.u
                px: 27
                color: Theme.groundQuiet
                text: root.texts["visitor.touch_to_tick"]
            }

            T {
                id: source

                objectName: "source"
                x: root.groundX
                y: heading.y + heading.height
                width: list.width - (pager.visible ? pager.width + 20 * root.u : 0)
                u: root.u
                grow: root.large ? 1.3 : 1
                px: 24
                wrapMode: Text.WordWrap
                line: 1.2
                color: Theme.groundQuiet
                text: root.view.source
            }

            Pager {
                id: pager

                anchors.right: list.right
                y: heading.y - 4 * root.u
                u: root.u
                texts: root.texts
                prefix: "requirements"
                compact: true
                page: body.page
                pages: list.pages
                onTurned: step => root.visitor.turn("requirements", step, list.pages)
            }

            Item {
                id: list

                // Rows take what is left above the priorities, and pages take the rest; beside a
                // pager the line about the source needs a second line.
                readonly property real lines: root.sourceLine * (root.large || root.sides ? 2 : 1)
                readonly property real end: root.sides ? root.height - 24 * root.u : ask.y - 8 * root.u
                readonly property real room: end - heading.y - heading.height - lines - 10 * root.u
                readonly property int count: body.needed.length
                readonly property int most: Math.max(1, Math.floor(room / body.leastRow))
                readonly property int fit: count <= most ? Math.max(1, count) : Math.max(1, Math.floor((room - root.sourceLine) / body.leastRow))
                readonly property int pages: Math.max(1, Math.ceil(count / fit))
                readonly property real rowHeight: Math.min((root.large ? 140 : 124) * root.u, Math.floor(height / fit))

                x: root.groundX
                y: heading.y + heading.height + lines + (pages > 1 ? root.sourceLine : 0) + 10 * root.u
                width: root.groundWidth
                height: end - y

                Repeater {
                    model: body.needed.length

                    RequirementRow {
                        required property int index

                        visible: Math.floor(index / list.fit) === body.page
                        y: (index % list.fit) * list.rowHeight
                        width: list.width
                        height: list.rowHeight
                        u: root.u
                        number: index
                        requirement: body.needed[index]
                        ask: root.texts["visitor.paper_missing"]
                        onTapped: root.visitor.tick(index)
                        onOfferTapped: root.visitor.goFirstTo(requirement.source)
                    }
                }
            }

            T {
                id: ask

                x: root.actX
                y: priorities.y - height - 16 * root.u
                u: root.u
                grow: root.headGrow
                px: 40
                weight: 800
                tracking: -0.8
                text: root.texts["visitor.need_priority"]
            }

            T {
                x: root.actX + root.groundWidth - width
                anchors.baseline: ask.baseline
                u: root.u
                grow: root.headGrow
                px: 27
                color: Theme.groundQuiet
                text: root.texts["visitor.optional"]
            }

            Row {
                id: priorities

                x: root.actX
                y: (root.noted ? note.y - note.pad : take.y - 6 * root.u) - height - (root.portrait ? 36 : 10) * root.u
                spacing: 18 * root.u

                Repeater {
                    model: root.view.priorities.length

                    PriorityTile {
                        required property int index

                        width: (root.groundWidth - 54 * root.u) / 4
                        height: (short ? 120 : 164) * root.u
                        u: root.u
                        short: !root.portrait || root.large && root.stepped
                        priority: root.view.priorities[index]
                        onTapped: root.visitor.choosePriority(priority.key)
                    }
                }
            }

            // Said in a box of its own: who takes a number all the same should have read it.
            Rectangle {
                visible: root.risk
                x: root.actX
                y: note.y - note.pad
                width: root.groundWidth
                height: note.height + 2 * note.pad
                radius: 26 * root.u
                antialiasing: true
                color: Theme.highContrast ? Theme.contrastBg : Theme.warnBg
                border.width: Theme.highContrast ? Math.round(5 * root.u) : 0
                border.color: Theme.contrastText
            }

            Row {
                id: note

                readonly property real pad: root.risk ? (root.portrait ? 14 : 8) * root.u : 0

                x: root.actX + (root.groundWidth - width) / 2
                visible: root.noted
                y: take.y - height - pad - (root.portrait ? 20 : 12) * root.u
                spacing: 16 * root.u

                Symbol {
                    anchors.verticalCenter: parent.verticalCenter
                    name: root.risk ? "hourglass_top" : "info"
                    size: (root.risk ? 44 : 35) * root.u
                    color: root.risk ? root.warnInk : Theme.groundIcon
                }
                T {
                    objectName: "note"
                    width: Math.min(implicitWidth, root.groundWidth - (root.risk ? 104 : 51) * root.u)
                    wrapMode: Text.WordWrap
                    line: 1.25
                    u: root.u
                    grow: root.large ? 1.2 : 1
                    px: 28
                    weight: root.view.off || root.risk ? 700 : 500
                    color: root.risk ? root.warnInk : root.view.off ? Theme.groundInk : Theme.groundQuiet
                    // What may happen, and on its own line what to do about it.
                    text: root.risk ? root.view.note.replace(". ", ".\n") : root.view.note
                    role: root.view.off || root.risk ? Accessible.AlertMessage : Accessible.StaticText
                }
            }

            SunButton {
                id: take

                objectName: "takeButton"
                x: root.actX
                y: root.height - height - (!root.portrait ? 24 : root.large && (root.stepped || root.view.fee_note !== "") ? 28 : 53) * root.u
                width: root.groundWidth
                height: (root.portrait ? 157 : 146) * root.u
                u: root.u
                enabled: !root.view.off
                busy: root.visitor.taking
                icon: "confirmation_number"
                text: root.texts["visitor.take"]
                busyText: root.texts["visitor.moment"]
                onTapped: root.visitor.take()
            }
        }
    }
}
