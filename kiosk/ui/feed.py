"""The store's feed as Qt signals on the window's thread."""

from PySide6.QtCore import QObject, Signal

from kiosk.store import Store
from kiosk.store.feed import Feed
from kiosk.store.touched import Touched


class FeedSignal(QObject):
    """`changed`: read a snapshot again. `lost`, `found`: the database is out of reach, is back.

    `touched` comes with each `changed` and tells which pictures it concerns (a Touched).
    """

    changed = Signal()
    touched = Signal(object)
    lost = Signal()
    found = Signal()

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # Emitted on the feed's thread, so Qt queues them to receivers on the window's thread.
        self._feed = Feed(store, self._tell, self.lost.emit, self.found.emit)

    def _tell(self, touched: Touched) -> None:
        self.touched.emit(touched)
        self.changed.emit()

    def start(self) -> None:
        self._feed.start()

    def close(self) -> None:
        self._feed.close()
