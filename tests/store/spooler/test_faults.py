"""A database that is away, two programs, a bug, an end: no paper twice, no outcome lost."""

import logging
import threading
from collections.abc import Callable
from time import sleep
from typing import Any

import pytest

from kiosk import queue
from kiosk.errors import StoreFault
from kiosk.printing import MemoryPrinter, Spooler, slip_of, spooler
from kiosk.queue import PrintJob, PrintState
from kiosk.store import Store
from kiosk.words import Words
from tests.conftest import Time
from tests.paper import press
from tests.spooling import STATION, MakeSpooler, Take, settled, state_of, until


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
