"""The embedded database: SQLite, safe against a power cut at any moment."""

import contextlib
import logging
import random
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from pathlib import Path
from threading import Event
from typing import Any

import pysqlite3
from sqlalchemy import URL, Connection, Table, create_engine, event, exc, insert

from kiosk.errors import Damaged, StoreFault
from kiosk.store.engine import Database
from kiosk.store.prepared import driver
from kiosk.store.touched import EVERYTHING, Touched
from kiosk.store.turns import Turns

log = logging.getLogger(__name__)

# The wait of a display is half of this on average; one look costs 5 µs, 0.3 % of a core at 50 ms.
PERIOD_SECONDS = 0.05
_FIRST_FIXED = (3, 51, 3)
_WAL_TRIES = 250
_OUR_BUGS = (
    *(exc.IntegrityError, exc.ProgrammingError, exc.DataError),
    *(pysqlite3.IntegrityError, pysqlite3.ProgrammingError, pysqlite3.DataError),
)
# Only against programs that do not queue for their turn.
_STEP_SECONDS = (0.0005, 0.002)
_TURN = "turn"
# All windows of a machine start at once, and one of them makes the tables for all.
_MAKING_SECONDS = 60.0


class Sqlite(Database):
    """A file of this machine.

    WAL with synchronous=FULL: a commit that was answered survives a power cut (NORMAL lost up to
    954 acknowledged tickets in one modelled cut). SQLite comes with the wheel `pysqlite3`, not
    with Python: versions before 3.51.3 can corrupt a WAL that two connections reset at once.
    """

    def __init__(
        self, url: URL, patience: float, prepare: Callable[[float, Any, object], None] | None = None
    ) -> None:
        self.engine = create_engine(url, module=pysqlite3, connect_args={"timeout": 0})
        # Transactions that take the write lock when they begin, and how long they wait for it.
        self._writer = self.engine.execution_options(turn_seconds=patience)
        self._maker = self.engine.execution_options(turn_seconds=_MAKING_SECONDS)
        event.listen(self.engine, "connect", partial(prepare or _prepare, patience))
        turns = Turns(Path(url.database or ""))
        event.listen(self.engine, "begin", partial(_begin, turns))
        event.listen(self.engine, "checkin", _give_back)
        fixed = pysqlite3.sqlite_version_info >= _FIRST_FIXED
        state = "absent" if fixed else "PRESENT"
        log.info("SQLite %s, WAL-reset fault %s", pysqlite3.sqlite_version, state)

    @contextmanager
    def reading(
        self,
        seconds: float | None = None,  # noqa: ARG002 - a file needs no deadline
    ) -> Iterator[Connection]:
        """See Database."""
        with _faults(), self.engine.begin() as connection:
            yield connection

    @contextmanager
    def changing(self, site_id: int) -> Iterator[Connection]:  # noqa: ARG002 - one writer a file
        """See Database; the site's row is held with the whole file."""
        with _faults(), self._writer.begin() as connection:
            yield connection

    def aside(self) -> AbstractContextManager[Connection]:
        """See Database."""
        return self.making()

    def server_ms(self, connection: Connection) -> None:
        """See Database."""

    def together(
        self,
        connection: Connection,  # noqa: ARG002 - there is no message to save
    ) -> AbstractContextManager[object]:
        """See Database."""
        return contextlib.nullcontext()

    @contextmanager
    def making(
        self,
        seconds: float = 60.0,  # noqa: ARG002 - a file needs no deadline
    ) -> Iterator[Connection]:
        """See Database."""
        with _faults(), self._maker.begin() as connection:
            yield connection

    def fill(self, connection: Connection, table: Table, rows: Iterable[Sequence[Any]]) -> None:
        """See Database."""
        statement = str(insert(table).compile(dialect=connection.dialect))
        try:
            driver(connection).executemany(statement, rows)
        except _OUR_BUGS as error:
            log.warning("table %s: %s", table.name, error)
            raise Damaged("damaged.rows", table=table.name) from error

    def check(self, *, thorough: bool = False) -> dict[str, Any]:
        """See Database: quick_check, or integrity_check, which reads the indexes too."""
        with self.reading() as connection:
            ask = connection.exec_driver_sql
            found = ask(f"PRAGMA {'integrity' if thorough else 'quick'}_check(1)").scalar_one()
            if found != "ok":
                log.error("database damaged: %s", found)
                raise Damaged("damaged.database")
            stray = ask("PRAGMA foreign_key_check").first()
            if stray is not None:
                raise Damaged("damaged.rows", table=stray[0])
            mode = ask("PRAGMA journal_mode").scalar_one()
            size = ask("PRAGMA page_count").scalar_one() * ask("PRAGMA page_size").scalar_one()
        version = f"SQLite {pysqlite3.sqlite_version}"
        return {"database": version, "journal_mode": mode, "bytes": size, "unsafe": []}

    def save(self, file: Path) -> bool:
        """See Database."""
        with _faults(), contextlib.closing(self.engine.raw_connection()) as connection:
            # Not inside a transaction: SQLite refuses that.
            connection.cursor().execute("VACUUM INTO ?", [str(file)])
        return True

    def tell(self, connection: Connection, site_id: int, words: str) -> None:
        """See Database; a file tells only that it is another one now."""

    def watch(
        self,
        site_id: int,  # noqa: ARG002 - the file tells of every site alike
        changed: Callable[[Touched], None],
        stop: Event,
    ) -> None:
        """See Database: `PRAGMA data_version` moves when another connection commits."""
        with _faults(), self.engine.connect() as connection:
            raw = connection.connection.cursor()
            seen = None
            with contextlib.closing(raw):
                while not stop.is_set():
                    raw.execute("PRAGMA data_version")
                    version = raw.fetchone()
                    if version != seen:
                        seen = version
                        changed(EVERYTHING)
                    stop.wait(PERIOD_SECONDS)

    def close(self) -> None:
        """See Database."""
        self.engine.dispose()


