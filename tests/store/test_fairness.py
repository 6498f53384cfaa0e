"""No starvation: however many come with priority, nobody is passed for longer than the cap."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk import queue
from kiosk.queue import Level, Priority, State
from kiosk.queue.site import save_rules
from kiosk.site_rules import SiteRules
from kiosk.store import Store
from tests.conftest import Desk, Time, open_here

CAPS = st.integers(5, 40)
HEAD_STARTS = st.integers(0, 60)


@dataclass(frozen=True)
class Visit:
    """Who comes how many seconds after the one before, for what, and how long it takes."""

    after: int
    service: str
    priority: Priority | None
    seconds: int


VISITS = st.lists(
    st.builds(
        Visit,
        after=st.integers(0, 240),
        service=st.sampled_from(["DUK-02", "DUK-08", "POL-01"]),
        priority=st.sampled_from([None, Priority.ELDERLY, Priority.PREGNANT]),
        seconds=st.integers(60, 900),
    ),
    min_size=5,
    max_size=30,
)


@dataclass(frozen=True)
class Called:
    """A call as somebody in the hall sees it: who, when, and who else waited in that line."""

    at: datetime
    ticket: queue.Ticket
    line: frozenset[str]


@contextmanager
def hall(fresh: Path, rules: SiteRules) -> Iterator[tuple[Store, Time]]:
    time = Time()
    folder = Path(tempfile.mkdtemp())
    shutil.copytree(fresh, folder / "data")
    store = open_here(folder / "data", time.clock)
    try:
        save_rules(store, rules, op_id="rules", actor="test")
        yield store, time
    finally:
        store.close()
        shutil.rmtree(folder)


def play(
    store: Store, time: Time, visits: list[Visit], desks: list[Desk]
) -> tuple[list[queue.Ticket], list[Called]]:
    """Visitors come and clerks call whenever they are free, until nobody waits."""
    tickets: list[queue.Ticket] = []
    takes: dict[str, int] = {}
    calls: list[Called] = []
    free_at = dict.fromkeys(range(len(desks)), time.moment)
    coming = list(visits)
    next_at = time.moment
    while True:
        waiting = [t for t in tickets if t.id not in {c.ticket.id for c in calls}]
        moments = [max(at, time.moment) for at in free_at.values()] if waiting else []
        if coming:
            moments.append(next_at + timedelta(seconds=coming[0].after))
        if not moments:
            return tickets, calls
        time.moment = min(moments)
        if coming and time.moment == next_at + timedelta(seconds=coming[0].after):
            next_at, visit = time.moment, coming.pop(0)
            tickets.append(issue(store, visit))
            takes[tickets[-1].id] = visit.seconds
        for index, desk in enumerate(desks):
            if free_at[index] > time.moment:
                continue
            if queue.desk(store, desk.number).ticket is not None:
                desk.finish()
            line = frozenset(t.id for t in waiting if t.id not in {c.ticket.id for c in calls})
            called = desk.call()
            if called is not None:
                calls.append(Called(time.moment, called, line))
                free_at[index] = time.moment + timedelta(seconds=takes[called.id])


def issue(store: Store, visit: Visit) -> queue.Ticket:
    return queue.issue(
        store,
        visit.service,
        priority=visit.priority,
        op_id=queue.new_op_id(),
        actor="test",
    ).ticket


def check_nobody_is_passed_for_longer(
    tickets: list[queue.Ticket], calls: list[Called], cap: timedelta
) -> None:
    for waits in tickets:
        if waits.priority is not None:
            continue
        passed = [
            call.at
            for call in calls
            if call.ticket.priority is not None
            and call.ticket.arrived_at > waits.arrived_at
            and waits.id in call.line
        ]
        if passed:
            longest = max(passed) - min(passed)
            assert longest < cap, f"{waits.label} was passed for {longest}"


@given(visits=VISITS, cap=CAPS, head_start=HEAD_STARTS, counters=st.integers(1, 2))
@settings(max_examples=30, suppress_health_check=list(HealthCheck))
def test_nobody_is_passed_by_priority_for_longer_than_the_cap(
    new_morning: Path, visits: list[Visit], cap: int, head_start: int, counters: int
) -> None:
    rules = SiteRules(
        passing_cap_minutes=cap, head_start_elderly=head_start, head_start_pregnant=head_start
    )
    with hall(new_morning, rules) as (store, time):
        desks = [Desk(store, number) for number in range(1, counters + 1)]
        for desk in desks:
            desk.open()
            desk.set_level("POL-01", Level.OWN)
        tickets, calls = play(store, time, visits, desks)
        assert len(calls) == len(tickets) == len(visits), "everybody was called once"
        check_nobody_is_passed_for_longer(tickets, calls, timedelta(minutes=cap))
        queue.verify(store)


def test_a_regular_visitor_is_reached_though_priority_never_stops(
    store: Store, desk: Desk, time: Time
) -> None:
    rules = SiteRules(passing_cap_minutes=20, head_start_elderly=60)
    save_rules(store, rules, op_id="rules", actor="test")
    waits = issue(store, Visit(0, "DUK-02", None, 0))
    for _ in range(60):
        time.pass_by(minutes=1)
        issue(store, Visit(0, "DUK-02", Priority.ELDERLY, 0))
        desk.called()
        if queue.find(store, waits.label).state is not State.WAITING:
            break
        desk.finish()
    else:
        pytest.fail("priority went before for an hour")
    assert time.moment - waits.arrived_at <= timedelta(minutes=21)
