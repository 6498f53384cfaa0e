"""The database engine: embedded SQLite, safe against a power cut at any moment."""

import logging
import random
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import pysqlite3
from sqlalchemy import Connection, Engine, create_engine, event, exc, make_url

from kiosk.errors import Damaged, StoreFault, WrongInput
from kiosk.store.prepared import driver
from kiosk.store.turns import Turns

log = logging.getLogger(__name__)

# A clerk's patience: after this long somebody else still writing is told as "try again".
BUSY_SECONDS = 5.0
_FIRST_FIXED = (3, 51, 3)
_WAL_TRIES = 250
_OUR_BUGS = (
    *(exc.IntegrityError, exc.ProgrammingError, exc.DataError),
    *(pysqlite3.IntegrityError, pysqlite3.ProgrammingError, pysqlite3.DataError),
)
# Only against programs that do not queue for their turn.
_STEP_SECONDS = (0.0005, 0.002)
_TURN = "turn"


def create(url: str, patience: float) -> Engine:
    """An engine for `sqlite:///path`. Raises WrongInput for anything it cannot read.

    WAL with synchronous=FULL: a commit that was answered survives a power cut (NORMAL lost up to
    954 acknowledged tickets in one modelled cut). SQLite comes with the wheel `pysqlite3`, not
    with Python: versions before 3.51.3 can corrupt a WAL that two connections reset at once.
    """
    try:
        parsed = make_url(url)
    except exc.ArgumentError:
        raise WrongInput("wrong.database_url", url="?") from None
    if parsed.get_backend_name() != "sqlite" or not parsed.database:
        raise WrongInput("wrong.database_url", url=parsed.render_as_string(hide_password=True))
    engine = create_engine(parsed, module=pysqlite3, connect_args={"timeout": 0})
    event.listen(engine, "connect", partial(_prepare, patience))
    turns = Turns(Path(parsed.database), patience)
    event.listen(engine, "begin", partial(_begin, turns))
    event.listen(engine, "checkin", _give_back)
    fixed = pysqlite3.sqlite_version_info >= _FIRST_FIXED
    log.info(
        "SQLite %s, WAL-reset fault %s", pysqlite3.sqlite_version, "absent" if fixed else "PRESENT"
    )
    return engine


def writer(engine: Engine) -> Engine:
    """The same engine, whose transactions take the write lock when they begin."""
    return engine.execution_options(immediate=True)


@contextmanager
def faults() -> Iterator[None]:
    """Turns what a database can do to us into the two errors people are told about."""
    try:
        yield
    except (exc.OperationalError, pysqlite3.OperationalError) as error:
        log.warning("database: %s", error)
        raise StoreFault("fault.store") from error
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
    if not connection.get_execution_options().get("immediate", False):
        driver(connection).execute("BEGIN")
        return
    # Writers take the lock before they read what they are going to change.
    try:
        connection.info[_TURN] = turns.take()
    except TimeoutError:
        raise pysqlite3.OperationalError("no turn to write") from None
    driver(connection).execute("BEGIN IMMEDIATE")


def _give_back(_connection: object, record: Any) -> None:
    # The transaction has ended, whichever way, when its connection goes back to the pool.
    Turns.give_back(record.info.pop(_TURN, None))
