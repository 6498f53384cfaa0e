pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Visitor

// What every page is given. Its view stays as it was while the page is leaving.
Item {
    id: root

    required property VisitorBridge visitor
    required property var texts
    required property real u
    // That of the whole window; larger than u while the page makes room for voice keys.
    required property real windowU
    required property bool portrait
    required property string name
    readonly property bool current: root.visitor.page === root.name
    readonly property real margin: (root.portrait ? 48 : 56) * root.u + Math.min(root.spare / 2, 48 * root.u)
    // Width beyond the drawn one: first to the margins, then to the content.
    readonly property real spare: Math.max(0, root.width - (root.portrait ? 1080 : 1920) * root.windowU)
    readonly property bool lowered: root.visitor.lowered
    // Upright, and lying when it is lowered: the sky above, the ground below.
    readonly property bool stacked: root.portrait || root.lowered
    // What a lowered screen needs for its controls at least, in design pixels.
    property real below: root.portrait ? 862 : 462
    // Above it a lowered screen has nothing to touch.
    readonly property real reach: Math.min(0.401 * root.Window.height, root.height - root.below * root.u)
    // Landscape: where the ground ends and the sky begins.
    readonly property real split: Math.round(root.width * 828 / 1920)
}
