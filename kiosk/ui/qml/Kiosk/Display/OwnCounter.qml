pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Display
import Kiosk.Theme

// Whose counter this is: the agency with its letter, the word and the number of the counter.
Rectangle {
    id: root

    required property DisplayBridge display
    required property real u
    required property bool portrait
    // Nothing behind it where the night sky is the ground of the whole screen.
    required property bool night
    // A column without a strip below it is taller: word and number move down together.
    readonly property real drop: Math.max(0, height - 846 * root.u) / 2
    readonly property real margin: 64 * root.u
    readonly property list<string> words: root.display.agency.split(" ")
    // The last word goes below the badge where it is too long to stand beside it.
    readonly property bool broken: !name.fits(60, 2)

    color: root.night ? "transparent" : Theme.night950

    component AgencyText: FitText {
        u: root.u
        steps: [60]
        weight: 800
        color: Theme.skyText
    }

    LetterBadge {
        id: badge

        visible: root.display.prefix !== ""
        x: root.margin
        y: (root.broken ? 34 : 56) * root.u
        u: root.u
        size: (root.broken ? 92 : 104) * root.u
        prefix: root.display.prefix
        cluster: root.display.cluster
    }

    AgencyText {
        id: name

        objectName: "agencyName"
        visible: !root.broken
        x: root.margin + 132 * root.u
        y: lineCount > 1 ? badge.y + (badge.height - height) / 2 : capTop
        width: room
        capMid: badge.y + badge.height / 2 + root.u
        room: root.width - x - 24 * root.u
        steps: [80, 72, 66, 60]
        lines: 2
        line: 1.06
        wrapMode: Text.WordWrap
        text: root.display.agency
    }
    AgencyText {
        objectName: "agencyNameHead"
        visible: root.broken
        x: badge.x + badge.width + 24 * root.u
        capMid: badge.y + badge.height / 2 + root.u
        room: root.width - x - 24 * root.u
        text: root.words.slice(0, -1).join(" ")
    }
    AgencyText {
        objectName: "agencyNameTail"
        visible: root.broken
        x: root.margin
        capMid: badge.y + badge.height + 46 * root.u
        room: root.width - x - 24 * root.u
        steps: [60, 56, 52]
        text: root.words[root.words.length - 1]
    }

    FitText {
        id: word

        objectName: "counterWord"
        u: root.u
        x: root.portrait ? (root.width - width - number.width - 40 * root.u) / 2 : (root.width - width) / 2
        capMid: root.portrait ? number.capMid + 0.3725 * (number.font.pixelSize - font.pixelSize) : 298 * root.u + 0.7 * root.drop
        room: root.width / (root.portrait ? 2 : 1) - 80 * root.u
        steps: [110, 98]
        weight: 700
        color: Theme.skyMuted
        text: root.display.counterWord
    }
    FitText {
        id: number

        objectName: "counterNumber"
        u: root.u
        x: root.portrait ? word.x + word.width + 40 * root.u : (root.width - width) / 2
        capMid: root.portrait ? root.height - 190 * root.u : 602 * root.u + 0.7 * root.drop
        room: root.width / (root.portrait ? 2 : 1) - 72 * root.u
        steps: root.portrait ? [340, 300, 260] : [520, 440, 400, 360, 320, 280, 240]
        weight: 800
        tabular: true
        color: Theme.skyText
        text: root.display.counter
    }
}
