"""One visit at a kiosk as a table of states: what each touch, answer and second makes of it.

No Qt, no database: every function takes a visit and answers the next one. The same visit comes
back when the event means nothing now, so a caller sees by identity that nothing is to be done.
"""

from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType
from typing import Literal

from kiosk.errors import ForPeople
from kiosk.printing.printer import UNSEEN
from kiosk.queue.model import Issued, PrintState, Priority
from kiosk.ui.visitor import surveying
from kiosk.ui.visitor.surveying import Survey
from kiosk.words import Language

QUERY_LIMIT = 40
# How the keys of refusals begin that use no number, as its paper would not come out.
NO_PRINTING = "refused.no_printing_"

Tab = Literal["search", "needs", "agencies"]
Paged = Literal["board", "list", "results", "requirements"]


class Page(StrEnum):
    HOME = "home"
    LIST = "list"
    SEARCH = "search"
    SERVICE = "service"
    TICKET = "ticket"
    PAPER = "paper"
    AGAIN = "again"
    MESSAGE = "message"
    SURVEY = "survey"
    BRING = "bring"
    PARTING = "parting"


@dataclass(frozen=True, slots=True)
class Timings:
    """Seconds until the kiosk does something by itself; tests make a second shorter.

    Milliseconds: `page_ms` a page takes to change, `hasty_ms` in which a second touch would land
    on a page that its finger has not seen yet.
    """

    idle: int = 45
    idle_accessible: int = 90
    ask: int = 10
    ticket: int = 30
    printer: int = 60
    extend: int = 60
    stale: int = 15
    second_ms: int = 1000
    page_ms: int = 240
    hasty_ms: int = 300


@dataclass(frozen=True, slots=True)
class Trouble:
    """A sentence for a message page; `again` when the same touch may be tried once more."""

    key: str
    values: MappingProxyType[str, object]
    again: bool


@dataclass(frozen=True, slots=True)
class Visit:
    """Everything the kiosk knows of the person in front of it; a new one knows nothing.

    `op_id` belongs to one look at one service, so any number of touches on its button takes one
    number. `before` are services that come first on that number. `quiet` counts seconds since
    the last touch, `left` those until the page leaves. `list_paper` is the list of what to
    bring, None until it is asked for. `browsing` asked for the requirements of services while the
    house is closed.
    """

    page: Page = Page.HOME
    agency: str = ""
    need: str = ""
    query: str = ""
    service: str = ""
    before: tuple[str, ...] = ()
    back_to: Page = Page.HOME
    ticked: frozenset[int] = frozenset()
    priority: Priority | None = None
    op_id: str = ""
    taking: bool = False
    issued: Issued | None = None
    paper: PrintState = PrintState.QUEUED
    paper_reason: str = ""
    trouble: Trouble | None = None
    list_paper: PrintState | None = None
    survey: Survey = field(default_factory=Survey)
    browsing: bool = False
    language: Language = "id"
    large_text: bool = False
    high_contrast: bool = False
    spoken: bool = False
    lowered: bool = False
    tab: Tab = "search"
    board_page: int = 0
    list_page: int = 0
    results_page: int = 0
    requirements_page: int = 0
    asking: bool = False
    quiet: int = 0
    left: int = 0

    @property
    def fresh(self) -> bool:
        """Nobody has left anything: there is nothing to go back from."""
        return replace(self, quiet=0) == Visit()


_COUNTED = (Page.TICKET, Page.PAPER, Page.AGAIN, Page.PARTING)


def _moves(visit: Visit) -> bool:
    """While a number is being taken the visit stays where its number will be shown."""
    return not visit.taking


def touched(visit: Visit, timings: Timings) -> Visit:
    """Any touch at all: somebody is there."""
    if visit.page in _COUNTED:
        return replace(visit, left=max(visit.left, page_seconds(visit, timings)))
    return replace(visit, quiet=0, asking=False, left=0)


