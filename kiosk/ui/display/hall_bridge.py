"""The hall's picture in words, for QML: the calls are read on every change, time does the rest."""

import logging
import math
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, tzinfo
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QTimer, Signal
from PySide6.QtQml import QmlElement

from kiosk.catalogue import Catalogue
from kiosk.clock import Clock
from kiosk.errors import ForPeople
from kiosk.queue.calls import Call, Calls
from kiosk.queue.facts import Doors
from kiosk.ui.display.hall import Hall, advance, changes_in, first_look, hear
from kiosk.ui.display.stage import STALE_AFTER, Arrow
from kiosk.ui.display.ticker import notices
from kiosk.words import Language, Words, clock_time, day_long

if TYPE_CHECKING:
    from kiosk.ui.feed import FeedSignal
    from kiosk.ui.worker import Worker

QML_IMPORT_NAME = "Kiosk.Display"
QML_IMPORT_MAJOR_VERSION = 1

RETRY_MS = 2000
# The clock, and what the running text says of agencies.
TICK_MS = 1000
NOTICES_EVERY_TICKS = 20

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class HallSeen:
    """What a hall reads: the calls after those it knows, and now and then who is open."""

    calls: Calls
    catalogue: Catalogue
    doors: Doors | None


# Reads the calls after a revision; with True also who is open.
HallLook = Callable[[int, bool], HallSeen]


@dataclass(frozen=True, slots=True)
class HallPlace:
    """Where a hall's screen hangs: the hall's name, the way to the counters, the language."""

    name: str
    arrow: Arrow = "right"
    language: Language = "id"


