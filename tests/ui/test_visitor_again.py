"""A paper whose end nobody saw is offered once more to whoever may still stand at the kiosk."""

import pytest

from kiosk import queue
from kiosk.printing.printer import DOUBT, UNSEEN
from kiosk.queue import PrintState, Ticket
from kiosk.store import Store
from kiosk.ui.visitor.flow import Visit
from tests.conftest import Time, who
from tests.visitor import Open, Visitor, code_in


def settle(store: Store, ticket: Ticket, state: PrintState, reason: str = "") -> None:
    job = queue.print_jobs(store, ticket.id)[-1]
    queue.settle_print_job(store, job, state, reason, **who())


def sent_before_the_power_went(store: Store) -> Ticket:
    ticket = queue.issue(store, "DUK-02", station="Kios 1", **who()).ticket
    settle(store, ticket, PrintState.SENT)
    return ticket


def restarted(open_kiosk: Open, store: Store, ticket: Ticket) -> Visitor:
    """The kiosk is back; its spooler finds the paper that was sent."""
    visitor = open_kiosk(store)
    settle(store, ticket, PrintState.UNKNOWN, DOUBT)
    return visitor


def unprinted(store: Store) -> list[str]:
    return [one.label for one in queue.unprinted(store, "Kios 1")]


def test_after_a_restart_the_paper_in_doubt_is_printed_again_as_a_copy(
    open_kiosk: Open, store: Store
) -> None:
    ticket = sent_before_the_power_went(store)
    visitor = restarted(open_kiosk, store, ticket)
    visitor.on("again")
    visitor.reads("A 001")
    visitor.reads("Cetak lagi?")
    assert code_in(visitor.picture()) == ticket.token
    visitor.touch("printAgainButton")
    visitor.on("ticket")
    jobs = queue.print_jobs(store, ticket.id)
    assert [(job.copy, job.marked, job.state) for job in jobs] == [
        (0, False, PrintState.UNKNOWN),
        (1, True, PrintState.QUEUED),
    ]
    visitor.reads("A 001")
    assert code_in(visitor.picture()) == ticket.token
    settle(store, ticket, PrintState.SENT)
    settle(store, ticket, PrintState.PRINTED)
    visitor.reads("Kertas sudah dicetak")
    assert unprinted(store) == []


def test_a_second_doubt_asks_a_second_time(open_kiosk: Open, store: Store) -> None:
    ticket = sent_before_the_power_went(store)
    visitor = restarted(open_kiosk, store, ticket)
    visitor.touch("printAgainButton")
    visitor.on("ticket")
    settle(store, ticket, PrintState.SENT)
    settle(store, ticket, PrintState.UNKNOWN, "offline")
    visitor.on("again")


@pytest.mark.parametrize("leaves", ["notNeededButton", "beside", "time"])
def test_who_needs_no_paper_is_asked_once_and_staff_still_see_the_number(
    open_kiosk: Open, store: Store, leaves: str
) -> None:
    visitor = restarted(open_kiosk, store, sent_before_the_power_went(store))
    visitor.on("again")
    if leaves == "time":
        visitor.seconds(59)
        assert visitor.page == "again"
        visitor.seconds(1)
    elif leaves == "beside":
        visitor.hand(visitor.scene, visitor.place("printerReason"))
    else:
        visitor.touch(leaves)
    visitor.on("home")
    assert visitor.window.bridge.visit == Visit()
    queue.issue(store, "DUK-02", station="Kios 2", **who())
    visitor.bot.waitUntil(lambda: visitor.item("agencyRow_DUK").property("name").split()[1] == "2")
    assert visitor.page == "home"
    assert unprinted(store) == ["A 001"]


def test_after_two_minutes_nobody_stands_there_any_more(
    open_kiosk: Open, store: Store, time: Time
) -> None:
    ticket = sent_before_the_power_went(store)
    time.pass_by(seconds=121)
    visitor = restarted(open_kiosk, store, ticket)
    visitor.bot.waitUntil(lambda: unprinted(store) == ["A 001"])
    visitor.bot.waitUntil(lambda: visitor.item("agencyRow_DUK").property("name").split()[1] == "1")
    assert visitor.page == "home"


def test_who_still_stands_there_is_asked_when_the_printer_falls_silent(
    visitor: Visitor, store: Store
) -> None:
    visitor.opens("DUK-02")
    visitor.touch("takeButton")
    visitor.on("ticket")
    ticket = queue.find(store, "A 001")
    settle(store, ticket, PrintState.SENT)
    settle(store, ticket, PrintState.UNKNOWN, "offline")
    visitor.on("again")
    visitor.touch("languageEn")
    visitor.reads("Print it again?")


def test_a_printer_that_never_tells_makes_nobody_doubt(open_kiosk: Open, store: Store) -> None:
    ticket = sent_before_the_power_went(store)
    visitor = open_kiosk(store)
    settle(store, ticket, PrintState.UNKNOWN, UNSEEN)
    visitor.bot.waitUntil(lambda: visitor.item("agencyRow_DUK").property("name").split()[1] == "1")
    assert visitor.page == "home"