def heard(visit: Visit, timings: Timings) -> Visit:
    """A sentence is said to somebody; the question whether they are there is no sign of them."""
    return visit if visit.asking else touched(visit, timings)


def touched_beside(visit: Visit, timings: Timings) -> Visit:
    """A touch on nothing: who is asked about a paper of somebody before just wants the kiosk."""
    if visit.page is Page.AGAIN and _moves(visit):
        return Visit()
    return touched(visit, timings)


def page_seconds(visit: Visit, timings: Timings) -> int:
    """How long the page of a number stays when nobody touches it."""
    short = visit.page in (Page.TICKET, Page.PARTING)
    return timings.ticket if short else timings.printer


def idle_seconds(visit: Visit, timings: Timings) -> int:
    """How long nothing may happen before the visitor is asked; who listens needs twice as long."""
    if visit.spoken:
        return 2 * timings.idle_accessible
    slow = visit.large_text or visit.high_contrast or visit.lowered
    return timings.idle_accessible if slow else timings.idle


def ask_seconds(visit: Visit, timings: Timings) -> int:
    """How long the question stands; who hears it needs time to hear it to its end."""
    return 2 * timings.ask if visit.spoken else timings.ask


def second(visit: Visit, timings: Timings) -> Visit:
    """One second has passed without a touch."""
    if visit.taking:
        return visit
    if visit.fresh:
        return Visit()
    if visit.page in _COUNTED or visit.asking:
        return replace(visit, left=visit.left - 1) if visit.left > 1 else Visit()
    if visit.quiet + 1 < idle_seconds(visit, timings):
        return replace(visit, quiet=visit.quiet + 1)
    return replace(visit, quiet=0, asking=True, left=ask_seconds(visit, timings))


def more_time(visit: Visit, timings: Timings) -> Visit:
    """A visitor on a number's page asked for it to stay."""
    if visit.page not in _COUNTED:
        return visit
    return replace(visit, left=visit.left + timings.extend)


def done(_visit: Visit) -> Visit:
    """The visitor is finished: nothing of the visit stays."""
    return Visit()


def speak(visit: Visit, language: Language) -> Visit:
    return replace(visit, language=language)


def toggle_large_text(visit: Visit) -> Visit:
    """Large text shows fewer rows a page, so every list begins anew."""
    return _first_pages(replace(visit, large_text=not visit.large_text))


def toggle_high_contrast(visit: Visit) -> Visit:
    return replace(visit, high_contrast=not visit.high_contrast)


def toggle_spoken(visit: Visit) -> Visit:
    return replace(visit, spoken=not visit.spoken)


def toggle_lowered(visit: Visit) -> Visit:
    """Everything to touch is within reach of a chair, in fewer rows a page."""
    return _first_pages(replace(visit, lowered=not visit.lowered))


def _first_pages(visit: Visit) -> Visit:
    return replace(visit, board_page=0, list_page=0, results_page=0, requirements_page=0)


def choose_tab(visit: Visit, tab: Tab) -> Visit:
    """On a lowered home page: what stands below the question."""
    return replace(visit, tab=tab, board_page=0) if visit.page is Page.HOME else visit


def browse(visit: Visit) -> Visit:
    """The house is closed, but what to bring can be read."""
    return replace(visit, browsing=True) if visit.page is Page.HOME else visit


def open_agency(visit: Visit, agency: str) -> Visit:
    if visit.page is not Page.HOME:
        return visit
    return replace(visit, page=Page.LIST, agency=agency, need="", list_page=0)


def open_need(visit: Visit, need: str, services: tuple[str, ...], op_id: str) -> Visit:
    """A common need: its services, or the service itself when there is only one."""
    if visit.page is not Page.HOME:
        return visit
    if len(services) == 1:
        return open_service(visit, services[0], op_id)
    return replace(visit, page=Page.LIST, agency="", need=need, list_page=0)


def open_search(visit: Visit) -> Visit:
    if visit.page is not Page.HOME:
        return visit
    return replace(visit, page=Page.SEARCH, query="", results_page=0)


