"""Calling the next at 24 counters: against a bare UPDATE, and beside a million finished tickets."""

from collections.abc import Iterator
from itertools import cycle

from benchmarks.house import (
    ACTOR,
    bare_blocks,
    fill_finished,
    fill_waiting,
    open_counters,
    stores,
)
from benchmarks.rate import Step, in_turns
from benchmarks.row import Row, at_least
from kiosk import queue
from kiosk.store import Store

TIMES = 100
COUNTERS = 24
WAITING = 10_000


def measure() -> Iterator[Row]:
    """With ten thousand waiting; then the same beside a million finished tickets."""
    with stores(2) as (full, empty), bare_blocks() as (_, update_one):
        for store in (full, empty):
            open_counters(store, COUNTERS)
            fill_waiting(store, WAITING)
        alone = in_turns(desk(empty), Step(update_one), TIMES)
        yield alone.row(f"call the next, {COUNTERS} counters; bare: one UPDATE", at_least(0.30))
        yield alone.tail("call the next")
        fill_finished(full)
        both = in_turns(desk(full), desk(empty), TIMES)
        what = "call the next beside 1,000,000 finished; bare: without them"
        yield both.row(what, at_least(0.9))
        yield both.tail("call the next beside 1,000,000 finished")


def desk(store: Store) -> Step:
    """Calling at one counter after the other, and finishing there."""
    numbers = cycle(range(1, COUNTERS + 1))
    number = 0

    def call() -> None:
        nonlocal number
        number = next(numbers)
        called = queue.call_next(store, number, op_id=queue.new_op_id(), actor=ACTOR)
        assert called is not None, f"nobody waits for counter {number}"

    def finish() -> None:
        queue.finish(store, number, op_id=queue.new_op_id(), actor=ACTOR)

    return Step(call, finish)
