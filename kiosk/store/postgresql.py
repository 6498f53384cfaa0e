"""The shared database: PostgreSQL 15 to 18, for many machines with one queue."""

import contextlib
import logging
import select as waiting
import socket
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from threading import Event
from typing import Any

import psycopg
from psycopg import errors, sql
from sqlalchemy import (
    URL,
    BigInteger,
    Connection,
    Engine,
    Table,
    bindparam,
    cast,
    create_engine,
    event,
    exc,
    func,
    select,
    text,
)

from kiosk.errors import Damaged, Interrupted, Refused, StoreFault
from kiosk.store.circuit import Circuit, Deadlines
from kiosk.store.engine import Database
from kiosk.store.prepared import Prepared, driver
from kiosk.store.tables import site
from kiosk.store.touched import EVERYTHING, Touched, heard

log = logging.getLogger(__name__)

CONNECT_SECONDS = 2
COMMAND_SECONDS = 3.0
# Less than a command's time: a row that somebody holds is no silent server.
_LOCK_SECONDS = 2.5
# More than a command's time: whoever holds a row longer is gone, by a pulled cable for example.
_IDLE_SECONDS = 4.0
# A connection that rested this long is asked before it is trusted.
_RESTED_SECONDS = 1.0
# A net under NOTIFY, and how a display notices a server that has gone silent.
_POLL_SECONDS = 2.0
_LOOK_SECONDS = 0.25
# Any number of our own that every program of ours agrees on ("mpp").
_MAKING = 7172208
_AWAY = (
    *(psycopg.OperationalError, psycopg.InterfaceError, errors.ReadOnlySqlTransaction),
    # The server ends what a stopped client left open; the driver counts that as its inner fault.
    *(errors.IdleInTransactionSessionTimeout, errors.TransactionTimeout),
)
# How a server says that it ended the connection: it shuts down, or nobody spoke for too long.
_ENDED = ("57P", "25P03", "25P04")
# All that libpq tells of a login that is refused; the server says it in English or not at all.
_SHUT_OUT = ("authentication failed", "not permitted to log in", "no password supplied")
_OUR_BUGS = (psycopg.IntegrityError, psycopg.ProgrammingError, psycopg.DataError)

# What was answered survives a power cut, whatever the server's own default is.
_DURABLE = """
    SELECT set_config('synchronous_commit', 'on', false)
    WHERE current_setting('synchronous_commit') IN ('off', 'local')
"""
_SETTINGS = text(
    "SELECT "
    + ", ".join(
        f"current_setting('{name}') AS {name}"
        for name in (
            *("server_version", "fsync", "full_page_writes", "synchronous_commit"),
            *("synchronous_standby_names", "data_checksums"),
        )
    )
)
_SAFE = {
    "fsync": {"on"},
    "full_page_writes": {"on"},
    "synchronous_commit": {"on", "remote_write", "remote_apply"},
}
_TAKE_ROW = Prepared(select(site.c.id).where(site.c.id == bindparam("site_id")).with_for_update())
_REVISION = "SELECT revision FROM site WHERE id = %s"
_SERVER_MS = select(cast(func.extract("epoch", func.clock_timestamp()) * 1000, BigInteger))
_TELL = Prepared(select(func.pg_notify(bindparam("channel"), bindparam("words"))))


