"""The store, and the one way to change it: a transaction that holds the site's row."""

import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, tzinfo
from typing import Any, TypeVar, cast

from sqlalchemy import Connection, bindparam, func, insert, select, update

from kiosk.clock import Clock, from_ms, to_ms, zone
from kiosk.errors import Refused, WrongInput
from kiosk.settings import Site
from kiosk.store import journal as log
from kiosk.store.engine import Database
from kiosk.store.memory import Memory
from kiosk.store.prepared import Prepared
from kiosk.store.tables import journal, site
from kiosk.store.touched import EVERYTHING, NOTHING, Touched, told

_OP_ID_LENGTH = 64
Kept = TypeVar("Kept")

_SITE_AND_REPLAY = Prepared(
    select(
        site.c.id,
        site.c.day,
        site.c.revision,
        site.c.head,
        site.c.catalogue_version,
        site.c.rules,
        site.c.day_closed,
        select(func.count())
        .where(journal.c.site_id == site.c.id, journal.c.op_id == bindparam("op_id"))
        .scalar_subquery()
        .label("replays"),
        select(journal.c.at)
        .where(journal.c.site_id == site.c.id, journal.c.revision == site.c.revision)
        .scalar_subquery()
        .label("last_at"),
    ).where(site.c.id == bindparam("site_id"))
)
_REPLAYED = (
    select(journal)
    .where(journal.c.site_id == bindparam("site_id"), journal.c.op_id == bindparam("op_id"))
    .order_by(journal.c.step)
)
_SITE = select(site).where(site.c.id == bindparam("site_id"))
_INSERT_JOURNAL = Prepared(insert(journal))
_UPDATE_SITE = Prepared(
    update(site)
    .where(site.c.id == bindparam("in_site"))
    .values(
        revision=bindparam("new_revision"),
        head=bindparam("new_head"),
        day=bindparam("new_day"),
        day_closed=bindparam("new_day_closed"),
    )
)


def new_op_id() -> str:
    """A name for one intention, made before the first try and kept for every further one."""
    return new_id(to_ms(datetime.now(UTC)))


def new_id(ms: int) -> str:
    """A unique name of 32 letters that sorts by its moment: new rows stay on the last pages."""
    return f"{ms:012x}{secrets.token_hex(10)}"


class Change:
    """One running transaction: what it may read, and the journal entries it will leave.

    `replayed` holds the entries of an earlier run of the same `op_id`; then nothing may change.
    `last_at` is the moment of the journal's newest entry; `doubted` that the clock contradicts it.
    """

    def __init__(self, store: "Store", connection: Connection, row: Any, op_id: str, actor: str):
        self.store = store
        self.connection = connection
        self.site_id: int = row.id
        self.catalogue_version: int = row.catalogue_version
        self.rules_text: str = row.rules
        self.day_closed: bool = bool(row.day_closed)
        self.day = date.fromisoformat(row.day)
        self.revision: int = row.revision
        self.touched = NOTHING
        self.last_at = from_ms(row.last_at)
        self.doubted = False
        self.work_at(store.clock.now())
        self.op_id = op_id
        self.actor = actor
        self.replayed: tuple[log.Entry, ...] = ()
        if row.replays:
            rows = connection.execute(_REPLAYED, {"site_id": row.id, "op_id": op_id})
            self.replayed = tuple(log.entry(r) for r in rows)
        self._head: str = row.head
        self._rows: list[dict[str, Any]] = []

    def work_at(self, now: datetime) -> None:
        """Take `now` as the moment of everything this change does from here on."""
        self.now = now
        self.now_ms = to_ms(now)

    def record(
        self,
        kind: str,
        *,
        ticket_id: str | None = None,
        counter: int | None = None,
        touches: Touched = EVERYTHING,
        **data: Any,
    ) -> int:
        """Append an entry to the journal of this change; answers its revision.

        `touches` are the pictures that other screens have to read anew for it.
        """
        self.touched |= touches
        self.revision += 1
        row = {
            "site_id": self.site_id,
            "revision": self.revision,
            "day": self.day.isoformat(),
            "at": self.now_ms,
            "kind": kind,
            "actor": self.actor,
            "op_id": self.op_id,
            "step": len(self._rows),
            "ticket_id": ticket_id,
            "counter": counter,
            "data": log.encode(data),
            "previous": self._head,
        }
        row["hash"] = self._head = log.digest(row)
        self._rows.append(row)
        return self.revision

    def close(self) -> None:
        """Write the entries and the site's new head; the transaction is committed by the store."""
        with self.store.database.together(self.connection):
            self._tell()
            if not self._rows:
                return
            for row in self._rows:
                _INSERT_JOURNAL.change(self.connection, row)
            _UPDATE_SITE.change(
                self.connection,
                {
                    "in_site": self.site_id,
                    "new_day_closed": self.day_closed,
                    "new_revision": self.revision,
                    "new_head": self._head,
                    "new_day": self.day.isoformat(),
                },
            )

    def _tell(self) -> None:
        words = told(self.touched, self.revision - len(self._rows), self.revision)
        self.store.database.tell(self.connection, self.site_id, words)


