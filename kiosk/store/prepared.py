"""Statements of SQLAlchemy, compiled once and run on the driver's own cursor.

For the few statements that every ticket runs: SQLAlchemy spends 40 µs on a statement that SQLite
answers in 5, and a ticket is seven of them. Elsewhere a connection's `execute` is the way.
"""

from collections import namedtuple
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.sql import ClauseElement


@dataclass(frozen=True, slots=True)
class _Compiled:
    text: str
    order: tuple[str, ...] | None
    fixed: dict[str, Any]


class Prepared:
    """One statement with named parameters; rows are named tuples of its columns.

    The parameters are bound by the driver, never put into the text. As with `execute`, an INSERT
    writes the columns that it is given values for. A list for `IN` needs `execute` itself, because
    its text depends on the list's length.
    """

    def __init__(self, statement: ClauseElement) -> None:
        self._statement = statement
        # By the kind of database and the names of the parameters given.
        self._compiled: dict[tuple[str, ...], _Compiled] = {}
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

    def change(self, connection: Connection, parameters: Mapping[str, Any]) -> None:
        """Runs a change that returns no rows."""
        self._run(connection, parameters)

    def _run(self, connection: Connection, parameters: Mapping[str, Any]) -> Any:
        key = (connection.dialect.name, *parameters)
        made = self._compiled.get(key)
        if made is None:
            made = self._compiled[key] = self._compile(connection, list(parameters))
        values: Any = {**made.fixed, **parameters} if made.fixed else parameters
        if made.order is not None:
            values = [values[name] for name in made.order]
        return driver(connection).execute(made.text, values)

    def _compile(self, connection: Connection, names: list[str]) -> _Compiled:
        compiled: Any = self._statement.compile(dialect=connection.dialect, column_keys=names)
        # The driver looks for adapters at every value of a derived type, such as an enumeration.
        fixed = {
            name: str(value) if isinstance(value, str) else value
            for name, value in compiled.params.items()
            if name not in names
        }
        order = tuple(compiled.positiontup) if compiled.positional else None
        return _Compiled(str(compiled), order, fixed)


def driver(connection: Connection) -> Any:
    """The driver's own connection, for what needs nothing of SQLAlchemy."""
    return connection.connection.dbapi_connection


def _row_type(names: list[str]) -> Any:
    return namedtuple("Row", names, rename=True)