@contextmanager
def _faults() -> Iterator[None]:
    try:
        yield
    except (exc.OperationalError, pysqlite3.OperationalError) as error:
        log.warning("database: %s", error)
        cause: Any = error.orig if isinstance(error, exc.DBAPIError) else error
        full = getattr(cause, "sqlite_errorname", "") == "SQLITE_FULL"
        raise StoreFault("fault.disk_full" if full else "fault.store") from error
    except (exc.DatabaseError, pysqlite3.DatabaseError) as error:
        if isinstance(error, _OUR_BUGS):
            raise
        log.exception("database damaged")
        raise Damaged("damaged.database") from error


class _Patience:
    """Waits for somebody else's write in short even steps.

    SQLite's own handler sleeps ever longer, up to 100 ms: of eight busy kiosks one then waited
    more than five seconds while the others went by.
    """

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._since = 0.0

    def __call__(self, tries: int) -> bool:
        now = time.monotonic()
        if tries == 0:
            self._since = now
        if now - self._since > self._seconds:
            return False
        # Not all at the same moment, or the same one would win each time.
        time.sleep(random.uniform(*_STEP_SECONDS))  # noqa: S311 - no secret hangs on it
        return True


def _prepare(patience: float, connection: Any, _record: object) -> None:
    # Transactions are begun by _begin alone; the driver must not begin its own.
    connection.isolation_level = None
    connection.set_busy_handler(_Patience(patience))
    cursor = connection.cursor()
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.execute("PRAGMA synchronous=FULL")
    if cursor.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        _switch_to_wal(cursor)
    cursor.close()


def _switch_to_wal(cursor: Any) -> None:
    # SQLite does not wait for this lock, so two first starts at once would trip over each other.
    for attempt in range(_WAL_TRIES):
        try:
            cursor.execute("PRAGMA journal_mode=WAL")
        except pysqlite3.OperationalError:
            if attempt == _WAL_TRIES - 1:
                raise
            time.sleep(0.02)
        else:
            return


def _begin(turns: Turns, connection: Connection) -> None:
    patience = connection.get_execution_options().get("turn_seconds")
    if patience is None:
        driver(connection).execute("BEGIN")
        return
    # Writers take the lock before they read what they are going to change.
    try:
        connection.info[_TURN] = turns.take(patience)
    except TimeoutError:
        raise pysqlite3.OperationalError("no turn to write") from None
    driver(connection).execute("BEGIN IMMEDIATE")


def _give_back(_connection: object, record: Any) -> None:
    # The transaction has ended, whichever way, when its connection goes back to the pool.
    Turns.give_back(record.info.pop(_TURN, None))
