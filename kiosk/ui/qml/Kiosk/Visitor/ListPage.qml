pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// The services of one agency, or those that answer a common need.
PageBase {
    id: root

    property var view: ({})
    readonly property bool ready: root.view.rows !== undefined
    readonly property bool large: Theme.largeText
    readonly property real groundX: root.margin
    readonly property real groundWidth: root.stacked ? root.width - 2 * root.margin : root.split - root.margin - 52 * root.u

    // Lowered and lying the figures stand beside the title.
    readonly property bool sides: root.lowered && !root.portrait

    name: "list"

    Binding on view {
        when: root.current
        value: root.visitor.services
        restoreMode: Binding.RestoreNone
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }

    SkyHead {
        id: head

        x: root.stacked ? 0 : root.split
        width: root.width - x
        height: root.lowered ? root.reach : root.portrait ? 372 * root.u : root.height
        horizon: height + 20 * root.u
        u: root.u
        margin: root.stacked ? root.margin : 52 * root.u
        portrait: root.stacked
        ornament: true
        dawn: root.portrait || !root.lowered || (root.view.facts ?? []).length === 0
        titleLines: root.lowered ? 2 : root.portrait ? 1 : 3
        room: root.sides ? root.width / 2 - margin - 26 * root.u : width - 2 * margin
        badged: root.view.badged ?? false
        prefix: root.view.prefix ?? ""
        cluster: root.view.cluster ?? 0
        owner: root.view.owner ?? ""
        title: root.view.title ?? ""
    }

    Loader {
        active: root.ready
        anchors.fill: parent
        sourceComponent: Item {
            id: body

            readonly property bool counted: root.view.facts.length > 0
            readonly property int page: Math.min(root.view.page, list.pages - 1)

            Facts {
                id: facts

                visible: body.counted
                x: root.sides ? root.width / 2 + 26 * root.u : root.stacked ? root.groundX : head.x + head.margin
                y: root.sides ? 150 * root.u : !root.portrait || root.lowered ? head.under + 36 * root.u : 402 * root.u
                width: root.sides ? root.width / 2 - root.margin - 26 * root.u : root.stacked ? root.groundWidth : head.width - 2 * head.margin
                u: root.u
                dark: !root.portrait || root.lowered
                columns: 3
                facts: root.view.facts
            }

            T {
                id: heading

                x: root.groundX
                y: root.lowered ? root.reach + 18 * root.u : !root.portrait ? 140 * root.u : body.counted ? 540 * root.u : 396 * root.u
                u: root.u
                px: 40
                weight: 800
                tracking: -0.8
                text: root.texts["visitor.choose_service"]
            }

            Item {
                id: list

                readonly property real room: root.height - y - 24 * root.u
                readonly property real least: (body.counted ? (root.large ? 150 : 118) : root.portrait ? (root.large ? 150 : 126) : root.large ? 196 : 150) * root.u
                readonly property int count: root.view.rows.length
                // Lowered and lying it is wide and low.
                readonly property int columns: root.lowered && !root.portrait ? 2 : 1
                readonly property int most: columns * Math.max(1, Math.floor(room / least))
                readonly property int lines: count <= most ? Math.max(1, Math.ceil(count / columns)) : Math.max(1, Math.floor((room - 112 * root.u) / least))
                readonly property int fit: lines * columns
                readonly property int pages: Math.max(1, Math.ceil(count / fit))
                readonly property real rowHeight: Math.min((body.counted ? 140 : root.large && !root.portrait ? 210 : 156) * root.u, Math.floor((room - (pages > 1 ? 112 * root.u : 0)) / lines))

                x: root.groundX
                y: heading.y + heading.height + 8 * root.u
                width: root.groundWidth
                height: room

                Repeater {
                    model: list.fit

                    Loader {
                        id: place

                        required property int index
                        readonly property var row: root.view.rows[body.page * list.fit + place.index]

                        x: Math.floor(place.index / list.lines) * (width + 52 * root.u)
                        y: (place.index % list.lines) * list.rowHeight
                        width: (list.width - (list.columns - 1) * 52 * root.u) / list.columns
                        height: list.rowHeight
                        active: place.row !== undefined
                        sourceComponent: ServiceRow {
                            u: root.u
                            row: place.row ?? root.view.rows[0]
                            waits: !body.counted
                            badged: !body.counted
                            onTapped: root.visitor.openService(row.code)
                        }
                    }
                }
            }

            Pager {
                id: pager

                x: root.groundX
                y: root.height - height - 24 * root.u
                wide: root.groundWidth
                u: root.u
                texts: root.texts
                prefix: "services"
                page: body.page
                pages: list.pages
                onTurned: step => root.visitor.turn("list", step, list.pages)
            }
        }
    }
}
