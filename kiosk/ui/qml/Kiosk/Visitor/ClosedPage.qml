pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// No numbers now: why, when again, the hours, and the way to what has to be brought.
PageBase {
    id: root

    property var view: ({})
    readonly property bool large: Theme.largeText
    readonly property bool drawn: !root.large && !Theme.highContrast
    readonly property var hours: root.view.hours ?? []
    readonly property bool coded: (root.view.code_modules ?? 0) > 0
    readonly property real skyX: root.portrait ? 0 : root.split
    readonly property real skyHeight: root.portrait ? root.height - 576 * root.u : root.height
    readonly property real textX: root.portrait ? root.margin : root.split + 52 * root.u
    readonly property real textRoom: root.width - root.textX - (root.portrait ? root.margin : 52 * root.u)
    // Share of the width, share of the height, radius; those that a long reason reaches are left out.
    readonly property var stars: [[0.153, 0.165, 4], [0.429, 0.164, 3], [0.564, 0.151, 3], [0.697, 0.151, 3], [0.891, 0.142, 4], [0.878, 0.154, 2], [0.894, 0.190, 3], [0.919, 0.198, 3], [0.807, 0.193, 3], [0.592, 0.202, 4], [0.498, 0.139, 2], [0.332, 0.211, 2], [0.421, 0.236, 4], [0.288, 0.247, 3], [0.291, 0.263, 3], [0.266, 0.254, 2], [0.419, 0.270, 3], [0.427, 0.298, 4], [0.199, 0.308, 4], [0.372, 0.323, 4], [0.424, 0.321, 3], [0.532, 0.320, 4], [0.010, 0.269, 2], [0.026, 0.301, 3]]
    // The ornament stands beside the heading, never behind it.
    readonly property real textWidth: root.drawn ? root.textRoom - 380 * root.u : root.textRoom
    readonly property real groundTop: root.portrait ? root.skyHeight + 36 * root.u : 158 * root.u
    readonly property real groundWidth: root.portrait ? root.width - 2 * root.margin : root.split - root.margin - 52 * root.u

    name: "closed"

    Binding on view {
        when: root.current
        value: root.visitor.closed
        restoreMode: Binding.RestoreNone
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }

    Rectangle {
        x: root.skyX
        width: root.width - x
        height: root.skyHeight
        color: Theme.highContrast ? Theme.sky : Theme.night950

        Night {
            anchors.fill: parent
            visible: !Theme.highContrast
            u: root.u
            stars: root.large ? [] : root.stars.filter(star => star[1] * height < reason.y - 12 * root.u)
        }
    }

    GajahOling {
        visible: root.drawn
        x: root.width - width - (root.portrait ? 31 : 52) * root.u
        y: (root.portrait ? 350 : 190) * root.u
        height: (root.portrait ? 693 : 640) * root.u
        color: Theme.skyLine
        opacity: 0.85
        sprays: true
        stroke: 3.2 * root.u
    }

    StepText {
        id: reason

        objectName: "closedReason"
        x: root.textX
        y: again.y - height - 6 * root.u
        width: root.textWidth
        u: root.u
        grow: root.large ? 1.25 : 1
        steps: [40, 36, 32]
        maxLines: 3
        weight: 500
        line: 1.25
        tracking: 0
        color: Theme.skyQuiet
        text: root.view.reason ?? ""
    }

    StepText {
        id: again

        objectName: "closedAgain"
        x: root.textX
        y: (root.portrait ? 489 : 400) * root.u
        width: root.textWidth
        u: root.u
        grow: 1
        steps: !clock.visible ? [80, 70, 60] : root.large ? [120, 104, 88, 76] : [104, 92, 80, 70, 60]
        maxLines: clock.visible ? 2 : 4
        line: 1.04
        tracking: -0.029
        color: Theme.skyInk
        text: root.view.again ?? ""
        role: Accessible.Heading
    }

    T {
        id: clock

        objectName: "closedClock"
        visible: text !== ""
        x: root.textX
        // As close as the lines above it.
        y: again.y + again.height - 0.2 * again.px * root.u
        u: root.u
        grow: 1
        px: again.px
        weight: 800
        tracking: -0.029 * px
        line: 1.04
        tabular: true
        color: Theme.highContrast ? Theme.contrastAction : Theme.sun400
        text: root.view.clock ?? ""
    }

    T {
        x: root.textX
        y: clock.y + clock.height + 14 * root.u
        u: root.u
        grow: root.large ? 1.25 : 1
        px: 40
        color: Theme.skyQuiet
        text: root.view.date ?? ""
    }

    T {
        id: title

        x: root.margin
        y: root.groundTop
        u: root.u
        grow: root.large ? 1.2 : 1
        px: 36
        weight: 800
        tracking: -0.7
        text: root.texts["visitor.hours"]
    }

    Item {
        id: table

        readonly property real row: Math.min((root.portrait ? 70 : 84) * root.u, height / Math.max(1, root.hours.length))
        readonly property real px: Math.min(root.portrait ? (root.large ? 42 : 33) : (root.large ? 33 : 31), 0.6 * row / root.u)

        x: root.margin
        y: title.y + title.height + (root.large ? 0 : 4) * root.u
        width: root.groundWidth - (root.portrait && frame.visible ? frame.width + 44 * root.u : 0)
        height: (root.portrait || !frame.visible ? button.y : frame.y) - 24 * root.u - y

        Repeater {
            model: root.hours.length

            Item {
                id: line

                required property int index
                readonly property var hours: root.hours[line.index] ?? ({})

                y: line.index * table.row
                width: table.width
                height: table.row

                Rectangle {
                    anchors.bottom: parent.bottom
                    visible: line.index < root.hours.length - 1
                    width: parent.width
                    height: Math.max(1, Math.round(2 * root.u))
                    color: Theme.groundRule
                }
                T {
                    anchors.verticalCenter: parent.verticalCenter
                    u: root.u
                    grow: 1
                    px: table.px
                    text: line.hours.days ?? ""
                }
                T {
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    u: root.u
                    grow: 1
                    px: table.px
                    weight: 700
                    tabular: true
                    text: line.hours.times ?? ""
                }
            }
        }
    }

    // The same on a phone, where there is a page for phones and room beside the hours.
    Rectangle {
        id: frame

        visible: root.coded && (root.portrait ? !root.large : root.hours.length < 5)
        x: root.portrait ? root.width - root.margin - width : root.margin
        y: root.portrait ? root.skyHeight + 36 * root.u : button.y - height - 32 * root.u
        width: 240 * root.u
        height: 232 * root.u
        radius: 28 * root.u
        antialiasing: true
        color: Theme.paper0
        border.width: Math.max(1, Math.round(3 * root.u))
        border.color: Theme.paper300

        QrCode {
            anchors.centerIn: parent
            // Four light modules on every side belong to the code.
            room: parent.height * root.view.code_modules / (root.view.code_modules + 8)
            path: root.view.code_path ?? ""
            modules: root.view.code_modules ?? 0
        }
    }

    T {
        visible: frame.visible
        x: root.portrait ? frame.x + 35 * root.u : frame.x + frame.width + 28 * root.u
        y: root.portrait ? frame.y + frame.height + 14 * root.u : frame.y + (frame.height - height) / 2
        width: root.portrait ? frame.width - 70 * root.u : root.groundWidth - frame.width - 28 * root.u
        horizontalAlignment: root.portrait ? Text.AlignHCenter : Text.AlignLeft
        u: root.u
        grow: 1
        px: 26
        weight: 600
        line: 1.2
        wrapMode: Text.WordWrap
        text: root.texts["visitor.phone_hours"]
    }

    SunButton {
        id: button

        objectName: "browseButton"
        x: root.margin
        y: root.height - height - (root.portrait ? 32 : 24) * root.u
        width: root.groundWidth
        height: (root.portrait ? 140 : 146) * root.u
        u: root.u
        px: root.portrait ? 48 : 42
        icon: "checklist"
        text: root.texts["visitor.see_requirements"]
        onTapped: root.visitor.browse()
    }
}
