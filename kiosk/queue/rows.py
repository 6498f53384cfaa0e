"""Database rows to the frozen data that leaves this package."""

from datetime import date, datetime
from typing import Any

from kiosk.clock import from_ms
from kiosk.queue.model import PrintJob, PrintState, Priority, State, Ticket


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
    )


def print_job_of(row: Any) -> PrintJob:
    return PrintJob(
        ticket=row.ticket_id,
        copy=row._mapping["copy"],
        station=row.station,
        state=PrintState(row.state),
        reason=row.reason,
    )


def _moment(ms: int | None) -> datetime | None:
    return None if ms is None else from_ms(ms)
