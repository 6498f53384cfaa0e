"""Whom a closing would leave: those who wait and whom nobody who goes on working takes.

A counter on a break comes back, so it counts like an open one; a closed one does not.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, bindparam, select, union_all

from kiosk.queue.calling import within
from kiosk.queue.model import CounterState, Level, Ticket
from kiosk.store.tables import ON_HOLD, PERSONAL, WAITING, counter, counter_service, ticket

_HERE = ticket.c.site_id == bindparam("site_id")
# Two statements in one: with an "or" SQLite walks past every ticket that was ever finished.
WAITING_HERE = union_all(
    select(ticket).where(_HERE, WAITING), select(ticket).where(_HERE, PERSONAL, ON_HOLD)
).order_by("due_at", "issued_revision")
_AT_WORK = (
    select(counter.c.number, counter.c.agency, counter_service.c.service, counter_service.c.level)
    .select_from(
        counter.outerjoin(
            counter_service,
            (counter_service.c.site_id == counter.c.site_id)
            & (counter_service.c.counter == counter.c.number),
        )
    )
    .where(counter.c.site_id == bindparam("site_id"), counter.c.state != CounterState.CLOSED)
)


@dataclass(frozen=True, slots=True)
class Staffed:
    """A counter somebody works at, and how it stands to single services."""

    number: int
    agency: str
    levels: Mapping[str, Level] = field(default_factory=dict)

    def takes(self, waiting: Any) -> bool:
        """Whether it will call this ticket, sooner or later."""
        if waiting.for_counter is not None:
            return bool(waiting.for_counter == self.number)
        return within(self.levels, self.agency, waiting.service, waiting.agency)


def left_by_counter(connection: Connection, site_id: int, number: int) -> list[Any]:
    """The rows of those whom counter `number` alone takes, in calling order; none if closed."""
    staffed = _staffed(connection, site_id)
    closing = staffed.pop(number, None)
    if closing is None:
        return []
    waiting = connection.execute(WAITING_HERE, {"site_id": site_id})
    return [row for row in waiting if closing.takes(row) and not _taken(row, staffed)]


def taken_besides(connection: Connection, site_id: int, number: int) -> list[Any]:
    """The rows of those whom counter `number` takes and others as well; none if closed."""
    staffed = _staffed(connection, site_id)
    closing = staffed.pop(number, None)
    if closing is None:
        return []
    waiting = connection.execute(WAITING_HERE, {"site_id": site_id})
    return [row for row in waiting if closing.takes(row) and _taken(row, staffed)]


def left_by_agency(connection: Connection, site_id: int, agency: str) -> list[Any]:
    """The rows of an agency's visitors whom no counter takes, in calling order."""
    return [row for row in left_now(connection, site_id) if row.agency == agency]


def left_now(connection: Connection, site_id: int) -> list[Any]:
    """The rows of all whom no counter takes as it is, in calling order."""
    staffed = _staffed(connection, site_id)
    waiting = connection.execute(WAITING_HERE, {"site_id": site_id})
    return [row for row in waiting if not _taken(row, staffed)]


def nobody_takes(
    connection: Connection, site_id: int, waiting: list[Ticket], without: int | None = None
) -> list[Ticket]:
    """Those of these tickets that no counter takes, but for the one that closes."""
    staffed = _staffed(connection, site_id)
    staffed.pop(without or 0, None)
    return [each for each in waiting if not _taken(each, staffed)]


def _taken(row: Any, staffed: Mapping[int, Staffed]) -> bool:
    return any(each.takes(row) for each in staffed.values())


def _staffed(connection: Connection, site_id: int) -> dict[int, Staffed]:
    agencies: dict[int, str] = {}
    levels: dict[int, dict[str, Level]] = {}
    for row in connection.execute(_AT_WORK, {"site_id": site_id}):
        agencies[row.number] = row.agency
        own = levels.setdefault(row.number, {})
        if row.service is not None:
            own[row.service] = Level(row.level)
    return {number: Staffed(number, agency, levels[number]) for number, agency in agencies.items()}
