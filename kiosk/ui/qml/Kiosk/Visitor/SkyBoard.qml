pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// All agencies and their queues: two columns of twelve, or a page of one column.
Item {
    id: root

    required property real u
    required property var rows
    required property int page
    property bool paged: false
    property int perColumn: 12
    property real rowHeight: 49 * root.u
    property real clusterGap: 12 * root.u
    property real columnGap: 28 * root.u
    property real k: 1
    readonly property int columns: root.paged ? 1 : 2
    readonly property int perPage: root.columns * root.perColumn
    readonly property int pages: Math.max(1, Math.ceil(root.rows.length / root.perPage))
    readonly property real columnWidth: (root.width - (root.columns - 1) * root.columnGap) / root.columns

    signal opened(string code)

    implicitHeight: root.perColumn * root.rowHeight + Math.max(0, Math.ceil(root.perColumn / 4) - 1) * root.clusterGap

    Repeater {
        model: root.perPage

        Item {
            id: place

            required property int index
            readonly property int column: Math.floor(place.index / root.perColumn)
            readonly property int line: place.index % root.perColumn
            readonly property var row: root.rows[root.page * root.perPage + place.index]

            x: place.column * (root.columnWidth + root.columnGap)
            y: place.line * root.rowHeight + Math.floor(place.line / 4) * root.clusterGap
            width: root.columnWidth
            height: root.rowHeight

            // Nothing is known yet: a bar where a name will stand, and one for its numbers.
            Item {
                objectName: place.index === 0 ? "boardBars" : ""
                anchors.fill: parent
                visible: root.rows.length === 0

                Rectangle {
                    anchors.verticalCenter: parent.verticalCenter
                    width: 0.55 * parent.width
                    height: Math.round(18 * root.u)
                    radius: height / 2
                    color: Theme.highContrast ? Theme.contrastLine : Theme.night700
                }
                Rectangle {
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    width: 0.25 * parent.width
                    height: Math.round(18 * root.u)
                    radius: height / 2
                    color: Theme.highContrast ? Theme.contrastLine : Theme.night700
                }
            }

            Loader {
                anchors.fill: parent
                active: place.row !== undefined
                sourceComponent: BoardRow {
                    u: root.u
                    k: root.k
                    row: place.row ?? root.rows[0]
                    onTapped: root.opened(place.row.code)
                }
            }
        }
    }
}
