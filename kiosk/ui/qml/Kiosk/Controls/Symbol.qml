pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Icons
import Kiosk.Theme

// One Material Symbol by name, in a square of `size` real pixels.
Text {
    id: root

    required property string name
    required property real size
    property bool filled: false

    text: root.name === "" ? "" : Glyphs.of(root.name)
    color: Theme.groundIcon
    textFormat: Text.PlainText
    width: root.size
    height: root.size
    horizontalAlignment: Text.AlignHCenter
    verticalAlignment: Text.AlignVCenter
    font.family: root.filled ? Theme.symbolsFilled : Theme.symbols
    font.pixelSize: Math.max(1, Math.round(root.size))
    Accessible.ignored: true
}
