"""A lease: numbers that one kiosk alone may give while it is out of contact. Plain values."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Lease:
    """The numbers `first` to `last` of one business day, for one station.

    `epoch` counts the station's leases: a later one makes every earlier one void. A number of it
    is used once, in whichever agency's reserve series.
    """

    station: str
    epoch: int
    day: date
    first: int
    last: int

    def __len__(self) -> int:
        return self.last - self.first + 1

    def __contains__(self, number: object) -> bool:
        return isinstance(number, int) and self.first <= number <= self.last
