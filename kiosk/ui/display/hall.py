"""What a hall's display shows of the calls, as plain functions of calls and seconds. No Qt.

Seconds are steady ones: they never jump. Each function takes a hall and answers the next one.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from kiosk.queue.calls import Call

# A call is on the stage for so long, and no less when others wait.
STAGE_SECONDS, HURRIED_SECONDS = 6.0, 4.0
# Without a call the sun goes down to the horizon, and the stage is free for something else.
LOW_SECONDS, QUIET_SECONDS = 120.0, 900.0
LISTED = 5
# A call that is older than that when it is first seen is shown, not called.
FRESH_SECONDS = 20.0


class Mood(StrEnum):
    """How high the sun of the stage stands."""

    NONE = "none"
    CALLED = "called"
    LOW = "low"
    QUIET = "quiet"


@dataclass(frozen=True, slots=True)
class Hall:
    """`stage` has been called since `since`; `waiting` are to follow, oldest first; `last` were on
    the stage before, newest first. `rises` counts the calls that raised the sun.
    """

    stage: Call | None = None
    since: float = 0.0
    waiting: tuple[Call, ...] = ()
    last: tuple[Call, ...] = ()
    rises: int = 0

    def mood(self, now: float) -> Mood:
        if self.stage is None:
            return Mood.NONE
        quiet = now - self.since
        if quiet >= QUIET_SECONDS:
            return Mood.QUIET
        return Mood.LOW if quiet >= LOW_SECONDS else Mood.CALLED


def catch_up(hall: Hall, calls: tuple[Call, ...], ages: tuple[float, ...], now: float) -> Hall:
    """What a screen that was off, asleep or out of contact has missed, `ages` in seconds.

    It is shown, not called again; what is still fresh waits for the stage.
    """
    fresh = []
    for call, age in zip(calls, ages, strict=True):
        if age < FRESH_SECONDS:
            fresh.append(call)
        else:
            hall = _raised(hall, call, now - age, quietly=True)
    return hear(hall, tuple(fresh), now)


def hear(hall: Hall, calls: tuple[Call, ...], now: float) -> Hall:
    """Calls that were made just now, oldest first."""
    return advance(replace(hall, waiting=_each_once((*hall.waiting, *calls))), now)


def advance(hall: Hall, now: float) -> Hall:
    """The next call takes the stage, if there is one and the stage is free for it."""
    if not hall.waiting or now < _free_at(hall):
        return hall
    call, *rest = hall.waiting
    return _raised(replace(hall, waiting=tuple(rest)), call, now)


def changes_in(hall: Hall, now: float) -> float | None:
    """Seconds until the picture changes by itself; None when only a call changes it."""
    if hall.waiting:
        return max(0.0, _free_at(hall) - now)
    if hall.stage is None:
        return None
    moments = (hall.since + seconds for seconds in (LOW_SECONDS, QUIET_SECONDS))
    return min((moment - now for moment in moments if moment > now), default=None)


def _free_at(hall: Hall) -> float:
    if hall.stage is None:
        return 0.0
    # The number on the stage is called again: whoever looks up sees it there already.
    if hall.waiting[0].ticket == hall.stage.ticket:
        return hall.since
    return hall.since + (HURRIED_SECONDS if hall.waiting[1:] else STAGE_SECONDS)


def _raised(hall: Hall, call: Call, now: float, *, quietly: bool = False) -> Hall:
    before = (hall.stage, *hall.last) if hall.stage else hall.last
    last = tuple(one for one in before if one.ticket != call.ticket)[:LISTED]
    return replace(hall, stage=call, since=now, last=last, rises=hall.rises + (not quietly))


def _each_once(calls: tuple[Call, ...]) -> tuple[Call, ...]:
    """A number that is called again before its turn has one turn, with its last word."""
    return tuple({call.ticket: call for call in calls}.values())
