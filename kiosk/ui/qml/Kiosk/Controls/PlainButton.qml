pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// A secondary button: outlined or solid, with an icon on either side or a countdown ring.
Rectangle {
    id: root

    required property real u
    required property string text
    // What it is called when the text is left out.
    property string name: root.text
    property string icon: ""
    property string trailing: ""
    property bool solid: false
    // On the sky.
    property bool dark: false
    property bool counting: false
    property real part: 1
    property string figure: ""
    property real px: 36
    property real gap: 20
    property real iconSize: 52
    property real grow: Theme.largeText ? Theme.largeFactor : 1
    readonly property bool down: touch.down && root.enabled
    readonly property color faded: Theme.highContrast ? Theme.contrastLine : Theme.skyLine
    readonly property color ink: root.dark ? (root.enabled ? Theme.skyInk : root.faded) : !root.enabled ? Theme.disabledInk : root.solid !== root.down ? Theme.solidInk : Theme.highContrast ? Theme.contrastText : Theme.night700

    signal tapped

    implicitHeight: 116 * root.u
    implicitWidth: content.width + 72 * root.u
    radius: 34 * root.u
    antialiasing: true
    color: root.dark ? (root.down ? Theme.night600 : Theme.sky) : !root.enabled ? Theme.disabledFill : root.solid !== root.down ? Theme.solid : Theme.field
    border.width: Math.max(1, Math.round((Theme.highContrast ? 5 : 3) * root.u))
    border.color: root.dark ? (root.enabled ? Theme.highContrast ? Theme.contrastText : Theme.skyLine : Theme.highContrast ? Theme.contrastLine : Theme.night600) : root.enabled ? Theme.outline : Theme.disabledEdge

    Row {
        id: content

        anchors.centerIn: parent
        spacing: root.gap * root.u

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
            size: root.iconSize * root.u
            color: root.ink
        }
        T {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.text !== ""
            u: root.u
            grow: root.grow
            px: root.px
            weight: 700
            tracking: -0.1
            color: root.ink
            text: root.text
            Accessible.ignored: true
        }
        Symbol {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.trailing !== ""
            name: root.trailing
            size: root.iconSize * root.u
            color: root.ink
        }
    }

    Touch {
        id: touch

        u: root.u
        name: root.name
        onTapped: root.tapped()
    }
}
