pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Display
import Kiosk.Theme

// The next numbers in their order; a number that goes first carries the sign, never the reason.
Rectangle {
    id: root

    required property DisplayBridge display
    required property real u
    required property bool portrait
    readonly property int count: root.display.coming.length
    readonly property real rowHeight: root.portrait ? 124 * root.u : root.height
    // Real pixels: the middle of the capitals in the first row, and in any row.
    readonly property real mid: root.portrait ? 86 * root.u : root.rowMid
    readonly property real rowMid: root.rowHeight / 2 + (root.portrait ? 0 : 2 * root.u)
    readonly property real start: root.portrait ? 520 * root.u : title.x + title.width + 56 * root.u
    readonly property real px: root.portrait ? 104 : ([110, 100, 92, 84, 76].find(px => root.spare(px) >= 28 * root.u) ?? 76)
    // The same air on both sides of every rule between two numbers side by side.
    readonly property real gap: root.portrait ? 0 : Math.min(root.spare(root.px), 130 * root.u)

    function signRoom(px: real): real {
        return (0.76 * px + 16) * root.u;
    }

    // What is left for each side of a rule when the numbers have `px`, in real pixels.
    function spare(px: real): real {
        let room = root.width - root.start - 64 * root.u;
        for (const next of root.display.coming)
            room -= ruler.widthAt(next.label, px) + (next.priority ? root.signRoom(px) : 0);
        return room / Math.max(1, 2 * (root.count - 1));
    }

    color: Theme.paper50

    FitText {
        id: title

        objectName: "nextTitle"
        x: 64 * root.u
        u: root.u
        capMid: root.mid
        room: root.width
        steps: [76]
        weight: 700
        color: Theme.ink900
        text: root.display.comingTitle
    }

    FitText {
        objectName: "nextNone"
        visible: root.count === 0
        u: root.u
        x: root.portrait ? title.x : root.start
        capMid: root.mid + (root.portrait ? root.rowHeight : 0)
        room: root.width - x - 64 * root.u
        steps: [84, 76, 68]
        color: Theme.ink700
        text: root.display.comingNone
    }

    // Measures numbers; never seen.
    FitText {
        id: ruler

        visible: false
        u: root.u
        room: 0
        steps: [110]
        weight: 800
        tabular: true
    }

    Grid {
        x: root.start
        y: root.mid - root.rowMid
        columns: root.portrait ? 1 : 3

        Repeater {
            model: root.display.coming

            Item {
                id: cell

                required property int index
                required property var modelData
                readonly property bool priority: modelData.priority
                readonly property real lead: index > 0 ? 2 * root.gap : 0
                // One below the other, the digits line up whether or not a sign stands before them.
                readonly property real signRoom: priority || root.portrait ? root.signRoom(root.px) : 0

                width: lead + signRoom + number.width
                height: root.rowHeight

                Rectangle {
                    visible: cell.index > 0
                    x: root.portrait ? cell.signRoom : root.gap - width / 2
                    y: root.portrait ? 0 : root.rowMid - height / 2 - 2 * root.u
                    width: root.portrait ? root.width - root.start - x - 64 * root.u : Math.max(1, Math.round(4 * root.u))
                    height: root.portrait ? Math.max(1, Math.round(3 * root.u)) : 110 * root.u
                    color: Theme.paper300
                }
                Symbol {
                    objectName: "nextSign_" + cell.index
                    visible: cell.priority
                    x: cell.lead
                    y: root.rowMid - height / 2 - 2 * root.u
                    name: "volunteer_activism"
                    filled: true
                    size: 0.76 * root.px * root.u
                    color: Theme.night700
                }
                FitText {
                    id: number

                    objectName: "nextNumber_" + cell.index
                    u: root.u
                    x: cell.lead + cell.signRoom
                    capMid: root.rowMid
                    room: root.width
                    steps: [root.px]
                    weight: 800
                    tabular: true
                    color: Theme.ink900
                    text: cell.modelData.label
                }
            }
        }
    }
}
