"""Playing a line forward: fair to the order, never better with fewer counters."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from kiosk.queue.estimate import Calendar, Post, Turn, Work, play, span
from kiosk.queue.model import Promise
from kiosk.queue.promise import promised, worst

TEN_MINUTES = Work(600.0, 360.0**2)
WORK = {"A": TEN_MINUTES, "B": Work(300.0, 180.0**2)}

lines = st.lists(st.sampled_from("AB"), max_size=30)
counters = st.integers(1, 8)


def idle(count: int) -> list[Post]:
    return [Post(number) for number in range(1, count + 1)]


def test_one_counter_takes_the_line_one_after_the_other() -> None:
    first, second, third = play("AAA", idle(1), WORK)
    assert first is not None
    assert second is not None
    assert third is not None
    assert [first.starts, second.starts, third.starts] == [0.0, 600.0, 1200.0]


def test_two_counters_share_the_line() -> None:
    assert [turn and turn.starts for turn in play("AAAA", idle(2), WORK)] == [0, 0, 600, 600]


def test_a_counter_that_serves_somebody_comes_later() -> None:
    busy = Post(1).after(TEN_MINUTES.left(240))
    (turn,) = play("A", [busy], WORK)
    assert turn is not None
    assert turn.starts == 360


def test_a_visit_that_is_overdue_still_takes_a_while() -> None:
    assert TEN_MINUTES.left(3600).mean == 240


@given(lines, counters)
def test_nobody_is_called_before_somebody_ahead(line: list[str], count: int) -> None:
    turns = [turn for turn in play(line, idle(count), WORK) if turn is not None]
    assert len(turns) == len(line)
    assert all(one.starts <= other.starts for one, other in pairwise(turns))


@given(lines.filter(bool), counters)
def test_one_more_counter_never_makes_the_wait_longer(line: list[str], count: int) -> None:
    fewer, more = play(line, idle(count), WORK)[-1], play(line, idle(count + 1), WORK)[-1]
    assert fewer is not None
    assert more is not None
    assert more.starts <= fewer.starts


@given(lines, lines, counters)
def test_who_comes_later_does_not_change_the_quote(
    line: list[str], later: list[str], count: int
) -> None:
    alone, together = (
        play([*line, "A", *rest], idle(count), WORK)[len(line)] for rest in ([], later)
    )
    assert alone == together


def test_nobody_calls_in_a_break_and_the_last_span_has_no_end() -> None:
    calendar = Calendar(((-100.0, 900.0), (2700.0, 4000.0)))
    turns = play("AAAAA", idle(1), WORK, calendar)
    assert [turn and turn.starts for turn in turns] == [0, 600, 2700, 3300, 3900]


def test_counters_with_services_of_their_own_keep_to_them() -> None:
    apart = [Post(1, own=frozenset("A")), Post(2, own=frozenset("B"))]
    turns = play("AAB", apart, WORK)
    assert [turn and turn.starts for turn in turns] == [0, 600, 0]


def test_a_counter_helps_when_none_of_its_own_waits() -> None:
    helping = [Post(1, own=frozenset("A")), Post(2, own=frozenset("B"), help=frozenset("A"))]
    turns = play("AAB", helping, WORK, help_over=5)
    assert [turn and turn.starts for turn in turns] == [0, 300, 0]


def test_a_service_that_nobody_serves_has_no_turn() -> None:
    assert play("AB", [Post(1, own=frozenset("A"))], WORK)[1] is None
    assert play("A", [], WORK) == [None]


@given(lines, counters)
def test_the_range_holds_the_middle_and_is_wider_for_more_work(line: list[str], count: int) -> None:
    turns = play([*line, "A"], idle(count), WORK)
    last = turns[-1]
    assert last is not None
    told = span(last)
    assert 0 <= told.low <= last.starts / 60 <= told.high
    assert all(
        one is not None and other is not None and one.variance <= other.variance
        for one, other in pairwise(turns)
    )


def test_today_is_promised_while_there_is_ample_time_and_refused_when_there_is_none() -> None:
    turns = play("AAAAAA", idle(1), WORK)
    assert promised(turns, TEN_MINUTES, 4 * 3600) is Promise.TODAY
    assert promised(turns, TEN_MINUTES, 3700) is Promise.AT_RISK
    assert promised(turns, TEN_MINUTES, 1800) is Promise.FULL


def test_every_visit_before_makes_the_moment_less_certain_and_counters_share_that() -> None:
    alone, together = play("AAA", idle(1), WORK), play("AAA", idle(2), WORK)
    one = TEN_MINUTES.variance
    assert [turn and turn.variance for turn in alone] == [0, one, 2 * one]
    assert [turn and turn.variance for turn in together] == [0, one / 4, one / 2]


def test_a_counter_helps_a_crowd_before_its_own() -> None:
    helping = [Post(2, own=frozenset("B"), help=frozenset("A"))]
    crowd = play("BAAA", helping, WORK, help_over=2)
    assert [turn and turn.starts for turn in crowd] == [600, 0, 900, 1500]
    few = play("BAA", helping, WORK, help_over=2)
    assert [turn and turn.starts for turn in few] == [0, 300, 900]


def test_a_range_that_was_stretched_reaches_further_on_that_side() -> None:
    (_, turn) = play("AA", idle(1), WORK)
    assert turn is not None
    usual, late, early = span(turn), span(turn, high=3.0), span(turn, low=0.5)
    assert late.high > usual.high
    assert late.low == usual.low
    assert early.low > usual.low
    assert early.high == usual.high


@given(lines.filter(bool), counters, st.floats(0, 40_000), st.floats(0, 10_000))
def test_more_time_never_makes_the_promise_worse(
    line: list[str], count: int, left: float, more: float
) -> None:
    order = (Promise.FULL, Promise.AT_RISK, Promise.TODAY)
    turns = play(line, idle(count), WORK)
    short, long = (promised(turns, TEN_MINUTES, time) for time in (left, left + more))
    assert short is not None
    assert long is not None
    assert order.index(short) <= order.index(long)


def test_nothing_is_promised_where_nobody_serves() -> None:
    assert promised([Turn(0, 600, 0), None], TEN_MINUTES, 90_000) is None
    assert promised([], TEN_MINUTES, 90_000) is None


def test_a_visit_of_two_steps_is_as_certain_as_its_worse_one() -> None:
    assert worst([Promise.TODAY, Promise.TODAY]) is Promise.TODAY
    assert worst([Promise.TODAY, Promise.AT_RISK]) is Promise.AT_RISK
    assert worst([Promise.FULL, Promise.TODAY]) is Promise.FULL
    assert worst([Promise.TODAY, None]) is None
