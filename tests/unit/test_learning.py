"""What past days teach about durations, and how ranges are mended."""

import random
from collections.abc import Mapping

import pytest
from pytest import approx

from kiosk.queue.estimate import EIGHTY_PERCENT
from kiosk.queue.learning import (
    UNJUDGED,
    Accuracy,
    Durations,
    Learned,
    Quote,
    Quoting,
    judged,
    taught,
)

STANDARD = {"KTP": 10, "KK": 20, "SIM": 30}
AGENCY = {"KTP": "DUK", "KK": "DUK", "SIM": "POL"}


def durations(learned: Mapping[tuple[str, int], Learned] | None = None) -> Durations:
    return Durations(STANDARD, AGENCY, learned or {})


def days(count: int, minutes: float, hour: int = 9) -> Durations:
    """As known after some days on which forty people each took about so long for their ID card."""
    known: dict[tuple[str, int], Learned] = {}
    chance = random.Random(7)
    for _ in range(count):
        visits = [("KTP", hour, minutes * 60 * chance.uniform(0.5, 1.5)) for _ in range(40)]
        known = taught(known, durations(known), visits)
    return durations(known)


def test_before_the_first_day_the_catalogue_is_believed() -> None:
    assert durations().at(9)["KTP"].mean == 600


def test_after_some_days_the_site_believes_what_it_saw() -> None:
    learned = days(3, minutes=15).at(9)["KTP"]
    assert learned.mean / 60 == approx(15, rel=0.08)
    assert learned.variance**0.5 / 60 == approx(15 * 0.29, rel=0.25)


def test_a_slow_agency_lends_its_pace_to_services_nobody_asked_for_yet() -> None:
    learned = days(3, minutes=15).at(9)
    assert learned["KK"].mean / 60 > 24
    assert learned["SIM"].mean / 60 > 30


def test_an_hour_of_its_own_is_learned_and_others_follow_the_service() -> None:
    quick, slow = days(3, minutes=8, hour=8), days(3, minutes=16, hour=11)
    both = durations({**quick.learned, **slow.learned})
    assert both.at(8)["KTP"].mean < both.at(14)["KTP"].mean < both.at(11)["KTP"].mean


def test_a_clerk_who_forgot_to_finish_does_not_teach() -> None:
    known = days(2, minutes=10).learned
    honest = taught(known, durations(known), [("KTP", 9, 600.0)] * 20)
    forgotten = taught(known, durations(known), [("KTP", 9, 600.0)] * 19 + [("KTP", 9, 20_000.0)])
    one, other = (durations(found).at(9)["KTP"].mean for found in (honest, forgotten))
    assert one == approx(other, rel=0.05)


def test_what_was_seen_long_ago_is_outweighed() -> None:
    known = dict(days(10, minutes=20).learned)
    for _ in range(12):
        known = taught(known, durations(known), [("KTP", 9, 300.0)] * 40)
    assert durations(known).at(9)["KTP"].mean / 60 < 12


def test_what_was_seen_two_weeks_ago_counts_half() -> None:
    known = dict(days(1, minutes=20).learned)
    for _ in range(14):
        known = taught(known, durations(known), [])
    assert known["KTP", 9].weight == approx(20, rel=0.03)


def test_a_service_that_left_the_catalogue_teaches_nothing() -> None:
    assert taught({}, durations(), [("GONE", 9, 600.0)]) == {}


def test_quotes_are_judged_by_their_error_and_by_the_share_inside() -> None:
    told = judged([Quote(5, 10, 7.0, 9.0), Quote(5, 10, 7.0, 12.0)])
    assert told == Accuracy(count=2, inside=0.5, error_minutes=3.5, bias_minutes=-3.5)
    assert judged([]) is None


def test_a_range_that_misses_too_often_is_stretched_on_that_side() -> None:
    late = [Quote(5, 10, 7.0, 12.0)] * 30 + [Quote(5, 10, 7.0, 8.0)] * 70
    after = UNJUDGED.after(late)
    assert after.stretch_high > EIGHTY_PERCENT > after.stretch_low


@pytest.mark.parametrize("expected", [30.0, 4.0], ids=["a long line", "a range that begins now"])
def test_a_range_settles_where_it_holds_four_fifths(expected: float) -> None:
    chance, found = random.Random(3), Quoting()
    inside = 0.0
    for day in range(60):
        quotes = []
        for _ in range(120):
            # Waits spread more than the quotes first believe, and lean to the long side.
            real = max(0.0, expected + chance.gauss(2, 9))
            low = max(0.0, expected - 5 * found.stretch_low)
            high = expected + 5 * found.stretch_high
            quotes.append(Quote(round(low), round(high), expected, real))
        found = found.after(quotes)
        told = judged(quotes)
        assert told is not None
        inside += told.inside * (day >= 40)
    assert 0.75 < inside / 20 < 0.85


def test_poor_quotes_are_hidden_and_few_are_not_judged() -> None:
    assert Quoting(weight=5, inside=0.0).good(50)
    assert not Quoting(weight=300, inside=0.4).good(50)
    assert Quoting(weight=300, inside=0.6).good(50)


def line_days(count: int, slower: float) -> Quoting:
    """As known after some days on which everybody waited so much longer than their visits need."""
    found = UNJUDGED
    for _ in range(count):
        expected = 30 * found.lean
        found = found.after([Quote(0, 60, expected, 30 * slower)] * 60)
    return found


def test_a_line_that_always_moves_slower_is_expected_to() -> None:
    assert line_days(15, slower=1.2).lean == approx(1.2, rel=0.03)
    assert line_days(15, slower=1.0).lean == 1.0


def test_a_bad_day_is_not_believed_at_once_and_many_not_without_end() -> None:
    assert line_days(1, slower=3.0).lean == 1.0
    assert line_days(2, slower=3.0).lean == approx(1.1)
    assert line_days(60, slower=9.0).lean <= 1.5
