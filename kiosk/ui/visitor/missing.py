"""Searches that found nothing: each counted once a visit, when its visitor pauses or gives up."""

from dataclasses import dataclass

from PySide6.QtCore import QObject

from kiosk.errors import ForPeople
from kiosk.queue.spared import count_missed
from kiosk.store import Store
from kiosk.ui.visitor.bridge import VisitorBridge
from kiosk.ui.visitor.flow import Page, Visit
from kiosk.ui.worker import Worker

# Who types has no such pause between two letters.
PAUSE_SECONDS = 3


@dataclass(frozen=True, slots=True)
class Watch:
    """`pending` is known to find nothing, but may not be typed to its end."""

    pending: str = ""
    counted: tuple[str, ...] = ()


def watch(was: Watch, visit: Visit, in_vain: str) -> tuple[Watch, str]:
    """What is known after a touch, an answer or a second, and the query to count now or "".

    `in_vain` is what is typed, once the search has found nothing for it. Of words that only grew
    longer or shorter the first are counted.
    """
    searching = visit.page is Page.SEARCH
    given_up = not searching or not visit.query
    pending = was.pending if given_up else in_vain
    finished = given_up or visit.quiet >= PAUSE_SECONDS
    again = any(pending.startswith(one) or one.startswith(pending) for one in was.counted)
    words = pending if finished and not again else ""
    counted = (*was.counted, words) if words else was.counted
    if visit.fresh:
        return Watch(), words
    return Watch("" if finished else pending, counted), words


class MissedSearches(QObject):
    """Looks over a kiosk's shoulder and has the office's count of such words raised."""

    def __init__(self, visitor: VisitorBridge, store: Store, worker: Worker) -> None:
        super().__init__(visitor)
        self._visitor, self._store, self._worker = visitor, store, worker
        self._watch = Watch()
        visitor.drawing.connect(self._look)

    def _look(self) -> None:
        self._watch, words = watch(self._watch, self._visitor.visit, self._visitor.in_vain)
        if words:
            self._worker.run(lambda: count_missed(self._store, words), _ignore, _not_counted)


def _ignore(_done: None) -> None:
    """Nobody waits for it."""


def _not_counted(_error: ForPeople) -> None:
    """Out of reach: one search less is counted."""
