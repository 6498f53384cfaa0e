"""What a kiosk must not lose while it is out of contact: its lease, and the numbers it has given.

One small SQLite file beside the station's other data, as safe as the queue's own database: WAL
with synchronous=FULL. A number is in it, with its place in the lease, before any paper is.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Connection,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    bindparam,
    delete,
    insert,
    inspect,
    select,
    text,
    update,
)

from kiosk.store.engine import connect
from kiosk.store.lease import Lease

_PATIENCE_SECONDS = 3.0

_metadata = MetaData()
_lease = Table(
    "lease",
    _metadata,
    Column("station", String(24), nullable=False),
    Column("epoch", Integer, nullable=False),
    Column("day", String(10), nullable=False),
    Column("first", Integer, nullable=False),
    Column("last", Integer, nullable=False),
    Column("used", Integer, nullable=False),
)
_given = Table(
    "given",
    _metadata,
    Column("id", Integer, primary_key=True),
    Column("op_id", String(64), nullable=False, unique=True),
    Column("day", String(10), nullable=False),
    Column("number", Integer, nullable=False),
    Column("token", Text, nullable=False),
    Column("catalogue_version", Integer, nullable=False),
    Column("paper", String(8), nullable=False),
    Column("reason", String(64), nullable=False),
    Column("length_mm", Integer, nullable=False, server_default="0"),
    Column("merged", Boolean, nullable=False),
    UniqueConstraint("day", "number"),
)
_GIVEN = select(_given).order_by(_given.c.id)
_OF_OP = select(_given).where(_given.c.op_id == bindparam("op"))
_UNMERGED = _GIVEN.where(_given.c.merged.is_(False))
_WITH_PAPER = _GIVEN.where(_given.c.paper == bindparam("paper_state"))
_SETTLE = (
    update(_given)
    .where(_given.c.op_id == bindparam("op"), _given.c.paper == bindparam("was"))
    .values(paper=bindparam("becomes"), reason=bindparam("why"), length_mm=bindparam("length"))
)
_ADD_LENGTH = text("ALTER TABLE given ADD COLUMN length_mm INTEGER NOT NULL DEFAULT 0")
_MERGED = update(_given).where(_given.c.op_id == bindparam("op")).values(merged=True)
# Those of today may still be on the screen.
_FORGET = delete(_given).where(
    _given.c.merged.is_(True),
    _given.c.paper.not_in(["queued", "sent"]),
    _given.c.day != bindparam("today"),
)


@dataclass(frozen=True, slots=True)
class Row:
    """One number given without the database: `token` tells all of it, `paper` what came out.

    `op_id` is the operation that was tried on the database first, `length_mm` what its paper took
    of the roll.
    """

    op_id: str
    token: str
    catalogue_version: int
    paper: str
    reason: str
    length_mm: int = 0


class Outbox:
    """The file of one station. Safe to share between threads; every call is a transaction.

    Raises StoreFault when it cannot be written, Damaged when its pages contradict themselves.
    """

    def __init__(self, folder: Path) -> None:
        self._database = connect(f"sqlite:///{folder / 'outbox.db'}", _PATIENCE_SECONDS)
        with self._database.making() as connection:
            _metadata.create_all(connection)
            # A file of an older program may still hold numbers.
            if "length_mm" not in {had["name"] for had in inspect(connection).get_columns("given")}:
                connection.execute(_ADD_LENGTH)

    def close(self) -> None:
        self._database.close()

    def lease(self) -> tuple[Lease | None, int]:
        """The lease kept here, and how many of its numbers are given."""
        with self._database.reading() as connection:
            return _lease_in(connection)

    def keep(self, lease: Lease | None) -> None:
        """From now on this lease and none other, with none of its numbers given."""
        with self._database.making() as connection:
            connection.execute(delete(_lease))
            if lease is not None:
                connection.execute(_FORGET, {"today": lease.day.isoformat()})
                row = {
                    "station": lease.station,
                    "epoch": lease.epoch,
                    "day": lease.day.isoformat(),
                    "first": lease.first,
                    "last": lease.last,
                    "used": 0,
                }
                connection.execute(insert(_lease), row)

    def give(
        self,
        op_id: str,
        catalogue_version: int,
        draw: Callable[[Lease | None, int], tuple[date, int, str]],
    ) -> Row:
        """The number of an operation; the same one again for the same operation.

        `draw` answers day, number and token for a lease with so many numbers given, or raises;
        number and place in the lease are on the disk when this returns.
        """
        with self._database.making() as connection:
            found = connection.execute(_OF_OP, {"op": op_id}).one_or_none()
            if found is not None:
                return _row(found)
            lease, used = _lease_in(connection)
            day, number, token = draw(lease, used)
            row = Row(op_id, token, catalogue_version, "queued", "")
            values = {
                "op_id": op_id,
                "day": day.isoformat(),
                "number": number,
                "token": token,
                "catalogue_version": catalogue_version,
                "paper": row.paper,
                "reason": row.reason,
                "merged": False,
            }
            connection.execute(insert(_given), values)
            connection.execute(update(_lease).values(used=used + 1))
            return row

    def find(self, op_id: str) -> Row | None:
        """The number of an operation, if one was given here and is not forgotten yet."""
        with self._database.reading() as connection:
            found = connection.execute(_OF_OP, {"op": op_id}).one_or_none()
            return None if found is None else _row(found)

    def unmerged(self) -> list[Row]:
        """The numbers that the queue has not heard of yet, oldest first."""
        with self._database.reading() as connection:
            return [_row(found) for found in connection.execute(_UNMERGED)]

    def merged(self, op_id: str) -> None:
        """The queue has it."""
        with self._database.making() as connection:
            connection.execute(_MERGED, {"op": op_id})

    def with_paper(self, state: str) -> list[Row]:
        """The numbers whose paper is in this state, oldest first."""
        with self._database.reading() as connection:
            return [
                _row(found) for found in connection.execute(_WITH_PAPER, {"paper_state": state})
            ]

    def settle_paper(
        self, op_id: str, was: str, becomes: str, reason: str = "", length_mm: int = 0
    ) -> bool:
        """Whether the paper was as told and is now what it became."""
        key = {"op": op_id, "was": was, "becomes": becomes, "why": reason, "length": length_mm}
        with self._database.making() as connection:
            return connection.execute(_SETTLE, key).rowcount == 1


def _lease_in(connection: Connection) -> tuple[Lease | None, int]:
    row = connection.execute(select(_lease)).one_or_none()
    if row is None:
        return None, 0
    day = date.fromisoformat(row.day)
    return Lease(row.station, row.epoch, day, row.first, row.last), row.used


def _row(found: Any) -> Row:
    return Row(
        found.op_id,
        found.token,
        found.catalogue_version,
        found.paper,
        found.reason,
        found.length_mm,
    )
