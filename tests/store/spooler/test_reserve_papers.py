"""Papers of numbers that were given without the database."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk import queue
from kiosk.catalogue import current
from kiosk.printing import MemoryPrinter, Spooler
from kiosk.printing.printer import PAPER_OUT
from kiosk.queue import PrintState
from kiosk.queue.stock import Stock
from kiosk.store import Store
from kiosk.store.outbox import Outbox
from kiosk.words import Words
from tests.cable import Cable
from tests.paper import press
from tests.spooling import STATION, until


@pytest.fixture
def stock(store: Store, tmp_path: Path) -> Iterator[Stock]:
    outbox = Outbox(tmp_path)
    made = Stock(store, outbox, STATION)
    made.meet()
    yield made
    outbox.close()


def reserve_number(stock: Stock) -> str:
    op_id = queue.new_op_id()
    stock.take(("DUK-02",), op_id=op_id, language="id", priority=None)
    return op_id


def test_a_reserve_number_comes_out_on_paper_without_the_database(
    store: Store, stock: Stock, printer: MemoryPrinter, words: Words
) -> None:
    cable = Cable(store)
    current(cable)
    cable.cut = True
    running = Spooler(cable, printer, press(), words, STATION, stock)
    op_id = reserve_number(stock)
    running.start()
    until(lambda: stock.paper(op_id)[0] is PrintState.PRINTED)
    running.close()
    assert [name[:15] for name, _ in printer.papers] == ["20261124-AR 001"]
    stock.meet()
    # Its paper came off the same roll as all others.
    (roll,) = queue.printers(store)
    assert roll.papers == 1
    assert 100 < roll.used_mm < 250


def test_a_reserve_paper_without_printer_is_told_and_the_number_stays(
    store: Store, stock: Stock, printer: MemoryPrinter, words: Words
) -> None:
    printer.trouble = PAPER_OUT
    op_id = reserve_number(stock)
    running = Spooler(store, printer, press(), words, STATION, stock)
    running.start()
    until(lambda: stock.paper(op_id) == (PrintState.FAILED, PAPER_OUT))
    running.close()
    stock.meet()
    assert queue.find(store, "AR 001").state is queue.State.WAITING


def test_a_reserve_paper_sent_before_the_power_went_is_never_printed_again(
    store: Store, stock: Stock, printer: MemoryPrinter, words: Words
) -> None:
    op_id = reserve_number(stock)
    assert stock.settle_paper(op_id, PrintState.QUEUED, PrintState.SENT)
    running = Spooler(store, printer, press(), words, STATION, stock)
    running.start()
    until(lambda: stock.paper(op_id)[0] is PrintState.UNKNOWN)
    running.close()
    assert printer.papers == []
