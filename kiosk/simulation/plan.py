"""The plan of one day: who comes, when and for what, and which counters are open. Pure and seeded.

All chance of a day is in its plan, so a day can be played again under other rules and compared
visitor by visitor.
"""

import math
import random
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import count, islice
from typing import TypeVar

from kiosk.catalogue import Catalogue
from kiosk.queue import Priority
from kiosk.queue.hours import Opening
from kiosk.simulation.demand import BETWEEN_MINUTES, Demand, busy, demand, spread
from kiosk.words import Language

# Visitors by hour of service, in percent: the first is the busiest (domain research §3). The last
# of these repeats on longer days.
_BEFORE, _HOURS = 6.0, (25.0, 18.0, 14.0, 11.0, 10.0, 9.0, 7.0)
_TOO_LATE = 0.01
_COME_EARLY = timedelta(minutes=30)
# A kiosk gives a number in 25 s and there is one for each 500 visitors, but two at least.
_KIOSK_SECONDS, _VISITORS_A_KIOSK = 25.0, 500
# Spread of visits around their mean.
_VARIATION, _PACE_SIGMA = 0.6, 0.08
_SHORTEST = 0.1
_DAY_MINUTES, _MOST_COUNTERS = 420, 400
NO_SHOW, _COMES_AGAIN, _HOLD, _MOVES_ON, _WALK_IN, _ENGLISH = 0.05, 0.5, 0.02, 0.02, 0.01, 0.03
_PATIENCE_MINUTES, _PATIENCE_SIGMA = 150.0, 0.4
_BREAK_MINUTES, _PAUSE_MINUTES = 25, 10
_SPREAD_OF_BREAKS = 4

Drawn = TypeVar("Drawn")


@dataclass(frozen=True, slots=True)
class Errand:
    """One visit to one counter: the service, and minutes of work at a clerk's usual pace."""

    service: str
    minutes: float


@dataclass(frozen=True, slots=True)
class Visitor:
    """Somebody who will come at a moment, and everything they will do.

    `missing` visitors are not there when called, and stand at the desk `again_after` minutes
    later if they come at all; others leave when they have waited longer than `patience` minutes.
    `hold_minutes` is how long they fetch a copy in the middle; `next_errand` is where the clerk
    sends them on to; a `walk_in` goes to the counter without a number.
    """

    number: int
    comes_at: datetime
    errand: Errand
    priority: Priority | None = None
    language: Language = "id"
    missing: bool = False
    again_after: float | None = None
    patience: float = math.inf
    walk_seconds: float = 30.0
    gap_seconds: float = 15.0
    hold_minutes: int | None = None
    next_errand: Errand | None = None
    walk_in: bool = False


@dataclass(frozen=True, slots=True)
class Pause:
    """A break from `at` on, or from the end of the visit then: minutes `announced` and taken.

    One that the whole house `shared` ends for all at the same moment.
    """

    at: datetime
    announced: int
    minutes: float
    shared: bool = False


@dataclass(frozen=True, slots=True)
class Shift:
    """One counter's day. `pace` multiplies its visits; `at_once` clerks call while they finish."""

    counter: int
    agency: str
    opens_at: datetime
    closes_at: datetime
    pauses: tuple[Pause, ...]
    pace: float
    at_once: bool

    def minutes(self, usual: float, at: datetime) -> float:
        """Work of `usual` minutes here: clerks are a little slower at first, quicker after noon."""
        hours = (at - self.opens_at) / timedelta(hours=1)
        return usual * self.pace * (1.06 - 0.03 * min(4.0, max(0.0, hours)))


