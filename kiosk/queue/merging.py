"""Reserve tickets come into the queue: from the kiosk that gave them, or from the paper itself.

Both run the same operation, so whichever is first has its effect and the other has none.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import bindparam, select, update

from kiosk.catalogue import Agency, Catalogue
from kiosk.clock import to_ms
from kiosk.errors import Refused
from kiosk.queue import leases, reserve, rules
from kiosk.queue.context import catalogue_in, rules_in
from kiosk.queue.day import changing
from kiosk.queue.issuing import insert_ticket
from kiosk.queue.model import SUPERSEDED, Move, State, Ticket
from kiosk.queue.moves import MOVES
from kiosk.queue.operations import row_of
from kiosk.queue.reserve_token import ReserveTicket, sign, tie_of
from kiosk.queue.rows import ticket_of
from kiosk.store import Change, Store, new_id
from kiosk.store.lease import Lease
from kiosk.store.tables import journal, ticket

# A kiosk reports three times a minute.
OUT_OF_CONTACT = timedelta(minutes=1)

_TRIED = (
    select(ticket, journal.c.op_id)
    .join(
        journal,
        (journal.c.site_id == ticket.c.site_id) & (journal.c.revision == ticket.c.issued_revision),
    )
    .where(
        ticket.c.site_id == bindparam("site_id"),
        ticket.c.day == bindparam("day"),
        ticket.c.series == bindparam("series"),
        ticket.c.station == bindparam("station"),
    )
)
_VOID = (
    update(ticket)
    .where(ticket.c.id == bindparam("void_id"))
    .values({name: bindparam(name) for name in ("state", "ended_at", "reason")})
)


@dataclass(frozen=True, slots=True)
class Renewed:
    """The lease that a kiosk holds now, None when it may hold none, and the database's moment."""

    lease: Lease | None
    at: datetime


@dataclass(frozen=True, slots=True)
class Silent:
    """A kiosk that has a lease and was not heard of since then: some of its numbers may be out."""

    station: str
    since: datetime
    numbers: int


def renew_lease(
    store: Store, station: str, known: Lease | None, *, keep: bool, op_id: str, actor: str
) -> Renewed:
    """A kiosk is in contact, and has numbers for when it will not be.

    With `keep` it goes on with the lease it knows, if that still is the newest of today. Else
    that one ends and the next begins: always when numbers of it were given, and when a program
    starts, for its disk may be older than what it did. Raises StoreFault.
    """
    with changing(store, op_id, actor) as change:
        if change.replayed:
            return Renewed(leases.lent_to(change, station), change.now)
        held = leases.lent_to(change, station)
        # A clock that nobody believes must not be handed on.
        wanted = rules_in(change).reserve and not change.doubted and not change.day_closed
        if wanted and keep and held is not None and held == known:
            leases.seen(change, held)
            return Renewed(held, change.now)
        if held is not None:
            leases.end(change, held)
        return Renewed(leases.grant(change, station, known) if wanted else None, change.now)


def end_lease(store: Store, station: str, *, op_id: str, actor: str) -> None:
    """The station gives no more reserve numbers: it is closed or not trusted any longer."""
    with changing(store, op_id, actor) as change:
        held = None if change.replayed else leases.lent_to(change, station)
        if held is not None:
            leases.end(change, held)


def silent_kiosks(store: Store) -> tuple[Silent, ...]:
    """Kiosks whose reserve numbers may be out in the hall, those silent for longest first."""
    now = store.clock.now()
    with store.read() as connection:
        found = leases.lent(connection, store.site_id)
    silent = [
        Silent(held.station, seen_at, len(held))
        for held, seen_at in found
        if now - seen_at > OUT_OF_CONTACT
    ]
    return tuple(sorted(silent, key=lambda one: (one.since, one.station)))


