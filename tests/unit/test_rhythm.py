"""Working time and the clock: breaks that have not begun make a wait longer."""

from hypothesis import given
from hypothesis import strategies as st
from pytest import approx

from kiosk.queue.rhythm import STEADY, rhythm_of

HOUR = 3600.0


def test_without_breaks_working_time_is_the_clock() -> None:
    assert STEADY.when(1234.0) == STEADY.work(1234.0) == 1234.0
    assert rhythm_of([(0.0, 1.0), (HOUR, 1.0)], counters=3).when(5000.0) == 5000.0


def test_an_hour_in_which_half_the_counters_rest_takes_twice_as_long() -> None:
    lunch = rhythm_of([(0.0, 1.0), (HOUR, 0.5), (2 * HOUR, 1.0)], counters=2)
    assert lunch.when(0.5 * HOUR) == 0.5 * HOUR
    assert lunch.when(1.25 * HOUR) == 1.5 * HOUR
    assert lunch.when(2.0 * HOUR) == 2.5 * HOUR


def test_a_break_that_has_begun_is_one_of_those_that_were_expected() -> None:
    # Of four counters one usually rests at this hour, and one does: the others will stay.
    one_rests = rhythm_of([(0.0, 0.75)], counters=4, away=[1200.0])
    assert one_rests.when(600.0) == 600.0
    # Once it is back, the next may go.
    assert one_rests.when(1800.0) == approx(1200 + 600 / 0.75)


def test_more_on_a_break_than_usual_do_not_make_the_others_quicker() -> None:
    assert rhythm_of([(0.0, 0.75)], counters=4, away=[1200.0] * 3).when(600.0) == 600.0
    assert rhythm_of([(0.0, 0.75)], counters=1, away=[1200.0]).when(600.0) == 600.0


def test_a_counter_that_never_called_at_this_hour_may_call_today() -> None:
    assert rhythm_of([(0.0, 0.0)], counters=1).when(60.0) == approx(600.0)


def test_a_line_that_moves_slower_than_its_visits_leans() -> None:
    assert rhythm_of([(0.0, 1.0)], counters=1, lean=1.2).when(1000.0) == approx(1200.0)


shares = st.lists(st.floats(0, 1), min_size=1, max_size=8)


@given(
    shares,
    st.integers(1, 8),
    st.lists(st.floats(-600, 9000), max_size=4),
    st.floats(0.7, 1.5),
    st.lists(st.floats(-HOUR, 20 * HOUR), min_size=2, max_size=2),
)
def test_later_work_is_done_later_and_both_ways_agree(
    rates: list[float], counters: int, away: list[float], lean: float, moments: list[float]
) -> None:
    hours = [(n * HOUR, share) for n, share in enumerate(rates)]
    found = rhythm_of(hours, counters, away, lean)
    sooner, later = sorted(moments)
    assert found.work(sooner) <= found.work(later)
    assert found.when(found.work(later)) == approx(later, abs=0.01)
