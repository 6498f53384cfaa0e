pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// The search field of the home page: all of it is one button to the search page.
Item {
    id: root

    required property real u
    required property var texts
    property real px: 38
    readonly property bool plain: Theme.highContrast || Theme.largeText
    readonly property real line: Math.round(5 * root.u)
    readonly property real drop: touch.down ? Math.round(4 * root.u) : 0

    signal tapped

    Rectangle {
        y: root.drop
        width: parent.width
        height: parent.height - y
        radius: 36 * root.u
        antialiasing: true
        color: root.plain ? Theme.action : Theme.actionEdge
    }

    T {
        id: whole

        visible: false
        u: root.u
        px: root.px
        weight: 700
        text: root.texts["visitor.search_hint"] + root.texts["visitor.search_example"]
        Accessible.ignored: true
    }

    Rectangle {
        visible: !root.plain
        x: root.line
        y: root.drop + root.line
        width: sun.x - x
        height: parent.height - y - (touch.down ? root.line : Math.round(9 * root.u))
        topLeftRadius: 31 * root.u
        bottomLeftRadius: topLeftRadius
        antialiasing: true
        color: Theme.paper0

        Row {
            id: words

            // Both in one size, at which they stand beside the sun.
            readonly property real px: root.px * Math.min(1, (parent.width - 60 * root.u) / whole.width)

            x: 40 * root.u
            anchors.verticalCenter: parent.verticalCenter

            T {
                u: root.u
                px: words.px
                color: Theme.ink700
                text: root.texts["visitor.search_hint"]
                part: true
            }
            T {
                u: root.u
                px: words.px
                weight: 700
                color: Theme.ink700
                text: root.texts["visitor.search_example"]
                part: true
            }
        }
    }

    Rectangle {
        id: sun

        visible: !root.plain
        x: parent.width - width - root.line
        y: root.drop + root.line
        width: 145 * root.u
        height: parent.height - y - (touch.down ? root.line : Math.round(9 * root.u))
        topRightRadius: 31 * root.u
        bottomRightRadius: topRightRadius
        antialiasing: true
        color: touch.down ? Theme.sun500 : Theme.sun400

        Rectangle {
            x: -width
            width: root.line
            height: parent.height
            color: Theme.ink900
        }
        Symbol {
            anchors.centerIn: parent
            name: "search"
            size: 66 * root.u
            color: Theme.ink900
        }
    }

    Row {
        visible: root.plain
        x: 40 * root.u
        anchors.verticalCenter: parent.verticalCenter
        spacing: 28 * root.u

        Symbol {
            anchors.verticalCenter: parent.verticalCenter
            name: "search"
            size: 84 * root.u
            color: Theme.actionInk
        }
        T {
            anchors.verticalCenter: parent.verticalCenter
            u: root.u
            grow: 1
            px: 54
            weight: 800
            tracking: -1.2
            color: Theme.actionInk
            text: root.texts["visitor.search_button"]
            part: true
        }
    }

    Touch {
        id: touch

        objectName: "searchButton"
        u: root.u
        name: root.texts["visitor.search_button"] + ". " + root.texts["visitor.search_hint"] + root.texts["visitor.search_example"]
        Accessible.defaultButton: true
        onTapped: root.tapped()
    }
}
