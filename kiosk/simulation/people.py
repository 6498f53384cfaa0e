"""The people of a day: the door, the clerks and those who come back; all they do is the queue's."""

import time
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Generator, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TypeVar

from kiosk import queue
from kiosk.catalogue import current
from kiosk.errors import ForPeople, Refused
from kiosk.queue import CounterState
from kiosk.simulation.plan import Pause, Shift, Visitor
from kiosk.simulation.player import Actor, Idle, Player
from kiosk.store import Store

ACTOR = "simulation"
# A clerk's patience with somebody who does not come: before the second call, and after it.
_CALLS = timedelta(seconds=60)
Answer = TypeVar("Answer")


@dataclass(slots=True)
class Visit:
    """What one visitor met: the ticket as it was last, and what was told when it was taken."""

    visitor: Visitor
    issued: queue.Issued
    counters_open: int
    ticket: queue.Ticket
    missed: bool = False
    held: bool = False
    moved: bool = False


@dataclass
class Mall:
    """The house that people act in, and what it kept of their day.

    `milliseconds` of every verb, `refused` numbers by reason, `errors` by key.
    """

    store: Store
    player: Player
    station: str = ""
    visits: dict[str, Visit] = field(default_factory=dict)
    standing: defaultdict[str, deque[Visitor]] = field(default_factory=lambda: defaultdict(deque))
    open: Counter[str] = field(default_factory=Counter)
    milliseconds: defaultdict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    refused: Counter[str] = field(default_factory=Counter)
    errors: Counter[str] = field(default_factory=Counter)

    def now(self) -> datetime:
        return self.player.now()

    def do(self, operation: Callable[..., Answer], *arguments: object, **options: object) -> Answer:
        """One operation of the queue, timed under its own name."""
        begun = time.perf_counter()
        try:
            return operation(
                self.store, *arguments, op_id=queue.new_op_id(), actor=ACTOR, **options
            )
        except ForPeople as error:
            # The house's "no" to a visitor is an answer like any other.
            if operation not in {queue.issue, queue.come_again} or not isinstance(error, Refused):
                self.errors[error.key] += 1
            raise
        finally:
            name = operation.__name__
            self.milliseconds[name].append((time.perf_counter() - begun) * 1000)

    def take_number(self, visitor: Visitor) -> None:
        """The visitor has a number and waits, or was refused one."""
        code = visitor.errand.service
        try:
            issued = self.do(
                queue.issue,
                code,
                language=visitor.language,
                priority=visitor.priority,
                station=self.station,
            )
        except Refused as error:
            self.refused[error.key] += 1
            return
        agency = issued.ticket.agency
        self.visits[issued.ticket.id] = Visit(visitor, issued, self.open[agency], issued.ticket)
        self.player.wake(agency)

    def works(self, service: str) -> bool:
        """Whether somebody works for a service, or will after a break."""
        agency = current(self.store).service(service).agency
        return any(
            code == agency and state is not CounterState.CLOSED
            for _, code, state, _ in queue.counters(self.store)
        )

    def visit_of(self, ticket: queue.Ticket) -> Visit:
        """The visit of a called ticket."""
        visit = self.visits[ticket.id]
        visit.ticket = ticket
        return visit


def door(mall: Mall, agencies: Mapping[str, str], visitors: Iterable[Visitor]) -> Actor:
    """Lets everybody in at their moment; `agencies` by service."""
    for visitor in visitors:
        yield visitor.comes_at
        if visitor.walk_in:
            agency = agencies[visitor.errand.service]
            mall.standing[agency].append(visitor)
            mall.player.wake(agency)
        else:
            mall.take_number(visitor)


