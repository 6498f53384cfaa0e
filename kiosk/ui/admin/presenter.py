"""What the admin window does with a press, an answer, a fault and the time. No Qt."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from kiosk import words as say
from kiosk.catalogue.model import Catalogue
from kiosk.errors import ForPeople, StoreFault
from kiosk.queue.model import Board
from kiosk.queue.spared import Missed
from kiosk.queue.stations import StationState
from kiosk.ui.admin.telling import Teller
from kiosk.ui.admin.view import Column, Details, Filter, QueueView, Row, Status
from kiosk.ui.notice import Notice
from kiosk.ui.paper import NO_PAPERS, Papers, PaperTeller
from kiosk.ui.stranded import Leaving
from kiosk.words import Language, Words

BUG = "bug.screen"
NOTICE_SECONDS = 6.0


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What the window reads from the store in one go.

    `doubted` is a date to be confirmed; `leaving` stands there when it was asked for; `missed` are
    the words that kiosks found nothing for.
    """

    catalogue: Catalogue
    board: Board
    leaving: Leaving | None = None
    doubted: date | None = None
    stations: tuple[StationState, ...] = ()
    papers: Papers = NO_PAPERS
    missed: tuple[Missed, ...] = ()


@dataclass(frozen=True, slots=True)
class Switch:
    """One switching of a service. Doing it twice is the same as once."""

    service: str
    on: bool
    op_id: str


@dataclass(frozen=True, slots=True)
class Confirmation:
    """A person's word that the machine's date is `day`."""

    day: date
    op_id: str


