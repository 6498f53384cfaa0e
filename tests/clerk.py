"""A clerk at the real console, and a cable to the queue that can be pulled."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from kiosk import queue
from kiosk.errors import StoreFault
from kiosk.queue import State
from kiosk.store import Store
from kiosk.store.notebook import Notebook
from kiosk.ui.counter.requests import Request, Snapshot
from kiosk.ui.counter.verbs import QueueVerbs
from kiosk.ui.counter.window import CounterWindow
from kiosk.ui.feed import FeedSignal
from kiosk.ui.paper import Printed, Reprint
from kiosk.ui.ticket_list import TicketList
from kiosk.ui.worker import Worker
from kiosk.words import Language, Words

LOCK_MS = 1700


class Clerk:
    """A clerk at the window: sees what is on it, presses what can be pressed."""

    def __init__(self, window: CounterWindow, store: Store, feed: FeedSignal, bot: QtBot) -> None:
        self.window, self.store, self.feed, self.bot = window, store, feed, bot

    def button(self, name: str) -> QAbstractButton:
        found = self.window.findChild(QAbstractButton, name)
        assert isinstance(found, QAbstractButton)
        return found

    def reads(self, name: str = "mainButton") -> str:
        return self.button(name).text()

    def waits_for(self, text: str, name: str = "mainButton") -> None:
        self.bot.waitUntil(lambda: self.reads(name) == text)

    def can(self, name: str = "mainButton") -> bool:
        button = self.button(name)
        return button.isVisible() and button.isEnabled()

    def press(self, name: str = "mainButton") -> None:
        self.bot.waitUntil(lambda: self.can(name), timeout=3 * LOCK_MS)
        self.click(name)

    def click(self, name: str = "mainButton") -> None:
        QTest.mouseClick(self.button(name), Qt.MouseButton.LeftButton)

    def key(self, digit: str) -> None:
        modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        QTest.keyClick(self.window, Qt.Key(ord(digit)), modifiers)

    def list(self, name: str = "waitingList") -> list[str]:
        shown = self.window.findChild(TicketList, name)
        assert isinstance(shown, TicketList)
        model = shown.model()
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    def told(self, name: str = "noticeText") -> str:
        label = self.window.findChild(QLabel, name)
        assert isinstance(label, QLabel)
        return label.text() if label.isVisible() else ""

    def held(self) -> queue.Ticket | None:
        return queue.desk(self.store, 1).ticket

    def waits_until_holding(self, label: str, state: State) -> None:
        def check() -> None:
            ticket = self.held()
            assert ticket is not None
            assert (ticket.label, ticket.state) == (label, state)

        self.bot.waitUntil(lambda: _holds(check), timeout=3 * LOCK_MS)


def _holds(check: Callable[[], None]) -> bool:
    try:
        check()
    except AssertionError:
        return False
    return True


class Cut:
    """The queue behind a cable that can be pulled, before or after the work is done."""

    def __init__(self, store: Store) -> None:
        self._real = QueueVerbs(store, 1, "counter 1")
        self.out = False
        self.answer_lost = False
        self.runs: list[Request] = []

    def read(self, *, leaving: bool = False) -> Snapshot:
        if self.out:
            raise StoreFault("fault.store")
        return self._real.read(leaving=leaving)

    def reprint(self, request: Reprint) -> Printed:
        if self.out:
            raise StoreFault("fault.store")
        printed = self._real.reprint(request)
        if self.answer_lost:
            self.answer_lost = False
            raise StoreFault("fault.store")
        return printed

    def run(self, request: Request) -> queue.Ticket | None:
        self.runs.append(request)
        if self.out:
            raise StoreFault("fault.store")
        ticket = self._real.run(request)
        if self.answer_lost:
            self.answer_lost = False
            raise StoreFault("fault.store")
        return ticket


Sit = Callable[..., Clerk]


@contextmanager
def consoles(words: Words, bot: QtBot) -> Iterator[Sit]:
    """Opens consoles of counter 1 over a store, each once it shows the counter; closes them all."""
    with ExitStack() as closing:

        def sit_at(
            store: Store,
            language: Language = "id",
            verbs: Cut | None = None,
            notebook: Notebook | None = None,
        ) -> Clerk:
            worker, feed = Worker(), FeedSignal(store)
            closing.callback(worker.close)
            closing.callback(feed.close)
            window = CounterWindow(
                store,
                worker,
                feed,
                words,
                store.site(),
                1,
                language=language,
                verbs=verbs,
                notebook=notebook,
            )
            closing.callback(window.close)
            feed.start()
            window.show()
            clerk = Clerk(window, store, feed, bot)
            first = words.text("counter.loading", language)
            bot.waitUntil(lambda: clerk.reads() != first)
            return clerk

        yield sit_at
