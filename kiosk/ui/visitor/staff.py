"""Between the staff's sheets and the queue: the call, the code, and the menu of one kiosk."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk import queue
from kiosk.clock import to_ms
from kiosk.errors import ForPeople
from kiosk.queue import PrintState, StaffCode
from kiosk.ui.visitor import staffing
from kiosk.ui.visitor.kept import Kept
from kiosk.ui.visitor.staff_view import Facts, view
from kiosk.ui.visitor.staffing import Desk, Sheet
from kiosk.ui.worker import Worker

if TYPE_CHECKING:
    from kiosk.printing.printer import Outcome
    from kiosk.settings import Station
    from kiosk.store import Store
    from kiosk.ui.feed import FeedSignal
    from kiosk.ui.visitor.bridge import VisitorBridge
    from kiosk.words import Words

QML_IMPORT_NAME = "Kiosk.Visitor"
QML_IMPORT_MAJOR_VERSION = 1

# What the menu changed on other machines, or the site its code, is known so many seconds later.
_READ_SECONDS = 30


@dataclass(frozen=True)
class Tools:
    """What a menu needs of its machine: the folder it keeps things in, the printer, an end.

    `print_test` may take as long as a printer; `restart` ends the program so that it comes back.
    """

    folder: Path | None = None
    print_test: "Callable[[], Outcome] | None" = None
    restart: Callable[[], object] = int


@dataclass(frozen=True, slots=True)
class _Read:
    code: StaffCode | None
    shut: bool
    others: tuple[str, ...]
    call: queue.StaffCall | None


@QmlElement
class StaffBridge(QObject):
    """The sheets of a kiosk's staff for QML, and a slot for every touch on them."""

    viewChanged = Signal()
    volumeChanged = Signal(int)

    def __init__(
        self,
        store: "Store",
        worker: Worker,
        feed: "FeedSignal",
        words: "Words",
        station: "Station",
        visitor: "VisitorBridge",
        tools: Tools,
    ) -> None:
        super().__init__()
        self._store, self._worker, self._feed, self._words = store, worker, feed, words
        self._station, self._visitor, self._tools = station, visitor, tools
        # A slow printer must not keep the queue waiting.
        self._errands = Worker(self)
        self._kept = Kept(tools.folder)
        self._volume = self._kept.volume
        self._desk = Desk()
        self._read: _Read | None = None
        # Whether the last call got through; None while it is on its way.
        self._reached: bool | None = True
        self._reading = False
        self._seconds = 0
        self._view: dict[str, object] = {}
        self._second = QTimer(self, interval=1000)
        self._second.timeout.connect(self.pass_second)
        visitor.staffAsked.connect(self.call)
        visitor.languageChanged.connect(self._draw)
        feed.changed.connect(self._hear)
        self._draw()
        self._look()

    def start(self) -> None:
        """Lets time pass."""
        self._second.start()

    def close(self) -> None:
        """Waits for what the menu began; nothing more happens."""
        self._second.stop()
        self._feed.changed.disconnect(self._hear)
        self._reading = True
        self._errands.close()

    @property
    def desk(self) -> Desk:
        """How the sheets stand, for tests."""
        return self._desk

    @property
    def idle(self) -> bool:
        """No sheet lies over the page."""
        return self._desk.sheet is Sheet.NONE

    @property
    def shut_today(self) -> bool:
        """The kiosk was closed by its staff."""
        return self._read is not None and self._read.shut

    @Property(dict, notify=viewChanged)
    def view(self) -> dict[str, object]:
        return self._view

    @property
    def percent(self) -> int:
        """The volume, for Python."""
        return self._volume

    @Property(int, notify=volumeChanged)
    def volume(self) -> int:
        """Of everything this kiosk says, in percent; kept over restarts."""
        return self._volume

    def pass_second(self) -> None:
        """One second passes without a touch on a sheet."""
        self._seconds += 1
        if self._seconds % _READ_SECONDS == 0 or self._desk.sheet is Sheet.COMING:
            self._look()
        self.show_desk(staffing.second(self._desk))

    # ---------------------------------------------------------------- touches

    @Slot()
    def call(self) -> None:
        """A visitor asks for a person."""
        name = self._station.name
        self._reached = None
        self.show_desk(staffing.called(self._desk))
        call = partial(queue.call_staff, self._store, name, op_id=queue.new_op_id(), actor=name)
        self._worker.run(call, lambda _: self._called(True), lambda _: self._called(False))

    @Slot()
    def touched(self) -> None:
        self._visitor.touched()
        self.show_desk(staffing.touched(self._desk))

    @Slot()
    def openPad(self) -> None:
        self._look()
        self.show_desk(staffing.open_pad(self._desk))

    @Slot(str)
    def press(self, digit: str) -> None:
        code = self._read.code if self._read else None
        if code is None:
            return
        self.show_desk(staffing.press(self._desk, digit, self._wait()))
        if self._desk.checking:
            check = partial(self._check, code, self._desk.typed, self._now())
            self._errands.run(check, self._checked, self._not_checked)

    @Slot()
    def erase(self) -> None:
        self.show_desk(staffing.erase(self._desk))

    @Slot()
    def leave(self) -> None:
        self.show_desk(staffing.leave(self._desk))

    @Slot(int)
    def changeVolume(self, steps: int) -> None:
        if self._desk.sheet is not Sheet.MENU or self._desk.busy:
            return
        self.show_desk(staffing.touched(self._desk))
        volume = staffing.louder(self._volume, steps)
        if volume == self._volume:
            return
        self._volume = volume
        self.volumeChanged.emit(volume)
        self._draw()
        self._errands.run(lambda: self._kept.keep_volume(volume), _nothing, _nothing)
        self._note("staff_volume", percent=volume)

    @Slot()
    def printTest(self) -> None:
        if self._begin("test_print"):
            self._errands.run(self._print, self._printed, self._refused)

    @Slot()
    def paperChanged(self) -> None:
        if self._begin("paper"):
            change = partial(queue.roll_changed, self._store, self._station.name, "ticket", 0)
            self._change(change, "staff.paper_noted")

    @Slot()
    def shut(self) -> None:
        if self._begin("shut"):
            change = partial(queue.shut_kiosk, self._store, self._station.name)
            self._change(change, "staff.shut_done")

    @Slot()
    def reopen(self) -> None:
        if self._begin("reopen"):
            change = partial(queue.reopen_kiosk, self._store, self._station.name)
            self._change(change, "staff.reopen_done")

    @Slot()
    def restart(self) -> None:
        """Also while the database is away, which a restart may be meant to help."""
        if self._begin("restart"):
            self._note("staff_restart", then=self._tools.restart)

    # ---------------------------------------------------------------- on the workers

    def _check(self, code: StaffCode, typed: str, now: int) -> bool:
        # Counted before it is compared: pulling the plug gives nobody a free try.
        before = staffing.against(self._kept.tries, code.salt)
        self._kept.keep_tries(staffing.one_more(before, now))
        right = code.opens(typed, self._store.ticket_key)
        if right:
            self._kept.keep_tries(staffing.Tries())
        return right

    def _print(self) -> "Outcome | None":
        return self._tools.print_test() if self._tools.print_test else None

    def _look_up(self) -> _Read:
        name = self._station.name
        shut = any(one.name == name and one.shut for one in queue.stations(self._store))
        return _Read(
            code=queue.staff_code_of(self._store),
            shut=shut,
            others=queue.other_kiosks(self._store, name) if shut else (),
            call=queue.staff_call_of(self._store, name),
        )

    # ---------------------------------------------------------------- answers

    def _called(self, reached: bool) -> None:
        self._reached = reached
        self._look()
        self._draw()

    def _checked(self, right: bool) -> None:
        self.show_desk(staffing.checked(self._desk, right))

    def _not_checked(self, error: ForPeople) -> None:
        self.show_desk(staffing.say(self._desk, error.key, **error.values))

    def _printed(self, outcome: "Outcome | None") -> None:
        if outcome is None:
            self.show_desk(staffing.ended(self._desk, "staff.no_printer"))
            return
        self._note("staff_test_page", outcome=str(outcome.state), reason=outcome.reason)
        reason = f"ticket.reason_{outcome.reason}"
        if outcome.state is PrintState.FAILED:
            self.show_desk(staffing.ended(self._desk, "staff.print_failed", reason=reason))
            return
        sure = outcome.state is PrintState.PRINTED
        self.show_desk(
            staffing.ended(self._desk, "staff.printed" if sure else "staff.print_unknown")
        )

    def _change(self, change: Callable[..., object], said: str) -> None:
        job = partial(change, op_id=queue.new_op_id(), actor=self._actor)
        self._worker.run(job, lambda _: self._changed(said), self._refused)

    def _changed(self, said: str) -> None:
        self.show_desk(staffing.ended(self._desk, said))
        self._look()

    def _refused(self, error: ForPeople) -> None:
        self.show_desk(staffing.ended(self._desk, error.key, **error.values))

    def _note(self, did: Any, then: Callable[[], object] | None = None, **told: object) -> None:
        """Writes it down if the database is there; what was done stands either way."""
        name, op_id = self._station.name, queue.new_op_id()
        note = partial(
            queue.note_staff, self._store, did, name, op_id=op_id, actor=self._actor, **told
        )

        def go_on(_: object) -> None:
            if then is not None:
                then()

        self._worker.run(note, go_on, go_on)

    def _look(self) -> None:
        if not self._reading:
            self._reading = True
            self._worker.run(self._look_up, self._seen, self._missed)

    def _hear(self) -> None:
        if self._desk.sheet is Sheet.COMING:
            self._look()

    def _seen(self, read: _Read) -> None:
        self._reading = False
        self._read = read
        self._draw()

    def _missed(self, _error: ForPeople) -> None:
        """The last known code still opens, and a closed kiosk stays closed."""
        self._reading = False
        self._draw()

    # ---------------------------------------------------------------- what is shown

    @property
    def _actor(self) -> str:
        return f"staff {self._station.name}"

    def _begin(self, errand: staffing.Errand) -> bool:
        before = self._desk
        self.show_desk(staffing.begin(before, errand))
        return self._desk is not before

    def _now(self) -> int:
        return to_ms(self._store.clock.now())

    def _wait(self) -> int:
        code = self._read.code if self._read else None
        if code is None:
            return 0
        return staffing.wait_ms(staffing.against(self._kept.tries, code.salt), self._now())

    def show_desk(self, desk: Desk) -> None:
        """Makes this what stands over the visitor's page."""
        self._desk = desk
        self._draw()

    def _draw(self) -> None:
        read = self._read
        facts = Facts(
            station=self._station.name,
            has_code=read is not None and read.code is not None,
            shut=read is not None and read.shut,
            others=read.others if read else (),
            away=self._away(),
            reached=self._reached,
            wait_ms=self._wait(),
            volume=self._volume,
        )
        shown = view(self._desk, facts, self._words, self._visitor.visit.language)
        if shown != self._view:
            self._view = shown
            self.viewChanged.emit()

    def _away(self) -> bool:
        """Whether nobody comes: staff said so, or nobody has answered for long."""
        call = self._read.call if self._read else None
        if call is None:
            return False
        waited = (self._store.clock.now() - call.since).total_seconds()
        return call.away or waited >= staffing.PATIENCE_SECONDS


def _nothing(_: object) -> None:
    """Whatever became of it changes nothing on the screen."""
