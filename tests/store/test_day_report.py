"""The report of a day: what was issued and what became of it, with nothing made up."""

from collections.abc import Callable
from datetime import timedelta

from kiosk import queue
from kiosk.queue import PrintState, Ticket, spared
from kiosk.queue.day_report import day_report
from kiosk.queue.emergency import Stub, enter, make_pack
from kiosk.store import Store
from tests.conftest import Desk, Time, who


def test_a_day_tells_what_became_of_everybody(
    store: Store, desk: Desk, take: Callable[..., Ticket], time: Time
) -> None:
    day = queue.show_day(store).day
    for _ in range(3):
        take()
    time.pass_by(minutes=10)
    desk.serve()
    time.pass_by(minutes=5)
    desk.finish()
    desk.called()
    desk.no_show()
    (one,) = day_report(store).agencies
    assert (one.issued, one.served, one.no_show, one.waiting, one.left) == (3, 1, 1, 1, 0)
    assert (one.mean_wait, one.mean_service) == (750, 300)
    assert sum(day_report(store).arrivals.values()) == 3
    time.pass_by(days=1)
    queue.open_day(store, **who())
    (one,) = day_report(store, day).agencies
    assert (one.waiting, one.left) == (0, 1)
    assert day_report(store).agencies == ()


def test_emergency_tickets_count_and_leave_the_means_alone(
    store: Store, desk: Desk, take: Callable[..., Ticket], time: Time
) -> None:
    take()
    time.pass_by(minutes=4)
    desk.serve()
    time.pass_by(minutes=6)
    desk.finish()
    pack = make_pack(store, ["DUK"], count=5, **who())
    for _, code in pack.papers:
        enter(store, code, Stub(counter=1), actor="office")
    report = day_report(store)
    (one,) = report.agencies
    assert (one.issued, one.served, one.emergency, report.emergency) == (6, 6, 5, 5)
    assert (one.mean_wait, one.mean_service) == (240, 360)
    assert sum(report.arrivals.values()) == 1


def test_a_number_whose_paper_was_not_seen_is_named(
    store: Store, take: Callable[..., Ticket]
) -> None:
    for state in (PrintState.PRINTED, PrintState.UNKNOWN):
        ticket = take()
        job = queue.next_print_job(store, "Kios 1")
        assert job is not None
        assert job.ticket == ticket.id
        for becomes in (PrintState.SENT, state):
            queue.settle_print_job(store, job, becomes, "", **who())
    assert day_report(store).unprinted == 1


def test_saved_trips_and_searches_in_vain_are_told(store: Store, time: Time) -> None:
    spared.save_trip(store, "DUK-02", **who())
    for words in ("visa", "visa", "pelaut"):
        spared.count_missed(store, words)
    report = day_report(store)
    assert (report.saved_trips, report.missed_searches) == (1, 3)
    time.pass_by(days=1)
    queue.open_day(store, **who())
    assert (day_report(store).saved_trips, day_report(store).missed_searches) == (0, 0)


def test_a_day_of_last_month_without_numbers_is_an_empty_sheet(store: Store) -> None:
    empty = day_report(store, queue.show_day(store).day - timedelta(days=30))
    assert (empty.agencies, empty.arrivals, empty.unprinted) == ((), {}, 0)
