pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// One key: drops onto its edge while pressed.
Item {
    id: root

    required property real u
    property string text: ""
    property string icon: ""
    property string trailing: ""
    property string name: root.text
    property color fill: Theme.highContrast ? Theme.contrastBg : Theme.paper0
    property color edge: Theme.keyEdge
    property color ink: Theme.groundInk
    property real px: 42
    property int weight: 600
    property alias keyName: touch.objectName
    readonly property real depth: Theme.highContrast ? 0 : Math.round(5 * root.u)
    readonly property color shown: touch.down ? Theme.solidInk : root.ink

    signal tapped

    Rectangle {
        visible: !touch.down && root.depth > 0
        y: root.depth
        width: parent.width
        height: parent.height - y
        radius: 18 * root.u
        antialiasing: true
        color: root.edge
    }

    Rectangle {
        id: face

        y: touch.down ? root.depth : 0
        width: parent.width
        height: parent.height - root.depth
        radius: 18 * root.u
        antialiasing: true
        color: touch.down ? Theme.solid : root.fill
        border.width: Theme.highContrast ? Math.round(4 * root.u) : 0
        border.color: Theme.contrastText
    }

    Row {
        anchors.centerIn: face
        spacing: 14 * root.u

        Symbol {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.icon !== ""
            name: root.icon
            size: (root.text === "" ? 46 : 38) * root.u
            color: root.shown
        }
        T {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.text !== ""
            u: root.u
            grow: Theme.largeText && root.text.length === 1 ? 1.2 : 1
            px: root.px
            weight: root.weight
            color: root.shown
            text: root.text
            Accessible.ignored: true
        }
        Symbol {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.trailing !== ""
            name: root.trailing
            size: 44 * root.u
            color: root.shown
        }
    }

    Touch {
        id: touch

        u: root.u
        // Double letters are typed on purpose.
        repeatMs: 25
        name: root.name
        onTapped: root.tapped()
    }
}
