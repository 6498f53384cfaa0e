pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Display
import Kiosk.Theme

// What happens at the counter: the sun of a call, the night of a service, or the reason for a wait.
Item {
    id: root

    required property DisplayBridge display
    required property real u
    required property bool portrait
    // The night sky is the ground of the whole screen, and this stage is a part of it.
    required property bool night
    readonly property bool calling: root.display.kind === "calling"
    // Drawn for 1320 x 844; a narrow stage has a smaller sun.
    readonly property real k: (root.portrait ? 470 / 590 : 1) * root.u
    readonly property real cx: root.width / 2
    readonly property real mid: root.height / 2 + 8 * root.u

    clip: true

    Rectangle {
        anchors.fill: parent
        visible: !root.night
        color: Theme.night900
    }
    Dawn {
        anchors.fill: parent
        visible: !root.night
        // The risen sun has no other one behind it, however wide the stage.
        opacity: root.calling ? 1 - sun.risen : 1
        u: root.u
        cx: root.cx
        horizon: root.height + 6 * root.u
        kx: root.portrait ? 1 : 1.25
        ky: 0.9
    }
    OrnamentPairs {
        anchors.fill: parent
        visible: root.display.kind === "idle"
        u: root.u
        color: Theme.skyOrnament
    }
    CallSun {
        id: sun

        objectName: "stageSun"
        anchors.fill: parent
        cx: root.cx
        cy: root.mid
        r: 590 * root.k
        up: root.calling
    }

    Connections {
        target: root.display

        function onCalled(again: bool) {
            sun.rise(again);
        }
    }

    Loader {
        anchors.fill: parent
        sourceComponent: root.display.number ? numbered : calm
    }

    Component {
        id: numbered

        Item {
            id: texts

            // The sun passes behind the letters while it sets.
            readonly property color ink: root.calling || sun.sunk < 0.28 ? Theme.ink900 : Theme.skyText

            opacity: root.calling ? sun.risen : 1

            SignedText {
                objectName: "stageTitle"
                u: root.u
                cx: root.cx
                capMid: root.mid - (root.portrait ? 280 : 262) * root.k
                room: 960 * root.k
                steps: [84, 76]
                ink: texts.ink
                text: root.display.title
                sign: root.display.priority ? "volunteer_activism" : ""
            }
            FitText {
                objectName: "stageNumber"
                u: root.u
                x: Math.round(root.cx - width / 2)
                capMid: root.mid + 16.5 * root.k
                room: 1100 * root.k
                steps: root.portrait ? [320, 288, 256, 232, 208] : [390, 352, 320, 288, 260]
                weight: 800
                tabular: true
                color: texts.ink
                text: root.display.number
            }
            SignedText {
                objectName: "stageDetail"
                visible: root.calling
                u: root.u
                cx: root.cx
                capMid: root.mid + (root.portrait ? 300 : 282) * root.k
                room: (root.portrait ? 880 : 960) * root.k
                steps: [84, 76, 70]
                weight: 800
                ink: texts.ink
                text: root.display.detail
                sign: ({
                        "left": "arrow_back",
                        "right": "arrow_forward",
                        "down": "arrow_downward"
                    })[root.display.arrow] ?? ""
                signFilled: false
                signLast: root.display.arrow !== "left"
                signSize: 1.24
            }
        }
    }

    Component {
        id: calm

        Item {
            id: reason

            readonly property bool figured: root.display.figure !== ""

            SignedText {
                objectName: "stageTitle"
                u: root.u
                cx: root.cx
                capMid: root.mid - (reason.figured ? 250 : 80) * root.u
                room: root.width - 120 * root.u
                steps: root.portrait ? [150, 136, 124, 112] : [176, 160, 144, 128, 112]
                weight: 800
                ink: Theme.skyText
                signInk: Theme.skyClosed
                text: root.display.title
                sign: ({
                        "paused": "coffee",
                        "closed": "bedtime"
                    })[root.display.kind] ?? ""
                signSize: 0.9
            }
            FitText {
                objectName: "stageDetail"
                u: root.u
                x: Math.round(root.cx - room / 2)
                width: room
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.WordWrap
                capMid: root.mid + (reason.figured ? -70 : 90) * root.u
                room: root.width - 120 * root.u
                steps: [84, 76, 68, 60]
                lines: 2
                line: 1.2
                weight: 600
                color: Theme.skyMuted
                text: root.display.detail
            }
            FitText {
                objectName: "stageFigure"
                u: root.u
                x: Math.round(root.cx - width / 2)
                capMid: root.mid + 104 * root.u
                room: root.width - 120 * root.u
                steps: [240, 208, 176, 150, 132, 116, 100]
                weight: 800
                tabular: true
                color: Theme.sun400
                text: root.display.figure
            }
            FitText {
                objectName: "stageExtra"
                u: root.u
                x: Math.round(root.cx - width / 2)
                capMid: root.mid + (reason.figured ? 320 : root.display.detail ? 250 : 90) * root.u
                room: root.width - 120 * root.u
                steps: [84, 76, 68, 60]
                weight: 700
                color: Theme.skyText
                text: root.display.extra
            }
        }
    }
}