class Admin:
    """The state of the admin window.

    `clock` tells the time of day (aware), `steady` seconds that never jump, `new_op_id` a fresh
    operation id. Each Switch that `switch` answers is followed by one of `done` and `failed`.
    """

    def __init__(
        self,
        words: Words,
        zone: tzinfo,
        clock: Callable[[], datetime],
        steady: Callable[[], float],
        new_op_id: Callable[[], str],
        language: Language = "id",
    ) -> None:
        self.language: Language = language
        self.filter = Filter()
        self.sorted_by = Column.AGENCY
        self.descending = False
        self._words = words
        self._zone = zone
        self._clock = clock
        self._steady = steady
        self._new_op_id = new_op_id
        self._snapshot: Snapshot | None = None
        self._connected = True
        self._trouble = ""
        self._notice = ("", False, 0.0)
        self._pending: dict[str, bool] = {}
        # The date that a person is being asked about; another one is asked about anew.
        self._asked: date | None = None
        self._confirming = False
        self._made_of: object = None
        self._made: list[Row] = []

    @property
    def connected(self) -> bool:
        return self._connected

    @property
    def snapshot(self) -> Snapshot | None:
        """What was read last."""
        return self._snapshot

    @property
    def catalogue(self) -> Catalogue | None:
        return self._snapshot.catalogue if self._snapshot else None

    def text(self, key: str, **values: object) -> str:
        return self._words.text(f"admin.{key}", self.language, **values)

    def device_text(self, key: str, **values: object) -> str:
        """A text of the page of devices."""
        return self._words.text(f"device.{key}", self.language, **values)

    def read(self, snapshot: Snapshot) -> None:
        """A fresh snapshot; the database is in reach."""
        self._snapshot = snapshot
        self._connected, self._trouble = True, ""

    def lost(self, error: ForPeople | None = None) -> None:
        """Nothing can be read now: what was read stays on show, switches are off."""
        self._connected = False
        if error is not None and not isinstance(error, StoreFault):
            self._trouble = self.sentence(error)

    def switch(self, code: str) -> Switch | None:
        """Turn a service on or off; None while that is not possible."""
        if self._snapshot is None or not self._connected or code in self._pending:
            return None
        on = code in self._snapshot.board.off
        self._pending[code] = on
        return Switch(code, on, self._new_op_id())

    def done(self, switch: Switch, snapshot: Snapshot) -> None:
        self._pending.pop(switch.service, None)
        self.read(snapshot)
        name = snapshot.catalogue.service(switch.service).name(self.language)
        key = "switched_on" if switch.on else "switched_off"
        self._notice = (self.text(key, name=name), False, self._steady() + NOTICE_SECONDS)

    def failed(self, switch: Switch, error: ForPeople) -> None:
        self._pending.pop(switch.service, None)
        self._notice = (self.sentence(error), True, self._steady() + NOTICE_SECONDS)

    @property
    def may_confirm(self) -> bool:
        """Whether the question about the date can be answered now."""
        return self._connected and not self._confirming

    def date_question(self) -> tuple[str, bool]:
        """What to say of a doubted date, empty for none; and whether yes or no is asked."""
        day = self._doubted()
        if day is None:
            return "", False
        asking = self._asked == day
        said = say.day_with_year(day, self.language)
        return self.text("date_question" if asking else "date_doubted", day=said), asking

    def ask_date(self) -> None:
        """The first press: ask whether the date is right, once."""
        self._asked = self._doubted()

    def leave_date(self) -> None:
        """It is not, or nobody knows: nothing is confirmed."""
        self._asked = None

    def confirm_date(self) -> Confirmation | None:
        """The second press; None while that is not possible. Followed by done or not."""
        if self._asked is None or self._asked != self._doubted() or not self.may_confirm:
            return None
        self._confirming = True
        return Confirmation(self._asked, self._new_op_id())

    def date_done(self, snapshot: Snapshot) -> None:
        self._confirming, self._asked = False, None
        self.read(snapshot)

    def date_failed(self, error: ForPeople) -> None:
        self._confirming, self._asked = False, None
        self._notice = (self.sentence(error), True, self._steady() + NOTICE_SECONDS)

    def notice(self) -> tuple[str, bool]:
        """A sentence to show and whether it is a warning; empty for none."""
        if self._trouble:
            return self._trouble, True
        if not self._connected:
            if self._snapshot is None:
                return self.text("lost_first"), True
            return self.text("lost", time=self._time(self._snapshot.board.at)), True
        text, warning, until = self._notice
        return (text, warning) if self._steady() < until else ("", False)

    def alarm(self) -> Notice | None:
        """What somebody should see to at the printers."""
        papers = self._snapshot.papers if self._snapshot else NO_PAPERS
        return PaperTeller(self._words, self.language, self._zone).alarm(papers)

    def size(self) -> str:
        """How large the catalogue is, in words."""
        catalogue = self.catalogue
        if catalogue is None:
            return self.text("loading")
        return self.text("size", services=len(catalogue.services), agencies=len(catalogue.agencies))

    def honesty(self) -> str:
        """How much of the catalogue a public source confirms."""
        services = self.catalogue.services if self.catalogue else ()
        confirmed = sum(service.confirmed for service in services)
        return self.text("basis_count", confirmed=confirmed, typical=len(services) - confirmed)

    def missed(self) -> list[tuple[str, str]]:
        """What visitors looked for in vain: the words, and a line that says how often."""
        found = self._snapshot.missed if self._snapshot else ()
        return [(one.words, self.text("missed_row", words=one.words, n=one.count)) for one in found]

    def agencies(self) -> tuple[tuple[str, str], ...]:
        """Code and name of every agency, for the filter, by name."""
        if self.catalogue is None:
            return ()
        named = [(a.code, a.tile(self.language)) for a in self.catalogue.agencies]
        return tuple(sorted(named, key=lambda pair: pair[1].casefold()))

    def rows(self) -> list[Row]:
        """The services that pass the filter, in the chosen order."""
        rows = [row for row in self._all_rows() if self._passes(row)]
        # By code first, so that equal rows stand in an order that people expect.
        rows.sort(key=lambda row: row.order[Column.CODE])
        rows.sort(key=lambda row: row.order[self.sorted_by], reverse=self.descending)
        return rows

    def counted(self, rows: list[Row]) -> str:
        """How many of the services are listed, and how many of those are off."""
        every = len(self.catalogue.services) if self.catalogue else 0
        text = self.text("rows_all", n=every)
        if len(rows) != every:
            text = self.text("rows_some", n=len(rows), all=every)
        off = sum(not row.on for row in rows)
        return f"{text}, {self.text('off_count', n=off)}" if off else text

    def details(self, code: str) -> Details | None:
        """One service in full, None when it is not in the catalogue."""
        teller = self._teller()
        if teller is None or code not in {service.code for service in teller.catalogue.services}:
            return None
        return teller.details(teller.catalogue.service(code))

    def queues(self) -> QueueView:
        """The page of queues."""
        now, teller = self._clock(), self._teller()
        if self._snapshot is None or teller is None:
            return QueueView(self.text("loading"), (), ())
        if not self._connected:
            return teller.queues(self._snapshot.board, self.notice()[0])
        day = say.day_short(now.astimezone(self._zone).date(), self.language)
        live = self.text("live", day=day, time=self._time(now))
        return teller.queues(self._snapshot.board, live)

    def _all_rows(self) -> list[Row]:
        teller = self._teller()
        if teller is None or self._snapshot is None:
            return []
        board = self._snapshot.board
        made_of = (board.catalogue_version, board.off, frozenset(self._pending), self.language)
        if made_of != self._made_of:
            self._made_of = made_of
            self._made = [teller.row(service) for service in teller.catalogue.services]
        return self._made

    def _doubted(self) -> date | None:
        return self._snapshot.doubted if self._snapshot else None

    def _teller(self) -> Teller | None:
        if self._snapshot is None:
            return None
        catalogue = self._snapshot.catalogue
        return Teller(self._words, self.language, self._zone, catalogue, self._is_on)

    def _passes(self, row: Row) -> bool:
        narrow = self.filter
        if narrow.agency and row.agency != narrow.agency:
            return False
        if narrow.status and row.on != (narrow.status == Status.ON):
            return False
        return all(word in row.found_by for word in narrow.text.casefold().split())

    def _is_on(self, code: str) -> bool:
        if code in self._pending:
            return self._pending[code]
        return self._snapshot is not None and code not in self._snapshot.board.off

    def _time(self, moment: datetime) -> str:
        return say.clock_time(moment.astimezone(self._zone), self.language)

    def sentence(self, error: ForPeople) -> str:
        """What the administrator is told of an error."""
        # What a kiosk says of a bug ("ask our staff") is of no use to the staff.
        if error.key == BUG:
            return self.text("unexpected", **error.values)
        return self._words.sentence(error, self.language)
