pragma ComponentBehavior: Bound
pragma Singleton

import QtQuick

// The values of assets/themes/tokens.json by role, and the roles that change with the contrast mode.
QtObject {
    id: root

    // Set by the window; they last until its visit ends.
    property bool highContrast: false
    property bool largeText: false
    // Who listens, and a station that was set so, has no use for things that move.
    property bool calm: false
    readonly property bool still: calm || highContrast || largeText
    // Text that is drawn no smaller than the smallest of its design; set by the window.
    property int leastPixels: 0

    readonly property string family: "Plus Jakarta Sans"
    readonly property string symbols: "MPP Symbols"
    readonly property string symbolsFilled: "MPP Symbols Filled"
    readonly property real wordSpacing: 0.07
    readonly property real largeFactor: 1.4

    readonly property color night50: "#F4F2FB"
    readonly property color night100: "#E9E6F6"
    readonly property color night600: "#4A3A9C"
    readonly property color night700: "#362A7A"
    readonly property color night750: "#3D2268"
    readonly property color night800: "#251C5C"
    readonly property color night900: "#1A1446"
    readonly property color night950: "#110D2B"

    readonly property color plum: "#5B2A6E"
    readonly property color rose: "#A83A58"
    readonly property color coral: "#E4593A"
    readonly property color amber: "#F7922B"
    readonly property color disc: "#FFD36B"

    readonly property color sun400: "#FFB92E"
    readonly property color sun500: "#EFA10A"

    readonly property color paper0: "#FFFFFF"
    readonly property color paper50: "#FFFBF4"
    readonly property color paper100: "#FBF3E6"
    readonly property color paper200: "#EFE1CB"
    readonly property color paper300: "#D9C4A3"

    readonly property color ink500: "#665E82"
    readonly property color ink700: "#433C62"
    readonly property color ink900: "#17123B"

    readonly property color skyText: "#FFFFFF"
    readonly property color skyMuted: "#DAD4F5"
    readonly property color skyLine: "#A99FDC"
    readonly property color skyHairline: "#33C9C1EE"
    readonly property color skyOpen: "#86E3C4"
    readonly property color skyBusy: "#FFA68C"
    readonly property color skyClosed: "#FFD27A"
    readonly property color skyOrnament: "#FFD9A0"

    readonly property color ok: "#085442"
    readonly property color okBg: "#DDF3EA"
    readonly property color warn: "#743E00"
    readonly property color warnBg: "#FFEBC7"
    readonly property color bad: "#920F26"
    readonly property color badBg: "#FDE3E3"
    readonly property color chartWarn: "#B36B00"

    readonly property color controlBorder: "#8C83AB"
    readonly property color disabledBg: "#E7E2F1"
    readonly property color disabledText: "#5B5475"
    readonly property color disabledBorder: "#A79FC0"
    readonly property color keyboardBg: "#E4DFF3"
    readonly property color keyEdge: "#B9AFD9"
    readonly property color keyFn: "#CFC7EA"

    readonly property color contrastBg: "#000000"
    readonly property color contrastText: "#FFFFFF"
    readonly property color contrastAction: "#FFE100"
    readonly property color contrastLine: "#8A8A8A"
    readonly property color contrastError: "#FF9C9C"

    readonly property color scrim: "#8C110D2B"

    readonly property int pressMs: 80
    readonly property int toggleMs: 160
    readonly property int listMs: 180
    readonly property int pageMs: 240
    readonly property int sunRiseMs: 600
    readonly property int sunSetMs: 600
    readonly property int ringLoopMs: 1250
    readonly property list<real> easeStandard: [0.2, 0, 0, 1, 1, 1]
    readonly property list<real> easeEnter: [0, 0, 0, 1, 1, 1]
    readonly property list<real> easeExit: [0.4, 0, 1, 1, 1, 1]

    // Roles on the sky: everything that is read.
    readonly property color sky: highContrast ? contrastBg : night900
    readonly property color skyInk: highContrast ? contrastText : skyText
    readonly property color skyQuiet: highContrast ? contrastText : skyMuted
    readonly property color skyRule: highContrast ? contrastLine : skyHairline
    readonly property color skyPressed: highContrast ? Qt.darker(contrastLine, 2.4) : night700
    readonly property color skyGood: highContrast ? contrastAction : skyOpen

    // Roles on the ground: everything that is touched.
    readonly property color ground: highContrast ? contrastBg : paper50
    readonly property color groundInk: highContrast ? contrastText : ink900
    readonly property color groundQuiet: highContrast ? contrastText : ink700
    readonly property color groundRule: highContrast ? contrastLine : paper200
    readonly property color groundIcon: highContrast ? contrastText : night700
    readonly property color groundPressed: highContrast ? Qt.darker(contrastLine, 2.4) : night100
    readonly property color field: highContrast ? contrastBg : paper0
    readonly property color outline: highContrast ? contrastText : night700
    readonly property color panel: highContrast ? contrastBg : night100
    readonly property color solid: highContrast ? contrastText : night700
    readonly property color solidInk: highContrast ? contrastBg : paper0

    // Roles of the one thing to do.
    readonly property color action: highContrast ? contrastAction : sun400
    readonly property color actionPressed: highContrast ? contrastText : sun500
    readonly property color actionInk: highContrast ? contrastBg : ink900
    readonly property color actionEdge: highContrast ? contrastAction : ink900
    readonly property color disabledInk: highContrast ? contrastText : disabledText
    readonly property color disabledFill: highContrast ? contrastBg : disabledBg
    readonly property color disabledEdge: highContrast ? contrastLine : disabledBorder

    readonly property list<color> tintDarkBg: ["#462e69", "#113d70", "#004b1e", "#004b52", "#612d00", "#632240"]
    readonly property list<color> tintDarkFg: ["#e5d4ff", "#bfe1ff", "#beecc6", "#a6edf0", "#ffd4b0", "#ffcbe0"]
    readonly property list<color> tintLightBg: ["#ebdfff", "#d0e9ff", "#d0f0d5", "#c0f1f3", "#ffdfc6", "#ffd9e8"]
    readonly property list<color> tintLightFg: ["#472b6f", "#033c77", "#004d17", "#004d55", "#662900", "#681b40"]

    // The fill and the letter of an agency's cluster, 0 to 5, on sky (dark) or ground.
    function tints(cluster: int, dark: bool): var {
        return dark ? {
            "bg": root.tintDarkBg[cluster],
            "fg": root.tintDarkFg[cluster]
        } : {
            "bg": root.tintLightBg[cluster],
            "fg": root.tintLightFg[cluster]
        };
    }
}
