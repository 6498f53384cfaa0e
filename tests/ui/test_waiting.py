"""A window that starts while the server is away says so, and opens by itself."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from kiosk.errors import Refused, StoreFault
from kiosk.settings import Window
from kiosk.store import Store
from kiosk.ui import waiting
from kiosk.ui.waiting import WaitingWindow, wait_for
from kiosk.words import Words
from tests.conftest import Time

DISPLAY = Window(kind="display")


@pytest.fixture(autouse=True)
def soon(monkeypatch: pytest.MonkeyPatch, dressed: None) -> None:
    """Tries follow each other quickly."""
    monkeypatch.setattr(waiting, "_AGAIN_MS", 20)


def answers(*found: Store | Exception) -> Callable[[], Store]:
    """A database that answers one after the other."""
    left = list(found)

    def answer() -> Store:
        one = left.pop(0)
        if isinstance(one, Exception):
            raise one
        return one

    return answer


def test_the_window_opens_by_itself_when_the_server_answers(
    store: Store, words: Words, time: Time
) -> None:
    away = StoreFault("fault.store")
    assert wait_for(answers(away, away, store), DISPLAY, words, time.clock) is store


def test_what_waiting_cannot_mend_is_told_at_once(words: Words, time: Time) -> None:
    newer = Refused("refused.newer_database", found="9", known="1")
    with pytest.raises(Refused, match="newer"):
        wait_for(answers(StoreFault("fault.store"), newer), DISPLAY, words, time.clock)


def test_somebody_may_close_the_window_while_it_waits(words: Words, time: Time) -> None:
    def close_it() -> None:
        for window in QApplication.topLevelWidgets():
            if isinstance(window, WaitingWindow):
                window.close()

    QTimer.singleShot(50, close_it)
    away = [StoreFault("fault.store")] * 500
    assert wait_for(answers(*away), DISPLAY, words, time.clock) is None


def test_it_says_since_when_and_what_to_do_in_both_languages(
    store: Store, words: Words, time: Time
) -> None:
    window = WaitingWindow(answers(store), DISPLAY, words, time.clock)
    said = " ".join(window.sentences())
    hour = f"{time.clock.now().astimezone():%H.%M}"
    assert said.count(hour) == 2
    assert "panggil petugas" in said
    assert "call staff" in said
    window.wait()
