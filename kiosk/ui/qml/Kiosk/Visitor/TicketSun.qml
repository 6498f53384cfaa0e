pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// The number on the risen sun, with what it is for.
Item {
    id: root

    required property real u
    required property var ticket
    required property real cx
    required property real cy
    required property real r
    property real numberPx: 232
    property bool brief: false
    // Real pixels at the top with texts that may stand on night, not on plum.
    property real headroom: 0
    readonly property list<real> rings: [1.05, 1.11, 1.19, 1.30, 1.44, 1.62]
    readonly property real spread: Math.min(1, ((root.cy - root.headroom) / root.r - 1) / (root.rings[3] - 1))
    readonly property color warnInk: Theme.highContrast ? Theme.contrastText : Theme.warn
    readonly property color ink: Theme.actionInk
    readonly property real k: root.r / (352 * root.u)

    clip: true

    Rectangle {
        anchors.fill: parent
        color: Theme.sky
    }

    RisenSun {
        anchors.fill: parent
        cx: root.cx
        cy: root.cy
        r: root.r
        rings: root.rings.map(ring => 1 + (ring - 1) * root.spread)
    }

    T {
        x: root.cx - width / 2
        y: root.cy - (root.brief ? 295 : 222) * root.u
        u: root.u
        grow: 1
        px: root.brief ? 35 : 38
        weight: 700
        tracking: -0.4
        color: root.ink
        text: root.ticket.heading
        role: root.brief ? Accessible.StaticText : Accessible.Heading
    }
    T {
        objectName: "number"
        // The middle of a capital stands 0.67 of the size below the top.
        x: root.cx - width / 2
        y: root.cy - (root.brief ? 145 : 43) * root.u - 0.6655 * px * root.u
        u: root.u
        grow: 1
        px: root.ticket.number.length > 6 ? root.numberPx * 0.7 : root.ticket.number.length > 5 ? root.numberPx * 0.8 : root.numberPx
        weight: 800
        tabular: true
        tracking: -9 * px / 232
        space: 9 * px / 232
        color: root.ink
        text: root.ticket.number
    }
    StepText {
        id: agency

        x: root.cx - width / 2
        y: root.cy + (root.brief ? -50 : 82) * root.u
        width: (root.brief ? 1.7 : 1.55) * root.r
        u: root.u
        grow: 1
        steps: root.brief ? [34, 30, 27] : [37, 33, 30]
        maxLines: 1
        weight: 700
        tracking: -0.01
        color: root.ink
        horizontalAlignment: Text.AlignHCenter
        text: root.brief ? root.ticket.agency + " – " + root.ticket.counters : root.ticket.agency
    }
    T {
        x: root.cx - width / 2
        y: root.cy + 130 * root.u
        visible: !root.brief
        u: root.u
        grow: 1
        px: 36
        color: root.ink
        text: root.ticket.counters
    }

    Row {
        visible: !root.brief && root.ticket.served_today !== ""
        x: root.cx - width / 2
        y: root.cy + 198 * root.u
        spacing: 12 * root.u

        Symbol {
            anchors.verticalCenter: parent.verticalCenter
            name: "task_alt"
            size: 40 * root.u
            color: root.ink
        }
        T {
            anchors.verticalCenter: parent.verticalCenter
            u: root.u
            grow: 1
            px: 30
            weight: 700
            tracking: -0.2
            color: root.ink
            text: root.ticket.served_today
        }
    }

    // Not a word on the sun but a note laid over it: this is no promise.
    Rectangle {
        visible: !root.brief && root.ticket.not_sure !== ""
        x: root.cx - width / 2
        y: Math.min(root.cy + 202 * root.u, root.height - height - 16 * root.u)
        width: doubt.width + 48 * root.u
        height: doubt.height + 20 * root.u
        radius: 26 * root.u
        antialiasing: true
        color: Theme.highContrast ? Theme.contrastBg : Theme.warnBg

        Row {
            id: doubt

            anchors.centerIn: parent
            spacing: 16 * root.u

            Symbol {
                anchors.verticalCenter: parent.verticalCenter
                name: "hourglass_top"
                size: 48 * root.u
                color: root.warnInk
            }
            Column {
                anchors.verticalCenter: parent.verticalCenter

                T {
                    objectName: "notSure"
                    u: root.u
                    grow: 1
                    px: 29
                    weight: 700
                    tracking: -0.2
                    color: root.warnInk
                    text: root.ticket.not_sure
                }
                T {
                    u: root.u
                    grow: 1
                    px: 25
                    weight: 600
                    color: root.warnInk
                    text: root.ticket.not_sure_how
                }
            }
        }
    }
}