@dataclass
class Clerk:
    """One counter and who works at it."""

    mall: Mall
    shift: Shift
    _pauses: deque[Pause] = field(init=False)
    _holds: list[datetime] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._pauses = deque(self.shift.pauses)

    def day(self) -> Actor:
        """From opening to closing; whoever is at the desk then is served to the end."""
        mall, shift = self.mall, self.shift
        yield shift.opens_at
        self._open()
        while not self._over():
            if self._break_due():
                yield from self._take_break()
            elif standing := mall.standing[shift.agency]:
                yield from self._serve_standing(standing.popleft())
            else:
                ticket = mall.do(queue.call_next, shift.counter)
                if ticket is None:
                    yield Idle(shift.agency, self._next_moment())
                while ticket is not None:
                    ticket = yield from self._serve(ticket)
        # Whoever would be left is promised tomorrow, and still counts as not served today.
        decided = {"decision": queue.Tomorrow(), "late": queue.Stay()}
        mall.do(queue.close_counter, shift.counter, **decided)
        mall.open[shift.agency] -= 1
        mall.player.wake(shift.agency)

    def _serve(self, ticket: queue.Ticket) -> Generator[datetime | Idle, None, queue.Ticket | None]:
        """Serves the called ticket; the next one when it was called in the same step."""
        mall, counter = self.mall, self.shift.counter
        visit = mall.visit_of(ticket)
        visitor = visit.visitor
        if not self._is_there(visit):
            yield from self._miss(visit)
            return None
        yield mall.now() + timedelta(seconds=visitor.walk_seconds)
        visit.ticket = mall.do(queue.start, counter)
        sent_on = visitor.next_errand if visit.moved else None
        minutes = self._minutes((sent_on or visitor.errand).minutes)
        if visitor.hold_minutes is not None:
            # Half before the copy is fetched, half after it.
            minutes /= 2
        yield mall.now() + timedelta(minutes=minutes)
        gap = timedelta(seconds=visitor.gap_seconds)
        if visitor.hold_minutes is not None and not visit.held:
            visit.held = True
            self._hold(visit, visitor.hold_minutes)
        elif visitor.next_errand and not visit.moved and mall.works(visitor.next_errand.service):
            visit.moved = True
            to = queue.Goal(service=visitor.next_errand.service)
            visit.ticket = mall.do(queue.transfer, counter, to=to)
            mall.player.wake(visit.ticket.agency)
        elif self.shift.at_once and not self._over() and not self._break_due():
            called = mall.do(queue.finish_and_call, counter)
            visit.ticket = queue.find(mall.store, visit.ticket.label)
            if called is not None:
                return called
        else:
            visit.ticket = mall.do(queue.finish, counter)
        yield mall.now() + gap
        return None

    def _serve_standing(self, visitor: Visitor) -> Actor:
        self.mall.do(queue.walk_in, self.shift.counter, visitor.errand.service)
        yield self.mall.now() + timedelta(minutes=self._minutes(visitor.errand.minutes))
        self.mall.do(queue.finish, self.shift.counter)

    def _miss(self, visit: Visit) -> Actor:
        mall, counter = self.mall, self.shift.counter
        yield mall.now() + _CALLS
        mall.do(queue.recall, counter)
        yield mall.now() + _CALLS
        visit.ticket = mall.do(queue.no_show, counter)
        again = visit.visitor.again_after
        if again is not None and not visit.missed:
            mall.player.add(_come_again(mall, visit), mall.now() + timedelta(minutes=again))
        visit.missed = True

    def _hold(self, visit: Visit, minutes: int) -> None:
        reason = queue.HoldReason.COPY
        visit.ticket = self.mall.do(queue.hold, self.shift.counter, reason, minutes=minutes)
        self._holds.append(self.mall.now() + timedelta(minutes=minutes))

    def _is_there(self, visit: Visit) -> bool:
        if visit.visitor.missing:
            return visit.missed
        waited = self.mall.now() - visit.issued.ticket.arrived_at
        return waited / timedelta(minutes=1) < visit.visitor.patience

    def _open(self) -> None:
        self.mall.do(queue.open_counter, self.shift.counter)
        self.mall.open[self.shift.agency] += 1

    def _take_break(self) -> Actor:
        mall, pause = self.mall, self._pauses.popleft()
        begins = pause.at if pause.shared else mall.now()
        until = begins + timedelta(minutes=pause.announced)
        mall.do(queue.pause_counter, self.shift.counter, until=until)
        mall.open[self.shift.agency] -= 1
        # Whoever woke this clerk is now for another one.
        mall.player.wake(self.shift.agency)
        yield max(mall.now(), begins + timedelta(minutes=pause.minutes))
        self._open()

    def _over(self) -> bool:
        return self.mall.now() >= self.shift.closes_at

    def _break_due(self) -> bool:
        return bool(self._pauses) and self._pauses[0].at <= self.mall.now()

    def _next_moment(self) -> datetime:
        self._holds = [due for due in self._holds if due > self.mall.now()]
        pauses = [self._pauses[0].at] if self._pauses else []
        return min([self.shift.closes_at, *pauses, *self._holds])

    def _minutes(self, usual: float) -> float:
        """A clerk is a little slower in the first hours and quicker after noon."""
        hours = (self.mall.now() - self.shift.opens_at) / timedelta(hours=1)
        return usual * self.shift.pace * (1.06 - 0.03 * min(4.0, max(0.0, hours)))


def _come_again(mall: Mall, visit: Visit) -> Actor:
    yield mall.now()
    try:
        visit.ticket = mall.do(queue.come_again, visit.ticket.id)
    except Refused:
        # Nobody is left to call again today.
        visit.ticket = mall.do(queue.put_off, visit.ticket.id)
    else:
        mall.player.wake(visit.ticket.agency)
