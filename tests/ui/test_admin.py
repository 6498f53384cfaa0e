"""The admin window as an administrator uses it: real clicks and keys, a real store behind it."""

import os
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QWidget,
)
from pytestqt.qtbot import QtBot

from kiosk import queue
from kiosk.errors import Refused, StoreFault
from kiosk.queue import spared
from kiosk.store import Store
from kiosk.ui.admin.devices import Invite, Revoke
from kiosk.ui.admin.door import DoorRequest
from kiosk.ui.admin.presenter import Confirmation, Snapshot, Switch
from kiosk.ui.admin.printers import RollChange
from kiosk.ui.admin.table import COLUMNS, ServiceTable
from kiosk.ui.admin.verbs import StoreVerbs
from kiosk.ui.admin.view import Column
from kiosk.ui.admin.window import AdminWindow
from kiosk.ui.feed import FeedSignal
from kiosk.ui.paper import Printed, Reprint
from kiosk.words import Language
from tests.conftest import Time
from tests.office import OpenAdmin

Take = Callable[..., queue.Ticket]
# Milliseconds in which a switch takes effect everywhere.
WITHIN = 1000


class Cut:
    """The store behind a cable that can be pulled."""

    def __init__(self, store: Store) -> None:
        self._real = StoreVerbs(store, "admin")
        self.out = False

    def read(self, *, leaving: str = "") -> Snapshot:
        if self.out:
            raise StoreFault("fault.store")
        return self._real.read(leaving=leaving)

    def turn(self, request: DoorRequest) -> None:
        if self.out:
            raise StoreFault("fault.store")
        self._real.turn(request)

    def switch(self, switch: Switch) -> None:
        if self.out:
            raise StoreFault("fault.store")
        self._real.switch(switch)

    def invite(self, request: Invite) -> datetime:
        if self.out:
            raise StoreFault("fault.store")
        return self._real.invite(request)

    def revoke(self, request: Revoke) -> None:
        if self.out:
            raise StoreFault("fault.store")
        self._real.revoke(request)

    def change_roll(self, request: RollChange) -> None:
        if self.out:
            raise StoreFault("fault.store")
        self._real.change_roll(request)

    def reprint(self, request: Reprint) -> Printed:
        if self.out:
            raise StoreFault("fault.store")
        return self._real.reprint(request)

    def confirm(self, word: Confirmation) -> None:
        if self.out:
            raise StoreFault("fault.store")
        self._real.confirm(word)


class Administrator:
    """Somebody at the window: sees what is on it, presses what can be pressed."""

    def __init__(self, window: AdminWindow, store: Store, feed: FeedSignal, bot: QtBot) -> None:
        self.window, self.store, self.feed, self.bot = window, store, feed, bot
        table = window.findChild(ServiceTable, "serviceTable")
        search = window.findChild(QLineEdit, "searchField")
        assert isinstance(table, ServiceTable)
        assert isinstance(search, QLineEdit)
        self.table, self.search = table, search

    def button(self, name: str) -> QAbstractButton:
        found = self.window.findChild(QAbstractButton, name)
        assert isinstance(found, QAbstractButton)
        return found

    def press(self, name: str) -> None:
        self.bot.waitUntil(lambda: self.button(name).isVisible() and self.button(name).isEnabled())
        QTest.mouseClick(self.button(name), Qt.MouseButton.LeftButton)

    def part(self, name: str) -> QWidget:
        found = self.window.findChild(QWidget, name)
        assert isinstance(found, QWidget)
        return found

    def listed(self) -> int:
        return self.table.model().rowCount()

    def cell(self, code: str, column: Column = Column.STATUS) -> str:
        place = self.table.services.place_of(code)
        return str(self.table.model().index(place, COLUMNS.index(column)).data())

    def click(self, code: str, column: Column) -> None:
        index = self.table.model().index(self.table.services.place_of(code), COLUMNS.index(column))
        self.table.scrollTo(index)
        place = self.table.visualRect(index)
        spot = QPoint(place.left() + 12, place.center().y())
        QTest.mouseClick(self.table.viewport(), Qt.MouseButton.LeftButton, pos=spot)

    def off(self) -> frozenset[str]:
        return queue.board(self.store).off

    def foot(self) -> str:
        return self.part("foot").accessibleName()


