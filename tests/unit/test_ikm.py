"""The index of satisfaction: exact, rounded once, and silent while too few have answered."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.errors import WrongInput
from kiosk.queue.ikm import ENOUGH, band_of, index_of
from kiosk.store.tables import ELEMENTS

Scores = dict[str, list[int]]

answers = st.lists(st.integers(1, 4), min_size=ENOUGH, max_size=ENOUGH + 20)
surveys: st.SearchStrategy[Scores] = st.fixed_dictionaries(dict.fromkeys(ELEMENTS, answers))


def alike(score: int, count: int = ENOUGH) -> Scores:
    return {element: [score] * count for element in ELEMENTS}


def test_a_house_that_pleases_everybody_reaches_the_hundred() -> None:
    best = index_of(alike(4))
    assert (best.value, best.band) == (Decimal(100), "A"), "a ninth is not 0.11"
    assert index_of(alike(1)).value == Decimal(25)


def test_means_of_the_example_come_to_its_index_by_the_rule() -> None:
    # Means of 3.50 and 3.75 in turn: (5 x 3.50 + 4 x 3.75) / 9 x 25.
    halves, quarters = [3, 4] * 20, [3, 4, 4, 4] * 10
    scores = {e: halves if place % 2 == 0 else quarters for place, e in enumerate(ELEMENTS)}
    assert index_of(scores).value == Decimal("90.28")
    assert index_of(scores).means["u1"] == Decimal("3.50")


@pytest.mark.parametrize(
    ("value", "band"),
    [
        ("100", "A"),
        ("88.31", "A"),
        ("88.30", "B"),
        ("76.61", "B"),
        ("76.60", "C"),
        ("65.00", "C"),
        ("64.99", "D"),
        ("25", "D"),
    ],
)
def test_the_bands_begin_where_the_rule_says(value: str, band: str) -> None:
    assert band_of(Decimal(value)) == band


@settings(max_examples=30)
@given(surveys)
def test_the_index_is_a_quarter_of_a_hundred_times_the_mean_of_means(scores: Scores) -> None:
    found = index_of(scores)
    exact = 25 * sum((Fraction(sum(s), len(s)) for s in scores.values()), Fraction()) / 9
    assert found.value is not None
    assert 25 <= found.value <= 100
    assert abs(Fraction(found.value) - exact) <= Fraction(1, 200)
    assert found.band == band_of(found.value)


@settings(max_examples=30)
@given(surveys, st.sampled_from(ELEMENTS), st.integers(0, ENOUGH - 1))
def test_a_better_answer_never_lowers_the_index(scores: Scores, element: str, at: int) -> None:
    better = {**scores, element: [*scores[element]]}
    better[element][at] = 4
    before, after = index_of(scores).value, index_of(better).value
    assert before is not None
    assert after is not None
    assert after >= before


@settings(max_examples=30)
@given(surveys, st.sampled_from(ELEMENTS), st.integers(0, ENOUGH - 1))
def test_one_element_with_few_answers_is_not_enough(
    scores: Scores, element: str, count: int
) -> None:
    found = index_of({**scores, element: scores[element][:count]})
    assert (found.value, found.band) == (None, None)
    assert found.counts[element] == count


def test_without_any_answer_there_is_no_figure() -> None:
    found = index_of({})
    assert set(found.means.values()) == {None}
    assert found.value is None


@pytest.mark.parametrize("score", [0, 5, -1])
def test_a_score_that_no_face_has_is_refused(score: int) -> None:
    with pytest.raises(WrongInput):
        index_of({"u1": [score]})
