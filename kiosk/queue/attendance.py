"""How many counters an agency has at work by hour, and how much of that time they call. Pure.

Learned from past days of the same hours, because breaks follow them: a Friday with the prayer
break has others than a Monday. All figures are seconds; those of a day count from its midnight.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import floor
from typing import NamedTuple

from kiosk.queue.model import CounterState

HOUR = 3600
# Of what was known, so much is left after one more day of the same hours.
_MEMORY = 0.9
# So many seconds at counters weigh as much as the next broader knowledge: the house's share at
# this hour, and before that a house in which nobody takes a break.
_PATIENCE = 3600.0


@dataclass(frozen=True, slots=True)
class Attendance:
    """One hour of an agency: the house was open so long, counters at work, and calling."""

    house: float = 0.0
    at_work: float = 0.0
    calling: float = 0.0

    def and_(self, other: "Attendance", weight: float = 1.0) -> "Attendance":
        """Both together, this one with a weight."""
        return Attendance(
            self.house * weight + other.house,
            self.at_work * weight + other.at_work,
            self.calling * weight + other.calling,
        )


Known = Mapping[tuple[str, int], Attendance]


class Change(NamedTuple):
    """A counter's new state at a moment of the day."""

    at: float
    counter: int
    state: CounterState


class Stretch(NamedTuple):
    """A counter at work: it calls, or is between two such times."""

    counter: int
    starts: float
    ends: float
    calls: bool


@dataclass(frozen=True)
class Habits:
    """What is usual on a day of certain hours, by agency and hour of the day."""

    known: Known

    def shares(self, agency: str) -> Sequence[float]:
        """The share of an agency's counters at work that call, by hour of the day."""
        if agency not in self._shares:
            self._shares[agency] = [self._share(agency, hour) for hour in range(24)]
        return self._shares[agency]

    def counters(self, agency: str, hour: int) -> int:
        """How many counters an agency has at work; 0 when nothing is known."""
        found = self.known.get((agency, hour))
        return round(found.at_work / found.house) if found and found.house else 0

    def _share(self, agency: str, hour: int) -> float:
        own = self.known.get((agency, hour), Attendance())
        broad = self._house.get(hour, 1.0)
        return (own.calling + _PATIENCE * broad) / (own.at_work + _PATIENCE)

    @cached_property
    def _shares(self) -> dict[str, Sequence[float]]:
        return {}

    @cached_property
    def _house(self) -> dict[int, float]:
        """The same share over all agencies."""
        every: dict[int, Attendance] = {}
        for (_, hour), found in self.known.items():
            every[hour] = every.get(hour, Attendance()).and_(found)
        return {
            hour: (found.calling + _PATIENCE) / (found.at_work + _PATIENCE)
            for hour, found in every.items()
        }


def stretches(changes: Iterable[Change], day_ends: float) -> list[Stretch]:
    """When counters were at work, from a day's changes in their order.

    Being closed and opened again is a break like any other, and a break that nobody ended was the
    end of the work. A counter that nobody closed called until the day ended.
    """
    found: list[Stretch] = []
    begun: dict[int, tuple[float, bool]] = {}
    for at, counter, state in changes:
        calls = state is CounterState.OPEN
        if counter in begun:
            since, called = begun[counter]
            if calls is called:
                continue
            found.append(Stretch(counter, since, at, called))
        elif not calls:
            continue
        begun[counter] = at, calls
    found += [
        Stretch(counter, since, day_ends, calls=True)
        for counter, (since, called) in begun.items()
        if called
    ]
    return found


def attended(
    worked: Iterable[Stretch], agencies: Mapping[int, str], spans: Sequence[tuple[float, float]]
) -> Known:
    """One day by agency and hour, within the house's spans; `agencies` by counter."""
    found: dict[tuple[str, int], Attendance] = {}
    for stretch in worked:
        for starts, ends in spans:
            inside = max(stretch.starts, starts), min(stretch.ends, ends)
            for hour, seconds in _by_hour(*inside):
                key = agencies[stretch.counter], hour
                more = Attendance(0.0, seconds, seconds * stretch.calls)
                found[key] = found.get(key, Attendance()).and_(more)
    house: dict[int, float] = {}
    for starts, ends in spans:
        for hour, seconds in _by_hour(starts, ends):
            house[hour] = house.get(hour, 0.0) + seconds
    # An hour in which nobody came counts too: then fewer are usual.
    for agency in {agency for agency, _ in found}:
        for hour, seconds in house.items():
            key = agency, hour
            found[key] = found.get(key, Attendance()).and_(Attendance(seconds))
    return found


def taught(known: Known, day: Known) -> dict[tuple[str, int], Attendance]:
    """What is known after one more day of the same hours."""
    return {
        key: known.get(key, Attendance()).and_(day.get(key, Attendance()), _MEMORY)
        for key in known.keys() | day.keys()
    }


def _by_hour(starts: float, ends: float) -> Iterable[tuple[int, float]]:
    """The hours that a time touches, and its seconds in each."""
    while starts < ends:
        hour = floor(starts / HOUR)
        until = min(ends, (hour + 1) * HOUR)
        yield hour, until - starts
        starts = until
