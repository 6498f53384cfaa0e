"""Closing an agency early in the admin window: nobody who waits there is forgotten."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMenu
from pytestqt.qtbot import QtBot

from kiosk import queue
from kiosk.queue import State, SwitchKind
from kiosk.site_rules import OFFICE_WEEK, SiteRules
from kiosk.store import Store
from kiosk.ui.admin.queue_page import Bars
from kiosk.ui.admin.window import AdminWindow
from kiosk.ui.ticket_list import TicketList
from kiosk.words import Language
from tests.conftest import Desk
from tests.office import OpenAdmin

Take = Callable[..., queue.Ticket]


class Supervisor:
    """Somebody at the page of queues."""

    def __init__(self, window: AdminWindow, store: Store, bot: QtBot) -> None:
        self.window, self.store, self.bot = window, store, bot
        bars = window.findChild(Bars, "queueBars")
        assert isinstance(bars, Bars)
        self.bars = bars
        self.press("queuePage")

    def button(self, name: str) -> QAbstractButton:
        found = self.window.findChild(QAbstractButton, name)
        assert isinstance(found, QAbstractButton)
        return found

    def can(self, name: str) -> bool:
        return self.button(name).isVisible() and self.button(name).isEnabled()

    def press(self, name: str) -> None:
        self.bot.waitUntil(lambda: self.can(name))
        QTest.mouseClick(self.button(name), Qt.MouseButton.LeftButton)

    def opens(self, code: str) -> None:
        spot = self.bars.row_box(code).center().toPoint()
        QTest.mouseClick(self.bars, Qt.MouseButton.LeftButton, pos=spot)

    def told(self, name: str) -> str:
        label = self.window.findChild(QLabel, name)
        assert isinstance(label, QLabel)
        return label.text() if label.isVisible() else ""

    def named(self) -> list[str]:
        shown = self.window.findChild(TicketList, "strandedList")
        assert isinstance(shown, TicketList)
        model = shown.model()
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    def is_closed(self, code: str = "DUK") -> bool:
        kinds = {switch.kind for switch in queue.agency_switches(self.store).get(code, ())}
        return SwitchKind.FORCED_CLOSED in kinds


Sit = Callable[..., Supervisor]


@pytest.fixture
def sit(open_admin: OpenAdmin, store: Store, qtbot: QtBot) -> Sit:
    queue.save_rules(store, SiteRules(week=OFFICE_WEEK), op_id="hours", actor="test")

    def sit(language: Language = "id") -> Supervisor:
        window, _ = open_admin(language)
        made = Supervisor(window, store, qtbot)
        qtbot.waitUntil(lambda: bool(made.bars.accessibleName()))
        return made

    return sit


def test_an_agency_without_people_closes_for_the_day_and_opens_again(sit: Sit, take: Take) -> None:
    office = sit()
    office.opens("DUK")
    assert office.told("doorState") == "Kios memberi nomor"
    office.press("doorButton")
    office.bot.waitUntil(office.is_closed)
    office.bot.waitUntil(lambda: "besok pukul 08.00" in office.told("doorState"))
    assert office.told("doorNotice") == "Instansi ini tutup untuk hari ini."
    office.bot.waitUntil(lambda: office.button("doorButton").text() == "Buka lagi")
    office.press("doorButton")
    office.bot.waitUntil(lambda: not office.is_closed())
    assert take().label == "A 001"


def test_those_who_would_be_left_are_named_and_promised_tomorrow(sit: Sit, take: Take) -> None:
    take(), take()
    office = sit()
    office.opens("DUK")
    office.press("doorButton")
    office.bot.waitUntil(lambda: bool(office.told("strandedTitle")))
    assert office.told("strandedTitle") == "Dukcapil belum bisa tutup"
    assert office.named()[0] == "A 001, Penggantian KTP-el hilang, 0 mnt"
    assert not office.is_closed()
    office.press("strandedTomorrow")
    office.bot.waitUntil(office.is_closed)
    office.bot.waitUntil(lambda: "2 nomor dijanjikan" in office.told("doorNotice"))
    assert queue.find(office.store, "A 002").state is State.TOMORROW
    queue.verify(office.store)


# A platform without a screen says so of every menu.
@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_they_are_moved_to_a_counter_that_works(sit: Sit, take: Take) -> None:
    take()
    Desk(sit().store, 27).open()
    office = sit()
    office.opens("DUK")
    office.press("doorButton")
    office.press("strandedMove")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    spot = menu.actionGeometry(menu.actions()[0]).center()
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=spot)
    office.bot.waitUntil(office.is_closed)
    assert queue.find(office.store, "A 001").for_counter == 27


def test_places_are_kept_while_a_counter_goes_on(sit: Sit, take: Take, desk: Desk) -> None:
    take()
    office = sit()
    office.opens("DUK")
    office.press("doorButton")
    office.bot.waitUntil(office.is_closed)
    assert desk.called().label == "A 001"


def test_the_agency_may_stay_open_after_all(sit: Sit, take: Take) -> None:
    take()
    office = sit("en")
    office.opens("DUK")
    office.press("doorButton")
    office.bot.waitUntil(lambda: "cannot close yet" in office.told("strandedTitle"))
    office.press("strandedCancel")
    assert office.told("doorState") == "The kiosk gives numbers"
    office.press("closeDoorPanelButton")
    assert not office.button("doorButton").isVisible()
    assert not office.is_closed()


def test_an_agency_is_chosen_with_the_keyboard_too(sit: Sit, take: Take) -> None:
    take("POL-01")
    office = sit()
    # The one with most people stands first.
    office.bot.waitUntil(lambda: office.bars.row_box("POL").top() < 80)
    office.bars.setFocus()
    QTest.keyClick(office.bars, Qt.Key.Key_Down)
    QTest.keyClick(office.bars, Qt.Key.Key_Return)
    assert office.button("doorButton").isVisible()
    office.press("doorButton")
    office.bot.waitUntil(lambda: office.told("strandedTitle").startswith("Kepolisian"))
