"""Served today, perhaps, or no number at all: what a visitor is promised, and by which counters."""

from collections.abc import Callable
from datetime import time as clock

import pytest

from kiosk import queue
from kiosk.errors import Refused
from kiosk.queue import Code, Level, Priority, Promise, SwitchKind
from kiosk.site_rules import DayHours, Span
from kiosk.store import Store
from kiosk.words import Words
from tests.conftest import MORNING, Desk, Time, office, who

Take = Callable[..., queue.Ticket]
# One counter, whose visits take ten and fifteen minutes.
SHORT, LONG, ONLY = "PLN-02", "PLN-01", 46


def line(store: Store, agency: str = "PLN") -> queue.AgencyLine:
    return next(line for line in queue.board(store).lines if line.code == agency)


def open_until(store: Store, hour: int, minute: int = 0) -> None:
    """Open from eight to this hour of today, numbers given to the end."""
    day = DayHours(spans=(Span(start=clock(8), end=clock(hour, minute)),))
    office(store, week=(day,) * 7, last_number_minutes=0)


def fill(store: Store, take: Take, service: str = SHORT) -> int:
    """Takes numbers until no more is given; answers how many were."""
    for count in range(100):
        try:
            take(service)
        except Refused as refused:
            assert refused.key == "refused.full"
            return count
    raise AssertionError("numbers were given without end")


def test_in_the_morning_everybody_is_promised_today(store: Store, take: Take) -> None:
    open_until(store, 15)
    assert take(SHORT).promise is Promise.TODAY
    assert line(store).promise is Promise.TODAY


def test_a_number_that_would_not_be_served_is_refused_and_says_when_to_come(
    store: Store, take: Take, words: Words
) -> None:
    open_until(store, 10, 30)
    given = fill(store, take)
    # Seventy-six minutes of work fit before half past ten; a bold few are left to luck.
    assert 6 <= given <= 10
    with pytest.raises(Refused) as refused:
        take(SHORT)
    assert words.sentence(refused.value, "id").endswith("Datang besok mulai 08.00.")
    assert queue.show_day(store).states == {queue.State.WAITING: given}


def test_who_may_not_be_served_is_told_so_before_and_on_the_ticket(
    store: Store, take: Take
) -> None:
    open_until(store, 10, 30)
    promises = []
    for _ in range(100):
        told = line(store).promise
        if told is Promise.FULL:
            break
        promises.append(take(SHORT).promise)
        assert promises[-1] is told
    risky = promises.index(Promise.AT_RISK)
    assert 0 < risky < len(promises)
    assert promises == [Promise.TODAY] * risky + [Promise.AT_RISK] * (len(promises) - risky)


def test_everybody_promised_today_is_served_by_a_counter_that_works_on(
    store: Store, take: Take, time: Time
) -> None:
    open_until(store, 12)
    desk = Desk(store, ONLY)
    desk.open()
    fill(store, take)
    waiting = queue.desk(store, ONLY).waiting
    promised = {ticket.id for ticket in waiting if ticket.promise is Promise.TODAY}
    assert promised
    closes_at = time.moment.replace(hour=5, minute=0)
    # Visits take as long as the catalogue says, and the clerk is late now and then.
    while time.moment < closes_at and (called := desk.call()):
        time.pass_by(minutes=11)
        promised.discard(called.id)
        desk.finish()
    assert not promised


def test_a_full_agency_is_closed_on_the_board_with_the_moment_to_come(
    store: Store, take: Take
) -> None:
    open_until(store, 10, 30)
    fill(store, take, LONG)
    fill(store, take, SHORT)
    found = line(store)
    assert found.promise is Promise.FULL
    assert found.closed is not None
    assert found.closed.code is Code.FULL
    assert found.closed.opens_at is not None
    assert found.closed.opens_at.isoformat().startswith("2026-11-25T08:00")
    # The others go on.
    assert line(store, "POL").closed is None


