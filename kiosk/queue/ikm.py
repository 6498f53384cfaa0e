"""The index of satisfaction (IKM) by PermenPANRB 14/2017: nine elements, each worth a ninth."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Literal

from kiosk.errors import WrongInput
from kiosk.store.tables import ELEMENTS

Band = Literal["A", "B", "C", "D"]

LEAST_SCORE, BEST_SCORE = 1, 4
# With fewer the index of a house would hang on a few people's day.
ENOUGH = 30
_TO_HUNDRED = 25
_BANDS: tuple[tuple[Band, Decimal], ...] = (
    ("A", Decimal("88.31")),
    ("B", Decimal("76.61")),
    ("C", Decimal("65.00")),
)


@dataclass(frozen=True, slots=True)
class Index:
    """What the answers come to.

    `means` of 1 to 4 and `counts` are by element, those without an answer None and 0. `value` is
    of 25 to 100 with two decimals; it and `band` are None while any element has fewer than ENOUGH
    answers.
    """

    means: Mapping[str, Decimal | None]
    counts: Mapping[str, int]
    value: Decimal | None
    band: Band | None


def index_of(scores: Mapping[str, Sequence[int]]) -> Index:
    """The index of all scores, by element. Raises WrongInput for a score out of 1 to 4.

    Means are exact until the end: a ninth is not 0.11, which would cost a point of a hundred. The
    value is rounded once, half up, before its band is looked up.
    """
    for given in scores.values():
        if any(not LEAST_SCORE <= score <= BEST_SCORE for score in given):
            raise WrongInput("wrong.score", least=LEAST_SCORE, most=BEST_SCORE)
    counts = {element: len(scores.get(element, ())) for element in ELEMENTS}
    exact = {
        element: Fraction(sum(scores[element]), count) for element, count in counts.items() if count
    }
    means = {element: _rounded(exact[element]) if element in exact else None for element in counts}
    if min(counts.values()) < ENOUGH:
        return Index(means, counts, None, None)
    value = _rounded(sum(exact.values(), Fraction()) / len(ELEMENTS) * _TO_HUNDRED)
    return Index(means, counts, value, band_of(value))


def band_of(value: Decimal) -> Band:
    """The grade of an index of two decimals: A very good to D not good."""
    return next((band for band, least in _BANDS if value >= least), "D")


def _rounded(number: Fraction) -> Decimal:
    hundredths = (Decimal(number.numerator) * 100 / number.denominator).quantize(
        Decimal(1), ROUND_HALF_UP
    )
    return hundredths / 100
