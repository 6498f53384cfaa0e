"""Calling the next, against one bare UPDATE, and again beside many finished tickets."""

import tempfile
from pathlib import Path
from typing import Any

from sqlalchemy import column, insert, table, update

from benchmarks.house import bare_engine, make_store
from benchmarks.rate import in_turns, per_second
from kiosk import queue
from kiosk.store import Store, engine
from kiosk.store.tables import ticket

TIMES = 100
WAITING = 10_000
FINISHED = 200_000
_BARE = table("bare", column("id"), column("a"), column("b"), column("c"))
_OLD_DAY = "2026-01-01"


def measure() -> list[dict[str, Any]]:
    """With ten thousand waiting, then the same with two hundred thousand finished beside them."""
    with tempfile.TemporaryDirectory() as folder:
        return _measure(Path(folder))


def _measure(folder: Path) -> list[dict[str, Any]]:
    store, bare = make_store(folder), bare_engine(folder)
    writer = engine.writer(bare)
    with writer.begin() as connection:
        connection.execute(insert(_BARE), {"id": 1, "a": "a", "b": 0, "c": "c"})
    bump = update(_BARE).where(_BARE.c.id == 1).values(b=_BARE.c.b + 1)

    def bare_update() -> None:
        with writer.begin() as connection:
            connection.execute(bump)

    queue.open_counter(store, 1, op_id=queue.new_op_id(), actor="bench")
    _fill(store, "waiting", "2026-01-02", WAITING)

    def call() -> None:
        queue.call_next(store, 1, op_id=queue.new_op_id(), actor="bench")
        queue.finish(store, 1, op_id=queue.new_op_id(), actor="bench")

    alone = in_turns(call, bare_update, TIMES)
    before = per_second(call, TIMES * 3)
    _fill(store, "served", _OLD_DAY, FINISHED)
    after = per_second(call, TIMES * 3)
    store.close()
    bare.dispose()
    return [
        {"what": "call and finish, against a bare UPDATE", **alone},
        {
            "what": f"call and finish beside {FINISHED:,} finished tickets",
            "target": 0.9,
            "per_second": round(after, 1),
            "without_them": round(before, 1),
            "ratio": round(after / before, 3),
        },
    ]


def _fill(store: Store, state: str, day: str, count: int) -> None:
    rows = [
        {
            "id": f"{state}{n}",
            "site_id": 1,
            "day": day,
            "series": "A",
            "number": n + 1,
            "agency": "DUK",
            "service": "DUK-02",
            "catalogue_version": 1,
            "language": "id",
            "priority": None,
            "state": state,
            "arrived_at": n,
            "due_at": n,
            "issued_revision": n,
            "counter": None,
            "calls": 0,
            "called_at": None,
            "started_at": None,
            "ended_at": None,
            "steps": "",
            "station": "",
            "token": "",
        }
        for n in range(count)
    ]
    with store.engine.begin() as connection:
        connection.execute(insert(ticket), rows)
