pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// A quiet strip above the bar: no numbers here for now, and where else there are.
Rectangle {
    id: root

    required property real u
    required property string text
    required property bool portrait
    readonly property color ink: Theme.highContrast ? Theme.contrastText : Theme.warn

    visible: root.text !== ""
    height: root.visible ? words.height + (root.portrait ? 28 : 14) * root.u : 0
    color: Theme.highContrast ? Theme.contrastBg : Theme.warnBg

    Rectangle {
        visible: Theme.highContrast
        width: parent.width
        height: Math.round(5 * root.u)
        color: Theme.contrastText
    }

    Symbol {
        id: sign

        x: 48 * root.u
        anchors.verticalCenter: parent.verticalCenter
        name: "print_disabled"
        size: (root.portrait ? 40 : 34) * root.u
        color: root.ink
    }

    T {
        id: words

        objectName: "printerBanner"
        x: sign.x + sign.width + 18 * root.u
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - x - 48 * root.u
        u: root.u
        grow: Theme.largeText ? root.portrait ? Theme.largeFactor : 1.2 : 1
        px: root.portrait ? 29 : 24
        weight: 600
        wrapMode: Text.WordWrap
        color: root.ink
        text: root.text
        role: Accessible.AlertMessage
    }
}
