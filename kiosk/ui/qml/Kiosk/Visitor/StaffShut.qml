pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Visitor

// In place of the pages of a kiosk that its staff closed for today: where numbers are.
Rectangle {
    id: root

    required property StaffBridge staff
    required property real u
    required property bool portrait
    readonly property var view: root.staff.view
    // Lying, the header's brand stands on the ground.
    readonly property real skyX: root.portrait ? 0 : Math.round(root.width * 828 / 1920)
    readonly property real margin: (root.portrait ? 48 : 52) * root.u

    objectName: "kioskShutPage"
    visible: root.view.shut
    color: Theme.ground

    Rectangle {
        x: root.skyX
        width: root.width - x
        height: root.height
        color: Theme.highContrast ? Theme.sky : Theme.night950

        Night {
            anchors.fill: parent
            visible: !Theme.highContrast
            u: root.u
            stars: []
        }
    }

    T {
        id: title

        objectName: "kioskShut"
        x: root.skyX + root.margin
        y: root.height * 0.36
        width: root.width - x - root.margin
        u: root.u
        grow: Theme.largeText ? 1.25 : 1
        px: 72
        weight: 800
        tracking: -2
        line: 1.1
        wrapMode: Text.WordWrap
        color: Theme.skyInk
        text: root.view.texts["staff.shut_title"]
        Accessible.role: Accessible.Heading
    }
    T {
        objectName: "kioskShutWhere"
        x: title.x
        y: title.y + title.height + 28 * root.u
        width: title.width
        u: root.u
        grow: Theme.largeText ? 1.25 : 1
        px: 44
        line: 1.3
        wrapMode: Text.WordWrap
        color: Theme.skyQuiet
        text: root.view.shutWhere
    }
}
