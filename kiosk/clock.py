"""The one source of now, and the date the site's business day falls on."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, tzinfo
from datetime import time as time_of_day
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from kiosk.errors import WrongInput

ZONES = ("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura")
ZONE_NAMES = {"Asia/Jakarta": "WIB", "Asia/Makassar": "WITA", "Asia/Jayapura": "WIT"}

# Offices are empty at this hour, so a window left open overnight changes day when nobody looks.
DAY_STARTS = timedelta(hours=3)


@dataclass(frozen=True)
class Clock:
    """Now, in UTC. In a rehearsal it runs from a chosen moment at normal speed."""

    rehearsal: bool = False
    _offset: timedelta = field(default=timedelta())
    _system: Callable[[], float] = time.time

    @classmethod
    def starting_at(cls, moment: datetime) -> "Clock":
        """A rehearsal clock that shows `moment` (aware) now and runs on from there."""
        return cls(rehearsal=True, _offset=moment - datetime.now(UTC))

    @classmethod
    def moved_by(cls, seconds: Callable[[], float]) -> "Clock":
        """A rehearsal clock that shows whatever Unix time `seconds` answers."""
        return cls(rehearsal=True, _system=seconds)

    @classmethod
    def from_text(cls, text: str | None) -> "Clock":
        """The system clock, or a rehearsal clock for an ISO moment with zone (`KIOSK_NOW`)."""
        if not text:
            return cls()
        try:
            moment = datetime.fromisoformat(text)
        except ValueError:
            raise WrongInput("wrong.now", value=text) from None
        if moment.tzinfo is None:
            raise WrongInput("wrong.now", value=text)
        return cls.starting_at(moment)

    def now(self) -> datetime:
        # Whole milliseconds, as moments are stored: what is written is what is read back.
        return from_ms(to_ms(datetime.fromtimestamp(self._system(), UTC) + self._offset))


def zone(name: str) -> tzinfo:
    """The time zone of a site. Raises WrongInput when this machine does not know it."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        raise WrongInput("wrong.zone", value=name) from None


def business_date(now: datetime, site_zone: tzinfo) -> date:
    """The date of the business day that `now` falls in, by the site's own wall clock."""
    return (now.astimezone(site_zone) - DAY_STARTS).date()


def day_ends(day: date, site_zone: tzinfo) -> datetime:
    """The moment at which the business day of a date is over."""
    return datetime.combine(day + timedelta(days=1), time_of_day(), site_zone) + DAY_STARTS


def to_ms(moment: datetime) -> int:
    """Milliseconds since 1970 in UTC, the form in which moments are stored."""
    return round(moment.timestamp() * 1000)


def from_ms(ms: int) -> datetime:
    return datetime.fromtimestamp(ms / 1000, UTC)


def hour_of(text: str) -> time_of_day:
    """An hour as people write it, `09.14` or `09:14`. Raises ValueError for anything else."""
    return datetime.strptime(text.replace(":", "."), "%H.%M").time()  # noqa: DTZ007 - no date
