pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Visitor

// The top of every page: whose house this is, and the time. Upright all of it lies on the sky;
// lying the brand is on the ground and the clock on the sky.
Item {
    id: root

    required property VisitorBridge visitor
    required property var texts
    required property real u
    required property bool portrait
    readonly property var head: root.visitor.header
    readonly property bool large: Theme.largeText
    readonly property bool lost: root.visitor.offline
    readonly property real margin: (!root.portrait ? 56 : root.large ? 40 : 48) * root.u
    readonly property real drop: root.portrait ? 0 : 4 * root.u
    readonly property bool onSky: root.portrait || root.visitor.lowered && ["home", "list", "search", "service"].includes(root.visitor.page)
    readonly property color brandInk: root.onSky ? Theme.skyInk : Theme.groundInk
    readonly property color brandQuiet: root.onSky ? Theme.skyQuiet : Theme.groundQuiet

    implicitHeight: 120 * root.u
    Accessible.role: Accessible.StatusBar

    Rectangle {
        id: mark

        x: root.margin
        y: 36 * root.u + root.drop
        width: 72 * root.u
        height: width
        radius: width / 2
        antialiasing: true
        color: Theme.sun400
        visible: !Theme.highContrast && !root.large

        GajahOling {
            anchors.centerIn: parent
            height: 54 * root.u
            mini: true
            color: Theme.ink900
        }
    }

    Column {
        id: brand

        x: mark.visible ? mark.x + 90 * root.u : root.margin
        y: (root.large ? 24 : 35) * root.u + root.drop
        spacing: (root.large ? -2 : -4) * root.u

        T {
            u: root.u
            grow: 1
            px: root.large ? 41 : 34
            weight: 800
            tracking: -0.7
            color: root.brandInk
            text: root.head.name
        }
        T {
            visible: !root.large
            u: root.u
            px: 25
            color: root.brandQuiet
            text: root.head.tagline
        }
        OpenState {
            visible: root.large
            u: root.u
            texts: root.texts
            head: root.head
            lost: root.lost
            px: 38
            onSky: root.onSky
        }
    }

    Rectangle {
        x: brand.x + brand.width + 22 * root.u
        y: 36 * root.u + root.drop
        width: rehearsal.width + 28 * root.u
        height: 44 * root.u
        radius: 14 * root.u
        antialiasing: true
        visible: root.head.rehearsal
        color: "transparent"
        border.width: Math.max(1, Math.round(3 * root.u))
        border.color: root.brandInk

        T {
            id: rehearsal

            objectName: "rehearsal"
            anchors.centerIn: parent
            u: root.u
            grow: 1
            px: 24
            weight: 700
            color: root.brandInk
            text: root.texts["visitor.rehearsal"]
        }
    }

    T {
        id: clock

        anchors.right: parent.right
        anchors.rightMargin: root.portrait ? root.margin : 52 * root.u
        y: (root.large ? 6 : 28) * root.u - root.drop / 2
        u: root.u
        grow: 1
        px: root.large ? 104 : 68
        weight: 800
        tracking: root.large ? -3 : -2
        tabular: true
        color: Theme.skyInk
        text: root.head.clock
    }

    Column {
        anchors.right: clock.left
        anchors.rightMargin: 24 * root.u
        y: 38 * root.u - root.drop / 2
        visible: !root.large
        spacing: -2 * root.u

        T {
            anchors.right: parent.right
            u: root.u
            px: 26
            color: Theme.skyQuiet
            text: root.head.date
        }
        OpenState {
            anchors.right: parent.right
            u: root.u
            texts: root.texts
            head: root.head
            lost: root.lost
            onSky: true
        }
    }
}
