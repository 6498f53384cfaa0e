pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Visitor

// The digits of a code; of those typed only how many they are is to be seen.
Column {
    id: root

    required property StaffBridge staff
    required property real u
    readonly property var view: root.staff.view
    readonly property real gap: 12 * root.u
    readonly property real key: (root.width - 2 * root.gap) / 3

    spacing: 24 * root.u

    Row {
        objectName: "staffDots"
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: 26 * root.u
        Accessible.role: Accessible.StaticText
        Accessible.name: root.view.typedName

        Repeater {
            model: root.view.length

            Rectangle {
                required property int index

                width: 2 * Math.round(15 * root.u)
                height: width
                radius: width / 2
                antialiasing: true
                color: index < root.view.typed ? Theme.groundInk : "transparent"
                border.width: Math.max(1, Math.round(3 * root.u))
                border.color: Theme.groundInk
            }
        }
    }

    Grid {
        columns: 3
        spacing: root.gap
        opacity: root.view.locked ? 0.4 : 1

        Repeater {
            model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "", "0", "<"]

            Item {
                id: place

                required property string modelData

                width: root.key
                height: 108 * root.u

                Key {
                    anchors.fill: parent
                    visible: place.modelData !== ""
                    enabled: !root.view.locked
                    u: root.u
                    keyName: place.modelData === "<" ? "digit_erase" : "digit_" + place.modelData
                    text: place.modelData === "<" ? "" : place.modelData
                    icon: place.modelData === "<" ? "backspace" : ""
                    name: place.modelData === "<" ? root.view.texts["staff.erase"] : place.modelData
                    px: 46
                    weight: 700
                    onTapped: place.modelData === "<" ? root.staff.erase() : root.staff.press(place.modelData)
                }
            }
        }
    }
}
