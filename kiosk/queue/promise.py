"""Whether who takes a number now will be served before closing. Pure; seconds from now.

The whole line counts, not only those ahead: who was promised today keeps it when later visitors
with priority are called before.
"""

from collections.abc import Sequence
from math import sqrt

from kiosk.queue.estimate import Turn, Work
from kiosk.queue.model import Promise

# "Today" holds in about 199 of 200 cases; a number is refused when five in six would go unserved.
_SURE, _HOPELESS = 2.6, 1.0
# What was learned may itself be wrong by so much of the time that it foretells.
_DOUBT = 0.1


def promised(turns: Sequence[Turn | None], last: Work, left: float) -> Promise | None:
    """The promise to a newcomer who is part of `turns`; None when no counter takes one of them.

    `last` is the visit that may be the last one to end, `left` the seconds before closing.
    """
    played = [turn for turn in turns if turn is not None]
    if not played or len(played) < len(turns):
        return None
    latest = max(played, key=lambda turn: turn.ends)
    deviation = sqrt(latest.variance + last.variance + (_DOUBT * latest.ends) ** 2)
    if latest.ends + _SURE * deviation <= left:
        return Promise.TODAY
    return Promise.FULL if latest.ends - _HOPELESS * deviation > left else Promise.AT_RISK


def worst(promises: Sequence[Promise | None]) -> Promise | None:
    """The promise of a visit of several steps: as good as its least certain one."""
    known = [promise for promise in promises if promise is not None]
    for answer in (Promise.FULL, Promise.AT_RISK):
        if answer in known:
            return answer
    return Promise.TODAY if promises and len(known) == len(promises) else None
