"""The page of devices as an administrator uses it: real clicks and keys, a real store behind it."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from kiosk import queue
from kiosk.store import Store
from kiosk.ui.admin.devices import Invite
from kiosk.ui.admin.devices_page import DeviceList
from kiosk.ui.admin.verbs import StoreVerbs
from kiosk.ui.admin.window import AdminWindow
from kiosk.ui.feed import FeedSignal
from kiosk.ui.worker import Worker
from kiosk.words import Language, Words


class Shared(StoreVerbs):
    """A store as a server is: codes can be made, and are kept here."""

    def __init__(self, store: Store) -> None:
        super().__init__(store, "admin")
        self.made: list[Invite] = []
        self._now = store.clock.now

    def invite(self, request: Invite) -> datetime:
        self.made.append(request)
        return self._now() + timedelta(minutes=10)


class Office:
    """Somebody at the page of devices."""

    def __init__(self, window: AdminWindow, bot: QtBot) -> None:
        self.window, self.bot = window, bot
        found = window.findChild(DeviceList)
        assert found is not None
        self.list = found

    def press(self, name: str) -> None:
        button = self.window.findChild(QAbstractButton, name)
        assert button is not None
        self.bot.waitUntil(lambda: button.isVisible() and button.isEnabled())
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def open(self, name: str) -> None:
        self.bot.waitUntil(lambda: name in self.list.accessibleName())
        spot = self.list.row_box(name).center().toPoint()
        QTest.mouseClick(self.list, Qt.MouseButton.LeftButton, pos=spot)

    def text(self, name: str) -> str:
        label = self.window.findChild(QLabel, name)
        assert label is not None
        return label.text() if label.isVisible() else ""

    def part(self, name: str) -> QWidget:
        found = self.window.findChild(QWidget, name)
        assert isinstance(found, QWidget)
        return found


Sit = Callable[..., Office]


@pytest.fixture
def sit(store: Store, words: Words, dressed: None, qtbot: QtBot) -> Iterator[Sit]:
    """Opens the admin window on its page of devices."""
    closers: list[Callable[[], object]] = []

    def sit(language: Language = "id", verbs: StoreVerbs | None = None) -> Office:
        worker, feed = Worker(), FeedSignal(store)
        window = AdminWindow(
            store, worker, feed, words, store.site(), language=language, verbs=verbs
        )
        closers.extend((worker.close, feed.close, window.close))
        feed.start()
        window.show()
        office = Office(window, qtbot)
        office.press("devicesPage")
        return office

    yield sit
    for close in reversed(closers):
        close()


def test_a_machine_in_trouble_stands_first_and_says_what_to_do(sit: Sit, store: Store) -> None:
    queue.report(store, "Kios 1", "kiosk", "1.0", "ok")
    queue.report(store, "Kios 2", "kiosk", "1.0", "paper_out")
    office = sit()
    office.bot.waitUntil(lambda: office.list.accessibleName().startswith("Kios 2"))
    assert "kertas habis" in office.list.accessibleName()
    office.open("Kios 2")
    assert office.text("deviceProblems") == "Kertas habis. Isi kertas lalu cetak ulang."
    queue.report(store, "Kios 2", "kiosk", "1.0", "ok")
    office.bot.waitUntil(lambda: office.list.accessibleName().startswith("Kios 1"))
    assert office.text("deviceProblems") == ""


def test_a_device_is_shut_out_only_after_a_second_question(sit: Sit, store: Store) -> None:
    queue.report(store, "Kios 9", "kiosk", "1.0")
    office = sit("en")
    office.open("Kios 9")
    office.press("revokeButton")
    assert office.text("deviceQuestion").startswith("Remove Kios 9")
    office.press("revokeNoButton")
    assert office.text("deviceQuestion") == ""
    assert queue.stations(store)
    office.press("revokeButton")
    office.press("revokeYesButton")
    office.bot.waitUntil(lambda: office.list.accessibleName() == "No device has reported yet")
    assert queue.stations(store) == ()


def test_a_space_bar_pressed_twice_shuts_nobody_out(sit: Sit, store: Store) -> None:
    queue.report(store, "Kios 9", "kiosk", "1.0")
    office = sit()
    office.bot.waitUntil(lambda: "Kios 9" in office.list.accessibleName())
    office.list.setFocus()
    QTest.keyClick(office.list, Qt.Key.Key_Down)
    QTest.keyClick(office.list, Qt.Key.Key_Return)
    office.part("revokeButton").setFocus()
    for _ in range(2):
        QTest.keyClick(office.window.focusWidget(), Qt.Key.Key_Space)
    office.bot.waitUntil(office.part("revokeButton").isVisible)
    assert queue.stations(store)
    QTest.keyClick(office.window.focusWidget(), Qt.Key.Key_Escape)
    assert not office.part("devicePanel").isVisible()


def test_a_code_is_made_shown_in_groups_and_gone_with_the_panel(sit: Sit, store: Store) -> None:
    verbs = Shared(store)
    office = sit(verbs=verbs)
    office.press("addDeviceButton")
    name = office.part("deviceName")
    assert isinstance(name, QLineEdit)
    office.bot.waitUntil(name.hasFocus)
    QTest.keyClicks(name, "Layar 3")
    kind = office.part("deviceKind")
    assert isinstance(kind, QComboBox)
    kind.setCurrentIndex(kind.findData("display"))
    office.press("makeCodeButton")
    office.bot.waitUntil(lambda: office.text("enrolmentCode") != "")
    (made,) = verbs.made
    assert (made.name, made.kind) == ("Layar 3", "display")
    assert office.text("enrolmentCode").replace("\n", "-") == made.code.text
    assert office.text("codeAbout") == "Untuk Layar 3, berlaku sampai pukul 09.24."
    office.press("closeDevicePanelButton")
    label = office.part("enrolmentCode")
    assert isinstance(label, QLabel)
    assert label.text() == ""


def test_on_one_machine_the_page_says_why_no_device_can_be_let_in(sit: Sit) -> None:
    office = sit()
    office.press("addDeviceButton")
    QTest.keyClicks(office.part("deviceName"), "Kios 2")
    QTest.keyClick(office.part("deviceName"), Qt.Key.Key_Return)
    office.bot.waitUntil(lambda: "PostgreSQL" in office.text("codeNotice"))
    assert office.text("enrolmentCode") == ""


def test_a_device_without_a_name_is_not_let_in(sit: Sit) -> None:
    office = sit()
    office.press("addDeviceButton")
    office.press("makeCodeButton")
    office.bot.waitUntil(lambda: "1 sampai 24 huruf" in office.text("codeNotice"))


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("size", [(1180, 640), (1366, 768), (3840, 2160)])
def test_no_size_makes_qt_complain(
    sit: Sit, store: Store, language: Language, size: tuple[int, int]
) -> None:
    queue.report(store, "Kios 1 lantai dua timur", "kiosk", "1.0", "paper_out")
    office = sit(language)
    office.window.resize(*size)
    office.open("Kios 1 lantai dua timur")
    assert not office.window.grab().isNull()
    office.press("addDeviceButton")
    assert not office.window.grab().isNull()
