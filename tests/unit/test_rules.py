"""The rules of who is next, how long it takes and what a number looks like."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.clock import from_ms
from kiosk.errors import Refused
from kiosk.queue import rules
from kiosk.queue.model import Move, State, label
from kiosk.queue.moves import MOVES, after

MOMENTS = st.integers(1_609_459_200_000, 2_208_988_800_000).map(from_ms)


@pytest.mark.parametrize(
    ("series", "number", "shown"),
    [("A", 27, "A 027"), ("AP", 4, "AP 004"), ("A", 1204, "A 1204"), ("A", 999, "A 999")],
)
def test_a_number_is_shown_with_at_least_three_digits(series: str, number: int, shown: str) -> None:
    assert label(series, number) == shown


@given(MOMENTS, st.integers(1, 60))
def test_a_priority_ticket_is_due_before_one_that_came_at_the_same_time(
    arrived: datetime, head_start: int
) -> None:
    assert rules.due_at(arrived, head_start) < rules.due_at(arrived, 0) == arrived


@given(MOMENTS, MOMENTS, st.integers(0, 60))
def test_within_one_class_who_came_first_is_due_first(
    one: datetime, other: datetime, head_start: int
) -> None:
    assert (one < other) == (rules.due_at(one, head_start) < rules.due_at(other, head_start))


@given(MOMENTS, st.integers(0, 60))
def test_priority_never_passes_somebody_who_waited_longer_than_the_head_start(
    arrived: datetime, head_start: int
) -> None:
    long_before = arrived - timedelta(minutes=head_start, seconds=1)
    assert rules.due_at(long_before, 0) < rules.due_at(arrived, head_start)


@given(st.sampled_from(State), st.sampled_from(Move))
def test_a_move_that_is_not_in_the_table_is_refused_by_a_sentence_about_that_ticket(
    state: State, move: Move
) -> None:
    if (state, move) in MOVES:
        assert after(state, move, "A 027") is MOVES[state, move]
    else:
        with pytest.raises(Refused) as refused:
            after(state, move, "A 027")
        assert refused.value.values == {"number": "A 027"}
        assert refused.value.key == f"refused.ticket_{state}"


def test_a_finished_ticket_never_comes_back() -> None:
    ends = {State.SERVED, State.EXPIRED, State.TOMORROW}
    assert all(becomes in ends for (was, _), becomes in MOVES.items() if was in ends)
