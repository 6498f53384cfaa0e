pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Kiosk.Theme
import Kiosk.Controls

// One of four faces with its word; the chosen one is filled, and framed where it is small.
Item {
    id: root

    required property real u
    required property string faceName
    required property int score
    required property string text
    required property bool chosen
    // What is asked, for those who only hear it.
    property string question: ""
    property bool framed: false
    // The word at the right of its face in place of below.
    property bool beside: false
    property real size: 200 * root.u
    property real px: 31
    property real grow: Theme.largeText ? 1.2 : 1
    readonly property bool lit: root.chosen || touch.down
    readonly property real thick: root.lit ? 5 : 4
    readonly property color ink: Theme.highContrast ? (root.lit ? Theme.contrastBg : Theme.contrastText) : root.lit ? Theme.ink900 : Theme.night700
    readonly property color fill: Theme.highContrast ? (root.lit ? Theme.contrastAction : Theme.contrastBg) : root.lit ? Theme.sun400 : Theme.paper0

    signal tapped

    Accessible.ignored: true

    Rectangle {
        width: parent.width
        height: root.beside ? parent.height : Math.min(parent.height, label.y + label.height + 18 * root.u)
        visible: root.framed && root.chosen
        radius: 30 * root.u
        antialiasing: true
        color: Theme.field
        border.width: Math.max(1, Math.round((Theme.highContrast ? 5 : 4) * root.u))
        border.color: Theme.outline
    }

    Rectangle {
        id: circle

        x: root.beside ? 20 * root.u : (parent.width - width) / 2
        y: root.beside ? (parent.height - height) / 2 : (root.framed ? 16 : 0) * root.u
        width: root.size
        height: width
        radius: width / 2
        antialiasing: true
        color: root.fill
        border.width: Math.max(2, Math.round(root.size * (root.lit ? 0.042 : 0.028)))
        border.color: Theme.highContrast ? Theme.contrastText : root.ink
    }

    component Eye: Rectangle {
        required property real at

        x: circle.x + circle.width * at - width / 2
        y: circle.y + circle.height * (root.score === 1 ? 0.455 : 0.415) - height / 2
        visible: root.score < 4
        width: circle.width * 0.105
        height: width
        radius: width / 2
        antialiasing: true
        color: root.ink
    }

    Eye {
        at: 0.345
    }
    Eye {
        at: 0.655
    }

    // Drawn on a hundred by a hundred.
    Shape {
        id: drawn

        readonly property real k: root.size / 100

        x: circle.x
        y: circle.y
        width: 100
        height: 100
        transform: Scale {
            xScale: drawn.k
            yScale: drawn.k
        }

        ShapePath {
            strokeColor: root.ink
            strokeWidth: root.thick
            fillColor: root.score === 4 ? root.ink : "transparent"
            capStyle: ShapePath.RoundCap
            joinStyle: ShapePath.RoundJoin

            PathSvg {
                path: ["M33 71 Q50 51 67 71", "M37 66 Q50 60 63 66", "M33 60 Q50 78 67 60", "M30 56 L70 56 Q66 77 50 77 Q34 77 30 56 Z"][root.score - 1]
            }
        }
        ShapePath {
            strokeColor: root.score === 1 || root.score === 4 ? root.ink : "transparent"
            strokeWidth: root.thick
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap

            PathSvg {
                path: root.score === 1 ? "M26 35 L39 29 M61 29 L74 35" : "M24 44 Q33 30 42 44 M58 44 Q67 30 76 44"
            }
        }
    }

    T {
        id: label

        x: root.beside ? circle.x + circle.width + 16 * root.u : 0
        y: root.beside ? (parent.height - height) / 2 : circle.y + circle.height + (root.framed ? 10 : 24) * root.u
        width: parent.width - x - (root.beside ? 12 * root.u : 0)
        u: root.u
        grow: root.grow
        px: root.px
        weight: root.framed && !root.chosen ? 600 : 700
        line: 1.15
        horizontalAlignment: root.beside ? Text.AlignLeft : Text.AlignHCenter
        wrapMode: Text.WordWrap
        text: root.text
        Accessible.ignored: true
    }

    Touch {
        id: touch

        objectName: root.faceName
        u: root.u
        name: root.question === "" ? root.text : `${root.question} ${root.text}`
        Accessible.checkable: true
        Accessible.checked: root.chosen
        onTapped: root.tapped()
    }
}
