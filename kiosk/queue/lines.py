"""Reads the lines of agencies, with the counters that serve them, inside a transaction."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from functools import cached_property
from math import inf
from typing import Any

from sqlalchemy import Connection, bindparam, exists, literal, select, union_all

from kiosk.catalogue import Catalogue
from kiosk.clock import day_ends, to_ms
from kiosk.queue.attendance import HOUR, Habits
from kiosk.queue.estimate import ALWAYS, Calendar, Post, Work
from kiosk.queue.hours import opening
from kiosk.queue.learning import UNJUDGED
from kiosk.queue.lessons import durations, habits, kind_of, quotings
from kiosk.queue.line import Line
from kiosk.queue.model import CounterState, Level, State
from kiosk.queue.rhythm import Rhythm, rhythm_of
from kiosk.queue.rows import STEP_SIGN
from kiosk.site_rules import SiteRules
from kiosk.store import Store
from kiosk.store.prepared import Prepared
from kiosk.store.tables import (
    HELD,
    JOURNEY,
    ON_HOLD,
    PERSONAL,
    WAITING,
    counter,
    counter_service,
    ticket,
)

# A clerk who did not say until when is counted on again after so long, though not for a quote.
_SHORT_BREAK_SECONDS = 900.0
# A counter that opens later than that after the house is not expected any more.
_LATE_SECONDS = 1800.0

_LEVELS = select(counter_service).where(counter_service.c.site_id == bindparam("site_id"))
_COUNTERS = (
    select(
        counter.c.number,
        counter.c.agency,
        counter.c.state,
        counter.c.until,
        ticket.c.service,
        ticket.c.called_at,
        exists().where(counter_service.c.site_id == bindparam("site_id")).label("levels"),
    )
    .select_from(
        counter.outerjoin(
            ticket,
            (ticket.c.site_id == counter.c.site_id) & (ticket.c.counter == counter.c.number) & HELD,
        )
    )
    .where(counter.c.site_id == bindparam("site_id"))
)


def _tickets(*of: Any) -> Any:
    """Those who wait, those who come back to one counter, and the steps of visits elsewhere."""
    columns = (
        ticket.c.agency,
        ticket.c.service,
        ticket.c.for_counter,
        ticket.c.due_at,
        ticket.c.issued_revision,
        ticket.c.state,
    )
    here = ticket.c.site_id == bindparam("site_id")
    waiting = select(*columns, literal("").label("steps")).where(here, WAITING, *of)
    held = select(*columns, literal("")).where(here, PERSONAL, ON_HOLD, *of)
    coming = select(*columns, ticket.c.steps).where(here, JOURNEY)
    return union_all(waiting, held, coming).order_by("due_at", "issued_revision")


_ONE_COUNTERS = Prepared(_COUNTERS.where(counter.c.agency == bindparam("agency")))
_ONE_TICKETS = Prepared(_tickets(ticket.c.agency == bindparam("agency")))
_ALL_TICKETS = _tickets()


@dataclass(frozen=True)
class Moment:
    """What every line of one moment shares."""

    store: Store
    connection: Connection
    rules: SiteRules
    catalogue: Catalogue
    day: date
    now: datetime

    @cached_property
    def work(self) -> Mapping[str, Work]:
        known = durations(self.store, self.connection, self.day, self.catalogue)
        return known.at(self.here.hour)

    @cached_property
    def here(self) -> datetime:
        """Now in the site's zone."""
        return self.now.astimezone(self.store.zone)

    @cached_property
    def spans(self) -> tuple[tuple[float, float], ...]:
        """Today's spans of service from now; none when the house is open outside its hours."""
        if not self.rules.keeps_hours:
            return ()
        today = opening(self.rules, self.here.date(), self.store.zone)
        if today.numbers_from is None or self.here < today.numbers_from:
            return ()
        return tuple(
            ((starts - self.here).total_seconds(), (ends - self.here).total_seconds())
            for starts, ends in today.spans
        )

    @cached_property
    def habits(self) -> Habits:
        return habits(self.store, self.connection, self.day, kind_of(self.rules, self.here.date()))

    @cached_property
    def hours(self) -> Sequence[tuple[float, int]]:
        """The hours until the house closes, each with its beginning; the first begins now."""
        first, here = self.here.hour, self.here
        left = HOUR - timedelta(minutes=here.minute, seconds=here.second).total_seconds()
        ends = self.spans[-1][1] if self.spans else inf
        later = ((left + HOUR * n, first + 1 + n) for n in range(23 - first))
        return [(0.0, first), *((since, hour) for since, hour in later if since < ends)]


