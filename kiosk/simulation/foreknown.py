"""The best that could have been told: by somebody who knows the plan of the day. Pure.

It knows when each clerk opens, each break with its length, and how long every visit takes on
average at each counter. It does not know how long each one takes, nor who comes later, is held or
sent on: about what is left to chance when a number is taken.
"""

import heapq
from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime, timedelta

from kiosk.queue import Ticket
from kiosk.queue.estimate import Work
from kiosk.simulation.demand import BETWEEN_MINUTES
from kiosk.simulation.people import CALLS, Visit
from kiosk.simulation.plan import NO_SHOW, Pause, Plan, Shift

_Turns = list[tuple[datetime, datetime, str]]


def foreknown(plan: Plan, visits: Iterable[Visit]) -> dict[str, datetime]:
    """By ticket, when its first call was to be expected when it was taken."""
    lines: defaultdict[str, list[Visit]] = defaultdict(list)
    turns: defaultdict[int, _Turns] = defaultdict(list)
    for visit in visits:
        lines[visit.issued.ticket.agency].append(visit)
        found = visit.ticket
        if found.counter is not None and found.called_at and found.ended_at:
            turns[found.counter].append((found.called_at, found.ended_at, found.service))
    expected: dict[str, datetime] = {}
    for agency, line in lines.items():
        shifts = [shift for shift in plan.shifts if shift.agency == agency]
        for visit in line:
            taken = visit.issued.ticket
            ahead = sorted(
                (other.issued.ticket for other in line if _is_before(other, taken)),
                key=lambda ticket: ticket.due_at,
            )
            expected[taken.id] = _played(plan, shifts, turns, ahead, taken)
    return expected


def _is_before(other: Visit, taken: Ticket) -> bool:
    told, called_at = other.issued.ticket, other.ticket.first_called_at
    still_waits = called_at is None or called_at > taken.arrived_at
    earlier = told.arrived_at < taken.arrived_at and told.due_at <= taken.due_at
    return told.id != taken.id and earlier and still_waits


def _played(
    plan: Plan,
    shifts: Iterable[Shift],
    turns: defaultdict[int, _Turns],
    ahead: Iterable[Ticket],
    taken: Ticket,
) -> datetime:
    """The line once through the counters, each with its visit, its break and those to come."""
    free: list[tuple[datetime, int]] = []
    breaks: dict[int, list[Pause]] = {}
    by_counter = {shift.counter: shift for shift in shifts}
    for counter, shift in by_counter.items():
        at, breaks[counter] = _free(plan, shift, turns[counter], taken.arrived_at)
        heapq.heappush(free, (at, counter))
    at = taken.arrived_at
    for ticket in (*ahead, taken):
        at, counter = free[0]
        while breaks[counter] and breaks[counter][0].at <= at:
            back_at = _back_at(breaks[counter].pop(0), at)
            heapq.heapreplace(free, (max(at, back_at), counter))
            at, counter = free[0]
        busy = timedelta(minutes=_mean(plan, by_counter[counter], ticket.service, at))
        heapq.heapreplace(free, (at + busy, counter))
    return at


def _free(plan: Plan, shift: Shift, turns: _Turns, now: datetime) -> tuple[datetime, list[Pause]]:
    """When a counter can call, and the breaks that it has not begun."""
    at, to_come = max(now, shift.opens_at), []
    for called_at, ended_at, service in turns:
        if called_at <= now < ended_at:
            mean = _mean(plan, shift, service, called_at) * 60
            spent = (now - called_at).total_seconds()
            at = now + timedelta(seconds=Work(mean, 0.0).left(spent).mean)
    for pause in shift.pauses:
        begins = max(
            [pause.at, *(ended for called, ended, _ in turns if called <= pause.at < ended)]
        )
        if begins > now:
            to_come.append(pause)
        else:
            at = max(at, _back_at(pause, begins))
    return at, to_come


def _back_at(pause: Pause, begins: datetime) -> datetime:
    return (pause.at if pause.shared else begins) + timedelta(minutes=pause.minutes)


def _mean(plan: Plan, shift: Shift, service: str, at: datetime) -> float:
    """Minutes that a visit keeps a counter busy; some who are called do not come."""
    usual = plan.demand.minutes[service] * plan.shortened[shift.agency]
    missed = 2 * CALLS / timedelta(minutes=1)
    return (1 - NO_SHOW) * (shift.minutes(usual, at) + BETWEEN_MINUTES) + NO_SHOW * missed
