"""The counter console as a clerk uses it: real clicks and keys on the real window and queue."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMenu, QWidget

from kiosk import queue
from kiosk.clock import Clock
from kiosk.queue import CounterState, Priority, State
from kiosk.store import Store
from tests.clerk import LOCK_MS, Sit
from tests.conftest import Desk

Take = Callable[..., queue.Ticket]


def test_the_button_says_what_will_happen(sit: Sit, take: Take) -> None:
    clerk = sit()
    assert clerk.reads() == "Buka loket"
    clerk.press()
    clerk.waits_for("Belum ada antrean")
    assert not clerk.can()
    take()
    clerk.waits_for("Panggil A 001")
    take()
    clerk.press()
    clerk.waits_for("Mulai melayani A 001")
    clerk.press()
    clerk.waits_for("Selesai, panggil A 002")
    clerk.press()
    clerk.waits_until_holding("A 002", State.CALLED)
    assert queue.find(clerk.store, "A 001").state is State.SERVED
    clerk.press()
    clerk.waits_for("Selesai")
    clerk.press()
    clerk.waits_for("Belum ada antrean")
    assert queue.find(clerk.store, "A 002").state is State.SERVED


def test_a_second_press_within_a_second_and_a_half_does_not_call_a_second_visitor(
    sit: Sit, take: Take, desk: Desk
) -> None:
    take()
    take()
    clerk = sit()
    clerk.waits_for("Panggil A 001")
    for _ in range(3):
        clerk.click()
    clerk.key("1")
    clerk.waits_until_holding("A 001", State.CALLED)
    clerk.click()
    clerk.key("1")
    clerk.bot.wait(300)
    clerk.waits_until_holding("A 001", State.CALLED)
    assert queue.find(clerk.store, "A 002").state is State.WAITING
    clerk.bot.waitUntil(clerk.can, timeout=LOCK_MS)
    assert clerk.reads() == "Mulai melayani A 001"


def test_recall_and_no_show(sit: Sit, take: Take, desk: Desk) -> None:
    take()
    clerk = sit()
    assert not clerk.can("recallButton")
    assert not clerk.can("noShowButton")
    clerk.press()
    clerk.press("recallButton")
    clerk.bot.waitUntil(lambda: (held := clerk.held()) is not None and held.calls == 2)
    clerk.bot.waitUntil(lambda: not clerk.can("recallButton"))
    assert clerk.button("recallButton").toolTip().startswith("Panggil ulang bisa lagi")
    clerk.press("noShowButton")
    clerk.waits_for("Belum ada antrean")
    assert queue.find(clerk.store, "A 001").state is State.NO_SHOW
    clerk.bot.waitUntil(lambda: len(clerk.list("recentList")) == 1)
    assert clerk.list("recentList") == ["A 001, Penggantian KTP-el hilang, tidak hadir 09.14"]


def test_keys_do_what_the_caps_say(sit: Sit, take: Take, desk: Desk) -> None:
    take()
    clerk = sit()
    clerk.waits_for("Panggil A 001")
    clerk.key("1")
    clerk.bot.waitUntil(lambda: clerk.can("recallButton"))
    clerk.key("2")
    clerk.bot.waitUntil(lambda: not clerk.can("recallButton"))
    clerk.key("6")
    clerk.waits_for("Belum ada antrean")
    assert queue.find(clerk.store, "A 001").state is State.SERVED
    clerk.bot.waitUntil(lambda: clerk.can("pauseButton"))
    clerk.key("0")
    clerk.press("breakButton1")
    clerk.waits_for("Buka loket")


def test_a_break_says_when_it_ends_and_the_counter_opens_again(sit: Sit, desk: Desk) -> None:
    clerk = sit()
    clerk.press("pauseButton")
    assert clerk.reads("breakButton0") == "09.29"
    clerk.press("cancelBreakButton")
    assert queue.desk(clerk.store, 1).state is CounterState.OPEN
    clerk.press("pauseButton")
    clerk.press("breakButton2")
    clerk.waits_for("Buka loket")
    paused = queue.desk(clerk.store, 1)
    assert paused.state is CounterState.PAUSED
    assert paused.until is not None
    assert paused.until.astimezone(clerk.store.zone).strftime("%H.%M") == "10.14"
    clerk.press()
    clerk.waits_for("Belum ada antrean")


def test_no_break_while_somebody_is_at_the_counter(sit: Sit, take: Take, desk: Desk) -> None:
    take()
    desk.called()
    desk.start()
    clerk = sit()
    assert not clerk.can("pauseButton")
    assert clerk.button("pauseButton").toolTip() == "Selesaikan A 001 dulu"
    clerk.key("0")
    assert not clerk.button("breakButton0").isVisible()


# A platform without a screen says so of every menu.
@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_counter_is_closed_from_the_menu(sit: Sit, desk: Desk) -> None:
    clerk = sit()
    clerk.press("menuButton")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    next(a for a in menu.actions() if a.objectName() == "closeCounterAction").trigger()
    menu.close()
    clerk.waits_for("Buka loket")
    assert queue.desk(clerk.store, 1).state is CounterState.CLOSED


def test_a_number_taken_at_the_kiosk_shows_up_by_itself(sit: Sit, take: Take, desk: Desk) -> None:
    clerk = sit()
    clerk.waits_for("Belum ada antrean")
    take()
    take("DUK-01", Priority.ELDERLY)
    clerk.bot.waitUntil(lambda: len(clerk.list()) == 2)
    assert clerk.list() == [
        "AP 001, lansia, Perekaman dan penerbitan KTP-el baru, 0 mnt",
        "A 001, Penggantian KTP-el hilang, 0 mnt",
    ]


def test_the_small_window_calls_and_recalls(sit: Sit, take: Take, desk: Desk) -> None:
    take()
    clerk = sit()
    clerk.waits_for("Panggil A 001")
    clerk.press("collapseButton")
    assert (clerk.window.width(), clerk.window.height()) == (380, 120)
    clerk.press("smallMainButton")
    clerk.waits_for("Mulai A 001", "smallMainButton")
    clerk.press("smallRecallButton")
    clerk.bot.waitUntil(lambda: (held := clerk.held()) is not None and held.calls == 2)
    clerk.press("collapseButton")
    assert clerk.button("mainButton").isVisible()


def test_the_requirements_unfold_and_fold_with_the_next_visitor(
    sit: Sit, take: Take, desk: Desk
) -> None:
    take()
    take()
    clerk = sit()
    clerk.press()
    clerk.press("requirementsButton")
    needed = clerk.window.findChild(QWidget, "requirements")
    assert isinstance(needed, QWidget)
    texts = [label.text() for label in needed.findChildren(QLabel)]
    assert "Surat keterangan hilang dari kepolisian" in texts
    assert needed.isVisible()
    clerk.press()
    clerk.press()
    clerk.waits_for("Mulai melayani A 002")
    assert not needed.isVisible()


def test_an_english_clerk_reads_english(sit: Sit, take: Take, desk: Desk) -> None:
    take()
    take(priority=Priority.PREGNANT)
    clerk = sit("en")
    clerk.waits_for("Call AP 001")
    assert clerk.list() == [
        "AP 001, pregnant, Replacement of a lost ID card, 0 min",
        "A 001, Replacement of a lost ID card, 0 min",
    ]
    texts = {button.text() for button in clerk.window.findChildren(QAbstractButton)}
    assert {"Call again", "No-show", "Just finish", "Break…"} <= texts
    assert clerk.window.windowTitle() == "Counter 1 – MPP Banyuwangi"


def test_the_language_changes_while_the_window_is_open(sit: Sit, desk: Desk) -> None:
    clerk = sit()
    clerk.waits_for("Belum ada antrean")
    clerk.window.set_language("en")
    assert clerk.reads() == "No one is waiting"
    assert clerk.reads("recallButton") == "Call again"


def test_a_rehearsal_is_marked(make_store: Callable[..., Store], sit_at: Sit) -> None:
    store = make_store(Clock(rehearsal=True))
    strip = sit_at(store).window.findChild(QWidget, "titleStrip")
    assert isinstance(strip, QWidget)
    assert "LATIHAN" in strip.accessibleName()


def test_the_window_stays_on_top_and_leaves_the_keyboard_alone(sit: Sit) -> None:
    window = sit().window
    flags = window.windowFlags()
    assert flags & Qt.WindowType.WindowStaysOnTopHint
    assert flags & Qt.WindowType.WindowDoesNotAcceptFocus
    assert flags & Qt.WindowType.FramelessWindowHint
    assert window.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)


def test_the_window_takes_the_keyboard_only_when_asked_and_gives_it_back(
    sit: Sit, take: Take, desk: Desk
) -> None:
    take()
    clerk = sit()
    other = QWidget()
    clerk.bot.addWidget(other)
    other.show()
    other.activateWindow()
    clerk.bot.waitUntil(lambda: clerk.button("takeKeysButton").isVisible())
    clerk.press("takeKeysButton")
    handle = clerk.window.windowHandle()
    clerk.bot.waitUntil(clerk.window.isActiveWindow)
    assert not handle.flags() & Qt.WindowType.WindowDoesNotAcceptFocus
    assert clerk.button("mainButton").hasFocus()
    other.activateWindow()
    clerk.bot.waitUntil(lambda: not clerk.window.isActiveWindow())
    assert handle.flags() & Qt.WindowType.WindowDoesNotAcceptFocus


def test_a_button_that_goes_off_does_not_pass_the_keyboard_to_its_neighbour(
    sit: Sit, take: Take, desk: Desk
) -> None:
    take()
    clerk = sit()
    clerk.press()
    clerk.bot.waitUntil(lambda: clerk.can("recallButton"))
    clerk.button("recallButton").setFocus()
    QTest.keyClick(clerk.button("recallButton"), Qt.Key.Key_Space)
    clerk.bot.waitUntil(lambda: not clerk.can("recallButton"))
    focused = clerk.window.focusWidget()
    assert focused is clerk.window
    QTest.keyClick(focused, Qt.Key.Key_Space)
    clerk.bot.wait(200)
    clerk.waits_until_holding("A 001", State.CALLED)


def test_every_control_has_a_name(sit: Sit, take: Take, desk: Desk) -> None:
    take()
    take()
    clerk = sit()
    clerk.press()
    clerk.bot.waitUntil(lambda: clerk.can("recallButton"))
    nameless = [
        button.objectName()
        for button in clerk.window.findChildren(QAbstractButton)
        if button.isVisible() and not button.accessibleName()
    ]
    assert nameless == []
