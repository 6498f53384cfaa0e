"""What newcomers are told: the estimate for one, and the board of every queue that screens read."""

from collections.abc import Iterator
from functools import partial

from benchmarks.house import fill_finished, fill_waiting, open_counters, stores, take
from benchmarks.rate import Step, in_turns
from benchmarks.row import Row, at_least
from kiosk import queue
from kiosk.catalogue import versions
from kiosk.clock import to_ms
from kiosk.queue.facts import standing
from kiosk.queue.lines import Moment, line_of
from kiosk.store import Store

TIMES = 30
# What one newcomer at a busy desk is told is far quicker.
ESTIMATES, BUSY_DESK = 300, 30
COUNTERS = 60
WAITING = 1_000
_COUNTED = (
    "SELECT agency, service, count(*) FROM ticket WHERE site_id = 1 AND state = 'waiting' "
    "GROUP BY agency, service"
)


def measure() -> Iterator[Row]:
    """Against one statement that counts who waits; then the same beside a million finished."""
    with stores() as (desk,):
        open_counters(desk, 6)
        for _ in range(BUSY_DESK):
            take(desk)
        told = in_turns(Step(partial(_foresee, desk)), Step(partial(_count, desk)), ESTIMATES)
        yield told.row(f"estimate and promise, 6 counters, {BUSY_DESK} waiting; bare: one count")
        yield told.tail("estimate and promise")
    with stores(2) as (full, empty):
        for store in (full, empty):
            open_counters(store, COUNTERS)
            fill_waiting(store, WAITING)
        alone = in_turns(_board(empty), Step(partial(_count, empty)), TIMES)
        yield alone.row(f"board, {COUNTERS} counters, {WAITING:,} waiting; bare: one count")
        yield alone.tail("board")
        fill_finished(full)
        both = in_turns(_board(full), _board(empty), TIMES)
        yield both.row("board beside 1,000,000 finished; bare: without them", at_least(0.9))


def _board(store: Store) -> Step:
    return Step(partial(queue.board, store))


def _foresee(store: Store) -> None:
    """What taking a number asks about the line, without taking one."""
    with store.read() as connection:
        now = standing(store, connection)
        offered = versions.at(store, connection, now.catalogue_version)
        moment = Moment(store, connection, now.rules, offered, now.day, now.now)
        line = line_of(moment, "DUK", None)
        line.wait("DUK-02", to_ms(now.now))
        line.promise("DUK-02")


def _count(store: Store) -> None:
    with store.read() as connection:
        connection.exec_driver_sql(_COUNTED).all()
