"""What the embedded database adds: a file that survives a power cut and is never walked through."""

import re
from pathlib import Path

import pysqlite3
import pytest
from sqlalchemy import ClauseElement, Connection, bindparam, create_engine, select, text

from kiosk.errors import Damaged
from kiosk.queue.rows import open_at
from kiosk.queue.stranding import WAITING_HERE
from kiosk.store import Store
from kiosk.store.tables import metadata, ticket
from tests.conftest import Place


@pytest.fixture
def shared() -> bool:
    """These are about the file alone."""
    return False


def test_the_sqlite_in_use_is_free_of_the_wal_reset_fault() -> None:
    assert pysqlite3.sqlite_version_info >= (3, 51, 3)


def test_a_commit_that_was_answered_survives_a_power_cut(store: Store) -> None:
    with store.read() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar_one() == "wal"
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar_one() == 2  # FULL
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar_one() == 1


def test_the_tables_are_those_the_migrations_make(store: Store) -> None:
    plain = create_engine("sqlite://", module=pysqlite3)
    metadata.create_all(plain)
    with plain.connect() as wanted, store.read() as ours:
        assert shapes(ours) == shapes(wanted)
    plain.dispose()


def shapes(connection: Connection) -> dict[str, set[str]]:
    """Every table and index with the parts of its definition, in no order."""
    rows = connection.execute(
        text(
            "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'alembic%'"
        )
    )
    # A column added later stands behind a comma on the last line.
    parts = re.compile(r"\n|, (?=\w+ [A-Z])")
    # A table that was made anew has its name in quotes.
    return {
        row.name: {part.strip(" ,\t") for part in parts.split(row.sql.replace('"', ""))}
        for row in rows
    }


def test_a_file_that_is_no_database_is_damage(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / "queue.db").write_bytes(b"this is not a database" * 400)
    with pytest.raises(Damaged):
        Place(folder).open()


@pytest.mark.parametrize(
    ("asked", "indexes"),
    [
        (select(ticket.c.id).where(open_at(bindparam("site_id"))), {"waiting", "held", "personal"}),
        (WAITING_HERE, {"waiting", "personal"}),
    ],
    ids=["open", "uncalled"],
)
def test_open_tickets_are_found_without_walking_past_the_finished_ones(
    store: Store, asked: ClauseElement, indexes: set[str]
) -> None:
    with store.read() as connection:
        query = str(asked.compile(connection))
        steps = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {query}", (1,) * query.count("?"))
        plan = [row.detail for row in steps]
    used = {
        name for name in ("waiting", "held", "personal") for step in plan if f"_{name} " in step
    }
    assert used == indexes, plan
    assert not any("autoindex" in step or "SCAN" in step for step in plan), plan
