pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// A small sign on its own ground, readable on every sky: a rehearsal, or an old picture.
Rectangle {
    id: root

    required property real u
    required property string text
    property string symbol: ""

    visible: root.text !== ""
    width: row.width + 48 * root.u
    height: 72 * root.u
    radius: 24 * root.u
    color: Theme.night950

    Row {
        id: row

        anchors.centerIn: parent
        spacing: 14 * root.u

        Symbol {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.symbol !== ""
            name: root.symbol || "cloud_off"
            filled: true
            size: 44 * root.u
            color: Theme.skyClosed
        }
        T {
            objectName: "markText"
            anchors.verticalCenter: parent.verticalCenter
            u: root.u
            px: 40
            weight: 700
            tabular: true
            grow: 1
            color: Theme.skyClosed
            text: root.text
        }
    }
}
