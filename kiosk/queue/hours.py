"""When the house serves: a date's spans from holidays, single dates, seasons and the week.

Pure and by the wall clock of the site's zone; a span never crosses midnight.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from enum import StrEnum
from itertools import pairwise

from kiosk.site_rules import MIDNIGHT, DayHours, SiteRules

# Whoever is closed for longer than this has no date to tell.
HORIZON_DAYS = 62


class Origin(StrEnum):
    """What decides a date's hours."""

    HOLIDAY = "holiday"
    DATE = "date"
    SEASON = "season"
    WEEK = "week"


@dataclass(frozen=True, slots=True)
class Opening:
    """One date's service; moments are aware, in the site's zone.

    Numbers are given from `numbers_from` (some minutes early) to `last_number_at`, except in the
    breaks between the `spans`. All three are None on a date without service; on one that is open
    until midnight only the first is a moment, for nothing closes. `name` is the holiday's, or the
    reason given for other hours.
    """

    on: date
    origin: Origin
    name: str
    spans: tuple[tuple[datetime, datetime], ...]
    numbers_from: datetime | None
    last_number_at: datetime | None
    closes_at: datetime | None

    def in_break(self, moment: datetime) -> bool:
        """Whether `moment` lies between two spans."""
        return any(ends <= moment < starts for (_, ends), (starts, _) in pairwise(self.spans))


def hours_of(rules: SiteRules, on: date) -> tuple[Origin, DayHours, str]:
    """What decides a date, its hours, and the holiday's name or the reason for other hours.

    A holiday goes before a single date, that before a season, that before the week; of two that
    speak of the same date the one listed first counts.
    """
    for holiday in rules.holidays:
        if holiday.on == on:
            return Origin.HOLIDAY, DayHours(), holiday.name
    for single in rules.dates:
        if single.on == on:
            return Origin.DATE, single.hours, single.reason
    for season in rules.seasons:
        if season.first <= on <= season.last:
            return Origin.SEASON, season.week[on.weekday()], ""
    return Origin.WEEK, rules.week[on.weekday()], ""


def week_of(rules: SiteRules, on: date) -> tuple[DayHours, ...]:
    """The weekly hours in force on a date, Monday first."""
    for season in rules.seasons:
        if season.first <= on <= season.last:
            return season.week
    return rules.week


def opening(rules: SiteRules, on: date, zone: tzinfo) -> Opening:
    """A date's service as moments."""
    origin, hours, name = hours_of(rules, on)
    spans = tuple((_at(on, span.start, zone), _at(on, span.end, zone)) for span in hours.spans)
    if not spans:
        return Opening(on, origin, name, (), None, None, None)
    midnight = _at(on, time(), zone)
    early = timedelta(minutes=rules.opens_early_minutes)
    closes = hours.spans[-1].end != MIDNIGHT
    last_number_at = _last_number(spans, timedelta(minutes=rules.last_number_minutes))
    return Opening(
        on=on,
        origin=origin,
        name=name,
        spans=spans,
        numbers_from=max(midnight, spans[0][0] - early),
        last_number_at=last_number_at if closes else None,
        closes_at=spans[-1][1] if closes else None,
    )


def openings(rules: SiteRules, now: datetime, zone: tzinfo) -> Iterator[Opening]:
    """The openings of today and of the days that follow, as far as anybody plans."""
    today = now.astimezone(zone).date()
    for days in range(HORIZON_DAYS):
        yield opening(rules, today + timedelta(days=days), zone)


def _last_number(spans: tuple[tuple[datetime, datetime], ...], before: timedelta) -> datetime:
    last = spans[-1][1] - before
    for (_, ends), (starts, _) in pairwise(spans):
        # Nobody can take the last number in a break.
        if ends < last <= starts:
            return ends
    return last


def _at(on: date, clock: time, zone: tzinfo) -> datetime:
    return datetime.combine(on, clock, zone)