def open_survey(visit: Visit) -> Visit:
    """Which ticket wants to say something; also from the page of a closed house."""
    return replace(visit, page=Page.SURVEY, survey=Survey()) if visit.page is Page.HOME else visit


def type_key(visit: Visit, character: str) -> Visit:
    """One more letter, digit or space; no space in front and no two together."""
    if visit.page is not Page.SEARCH or len(visit.query) >= QUERY_LIMIT:
        return visit
    if character == " " and (not visit.query or visit.query.endswith(" ")):
        return visit
    return replace(visit, query=visit.query + character, results_page=0)


def erase(visit: Visit) -> Visit:
    if visit.page is not Page.SEARCH or not visit.query:
        return visit
    return replace(visit, query=visit.query[:-1], results_page=0)


def erase_all(visit: Visit) -> Visit:
    if visit.page is not Page.SEARCH or not visit.query:
        return visit
    return replace(visit, query="", results_page=0)


def open_service(visit: Visit, service: str, op_id: str, before: tuple[str, ...] = ()) -> Visit:
    """A service's own page, with the operation that a touch on its button will be.

    `before` are the services that provide what it needs, to be visited first.
    """
    if visit.page not in (Page.HOME, Page.LIST, Page.SEARCH):
        return visit
    return replace(
        visit,
        page=Page.SERVICE,
        service=service,
        before=before,
        back_to=visit.page,
        op_id=op_id,
        ticked=frozenset(),
        priority=None,
        requirements_page=0,
    )


def go_first_to(visit: Visit, service: str) -> Visit:
    """A paper is missing: its service becomes a step of the same visit.

    There is another list to bring then, so what was ticked no longer says anything.
    """
    if visit.page is not Page.SERVICE or not _moves(visit) or service in visit.before:
        return visit
    before = (service, *visit.before)
    return replace(visit, before=before, ticked=frozenset(), requirements_page=0)


def go_straight(visit: Visit) -> Visit:
    """The papers are at hand after all: one step is enough."""
    if visit.page is not Page.SERVICE or not _moves(visit) or not visit.before:
        return visit
    return replace(visit, before=(), ticked=frozenset(), requirements_page=0)


def tick(visit: Visit, requirement: int) -> Visit:
    """A requirement is at hand, or is not after all."""
    if visit.page is not Page.SERVICE or not _moves(visit):
        return visit
    return replace(visit, ticked=visit.ticked ^ {requirement})


def choose_priority(visit: Visit, priority: Priority) -> Visit:
    """At most one; a second touch takes it back."""
    if visit.page is not Page.SERVICE or not _moves(visit):
        return visit
    return replace(visit, priority=None if visit.priority is priority else priority)


def turn(visit: Visit, paged: Paged, step: int, pages: int) -> Visit:
    """Turns one of the lists by a page; the window knows how many pages it has."""
    last = max(0, pages - 1)
    match paged:
        case "board":
            return replace(visit, board_page=_turned(visit.board_page, step, last))
        case "list":
            return replace(visit, list_page=_turned(visit.list_page, step, last))
        case "results":
            return replace(visit, results_page=_turned(visit.results_page, step, last))
        case "requirements":
            return replace(visit, requirements_page=_turned(visit.requirements_page, step, last))


def _turned(page: int, step: int, last: int) -> int:
    return min(max(0, min(page, last) + step), last)


def take(visit: Visit) -> Visit:
    """The button: from here to the answer, further touches of it change nothing."""
    again = visit.page is Page.MESSAGE and visit.trouble is not None and visit.trouble.again
    if visit.taking or not (visit.page is Page.SERVICE or again):
        return visit
    return replace(visit, taking=True)


def issued(visit: Visit, answer: Issued, timings: Timings) -> Visit:
    """The number is there; its paper is on the way."""
    return replace(
        visit,
        page=Page.TICKET,
        taking=False,
        issued=answer,
        paper=PrintState.QUEUED,
        paper_reason="",
        trouble=None,
        asking=False,
        quiet=0,
        left=timings.ticket,
    )


