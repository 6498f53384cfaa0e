"""A day of visitors and clerks on a real queue."""

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from kiosk import queue
from kiosk.catalogue import current
from kiosk.errors import Refused
from kiosk.queue.hours import Opening, opening
from kiosk.simulation.hand import Hand
from kiosk.simulation.measured import Measured, compare, measure
from kiosk.simulation.people import ACTOR, Clerk, Mall, Visit, door
from kiosk.simulation.plan import Plan, Wishes, plan
from kiosk.simulation.player import Player
from kiosk.site_rules import OFFICE_WEEK
from kiosk.store import Store

Tell = Callable[[datetime], None]


def _nobody(_: datetime) -> None:
    pass


# Before the first visitor stands at the door.
_BEFORE_OPENING = timedelta(hours=1)
_SEARCHED_DAYS = 400


def refuse_real(store: Store) -> None:
    """Raises Refused when a number in this database was taken by anybody but a simulation."""
    if not queue.all_issued_by(store, ACTOR):
        raise Refused("refused.simulate_real")


def play_days(
    store: Store, hand: Hand, days: int, wishes: Wishes, tell: Tell = _nobody
) -> list[Measured]:
    """Working days one after the other, each with a seed of its own; see `play_day`."""
    played = []
    for n in range(days):
        played.append(play_day(store, hand, replace(wishes, seed=wishes.seed + n), tell))
        if played[-1].stopped:
            break
    return played


def play_day(store: Store, hand: Hand, wishes: Wishes, tell: Tell = _nobody) -> Measured:
    """Plays the next working day after everything in the journal, and measures it.

    `hand` must move the store's clock. A site without hours gets those of an office. Ctrl+C ends
    the day early with what was measured so far.
    """
    return play(store, hand, _next_plan(store, wishes), tell)


def play(store: Store, hand: Hand, planned: Plan, tell: Tell = _nobody) -> Measured:
    """Plays a planned day, and measures it."""
    return _played(store, hand, planned, tell).measured


def play_compared(
    store: Store, hand: Hand, other: Store, other_hand: Hand, wishes: Wishes
) -> Measured:
    """Plays the next working day, and on a new `other` store the same one without head starts.

    What is measured is the day of `store`; `fairness` compares the two visitor by visitor.
    """
    planned = _next_plan(store, wishes)
    rules = queue.rules_of(store)
    played = _played(store, hand, planned)
    if played.measured.stopped:
        return played.measured
    other_hand.jump(planned.opening.spans[0][0] - _BEFORE_OPENING)
    even = rules.model_copy(update={f"head_start_{each}": 0 for each in queue.Priority})
    queue.save_rules(other, even, op_id=queue.new_op_id(), actor=ACTOR)
    without = _played(other, other_hand, planned)
    fairness = compare(played.visits, without.visits, rules.passing_cap_minutes)
    return replace(played.measured, fairness=fairness)


def next_working_day(store: Store) -> Opening:
    """The first day of service after the site's business day."""
    rules, last = queue.rules_of(store), queue.show_day(store).day
    for n in range(1, _SEARCHED_DAYS):
        found = opening(rules, last + timedelta(days=n), store.zone)
        if found.last_number_at is not None:
            return found
    raise Refused("refused.simulate_closed")


@dataclass(frozen=True)
class _Played:
    measured: Measured
    visits: tuple[Visit, ...]


def _played(store: Store, hand: Hand, planned: Plan, tell: Tell = _nobody) -> _Played:
    hand.jump(planned.opening.spans[0][0] - _BEFORE_OPENING)
    player = Player(hand)
    mall = Mall(store, player)
    player.add(door(mall, planned.demand.agencies, planned.visitors))
    for shift in planned.shifts:
        player.add(Clerk(mall, shift).day())
    begun, stopped = time.monotonic(), False
    try:
        player.run(tell)
    except KeyboardInterrupt:
        stopped = True
    measured = measure(planned, mall, seconds=time.monotonic() - begun, stopped=stopped)
    return _Played(measured, tuple(mall.visits.values()))


def _next_plan(store: Store, wishes: Wishes) -> Plan:
    _keep_hours(store)
    return plan(current(store), next_working_day(store), wishes)


def _keep_hours(store: Store) -> None:
    rules = queue.rules_of(store)
    if not rules.keeps_hours:
        kept = rules.model_copy(update={"week": OFFICE_WEEK})
        queue.save_rules(store, kept, op_id=queue.new_op_id(), actor=ACTOR)
