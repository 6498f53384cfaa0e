"""Whether a kiosk that is out of contact may give a number, and which. Pure: facts in, answer out.

Design D of docs/decisions/0009: a few numbers lent in advance, for a short time, on the same day.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from enum import StrEnum

from kiosk.clock import business_date
from kiosk.errors import Refused
from kiosk.store.lease import Lease

LEASE_SIZE = 20
LAST_NUMBER = 9999
# Longer than this nobody behind the counters knows how many stand in the hall.
SILENCE = timedelta(minutes=15)


class Why(StrEnum):
    """Why no reserve number is given; each has its sentence `refused.reserve_<why>`."""

    NO_LEASE = "no_lease"
    CLOCK = "clock"
    DAY_OVER = "day_over"
    SILENT = "silent"
    USED_UP = "used_up"

    def refusal(self) -> Refused:
        """The same answer as an exception."""
        return Refused(f"refused.reserve_{self}")


@dataclass(frozen=True, slots=True)
class Contact:
    """The database's moment when this program last reached it, and the steady clock then.

    `steady` are seconds that nobody can set; they begin anew when the machine does, so a contact
    is never kept over a restart.
    """

    at: datetime
    steady: float


@dataclass(frozen=True, slots=True)
class Given:
    """The number that may be given now, and the moment it is given at."""

    number: int
    at: datetime


def next_number(
    lease: Lease | None, used: int, contact: Contact | None, steady: float, zone: tzinfo
) -> Given | Why:
    """The next number of the lease, of which `used` are given already, or why there is none.

    The machine's own clock is not asked: the moment is that of the last contact, and what the
    steady clock has counted since.
    """
    if lease is None:
        return Why.NO_LEASE
    if contact is None or steady < contact.steady:
        return Why.CLOCK
    gone = timedelta(seconds=steady - contact.steady)
    if gone >= SILENCE:
        return Why.SILENT
    now = contact.at + gone
    if business_date(now, zone) != lease.day:
        return Why.DAY_OVER
    if used >= len(lease):
        return Why.USED_UP
    return Given(lease.first + used, now)


def arrival(told: datetime, lent_at: datetime, now: datetime) -> datetime:
    """When somebody came, as far as it can be true: not before the lease, not after `now`."""
    return min(max(told, lent_at), now)
