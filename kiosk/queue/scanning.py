"""What a scan at a counter finds: a ticket, one that the queue takes in now, or no ticket of ours.

The paper is the second copy of a number: a genuine one that the database does not know was given
by a kiosk out of contact, or was lost with the newest hours of a database.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import bindparam, insert, select, update

from kiosk.clock import to_ms
from kiosk.errors import Refused
from kiosk.queue import leases
from kiosk.queue.context import catalogue_in
from kiosk.queue.day import changing, still_open
from kiosk.queue.finding import Missing, lookup
from kiosk.queue.issuing import insert_ticket
from kiosk.queue.merging import merge_reserve
from kiosk.queue.model import State, Ticket, is_reserve, label
from kiosk.queue.operations import row_of
from kiosk.queue.reserve_token import ReserveTicket
from kiosk.queue.rows import ticket_of
from kiosk.queue.token import Parts, sign
from kiosk.store import Change, Store, new_id
from kiosk.store.tables import series, ticket

_SERIES = (
    series.c.site_id == bindparam("in_site"),
    series.c.day == bindparam("of_day"),
    series.c.series == bindparam("letters"),
)
_LAST = select(series.c["last"]).where(*_SERIES)
_RAISE = update(series).where(*_SERIES).values(last=bindparam("number"))
_BEFORE = (
    select(ticket)
    .where(
        ticket.c.site_id == bindparam("in_site"),
        ticket.c.day == bindparam("of_day"),
        ticket.c.series == bindparam("letters"),
        ticket.c.number < bindparam("number"),
    )
    .order_by(ticket.c.number.desc())
    .limit(1)
)


class News(StrEnum):
    """What the scan changed."""

    KNOWN = "known"
    MERGED = "merged"
    RECOVERED = "recovered"


@dataclass(frozen=True, slots=True)
class Scanned:
    """The ticket of a scanned code or a typed number, and whether the queue had it before."""

    ticket: Ticket
    news: News


def scan(store: Store, text: str, *, actor: str, service: str | None = None) -> Scanned:
    """The ticket, taken into the queue first if the paper is all there is of it.

    Of an ordinary ticket that was lost the paper does not tell the service: it is `service`, else
    the first of its agency. Raises Refused for what is no ticket of ours, and for a typed reserve
    number that is not here yet: only its code tells enough.
    """
    found = lookup(store, text)
    if isinstance(found, Ticket):
        return Scanned(found, News.KNOWN)
    match found.said:
        case ReserveTicket() as told:
            return Scanned(merge_reserve(store, told, actor=actor, scanned=True), News.MERGED)
        case Parts() as told:
            return Scanned(_recover(store, told, service, actor), News.RECOVERED)
        case None:
            raise _typed(store, found)


def _typed(store: Store, wanted: Missing) -> Refused:
    if is_reserve(wanted.series):
        with store.read() as connection:
            lent = leases.with_number(connection, store.site_id, wanted.day, wanted.number)
        if lent is not None:
            number, station = label(wanted.series, wanted.number), lent[0].station
            return Refused("refused.reserve_not_here", number=number, station=station)
    return wanted.refusal()


def _recover(store: Store, told: Parts, service: str | None, actor: str) -> Ticket:
    """A number that this site signed and its database has lost, taken in once more."""
    op_id = f"recover-{told.site}-{told.day.isoformat()}-{told.series}-{told.number}"
    with changing(store, op_id, actor) as change:
        for entry in change.replayed:
            if entry.kind == "recovered":
                return ticket_of(row_of(change, str(entry.ticket_id)))
        shown = label(told.series, told.number)
        if told.day != change.day:
            raise Refused("refused.token_day", number=shown, day=told.day.isoformat())
        still_open(change)
        made = _made(change, told, service)
        revision = change.record(
            "recovered",
            ticket_id=made.id,
            number=made.label,
            agency=made.agency,
            service=made.service,
            priority=made.priority,
            arrived_at=to_ms(made.arrived_at),
            due_at=to_ms(made.due_at),
            skipped=_reach(change, told),
        )
        insert_ticket(change, made, revision)
        return made


def _made(change: Change, told: Parts, service: str | None) -> Ticket:
    catalogue = catalogue_in(change)
    agency = next((a for a in catalogue.agencies if a.prefix == told.series[0]), None)
    if agency is None:
        raise Refused("refused.ticket_unknown", number=label(told.series, told.number))
    chosen = catalogue.service(service) if service else catalogue.services_of(agency.code)[0]
    before = change.connection.execute(_BEFORE, {**_key(change, told), "number": told.number})
    neighbour = before.one_or_none()
    # It came after the number before it; nothing else is known of when.
    place = ticket_of(neighbour) if neighbour else None
    return Ticket(
        id=new_id(change.now_ms),
        series=told.series,
        number=told.number,
        day=told.day,
        agency=chosen.agency,
        service=chosen.code,
        catalogue_version=change.catalogue_version,
        language="id",
        priority=place.priority if place else None,
        state=State.WAITING,
        arrived_at=place.arrived_at if place else change.now,
        due_at=place.due_at if place else change.now,
        counter=None,
        calls=0,
        called_at=None,
        started_at=None,
        ended_at=None,
        station="",
        token=sign(change.store.ticket_key, told),
    )


def _reach(change: Change, told: Parts) -> list[int]:
    """Let the series go on after this number; answers the numbers that are passed over by it."""
    key = _key(change, told)
    last = change.connection.execute(_LAST, key).scalar_one_or_none()
    if last is not None and last >= told.number:
        return []
    if last is None:
        row = {"site_id": change.site_id, "day": told.day.isoformat(), "series": told.series}
        change.connection.execute(insert(series), {**row, "last": told.number})
    else:
        change.connection.execute(_RAISE, {**key, "number": told.number})
    return list(range((last or 0) + 1, told.number))


def _key(change: Change, told: Parts) -> dict[str, Any]:
    return {
        "in_site": change.site_id,
        "of_day": told.day.isoformat(),
        "letters": told.series,
    }
