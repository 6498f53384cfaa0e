pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// Shows one page of several; the next fades in over the last, which then goes. Meanwhile each is
// drawn once, into a layer: drawing its texts and paths for every picture would be too slow.
Item {
    id: root

    required property string page
    // Components by page name.
    required property var pages
    required property int pageMs
    required property int hastyMs
    property Sheet front: one
    readonly property Sheet behind: root.front === one ? two : one
    readonly property bool busy: turning.running || guard.running
    readonly property int turnMs: Theme.still ? root.pageMs / 2 : root.pageMs

    function turn(): void {
        turning.complete();
        root.front = root.behind;
        root.front.sourceComponent = root.pages[root.page];
        turning.start();
        guard.restart();
    }

    enabled: !root.busy
    onPageChanged: root.turn()
    Component.onCompleted: root.front.sourceComponent = root.pages[root.page]

    // Longer than the picture needs: a hasty second touch must not land on the new page.
    Timer {
        id: guard

        interval: root.hastyMs
    }

    // Risen by moving it: a page whose height changed would be laid out anew for every picture.
    component Sheet: Loader {
        id: sheet

        property real rise: 0

        anchors.fill: parent
        layer.enabled: turning.running
        z: root.front === sheet ? 1 : 0
        transform: Translate {
            y: sheet.rise
        }
    }

    Sheet {
        id: one
    }

    Sheet {
        id: two
    }

    SequentialAnimation {
        id: turning

        ParallelAnimation {
            NumberAnimation {
                target: root.front
                property: "opacity"
                from: 0
                to: 1
                duration: root.turnMs
                easing.type: Easing.BezierSpline
                easing.bezierCurve: Theme.easeEnter
            }
            NumberAnimation {
                target: root.front
                property: "rise"
                from: Theme.still ? 0 : 24
                to: 0
                duration: root.turnMs
                easing.type: Easing.BezierSpline
                easing.bezierCurve: Theme.easeEnter
            }
        }
        ScriptAction {
            script: root.behind.sourceComponent = undefined
        }
    }
}
