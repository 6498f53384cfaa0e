"""Numbers and their order: pure rules over plain values."""

from datetime import datetime, timedelta

from kiosk.queue.model import RESERVE, Priority


def series_of(prefix: str, priority: Priority | None, *, reserve: bool = False) -> str:
    """The letters before the number: the agency's, `P` for a priority ticket, `R` for a reserve."""
    return prefix + ("" if priority is None else "P") + (RESERVE if reserve else "")


def due_at(arrived_at: datetime, head_start_minutes: int) -> datetime:
    """The moment that decides the order: arrival, minus the head start of a priority class."""
    return arrived_at - timedelta(minutes=head_start_minutes)
