"""Plays people one after the other in simulated time; each is a generator of its next moments."""

import heapq
from collections.abc import Callable, Generator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import count

from kiosk.errors import Refused, StoreFault
from kiosk.simulation.hand import Hand

# A clerk looks up when somebody sits down to wait.
_NOTICE = timedelta(seconds=4)


@dataclass(frozen=True, slots=True)
class Idle:
    """Nothing to do until somebody waits at an agency, or until a moment."""

    agency: str
    until: datetime


Actor = Generator[datetime | Idle, None, None]


class Player:
    """The people of a day. With `poll` idle ones also look again after that time, as they must
    where the arrivals are another process's."""

    def __init__(self, hand: Hand, poll: timedelta | None = None) -> None:
        self._hand = hand
        self._poll = poll
        self._order = count()
        self._due: list[tuple[datetime, int, Actor]] = []
        # The entry that counts for each: a woken one leaves its older entry behind.
        self._entry: dict[Actor, int] = {}
        self._idle: dict[str, dict[Actor, None]] = {}

    def now(self) -> datetime:
        return self._hand.clock.now()

    def add(self, actor: Actor, at: datetime | None = None) -> None:
        """Begin with somebody now, or at a moment."""
        order = next(self._order)
        self._entry[actor] = order
        heapq.heappush(self._due, (at or self.now(), order, actor))

    def wake(self, agency: str) -> None:
        """Somebody waits at an agency: the clerk who has been idle longest sees it."""
        idle = self._idle.get(agency)
        if idle:
            actor = next(iter(idle))
            del idle[actor]
            self.add(actor, self.now() + _NOTICE)

    def run(self, tell: Callable[[datetime], None] = lambda _: None) -> None:
        """Until nobody has anything left to do; `tell` hears of every moment that begins."""
        while self._due:
            at, order, actor = heapq.heappop(self._due)
            if self._entry.get(actor) != order:
                continue
            self._hand.wait_until(at)
            tell(at)
            self._step(actor)

    def _step(self, actor: Actor) -> None:
        for idle in self._idle.values():
            idle.pop(actor, None)
        try:
            wants = next(actor, None)
        except (Refused, StoreFault):
            # Whoever meets a fault goes home; the day goes on and the fault was counted.
            wants = None
        if wants is None:
            del self._entry[actor]
        elif isinstance(wants, Idle):
            until = wants.until if self._poll is None else min(wants.until, self.now() + self._poll)
            self.add(actor, until)
            self._idle.setdefault(wants.agency, {})[actor] = None
        else:
            self.add(actor, wants)
