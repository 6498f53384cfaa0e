"""Taking a number: ticket, number, print job and journal entry in one transaction."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, insert, select, update

from kiosk.catalogue import Service
from kiosk.clock import from_ms, to_ms
from kiosk.errors import Refused
from kiosk.queue import rules, token
from kiosk.queue.availability import FOR_CLERKS_TOO, evaluate
from kiosk.queue.context import catalogue_in, rules_in
from kiosk.queue.day import changing
from kiosk.queue.facts import facts_in
from kiosk.queue.line import Told
from kiosk.queue.lines import Moment, line_of
from kiosk.queue.model import (
    LAST_NUMBER,
    Estimate,
    Issued,
    Priority,
    Promise,
    State,
    Ticket,
    label,
)
from kiosk.queue.print_jobs import queue_paper
from kiosk.queue.promise import worst
from kiosk.queue.rows import STEP_SIGN, ticket_of
from kiosk.store import Change, Store, new_id
from kiosk.store.journal import Entry
from kiosk.store.prepared import Prepared
from kiosk.store.tables import journal, series, ticket
from kiosk.store.touched import Touched
from kiosk.words import Language

_TAKE_NUMBER = Prepared(
    update(series)
    .where(
        series.c.site_id == bindparam("in_site"),
        series.c.day == bindparam("on_day"),
        series.c.series == bindparam("in_series"),
    )
    .values(last=series.c.last + 1)
    .returning(series.c.last)
)
_BEGIN_SERIES = Prepared(insert(series))
_INSERT_TICKET = Prepared(insert(ticket))
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
    Raises Refused when a service is unknown, no number can be taken for it or it would not be
    served before closing, StoreFault when the database is out of reach; then no number was used.
    """
    with changing(store, op_id, actor) as change:
        if change.replayed:
            return issued_again(change, change.replayed[-1])
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
    due_at: datetime | None = None,
) -> Issued:
    """The next number of the service's series inside a running change; see `issue`.

    A clerk `at_desk` decides about hours, quotas and a full day; a service switched off, a doubted
    date and a closed day bind clerks too. With `due_at` the place in the order is that one.
    """
    catalogue = catalogue_in(change)
    service = catalogue.service(service_code)
    agency = catalogue.agency(service.agency)
    facts = facts_in(change, agency, service.code)
    found = evaluate(facts, change.now, change.store.zone)
    if not found.open and (found.code in FOR_CLERKS_TOO or not at_desk):
        raise found.refusal()
    if due_at is None:
        due_at = rules.due_at(change.now, rules_in(change).head_start(priority))
    steps = [service, *(catalogue.service(code) for code in then)]
    ahead, told, promise = _foresee(change, steps, to_ms(due_at), found.closes_at)
    if promise is Promise.FULL:
        full = evaluate(replace(facts, full=True), change.now, change.store.zone)
        if not full.open and not at_desk:
            raise full.refusal()
        promise = Promise.AT_RISK
    expected_at = None if told.quote is None else change.now_ms + round(told.seconds * 1000)
    letters = rules.series_of(agency.prefix, priority)
    number = _take_number(change, letters)
    if number > LAST_NUMBER:
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
        estimate=None if told.estimate is None else [told.estimate.low, told.estimate.high],
        quoted=None if told.quote is None else [told.quote.low, told.quote.high, expected_at],
        promise=promise,
        counters=list(agency.counters),
        then=list(then),
        touches=Touched(agencies=frozenset({agency.code})),
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
        promise=promise,
        quoted=told.quote,
        expected_at=None if expected_at is None else from_ms(expected_at),
    )
    insert_ticket(change, made, revision)
    queue_paper(change, made)
    return Issued(made, ahead, told.estimate, agency.counters)


def issued_of(store: Store, ticket_id: str) -> Issued:
    """What taking this number answered, for its paper. Raises Refused for an unknown ticket."""
    with store.read() as connection:
        row = connection.execute(_TICKET, {"ticket_id": ticket_id}).one_or_none()
        if row is None:
            raise Refused("refused.ticket_unknown", number=ticket_id)
        key = {"site_id": store.site_id, "revision": row.issued_revision}
        entry = connection.execute(_ISSUED_ENTRY, key)
        return _issued(ticket_of(row), json.loads(entry.scalar_one()))


def _take_number(change: Change, letters: str) -> int:
    # The site's row is held, so nobody begins the series between the two statements.
    day = change.day.isoformat()
    row = _TAKE_NUMBER.first(
        change.connection, {"in_site": change.site_id, "on_day": day, "in_series": letters}
    )
    if row is not None:
        return int(row.last)
    begun = {"site_id": change.site_id, "day": day, "series": letters, "last": 1}
    _BEGIN_SERIES.change(change.connection, begun)
    return 1


def _foresee(
    change: Change, steps: Sequence[Service], due_at: int, closes_at: datetime | None
) -> tuple[int, Told, Promise | None]:
    """How many are called before, the wait for the first step, and the promise for all of them."""
    moment = Moment(
        change.store,
        change.connection,
        rules_in(change),
        catalogue_in(change),
        change.day,
        change.now,
    )
    first, *others = steps
    line = line_of(moment, first.agency, closes_at)
    promises = [line.promise(first.code)]
    promises += [line_of(moment, s.agency, closes_at).promise(s.code) for s in others]
    return line.ahead(due_at), line.wait(first.code, due_at), worst(promises)


def insert_ticket(change: Change, made: Ticket, revision: int) -> None:
    """The row of a new ticket, that the entry of this revision tells of."""
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
            "priority": made.priority,
            "state": made.state.value,
            "arrived_at": to_ms(made.arrived_at),
            "due_at": to_ms(made.due_at),
            "ended_at": made.ended_at and to_ms(made.ended_at),
            "issued_revision": revision,
            "calls": 0,
            "steps": STEP_SIGN.join(made.steps),
            "promise": made.promise,
            "quoted_low": made.quoted and made.quoted.low,
            "quoted_high": made.quoted and made.quoted.high,
            "expected_at": made.expected_at and to_ms(made.expected_at),
            "station": made.station,
            "token": made.token,
        },
    )


def issued_again(change: Change, entry: Entry) -> Issued:
    """What the earlier run of the same operation answered, by its entry in the journal."""
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
