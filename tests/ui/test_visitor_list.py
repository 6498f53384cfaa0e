"""Who lacks a paper takes the list home: printed or photographed, counted, kindly ended."""

from collections.abc import Callable
from pathlib import Path
from queue import SimpleQueue

import pytest

from kiosk.printing import TicketPress
from kiosk.printing.bring import BringList
from kiosk.printing.memory import MemoryPrinter
from kiosk.printing.printer import Outcome, PrinterState
from kiosk.printing.spooler import Spooler
from kiosk.queue import PrintState
from kiosk.queue.day_report import day_report
from kiosk.store import Store
from kiosk.words import Words
from tests.visitor import (
    LANDSCAPE,
    PORTRAIT,
    SMALL,
    Open,
    Troubled,
    Visitor,
    code_in,
    issued_labels,
)


class Prints:
    """A printer that takes its time: what becomes of a paper is told by the test."""

    said = PrinterState(ok=True)

    def __init__(self) -> None:
        self.lists: list[tuple[BringList, Callable[[Outcome], object]]] = []

    def poke(self) -> None:
        """No number is taken."""

    def ready(self) -> PrinterState:
        return self.said

    def print_list(self, made: BringList, told: Callable[[Outcome], object]) -> None:
        self.lists.append((made, told))


def at_list(visitor: Visitor, service: str = "DUK-02") -> None:
    visitor.opens(service)
    visitor.touch("takeListButton")
    visitor.on("bring")


def saved(visitor: Visitor) -> int:
    return day_report(visitor.store).saved_trips


def test_a_photo_of_the_list_saves_a_trip_and_takes_no_number(visitor: Visitor) -> None:
    at_list(visitor)
    read = code_in(visitor.picture())
    assert "[ ] Fotokopi Kartu Keluarga" in read
    assert not visitor.sees("printListButton"), "this kiosk prints nothing"
    visitor.touch("listDoneButton")
    visitor.on("parting")
    visitor.reads("Datang lagi saat semuanya lengkap")
    visitor.bot.waitUntil(lambda: saved(visitor) == 1)
    visitor.touch("partingDone")
    visitor.on("home")
    assert issued_labels(visitor.store) == []


def test_a_list_is_printed_once_and_ends_the_visit(open_kiosk: Open, store: Store) -> None:
    printer = Prints()
    visitor = open_kiosk(store, paper=printer)
    at_list(visitor)
    visitor.touch("printListButton")
    visitor.reads(visitor.text("list_printing"))
    ((made, told),) = printer.lists
    assert "Fotokopi Kartu Keluarga" in made.papers
    told(Outcome(PrintState.PRINTED))
    visitor.on("parting")
    visitor.bot.waitUntil(lambda: saved(visitor) == 1)


def test_a_printer_in_trouble_is_said_and_the_photo_still_helps(
    open_kiosk: Open, store: Store
) -> None:
    printer = Troubled()
    printer.says = PrinterState(ok=True)
    visitor = open_kiosk(store, paper=printer)
    at_list(visitor)
    visitor.touch("printListButton")
    visitor.reads(visitor.text("list_failed"))
    assert saved(visitor) == 0
    visitor.touch("listDoneButton")
    visitor.on("parting")
    visitor.bot.waitUntil(lambda: saved(visitor) == 1)


def test_whoever_comes_back_to_the_service_counts_as_one_trip(visitor: Visitor) -> None:
    at_list(visitor)
    visitor.touch("backButton")
    visitor.on("service")
    assert saved(visitor) == 0


def test_the_spooler_prints_a_list_beside_its_tickets(
    store: Store, words: Words, fonts: Path
) -> None:
    printer = MemoryPrinter()
    spooler = Spooler(store, printer, TicketPress(fonts), words, "Kios 1")
    heard: SimpleQueue[Outcome] = SimpleQueue()
    made = BringList(
        "id", "MPP", "", "Bawa", (("KTP", "Loket 1"),), ("KK",), "", "", "", store.clock.now()
    )
    spooler.start()
    try:
        spooler.print_list(made, heard.put)
        assert heard.get(timeout=20).state is PrintState.PRINTED
    finally:
        spooler.close()
    assert len(printer.papers) == 1


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE, SMALL], ids=["upright", "lying", "small"])
@pytest.mark.parametrize("large", [False, True], ids=["", "large"])
def test_the_longest_list_is_whole_and_its_code_readable(
    open_kiosk: Open, store: Store, size: tuple[int, int], *, large: bool
) -> None:
    visitor = open_kiosk(store, size=size, language="en")
    if large:
        visitor.touch("largeText")
    visitor.window.bridge.openAgency("KMG")
    visitor.window.bridge.openService("KMG-01")
    visitor.on("service")
    visitor.touch("takeListButton")
    visitor.on("bring")
    visitor.bot.wait(50)
    assert [seen.text for seen in visitor.texts() if seen.spills] == []
    assert code_in(visitor.picture()).count("[ ]") == 7
