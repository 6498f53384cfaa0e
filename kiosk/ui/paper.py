"""What staff are told of paper, and the copies they ask for; the same in both windows. No Qt."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, tzinfo

from kiosk import queue
from kiosk.catalogue.model import Catalogue
from kiosk.errors import ForPeople, StoreFault
from kiosk.queue import PrinterCondition, Unprinted
from kiosk.store import Store
from kiosk.ui.notice import Notice
from kiosk.ui.ticket_rows import name_of
from kiosk.words import Language, Words, clock_time

NOTICE_SECONDS = 7.0
BUG = "bug.screen"


@dataclass(frozen=True, slots=True)
class Papers:
    """What a window reads: every printer, and the numbers without paper."""

    printers: tuple[PrinterCondition, ...] = ()
    unprinted: tuple[Unprinted, ...] = ()


NO_PAPERS = Papers()


@dataclass(frozen=True, slots=True)
class Reprint:
    """One more paper of a number, or of what was scanned or typed. Doing it twice is once."""

    op_id: str
    wanted: Unprinted | str


@dataclass(frozen=True, slots=True)
class Printed:
    """A copy that was sent to the printer of a station."""

    number: str
    station: str


@dataclass(frozen=True, slots=True)
class PaperLine:
    """One number without paper; `about` is whose it is, `where` its kiosk and since when."""

    of: Unprinted
    number: str
    about: str
    where: str
    why: str


@dataclass(frozen=True, slots=True)
class PaperView:
    """The panel with all its texts. `told` says how the last copy went; `free` it takes one."""

    title: str
    text: str
    lines: tuple[PaperLine, ...]
    reprint: str
    ask: str
    close: str
    told: str
    warning: bool
    free: bool


def read_papers(store: Store) -> Papers:
    """Raises StoreFault."""
    return Papers(queue.printers(store), queue.unprinted(store))


def reprint(store: Store, request: Reprint, actor: str) -> Printed:
    """Prints a copy where it can be printed. Raises Refused and StoreFault."""
    wanted = request.wanted
    if isinstance(wanted, Unprinted):
        ticket, number, own = wanted.ticket, wanted.label, wanted.station
    else:
        found = queue.find(store, wanted)
        ticket, number, own = found.id, found.label, found.station
    station = queue.kiosk_for_paper(store, own)
    job = queue.reprint(store, ticket, station, op_id=request.op_id, actor=actor)
    return Printed(number, job.station)


@dataclass(frozen=True, slots=True)
class PaperTeller:
    """Sentences about printers and their paper, in one language."""

    words: Words
    language: Language
    zone: tzinfo

    def alarm(self, papers: Papers) -> Notice | None:
        """What somebody should see to, the worst alone: no print, no paper, soon no paper."""
        kiosks = [one for one in papers.printers if one.use == "ticket"]
        stopped = [one for one in kiosks if one.stopped]
        low = [one for one in kiosks if one.low and not one.stopped]
        missing = len(papers.unprinted)
        if len(stopped) == 1:
            text = self._stopped(stopped[0])
        elif stopped:
            text = self.text("stopped_many", stations=_names(stopped))
        elif missing:
            text = self.text("missing_one" if missing == 1 else "missing", n=missing)
        elif low:
            text = self.text("low", stations=_names(low))
        else:
            return None
        warning = bool(stopped or missing)
        icon = "print_disabled" if stopped else "receipt_long" if missing else "print"
        return Notice(text, warning, self.text("list") if warning else "", icon)

    def trouble(self, papers: Papers, station: str) -> str:
        """Why this kiosk cannot print; empty when it can."""
        stopped = (one for one in papers.printers if one.use == "ticket" and one.stopped)
        return next((self._stopped(one) for one in stopped if one.station == station), "")

    def _stopped(self, printer: PrinterCondition) -> str:
        return self.text("stopped", station=printer.station, why=self.cause(printer.state))

    def cause(self, reason: str) -> str:
        """Why a printer does not print, in two or three words."""
        return self._known(f"device.printer_{reason}", "device.printer_bad")

    def what_to_do(self, reason: str) -> str:
        """Why a paper or a printer failed, and what to do about it."""
        return self._known(f"ticket.reason_{reason}", "ticket.reason_broken")

    def clock(self, moment: datetime) -> str:
        return clock_time(moment.astimezone(self.zone), self.language)

    def line(self, one: Unprinted, catalogue: Catalogue | None) -> PaperLine:
        """A number without paper."""
        about = one.service
        if catalogue is not None:
            agency = catalogue.agency(one.agency).tile(self.language)
            about = f"{agency}, {name_of(one.service, catalogue, self.language)}"
        where = self.text("where", station=one.station, time=self.clock(one.since))
        why = self.what_to_do(one.reason)
        return PaperLine(one, one.label, about, where, why)

    def text(self, key: str, **values: object) -> str:
        return self.words.text(f"paper.{key}", self.language, **values)

    def _known(self, key: str, otherwise: str) -> str:
        known = key in self.words.table(self.language)
        return self.words.text(key if known else otherwise, self.language)


@dataclass(slots=True)
class PaperDesk:
    """The copies one window asks for. Each Reprint is followed by one of `done` and `failed`.

    `steady` tells seconds that never jump, `new_op_id` a fresh operation id, `sentence` what the
    window says of an error.
    """

    words: Words
    zone: tzinfo
    steady: Callable[[], float]
    new_op_id: Callable[[], str]
    sentence: Callable[[ForPeople], str]
    opened: bool = False
    _running: bool = False
    # What may have gone through although its answer was lost: tried again under its own id.
    _unsure: Reprint | None = None
    _printed: Printed | None = None
    _error: ForPeople | None = None
    _until: float = field(default=0.0)

    def ask(self, wanted: Unprinted | str) -> Reprint | None:
        """The copy to print; None while another one is asked for."""
        if self._running:
            return None
        again = self._unsure if self._unsure and self._unsure.wanted == wanted else None
        request = again or Reprint(self.new_op_id(), wanted)
        self._running, self._printed, self._error = True, None, None
        return request

    def done(self, printed: Printed) -> None:
        self._running, self._unsure = False, None
        self._printed, self._until = printed, self.steady() + NOTICE_SECONDS

    def failed(self, request: Reprint, error: ForPeople) -> None:
        self._running = False
        unsure = isinstance(error, StoreFault) or error.key == BUG
        self._unsure = request if unsure else None
        self._error, self._until = error, self.steady() + NOTICE_SECONDS

    def view(
        self, papers: Papers, catalogue: Catalogue | None, language: Language, *, connected: bool
    ) -> PaperView | None:
        """The panel; None while it is put away."""
        if not self.opened:
            return None
        say = PaperTeller(self.words, language, self.zone)
        told, warning = self._told(say)
        return PaperView(
            title=say.text("title"),
            text=say.text("explain" if papers.unprinted else "none"),
            lines=tuple(say.line(one, catalogue) for one in papers.unprinted),
            reprint=say.text("reprint"),
            ask=say.text("ask"),
            close=say.text("close"),
            told=told,
            warning=warning,
            free=connected and not self._running,
        )

    def _told(self, say: PaperTeller) -> tuple[str, bool]:
        if self.steady() >= self._until:
            return "", False
        if self._printed is not None:
            number, station = self._printed.number, self._printed.station
            return say.text("printed", number=number, station=station), False
        return (self.sentence(self._error), True) if self._error else ("", False)


def _names(printers: list[PrinterCondition]) -> str:
    return ", ".join(one.station for one in printers)
