pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Kiosk.Theme

// The sun of a call with its rings: rises once a call, breathes for 20 s, stands, and sets.
Item {
    id: root

    required property real cx
    required property real cy
    required property real r
    // Whether a number is being called; the setting plays when it no longer is.
    required property bool up
    readonly property bool moving: rising.running || setting.running || breathing.running
    // How much of the sun itself has arrived, and how much is gone again: 0 to 1.
    readonly property real risen: root.again ? 1 : root.arrived(root.reach.length - 1)
    // A recall: the number is on the sun already and stays to be read while the sun moves.
    property bool again: false
    property real sunk: 1

    readonly property list<real> reach: [1.5, 1.38, 1.28, 1.19, 1.115, 1.055, 1]
    readonly property list<color> fills: [Theme.night800, Theme.night750, Theme.plum, Theme.rose, Theme.coral, Theme.amber, Theme.sun400]
    // The rings beyond the corners cannot be seen: the outermost that can is the one that breathes.
    readonly property real corner: Math.hypot(Math.max(root.cx, root.width - root.cx), Math.max(root.cy, root.height - root.cy))
    readonly property int breather: root.reach.findIndex(reach => reach * root.r < root.corner)

    property real elapsed: Theme.sunRiseMs
    property real breath: 1

    function rise(again: bool) {
        setting.stop();
        breathing.stop();
        root.again = again;
        root.sunk = 0;
        rising.restart();
    }

    // Ring `index` starts 60 ms after the one outside it; all of them arrive together.
    function arrived(index: int): real {
        const left = 1 - Math.min(1, Math.max(0, (root.elapsed - 60 * index) / (Theme.sunRiseMs - 60 * index)));
        return 1 - left * left * left;
    }

    clip: true
    visible: root.sunk < 1
    onUpChanged: {
        rising.stop();
        breathing.stop();
        root.elapsed = Theme.sunRiseMs;
        if (root.up) {
            setting.stop();
            root.sunk = 0;
        } else {
            setting.restart();
        }
    }

    Repeater {
        model: root.reach.length

        // Not a rounded rectangle: without a graphics card each of those keeps a picture of itself.
        Shape {
            id: disc

            required property int index
            readonly property real arrived: root.arrived(index)
            readonly property real fall: (1 - arrived) * 0.4 * root.height + root.sunk * (root.height - root.cy + root.r * root.reach[0])

            // A shape that is wholly outside its clip would be painted without one.
            visible: y < root.height - 1
            x: root.cx - width / 2
            y: root.cy - width / 2 + fall
            width: 2 * root.r * root.reach[index]
            height: width
            scale: (0.9 + 0.1 * arrived) * (index === root.breather ? root.breath : 1)
            opacity: root.again ? 1 : Math.min(1, arrived * 2)

            ShapePath {
                fillColor: root.fills[disc.index]
                strokeWidth: -1

                PathAngleArc {
                    centerX: disc.width / 2
                    centerY: disc.width / 2
                    radiusX: disc.width / 2
                    radiusY: disc.width / 2
                    sweepAngle: 360
                }
            }
        }
    }

    SequentialAnimation {
        id: rising

        onFinished: breathing.restart()

        NumberAnimation {
            target: root
            property: "elapsed"
            to: 0
            duration: root.again ? Theme.pageMs : 0
        }
        NumberAnimation {
            target: root
            property: "elapsed"
            to: Theme.sunRiseMs
            duration: Theme.sunRiseMs
        }
    }

    Timer {
        id: breathing

        // 0.8 Hz until 20 s after the call, in steps: every frame draws the whole stage anew, which
        // costs a machine without a graphics card half a core at 60 of them a second.
        property int beats: 0

        interval: 40
        repeat: true
        onRunningChanged: {
            beats = 0;
            root.breath = 1;
        }
        onTriggered: {
            beats += 1;
            root.breath = 1.02 - 0.02 * Math.cos(beats * interval * 2 * Math.PI / Theme.ringLoopMs);
            if (beats * interval >= 20000 - Theme.sunRiseMs)
                stop();
        }
    }

    NumberAnimation {
        id: setting

        target: root
        property: "sunk"
        to: 1
        duration: Theme.sunSetMs
        easing.type: Easing.BezierSpline
        easing.bezierCurve: Theme.easeExit
    }
}
