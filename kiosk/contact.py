"""A machine's sign of life: one thread that tells the database how it is, off every window."""

import logging
import threading
from collections.abc import Callable

from kiosk import __version__, queue
from kiosk.errors import ForPeople
from kiosk.logs import bug
from kiosk.settings import Station
from kiosk.store import Store

log = logging.getLogger(__name__)

PERIOD_SECONDS = 30.0


class Contact:
    """Reports at once and every 30 seconds; a database out of reach is tried again next time.

    `printer` tells how this process's printer is (queue.StationState), where it has one.
    """

    def __init__(
        self, store: Store, station: Station, printer: Callable[[], str | None] | None = None
    ) -> None:
        self._store = store
        self._station = station
        self._printer = printer
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._run, name="contact", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def close(self) -> None:
        self._closing.set()
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        self._report()
        while not self._closing.wait(PERIOD_SECONDS):
            self._report()

    def _report(self) -> None:
        printer = self._printer() if self._printer else None
        name, kind = self._station.name, self._station.kind
        try:
            queue.report(self._store, name, kind, __version__, printer)
        except ForPeople as error:
            # Out of reach, or shut out: the windows say which.
            log.info("no contact: %s", error)
        except Exception as error:
            # A sign of life must never take the window with it.
            bug(error)
