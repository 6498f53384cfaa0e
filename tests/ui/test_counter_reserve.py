"""Reserve tickets at the counter: scanned, and looked out for while a kiosk is silent."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from kiosk import queue
from kiosk.queue import State
from kiosk.store import Store
from tests.cable import Cable, Kiosk
from tests.clerk import Clerk, Sit
from tests.conftest import Desk, Time


@pytest.fixture
def kiosk(store: Store, tmp_path: Path) -> Iterator[Kiosk]:
    made = Kiosk(Cable(store), tmp_path)
    made.meet()
    yield made
    made.stop()


def scan(clerk: Clerk, text: str) -> None:
    """With a scanner, which types and ends with Enter."""
    clerk.window._scan_ticket()
    field = clerk.window.findChild(QLineEdit, "scanField")
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_a_scanned_reserve_ticket_is_in_the_queue_at_once(
    sit: Sit, desk: Desk, store: Store, kiosk: Kiosk
) -> None:
    kiosk.cable.cut = True
    paper = kiosk.take().ticket
    clerk = sit()
    scan(clerk, paper.token)
    clerk.waits_for("Panggil AR 001")
    assert clerk.told() == "AR 001 ada di antrean."
    clerk.press()
    clerk.waits_until_holding("AR 001", State.CALLED)


def test_a_typed_reserve_number_that_is_not_here_asks_for_its_code(
    sit: Sit, desk: Desk, kiosk: Kiosk
) -> None:
    kiosk.cable.cut = True
    kiosk.take()
    clerk = sit()
    scan(clerk, "ar 1")
    clerk.bot.waitUntil(lambda: clerk.told() != "")
    assert clerk.told() == (
        "Nomor cadangan AR 001 dari Kios 1 belum masuk antrean. Pindai kode di tiketnya."
    )


def test_what_is_no_ticket_is_told(sit: Sit, desk: Desk) -> None:
    clerk = sit()
    scan(clerk, "https://example.com/")
    clerk.bot.waitUntil(lambda: clerk.told() != "")
    assert clerk.told().startswith("Kode ini bukan tiket antrean kami.")


def test_clerks_look_out_for_the_papers_of_a_silent_kiosk(
    sit: Sit, desk: Desk, store: Store, kiosk: Kiosk, time: Time
) -> None:
    clerk = sit()
    time.pass_by(seconds=61)
    queue.issue(store, "DUK-02", op_id=queue.new_op_id(), actor="test")
    clerk.bot.waitUntil(lambda: clerk.told("stripText") != "")
    assert clerk.told("stripText") == (
        "Kios 1 tanpa kontak sejak 09.14: sampai 20 nomor cadangan mungkin belum tampak, "
        "pindai tiketnya."
    )
    kiosk.meet()
    queue.issue(store, "DUK-02", op_id=queue.new_op_id(), actor="test")
    clerk.bot.waitUntil(lambda: clerk.told("stripText") == "")
