pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Visitor

// What lies over the page once staff were called: that they come, the pad for their code, their menu.
Rectangle {
    id: root

    required property StaffBridge staff
    required property real u
    readonly property var view: root.staff.view
    readonly property string sheet: root.view.sheet

    function text(name: string): string {
        return root.view.texts["staff." + name];
    }

    objectName: "staffSheets"
    visible: root.sheet !== ""
    color: Theme.scrim

    // Whatever is touched beside the targets keeps the sheet, and reaches nothing below it.
    MouseArea {
        anchors.fill: parent
        enabled: root.visible
        onPressed: root.staff.touched()
    }

    Rectangle {
        anchors.centerIn: parent
        width: Math.min(parent.width - 64 * root.u, 860 * root.u)
        height: body.height + 88 * root.u
        radius: 36 * root.u
        antialiasing: true
        color: Theme.highContrast ? Theme.contrastBg : Theme.paper100
        border.width: Theme.highContrast ? Math.round(5 * root.u) : 0
        border.color: Theme.contrastText
        // Whoever is read to hears this alone.
        Accessible.role: Accessible.Dialog
        Accessible.name: root.view.title

        Column {
            id: body

            x: 48 * root.u
            y: 40 * root.u
            width: parent.width - 2 * x
            spacing: 20 * root.u

            T {
                objectName: "staffTitle"
                width: parent.width
                u: root.u
                grow: Theme.largeText ? 1.2 : 1
                px: 44
                weight: 800
                tracking: -1
                wrapMode: Text.WordWrap
                text: root.view.title
                Accessible.role: Accessible.Heading
            }
            T {
                objectName: "staffDetail"
                visible: text !== ""
                width: parent.width
                u: root.u
                px: 32
                line: 1.35
                wrapMode: Text.WordWrap
                color: Theme.groundQuiet
                text: root.view.detail
            }
            Loader {
                width: parent.width
                active: root.sheet === "pad" && root.view.hasPad
                visible: active
                sourceComponent: StaffPad {
                    staff: root.staff
                    u: root.u
                }
            }
            Loader {
                width: parent.width
                active: root.sheet === "menu"
                visible: active
                sourceComponent: StaffMenu {
                    staff: root.staff
                    u: root.u
                }
            }
            // The longest sentence has room, so that no button moves when it comes.
            T {
                objectName: "staffNotice"
                visible: root.sheet === "menu" || root.sheet === "pad" && root.view.hasPad
                width: parent.width
                height: (Theme.largeText ? 132 : 84) * root.u
                verticalAlignment: Text.AlignVCenter
                u: root.u
                grow: Theme.largeText ? 1.2 : 1
                px: 27
                line: 1.25
                wrapMode: Text.WordWrap
                color: Theme.groundQuiet
                text: root.view.notice
            }
            Row {
                visible: root.sheet !== "menu"
                spacing: 24 * root.u

                PlainButton {
                    objectName: "staffClose"
                    u: root.u
                    solid: root.sheet === "coming"
                    icon: "arrow_back"
                    text: root.text("close")
                    onTapped: root.staff.leave()
                }
                // Quiet: nothing a visitor needs.
                Item {
                    visible: root.sheet === "coming"
                    width: own.implicitWidth + 48 * root.u
                    height: 116 * root.u

                    T {
                        id: own

                        anchors.centerIn: parent
                        u: root.u
                        px: 27
                        color: Theme.groundQuiet
                        text: root.text("own")
                        Accessible.ignored: true
                    }
                    Touch {
                        objectName: "staffOwn"
                        u: root.u
                        name: root.text("own")
                        onTapped: root.staff.openPad()
                    }
                }
            }
        }
    }
}
