"""The picture of every queue that screens read, with the estimates in it."""

from collections.abc import Iterator
from functools import partial

from benchmarks.house import fill_finished, fill_waiting, open_counters, stores
from benchmarks.rate import Step, in_turns
from benchmarks.row import Row, at_least
from kiosk import queue
from kiosk.store import Store

TIMES = 30
COUNTERS = 60
WAITING = 1_000
_COUNTED = (
    "SELECT agency, service, count(*) FROM ticket WHERE site_id = 1 AND state = 'waiting' "
    "GROUP BY agency, service"
)


def measure() -> Iterator[Row]:
    """Against one statement that counts who waits; then the same beside a million finished."""
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


def _count(store: Store) -> None:
    with store.read() as connection:
        connection.exec_driver_sql(_COUNTED).all()