Sit = Callable[..., Administrator]


@pytest.fixture
def sit(open_admin: OpenAdmin, store: Store, qtbot: QtBot) -> Sit:
    """Opens the admin window on this test's store, and waits until the list is there."""

    def sit(language: Language = "id", verbs: Cut | None = None) -> Administrator:
        window, feed = open_admin(language, verbs)
        administrator = Administrator(window, store, feed, qtbot)
        qtbot.waitUntil(lambda: administrator.listed() == 233)
        return administrator

    return sit


def test_switching_a_service_off_is_visible_in_the_list_and_undone_by_switching_on(
    sit: Sit, take: Take
) -> None:
    office = sit()
    assert office.cell("DUK-02") == "Tayang"
    office.click("DUK-02", Column.STATUS)
    office.bot.waitUntil(lambda: office.off() == {"DUK-02"}, timeout=WITHIN)
    assert office.cell("DUK-02") == "Dijeda"
    assert office.cell("DUK-03") == "Tayang"
    office.bot.waitUntil(lambda: "dijeda. Kios tidak lagi memberi nomor" in office.foot())
    with pytest.raises(Refused) as refused:
        take("DUK-02")
    assert refused.value.key == "refused.service_off"
    office.click("DUK-02", Column.STATUS)
    office.bot.waitUntil(lambda: office.off() == frozenset(), timeout=WITHIN)
    office.bot.waitUntil(lambda: office.cell("DUK-02") == "Tayang")
    assert take("DUK-02").label == "A 001"


def test_a_click_on_a_switch_does_not_open_the_details(sit: Sit) -> None:
    office = sit()
    office.click("DUK-02", Column.STATUS)
    office.bot.waitUntil(lambda: office.off() == {"DUK-02"})
    assert not office.part("detailPanel").isVisible()


