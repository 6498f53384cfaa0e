"""Tells that something newer is in the database; what it is, the listener reads itself."""

import contextlib
import logging
import threading
from collections.abc import Callable

from sqlalchemy import Connection

from kiosk.errors import ForPeople
from kiosk.store.engine import faults
from kiosk.store.unit import Store

log = logging.getLogger(__name__)

# The wait of a display is half of this on average; one look costs 5 µs, 0.3 % of a core at 50 ms.
PERIOD_SECONDS = 0.05
_RETRY_SECONDS = 1.0


class Feed:
    """A thread that watches `PRAGMA data_version`, which moves when another connection commits.

    Calls `changed`, `lost` and `found` on its own thread. Lost, doubled or late calls do no harm
    as long as the listener then reads a snapshot. It calls `changed` once at the start.
    """

    def __init__(
        self,
        store: Store,
        changed: Callable[[], None],
        lost: Callable[[], None],
        found: Callable[[], None],
    ) -> None:
        self._store, self._changed, self._lost, self._found = store, changed, lost, found
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="feed", daemon=True)

    def start(self) -> None:
        """Begin to watch; a second start changes nothing."""
        if self._thread.ident is None:
            self._thread.start()

    def close(self) -> None:
        self._stop.set()
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        connected = True
        while not self._stop.is_set():
            try:
                with faults(), self._store.engine.connect() as connection:
                    if not connected:
                        self._found()
                    connected = True
                    self._watch(connection)
            except ForPeople:
                if connected:
                    log.warning("feed lost")
                    self._lost()
                connected = False
                self._stop.wait(_RETRY_SECONDS)

    def _watch(self, connection: Connection) -> None:
        raw = connection.connection.cursor()
        seen = None
        with contextlib.closing(raw):
            while not self._stop.is_set():
                raw.execute("PRAGMA data_version")
                version = raw.fetchone()
                if version != seen:
                    seen = version
                    self._changed()
                self._stop.wait(PERIOD_SECONDS)
