pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// A secondary button: outlined or solid, with an icon on either side or a countdown ring.
Rectangle {
    id: root

    required property real u
    required property string text
    property string icon: ""
    property string trailing: ""
    property bool solid: false
    property bool counting: false
    property real part: 1
    property string figure: ""
    property real px: 36
    property real grow: Theme.largeText ? Theme.largeFactor : 1
    readonly property bool down: touch.down && root.enabled
    readonly property color ink: !root.enabled ? Theme.disabledInk : root.solid !== root.down ? Theme.solidInk : Theme.highContrast ? Theme.contrastText : Theme.night700

    signal tapped

    implicitHeight: 116 * root.u
    implicitWidth: content.width + 72 * root.u
    radius: 34 * root.u
    antialiasing: true
    color: !root.enabled ? Theme.disabledFill : root.solid !== root.down ? Theme.solid : Theme.field
    border.width: Math.max(1, Math.round((Theme.highContrast ? 5 : 3) * root.u))
    border.color: root.enabled ? Theme.outline : Theme.disabledEdge

    Row {
        id: content

        anchors.centerIn: parent
        spacing: 20 * root.u

        Ring {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.counting
            u: root.u
            size: 74 * root.u
            part: root.part
            figure: root.figure
            ink: root.ink
        }
        Symbol {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.icon !== ""
            name: root.icon
            size: 52 * root.u
            color: root.ink
        }
        T {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.text !== ""
            u: root.u
            grow: root.grow
            px: root.px
            weight: 700
            tracking: -0.4
            color: root.ink
            text: root.text
            Accessible.ignored: true
        }
        Symbol {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.trailing !== ""
            name: root.trailing
            size: 52 * root.u
            color: root.ink
        }
    }

    Touch {
        id: touch

        u: root.u
        name: root.text
        onTapped: root.tapped()
    }
}
