"""A counter or an agency that closes early forgets nobody who waits for it."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from kiosk import queue
from kiosk.errors import Refused, WrongInput
from kiosk.queue import (
    CounterState,
    Decision,
    Goal,
    LeaveReason,
    LetGo,
    Level,
    Priority,
    State,
    SwitchKind,
    Tomorrow,
)
from kiosk.site_rules import OFFICE_WEEK
from kiosk.store import Store
from tests.conftest import MORNING, Desk, office, who

Take = Callable[..., queue.Ticket]
TODAY = MORNING.date()
WEDNESDAY, THURSDAY = TODAY + timedelta(days=1), TODAY + timedelta(days=2)
DECISIONS: dict[str, tuple[Decision, State]] = {
    "moved": (Goal(agency="POL"), State.WAITING),
    "promised tomorrow": (Tomorrow(), State.TOMORROW),
    "let go": (LetGo(LeaveReason.LEFT), State.EXPIRED),
}


def left_by(store: Store, counter: int) -> list[str]:
    return [each.label for each in queue.stranded_by_counter(store, counter)]


def state_of(store: Store, number: int = 1) -> CounterState:
    return queue.desk(store, number).state


# ------------------------------------------------------------------ whom a closing would leave


def test_the_last_counter_of_an_agency_would_leave_everybody_who_waits_there(
    desk: Desk, store: Store, take: Take, police: Desk
) -> None:
    take(), take(priority=Priority.ELDERLY), take("POL-01")
    assert left_by(store, 1) == ["AP 001", "A 001"]
    assert left_by(store, 27) == ["M 001"]


def test_a_counter_beside_it_that_is_open_or_on_a_break_takes_them(
    desk: Desk, store: Store, take: Take
) -> None:
    beside = Desk(store, 2)
    beside.open()
    take()
    assert left_by(store, 1) == []
    beside.pause()
    assert left_by(store, 1) == []
    beside.close()
    assert left_by(store, 1) == ["A 001"]


def test_a_counter_that_never_takes_the_service_does_not_help_and_one_that_helps_does(
    desk: Desk, store: Store, take: Take, police: Desk
) -> None:
    beside = Desk(store, 2)
    beside.open()
    beside.set_level("DUK-02", Level.NEVER)
    take("DUK-02"), take("DUK-08")
    assert left_by(store, 1) == ["A 001"]
    police.set_level("DUK-02", Level.HELP)
    assert left_by(store, 1) == []


def test_whoever_waits_for_this_counter_alone_is_left_by_it_alone(
    desk: Desk, store: Store, take: Take
) -> None:
    beside = Desk(store, 2)
    beside.open()
    take(), take()
    desk.called()
    desk.hold(10)
    desk.called()
    desk.transfer(counter=2)
    assert left_by(store, 1) == ["A 001"]
    assert left_by(store, 2) == ["A 002"]


def test_a_closed_counter_leaves_nobody_more(store: Store, take: Take) -> None:
    take()
    assert left_by(store, 1) == []
    with pytest.raises(Refused, match="counter_unknown"):
        queue.stranded_by_counter(store, 777)
    with pytest.raises(Refused, match="agency_unknown"):
        queue.stranded_by_agency(store, "NOPE")


# ------------------------------------------------------------------ closing a counter


def test_a_counter_with_nobody_waiting_closes_freely(desk: Desk, store: Store) -> None:
    desk.close()
    assert state_of(store) is CounterState.CLOSED


def test_a_counter_that_would_leave_people_stays_open_and_names_them(
    desk: Desk, store: Store, take: Take
) -> None:
    for _ in range(7):
        take()
    revision = queue.board(store).revision
    with pytest.raises(Refused, match="would_strand") as refused:
        desk.close()
    assert refused.value.values == {
        "count": 7,
        "numbers": "A 001, A 002, A 003, A 004, A 005, …",
    }
    assert state_of(store) is CounterState.OPEN
    assert queue.board(store).revision == revision


def test_a_break_is_no_closing(desk: Desk, store: Store, take: Take) -> None:
    take()
    desk.pause()
    assert state_of(store) is CounterState.PAUSED


@pytest.mark.parametrize(("decision", "state"), DECISIONS.values(), ids=DECISIONS)
def test_a_decision_closes_the_counter_and_settles_everybody_in_one_step(
    desk: Desk,
    store: Store,
    take: Take,
    police: Desk,
    decision: Decision,
    state: State,
) -> None:
    take(), take()
    desk.called()
    desk.hold()
    settled = queue.close_counter(store, 1, decision=decision, op_id="close", actor="test")
    assert [(each.label, each.state) for each in settled] == [("A 001", state), ("A 002", state)]
    assert state_of(store) is CounterState.CLOSED
    assert left_by(store, 27) == (["A 001", "A 002"] if state is State.WAITING else [])
    # The same press again changes nothing and answers the same.
    revision = queue.board(store).revision
    again = queue.close_counter(store, 1, decision=decision, op_id="close", actor="test")
    assert again == settled
    assert queue.board(store).revision == revision
    queue.verify(store)


def test_nobody_is_moved_to_where_nobody_works(desk: Desk, store: Store, take: Take) -> None:
    take(), take()
    for goal in (Goal(counter=2), Goal(agency="POL"), Goal(counter=1), Goal(service="DUK-08")):
        with pytest.raises(Refused, match="would_strand"):
            queue.close_counter(store, 1, decision=goal, **who())
    assert state_of(store) is CounterState.OPEN
    assert [each.agency for each in queue.desk(store, 1).waiting] == ["DUK", "DUK"]


def test_a_decision_that_cannot_be_carried_out_for_one_is_carried_out_for_none(
    desk: Desk, store: Store, take: Take
) -> None:
    office(store, week=[{"spans": []}] * 7, dates=[_open_on(TODAY)])
    take(), take()
    with pytest.raises(Refused, match="no_next_day"):
        queue.close_counter(store, 1, decision=Tomorrow(), **who())
    assert state_of(store) is CounterState.OPEN
    assert left_by(store, 1) == ["A 001", "A 002"]


def test_a_decision_for_nobody_only_closes(desk: Desk, store: Store) -> None:
    assert queue.close_counter(store, 1, decision=Tomorrow(), **who()) == ()
    assert state_of(store) is CounterState.CLOSED


def test_a_counter_that_holds_a_visitor_does_not_close_whatever_was_decided(
    desk: Desk, store: Store, take: Take
) -> None:
    take(), take()
    desk.called()
    with pytest.raises(Refused, match="counter_holds"):
        queue.close_counter(store, 1, decision=Tomorrow(), **who())


# ------------------------------------------------------------------ closing an agency


def test_an_agency_closed_for_today_leaves_nobody_whom_no_counter_takes(
    store: Store, take: Take
) -> None:
    office(store)
    take()
    with pytest.raises(Refused, match="would_strand"):
        queue.switch_agency(store, "DUK", SwitchKind.FORCED_CLOSED, True, **who())
    assert queue.agency_switches(store) == {}
    (settled,) = queue.close_agency(store, "DUK", decision=Tomorrow(), **who())
    assert settled.state is State.TOMORROW
    with pytest.raises(Refused, match="forced_closed"):
        take()
    queue.verify(store)


def test_an_agency_whose_counters_go_on_keeps_its_places(
    desk: Desk, store: Store, take: Take
) -> None:
    take()
    assert queue.stranded_by_agency(store, "DUK") == ()
    assert queue.close_agency(store, "DUK", **who()) == ()
    assert desk.called().label == "A 001"


def test_an_agency_that_opens_again_today_keeps_its_places(store: Store, take: Take) -> None:
    office(store)
    take()
    queue.close_agency(store, "DUK", until=MORNING + timedelta(hours=2), **who())
    with pytest.raises(Refused, match="would_strand"):
        queue.close_agency(store, "DUK", until=MORNING + timedelta(hours=5, minutes=46), **who())


def test_the_promised_day_is_one_on_which_the_agency_is_open(store: Store, take: Take) -> None:
    office(store)
    take()
    until = MORNING + timedelta(days=2)
    (settled,) = queue.close_agency(store, "DUK", until=until, decision=Tomorrow(), **who())
    assert settled.hold_until == until


# ------------------------------------------------------------------ let go, and moved


def test_who_is_let_go_has_a_reason_in_the_journal(store: Store, take: Take) -> None:
    ticket = take()
    gone = queue.let_go(store, ticket.id, LeaveReason.OTHER, note="listrik padam", **who())
    assert (gone.state, gone.reason, gone.note) == (State.EXPIRED, "other", "listrik padam")
    last = queue.events(store, ticket.id)[-1]
    assert (last.kind, last.data["set"]["reason"]) == ("let_go", "other")
    with pytest.raises(Refused, match="ticket_expired"):
        queue.let_go(store, ticket.id, LeaveReason.LEFT, **who())
    queue.verify(store)


def test_another_reason_needs_a_note_and_none_that_names_a_person(store: Store, take: Take) -> None:
    ticket = take()
    with pytest.raises(WrongInput, match="reason_empty"):
        queue.let_go(store, ticket.id, LeaveReason.OTHER, **who())
    with pytest.raises(WrongInput, match="note_personal"):
        queue.let_go(store, ticket.id, LeaveReason.OTHER, note="telepon 081234567890", **who())
    assert queue.find(store, "A 001").state is State.WAITING


def test_people_who_wait_are_moved_together_or_not_at_all(
    desk: Desk, store: Store, take: Take, police: Desk
) -> None:
    tickets = [take(), take(), take()]
    desk.called()
    desk.hold(5)
    ids = [each.id for each in tickets]
    moved = queue.move_all(store, ids, to=Goal(counter=27), op_id="move", actor="test")
    assert [(each.state, each.for_counter, each.hold_until) for each in moved] == [
        (State.WAITING, 27, None)
    ] * 3
    assert [each.due_at for each in moved] == [each.due_at for each in tickets]
    assert queue.move_all(store, ids, to=Goal(counter=27), op_id="move", actor="test") == moved
    police.called()
    with pytest.raises(Refused, match="ticket_called"):
        queue.move_all(store, [ids[1], ids[0]], to=Goal(service="DUK-08"), **who())
    assert queue.find(store, "A 002").for_counter == 27
    queue.verify(store)


def _open_on(day: date) -> dict[str, object]:
    hours = OFFICE_WEEK[0].model_dump(mode="json")
    return {"on": day.isoformat(), "hours": hours, "reason": "hanya hari ini"}
