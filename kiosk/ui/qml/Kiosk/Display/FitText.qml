pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// Text in the first of its steps that fits into `room`, on as many lines as it may take.
T {
    id: root

    // Design pixels, the largest first; the last one is taken when none fits.
    required property list<real> steps
    // Real pixels.
    required property real room
    property int lines: 1
    // Real pixels: where the middle of the capitals stands, and the top that puts it there.
    property real capMid: 0
    readonly property real capTop: Math.round(capMid + 0.3725 * font.pixelSize - baselineOffset)

    // Words are set tight, and so are numbers when large; small numbers seen from afar need air.
    function spacing(px: real): real {
        if (root.tabular)
            return px * (px > 200 ? -0.035 : -0.006);
        return px * -0.024;
    }

    function widthAt(text: string, px: real): real {
        return (ruler.advanceWidth(text) * px / 100 + text.length * root.spacing(px)) * root.u;
    }

    // Whether the words fill at most `lines` lines of `room`.
    function fits(px: real, lines: int): bool {
        let line = "";
        let count = 1;
        for (const word of root.text.split(" ")) {
            const longer = line ? line + " " + word : word;
            if (line && root.widthAt(longer, px) > root.room) {
                line = word;
                count += 1;
            } else {
                line = longer;
            }
            if (root.widthAt(line, px) > root.room)
                return false;
        }
        return count <= lines;
    }

    grow: 1
    px: root.steps.find(px => root.fits(px, 1)) ?? root.steps.find(px => root.fits(px, root.lines)) ?? root.steps[root.steps.length - 1]
    tracking: root.spacing(root.px)
    font.wordSpacing: root.tabular ? 0 : Theme.wordSpacing * root.px * root.u
    y: root.capTop

    FontMetrics {
        id: ruler

        font.family: Theme.family
        font.weight: root.weight
        font.features: root.tabular ? {
            "tnum": 1
        } : {}
        font.pixelSize: 100
        font.wordSpacing: root.tabular ? 0 : 100 * Theme.wordSpacing
    }
}
