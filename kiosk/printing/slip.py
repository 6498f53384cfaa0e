"""What a ticket says, in one language: every text and the code, but not how they are drawn."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from kiosk.catalogue import Catalogue, Service, to_bring
from kiosk.clock import ZONE_NAMES, zone
from kiosk.queue import Issued, Priority, Ticket
from kiosk.queue.model import Promise
from kiosk.settings import Site
from kiosk.words import Language, Words, clock_span, clock_time, counter_list, day_with_year

REQUIREMENTS = 4

_LINE_BREAKS_AND_TABS = "\t\n\v\f\r\x85"
# The categories that begin with C: control, format, surrogate, private use, unassigned.
_HIDDEN = "C"

_ICONS = {
    Priority.ELDERLY: "elderly",
    Priority.DISABILITY: "accessible",
    Priority.PREGNANT: "pregnant_woman",
    Priority.INFANT: "stroller",
}


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing to know, large, with a small line above that says what it is."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Stop:
    """A later step of the visit, called with the same number."""

    number: int
    label: str
    place: str
    service: str


@dataclass(frozen=True, slots=True)
class Slip:
    """Everything on one ticket. An empty text means that its line is left out.

    `step` says that this is the first of several, `later` are the others; `notices` warn that
    the paper is not an ordinary one; `facts` are one or two, `assured` or `warning` tell whether
    the day is long enough; `icon` is the Material Symbols name
    beside `priority`; `code` is what the QR holds.
    """

    language: Language
    place: str
    tagline: str
    notices: tuple[str, ...]
    priority: str
    icon: str
    heading: str
    number: str
    step: str
    counters: str
    agency: str
    service: str
    later: tuple[Stop, ...]
    same_number: str
    facts: tuple[Fact, ...]
    assured: str
    warning: str
    prepare: str
    requirements: tuple[str, ...]
    more: str
    code: str
    code_heading: str
    code_text: str
    missed: str
    missed_text: str
    date: str
    printed: str
    issued_at: datetime


def slip_of(
    issued: Issued,
    catalogue: Catalogue,
    *,
    site: Site,
    station: str,
    words: Words,
    rehearsal: bool = False,
    copy: int = 0,
) -> Slip:
    """The slip of a ticket in the language it was taken in; `copy` counts reprints from 1.

    Raises Refused when the catalogue does not know the ticket's service.
    """
    ticket = issued.ticket
    language = ticket.language
    services = [catalogue.service(code) for code in (ticket.service, *ticket.steps)]
    service = services[0]
    agency = catalogue.agency(service.agency)
    issued_at = ticket.arrived_at.astimezone(zone(site.zone_name))
    counters = counter_list(issued.counters or agency.counters, language)
    needed = tuple(plain(paper.text(language)) for paper in to_bring(services))
    phone = bool(site.public_url)

    def say(key: str, **values: object) -> str:
        return words.text(f"ticket.{key}", language, **values)

    notices = []
    if rehearsal:
        notices.append(say("rehearsal"))
    if ticket.reserve:
        notices.append(say("reserve"))
    if copy:
        notices.append(say("copy", copy=copy))
    spared = len(needed) - REQUIREMENTS
    more = say("more_code" if phone else "more_staff", count=spared) if spared > 0 else ""
    return Slip(
        language=language,
        place=plain(site.name).upper(),
        tagline=plain(site.tagline(language)),
        notices=tuple(notices),
        priority=say("priority", who=say(ticket.priority)) if ticket.priority else "",
        icon=_ICONS[ticket.priority] if ticket.priority else "",
        heading=say("heading"),
        number=plain(ticket.label),
        step=say("step", step=1, count=len(services)) if len(services) > 1 else "",
        counters=say("counter", counters=counters) if counters else "",
        agency=plain(agency.tile(language)),
        service=plain(service.name(language)),
        later=_later(services, catalogue, language, words),
        same_number=say("same_number") if len(services) > 1 else "",
        facts=_facts(issued, issued_at, words),
        assured=say("served_today") if ticket.promise is Promise.TODAY else "",
        warning=_warning(ticket, words),
        prepare=say("prepare") if needed else "",
        requirements=needed[:REQUIREMENTS],
        more=more,
        code=f"{site.public_url.rstrip('/')}/t/{ticket.token}" if phone else ticket.token,
        code_heading=say("phone" if phone else "code"),
        code_text=say("phone_how" if phone else "code_how"),
        missed=say("missed"),
        missed_text=say("missed_how"),
        date=day_with_year(issued_at.date(), language),
        printed=say(
            "printed",
            time=clock_time(issued_at, language),
            zone=ZONE_NAMES.get(site.zone_name, ""),
            station=plain(station),
        ),
        issued_at=issued_at,
    )


def plain(text: str) -> str:
    """The text on one line, without characters that command a printer or turn text around.

    Names come from files that people import: control characters (among them the ESC and GS of
    receipt printers), direction marks and unassigned code points are taken out.
    """
    shown = []
    for sign in unicodedata.normalize("NFC", text):
        kind = unicodedata.category(sign)[0]
        # Python takes some control characters, GS among them, for spaces too.
        if kind == "Z" or sign in _LINE_BREAKS_AND_TABS:
            shown.append(" ")
        elif kind != _HIDDEN:
            shown.append(sign)
    return " ".join("".join(shown).split())


def _later(
    services: Sequence[Service], catalogue: Catalogue, language: Language, words: Words
) -> tuple[Stop, ...]:
    """Where the number is called after the first step."""
    stops = []
    for number, service in enumerate(services[1:], start=2):
        agency = catalogue.agency(service.agency)
        counters = counter_list(agency.counters, language)
        values = {"agency": plain(agency.tile(language)), "counters": counters}
        stops.append(
            Stop(
                number=number,
                label=words.text("ticket.step", language, step=number, count=len(services)),
                place=words.text("ticket.step_place", language, **values),
                service=plain(service.name(language)),
            )
        )
    return tuple(stops)


def _warning(ticket: Ticket, words: Words) -> str:
    if ticket.reserve:
        return words.text("ticket.reserve_how", ticket.language)
    if ticket.promise is Promise.AT_RISK:
        return words.text("ticket.not_sure", ticket.language)
    return ""


def _facts(issued: Issued, issued_at: datetime, words: Words) -> tuple[Fact, ...]:
    """How many are ahead, and when the call may come; no time when there is no estimate.

    Of a reserve number only when it was taken: what was known of the line is too old.
    """
    language = issued.ticket.language
    estimate, ahead = issued.estimate, issued.ahead

    def say(key: str, **values: object) -> str:
        return words.text(f"ticket.{key}", language, **values)

    if issued.ticket.reserve:
        return (Fact(say("reserve_taken"), clock_time(issued_at, language)),)

    if ahead == 0 and estimate is not None and estimate.middle == 0:
        return (Fact(say("no_queue"), say("go")),)
    people = say("person" if ahead == 1 else "people", count=ahead) if ahead else say("nobody")
    before = Fact(say("ahead"), people)
    if estimate is None:
        return (before,)
    soonest, latest = (issued_at + timedelta(minutes=m) for m in (estimate.low, estimate.high))
    return (before, Fact(say("called"), clock_span(soonest, latest, language)))
