pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// The kiosk's own keyboard: letters, digits, space, and a key that opens the first answer.
Rectangle {
    id: root

    required property real u
    required property var texts
    required property string openText
    property bool canOpen: false
    property bool empty: true
    readonly property real pitch: (root.width - 40 * root.u + 10 * root.u) / 10
    readonly property real key: root.pitch - 10 * root.u
    readonly property real tall: 92 * root.u

    signal typed(string character)
    signal erased
    signal erasedAll
    signal opened

    implicitHeight: 522 * root.u
    // A table of keys: the arrows go where they point.
    Accessible.role: Accessible.Table
    color: Theme.highContrast ? Theme.contrastBg : Theme.keyboardBg

    component Line: Row {
        id: line

        required property string keys
        property real keyWidth: root.key
        property real keyHeight: root.tall
        property bool digits: false

        anchors.horizontalCenter: parent?.horizontalCenter
        spacing: 10 * root.u

        Repeater {
            model: line.keys.split("")

            Key {
                required property string modelData

                keyName: "key_" + modelData
                width: line.keyWidth
                height: line.keyHeight
                u: root.u
                text: modelData
                px: line.digits ? 37 : 43
                fill: Theme.highContrast ? Theme.contrastBg : line.digits ? Theme.night50 : Theme.paper0
                onTapped: root.typed(modelData)
            }
        }
    }

    Line {
        y: 18 * root.u
        keys: "1234567890"
        keyHeight: 78 * root.u
        digits: true
    }
    Line {
        y: 106 * root.u
        keys: "qwertyuiop"
    }
    Line {
        y: 208 * root.u
        keys: "asdfghjkl"
    }

    Line {
        id: lower

        // Aligned with the row below: one wide key ends it at the right.
        anchors.horizontalCenter: undefined
        x: eraser.x - 10 * root.u - width
        y: 310 * root.u
        keys: "zxcvbnm"
        keyWidth: root.key * 106 / 95
    }

    Key {
        id: eraser

        keyName: "key_erase"
        x: root.width - width - 20 * root.u
        y: lower.y
        width: root.key * 165 / 95
        height: root.tall
        u: root.u
        icon: "backspace"
        name: root.texts["visitor.erase"]
        fill: Theme.highContrast ? Theme.contrastBg : Theme.keyFn
        onTapped: root.erased()
    }

    Key {
        id: all

        keyName: "key_erase_all"
        x: 20 * root.u
        y: 412 * root.u
        width: root.key * 276 / 95
        height: root.tall
        u: root.u
        icon: "close"
        text: root.texts["visitor.erase_all"]
        px: 30
        weight: 700
        fill: Theme.highContrast ? Theme.contrastBg : Theme.keyFn
        onTapped: root.erasedAll()
    }

    Key {
        keyName: "key_space"
        x: all.x + all.width + 10 * root.u
        y: all.y
        width: enter.x - x - 10 * root.u
        height: root.tall
        u: root.u
        text: root.texts["visitor.space"]
        onTapped: root.typed(" ")
    }

    Key {
        id: enter

        keyName: "key_open"
        x: root.width - width - 20 * root.u
        y: all.y
        width: root.key * 319 / 95
        height: root.tall
        u: root.u
        enabled: root.canOpen
        text: root.openText
        trailing: "arrow_forward"
        px: 30
        weight: 700
        ink: root.canOpen ? Theme.solidInk : Theme.disabledInk
        fill: root.canOpen ? Theme.solid : Theme.highContrast ? Theme.contrastBg : Theme.disabledBg
        edge: root.canOpen ? Theme.night950 : Theme.keyEdge
        onTapped: root.opened()
    }
}