def refused(visit: Visit, error: ForPeople, *, again: bool) -> Visit:
    """No number: a rule said no, or (`again`) the database was out of reach."""
    trouble = Trouble(error.key, MappingProxyType(dict(error.values)), again)
    return replace(
        visit, page=Page.MESSAGE, taking=False, trouble=trouble, asking=False, quiet=0, left=0
    )


def printer_ready(visit: Visit) -> Visit:
    """Papers come out again: who was turned away for want of one is back before the button."""
    trouble = visit.trouble
    if visit.page is not Page.MESSAGE or not _moves(visit) or trouble is None:
        return visit
    return back(visit) if trouble.key.startswith(NO_PRINTING) else visit


# A printer that says so amid a paper has not brought it to its end.
_BROKE_OFF = frozenset({"paper_out", "jam", "cover", "stopped"})


def paper(visit: Visit, state: PrintState, reason: str, timings: Timings) -> Visit:
    """What is known of the paper now; a paper that does not come changes the page."""
    if visit.page not in _COUNTED or (visit.paper, visit.paper_reason) == (state, reason):
        return visit
    known = replace(visit, paper=state, paper_reason=reason)
    left = max(visit.left, timings.printer)
    if state is PrintState.FAILED or (state is PrintState.UNKNOWN and reason in _BROKE_OFF):
        return replace(known, page=Page.PAPER, left=left)
    # The queue cannot print one more of a number it has not heard of.
    if in_doubt(state, reason) and visit.issued and not visit.issued.ticket.reserve:
        return replace(known, page=Page.AGAIN, left=left)
    return replace(known, page=Page.TICKET)


def in_doubt(state: PrintState, reason: str) -> bool:
    """Nobody knows whether a paper came out, though its printer can tell as a rule."""
    return state is PrintState.UNKNOWN and reason != UNSEEN


def offer(visit: Visit, answer: Issued, state: PrintState, reason: str, timings: Timings) -> Visit:
    """A paper of before this start is in doubt: its visitor, who may still stand here, is asked.

    Nobody else is disturbed: the kiosk has to be untouched.
    """
    if not visit.fresh:
        return visit
    there = replace(issued(visit, answer, timings), language=answer.ticket.language)
    return paper(there, state, reason, timings)


def print_again(visit: Visit) -> Visit:
    """One more paper: from here to the answer, further touches change nothing."""
    return replace(visit, taking=True) if visit.page is Page.AGAIN and _moves(visit) else visit


def not_printed_again(visit: Visit, timings: Timings) -> Visit:
    """There will be no further paper; the number and its code stand."""
    return paper(replace(visit, taking=False), PrintState.FAILED, "", timings)


def back(visit: Visit) -> Visit:
    """One step back; what was chosen on the page that is left is forgotten."""
    if not _moves(visit):
        return visit
    match visit.page:
        case Page.LIST | Page.SEARCH:
            left = replace(visit, page=Page.HOME, agency="", need="", query="")
            return replace(left, list_page=0, results_page=0)
        case Page.SERVICE:
            return replace(
                visit,
                page=visit.back_to,
                service="",
                before=(),
                back_to=Page.HOME,
                op_id="",
                ticked=frozenset(),
                priority=None,
                requirements_page=0,
            )
        case Page.MESSAGE | Page.BRING:
            return replace(visit, page=Page.SERVICE, trouble=None, list_paper=None)
        case Page.SURVEY:
            survey = surveying.back(visit.survey)
            left = replace(visit, page=Page.HOME, survey=Survey())
            return left if survey is visit.survey else replace(visit, survey=survey)
        case Page.HOME | Page.TICKET | Page.PAPER | Page.AGAIN | Page.PARTING:
            # The board of a closed house was opened from the page that says so.
            reading = visit.page is Page.HOME and visit.browsing
            return replace(visit, browsing=False, board_page=0) if reading else visit
