pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Display
import Kiosk.Theme

// One of the calls before: its number, and where it went.
Item {
    id: root

    required property real u
    required property var call
    required property int place

    Rectangle {
        visible: root.place > 0
        width: parent.width
        height: Math.max(1, Math.round(2 * root.u))
        color: Theme.skyLine
    }
    FitText {
        objectName: "lastNumber" + root.place
        u: root.u
        x: 42 * root.u
        capMid: root.height / 2 + 2 * root.u
        room: root.width * 0.5
        steps: [86, 76]
        weight: 800
        tabular: true
        color: Theme.skyText
        text: root.call.number
    }
    FitText {
        objectName: "lastCounter" + root.place
        u: root.u
        x: root.width - width - 36 * root.u
        capMid: root.height / 2 + 2 * root.u
        room: root.width * 0.5
        steps: [86, 76]
        weight: 500
        color: Theme.skyMuted
        text: root.call.counter
    }
}
