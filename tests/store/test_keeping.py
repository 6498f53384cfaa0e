"""A queue moved, backed up and restored: all of it or nothing, proven by its journal."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import select, text

from kiosk import paths, queue
from kiosk.catalogue.seed import seed
from kiosk.errors import Damaged, Refused
from kiosk.queue import Priority, keeping
from kiosk.store import Store, engine, schema
from kiosk.store.engine import Database
from kiosk.store.tables import metadata
from tests.conftest import Desk, Time, who
from tests.postgres import Cluster

Take = Callable[..., queue.Ticket]


@pytest.fixture(params=[False, True], ids=["sqlite to postgresql", "postgresql to sqlite"])
def shared(request: pytest.FixtureRequest) -> bool:
    """Which way a copy goes."""
    return bool(request.param)


@pytest.fixture
def target(shared: bool, tmp_path: Path, cluster: Cluster) -> Iterator[Database]:
    """A database of the other kind in which nothing was made yet."""
    url = f"sqlite:///{tmp_path / 'target.db'}" if shared else cluster.database()
    made = engine.connect(url)
    yield made
    made.close()
    if not shared:
        cluster.drop(url)


@pytest.fixture
def full(store: Store, desk: Desk, take: Take, time: Time) -> Store:
    """Two sites, and of the first a morning in which something is in every table it uses."""
    for priority in (None, Priority.ELDERLY, None):
        take(priority=priority)
    desk.serve()
    time.pass_by(minutes=5)
    desk.finish(note="lengkap")
    desk.called()
    queue.switch_service(store, "DUK-09", False, **who())
    queue.call_staff(store, "Kios 1", **who())
    with store.database.making() as connection:
        seed(connection, paths.assets() / "catalogue", store.clock, name="MPP Kedua")
        connection.execute(
            metadata.tables["learned"].insert(),
            {"site_id": 1, "service": "DUK-02", "hour": 9, "weight": 0.1, "mean": 1 / 3}
            | {"variance": 1e-300},
        )
    return store


def rows(database: Database) -> dict[str, set[tuple[object, ...]]]:
    """Everything a database holds, with the type of every value."""
    with database.reading() as connection:
        return {
            table.name: {
                tuple((type(value), value) for value in row)
                for row in connection.execute(select(table))
            }
            for table in metadata.sorted_tables
        }


def is_empty(database: Database) -> bool:
    with database.reading() as connection:
        return schema.revision(connection) is None


def test_a_copy_holds_every_site_and_every_value_as_it_was(full: Store, target: Database) -> None:
    proof = keeping.copy(full.database, target)
    assert set(proof) == {1, 2}
    assert proof[1] == queue.verify(full)
    assert proof[1].tickets == 3
    assert rows(target) == rows(full.database)


def test_a_copy_is_never_made_over_another_queue(full: Store, target: Database) -> None:
    keeping.copy(full.database, target)
    before = rows(target)
    with pytest.raises(Refused, match="not_empty"):
        keeping.copy(full.database, target)
    assert rows(target) == before


def test_a_copy_of_a_queue_that_went_on_meanwhile_is_refused(
    full: Store, target: Database, take: Take
) -> None:
    def told(what: str, _done: int, _total: int) -> None:
        if what == "site":
            take()

    with pytest.raises(Refused, match="source_moved"):
        keeping.copy(full.database, target, told)
    assert is_empty(target)
    keeping.copy(full.database, target)


def test_a_copy_that_is_interrupted_leaves_nothing(
    full: Store, target: Database, ctrl_c: Callable[[], None]
) -> None:
    def told(what: str, _done: int, _total: int) -> None:
        if what == "ticket":
            ctrl_c()

    with pytest.raises(KeyboardInterrupt):
        keeping.copy(full.database, target, told)
    assert is_empty(target)
    keeping.copy(full.database, target)


def test_a_damaged_queue_is_not_copied(full: Store, target: Database) -> None:
    with full.database.making() as connection:
        connection.execute(text("UPDATE ticket SET state = 'served' WHERE number = 2"))
    with pytest.raises(Damaged):
        keeping.copy(full.database, target)
    assert is_empty(target)


def test_a_database_without_a_queue_is_not_copied(
    tmp_path: Path, target: Database, cluster: Cluster
) -> None:
    nothing = engine.connect(cluster.database())
    with pytest.raises(Refused, match="no_database"):
        keeping.copy(nothing, target)
    nothing.close()
    with pytest.raises(Refused, match="no_database"):
        engine.connect_existing(f"sqlite:///{tmp_path / 'nowhere.db'}")
    assert not (tmp_path / "nowhere.db").exists()
