"""Stubs of a day without power, scanned in the admin window."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from kiosk import queue
from kiosk.errors import StoreFault
from kiosk.queue import State
from kiosk.queue.emergency import make_pack
from kiosk.store import Store
from kiosk.ui.admin.presenter import Snapshot
from kiosk.ui.admin.verbs import StoreVerbs
from tests.conftest import who
from tests.office import OpenAdmin


class Sorter:
    """Somebody with a pile of stubs and a scanner, at the admin window."""

    def __init__(self, window: QWidget, bot: QtBot) -> None:
        self.window, self.bot = window, bot
        self.press("queuePage")
        self.press("emergencyButton")
        bot.waitUntil(self.field("emergencyScan").isVisible)

    def press(self, name: str) -> None:
        button = self.button(name)
        self.bot.waitUntil(lambda: button.isVisible() and button.isEnabled())
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def button(self, name: str) -> QAbstractButton:
        found = self.window.findChild(QAbstractButton, name)
        assert isinstance(found, QAbstractButton)
        return found

    def field(self, name: str) -> QLineEdit:
        found = self.window.findChild(QLineEdit, name)
        assert isinstance(found, QLineEdit)
        return found

    def box(self, name: str) -> QComboBox:
        found = self.window.findChild(QComboBox, name)
        assert isinstance(found, QComboBox)
        return found

    def choose(self, name: str, value: str) -> None:
        self.box(name).setCurrentIndex(self.box(name).findData(value))

    def scans(self, code: str) -> None:
        QTest.keyClicks(self.field("emergencyScan"), code)
        QTest.keyClick(self.field("emergencyScan"), Qt.Key.Key_Return)

    def told(self, name: str = "emergencyLines") -> str:
        label = self.window.findChild(QLabel, name)
        assert isinstance(label, QLabel)
        return label.text()

    def reads(self, text: str, name: str = "emergencyLines") -> None:
        self.bot.waitUntil(lambda: self.told(name) == text)


SitSorter = Callable[..., Sorter]


@pytest.fixture
def sort(open_admin: OpenAdmin, qtbot: QtBot) -> SitSorter:
    return lambda language="id": Sorter(open_admin(language)[0], qtbot)


def codes(store: Store, agency: str, count: int) -> list[str]:
    return [code for _, code in make_pack(store, [agency], count=count, **who()).papers]


def test_a_pile_is_entered_as_fast_as_it_is_scanned(sort: SitSorter, store: Store) -> None:
    pile = codes(store, "DUK", 3)
    sorter = sort()
    sorter.choose("emergencyService", "DUK-05")
    QTest.keyClicks(sorter.field("emergencyCounter"), "3")
    QTest.keyClicks(sorter.field("emergencyFinished"), "09.14")
    for code in pile:
        sorter.scans(code)
    sorter.reads("3 tercatat", "emergencyCounted")
    assert sorter.told() == (
        "AD 003 tercatat: Dilayani\nAD 002 tercatat: Dilayani\nAD 001 tercatat: Dilayani"
    )
    found = queue.find(store, "AD 001")
    assert (found.service, found.counter, found.state) == ("DUK-05", 3, State.SERVED)
    queue.verify(store)


def test_a_stub_scanned_twice_is_told_and_stays_as_it_was(sort: SitSorter, store: Store) -> None:
    (code,) = codes(store, "DUK", 1)
    sorter = sort("en")
    sorter.choose("emergencyOutcome", "no_show")
    sorter.scans(code)
    sorter.reads("AD 001 entered: Did not come")
    sorter.choose("emergencyOutcome", "served")
    sorter.scans(code)
    sorter.reads("AD 001 was entered before: Did not come\nAD 001 entered: Did not come")
    assert sorter.told("emergencyCounted") == "1 entered"


@pytest.mark.parametrize(
    ("field", "typed", "why"),
    [
        ("emergencyCounter", "0", "Nomor loket antara 1 dan 999"),
        ("emergencyCounter", "3a", "Nomor loket antara 1 dan 999"),
        ("emergencyFinished", "25.00", "Waktu harus seperti 13:00"),
        ("emergencyFinished", "pagi", "Waktu harus seperti 13:00"),
    ],
)
def test_what_cannot_stand_on_a_stub_is_not_entered(
    sort: SitSorter, store: Store, field: str, typed: str, why: str
) -> None:
    (code,) = codes(store, "DUK", 1)
    sorter = sort()
    QTest.keyClicks(sorter.field(field), typed)
    sorter.scans(code)
    sorter.bot.waitUntil(lambda: why in sorter.told())
    sorter.field(field).clear()
    sorter.scans(code)
    sorter.bot.waitUntil(lambda: sorter.told().startswith("AD 001 tercatat"))


def test_the_day_of_the_stubs_is_one_of_the_last_eight(sort: SitSorter, store: Store) -> None:
    (code,) = codes(store, "DUK", 1)
    sorter = sort()
    today: date = queue.show_day(store).day
    sorter.bot.waitUntil(lambda: sorter.box("emergencyDay").count() > 0)
    box = sorter.box("emergencyDay")
    days = [box.itemData(place) for place in range(box.count())]
    assert days == [(today - timedelta(days=back)).isoformat() for back in range(8)]
    # The paper was printed today, so nobody can have had it yesterday.
    sorter.choose("emergencyDay", days[1])
    sorter.scans(code)
    sorter.bot.waitUntil(lambda: "Periksa harinya" in sorter.told())
    sorter.scans("a code of somebody else")
    sorter.bot.waitUntil(lambda: "bukan tiket darurat kami" in sorter.told())


def test_a_panel_that_is_put_away_begins_anew(sort: SitSorter, store: Store) -> None:
    first, second = codes(store, "DUK", 2)
    sorter = sort()
    QTest.keyClicks(sorter.field("emergencyCounter"), "3")
    sorter.choose("emergencyOutcome", "no_show")
    sorter.scans(first)
    sorter.reads("AD 001 tercatat: Tidak datang")
    sorter.press("closeEmergencyButton")
    sorter.press("emergencyButton")
    assert (sorter.told(), sorter.told("emergencyCounted")) == ("", "0 tercatat")
    sorter.scans(second)
    sorter.reads("AD 002 tercatat: Dilayani")
    assert queue.find(store, "AD 002").counter is None


class Away(StoreVerbs):
    """The store, while its cable is out."""

    out = False

    def read(self, *, leaving: str = "") -> Snapshot:
        if self.out:
            raise StoreFault("fault.store")
        return super().read(leaving=leaving)


def test_nothing_scanned_is_thrown_away_while_the_database_is_away(
    open_admin: OpenAdmin, store: Store, qtbot: QtBot
) -> None:
    (code,) = codes(store, "DUK", 1)
    verbs = Away(store, "admin")
    window, feed = open_admin(verbs=verbs)
    sorter = Sorter(window, qtbot)
    verbs.out = True
    feed.lost.emit()
    qtbot.waitUntil(lambda: not sorter.button("emergencyEnter").isEnabled())
    sorter.scans(code)
    assert sorter.field("emergencyScan").text() == code
    verbs.out = False
    feed.found.emit()
    sorter.press("emergencyEnter")
    sorter.reads("AD 001 tercatat: Dilayani")
