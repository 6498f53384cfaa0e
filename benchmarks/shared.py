"""The shared queue on PostgreSQL: numbers, calls, and how soon another machine hears of them."""

import multiprocessing
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import psycopg
from psycopg import sql
from sqlalchemy import create_engine, insert, make_url, text

from benchmarks import pixels
from benchmarks.call import COUNTERS, WAITING, desk
from benchmarks.house import ACTOR, BARE, MILLION, MORNING, make_store, open_counters, take
from benchmarks.rate import Step, every, in_turns
from benchmarks.row import Row, Target, at_least, at_most, median, quantile
from kiosk import paths, queue
from kiosk.catalogue import current
from kiosk.catalogue.seed import seed
from kiosk.clock import to_ms
from kiosk.store import Store, new_id
from kiosk.store.feed import Feed

TIMES, CLIENTS, IN_LINE = 150, 8, 30
CALLS = 100
# How long a notification took at most to wake a display when that was measured alone.
_WAKE_MS = 8.8
_BARE_TABLE = (
    "CREATE TABLE bare (id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, "
    "a TEXT, b INTEGER, c TEXT)"
)
_SKIP_LOCKED = """
UPDATE bare SET a = 'called' WHERE id = (
  SELECT id FROM bare WHERE a = 'waiting' ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED
) RETURNING id
"""
# Five thousand a day until today, served by one of sixty counters; or all of them waiting today.
_FILL = text(
    """
INSERT INTO ticket (id, site_id, day, series, number, agency, service, catalogue_version, language,
  state, arrived_at, due_at, issued_revision, calls, steps, station, token,
  counter, called_at, started_at, ended_at)
SELECT CAST(:series AS TEXT) || lpad(to_hex(n), 31, '0'), 1, to_char(day, 'YYYY-MM-DD'), :series,
  CASE WHEN done THEN n % 5000 ELSE n END + 1, agencies[1 + n % offered],
  services[1 + n % offered], 1, 'id',
  CASE WHEN done THEN 'served' ELSE 'waiting' END, at, at, n, 0, '', '', '',
  CASE WHEN done THEN n % 60 + 1 END, CASE WHEN done THEN at + 600000 END,
  CASE WHEN done THEN at + 630000 END, CASE WHEN done THEN at + 900000 END
FROM (
  SELECT n, done, agencies, services, cardinality(services) AS offered,
    CAST(:now AS BIGINT) - CAST(many - n AS BIGINT) * 6000 AS at,
    CAST(:today AS DATE) + CASE WHEN done THEN (n - many) / 5000 ELSE 0 END AS day
  FROM (SELECT CAST(:many AS INTEGER) AS many, CAST(:done AS BOOLEAN) AS done,
    CAST(:agencies AS TEXT[]) AS agencies, CAST(:services AS TEXT[]) AS services) AS asked,
    generate_series(0, many - 1) AS n
) AS counted
"""
)


def measure(server: str) -> Iterator[Row]:
    """Databases of their own at `server`, made and dropped by a role that may do so."""
    yield from _numbers(server)
    yield from _calls(server)
    for displays in pixels.DISPLAYS:
        yield from _heard(server, displays)
        with database(server) as url, TemporaryDirectory() as folder:
            yield pixels.measured(Path(folder), url, displays, _WAKE_MS + 2 * pixels.FRAME_MS)


@contextmanager
def database(server: str) -> Iterator[str]:
    """The address of a database that is gone afterwards."""
    name = f"bench_{new_id(0)[-8:]}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        try:
            yield make_url(server).set(database=name).render_as_string(hide_password=False)
        finally:
            dropped = sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name))
            connection.execute(dropped)


@contextmanager
def _stores(server: str, count: int = 1) -> Iterator[list[Store]]:
    with ExitStack() as opened:
        made = []
        for _ in range(count):
            folder = Path(opened.enter_context(TemporaryDirectory()))
            made.append(make_store(folder, opened.enter_context(database(server))))
            opened.callback(made[-1].close)
        yield made


def _numbers(server: str) -> Iterator[Row]:
    with _stores(server) as (store,), database(server) as bare:
        with psycopg.connect(bare) as connection:
            connection.execute(_BARE_TABLE)
        own = Step(partial(take, store), every(IN_LINE, partial(_serve_all, store)))
        alone = in_turns(own, Step(_inserter(bare)), TIMES)
        yield alone.row("PostgreSQL: issue a number; bare: one INSERT", at_least(0.40))
        yield alone.tail("PostgreSQL: issue a number")
        yield from _together(server, bare, sites=1, target=at_least(0.25))
        yield from _together(server, bare, sites=CLIENTS, target=at_least(0.5))


def _together(server: str, bare: str, *, sites: int, target: Target) -> Iterator[Row]:
    with database(server) as url, TemporaryDirectory() as name:
        store = make_store(Path(name), url)
        for number in range(1, sites):
            with store.database.making() as connection:
                seed(connection, paths.assets() / "catalogue", store.clock, name=f"MPP {number}")
        store.close()
        work = [partial(_issue_many, Path(name), url, 1 + n % sites) for n in range(CLIENTS)]
        own, labels = _rate(work)
        plain, _ = _rate([partial(_insert_many, bare)] * CLIENTS)
    duplicates = len(labels) - len(set(labels))
    yield Row(
        f"PostgreSQL: issue a number, {CLIENTS} clients, {sites} site{'s' * (sites > 1)}; "
        f"bare: {CLIENTS} clients INSERT",
        "1/s",
        round(own, 1),
        round(plain, 1),
        round(own / plain, 3),
        target,
        {"duplicates": duplicates},
    )


