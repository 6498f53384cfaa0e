"""Reads the lines of agencies, with the counters that serve them, inside a transaction."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from typing import Any

from sqlalchemy import Connection, bindparam, exists, literal, select, union_all

from kiosk.catalogue import Catalogue
from kiosk.clock import day_ends, to_ms
from kiosk.queue.estimate import ALWAYS, Calendar, Post, Work
from kiosk.queue.hours import opening
from kiosk.queue.learning import UNJUDGED
from kiosk.queue.lessons import durations, quotings
from kiosk.queue.line import Line
from kiosk.queue.model import CounterState, Level, State
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

_Takes = tuple[frozenset[str] | None, frozenset[str]]

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
        hour = self.now.astimezone(self.store.zone).hour
        return durations(self.store, self.connection, self.day, self.catalogue).at(hour)

    @cached_property
    def calendar(self) -> Calendar:
        """Today's spans of service, unless the house is open outside its hours."""
        here = self.now.astimezone(self.store.zone)
        if not self.rules.keeps_hours:
            return ALWAYS
        today = opening(self.rules, here.date(), self.store.zone)
        if today.numbers_from is None or here < today.numbers_from:
            return ALWAYS
        spans = ((starts - here, ends - here) for starts, ends in today.spans if ends > here)
        return Calendar(tuple((a.total_seconds(), b.total_seconds()) for a, b in spans))


@dataclass
class _Agency:
    """The rows of one agency."""

    counters: list[Any] = field(default_factory=list)
    tickets: list[Any] = field(default_factory=list)


def line_of(moment: Moment, agency: str, closes_at: datetime | None) -> Line:
    """One agency's line. `closes_at` is its closing today, None for the day's end."""
    key = {"site_id": moment.store.site_id, "agency": agency}
    counters = _ONE_COUNTERS.all(moment.connection, key)
    if any(row.levels for row in counters):
        return lines_of(moment, {agency: closes_at})[agency]
    tickets = _ONE_TICKETS.all(moment.connection, key)
    return _line(moment, [agency], _by_agency(counters, tickets), {}, closes_at)


def lines_of(moment: Moment, closings: Mapping[str, datetime | None]) -> dict[str, Line]:
    """The lines of several agencies, by code."""
    key = {"site_id": moment.store.site_id}
    counters = moment.connection.execute(_COUNTERS, key).all()
    tickets = moment.connection.execute(_ALL_TICKETS, key).all()
    rows = _by_agency(counters, tickets)
    levels: dict[int, dict[str, Level]] = defaultdict(dict)
    if any(row.levels for row in counters):
        for row in moment.connection.execute(_LEVELS, key):
            levels[row.counter][row.service] = Level(row.level)
    return {
        agency: _line(moment, _shared(moment, agency, rows, levels), rows, levels, closes_at)
        for agency, closes_at in closings.items()
    }


def _by_agency(counters: Iterable[Any], tickets: Iterable[Any]) -> dict[str, _Agency]:
    rows: dict[str, _Agency] = defaultdict(_Agency)
    for row in counters:
        rows[row.agency].counters.append(row)
    for row in tickets:
        if row.steps:
            rows[""].tickets.append(row)
        else:
            rows[row.agency].tickets.append(row)
    return rows


def _shared(
    moment: Moment,
    agency: str,
    rows: Mapping[str, _Agency],
    levels: Mapping[int, Mapping[str, Level]],
) -> list[str]:
    """The agency, and those that share a counter with it: their lines are played as one."""
    shared = [agency]
    for code, found in list(rows.items()):
        for row in found.counters:
            taken = {s for s, level in levels.get(row.number, {}).items() if level != Level.NEVER}
            agencies = {moment.catalogue.service(s).agency for s in taken} | {code}
            if agency in agencies:
                shared += sorted(agencies - set(shared))
    return shared


def _line(
    moment: Moment,
    agencies: Sequence[str],
    rows: Mapping[str, _Agency],
    levels: Mapping[int, Mapping[str, Level]],
    closes_at: datetime | None,
) -> Line:
    own, work = agencies[0], moment.work
    posts: dict[int, Post] = {}
    planned: dict[int, Post] = {}
    opens = dict.fromkeys(agencies, False)
    for code in agencies:
        for row in rows[code].counters:
            post = _post(moment, row, work, _services(moment, row, levels))
            opens[code] |= row.state != CounterState.CLOSED
            if row.state == CounterState.OPEN or (row.state == CounterState.PAUSED and row.until):
                posts[row.number] = post
            if row.state != CounterState.CLOSED:
                planned[row.number] = post
    # Before anybody has opened, the plan is that all of them will.
    for row in rows[own].counters if not opens[own] else ():
        planned[row.number] = _post(moment, row, work, _services(moment, row, levels))
    due_at, services = [], []
    merged = sorted(
        (row for code in agencies for row in rows[code].tickets),
        key=lambda row: (row.due_at, row.issued_revision),
    )
    for row in merged:
        service = _known(moment, row)
        if row.for_counter is None:
            due_at.append(row.due_at)
            services.append(service)
            continue
        # Only that counter can call it, and will soon.
        for counters in (posts, planned):
            if row.for_counter in counters:
                counters[row.for_counter] = counters[row.for_counter].after(work[service])
    ends = closes_at or day_ends(moment.day, moment.store.zone)
    return Line(
        waiting=[row.due_at for row in rows[own].tickets if row.state == State.WAITING],
        due_at=due_at,
        services=services,
        posts=tuple(posts.values()),
        planned=tuple(planned.values()),
        work=work,
        left=(ends - moment.now).total_seconds(),
        calendar=moment.calendar,
        later=_still_to_come(moment, own, rows[""].tickets if "" in rows else ()),
        help_over=moment.rules.help_over,
        quoting=quotings(moment.store, moment.connection, moment.day).get(own, UNJUDGED),
        quality_percent=moment.rules.estimate_quality_percent,
        soft_end=not moment.rules.keeps_hours,
    )


def _post(moment: Moment, row: Any, work: Mapping[str, Work], takes: _Takes) -> Post:
    free_at, now = 0.0, to_ms(moment.now)
    if row.state == CounterState.PAUSED:
        free_at = max(0.0, (row.until - now) / 1000) if row.until else _SHORT_BREAK_SECONDS
    post = Post(row.number, free_at, 0.0, *takes)
    if row.service is None:
        return post
    return post.after(work[_known(moment, row)].left((now - row.called_at) / 1000))


def _services(moment: Moment, row: Any, levels: Mapping[int, Mapping[str, Level]]) -> _Takes:
    """What a counter serves as its own, None for all of its agency, and what it helps with."""
    if not levels:
        return None, frozenset()
    own_levels = levels.get(row.number, {})
    of_agency = {service.code for service in moment.catalogue.services_of(row.agency)}
    own = {s for s, level in own_levels.items() if level == Level.OWN} | of_agency - set(own_levels)
    helped = frozenset(s for s, level in own_levels.items() if level == Level.HELP)
    return frozenset(own), helped


def _known(moment: Moment, row: Any) -> str:
    """The service of a row; the agency's first when today's catalogue has it no longer."""
    service: str = row.service
    if service in moment.work:
        return service
    return moment.catalogue.services_of(row.agency)[0].code


def _still_to_come(moment: Moment, agency: str, journeys: Iterable[Any]) -> list[str]:
    steps = (step for row in journeys for step in row.steps.split(STEP_SIGN))
    here = {service.code for service in moment.catalogue.services_of(agency)}
    return [step for step in steps if step in here]
