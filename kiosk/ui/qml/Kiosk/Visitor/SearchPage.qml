pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// Finding a service by its name: what is typed, the answers, the keyboard.
PageBase {
    id: root

    property var view: ({
            "query": "",
            "rows": [],
            "boxed": 1,
            "heading": "",
            "open_text": "",
            "page": 0
        })
    readonly property bool large: Theme.largeText
    readonly property real groundX: root.margin
    readonly property real groundWidth: root.portrait ? root.width - 2 * root.margin : root.split - root.margin - 52 * root.u
    readonly property real skyX: root.stacked ? 0 : root.split
    readonly property real skyHeight: !root.portrait ? keyboard.y : root.lowered ? root.reach + 71 * root.u : 372 * root.u
    readonly property real from: !root.lowered ? root.portrait ? root.skyHeight : 122 * root.u : root.portrait ? root.reach + 125 * root.u : root.reach
    readonly property real until: root.portrait ? keyboard.y : root.height
    readonly property int page: Math.min(root.view.page, answers.pages - 1)

    name: "search"
    // The keyboard, and upright a few answers above it.
    below: !root.portrait ? 522 : root.large ? 950 : 862

    // A step that leads to another service brings that one along.
    function open(row: var): void {
        if (row.goal !== "")
            root.visitor.openSteps(row.goal);
        else
            root.visitor.openService(row.code);
    }

    Binding on view {
        when: root.current
        value: root.visitor.search
        restoreMode: Binding.RestoreNone
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }

    Rectangle {
        id: sky

        x: root.skyX
        width: root.width - x
        height: root.skyHeight
        color: Theme.sky

        // Below the reach the ground begins, beside the keyboard.
        Rectangle {
            visible: root.lowered && !root.portrait
            y: root.reach
            z: 1
            width: root.split
            height: parent.height - y
            color: Theme.ground
        }

        Dawn {
            anchors.fill: parent
            u: root.u
            cx: root.lowered && !root.portrait ? 0.22 * parent.width : parent.width / 2
            horizon: (root.lowered && !root.portrait ? root.reach : parent.height) + 20 * root.u
            ky: root.lowered && root.portrait ? 1.5 : 0.62
        }

        LowHint {
            visible: root.lowered
            x: root.margin
            y: (root.portrait ? 296 : 150) * root.u
            width: root.portrait ? parent.width - 2 * x : root.split - x
            u: root.u
            texts: root.texts
            portrait: root.portrait
        }

        Rectangle {
            id: field

            x: root.portrait ? root.margin : keyboard.x - sky.x + 52 * root.u
            y: root.lowered && root.portrait ? root.reach : 146 * root.u
            width: (root.portrait ? root.groundWidth : keyboard.width - 104 * root.u)
            height: (root.lowered && root.portrait ? 125 : 138) * root.u
            radius: 36 * root.u
            antialiasing: true
            color: Theme.field
            border.width: Theme.highContrast || root.lowered ? Math.round(5 * root.u) : 0
            border.color: Theme.highContrast ? Theme.contrastText : Theme.actionEdge
            clip: true

            Symbol {
                id: lens

                x: 36 * root.u
                anchors.verticalCenter: parent.verticalCenter
                name: "search"
                size: 60 * root.u
            }

            // The end of a long query stays in sight.
            Item {
                x: 120 * root.u
                width: parent.width - x - 40 * root.u
                height: parent.height
                clip: true

                T {
                    id: query

                    objectName: "query"
                    anchors.verticalCenter: parent.verticalCenter
                    x: Math.min(0, parent.width - width - 12 * root.u)
                    u: root.u
                    grow: 1
                    px: 52
                    weight: 700
                    tracking: -0.9
                    text: root.view.query
                    told: text || root.texts["visitor.search_button"]
                    role: Accessible.Heading
                }
                Rectangle {
                    anchors.verticalCenter: parent.verticalCenter
                    x: query.x + query.width + 3 * root.u
                    width: Math.round(5 * root.u)
                    height: 57 * root.u
                    color: Theme.groundIcon
                }
            }
        }
    }

    Notice {
        visible: !root.view.asked
        x: root.groundX
        y: root.from + (root.lowered ? 20 : 44) * root.u
        width: root.groundWidth
        u: root.u
        icon: "keyboard"
        title: root.texts["visitor.search_empty"]
        detail: root.texts["visitor.search_empty_detail"]
    }

    Notice {
        objectName: "nothingFound"
        visible: root.view.none ?? false
        x: root.groundX
        y: root.from + (root.lowered ? 20 : 44) * root.u
        width: root.groundWidth
        u: root.u
        icon: "search_off"
        title: root.view.none_title ?? ""
        detail: root.texts["visitor.search_none_detail"]
        // Where there is no room the bar has it.
        action: root.lowered && root.large ? "" : root.texts[root.visitor.staffCalled ? "visitor.staff_coming" : "visitor.call_staff"]
        actionName: "searchStaffButton"
        onTapped: root.visitor.callStaff()
    }

    Item {
        id: answers

        readonly property int count: root.view.rows.length
        // Lowered there is room for two answers, or for one with a long name.
        readonly property bool long: root.view.rows.some(row => row.name.length > 64)
        readonly property real least: root.lowered ? (root.large ? root.portrait ? 180 : 264 : long ? 180 : root.portrait ? 116 : 150) * root.u : (root.portrait ? (root.large ? 200 : 126) : root.large ? 264 : 150) * root.u
        readonly property real heads: root.lowered ? 0 : (root.large ? 60 : 118) * root.u + 20 * root.u
        readonly property int most: Math.max(1, Math.min(5, Math.floor((height - heads) / least)))
        readonly property real turning: (root.lowered ? 100 : 108) * root.u
        readonly property int fit: count <= most ? Math.max(1, count) : Math.max(1, Math.min(5, Math.floor((height - heads - turning) / least)))
        readonly property int pages: Math.max(1, Math.ceil(count / fit))
        readonly property real rowHeight: Math.min((root.portrait ? (root.large ? 216 : 151) : root.large ? 300 : 164) * root.u, (height - heads - (pages > 1 ? turning : 0)) / fit)

        x: root.groundX
        y: root.from + (root.lowered ? 4 : 18) * root.u
        width: root.groundWidth
        height: root.until - y - 6 * root.u
        visible: count > 0

        GajahOling {
            id: sign

            visible: !root.lowered && !Theme.highContrast
            y: 6 * root.u
            height: 56 * root.u
            stroke: 2 * root.u
            color: Theme.night700
        }
        StepText {
            id: best

            visible: !root.lowered
            x: sign.visible ? 45 * root.u : 0
            y: 38 * root.u - height / 2
            width: parent.width - x
            height: implicitHeight
            u: root.u
            grow: root.large ? 1.2 : 1
            steps: [36, 32, 28, 26, 24]
            maxLines: 2
            maxHeight: 76 * root.u
            balanced: true
            weight: 700
            line: 1.1
            tracking: -0.011
            text: root.page === 0 ? root.view.heading : root.texts["visitor.search_similar"]
        }

        Rectangle {
            visible: answers.boxed > 1
            y: answers.slot(0)
            width: answers.width
            height: answers.boxed * answers.rowHeight
            radius: 36 * root.u
            antialiasing: true
            color: Theme.field
            border.width: Math.max(1, Math.round((Theme.highContrast ? 5 : 3) * root.u))
            border.color: Theme.outline
        }
        T {
            id: others

            y: answers.slot(answers.boxed) - height - 4 * root.u
            visible: answers.boxed > 0 && answers.count > answers.boxed && answers.fit > answers.boxed && !root.large && !root.lowered
            u: root.u
            px: 30
            weight: 700
            tracking: -0.3
            color: Theme.groundQuiet
            text: root.texts["visitor.search_similar"]
        }

        readonly property int boxed: root.page === 0 ? Math.min(root.view.boxed, fit) : 0

        // Where an answer stands on its page: the best in its box, the others below their heading.
        function slot(index: int): real {
            const head = root.lowered ? 0 : (root.large ? 74 : 76) * root.u;
            const gap = root.lowered ? 0 : root.large ? 14 * root.u : 62 * root.u;
            return head + index * rowHeight + (index < boxed || boxed === 0 ? 0 : gap);
        }

        Repeater {
            model: answers.fit

            Loader {
                id: place

                required property int index
                readonly property var row: root.view.rows[root.page * answers.fit + place.index]

                y: answers.slot(place.index)
                width: answers.width
                height: answers.rowHeight
                active: place.row !== undefined
                sourceComponent: ServiceRow {
                    u: root.u
                    row: place.row ?? root.view.rows[0]
                    boxed: place.index < answers.boxed
                    last: place.index === answers.boxed - 1
                    onTapped: root.open(row)
                }
            }
        }
    }

    Pager {
        x: root.groundX
        y: root.until - height - (root.lowered ? 2 : 8) * root.u
        wide: root.groundWidth
        u: root.u
        texts: root.texts
        prefix: "results"
        page: root.page
        pages: answers.pages
        onTurned: step => root.visitor.turn("results", step, answers.pages)
    }

    Keyboard {
        id: keyboard

        x: root.portrait ? 0 : root.split
        y: root.height - height
        width: root.width - x
        u: root.u
        texts: root.texts
        openText: root.view.open_text
        canOpen: answers.count > 0
        onTyped: character => root.visitor.typeKey(character)
        onErased: root.visitor.erase()
        onErasedAll: root.visitor.eraseAll()
        onOpened: root.open(root.view.rows[0])
    }
}
