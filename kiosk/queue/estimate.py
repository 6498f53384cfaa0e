"""Plays a line forward: when each would be called if nobody else came. Pure.

Times are seconds of work from now (kiosk/queue/rhythm.py). A counter takes the first of the line
that it serves as soon as it is free; how long each visit keeps it is a mean and a variance,
learned from the site's own days.
"""

import heapq
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil, floor, sqrt
from typing import NamedTuple

from kiosk.queue.model import Estimate
from kiosk.queue.rhythm import STEADY, Rhythm

# Between a counter that is free and the next number lies at least the clerk's hand.
_HAND_SECONDS = 40.0
# A visit longer than usual goes on: what is left never falls below this part of the mean, about
# right for a lognormal time whose spread is six tenths of its mean.
_STILL_TO_COME = 0.4
# Four fifths of a normal spread lie within this many deviations.
EIGHTY_PERCENT = 1.28


@dataclass(frozen=True, slots=True)
class Work:
    """How long a counter is busy with one ticket: mean in seconds, and its variance."""

    mean: float
    variance: float

    def left(self, spent: float) -> "Work":
        """What remains of a visit that has lasted `spent` seconds."""
        mean = max(self.mean - spent, self.mean * _STILL_TO_COME)
        return Work(mean, self.variance * mean / self.mean)


@dataclass(frozen=True, slots=True)
class Post:
    """A counter that works: free for others at `free_at`, which may be off by `variance`.

    `own` are the services it serves, None for every one of the line; `help` those it takes when
    none of its own waits, or when too many wait there.
    """

    number: int
    free_at: float = 0.0
    variance: float = 0.0
    own: frozenset[str] | None = None
    help: frozenset[str] = frozenset()

    def takes(self, service: str) -> bool:
        return self.own is None or service in self.own or service in self.help

    def after(self, work: Work) -> "Post":
        """The same counter with one more visit before it is free."""
        free_at, variance = self.free_at + work.mean, self.variance + work.variance
        return Post(self.number, free_at, variance, self.own, self.help)


@dataclass(frozen=True, slots=True)
class Calendar:
    """The spans in which counters call; the last one has no end, so that lateness can be told."""

    spans: tuple[tuple[float, float], ...] = ()

    def from_(self, moment: float) -> float:
        """The first moment at or after `moment` in which a counter may call."""
        for starts, ends in self.spans:
            if moment < ends or (starts, ends) == self.spans[-1]:
                return max(moment, starts)
        return moment


ALWAYS = Calendar()


# A tuple, for one is made for everybody who waits, at every number that is taken.
class Turn(NamedTuple):
    """When one ticket is called and done; `variance` is that of `starts`."""

    starts: float
    ends: float
    variance: float


def play(
    line: Sequence[str],
    posts: Sequence[Post],
    work: Mapping[str, Work],
    calendar: Calendar = ALWAYS,
    *,
    help_over: int = 0,
) -> list[Turn | None]:
    """The turn of every ticket of a line, given the services in calling order.

    None for a ticket that no counter takes. `help_over` as in the site's rules.
    """
    if all(post.own is None for post in posts):
        return _play_as_one(line, posts, work, calendar)
    return _play_apart(line, posts, work, calendar, help_over)


def span(
    turn: Turn,
    low: float = EIGHTY_PERCENT,
    high: float = EIGHTY_PERCENT,
    rhythm: Rhythm = STEADY,
) -> Estimate:
    """A turn's start as whole minutes; `low` and `high` deviations around the middle."""
    deviation = sqrt(turn.variance + _HAND_SECONDS**2)
    soonest = rhythm.when(max(0.0, turn.starts - low * deviation))
    return Estimate(floor(soonest / 60), ceil(rhythm.when(turn.starts + high * deviation) / 60))


def _play_as_one(
    line: Sequence[str], posts: Sequence[Post], work: Mapping[str, Work], calendar: Calendar
) -> list[Turn | None]:
    """Every counter takes every ticket: whoever is free first takes the next."""
    if not posts:
        return [None] * len(line)
    free = [(post.free_at, post.number) for post in posts]
    heapq.heapify(free)
    # The spread of a common line is that of all the work before, shared by all counters.
    before = sum(post.variance for post in posts)
    shared = len(posts) ** 2
    turns: list[Turn | None] = []
    for service in line:
        at, number = free[0]
        starts, visit = calendar.from_(at), work[service]
        ends = starts + visit.mean
        heapq.heapreplace(free, (ends, number))
        turns.append(Turn(starts, ends, before / shared))
        before += visit.variance
    return turns


def _play_apart(
    line: Sequence[str],
    posts: Sequence[Post],
    work: Mapping[str, Work],
    calendar: Calendar,
    help_over: int,
) -> list[Turn | None]:
    """Counters with services of their own, and some that help."""
    turns: list[Turn | None] = [None] * len(line)
    waiting = dict(enumerate(line))
    busy = {post.number: post.variance for post in posts}
    free = [(post.free_at, post.number) for post in posts]
    heapq.heapify(free)
    by_number = {post.number: post for post in posts}
    while free and waiting:
        at, number = heapq.heappop(free)
        post = by_number[number]
        place = _pick(waiting, post, help_over)
        # Nothing in this line is for this counter any more.
        if place is None:
            continue
        service = waiting.pop(place)
        starts, visit = calendar.from_(at), work[service]
        able = [busy[other.number] for other in posts if other.takes(service)]
        turns[place] = Turn(starts, starts + visit.mean, sum(able) / len(able) ** 2)
        busy[number] += visit.variance
        heapq.heappush(free, (starts + visit.mean, number))
    return turns


def _pick(waiting: Mapping[int, str], post: Post, help_over: int) -> int | None:
    own = next((n for n, s in waiting.items() if post.own is None or s in post.own), None)
    helped = [n for n, s in waiting.items() if s in post.help]
    if helped and (own is None or len(helped) > help_over):
        return helped[0]
    return own
