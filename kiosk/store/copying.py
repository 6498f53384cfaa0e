"""All rows of one database into another, whichever kind the two are."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from sqlalchemy import (
    Boolean,
    Connection,
    Float,
    Integer,
    Row,
    String,
    Table,
    exc,
    exists,
    func,
    inspect,
    select,
)

from kiosk.errors import Damaged, Refused
from kiosk.store import schema
from kiosk.store.engine import Database
from kiosk.store.tables import metadata

CHUNK = 2000
# What hears how far it is: the table or task, how much is done, of how much.
Progress = Callable[[str, int, int], object]
_KINDS = {Boolean: bool, Integer: int, Float: float, String: str}


def of_this_program(connection: Connection, url: str) -> None:
    """Raises Refused unless the database has the shape this program knows."""
    found = schema.revision(connection)
    if found is None:
        raise Refused("refused.no_database", url=url)
    if found not in schema.revisions():
        raise Refused("refused.newer_database", found=found, known=schema.HEAD)
    if found != schema.HEAD:
        raise Refused("refused.older_shape", found=found, known=schema.HEAD)


def make_tables(connection: Connection, url: str) -> None:
    """The tables in a database that has none. Raises Refused when it holds anything of ours."""
    found = schema.revision(connection)
    if found is None and not set(inspect(connection).get_table_names()) & set(metadata.tables):
        schema.upgrade(connection)
    elif found != schema.HEAD or any(
        connection.execute(select(exists(select(table)))).scalar_one()
        for table in metadata.tables.values()
    ):
        raise Refused("refused.not_empty", url=url)


def pour(source: Connection, target: Database, into: Connection, told: Progress) -> None:
    """Every row of every table, in the order of their references, a chunk in memory at a time.

    Raises Damaged naming the table whose rows are not of its types or break its rules.
    """
    for table in metadata.sorted_tables:
        total = source.execute(select(func.count()).select_from(table)).scalar_one()
        target.fill(into, table, _rows(source, table, total, told))
        there = into.execute(select(func.count()).select_from(table)).scalar_one()
        if there != total:
            raise Damaged("damaged.rows", table=table.name)


def _rows(
    connection: Connection, table: Table, total: int, told: Progress
) -> Iterator[Sequence[Any]]:
    kinds = [_kinds(column) for column in table.columns]
    done = 0
    told(table.name, done, total)
    try:
        for part in _parts(connection, table):
            # SQLite keeps whatever it is given: text in a column of numbers would go unseen.
            for kind, values in zip(kinds, zip(*part, strict=True), strict=True):
                if not set(map(type, values)) <= kind:
                    raise Damaged("damaged.rows", table=table.name)
            yield from part
            done += len(part)
            told(table.name, done, total)
    except exc.OperationalError as error:
        # Of a file such as text that is not UTF-8; of a server, that it went away.
        if connection.dialect.name == "sqlite":
            raise Damaged("damaged.rows", table=table.name) from error
        raise


def _parts(connection: Connection, table: Table) -> Iterator[Sequence[Row[Any]]]:
    with connection.execute(select(table), execution_options={"yield_per": CHUNK}) as rows:
        yield from rows.partitions()


def _kinds(column: Any) -> set[type]:
    kind = next(kind for base, kind in _KINDS.items() if isinstance(column.type, base))
    return {kind, type(None)} if column.nullable else {kind}
