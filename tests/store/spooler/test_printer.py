"""What is known of the printer and its roll while papers come out."""

import pytest

from kiosk import queue
from kiosk.printing import MemoryPrinter, spooler
from kiosk.printing.printer import PAPER_OUT, Outcome
from kiosk.queue import PrintState
from kiosk.store import Store
from tests.conftest import Time, who
from tests.spooling import MakeSpooler, Take, mark_sent, settled, until


def test_the_kiosk_asks_before_a_number_and_staff_see_the_trouble_and_its_end(
    store: Store, printer: MemoryPrinter, make_spooler: MakeSpooler
) -> None:
    working = make_spooler()
    assert working.ready().ok
    printer.trouble = PAPER_OUT
    assert (working.ready().ok, working.ready().reason) == (False, PAPER_OUT)
    until(lambda: [one.state for one in queue.printers(store)] == [PAPER_OUT])
    printer.trouble, printer.low = "", True
    assert (working.ready().ok, working.ready().low) == (True, True)
    until(lambda: [(one.state, one.low) for one in queue.printers(store)] == [("ok", True)])
    assert [one.model for one in queue.printers(store)] == ["TM-T82"]


def test_staff_hear_of_the_printer_as_soon_as_of_the_paper_that_broke_off(
    store: Store,
    take: Take,
    printer: MemoryPrinter,
    make_spooler: MakeSpooler,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(spooler, "_ASK_SECONDS", 3600.0)

    def broken_off(*_: object) -> Outcome:
        printer.trouble = PAPER_OUT
        return Outcome(PrintState.UNKNOWN, PAPER_OUT)

    monkeypatch.setattr(printer, "print", broken_off)
    working = make_spooler()
    until(lambda: [one.state for one in queue.printers(store)] == ["ok"])
    ticket = take()
    working.poke()
    assert settled(store, ticket) == (PrintState.UNKNOWN, PAPER_OUT)
    until(lambda: [one.state for one in queue.printers(store)] == [PAPER_OUT])


def test_every_paper_is_counted_on_its_roll(
    store: Store, take: Take, make_spooler: MakeSpooler
) -> None:
    ticket = take()
    make_spooler()
    assert settled(store, ticket)[0] is PrintState.PRINTED
    (here,) = queue.printers(store)
    assert here.papers == 1
    assert 100 < here.used_mm < 400


def test_what_goes_to_the_knife_is_counted_too_where_the_printer_tells(
    store: Store,
    take: Take,
    printer: MemoryPrinter,
    make_spooler: MakeSpooler,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told = Outcome(PrintState.PRINTED, length_mm=177)
    monkeypatch.setattr(printer, "print", lambda *_: told)
    ticket = take()
    make_spooler()
    assert settled(store, ticket)[0] is PrintState.PRINTED
    assert queue.printers(store)[0].used_mm == 177


def test_a_copy_that_waited_too_long_is_not_printed_for_nobody(
    store: Store, take: Take, time: Time, printer: MemoryPrinter, make_spooler: MakeSpooler
) -> None:
    ticket = take()
    mark_sent(store, ticket)
    (first,) = queue.print_jobs(store, ticket.id)
    queue.settle_print_job(store, first, PrintState.FAILED, "late", **who())
    queue.reprint(store, ticket.id, ticket.station, **who())
    time.pass_by(seconds=121)
    make_spooler()
    late = (PrintState.FAILED, "late")
    until(lambda: {(j.state, j.reason) for j in queue.print_jobs(store, ticket.id)} == {late})
    assert printer.papers == []
