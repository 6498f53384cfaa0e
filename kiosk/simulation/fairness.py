"""What priority costs those who have none, on a day that was played. Pure.

Two days, one with and one without priority, differ in more than that: people meet other clerks and
other breaks. So what priority alone does is told from one day. Its calls are handed out again, at
the same moments and each agency's to its own visitors, in pure order of arrival: the n-th call goes
to the n-th who came. How much later somebody was really called is what priority cost.
"""

import statistics
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from kiosk.queue import Priority

_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Turn:
    """One visitor of an agency: when the number was taken, and when first called, if ever."""

    agency: str
    priority: Priority | None
    came: datetime
    called: datetime | None


@dataclass(frozen=True, slots=True)
class ByPriority:
    """Minutes that regular visitors waited longer because others went before by priority.

    `visitors` are all regular ones called, `delayed` those of them called later than in order of
    arrival; `mean` is over all, `over_cap` counts those delayed for more than the cap. `left` were
    not called at all, though in order of arrival they would have been. `passes_after_cap` counts
    priority calls that passed somebody for whom the cap since the first passing was over: the rule
    itself says that there are none.
    """

    visitors: int
    delayed: int
    mean: float
    p99: float
    longest: float
    over_cap: int
    left: int
    passes_after_cap: int


def by_priority(turns: Iterable[Turn], cap: int) -> ByPriority | None:
    """What priority alone cost; None when no regular visitor was called. `cap` in minutes."""
    lines: dict[str, list[Turn]] = defaultdict(list)
    for turn in turns:
        lines[turn.agency].append(turn)
    extra: list[float] = []
    left = after = 0
    for line in lines.values():
        line.sort(key=lambda turn: turn.came)
        delays = list(_delays(line))
        extra += [minutes for minutes in delays if minutes is not None]
        left += delays.count(None)
        after += _passes_after(line, timedelta(minutes=cap))
    if not extra:
        return None
    extra.sort()
    return ByPriority(
        visitors=len(extra),
        delayed=sum(minutes > 0 for minutes in extra),
        mean=round(statistics.fmean(extra), 2),
        p99=round(extra[min(len(extra) - 1, int(len(extra) * 0.99))], 1),
        longest=round(extra[-1], 1),
        over_cap=sum(minutes > cap for minutes in extra),
        left=left,
        passes_after_cap=after,
    )


def _delays(line: Sequence[Turn]) -> Iterator[float | None]:
    """Of each regular visitor who would have been called: minutes of delay, None if never called.

    `line` is in order of arrival.
    """
    calls = sorted(turn.called for turn in line if turn.called is not None)
    for fair, turn in zip(calls, line, strict=False):
        if turn.priority is None:
            yield None if turn.called is None else (turn.called - fair) / _MINUTE


def _passes_after(line: Sequence[Turn], cap: timedelta) -> int:
    after = 0
    for place, waits in enumerate(line):
        if waits.priority is not None:
            continue
        passes = [
            turn.called
            for turn in line[place + 1 :]
            if turn.priority is not None
            and turn.called is not None
            and turn.came > waits.came
            and (waits.called is None or turn.called < waits.called)
        ]
        if passes:
            after += sum(moment - min(passes) >= cap for moment in passes)
    return after
