pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// Where the paper comes out; its arrow moves three times and then rests.
Rectangle {
    id: root

    required property real u
    required property var texts
    required property var ticket
    property real arrow: 0

    implicitHeight: 150 * root.u
    radius: 36 * root.u
    antialiasing: true
    color: Theme.panel
    border.width: Theme.highContrast ? Math.round(5 * root.u) : 0
    border.color: Theme.contrastText

    SequentialAnimation on arrow {
        running: !Theme.still
        loops: 3

        NumberAnimation {
            from: 0
            to: 16
            duration: 600
            easing.type: Easing.InOutQuad
        }
        NumberAnimation {
            from: 16
            to: 0
            duration: 600
            easing.type: Easing.InOutQuad
        }
    }

    Rectangle {
        x: 36 * root.u
        anchors.verticalCenter: parent.verticalCenter
        width: 104 * root.u
        height: width
        radius: width / 2
        antialiasing: true
        color: Theme.solid

        Symbol {
            anchors.centerIn: parent
            anchors.verticalCenterOffset: Theme.still ? 0 : root.arrow * root.u
            name: "arrow_downward"
            size: 70 * root.u
            color: Theme.solidInk
        }
    }

    Column {
        x: 170 * root.u
        anchors.verticalCenter: parent.verticalCenter
        width: paper.x - x - 16 * root.u
        spacing: -2 * root.u

        StepText {
            width: parent.width
            u: root.u
            steps: [42, 38, 34, 30, 27]
            maxLines: 1
            grow: Theme.largeText ? 1.12 : 1
            tracking: -0.022
            text: root.texts["visitor.take_paper"]
        }
        T {
            objectName: "paperText"
            width: parent.width
            u: root.u
            grow: Theme.largeText ? 1.12 : 1
            px: 28
            wrapMode: Text.WordWrap
            line: 1.2
            color: Theme.groundQuiet
            text: root.ticket.paper_text
        }
    }

    Symbol {
        id: paper

        x: parent.width - width - 36 * root.u
        anchors.verticalCenter: parent.verticalCenter
        name: "receipt_long"
        size: 90 * root.u
    }
}
