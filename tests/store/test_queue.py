"""The visit in the database: one place a person, one person a counter, nothing forgotten."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from kiosk import queue
from kiosk.errors import Refused, StoreFault
from kiosk.queue import PrintState, Priority, State
from kiosk.store import Store
from tests.conftest import Desk, Time

Take = Callable[..., queue.Ticket]


def journal_length(store: Store) -> int:
    return queue.verify(store).entries


def test_a_whole_visit_leaves_every_step_in_the_journal(
    store: Store, desk: Desk, take: Take, time: Time
) -> None:
    ticket = take()
    time.pass_by(minutes=5)
    assert desk.called() == queue.find(store, "A 001")
    desk.recall()
    desk.start()
    time.pass_by(minutes=7)
    assert desk.finish().state is State.SERVED
    kinds = [entry.kind for entry in queue.events(store, ticket.id)]
    assert kinds == ["issued", "called", "recalled", "started", "finished"]
    seen = queue.desk(store, 1)
    assert (seen.served, seen.mean_seconds) == (1, 7 * 60)
    assert queue.verify(store).tickets == 1


def test_numbers_count_from_one_in_each_series(take: Take) -> None:
    labels = [
        take("DUK-02").label,
        take("DUK-01").label,
        take("POL-01").label,
        take("DUK-02", Priority.ELDERLY).label,
        take("DUK-02", Priority.INFANT).label,
    ]
    assert labels == ["A 001", "A 002", "M 001", "AP 001", "AP 002"]


def test_the_same_request_twice_gives_one_ticket(store: Store) -> None:
    first = queue.issue(store, "DUK-02", op_id="same", actor="test", station="Kios 1")
    before = journal_length(store)
    assert queue.issue(store, "DUK-02", op_id="same", actor="test", station="Kios 1") == first
    assert journal_length(store) == before
    assert len(queue.print_jobs(store, first.ticket.id)) == 1


def test_one_request_cannot_be_used_for_two_different_things(store: Store, desk: Desk) -> None:
    queue.issue(store, "DUK-02", op_id="same", actor="test")
    with pytest.raises(Refused, match="op_id_used"):
        queue.call_next(store, 1, op_id="same", actor="test")


def test_a_call_repeated_after_a_lost_answer_calls_nobody_else(
    store: Store, desk: Desk, take: Take
) -> None:
    take(), take()
    first = queue.call_next(store, 1, op_id="call", actor="test")
    assert queue.call_next(store, 1, op_id="call", actor="test") == first
    assert len(queue.desk(store, 1).waiting) == 1


def test_the_first_to_come_is_the_first_to_be_called(desk: Desk, take: Take, time: Time) -> None:
    for _ in range(3):
        take()
        time.pass_by(minutes=1)
    assert [desk.called().label, *[_next(desk) for _ in range(2)]] == ["A 001", "A 002", "A 003"]


def test_priority_passes_those_who_came_a_little_earlier_but_not_much_earlier(
    desk: Desk, take: Take, time: Time
) -> None:
    take()
    time.pass_by(minutes=20)
    take()
    time.pass_by(minutes=5)
    take("DUK-02", Priority.PREGNANT)
    assert [desk.called().label, _next(desk), _next(desk)] == ["A 001", "AP 001", "A 002"]


def _next(desk: Desk) -> str:
    ticket = desk.finish_and_call()
    assert ticket is not None
    return ticket.label


def test_a_counter_serves_its_own_agency_only(store: Store, desk: Desk, take: Take) -> None:
    take("POL-01")
    assert desk.call() is None
    police = Desk(store, 27)
    police.open()
    assert police.called().label == "M 001"


def test_a_counter_holds_one_person_at_a_time(desk: Desk, take: Take) -> None:
    take(), take()
    desk.called()
    with pytest.raises(Refused, match="counter_holds"):
        desk.call()


def test_the_database_itself_forbids_a_second_person_at_a_counter(
    store: Store, desk: Desk, take: Take
) -> None:
    take(), take()
    desk.called()
    with pytest.raises(IntegrityError), store.database.making() as connection:
        connection.execute(text("UPDATE ticket SET state='called', counter=1 WHERE number=2"))


def test_a_closed_or_paused_counter_calls_nobody(store: Store, take: Take) -> None:
    take()
    desk = Desk(store)
    with pytest.raises(Refused, match="counter_closed"):
        desk.call()
    desk.open()
    desk.pause()
    with pytest.raises(Refused, match="counter_paused"):
        desk.call()


def test_a_counter_with_somebody_at_it_cannot_close(desk: Desk, take: Take) -> None:
    take()
    desk.called()
    for leave in (desk.close, desk.pause):
        with pytest.raises(Refused, match="counter_holds"):
            leave()


def test_a_counter_that_does_not_exist_is_named(store: Store) -> None:
    with pytest.raises(Refused, match="counter_unknown"):
        Desk(store, 777).open()
    with pytest.raises(Refused, match="counter_unknown"):
        queue.desk(store, 777)


def test_moves_out_of_order_are_refused_and_change_nothing(
    store: Store, desk: Desk, take: Take
) -> None:
    take()
    for move in (desk.recall, desk.start, desk.finish, desk.no_show, desk.finish_and_call):
        with pytest.raises(Refused, match="counter_empty"):
            move()
    desk.called()
    desk.start()
    before = journal_length(store)
    for move in (desk.recall, desk.start, desk.no_show):
        with pytest.raises(Refused, match="ticket_serving"):
            move()
    assert journal_length(store) == before


def test_finish_and_call_does_both_or_neither(store: Store, desk: Desk, take: Take) -> None:
    take()
    desk.called()
    desk.start()
    assert desk.finish_and_call() is None
    assert queue.find(store, "A 001").state is State.SERVED
    assert queue.desk(store, 1).ticket is None


def test_finish_and_call_repeated_gives_the_same_person(
    store: Store, desk: Desk, take: Take
) -> None:
    take(), take(), take()
    desk.called()
    second = queue.finish_and_call(store, 1, op_id="both", actor="test")
    assert queue.finish_and_call(store, 1, op_id="both", actor="test") == second
    assert len(queue.desk(store, 1).waiting) == 1


def test_somebody_who_does_not_come_frees_the_counter(desk: Desk, take: Take) -> None:
    take(), take()
    desk.called()
    assert desk.no_show().state is State.NO_SHOW
    assert desk.called().label == "A 002"


def test_no_number_is_taken_for_a_service_that_is_off(store: Store, take: Take) -> None:
    queue.switch_service(store, "DUK-02", False, op_id="off", actor="test")
    with pytest.raises(Refused, match="service_off"):
        take("DUK-02")
    assert take("DUK-01").label == "A 001"
    queue.switch_service(store, "DUK-02", True, op_id="on", actor="test")
    assert take("DUK-02").label == "A 002"


def test_a_service_nobody_knows_is_refused(store: Store) -> None:
    with pytest.raises(Refused, match="service_unknown"):
        queue.issue(store, "NOPE-1", op_id="x", actor="test")
    with pytest.raises(Refused, match="service_unknown"):
        queue.switch_service(store, "NOPE-1", False, op_id="y", actor="test")
    assert journal_length(store) == 1


def test_the_board_tells_people_and_minutes_of_every_agency(
    store: Store, desk: Desk, take: Take
) -> None:
    for _ in range(3):
        take("DUK-01")
    take("POL-01")
    desk.called()
    lines = {line.code: line for line in queue.board(store).lines}
    assert len(lines) == 24
    civil, police = lines["DUK"], lines["POL"]
    assert (civil.waiting, civil.serving, civil.counters_open) == (2, 1, 1)
    # One is being served and two wait, ten minutes each.
    assert civil.waits[None] == queue.Estimate(16, 44)
    assert civil.minutes == 30
    assert (police.waiting, police.minutes) == (1, None)


def test_an_answer_tells_how_many_are_before_you(store: Store, desk: Desk, take: Take) -> None:
    take("DUK-01"), take("DUK-02")
    issued = queue.issue(store, "DUK-02", op_id="x", actor="test")
    assert issued.ahead == 2
    assert issued.estimate is not None
    assert issued.estimate.low <= 17 <= issued.estimate.high
    assert issued.counters == (1, 2, 3, 4, 5, 6)


@pytest.mark.parametrize("spoken", ["A 001", "a 1", "A-001", "a001", " A 1 "])
def test_a_ticket_is_found_by_its_number_however_it_is_typed(
    store: Store, take: Take, spoken: str
) -> None:
    ticket = take()
    assert queue.find(store, spoken) == ticket


def test_a_ticket_is_found_by_its_code_and_by_its_address(store: Store, take: Take) -> None:
    ticket = take()
    assert queue.find(store, ticket.token) == ticket
    assert queue.verify_token(store, f"https://antrean.example/t/{ticket.token}") == ticket


def test_yesterdays_ticket_is_refused_with_its_day(store: Store, take: Take, time: Time) -> None:
    ticket = take()
    time.pass_by(days=1)
    take()
    with pytest.raises(Refused, match="token_day") as refused:
        queue.verify_token(store, ticket.token)
    assert refused.value.values == {"number": "A 001", "day": "2026-11-24"}


def test_a_number_that_was_never_given_is_refused(store: Store, take: Take) -> None:
    take()
    with pytest.raises(Refused, match="ticket_unknown"):
        queue.find(store, "A 002")


def test_the_next_morning_begins_at_one_and_leaves_nobody_undecided(
    store: Store, desk: Desk, take: Take, time: Time
) -> None:
    take(), take(), take()
    desk.called()
    desk.start()
    desk.finish_and_call()
    time.pass_by(days=1)
    assert take().label == "A 001"
    yesterday = [queue.events(store, t) for t in _ids(store)]
    assert len(yesterday) == 4
    states = _states(store, "2026-11-24")
    assert states == {1: "served", 2: "expired", 3: "expired"}
    assert queue.desk(store, 1).ticket is None
    queue.verify(store)


def test_a_visitor_who_asks_for_a_person_is_seen_until_somebody_goes(store: Store) -> None:
    queue.call_staff(store, "Kios 1", op_id="a", actor="kiosk")
    queue.call_staff(store, "Kios 1", op_id="b", actor="kiosk")
    assert queue.staff_calls(store) == ("Kios 1",)
    queue.answer_staff_call(store, "Kios 1", op_id="c", actor="counter:1")
    queue.answer_staff_call(store, "Kios 1", op_id="d", actor="counter:2")
    assert queue.staff_calls(store) == ()


def test_a_paper_has_one_outcome(store: Store, take: Take) -> None:
    ticket = take()
    job = queue.next_print_job(store, "Kios 1")
    assert job is not None
    assert job.ticket == ticket.id
    for state in (PrintState.SENT, PrintState.PRINTED):
        queue.settle_print_job(store, job, state, op_id=queue.new_op_id(), actor="spooler")
    assert [j.state for j in queue.print_jobs(store, ticket.id)] == [PrintState.PRINTED]
    with pytest.raises(Refused, match="print_settled"):
        queue.settle_print_job(store, job, PrintState.FAILED, op_id="z", actor="spooler")
    assert queue.next_print_job(store, "Kios 1") is None


def test_a_kiosk_prints_its_own_papers_only(store: Store, take: Take) -> None:
    take()
    assert queue.next_print_job(store, "Kios 2") is None


def test_a_database_held_by_somebody_else_is_told_as_try_again(
    store: Store, make_store: Callable[..., Store], time: Time
) -> None:
    impatient = make_store(time.clock, patience=0.1)
    with store.change("slow", "test"), pytest.raises(StoreFault):
        queue.issue(impatient, "DUK-02", op_id="x", actor="test")
    assert queue.issue(impatient, "DUK-02", op_id="x", actor="test").ticket.label == "A 001"


def _ids(store: Store) -> list[str]:
    with store.read() as connection:
        return list(connection.execute(text("SELECT id FROM ticket")).scalars())


def _states(store: Store, day: str) -> dict[int, str]:
    with store.read() as connection:
        rows = connection.execute(
            text("SELECT number, state FROM ticket WHERE day=:day"), {"day": day}
        )
        return {row.number: row.state for row in rows}


def test_times_of_a_visit_are_those_of_the_clock(desk: Desk, take: Take, time: Time) -> None:
    arrived = time.moment
    ticket = take()
    time.pass_by(minutes=3)
    called = desk.called()
    time.pass_by(minutes=1)
    started = desk.start()
    assert ticket.arrived_at == ticket.due_at == arrived
    assert called.called_at == arrived + timedelta(minutes=3)
    assert started.started_at == arrived + timedelta(minutes=4)