class PostgreSQL(Database):
    """A server that other machines use too.

    The client owns every deadline: 2 s to connect, 3 s for a command; then the socket is shut and
    a circuit answers at once, with one try every 2 s. A change takes its site's row first, so one
    site's changes have one order and several sites never wait for each other.
    """

    def __init__(self, url: URL, patience: float) -> None:
        asked = url.set(drivername="postgresql+psycopg")
        if "target_session_attrs" not in asked.query:
            # Of several hosts only the one that may be written to.
            asked = asked.update_query_dict({"target_session_attrs": "read-write"})
        self._circuit = Circuit()
        self._deadlines = Deadlines(self._circuit)
        self._wires: dict[Any, socket.socket] = {}
        self.engine = create_engine(
            asked,
            pool_timeout=COMMAND_SECONDS,
            isolation_level="READ COMMITTED",
            connect_args={"connect_timeout": CONNECT_SECONDS, "application_name": "mpp-kiosk"},
        )
        # One consistent picture, however many statements it takes.
        self._reader = self.engine.execution_options(
            isolation_level="REPEATABLE READ", postgresql_readonly=True
        )
        self._lock_seconds = min(patience, _LOCK_SECONDS)
        event.listen(self.engine, "connect", self._connected)
        event.listen(self.engine, "checkout", self._taken)
        event.listen(self.engine, "checkin", self._given_back)
        event.listen(self.engine, "close", self._closed)
        event.listen(self.engine, "close_detached", self._closed)

    @contextmanager
    def reading(self, seconds: float | None = None) -> Iterator[Connection]:
        """See Database."""
        with self._transaction(self._reader, seconds) as connection:
            yield connection

    @contextmanager
    def changing(self, site_id: int) -> Iterator[Connection]:
        """See Database."""
        with self._transaction(self.engine, None) as connection:
            # A statement of its own: what is read next must be newer than the wait for the row.
            raw: psycopg.Connection = driver(connection)
            with raw.pipeline():
                _TAKE_ROW.change(connection, {"site_id": site_id})
            yield connection
            with raw.pipeline():
                raw.commit()

    def together(self, connection: Connection) -> AbstractContextManager[object]:
        """See Database."""
        raw: psycopg.Connection = driver(connection)
        return raw.pipeline()

    @contextmanager
    def aside(self) -> Iterator[Connection]:
        """See Database."""
        with self._transaction(self.engine, None) as connection:
            yield connection

    def server_ms(self, connection: Connection) -> int:
        """See Database."""
        now: int = connection.execute(_SERVER_MS).scalar_one()
        return now

    @contextmanager
    def making(self, seconds: float = 60.0) -> Iterator[Connection]:
        """See Database."""
        with self._transaction(self.engine, seconds) as connection:
            connection.execute(select(func.pg_advisory_xact_lock(_MAKING)))
            yield connection

    def fill(self, connection: Connection, table: Table, rows: Iterable[Sequence[Any]]) -> None:
        """See Database: by COPY, some ten times as fast as INSERT."""
        names = sql.SQL(", ").join(sql.Identifier(column.name) for column in table.columns)
        statement = sql.SQL("COPY {} ({}) FROM STDIN").format(sql.Identifier(table.name), names)
        try:
            with driver(connection).cursor() as cursor, cursor.copy(statement) as lines:
                for row in rows:
                    lines.write_row(row)
        except _OUR_BUGS as error:
            log.warning("table %s: %s", table.name, error)
            raise Damaged("damaged.rows", table=table.name) from error

    def check(
        self,
        *,
        thorough: bool = False,  # noqa: ARG002 - its pages are the server's own concern
    ) -> dict[str, Any]:
        """See Database: its settings are what a client can look at."""
        with self.reading() as connection:
            (found,) = connection.execute(_SETTINGS).mappings()
        unsafe = [name for name, wanted in _SAFE.items() if found[name] not in wanted]
        return {"database": f"PostgreSQL {found['server_version']}", **found, "unsafe": unsafe}

    def tell(self, connection: Connection, site_id: int, words: str) -> None:
        """See Database."""
        _TELL.change(connection, {"channel": _channel(site_id), "words": words})

    def watch(self, site_id: int, changed: Callable[[Touched], None], stop: Event) -> None:
        """See Database: NOTIFY, and a look at the site's revision every 2 s as a net."""
        with _faults(), self._connection(self.engine) as connection:
            # Not the pool's any more, for it listens.
            connection.detach()
            raw: psycopg.Connection = driver(connection)
            raw.set_autocommit(True)
            raw.execute(sql.SQL("LISTEN {}").format(sql.Identifier(_channel(site_id))))
            seen, next_look = -1, 0.0
            while not stop.is_set():
                if time.monotonic() >= next_look:
                    with self._limited(raw):
                        row = raw.execute(_REVISION, [site_id]).fetchone()
                    next_look = time.monotonic() + _POLL_SECONDS
                    if row is not None and row[0] != seen:
                        seen = row[0]
                        changed(EVERYTHING)
                for notice in raw.notifies(timeout=_LOOK_SECONDS, stop_after=1):
                    touched, seen = heard(notice.payload, seen)
                    changed(touched)

    def close(self) -> None:
        """See Database."""
        self.engine.dispose()
        self._deadlines.close()
        # Also those of connections that broke before the pool had them.
        for wire in self._wires.values():
            wire.close()
        self._wires.clear()

    @contextmanager
    def _transaction(self, engine: Engine, seconds: float | None) -> Iterator[Connection]:
        with _faults(), self._connection(engine) as connection, connection.begin():
            if seconds is not None:
                raw = driver(connection)
                self._deadlines.begin(raw, self._wires[raw], seconds)
                # Whoever takes long may work on something else meanwhile, as a copy does.
                for limit in ("lock_timeout", "idle_in_transaction_session_timeout"):
                    _set(raw, limit, seconds, "LOCAL")
            yield connection

    def _connection(self, engine: Engine) -> Connection:
        self._circuit.check()
        try:
            connection = engine.connect()
        except exc.TimeoutError as error:
            # Every connection of ours is waiting for the server.
            raise StoreFault("fault.store") from error
        except (exc.OperationalError, psycopg.OperationalError) as error:
            if any(words in str(error) for words in _SHUT_OUT):
                raise Refused("refused.access") from None
            self._circuit.open()
            raise
        self._circuit.close()
        return connection

    @contextmanager
    def _limited(self, raw: psycopg.Connection) -> Iterator[None]:
        self._deadlines.begin(raw, self._wires[raw], COMMAND_SECONDS)
        try:
            yield
        finally:
            self._deadlines.end(raw)

    def _connected(self, raw: psycopg.Connection, _record: object) -> None:
        # A second handle on the same socket: it can be shut while the driver sleeps in a call.
        self._wires[raw] = socket.fromfd(raw.pgconn.socket, socket.AF_INET, socket.SOCK_STREAM)
        try:
            self._prepare(raw)
        except BaseException:
            # The pool does not know it yet, so nobody else would close it.
            self._closed(raw)
            raw.close()
            raise

    def _prepare(self, raw: psycopg.Connection) -> None:
        with self._limited(raw):
            _set(raw, "lock_timeout", self._lock_seconds)
            _set(raw, "idle_in_transaction_session_timeout", _IDLE_SECONDS)
            raw.execute(_DURABLE)
            raw.commit()

    def _taken(self, raw: psycopg.Connection, record: Any, _proxy: object) -> None:
        now = time.monotonic()
        since = record.info.get("since")
        self._deadlines.begin(raw, self._wires[raw], COMMAND_SECONDS)
        if since is None:
            return
        try:
            # What rested while the server was away may be dead without knowing it, and to find
            # that out would cost a wait for each: the pool makes another.
            if self._circuit.opened_since(since) or _hung_up(raw):
                raise exc.DisconnectionError
            if now - since > _RESTED_SECONDS and not _answers(raw):
                if self._circuit.opened_since(now):
                    # The time is used up; another connection would be a second wait.
                    raise psycopg.OperationalError("the server does not answer")
                raise exc.DisconnectionError
        except BaseException:
            self._deadlines.end(raw)
            raise

    def _given_back(self, raw: psycopg.Connection | None, record: Any) -> None:
        record.info["since"] = time.monotonic()
        if raw is not None:
            self._deadlines.end(raw)

    def _closed(self, raw: psycopg.Connection, _record: object = None) -> None:
        self._deadlines.end(raw)
        wire = self._wires.pop(raw, None)
        if wire is not None:
            wire.close()


