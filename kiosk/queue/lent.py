"""Leases as the journal alone tells them: no number lent twice, given twice, or forgotten."""

from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, select

from kiosk.errors import Damaged
from kiosk.store import journal
from kiosk.store.tables import lease


@dataclass(slots=True)
class _Lent:
    day: str
    first: int
    last: int
    ended_at: int | None = None
    given: set[int] = field(default_factory=set)
    burnt: set[int] = field(default_factory=set)


@dataclass
class Lent:
    """Every lease so far, by station and epoch. Raises Damaged at the first contradiction."""

    _leases: dict[tuple[str, int], _Lent] = field(default_factory=dict)
    # The newest epoch of each station, and the last number lent on each day.
    _epochs: dict[str, int] = field(default_factory=dict)
    _lent: dict[str, int] = field(default_factory=dict)

    def add(self, entry: journal.Entry) -> None:
        """One more entry about leases or their numbers."""
        data = entry.data
        match entry.kind:
            case "lease_granted":
                self._grant(entry, data)
            case "lease_ended":
                self._end(entry, data)
            case "merged" if data["epoch"] is not None:
                self._give(entry, data)

    def compare(self, connection: Connection, site_id: int) -> None:
        """The table must say the same."""
        rows = connection.execute(select(lease).where(lease.c.site_id == site_id)).mappings()
        found = {
            (row["station"], row["epoch"]): (row["day"], row["first"], row["last"], row["ended_at"])
            for row in rows
        }
        told = {
            key: (one.day, one.first, one.last, one.ended_at) for key, one in self._leases.items()
        }
        for key in sorted(found.keys() | told.keys()):
            if found.get(key) != told.get(key):
                raise Damaged("damaged.lease", station=key[0])

    def _grant(self, entry: journal.Entry, data: dict[str, Any]) -> None:
        station, epoch = data["station"], data["epoch"]
        made = _Lent(entry.day, data["first"], data["last"])
        held = self._leases.get((station, self._epochs.get(station, 0)))
        if (
            epoch <= self._epochs.get(station, 0)
            or made.first <= self._lent.get(entry.day, 0)
            or (held is not None and held.ended_at is None)
        ):
            raise Damaged("damaged.journal", revision=entry.revision)
        self._leases[station, epoch] = made
        self._epochs[station] = epoch
        self._lent[entry.day] = made.last

    def _end(self, entry: journal.Entry, data: dict[str, Any]) -> None:
        one = self._leases.get((data["station"], data["epoch"]))
        burnt = set(data["burnt"])
        # Of each number it is known what became of it.
        if one is None or one.ended_at is not None:
            raise Damaged("damaged.journal", revision=entry.revision)
        if burnt & one.given or burnt | one.given != set(range(one.first, one.last + 1)):
            raise Damaged("damaged.journal", revision=entry.revision)
        one.ended_at, one.burnt = entry.at, burnt

    def _give(self, entry: journal.Entry, data: dict[str, Any]) -> None:
        one = self._leases.get((data["station"], data["epoch"]))
        number = int(data["number"].split()[-1])
        if one is None or one.day != data["day"] or number in one.given:
            raise Damaged("damaged.journal", revision=entry.revision)
        if not one.first <= number <= one.last:
            raise Damaged("damaged.journal", revision=entry.revision)
        one.given.add(number)
        # Its paper came after the lease had ended.
        one.burnt.discard(number)
