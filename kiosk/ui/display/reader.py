"""How a display reads: on every word of the feed, and by itself while nobody tells of changes."""

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from kiosk.clock import Clock
from kiosk.errors import ForPeople

if TYPE_CHECKING:
    from datetime import datetime

    from kiosk.ui.feed import FeedSignal
    from kiosk.ui.worker import Worker

RETRY_MS = 2000

_log = logging.getLogger(__name__)


class Reader(QObject):
    """One reading at a time. `look` runs on the worker's thread, all else on the GUI's.

    `seen` is told what was read, `missed` that it could not be read, or (None) that the feed is
    silent. `lost_since` is the moment the database went out of reach, until it is in reach again;
    `was_lost` says of the last reading that changes may have been missed before it. `name` is for
    the log.
    """

    def __init__(
        self,
        name: str,
        look: Callable[[], Any],
        worker: "Worker",
        feed: "FeedSignal",
        clock: Clock,
        seen: Callable[[Any], None],
        missed: Callable[[ForPeople | None], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._look, self._worker, self._feed, self._clock = look, worker, feed, clock
        self._name, self._seen, self._missed = name, seen, missed
        self.lost_since: datetime | None = None
        self.closed = self.was_lost = False
        self._reading = self._stale = self._deaf = False
        self._retry = QTimer(self, singleShot=True, interval=RETRY_MS)
        self._retry.timeout.connect(self.read)
        feed.found.connect(self._on_found)
        feed.lost.connect(self._on_lost)

    def read(self) -> None:
        """Reads anew; while a reading is under way, once more after it."""
        if self.closed:
            return
        if self._reading:
            self._stale = True
            return
        self._reading, self._stale = True, False
        self._worker.run(self._look, self._on_read, self._on_failed)

    def close(self) -> None:
        """Ends all reading; late answers change nothing any more."""
        if self.closed:
            return
        self.closed = True
        self._retry.stop()
        self._feed.found.disconnect(self._on_found)
        self._feed.lost.disconnect(self._on_lost)

    def _on_read(self, seen: Any) -> None:
        self._reading = False
        if self.closed:
            return
        self.was_lost = self.lost_since is not None
        self.lost_since = None
        self._retry.stop()
        if self._deaf:
            # What was read is true now, but nobody tells when it no longer is.
            self._lose()
        self._seen(seen)
        if self._stale:
            self.read()

    def _on_failed(self, error: ForPeople) -> None:
        self._reading = False
        if self.closed:
            return
        if self.lost_since is None:
            _log.warning("%s is unreadable: %s", self._name, error.key)
        self._lose()
        self._missed(error)

    def _on_lost(self) -> None:
        # Nobody tells of changes now, so this screen asks by itself until somebody does again.
        self._deaf = True
        self._lose()
        self._missed(None)

    def _on_found(self) -> None:
        self._deaf = False
        self.read()

    def _lose(self) -> None:
        self.lost_since = self.lost_since or self._clock.now()
        self._retry.start()
