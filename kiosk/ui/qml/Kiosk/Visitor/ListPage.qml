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
    readonly property real groundWidth: root.portrait ? root.width - 2 * root.margin : root.split - root.margin - 52 * root.u

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

        x: root.portrait ? 0 : root.split
        width: root.width - x
        height: root.portrait ? 372 * root.u : root.height
        horizon: height + 20 * root.u
        u: root.u
        margin: root.portrait ? root.margin : 52 * root.u
        portrait: root.portrait
        ornament: true
        titleLines: root.portrait ? 1 : 3
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
                x: root.portrait ? root.groundX : head.x + head.margin
                y: root.portrait ? 402 * root.u : head.under + 36 * root.u
                width: root.portrait ? root.groundWidth : head.width - 2 * head.margin
                u: root.u
                dark: !root.portrait
                columns: 3
                facts: root.view.facts
            }

            T {
                id: heading

                x: root.groundX
                y: !root.portrait ? 140 * root.u : body.counted ? 540 * root.u : 396 * root.u
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
                readonly property int most: Math.max(1, Math.floor(room / least))
                readonly property int fit: count <= most ? Math.max(1, count) : Math.max(1, Math.floor((room - 112 * root.u) / least))
                readonly property int pages: Math.max(1, Math.ceil(count / fit))
                readonly property real rowHeight: Math.min((body.counted ? 140 : root.large && !root.portrait ? 210 : 156) * root.u, Math.floor((room - (pages > 1 ? 112 * root.u : 0)) / fit))

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

                        y: place.index * list.rowHeight
                        width: list.width
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
