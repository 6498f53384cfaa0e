"""Whether the machine's clock is believed."""

from datetime import date, datetime, timedelta

import pytest

from kiosk.clock import ZONES, zone
from kiosk.queue.trust import Reading, read
from kiosk.site_rules import OFFICE_WEEK, DayHours, Holiday, SiteRules

RULES = SiteRules(week=OFFICE_WEEK)
NEW = SiteRules()
CLOSED = SiteRules(week=(DayHours(),) * 7)
LONG_WEEK_END = SiteRules(
    week=OFFICE_WEEK,
    holidays=tuple(Holiday(on=date(2026, 11, day), name="libur") for day in (26, 27, 28)),
)


def local(text: str, place: str = "Asia/Jakarta") -> datetime:
    return datetime.strptime(text, "%d.%m.%Y %H.%M").replace(tzinfo=zone(place))


@pytest.mark.parametrize("place", ZONES)
@pytest.mark.parametrize(
    ("last", "shown", "rules", "doubted"),
    [
        # The next morning, and after a week-end with its closed Sunday.
        ("24.11.2026 15.10", "25.11.2026 07.40", RULES, False),
        ("28.11.2026 13.05", "30.11.2026 07.40", RULES, False),
        # Holidays are known beforehand.
        ("25.11.2026 15.00", "30.11.2026 07.40", LONG_WEEK_END, False),
        ("25.11.2026 15.00", "30.11.2026 07.40", RULES, True),
        # A whole working day without one entry.
        ("24.11.2026 15.10", "26.11.2026 07.40", RULES, True),
        ("24.11.2026 09.00", "24.11.2031 09.00", RULES, True),
        ("24.11.2026 09.00", "01.12.2026 09.00", CLOSED, True),
        # Open all day, a night is no silence.
        ("24.11.2026 23.59", "25.11.2026 07.40", NEW, False),
        # Set right by the network, and a battery that died.
        ("24.11.2026 09.05", "24.11.2026 09.00", RULES, False),
        ("24.11.2026 09.05", "24.11.2026 07.00", RULES, True),
        ("24.11.2026 09.05", "01.01.2000 00.00", RULES, True),
    ],
)
def test_a_clock_is_doubted_when_the_journal_contradicts_it(
    place: str, last: str, shown: str, rules: SiteRules, doubted: bool
) -> None:
    found = read(local(shown, place), local(last, place), rules, zone(place))
    assert found.doubted is doubted


def test_time_never_runs_backwards_and_stands_still_while_it_is_doubted() -> None:
    last = local("24.11.2026 09.05")
    place = zone("Asia/Jakarta")
    for shown in ("24.11.2026 09.00", "01.01.2000 00.00", "24.11.2031 09.00"):
        assert read(local(shown), last, RULES, place).now == last
    later = local("24.11.2026 09.06")
    assert read(later, last, RULES, place) == Reading(later, doubted=False)


def test_a_site_without_hours_may_be_shut_over_a_long_weekend_but_not_for_years() -> None:
    place = zone("Asia/Jakarta")
    last = local("20.11.2026 15.00")
    monday, next_year = last + timedelta(days=4), last + timedelta(days=400)
    assert read(monday, last, SiteRules(), place) == Reading(monday, doubted=False)
    assert read(next_year, last, SiteRules(), place) == Reading(last, doubted=True)
