"""Taking a number: ticket, number, print job and journal entry in one transaction."""

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import bindparam, func, insert, literal, select, true
from sqlalchemy.dialects import sqlite

from kiosk import catalogue as catalogues
from kiosk.clock import to_ms
from kiosk.errors import Refused
from kiosk.queue import rules, token
from kiosk.queue.availability import FOR_CLERKS_TOO, evaluate
from kiosk.queue.context import catalogue_in, rules_in
from kiosk.queue.day import changing
from kiosk.queue.facts import facts_in
from kiosk.queue.model import (
    CounterState,
    Estimate,
    Issued,
    PrintState,
    Priority,
    State,
    Ticket,
    label,
)
from kiosk.queue.rows import STEP_SIGN, ticket_of
from kiosk.store import Change, Store, new_id
from kiosk.store.prepared import Prepared
from kiosk.store.tables import WAITING, counter, journal, print_job, series, ticket
from kiosk.words import Language

_LAST_NUMBER = 9999

# One row or more, whoever waits: open counters, and the line before.
_AHEAD = (
    select(ticket.c.service, func.count().label("waiting"))
    .where(
        ticket.c.site_id == bindparam("site_id"),
        ticket.c.agency == bindparam("agency"),
        WAITING,
        ticket.c.due_at <= bindparam("due_at"),
    )
    .group_by(ticket.c.service)
    .subquery()
)
_ONE = select(
    select(func.count())
    .select_from(counter)
    .where(
        counter.c.site_id == bindparam("site_id"),
        counter.c.agency == bindparam("agency"),
        counter.c.state == CounterState.OPEN,
    )
    .scalar_subquery()
    .label("counters_open"),
).subquery()
_LINE = Prepared(
    select(_ONE.c.counters_open, _AHEAD.c.service, _AHEAD.c.waiting).select_from(
        _ONE.outerjoin(_AHEAD, true())
    )
)
_TAKE_NUMBER = Prepared(
    sqlite.insert(series)
    .values(
        site_id=bindparam("site_id"),
        day=bindparam("day"),
        series=bindparam("series"),
        last=literal(1),
    )
    .on_conflict_do_update(
        index_elements=[series.c.site_id, series.c.day, series.c.series],
        set_={"last": series.c.last + 1},
    )
    .returning(series.c.last)
)
_INSERT_TICKET = Prepared(insert(ticket))
_INSERT_JOB = Prepared(insert(print_job))
_TICKET = select(ticket).where(ticket.c.id == bindparam("ticket_id"))
_ISSUED_ENTRY = select(journal.c.data).where(
    journal.c.site_id == bindparam("site_id"), journal.c.revision == bindparam("revision")
)


def issue(
    store: Store,
    service_code: str,
    *,
    op_id: str,
    actor: str,
    language: Language = "id",
    priority: Priority | None = None,
    station: str = "",
    then: Sequence[str] = (),
) -> Issued:
    """A new ticket for a service; the same `op_id` gives the same ticket again.

    `station` is the kiosk whose printer prints it; empty for a number without paper. `then` are
    services that open one after the other when the one before is finished, on the same ticket.
    Raises Refused when a service is unknown or no number can be taken for it, StoreFault when the
    database is out of reach; then no number was used.
    """
    with changing(store, op_id, actor) as change:
        if change.replayed:
            return _again(change)
        for code in then:
            catalogue_in(change).service(code)
        return take(change, service_code, language, priority=priority, station=station, then=then)


