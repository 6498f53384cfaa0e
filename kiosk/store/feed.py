"""Tells that something newer is in the database; what it is, the listener reads itself."""

import logging
import threading
from collections.abc import Callable

from kiosk.errors import ForPeople
from kiosk.store.touched import Touched
from kiosk.store.unit import Store

log = logging.getLogger(__name__)

# While the server is away the circuit answers most tries without asking it.
_RETRY_SECONDS = 0.25


class Feed:
    """A thread that watches the database; see `Database.watch` for how each tells.

    Calls `changed`, `lost` and `found` on its own thread. Lost, doubled or late calls do no harm
    as long as the listener then reads a snapshot. It calls `changed` once at the start; what it is
    told was touched only says who need not hurry.
    """

    def __init__(
        self,
        store: Store,
        changed: Callable[[Touched], None],
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

        def changed(touched: Touched) -> None:
            nonlocal connected
            if not connected:
                connected = True
                self._found()
            self._changed(touched)
            if self._store.memory is not None:
                self._store.memory.keep_now_and_then(self._store.read)

        while not self._stop.is_set():
            try:
                self._store.database.watch(self._store.site_id, changed, self._stop)
            except ForPeople:
                if connected:
                    log.warning("feed lost")
                    self._lost()
                connected = False
                self._stop.wait(_RETRY_SECONDS)
