"""The two databases a site may live in, as the store sees them."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from threading import Event
from typing import Any

from sqlalchemy import URL, Connection, Engine, Table, exc, make_url

from kiosk.errors import Refused, WrongInput
from kiosk.store.touched import Touched

# A clerk's patience: after this long somebody else still writing is told as "try again".
BUSY_SECONDS = 5.0
# For a look at everything a site ever did, or a copy of it.
LONG_SECONDS = 3600.0


class Database(ABC):
    """Embedded SQLite or a PostgreSQL server: what differs between them is behind these methods.

    All of them turn what a database can do to us into the two errors people are told about,
    StoreFault and Damaged; anything else is a bug of ours and passes as it is.
    """

    engine: Engine

    @abstractmethod
    def reading(self, seconds: float | None = None) -> AbstractContextManager[Connection]:
        """One consistent picture; `seconds` allows a long look more than a command's time."""

    @abstractmethod
    def changing(self, site_id: int) -> AbstractContextManager[Connection]:
        """A transaction that holds the site's row from its first statement to its commit."""

    @abstractmethod
    def aside(self) -> AbstractContextManager[Connection]:
        """A transaction that writes without a turn at the site's row, and tells nobody."""

    @abstractmethod
    def server_ms(self, connection: Connection) -> int | None:
        """Now by the server's own clock, in ms UTC; None for data on this machine."""

    @abstractmethod
    def together(self, connection: Connection) -> AbstractContextManager[object]:
        """Prepared changes in it may go to the server in one message; nothing is read in it."""

    @abstractmethod
    def making(self, seconds: float = 60.0) -> AbstractContextManager[Connection]:
        """A transaction that nobody else's making or upgrading of tables can run beside."""

    @abstractmethod
    def fill(self, connection: Connection, table: Table, rows: Iterable[Sequence[Any]]) -> None:
        """Writes rows with a value for every column, many of them, in the caller's transaction.

        Raises Damaged naming the table when the rows contradict its types or constraints.
        """

    @abstractmethod
    def check(self, *, thorough: bool = False) -> dict[str, Any]:
        """What the database says about itself and how safe it keeps what it answered.

        `unsafe` names the settings that break the promise of a commit. Raises Damaged for pages or
        rows that contradict each other, StoreFault when it is out of reach.
        """

    def save(self, file: Path) -> bool:  # noqa: ARG002 - for those that can
        """Writes one consistent picture into an empty file, if the database can by itself."""
        return False

    @abstractmethod
    def tell(self, connection: Connection, site_id: int, words: str) -> None:
        """Words for all who watch the site (kiosk/store/touched.py), heard when it is committed."""

    @abstractmethod
    def watch(self, site_id: int, changed: Callable[[Touched], None], stop: Event) -> None:
        """Calls `changed` at once and then whenever something is committed, until `stop` is set.

        Raises StoreFault when the database goes out of reach; lost or doubled calls are possible.
        """

    @abstractmethod
    def close(self) -> None:
        """Give every connection back to the system."""


def connect(url: str | URL, patience: float = BUSY_SECONDS) -> Database:
    """The database at `sqlite:///path` or `postgresql://user@host/name`, not yet asked anything.

    `patience` is how many seconds a change waits for somebody else's. Raises WrongInput for an
    address it cannot read, which is told without its password.
    """
    try:
        parsed = make_url(url)
    except exc.ArgumentError:
        raise WrongInput("wrong.database_url", url="?") from None
    # Late: a machine with one of them never loads the driver of the other.
    if parsed.database and parsed.get_backend_name() == "sqlite":
        from kiosk.store.sqlite import Sqlite

        return Sqlite(parsed, patience)
    if parsed.database and parsed.get_backend_name() == "postgresql":
        from kiosk.store.postgresql import PostgreSQL

        return PostgreSQL(parsed, patience)
    raise WrongInput("wrong.database_url", url=parsed.render_as_string(hide_password=True))


def connect_existing(url: str | URL, patience: float = BUSY_SECONDS) -> Database:
    """As `connect`; raises Refused for a file that is not there, which would be made empty."""
    database = connect(url, patience)
    address = database.engine.url
    file = Path(address.database or "")
    if address.get_backend_name() == "sqlite" and not file.is_file():
        raise Refused("refused.no_database", url=address.render_as_string(hide_password=True))
    return database
