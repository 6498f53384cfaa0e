"""The hall's picture in words, for QML: the calls are read on every change, time does the rest."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, tzinfo
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QTimer, Signal
from PySide6.QtQml import QmlElement

from kiosk.catalogue import Catalogue
from kiosk.clock import Clock
from kiosk.queue.calls import Call, Calls
from kiosk.queue.facts import Doors
from kiosk.ui.display.hall import Hall, advance, catch_up, changes_in, hear
from kiosk.ui.display.reader import Reader
from kiosk.ui.display.stage import STALE_AFTER, Arrow
from kiosk.ui.display.ticker import notices
from kiosk.words import Language, Words, clock_time, day_long

if TYPE_CHECKING:
    from kiosk.ui.feed import FeedSignal
    from kiosk.ui.worker import Worker

QML_IMPORT_NAME = "Kiosk.Display"
QML_IMPORT_MAJOR_VERSION = 1

# The clock, and what the running text says of agencies.
TICK_MS = 1000
NOTICES_EVERY_TICKS = 20


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
        self._look, self._feed = look, feed
        self._words, self._clock, self._zone, self._place = words, clock, zone, place
        self._hall = Hall()
        self._day: date | None = None
        self._known = 0
        self._catalogue: Catalogue | None = None
        self._notices = ""
        self._ticks = 0
        self._shown: object = None
        self._next = QTimer(self, singleShot=True)
        self._next.timeout.connect(self._advance)
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self._on_tick)
        self._tick.start()
        self._reader = Reader(
            "the hall", self._read, worker, feed, clock, self._on_read, lambda _: None, self
        )
        feed.touched.connect(self._reader.read)

    def read(self) -> None:
        """Reads the calls since the last ones; while that is under way, once more after it."""
        self._reader.read()

    def close(self) -> None:
        """Ends all reading; late answers change nothing any more."""
        if self._reader.closed:
            return
        self._reader.close()
        self._next.stop()
        self._tick.stop()
        self._feed.touched.disconnect(self._reader.read)

    def _read(self) -> HallSeen:
        """On the worker's thread."""
        return self._look(self._known, self._ticks % NOTICES_EVERY_TICKS == 0)

    def _on_read(self, seen: HallSeen) -> None:
        self._catalogue = seen.catalogue
        now, calls, hall = monotonic(), seen.calls.calls, self._hall
        if self._day != seen.calls.day:
            # Nobody who was called yesterday is to come today.
            hall = Hall()
        if self._day is None or self._reader.was_lost:
            here = self._clock.now()
            ages = tuple((here - call.called_at).total_seconds() for call in calls)
            hall = catch_up(hall, calls, ages, now)
        else:
            # New to a screen in contact is new, whatever the clock of another machine says.
            hall = hear(hall, calls, now)
        self._day, self._known = seen.calls.day, seen.calls.revision
        if seen.doors is not None:
            self._notices = notices(
                seen.doors, seen.catalogue, self._words, self._place.language, self._zone
            )
        self._show(hall)

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
        return self._say("hall_connecting" if self._day is None else "hall_none")

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
        since = self._reader.lost_since
        if since is None or self._clock.now() < since + STALE_AFTER:
            return ""
        time = clock_time(since.astimezone(self._zone), self._place.language)
        return self._say("as_of", time=time)
