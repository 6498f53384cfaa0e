"""The morning of a day of 5,000 numbers at 20 times real time, each window a process of its own.

Four kiosks, sixty counters and ten displays work on one database, as they would in a mall.
"""

import contextlib
import multiprocessing
import tempfile
import threading
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.row import Row, at_most, median, quantile
from kiosk import paths, queue
from kiosk.catalogue import current
from kiosk.catalogue.seed import seed
from kiosk.errors import ForPeople
from kiosk.queue.hours import opening
from kiosk.simulation import Hand, Plan, Wishes, furnished, plan
from kiosk.simulation.people import Clerk, Mall, Visit, door
from kiosk.simulation.player import Player
from kiosk.site_rules import OFFICE_WEEK
from kiosk.store import Store
from kiosk.store.feed import Feed
from kiosk.store.opening import open_store

if TYPE_CHECKING:
    from collections.abc import Callable

KIOSKS, DISPLAYS, SPEED = 4, 10, 20.0
WISHES = Wishes(visitors=5000, counters=60)
EVENING = datetime.fromisoformat("2026-11-23T18:00:00+07:00")
TUESDAY = date(2026, 11, 24)
# From the minute at which numbers are given, over the first hour of service.
PART = timedelta(minutes=75)
_BEFORE = timedelta(minutes=1)
# Idle clerks of another process than the kiosk's look at their line again, in simulated time.
_POLL = timedelta(seconds=20)
_SECONDS_TO_START = 20.0
_TARGET_MS = 100


class _Over(Exception):  # noqa: N818 - nothing went wrong
    """The measured part of the day is over, in the middle of everybody's work."""


@dataclass(frozen=True)
class _Told:
    """What one process saw: milliseconds by step, what went wrong, milliseconds behind time."""

    spent: dict[str, list[float]]
    errors: dict[str, int]
    late: list[float]


def measure() -> Iterator[Row]:
    """p99 of every step over all processes."""
    with tempfile.TemporaryDirectory() as folder:
        yield from measured(Place(Path(folder)))


@dataclass(frozen=True, slots=True)
class Place:
    """Where the mall's data is: a folder, and an address unless it is the file in the folder."""

    folder: Path
    url: str | None = None


def measured(place: Place) -> Iterator[Row]:
    """The same, at any place in which nothing was made yet."""
    store = _open(place, Hand(EVENING))
    rules = queue.rules_of(store).model_copy(update={"week": OFFICE_WEEK})
    queue.save_rules(store, rules, op_id=queue.new_op_id(), actor="bench")
    counters = [shift.counter for shift in _planned(store).shifts]
    roles: list[Callable[[Place, float], _Told]] = [
        *(partial(_kiosk, number) for number in range(KIOSKS)),
        *(partial(_counter, number) for number in counters),
        *(partial(_display, number) for number in counters[:DISPLAYS]),
    ]
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([__name__])
    since = time.time() + _SECONDS_TO_START
    with ProcessPoolExecutor(len(roles), context) as pool:
        told = [run.result() for run in [pool.submit(role, place, since) for role in roles]]
    issued = queue.verify(store).tickets
    store.close()
    spent: dict[str, list[float]] = defaultdict(list)
    for each in told:
        for verb, times in each.spent.items():
            spent[verb] += times
    what = f"{KIOSKS} kiosks, {len(counters)} counters, {DISPLAYS} displays at {SPEED:.0f} x"
    late = [ms for each in told for ms in each.late]
    errors = sum((Counter(each.errors) for each in told), Counter[str]())
    more: dict[str, float | str] = {
        "numbers": issued,
        "processes": len(roles),
        "late_p99": round(quantile(late, 0.99), 1),
    }
    yield Row(
        f"errors, {what}", "errors", errors.total(), target=at_most(0), more={**more, **errors}
    )
    for step, times in sorted(spent.items()):
        p50, worst = round(median(times), 2), round(max(times), 1)
        figures = {"count": len(times), "p50": p50, "worst": worst}
        p99 = round(quantile(times, 0.99), 1)
        yield Row(f"{step}, p99", "ms", p99, target=at_most(_TARGET_MS), more=figures)


