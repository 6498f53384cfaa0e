"""What the site learned from its own days: read once a day, written when a day has ended."""

from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, not_, select

from kiosk.catalogue import Catalogue
from kiosk.clock import day_ends, from_ms
from kiosk.queue import attendance as attending
from kiosk.queue.attendance import Attendance, Habits
from kiosk.queue.context import catalogue_in, rules_in
from kiosk.queue.hours import hours_of, opening
from kiosk.queue.learning import Durations, Learned, Quote, Quoting, taught
from kiosk.queue.model import CounterState
from kiosk.queue.outages import down_between
from kiosk.site_rules import SiteRules
from kiosk.store import Change, Store
from kiosk.store.tables import DONE, attendance, counter, journal, learned, quoting, ticket

_LEARNED = select(learned).where(learned.c.site_id == bindparam("site_id"))
_QUOTING = select(quoting).where(quoting.c.site_id == bindparam("site_id"))
_FORGET_LEARNED = delete(learned).where(learned.c.site_id == bindparam("in_site"))
_FORGET_QUOTING = delete(quoting).where(quoting.c.site_id == bindparam("in_site"))
# Whoever was still at a counter when the day ended says nothing about how long a visit takes.
_TURNS = (
    select(
        ticket.c.counter,
        ticket.c.service,
        ticket.c.arrived_at,
        ticket.c.first_called_at,
        ticket.c.ended_at,
        down_between(ticket.c.first_called_at, ticket.c.ended_at).label("link_down"),
    )
    .where(
        ticket.c.site_id == bindparam("site_id"),
        ticket.c.day == bindparam("of_day"),
        DONE,
        ticket.c.counter.is_not(None),
        ticket.c.first_called_at.is_not(None),
    )
    .order_by(ticket.c.counter, ticket.c.ended_at)
)
_QUOTES = select(
    ticket.c.agency,
    ticket.c.quoted_low,
    ticket.c.quoted_high,
    ticket.c.expected_at,
    ticket.c.arrived_at,
    ticket.c.first_called_at,
).where(
    ticket.c.site_id == bindparam("site_id"),
    ticket.c.day == bindparam("of_day"),
    ticket.c.expected_at.is_not(None),
    ticket.c.first_called_at.is_not(None),
    not_(down_between(ticket.c.arrived_at, ticket.c.first_called_at)),
)
_ATTENDANCE = select(attendance).where(
    attendance.c.site_id == bindparam("site_id"), attendance.c.hours == bindparam("of_hours")
)
_FORGET_ATTENDANCE = delete(attendance).where(
    attendance.c.site_id == bindparam("in_site"), attendance.c.hours == bindparam("of_hours")
)
# Backwards from the newest entry, so no more of the journal is walked than the day's own part.
_DAY_BEGAN = (
    select(journal.c.revision)
    .where(journal.c.site_id == bindparam("site_id"), journal.c.kind == "day_opened")
    .order_by(journal.c.revision.desc())
    .limit(1)
)
_STATES = {f"counter_{state}": state for state in CounterState}
_TURNED = (
    select(journal.c.at, journal.c.counter, journal.c.kind)
    .where(
        journal.c.site_id == bindparam("site_id"),
        journal.c.revision > bindparam("since"),
        journal.c.kind.in_(_STATES),
    )
    .order_by(journal.c.revision)
)
_AGENCIES = select(counter.c.number, counter.c.agency).where(
    counter.c.site_id == bindparam("site_id")
)
# A counter that calls the next within this time was not idle: the clerk tidied up.
_TIDYING_MS = 180_000
# Visits weighing less than a tenth of one are forgotten.
_LEAST_WEIGHT = 0.1


def durations(store: Store, connection: Connection, day: date, catalogue: Catalogue) -> Durations:
    """How long visits keep a counter, as known at the start of `day`."""

    def read() -> Durations:
        known = _known(connection, store.site_id)
        agencies = {service.code: service.agency for service in catalogue.services}
        return Durations(catalogue.minutes, agencies, known)

    return store.keep_latest("durations", (day, catalogue.version), read)


def quotings(store: Store, connection: Connection, day: date) -> dict[str, Quoting]:
    """How true each agency's quotes were up to the start of `day`."""
    return store.keep_latest("quotings", day, lambda: _judged(connection, store.site_id))


def habits(store: Store, connection: Connection, day: date, hours: str) -> Habits:
    """When counters call on days of some hours (see `kind_of`), as known at the start of `day`."""

    def read() -> Habits:
        return Habits(_attended(connection, store.site_id, hours))

    return store.keep_latest("habits", (day, hours), read)


def quotes(connection: Connection, site_id: int, day: date) -> dict[str, list[Quote]]:
    """The quotes of a day with what happened, by agency; none of whoever waited for a link."""
    found: dict[str, list[Quote]] = {}
    key = {"site_id": site_id, "of_day": day.isoformat()}
    for row in connection.execute(_QUOTES, key):
        expected, real = (
            (moment - row.arrived_at) / 60_000 for moment in (row.expected_at, row.first_called_at)
        )
        quote = Quote(row.quoted_low, row.quoted_high, expected, real)
        found.setdefault(row.agency, []).append(quote)
    return found


