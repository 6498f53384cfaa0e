"""One agency's line as a newcomer finds it: the wait to be told, and what can be promised. Pure."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kiosk.queue.estimate import ALWAYS, Calendar, Post, Turn, Work, play, span
from kiosk.queue.learning import UNJUDGED, Quoting
from kiosk.queue.model import Estimate, Promise
from kiosk.queue.promise import promised
from kiosk.queue.rhythm import STEADY, Rhythm


@dataclass(frozen=True, slots=True)
class Told:
    """What a newcomer is told.

    `quote` are minutes until called, most likely after `seconds`; None when nobody calls now.
    `shown` is whether past quotes were good enough to tell it.
    """

    quote: Estimate | None
    seconds: float
    shown: bool

    @property
    def estimate(self) -> Estimate | None:
        """The quote, where it may be shown."""
        return self.quote if self.shown else None


_NOTHING = Told(None, 0.0, shown=False)


@dataclass(frozen=True, slots=True)
class Line:
    """Who waits, who calls, and how long it takes; times are seconds of work from now.

    `rhythm` makes times of the clock of them.

    `waiting` are the `due_at` in milliseconds of the agency's own, in calling order. `services`
    are those that its counters share, with their `due_at` beside. `posts` call now; `planned` are
    those that may be counted on before closing, which is `left` away. `later` are the services
    that visitors come with from other agencies. A line with `soft_end` closes by the calendar
    alone: nobody is refused for it.
    """

    waiting: Sequence[int]
    due_at: Sequence[int]
    services: Sequence[str]
    posts: Sequence[Post]
    planned: Sequence[Post]
    work: Mapping[str, Work]
    left: float
    calendar: Calendar = ALWAYS
    rhythm: Rhythm = STEADY
    later: Sequence[str] = ()
    help_over: int = 0
    quoting: Quoting = UNJUDGED
    quality_percent: int = 0
    soft_end: bool = False

    @property
    def apart(self) -> bool:
        """Whether some counter does not serve every service of the line."""
        return any(post.own is not None for post in self.planned)

    def ahead(self, due_at: int) -> int:
        """How many are called before a newcomer with this `due_at`."""
        return bisect_right(self.waiting, due_at)

    def wait(self, service: str, due_at: int) -> Told:
        """What a newcomer with this `due_at` is told."""
        ahead = bisect_right(self.due_at, due_at)
        turn = self._play([*self.services[:ahead], service], self.posts)[-1]
        if turn is None:
            return _NOTHING
        reach = self.quoting.stretch_low, self.quoting.stretch_high
        quote = span(turn, *reach, self.rhythm)
        seconds = self.rhythm.when(turn.starts)
        return Told(quote, seconds, shown=self.quoting.good(self.quality_percent))

    def promise(self, service: str) -> Promise | None:
        """What a newcomer is promised, with everybody who waits or is still to come."""
        turns = self._play([*self.services, *self.later, service], self.planned)
        found = promised(turns, self.work[service], self.left)
        return Promise.AT_RISK if found is Promise.FULL and self.soft_end else found

    def _play(self, services: Sequence[str], posts: Sequence[Post]) -> list[Turn | None]:
        return play(services, posts, self.work, self.calendar, help_over=self.help_over)
