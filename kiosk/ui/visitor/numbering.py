"""The pages around a number: the service before it, the ticket after it, and when it fails."""

from collections.abc import Sequence
from datetime import timedelta, tzinfo

from kiosk.catalogue.model import Paper, Service, to_bring
from kiosk.errors import ForPeople
from kiosk.queue.model import Issued, PrintState, Priority, Promise, Ticket
from kiosk.ui.visitor.finding import estimate_fact, fee_text, waiting_fact
from kiosk.ui.visitor.flow import Page, Trouble, Visit
from kiosk.ui.visitor.scene import Row, Scene
from kiosk.words import clock_span, counter_list

_PRIORITY_ICONS = {
    Priority.ELDERLY: "elderly",
    Priority.DISABILITY: "accessible",
    Priority.PREGNANT: "pregnant_woman",
    Priority.INFANT: "stroller",
}
_REASONS = {"paper_out": "printer_paper", "jam": "printer_jam", "cover": "printer_cover"}


def service_view(scene: Scene, visit: Visit) -> Row:
    """A service before its number is taken."""
    services = [scene.catalogue.service(code) for code in (*visit.before, visit.service)]
    service = services[-1]
    agency = scene.catalogue.agency(service.agency)
    shut = next((step for step in services if scene.closed(step)), None)
    papers = to_bring(services)
    confirmed = all(step.confirmed for step in services)
    return {
        "code": service.code,
        "title": service.name(scene.language),
        "owner": agency.tile(scene.language),
        "facts": _facts(scene, services, visit.priority),
        "place": scene.counters(agency),
        "steps": _steps(scene, services),
        "straight": scene.text("step_alone", step=len(services)),
        "fee_note": _fee_note(scene, services),
        "heading": _heading(scene, len(papers)),
        "source": scene.text("source_confirmed" if confirmed else "source_typical"),
        "requirements": [
            {"text": paper.text(scene.language), "ticked": index in visit.ticked}
            | _offer(scene, paper, len(services), shut=shut is not None)
            for index, paper in enumerate(papers)
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
        "off": shut is not None,
        "risk": shut is None and scene.at_risk(services),
        "note": _note(scene, services, shut),
    } | scene.badge(agency)


def ticket_view(scene: Scene, visit: Visit, issued: Issued, zone: tzinfo, *, phone: bool) -> Row:
    """A number on its sun; `phone` says that its code opens a page on a phone."""
    ticket = issued.ticket
    services = [scene.catalogue.service(code) for code in (ticket.service, *ticket.steps)]
    agency = scene.catalogue.agency(services[0].agency)
    counters = counter_list(issued.counters or agency.counters, scene.language)
    heading = "your_number" if ticket.priority is None else "priority_number"
    heading = "reserve_number" if ticket.reserve else heading
    return (
        {
            "heading": scene.text(heading),
            "number": ticket.label,
            "agency": agency.tile(scene.language),
            "counters": scene.text("counter_at", counters=counters),
            "prepare": _prepare(scene, services, visit.ticked),
            "steps": _places(scene, services, counters),
            "wait_at": scene.text("wait_place", counters=counters),
            "code_text": scene.text("follow" if phone else "show_code"),
            "paper_text": _paper_text(scene, visit.paper),
            "printing": visit.paper in (PrintState.QUEUED, PrintState.SENT),
            "trouble": scene.text(_trouble(visit)),
            "served_today": scene.text("served_today") if ticket.promise is Promise.TODAY else "",
            **_doubt(scene, ticket),
            "no_phone": scene.text("no_phone_detail", number=_strong(ticket.label)),
        }
        | scene.badge(agency)
        | _ahead(scene, issued, zone)
    )


def message_view(scene: Scene, trouble: Trouble) -> Row:
    """No number: what happened, and the next step."""
    sentence = scene.words.sentence(ForPeople(trouble.key, **trouble.values), scene.language)
    # What the database says of itself helps nobody here; why there is no reserve number does.
    detail = scene.text("ask_staff") if trouble.key == "fault.store" else sentence
    return {"title": scene.text("not_yet"), "detail": detail, "again": trouble.again}


def _doubt(scene: Scene, ticket: Ticket) -> Row:
    """What is laid over the sun when a number is not as sure as others."""
    if ticket.reserve:
        return {"not_sure": scene.text("reserve"), "not_sure_how": scene.text("reserve_how")}
    at_risk = ticket.promise is Promise.AT_RISK
    return {
        "not_sure": scene.text("not_sure") if at_risk else "",
        "not_sure_how": scene.text("not_sure_how"),
    }


def _facts(scene: Scene, services: Sequence[Service], priority: Priority | None) -> list[Row]:
    """The wait for the first, what all cost and take together."""
    fees = [service.fee for service in services]
    fee = None if None in fees else sum(fee or 0 for fee in fees)
    return [
        waiting_fact(scene, services[0].agency),
        estimate_fact(scene, scene.span(services[0], priority)),
        {"label": scene.text("fee"), "value": fee_text(scene, fee), "unit": ""},
        {
            "label": scene.text("process"),
            "value": str(sum(service.minutes for service in services)),
            "unit": scene.text("minutes"),
        },
    ]


def _fee_note(scene: Scene, services: Sequence[Service]) -> str:
    """What stands behind a fee that varies; of several steps each one's."""
    if all(service.fee is not None for service in services):
        return ""
    if len(services) == 1:
        return services[0].fee_note(scene.language)
    notes = (
        fee_text(scene, step.fee) if step.fee is not None else step.fee_note(scene.language)
        for step in services
    )
    return " ".join(
        scene.text("step_fee", step=number, fee=note) for number, note in enumerate(notes, start=1)
    )


def _steps(scene: Scene, services: Sequence[Service]) -> list[Row]:
    """Where a visit leads, one after the other; empty when it is a single service."""
    if len(services) == 1:
        return []
    rows = []
    for number, service in enumerate(services, start=1):
        agency = scene.catalogue.agency(service.agency)
        rows.append(
            {
                "number": number,
                "name": service.name(scene.language),
                "owner": agency.tile(scene.language),
                "counters": scene.counters(agency),
            }
            | scene.badge(agency)
        )
    return rows


def _offer(scene: Scene, paper: Paper, steps: int, *, shut: bool) -> Row:
    """A paper that another service provides: it may be fetched on the same visit."""
    row: Row = {"source": "", "offer": "", "detail": ""}
    if not paper.source or shut or scene.board is None:
        return row
    provider = scene.catalogue.service(paper.source)
    closed = scene.closed(provider)
    if closed is None:
        return row | {"source": paper.source, "offer": scene.text("steps_here", count=steps + 1)}
    agency = scene.catalogue.agency(provider.agency).tile(scene.language)
    state = scene.closed_text(closed)
    return row | {"detail": scene.text("provider_shut", agency=agency, state=state)}


def _note(scene: Scene, services: Sequence[Service], shut: Service | None) -> str:
    """What stands above the button; of several services, which of them is closed."""
    alone = len(services) == 1
    closed = scene.closed(shut) if shut else None
    if shut is None or closed is None:
        if scene.at_risk(services):
            return scene.text("at_risk")
        return scene.text("incomplete" if alone else "one_number")
    sentence = scene.words.text(closed.key, scene.language, **closed.values)
    agency = scene.catalogue.agency(shut.agency).tile(scene.language)
    return sentence if alone else f"{agency}: {sentence}"


def _places(scene: Scene, services: Sequence[Service], counters: str) -> list[Row]:
    """The steps of a number, and where each is called."""
    return [
        {
            "label": scene.text("step_of", step=step["number"], count=len(services)),
            "text": scene.text(
                "step_place",
                agency=step["owner"],
                counters=scene.text("counter_at", counters=counters)
                if step["number"] == 1
                else step["counters"],
            ),
        }
        for step in _steps(scene, services)
    ]


def _heading(scene: Scene, count: int) -> str:
    if count == 0:
        return scene.text("bring_none")
    return scene.text("bring_one") if count == 1 else scene.text("bring_many", count=count)


def _prepare(scene: Scene, services: Sequence[Service], ticked: frozenset[int]) -> list[str]:
    """What to have ready, what was not ticked first."""
    papers = to_bring(services)
    order = sorted(range(len(papers)), key=lambda index: index in ticked)
    return [papers[index].text(scene.language) for index in order]


def _ahead(scene: Scene, issued: Issued, zone: tzinfo) -> Row:
    """How many are before this number and when it may be called; neither of a reserve number."""
    count, estimate = issued.ahead, issued.estimate
    if issued.ticket.reserve:
        return {
            "ahead": "",
            "ahead_unit": "",
            "ahead_text": scene.text("reserve"),
            "straight": True,
            "time": "",
            "time_text": scene.text("reserve_wait"),
        }
    straight = count == 0 and estimate is not None and estimate.middle == 0
    time = ""
    if estimate is not None:
        since = issued.ticket.arrived_at.astimezone(zone)
        soonest, latest = (since + timedelta(minutes=m) for m in (estimate.low, estimate.high))
        time = clock_span(soonest, latest, scene.language)
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


def _trouble(visit: Visit) -> str:
    if visit.page is Page.AGAIN:
        return "print_again_ask"
    return _REASONS.get(visit.paper_reason, "printer_other")


def _paper_text(scene: Scene, state: PrintState) -> str:
    match state:
        case PrintState.QUEUED | PrintState.SENT:
            return scene.text("printing")
        case PrintState.PRINTED:
            return scene.text("printed")
        case PrintState.UNKNOWN | PrintState.FAILED:
            return scene.text("paper_unknown")