@dataclass(frozen=True)
class _Rows:
    """What was read: counters and tickets by agency, visits to come from others, levels."""

    counters: Mapping[str, Sequence[Any]]
    tickets: Mapping[str, Sequence[Any]]
    journeys: Sequence[Any]
    levels: Mapping[int, Mapping[str, Level]] = field(default_factory=dict)


def line_of(moment: Moment, agency: str, closes_at: datetime | None) -> Line:
    """One agency's line. `closes_at` is its closing today, None for the day's end."""
    key = {"site_id": moment.store.site_id, "agency": agency}
    counters = _ONE_COUNTERS.all(moment.connection, key)
    if any(row.levels for row in counters):
        # Its counters may serve others, and others' counters may serve it.
        return lines_of(moment, {agency: closes_at})[agency]
    rows = _sorted_out(counters, _ONE_TICKETS.all(moment.connection, key), {})
    return _line(moment, [agency], rows, closes_at)


def lines_of(moment: Moment, closings: Mapping[str, datetime | None]) -> dict[str, Line]:
    """The lines of several agencies, by code."""
    key = {"site_id": moment.store.site_id}
    counters = moment.connection.execute(_COUNTERS, key).all()
    levels: dict[int, dict[str, Level]] = defaultdict(dict)
    if any(row.levels for row in counters):
        for row in moment.connection.execute(_LEVELS, key):
            levels[row.counter][row.service] = Level(row.level)
    rows = _sorted_out(counters, moment.connection.execute(_ALL_TICKETS, key).all(), levels)
    together = _together(moment.catalogue, rows)
    return {
        agency: _line(moment, [agency, *sorted(together[agency])], rows, closes_at)
        for agency, closes_at in closings.items()
    }


def _sorted_out(
    counters: Iterable[Any],
    tickets: Iterable[Any],
    levels: Mapping[int, Mapping[str, Level]],
) -> _Rows:
    by_agency: dict[str, list[Any]] = defaultdict(list)
    for row in counters:
        by_agency[row.agency].append(row)
    waiting: dict[str, list[Any]] = defaultdict(list)
    journeys = []
    for row in tickets:
        if row.steps:
            journeys.append(row)
        else:
            waiting[row.agency].append(row)
    return _Rows(by_agency, waiting, journeys, levels)


def _together(catalogue: Catalogue, rows: _Rows) -> dict[str, set[str]]:
    """For each agency the others that share a counter with it: their lines are played as one."""
    found: dict[str, set[str]] = defaultdict(set)
    for code, counters in rows.counters.items():
        for row in counters:
            levels = rows.levels.get(row.number, {})
            taken = (service for service, level in levels.items() if level != Level.NEVER)
            agencies = {code, *(catalogue.service(service).agency for service in taken)}
            for agency in agencies:
                found[agency] |= agencies - {agency}
    return found


def _line(moment: Moment, agencies: Sequence[str], rows: _Rows, closes_at: datetime | None) -> Line:
    own, *others = agencies
    posts: dict[int, Post] = {}
    planned: dict[int, Post] = {}
    # Before anybody has opened, the plan is that all of them will.
    nobody = all(row.state == CounterState.CLOSED for row in rows.counters.get(own, ()))
    quoting = quotings(moment.store, moment.connection, moment.day).get(own, UNJUDGED)
    rhythm = _rhythm(moment, own, rows.counters.get(own, ()), quoting.lean)
    for code in agencies:
        for row in rows.counters.get(code, ()):
            if row.state != CounterState.CLOSED or (nobody and code == own):
                planned[row.number] = _post(moment, row, rows.levels, rhythm)
            if row.state == CounterState.OPEN or (row.state == CounterState.PAUSED and row.until):
                posts[row.number] = planned[row.number]
    for row in _still_opening(moment, own, rows.counters.get(own, ())):
        posts[row.number] = _post(moment, row, rows.levels, rhythm)
        # Whoever is late is not promised.
        if moment.spans[0][0] > 0:
            planned[row.number] = posts[row.number]
    waiting = [row for code in agencies for row in rows.tickets.get(code, ())]
    if others:
        waiting.sort(key=lambda row: (row.due_at, row.issued_revision))
    due_at, services = [], []
    for row in waiting:
        service = _known(moment, row)
        if row.for_counter is None:
            due_at.append(row.due_at)
            services.append(service)
            continue
        # Only that counter can call it, and will soon.
        for counters in (posts, planned):
            if row.for_counter in counters:
                counters[row.for_counter] = counters[row.for_counter].after(moment.work[service])
    ends = closes_at or day_ends(moment.day, moment.store.zone)
    return Line(
        waiting=[row.due_at for row in rows.tickets.get(own, ()) if row.state == State.WAITING],
        due_at=due_at,
        services=services,
        posts=tuple(posts.values()),
        planned=tuple(planned.values()),
        work=moment.work,
        left=rhythm.work((ends - moment.now).total_seconds()),
        calendar=_calendar(moment, rhythm),
        rhythm=rhythm,
        later=_still_to_come(moment.catalogue, own, rows.journeys),
        help_over=moment.rules.help_over,
        quoting=quoting,
        quality_percent=moment.rules.estimate_quality_percent,
        soft_end=not moment.rules.keeps_hours,
    )


