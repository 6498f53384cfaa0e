pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Visitor

// The way in within reach of a wheelchair: the search, the common needs and the agencies behind
// three tabs; upright the tabs stand above what they open, lying beside it.
Item {
    id: root

    required property PageBase page
    readonly property VisitorBridge visitor: root.page.visitor
    readonly property var texts: root.page.texts
    readonly property real u: root.page.u
    readonly property bool portrait: root.page.portrait
    readonly property bool large: Theme.largeText
    readonly property string tab: root.visitor.home.tab ?? "search"
    readonly property var tabs: ({
            "search": "visitor.tab_search",
            "needs": "visitor.tab_needs",
            "agencies": "visitor.tab_agencies"
        })
    readonly property real side: root.page.margin
    readonly property real whole: root.width - 2 * root.side
    readonly property real tabsWidth: root.portrait ? root.whole : Math.round(0.36 * root.whole)

    signal rated

    Rectangle {
        width: parent.width
        height: root.page.reach
        color: Theme.sky

        Dawn {
            anchors.fill: parent
            visible: !Theme.highContrast
            u: root.u
            cx: parent.width / 2
            horizon: parent.height
            kx: root.portrait ? 1 : 1.4
            ky: root.portrait ? 1 : 0.5
            disc: root.portrait
        }
        LowHint {
            x: root.side
            y: (root.portrait ? 296 : 136) * root.u
            width: root.whole
            u: root.u
            texts: root.texts
            portrait: root.portrait
        }
    }

    StepText {
        id: question

        x: root.side
        y: root.page.reach + 20 * root.u
        width: root.tabsWidth
        u: root.u
        grow: 1
        steps: root.large && root.portrait ? [78, 68, 60] : root.portrait ? [66, 58] : [62, 54, 46]
        maxLines: root.portrait ? 1 : 2
        balanced: true
        line: 1.05
        text: root.texts["visitor.question"]
    }

    Repeater {
        model: Object.keys(root.tabs)

        TabButton {
            required property int index
            required property string modelData

            x: root.side + (root.portrait ? index * (width + 14 * root.u) : 0)
            y: question.y + question.height + (root.portrait ? 18 : 14 + index * 116) * root.u
            width: root.portrait ? (root.whole - 28 * root.u) / 3 : root.tabsWidth
            height: 104 * root.u
            u: root.u
            name: modelData
            text: root.texts[root.tabs[modelData]]
            chosen: root.tab === modelData
            onTapped: root.visitor.chooseTab(modelData)
        }
    }

    Item {
        id: content

        x: root.portrait ? root.side : root.side + root.tabsWidth + 52 * root.u
        y: root.portrait ? question.y + question.height + 146 * root.u : root.page.reach + 20 * root.u
        width: root.portrait ? root.whole : root.width - root.side - x
        height: root.height - y - 16 * root.u

        SearchButton {
            id: search

            visible: root.tab === "search"
            width: parent.width
            height: (root.large ? 150 : 131) * root.u
            u: root.u
            texts: root.texts
            px: root.portrait ? 38 : 35
            onTapped: root.visitor.openSearch()
        }

        Notice {
            visible: search.visible && y + height + 116 * root.u < content.height
            y: search.height + 28 * root.u
            width: parent.width
            u: root.u
            icon: "keyboard"
            title: root.texts["visitor.search_empty"]
            detail: root.large ? "" : root.texts["visitor.search_empty_detail"]
        }

        // Who was served may say how it was.
        PlainButton {
            objectName: visible ? "rateButton" : ""
            visible: search.visible
            y: parent.height - height
            height: 96 * root.u
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

        Repeater {
            id: needs

            readonly property int lines: Math.max(1, Math.min(root.large ? 3 : 4, Math.floor(content.height / (106 * root.u))))
            readonly property real line: Math.min(132 * root.u, content.height / lines)

            model: root.tab === "needs" ? Math.min(root.visitor.needs.length, 2 * lines) : 0

            NeedTile {
                required property int index

                x: (index % 2) * (width + 24 * root.u)
                y: Math.floor(index / 2) * needs.line
                width: (content.width - 24 * root.u) / 2
                height: needs.line - (root.large ? 12 * root.u : 0)
                u: root.u
                chevron: root.portrait
                px: root.portrait ? 36 : 32
                need: root.visitor.needs[index] ?? root.visitor.needs[0]
                onTapped: root.visitor.openNeed(need.key)
            }
        }

        Item {
            id: agencies

            readonly property var rows: root.tab === "agencies" ? root.visitor.board : []
            readonly property int columns: root.large ? 1 : 2
            readonly property int lines: Math.max(1, Math.floor((content.height - 108 * root.u) / (106 * root.u)))
            readonly property int fit: columns * lines
            readonly property int pages: Math.max(1, Math.ceil(rows.length / fit))
            readonly property int at: Math.min(root.visitor.home.page ?? 0, pages - 1)
            readonly property real line: Math.min(132 * root.u, (content.height - 108 * root.u) / lines)

            anchors.fill: parent

            Repeater {
                model: agencies.rows.slice(agencies.at * agencies.fit, (agencies.at + 1) * agencies.fit)

                AgencyRow {
                    required property int index
                    required property var modelData

                    x: Math.floor(index / agencies.lines) * (width + 28 * root.u)
                    y: (index % agencies.lines) * agencies.line
                    width: (content.width - (agencies.columns - 1) * 28 * root.u) / agencies.columns
                    height: agencies.line
                    u: root.u
                    row: modelData
                    onTapped: root.visitor.openAgency(modelData.code)
                }
            }

            Pager {
                y: parent.height - height
                wide: parent.width
                u: root.u
                texts: root.texts
                prefix: "board"
                page: agencies.at
                pages: agencies.pages
                onTurned: step => root.visitor.turn("board", step, agencies.pages)
            }
        }
    }
}
