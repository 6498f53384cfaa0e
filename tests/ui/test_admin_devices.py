"""The page of devices as an administrator uses it: real clicks and keys, a real store behind it."""

from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit

from kiosk import queue
from kiosk.store import Store
from kiosk.ui.admin.devices import Invite
from kiosk.ui.admin.verbs import StoreVerbs
from kiosk.words import Language
from tests.office import SitOffice


class Shared(StoreVerbs):
    """A store as a server is: codes can be made, and are kept here."""

    def __init__(self, store: Store) -> None:
        super().__init__(store, "admin")
        self.made: list[Invite] = []
        self._now = store.clock.now

    def invite(self, request: Invite) -> datetime:
        self.made.append(request)
        return self._now() + timedelta(minutes=10)


@pytest.fixture
def sit(sit_office: SitOffice) -> SitOffice:
    return sit_office


def test_a_machine_in_trouble_stands_first_and_says_what_to_do(
    sit: SitOffice, store: Store
) -> None:
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


def test_a_device_is_shut_out_only_after_a_second_question(sit: SitOffice, store: Store) -> None:
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


def test_a_space_bar_pressed_twice_shuts_nobody_out(sit: SitOffice, store: Store) -> None:
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


def test_a_code_is_made_shown_in_groups_and_gone_with_the_panel(
    sit: SitOffice, store: Store
) -> None:
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


def test_on_one_machine_the_page_says_why_no_device_can_be_let_in(sit: SitOffice) -> None:
    office = sit()
    office.press("addDeviceButton")
    QTest.keyClicks(office.part("deviceName"), "Kios 2")
    QTest.keyClick(office.part("deviceName"), Qt.Key.Key_Return)
    office.bot.waitUntil(lambda: "PostgreSQL" in office.text("codeNotice"))
    assert office.text("enrolmentCode") == ""


def test_a_device_without_a_name_is_not_let_in(sit: SitOffice) -> None:
    office = sit()
    office.press("addDeviceButton")
    office.press("makeCodeButton")
    office.bot.waitUntil(lambda: "1 sampai 24 huruf" in office.text("codeNotice"))


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("size", [(1180, 640), (1366, 768), (3840, 2160)])
def test_no_size_makes_qt_complain(
    sit: SitOffice, store: Store, language: Language, size: tuple[int, int]
) -> None:
    name = "Kios 1 lantai dua timur"
    queue.report(store, name, "kiosk", "1.0", "paper_out")
    model = "TM-T82III-" + 30 * "9"
    queue.report_printer(store, name, "ticket", "paper_out", False, False, model)
    queue.report_printer(store, name, "office", "paper_out", False, False, model)
    office = sit(language)
    office.window.resize(*size)
    office.open("Kios 1 lantai dua timur")
    assert not office.window.grab().isNull()
    office.press("rollButton")
    assert not office.window.grab().isNull()
    office.press("papersButton")
    assert not office.window.grab().isNull()
    office.press("addDeviceButton")
    assert not office.window.grab().isNull()
