"""A visitor at a kiosk that is cut off: the visit goes on by itself, or says where to go."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk import queue
from kiosk.errors import Refused
from kiosk.printing import MemoryPrinter, Spooler, spooler
from kiosk.printing.printer import PAPER_OUT, Outcome
from kiosk.queue import PrintState, State
from kiosk.queue.stock import Stock
from kiosk.store import Store
from kiosk.store.outbox import Outbox
from kiosk.words import Words
from tests.cable import Cable, Steady
from tests.conftest import Desk
from tests.paper import press
from tests.visitor import Open, Visitor

TO_BUTTON = ("agencyRow_DUK", "serviceRow_DUK-02")


@pytest.fixture
def cable(store: Store) -> Cable:
    return Cable(store)


@pytest.fixture
def steady() -> Steady:
    return Steady()


@pytest.fixture
def stock(cable: Cable, tmp_path: Path, steady: Steady) -> Iterator[Stock]:
    outbox = Outbox(tmp_path)
    yield Stock(cable, outbox, "Kios 1", steady)
    outbox.close()


@pytest.fixture
def printer() -> MemoryPrinter:
    return MemoryPrinter()


@pytest.fixture
def paper(
    cable: Cable,
    stock: Stock,
    printer: MemoryPrinter,
    words: Words,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Spooler]:
    press().prepare()
    monkeypatch.setattr(spooler, "_RETRY_SECONDS", 0.02)
    made = Spooler(cable, printer, press(), words, "Kios 1", stock)
    made.start()
    yield made
    made.close()


@pytest.fixture
def come(open_kiosk: Open, cable: Cable, stock: Stock, paper: Spooler, qtbot: QtBot) -> Open:
    """Somebody stands before a kiosk that was in contact until now."""

    def come(*args: object, **more: object) -> Visitor:
        visitor = open_kiosk(cable, *args, stock=stock, paper=paper, **more)
        qtbot.waitUntil(lambda: stock._met is not None)
        return visitor

    return come


def found_again(visitor: Visitor, cable: Cable, store: Store, label: str) -> queue.Ticket:
    """The cable is back, and the kiosk notices by itself."""
    cable.cut = False
    visitor.seconds(1)
    visitor.bot.waitUntil(lambda: _here(store, label))
    return queue.find(store, label)


def _here(store: Store, label: str) -> bool:
    with suppress(Refused):
        return bool(queue.find(store, label).id)
    return False


def test_the_visit_goes_on_and_the_number_joins_the_queue_by_itself(
    come: Callable[..., Visitor],
    cable: Cable,
    store: Store,
    printer: MemoryPrinter,
    desk: Desk,
) -> None:
    visitor = come()
    visitor.touch(*TO_BUTTON)
    cable.cut = True
    visitor.touch("takeButton")
    visitor.on("ticket")
    assert visitor.said("number") == "AR 001"
    visitor.reads(visitor.text("reserve_number"))
    visitor.reads(visitor.text("reserve_how"))
    visitor.reads(visitor.text("reserve_wait"))
    visitor.bot.waitUntil(lambda: len(printer.papers) == 1)
    assert printer.papers[0][0].startswith("20261124-AR 001")
    ticket = found_again(visitor, cable, store, "AR 001")
    assert ticket.state is State.WAITING
    assert desk.called() == queue.find(store, "AR 001")


def test_the_number_whose_answer_was_lost_is_not_called(
    come: Callable[..., Visitor], cable: Cable, store: Store
) -> None:
    visitor = come()
    visitor.touch(*TO_BUTTON)
    cable.swallows = True
    visitor.touch("takeButton")
    visitor.on("ticket")
    found_again(visitor, cable, store, "AR 001")
    assert queue.find(store, "A 001").state is State.EXPIRED


def test_without_numbers_the_kiosk_says_where_to_go_and_tries_again(
    come: Callable[..., Visitor], cable: Cable, steady: Steady, store: Store
) -> None:
    visitor = come()
    visitor.touch(*TO_BUTTON)
    cable.cut = True
    steady.seconds += 900
    visitor.touch("takeButton")
    visitor.on("message")
    visitor.reads("Ambil nomor di kios lain, atau tanya petugas di meja informasi.")
    cable.cut = False
    visitor.touch("againButton")
    visitor.on("ticket")
    assert visitor.said("number") == "A 001"


def test_a_reserve_number_without_paper_is_told_so(
    come: Callable[..., Visitor],
    cable: Cable,
    printer: MemoryPrinter,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The paper ends while it is printed."""
    monkeypatch.setattr(printer, "print", lambda *_: Outcome(PrintState.FAILED, PAPER_OUT))
    visitor = come(language="en")
    visitor.touch(*TO_BUTTON)
    cable.cut = True
    visitor.touch("takeButton")
    visitor.on("ticket")
    visitor.bot.waitUntil(lambda: _paper_failed(visitor))
    visitor.reads("AR 001")
    visitor.reads(visitor.text("printer_paper"))
    visitor.reads("Reserve number")


def test_without_paper_and_server_no_reserve_number_is_used(
    come: Callable[..., Visitor], cable: Cable, printer: MemoryPrinter
) -> None:
    printer.trouble = PAPER_OUT
    visitor = come(language="en")
    visitor.touch(*TO_BUTTON)
    cable.cut = True
    visitor.touch("takeButton")
    visitor.on("message")
    visitor.reads("No number was taken. Please go to the information desk")
    printer.trouble = ""
    visitor.touch("againButton")
    visitor.on("ticket")
    visitor.reads("AR 001")


def _paper_failed(visitor: Visitor) -> bool:
    visitor.seconds(1)
    return visitor.page == "paper"


def test_a_kiosk_alone_has_no_reserve(open_kiosk: Open, cable: Cable) -> None:
    visitor = open_kiosk(cable)
    visitor.touch(*TO_BUTTON)
    cable.cut = True
    visitor.touch("takeButton")
    visitor.on("message")
    visitor.reads(visitor.text("ask_staff"))
