"""What the page of devices says and does: who is in trouble, letting in, shutting out. No Qt."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from typing import get_args

from kiosk import words as say
from kiosk.errors import ForPeople
from kiosk.queue import (
    PRINTER_OK,
    EnrolmentCode,
    PrinterCondition,
    StationState,
    Trouble,
)
from kiosk.queue.stations import SILENT_AFTER
from kiosk.settings import StationKind
from kiosk.ui.admin.presenter import Admin
from kiosk.ui.admin.printers import PrinterTeller, RollChange, RollView, millimetres
from kiosk.ui.paper import NO_PAPERS, PaperDesk, Papers, PaperView
from kiosk.words import Words

NOTICE_SECONDS = 6.0
KINDS: tuple[StationKind, ...] = get_args(StationKind)
NONE = "–"


@dataclass(frozen=True, slots=True)
class Invite:
    """A device to be let in with `code`. Doing it twice is the same as once."""

    name: str
    kind: StationKind
    code: EnrolmentCode
    op_id: str


@dataclass(frozen=True, slots=True)
class Revoke:
    """A device to be shut out."""

    name: str
    op_id: str


@dataclass(frozen=True, slots=True)
class Cell:
    """One text of a row; `bad` is what somebody should go and look at."""

    text: str
    bad: bool = False


@dataclass(frozen=True, slots=True)
class DeviceRow:
    """One device: its name and the cells after it. `out` is one that was shut out."""

    name: str
    cells: tuple[Cell, ...]
    trouble: bool
    out: bool

    def spoken(self) -> str:
        return ", ".join((self.name, *(cell.text for cell in self.cells)))


@dataclass(frozen=True, slots=True)
class DeviceView:
    """The panel of one device; `asking` while its second question is on show."""

    name: str
    facts: tuple[tuple[str, str], ...]
    problems: tuple[str, ...]
    asking: bool
    question: str
    button: str
    yes: str
    may_revoke: bool
    free: bool
    notice: str
    warning: bool
    roll: RollView | None


@dataclass(frozen=True, slots=True)
class CodeView:
    """The panel that lets a device in: a form, and the code once there is one."""

    code: str
    about: str
    free: bool
    notice: str


class Devices:
    """The page of devices. Each request is followed by one of its `…ed` and `failed`."""

    def __init__(
        self,
        admin: Admin,
        words: Words,
        zone: tzinfo,
        clock: Callable[[], datetime],
        steady: Callable[[], float],
        new_op_id: Callable[[], str],
    ) -> None:
        self.chosen = ""
        self.adding = False
        self._admin = admin
        self._words = words
        self._zone = zone
        self._clock = clock
        self._steady = steady
        self._new_op_id = new_op_id
        self.papers = PaperDesk(words, zone, steady, new_op_id, admin.sentence)
        self._asking = self._running = self._rolling = False
        self._made: tuple[Invite, datetime] | None = None
        self._notice = ("", False, 0.0)

    def look_at(self, name: str) -> None:
        """Open the panel of a device, or put the panel away (empty)."""
        self.chosen, self.adding = name, False
        self._fresh()

    def add(self) -> None:
        """Open the panel that lets a device in."""
        self.chosen, self.adding = "", True
        self._fresh()

    def show_papers(self) -> None:
        """Open the numbers without paper."""
        self.look_at("")
        self.papers.opened = True

    def invite(self, name: str, kind: StationKind) -> Invite | None:
        """Make a code; None while that is not possible."""
        if not self._may_run():
            return None
        self._running, self._made = True, None
        return Invite(name, kind, EnrolmentCode.new(), self._new_op_id())

    def invited(self, request: Invite, until: datetime) -> None:
        self._running = False
        self._made = (request, until)

    def ask(self) -> None:
        """The first press: ask whether the device is really to be shut out."""
        self._asking = True

    def keep(self) -> None:
        """It stays as it is."""
        self._asking = False

    def revoke(self) -> Revoke | None:
        """The second press; None while that is not possible."""
        if not self._asking or self._station() is None or not self._may_run():
            return None
        self._running = True
        return Revoke(self.chosen, self._new_op_id())

    def revoked(self, request: Revoke) -> None:
        self._running = self._asking = False
        self._say(self._text("gone", name=request.name), warning=False)

    def ask_roll(self) -> None:
        """A new roll was put in: ask how long it is."""
        self._rolling = True

    def leave_roll(self) -> None:
        """None was."""
        self._rolling = False

    def change_roll(self, metres: str) -> RollChange | None:
        """Note the new roll; None while that is not possible."""
        if not self._rolling or self._station() is None or not self._may_run():
            return None
        self._running = True
        return RollChange(self.chosen, millimetres(metres), self._new_op_id())

    def roll_changed(self, request: RollChange) -> None:
        self._running = self._rolling = False
        self._say(self._text("roll_done", name=request.station), warning=False)

    def failed(self, error: ForPeople) -> None:
        self._running = self._asking = False
        self._say(self._admin.sentence(error), warning=True)

    def summary(self) -> tuple[str, bool]:
        """How many devices there are and how many need somebody; whether any does."""
        here = [s for s in self._stations() if s.revoked_at is None]
        bad = sum(bool(self._troubles(station)) for station in here)
        text = self._text("count", n=len(here))
        return (f"{text}, {self._text('bad', n=bad)}" if bad else text), bool(bad)

    def rows(self) -> tuple[DeviceRow, ...]:
        """Every device, those in trouble first."""
        made = [self._row(station) for station in self._stations()]
        return tuple(sorted(made, key=lambda row: (row.out, not row.trouble)))

    def device(self) -> DeviceView | None:
        """The panel of the chosen device; None when there is none."""
        station = self._station()
        if station is None:
            return None
        text, warning = self._shown_notice()
        kind, contact, printer, clock, version = (cell.text for cell in self._row(station).cells)
        # One that was never enrolled has no access to lose; it only leaves the list.
        way = "revoke" if station.role else "forget"
        since = ""
        if station.enrolled_at is not None:
            since = say.day_with_year(self._day(station.enrolled_at), self._admin.language)
        told = self._teller()
        printers = self._printers(station)
        facts = {"kind": kind, "contact": contact}
        if not printers:
            facts["printer"] = printer
        rest = {"clock": clock, "version": version}
        rest["enrolled"] = since or self._text("not_enrolled")
        return DeviceView(
            name=station.name,
            facts=(
                *self._named(facts),
                *(fact for one in printers for fact in told.facts(one)),
                *self._named(rest),
            ),
            problems=self._problems(station),
            asking=self._asking,
            question=self._text(f"{way}_question", name=station.name),
            button=self._text(way),
            yes=self._text(f"{way}_yes"),
            may_revoke=station.revoked_at is None,
            free=self._may_run(),
            notice=text,
            warning=warning,
            roll=told.roll(printers, writing=self._rolling),
        )

    def papers_view(self) -> PaperView | None:
        """The panel of numbers without paper; None while it is put away."""
        admin = self._admin
        return self.papers.view(
            self._papers(), admin.catalogue, admin.language, connected=admin.connected
        )

    def papers_button(self) -> str:
        """What opens that panel, with how many there are."""
        many = len(self._papers().unprinted)
        return self._text("papers_many", n=many) if many else self._text("papers")

    def new_code(self) -> CodeView | None:
        """The panel that lets a device in; None while it is put away."""
        if not self.adding:
            return None
        code = about = ""
        if self._made is not None:
            request, until = self._made
            late = self._clock() > until
            code = "" if late else request.code.text
            local = until.astimezone(self._zone)
            about = self._text("late" if late else "until", time=local, name=request.name)
        return CodeView(code, about, self._may_run(), self._shown_notice()[0])

    def kinds(self) -> tuple[tuple[str, str], ...]:
        """What a device can be let in as: value and text."""
        return tuple((kind, self._text(f"kind_{kind}")) for kind in KINDS)

    def _row(self, station: StationState) -> DeviceRow:
        troubles = self._troubles(station)
        printers = self._printers(station)
        printer = Cell(self._printer(station.printer), Trouble.PRINTER in troubles)
        if printers:
            text, bad = self._teller().cell(printers)
            printer = Cell(text, bad and Trouble.SILENT not in troubles)
        return DeviceRow(
            name=station.name,
            cells=(
                Cell(self._text(f"kind_{station.kind}")),
                Cell(self._contact(station), Trouble.SILENT in troubles),
                printer,
                Cell(self._ahead(station.clock), Trouble.CLOCK in troubles),
                Cell(station.version or NONE),
            ),
            trouble=bool(troubles),
            out=station.revoked_at is not None,
        )

    def _contact(self, station: StationState) -> str:
        if station.revoked_at is not None:
            day = say.day_short(self._day(station.revoked_at), self._admin.language)
            return self._text("out", day=day)
        if station.silent is None or station.seen_at is None:
            return self._text("never")
        if station.silent <= SILENT_AFTER:
            return self._text("shut" if station.shut else "now")
        if station.silent < timedelta(hours=1):
            return self._text("minutes_ago", n=int(station.silent.total_seconds() // 60))
        seen = station.seen_at.astimezone(self._zone)
        day = say.day_short(seen.date(), self._admin.language)
        return f"{day}, {say.clock_time(seen, self._admin.language)}"

    def _printer(self, printer: str) -> str:
        if not printer:
            return NONE
        key = "printer_ok" if printer == PRINTER_OK else f"printer_{printer}"
        known = f"device.{key}" in self._words.table(self._admin.language)
        return self._text(key if known else "printer_bad")

    def _ahead(self, clock: timedelta) -> str:
        seconds = round(clock.total_seconds())
        if not seconds:
            return self._text("clock_right")
        return self._text("clock_ahead" if seconds > 0 else "clock_behind", n=abs(seconds))

    def _troubles(self, station: StationState) -> tuple[Trouble, ...]:
        """Its troubles, the printers' as they told themselves rather than with its last contact."""
        printers = self._printers(station)
        if not printers or Trouble.SILENT in station.troubles:
            return station.troubles
        others = tuple(one for one in station.troubles if one is not Trouble.PRINTER)
        stopped = any(one.stopped for one in printers)
        return (Trouble.PRINTER, *others) if stopped else others

    def _problems(self, station: StationState) -> tuple[str, ...]:
        troubles, printers = self._troubles(station), self._printers(station)
        if Trouble.SILENT in troubles or not printers:
            return tuple(self._problem(station, trouble) for trouble in troubles)
        others = (one for one in troubles if one is not Trouble.PRINTER)
        told = self._teller().problems(printers)
        return (*told, *(self._problem(station, trouble) for trouble in others))

    def _problem(self, station: StationState, trouble: Trouble) -> str:
        if trouble is Trouble.PRINTER:
            key = f"ticket.reason_{station.printer}"
            if key in self._words.table(self._admin.language):
                return self._words.text(key, self._admin.language)
        return self._text(f"problem_{trouble}")

    def _named(self, facts: dict[str, str]) -> tuple[tuple[str, str], ...]:
        return tuple((self._text(f"head_{key}"), value) for key, value in facts.items())

    def _teller(self) -> PrinterTeller:
        return PrinterTeller(self._words, self._admin.language, self._zone)

    def _papers(self) -> Papers:
        return self._admin.snapshot.papers if self._admin.snapshot else NO_PAPERS

    def _printers(self, station: StationState) -> tuple[PrinterCondition, ...]:
        own = [one for one in self._papers().printers if one.station == station.name]
        return tuple(sorted(own, key=lambda one: one.use == "office"))

    def _stations(self) -> tuple[StationState, ...]:
        return self._admin.snapshot.stations if self._admin.snapshot else ()

    def _station(self) -> StationState | None:
        return next((s for s in self._stations() if s.name == self.chosen), None)

    def _may_run(self) -> bool:
        return self._admin.connected and not self._running

    def _fresh(self) -> None:
        # A code is shown once: whoever leaves the panel makes a new one.
        self._asking, self._made, self._notice = False, None, ("", False, 0.0)
        self._rolling = self.papers.opened = False

    def _day(self, moment: datetime) -> date:
        return moment.astimezone(self._zone).date()

    def _shown_notice(self) -> tuple[str, bool]:
        text, warning, until = self._notice
        return (text, warning) if self._steady() < until else ("", False)

    def _say(self, text: str, *, warning: bool) -> None:
        self._notice = (text, warning, self._steady() + NOTICE_SECONDS)

    def _text(self, key: str, **values: object) -> str:
        return self._words.text(f"device.{key}", self._admin.language, **values)
