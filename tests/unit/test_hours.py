"""When the house serves, by holidays, single dates, seasons and the week."""

from datetime import date, datetime, time

import pytest

from kiosk.clock import ZONES, zone
from kiosk.queue.hours import Origin, hours_of, opening, week_of
from kiosk.site_rules import OFFICE_WEEK, DateHours, DayHours, Holiday, Season, SiteRules, Span

WIB = zone("Asia/Jakarta")
RULES = SiteRules(week=OFFICE_WEEK)
TUESDAY, FRIDAY, SATURDAY, SUNDAY = (date(2026, 11, day) for day in (24, 27, 28, 29))


def at(on: date, clock: str, place: str = "Asia/Jakarta") -> datetime:
    return datetime.combine(on, time.fromisoformat(clock), zone(place))


def day(*spans: tuple[str, str]) -> DayHours:
    made = (Span(start=time.fromisoformat(a), end=time.fromisoformat(b)) for a, b in spans)
    return DayHours(spans=tuple(made))


def spans(rules: SiteRules, on: date) -> list[str]:
    return [f"{span.start:%H.%M}-{span.end:%H.%M}" for span in hours_of(rules, on)[1].spans]


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (TUESDAY, ["08.00-15.00"]),
        (FRIDAY, ["08.00-11.30", "13.00-14.00"]),
        (SATURDAY, ["08.00-13.00"]),
        (SUNDAY, []),
    ],
)
def test_an_office_keeps_the_usual_week_with_its_friday_break(
    on: date, expected: list[str]
) -> None:
    assert spans(RULES, on) == expected


def test_the_fasting_month_goes_before_the_week_and_ends_on_its_last_day() -> None:
    fasting = Season(first=date(2026, 11, 23), last=TUESDAY)
    rules = RULES.model_copy(update={"seasons": (fasting,)})
    assert spans(rules, TUESDAY) == ["08.00-14.00"]
    assert spans(rules, date(2026, 11, 25)) == ["08.00-15.00"]
    assert week_of(rules, TUESDAY) == fasting.week
    assert week_of(rules, date(2026, 11, 25)) == rules.week


def test_a_single_date_goes_before_a_season_and_a_holiday_before_both() -> None:
    rules = SiteRules(
        week=OFFICE_WEEK,
        seasons=(Season(first=TUESDAY, last=FRIDAY),),
        dates=(DateHours(on=TUESDAY, hours=day(("10:00", "12:00")), reason="upacara"),),
    )
    assert spans(rules, TUESDAY) == ["10.00-12.00"]
    assert opening(rules, TUESDAY, WIB).origin is Origin.DATE
    closed = rules.model_copy(update={"holidays": (Holiday(on=TUESDAY, name="Hari Guru"),)})
    found = opening(closed, TUESDAY, WIB)
    assert (found.spans, found.origin, found.name) == ((), Origin.HOLIDAY, "Hari Guru")


def test_numbers_are_given_a_little_early_and_end_half_an_hour_before_closing() -> None:
    found = opening(RULES, TUESDAY, WIB)
    assert found.numbers_from == at(TUESDAY, "07:45")
    assert found.last_number_at == at(TUESDAY, "14:30")
    assert found.closes_at == at(TUESDAY, "15:00")


def test_a_last_number_that_would_fall_in_the_break_is_given_before_it() -> None:
    rules = RULES.model_copy(update={"last_number_minutes": 90})
    assert opening(rules, FRIDAY, WIB).last_number_at == at(FRIDAY, "11:30")


def test_an_early_opening_never_begins_on_the_day_before() -> None:
    rules = SiteRules(week=(day(("00:30", "05:00")),) * 7, opens_early_minutes=120)
    assert opening(rules, TUESDAY, WIB).numbers_from == at(TUESDAY, "00:00")


@pytest.mark.parametrize("place", ZONES)
def test_hours_are_those_of_the_sites_own_wall_clock(place: str) -> None:
    found = opening(RULES, TUESDAY, zone(place))
    assert found.closes_at is not None
    assert found.closes_at.isoformat().startswith("2026-11-24T15:00:00+0")
