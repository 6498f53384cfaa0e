"""Tickets, counters and what screens are told about them. Frozen data, no database, no Qt."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from kiosk.queue.availability import OPEN, Availability
from kiosk.site_rules import DayHours
from kiosk.words import Language

# Four digits are what a slip and a display have room for.
LAST_NUMBER = 9999


class State(StrEnum):
    WAITING = "waiting"
    CALLED = "called"
    SERVING = "serving"
    ON_HOLD = "on_hold"
    SERVED = "served"
    NO_SHOW = "no_show"
    EXPIRED = "expired"
    TOMORROW = "tomorrow"


class Move(StrEnum):
    """What a desk or the day does to a ticket."""

    CALL = "call"
    RECALL = "recall"
    START = "start"
    FINISH = "finish"
    NO_SHOW = "no_show"
    RETURN = "return"
    HOLD = "hold"
    TRANSFER = "transfer"
    COME_BACK = "come_back"
    NEXT_STEP = "next_step"
    PUT_OFF = "put_off"
    COME_FIRST = "come_first"
    LET_GO = "let_go"
    SUPERSEDE = "supersede"
    EXPIRE = "expire"


# The last letter of a series of reserve numbers; an agency's own letter comes first.
RESERVE = "R"
# The last letter of a series of emergency numbers (darurat), printed for a day without power.
EMERGENCY = "D"
# Why a number is void that was taken on the database, but is on paper as a reserve number.
SUPERSEDED = "superseded"


class Priority(StrEnum):
    """Who may be served earlier; shown to clerks, never on public screens."""

    ELDERLY = "elderly"
    DISABILITY = "disability"
    PREGNANT = "pregnant"
    INFANT = "infant"


class Outcome(StrEnum):
    """How a visit at a counter ended."""

    SERVED = "served"
    INCOMPLETE = "incomplete"
    REFUSED = "refused"
    OTHER = "other"


class HoldReason(StrEnum):
    """Why somebody sits down again for a while."""

    COPY = "copy"
    PAPERS = "papers"
    PRINTING = "printing"
    OTHER = "other"


class Promise(StrEnum):
    """Whether who takes a number now will be served before closing; `full` gets none."""

    TODAY = "today"
    AT_RISK = "at_risk"
    FULL = "full"


class Level(StrEnum):
    """How a counter stands to a service: its own, helping out, or not at all."""

    OWN = "own"
    HELP = "help"
    NEVER = "never"


class CounterState(StrEnum):
    OPEN = "open"
    PAUSED = "paused"
    CLOSED = "closed"


class PrintState(StrEnum):
    """What is known of a paper: waiting, handed over, seen to be out, seen to fail, not known."""

    QUEUED = "queued"
    SENT = "sent"
    PRINTED = "printed"
    FAILED = "failed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Estimate:
    """Minutes until called, from the soonest to the latest likely."""

    low: int
    high: int

    @property
    def middle(self) -> int:
        return round((self.low + self.high) / 2)


Waits = Mapping[Priority | None, Estimate]


@dataclass(frozen=True, slots=True)
class Ticket:
    """One place in the queue. Nothing in it is about the visitor as a person.

    Moments are aware UTC; `due_at` decides who is next; `calls` counts call and recalls;
    `token` is what the QR holds. `for_counter` waits for that counter alone, on hold until
    `hold_until`, which is the promised opening once it is put off to another day; after a
    transfer with return it goes back to `return_to`; `steps` are the services still to come on
    this visit. `quoted` was told with the number: minutes from arrival to `first_called_at`, most
    likely at `expected_at`.
    """

    id: str
    series: str
    number: int
    day: date
    agency: str
    service: str
    catalogue_version: int
    language: Language
    priority: Priority | None
    state: State
    arrived_at: datetime
    due_at: datetime
    counter: int | None
    calls: int
    called_at: datetime | None
    started_at: datetime | None
    ended_at: datetime | None
    station: str
    token: str
    for_counter: int | None = None
    hold_until: datetime | None = None
    return_to: int | None = None
    reason: str | None = None
    outcome: Outcome | None = None
    note: str | None = None
    steps: tuple[str, ...] = ()
    promise: Promise | None = None
    quoted: Estimate | None = None
    expected_at: datetime | None = None
    first_called_at: datetime | None = None

    @property
    def label(self) -> str:
        return label(self.series, self.number)

    @property
    def reserve(self) -> bool:
        """Whether a kiosk gave it without the database."""
        return is_reserve(self.series)


def label(series: str, number: int) -> str:
    """The number as people see it: `A 027`, `AP 004`, `A 1204`."""
    return f"{series} {number:03d}"


def is_reserve(series: str) -> bool:
    """Whether a series counts the numbers that kiosks give without the database."""
    return len(series) > 1 and series.endswith(RESERVE)


def is_emergency(series: str) -> bool:
    """Whether a series counts numbers that were on paper before their day began."""
    return len(series) > 1 and series.endswith(EMERGENCY)


@dataclass(frozen=True, slots=True)
class Issued:
    """What taking a number answers; `counters` are those that will call it.

    Of a reserve number nobody knew the line: `ahead` is 0 and there is no estimate.
    """

    ticket: Ticket
    ahead: int
    estimate: Estimate | None
    counters: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class AgencyLine:
    """One agency's queue now.

    `waits` is what a newcomer of each class would be told; empty when no counter is open, the
    agency's link is down or its quotes were not good enough. `promise` is a newcomer's, None when
    nothing can be said. `closed` says why no number can be taken for any of its services, None
    when one can.
    """

    code: str
    waiting: int
    serving: int
    counters_open: int
    switched_off: bool
    closed: Availability | None = None
    waits: Waits = field(default_factory=dict)
    promise: Promise | None = None

    @property
    def minutes(self) -> int | None:
        """One figure for boards that have room for one: the middle of a regular newcomer's wait."""
        span = self.waits.get(None)
        return None if span is None else span.middle