def learn(change: Change) -> None:
    """Take the lessons of the change's day, which is about to end."""
    day, catalogue = change.day, catalogue_in(change)
    known = _known(change.connection, change.site_id)
    before = durations(change.store, change.connection, day, catalogue)
    after = taught(known, before, _visits(change))
    change.connection.execute(_FORGET_LEARNED, {"in_site": change.site_id})
    rows = [
        {
            "site_id": change.site_id,
            "service": service,
            "hour": hour,
            "weight": found.weight,
            "mean": found.mean,
            "variance": found.variance,
        }
        for (service, hour), found in after.items()
        if found.weight >= _LEAST_WEIGHT
    ]
    if rows:
        change.connection.execute(insert(learned), rows)
    _judge(change)
    _attend(change)


def _judge(change: Change) -> None:
    known = _judged(change.connection, change.site_id)
    for agency, told in quotes(change.connection, change.site_id, change.day).items():
        known[agency] = known.get(agency, Quoting()).after(told)
    change.connection.execute(_FORGET_QUOTING, {"in_site": change.site_id})
    rows = [
        {
            "site_id": change.site_id,
            "agency": agency,
            "weight": found.weight,
            "inside": found.inside,
            "error_minutes": found.error_minutes,
            "stretch_low": found.stretch_low,
            "stretch_high": found.stretch_high,
            "lean": found.lean,
        }
        for agency, found in known.items()
    ]
    if rows:
        change.connection.execute(insert(quoting), rows)


def _attend(change: Change) -> None:
    rules, zone = rules_in(change), change.store.zone
    begins = datetime.combine(change.day, time(), zone)

    def since_midnight(moment: datetime) -> float:
        return (moment.astimezone(zone) - begins).total_seconds()

    here = {"site_id": change.site_id}
    began = change.connection.execute(_DAY_BEGAN, here).scalar()
    turned = change.connection.execute(_TURNED, {**here, "since": began or 0})
    changes = [
        attending.Change(since_midnight(from_ms(row.at)), row.counter, _STATES[row.kind])
        for row in turned
    ]
    if not changes:
        return
    spans = opening(rules, change.day, zone).spans
    hours = kind_of(rules, change.day)
    agencies = {row.number: row.agency for row in change.connection.execute(_AGENCIES, here)}
    day = attending.attended(
        attending.stretches(changes, since_midnight(day_ends(change.day, zone))),
        agencies,
        [(since_midnight(starts), since_midnight(ends)) for starts, ends in spans],
    )
    after = attending.taught(_attended(change.connection, change.site_id, hours), day)
    change.connection.execute(_FORGET_ATTENDANCE, {"in_site": change.site_id, "of_hours": hours})
    rows = [
        {
            "site_id": change.site_id,
            "hours": hours,
            "agency": agency,
            "hour": hour,
            "house": found.house,
            "at_work": found.at_work,
            "calling": found.calling,
        }
        for (agency, hour), found in after.items()
    ]
    if rows:
        change.connection.execute(insert(attendance), rows)


def _visits(change: Change) -> Iterator[tuple[str, int, float]]:
    """Service, hour and seconds that each ticket of the day kept its last counter, but for visits
    in which the agency's link was down.

    From its call, or from the end of the one before when it had been called earlier and came
    back; up to the next call when somebody waited for it.
    """
    key = {"site_id": change.site_id, "of_day": change.day.isoformat()}
    rows = change.connection.execute(_TURNS, key).all()
    before: Any = None
    for row, following in zip(rows, [*rows[1:], None], strict=False):
        starts = row.first_called_at
        if before is not None and before.counter == row.counter:
            starts = max(starts, before.ended_at)
        ends = row.ended_at
        if following is not None and following.counter == row.counter:
            called = following.first_called_at
            waited = following.arrived_at <= ends
            if waited and ends <= called <= ends + _TIDYING_MS:
                ends = called
        hour = from_ms(starts).astimezone(change.store.zone).hour
        if not row.link_down:
            yield row.service, hour, max(0.0, (ends - starts) / 1000)
        before = row


def _known(connection: Connection, site_id: int) -> dict[tuple[str, int], Learned]:
    rows = connection.execute(_LEARNED, {"site_id": site_id})
    return {(r.service, r.hour): Learned(r.weight, r.mean, r.variance) for r in rows}


def _judged(connection: Connection, site_id: int) -> dict[str, Quoting]:
    rows = connection.execute(_QUOTING, {"site_id": site_id})
    return {
        r.agency: Quoting(
            r.weight, r.inside, r.error_minutes, r.stretch_low, r.stretch_high, r.lean
        )
        for r in rows
    }


def _attended(connection: Connection, site_id: int, hours: str) -> attending.Known:
    rows = connection.execute(_ATTENDANCE, {"site_id": site_id, "of_hours": hours})
    return {(r.agency, r.hour): Attendance(r.house, r.at_work, r.calling) for r in rows}


def kind_of(rules: SiteRules, day: date) -> str:
    """A day's hours as text: the days that teach each other."""
    spans = hours_of(rules, day)[1].spans
    return " ".join(f"{span.start:%H%M}-{span.end:%H%M}" for span in spans)