@contextmanager
def _faults() -> Iterator[None]:
    try:
        yield
    except (exc.DBAPIError, psycopg.Error) as error:
        cause = error.orig if isinstance(error, exc.DBAPIError) else error
        if isinstance(cause, errors.InsufficientPrivilege):
            log.warning("database: %s", cause)
            raise Refused("refused.no_right") from error
        if isinstance(cause, _AWAY):
            log.warning("database: %s", cause)
            # Without a state nobody answered.
            broke = cause.sqlstate is None or cause.sqlstate.startswith(_ENDED)
            raise (Interrupted if broke else StoreFault)("fault.store") from error
        if isinstance(cause, _OUR_BUGS):
            raise
        log.exception("database damaged")
        raise Damaged("damaged.database") from error


def _set(raw: psycopg.Connection, name: str, seconds: float, extent: str = "SESSION") -> None:
    asked = sql.SQL("SET {} {} = {}").format(
        sql.SQL(extent), sql.Identifier(name), sql.Literal(int(seconds * 1000))
    )
    raw.execute(asked)


def _hung_up(raw: psycopg.Connection) -> bool:
    # A resting server says nothing: a word from it is its farewell, and costs no round trip here.
    readable, _, _ = waiting.select([raw.pgconn.socket], [], [], 0)
    return bool(readable)


def _answers(raw: psycopg.Connection) -> bool:
    with contextlib.suppress(psycopg.Error):
        raw.execute("SELECT 1")
        raw.rollback()
        return True
    return False


def _channel(site_id: int) -> str:
    return f"mpp_site_{site_id}"
