"""Taking a number, against one bare INSERT with the same file settings."""

import multiprocessing
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

from sqlalchemy import column, insert, table

from benchmarks.house import bare_engine, make_store
from benchmarks.rate import in_turns
from kiosk import queue
from kiosk.store import Store, engine

TIMES = 300
PROCESSES = 4
_BARE = insert(table("bare", column("a"), column("b"), column("c")))


def measure() -> list[dict[str, Any]]:
    """One process against the bare INSERT, then four against one."""
    with tempfile.TemporaryDirectory() as folder:
        alone = _alone(Path(folder))
    with tempfile.TemporaryDirectory() as folder:
        together = _together(Path(folder))
    together["ratio_to_one_process"] = round(together["per_second"] / alone["per_second"], 3)
    return [alone, together]


def take(store: Store) -> None:
    """One number with its print job and journal entry."""
    queue.issue(store, "DUK-02", op_id=queue.new_op_id(), actor="bench", station="Kios 1")


def serve_all(store: Store) -> None:
    """Empty the line, as counters do all day, so that it stays as long as in a real hall."""
    with store.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE ticket SET state='served' WHERE state='waiting'")


def _alone(folder: Path) -> dict[str, Any]:
    store, bare = make_store(folder), bare_engine(folder)
    writer = engine.writer(bare)

    def insert_one() -> None:
        with writer.begin() as connection:
            connection.execute(_BARE, {"a": "ticket", "b": 1, "c": "x" * 120})

    taken = 0

    def take_one() -> None:
        nonlocal taken
        taken += 1
        # Some thirty wait at a desk on a full morning.
        if taken % 30 == 0:
            serve_all(store)
        take(store)

    result = in_turns(take_one, insert_one, TIMES)
    store.close()
    bare.dispose()
    return {"what": "issue, 1 process, against a bare INSERT", "target": 0.40, **result}


def _together(folder: Path) -> dict[str, Any]:
    make_store(folder).close()
    started = time.perf_counter()
    with ProcessPoolExecutor(PROCESSES, multiprocessing.get_context("spawn")) as pool:
        runs = list(pool.map(_issue_many, [folder] * PROCESSES))
    spent = time.perf_counter() - started
    begun, ended = min(r[1] for r in runs), max(r[2] for r in runs)
    labels = [label for run in runs for label in run[0]]
    waits = sorted(wait for run in runs for wait in run[3])
    store = make_store(folder)
    proof = queue.verify(store)
    store.close()
    return {
        "what": f"issue, {PROCESSES} processes together",
        "target": "0.75 of one process, worst below 1 s",
        "per_second": round(len(labels) / (ended - begun), 1),
        "p50_ms": round(waits[len(waits) // 2] * 1000, 2),
        "p99_ms": round(waits[int(len(waits) * 0.99)] * 1000, 2),
        "worst_ms": round(waits[-1] * 1000, 1),
        "duplicates": len(labels) - len(set(labels)),
        "holes": proof.tickets - len(labels) - PROCESSES,
        "with_start_seconds": round(spent, 1),
    }


def _issue_many(folder: Path) -> tuple[list[str], float, float, list[float]]:
    store = make_store(folder)
    take(store)
    labels, waits = [], []
    begun = time.time()
    for n in range(TIMES * 2):
        started = time.perf_counter()
        # Four agencies, as four kiosks would rarely all ask for the same one.
        code = ("DUK-02", "POL-01", "IMI-01", "SAM-01")[n % 4]
        issued = queue.issue(store, code, op_id=queue.new_op_id(), actor="bench", station="K")
        waits.append(time.perf_counter() - started)
        labels.append(issued.ticket.label)
    ended = time.time()
    store.close()
    return labels, begun, ended, waits
