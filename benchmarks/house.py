"""A store in a folder of its own for a benchmark, bare blocks beside it, and a hall full of people.

Tickets are filled in by SQL, a million of them in some seconds, and have no journal.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pysqlite3
from sqlalchemy import (
    Connection,
    Engine,
    TextClause,
    column,
    create_engine,
    event,
    insert,
    table,
    text,
    update,
)

from kiosk import paths, queue
from kiosk.catalogue import current
from kiosk.catalogue.seed import seed
from kiosk.clock import Clock, to_ms
from kiosk.store import Store
from kiosk.store.opening import open_store

# A working morning: what is measured must not depend on the hour at which it is measured.
MORNING = "2026-11-24T09:14:00+07:00"
MILLION = 1_000_000
ACTOR = "bench"

_BARE_TABLE = "CREATE TABLE IF NOT EXISTS bare (id INTEGER PRIMARY KEY, a TEXT, b INTEGER, c TEXT)"
BARE = table("bare", column("id"), column("a"), column("b"), column("c"))
# Ticket n belongs to service n modulo how many there are.
_OFFERED = "CREATE TEMP TABLE offered (place INTEGER PRIMARY KEY, service TEXT, agency TEXT)"
_OFFER = text("INSERT INTO offered VALUES (:place, :service, :agency)")
_FILL = """
WITH RECURSIVE counting (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM counting LIMIT :many)
INSERT INTO ticket (id, site_id, day, series, number, agency, service, catalogue_version, language,
  state, arrived_at, due_at, issued_revision, calls, steps, station, token,
  counter, called_at, started_at, ended_at)
SELECT printf('%s%031x', :series, n), 1, {day}, :series, {number}, agency, service, 1, 'id',
  :state, {at}, {at}, n, 0, '', '', '', {ended}
FROM counting JOIN offered ON place = n % (SELECT count(*) FROM offered)
"""
# Five thousand a day for two hundred days until today, each served by one of sixty counters.
_FINISHED = text(
    _FILL.format(
        day="date(:today, (n / 5000 - :many / 5000 + 1) || ' days')",
        number="n % 5000 + 1",
        at="(:now - (:many - n) * 6000)",
        ended="n % 60 + 1, :now - (:many - n) * 6000 + 600000, "
        ":now - (:many - n) * 6000 + 630000, :now - (:many - n) * 6000 + 900000",
    )
)
_WAITING = text(
    _FILL.format(
        day=":today", number="n + 1", at="(:now - :many + n)", ended="NULL, NULL, NULL, NULL"
    )
)
_COUNTERS = text(
    "INSERT INTO counter (site_id, number, agency, state) SELECT 1, :number, 'DUK', 'closed' "
    "WHERE NOT EXISTS (SELECT 1 FROM counter WHERE number = :number)"
)


def make_store(folder: Path, url: str | None = None, site_id: int = 1) -> Store:
    """The bundled catalogue in a fresh database, as at a first start."""
    clock = Clock.starting_at(datetime.fromisoformat(MORNING))
    fill = partial(seed, folder=paths.assets() / "catalogue", clock=clock)
    return open_store(url, folder, clock, fill, site_id=site_id)


@contextmanager
def stores(count: int = 1) -> Iterator[list[Store]]:
    """Fresh stores, gone again afterwards."""
    with ExitStack() as opened:
        made = []
        for _ in range(count):
            made.append(make_store(Path(opened.enter_context(TemporaryDirectory()))))
            opened.callback(made[-1].close)
        yield made


@contextmanager
def bare_blocks() -> Iterator[tuple[Callable[[], None], Callable[[], None]]]:
    """One SQLAlchemy Core INSERT and one UPDATE, each a transaction with our file settings."""
    with TemporaryDirectory() as folder:
        plain = _plain_engine(Path(folder) / "bare.db")
        add = insert(BARE)
        bump = update(BARE).where(BARE.c.id == 1).values(b=BARE.c.b + 1)

        def insert_one() -> None:
            with plain.begin() as connection:
                connection.execute(add, {"a": "ticket", "b": 1, "c": "x" * 120})

        def update_one() -> None:
            with plain.begin() as connection:
                connection.execute(bump)

        with plain.begin() as connection:
            connection.exec_driver_sql(_BARE_TABLE)
        insert_one()
        yield insert_one, update_one
        plain.dispose()


def _plain_engine(file: Path) -> Engine:
    """As SQLAlchemy's manual has it: what kiosk.store saves on its own must not move the bar."""
    plain = create_engine(f"sqlite:///{file}", module=pysqlite3)

    def prepare(connection: Any, _record: object) -> None:
        connection.isolation_level = None
        for pragma in ("foreign_keys=ON", "synchronous=FULL", "journal_mode=WAL"):
            connection.execute(f"PRAGMA {pragma}").close()

    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    event.listen(plain, "connect", prepare)
    event.listen(plain, "begin", begin)
    return plain


def take(store: Store, service: str = "DUK-02") -> queue.Issued:
    """One number with its print job and journal entry."""
    return queue.issue(store, service, op_id=queue.new_op_id(), actor=ACTOR, station="Kios 1")


def serve_all(store: Store) -> None:
    """Empty the line, as counters do all day, so that it stays as long as in a real hall."""
    with store.database.making() as connection:
        connection.exec_driver_sql("UPDATE ticket SET state='served' WHERE state='waiting'")


def open_counters(store: Store, count: int) -> None:
    """The counters 1 to `count`, open; those that the catalogue lacks are the first agency's."""
    with store.database.making() as connection:
        connection.execute(_COUNTERS, [{"number": n + 1} for n in range(count)])
    for number in range(1, count + 1):
        queue.open_counter(store, number, op_id=queue.new_op_id(), actor=ACTOR)


def fill_finished(store: Store, many: int = MILLION) -> None:
    """Finished tickets of all services over the days until today."""
    _fill(store, _FINISHED, many, "Y", "served")


def fill_waiting(store: Store, many: int) -> None:
    """Tickets of all services that wait since some moments ago."""
    _fill(store, _WAITING, many, "Z", "waiting")


def _fill(store: Store, statement: TextClause, many: int, series: str, state: str) -> None:
    offered = [
        {"place": n, "service": service.code, "agency": service.agency}
        for n, service in enumerate(current(store).services)
    ]
    values = {"many": many, "series": series, "state": state}
    moment = {"today": MORNING[:10], "now": to_ms(store.clock.now())}
    with store.database.making() as connection:
        connection.exec_driver_sql(_OFFERED)
        connection.execute(_OFFER, offered)
        connection.execute(statement, values | moment)
        connection.exec_driver_sql("DROP TABLE offered")
