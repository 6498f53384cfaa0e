"""The life of a paper in the database: queued with its ticket, sent, and its outcome."""

from sqlalchemy import bindparam, func, insert, select, update

from kiosk.errors import Refused
from kiosk.queue.day import changing
from kiosk.queue.model import PrintJob, PrintState, Ticket
from kiosk.queue.rows import print_job_of
from kiosk.store import Change, Store
from kiosk.store.prepared import Prepared
from kiosk.store.tables import UNSETTLED, print_job
from kiosk.store.touched import NOTHING

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

# What may follow what: an outcome is final, and nothing is sent twice under one job.
_NEXT = {
    PrintState.QUEUED: {PrintState.SENT, PrintState.FAILED},
    PrintState.SENT: {PrintState.PRINTED, PrintState.FAILED, PrintState.UNKNOWN},
}


def queue_paper(change: Change, of: Ticket, copy: int = 0) -> None:
    """A paper of a ticket, at the station where its number was taken; none without a station."""
    if not of.station:
        return
    job = {
        "site_id": change.site_id,
        "ticket_id": of.id,
        "station": of.station,
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


def settle_print_job(
    store: Store, job: PrintJob, state: PrintState, reason: str = "", *, op_id: str, actor: str
) -> None:
    """What became of a paper. Raises Refused when the job already has an outcome."""
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
        change.record(
            f"print_{state}",
            ticket_id=job.ticket,
            copy=job.copy,
            reason=reason,
            touches=NOTHING,
        )


def _with_state(
    store: Store, station: str, state: PrintState, limit: int | None
) -> tuple[PrintJob, ...]:
    parameters = {"site_id": store.site_id, "station": station, "state": state}
    with store.read() as connection:
        rows = connection.execute(_UNSETTLED.limit(limit), parameters)
        return tuple(map(print_job_of, rows))
