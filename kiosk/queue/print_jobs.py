"""The life of a paper in the database: queued with its ticket, sent, and its outcome."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, func, insert, select, update

from kiosk.clock import from_ms
from kiosk.errors import Refused
from kiosk.queue import printers
from kiosk.queue.day import changing
from kiosk.queue.model import PrintJob, PrintState, Ticket
from kiosk.queue.operations import row_of
from kiosk.queue.rows import open_at, print_job_of, ticket_of
from kiosk.store import Change, Store
from kiosk.store.prepared import Prepared
from kiosk.store.tables import UNSETTLED, print_job, ticket

_UNSETTLED = (
    select(print_job)
    .where(
        print_job.c.site_id == bindparam("site_id"),
        print_job.c.station == bindparam("station"),
        UNSETTLED,
        print_job.c.state == bindparam("state"),
    )
    .order_by(print_job.c.created_at, print_job.c.ticket_id)
)
_OF_TICKET = (
    select(print_job)
    .where(print_job.c.ticket_id == bindparam("ticket_id"))
    .order_by(print_job.c.copy)
)
_JOB = select(print_job).where(
    print_job.c.ticket_id == bindparam("ticket_id"), print_job.c.copy == bindparam("copy")
)
_SETTLE = Prepared(
    update(print_job)
    .where(print_job.c.ticket_id == bindparam("of_ticket"), print_job.c.copy == bindparam("number"))
    .values(state=bindparam("becomes"), reason=bindparam("why"), settled_at=bindparam("now"))
)
_LAST_COPY = select(func.max(print_job.c["copy"])).where(
    print_job.c.ticket_id == bindparam("ticket_id")
)
_newest = print_job.alias("newest")
_NOT_SEEN = print_job.c.state.in_([PrintState.FAILED, PrintState.UNKNOWN])
_INSERT = Prepared(insert(print_job))

_JOB_COLUMNS = ("copy", "station", "state", "reason")

# What may follow what: an outcome is final, and nothing is sent twice under one job.
_NEXT = {
    PrintState.QUEUED: {PrintState.SENT, PrintState.FAILED},
    PrintState.SENT: {PrintState.PRINTED, PrintState.FAILED, PrintState.UNKNOWN},
}


@dataclass(frozen=True, slots=True)
class Unprinted:
    """A ticket that still waits for its turn and whose last paper was not seen to come out."""

    ticket: Ticket
    job: PrintJob
    since: datetime


def queue_paper(change: Change, of: Ticket, copy: int = 0, station: str = "") -> None:
    """A paper of a ticket, at that station or where its number was taken; none without either."""
    if not (station or of.station):
        return
    job = {
        "site_id": change.site_id,
        "ticket_id": of.id,
        "station": station or of.station,
        "copy": copy,
        "state": PrintState.QUEUED.value,
        "reason": "",
        "created_at": change.now_ms,
    }
    _INSERT.change(change.connection, job)


def queue_further_paper(change: Change, of: Ticket) -> None:
    """One more paper of a ticket that has its first one, if it has a station."""
    last = change.connection.execute(_LAST_COPY, {"ticket_id": of.id}).scalar_one()
    queue_paper(change, of, 0 if last is None else last + 1)


def next_print_job(store: Store, station: str) -> PrintJob | None:
    """The oldest paper this station has still to print."""
    jobs = _with_state(store, station, PrintState.QUEUED, 1)
    return jobs[0] if jobs else None


def doubtful_print_jobs(store: Store, station: str) -> tuple[PrintJob, ...]:
    """Papers handed to a printer whose outcome was never seen, such as before a power cut."""
    return _with_state(store, station, PrintState.SENT, None)


def print_jobs(store: Store, ticket_id: str) -> tuple[PrintJob, ...]:
    """Every paper of a ticket, the first one first."""
    with store.read() as connection:
        return tuple(map(print_job_of, connection.execute(_OF_TICKET, {"ticket_id": ticket_id})))


def unprinted(store: Store) -> tuple[Unprinted, ...]:
    """Tickets without an outcome whose last paper failed or is in doubt, the longest first.

    One leaves the list when a further paper of it is seen to come out, or is on its way.
    """
    last = (
        select(func.max(_newest.c["copy"]))
        .where(_newest.c.ticket_id == print_job.c.ticket_id)
        .scalar_subquery()
    )
    query = (
        select(ticket, print_job.c.settled_at)
        .add_columns(*(print_job.c[name].label(f"job_{name}") for name in _JOB_COLUMNS))
        .join(print_job, print_job.c.ticket_id == ticket.c.id)
        .where(open_at(store.site_id), _NOT_SEEN, print_job.c["copy"] == last)
        .order_by(print_job.c.settled_at, print_job.c.ticket_id)
    )
    with store.read() as connection:
        rows = connection.execute(query).all()
    return tuple(
        Unprinted(ticket_of(row), _job_beside(row), from_ms(row.settled_at)) for row in rows
    )


def reprint(store: Store, ticket_id: str, station: str, *, op_id: str, actor: str) -> PrintJob:
    """A further paper of a ticket at a station, marked as a copy, with the same number and code.

    An empty `station` is the one where the number was taken. Raises Refused for a ticket that has
    its outcome, for one whose paper is still on its way, and where there is no station.
    """
    with changing(store, op_id, actor) as change:
        row = row_of(change, ticket_id)
        wanted = ticket_of(row)
        jobs = _jobs(change, ticket_id)
        if change.replayed:
            return jobs[-1]
        if wanted.ended_at is not None:
            raise Refused("refused.reprint_over", number=wanted.label)
        if not (station or wanted.station):
            raise Refused("refused.reprint_nowhere", number=wanted.label)
        if jobs and jobs[-1].state in _NEXT:
            raise Refused("refused.reprint_waits", number=wanted.label, station=jobs[-1].station)
        # The first paper is copy 0, so that even a number that never had one gets a marked copy.
        copy = jobs[-1].copy + 1 if jobs else 1
        queue_paper(change, wanted, copy, station)
        change.record("reprint", ticket_id=ticket_id, copy=copy, station=station or wanted.station)
        return _jobs(change, ticket_id)[-1]


def settle_print_job(
    store: Store,
    job: PrintJob,
    state: PrintState,
    reason: str = "",
    *,
    length_mm: int = 0,
    op_id: str,
    actor: str,
) -> None:
    """What became of a paper, and how long it was. Raises Refused if it has an outcome already."""
    with changing(store, op_id, actor) as change:
        if change.replayed:
            return
        key = {"ticket_id": job.ticket, "copy": job.copy}
        now = print_job_of(change.connection.execute(_JOB, key).one())
        if state not in _NEXT.get(now.state, set()):
            raise Refused("refused.print_settled")
        settled = {
            "of_ticket": job.ticket,
            "number": job.copy,
            "becomes": state,
            "why": reason,
            "now": change.now_ms,
        }
        _SETTLE.change(change.connection, settled)
        if state not in _NEXT:
            printers.count_paper(change, job, state, reason, length_mm)
        change.record(f"print_{state}", ticket_id=job.ticket, copy=job.copy, reason=reason)


def _with_state(
    store: Store, station: str, state: PrintState, limit: int | None
) -> tuple[PrintJob, ...]:
    parameters = {"site_id": store.site_id, "station": station, "state": state}
    with store.read() as connection:
        rows = connection.execute(_UNSETTLED.limit(limit), parameters)
        return tuple(map(print_job_of, rows))


def _jobs(change: Change, ticket_id: str) -> list[PrintJob]:
    rows = change.connection.execute(_OF_TICKET, {"ticket_id": ticket_id})
    return [print_job_of(row) for row in rows]


def _job_beside(row: Row[Any]) -> PrintJob:
    shown = row._mapping
    return PrintJob(
        ticket=row.id,
        copy=shown["job_copy"],
        station=row.job_station,
        state=PrintState(row.job_state),
        reason=row.job_reason,
    )