@dataclass(frozen=True, eq=False)
class Plan:
    """A day; `standard` are the catalogue's minutes by service.

    `shortened` says how much shorter than true each agency's visits are on it, so that its
    counters can serve so many: 1 is not at all.
    """

    on: date
    opening: Opening
    visitors: tuple[Visitor, ...]
    shifts: tuple[Shift, ...]
    demand: Demand
    standard: Mapping[str, int]
    shortened: Mapping[str, float]

    @property
    def counters(self) -> dict[str, int]:
        """How many counters are open, by agency."""
        found = dict.fromkeys(self.demand.load, 0)
        for shift in self.shifts:
            found[shift.agency] += 1
        return found

    def mean_minutes(self, agency: str) -> float:
        """How long a visit to an agency truly keeps a counter busy on this day, on average."""
        work = self.demand.mean(agency, self.demand.minutes) * self.shortened[agency]
        return work + BETWEEN_MINUTES


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a day is planned from; no `counters` means as many as are needed.

    Days of one `site_seed` share how long each service and each clerk really takes.
    """

    visitors: int = 730
    counters: int | None = None
    seed: int = 1
    site_seed: int = 1
    priority_share: float = 0.08
    agencies: tuple[str, ...] = ()


def plan(catalogue: Catalogue, opening: Opening, wishes: Wishes) -> Plan:
    """A day of a site that is open from `opening.spans`; raises ValueError when it is not."""
    if opening.last_number_at is None:
        raise ValueError("a day without hours cannot be planned")
    asked = demand(catalogue, wishes.site_seed, wishes.agencies)
    minutes = sum((end - start) / timedelta(minutes=1) for start, end in opening.spans)
    load = _load(asked, wishes, minutes)
    most = {code: len(catalogue.agency(code).counters) for code in load}
    counters = wishes.counters or sum(most.values())
    given = spread(load, counters, most=most, sparing=wishes.counters is None)
    reached = {code for code, n in given.items() if n}
    if reached != given.keys():
        # Fewer counters than agencies: people come only where somebody sits.
        return plan(catalogue, opening, replace(wishes, agencies=tuple(sorted(reached))))
    shortened = {
        code: _fitting(asked.mean(code, asked.minutes), load[code] / n, busy(n))
        for code, n in given.items()
    }
    chance = random.Random(f"{wishes.site_seed}/{wishes.seed}/{opening.on}")
    return Plan(
        on=opening.on,
        opening=opening,
        visitors=_visitors(asked, opening, wishes, shortened, chance),
        shifts=tuple(
            _shift(number, place, code, opening, wishes, chance)
            for code, n in given.items()
            for place, number in enumerate(catalogue.agency(code).counters[:n])
        ),
        demand=asked,
        standard=catalogue.minutes,
        shortened=shortened,
    )


def furnished(catalogue: Catalogue, wishes: Wishes) -> Catalogue:
    """The catalogue with as many counters more as the wished day needs, for a new site."""
    load = _load(demand(catalogue, wishes.site_seed, wishes.agencies), wishes, _DAY_MINUTES)
    given = spread(load, wishes.counters or _MOST_COUNTERS, sparing=wishes.counters is None)
    numbers = count(1 + max(number for a in catalogue.agencies for number in a.counters))
    return replace(
        catalogue,
        agencies=tuple(
            replace(agency, counters=(*agency.counters, *islice(numbers, max(0, more))))
            for agency in catalogue.agencies
            for more in [given.get(agency.code, 0) - len(agency.counters)]
        ),
    )


def _load(asked: Demand, wishes: Wishes, minutes: float) -> dict[str, float]:
    """How many counters each agency's visitors would keep busy over `minutes` of service."""
    return {code: work * wishes.visitors / minutes for code, work in asked.load.items()}


def _fitting(mean: float, load: float, most: float) -> float:
    """By how much visits of `mean` minutes must shrink for a counter's load to be `most`."""
    if load <= most:
        return 1.0
    # The way to the desk takes as long as ever.
    return max(_SHORTEST, ((mean + BETWEEN_MINUTES) * most / load - BETWEEN_MINUTES) / mean)


def _visitors(
    asked: Demand,
    opening: Opening,
    wishes: Wishes,
    shortened: Mapping[str, float],
    chance: random.Random,
) -> tuple[Visitor, ...]:
    arrivals = sorted(arrival(opening, chance) for _ in range(wishes.visitors))
    codes, shares = list(asked.shares), list(asked.shares.values())

    def errand() -> Errand:
        (code,) = chance.choices(codes, shares)
        return Errand(
            code, _lognormal(chance, asked.minutes[code] * shortened[asked.agencies[code]])
        )

    found = []
    for number, moment in enumerate(_at_kiosk(opening, arrivals)):
        missing = chance.random() < NO_SHOW
        found.append(
            Visitor(
                number=number,
                comes_at=moment,
                errand=errand(),
                priority=_one(chance, wishes.priority_share, chance.choice(list(Priority))),
                language="en" if chance.random() < _ENGLISH else "id",
                missing=missing,
                again_after=_one(chance, _COMES_AGAIN, chance.uniform(4, 45)) if missing else None,
                patience=_PATIENCE_MINUTES * chance.lognormvariate(0, _PATIENCE_SIGMA),
                walk_seconds=chance.uniform(10, 60),
                gap_seconds=chance.uniform(5, 45),
                hold_minutes=_one(chance, _HOLD, chance.randint(5, 15)),
                next_errand=_one(chance, _MOVES_ON, errand()),
                walk_in=chance.random() < _WALK_IN and moment >= opening.spans[0][0],
            )
        )
    return tuple(found)


