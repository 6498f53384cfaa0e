"""Consistent pictures of the queue for screens: read-only, one transaction each."""

from collections import Counter as Tally
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, bindparam, case, func, not_, select

from kiosk.catalogue import versions
from kiosk.clock import from_ms
from kiosk.errors import Refused
from kiosk.queue import lessons
from kiosk.queue.facts import Doors, doors, standing
from kiosk.queue.hours import week_of
from kiosk.queue.learning import Accuracy, Quoting, judged
from kiosk.queue.lines import Moment
from kiosk.queue.model import AgencyLine, Board, CounterState, Desk, State, Ticket
from kiosk.queue.outages import down_between
from kiosk.queue.outlook import outlook
from kiosk.queue.rows import open_at, ticket_of
from kiosk.store import Store
from kiosk.store.prepared import Prepared
from kiosk.store.tables import HELD, WAITING, counter, site, ticket

_RECENT = 20

_LINES = (
    select(ticket.c.agency, ticket.c.service, ticket.c.state, func.count().label("tickets"))
    .where(open_at(bindparam("site_id")))
    .group_by(ticket.c.agency, ticket.c.service, ticket.c.state)
)
_COUNTERS = (
    select(counter).where(counter.c.site_id == bindparam("site_id")).order_by(counter.c.number)
)
_HELD_BY_COUNTER = select(ticket).where(ticket.c.site_id == bindparam("site_id"), HELD)
_HELD = _HELD_BY_COUNTER.where(ticket.c.counter == bindparam("counter"))
_WAITING = (
    select(ticket)
    .where(
        ticket.c.site_id == bindparam("site_id"),
        ticket.c.agency == bindparam("agency"),
        WAITING,
    )
    .order_by(ticket.c.due_at, ticket.c.issued_revision)
)
_DAY = Prepared(select(site.c.day, site.c.revision).where(site.c.id == bindparam("site_id")))
_ALL_COUNTERS = Prepared(_COUNTERS)
_HOLDS = Prepared(_HELD)
_WAITS = Prepared(_WAITING)
_NEXT = Prepared(_WAITING.limit(bindparam("most")))
_DONE = select(ticket).where(
    ticket.c.site_id == bindparam("site_id"),
    ticket.c.day == bindparam("day"),
    ticket.c.counter == bindparam("counter"),
    ticket.c.ended_at.is_not(None),
)
_DONE_LATEST = _DONE.order_by(ticket.c.ended_at.desc()).limit(_RECENT)
# No clerk is slow because a link was down.
_AT_WORK = case(
    (
        not_(down_between(ticket.c.started_at, ticket.c.ended_at)),
        ticket.c.ended_at - ticket.c.started_at,
    )
)
_SERVED = select(func.count().label("tickets"), func.avg(_AT_WORK).label("mean_ms")).where(
    ticket.c.site_id == bindparam("site_id"),
    ticket.c.day == bindparam("day"),
    ticket.c.counter == bindparam("counter"),
    ticket.c.state == State.SERVED,
)


def board(store: Store) -> Board:
    """Every agency's queue now. Raises StoreFault."""
    with store.read() as connection:
        here = {"site_id": store.site_id}
        now = standing(store, connection)
        catalogue = versions.at(store, connection, now.catalogue_version)
        waiting: Tally[str] = Tally()
        serving: Tally[str] = Tally()
        for line in connection.execute(_LINES, here):
            states = waiting if line.state == State.WAITING else serving
            states[line.agency] += line.tickets
        counters_open = Tally(
            c.agency for c in connection.execute(_COUNTERS, here) if c.state == CounterState.OPEN
        )
        open_now = doors(store, connection, catalogue, now)
        moment = Moment(store, connection, now.rules, catalogue, now.day, now.now)
        found = outlook(moment, open_now)
        return Board(
            revision=now.revision,
            catalogue_version=now.catalogue_version,
            day=now.day,
            at=store.clock.now(),
            lines=tuple(
                AgencyLine(
                    code=agency.code,
                    waiting=waiting[agency.code],
                    serving=serving[agency.code],
                    counters_open=counters_open[agency.code],
                    switched_off=all(
                        service.code in open_now.off
                        for service in catalogue.services_of(agency.code)
                    ),
                    closed=found.doors.of_agency(catalogue, agency.code),
                    waits=found.waits[agency.code],
                    promise=found.promises[agency.code],
                )
                for agency in catalogue.agencies
            ),
            off=open_now.off,
            closed=found.doors.services,
            house=open_now.house,
            week=week_of(now.rules, now.now.astimezone(store.zone).date()),
            service_waits=found.service_waits,
        )


