pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// Turns the pages of a list: in full words across the page, or (compact) beside a heading.
Row {
    id: root

    required property real u
    required property var texts
    required property int page
    required property int pages
    property bool compact: false
    property bool dark: false
    property bool counted: true
    property real wide: 0
    readonly property real grow: !Theme.largeText ? 1 : root.compact || root.wide < 800 * root.u ? 1.1 : 1.3
    property string prefix: ""

    signal turned(int step)

    visible: root.pages > 1
    spacing: (root.compact ? 10 : 20) * root.u

    PlainButton {
        objectName: root.prefix + "Previous"
        anchors.verticalCenter: parent.verticalCenter
        width: root.compact ? 96 * root.u : root.counted ? (root.wide - count.width) / 2 - root.spacing : (root.wide - root.spacing) / 2
        height: 96 * root.u
        u: root.u
        enabled: root.page > 0
        icon: "chevron_left"
        dark: root.dark
        text: root.compact ? "" : root.texts["visitor.previous"]
        name: root.texts["visitor.previous"]
        px: 30
        grow: root.grow
        gap: 10
        iconSize: 44
        onTapped: root.turned(-1)
    }

    T {
        id: count

        visible: root.counted
        anchors.verticalCenter: parent.verticalCenter
        width: Math.max(implicitWidth, (root.compact ? 96 : 130) * root.u)
        horizontalAlignment: Text.AlignHCenter
        u: root.u
        grow: root.grow
        px: root.compact ? 26 : 30
        weight: 600
        tabular: true
        text: root.texts["visitor.page"].replace("{page}", root.page + 1).replace("{pages}", root.pages)
    }

    PlainButton {
        objectName: root.prefix + "Next"
        anchors.verticalCenter: parent.verticalCenter
        width: root.compact ? 96 * root.u : root.counted ? (root.wide - count.width) / 2 - root.spacing : (root.wide - root.spacing) / 2
        height: 96 * root.u
        u: root.u
        enabled: root.page < root.pages - 1
        trailing: "chevron_right"
        dark: root.dark
        text: root.compact ? "" : root.texts["visitor.next"]
        name: root.texts["visitor.next"]
        px: 30
        grow: root.grow
        gap: 10
        iconSize: 44
        onTapped: root.turned(1)
    }
}
