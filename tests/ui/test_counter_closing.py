"""Closing a counter at its console while people wait: the clerk says what becomes of them."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QWidget

from kiosk import queue
from kiosk.queue import CounterState, Priority, State
from tests.clerk import Clerk, Sit
from tests.conftest import Desk, Time, office

Take = Callable[..., queue.Ticket]
# A platform without a screen says so of every menu.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def choose(clerk: Clerk, button: str, text: str) -> None:
    """Opens the menu of a button and chooses the line that begins so."""
    clerk.press(button)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    line = next(a for a in menu.actions() if a.text().startswith(text))
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(line).center())


def close(clerk: Clerk) -> None:
    choose(clerk, "menuButton", "Tutup loket")


def asks(clerk: Clerk) -> bool:
    panel = clerk.window.findChild(QWidget, "strandedPanel")
    assert isinstance(panel, QWidget)
    return panel.isVisible()


def is_closed(clerk: Clerk) -> bool:
    return queue.desk(clerk.store, 1).state is CounterState.CLOSED


@pytest.fixture
def asked(sit: Sit, take: Take, desk: Desk) -> Clerk:
    """The console of counter 1 after its clerk wanted to close it while two wait."""
    take()
    take("DUK-01", Priority.ELDERLY)
    clerk = sit()
    close(clerk)
    clerk.bot.waitUntil(lambda: asks(clerk))
    return clerk


def test_the_panel_names_those_who_would_be_left(asked: Clerk) -> None:
    assert asked.told("strandedTitle") == "Loket 1 belum bisa tutup"
    assert asked.told("strandedText").startswith("2 orang masih menunggu")
    assert asked.list("strandedList") == [
        "AP 001, lansia, Perekaman dan penerbitan KTP-el baru, 0 mnt",
        "A 001, Penggantian KTP-el hilang, 0 mnt",
    ]
    assert not asked.button("mainButton").isVisible()
    # Nowhere to move them while no other counter works.
    assert not asked.can("strandedMove")
    assert not is_closed(asked)


def test_they_are_promised_tomorrow(asked: Clerk) -> None:
    asked.press("strandedTomorrow")
    asked.bot.waitUntil(lambda: is_closed(asked))
    asked.waits_for("Buka loket")
    assert not asks(asked)
    assert asked.told().startswith("2 nomor dijanjikan lebih dulu")
    assert queue.find(asked.store, "A 001").state is State.TOMORROW
    queue.verify(asked.store)


def test_they_are_moved_to_a_counter_that_works(asked: Clerk) -> None:
    Desk(asked.store, 27).open()
    asked.bot.waitUntil(lambda: asked.can("strandedMove"))
    choose(asked, "strandedMove", "Loket 27, ")
    asked.bot.waitUntil(lambda: is_closed(asked))
    assert [each.label for each in queue.desk(asked.store, 27).waiting] == ["AP 001", "A 001"]
    assert queue.find(asked.store, "AP 001").for_counter == 27


def test_the_reason_is_recorded(asked: Clerk) -> None:
    choose(asked, "strandedWhy", "Sudah meninggalkan")
    asked.bot.waitUntil(lambda: is_closed(asked))
    gone = queue.find(asked.store, "A 001")
    assert (gone.state, gone.reason) == (State.EXPIRED, "left")


def test_another_reason_is_written(asked: Clerk) -> None:
    note = asked.window.findChild(QLineEdit, "strandedNote")
    assert isinstance(note, QLineEdit)
    assert not note.isVisible()
    choose(asked, "strandedWhy", "Alasan lain")
    asked.bot.waitUntil(note.isVisible)
    asked.press("strandedSave")
    asked.bot.waitUntil(lambda: "Tulis alasannya" in asked.told("strandedProblem"))
    assert not is_closed(asked)
    QTest.keyClicks(note, "listrik padam")
    asked.press("strandedSave")
    asked.bot.waitUntil(lambda: is_closed(asked))
    assert queue.find(asked.store, "A 001").note == "listrik padam"


def test_the_clerk_may_stay_open_after_all(asked: Clerk) -> None:
    asked.press("strandedCancel")
    assert not asks(asked)
    asked.press()
    asked.waits_until_holding("AP 001", State.CALLED)


def test_whoever_comes_meanwhile_is_named_too_and_when_nobody_is_left_the_panel_goes(
    asked: Clerk, take: Take
) -> None:
    take()
    asked.bot.waitUntil(lambda: len(asked.list("strandedList")) == 3)
    Desk(asked.store, 2).open()
    asked.bot.waitUntil(lambda: not asks(asked))
    assert asked.told() == "Sekarang tidak ada yang tertinggal. Tutup lagi."
    close(asked)
    asked.bot.waitUntil(lambda: is_closed(asked))


def test_the_small_window_opens_to_ask(sit: Sit, take: Take, desk: Desk) -> None:
    take()
    clerk = sit()
    clerk.press("collapseButton")
    close(clerk)
    clerk.bot.waitUntil(lambda: asks(clerk))


def test_an_english_clerk_is_asked_in_english(sit: Sit, take: Take, desk: Desk) -> None:
    take()
    clerk = sit("en")
    choose(clerk, "menuButton", "Close the counter")
    clerk.bot.waitUntil(lambda: asks(clerk))
    assert clerk.told("strandedTitle") == "Counter 1 cannot close yet"
    assert clerk.reads("strandedTomorrow") == "Promise tomorrow first"


@pytest.fixture
def late(sit: Sit, take: Take, desk: Desk, time: Time) -> Clerk:
    """The same when a colleague takes all of the six, but not before the office closes."""
    office(desk.store)
    Desk(desk.store, 2).open()
    for _ in range(6):
        take()
    time.pass_by(hours=5, minutes=25)
    clerk = sit()
    close(clerk)
    clerk.bot.waitUntil(lambda: asks(clerk))
    return clerk


def test_those_who_would_be_late_are_named_and_may_wait_on(late: Clerk) -> None:
    assert late.told("strandedTitle") == "Tutup Loket 1?"
    assert late.told("strandedText").startswith("Tanpa loket ini, 2 orang kemungkinan tidak")
    assert [row[:5] for row in late.list("strandedList")] == ["A 005", "A 006"]
    late.press("strandedStay")
    late.bot.waitUntil(lambda: is_closed(late))
    late.bot.waitUntil(lambda: late.told() == "2 nomor tetap menunggu.")
    assert queue.find(late.store, "A 006").state is State.WAITING


def test_those_who_would_be_late_are_promised_tomorrow_when_the_clerk_says_so(late: Clerk) -> None:
    late.press("strandedTomorrow")
    late.bot.waitUntil(lambda: is_closed(late))
    states = [queue.find(late.store, f"A 00{n}").state for n in (4, 5, 6)]
    assert states == [State.WAITING, State.TOMORROW, State.TOMORROW]


def test_the_clerk_is_asked_about_those_left_and_then_about_those_late(
    late: Clerk, desk: Desk
) -> None:
    late.press("strandedCancel")
    late.press()
    late.waits_until_holding("A 001", State.CALLED)
    desk.hold()
    late.waits_for("Panggil A 002")
    close(late)
    late.bot.waitUntil(lambda: asks(late))
    assert not late.can("strandedStay")
    late.press("strandedTomorrow")
    late.bot.waitUntil(lambda: late.can("strandedStay"))
    assert not is_closed(late)
    late.press("strandedStay")
    late.bot.waitUntil(lambda: is_closed(late))
    assert queue.find(late.store, "A 001").state is State.TOMORROW
    assert queue.find(late.store, "A 006").state is State.WAITING
