"""From number to paper: printed once, never twice, and never without anybody knowing."""

from time import monotonic, sleep

import pytest

from kiosk import queue
from kiosk.printing import MemoryPrinter, spooler
from kiosk.printing.printer import PAPER_OUT, ROLL_58
from kiosk.queue import PrintState
from kiosk.store import Store
from tests.conftest import Time
from tests.paper import DOTS_PER_MM, raster
from tests.spooling import MakeSpooler, Take, mark_sent, settled, state_of, until


def test_a_number_comes_out_on_paper(
    store: Store, take: Take, printer: MemoryPrinter, make_spooler: MakeSpooler
) -> None:
    ticket = take()
    make_spooler()
    assert settled(store, ticket) == (PrintState.PRINTED, "")
    ((name, pdf),) = printer.papers
    assert name.startswith(f"20261124-{ticket.label}")
    assert pdf.startswith(b"%PDF")


def test_a_number_is_drawn_for_the_paper_that_the_printer_holds(
    store: Store, take: Take, printer: MemoryPrinter, make_spooler: MakeSpooler
) -> None:
    printer.paper = ROLL_58
    make_spooler()
    settled(store, take())
    ((_, pdf),) = printer.papers
    assert raster(pdf).width == 58 * DOTS_PER_MM


def test_a_new_number_is_printed_at_once(
    store: Store, take: Take, printer: MemoryPrinter, make_spooler: MakeSpooler
) -> None:
    running = make_spooler()
    sleep(0.1)
    ticket = take()
    start = monotonic()
    running.poke()
    settled(store, ticket)
    assert monotonic() - start < 1


def test_a_number_taken_by_a_command_is_found_without_a_poke(
    store: Store,
    take: Take,
    make_spooler: MakeSpooler,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(spooler, "_LOOK_SECONDS", 0.05)
    make_spooler()
    sleep(0.1)
    assert settled(store, take())[0] is PrintState.PRINTED


def test_papers_come_out_in_the_order_of_their_numbers(
    store: Store,
    take: Take,
    time: Time,
    printer: MemoryPrinter,
    make_spooler: MakeSpooler,
) -> None:
    tickets = []
    for _ in range(5):
        tickets.append(take())
        time.pass_by(seconds=1)
    make_spooler()
    for ticket in tickets:
        settled(store, ticket)
    names = [name.split("-")[1] for name, _ in printer.papers]
    assert names == [ticket.label for ticket in tickets]


def test_paper_out_is_noticed_before_anything_is_sent(
    store: Store, take: Take, printer: MemoryPrinter, make_spooler: MakeSpooler
) -> None:
    printer.trouble = PAPER_OUT
    ticket = take()
    make_spooler()
    assert settled(store, ticket) == (PrintState.FAILED, PAPER_OUT)
    kinds = [entry.kind for entry in queue.events(store, ticket.id)]
    assert "print_sent" not in kinds


def test_it_tells_how_its_printer_is_before_and_after_paper_runs_out(
    take: Take, make_spooler: MakeSpooler, printer: MemoryPrinter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spooler, "_ASK_SECONDS", 0.0)
    working = make_spooler()
    until(lambda: working.condition == queue.PRINTER_OK)
    printer.trouble = PAPER_OUT
    working.poke()
    until(lambda: working.condition == PAPER_OUT)


def test_with_new_paper_the_next_number_is_printed(
    store: Store, take: Take, printer: MemoryPrinter, make_spooler: MakeSpooler
) -> None:
    printer.trouble = PAPER_OUT
    first = take()
    running = make_spooler()
    settled(store, first)
    printer.trouble = ""
    second = take()
    running.poke()
    assert settled(store, second)[0] is PrintState.PRINTED
    assert len(printer.papers) == 1


def test_a_printer_that_breaks_leaves_a_paper_in_doubt_and_a_line_in_the_log(
    store: Store,
    take: Take,
    printer: MemoryPrinter,
    make_spooler: MakeSpooler,
    caplog: pytest.LogCaptureFixture,
) -> None:
    printer.breaks = RuntimeError("the cable is out")
    ticket = take()
    make_spooler()
    assert settled(store, ticket) == (PrintState.UNKNOWN, "broken")
    assert "the cable is out" in caplog.text


def test_a_printer_that_goes_silent_leaves_the_paper_in_doubt(
    store: Store, take: Take, printer: MemoryPrinter, make_spooler: MakeSpooler
) -> None:
    printer.silent = True
    ticket = take()
    make_spooler()
    assert settled(store, ticket) == (PrintState.UNKNOWN, "doubt")


def test_a_paper_sent_before_the_power_went_is_never_printed_again(
    store: Store, take: Take, printer: MemoryPrinter, make_spooler: MakeSpooler
) -> None:
    ticket = take()
    mark_sent(store, ticket)
    make_spooler()
    assert settled(store, ticket) == (PrintState.UNKNOWN, "doubt")
    assert printer.papers == []


def test_a_number_taken_just_before_the_power_went_is_printed_after_it(
    store: Store,
    take: Take,
    time: Time,
    printer: MemoryPrinter,
    make_spooler: MakeSpooler,
) -> None:
    ticket = take()
    time.pass_by(minutes=1, seconds=50)
    make_spooler()
    assert settled(store, ticket)[0] is PrintState.PRINTED


def test_nobody_gets_the_paper_of_someone_who_left(
    store: Store,
    take: Take,
    time: Time,
    printer: MemoryPrinter,
    make_spooler: MakeSpooler,
) -> None:
    ticket = take()
    time.pass_by(minutes=2, seconds=10)
    make_spooler()
    assert settled(store, ticket) == (PrintState.FAILED, "late")
    assert printer.papers == []


def test_another_stations_papers_are_left_alone(
    store: Store, printer: MemoryPrinter, take: Take, make_spooler: MakeSpooler
) -> None:
    elsewhere = queue.issue(
        store, "DUK-02", op_id=queue.new_op_id(), actor="test", station="Kios 2"
    )
    own = take()
    make_spooler()
    settled(store, own)
    assert state_of(store, elsewhere.ticket)[0] is PrintState.QUEUED
    assert len(printer.papers) == 1
