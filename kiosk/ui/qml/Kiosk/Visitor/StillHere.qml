pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Visitor

// Asks whether somebody is still there; any touch at all is an answer.
Rectangle {
    id: root

    required property VisitorBridge visitor
    required property var texts
    required property real u

    visible: root.visitor.asking
    color: Theme.scrim
    Accessible.role: Accessible.Dialog

    MouseArea {
        anchors.fill: parent
        enabled: root.visible
        onPressed: root.visitor.touched()
    }

    Rectangle {
        anchors.centerIn: parent
        width: Math.min(parent.width - 96 * root.u, 860 * root.u)
        height: body.height + 96 * root.u
        radius: 36 * root.u
        antialiasing: true
        color: Theme.highContrast ? Theme.contrastBg : Theme.paper100
        border.width: Theme.highContrast ? Math.round(5 * root.u) : 0
        border.color: Theme.contrastText

        Symbol {
            id: glass

            x: 48 * root.u
            y: 52 * root.u
            name: "hourglass_top"
            filled: true
            size: 72 * root.u
        }

        Column {
            id: body

            x: 148 * root.u
            y: 48 * root.u
            width: parent.width - x - 48 * root.u
            spacing: 16 * root.u

            T {
                width: parent.width
                u: root.u
                px: 46
                weight: 800
                tracking: -1
                wrapMode: Text.WordWrap
                text: root.texts["visitor.still_here"]
                role: Accessible.Heading
            }
            T {
                width: parent.width
                u: root.u
                px: 32
                line: 1.35
                wrapMode: Text.WordWrap
                color: Theme.groundQuiet
                text: root.texts["visitor.still_here_detail"].replace("{seconds}", root.visitor.left)
            }
            Item {
                width: 1
                height: 12 * root.u
            }
            PlainButton {
                objectName: "continueButton"
                u: root.u
                counting: true
                part: root.visitor.left / root.visitor.leftTotal
                figure: root.visitor.left
                text: root.texts["visitor.continue"]
                onTapped: root.visitor.touched()
            }
        }
    }
}
