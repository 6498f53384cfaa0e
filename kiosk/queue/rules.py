"""Who is next and how long it takes: pure rules over plain values."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from kiosk.queue.model import Estimate, Priority

# How far a visit may be from its standard, until real durations are learned.
_SOONER, _LATER = 0.8, 1.3


def series_of(prefix: str, priority: Priority | None) -> str:
    """The letters before the number: the agency's, and `P` for a priority ticket."""
    return prefix if priority is None else f"{prefix}P"


def due_at(arrived_at: datetime, head_start_minutes: int) -> datetime:
    """The moment that decides the order: arrival, minus the head start of a priority class."""
    return arrived_at - timedelta(minutes=head_start_minutes)


def work_minutes(waiting: Mapping[str, int], standard: Mapping[str, int]) -> int:
    """Minutes of counter work before a newcomer: waiting tickets and standards, by service."""
    return sum(count * standard[service] for service, count in waiting.items())


def estimate(work: int, counters_open: int) -> Estimate | None:
    """Minutes until a newcomer is called, given the work before it; None if no counter is open."""
    if not counters_open:
        return None
    mean = work / counters_open
    return Estimate(low=int(mean * _SOONER), high=-int(-mean * _LATER // 1))


def middle(span: Estimate) -> int:
    """One figure for an estimate, for boards that have room for one."""
    return round((span.low + span.high) / 2)
