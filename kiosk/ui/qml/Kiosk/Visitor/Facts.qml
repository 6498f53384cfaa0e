pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// A few figures side by side, each under its small word.
Item {
    id: root

    required property real u
    required property var facts
    property int columns: 4
    property bool dark: false
    property real rowHeight: 130 * root.u
    // How the columns share the width; they have 30 between them.
    property list<real> weights: []
    readonly property color ink: root.dark ? Theme.skyInk : Theme.groundInk
    readonly property color quiet: root.dark ? Theme.skyQuiet : Theme.groundQuiet

    function start(column: int): real {
        const even = column / root.columns;
        return (root.width + 30 * root.u) * (root.weights.length ? root.weights.slice(0, column).reduce((sum, part) => sum + part, 0) : even);
    }

    implicitHeight: Math.ceil(root.facts.length / root.columns) * root.rowHeight

    Repeater {
        model: root.facts.length

        Item {
            id: cell

            required property int index
            readonly property var fact: root.facts[cell.index] ?? ({})
            readonly property int column: cell.index % root.columns

            x: root.start(cell.column)
            y: Math.floor(cell.index / root.columns) * root.rowHeight
            width: root.start(cell.column + 1) - x - 30 * root.u
            height: root.rowHeight

            Rectangle {
                visible: cell.column > 0
                x: -31 * root.u
                y: 2 * root.u
                width: Math.max(1, Math.round(3 * root.u))
                height: 102 * root.u * (Theme.largeText ? 1.3 : 1)
                color: root.dark ? Theme.skyRule : Theme.groundRule
            }

            T {
                id: label

                u: root.u
                grow: Theme.largeText ? 1.2 : 1
                px: 26
                color: root.quiet
                text: cell.fact.label
                part: true
            }

            StepText {
                id: value

                // Smaller figures stand on the same line as large ones.
                y: label.y + label.height - 4 * root.u + (lineCount > 1 ? 0 : 1.04 * (62 - px) * root.u * grow)
                width: cell.width - (unit.visible ? unit.width + 16 * root.u : 0)
                u: root.u
                steps: [62, 50, 44, 40, 36, 32, 28]
                maxLines: cell.fact.unit === "" ? 2 : 1
                maxHeight: 92 * root.u * grow
                grow: Theme.largeText ? 1.12 : 1
                line: 1.02
                tracking: -0.029
                tabular: true
                color: root.ink
                text: cell.fact.value
                told: (cell.fact.label ?? "") + ", " + (cell.fact.value ?? "") + " " + (cell.fact.unit ?? "")
            }

            T {
                id: unit

                visible: cell.fact.unit !== ""
                x: value.contentWidth + 9 * root.u
                y: value.y + value.base - baselineOffset
                u: root.u
                grow: Theme.largeText ? 1.12 : 1
                px: 30
                weight: 600
                color: root.ink
                text: cell.fact.unit
                part: true
            }
        }
    }
}
