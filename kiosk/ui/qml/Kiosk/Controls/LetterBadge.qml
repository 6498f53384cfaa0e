pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// An agency's letter on its cluster's tint; the letter is the identity, the tint never stands alone.
Rectangle {
    id: root

    required property real u
    required property string prefix
    required property int cluster
    required property real size
    property bool dark: true
    readonly property var tint: Theme.tints(root.cluster, root.dark)

    width: root.size
    height: root.size
    radius: Math.round(root.size / 4)
    color: Theme.highContrast ? Theme.contrastBg : root.tint.bg
    border.width: Theme.highContrast ? Math.max(2, Math.round(3 * root.u)) : 0
    border.color: Theme.contrastText

    T {
        anchors.centerIn: parent
        u: 1
        grow: 1
        px: root.size * (root.prefix.length > 1 ? 0.5 : 0.64)
        weight: 800
        color: Theme.highContrast ? Theme.contrastText : root.tint.fg
        text: root.prefix
        Accessible.ignored: true
    }
}
