pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Visitor

Window {
    id: window

    required property VisitorBridge visitor
    required property SurveyBridge survey
    required property BringBridge bring
    required property VisitorGuide guide
    required property bool calm
    required property StaffBridge staff
    required property Rest rest
    readonly property var texts: window.visitor.texts
    readonly property bool portrait: window.height > window.width
    readonly property real u: window.portrait ? Math.min(window.width / 1080, window.height / 1920) : Math.min(window.width / 1920, window.height / 1080)
    // Voice keys take a little of every page's height; all of the page makes room for them.
    readonly property real pageU: window.u * (pages.height + banner.height) / (pages.height + banner.height + bar.voiceHeight)
    readonly property bool highContrast: window.visitor.highContrast
    readonly property bool largeText: window.visitor.largeText
    readonly property bool lowered: window.visitor.lowered
    // Nothing moves: a touch is a touch on what is seen.
    readonly property bool settled: !pages.busy

    width: 1080
    height: 1920
    // What a shifted picture uncovers at the edge.
    color: Theme.sky
    title: window.texts["visitor.window"]
    onSettledChanged: {
        if (window.settled)
            window.guide.arrived();
    }
    Component.onCompleted: window.guide.arrived()

    Binding {
        target: Theme
        property: "highContrast"
        value: window.highContrast
    }

    Binding {
        target: Theme
        property: "largeText"
        value: window.largeText
    }

    Binding {
        target: Theme
        property: "calm"
        value: window.calm || window.visitor.spoken
    }

    Binding {
        target: Theme
        property: "leastPixels"
        value: Math.round(24 * window.u)
    }

    Item {
        anchors.fill: parent
        transform: Translate {
            x: window.rest.right
            y: window.rest.down
        }

        // Whatever is touched beside the targets: somebody is there.
        MouseArea {
            anchors.fill: parent
            onPressed: window.visitor.touched()
        }

        PageTurner {
            id: pages

            visible: !window.staff.view.shut
            anchors.fill: parent
            anchors.bottomMargin: bar.height + banner.height
            page: window.visitor.page
            pageMs: window.visitor.pageMs
            hastyMs: window.visitor.hastyMs
            pages: ({
                    "home": home,
                    "list": list,
                    "search": search,
                    "service": service,
                    "ticket": ticket,
                    "paper": paper,
                    "again": again,
                    "message": message,
                    "bring": bringList,
                    "parting": parting,
                    "survey": surveyFaces,
                    "surveyTicket": surveyTicket,
                    "surveyDetail": surveyDetail,
                    "closed": closed
                })
        }

        PrinterBanner {
            id: banner

            anchors.bottom: bar.top
            width: parent.width
            u: window.u
            portrait: window.portrait
            text: window.visitor.banner
        }

        StaffShut {
            anchors.fill: parent
            anchors.bottomMargin: bar.height
            staff: window.staff
            u: window.u
            portrait: window.portrait
        }

        Header {
            width: parent.width
            visitor: window.visitor
            texts: window.texts
            u: window.u
            portrait: window.portrait
        }

        Bar {
            id: bar

            anchors.bottom: parent.bottom
            width: parent.width
            visitor: window.visitor
            guide: window.guide
            texts: window.texts
            u: window.u
            portrait: window.portrait
        }

        StillHere {
            anchors.fill: parent
            visitor: window.visitor
            texts: window.texts
            u: window.u
        }

        StaffSheets {
            anchors.fill: parent
            staff: window.staff
            u: window.u
        }

        FocusFrame {
            area: window.guide.frame
            u: window.u
        }

        Dimmer {
            anchors.fill: parent
            rest: window.rest
        }
    }

    Component {
        id: home

        HomePage {
            visitor: window.visitor
            onRated: window.survey.open()
            texts: window.texts
            u: window.pageU
            windowU: window.u
            portrait: window.portrait
        }
    }

    Component {
        id: list

        ListPage {
            visitor: window.visitor
            texts: window.texts
            u: window.pageU
            windowU: window.u
            portrait: window.portrait
        }
    }

    Component {
        id: search

        SearchPage {
            visitor: window.visitor
            texts: window.texts
            u: window.pageU
            windowU: window.u
            portrait: window.portrait
        }
    }

    Component {
        id: service

        ServicePage {
            visitor: window.visitor
            onListAsked: window.bring.open()
            texts: window.texts
            u: window.pageU
            windowU: window.u
            portrait: window.portrait
        }
    }

    Component {
        id: ticket

        TicketPage {
            visitor: window.visitor
            texts: window.texts
            u: window.pageU
            windowU: window.u
            portrait: window.portrait
        }
    }

    Component {
        id: paper

        PrinterProblemPage {
            visitor: window.visitor
            texts: window.texts
            u: window.pageU
            windowU: window.u
            portrait: window.portrait
        }
    }

    Component {
        id: again

        PrinterProblemPage {
            name: "again"
            visitor: window.visitor
            texts: window.texts
            u: window.pageU
            windowU: window.u
            portrait: window.portrait
        }
    }

    Component {
        id: message

        MessagePage {
            visitor: window.visitor
            texts: window.texts
            u: window.pageU
            windowU: window.u
            portrait: window.portrait
        }
    }

    Component {
        id: bringList

        BringPage {
            visitor: window.visitor
            bring: window.bring
            texts: window.texts
            u: window.pageU
            windowU: window.u
            portrait: window.portrait
        }
    }

    Component {
        id: parting

        PartingPage {
            visitor: window.visitor
            texts: window.texts
            u: window.pageU
            windowU: window.u
            portrait: window.portrait
        }
    }

    Component {
        id: surveyFaces

        SurveyPage {
            visitor: window.visitor
            survey: window.survey
            texts: window.texts
            u: window.pageU
            windowU: window.u
            portrait: window.portrait
        }
    }

    Component {
        id: surveyTicket

        SurveyTicketPage {
            visitor: window.visitor
            survey: window.survey
            texts: window.texts
            u: window.pageU
            windowU: window.u
            portrait: window.portrait
        }
    }

    Component {
        id: surveyDetail

        SurveyDetailPage {
            visitor: window.visitor
            survey: window.survey
            texts: window.texts
            u: window.pageU
            windowU: window.u
            portrait: window.portrait
        }
    }

    Component {
        id: closed

        ClosedPage {
            visitor: window.visitor
            texts: window.texts
            u: window.pageU
            windowU: window.u
            portrait: window.portrait
        }
    }
}