def test_everything_can_be_done_with_the_keyboard(sit: Sit) -> None:
    office = sit()
    modifiers = Qt.KeyboardModifier.ControlModifier
    office.table.setFocus()
    QTest.keyClick(office.window, Qt.Key.Key_F, modifiers)
    assert office.search.hasFocus()
    QTest.keyClicks(office.search, "ktp ilang")
    office.bot.waitUntil(lambda: office.listed() < 10)
    office.table.setFocus()
    QTest.keyClick(office.table, Qt.Key.Key_Down)
    code = office.table.chosen()
    QTest.keyClick(office.table, Qt.Key.Key_Space)
    office.bot.waitUntil(lambda: office.off() == {code})
    QTest.keyClick(office.table, Qt.Key.Key_Return)
    panel = office.part("detailPanel")
    assert panel.isVisible()
    # A switch that is on its way takes no second press; the foot says when it has arrived.
    office.bot.waitUntil(lambda: "dijeda" in office.foot() and "Kios" in office.foot())
    QTest.keyClick(office.button("switchButton"), Qt.Key.Key_Space)
    office.bot.waitUntil(lambda: office.off() == frozenset())
    office.button("switchButton").setFocus()
    QTest.keyClick(office.button("switchButton"), Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert office.table.hasFocus()


def test_headings_sort_by_mouse_and_by_keyboard(sit: Sit) -> None:
    office = sit()
    head = office.table.head
    place = head.sectionViewportPosition(COLUMNS.index(Column.MINUTES))
    spot = QPoint(place + 20, head.height() // 2)
    QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    first = office.table.services.rows[0]
    assert first.order[Column.MINUTES] == min(
        row.order[Column.MINUTES] for row in office.table.services.rows
    )
    QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert office.table.services.rows[-1].order[Column.MINUTES] == first.order[Column.MINUTES]
    head.setFocus()
    QTest.keyClick(head, Qt.Key.Key_Right)
    QTest.keyClick(head, Qt.Key.Key_Space)
    names = [row.texts[Column.NAME].casefold() for row in office.table.services.rows]
    assert names == sorted(names)


def test_filters_narrow_and_are_cleared_with_one_press(sit: Sit) -> None:
    office = sit()
    agencies = office.window.findChild(QComboBox, "agencyFilter")
    assert isinstance(agencies, QComboBox)
    agencies.setCurrentIndex(agencies.findData("IMI"))
    office.bot.waitUntil(lambda: 0 < office.listed() < 30)
    QTest.keyClicks(office.search, "zzz")
    empty = office.part("emptyNote")
    assert empty.isVisible()
    assert empty.accessibleName() == "Tidak ada layanan yang cocok"
    office.press("emptyClearButton")
    assert office.listed() == 233
    assert agencies.currentData() == ""
    assert office.search.text() == ""


def test_the_details_follow_the_chosen_service(sit: Sit) -> None:
    office = sit()
    office.click("DUK-02", Column.NAME)
    panel = office.part("detailPanel")
    assert panel.isVisible()
    texts = [label.text() for label in panel.findChildren(QLabel)]
    assert "Replacement of a lost ID card" in texts
    assert "Surat keterangan hilang dari kepolisian" in texts
    QTest.keyClick(office.table, Qt.Key.Key_Down)
    assert panel.accessibleName().startswith("DUK-03")
    assert office.table.isColumnHidden(COLUMNS.index(Column.FEE))
    office.press("closePanelButton")
    assert not panel.isVisible()
    assert not office.table.isColumnHidden(COLUMNS.index(Column.FEE))


def test_what_a_colleague_switches_shows_up_by_itself(sit: Sit, store: Store) -> None:
    office = sit()
    queue.switch_service(store, "DUK-05", False, op_id=queue.new_op_id(), actor="test")
    office.bot.waitUntil(lambda: office.cell("DUK-05") == "Dijeda", timeout=WITHIN)
    assert office.foot().startswith("233 layanan, 1 dijeda")


def test_the_queues_are_live(sit: Sit, take: Take) -> None:
    office = sit()
    office.press("queuePage")
    bars = office.part("queueBars")
    office.bot.waitUntil(lambda: bars.accessibleName() != "")
    take()
    office.bot.waitUntil(lambda: bars.accessibleName().startswith("Dukcapil: 1"), timeout=WITHIN)


def test_a_lost_connection_is_said_and_switches_nothing(sit: Sit, store: Store) -> None:
    cut = Cut(store)
    office = sit(verbs=cut)
    cut.out = True
    office.feed.lost.emit()
    office.bot.waitUntil(lambda: "Sambungan terputus" in office.foot())
    office.click("DUK-02", Column.STATUS)
    office.bot.wait(200)
    assert office.off() == frozenset()
    assert office.cell("DUK-02") == "Tayang"
    cut.out = False
    office.feed.found.emit()
    office.bot.waitUntil(lambda: "Sambungan terputus" not in office.foot())


def test_a_switch_that_did_not_work_goes_back_and_says_so(sit: Sit, store: Store) -> None:
    cut = Cut(store)
    office = sit(verbs=cut)
    cut.out = True
    office.click("DUK-02", Column.STATUS)
    office.bot.waitUntil(lambda: office.cell("DUK-02") == "Tayang" and "coba lagi" in office.foot())
    assert office.off() == frozenset()


def test_the_language_changes_at_once_and_keeps_the_place(sit: Sit) -> None:
    office = sit()
    office.click("DUK-02", Column.NAME)
    office.press("language_en")
    assert office.cell("DUK-02", Column.NAME) == "Replacement of a lost ID card"
    assert office.cell("DUK-02") == "On show"
    assert office.table.chosen() == "DUK-02"
    assert office.search.placeholderText() == "Search name, code or everyday words"
    office.press("language_id")
    assert office.cell("DUK-02") == "Tayang"


def test_an_english_administrator_reads_english(sit: Sit) -> None:
    office = sit("en")
    assert office.window.windowTitle() == "Administration – MPP Banyuwangi"
    assert office.part("honestyNote").accessibleName().startswith("Sample list")
    assert office.button("queuePage").text() == "Queues"


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("size", [(1180, 640), (1366, 768), (3840, 2160)])
def test_no_size_and_no_service_makes_qt_complain(
    sit: Sit, language: Language, size: tuple[int, int]
) -> None:
    office = sit(language)
    office.window.resize(*size)
    for place in range(0, 233, 9):
        office.table.selectRow(place)
        QTest.keyClick(office.table, Qt.Key.Key_Return)
        assert not office.window.grab().isNull()


def test_every_control_has_a_name(sit: Sit) -> None:
    office = sit()
    office.click("DUK-02", Column.NAME)
    controls = (QAbstractButton, QLineEdit, QComboBox)
    nameless = [
        widget.objectName()
        for kind in controls
        for widget in office.window.findChildren(kind)
        if widget.isVisible() and not widget.accessibleName()
    ]
    assert nameless == []
    assert office.table.accessibleName() == "Katalog layanan"


def pictured(office: Administrator, name: str) -> None:
    """Keeps a picture where somebody wants to look at it."""
    if folder := os.environ.get("KIOSK_PICTURES"):
        Path(folder).mkdir(parents=True, exist_ok=True)
        office.window.grab().save(f"{folder}/{name}.png")


@pytest.mark.parametrize(
    ("language", "doubt", "question"),
    [
        ("id", "perlu dipastikan: Rabu, 24 Nov 2027", "Benarkah hari ini Rabu, 24 Nov 2027?"),
        ("en", "must be confirmed: Wed, 24 Nov 2027", "Is today really Wed, 24 Nov 2027?"),
    ],
)
def test_a_doubted_date_is_confirmed_in_the_window_and_numbers_are_given_again(
    sit: Sit, store: Store, take: Take, time: Time, language: Language, doubt: str, question: str
) -> None:
    take()
    time.pass_by(days=365)
    with pytest.raises(Refused, match="date_doubted"):
        take()
    office = sit(language)
    strip = office.part("dateStrip")
    office.bot.waitUntil(strip.isVisible)
    assert doubt in strip.accessibleName()
    pictured(office, f"date-doubted-{language}")
    office.press("confirmDateButton")
    assert strip.accessibleName() == question
    pictured(office, f"date-asked-{language}")
    office.press("dateWrongButton")
    assert doubt in strip.accessibleName()
    assert queue.show_day(store).doubted, "nothing is confirmed by a no"
    office.press("confirmDateButton")
    office.press("dateRightButton")
    office.bot.waitUntil(lambda: not strip.isVisible())
    assert not queue.show_day(store).doubted
    assert take().day == date(2027, 11, 24)


def test_a_date_that_changes_while_it_is_asked_about_is_not_confirmed(
    sit: Sit, store: Store, take: Take, time: Time
) -> None:
    take()
    time.pass_by(days=365)
    office = sit()
    office.press("confirmDateButton")
    time.pass_by(days=1)
    office.press("dateRightButton")
    strip = office.part("dateStrip")
    office.bot.waitUntil(lambda: "Kamis, 25 Nov 2027" in strip.accessibleName())
    assert queue.show_day(store).doubted
    assert "Rabu, 24 Nov" in office.foot()


def test_a_space_bar_pressed_twice_confirms_nothing(
    sit: Sit, store: Store, take: Take, time: Time
) -> None:
    take()
    time.pass_by(days=365)
    office = sit()
    office.bot.waitUntil(office.part("dateStrip").isVisible)
    office.button("confirmDateButton").setFocus()
    for _ in range(2):
        QTest.keyClick(office.window.focusWidget(), Qt.Key.Key_Space)
    office.bot.waitUntil(lambda: office.button("confirmDateButton").isVisible())
    assert queue.show_day(store).doubted


def test_the_strip_is_not_there_while_the_date_is_believed(sit: Sit) -> None:
    assert not sit().part("dateStrip").isVisible()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_words_that_kiosks_found_nothing_for_are_listed_and_can_be_looked_for(
    sit: Sit, store: Store
) -> None:
    for words in ("visa", "pelaut", "pelaut"):
        spared.count_missed(store, words)
    office = sit()
    office.press("missedButton")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()] == ["pelaut, 2 kali", "visa, 1 kali"]
    menu.actions()[0].trigger()
    menu.close()
    assert office.search.text() == "pelaut"