@dataclass(frozen=True, slots=True)
class Board:
    """All agencies' queues at one revision.

    `off` are the codes of services switched off; `closed` those for which no number can be taken
    though their agency gives some; `house` is the answer for the house as a whole. `week` are the
    hours of its days in force now, Monday first. `service_waits` are those of services that not
    every counter of their agency serves.
    """

    revision: int
    catalogue_version: int
    day: date
    at: datetime
    lines: tuple[AgencyLine, ...]
    off: frozenset[str]
    closed: Mapping[str, Availability] = field(default_factory=dict)
    house: Availability = OPEN
    week: tuple[DayHours, ...] = ()
    service_waits: Mapping[str, Waits] = field(default_factory=dict)

    def waits_of(self, service: str, agency: str) -> Waits:
        """What a newcomer for a service would be told, by class of priority."""
        if service in self.service_waits:
            return self.service_waits[service]
        return next((line.waits for line in self.lines if line.code == agency), {})


@dataclass(frozen=True, slots=True)
class Desk:
    """One counter as its clerk and its display see it.

    `ticket` is the one it holds (called or serving), if any; `waiting` the agency's whole line
    in calling order; `served` and `mean_seconds` are this counter's day so far, visits in which
    the agency's link was down counted but not in the mean.
    """

    revision: int
    at: datetime
    number: int
    agency: str
    state: CounterState
    until: datetime | None
    ticket: Ticket | None
    waiting: tuple[Ticket, ...]
    recent: tuple[Ticket, ...]
    served: int
    mean_seconds: int | None
    others_open: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PrintJob:
    """One paper of one ticket; `copy` is 0 for the first.

    `marked`: one more of a paper that may be out already, so that it carries the copy mark.
    """

    ticket: str
    copy: int
    station: str
    state: PrintState
    reason: str
    created_at: datetime
    marked: bool = False

    @property
    def id(self) -> str:
        """The paper's name in logs."""
        return f"{self.ticket}/{self.copy}"
