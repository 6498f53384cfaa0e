pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls

// Two small pairs of the house ornament on the horizon, one on each side.
Item {
    id: root

    required property real u
    required property color color

    component Motif: GajahOling {
        id: motif

        required property real tall
        // From the side's edge, in design pixels.
        required property real inset

        x: mirrored ? inset * root.u : root.width - width - inset * root.u
        y: root.height - height - 12 * root.u
        height: tall * root.u
        stroke: 2.5 * root.u
        color: root.color
    }

    Motif {
        tall: 156
        inset: 56
        mirrored: true
    }
    Motif {
        tall: 104
        inset: 150
    }
    Motif {
        tall: 104
        inset: 150
        mirrored: true
    }
    Motif {
        tall: 156
        inset: 56
    }
}
