pragma ComponentBehavior: Bound

import QtQuick

// A touch target: it counts on release inside the target (with slop), once in `repeatMs`.
// MouseArea follows the first finger only, so a palm on the screen presses nothing.
MouseArea {
    id: root

    required property real u
    required property string name
    property int repeatMs: 400
    property bool near: true
    property double last: 0
    readonly property bool down: root.pressed && root.near
    readonly property real slop: 24 * root.u

    signal tapped

    function within(x: real, y: real): bool {
        return x >= -root.slop && x <= root.width + root.slop && y >= -root.slop && y <= root.height + root.slop;
    }

    anchors.fill: parent
    preventStealing: true
    Accessible.role: Accessible.Button
    Accessible.name: root.name
    Accessible.onPressAction: root.tapped()
    onPressed: root.near = true
    onPositionChanged: mouse => root.near = root.within(mouse.x, mouse.y)
    onReleased: mouse => {
        const now = Date.now();
        if (!root.within(mouse.x, mouse.y) || now - root.last < root.repeatMs)
            return;
        root.last = now;
        root.tapped();
    }
}
