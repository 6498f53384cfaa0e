"""One agency's line as a newcomer finds it."""

from dataclasses import replace

from kiosk.queue.estimate import Post, Work
from kiosk.queue.learning import Quoting
from kiosk.queue.line import Line
from kiosk.queue.model import Promise
from kiosk.queue.rhythm import rhythm_of

# Four wait for the only counter, ten minutes each, since the first to the fourth millisecond.
LINE = Line(
    waiting=[1, 2, 3, 4],
    due_at=[1, 2, 3, 4],
    services=["A"] * 4,
    posts=[Post(1)],
    planned=[Post(1)],
    work={"A": Work(600.0, 360.0**2)},
    left=2 * 3600.0,
)


def test_a_newcomer_waits_for_all_and_an_earlier_due_one_for_fewer() -> None:
    assert LINE.wait("A", 9).seconds == 2400
    assert LINE.wait("A", 2).seconds == 1200
    assert (LINE.ahead(9), LINE.ahead(2), LINE.ahead(0)) == (4, 2, 0)


def test_the_range_reaches_as_far_as_past_quotes_taught() -> None:
    usual = LINE.wait("A", 9).quote
    wider = replace(LINE, quoting=Quoting(stretch_low=2.5, stretch_high=3.0)).wait("A", 9).quote
    assert usual is not None
    assert wider is not None
    assert wider.low < usual.low < usual.high < wider.high


def test_a_quote_that_may_not_be_shown_is_made_all_the_same() -> None:
    poor = replace(LINE, quoting=Quoting(weight=100, inside=0.3), quality_percent=50)
    told = poor.wait("A", 9)
    assert told.estimate is None
    assert told.quote == LINE.wait("A", 9).quote


def test_without_a_counter_nothing_is_told_but_the_plan_promises() -> None:
    nobody = replace(LINE, posts=[])
    assert nobody.wait("A", 9).quote is None
    assert nobody.promise("A") is Promise.TODAY


def test_those_still_to_come_take_time_from_the_promise() -> None:
    assert LINE.promise("A") is Promise.TODAY
    assert replace(LINE, later=["A"] * 20).promise("A") is Promise.FULL


def test_where_the_day_ends_by_the_calendar_alone_nobody_is_refused() -> None:
    late = replace(LINE, left=600.0)
    assert late.promise("A") is Promise.FULL
    assert replace(late, soft_end=True).promise("A") is Promise.AT_RISK


def test_breaks_that_are_usual_make_the_wait_longer_and_the_range_with_it() -> None:
    usual = LINE.wait("A", 9)
    slowed = replace(LINE, rhythm=rhythm_of([(0.0, 1.0), (1200.0, 0.5)], counters=1))
    found = slowed.wait("A", 9)
    assert found.seconds == 1200 + (usual.seconds - 1200) / 0.5
    assert found.quote is not None
    assert usual.quote is not None
    assert found.quote.high > usual.quote.high
    # Up to the moment of the first break nothing is different.
    assert slowed.wait("A", 2).seconds == 1200