@QmlElement
class HallBridge(QObject):
    """The texts of a hall. `changed` renews those of calls, `ticked` the clock and the line below;
    `called` raises the sun, once for each call (False) and each recall on the stage (True).

    `look` runs on the worker's thread, everything else on the GUI's.
    """

    changed = Signal()
    ticked = Signal()
    called = Signal(bool)

    def __init__(
        self,
        look: HallLook,
        worker: "Worker",
        feed: "FeedSignal",
        words: Words,
        clock: Clock,
        zone: tzinfo,
        place: HallPlace,
    ) -> None:
        super().__init__()
        self._look, self._worker, self._feed = look, worker, feed
        self._words, self._clock, self._zone, self._place = words, clock, zone, place
        self._hall = Hall()
        self._known: int | None = None
        self._catalogue: Catalogue | None = None
        self._notices = ""
        self._lost_since: datetime | None = None
        self._reading = self._stale = self._closed = False
        self._ticks = 0
        self._shown: object = None
        self._next = QTimer(self, singleShot=True)
        self._next.timeout.connect(self._advance)
        self._retry = QTimer(self, singleShot=True, interval=RETRY_MS)
        self._retry.timeout.connect(self.read)
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self._on_tick)
        self._tick.start()
        feed.touched.connect(self.read)
        feed.found.connect(self.read)
        feed.lost.connect(self._on_lost)

    def read(self) -> None:
        """Reads the calls since the last ones; while that is under way, once more after it."""
        if self._closed:
            return
        if self._reading:
            self._stale = True
            return
        self._reading, self._stale = True, False
        since, full = self._known or 0, self._ticks % NOTICES_EVERY_TICKS == 0
        self._worker.run(lambda: self._look(since, full), self._on_read, self._on_failed)

    def close(self) -> None:
        """Ends all reading; late answers change nothing any more."""
        if self._closed:
            return
        self._closed = True
        for timer in (self._next, self._retry, self._tick):
            timer.stop()
        self._feed.touched.disconnect(self.read)
        self._feed.found.disconnect(self.read)
        self._feed.lost.disconnect(self._on_lost)

    def _on_read(self, seen: HallSeen) -> None:
        self._reading = False
        if self._closed:
            return
        self._lost_since = None
        self._retry.stop()
        self._catalogue = seen.catalogue
        now, calls = monotonic(), seen.calls.calls
        if self._known is None:
            here = self._clock.now()
            ages = tuple((here - call.called_at).total_seconds() for call in calls)
            hall = first_look(calls, ages, now)
        else:
            hall = hear(self._hall, calls, now)
        self._known = seen.calls.revision
        if seen.doors is not None:
            self._notices = notices(
                seen.doors, seen.catalogue, self._words, self._place.language, self._zone
            )
        self._show(hall)
        if self._stale:
            self.read()

    def _on_failed(self, error: ForPeople) -> None:
        self._reading = False
        if self._closed:
            return
        if self._lost_since is None:
            _log.warning("the calls of the hall are unreadable: %s", error.key)
        self._on_lost()

    def _on_lost(self) -> None:
        self._lost_since = self._lost_since or self._clock.now()
        self._retry.start()

    def _advance(self) -> None:
        self._show(advance(self._hall, monotonic()))

    def _on_tick(self) -> None:
        self._ticks += 1
        if self._ticks % NOTICES_EVERY_TICKS == 0:
            self.read()
        self.ticked.emit()

    def _show(self, hall: Hall) -> None:
        before, self._hall = self._hall, hall
        wait = changes_in(hall, monotonic())
        self._next.stop()
        if wait is not None:
            self._next.start(math.ceil(wait * 1000) + 1)
        if (shown := (hall, self.mood, self._catalogue is None)) == self._shown:
            return
        self._shown = shown
        self.changed.emit()
        if hall.rises != before.rises and hall.stage is not None:
            same = before.stage is not None and before.stage.ticket == hall.stage.ticket
            self.called.emit(same)

    def _say(self, key: str, **values: object) -> str:
        return self._words.text(f"display.{key}", self._place.language, **values)

    def _row(self, call: Call) -> dict[str, object]:
        return {
            "number": call.label,
            "priority": call.priority,
            "counter": self._say("counter_number", counter=call.counter),
        }

    @Property(str, notify=changed)
    def mood(self) -> str:
        """`called` with the sun up, `low`, `quiet`, or `none` before the first call of the day."""
        return self._hall.mood(monotonic()).value

    @Property(str, notify=changed)
    def number(self) -> str:
        """The number on the stage, or nothing."""
        return self._hall.stage.label if self._hall.stage else ""

    @Property(bool, notify=changed)
    def priority(self) -> bool:
        """Whether it carries the one neutral sign."""
        return self._hall.stage is not None and self._hall.stage.priority

    @Property(str, notify=changed)
    def agency(self) -> str:
        """Whose number it is, as people say it."""
        stage, catalogue = self._hall.stage, self._catalogue
        if stage is None or catalogue is None:
            return ""
        return catalogue.agency(stage.agency).tile(self._place.language)

    @Property(str, notify=changed)
    def counter(self) -> str:
        """Where its visitor goes."""
        stage = self._hall.stage
        return self._say("counter_number", counter=stage.counter) if stage else ""

    @Property(str, notify=changed)
    def arrow(self) -> str:
        """The way to the counters from this screen: down, left, right."""
        return self._place.arrow

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]  # the name makes a QML list
    def last(self) -> list[dict[str, object]]:
        """The calls before, newest first: `number`, `priority` and `counter`."""
        return [self._row(call) for call in self._hall.last]

    @Property(str, notify=changed)
    def calm(self) -> str:
        """What stands on the stage before the first call."""
        return self._say("hall_connecting" if self._known is None else "hall_none")

    @Property(str, notify=changed)
    def wait(self) -> str:
        """What to do until one's number is called."""
        return self._say("idle_detail")

    @Property(str, notify=changed)
    def place(self) -> str:
        """The hall's name."""
        return self._place.name

    @Property(str, notify=ticked)
    def ticker(self) -> str:
        """What the line below says: agencies that cannot be reached today as usual."""
        return self._notices or self._say("hall_welcome", name=self._place.name)

    @Property(str, notify=ticked)
    def clock(self) -> str:
        return clock_time(self._clock.now().astimezone(self._zone), self._place.language)

    @Property(str, notify=ticked)
    def day(self) -> str:
        return day_long(self._clock.now().astimezone(self._zone).date(), self._place.language)

    @Property(str, notify=changed)
    def windowTitle(self) -> str:
        """The window's name for the desktop."""
        return self._say("hall_window", name=self._place.name)

    @Property(str, notify=changed)
    def rehearsal(self) -> str:
        """The mark of a rehearsal, or nothing on a working day."""
        return self._say("rehearsal") if self._clock.rehearsal else ""

    @Property(str, notify=ticked)
    def lost(self) -> str:
        """Since when the picture is old, once it is; else nothing."""
        since = self._lost_since
        if since is None or self._clock.now() < since + STALE_AFTER:
            return ""
        time = clock_time(since.astimezone(self._zone), self._place.language)
        return self._say("as_of", time=time)
