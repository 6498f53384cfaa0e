"""Time in which an agency's link is down is no clerk's doing, and teaches nothing."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import text

from kiosk import queue
from kiosk.queue import SwitchKind
from kiosk.store import Store
from tests.conftest import MORNING, Desk, Time, who

Take = Callable[..., queue.Ticket]


@pytest.fixture
def link(store: Store) -> Callable[..., None]:
    """The link of an agency goes down, or is up again."""

    def switch(down: bool, agency: str = "DUK", minutes: int | None = None) -> None:
        until = None if minutes is None else store.clock.now() + timedelta(minutes=minutes)
        queue.switch_agency(store, agency, SwitchKind.DOWN, down, until=until, **who())

    return switch


def visit(desk: Desk, take: Take, time: Time, *minutes: float, then: Callable[[], None]) -> None:
    """One visit of so many minutes; `then` happens after each part of it but the last."""
    take()
    desk.serve()
    for part in minutes[:-1]:
        time.pass_by(minutes=part)
        then()
    time.pass_by(minutes=minutes[-1])
    desk.finish()


def nothing() -> None:
    pass


def learned(store: Store) -> list[tuple[float, float]]:
    """Weight and minutes of what was learned."""
    with store.read() as connection:
        rows = connection.execute(text("SELECT weight, mean FROM learned"))
        return [(row.weight, row.mean / 60) for row in rows]


def next_morning(desk: Desk, time: Time, take: Take) -> None:
    time.moment = MORNING + timedelta(days=1)
    desk.pause()
    desk.open()
    take()


def test_a_visit_in_which_the_link_was_down_counts_but_makes_no_clerk_slow(
    desk: Desk, store: Store, take: Take, time: Time, link: Callable[..., None]
) -> None:
    visit(desk, take, time, 4, then=nothing)
    states = iter([True, False])
    visit(desk, take, time, 3, 40, 2, then=lambda: link(next(states)))
    shown = queue.desk(store, 1)
    assert (shown.served, shown.mean_seconds) == (2, 4 * 60)
    visit(desk, take, time, 8, then=nothing)
    assert queue.desk(store, 1).mean_seconds == 6 * 60


def test_while_the_link_is_still_down_it_is_the_same(
    desk: Desk, store: Store, take: Take, time: Time, link: Callable[..., None]
) -> None:
    visit(desk, take, time, 3, 40, then=lambda: link(True))
    shown = queue.desk(store, 1)
    assert (shown.served, shown.mean_seconds) == (1, None)


def test_a_link_that_is_up_again_by_itself_stops_counting_then(
    desk: Desk, store: Store, take: Take, time: Time, link: Callable[..., None]
) -> None:
    take()
    link(True, minutes=30)
    time.pass_by(minutes=30)
    desk.serve()
    time.pass_by(minutes=5)
    desk.finish()
    assert queue.desk(store, 1).mean_seconds == 5 * 60
    link(True, minutes=30)
    time.pass_by(minutes=10)
    link(False)
    take()
    desk.serve()
    time.pass_by(minutes=7)
    desk.finish()
    assert queue.desk(store, 1).mean_seconds == 6 * 60


def test_another_agencys_link_is_nothing_to_this_one(
    desk: Desk, store: Store, take: Take, time: Time, link: Callable[..., None]
) -> None:
    link(True, "POL")
    visit(desk, take, time, 9, then=nothing)
    assert queue.desk(store, 1).mean_seconds == 9 * 60


def test_visits_in_which_the_link_was_down_teach_nothing(
    desk: Desk, store: Store, take: Take, time: Time, link: Callable[..., None]
) -> None:
    visit(desk, take, time, 5, then=nothing)
    states = iter([True, False])
    visit(desk, take, time, 3, 40, 2, then=lambda: link(next(states)))
    visit(desk, take, time, 5, then=nothing)
    next_morning(desk, time, take)
    # Two of three, in two hours.
    assert learned(store) == [(1, 5), (1, 5)]


def test_quotes_of_those_who_waited_for_a_link_are_not_held_against_the_rest(
    desk: Desk, store: Store, take: Take, time: Time, link: Callable[..., None]
) -> None:
    take(), take()
    desk.serve()
    link(True)
    time.pass_by(minutes=60)
    link(False)
    desk.finish_and_call()
    desk.finish()
    next_morning(desk, time, take)
    with store.read() as connection:
        judged = connection.execute(text("SELECT weight FROM quoting")).scalars().all()
    # Only the first, who was called before.
    assert judged == [1]


def test_switching_twice_in_a_moment_leaves_one_outage(
    store: Store, link: Callable[..., None], time: Time
) -> None:
    link(True)
    link(True, minutes=5)
    time.pass_by(minutes=2)
    link(False)
    link(True)
    link(False)
    with store.read() as connection:
        kept = connection.execute(text("SELECT since, until FROM outage")).all()
    began = round(MORNING.timestamp() * 1000)
    assert [tuple(row) for row in kept] == [(began, began + 120_000)]
