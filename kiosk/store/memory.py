"""What this machine remembers of a site's database, so that no older copy takes its place unseen.

A file copied by hand, a backup put back, a standby that lacked the last minutes: each would give
numbers a second time that visitors already hold.
"""

import json
import logging
import threading
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, bindparam, func, select

from kiosk.clock import Clock, to_ms
from kiosk.errors import ForPeople, Refused
from kiosk.paths import write_whole
from kiosk.store.tables import journal, series, site

log = logging.getLogger(__name__)

ACCEPTED = "older_accepted"
_EVERY_SECONDS = 3.0
_STATE = select(
    site.c.day,
    site.c.revision,
    site.c.head,
    select(func.max(series.c.last))
    .where(series.c.site_id == site.c.id, series.c.day == site.c.day)
    .scalar_subquery()
    .label("highest"),
    select(journal.c.hash)
    .where(journal.c.site_id == site.c.id, journal.c.revision == bindparam("revision"))
    .scalar_subquery()
    .label("then"),
).where(site.c.id == bindparam("site_id"))
_ACCEPTANCES = select(journal.c.day, journal.c.data).where(
    journal.c.site_id == bindparam("site_id"),
    journal.c.kind == ACCEPTED,
    journal.c.at >= bindparam("since"),
)


@dataclass(frozen=True, slots=True)
class Seen:
    """The newest of a site's database at a moment `at` (ms): `highest` is the day's number."""

    day: str
    revision: int
    head: str
    highest: int
    at: int


class Memory:
    """The memory of one machine for one site; safe to share between threads.

    It is a file of the data folder, written at most every few seconds and when a store is closed.
    """

    def __init__(self, folder: Path, site_id: int, clock: Clock) -> None:
        self._file = folder / f"seen-{site_id}.json"
        self._site_id = site_id
        self._clock = clock
        self._lock = threading.Lock()
        self._seen: Seen | None = None
        # Never lower than what this process has committed itself.
        self._revision = 0
        # Whether it was opened although it is older.
        self.older = False
        self._doubted = False
        self._kept = 0
        self._next = 0.0

    def known(self) -> Seen | None:
        """The newest that this machine remembers."""
        found = [seen for seen in (self._load(), self._seen) if seen is not None]
        return max(found, key=lambda seen: (seen.at, seen.revision), default=None)

    def refuse_lost(self) -> None:
        """Raises Refused when a queue is remembered, for there is none in the database."""
        known = self.known()
        if known is not None:
            raise Refused("refused.older_database", found=0, known=known.revision)

    def open(self, read: Callable[[], AbstractContextManager[Connection]], *, older: bool) -> None:
        """Raises Refused for a database older than remembered, unless that is what is wanted."""
        known = self.known()
        try:
            with read() as connection:
                self._compare(connection, known, 0)
        except Refused:
            if not older:
                raise
            self.older, self._doubted = True, False

    def check(self, connection: Connection, revision: int) -> None:
        """Raises Refused when a change finds the site at a revision that was passed already."""
        if revision < self._revision or self._doubted:
            self._compare(connection, self.known(), self._revision)

    def forget(self) -> None:
        """A person has accepted the database as it is."""
        self._seen, self._kept = None, 0
        self._file.unlink(missing_ok=True)

    def saw(self, revision: int) -> None:
        """This revision was committed."""
        self._revision = max(self._revision, revision)

    def keep_now_and_then(self, read: Callable[[], AbstractContextManager[Connection]]) -> None:
        """As `keep`, every few seconds at most."""
        if time.monotonic() >= self._next:
            self._next = time.monotonic() + _EVERY_SECONDS
            self.keep(read)

    def keep(self, read: Callable[[], AbstractContextManager[Connection]]) -> None:
        """Remember the database as it is now, if it moved and is not an older one."""
        # Both before the picture is taken: whatever moves on meanwhile must not look lost in it.
        floor, known = self._revision, self.known()
        try:
            with read() as connection:
                seen = self._compare(connection, known, floor)
            if seen.revision != self._kept:
                write_whole(self._file, json.dumps(asdict(seen)).encode())
                self._kept = seen.revision
        except (ForPeople, OSError) as error:
            log.warning("not remembered: %s", error)

    def _compare(self, connection: Connection, known: Seen | None, floor: int) -> Seen:
        key = {"site_id": self._site_id, "revision": known.revision if known else 0}
        row = connection.execute(_STATE, key).one()
        lost = row.revision < floor
        if known is not None:
            lost = lost or row.revision < known.revision or row.then != known.head
            lost = lost and not self._accepted(connection, known)
        with self._lock:
            self._doubted = lost
            if lost:
                passed = max(floor, known.revision if known else 0)
                raise Refused("refused.older_database", found=row.revision, known=passed)
            if row.revision < floor:
                self._revision = row.revision
            self._revision = max(self._revision, row.revision)
            now = to_ms(self._clock.now())
            self._seen = Seen(row.day, row.revision, row.head, row.highest or 0, now)
            return self._seen

    def _accepted(self, connection: Connection, known: Seen) -> bool:
        """Whether a person accepted the older one since, and numbers go on after those known."""
        key = {"site_id": self._site_id, "since": known.at}
        return any(
            (row.day, json.loads(row.data)["after"]) >= (known.day, known.highest)
            for row in connection.execute(_ACCEPTANCES, key)
        )

    def _load(self) -> Seen | None:
        try:
            return _seen_of(json.loads(self._file.read_bytes()))
        except FileNotFoundError:
            return None
        except (OSError, ValueError, TypeError, KeyError) as error:
            log.warning("memory of %s unreadable: %s", self._file, error)
            return None


def _seen_of(told: Any) -> Seen:
    return Seen(
        str(told["day"]),
        int(told["revision"]),
        str(told["head"]),
        int(told["highest"]),
        int(told["at"]),
    )
