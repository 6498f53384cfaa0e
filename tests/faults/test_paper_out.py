"""The roll ends before or after a visitor's press at a real kiosk window: who knows it, and when.

The printer is on a socket and a clerk sits at a console with a connection of its own. The target is
2 s for both: from the press for the visitor, from the end of the roll for the console's strip.
"""

import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from kiosk import queue
from kiosk.printing import Spooler
from kiosk.printing.escpos import EscposPrinter
from kiosk.store import Store
from kiosk.store.tables import series
from kiosk.ui import widgets
from kiosk.words import Words
from tests.clerk import Clerk, consoles
from tests.conftest import Place
from tests.paper import font_cache, press
from tests.printer import SocketPrinter
from tests.slot import STATION
from tests.visitor import Visitor, code_in, kiosks

TIMES = 5
KNOWN_SECONDS = 2.0
OUT = "Kios 1 tidak bisa mencetak: kertas habis"

pytestmark = pytest.mark.fault


def since_told(clerk: Clerk, text: str, since: float) -> float:
    """Seconds from then until the strip of the console tells exactly this."""
    clerk.bot.waitUntil(lambda: clerk.told("stripText") == text)
    return time.monotonic() - since


@pytest.fixture
def printer() -> Iterator[SocketPrinter]:
    with SocketPrinter() as device:
        yield device


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path / "data")


@pytest.fixture
def visitor(place: Place, printer: SocketPrinter, words: Words, qtbot: QtBot) -> Iterator[Visitor]:
    press().prepare()
    with closing(place.open()) as store:
        spooler = Spooler(store, EscposPrinter(printer.address), press(), words, STATION)
        spooler.start()
        with closing(spooler), kiosks(words, font_cache(), qtbot) as open_kiosk:
            yield open_kiosk(store, paper=spooler)


@pytest.fixture
def clerk(place: Place, visitor: Visitor, words: Words, qapp: QApplication) -> Iterator[Clerk]:
    """At a real console, over a connection of its own."""
    widgets.apply_style(qapp, font_cache())
    with closing(place.open()) as store, consoles(words, visitor.bot) as sit_at:
        yield sit_at(store)


def last_number(store: Store) -> int:
    with store.read() as connection:
        return sum(connection.execute(select(series.c.last)).scalars())


def to_button(visitor: Visitor) -> None:
    visitor.opens("DUK-02")
    visitor.item("takeButton")


def tell(
    capsys: pytest.CaptureFixture[str], when: str, page: list[float], staff: list[float]
) -> None:
    with capsys.disabled():
        sys.stdout.write(
            f"\nRoll out {when} the press, {len(page)} times: "
            f"the page after at most {max(page):.2f} s, staff after at most {max(staff):.2f} s\n"
        )
    assert max(page) < KNOWN_SECONDS
    assert max(staff) < KNOWN_SECONDS


def test_a_roll_that_is_out_before_the_press_uses_no_number(
    visitor: Visitor, clerk: Clerk, printer: SocketPrinter, capsys: pytest.CaptureFixture[str]
) -> None:
    queue.report(visitor.store, "Kios 2", "kiosk", "1.0")
    queue.report_printer(visitor.store, "Kios 2", "ticket", queue.PRINTER_OK)
    page, alarm = [], []
    for _ in range(TIMES):
        to_button(visitor)
        before = last_number(clerk.store)
        out = time.monotonic()
        printer.set(paper_out=True)
        visitor.touch("takeButton")
        visitor.on("message")
        page.append(time.monotonic() - out)
        visitor.reads("Silakan pakai Kios 2")
        alarm.append(since_told(clerk, OUT, out))
        assert last_number(clerk.store) == before
        clerk.press("stripAction")
        printer.refill()
        since_told(clerk, "", out)
        visitor.touch("againButton")
        visitor.on("ticket")
        assert last_number(clerk.store) == before + 1
        visitor.touch("doneButton")
        visitor.on("home")
    tell(capsys, "before", page, alarm)


def test_a_roll_that_ends_after_the_press_leaves_the_number_and_its_code(
    visitor: Visitor, clerk: Clerk, printer: SocketPrinter, capsys: pytest.CaptureFixture[str]
) -> None:
    page, alarm = [], []
    for number in range(1, TIMES + 1):
        to_button(visitor)
        printer.set(out_after_rows=300)
        visitor.touch("takeButton")
        visitor.bot.waitUntil(lambda: printer.mechanism.paper_out)
        out = time.monotonic()
        visitor.on("paper")
        page.append(time.monotonic() - out)
        ticket = queue.find(clerk.store, f"A {number:03d}")
        assert ticket.state is queue.State.WAITING
        visitor.reads(ticket.label)
        assert code_in(visitor.picture()) == ticket.token
        alarm.append(since_told(clerk, OUT, out))
        printer.refill()
        since_told(clerk, f"{number} nomor belum punya kertas", out)
        assert len(queue.unprinted(clerk.store)) == number
        visitor.touch("doneButton")
        visitor.on("home")
    tell(capsys, "after", page, alarm)