def test_a_short_errand_may_still_fit_where_a_long_one_does_not(store: Store, take: Take) -> None:
    open_until(store, 10, 30)
    fill(store, take, LONG)
    board = queue.board(store)
    assert board.closed[LONG].code is Code.FULL
    assert SHORT not in board.closed
    take(SHORT)


def test_priority_takes_no_place_that_was_promised_to_somebody_else(
    store: Store, take: Take
) -> None:
    open_until(store, 10, 30)
    fill(store, take)
    with pytest.raises(Refused, match="full"):
        take(SHORT, Priority.ELDERLY)


def test_the_office_may_open_a_full_agency_by_force(store: Store, take: Take) -> None:
    open_until(store, 10, 30)
    fill(store, take)
    until = MORNING.replace(hour=3, minute=30)
    queue.switch_agency(store, "PLN", SwitchKind.FORCED_OPEN, True, until=until, **who())
    assert {take(SHORT).promise for _ in range(50)} == {Promise.AT_RISK}
    found = line(store)
    assert (found.closed, found.promise) == (None, Promise.AT_RISK)


def test_a_clerk_takes_somebody_in_on_a_full_day_and_promises_nothing_sure(
    store: Store, take: Take
) -> None:
    open_until(store, 10, 30)
    desk = Desk(store, ONLY)
    desk.open()
    fill(store, take)
    assert desk.walk_in(SHORT).promise is Promise.AT_RISK


def test_a_site_that_never_closes_refuses_nobody_for_lack_of_time(store: Store, take: Take) -> None:
    # Two hundred quarters of an hour are more than one counter has until three in the morning.
    promises = {take(LONG).promise for _ in range(200)}
    assert promises == {Promise.TODAY, Promise.AT_RISK}
    assert line(store).closed is None


def test_a_visit_of_two_steps_is_refused_when_its_second_step_is_full(
    store: Store, take: Take
) -> None:
    open_until(store, 10, 30)
    fill(store, take)
    with pytest.raises(Refused, match="full"):
        take("POL-01", then=(SHORT,))
    assert take("POL-01").promise is Promise.TODAY


def test_those_who_will_come_from_another_agency_count_already(store: Store, take: Take) -> None:
    open_until(store, 10, 30)
    for _ in range(20):
        try:
            take("POL-02", then=(SHORT,))
        except Refused:
            break
    with pytest.raises(Refused, match="full"):
        take(SHORT)


def test_more_open_counters_promise_more(store: Store, take: Take, time: Time) -> None:
    open_until(store, 10, 30)
    one = Desk(store, 27)
    one.open()
    alone = fill(store, take, "POL-01")
    Desk(store, 28).open()
    Desk(store, 29).open()
    assert fill(store, take, "POL-01") >= alone


def test_a_counter_that_never_takes_the_service_is_not_counted_on(store: Store, take: Take) -> None:
    open_until(store, 10, 30)
    one, other = Desk(store, 27), Desk(store, 28)
    for counter in (one, other):
        counter.open()
    both = fill(store, take, "POL-01")
    for ticket in queue.desk(store, 27).waiting:
        queue.let_go(store, ticket.id, queue.LeaveReason.LEFT, **who())
    other.set_level("POL-01", Level.NEVER)
    assert fill(store, take, "POL-01") < both


def test_nothing_is_promised_while_the_link_is_down(store: Store, take: Take) -> None:
    take(SHORT)
    queue.switch_agency(store, "PLN", SwitchKind.DOWN, True, **who())
    assert (line(store).promise, line(store).waits) == (None, {})


def test_the_promise_is_kept_with_the_ticket_and_its_journal(store: Store, take: Take) -> None:
    open_until(store, 10, 30)
    ticket = take(SHORT)
    assert queue.find(store, ticket.label).promise is Promise.TODAY
    queue.verify(store)
    assert ticket.arrived_at == MORNING
