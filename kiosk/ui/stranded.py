"""What becomes of those whom a closing would leave: the question and its three answers. No Qt."""

from dataclasses import dataclass
from datetime import datetime

from kiosk import queue
from kiosk.catalogue.model import Catalogue
from kiosk.queue import (
    CounterState,
    Decision,
    Goal,
    LateDecision,
    LeaveReason,
    LetGo,
    Stay,
    Ticket,
    Tomorrow,
)
from kiosk.store import Store
from kiosk.ui.ticket_rows import Row, minutes_since, row_of
from kiosk.words import Language, Words


@dataclass(frozen=True, slots=True)
class Leaving:
    """Whom a closing would leave, and the counters that go on: number and agency.

    `late` are those it would make too late for today.
    """

    tickets: tuple[Ticket, ...]
    counters: tuple[tuple[int, str], ...]
    late: tuple[Ticket, ...] = ()


@dataclass(frozen=True, slots=True)
class StrandedView:
    """The question with all its texts. A goal or a reason is its text and what it decides.

    `problem` says why the last answer could not be carried out; `free` is false while one is.
    `stay` is the answer that those who would be late stay in the line; empty where it is none.
    """

    title: str
    text: str
    rows: tuple[Row, ...]
    rows_name: str
    move: str
    goals: tuple[tuple[str, Decision], ...]
    tomorrow: str
    why: str
    reasons: tuple[tuple[str, Decision], ...]
    other: str
    note: str
    save: str
    cancel: str
    problem: str
    free: bool
    stay: str = ""


def left_by_counter(store: Store, number: int) -> Leaving:
    """What closing a counter would leave. Raises StoreFault."""
    return Leaving(
        queue.stranded_by_counter(store, number),
        _going_on(store, without=number),
        queue.late_by_counter(store, number),
    )


def left_by_agency(store: Store, agency: str) -> Leaving:
    """What closing an agency would leave. Raises StoreFault."""
    return Leaving(queue.stranded_by_agency(store, agency), _going_on(store))


def _going_on(store: Store, without: int | None = None) -> tuple[tuple[int, str], ...]:
    return tuple(
        (number, agency)
        for number, agency, state, _ in queue.counters(store)
        if state is not CounterState.CLOSED and number != without
    )


@dataclass(frozen=True, slots=True)
class Asker:
    """Puts the question into words, for one language."""

    words: Words
    language: Language
    catalogue: Catalogue

    def ask(
        self,
        leaving: Leaving,
        now: datetime,
        title: str,
        problem: str,
        *,
        free: bool,
        late: bool = False,
    ) -> StrandedView:
        """The question about those left, or about the `late`; the title says what closes."""
        tickets = leaving.late if late else leaving.tickets
        left = len(tickets)
        many = "one" if left == 1 else "many"
        return StrandedView(
            title=title,
            text=self.text(f"late_{many}" if late else many, n=left),
            rows=tuple(self._row(ticket, now) for ticket in tickets),
            rows_name=self.text("list"),
            move=self.text("move"),
            goals=self._goals(tickets, leaving.counters),
            tomorrow=self.text("tomorrow"),
            why=self.text("why"),
            reasons=(
                (self.text("left"), LetGo(LeaveReason.LEFT)),
                (self.text("agreed"), LetGo(LeaveReason.AGREED)),
            ),
            other=self.text("other"),
            note=self.text("note"),
            save=self.text("save"),
            cancel=self.text("cancel"),
            problem=problem,
            free=free,
            stay=self.text("stay") if late else "",
        )

    def done(self, decision: LateDecision | None, left: int) -> str:
        """What was done with so many; empty when there was nothing to decide."""
        match decision:
            case Goal():
                return self.text("moved", n=left)
            case Tomorrow():
                return self.text("promised", n=left)
            case LetGo():
                return self.text("gone", n=left)
            case Stay():
                return self.text("stayed", n=left)
        return ""

    def text(self, key: str, **values: object) -> str:
        return self.words.text(f"stranded.{key}", self.language, **values)

    def _row(self, ticket: Ticket, now: datetime) -> Row:
        waited = self.text("minutes", n=minutes_since(ticket.arrived_at, now))
        return row_of(ticket, waited, self.catalogue, self.words, self.language)

    def _goals(
        self, tickets: tuple[Ticket, ...], counters: tuple[tuple[int, str], ...]
    ) -> tuple[tuple[str, Decision], ...]:
        """The counters that go on, those of the visitors' own agencies first."""
        own = {ticket.agency for ticket in tickets}
        ordered = sorted(counters, key=lambda pair: (pair[1] not in own, pair[0]))
        return tuple(
            (
                self.text(
                    "goal", n=number, agency=self.catalogue.agency(agency).tile(self.language)
                ),
                Goal(counter=number),
            )
            for number, agency in ordered
        )
