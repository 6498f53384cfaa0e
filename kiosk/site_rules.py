"""The rules of one site: hours, quotas, priority, calls. Each is declared once, with its limits.

They are stored with the site and changed as a whole; a value out of its limits is refused when it
is saved. Times of day are the site's own wall clock; weekdays count from Monday = 0.
"""

from collections import Counter
from collections.abc import Hashable, Sequence
from datetime import date, time
from functools import cached_property
from typing import Annotated, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator
from pydantic_core import PydanticCustomError

from kiosk.errors import WrongInput
from kiosk.limits import what_is_allowed
from kiosk.words import Phrase


class _Frozen(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Span(_Frozen):
    """From `start` up to `end` on one day."""

    start: time
    end: time

    @model_validator(mode="after")
    def _forwards(self) -> "Span":
        if self.end <= self.start:
            raise PydanticCustomError("span_order", "")
        return self


class DayHours(_Frozen):
    """When a day is open: several spans leave breaks between them, none is a closed day."""

    spans: tuple[Span, ...] = ()

    @model_validator(mode="after")
    def _in_order(self) -> "DayHours":
        for before, after in zip(self.spans, self.spans[1:], strict=False):
            if after.start <= before.end:
                raise PydanticCustomError("spans_order", "")
        return self


def _day(*spans: tuple[int, int, int, int]) -> DayHours:
    return DayHours(spans=tuple(Span(start=time(a, b), end=time(c, d)) for a, b, c, d in spans))


# A span that ends here does not end: the house is open over midnight.
MIDNIGHT = time.max
ALL_DAY = DayHours(spans=(Span(start=time.min, end=MIDNIGHT),))
# A new site refuses nobody by the hour until the office has set its own hours.
_ALWAYS = (ALL_DAY,) * 7

# Domain research §3: a choice, no site publishes a rule. Friday has its prayer break.
_WORKDAY = _day((8, 0, 15, 0))
OFFICE_WEEK = (
    *(_WORKDAY, _WORKDAY, _WORKDAY, _WORKDAY),
    _day((8, 0, 11, 30), (13, 0, 14, 0)),
    _day((8, 0, 13, 0)),
    _day(),
)
_FASTING_WEEK = (
    *(_day((8, 0, 14, 0)),) * 4,
    _day((7, 30, 11, 0)),
    _day((8, 0, 13, 0)),
    _day(),
)


class Season(_Frozen):
    """Other weekly hours from one date to another, such as the fasting month."""

    first: date
    last: date
    week: Annotated[tuple[DayHours, ...], Field(min_length=7, max_length=7)] = _FASTING_WEEK

    @model_validator(mode="after")
    def _forwards(self) -> "Season":
        if self.last < self.first:
            raise PydanticCustomError("season_order", "")
        return self


class Holiday(_Frozen):
    """A date without service."""

    on: date
    name: Annotated[str, Field(min_length=1, max_length=80)]


class DateHours(_Frozen):
    """Other hours for one date."""

    on: date
    hours: DayHours
    reason: Annotated[str, Field(max_length=80)] = ""


class Quota(_Frozen):
    """Numbers a day for one service, taken here and booked online apart; None is no limit."""

    service: str
    walk_in: Annotated[int | None, Field(ge=0, le=9999)] = None
    online: Annotated[int | None, Field(ge=0, le=9999)] = None


class SiteRules(_Frozen):
    """All rules of a site. The defaults are those of a new one."""

    # Priority: head starts by class in minutes, and the most a regular ticket may lose by them.
    head_start_elderly: Annotated[int, Field(ge=0, le=60)] = 15
    head_start_disability: Annotated[int, Field(ge=0, le=60)] = 15
    head_start_pregnant: Annotated[int, Field(ge=0, le=60)] = 15
    head_start_infant: Annotated[int, Field(ge=0, le=60)] = 15
    passing_cap_minutes: Annotated[int, Field(ge=5, le=120)] = 20
    # A counter helps another queue when its own is empty, or when that many wait there.
    help_over: Annotated[int, Field(ge=1, le=500)] = 12
    # Calls: seconds between recalls, how many, and how long a missed ticket keeps its place.
    recall_pause_seconds: Annotated[int, Field(ge=1, le=60)] = 5
    recalls: Annotated[int, Field(ge=1, le=10)] = 3
    grace_minutes: Annotated[int, Field(ge=0, le=240)] = 30
    undo_seconds: Annotated[int, Field(ge=1, le=30)] = 5
    # How many days after the promised one a visitor who was put off is still served first.
    slip_days: Annotated[int, Field(ge=1, le=30)] = 7
    # Hours.
    week: Annotated[tuple[DayHours, ...], Field(min_length=7, max_length=7)] = _ALWAYS
    seasons: tuple[Season, ...] = ()
    holidays: tuple[Holiday, ...] = ()
    dates: tuple[DateHours, ...] = ()
    opens_early_minutes: Annotated[int, Field(ge=0, le=120)] = 15
    last_number_minutes: Annotated[int, Field(ge=0, le=240)] = 30
    quotas: tuple[Quota, ...] = ()
    # Below this share of past waits inside their quoted range, no time is shown (percent).
    estimate_quality_percent: Annotated[int, Field(ge=0, le=100)] = 50
    # Whether kiosks that share a server with others go on with reserve numbers while it is away.
    reserve: bool = True

    # Asked by every change, and two weeks take long to compare.
    @cached_property
    def keeps_hours(self) -> bool:
        """Whether the office has set its hours; a new site is open at every hour."""
        return self.week != _ALWAYS

    @classmethod
    def parse(cls, text: str) -> "SiteRules":
        """From JSON. Raises WrongInput `wrong.rule` naming the setting, the value and the limit."""
        try:
            return cls.model_validate_json(text or "{}")
        except ValidationError as error:
            first = error.errors(include_url=False)[0]
            name = ".".join(str(part) for part in first["loc"]) or "–"
            fields = {**Quota.model_fields, **cls.model_fields}
            raise WrongInput(
                "wrong.rule", name=name, detail=what_is_allowed(first, fields)
            ) from None

    def refuse_doubles(self) -> None:
        """Raises WrongInput when a date or a service is spoken of twice: one would not count.

        For whoever saves: what is stored already is read as it stands, the first of two counting.
        """
        for name, days in (("holidays", self.holidays), ("dates", self.dates)):
            if (day := _double([entry.on for entry in days])) is not None:
                raise WrongInput(
                    "wrong.rule", name=name, detail=Phrase("rule.twice", {"what": day})
                )
        if (service := _double([quota.service for quota in self.quotas])) is not None:
            detail = Phrase("rule.twice", {"what": service})
            raise WrongInput("wrong.rule", name="quotas", detail=detail)

    def dump(self) -> str:
        """As JSON, which `parse` gives back unchanged."""
        return self.model_dump_json()

    def head_start(self, priority: str | None) -> int:
        """Minutes a class of priority counts as earlier; 0 for none."""
        if priority is None:
            return 0
        minutes: int = getattr(self, f"head_start_{priority}")
        return minutes


Entry = TypeVar("Entry", bound=Hashable)


def _double(entries: Sequence[Entry]) -> Entry | None:
    return next((entry for entry, times in Counter(entries).items() if times > 1), None)