class Store:
    """The database of one site. Safe to share between threads; every call is a transaction."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        key: bytes,
        site_id: int = 1,
        memory: Memory | None = None,
    ) -> None:
        self.database = database
        self.clock = clock
        self.site_id = site_id
        self.ticket_key = key
        self.memory = memory
        self._kept: dict[object, object] = {}
        self._latest: dict[str, tuple[object, object]] = {}
        self._site = self._read_site()
        self.zone: tzinfo = zone(self._site.zone_name)

    def site(self) -> Site:
        return self._site

    @property
    def shared(self) -> bool:
        """Whether other machines work on it too, so that one may be cut off while they go on."""
        return self.database.engine.dialect.name != "sqlite"

    @contextmanager
    def change(self, op_id: str, actor: str) -> Iterator[Change]:
        """The only way to write: takes the site's row, then commits all or nothing.

        Raises StoreFault when the database is out of reach; the same `op_id` may be tried again
        and has its effect once. Raises Refused from inside, with nothing changed.
        """
        if not 0 < len(op_id) <= _OP_ID_LENGTH:
            raise WrongInput("wrong.op_id")
        with self.database.changing(self.site_id) as connection:
            parameters = {"site_id": self.site_id, "op_id": op_id}
            row = _SITE_AND_REPLAY.first(connection, parameters)
            if self.memory is not None:
                # A server may have been replaced by an older copy since this store was opened.
                self.memory.check(connection, row.revision)
            change = Change(self, connection, row, op_id, actor)
            yield change
            change.close()
        if self.memory is not None:
            self.memory.saw(change.revision)

    @contextmanager
    def read(self, seconds: float | None = None) -> Iterator[Connection]:
        """One consistent picture. Raises StoreFault when the database is out of reach.

        `seconds` allows a long look, such as one at every entry of the journal, more time than a
        command has.
        """
        with self.database.reading(seconds) as connection:
            yield connection

    @contextmanager
    def aside(self) -> Iterator[Connection]:
        """A write that is no change of the queue: no turn at the site's row, no journal.

        For what a machine says of itself. Raises StoreFault when the database is out of reach.
        """
        with self.database.aside() as connection:
            yield connection

    def keep(self, key: object, make: Callable[[], Kept]) -> Kept:
        """A thing that never changes once read, such as a published catalogue, read only once."""
        if key not in self._kept:
            self._kept[key] = make()
        return cast("Kept", self._kept[key])

    def keep_latest(self, name: str, key: object, make: Callable[[], Kept]) -> Kept:
        """As `keep`, but forgetting what `name` was for an earlier key, such as yesterday's."""
        found = self._latest.get(name)
        if found is None or found[0] != key:
            found = self._latest[name] = (key, make())
        return cast("Kept", found[1])

    def close(self) -> None:
        if self.memory is not None:
            self.memory.keep(self.read)
        self.database.close()

    def _read_site(self) -> Site:
        with self.read() as connection:
            row = connection.execute(_SITE, {"site_id": self.site_id}).first()
        if row is None:
            raise Refused("refused.site_unknown", site=self.site_id)
        return Site(
            id=row.id,
            name=row.name,
            tagline_id=row.tagline_id,
            tagline_en=row.tagline_en,
            zone_name=row.zone,
            public_url=row.public_url,
        )
