pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// The board with its heading: all agencies at once, or page by page where that is too small.
Item {
    id: root

    required property real u
    required property var texts
    required property var rows
    required property string title
    required property int page
    required property bool portrait
    // Too few pixels for two columns.
    required property bool small
    // Real pixels that the board and what turns its pages may take.
    required property real room
    property bool lost: false
    readonly property bool large: Theme.largeText
    readonly property int shownPage: Math.min(root.page, board.pages - 1)
    readonly property real people: (root.large ? 160 : 76 * board.k) * root.u

    signal opened(string code)
    signal turned(int step, int pages)

    // A short cut for those who see it; everything else of the page is read first.
    Accessible.role: Accessible.List

    T {
        objectName: "boardTitle"
        visible: !root.lost
        y: (root.large ? 10 : 0) * root.u
        u: root.u
        grow: 1
        px: root.large ? 36 : 34
        weight: 700
        tracking: -0.6
        color: Theme.skyInk
        text: board.paged ? root.texts["visitor.board_paged"].replace("{page}", root.shownPage + 1).replace("{pages}", board.pages) : root.title
    }

    Row {
        x: root.portrait ? parent.width - width : 0
        y: (root.portrait ? 8 : 49) * root.u
        visible: !root.large && !root.lost
        spacing: 24 * root.u

        Repeater {
            model: ["visitor.short", "visitor.medium", "visitor.long"]

            Row {
                id: legend

                required property int index
                required property string modelData

                spacing: 10 * root.u

                WaitCircle {
                    anchors.verticalCenter: parent.verticalCenter
                    u: root.u
                    size: 20 * root.u
                    level: legend.index
                }
                T {
                    u: root.u
                    px: 24
                    color: Theme.skyQuiet
                    text: root.texts[legend.modelData]
                }
            }
        }
    }

    Symbol {
        id: cloud

        y: (root.large ? 8 : 1) * root.u
        visible: root.lost
        name: "cloud_off"
        filled: true
        size: 42 * root.u
        color: Theme.highContrast ? Theme.contrastError : Theme.skyClosed
    }
    StepText {
        id: detail

        objectName: "offline"
        visible: root.lost
        x: 56 * root.u
        y: cloud.y
        width: root.width - x - (root.portrait || root.large ? 0 : 400 * root.u)
        u: root.u
        grow: 1
        steps: root.large ? [34, 32] : [28, 25]
        weight: 700
        line: 1.16
        tracking: -0.014
        color: cloud.color
        text: root.texts["visitor.offline_detail"]
        role: Accessible.AlertMessage
    }

    Repeater {
        model: board.columns

        Item {
            id: heading

            required property int index

            x: heading.index * (board.columnWidth + board.columnGap)
            y: (root.large ? 10 : root.portrait ? 46 : 90) * root.u
            width: board.columnWidth
            visible: !root.lost

            T {
                // Long words keep apart, at the cost of standing right over the figures.
                x: Math.min(parent.width - root.people, minutes.x - 12 * root.u) - width
                u: root.u
                grow: 1
                px: root.large ? 34 : 24
                color: Theme.skyQuiet
                text: root.texts["visitor.people"]
            }
            T {
                id: minutes

                x: parent.width - width
                u: root.u
                grow: 1
                px: root.large ? 34 : 24
                color: Theme.skyQuiet
                text: root.texts["visitor.minutes"]
            }
        }
    }

    SkyBoard {
        id: board

        readonly property real least: (root.large ? 68 : root.portrait ? 79 : 124) * root.u

        y: root.lost && root.large ? Math.max(least, detail.y + detail.height + 8 * root.u) : least
        width: root.width
        u: root.u
        rows: root.rows
        page: root.shownPage
        paged: root.large || root.small
        perColumn: paged ? Math.max(1, Math.min(root.large ? 8 : 12, Math.floor((root.room - y - 108 * root.u) / (rowHeight + clusterGap / 4)))) : 12
        rowHeight: (root.large ? (root.portrait ? 82 : 80) : root.portrait ? 49 : root.small ? Math.max(51, Math.min(68, (root.room / root.u - 272) / 12)) : 51) * root.u
        clusterGap: root.large ? 0 : 12 * root.u
        columnGap: (root.portrait ? 28 : 32) * root.u
        k: root.small ? 1.15 : 1
        onOpened: code => root.opened(code)
    }

    Pager {
        y: board.y + board.implicitHeight + (root.large ? 14 : 10) * root.u
        wide: root.width
        u: root.u
        texts: root.texts
        prefix: "board"
        dark: true
        counted: false
        page: root.shownPage
        pages: board.pages
        onTurned: step => root.turned(step, board.pages)
    }
}
