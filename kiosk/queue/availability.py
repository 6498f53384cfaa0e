"""Whether a number may be taken now, and if not, why and when again. Pure: facts in, answer out.

The kiosk, the command line and the issuing transaction all ask `evaluate`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, tzinfo
from enum import StrEnum

from kiosk.clock import DAY_STARTS, business_date
from kiosk.errors import Refused
from kiosk.queue.hours import HORIZON_DAYS, Opening, Origin, hours_of, opening
from kiosk.site_rules import Quota, SiteRules
from kiosk.words import Phrase


class Code(StrEnum):
    """Why no number may be taken; each has its sentence `refused.<code>`."""

    SERVICE_OFF = "service_off"
    DATE_DOUBTED = "date_doubted"
    DAY_CLOSED = "day_closed"
    FORCED_CLOSED = "forced_closed"
    AGENCY_DOWN = "agency_down"
    HOLIDAY = "holiday"
    DATE_CLOSED = "date_closed"
    CLOSED_TODAY = "closed_today"
    BREAK = "break"
    NOT_YET = "not_yet"
    LAST_NUMBER_PASSED = "last_number_passed"
    AFTER_HOURS = "after_hours"
    QUOTA_USED = "quota_used"
    FULL = "full"


# A clerk may take a visitor outside the hours, but not for these reasons.
FOR_CLERKS_TOO = frozenset({Code.SERVICE_OFF, Code.DATE_DOUBTED, Code.DAY_CLOSED})


class SwitchKind(StrEnum):
    """What a supervisor may switch for an agency."""

    DOWN = "down"
    FORCED_OPEN = "forced_open"
    FORCED_CLOSED = "forced_closed"


@dataclass(frozen=True, slots=True)
class Switch:
    """An agency switched by hand; with `until` it ends by itself."""

    kind: SwitchKind
    since: datetime
    until: datetime | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything the answer hangs on. The defaults are a house without anything special.

    `day` is the business day that `day_closed` and the numbers used belong to: on a later one
    they count no more. `doubted` is the date that the machine shows while it needs a person's
    word. `online` asks for a booked place instead of a number taken here.
    """

    rules: SiteRules
    day: date
    day_closed: bool = False
    doubted: date | None = None
    agency: str = ""
    service: str = ""
    service_off: bool = False
    switches: tuple[Switch, ...] = ()
    used_here: int = 0
    used_online: int = 0
    online: bool = False
    full: bool = False


@dataclass(frozen=True, slots=True)
class Availability:
    """Open, or why not. Moments are in the site's zone.

    `key` and `values` are a sentence for people; `opens_at` is a moment at which numbers may be
    taken again, None when nobody knows; `closes_at` and `last_number_at` are today's, None when
    today has none or they have passed.
    """

    open: bool
    code: Code | None
    key: str = ""
    values: Mapping[str, object] = field(default_factory=dict)
    opens_at: datetime | None = None
    closes_at: datetime | None = None
    last_number_at: datetime | None = None

    def refusal(self) -> Refused:
        """The same answer as an exception."""
        return Refused(self.key, **self.values)


# Whatever the hour: for pictures made without a site.
OPEN = Availability(True, None)


def evaluate(facts: Facts, now: datetime, zone: tzinfo) -> Availability:
    """Whether a number may be taken at `now` (aware)."""
    here = now.astimezone(zone)
    today = opening(facts.rules, here.date(), zone)
    code = _why(facts, here, zone, today)
    closes_at, last_number_at = today.closes_at, today.last_number_at
    if code is None and (forced := _forced_open(facts, here)) is not None:
        closes_at = last_number_at = forced.until and forced.until.astimezone(zone)
    closes_at, last_number_at = _ahead(closes_at, here), _ahead(last_number_at, here)
    if code is None:
        return Availability(True, None, closes_at=closes_at, last_number_at=last_number_at)
    opens_at = _opens_at(facts, here, zone, code)
    key, values = _sentence(code, facts, here, opens_at)
    return Availability(False, code, key, values, opens_at, closes_at, last_number_at)


def switch_in_force(facts: Facts, kind: SwitchKind, now: datetime) -> Switch | None:
    """The agency's switch of this kind, if it is on at `now`."""
    for switch in facts.switches:
        ended = switch.until is not None and switch.until <= now
        if switch.kind is kind and not ended:
            return switch
    return None


def quota_of(rules: SiteRules, service: str) -> Quota | None:
    """The quota set for a service, if any."""
    return next((quota for quota in rules.quotas if quota.service == service), None)


