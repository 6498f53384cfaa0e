"""A simulated day on a real queue: nothing that people rely on may break on it."""

import json
import math
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import Any

import pytest

from kiosk import paths, queue
from kiosk.catalogue import current
from kiosk.catalogue.seed import seed
from kiosk.errors import Refused
from kiosk.simulation import (
    Hand,
    Measured,
    Waits,
    Wishes,
    furnished,
    next_working_day,
    plan,
    play,
    play_compared,
    play_day,
    play_days,
    refuse_real,
    shape,
)
from kiosk.site_rules import OFFICE_WEEK
from kiosk.store import Store
from kiosk.store.journal import Entry, walk
from kiosk.store.opening import open_store
from tests.conftest import MORNING

WISHES = Wishes(visitors=120, agencies=("DUK", "POL"), priority_share=0.2)
Site = tuple[Store, Hand]


@pytest.fixture(scope="module")
def new_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., Site]]:
    opened = []

    def make(wishes: Wishes = WISHES) -> Site:
        hand = Hand(MORNING)
        fill = partial(
            seed,
            folder=paths.assets() / "catalogue",
            clock=hand.clock,
            change=partial(furnished, wishes=wishes),
        )
        store = open_store(None, tmp_path_factory.mktemp("site"), hand.clock, fill)
        opened.append(store)
        return store, hand

    yield make
    for store in opened:
        store.close()


@pytest.fixture(scope="module")
def played(new_site: Callable[..., Site]) -> tuple[Store, Measured]:
    store, hand = new_site()
    return store, play_day(store, hand, WISHES)


def entries(store: Store) -> list[Entry]:
    with store.read() as connection:
        return list(walk(connection, store.site_id))


def test_the_journal_of_a_simulated_day_is_proven(played: tuple[Store, Measured]) -> None:
    store, day = played
    assert queue.verify(store).tickets == day.issued + day.walk_ins
    assert day.errors == {}


def test_everybody_has_an_outcome(played: tuple[Store, Measured]) -> None:
    store, day = played
    assert day.issued + day.walk_ins + sum(day.refused.values()) == day.visitors == 120
    assert day.served + day.no_shows + sum(day.unserved.values()) == day.issued
    states = queue.show_day(store).states
    assert states.get(queue.State.SERVED, 0) == day.served + day.walk_ins
    assert states.get(queue.State.NO_SHOW, 0) == day.no_shows
    assert not states.keys() & {queue.State.CALLED, queue.State.SERVING}
    assert queue.show_day(store).counters_open == ()


def test_nobody_is_called_at_two_counters_at_once(played: tuple[Store, Measured]) -> None:
    holding: dict[int, str] = {}
    for entry in entries(played[0]):
        becomes = entry.data.get("set", {}).get("state")
        if becomes == queue.State.CALLED and entry.kind == "called":
            assert entry.counter not in holding
            assert entry.ticket_id not in holding.values()
            assert entry.counter is not None and entry.ticket_id is not None
            holding[entry.counter] = entry.ticket_id
        elif becomes not in {None, queue.State.CALLED, queue.State.SERVING}:
            holding = {n: held for n, held in holding.items() if held != entry.ticket_id}
    assert holding == {}


def test_a_day_has_all_that_happens_at_counters(new_site: Callable[..., Site]) -> None:
    wishes = replace(WISHES, visitors=250)
    store, hand = new_site(wishes)
    day = play_day(store, hand, wishes)
    for verb in (
        *("issue", "open_counter", "call_next", "recall", "start", "finish", "finish_and_call"),
        *("no_show", "come_again", "hold", "transfer", "pause_counter", "close_counter"),
    ):
        assert day.verbs[verb].count > 0, verb
    assert (
        day.waits["all"].count
        == day.waits_by_agency["DUK"].count + day.waits_by_agency["POL"].count
    )
    assert day.waits["all"].longest < 180
    assert json.loads(json.dumps(shape(day)))["waits"]["all"]["p90"] == day.waits["all"].p90


def test_the_same_seed_gives_the_same_day(
    new_site: Callable[..., Site], played: tuple[Store, Measured]
) -> None:
    again = play_day(*new_site(), WISHES)
    first = played[1]
    assert (again.waits, again.refused, again.served) == (first.waits, first.refused, first.served)


def test_days_follow_each_other_and_a_closed_sunday_is_left_out(
    new_site: Callable[..., Site],
) -> None:
    store, hand = new_site()
    days = play_days(store, hand, 5, replace(WISHES, visitors=12))
    assert [day.day.isoformat()[-2:] for day in days] == ["25", "26", "27", "28", "30"]
    assert queue.rules_of(store).week == OFFICE_WEEK
    queue.verify(store)


def test_without_head_starts_priority_waits_like_everybody(new_site: Callable[..., Site]) -> None:
    day = play_compared(*new_site(), *new_site(), replace(WISHES, visitors=200))
    assert day.fairness is not None
    assert day.fairness.pairs > 100
    assert day.fairness.cap == 20
    alone = day.fairness.extra_by_priority
    assert alone is not None
    assert alone.delayed > 0
    assert alone.passes_after_cap == 0
    assert _of_priority(day.waits) < _of_priority(day.fairness.without)


def _of_priority(waits: Mapping[str, Waits]) -> float:
    return sum(waits[each].mean * waits[each].count for each in queue.Priority)


def test_a_database_with_real_numbers_is_left_alone(new_site: Callable[..., Site]) -> None:
    store, hand = new_site()
    refuse_real(store)
    play_day(store, hand, replace(WISHES, visitors=5))
    refuse_real(store)
    hand.jump(next_working_day(store).spans[0][0])
    queue.issue(store, "DUK-02", op_id=queue.new_op_id(), actor="Kios 1")
    with pytest.raises(Refused) as refused:
        refuse_real(store)
    assert refused.value.key == "refused.simulate_real"


def test_somebody_who_stops_it_has_what_was_measured_so_far(new_site: Callable[..., Site]) -> None:
    store, hand = new_site()
    heard = 0

    def press_ctrl_c(_: Any) -> None:
        nonlocal heard
        heard += 1
        if heard == 100:
            raise KeyboardInterrupt

    (day,) = play_days(store, hand, 3, WISHES, press_ctrl_c)
    assert day.stopped
    assert 0 < day.issued < 120
    queue.verify(store)


def test_a_hurried_clock_runs_alike_in_two_processes_and_shows_a_rehearsal() -> None:
    began = time.time() - 10
    one, other = (Hand(MORNING, speed=60, since=began) for _ in range(2))
    assert one.clock.rehearsal
    passed = one.clock.now() - MORNING
    assert passed >= timedelta(minutes=10)
    assert other.clock.now() - one.clock.now() < timedelta(minutes=5)
    one.jump(MORNING)
    assert one.clock.now() - MORNING < passed


def test_somebody_with_all_the_time_in_the_world_is_served(new_site: Callable[..., Site]) -> None:
    store, hand = new_site()
    office = queue.rules_of(store).model_copy(update={"week": OFFICE_WEEK})
    queue.save_rules(store, office, op_id=queue.new_op_id(), actor="test")
    made = plan(current(store), next_working_day(store), WISHES)
    patient = tuple(replace(v, patience=math.inf, missing=False) for v in made.visitors)
    day = play(store, hand, replace(made, visitors=patient))
    assert (day.no_shows, day.errors) == (0, {})
    assert day.served + sum(day.unserved.values()) == day.issued
