"""One counter's picture in words, for QML: read again on every change, and when time alone asks."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QTimer, Signal
from PySide6.QtQml import QmlElement

from kiosk.catalogue.model import Agency
from kiosk.clock import Clock
from kiosk.errors import ForPeople, Refused
from kiosk.queue.model import Desk
from kiosk.store.touched import Touched
from kiosk.ui.display.reader import Reader
from kiosk.ui.display.stage import Arrow, Kind, Line, Stage, stage
from kiosk.words import Language, Words, clock_time

if TYPE_CHECKING:
    from kiosk.ui.feed import FeedSignal
    from kiosk.ui.worker import Worker

QML_IMPORT_NAME = "Kiosk.Display"
QML_IMPORT_MAJOR_VERSION = 1

# How late a screen may show who is next in its line, and look at what was none of its business.
LINE_MS, NET_MS = 160, 1000
# Screens of neighbouring counters read one after the other, from half that time on.
SPREAD = 8
# Longer waits do not fit into a timer; after this one the picture is only asked for again.
LONGEST_WAIT_MS = 3_600_000

# Reads what a display shows: its desk, and the agency the desk belongs to.
Look = Callable[[], tuple[Desk, Agency]]


@dataclass(frozen=True, slots=True)
class Mounting:
    """Where one display hangs: its counter, the way to it, and the language it is set to."""

    counter: int
    arrow: Arrow = "down"
    language: Language = "id"


@QmlElement
class DisplayBridge(QObject):
    """The texts of one display. `changed` renews them all; `called` raises the sun, once for
    each call (False) and for each recall of the number that is on it (True).

    `look` runs on the worker's thread, everything else on the GUI's.
    """

    changed = Signal()
    called = Signal(bool)

    def __init__(
        self,
        look: Look,
        worker: "Worker",
        feed: "FeedSignal",
        words: Words,
        clock: Clock,
        zone: tzinfo,
        mounting: Mounting,
    ) -> None:
        super().__init__()
        self._feed = feed
        self._words, self._clock, self._zone = words, clock, zone
        self._counter, self._language = mounting.counter, mounting.language
        self._arrow = mounting.arrow
        self._desk: Desk | None = None
        self._agency: Agency | None = None
        self._refusal = ""
        self._drawn: object = None
        self._stage: Stage = stage(None, clock.now(), None, mounting.arrow)
        self._again = QTimer(self, singleShot=True)
        self._again.timeout.connect(self._redraw)
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self.read)
        self._reader = Reader(
            f"counter {mounting.counter}",
            look,
            worker,
            feed,
            clock,
            self._on_read,
            self._on_missed,
            self,
        )
        feed.touched.connect(self._on_touched)

    def read(self) -> None:
        """Reads the desk anew; while a reading is under way, once more after it."""
        self._soon.stop()
        self._reader.read()

    def _on_touched(self, touched: Touched) -> None:
        agency = self._desk.agency if self._desk else None
        if touched.everything or agency is None or self._counter in touched.counters:
            self.read()
        else:
            self._read_within(LINE_MS if agency in touched.agencies else NET_MS)

    def _read_within(self, ms: int) -> None:
        # Not all screens at one moment: the one whose number is called goes first.
        wait = ms * (SPREAD + self._counter % SPREAD) // (2 * SPREAD)
        if not self._soon.isActive() or self._soon.remainingTime() > wait:
            self._soon.start(wait)

    def close(self) -> None:
        """Ends all reading; late answers change nothing any more."""
        if self._reader.closed:
            return
        self._reader.close()
        self._again.stop()
        self._soon.stop()
        self._feed.touched.disconnect(self._on_touched)

    def _on_read(self, seen: tuple[Desk, Agency]) -> None:
        self._desk, self._agency = seen
        self._refusal = ""
        self._redraw()

    def _on_missed(self, error: ForPeople | None) -> None:
        # A picture that was once shown stays: only a screen that never had one says why.
        if isinstance(error, Refused) and self._desk is None:
            self._refusal = self._words.sentence(error, self._language)
        self._redraw()

    def _redraw(self) -> None:
        now = self._clock.now()
        before = self._stage
        self._stage = stage(self._desk, now, self._reader.lost_since, self._arrow)
        self._again.stop()
        if self._stage.changes_at:
            wait = math.ceil((self._stage.changes_at - now).total_seconds() * 1000) + 1
            self._again.start(min(wait, LONGEST_WAIT_MS))
        # Most of what happens in the hall changes nothing here.
        if (drawn := (self._stage, self._agency, self._refusal)) == self._drawn:
            return
        self._drawn = drawn
        self.changed.emit()
        if self._stage.call in {"", before.call}:
            return
        # A call seen while this screen is on is new, whatever the clock of another machine says.
        if self._stage.fresh or before.kind is not Kind.CONNECTING:
            self.called.emit(bool(before.call) and before.number == self._stage.number)

    def _say(self, line: Line | None) -> str:
        if line is None:
            return ""
        values = {} if line.counter is None else {"counter": line.counter}
        return self._words.text(line.key, self._language, **values)

    def _time(self, moment: datetime) -> str:
        return clock_time(moment.astimezone(self._zone), self._language)

    @Property(str, notify=changed)
    def kind(self) -> str:
        """Which picture: connecting, calling, serving, idle, paused or closed."""
        return self._stage.kind.value

    @Property(str, notify=changed)
    def title(self) -> str:
        """What is happening here."""
        return self._say(Line("display.not_ready") if self._refusal else self._stage.title)

    @Property(str, notify=changed)
    def number(self) -> str:
        """The number in hand, or nothing."""
        return self._stage.number

    @Property(bool, notify=changed)
    def priority(self) -> bool:
        """Whether the number in hand carries the one neutral sign."""
        return self._stage.priority

    @Property(str, notify=changed)
    def detail(self) -> str:
        """A sentence to the title, or nothing."""
        return self._refusal or self._say(self._stage.detail)

    @Property(str, notify=changed)
    def figure(self) -> str:
        figure = self._stage.figure
        return self._time(figure) if isinstance(figure, datetime) else self._say(figure)

    @Property(str, notify=changed)
    def extra(self) -> str:
        """A last sentence, such as which other counter is open, or nothing."""
        return self._say(self._stage.extra)

    @Property(str, notify=changed)
    def arrow(self) -> str:
        """The way to the counter while it calls: down, left, right; else nothing."""
        return self._stage.arrow or ""

    @Property(bool, notify=changed)
    def showsComing(self) -> bool:
        """Whether anybody may know who is next."""
        return self._stage.coming is not None

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]  # the name makes a QML list
    def coming(self) -> list[dict[str, object]]:
        """The next numbers, first the next one: `label` and whether it carries the sign."""
        return [
            {"label": coming.label, "priority": coming.priority}
            for coming in self._stage.coming or ()
        ]

    @Property(str, notify=changed)
    def comingTitle(self) -> str:
        """The word before the next numbers."""
        return self._say(Line("display.next"))

    @Property(str, notify=changed)
    def comingNone(self) -> str:
        """What stands there when nobody waits."""
        return self._say(Line("display.next_empty"))

    @Property(str, notify=changed)
    def agency(self) -> str:
        """The agency's name as people say it; nothing until it is known."""
        return self._agency.tile(self._language) if self._agency else ""

    @Property(str, notify=changed)
    def prefix(self) -> str:
        """The letter of the agency's tickets; nothing until it is known."""
        return self._agency.prefix if self._agency else ""

    @Property(int, notify=changed)
    def cluster(self) -> int:
        """Which of the six tints belongs to the letter, 0 to 5."""
        return self._agency.cluster if self._agency else 0

    @Property(str, notify=changed)
    def counterWord(self) -> str:
        """The word before the counter's number."""
        return self._say(Line("display.counter"))

    @Property(str, notify=changed)
    def counter(self) -> str:
        """The counter's number."""
        return str(self._counter)

    @Property(str, notify=changed)
    def windowTitle(self) -> str:
        """The window's name for the desktop."""
        return self._say(Line("display.window", self._counter))

    @Property(str, notify=changed)
    def rehearsal(self) -> str:
        """The mark of a rehearsal, or nothing on a working day."""
        return self._say(Line("display.rehearsal")) if self._clock.rehearsal else ""

    @Property(str, notify=changed)
    def lost(self) -> str:
        """Since when the picture is old, once it is; else nothing."""
        if self._stage.lost_at is None:
            return ""
        time = self._time(self._stage.lost_at)
        return self._words.text("display.as_of", self._language, time=time)
