"""Who was put off to another day holds a slip that gives the first places of that day."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from kiosk import queue
from kiosk.errors import Refused
from kiosk.queue import (
    LeaveReason,
    LetGo,
    PrintState,
    Priority,
    State,
)
from kiosk.store import Store
from tests.conftest import MORNING, Desk, Time, office, who

Take = Callable[..., queue.Ticket]
TODAY = MORNING.date()
WEDNESDAY, THURSDAY = TODAY + timedelta(days=1), TODAY + timedelta(days=2)


# ------------------------------------------------------------------ promised tomorrow


def test_who_is_put_off_is_promised_the_next_working_day(store: Store, take: Take) -> None:
    office(store, holidays=[{"on": WEDNESDAY.isoformat(), "name": "Pilkada"}])
    ticket = queue.put_off(store, take().id, **who())
    assert ticket.state is State.TOMORROW
    assert ticket.ended_at == MORNING
    promise = queue.put_off_of(store, ticket.id)
    assert promise.opens_at.isoformat() == "2026-11-26T08:00:00+07:00"
    assert promise.last_day == date(2026, 12, 3)
    last = queue.events(store, ticket.id)[-1]
    assert (last.kind, last.data["set"]["hold_until"]) == ("put_off", 1795654800000)
    queue.verify(store)


def test_the_slip_is_one_more_paper_where_the_number_was_taken(store: Store, take: Take) -> None:
    ticket = queue.put_off(store, take().id, **who())
    papers = queue.print_jobs(store, ticket.id)
    assert [(job.copy, job.station, job.state) for job in papers] == [
        (0, "Kios 1", PrintState.QUEUED),
        (1, "Kios 1", PrintState.QUEUED),
    ]


def test_nobody_is_put_off_while_called_served_or_done(
    desk: Desk, store: Store, take: Take
) -> None:
    ticket = take()
    desk.called()
    for key, step in (("called", desk.start), ("serving", desk.finish), ("served", None)):
        with pytest.raises(Refused, match=f"ticket_{key}"):
            queue.put_off(store, ticket.id, **who())
        if step is not None:
            step()


def test_the_day_closes_once_everybody_is_settled(desk: Desk, store: Store, take: Take) -> None:
    office(store)
    take(), take(), take()
    with pytest.raises(Refused, match="day_unfinished"):
        queue.close_day(store, **who())
    queue.put_off(store, queue.find(store, "A 001").id, **who())
    queue.let_go(store, queue.find(store, "A 002").id, LeaveReason.AGREED, **who())
    with pytest.raises(Refused, match="day_unfinished"):
        queue.close_day(store, **who())
    queue.close_counter(store, 1, decision=LetGo(LeaveReason.LEFT), **who())
    queue.close_day(store, **who())
    assert queue.show_day(store).states == {State.TOMORROW: 1, State.EXPIRED: 2}


# ------------------------------------------------------------------ coming first


@pytest.fixture
def slip(store: Store, take: Take, time: Time) -> queue.Ticket:
    """Put off on Tuesday, by Wednesday morning at 09.14, when others wait already."""
    office(store)
    ticket = queue.put_off(store, take("DUK-02", Priority.PREGNANT).id, **who())
    time.pass_by(days=1, hours=-1)
    take(priority=Priority.ELDERLY), take()
    time.pass_by(hours=1)
    return ticket


def test_the_slip_gives_a_number_before_everyone_of_today(
    slip: queue.Ticket, desk: Desk, store: Store
) -> None:
    issued = queue.come_first(store, slip.token, station="Kios 2", **who())
    new = issued.ticket
    assert (new.label, new.day, new.service) == ("AP 002", WEDNESDAY, "DUK-02")
    assert (new.due_at, new.priority) == (slip.due_at, Priority.PREGNANT)
    assert issued.ahead == 0
    assert [job.copy for job in queue.print_jobs(store, new.id)] == [0]
    assert desk.called().label == "AP 002"
    with store.read():
        assert queue.events(store, slip.id)[-1].data["as"] == "AP 002"
    queue.verify(store)


def test_a_slip_counts_once(slip: queue.Ticket, store: Store) -> None:
    first = queue.come_first(store, slip.token, op_id="slip", actor="test")
    assert queue.come_first(store, slip.token, op_id="slip", actor="test") == first
    with pytest.raises(Refused, match="slip_used") as refused:
        queue.come_first(store, slip.token, **who())
    assert refused.value.values == {"number": "AP 001", "new": "AP 002"}
    queue.verify(store)


def test_a_slip_keeps_the_services_still_to_come(
    desk: Desk, store: Store, take: Take, time: Time
) -> None:
    police = Desk(store, 27)
    police.open()
    take("POL-01", then=("POL-06",))
    police.called()
    police.transfer(service="DUK-02", come_back=True)
    ticket = queue.put_off(store, queue.find(store, "M 001").id, **who())
    time.pass_by(days=1)
    new = queue.come_first(store, ticket.id, **who()).ticket
    assert (new.service, new.steps) == ("DUK-02", ("POL-01", "POL-06"))


def test_a_slip_counts_from_its_day_on_for_a_week(store: Store, take: Take, time: Time) -> None:
    office(store)
    tickets = [queue.put_off(store, take().id, **who()) for _ in range(2)]
    with pytest.raises(Refused, match="slip_early") as refused:
        queue.come_first(store, tickets[0].token, **who())
    assert refused.value.values == {"number": "A 001", "day": WEDNESDAY}
    for _ in range(8):
        time.pass_by(days=1)
        queue.open_day(store, **who())
    assert queue.come_first(store, tickets[0].token, **who()).ticket.label == "A 001"
    time.pass_by(days=1)
    with pytest.raises(Refused, match="slip_late"):
        queue.come_first(store, tickets[1].token, **who())


def test_a_slip_counts_after_the_last_number_and_without_a_quota(
    slip: queue.Ticket, store: Store, take: Take, time: Time
) -> None:
    office(store, quotas=[{"service": "DUK-02", "walk_in": 0}])
    time.pass_by(hours=5, minutes=40)
    with pytest.raises(Refused, match="last_number_passed"):
        take()
    assert queue.come_first(store, slip.token, **who()).ticket.day == WEDNESDAY


def test_a_slip_gives_nothing_for_a_service_that_is_off_or_on_a_closed_day(
    slip: queue.Ticket, store: Store
) -> None:
    queue.switch_service(store, "DUK-02", False, **who())
    with pytest.raises(Refused, match="service_off"):
        queue.come_first(store, slip.token, **who())
    queue.switch_service(store, "DUK-02", True, **who())
    for left in queue.show_day(store).unfinished:
        queue.let_go(store, left.id, LeaveReason.LEFT, **who())
    queue.close_day(store, **who())
    with pytest.raises(Refused, match="day_closed"):
        queue.come_first(store, slip.token, **who())
    assert queue.put_off_of(store, slip.id).ticket == slip


def test_a_forged_code_a_foreign_one_and_an_ordinary_ticket_are_no_slips(
    slip: queue.Ticket, store: Store
) -> None:
    with pytest.raises(Refused, match=r"refused\.token"):
        queue.come_first(store, "A" * 39, **who())
    forged = slip.token[:-1] + ("B" if slip.token[-1] == "A" else "A")
    with pytest.raises(Refused, match=r"refused\.token"):
        queue.come_first(store, forged, **who())
    with pytest.raises(Refused, match="not_put_off"):
        queue.come_first(store, queue.find(store, "A 001").token, **who())
    with pytest.raises(Refused, match="ticket_unknown"):
        queue.come_first(store, "f" * 32, **who())
