"""Statements of SQLAlchemy, compiled once and run on the driver's own cursor.

For the few statements that every ticket runs: SQLAlchemy spends 40 µs on a statement that SQLite
answers in 5, and a ticket is seven of them. Elsewhere a connection's `execute` is the way.
"""

from collections import namedtuple
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.sql import ClauseElement


class Prepared:
    """One statement with named parameters; rows are named tuples of its columns.

    The parameters are bound by the driver, never put into the text. A list for `IN` needs
    `execute` instead, because its text depends on the list's length.
    """

    def __init__(self, statement: ClauseElement) -> None:
        self._statement = statement
        self._text = ""
        self._order: tuple[str, ...] = ()
        self._fixed: dict[str, Any] = {}
        self._row: Any = None

    def all(self, connection: Connection, parameters: Mapping[str, Any]) -> list[Any]:
        """Every row."""
        cursor = self._run(connection, parameters)
        if self._row is None:
            names = [column[0] for column in cursor.description]
            self._row = _row_type(names)
        return [self._row(*values) for values in cursor.fetchall()]

    def first(self, connection: Connection, parameters: Mapping[str, Any]) -> Any:
        """The first row, or None."""
        rows = self.all(connection, parameters)
        return rows[0] if rows else None

    def change(self, connection: Connection, parameters: Mapping[str, Any]) -> int:
        """Runs a change that returns no rows; answers how many rows it changed."""
        count: int = self._run(connection, parameters).rowcount
        return count

    def _run(self, connection: Connection, parameters: Mapping[str, Any]) -> Any:
        if not self._text:
            self._compile(connection)
        values = {**self._fixed, **parameters}
        cursor = connection.connection.cursor()
        cursor.execute(self._text, [values[name] for name in self._order])
        return cursor

    def _compile(self, connection: Connection) -> None:
        compiled: Any = self._statement.compile(dialect=connection.dialect)
        self._fixed = dict(compiled.params)
        self._order = tuple(compiled.positiontup or ())
        self._text = str(compiled)


def _row_type(names: list[str]) -> Any:
    return namedtuple("Row", names, rename=True)
