pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Visitor

// Sky: how busy the house is. Ground: the question, the search, eight common needs.
Item {
    id: root

    required property PageBase page
    readonly property VisitorBridge visitor: root.page.visitor
    readonly property var texts: root.page.texts
    readonly property real u: root.page.u
    readonly property bool portrait: root.page.portrait
    readonly property real margin: root.page.margin
    readonly property real split: root.page.split
    readonly property var needs: root.visitor.needs
    readonly property bool large: Theme.largeText
    readonly property bool small: !root.portrait && root.width < 1600
    readonly property bool calm: root.large || root.small
    readonly property real skyX: root.portrait ? 0 : root.split
    readonly property real skyHeight: root.portrait ? root.height - 752 * root.u : root.height
    readonly property real side: root.large && root.portrait ? 40 * root.u : root.margin
    readonly property real boardX: root.portrait ? root.side : root.split + 52 * root.u
    readonly property real boardWidth: root.portrait ? root.width - 2 * root.side : root.width - root.split - 104 * root.u
    readonly property real groundX: root.side
    readonly property real groundWidth: root.portrait ? root.width - 2 * root.side : root.split - root.side - 52 * root.u
    readonly property real groundTop: root.portrait ? root.skyHeight : 148 * root.u
    // How high the dawn may stand below the board: its bright bands are no ground for a text.
    readonly property real rise: root.portrait ? Math.min(1, (root.skyHeight - 840 * root.u) / (140 * root.u)) : 1
    // The ornament's scale.
    readonly property real o: (root.portrait ? 1 : 0.9) * root.u

    component Sprig: GajahOling {
        stroke: 2.4 * root.u
        // A banner takes its room beside the last rows of the board.
        visible: !Theme.highContrast && !root.calm && root.rise === 1 && (root.portrait || root.skyHeight > 935 * root.u)
    }

    signal rated

    Rectangle {
        x: root.skyX
        width: root.width - x
        height: root.skyHeight
        color: Theme.sky

        Dawn {
            anchors.fill: parent
            visible: !Theme.highContrast && !root.large
            u: root.u
            cx: parent.width / 2
            horizon: parent.height
            ky: root.portrait ? root.rise : root.small ? 0.2 : Math.min(0.86, (root.skyHeight - 805 * root.u) / (135 * root.u))
            disc: !root.small && root.rise === 1 && root.skyHeight > 890 * root.u
            discRadius: root.portrait ? 84 : 74
        }
    }

    HomeBoard {
        x: root.boardX
        y: (root.large ? (root.portrait ? 150 : 122) : root.portrait ? 142 : 39) * root.u
        width: root.boardWidth
        room: root.skyHeight - y
        u: root.u
        texts: root.texts
        rows: root.visitor.board
        title: root.visitor.home.title ?? ""
        page: root.visitor.home.page ?? 0
        portrait: root.portrait
        small: root.small
        lost: root.visitor.offline
        onOpened: code => root.visitor.openAgency(code)
        onTurned: (step, pages) => root.visitor.turn("board", step, pages)
    }

    Sprig {
        x: root.boardX + (root.portrait ? 0 : 4) * root.u
        y: root.skyHeight - 151 * root.o
        height: 141 * root.o
        mirrored: true
    }
    Sprig {
        x: root.boardX + (root.portrait ? 81 : 76) * root.u
        y: root.skyHeight - 105 * root.o
        height: 95 * root.o
        mirrored: true
    }
    Sprig {
        x: root.boardX + root.boardWidth - width - (root.portrait ? 0 : 4) * root.u
        y: root.skyHeight - 151 * root.o
        height: 141 * root.o
    }
    Sprig {
        x: root.boardX + root.boardWidth - width - (root.portrait ? 81 : 76) * root.u
        y: root.skyHeight - 105 * root.o
        height: 95 * root.o
    }

    StepText {
        id: question

        x: root.groundX
        y: root.groundTop + (root.large ? 4 : root.portrait ? 22 : 11) * root.u
        width: root.groundWidth + (root.portrait && !root.large ? -rate.width - 20 * root.u : 16 * root.u)
        u: root.u
        grow: 1
        steps: root.large ? [78, 68, 68] : root.portrait ? [66, 58, 52] : [68, 60, 60]
        maxLines: root.large && !root.portrait ? 2 : 1
        balanced: true
        line: 1.05
        text: root.texts["visitor.question"]
        role: Accessible.Heading
    }

    // Beside what people come for: who was served may say how it was.
    PlainButton {
        id: rate

        objectName: "rateButton"
        x: root.groundX + root.groundWidth - width
        y: !root.portrait ? 22 * root.u : root.large ? search.y : root.groundTop + 14 * root.u
        height: root.large && root.portrait ? search.height : 96 * root.u
        u: root.u
        px: 29
        grow: root.large ? 1.25 : 1
        iconSize: 44
        gap: 14
        icon: "sentiment_satisfied"
        text: root.texts["visitor.survey_open"]
        name: root.texts["visitor.survey_open_name"]
        onTapped: root.rated()
    }

    SearchButton {
        id: search

        x: root.groundX
        y: root.large ? question.y + question.height + 8 * root.u : root.groundTop + 122 * root.u
        width: root.groundWidth - (root.large && root.portrait ? rate.width + 20 * root.u : 0)
        height: (root.large ? 150 : 131) * root.u
        u: root.u
        texts: root.texts
        px: root.portrait ? 38 : 35
        onTapped: root.visitor.openSearch()
    }

    Item {
        id: tiles

        readonly property int count: Math.min(root.needs.length, root.large ? 6 : 8)
        readonly property real gap: (root.large ? 20 : root.portrait ? 28 : 24) * root.u

        x: root.groundX
        y: root.large ? search.y + search.height + 22 * root.u : root.groundTop + (root.portrait ? 277 : 287) * root.u
        width: root.groundWidth
        height: root.height - y - (root.portrait ? 16 : 20) * root.u

        Repeater {
            model: tiles.count

            NeedTile {
                required property int index

                x: (index % 2) * (width + tiles.gap)
                y: Math.floor(index / 2) * (height + (root.large ? 14 * root.u : 0))
                width: (tiles.width - tiles.gap) / 2
                height: root.large ? Math.min(124 * root.u, (tiles.height - 28 * root.u) / 3) : root.portrait ? 112 * root.u : Math.max(106 * root.u, Math.min((root.small ? 168 : 118) * root.u, tiles.height / 4))
                u: root.u
                chevron: root.portrait
                px: root.portrait ? 36 : 32
                need: root.needs[index] ?? root.needs[0]
                onTapped: root.visitor.openNeed(need.key)
            }
        }
    }
}
