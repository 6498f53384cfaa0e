pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Display
import Kiosk.Theme

// The hall's board: the call of now, the calls before it, the news and the clock.
Window {
    id: window

    required property HallBridge hall
    readonly property bool portrait: height > width
    readonly property real u: portrait ? Math.min(width / 1080, height / 1920) : Math.min(width / 1920, height / 1080)
    // Which corner of a small square the scene stands in; it moves on so that nothing burns in.
    property int corner: 0
    readonly property int shift: Math.max(2, Math.round(2 * u))

    width: 1280
    height: 720
    color: Theme.night950
    title: hall.windowTitle

    Timer {
        interval: 600000
        running: true
        repeat: true
        onTriggered: window.corner = (window.corner + 1) % 4
    }

    Item {
        id: scene

        readonly property real foot: 116 * window.u
        readonly property real body: height - foot
        readonly property real sideX: window.portrait ? 0 : Math.round(1176 * window.u + (width - 1920 * window.u) * 0.6)
        readonly property real sideY: window.portrait ? Math.round(body * 0.5) : 0
        readonly property real sideHeight: body - sideY
        // Between the call and those before it: the house itself.
        readonly property real houseHeight: Math.round((window.portrait ? 260 : 419) * window.u)

        objectName: "scene"
        x: window.corner === 1 || window.corner === 2 ? -window.shift : 0
        y: window.corner > 1 ? -window.shift : 0
        width: window.width + window.shift
        height: window.height + window.shift

        HallStage {
            width: window.portrait ? scene.width : scene.sideX
            height: window.portrait ? scene.sideY : scene.body
            hall: window.hall
            u: window.u
            portrait: window.portrait
        }
        Rectangle {
            id: house

            x: scene.sideX
            y: scene.sideY
            width: scene.width - x
            height: scene.houseHeight
            color: Theme.paper0

            GajahOling {
                x: parent.width - width - 56 * window.u
                y: (parent.height - height) / 2
                height: parent.height * 0.74
                stroke: 2.6 * window.u
                color: Theme.night600
            }
            FitText {
                objectName: "hallPlace"
                u: window.u
                x: 48 * window.u
                width: room
                wrapMode: Text.WordWrap
                capMid: house.height / 2 - (window.portrait ? 40 : 70) * window.u
                room: house.width - 330 * window.u
                steps: [78, 68, 60]
                lines: 2
                line: 1.1
                weight: 800
                color: Theme.ink900
                text: window.hall.place
            }
            FitText {
                objectName: "hallDay"
                u: window.u
                x: 48 * window.u
                capMid: house.height - (window.portrait ? 62 : 84) * window.u
                room: house.width - 330 * window.u
                steps: [58, 52, 46]
                weight: 500
                color: Theme.ink700
                text: window.hall.day
            }
        }
        Rectangle {
            x: scene.sideX
            y: scene.sideY + scene.houseHeight
            width: scene.width - x
            height: scene.sideHeight - scene.houseHeight
            color: Theme.night950

            Repeater {
                model: window.hall.last.length

                CallRow {
                    required property int index

                    y: Math.round(index * height)
                    width: parent ? parent.width : 0
                    height: (scene.sideHeight - scene.houseHeight) / 5
                    u: window.u
                    place: index
                    call: window.hall.last[index] ?? {
                        "number": "",
                        "counter": "",
                        "priority": false
                    }
                }
            }
        }
        Rectangle {
            y: scene.body
            width: scene.width
            height: scene.foot
            color: Theme.paper0

            Ticker {
                width: parent.width - clock.width
                height: parent.height
                u: window.u
                text: window.hall.ticker
            }
            Rectangle {
                id: clock

                x: parent.width - width
                width: 270 * window.u
                height: parent.height
                color: Theme.night700

                FitText {
                    objectName: "hallClock"
                    u: window.u
                    x: Math.round((parent.width - width) / 2)
                    capMid: parent.height / 2
                    room: parent.width - 40 * window.u
                    steps: [92, 84]
                    weight: 800
                    tabular: true
                    color: Theme.skyText
                    text: window.hall.clock
                }
            }
        }
        Mark {
            objectName: "rehearsalMark"
            x: 32 * window.u
            y: 32 * window.u
            u: window.u
            text: window.hall.rehearsal
        }
        Mark {
            objectName: "lostMark"
            x: (window.portrait ? scene.width : scene.sideX) - width - 32 * window.u
            y: 32 * window.u
            u: window.u
            text: window.hall.lost
            symbol: "cloud_off"
        }
    }
}
