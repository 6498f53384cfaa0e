"""Taking a number: against a bare INSERT, beside a million finished tickets, by four processes."""

import multiprocessing
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.house import bare_blocks, fill_finished, make_store, serve_all, stores, take
from benchmarks.rate import Step, every, in_turns
from benchmarks.row import Row, at_least, at_most, median, quantile
from kiosk.store import Store

TIMES = 300
PROCESSES = 4
# Some thirty wait at a desk on a full morning.
IN_LINE = 30
_NUMBERS = "SELECT count(*), (SELECT sum(last) FROM series) FROM ticket"
# Four agencies, as four kiosks would rarely all ask for the same one.
_SERVICES = ("DUK-02", "POL-01", "IMI-01", "SAM-01")


def measure() -> Iterator[Row]:
    """One process and its tail, the same beside a million finished tickets, four processes."""
    with stores() as (store,), bare_blocks() as (insert_one, _):
        alone = in_turns(_step(store), Step(insert_one), TIMES)
    yield alone.row("issue a number; bare: one INSERT", at_least(0.40))
    yield alone.tail("issue a number")
    yield beside_a_million()
    yield from _together()


def beside_a_million() -> Row:
    """The rate beside a million finished tickets against the rate without them."""
    with stores(2) as (full, empty):
        fill_finished(full)
        both = in_turns(_step(full), _step(empty), TIMES)
    return both.row("issue a number beside 1,000,000 finished; bare: without them", at_least(0.9))


def _step(store: Store) -> Step:
    return Step(partial(take, store), every(IN_LINE, partial(serve_all, store)))


def _together() -> Iterator[Row]:
    with TemporaryDirectory() as name:
        folder = Path(name)
        make_store(folder).close()
        with ProcessPoolExecutor(PROCESSES, multiprocessing.get_context("spawn")) as pool:
            alone = pool.submit(_issue_many, folder).result()
            runs = list(pool.map(_issue_many, [folder] * PROCESSES))
        store = make_store(folder)
        with store.read() as connection:
            given, highest = connection.exec_driver_sql(_NUMBERS).one()
        store.close()
    labels = [label for run in (alone, *runs) for label in run.labels]
    waits = [wait for run in runs for wait in run.waits]
    rate, one = _rate(runs), _rate([alone])
    yield Row(
        f"issue a number, {PROCESSES} processes together; bare: one process",
        "1/s",
        round(rate, 1),
        round(one, 1),
        round(rate / one, 3),
        at_least(0.75),
        {
            "p50_ms": round(median(waits) * 1000, 2),
            "p99_ms": round(quantile(waits, 0.99) * 1000, 2),
            "duplicates": len(labels) - len(set(labels)),
            "holes": highest - given,
        },
    )
    what = f"issue a number, {PROCESSES} processes together: the longest wait"
    yield Row(what, "ms", round(max(waits) * 1000, 1), target=at_most(1000))


@dataclass(frozen=True, slots=True)
class _Run:
    """What one process did, and from when to when (seconds since 1970)."""

    labels: list[str]
    waits: list[float]
    begun: float
    ended: float


def _rate(runs: list[_Run]) -> float:
    spent = max(run.ended for run in runs) - min(run.begun for run in runs)
    return sum(len(run.labels) for run in runs) / spent


def _issue_many(folder: Path) -> _Run:
    store = make_store(folder)
    served = every(IN_LINE, partial(serve_all, store))
    labels, waits = [], []
    begun = time.time()
    for n in range(TIMES * 2):
        started = time.perf_counter()
        labels.append(take(store, _SERVICES[n % len(_SERVICES)]).ticket.label)
        waits.append(time.perf_counter() - started)
        served()
    ended = time.time()
    store.close()
    return _Run(labels, waits, begun, ended)
