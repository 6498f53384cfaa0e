pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// Sky: how busy the house is. Ground: the question, the search, eight common needs.
PageBase {
    id: root

    readonly property var rows: root.visitor.board
    readonly property var needs: root.visitor.needs
    readonly property bool large: Theme.largeText
    // Too few pixels for two columns that can be read: one column, and pages.
    readonly property bool small: !root.portrait && root.width < 1600
    readonly property real skyX: root.portrait ? 0 : root.split
    readonly property real skyHeight: root.portrait ? root.height - 752 * root.u : root.height
    readonly property real boardX: root.portrait ? root.margin : root.split + 52 * root.u
    readonly property real boardWidth: root.portrait ? root.width - 2 * root.margin : root.width - root.split - 104 * root.u
    readonly property real groundX: root.margin
    readonly property real groundWidth: root.portrait ? root.width - 2 * root.margin : root.split - root.margin - 52 * root.u
    readonly property real groundTop: root.portrait ? root.skyHeight : 148 * root.u

    name: "home"

    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }

    Rectangle {
        x: root.skyX
        width: root.width - x
        height: root.skyHeight
        color: Theme.sky

        Dawn {
            anchors.fill: parent
            u: root.u
            cx: parent.width / 2
            horizon: parent.height
            kx: root.portrait ? 1 : 1
            ky: root.portrait ? 1 : 1
            disc: true
        }
    }

    Item {
        id: head

        x: root.boardX
        y: (root.portrait ? 142 : 40) * root.u
        width: root.boardWidth

        T {
            objectName: "boardTitle"
            u: root.u
            px: 34
            weight: 700
            tracking: -0.6
            color: Theme.skyInk
            text: root.visitor.home.title ?? ""
        }

        Row {
            x: root.portrait ? parent.width - width : 0
            y: (root.portrait ? 8 : 48) * root.u
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

        Repeater {
            model: board.columns

            Item {
                id: heading

                required property int index

                x: heading.index * (board.columnWidth + board.columnGap)
                y: (root.portrait ? 46 : 90) * root.u
                width: board.columnWidth

                T {
                    x: parent.width - 76 * root.u - width
                    u: root.u
                    px: 24
                    color: Theme.skyQuiet
                    text: root.texts["visitor.people"]
                }
                T {
                    x: parent.width - width
                    u: root.u
                    px: 24
                    color: Theme.skyQuiet
                    text: root.texts["visitor.minutes"]
                }
            }
        }
    }

    SkyBoard {
        id: board

        x: root.boardX
        y: (root.portrait ? 222 : 164) * root.u
        width: root.boardWidth
        u: root.u
        texts: root.texts
        rows: root.rows
        page: root.visitor.home.page ?? 0
        rowHeight: (root.portrait ? 49 : 51) * root.u
        columnGap: (root.portrait ? 28 : 32) * root.u
        onOpened: code => root.visitor.openAgency(code)
    }

    GajahOling {
        x: root.boardX + 2 * root.u
        y: root.skyHeight - 150 * root.u
        height: 140 * root.u
        mirrored: true
        stroke: 2.5 * root.u
    }
    GajahOling {
        x: root.boardX + 82 * root.u
        y: root.skyHeight - 104 * root.u
        height: 94 * root.u
        mirrored: true
        stroke: 2.5 * root.u
    }
    GajahOling {
        x: root.boardX + root.boardWidth - width - 2 * root.u
        y: root.skyHeight - 150 * root.u
        height: 140 * root.u
        stroke: 2.5 * root.u
    }
    GajahOling {
        x: root.boardX + root.boardWidth - width - 82 * root.u
        y: root.skyHeight - 104 * root.u
        height: 94 * root.u
        stroke: 2.5 * root.u
    }

    T {
        x: root.groundX
        y: root.groundTop + 25 * root.u
        u: root.u
        px: 66
        weight: 800
        tracking: -1.7
        text: root.texts["visitor.question"]
    }

    SearchButton {
        id: search

        x: root.groundX
        y: root.groundTop + 122 * root.u
        width: root.groundWidth
        height: 131 * root.u
        u: root.u
        texts: root.texts
        onTapped: root.visitor.openSearch()
    }

    Repeater {
        model: root.needs.length

        NeedTile {
            required property int index
            readonly property real gap: (root.portrait ? 28 : 24) * root.u

            x: root.groundX + (index % 2) * (width + gap)
            y: root.groundTop + (root.portrait ? 278 : 290) * root.u + Math.floor(index / 2) * height
            width: (root.groundWidth - gap) / 2
            height: (root.portrait ? 112 : 118) * root.u
            u: root.u
            chevron: root.portrait
            need: root.needs[index]
            onTapped: root.visitor.openNeed(need.key)
        }
    }
}
