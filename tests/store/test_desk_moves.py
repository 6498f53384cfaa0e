"""A clerk's day in the database: hold, send on, take back, choose, and who comes back when."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from kiosk import queue
from kiosk.errors import Refused, WrongInput
from kiosk.queue import HoldReason, Outcome, Priority, State
from kiosk.store import Store
from kiosk.words import Words
from tests.conftest import Desk, Time, Who

Take = Callable[..., queue.Ticket]


# --- hold


def test_a_ticket_on_hold_is_next_at_the_same_counter_when_its_minutes_are_over(
    desk: Desk, take: Take, time: Time
) -> None:
    for _ in range(3):
        take()
    desk.serve()
    held = desk.hold(10, reason=HoldReason.PAPERS)
    assert (held.state, held.counter, held.for_counter) == (State.ON_HOLD, None, 1)
    assert held.reason == HoldReason.PAPERS
    assert desk.called().label == "A 002"
    time.pass_by(minutes=10)
    desk.finish()
    again = desk.called()
    assert (again.label, again.hold_until, again.reason) == ("A 001", None, None)


def test_a_ticket_on_hold_is_left_alone_before_its_minutes_are_over(
    desk: Desk, take: Take, time: Time
) -> None:
    take()
    desk.serve()
    desk.hold(10)
    time.pass_by(minutes=9, seconds=59)
    assert desk.call() is None
    time.pass_by(seconds=1)
    assert desk.called().label == "A 001"


def test_no_other_counter_gets_a_ticket_on_hold(
    desk: Desk, second: Desk, take: Take, time: Time
) -> None:
    held = take()
    desk.serve()
    desk.hold(1)
    time.pass_by(minutes=5)
    assert second.call() is None
    with pytest.raises(Refused, match="not_yours"):
        second.choose(held)
    assert desk.called().label == held.label


def test_a_ticket_on_hold_without_a_time_waits_until_it_is_chosen(
    desk: Desk, take: Take, time: Time
) -> None:
    held = take()
    desk.serve()
    desk.hold()
    time.pass_by(hours=3)
    assert desk.call() is None
    assert desk.choose(held).state is State.CALLED


def test_of_two_on_hold_the_one_due_first_is_called_first(
    desk: Desk, take: Take, time: Time
) -> None:
    take(), take()
    for minutes in (20, 10):
        desk.serve()
        desk.hold(minutes)
    time.pass_by(minutes=30)
    assert desk.called().label == "A 002"


# --- transfer


def test_a_ticket_sent_to_another_agency_keeps_its_number_and_its_place(
    desk: Desk, police: Desk, take: Take, time: Time
) -> None:
    take("POL-01")
    time.pass_by(minutes=1)
    sent = take("DUK-02")
    time.pass_by(minutes=1)
    take("POL-01")
    desk.serve()
    time.pass_by(minutes=5)
    moved = desk.transfer(agency="POL")
    assert (moved.label, moved.token, moved.due_at) == (sent.label, sent.token, sent.due_at)
    assert (moved.state, moved.agency, moved.counter) == (State.WAITING, "POL", None)
    order = [police.called().label, *(serve_next(police) for _ in range(2))]
    assert order == ["M 001", "A 001", "M 002"]


def serve_next(desk: Desk) -> str:
    desk.finish()
    return desk.called().label


def test_a_ticket_sent_to_a_service_waits_for_that_service(
    desk: Desk, police: Desk, take: Take
) -> None:
    take()
    desk.serve()
    assert desk.transfer(service="POL-03").service == "POL-03"
    assert police.called().label == "A 001"


def test_a_ticket_sent_to_a_counter_is_called_there_and_nowhere_else(
    desk: Desk, second: Desk, store: Store, take: Take
) -> None:
    third = Desk(store, 3)
    third.open()
    sent = take()
    desk.serve()
    desk.transfer(counter=2, note="tanya data lama")
    assert third.call() is None
    with pytest.raises(Refused, match="not_yours"):
        third.choose(sent)
    got = second.called()
    assert (got.label, got.note) == (sent.label, "tanya data lama")


def test_a_visitor_sent_with_come_back_returns_to_the_counter_that_sent_him(
    desk: Desk, second: Desk, police: Desk, take: Take, time: Time
) -> None:
    first = take()
    desk.serve()
    time.pass_by(minutes=1)
    take()
    desk.transfer(agency="POL", come_back=True)
    police.serve()
    back = police.finish()
    assert (back.state, back.agency, back.service) == (State.WAITING, "DUK", "DUK-02")
    assert (back.for_counter, back.return_to) == (1, None)
    assert second.called().label == "A 002"
    assert desk.called().label == first.label
    desk.start()
    assert desk.finish().state is State.SERVED


def test_a_ticket_cannot_be_sent_to_the_counter_it_is_at_or_to_nowhere(
    desk: Desk, store: Store, take: Take
) -> None:
    take()
    desk.serve()
    for to, reason in (
        ({"counter": 1}, "transfer_here"),
        ({}, "transfer_nowhere"),
        ({"counter": 777}, "counter_unknown"),
        ({"agency": "NOPE"}, "agency_unknown"),
        ({"service": "NOPE-1"}, "service_unknown"),
    ):
        with pytest.raises(Refused, match=reason):
            desk.transfer(**to)
    assert queue.desk(store, 1).ticket is not None


# --- walk-in


def test_somebody_without_a_ticket_is_being_served_at_once(
    desk: Desk, store: Store, take: Take
) -> None:
    take()
    walked = desk.walk_in("DUK-01")
    assert (walked.label, walked.state, walked.counter) == ("A 002", State.SERVING, 1)
    kinds = [entry.kind for entry in queue.events(store, walked.id)]
    assert kinds == ["issued", "called", "started"]
    assert queue.print_jobs(store, walked.id) == ()
    queue.verify(store)


def test_nobody_walks_in_at_a_closed_or_busy_counter_or_at_another_office(
    desk: Desk, store: Store, take: Take
) -> None:
    with pytest.raises(Refused, match="not_its_service"):
        desk.walk_in("POL-01")
    take()
    desk.called()
    with pytest.raises(Refused, match="counter_holds"):
        desk.walk_in()
    with pytest.raises(Refused, match="counter_closed"):
        Desk(store, 2).walk_in()
    assert take().label == "A 002", "a refused walk-in uses no number"


# --- choosing somebody


def test_a_clerk_may_call_somebody_out_of_turn(desk: Desk, take: Take) -> None:
    take()
    wanted = take()
    assert desk.choose(wanted).label == "A 002"


def test_who_loses_the_race_is_told_who_was_faster(
    desk: Desk, second: Desk, take: Take, words: Words
) -> None:
    wanted = take()
    take()
    second.choose(wanted)
    with pytest.raises(Refused, match="taken") as lost:
        desk.choose(wanted)
    assert words.sentence(lost.value, "en").startswith("Number A 001 was taken by counter 2.")
    assert desk.called().label == "A 002"


def test_a_clerk_cannot_choose_a_ticket_of_another_office(
    desk: Desk, police: Desk, take: Take
) -> None:
    theirs = take("POL-01")
    with pytest.raises(Refused, match="not_yours"):
        desk.choose(theirs)
    assert police.called().label == theirs.label


# --- recall and no-show


def test_calling_again_has_a_pace_and_an_end_and_then_comes_not_here(
    desk: Desk, take: Take, time: Time
) -> None:
    take()
    desk.called()
    for calls in (2, 3, 4):
        assert desk.recall().calls == calls
        with pytest.raises(Refused, match="recall_soon") as soon:
            desk.recall()
        assert soon.value.values == {"seconds": 5}
        time.pass_by(seconds=5)
    with pytest.raises(Refused, match="recall_enough") as enough:
        desk.recall()
    assert enough.value.values == {"number": "A 001", "times": 4}
    assert desk.no_show().state is State.NO_SHOW


def test_who_comes_back_within_the_grace_keeps_the_place(
    desk: Desk, take: Take, time: Time
) -> None:
    missed = take()
    time.pass_by(minutes=1)
    take()
    desk.called()
    desk.no_show()
    time.pass_by(minutes=30)
    back = desk.welcome_back(missed)
    assert (back.state, back.due_at, back.ended_at) == (State.WAITING, missed.due_at, None)
    again = desk.called()
    assert (again.label, again.calls) == ("A 001", 1)


def test_who_comes_back_too_late_goes_to_the_end_of_the_line(
    desk: Desk, take: Take, time: Time
) -> None:
    missed = take()
    desk.called()
    desk.no_show()
    time.pass_by(minutes=30, seconds=1)
    take()
    time.pass_by(seconds=1)
    back = desk.welcome_back(missed)
    assert back.due_at == time.moment
    assert back.arrived_at == missed.arrived_at
    assert desk.called().label == "A 002"


def test_who_missed_the_call_yesterday_takes_a_new_number_today(
    desk: Desk, take: Take, time: Time
) -> None:
    missed = take()
    desk.called()
    desk.no_show()
    time.pass_by(days=1)
    with pytest.raises(Refused, match="ticket_expired"):
        desk.welcome_back(missed)


# --- finishing


@pytest.mark.parametrize("outcome", list(Outcome))
def test_a_visit_ends_with_an_outcome_and_a_note(desk: Desk, take: Take, outcome: Outcome) -> None:
    take()
    desk.serve()
    done = desk.finish(outcome, "  kurang   surat pengantar ")
    assert (done.state, done.outcome) == (State.SERVED, outcome)
    assert done.note == "kurang surat pengantar"


@pytest.mark.parametrize(
    "note",
    [
        "telp 081234567890",
        "0812-3456-7890",
        "0812 3456 7890",
        "NIK 3510011234560001",
        "3510.0112.3456.0001",
    ],
)
def test_a_note_holds_no_telephone_or_identity_number(
    desk: Desk, store: Store, take: Take, note: str
) -> None:
    take()
    desk.serve()
    for step in (desk.finish, desk.hold):
        with pytest.raises(WrongInput, match="note_personal"):
            step(note=note)
    assert queue.find(store, "A 001").state is State.SERVING


@pytest.mark.parametrize(
    "note", ["kembali 12-05-2026 10.30", "denda Rp1.500.000", "berkas 2 dari 3"]
)
def test_a_note_may_hold_a_date_or_a_sum(desk: Desk, take: Take, note: str) -> None:
    take()
    desk.serve()
    assert desk.finish(note=note).note == note


def test_a_note_has_a_longest_length(desk: Desk, take: Take) -> None:
    take()
    desk.serve()
    with pytest.raises(WrongInput, match="note_long"):
        desk.finish(note="x" * 201)
    assert desk.finish(note="x" * 200).state is State.SERVED


def test_a_clerk_who_forgets_start_still_served_from_the_call_on(
    desk: Desk, second: Desk, store: Store, take: Take, time: Time
) -> None:
    take()
    desk.serve()
    time.pass_by(minutes=2)
    desk.transfer(counter=2)
    time.pass_by(minutes=40)
    second.called()
    time.pass_by(minutes=3)
    second.finish()
    assert queue.desk(store, 2).mean_seconds == 3 * 60


# --- the same request again


def test_a_step_repeated_after_a_lost_answer_is_done_once(
    desk: Desk, store: Store, take: Take, time: Time
) -> None:
    ticket = take()
    who = Who(op_id="again", actor="test")
    desk.serve()
    held = queue.hold(store, 1, HoldReason.COPY, minutes=5, **who)
    entries = queue.verify(store).entries
    time.pass_by(minutes=1)
    assert queue.hold(store, 1, HoldReason.COPY, minutes=5, **who) == held
    assert queue.verify(store).entries == entries
    with pytest.raises(Refused, match="op_id_used"):
        queue.undo(store, 1, **who)
    assert queue.find(store, ticket.label).hold_until == held.hold_until


def test_the_first_press_of_the_day_may_be_repeated_too(
    desk: Desk, store: Store, take: Take, time: Time
) -> None:
    time.pass_by(days=1)
    who = Who(op_id="morning", actor="test")
    assert queue.call_next(store, 1, **who) is None
    take()
    assert queue.call_next(store, 1, **who) is None
    assert desk.called().label == "A 001"


def test_priority_is_kept_through_every_move(
    desk: Desk, police: Desk, take: Take, time: Time
) -> None:
    kept = take("DUK-02", Priority.DISABILITY)
    desk.serve()
    desk.transfer(agency="POL", come_back=True)
    police.serve()
    police.hold(1)
    time.pass_by(minutes=1)
    police.serve()
    police.finish()
    desk.serve()
    done = desk.finish()
    assert done.priority is Priority.DISABILITY
    assert kept.due_at == done.due_at == kept.arrived_at - timedelta(minutes=15)
