"""Database rows to the frozen data that leaves this package."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import and_, or_
from sqlalchemy.sql.elements import ColumnElement

from kiosk.clock import from_ms
from kiosk.queue.model import (
    Estimate,
    Outcome,
    PrintJob,
    PrintState,
    Priority,
    Promise,
    State,
    Ticket,
)
from kiosk.store.tables import HELD, ON_HOLD, PERSONAL, WAITING, ticket

# Between the services of a visit in the database; no service code holds it.
STEP_SIGN = ";"


def open_at(site_id: Any) -> ColumnElement[bool]:
    """A site's tickets without an outcome, by a value or a bound parameter.

    Each state with its own partial index: asked for all at once, SQLite walks past every ticket
    that was ever finished. A ticket is on hold for a counter, never without one.
    """
    states = (WAITING, HELD, and_(ON_HOLD, PERSONAL))
    return or_(*(and_(ticket.c.site_id == site_id, state) for state in states))


def ticket_of(row: Any) -> Ticket:
    """A whole ticket row as a Ticket."""
    return Ticket(
        id=row.id,
        series=row.series,
        number=row.number,
        day=date.fromisoformat(row.day),
        agency=row.agency,
        service=row.service,
        catalogue_version=row.catalogue_version,
        language=row.language,
        priority=Priority(row.priority) if row.priority else None,
        state=State(row.state),
        arrived_at=from_ms(row.arrived_at),
        due_at=from_ms(row.due_at),
        counter=row.counter,
        calls=row.calls,
        called_at=_moment(row.called_at),
        started_at=_moment(row.started_at),
        ended_at=_moment(row.ended_at),
        station=row.station,
        token=row.token,
        for_counter=row.for_counter,
        hold_until=_moment(row.hold_until),
        return_to=row.return_to,
        reason=row.reason,
        outcome=Outcome(row.outcome) if row.outcome else None,
        note=row.note,
        steps=tuple(row.steps.split(STEP_SIGN)) if row.steps else (),
        promise=Promise(row.promise) if row.promise else None,
        quoted=None if row.quoted_low is None else Estimate(row.quoted_low, row.quoted_high),
        expected_at=_moment(row.expected_at),
        first_called_at=_moment(row.first_called_at),
    )


def print_job_of(row: Any) -> PrintJob:
    return PrintJob(
        ticket=row.ticket_id,
        copy=row._mapping["copy"],
        station=row.station,
        state=PrintState(row.state),
        reason=row.reason,
        created_at=from_ms(row.created_at),
        marked=row.marked,
    )


def _moment(ms: int | None) -> datetime | None:
    return None if ms is None else from_ms(ms)
