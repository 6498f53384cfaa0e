"""What staff know of the printers: their trouble, their paper, and whose number has no paper."""

from collections.abc import Callable

import pytest

from kiosk import queue
from kiosk.catalogue import current
from kiosk.errors import Refused, WrongInput
from kiosk.printing.printer import PAPER_OUT
from kiosk.queue import PrinterReport, PrinterUse, PrintState, Ticket
from kiosk.store import Store
from tests.conftest import Time, who

Take = Callable[..., Ticket]


def said(state: str = queue.PRINTER_OK, station: str = "Kios 1") -> PrinterReport:
    return PrinterReport(station, PrinterUse.TICKET, "TM-T82", state)


def says(store: Store, state: str = queue.PRINTER_OK, station: str = "Kios 1") -> bool:
    return queue.report_printer(store, said(state, station), **who())


def settle(store: Store, ticket: Ticket, state: PrintState, reason: str = "", mm: int = 0) -> None:
    job = queue.print_jobs(store, ticket.id)[-1]
    if job.state is PrintState.QUEUED:
        queue.settle_print_job(store, job, PrintState.SENT, **who())
    queue.settle_print_job(store, job, state, reason, length_mm=mm, **who())


def test_a_kiosk_out_of_paper_is_news_once_and_again_when_it_has_paper(
    store: Store, time: Time
) -> None:
    assert says(store)
    assert not says(store)
    time.pass_by(minutes=5)
    assert says(store, PAPER_OUT)
    assert not says(store, PAPER_OUT)
    (one,) = queue.printers(store)
    assert (one.ready, one.state, one.since) == (False, PAPER_OUT, store.clock.now())
    assert says(store)
    assert queue.printers(store)[0].ready


def test_the_same_report_tried_twice_is_one_entry(store: Store) -> None:
    key = who()
    for _ in range(2):
        queue.report_printer(store, said(), **key)
    with store.read() as connection:
        (count,) = connection.exec_driver_sql(
            "SELECT count(*) FROM journal WHERE kind = 'printer_said'"
        ).one()
    assert count == 1


def test_a_printer_at_night_does_not_open_the_next_day(store: Store, time: Time) -> None:
    says(store)
    with store.read() as connection:
        before = connection.exec_driver_sql("SELECT day FROM site").scalar_one()
    time.pass_by(hours=20)
    assert says(store, PAPER_OUT)
    with store.read() as connection:
        assert connection.exec_driver_sql("SELECT day FROM site").scalar_one() == before


def test_the_other_kiosks_named_are_those_that_can_print_now(store: Store) -> None:
    says(store, PAPER_OUT, "Kios 1")
    says(store, station="Kios 2")
    says(store, "cover", "Kios 3")
    assert queue.other_kiosks(store, "Kios 1") == ("Kios 2",)
    assert queue.other_kiosks(store, "Kios 2") == ()


def test_a_further_paper_comes_out_where_one_can(store: Store) -> None:
    assert queue.kiosk_for_paper(store, "Kios 1") == "Kios 1"
    says(store, PAPER_OUT, "Kios 1")
    assert queue.kiosk_for_paper(store, "Kios 1") == "Kios 1"
    says(store, station="Kios 2")
    assert queue.kiosk_for_paper(store, "Kios 1") == "Kios 2"
    assert queue.kiosk_for_paper(store, "") == "Kios 2"
    says(store, station="Kios 1")
    assert queue.kiosk_for_paper(store, "Kios 1") == "Kios 1"


def test_paper_is_counted_since_the_roll_was_changed(store: Store, take: Take) -> None:
    says(store)
    settle(store, take(), PrintState.PRINTED, mm=130)
    (one,) = queue.printers(store)
    assert (one.used_mm, one.papers, one.left_mm, one.papers_left) == (130, 1, None, None)
    queue.roll_changed(store, "Kios 1", PrinterUse.TICKET, 80_000, **who())
    for _ in range(3):
        settle(store, take(), PrintState.PRINTED, mm=100)
    settle(store, take(), PrintState.FAILED, PAPER_OUT)
    (one,) = queue.printers(store)
    assert (one.used_mm, one.papers, one.left_mm) == (300, 3, 79_700)
    assert one.papers_left == 797
    assert (one.last_outcome, one.last_reason) == (PrintState.FAILED, PAPER_OUT)


@pytest.mark.parametrize("metres", [0, 4.9, 201])
def test_no_roll_is_that_long(store: Store, metres: float) -> None:
    says(store)
    with pytest.raises(WrongInput, match="roll"):
        queue.roll_changed(store, "Kios 1", PrinterUse.TICKET, int(metres * 1000), **who())


def test_a_roll_of_a_printer_nobody_knows_is_refused(store: Store) -> None:
    with pytest.raises(Refused, match="printer_unknown"):
        queue.roll_changed(store, "Kios 9", PrinterUse.TICKET, 80_000, **who())


def test_a_number_whose_paper_did_not_come_is_listed_until_a_copy_is_seen(
    store: Store, take: Take
) -> None:
    fine, lost = take(), take()
    settle(store, fine, PrintState.PRINTED)
    settle(store, lost, PrintState.FAILED, PAPER_OUT)
    (listed,) = queue.unprinted(store)
    assert (listed.ticket.id, listed.job.reason) == (lost.id, PAPER_OUT)
    copy = queue.reprint(store, lost.id, "", **who())
    assert (copy.copy, copy.station, copy.state) == (1, lost.station, PrintState.QUEUED)
    assert queue.unprinted(store) == ()
    settle(store, lost, PrintState.UNKNOWN, "doubt")
    assert [one.ticket.id for one in queue.unprinted(store)] == [lost.id]
    queue.reprint(store, lost.id, "Kios 2", **who())
    settle(store, lost, PrintState.PRINTED)
    assert queue.unprinted(store) == ()


def test_a_ticket_that_is_over_is_neither_listed_nor_printed_again(
    store: Store, take: Take
) -> None:
    ticket = take()
    settle(store, ticket, PrintState.FAILED, PAPER_OUT)
    number = current(store).agency(ticket.agency).counters[0]
    queue.open_counter(store, number, **who())
    assert queue.call_next(store, number, **who()) is not None
    queue.start(store, number, **who())
    queue.finish(store, number, **who())
    assert queue.unprinted(store) == ()
    with pytest.raises(Refused, match="reprint_over"):
        queue.reprint(store, ticket.id, "", **who())


def test_two_clerks_do_not_print_the_same_copy(store: Store, take: Take) -> None:
    ticket = take()
    settle(store, ticket, PrintState.FAILED, PAPER_OUT)
    first = who()
    once = queue.reprint(store, ticket.id, "", **first)
    assert queue.reprint(store, ticket.id, "", **first) == once
    with pytest.raises(Refused, match="reprint_waits"):
        queue.reprint(store, ticket.id, "", **who())
    assert "reprint" in [entry.kind for entry in queue.events(store, ticket.id)]
    queue.verify(store)