def _rhythm(moment: Moment, agency: str, counters: Iterable[Any], lean: float) -> Rhythm:
    """How an agency's counters get through the rest of the day."""
    at_work = [row for row in counters if row.state != CounterState.CLOSED]
    away = [_back_in(moment, row) for row in at_work if row.state == CounterState.PAUSED]
    usual = moment.habits.shares(agency)
    shares = [(since, usual[hour]) for since, hour in moment.hours]
    return rhythm_of(shares, len(at_work), away, lean)


def _calendar(moment: Moment, rhythm: Rhythm) -> Calendar:
    spans = (span for span in moment.spans if span[1] > 0)
    worked = tuple((rhythm.work(starts), rhythm.work(ends)) for starts, ends in spans)
    return Calendar(worked) if worked else ALWAYS


def _still_opening(moment: Moment, agency: str, counters: Sequence[Any]) -> Sequence[Any]:
    """Closed counters that usually are open at the start of the day, soon after it."""
    closed = [row for row in counters if row.state == CounterState.CLOSED]
    open_now = len(counters) - len(closed)
    if not moment.spans or not open_now or -moment.spans[0][0] > _LATE_SECONDS:
        return ()
    first = moment.here + timedelta(seconds=moment.spans[0][0])
    usual = moment.habits.counters(agency, first.hour)
    return closed[: max(0, usual - open_now)]


def _back_in(moment: Moment, row: Any) -> float:
    """In how many seconds a counter that does not call now will."""
    if row.state == CounterState.PAUSED:
        gone = (row.until - to_ms(moment.now)) / 1000 if row.until else _SHORT_BREAK_SECONDS
        return max(0.0, gone)
    if row.state == CounterState.OPEN or not moment.spans:
        return 0.0
    # Whoever has not opened yet comes with the house, and once late is as late again.
    opens = moment.spans[0][0]
    return abs(opens) if -opens <= _LATE_SECONDS else 0.0


def _post(
    moment: Moment, row: Any, levels: Mapping[int, Mapping[str, Level]], rhythm: Rhythm
) -> Post:
    now = to_ms(moment.now)
    post = Post(row.number, rhythm.work(_back_in(moment, row)))
    if levels:
        own, helped = _services(moment.catalogue, row, levels.get(row.number, {}))
        post = replace(post, own=own, help=helped)
    if row.service is None:
        return post
    spent = (now - row.called_at) / 1000
    return post.after(moment.work[_known(moment, row)].left(spent))


def _services(
    catalogue: Catalogue, row: Any, levels: Mapping[str, Level]
) -> tuple[frozenset[str], frozenset[str]]:
    """What a counter serves as its own and what it helps with, where levels are set at all."""
    own = {service.code for service in catalogue.services_of(row.agency)} - set(levels)
    own |= {service for service, level in levels.items() if level == Level.OWN}
    helped = (service for service, level in levels.items() if level == Level.HELP)
    return frozenset(own), frozenset(helped)


def _known(moment: Moment, row: Any) -> str:
    """The service of a row; the agency's first when today's catalogue has it no longer."""
    service: str = row.service
    if service in moment.work:
        return service
    return moment.catalogue.services_of(row.agency)[0].code


def _still_to_come(catalogue: Catalogue, agency: str, journeys: Iterable[Any]) -> list[str]:
    steps = (step for row in journeys for step in row.steps.split(STEP_SIGN))
    here = {service.code for service in catalogue.services_of(agency)}
    return [step for step in steps if step in here]
