"""The pages around a number: the service before it, the ticket after it, and when it fails."""

from datetime import timedelta, tzinfo

from kiosk.catalogue.model import Service
from kiosk.errors import ForPeople
from kiosk.queue.model import Issued, PrintState, Priority
from kiosk.ui.visitor.finding import estimate_fact, fee_text, waiting_fact
from kiosk.ui.visitor.flow import Trouble, Visit
from kiosk.ui.visitor.scene import Row, Scene
from kiosk.words import clock_time, counter_list

_PRIORITY_ICONS = {
    Priority.ELDERLY: "elderly",
    Priority.DISABILITY: "accessible",
    Priority.PREGNANT: "pregnant_woman",
    Priority.INFANT: "stroller",
}
_REASONS = {"paper_out": "printer_paper", "jam": "printer_jam", "cover": "printer_cover"}


def service_view(scene: Scene, visit: Visit) -> Row:
    """A service before its number is taken."""
    service = scene.catalogue.service(visit.service)
    agency = scene.catalogue.agency(service.agency)
    closed = scene.closed(service)
    needed = service.requirements
    return {
        "code": service.code,
        "title": service.name(scene.language),
        "owner": agency.tile(scene.language),
        "facts": _facts(scene, service),
        "place": scene.counters(agency),
        "fee_note": service.fee_note(scene.language) if service.fee is None else "",
        "heading": _heading(scene, len(needed)),
        "source": scene.text("source_confirmed" if service.confirmed else "source_typical"),
        "requirements": [
            {"text": text(scene.language), "ticked": index in visit.ticked}
            for index, text in enumerate(needed)
        ],
        "priorities": [
            {
                "key": str(priority),
                "label": scene.text(str(priority)),
                "icon": icon,
                "chosen": visit.priority is priority,
            }
            for priority, icon in _PRIORITY_ICONS.items()
        ],
        "page": visit.requirements_page,
        "off": closed is not None,
        "note": scene.words.text(closed.key, scene.language, **closed.values)
        if closed
        else scene.text("incomplete"),
    } | scene.badge(agency)


def ticket_view(scene: Scene, visit: Visit, issued: Issued, zone: tzinfo, *, phone: bool) -> Row:
    """A number on its sun; `phone` says that its code opens a page on a phone."""
    ticket = issued.ticket
    service = scene.catalogue.service(ticket.service)
    agency = scene.catalogue.agency(service.agency)
    counters = counter_list(issued.counters or agency.counters, scene.language)
    heading = "your_number" if ticket.priority is None else "priority_number"
    return (
        {
            "heading": scene.text(heading),
            "number": ticket.label,
            "agency": agency.tile(scene.language),
            "counters": scene.text("counter_at", counters=counters),
            "prepare": _prepare(scene, service, visit.ticked),
            "wait_at": scene.text("wait_place", counters=counters),
            "code_text": scene.text("follow" if phone else "show_code"),
            "paper_text": _paper_text(scene, visit.paper),
            "printing": visit.paper in (PrintState.QUEUED, PrintState.SENT),
            "trouble": scene.text(_REASONS.get(visit.paper_reason, "printer_other")),
            "no_phone": scene.text("no_phone_detail", number=_strong(ticket.label)),
        }
        | scene.badge(agency)
        | _ahead(scene, issued, zone)
    )


def message_view(scene: Scene, trouble: Trouble) -> Row:
    """No number: what happened, and the next step."""
    sentence = scene.words.sentence(ForPeople(trouble.key, **trouble.values), scene.language)
    detail = scene.text("ask_staff") if trouble.again else sentence
    return {"title": scene.text("not_yet"), "detail": detail, "again": trouble.again}


def _facts(scene: Scene, service: Service) -> list[Row]:
    return [
        waiting_fact(scene, service.agency),
        estimate_fact(scene, service.agency),
        {"label": scene.text("fee"), "value": fee_text(scene, service), "unit": ""},
        {
            "label": scene.text("process"),
            "value": str(service.minutes),
            "unit": scene.text("minutes"),
        },
    ]


def _heading(scene: Scene, count: int) -> str:
    if count == 0:
        return scene.text("bring_none")
    return scene.text("bring_one") if count == 1 else scene.text("bring_many", count=count)


def _prepare(scene: Scene, service: Service, ticked: frozenset[int]) -> list[str]:
    """What to have ready, what was not ticked first."""
    order = sorted(range(len(service.requirements)), key=lambda index: index in ticked)
    return [service.requirements[index](scene.language) for index in order]


def _ahead(scene: Scene, issued: Issued, zone: tzinfo) -> Row:
    """How many are before this number and when it may be called."""
    count, estimate = issued.ahead, issued.estimate
    straight = count == 0 and estimate is not None
    time = ""
    if estimate is not None:
        moment = issued.ticket.arrived_at + timedelta(minutes=estimate.middle)
        time = clock_time(moment.astimezone(zone), scene.language)
    people = _strong(f"{count} {scene.counted(count)}")
    return {
        "ahead": str(count),
        "ahead_unit": scene.counted(count),
        "ahead_text": scene.text("ahead_of_you", people=people),
        "straight": straight,
        "time": time,
        "time_text": scene.text("straight")
        if straight
        else scene.text("time_about", time=_strong(time))
        if time
        else scene.text("no_time"),
    }


def _strong(text: str) -> str:
    """Set bold, in sentences that QML shows as styled text."""
    return f"<b>{text}</b>"


def _paper_text(scene: Scene, state: PrintState) -> str:
    match state:
        case PrintState.QUEUED | PrintState.SENT:
            return scene.text("printing")
        case PrintState.PRINTED:
            return scene.text("printed")
        case PrintState.UNKNOWN | PrintState.FAILED:
            return scene.text("paper_unknown")
