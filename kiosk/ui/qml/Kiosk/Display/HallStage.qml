pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Display
import Kiosk.Theme

// The call of now: on the sun while it is young, on the night with a low sun when it is not.
Item {
    id: root

    required property HallBridge hall
    required property real u
    required property bool portrait
    readonly property bool calling: root.hall.mood === "called"
    readonly property bool numbered: root.hall.mood === "called" || root.hall.mood === "low"
    // Drawn for 1176 x 964.
    readonly property real k: Math.min(root.width / 1176, root.height / 964)
    readonly property real cx: root.width / 2
    readonly property real mid: root.height / 2

    clip: true

    Rectangle {
        anchors.fill: parent
        color: Theme.night900
    }
    Dawn {
        anchors.fill: parent
        opacity: root.calling ? 1 - sun.risen : 1
        u: root.u
        cx: root.cx
        horizon: root.height + 6 * root.u
        kx: root.portrait ? 1 : 1.15
        ky: 0.9
    }
    OrnamentPairs {
        anchors.fill: parent
        visible: !root.numbered
        u: root.u
        color: Theme.skyOrnament
    }
    CallSun {
        id: sun

        objectName: "hallSun"
        anchors.fill: parent
        cx: root.cx
        cy: root.mid
        r: 522 * root.k
        up: root.calling
    }
    Connections {
        target: root.hall

        function onCalled(again: bool) {
            sun.rise(again);
        }
    }

    Item {
        id: texts

        // The sun passes behind the letters while it sets.
        readonly property color ink: root.calling || sun.sunk < 0.28 ? Theme.ink900 : Theme.skyText

        anchors.fill: parent
        visible: root.numbered
        opacity: root.calling ? sun.risen : 1

        SignedText {
            objectName: "hallAgency"
            u: root.u
            cx: root.cx
            capMid: root.mid - 325 * root.k
            room: 700 * root.k
            steps: root.portrait ? [72, 64, 58] : [76, 68, 60]
            ink: texts.ink
            text: root.hall.agency
            sign: root.hall.priority ? "volunteer_activism" : ""
        }
        FitText {
            objectName: "hallNumber"
            u: root.u
            x: Math.round(root.cx - width / 2)
            capMid: root.mid - 80 * root.k
            room: 960 * root.k
            steps: root.portrait ? [330, 300, 270, 240, 210] : [376, 340, 304, 272, 240]
            weight: 800
            tabular: true
            color: texts.ink
            text: root.hall.number
        }
        // The way, on a disc of the letters' ink, and the counter it leads to.
        Item {
            id: goal

            readonly property real disc: 150 * root.k
            readonly property real gap: 44 * root.k

            x: Math.round(root.cx - width / 2)
            width: disc + gap + counter.width

            Rectangle {
                y: Math.round(root.mid + 218 * root.k - height / 2)
                width: goal.disc
                height: width
                radius: width / 2
                antialiasing: true
                color: texts.ink

                Symbol {
                    objectName: "hallArrow"
                    anchors.centerIn: parent
                    name: ({
                            "left": "arrow_back",
                            "right": "arrow_forward",
                            "down": "arrow_downward"
                        })[root.hall.arrow] ?? "arrow_forward"
                    size: goal.disc * 0.62
                    color: texts.ink === Theme.ink900 ? Theme.sun400 : Theme.night900
                }
            }
            FitText {
                id: counter

                objectName: "hallCounter"
                u: root.u
                x: goal.disc + goal.gap
                capMid: root.mid + 218 * root.k
                room: 900 * root.k - x
                steps: root.portrait ? [196, 176, 156] : [212, 190, 168]
                weight: 800
                color: texts.ink
                text: root.hall.counter
            }
        }
    }

    FitText {
        objectName: "hallCalm"
        visible: !root.numbered
        u: root.u
        x: Math.round(root.cx - room / 2)
        width: room
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.WordWrap
        capMid: root.mid - 90 * root.u
        room: root.width - 160 * root.u
        steps: [132, 116, 100]
        lines: 2
        line: 1.15
        weight: 800
        color: Theme.skyText
        text: root.hall.mood === "quiet" ? root.hall.place : root.hall.calm
    }
    FitText {
        objectName: "hallWait"
        visible: !root.numbered
        u: root.u
        x: Math.round(root.cx - room / 2)
        width: room
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.WordWrap
        capMid: root.mid + 150 * root.u
        room: root.width - 160 * root.u
        steps: [76, 68, 60]
        lines: 2
        line: 1.2
        weight: 600
        color: Theme.skyMuted
        text: root.hall.wait
    }
}
