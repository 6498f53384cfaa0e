pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// How many are before me, when my number may be called, where I wait and what I get ready.
Item {
    id: root

    required property real u
    required property var texts
    required property var ticket
    property bool narrow: false
    readonly property bool large: Theme.largeText
    readonly property real grow: root.large ? (root.narrow ? 1.02 : 1.15) : 1
    // Real pixels from the top that this may take; what does not fit is counted, not cut.
    required property real room
    readonly property real indent: (root.narrow ? 70 : 82) * root.u
    readonly property real small: root.narrow ? 25 : 27

    // The counter stands on the sun as well: a long list of things to bring takes its place here.
    readonly property bool stepped: root.ticket.steps.length > 0
    readonly property real placesEnd: root.stepped ? places.y + places.height : wait.y + wait.implicitHeight
    readonly property real prepareY: root.placesEnd + (root.narrow ? 14 : root.stepped ? 18 : 26) * root.u
    readonly property bool waits: root.stepped || root.prepareY + prepareLabel.height + root.firstHeight <= root.room
    readonly property real firstHeight: needed.count === 0 ? 0 : (needed.itemAt(0) as Line)?.implicitHeight ?? 0

    function spared(count: int): int {
        let hidden = 0;
        for (let i = 0; i < count; i++) {
            const line = needed.itemAt(i) as Line;
            if (line && !line.seen)
                hidden++;
        }
        return hidden;
    }

    component Label: Item {
        id: label

        required property string icon
        required property string text

        width: root.width
        height: 34 * root.u * root.grow

        Symbol {
            x: -2 * root.u
            y: 1 * root.u
            name: label.icon
            filled: true
            size: (root.narrow ? 54 : 60) * root.u
        }
        T {
            x: root.indent
            u: root.u
            grow: root.grow
            px: root.small
            color: Theme.groundQuiet
            text: label.text
        }
    }

    component Strong: StepText {
        x: root.indent
        width: root.width - x
        u: root.u
        steps: root.narrow ? [31, 28, 26, 24] : [36, 32, 28, 26, 24]
        grow: root.grow
        weight: 700
        line: 1.17
        tracking: -0.011
    }

    component Line: Strong {
        required property int index
        property real from: 0
        property bool open: true
        readonly property real under: y + implicitHeight
        // The last needs no line below it that counts the rest.
        readonly property bool seen: index === 0 || open && under <= root.room - (index < root.ticket.prepare.length - 1 ? more.height : 0)

        visible: seen
        y: from
        maxLines: index === 0 ? 9 : 2
        maxHeight: index === 0 ? root.room - root.prepareY - prepareLabel.height - (root.ticket.prepare.length > 1 ? more.height : 0) : 0
        text: root.ticket.prepare[index] ?? ""
    }

    Item {
        id: figures

        width: root.width
        height: (root.ticket.straight ? 96 : 104) * root.u

        T {
            id: aheadLabel

            visible: !root.ticket.straight
            u: root.u
            grow: root.grow
            px: root.small
            color: Theme.groundQuiet
            text: root.texts["visitor.ahead"]
            part: true
        }
        T {
            id: ahead

            visible: aheadLabel.visible
            y: 30 * root.u * root.grow
            u: root.u
            grow: root.grow
            px: root.narrow ? 60 : 64
            weight: 800
            tracking: -2
            tabular: true
            text: root.ticket.ahead
            told: aheadLabel.text + ", " + text + " " + unit.text
        }
        T {
            id: unit

            visible: aheadLabel.visible
            x: ahead.width + 10 * root.u
            anchors.baseline: ahead.baseline
            u: root.u
            grow: root.grow
            px: root.narrow ? 28 : 34
            weight: 600
            text: root.ticket.ahead_unit
            part: true
        }
        Rectangle {
            visible: aheadLabel.visible && timeLabel.visible
            x: Math.max(aheadLabel.width, unit.x + unit.width) + (root.narrow ? 18 : 44) * root.u
            y: 4 * root.u
            width: Math.max(1, Math.round(3 * root.u))
            height: 102 * root.u
            color: Theme.groundRule
        }
        T {
            id: timeLabel

            visible: root.ticket.time !== "" && !root.ticket.straight
            x: Math.max(aheadLabel.width, unit.x + unit.width) + (root.narrow ? 38 : 87) * root.u
            u: root.u
            grow: root.grow
            px: root.small
            color: Theme.groundQuiet
            text: root.texts["visitor.called_about"]
            part: true
        }
        StepText {
            objectName: "calledAbout"
            visible: timeLabel.visible
            x: timeLabel.x
            // Smaller figures stand on the same line as large ones.
            y: ahead.y + ahead.baselineOffset - base
            width: root.width - x
            u: root.u
            grow: root.grow
            steps: [ahead.px, 54, 48, 42, 38, 34, 30]
            maxLines: 1
            line: 1.26
            tracking: -0.031
            tabular: true
            text: root.ticket.time
            told: timeLabel.text + " " + text
        }
        StepText {
            visible: root.ticket.straight || root.ticket.time === ""
            x: root.ticket.straight ? 0 : Math.max(aheadLabel.width, unit.x + unit.width) + 60 * root.u
            anchors.verticalCenter: parent.verticalCenter
            width: root.width - x
            u: root.u
            steps: root.ticket.straight ? [46, 40, 36, 31] : [31, 28]
            grow: root.grow
            weight: root.ticket.straight ? 800 : 600
            line: 1.12
            tracking: -0.02
            text: root.ticket.time_text
        }
    }

    Label {
        id: waitLabel

        visible: root.waits && !root.stepped
        y: figures.height + (root.narrow ? 26 : 38) * root.u
        icon: "chair"
        text: root.texts["visitor.wait_at"]
    }
    Strong {
        id: wait

        visible: waitLabel.visible
        y: waitLabel.y + waitLabel.height
        maxLines: 2
        balanced: true
        text: root.ticket.wait_at
    }

    Column {
        id: places

        visible: root.stepped
        y: waitLabel.y - (root.narrow ? 12 : 14) * root.u
        width: parent.width
        spacing: (root.narrow ? 6 : 10) * root.u

        Repeater {
            model: root.ticket.steps.length

            Item {
                id: place

                required property int index
                readonly property var step: root.ticket.steps[place.index] ?? ({})

                width: places.width
                height: label.height + counters.implicitHeight

                StepNumber {
                    x: 2 * root.u
                    width: size
                    height: parent.height + places.spacing
                    u: root.u
                    size: (root.narrow ? 46 : 54) * root.u
                    number: place.index + 1
                    last: place.index === root.ticket.steps.length - 1
                }
                T {
                    id: label

                    x: root.indent
                    height: 34 * root.u * root.grow
                    u: root.u
                    grow: root.grow
                    px: root.small
                    color: Theme.groundQuiet
                    text: place.step.label ?? ""
                    part: true
                }
                Strong {
                    id: counters

                    y: label.height
                    maxLines: 2
                    steps: root.narrow ? [28, 26, 24] : [33, 30, 28, 26, 24]
                    // Counter and number stay on one line.
                    text: (place.step.text ?? "").replace(/ (?=\d)/g, "\u00a0")
                    told: label.text + ", " + text
                }
            }
        }
    }

    Label {
        id: prepareLabel

        visible: root.ticket.prepare.length > 0
        y: root.waits ? root.prepareY : waitLabel.y
        icon: "folder_open"
        text: root.texts["visitor.prepare"]
    }

    Repeater {
        id: needed

        model: root.ticket.prepare.length

        Line {
            readonly property Line before: needed.itemAt(index - 1) as Line

            from: before ? before.under : prepareLabel.y + prepareLabel.height
            open: before ? before.seen : true
        }
    }

    T {
        id: more

        readonly property int spared: root.spared(needed.count)
        readonly property Line last: needed.itemAt(needed.count - 1 - spared) as Line

        visible: spared > 0
        x: root.indent
        y: last === null ? 0 : last.under
        u: root.u
        grow: root.grow
        px: root.small
        weight: 600
        color: Theme.groundQuiet
        text: root.texts["visitor.more_needed"].replace("{count}", more.spared)
    }
}