def merge_reserve(
    store: Store, told: ReserveTicket, *, actor: str, scanned: bool = False, paper: str = ""
) -> Ticket:
    """Takes a reserve ticket into the queue, at the place of its arrival; once, by its own op.

    A number that the same touch had taken before the contact broke is on nobody's paper: it is
    voided, unless it was called already. A ticket of a day that is over is kept as expired.
    `scanned` says that the paper was seen, `paper` what the kiosk knows of it. Raises Refused
    for another site, an agency that nobody knows, or a number that is another ticket's.
    """
    if told.site != store.site_id:
        raise Refused("refused.token_site")
    signed = sign(store.ticket_key, told)
    with changing(store, told.op_id, actor) as change:
        for entry in change.replayed:
            if entry.kind == "merged":
                known = ticket_of(row_of(change, str(entry.ticket_id)))
                if known.token != signed:
                    raise Refused("refused.reserve_taken", number=told.label)
                return known
        found = leases.with_number(change.connection, change.site_id, told.day, told.number)
        # One that is not known here was lost with the newest hours of a database.
        lent = found if found and found[0].station == told.station else None
        made = _made(change, told, signed, since=lent[1] if lent else told.arrived_at)
        epoch = lent[0].epoch if lent else None
        revision = _record(change, made, epoch, scanned=scanned, paper=paper)
        insert_ticket(change, made, revision)
        _supersede(change, told, made)
        return made


def _made(change: Change, told: ReserveTicket, signed: str, *, since: datetime) -> Ticket:
    agency = _agency(catalogue_in(change), told)
    arrived = reserve.arrival(told.arrived_at, since, change.now)
    over = told.day != change.day or change.day_closed
    return Ticket(
        id=new_id(change.now_ms),
        series=told.series,
        number=told.number,
        day=told.day,
        agency=agency.code,
        service=told.services[0],
        catalogue_version=change.catalogue_version,
        language=told.language,
        priority=told.priority,
        state=State.EXPIRED if over else State.WAITING,
        arrived_at=arrived,
        due_at=rules.due_at(arrived, rules_in(change).head_start(told.priority)),
        counter=None,
        calls=0,
        called_at=None,
        started_at=None,
        ended_at=change.now if over else None,
        station=told.station,
        token=signed,
        steps=told.services[1:],
    )


def _agency(catalogue: Catalogue, told: ReserveTicket) -> Agency:
    """The agency of the first service; by its letter, should a newer catalogue not have that."""
    try:
        return catalogue.agency(catalogue.service(told.services[0]).agency)
    except Refused:
        for agency in catalogue.agencies:
            if agency.prefix == told.series[0]:
                return agency
        raise


def _record(change: Change, made: Ticket, epoch: int | None, *, scanned: bool, paper: str) -> int:
    return change.record(
        "merged",
        ticket_id=made.id,
        number=made.label,
        day=made.day.isoformat(),
        agency=made.agency,
        service=made.service,
        priority=made.priority,
        arrived_at=to_ms(made.arrived_at),
        due_at=to_ms(made.due_at),
        then=list(made.steps),
        station=made.station,
        epoch=epoch,
        scanned=scanned,
        paper=paper,
        over=made.state is State.EXPIRED,
    )


def _supersede(change: Change, told: ReserveTicket, made: Ticket) -> None:
    """Void the number that the same touch took on the database, its answer lost on the way."""
    key = {
        "site_id": change.site_id,
        "day": told.day.isoformat(),
        "series": told.series[:-1],
        "station": told.station,
    }
    for row in change.connection.execute(_TRIED, key):
        becomes = MOVES.get((State(row.state), Move.SUPERSEDE))
        # Once it is called a counter waits for it, and its clerk sees that nobody comes.
        if tie_of(row.op_id) == told.tie and becomes is not None and made.ended_at is None:
            # Only what a kiosk's login may change of a ticket.
            new = {"state": becomes.value, "ended_at": change.now_ms, "reason": SUPERSEDED}
            change.connection.execute(_VOID, {"void_id": row.id, **new})
            void = ticket_of(row)
            change.record(
                "superseded", ticket_id=void.id, number=void.label, set=new, by=made.label
            )
