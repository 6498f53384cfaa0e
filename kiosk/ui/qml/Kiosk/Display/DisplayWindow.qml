pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Display
import Kiosk.Theme

// One counter's display: the own counter, the stage, and who is next.
Window {
    id: window

    required property DisplayBridge display
    readonly property bool portrait: height > width
    readonly property real u: portrait ? Math.min(width / 1080, height / 1920) : Math.min(width / 1920, height / 1080)
    // Nobody is served here: the whole screen is night.
    readonly property bool night: ["paused", "closed", "connecting"].includes(display.kind)
    // Which corner of a small square the scene stands in; it moves on so that nothing burns in.
    property int corner: 0
    readonly property int shift: Math.max(2, Math.round(2 * u))

    width: 1280
    height: 720
    color: Theme.night950
    title: display.windowTitle

    Timer {
        interval: 600000
        running: true
        repeat: true
        onTriggered: window.corner = (window.corner + 1) % 4
    }

    Item {
        id: scene

        readonly property real stripHeight: window.display.showsComing ? (window.portrait ? 420 : 236) * window.u : 0
        readonly property real upper: height - stripHeight

        objectName: "scene"
        x: window.corner === 1 || window.corner === 2 ? -window.shift : 0
        y: window.corner > 1 ? -window.shift : 0
        width: window.width + window.shift
        height: window.height + window.shift

        NightSky {
            anchors.fill: parent
            visible: window.night
            u: window.u
        }
        OwnCounter {
            id: own

            width: window.portrait ? scene.width : 600 * window.u
            height: window.portrait ? 540 * window.u : scene.upper
            display: window.display
            u: window.u
            portrait: window.portrait
            night: window.night
        }
        CounterStage {
            id: stage

            x: window.portrait ? 0 : own.width
            y: window.portrait ? own.height : 0
            width: scene.width - x
            height: scene.upper - y
            display: window.display
            u: window.u
            portrait: window.portrait
            night: window.night
        }
        NextStrip {
            visible: window.display.showsComing
            y: scene.upper
            width: scene.width
            height: scene.stripHeight
            display: window.display
            u: window.u
            portrait: window.portrait
        }
        Mark {
            objectName: "rehearsalMark"
            x: stage.x + 32 * window.u
            y: stage.y + 32 * window.u
            u: window.u
            text: window.display.rehearsal
        }
        Mark {
            objectName: "lostMark"
            x: stage.x + stage.width - width - 32 * window.u
            y: stage.y + 32 * window.u
            u: window.u
            text: window.display.lost
            symbol: "cloud_off"
        }
    }
}
