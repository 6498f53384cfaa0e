"""Counters in every situation a display can meet, made by hand."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from kiosk.queue import CounterState, Desk, Priority, State, Ticket

NOW = datetime(2026, 11, 24, 2, 14, tzinfo=UTC)
ONE = datetime(2026, 11, 24, 6, 0, tzinfo=UTC)

# Long enough for a display that is switched on now to show the call without raising the sun.
CALLED_AGO = timedelta(minutes=1)


def ticket(number: int, state: State = State.WAITING, priority: Priority | None = None) -> Ticket:
    series = "AP" if priority else "A"
    at_desk = state in {State.CALLED, State.SERVING}
    return Ticket(
        id=f"{series}{number}",
        series=series,
        number=number,
        day=NOW.date(),
        agency="DUK",
        service="DUK-02",
        catalogue_version=1,
        language="id",
        priority=priority,
        state=state,
        arrived_at=NOW - timedelta(minutes=30),
        due_at=NOW - timedelta(minutes=30),
        counter=3 if at_desk else None,
        calls=1 if at_desk else 0,
        called_at=NOW - CALLED_AGO if at_desk else None,
        started_at=None,
        ended_at=None,
        station="Kios 1",
        token="",
    )


LINE = (ticket(28), ticket(4, priority=Priority.PREGNANT), ticket(29), ticket(30))
DESK = Desk(
    revision=1,
    at=NOW,
    number=3,
    agency="DUK",
    state=CounterState.OPEN,
    until=None,
    ticket=None,
    waiting=LINE,
    recent=(),
    served=0,
    mean_seconds=None,
    others_open=(),
)
CALLED = replace(DESK, ticket=ticket(27, State.CALLED))
SERVING = replace(DESK, ticket=ticket(27, State.SERVING))
PAUSED = replace(DESK, state=CounterState.PAUSED)
CLOSED = replace(DESK, state=CounterState.CLOSED)