def _why(facts: Facts, here: datetime, zone: tzinfo, today: Opening) -> Code | None:
    """The first reason that holds, in the enumeration's order; `today` is the date of `here`."""
    same_day = business_date(here, zone) <= facts.day
    forced_closed = switch_in_force(facts, SwitchKind.FORCED_CLOSED, here)
    for code, holds in (
        (Code.SERVICE_OFF, facts.service_off),
        (Code.DATE_DOUBTED, facts.doubted is not None),
        (Code.DAY_CLOSED, facts.day_closed and same_day),
        (Code.FORCED_CLOSED, forced_closed is not None),
    ):
        if holds:
            return code
    if _forced_open(facts, here):
        return None
    if switch_in_force(facts, SwitchKind.DOWN, here):
        return Code.AGENCY_DOWN
    full = Code.FULL if facts.full and same_day else None
    return _by_hours(today, here) or _by_quota(facts, same_day=same_day) or full


def _forced_open(facts: Facts, here: datetime) -> Switch | None:
    """The forced opening, unless the link went down after it was made."""
    forced = switch_in_force(facts, SwitchKind.FORCED_OPEN, here)
    down = switch_in_force(facts, SwitchKind.DOWN, here)
    return None if forced and down and down.since > forced.since else forced


def _by_hours(today: Opening, here: datetime) -> Code | None:
    if today.numbers_from is None:
        return _NO_SERVICE[today.origin]
    last = today.last_number_at
    if today.in_break(here) and (last is None or here < last):
        return Code.BREAK
    if here < today.numbers_from:
        return Code.NOT_YET
    if today.closes_at is not None and here >= today.closes_at:
        return Code.AFTER_HOURS
    return Code.LAST_NUMBER_PASSED if last is not None and here >= last else None


def _by_quota(facts: Facts, *, same_day: bool) -> Code | None:
    quota = quota_of(facts.rules, facts.service)
    if quota is None:
        return None
    limit = quota.online if facts.online else quota.walk_in
    used = facts.used_online if facts.online else facts.used_here
    full = limit is not None and (used if same_day else 0) >= limit
    return Code.QUOTA_USED if full else None


def _opens_at(facts: Facts, here: datetime, zone: tzinfo, code: Code) -> datetime | None:
    """The first moment at which the same facts give open: a span's start, or a switch's end."""
    if code in {Code.SERVICE_OFF, Code.DATE_DOUBTED}:
        return None
    ends = [s.until.astimezone(zone) for s in facts.switches if s.until]
    for days in range(HORIZON_DAYS):
        on = here.date() + timedelta(days=days)
        that_day = opening(facts.rules, on, zone)
        starts = [start for start, _ in that_day.spans]
        new_day = datetime.combine(on, time(), zone) + DAY_STARTS
        for moment in sorted({new_day, *starts, *(end for end in ends if end.date() == on)}):
            if moment > here and _why(facts, moment, zone, that_day) is None:
                return moment
    return None


def _sentence(
    code: Code, facts: Facts, here: datetime, opens_at: datetime | None
) -> tuple[str, dict[str, object]]:
    key = f"refused.{code}"
    _, _, name = hours_of(facts.rules, here.date())
    match code:
        case Code.SERVICE_OFF:
            return key, {}
        case Code.DATE_DOUBTED if facts.doubted:
            return key, {"day": facts.doubted, "year": facts.doubted.year}
        case Code.HOLIDAY:
            return key, {"name": name, "opens": _again("opens", here, opens_at)}
        case Code.DATE_CLOSED if name:
            why = {"reason": name, "opens": _again("opens", here, opens_at)}
            return "refused.date_closed_for", why
        case Code.LAST_NUMBER_PASSED | Code.QUOTA_USED | Code.FULL:
            return key, {"come": _again("come", here, opens_at)}
        case _:
            return key, {"opens": _again("opens", here, opens_at)}


def _again(family: str, here: datetime, opens_at: datetime | None) -> Phrase:
    """When it opens again, as people say it: today, tomorrow, or a day and its date."""
    if opens_at is None:
        return Phrase(f"{family}.unknown")
    days = (opens_at.date() - here.date()).days
    if days == 0:
        return Phrase(f"{family}.today", {"time": opens_at})
    if days == 1:
        return Phrase(f"{family}.tomorrow", {"time": opens_at})
    return Phrase(f"{family}.day", {"day": opens_at.date(), "time": opens_at})


def _ahead(moment: datetime | None, here: datetime) -> datetime | None:
    return moment if moment is not None and moment > here else None


_NO_SERVICE = {
    Origin.HOLIDAY: Code.HOLIDAY,
    Origin.DATE: Code.DATE_CLOSED,
    Origin.SEASON: Code.CLOSED_TODAY,
    Origin.WEEK: Code.CLOSED_TODAY,
}
