"""From number to paper: printed once, never twice, and never without anybody knowing."""

import logging
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from time import monotonic, sleep
from typing import Any

import pytest

from kiosk import queue
from kiosk.catalogue import current
from kiosk.errors import StoreFault
from kiosk.printing import MemoryPrinter, Spooler, slip_of, spooler
from kiosk.printing.printer import PAPER_OUT, ROLL_58, Outcome
from kiosk.queue import PrintJob, PrintState, Ticket
from kiosk.queue.stock import Stock
from kiosk.store import Store
from kiosk.store.outbox import Outbox
from kiosk.words import Words
from tests.cable import Cable
from tests.conftest import Time, who
from tests.paper import DOTS_PER_MM, press, raster

STATION = "Kios 1"
Take = Callable[..., Ticket]
MakeSpooler = Callable[[], Spooler]


def until(happened: Callable[[], object], seconds: float = 10) -> None:
    end = monotonic() + seconds
    while not happened():
        assert monotonic() < end
        sleep(0.005)


@pytest.fixture
def printer() -> MemoryPrinter:
    return MemoryPrinter()


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    press().prepare()
    monkeypatch.setattr(spooler, "_RETRY_SECONDS", 0.01)
    monkeypatch.setattr(spooler, "_BUG_SECONDS", 0.01)


@pytest.fixture
def make_spooler(store: Store, printer: MemoryPrinter, words: Words) -> Iterator[MakeSpooler]:
    made: list[Spooler] = []

    def make() -> Spooler:
        made.append(Spooler(store, printer, press(), words, STATION, model="TM-T82"))
        made[-1].start()
        return made[-1]

    yield make
    for one in made:
        one.close()


def state_of(store: Store, ticket: Ticket) -> tuple[PrintState, str]:
    (job,) = queue.print_jobs(store, ticket.id)
    return job.state, job.reason


def settled(store: Store, ticket: Ticket) -> tuple[PrintState, str]:
    open_states = (PrintState.QUEUED, PrintState.SENT)
    until(lambda: state_of(store, ticket)[0] not in open_states)
    return state_of(store, ticket)


def mark_sent(store: Store, ticket: Ticket) -> None:
    (job,) = queue.print_jobs(store, ticket.id)
    queue.settle_print_job(store, job, PrintState.SENT, **who())


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


def test_it_waits_for_a_database_that_is_away(
    store: Store,
    take: Take,
    printer: MemoryPrinter,
    make_spooler: MakeSpooler,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    away = threading.Event()
    away.set()
    for name in ("doubtful_print_jobs", "next_print_job", "issued_of"):
        monkeypatch.setattr(queue, name, while_away(getattr(queue, name), away))
    ticket = take()
    with caplog.at_level(logging.WARNING):
        make_spooler()
        sleep(0.2)
        assert state_of(store, ticket)[0] is PrintState.QUEUED
        away.clear()
        assert settled(store, ticket)[0] is PrintState.PRINTED
    told = [line for line in caplog.messages if "out of reach" in line]
    assert len(told) == 1


def while_away(call: Callable[..., object], away: threading.Event) -> Callable[..., object]:
    def perhaps(*arguments: object, **named: object) -> object:
        if away.is_set():
            raise StoreFault("fault.store")
        return call(*arguments, **named)

    return perhaps


@pytest.mark.parametrize("lost_reply", [PrintState.SENT, PrintState.PRINTED])
def test_a_lost_reply_of_the_database_prints_nothing_twice(
    store: Store,
    take: Take,
    printer: MemoryPrinter,
    make_spooler: MakeSpooler,
    monkeypatch: pytest.MonkeyPatch,
    lost_reply: PrintState,
) -> None:
    """The change was committed, the connection broke before the answer: as after a cut cable."""
    real, lost = queue.settle_print_job, list[PrintState]()

    def settle(
        made: Store, job: PrintJob, state: PrintState, reason: str = "", **rest: Any
    ) -> None:
        real(made, job, state, reason, **rest)
        if state is lost_reply and not lost:
            lost.append(state)
            raise StoreFault("fault.store")

    monkeypatch.setattr(queue, "settle_print_job", settle)
    ticket = take()
    make_spooler()
    assert settled(store, ticket)[0] is PrintState.PRINTED
    assert len(printer.papers) == 1
    # What is committed is seen a moment before its answer is lost.
    until(lambda: lost == [lost_reply])


def test_an_outcome_that_cannot_be_written_down_is_kept_until_it_can(
    store: Store,
    take: Take,
    printer: MemoryPrinter,
    make_spooler: MakeSpooler,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    away = threading.Event()
    real = queue.settle_print_job

    def settle(
        made: Store, job: PrintJob, state: PrintState, reason: str = "", **rest: Any
    ) -> None:
        if state is PrintState.PRINTED and away.is_set():
            raise StoreFault("fault.store")
        real(made, job, state, reason, **rest)

    away.set()
    monkeypatch.setattr(queue, "settle_print_job", settle)
    ticket = take()
    make_spooler()
    until(lambda: printer.papers)
    assert state_of(store, ticket)[0] is PrintState.SENT
    away.clear()
    assert settled(store, ticket)[0] is PrintState.PRINTED
    assert len(printer.papers) == 1


def test_two_programs_with_one_station_name_print_a_number_once(
    store: Store,
    take: Take,
    time: Time,
    printer: MemoryPrinter,
    make_spooler: MakeSpooler,
) -> None:
    running = [make_spooler(), make_spooler()]
    sleep(0.1)
    tickets = []
    for _ in range(10):
        tickets.append(take())
        for one in running:
            one.poke()
    for ticket in tickets:
        settled(store, ticket)
    names = [name for name, _ in printer.papers]
    assert len(names) == len(set(names))


def test_a_bug_in_one_paper_does_not_stop_the_next(
    store: Store,
    take: Take,
    printer: MemoryPrinter,
    make_spooler: MakeSpooler,
    monkeypatch: pytest.MonkeyPatch,
) -> None:

    def breaks_for_the_first(issued: queue.Issued, *rest: object, **named: object) -> object:
        if issued.ticket.number == 1:
            raise KeyError("ticket.nothing")
        return slip_of(issued, *rest, **named)  # type: ignore[arg-type]  # passed on as they came

    monkeypatch.setattr(spooler, "slip_of", breaks_for_the_first)
    first, second = take(), take()
    make_spooler()
    assert settled(store, first) == (PrintState.FAILED, "broken")
    assert settled(store, second)[0] is PrintState.PRINTED


def test_closing_lets_the_paper_in_hand_come_out(
    store: Store,
    take: Take,
    printer: MemoryPrinter,
    make_spooler: MakeSpooler,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    printing, real = threading.Event(), printer.print

    def slow(pdf: bytes, name: str) -> object:
        printing.set()
        sleep(0.2)
        return real(pdf, name)

    monkeypatch.setattr(printer, "print", slow)
    ticket = take()
    running = make_spooler()
    assert printing.wait(10)
    running.close()
    assert state_of(store, ticket)[0] is PrintState.PRINTED


def test_closing_one_that_never_started_is_harmless(store: Store, words: Words) -> None:
    Spooler(store, MemoryPrinter(), press(), words, STATION).close()


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
