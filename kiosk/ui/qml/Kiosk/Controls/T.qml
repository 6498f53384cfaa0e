pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// Text in the house face; px, tracking and line are design pixels, scaled by u.
Text {
    id: root

    required property real u
    property real px: 32
    property real tracking: 0
    property int weight: 500
    property bool tabular: false
    // The face sets words tight, but not where letters are large.
    property real space: Math.min(Theme.wordSpacing * root.px, 1.5)
    // Line height as a multiple of px; 0 takes the face's own.
    property real line: 0
    // Large text mode multiplies by this; pages that are drawn for it set 1.
    property real grow: Theme.largeText ? Theme.largeFactor : 1

    // What a reader of screens says instead of it, and whether a named target says it already.
    property string told: root.textFormat === Text.StyledText ? root.text.replace(/<[^>]*>/g, "") : root.text
    property bool part: false
    property int role: Accessible.StaticText

    readonly property int pixels: Math.max(1, Math.round(root.px * root.u * root.grow), root.px < 24 ? 0 : Theme.leastPixels)

    color: Theme.groundInk
    textFormat: Text.PlainText
    font.family: Theme.family
    font.pixelSize: root.pixels
    font.weight: root.weight
    font.letterSpacing: root.tracking * root.u * root.grow
    font.wordSpacing: root.space * root.u * root.grow
    font.features: root.tabular ? {
        "tnum": 1
    } : {}
    lineHeightMode: root.line > 0 ? Text.FixedHeight : Text.ProportionalHeight
    lineHeight: root.line > 0 ? Math.round(root.line * root.pixels) : 1
    renderType: Text.QtRendering
    Accessible.role: root.role
    Accessible.name: root.told
    Accessible.ignored: root.part
}