def arrival(opening: Opening, chance: random.Random) -> datetime:
    """One draw from the arrival curve of a day: percents by hour of service, breaks left out."""
    if opening.last_number_at is None or opening.closes_at is None:
        raise ValueError("a day without hours has no arrival curve")
    first = opening.spans[0][0]
    if chance.random() < _TOO_LATE:
        left = opening.closes_at - opening.last_number_at
        return opening.last_number_at + chance.random() * left
    drawn = chance.random() * 100
    if drawn < _BEFORE:
        return first - chance.random() * _COME_EARLY
    hours = _service_hours(opening)
    if drawn < _BEFORE + _HOURS[0]:
        return _after(opening, chance.random() * min(1.0, hours))
    whole = max(1, math.ceil(hours) - 1)
    weights = [_HOURS[min(n + 1, len(_HOURS) - 1)] for n in range(whole)]
    # The last hour may be a part of one, and so has a part of its visitors.
    weights[-1] *= hours - whole if hours > whole else 1.0
    hour = chance.choices(range(whole), weights)[0]
    begins = 1.0 + hour
    return _after(opening, begins + chance.random() * min(1.0, max(0.0, hours - begins)))


def _service_hours(opening: Opening) -> float:
    """Hours of service up to the last number."""
    last = opening.last_number_at or opening.spans[-1][1]
    parts = (max(timedelta(), min(end, last) - start) for start, end in opening.spans)
    return sum(parts, timedelta()) / timedelta(hours=1)


def _after(opening: Opening, hours: float) -> datetime:
    """The moment at which that many hours of service have passed."""
    left = timedelta(hours=hours)
    for start, end in opening.spans[:-1]:
        if left < end - start:
            return start + left
        left -= end - start
    return opening.spans[-1][0] + left


def _at_kiosk(opening: Opening, arrivals: list[datetime]) -> list[datetime]:
    """When each stands before a kiosk: from the hour at which numbers are given, in turn."""
    kiosks = max(2, math.ceil(len(arrivals) / _VISITORS_A_KIOSK))
    opens = opening.numbers_from or opening.spans[0][0]
    free = [opens] * kiosks
    found = []
    for moment in arrivals:
        first = free.index(min(free))
        begins = max(moment, free[first])
        free[first] = begins + timedelta(seconds=_KIOSK_SECONDS)
        found.append(begins)
    return found


def _shift(
    number: int, place: int, agency: str, opening: Opening, wishes: Wishes, chance: random.Random
) -> Shift:
    clerk = random.Random(f"{wishes.site_seed}/counter/{number}")
    hours = _service_hours(opening)
    # One after the other, so that an agency of several counters is never without one.
    slot = place % _SPREAD_OF_BREAKS / _SPREAD_OF_BREAKS
    pauses = [_pause(chance, _after(opening, hours * (0.3 + 0.15 * slot)), _PAUSE_MINUTES)]
    if hours > 5 and len(opening.spans) == 1:
        pauses.append(_pause(chance, _after(opening, hours * (0.5 + 0.3 * slot)), _BREAK_MINUTES))
    for (_, ends), (starts, _) in zip(opening.spans, opening.spans[1:], strict=False):
        closed = (starts - ends) / timedelta(minutes=1)
        pauses.append(Pause(ends, round(closed), closed, shared=True))
    return Shift(
        counter=number,
        agency=agency,
        opens_at=opening.spans[0][0] + timedelta(minutes=chance.uniform(-3, 6)),
        closes_at=opening.spans[-1][1],
        pauses=tuple(sorted(pauses, key=lambda pause: pause.at)),
        pace=clerk.lognormvariate(0, _PACE_SIGMA),
        at_once=clerk.random() < 0.5,
    )


def _pause(chance: random.Random, at: datetime, minutes: int) -> Pause:
    return Pause(at, minutes, minutes * chance.uniform(0.9, 1.2))


def _lognormal(chance: random.Random, mean: float) -> float:
    variance = math.log1p(_VARIATION**2)
    return chance.lognormvariate(math.log(mean) - variance / 2, math.sqrt(variance))


def _one(chance: random.Random, share: float, drawn: Drawn) -> Drawn | None:
    """What was drawn, for a share of the visitors."""
    return drawn if chance.random() < share else None
