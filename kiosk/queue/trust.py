"""Whether the machine's clock can be believed: it is compared with the journal's last entry. Pure.

A clock that steps back a little stands still until the journal's time is reached again, so that
nobody comes before those who were earlier. One that jumps further is doubted: then time stands
still, the business day stays, and no number is given until a person confirms the date.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

from kiosk.queue.hours import openings
from kiosk.site_rules import SiteRules

# A clock that is set right goes back by seconds or minutes; a dead one by years.
STEP_BACK = timedelta(hours=2)
# Longer than any night; a week-end is longer still, but no day of service is missing from it.
SILENCE = timedelta(hours=36)
# Without hours nothing tells a holiday from a dead clock, but no mall is shut for this long.
LONG_SILENCE = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class Reading:
    """The moment to work with, and whether the clock that showed it is doubted."""

    now: datetime
    doubted: bool


def read(shown: datetime, last: datetime, rules: SiteRules, zone: tzinfo) -> Reading:
    """What to make of a clock that shows `shown` when the journal's last entry is of `last`."""
    if shown < last:
        return Reading(last, doubted=last - shown > STEP_BACK)
    if not rules.keeps_hours:
        doubted = shown - last > LONG_SILENCE
        return Reading(last if doubted else shown, doubted)
    if shown - last > SILENCE and _service_missed(last, shown, rules, zone):
        return Reading(last, doubted=True)
    return Reading(shown, doubted=False)


def _service_missed(last: datetime, shown: datetime, rules: SiteRules, zone: tzinfo) -> bool:
    """Whether a whole day of service lies between the two."""
    for day in openings(rules, last, zone):
        if day.spans and day.spans[0][0] > last:
            return day.spans[-1][1] <= shown
    # No service is planned at all, so only the length of the silence speaks.
    return True