def doors_now(store: Store) -> Doors:
    """Who gives numbers by hours, switches and quotas; nothing of what counters still can serve.

    Much cheaper than a board. Raises StoreFault.
    """
    with store.read() as connection:
        now = standing(store, connection)
        catalogue = versions.at(store, connection, now.catalogue_version)
        return doors(store, connection, catalogue, now)


def desk(store: Store, number: int, *, shown: int | None = None) -> Desk:
    """One counter, its line and its day. Raises Refused when there is no such counter.

    A display needs only so many of its line as are `shown` there, and nothing of the day behind.
    """
    with store.read() as connection:
        here = {"site_id": store.site_id}
        row = _DAY.first(connection, here)
        counters = {c.number: c for c in _ALL_COUNTERS.all(connection, here)}
        if number not in counters:
            raise Refused("refused.counter_unknown", counter=number)
        own = counters[number]
        at_desk = {**here, "counter": number, "agency": own.agency, "day": row.day}
        served = connection.execute(_SERVED, at_desk).one() if shown is None else None
        held = _HOLDS.all(connection, {**here, "counter": number})
        line = {**here, "agency": own.agency}
        if shown is None:
            waiting = _WAITS.all(connection, line)
        else:
            waiting = _NEXT.all(connection, {**line, "most": shown})
        return Desk(
            revision=row.revision,
            at=store.clock.now(),
            number=number,
            agency=own.agency,
            state=CounterState(own.state),
            until=None if own.until is None else from_ms(own.until),
            ticket=next(map(ticket_of, held), None),
            waiting=tuple(map(ticket_of, waiting)),
            recent=() if served is None else _tickets(connection, _DONE_LATEST, at_desk),
            served=0 if served is None else served.tickets,
            mean_seconds=_seconds(served),
            others_open=tuple(
                c.number
                for c in counters.values()
                if c.agency == own.agency and c.state == CounterState.OPEN and c.number != number
            ),
        )


def counters(store: Store) -> tuple[tuple[int, str, CounterState, Ticket | None], ...]:
    """Every counter: number, agency, state and the ticket it holds."""
    with store.read() as connection:
        here = {"site_id": store.site_id}
        held = {t.counter: t for t in _tickets(connection, _HELD_BY_COUNTER, here)}
        return tuple(
            (c.number, c.agency, CounterState(c.state), held.get(c.number))
            for c in connection.execute(_COUNTERS, here)
        )


def day_quotes(store: Store) -> Accuracy | None:
    """How true the quotes of the business day are, over all who have been called."""
    with store.read() as connection:
        day = standing(store, connection).day
        found = lessons.quotes(connection, store.site_id, day)
        return judged([quote for quotes in found.values() for quote in quotes])


def past_quotes(store: Store) -> Mapping[str, Quoting]:
    """How true each agency's quotes of the days before were."""
    with store.read() as connection:
        return lessons.quotings(store, connection, standing(store, connection).day)


def _seconds(served: Any) -> int | None:
    if served is None or served.mean_ms is None:
        return None
    seconds: int = round(served.mean_ms / 1000)
    return seconds


def _tickets(connection: Connection, query: Any, parameters: dict[str, Any]) -> tuple[Ticket, ...]:
    return tuple(map(ticket_of, connection.execute(query, parameters)))
