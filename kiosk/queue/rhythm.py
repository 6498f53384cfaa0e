"""How quickly counters get through their work as the day goes on. Pure; seconds from now.

A line is played in working time, as if nobody ever left a counter. What past days teach about
breaks (kiosk/queue/attendance.py) stretches that time until it is the clock's.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import inf

# A counter that is never there at an hour may be there today.
_SLOWEST = 0.1


@dataclass(frozen=True, slots=True)
class Rhythm:
    """From each moment of `since` on, working time passes at the rate beside it.

    `worked` is the working time done by then. What lies before now is left as it is.
    """

    since: Sequence[float] = (0.0,)
    worked: Sequence[float] = (0.0,)
    rates: Sequence[float] = (1.0,)

    def work(self, seconds: float) -> float:
        """The working time up to a moment."""
        if seconds <= 0:
            return seconds
        n = bisect_right(self.since, seconds) - 1
        return self.worked[n] + (seconds - self.since[n]) * self.rates[n]

    def when(self, work: float) -> float:
        """The moment at which so much working time has passed: the inverse of `work`."""
        if work <= 0:
            return work
        n = bisect_right(self.worked, work) - 1
        return self.since[n] + (work - self.worked[n]) / self.rates[n]


STEADY = Rhythm()


def rhythm_of(
    shares: Sequence[tuple[float, float]],
    counters: int,
    away: Iterable[float] = (),
    lean: float = 1.0,
) -> Rhythm:
    """The rhythm of some counters from now on.

    `shares` are moments, the first one now, with the share of counters that usually call from
    then on. `away` are the moments until which some are on a break already: so many fewer of the
    others will be. Work takes `lean` times as long as it should, for reasons nobody counts.
    """
    back = sorted(moment for moment in away if moment > 0)
    since, worked, rates = [0.0], [0.0], list[float]()
    for (_, share), (ends, _) in zip(shares, [*shares[1:], (inf, 0.0)], strict=True):
        for cut in (*(moment for moment in back if since[-1] < moment < ends), ends):
            there = _there(share, counters, sum(moment > since[-1] for moment in back))
            rates.append(there / lean)
            if cut < inf:
                worked.append(worked[-1] + (cut - since[-1]) * rates[-1])
                since.append(cut)
    return Rhythm(since, worked, rates)


def _there(share: float, counters: int, gone: int) -> float:
    """The share of the counters not `gone` yet that call, when so many of all usually do."""
    if gone >= counters:
        return 1.0
    return min(1.0, max(_SLOWEST, share * counters / (counters - gone)))
