"""Calls made by voice while the database was away: kept on this machine until they are sent."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import (
    BigInteger,
    Column,
    Integer,
    MetaData,
    String,
    Table,
    bindparam,
    delete,
    insert,
    select,
)

from kiosk.clock import from_ms, to_ms
from kiosk.store.engine import connect

_PATIENCE_SECONDS = 3.0

_metadata = MetaData()
_noted = Table(
    "noted",
    _metadata,
    Column("id", Integer, primary_key=True),
    Column("op_id", String(64), nullable=False, unique=True),
    Column("counter", Integer, nullable=False),
    Column("text", String(700), nullable=False),
    Column("at", BigInteger, nullable=False),
)
_OF_COUNTER = select(_noted).where(_noted.c.counter == bindparam("number")).order_by(_noted.c.id)
_STRIKE = delete(_noted).where(_noted.c.op_id == bindparam("op"))


@dataclass(frozen=True, slots=True)
class Note:
    """A counter called somebody at a moment: `text` is the number as typed, or a scanned code."""

    op_id: str
    counter: int
    text: str
    at: datetime


class Notebook:
    """The file of one machine. Raises StoreFault when it cannot be written."""

    def __init__(self, folder: Path) -> None:
        self._database = connect(f"sqlite:///{folder / 'noted.db'}", _PATIENCE_SECONDS)
        with self._database.making() as connection:
            _metadata.create_all(connection)

    def close(self) -> None:
        self._database.close()

    def add(self, note: Note) -> None:
        """On the disk when this returns."""
        row = {"op_id": note.op_id, "counter": note.counter, "text": note.text}
        with self._database.making() as connection:
            connection.execute(insert(_noted), {**row, "at": to_ms(note.at)})

    def of_counter(self, number: int) -> list[Note]:
        """What a counter noted and has not sent yet, in order."""
        with self._database.reading() as connection:
            rows = connection.execute(_OF_COUNTER, {"number": number})
            return [Note(row.op_id, row.counter, row.text, from_ms(row.at)) for row in rows]

    def strike(self, op_id: str) -> None:
        """It was sent, or is refused for good."""
        with self._database.making() as connection:
            connection.execute(_STRIKE, {"op": op_id})
