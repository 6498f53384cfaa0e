"""A counter that closes early names those whom its colleagues would not reach today any more."""

from collections.abc import Callable

import pytest

from kiosk import queue
from kiosk.catalogue import current
from kiosk.errors import Refused
from kiosk.queue import (
    CounterState,
    Goal,
    LateDecision,
    LeaveReason,
    LetGo,
    Level,
    State,
    Stay,
    Tomorrow,
)
from kiosk.store import Store
from kiosk.words import LANGUAGES, Words
from tests.conftest import Desk, Time, office, who

Take = Callable[..., queue.Ticket]
# What the catalogue says of a lost card.
MINUTES = 7
DECISIONS: dict[str, tuple[LateDecision, State]] = {
    "moved": (Goal(counter=27), State.WAITING),
    "promised tomorrow": (Tomorrow(), State.TOMORROW),
    "let go": (LetGo(LeaveReason.AGREED), State.EXPIRED),
}


def late_by(store: Store, counter: int) -> list[str]:
    return [each.label for each in queue.late_by_counter(store, counter)]


@pytest.fixture
def late_day(store: Store, desk: Desk, take: Take, time: Time) -> Desk:
    """Two counters, six waiting, and time for six visits at both before the office closes."""
    office(store)
    Desk(store, 2).open()
    for _ in range(6):
        take()
    assert current(store).minutes["DUK-02"] == MINUTES
    time.pass_by(hours=5, minutes=46 - 3 * MINUTES)
    return desk


def test_those_whom_the_colleague_alone_would_not_reach_are_named(
    late_day: Desk, store: Store
) -> None:
    assert queue.stranded_by_counter(store, 1) == ()
    assert late_by(store, 1) == ["A 005", "A 006"] == late_by(store, 2)


def test_in_the_morning_nobody_is_late(store: Store, desk: Desk, take: Take) -> None:
    office(store)
    Desk(store, 2).open()
    for _ in range(6):
        take()
    assert late_by(store, 1) == []
    desk.close()


def test_a_house_without_hours_closes_for_nobody(
    store: Store, desk: Desk, take: Take, time: Time
) -> None:
    Desk(store, 2).open()
    time.pass_by(hours=14, minutes=30)
    for _ in range(9):
        take()
    assert late_by(store, 1) == []


def test_who_would_not_be_reached_with_the_counter_either_is_not_its_doing(
    late_day: Desk, store: Store, take: Take, time: Time
) -> None:
    time.pass_by(minutes=2 * MINUTES + 1)
    assert late_by(store, 1) == ["A 002"]


def test_who_is_stranded_is_not_late_as_well(late_day: Desk, store: Store) -> None:
    Desk(store, 2).set_level("DUK-02", Level.NEVER)
    assert len(queue.stranded_by_counter(store, 1)) == 6
    assert late_by(store, 1) == []


def test_a_closed_counter_makes_nobody_late_and_an_unknown_one_is_refused(
    late_day: Desk, store: Store
) -> None:
    assert late_by(store, 3) == []
    with pytest.raises(Refused, match="counter_unknown"):
        queue.late_by_counter(store, 777)


def test_the_clerk_sees_them_before_the_counter_closes_and_they_may_stay(
    late_day: Desk, store: Store, words: Words
) -> None:
    with pytest.raises(Refused, match="would_be_late") as refused:
        late_day.close()
    assert refused.value.values == {"count": 2, "numbers": "A 005, A 006"}
    assert all("A 005, A 006" in words.sentence(refused.value, each) for each in LANGUAGES)
    assert queue.desk(store, 1).state is CounterState.OPEN
    assert queue.close_counter(store, 1, late=Stay(), **who()) == ()
    assert queue.desk(store, 1).state is CounterState.CLOSED
    assert len(queue.desk(store, 2).waiting) == 6


@pytest.mark.parametrize(("decision", "state"), DECISIONS.values(), ids=DECISIONS)
def test_a_decision_for_the_late_ones_is_carried_out_in_the_same_step(
    late_day: Desk, store: Store, police: Desk, decision: LateDecision, state: State
) -> None:
    settled = queue.close_counter(store, 1, late=decision, op_id="close", actor="test")
    assert [(each.label, each.state) for each in settled] == [("A 005", state), ("A 006", state)]
    assert queue.close_counter(store, 1, late=decision, op_id="close", actor="test") == settled
    assert queue.desk(store, 1).state is CounterState.CLOSED
    queue.verify(store)


def test_those_left_and_those_late_are_decided_about_apart(
    late_day: Desk, store: Store, take: Take, police: Desk
) -> None:
    late_day.called()
    late_day.hold()
    tomorrow = Tomorrow()
    with pytest.raises(Refused, match="would_strand"):
        queue.close_counter(store, 1, late=Stay(), **who())
    with pytest.raises(Refused, match="would_be_late"):
        queue.close_counter(store, 1, decision=tomorrow, **who())
    settled = queue.close_counter(store, 1, decision=tomorrow, late=Stay(), **who())
    assert [each.label for each in settled] == ["A 001"]


def test_nobody_late_is_moved_to_where_nobody_works(late_day: Desk, store: Store) -> None:
    for goal in (Goal(counter=1), Goal(counter=3), Goal(agency="POL")):
        with pytest.raises(Refused, match="would_strand"):
            queue.close_counter(store, 1, late=goal, **who())
    assert queue.desk(store, 1).state is CounterState.OPEN


def test_a_helper_that_closes_makes_late_whom_it_would_have_helped(
    store: Store, desk: Desk, take: Take, time: Time, police: Desk
) -> None:
    office(store, help_over=2)
    police.set_level("DUK-02", Level.HELP)
    for _ in range(4):
        take()
        time.pass_by(seconds=1)
        take("POL-01")
    time.pass_by(hours=5, minutes=46 - 2 * MINUTES)
    helped = late_by(store, 27)
    assert helped
    assert all(label.startswith("A") for label in helped)
