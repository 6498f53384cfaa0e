"""What past days teach: how long visits keep a counter, and how true the quotes were. Pure.

Durations are shrunk step by step towards what more visits tell: service and hour, service,
agency, site, and at last the catalogue's standard. Quotes are judged by the share of waits inside
their range; each end of the range is stretched until a tenth of the waits lies beyond it
(adaptive conformal inference, Gibbs and Candès 2021).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import exp, sqrt
from statistics import fmean

from kiosk.queue.estimate import EIGHTY_PERCENT, Work

# Of what was known, so much is left a day later: two weeks ago counts half.
_MEMORY = 0.95
_QUOTE_MEMORY = 0.8
# So many visits weigh as much as the next broader knowledge.
_PATIENCE_HOUR, _PATIENCE_SERVICE, _PATIENCE_BROAD = 20.0, 6.0, 20.0
# Before anything is known: the spread of a visit is so much of its mean.
_SPREAD = 0.6
# A clerk who forgot to finish does not teach that visits take all morning.
_MOST = 4.0
# How quickly a range is stretched, and how far at most.
_STEP, _QUOTES_PATIENCE = 3.0, 40.0
_STRETCH_LEAST, _STRETCH_MOST = 0.4, 4.0
_BEYOND = 0.1
# Minutes of waiting that say nothing yet about how slowly a line moves, how far one day takes that,
# and all days.
_LEAN_PATIENCE, _LEAN_A_DAY = 600.0, 1.1
_LEAN_LEAST, _LEAN_MOST = 0.7, 1.5
# Fewer quotes than that say nothing about quality.
_ENOUGH_QUOTES = 30.0


@dataclass(frozen=True, slots=True)
class Learned:
    """Visits of one service in one hour: their weight, mean in seconds and variance."""

    weight: float = 0.0
    mean: float = 0.0
    variance: float = 0.0

    def and_(self, other: "Learned") -> "Learned":
        """Both together."""
        weight = self.weight + other.weight
        if not weight:
            return self
        mean = (self.weight * self.mean + other.weight * other.mean) / weight
        square = sum(w.weight * (w.variance + w.mean**2) for w in (self, other)) / weight
        return Learned(weight, mean, max(0.0, square - mean**2))


@dataclass(frozen=True)
class Durations:
    """How long visits keep a counter, by hour.

    `standard` are the catalogue's minutes and `agency` each service's agency; `learned` is by
    service and hour.
    """

    standard: Mapping[str, int]
    agency: Mapping[str, str]
    learned: Mapping[tuple[str, int], Learned]

    def at(self, hour: int) -> Mapping[str, Work]:
        """The work of every service in this hour of the day."""
        if hour not in self._by_hour:
            self._by_hour[hour] = {
                service: self._work(service, hour) for service in self._by_service
            }
        return self._by_hour[hour]

    @cached_property
    def _by_hour(self) -> dict[int, dict[str, Work]]:
        return {}

    @cached_property
    def _seen(self) -> dict[str, Learned]:
        """By service, over all hours."""
        seen: dict[str, Learned] = {}
        for (service, _), found in self.learned.items():
            seen[service] = seen.get(service, Learned()).and_(found)
        return seen

    @cached_property
    def _by_service(self) -> dict[str, Work]:
        site = self._pace(self._seen, 1.0)
        paces = {}
        for agency in set(self.agency.values()):
            own = {s: found for s, found in self._seen.items() if self.agency.get(s) == agency}
            paces[agency] = self._pace(own, site)
        made = {}
        for service, minutes in self.standard.items():
            mean = minutes * 60 * paces[self.agency[service]]
            broad = Work(mean, (_SPREAD * mean) ** 2)
            made[service] = _shrunk(self._seen.get(service), broad, _PATIENCE_SERVICE)
        return made

    def _pace(self, seen: Mapping[str, Learned], broad: float) -> float:
        """How these services compare with their standard; 1 is as the catalogue says."""
        known = {s: found for s, found in seen.items() if s in self.standard}
        weight = sum(found.weight for found in known.values())
        took = sum(found.weight * found.mean for found in known.values())
        foreseen = sum(found.weight * self.standard[s] * 60 for s, found in known.items())
        ratio = took / foreseen if foreseen else 1.0
        return (weight * ratio + _PATIENCE_BROAD * broad) / (weight + _PATIENCE_BROAD)

    def _work(self, service: str, hour: int) -> Work:
        found = self.learned.get((service, hour))
        return _shrunk(found, self._by_service[service], _PATIENCE_HOUR)


def taught(
    known: Mapping[tuple[str, int], Learned],
    durations: Durations,
    visits: Iterable[tuple[str, int, float]],
) -> dict[tuple[str, int], Learned]:
    """What is known after one more day of visits: service, hour, seconds at the counter."""
    after = {
        key: Learned(old.weight * _MEMORY, old.mean, old.variance) for key, old in known.items()
    }
    for service, hour, seconds in visits:
        believed = durations.at(hour).get(service)
        if believed is None:
            continue
        one = Learned(1.0, min(seconds, believed.mean * _MOST))
        after[service, hour] = after.get((service, hour), Learned()).and_(one)
    return after


@dataclass(frozen=True, slots=True)
class Quote:
    """One quote and what happened: all in minutes after arrival."""

    low: int
    high: int
    expected: float
    real: float

    @property
    def inside(self) -> bool:
        return self.low <= self.real <= self.high


@dataclass(frozen=True, slots=True)
class Accuracy:
    """How true some quotes were.

    `inside` is the share of waits within the quoted range; `error_minutes` is the mean distance
    from the moment expected, `bias_minutes` the mean of expected minus real.
    """

    count: int
    inside: float
    error_minutes: float
    bias_minutes: float


@dataclass(frozen=True, slots=True)
class Quoting:
    """How true an agency's quotes are, and how they are mended.

    `inside` and `error_minutes` are those of its past quotes, newer ones counting more.
    `stretch_low` and `stretch_high` are the deviations that its ranges reach; its line takes
    `lean` times as long as its visits alone would.
    """

    weight: float = 0.0
    inside: float = 0.0
    error_minutes: float = 0.0
    stretch_low: float = EIGHTY_PERCENT
    stretch_high: float = EIGHTY_PERCENT
    lean: float = 1.0

    def good(self, percent: int) -> bool:
        """Whether quotes may be shown: nothing speaks against it, or enough of them held."""
        return self.weight < _ENOUGH_QUOTES or self.inside * 100 >= percent

    def after(self, quotes: Sequence[Quote]) -> "Quoting":
        """The same after one more day."""
        told = judged(quotes)
        if told is None:
            return self
        kept = self.weight * _QUOTE_MEMORY
        whole = kept + told.count
        pull = _STEP * told.count / (told.count + _QUOTES_PATIENCE)
        early = sum(quote.real < quote.low for quote in quotes) / told.count
        late = sum(quote.real > quote.high for quote in quotes) / told.count
        return Quoting(
            weight=whole,
            inside=(kept * self.inside + told.count * told.inside) / whole,
            error_minutes=(kept * self.error_minutes + told.count * told.error_minutes) / whole,
            stretch_low=_stretched(self.stretch_low, pull * (early - _BEYOND)),
            stretch_high=_stretched(self.stretch_high, pull * (late - _BEYOND)),
            # The first day teaches how long visits take; what is missing then, later ones show.
            lean=_leaning(self.lean, quotes) if self.weight else self.lean,
        )


UNJUDGED = Quoting()


def judged(quotes: Sequence[Quote]) -> Accuracy | None:
    """How true these quotes were; None when there are none."""
    if not quotes:
        return None
    return Accuracy(
        count=len(quotes),
        inside=fmean(quote.inside for quote in quotes),
        error_minutes=fmean(abs(quote.expected - quote.real) for quote in quotes),
        bias_minutes=fmean(quote.expected - quote.real for quote in quotes),
    )


def _leaning(lean: float, quotes: Sequence[Quote]) -> float:
    """Closer to the factor that would have made these quotes right on the whole."""
    expected = sum(quote.expected for quote in quotes)
    real = sum(quote.real for quote in quotes)
    factor = (real + _LEAN_PATIENCE) / (expected + _LEAN_PATIENCE)
    # The same day has also taught how long visits take, so it is believed by small steps.
    step = min(_LEAN_A_DAY, max(1 / _LEAN_A_DAY, sqrt(factor)))
    return min(_LEAN_MOST, max(_LEAN_LEAST, lean * step))


def _stretched(factor: float, by: float) -> float:
    return min(_STRETCH_MOST, max(_STRETCH_LEAST, factor * exp(by)))


def _shrunk(found: Learned | None, broad: Work, patience: float) -> Work:
    if found is None:
        return broad
    both = found.and_(Learned(patience, broad.mean, broad.variance))
    return Work(both.mean, both.variance)