@dataclass(frozen=True, slots=True)
class _Run:
    labels: list[tuple[int, str]]
    begun: float
    ended: float


def _rate(work: list[partial[_Run]]) -> tuple[float, list[tuple[int, str]]]:
    with ProcessPoolExecutor(len(work), multiprocessing.get_context("spawn")) as pool:
        runs = [waiting.result() for waiting in [pool.submit(one) for one in work]]
    spent = max(run.ended for run in runs) - min(run.begun for run in runs)
    return TIMES * len(runs) / spent, [label for run in runs for label in run.labels]


def _issue_many(folder: Path, url: str, site_id: int) -> _Run:
    store = make_store(folder, url, site_id)
    served = every(IN_LINE, partial(_serve_all, store))
    labels, begun = [], time.time()
    for _ in range(TIMES):
        labels.append((site_id, take(store).ticket.label))
        served()
    ended = time.time()
    store.close()
    return _Run(labels, begun, ended)


def _insert_many(url: str) -> _Run:
    insert_one = _inserter(url)
    begun = time.time()
    for _ in range(TIMES):
        insert_one()
    return _Run([], begun, time.time())


def _inserter(url: str) -> Callable[[], None]:
    plain = create_engine(make_url(url).set(drivername="postgresql+psycopg"))
    add = insert(BARE)

    def insert_one() -> None:
        with plain.begin() as connection:
            connection.execute(add, {"a": "ticket", "b": 1, "c": "x" * 120})

    return insert_one


def _calls(server: str) -> Iterator[Row]:
    with _stores(server, 2) as (full, empty), database(server) as bare:
        for store in (full, empty):
            open_counters(store, COUNTERS)
            _fill(store, WAITING, "Z", done=False)
        with psycopg.connect(bare) as raw:
            raw.execute(_BARE_TABLE)
            raw.execute(
                "INSERT INTO bare (a, b, c) SELECT 'waiting', n, '' FROM generate_series(1, %s) n",
                [WAITING],
            )
            raw.execute("CREATE INDEX ON bare (id) WHERE a = 'waiting'")
            raw.commit()

            def skip_locked() -> None:
                raw.execute(_SKIP_LOCKED).fetchone()
                raw.commit()

            alone = in_turns(desk(empty), Step(skip_locked), TIMES)
        what = f"PostgreSQL: call the next, {COUNTERS} counters; bare: SKIP LOCKED"
        yield alone.row(what, at_least(0.30))
        yield alone.tail("PostgreSQL: call the next")
        _fill(full, MILLION, "Y", done=True)
        both = in_turns(desk(full), desk(empty), TIMES)
        what = "PostgreSQL: call the next beside 1,000,000 finished; bare: without them"
        yield both.row(what, at_least(0.9))
        yield both.tail("PostgreSQL: call the next beside 1,000,000 finished")


def _heard(server: str, displays: int) -> Iterator[Row]:
    """From the press of a call to the moment the displays' feeds know: each on its own thread."""
    with database(server) as url, TemporaryDirectory() as name:
        store = make_store(Path(name), url)
        open_counters(store, 1)
        told: list[float] = []
        heard = threading.Semaphore(0)

        def changed(_touched: object = None) -> None:
            told.append(time.perf_counter())
            heard.release()

        others = [make_store(Path(name), url) for _ in range(displays)]
        feeds = [Feed(other, changed, changed, changed) for other in others]
        for feed in feeds:
            feed.start()
        for _ in feeds:
            heard.acquire(timeout=10)
        waits: list[float] = []
        for _ in range(CALLS):
            take(store)
            _settled(heard, displays)
            told.clear()
            pressed = time.perf_counter()
            queue.call_next(store, 1, op_id=queue.new_op_id(), actor=ACTOR)
            _settled(heard, displays)
            waits += [(at - pressed) * 1000 for at in told]
            queue.finish(store, 1, op_id=queue.new_op_id(), actor=ACTOR)
            _settled(heard, displays)
        for feed in feeds:
            feed.close()
        for opened in (*others, store):
            opened.close()
    yield Row(
        f"PostgreSQL: from the press to {displays} display{'s' * (displays > 1)} that know, p99",
        "ms",
        round(quantile(waits, 0.99), 1),
        target=at_most(2 * pixels.FRAME_MS),
        more={"p50": round(median(waits), 2)},
    )


def _settled(heard: threading.Semaphore, displays: int) -> None:
    for _ in range(displays):
        heard.acquire(timeout=5)


def _serve_all(store: Store) -> None:
    with store.database.making() as connection:
        connection.execute(
            text("UPDATE ticket SET state='served' WHERE state='waiting' AND site_id=:site"),
            {"site": store.site_id},
        )


def _fill(store: Store, many: int, series: str, *, done: bool) -> None:
    offered = current(store).services
    values = {
        "many": many,
        "series": series,
        "done": done,
        "today": MORNING[:10],
        "now": to_ms(store.clock.now()),
        "services": [service.code for service in offered],
        "agencies": [service.agency for service in offered],
    }
    with store.database.making() as connection:
        connection.execute(_FILL, values)
    with store.database.engine.connect() as connection:
        # As the server does by itself within a minute of so many rows.
        connection.execution_options(isolation_level="AUTOCOMMIT").execute(text("ANALYZE ticket"))
