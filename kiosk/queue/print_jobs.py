"""The life of a paper in the database: queued with its ticket, sent, and its outcome."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, func, insert, select, update

from kiosk.clock import from_ms
from kiosk.errors import Refused
from kiosk.queue.day import changing
from kiosk.queue.model import PrintJob, PrintState, State, Ticket, label
from kiosk.queue.printers import count_paper
from kiosk.queue.rows import print_job_of, ticket_of
from kiosk.store import Change, Store
from kiosk.store.prepared import Prepared
from kiosk.store.tables import UNSETTLED, print_job, site, ticket
from kiosk.store.touched import NOTHING

# Nobody waits at the slot longer; a paper that comes out later puzzles whoever is there then.
LATE_AFTER = timedelta(minutes=2)
REPRINT = "reprint"
# Of a paper without an outcome whose kiosk has told nothing for LATE_AFTER.
_OVERDUE = {PrintState.QUEUED: "late", PrintState.SENT: "doubt"}
_NOT_OUT = (PrintState.FAILED, PrintState.UNKNOWN)
_OVER = (State.SERVED, State.EXPIRED)

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
_INSERT = Prepared(insert(print_job))
_TICKET = select(ticket).where(
    ticket.c.site_id == bindparam("site_id"), ticket.c.id == bindparam("ticket_id")
)
# A promise for another day is a paper too, though its ticket has ended.
_STILL_NEEDED = (
    select(
        *(ticket.c[name] for name in ("series", "number", "agency", "service")),
        print_job,
    )
    .join(ticket, ticket.c.id == print_job.c.ticket_id)
    .join(site, (site.c.id == ticket.c.site_id) & (site.c.day == ticket.c.day))
    .where(
        ticket.c.site_id == bindparam("site_id"),
        ticket.c.ended_at.is_(None) | (ticket.c.state == State.TOMORROW),
    )
    .order_by(print_job.c.ticket_id, print_job.c["copy"])
)

# What may follow what: an outcome is final, and nothing is sent twice under one job.
_NEXT = {
    PrintState.QUEUED: {PrintState.SENT, PrintState.FAILED},
    PrintState.SENT: {PrintState.PRINTED, PrintState.FAILED, PrintState.UNKNOWN},
}


@dataclass(frozen=True, slots=True)
class Unprinted:
    """A ticket whose last paper was not seen to come out, at which station, why, and since when."""

    ticket: str
    label: str
    agency: str
    service: str
    station: str
    reason: str
    since: datetime


def queue_paper(change: Change, of: Ticket, copy: int = 0) -> None:
    """A paper of a ticket, at the station where its number was taken; none without a station."""
    if of.station:
        _queue(change, of.id, of.station, copy, marked=False)


def _queue(change: Change, ticket_id: str, station: str, copy: int, *, marked: bool) -> None:
    job = {
        "site_id": change.site_id,
        "ticket_id": ticket_id,
        "station": station,
        "copy": copy,
        "state": PrintState.QUEUED.value,
        "reason": "",
        "created_at": change.now_ms,
        "marked": marked,
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


def reprint(store: Store, ticket_id: str, station: str, *, op_id: str, actor: str) -> PrintJob:
    """One more paper of a ticket, at this station; it carries the copy mark.

    Raises Refused for a ticket of another day, one that is over, one whose last paper is still on
    its way, and without a station.
    """
    with changing(store, op_id, actor) as change:
        row = _ticket_row(change, ticket_id)
        if change.replayed:
            copy = next((e.data["copy"] for e in change.replayed if e.kind == REPRINT), None)
            if copy is None:
                raise Refused("refused.op_id_used")
            return _job(change, ticket_id, copy)
        shown = ticket_of(row).label
        if row.day != change.day.isoformat():
            raise Refused("refused.reprint_day", number=shown)
        if row.state in _OVER:
            raise Refused("refused.reprint_over", number=shown)
        if not station:
            raise Refused("refused.reprint_nowhere", number=shown)
        papers = change.connection.execute(_OF_TICKET, {"ticket_id": ticket_id}).all()
        last = papers[-1] if papers else None
        if last and last.state in _OVERDUE and not _is_overdue(last, change.now):
            raise Refused("refused.reprint_waits", number=shown, station=last.station)
        copy = (last._mapping["copy"] if last else 0) + 1
        _queue(change, ticket_id, station, copy, marked=True)
        change.record(REPRINT, ticket_id=ticket_id, touches=NOTHING, copy=copy, station=station)
        return _job(change, ticket_id, copy)


def unprinted(store: Store, station: str | None = None) -> tuple[Unprinted, ...]:
    """Today's tickets whose last paper did not come out for sure, the oldest first.

    Of all stations or of one. A ticket leaves the list when a copy is printed or its visit ends.
    A paper that a kiosk has not told of for LATE_AFTER is among them.
    """
    now = store.clock.now()
    with store.read() as connection:
        rows = connection.execute(_STILL_NEEDED, {"site_id": store.site_id}).all()
    # In order of the copies: what stays is each ticket's last paper.
    last = {row.ticket_id: row for row in rows}
    found = []
    for row in last.values():
        state, made_at = PrintState(row.state), from_ms(row.created_at)
        overdue = _is_overdue(row, now)
        if (state in _NOT_OUT or overdue) and station in {None, row.station}:
            found.append(
                Unprinted(
                    ticket=row.ticket_id,
                    label=label(row.series, row.number),
                    agency=row.agency,
                    service=row.service,
                    station=row.station,
                    reason=_OVERDUE[state] if overdue else row.reason,
                    since=made_at if overdue else from_ms(row.settled_at),
                )
            )
    return tuple(sorted(found, key=lambda one: (one.since, one.label)))


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
    """What became of a paper, and how much of the roll it took.

    Raises Refused when the job already has an outcome.
    """
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
        told: dict[str, Any] = {"copy": job.copy, "reason": reason}
        if state is not PrintState.SENT:
            count_paper(change, now.station, state, reason, length_mm)
            told |= {"station": now.station, "length": length_mm}
        change.record(f"print_{state}", ticket_id=job.ticket, touches=NOTHING, **told)


def tell_reserve_paper(
    store: Store,
    ticket_id: str,
    state: PrintState,
    reason: str,
    *,
    length_mm: int,
    op_id: str,
    actor: str,
) -> None:
    """What became of the first paper of a number that was taken without the database; once.

    Its kiosk hands it in after the number itself, when the paper has an outcome.
    """
    with changing(store, op_id, actor) as change:
        if change.replayed:
            return
        row = _ticket_row(change, ticket_id)
        of = ticket_of(row)
        job = {
            "site_id": change.site_id,
            "ticket_id": ticket_id,
            "station": of.station,
            "copy": 0,
            "state": state.value,
            "reason": reason,
            "created_at": row.arrived_at,
            "settled_at": change.now_ms,
            "marked": False,
        }
        change.connection.execute(insert(print_job), job)
        count_paper(change, of.station, state, reason, length_mm)
        told: dict[str, Any] = {
            "copy": 0,
            "reason": reason,
            "station": of.station,
            "length": length_mm,
        }
        change.record(f"print_{state}", ticket_id=ticket_id, touches=NOTHING, **told)


def _is_overdue(row: Any, now: datetime) -> bool:
    """Whether a paper has no outcome although its kiosk should have told one long ago."""
    return row.state in _OVERDUE and now - from_ms(row.created_at) > LATE_AFTER


def _job(change: Change, ticket_id: str, copy: int) -> PrintJob:
    key = {"ticket_id": ticket_id, "copy": copy}
    return print_job_of(change.connection.execute(_JOB, key).one())


def _ticket_row(change: Change, ticket_id: str) -> Any:
    key = {"site_id": change.site_id, "ticket_id": ticket_id}
    row = change.connection.execute(_TICKET, key).one_or_none()
    if row is None:
        raise Refused("refused.ticket_unknown", number=ticket_id)
    return row


def _with_state(
    store: Store, station: str, state: PrintState, limit: int | None
) -> tuple[PrintJob, ...]:
    parameters = {"site_id": store.site_id, "station": station, "state": state}
    with store.read() as connection:
        rows = connection.execute(_UNSETTLED.limit(limit), parameters)
        return tuple(map(print_job_of, rows))