def _kiosk(number: int, place: Place, since: float) -> _Told:
    hand, store, planned = _enter(place, since)
    visitors = [v for v in planned.visitors[number::KIOSKS] if v.comes_at < _end(planned)]
    mall = Mall(store, Player(hand), station=f"Kios {number + 1}")
    # Who stands at a counter without a number is not a kiosk's.
    everybody = (replace(visitor, walk_in=False) for visitor in visitors)
    mall.player.add(door(mall, planned.demand.agencies, everybody))
    return _run(mall, hand, _end(planned))


def _counter(number: int, place: Place, since: float) -> _Told:
    hand, store, planned = _enter(place, since)
    (shift,) = (shift for shift in planned.shifts if shift.counter == number)
    mall = _OneCounter(store, Player(hand, _POLL), planned=planned)
    mall.player.add(Clerk(mall, shift).day())
    return _run(mall, hand, _end(planned))


def _display(number: int, place: Place, since: float) -> _Told:
    hand, store, planned = _enter(place, since)
    changed = threading.Event()
    feed = Feed(store, lambda _: changed.set(), changed.set, changed.set)
    feed.start()
    spent, errors = [], Counter[str]()
    while hand.clock.now() < _end(planned):
        if not changed.wait(1.0):
            continue
        changed.clear()
        begun = time.perf_counter()
        try:
            queue.desk(store, number)
        except ForPeople as error:
            errors[error.key] += 1
        spent.append((time.perf_counter() - begun) * 1000)
    feed.close()
    store.close()
    return _Told({"display reads": spent}, dict(errors), [])


@dataclass
class _OneCounter(Mall):
    """A counter whose visitors took their numbers in other processes: somebody like them comes."""

    planned: Plan | None = None

    def visit_of(self, ticket: queue.Ticket) -> Visit:
        if ticket.id not in self.visits:
            assert self.planned is not None
            like = self.planned.visitors[ticket.number % len(self.planned.visitors)]
            service = ticket.service
            minutes = self.planned.demand.minutes[service] * self.planned.shortened[ticket.agency]
            visitor = replace(
                like,
                errand=replace(like.errand, service=service, minutes=minutes),
                next_errand=None,
            )
            issued = queue.Issued(ticket, 0, None, ())
            self.visits[ticket.id] = Visit(visitor, issued, 1, ticket)
        return super().visit_of(ticket)


def _run(mall: Mall, hand: Hand, end: datetime) -> _Told:
    late: list[float] = []

    def tell(moment: datetime) -> None:
        if moment >= end:
            raise _Over
        late.append((hand.clock.now() - moment) / timedelta(milliseconds=1) / SPEED)

    with contextlib.suppress(_Over):
        mall.player.run(tell)
    mall.store.close()
    return _Told(dict(mall.milliseconds), dict(mall.errors), late)


def _enter(place: Place, since: float) -> tuple[Hand, Store, Plan]:
    """One process's clock, database and plan; it waits until all processes are there."""
    store = _open(place, Hand(EVENING))
    planned = _planned(store)
    store.close()
    first = planned.opening.numbers_from or planned.opening.spans[0][0]
    hand = Hand(first - _BEFORE, SPEED, since)
    store = _open(place, hand)
    time.sleep(max(0.0, since - time.time()))
    return hand, store, planned


def _open(place: Place, hand: Hand) -> Store:
    change = partial(furnished, wishes=WISHES)
    bundled = paths.assets() / "catalogue"
    fill = partial(seed, folder=bundled, clock=hand.clock, change=change)
    return open_store(place.url, place.folder, hand.clock, fill)


def _planned(store: Store) -> Plan:
    return plan(current(store), opening(queue.rules_of(store), TUESDAY, store.zone), WISHES)


def _end(planned: Plan) -> datetime:
    return (planned.opening.numbers_from or planned.opening.spans[0][0]) + PART
