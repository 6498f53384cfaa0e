pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// A text that takes the largest of a few sizes at which it fits its lines; nothing is ever cut.
Item {
    id: root

    required property real u
    required property string text
    // Sizes in design pixels, largest first.
    property list<real> steps: [66, 54, 46]
    property int maxLines: 2
    // Real pixels; 0 sets no limit.
    property real maxHeight: 0
    property int weight: 800
    property real line: 1.08
    // Tracking as a part of the size.
    property real tracking: -0.026
    property real grow: Theme.largeText ? Theme.largeFactor : 1
    property bool tabular: false
    property color color: Theme.groundInk
    property int horizontalAlignment: Text.AlignLeft
    // Two lines of like length read better than a full one and a rest.
    property bool balanced: false
    property string told: root.text
    property bool part: false
    property int role: Accessible.StaticText
    // A word joiner keeps KTP-el on one line.
    readonly property string held: root.text.replace(/-/g, "-\u2060")
    readonly property int step: root.fitting(trials.count)
    readonly property real narrow: root.balanced && whole.lineCount === 2 ? root.narrowed(widths.count) : root.width
    readonly property real px: root.steps[root.step]
    readonly property real base: shown.baselineOffset
    readonly property real contentWidth: shown.contentWidth
    readonly property int lineCount: shown.lineCount

    function fitting(count: int): int {
        for (let i = 0; i < count; i++) {
            const trial = trials.itemAt(i) as Trial;
            if (trial && trial.fits)
                return i;
        }
        return root.steps.length - 1;
    }

    function narrowed(count: int): real {
        for (let i = 0; i < count; i++) {
            const trial = widths.itemAt(i) as Width;
            if (trial && trial.lineCount === 2 && trial.contentWidth <= trial.width)
                return trial.width;
        }
        return root.width;
    }

    component Width: Measure {
        required property real modelData

        width: Math.min(root.width, modelData * oneLine.implicitWidth)
    }

    component Measure: T {
        visible: false
        u: root.u
        grow: root.grow
        px: root.px
        weight: root.weight
        tracking: root.tracking * px
        tabular: root.tabular
        wrapMode: Text.WordWrap
        text: root.held
        Accessible.ignored: true
    }

    component Trial: T {
        required property int index
        readonly property bool fits: lineCount <= root.maxLines && contentWidth <= root.width + 1 && (root.maxHeight <= 0 || contentHeight <= root.maxHeight)

        visible: false
        width: root.width
        u: root.u
        grow: root.grow
        px: root.steps[index] ?? root.px
        weight: root.weight
        line: root.line
        tracking: root.tracking * px
        tabular: root.tabular
        wrapMode: Text.WordWrap
        text: root.held
        Accessible.ignored: true
    }

    implicitHeight: shown.implicitHeight

    Repeater {
        id: trials

        model: root.steps.length - 1

        Trial {}
    }

    Measure {
        id: oneLine

        wrapMode: Text.NoWrap
    }

    Measure {
        id: whole

        width: root.width
    }

    Repeater {
        id: widths

        model: root.balanced ? [0.53, 0.58, 0.66, 0.78] : []

        Width {}
    }

    T {
        id: shown

        width: root.narrow
        u: root.u
        grow: root.grow
        px: root.px
        weight: root.weight
        line: root.line
        tracking: root.tracking * px
        tabular: root.tabular
        wrapMode: Text.WordWrap
        color: root.color
        horizontalAlignment: root.horizontalAlignment
        text: root.held
        told: root.told
        part: root.part
        role: root.role
    }
}
