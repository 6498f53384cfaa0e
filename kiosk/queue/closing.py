"""The business day: open it, close it, look at it. Nothing issued is left without an outcome."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, bindparam, func, select, update

from kiosk.clock import to_ms
from kiosk.errors import Refused
from kiosk.queue import trust
from kiosk.queue.availability import Availability, evaluate
from kiosk.queue.context import rules_in
from kiosk.queue.day import advance, changing
from kiosk.queue.facts import standing
from kiosk.queue.model import CounterState, State, Ticket
from kiosk.queue.rows import open_at, ticket_of
from kiosk.store import Change, Store
from kiosk.store.tables import counter, ticket

_UNFINISHED = (
    select(ticket).where(open_at(bindparam("site_id"))).order_by(ticket.c.series, ticket.c.number)
)
_BY_STATE = (
    select(ticket.c.state, func.count().label("tickets"))
    .where(ticket.c.site_id == bindparam("site_id"), ticket.c.day == bindparam("day"))
    .group_by(ticket.c.state)
)
_OPEN_COUNTERS = (
    select(counter.c.number)
    .where(counter.c.site_id == bindparam("site_id"), counter.c.state != CounterState.CLOSED)
    .order_by(counter.c.number)
)
_CLOSE_COUNTERS = (
    update(counter)
    .where(counter.c.site_id == bindparam("in_site"))
    .values(state=CounterState.CLOSED, until=None)
)

# What a ticket without an outcome remembers of the clock.
MOMENTS = (
    *("arrived_at", "due_at", "called_at", "first_called_at", "started_at"),
    *("passed_at", "hold_until", "expected_at"),
)
_TICKETS_BACK = (
    update(ticket)
    .where(open_at(bindparam("in_site")))
    .values({name: ticket.c[name] - bindparam("by_ms") for name in MOMENTS})
)
_BREAKS_BACK = (
    update(counter)
    .where(counter.c.site_id == bindparam("in_site"), counter.c.until.is_not(None))
    .values(until=counter.c.until - bindparam("by_ms"))
)


@dataclass(frozen=True, slots=True)
class Day:
    """The business day as it stands.

    `today` is the machine's own date, `doubted` that a person must confirm it. `states` counts the
    day's tickets; `unfinished` are those without an outcome, by number; `house` says whether
    numbers are given now, and when again.
    """

    day: date
    today: date
    closed: bool
    doubted: bool
    states: Mapping[State, int]
    unfinished: tuple[Ticket, ...]
    counters_open: tuple[int, ...]
    house: Availability


def show_day(store: Store) -> Day:
    """The business day now. Raises StoreFault."""
    with store.read() as connection:
        here = {"site_id": store.site_id}
        now = standing(store, connection)
        return Day(
            day=now.day,
            today=_today(store),
            closed=now.day_closed,
            doubted=now.doubted is not None,
            states=_states(connection, store.site_id, now.day),
            unfinished=_unfinished(connection, store.site_id),
            counters_open=tuple(connection.execute(_OPEN_COUNTERS, here).scalars()),
            house=evaluate(now.facts(), now.now, store.zone),
        )


def open_day(store: Store, *, op_id: str, actor: str, expected: date | None = None) -> None:
    """Begin the business day of the machine's date, or open a closed one again.

    It is also a person's word that the date is right, which a doubted clock waits for; when the
    clock was set back, everybody in the house moves back with it and keeps their places. With
    `expected` it is given only for that date: raises Refused when the machine shows another.
    The first number of a day opens it as well; an open day is left as it is.
    """
    with store.change(op_id, actor) as change:
        if change.replayed:
            return
        shown, today = store.clock.now(), _today(store)
        if expected is not None and expected != today:
            raise Refused("refused.other_date", wanted=expected, shown=today, year=today.year)
        reading = trust.read(shown, change.last_at, rules_in(change), store.zone)
        change.work_at(shown if reading.doubted else reading.now)
        advance(change)
        if reading.doubted:
            back_ms = max(0, to_ms(change.last_at) - change.now_ms)
            if back_ms:
                _set_back(change, back_ms)
            change.record("date_confirmed", date=today.isoformat(), back_ms=back_ms)
        if change.day_closed:
            change.day_closed = False
            change.record("day_reopened")


def close_day(store: Store, *, op_id: str, actor: str) -> None:
    """End the business day: no more numbers, every counter closed.

    Raises Refused naming every ticket without an outcome, and while the date is doubted. A day
    that is closed stays closed.
    """
    with changing(store, op_id, actor) as change:
        if change.replayed or change.day_closed:
            return
        if change.doubted:
            today = _today(store)
            raise Refused("refused.date_doubted", day=today, year=today.year)
        unfinished = _unfinished(change.connection, change.site_id)
        if unfinished:
            labels = ", ".join(left.label for left in unfinished)
            raise Refused("refused.day_unfinished", count=len(unfinished), numbers=labels)
        closed = _close_counters(change)
        states = _states(change.connection, change.site_id, change.day)
        change.day_closed = True
        change.record("day_closed", counters=closed, states=states)


def _set_back(change: Change, by_ms: int) -> None:
    """Take the time that never was out of every moment of those who have no outcome yet.

    Else a hold would last for hours, and whoever takes a number now would go before them all.
    """
    key = {"in_site": change.site_id, "by_ms": by_ms}
    change.connection.execute(_TICKETS_BACK, key)
    change.connection.execute(_BREAKS_BACK, key)


def _today(store: Store) -> date:
    """The date on the machine's calendar, in the site's zone."""
    return store.clock.now().astimezone(store.zone).date()


def _close_counters(change: Change) -> list[int]:
    key = {"site_id": change.site_id}
    numbers = list(change.connection.execute(_OPEN_COUNTERS, key).scalars())
    if numbers:
        change.connection.execute(_CLOSE_COUNTERS, {"in_site": change.site_id})
    return numbers


def _unfinished(connection: Connection, site_id: int) -> tuple[Ticket, ...]:
    return tuple(map(ticket_of, connection.execute(_UNFINISHED, {"site_id": site_id})))


def _states(connection: Connection, site_id: int, day: date) -> dict[State, int]:
    key: dict[str, Any] = {"site_id": site_id, "day": day.isoformat()}
    return {State(row.state): row.tickets for row in connection.execute(_BY_STATE, key)}
