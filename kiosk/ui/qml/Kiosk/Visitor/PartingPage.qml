pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// A visit that ends without a number, kindly.
PageBase {
    id: root

    readonly property real groundX: root.margin
    readonly property real groundWidth: root.portrait ? root.width - 2 * root.margin : root.split - root.margin - 52 * root.u

    name: "parting"

    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }

    SkyHead {
        x: root.portrait ? 0 : root.split
        width: root.width - x
        height: root.portrait ? 452 * root.u : root.height
        u: root.u
        margin: root.portrait ? root.margin : 52 * root.u
        portrait: root.portrait
        ornament: true
        badged: false
        title: root.texts["visitor.parting"]
    }

    Notice {
        objectName: "parting"
        x: root.groundX
        y: (root.portrait ? 512 : 160) * root.u
        width: root.groundWidth
        u: root.u
        icon: "checklist"
        title: root.texts["visitor.parting_detail"]
        detail: ""
    }

    PlainButton {
        objectName: root.current ? "partingDone" : ""
        x: root.groundX
        y: root.height - height - (root.portrait ? 53 : 24) * root.u
        width: root.groundWidth
        height: 128 * root.u
        u: root.u
        solid: true
        counting: true
        part: root.visitor.left / root.visitor.leftTotal
        figure: root.visitor.left
        text: root.texts["visitor.done"]
        onTapped: root.visitor.done()
    }
}
