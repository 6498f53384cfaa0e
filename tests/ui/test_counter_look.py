"""The counter console in every state and both languages: nothing is cut off, nothing complains."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from kiosk import queue
from kiosk.catalogue import Catalogue
from kiosk.errors import StoreFault
from kiosk.queue import CounterState, Desk, State, Ticket
from kiosk.store import Store
from kiosk.ui import widgets
from kiosk.ui.counter.buttons import CAP, KeyButton, MainButton
from kiosk.ui.counter.requests import Request, Snapshot
from kiosk.ui.counter.window import CounterWindow
from kiosk.ui.feed import FeedSignal
from kiosk.ui.paper import Printed, Reprint
from kiosk.ui.worker import Worker
from kiosk.words import LANGUAGES, Language, Words
from tests.conftest import MORNING

LONG_NUMBER = 1204
LONG_NAME = "PTSP-02"


class Picture:
    """A queue that always looks the same."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        self.out = False

    def read(self, *, leaving: bool = False) -> Snapshot:
        if self.out:
            raise StoreFault("fault.store")
        return self.snapshot

    def reprint(self, request: Reprint) -> Printed:
        raise StoreFault("fault.store")

    def run(self, request: Request) -> Ticket | None:
        raise StoreFault("fault.store")


@pytest.fixture
def sample(take: Callable[..., queue.Ticket]) -> Ticket:
    """A waiting priority ticket with the longest number and a long name."""
    taken = take(priority=queue.Priority.DISABILITY)
    return replace(taken, number=LONG_NUMBER, arrived_at=MORNING - timedelta(minutes=121))


@pytest.fixture
def desks(store: Store, sample: Ticket) -> dict[str, Desk]:
    """A desk in every state, by what it is in."""
    queue.open_counter(store, 1, op_id=queue.new_op_id(), actor="test")
    base = replace(queue.desk(store, 1), waiting=())
    waiting = replace(base, waiting=tuple(replace(sample, id=f"t{n}") for n in range(30)))
    called = replace(sample, id="held", state=State.CALLED, called_at=MORNING, calls=3, counter=1)
    serving = partial(replace, called, state=State.SERVING)
    minutes = {"serving": 1, "near": 6, "over": 100}
    times = {name: MORNING - timedelta(minutes=amount) for name, amount in minutes.items()}
    done = replace(called, state=State.NO_SHOW, ended_at=MORNING)
    return {
        "empty": base,
        "served before": replace(base, recent=(done,) * 5, served=5, mean_seconds=3725),
        "waiting": waiting,
        "closed": replace(waiting, state=CounterState.CLOSED),
        "paused": replace(waiting, state=CounterState.PAUSED),
        "paused until": replace(base, state=CounterState.PAUSED, until=MORNING),
        "called": replace(waiting, ticket=called),
        "last": replace(base, ticket=serving(started_at=times["serving"])),
        **{n: replace(waiting, ticket=serving(started_at=at)) for n, at in times.items()},
    }


@pytest.fixture
def workshop(store: Store, dressed: None) -> Iterator[tuple[Worker, FeedSignal]]:
    worker, feed = Worker(), FeedSignal(store)
    yield worker, feed
    worker.close()


def shows_the_desk(window: CounterWindow, words: Words, language: Language) -> bool:
    main = window.findChild(QAbstractButton, "mainButton")
    return main is not None and main.text() != words.text("counter.loading", language)


def cut_off(window: CounterWindow) -> list[str]:
    """Buttons whose text is wider than the room it is drawn in."""
    cut = []
    for button in window.findChildren(QAbstractButton):
        if not button.isVisible():
            continue
        room, face = float(button.width()), widgets.font(14, 600)
        if isinstance(button, MainButton):
            small = button.objectName() == "smallMainButton"
            cap = CAP + 11 if button.isEnabled() else 0
            room = button.outline().width() - (11 if small else 55) - cap - 8
            face = widgets.font(15 if small else 16, 800, -0.2)
        elif isinstance(button, KeyButton) and button.objectName() != "smallRecallButton":
            room = button.outline().width() - 39 - CAP - 14
        elif not button.text() or button.objectName() == "smallRecallButton":
            continue
        if QFontMetrics(face).horizontalAdvance(button.text()) > room:
            cut.append(f"{button.objectName()}: {button.text()}")
    return cut


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("calls", [(), ("Kios nomor dua puluh empa",)])
def test_every_state_has_room_for_its_words(
    language: Language,
    calls: tuple[str, ...],
    desks: dict[str, Desk],
    store: Store,
    catalogue: Catalogue,
    workshop: tuple[Worker, FeedSignal],
    words: Words,
    qtbot: QtBot,
) -> None:
    worker, feed = workshop
    for name, desk in desks.items():
        verbs = Picture(Snapshot(desk, catalogue, calls))
        window = CounterWindow(
            store, worker, feed, words, store.site(), 1, language=language, verbs=verbs
        )
        window.show()
        qtbot.waitUntil(partial(shows_the_desk, window, words, language))
        for small in (False, True):
            window.set_small(small)
            assert cut_off(window) == [], f"{name}, small: {small}"
            assert not window.grab().isNull()
        verbs.out = True
        feed.lost.emit()
        assert not window.grab().isNull()
        window.close()
