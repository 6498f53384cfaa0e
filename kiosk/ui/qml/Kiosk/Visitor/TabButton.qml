pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// One of several views of a page; the chosen one is filled.
Rectangle {
    id: root

    required property real u
    required property string name
    required property string text
    required property bool chosen
    readonly property bool filled: root.chosen !== touch.down

    signal tapped

    radius: 30 * root.u
    antialiasing: true
    color: root.filled ? Theme.solid : Theme.field
    border.width: Math.max(1, Math.round((Theme.highContrast ? 5 : 3) * root.u))
    border.color: Theme.outline

    StepText {
        anchors.centerIn: parent
        width: parent.width - 28 * root.u
        u: root.u
        grow: Theme.largeText ? 1.2 : 1
        steps: [34, 30, 27]
        weight: 700
        line: 1.1
        tracking: -0.008
        horizontalAlignment: Text.AlignHCenter
        color: root.filled ? Theme.solidInk : Theme.groundInk
        text: root.text
    }

    Touch {
        id: touch

        objectName: "tab_" + root.name
        u: root.u
        name: root.text
        Accessible.role: Accessible.PageTab
        Accessible.selected: root.chosen
        onTapped: root.tapped()
    }
}
