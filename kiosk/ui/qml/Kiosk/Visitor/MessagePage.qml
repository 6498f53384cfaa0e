pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// No number was made: why, and what to do now.
PageBase {
    id: root

    property var view: ({})
    readonly property bool ready: root.view.title !== undefined
    readonly property real groundX: root.margin
    readonly property real groundWidth: root.portrait ? root.width - 2 * root.margin : root.split - root.margin - 52 * root.u

    name: "message"

    Binding on view {
        when: root.current
        value: root.visitor.message
        restoreMode: Binding.RestoreNone
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }

    SkyHead {
        x: root.portrait ? 0 : root.split
        width: root.width - x
        height: root.portrait ? 452 * root.u : root.height
        u: root.u
        margin: root.portrait ? root.margin : 52 * root.u
        portrait: root.portrait
        ornament: true
        badged: false
        title: root.view.title ?? ""
    }

    Notice {
        objectName: "message"
        visible: root.ready
        x: root.groundX
        y: (root.portrait ? 512 : 160) * root.u
        width: root.groundWidth
        u: root.u
        warning: true
        icon: "support_agent"
        title: root.view.detail ?? ""
        detail: ""
    }

    SunButton {
        objectName: "againButton"
        visible: root.view.again ?? false
        x: root.groundX
        y: root.height - height - (root.portrait ? 53 : 24) * root.u
        width: root.groundWidth
        height: 157 * root.u
        u: root.u
        busy: root.visitor.taking
        icon: "replay"
        text: root.texts["visitor.try_again"]
        busyText: root.texts["visitor.moment"]
        onTapped: root.visitor.take()
    }

    PlainButton {
        objectName: "messageStaffButton"
        visible: root.ready
        x: root.groundX
        y: root.height - height - (root.portrait ? 53 : 24) * root.u - ((root.view.again ?? false) ? 185 * root.u : 0)
        width: root.groundWidth
        height: 116 * root.u
        u: root.u
        icon: "support_agent"
        text: root.texts[root.visitor.staffCalled ? "visitor.staff_coming" : "visitor.call_staff"]
        onTapped: root.visitor.callStaff()
    }
}
