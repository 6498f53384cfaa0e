pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Visitor

// What staff may do at a kiosk.
Column {
    id: root

    required property StaffBridge staff
    required property real u
    readonly property var view: root.staff.view

    function text(name: string): string {
        return root.view.texts["staff." + name];
    }

    spacing: 14 * root.u

    component Choice: PlainButton {
        width: root.width
        height: 100 * root.u
        u: root.u
        px: 33
        grow: Theme.largeText ? 1.2 : 1
        iconSize: 44
        enabled: !root.view.busy
    }

    Row {
        spacing: 14 * root.u

        PlainButton {
            objectName: "staffSofter"
            width: 116 * root.u
            height: 100 * root.u
            u: root.u
            icon: "remove"
            text: ""
            name: root.text("softer")
            enabled: !root.view.busy
            onTapped: root.staff.changeVolume(-1)
        }
        Item {
            width: root.width - 2 * (116 + 14) * root.u
            height: 100 * root.u

            Symbol {
                id: sound

                anchors.verticalCenter: parent.verticalCenter
                x: (parent.width - width - percent.implicitWidth - 20 * root.u) / 2
                name: "volume_up"
                size: 44 * root.u
                color: Theme.groundInk
            }
            T {
                id: percent

                objectName: "staffVolume"
                anchors.verticalCenter: parent.verticalCenter
                x: sound.x + sound.width + 20 * root.u
                u: root.u
                grow: Theme.largeText ? 1.2 : 1
                px: 33
                weight: 700
                tabular: true
                text: root.view.volume
            }
        }
        PlainButton {
            objectName: "staffLouder"
            width: 116 * root.u
            height: 100 * root.u
            u: root.u
            icon: "add"
            text: ""
            name: root.text("louder")
            enabled: !root.view.busy
            onTapped: root.staff.changeVolume(1)
        }
    }
    Choice {
        objectName: "staffTestPrint"
        icon: "print"
        text: root.text("test_print")
        onTapped: root.staff.printTest()
    }
    Choice {
        objectName: "staffPaperChanged"
        icon: "receipt_long"
        text: root.text("paper_changed")
        onTapped: root.staff.paperChanged()
    }
    Choice {
        objectName: "staffRestart"
        icon: "refresh"
        text: root.text("restart")
        onTapped: root.staff.restart()
    }
    Choice {
        objectName: root.view.shut ? "staffReopen" : "staffShut"
        icon: root.view.shut ? "play_arrow" : "power_settings_new"
        text: root.text(root.view.shut ? "reopen" : "shut")
        onTapped: root.view.shut ? root.staff.reopen() : root.staff.shut()
    }
    Choice {
        objectName: "staffLeave"
        solid: true
        icon: "logout"
        text: root.text("leave")
        onTapped: root.staff.leave()
    }
}
