"""The plan of a simulated day: who comes when, and which counters are open."""

import random
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import cache

import pytest

from kiosk import paths
from kiosk.catalogue import Catalogue
from kiosk.catalogue.files import read
from kiosk.clock import zone
from kiosk.queue.hours import Opening, opening
from kiosk.simulation import Plan, Wishes, furnished, plan
from kiosk.simulation.demand import demand, spread
from kiosk.simulation.hand import Hand
from kiosk.simulation.plan import arrival
from kiosk.simulation.player import Actor, Idle, Player
from kiosk.site_rules import OFFICE_WEEK, SiteRules

RULES = SiteRules(week=OFFICE_WEEK)
TUESDAY, FRIDAY, SATURDAY = date(2026, 11, 24), date(2026, 11, 27), date(2026, 11, 28)
HOUR = timedelta(hours=1)


@cache
def bundled() -> Catalogue:
    made, bad = read([paths.assets() / "catalogue"])
    assert not bad
    return made


def hours(on: date = TUESDAY) -> Opening:
    return opening(RULES, on, zone("Asia/Jakarta"))


def planned(on: date = TUESDAY, **wishes: object) -> Plan:
    wanted = replace(Wishes(), **wishes)  # type: ignore[arg-type]  # fields, named by the test
    return plan(furnished(bundled(), wanted), hours(on), wanted)


def test_the_same_seed_plans_the_same_day_and_another_one_another() -> None:
    first, again, other = (planned(seed=seed, visitors=100) for seed in (4, 4, 5))
    assert (first.visitors, first.shifts) == (again.visitors, again.shifts)
    assert first.visitors != other.visitors


def test_days_of_one_site_share_how_long_services_take() -> None:
    first, second = planned(seed=1), planned(seed=2)
    assert first.demand.minutes == second.demand.minutes
    assert planned(site_seed=2).demand.minutes != first.demand.minutes
    factors = [m / first.standard[code] for code, m in first.demand.minutes.items()]
    assert 0.4 <= min(factors) < 0.5
    assert 1.3 < max(factors) <= 1.4


@pytest.mark.parametrize("on", [TUESDAY, FRIDAY, SATURDAY])
def test_a_quarter_comes_in_the_first_hour_and_some_before_the_doors_open(on: date) -> None:
    day, chance = hours(on), random.Random(1)
    opens = day.spans[0][0]
    came = [arrival(day, chance) for _ in range(4000)]
    assert sum(moment < opens for moment in came) / len(came) == pytest.approx(0.06, abs=0.015)
    first = sum(opens <= moment < opens + HOUR for moment in came)
    assert first / len(came) == pytest.approx(0.25, abs=0.03)
    assert not any(day.in_break(moment) for moment in came)
    assert day.closes_at is not None
    assert max(came) < day.closes_at


def test_everybody_wished_for_comes_and_nobody_has_a_number_before_numbers_are_given() -> None:
    made = planned(visitors=730)
    assert len(made.visitors) == 730
    opens = made.opening.numbers_from
    assert opens is not None
    assert made.visitors[0].comes_at == opens
    moments = [visitor.comes_at for visitor in made.visitors]
    assert moments == sorted(moments)
    # Two kiosks that need 25 seconds a number.
    assert sum(moment < opens + timedelta(minutes=5) for moment in moments) <= 24


def test_the_id_card_desk_has_a_third_of_the_visitors() -> None:
    made = planned(visitors=2000)
    at_desk = sum(v.errand.service.startswith("DUK") for v in made.visitors)
    assert at_desk / 2000 == pytest.approx(0.33, abs=0.03)
    assert len({v.errand.service.split("-")[0] for v in made.visitors}) == 24


def test_the_wished_share_has_priority() -> None:
    made = planned(visitors=2000, priority_share=0.2)
    assert sum(v.priority is not None for v in made.visitors) / 2000 == pytest.approx(0.2, abs=0.03)
    assert not any(v.priority for v in planned(priority_share=0.0).visitors)


def test_counters_go_where_most_is_to_do() -> None:
    load = {"big": 6.0, "small": 1.0, "tiny": 0.1}
    assert spread(load, 10) == {"big": 7, "small": 2, "tiny": 1}
    assert spread(load, 2) == {"big": 1, "small": 1, "tiny": 0}
    assert spread(load, 10, most={"big": 3, "small": 9, "tiny": 9})["big"] == 3
    assert spread(load, 100, sparing=True) == {"big": 8, "small": 2, "tiny": 1}


def test_sixty_counters_are_open_and_visits_are_short_enough_for_five_thousand() -> None:
    made = planned(visitors=5000, counters=60)
    assert len(made.shifts) == len({shift.counter for shift in made.shifts}) == 60
    assert set(made.counters) == {agency.code for agency in bundled().agencies}
    for code, n in made.counters.items():
        came = sum(made.demand.agencies[v.errand.service] == code for v in made.visitors)
        assert came * made.mean_minutes(code) / n < 420, code
    assert made.shortened["DUK"] < 0.5


def test_with_fewer_counters_than_agencies_people_come_where_somebody_sits() -> None:
    made = planned(counters=3, visitors=60)
    staffed = {shift.agency for shift in made.shifts}
    assert {made.demand.agencies[v.errand.service] for v in made.visitors} == staffed


def test_a_new_site_gets_the_counters_that_are_missing_under_new_numbers() -> None:
    more = furnished(bundled(), Wishes(counters=60))
    old = {number for agency in bundled().agencies for number in agency.counters}
    numbers = [number for agency in more.agencies for number in agency.counters]
    assert len(numbers) == len(set(numbers))
    assert old < set(numbers)
    wanted = spread(demand(bundled(), 1).load, 60)
    assert all(len(more.agency(code).counters) >= n for code, n in wanted.items())


def test_an_agency_of_several_counters_is_never_on_its_break_as_a_whole() -> None:
    made = planned(visitors=730)
    pauses = [
        (pause.at, pause.at + timedelta(minutes=pause.minutes))
        for shift in made.shifts
        if shift.agency == "DUK"
        for pause in shift.pauses
    ]
    most = max(sum(begins <= at < ends for begins, ends in pauses) for at, _ in pauses)
    assert 1 <= most <= made.counters["DUK"] // 2


def test_on_a_friday_every_clerk_rests_while_the_house_does() -> None:
    made = planned(FRIDAY)
    (_, ends), (starts, _) = made.opening.spans
    for shift in made.shifts:
        (shared,) = (pause for pause in shift.pauses if pause.shared)
        assert (shared.at, shared.at + timedelta(minutes=shared.minutes)) == (ends, starts)


def test_an_idle_clerk_is_woken_once_and_by_the_clock_else() -> None:
    start = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)
    player = Player(Hand(start))
    woken: list[tuple[str, datetime]] = []

    def clerk(name: str) -> Actor:
        yield Idle("DUK", start + HOUR)
        woken.append((name, player.now()))

    def door() -> Actor:
        yield start + timedelta(minutes=5)
        player.wake("POL")
        player.wake("DUK")

    for actor in (clerk("first"), clerk("second"), door()):
        player.add(actor)
    player.run()
    assert woken == [
        ("first", start + timedelta(minutes=5, seconds=4)),
        ("second", start + HOUR),
    ]
