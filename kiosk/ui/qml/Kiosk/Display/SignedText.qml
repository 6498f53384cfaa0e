pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls

// A line of text with a sign before or after it, centred together on (cx, capMid).
Item {
    id: root

    required property real u
    required property real cx
    required property real capMid
    required property real room
    required property list<real> steps
    required property string text
    required property color ink
    property color signInk: root.ink
    property string sign: ""
    property bool signFilled: true
    property bool signLast: false
    // The sign's size as a share of the text's.
    property real signSize: 1.1
    property int weight: 700
    readonly property real signRoom: root.sign ? (root.signSize + 0.26) * label.font.pixelSize : 0

    x: Math.round(root.cx - width / 2)
    width: label.width + root.signRoom

    FitText {
        id: label

        objectName: root.objectName + "Text"
        u: root.u
        x: root.signLast ? 0 : root.signRoom
        capMid: root.capMid
        // Leaves place for the sign at the largest step.
        room: root.room - (root.sign ? (root.signSize + 0.26) * root.steps[0] * root.u : 0)
        steps: root.steps
        weight: root.weight
        color: root.ink
        text: root.text
    }
    Symbol {
        id: symbol

        objectName: root.objectName + "Sign"
        visible: root.sign !== ""
        x: root.signLast ? label.width + 0.26 * label.font.pixelSize : 0
        y: Math.round(root.capMid - height / 2)
        name: root.sign || "check"
        filled: root.signFilled
        size: root.signSize * label.font.pixelSize
        color: root.signInk
    }
}