def take(
    change: Change,
    service_code: str,
    language: Language,
    *,
    priority: Priority | None = None,
    station: str = "",
    then: Sequence[str] = (),
    at_desk: bool = False,
) -> Issued:
    """The next number of the service's series inside a running change; see `issue`.

    A clerk `at_desk` decides about hours and quotas; a service switched off, a doubted date and a
    closed day bind clerks too.
    """
    catalogue = catalogue_in(change)
    service = catalogue.service(service_code)
    agency = catalogue.agency(service.agency)
    found = evaluate(facts_in(change, agency, service.code), change.now, change.store.zone)
    if not found.open and (found.code in FOR_CLERKS_TOO or not at_desk):
        raise found.refusal()
    due_at = rules.due_at(change.now, rules_in(change).head_start(priority))
    ahead, estimate = _line_before(change, catalogue, service, to_ms(due_at))
    letters = rules.series_of(agency.prefix, priority)
    taken = {"site_id": change.site_id, "day": change.day.isoformat(), "series": letters}
    number = _TAKE_NUMBER.first(change.connection, taken).last
    if number > _LAST_NUMBER:
        raise Refused("refused.numbers_used", agency=agency.tile(language))
    ticket_id = new_id(change.now_ms)
    revision = change.record(
        "issued",
        ticket_id=ticket_id,
        number=label(letters, number),
        agency=agency.code,
        service=service.code,
        priority=priority,
        due_at=to_ms(due_at),
        ahead=ahead,
        estimate=None if estimate is None else [estimate.low, estimate.high],
        counters=list(agency.counters),
        then=list(then),
    )
    parts = token.Parts(change.site_id, change.day, letters, number, token.new_random())
    made = Ticket(
        id=ticket_id,
        series=letters,
        number=number,
        day=change.day,
        agency=agency.code,
        service=service.code,
        catalogue_version=change.catalogue_version,
        language=language,
        priority=priority,
        state=State.WAITING,
        arrived_at=change.now,
        due_at=due_at,
        counter=None,
        calls=0,
        called_at=None,
        started_at=None,
        ended_at=None,
        station=station,
        token=token.sign(change.store.ticket_key, parts),
        steps=tuple(then),
    )
    _insert(change, made, revision)
    return Issued(made, ahead, estimate, agency.counters)


def issued_of(store: Store, ticket_id: str) -> Issued:
    """What taking this number answered, for its paper. Raises Refused for an unknown ticket."""
    with store.read() as connection:
        row = connection.execute(_TICKET, {"ticket_id": ticket_id}).one_or_none()
        if row is None:
            raise Refused("refused.ticket_unknown", number=ticket_id)
        key = {"site_id": store.site_id, "revision": row.issued_revision}
        entry = connection.execute(_ISSUED_ENTRY, key)
        return _issued(ticket_of(row), json.loads(entry.scalar_one()))


def _line_before(
    change: Change, catalogue: catalogues.Catalogue, service: catalogues.Service, due_at: int
) -> tuple[int, Estimate | None]:
    parameters = {"site_id": change.site_id, "agency": service.agency, "due_at": due_at}
    lines = _LINE.all(change.connection, parameters)
    waiting = {line.service: line.waiting for line in lines if line.service is not None}
    work = rules.work_minutes(waiting, catalogue.minutes)
    return sum(waiting.values()), rules.estimate(work, lines[0].counters_open)


def _insert(change: Change, made: Ticket, revision: int) -> None:
    _INSERT_TICKET.change(
        change.connection,
        {
            "id": made.id,
            "site_id": change.site_id,
            "day": made.day.isoformat(),
            "series": made.series,
            "number": made.number,
            "agency": made.agency,
            "service": made.service,
            "catalogue_version": made.catalogue_version,
            "language": made.language,
            "priority": made.priority and made.priority.value,
            "state": made.state.value,
            "arrived_at": change.now_ms,
            "due_at": to_ms(made.due_at),
            "issued_revision": revision,
            "calls": 0,
            "steps": STEP_SIGN.join(made.steps),
            "station": made.station,
            "token": made.token,
        },
    )
    if not made.station:
        return
    _INSERT_JOB.change(
        change.connection,
        {
            "site_id": change.site_id,
            "ticket_id": made.id,
            "station": made.station,
            "copy": 0,
            "state": PrintState.QUEUED.value,
            "reason": "",
            "created_at": change.now_ms,
        },
    )


def _again(change: Change) -> Issued:
    entry = change.replayed[-1]
    if entry.kind != "issued":
        raise Refused("refused.op_id_used")
    row = change.connection.execute(_TICKET, {"ticket_id": entry.ticket_id}).one()
    return _issued(ticket_of(row), entry.data)


def _issued(made: Ticket, data: dict[str, Any]) -> Issued:
    span = data["estimate"]
    return Issued(
        ticket=made,
        ahead=data["ahead"],
        estimate=None if span is None else Estimate(*span),
        counters=tuple(data["counters"]),
    )
