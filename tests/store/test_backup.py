"""A backup is whole or not there at all, and restores to either kind of database."""

import contextlib
import multiprocessing
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import pysqlite3
import pytest

from kiosk import paths, queue
from kiosk.catalogue.seed import seed
from kiosk.errors import Damaged, ForPeople, Refused, StoreFault
from kiosk.queue import keeping
from kiosk.store import Store, backup_file, engine, journal, schema
from tests.conftest import Desk, Place, Time, who
from tests.postgres import Cluster
from tests.store.test_keeping import rows

Take = Callable[..., queue.Ticket]
NOW = datetime(2026, 11, 24, 9, 14, tzinfo=UTC)


@pytest.fixture
def used(store: Store, desk: Desk, take: Take, time: Time) -> Store:
    """A queue in which three took a number and one was served."""
    for _ in range(3):
        take()
    desk.serve()
    time.pass_by(minutes=5)
    desk.finish()
    return store


@pytest.fixture(scope="session")
def kept(tmp_path_factory: pytest.TempPathFactory, new_morning: Path) -> Path:
    """A good backup of a queue with some numbers."""
    folder = tmp_path_factory.mktemp("kept")
    shutil.copytree(new_morning, folder / "data")
    store = Place(folder / "data").open(Time().clock)
    for _ in range(3):
        queue.issue(store, "DUK-02", **who())
    keeping.backup(store.database, folder / "good.db")
    store.close()
    return folder / "good.db"


@pytest.fixture
def backup(kept: Path, tmp_path: Path) -> Path:
    """That backup, for a test to damage."""
    return Path(shutil.copy(kept, tmp_path / "backup.db"))


@pytest.fixture
def queue_file(new_morning: Path, tmp_path: Path) -> Path:
    """The database file of a machine whose windows are closed, in a folder of its own."""
    shutil.copytree(new_morning, tmp_path / "machine")
    return tmp_path / "machine" / "queue.db"


def rows_of(file: Path) -> dict[str, set[tuple[object, ...]]]:
    with contextlib.closing(engine.connect(f"sqlite:///{file}")) as database:
        return rows(database)


def edit(file: Path, *statements: str) -> None:
    with contextlib.closing(pysqlite3.connect(str(file), isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement).fetchall()


def test_a_backup_of_either_database_restores_to_either(
    used: Store, tmp_path: Path, cluster: Cluster
) -> None:
    whole = rows(used.database)
    proof = keeping.backup(used.database, tmp_path / "backup.db")
    assert proof[1] == queue.verify(used)
    keeping.restore_file(tmp_path / "backup.db", tmp_path / "queue.db", NOW)
    for url in (f"sqlite:///{tmp_path / 'queue.db'}", cluster.database()):
        target = engine.connect(url)
        if url.startswith("postgresql"):
            keeping.restore(tmp_path / "backup.db", target)
        assert rows(target) == whole
        target.close()


def test_a_backup_is_one_file_for_its_owner_and_leaves_nothing_beside(
    used: Store, tmp_path: Path
) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    keeping.backup(used.database, folder / "one.db")
    assert [path.name for path in folder.iterdir()] == ["one.db"]
    if os.name != "nt":
        assert (folder / "one.db").stat().st_mode & 0o077 == 0
    with pytest.raises(Refused, match="file_exists"):
        keeping.backup(used.database, folder / "one.db")


def test_a_backup_that_is_interrupted_leaves_no_file(
    used: Store, tmp_path: Path, ctrl_c: Callable[[], None]
) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    with pytest.raises(KeyboardInterrupt), backup_file.new(folder / "one.db") as part:
        used.database.save(part)
        ctrl_c()
    assert list(folder.iterdir()) == []


def test_the_file_that_was_there_is_kept_beside(backup: Path, queue_file: Path) -> None:
    before = rows_of(queue_file)
    kept = keeping.restore_file(backup, queue_file, NOW)
    assert kept is not None
    assert kept.name == "queue-20261124-091400.db"
    assert rows_of(kept) == before
    store = Place(queue_file.parent).open(Time().clock)
    assert queue.verify(store).tickets == 3
    store.close()


def test_nothing_is_restored_under_an_open_window(backup: Path, queue_file: Path) -> None:
    store = Place(queue_file.parent).open(Time().clock)
    with pytest.raises(Refused, match="windows_open"):
        keeping.restore_file(backup, queue_file, NOW)
    queue.issue(store, "DUK-02", **who())
    assert queue.verify(store).tickets == 1
    store.close()
    keeping.restore_file(backup, queue_file, NOW)


def test_a_damaged_queue_is_replaced_with_all_its_files(backup: Path, queue_file: Path) -> None:
    queue_file.write_bytes(b"this is no database" * 4000)
    Path(f"{queue_file}-wal").write_bytes(b"what the damaged one wrote last")
    kept = keeping.restore_file(backup, queue_file, NOW)
    store = Place(queue_file.parent).open(Time().clock)
    assert queue.verify(store).tickets == 3
    store.close()
    assert kept is not None
    assert kept.read_bytes().startswith(b"this is no")
    assert Path(f"{kept}-wal").exists()


def forged(file: Path) -> None:
    """An entry with a right hash that no program of ours would write."""
    with contextlib.closing(pysqlite3.connect(str(file), isolation_level=None)) as connection:
        connection.row_factory = pysqlite3.Row
        last = dict(connection.execute("SELECT * FROM journal ORDER BY revision DESC").fetchone())
        last["data"] = '["left_open"]'
        last["hash"] = journal.digest(last)
        connection.execute(
            "UPDATE journal SET data=:data, hash=:hash WHERE revision=:revision", last
        )
        connection.execute("UPDATE site SET head=?", [last["hash"]])


HOSTILE: dict[str, Callable[[Path], object]] = {
    "empty": lambda file: file.write_bytes(b""),
    "garbage": lambda file: file.write_bytes(os.urandom(50_000)),
    "a text": lambda file: file.write_text("id,name\n1,MPP\n"),
    "cut in half": lambda file: file.write_bytes(file.read_bytes()[: file.stat().st_size // 2]),
    "last page lost": lambda file: file.write_bytes(file.read_bytes()[:-4096]),
    "zeros inside": lambda file: file.write_bytes(
        file.read_bytes()[:8192] + bytes(16384) + file.read_bytes()[24576:]
    ),
    "another database": lambda file: edit(
        file, *(f"DROP TABLE {name}" for name in ("print_job", "learned", "alembic_version"))
    ),
    "a trigger": lambda file: edit(
        file, "CREATE TRIGGER t AFTER INSERT ON site BEGIN DELETE FROM site; END"
    ),
    "a view": lambda file: edit(
        file, "ALTER TABLE learned RENAME TO old", "CREATE VIEW learned AS SELECT * FROM old"
    ),
    "a column less": lambda file: edit(file, "ALTER TABLE staff_call DROP COLUMN since"),
    "text for a number": lambda file: edit(file, "UPDATE counter SET until='often'"),
    "broken text": lambda file: edit(file, "UPDATE site SET name=CAST(x'ff41' AS TEXT)"),
    "no such site": lambda file: edit(file, "PRAGMA foreign_keys=OFF", "DELETE FROM site"),
    "a ticket changed": lambda file: edit(file, "UPDATE ticket SET due_at = 1 WHERE number=2"),
    "an entry changed": lambda file: edit(file, "UPDATE journal SET actor='x' WHERE revision=2"),
    "an entry forged": forged,
}


@pytest.mark.parametrize("harm", HOSTILE.values(), ids=HOSTILE)
def test_what_is_not_a_whole_backup_is_refused_before_anything_is_touched(
    backup: Path, queue_file: Path, harm: Callable[[Path], object]
) -> None:
    harm(backup)
    before, files = queue_file.read_bytes(), sorted(queue_file.parent.iterdir())
    with pytest.raises(Damaged):
        keeping.restore_file(backup, queue_file, NOW)
    assert queue_file.read_bytes() == before
    assert sorted(queue_file.parent.iterdir()) == files


@pytest.mark.parametrize("harm", ["a ticket changed", "text for a number", "an entry forged"])
def test_a_shared_database_stays_empty_too(backup: Path, cluster: Cluster, harm: str) -> None:
    HOSTILE[harm](backup)
    target = engine.connect(cluster.database())
    with pytest.raises(Damaged):
        keeping.restore(backup, target)
    with target.reading() as connection:
        assert schema.revision(connection) is None
    target.close()


def test_a_restore_over_another_queue_of_a_shared_database_is_refused(
    backup: Path, cluster: Cluster, new_shared_morning: str
) -> None:
    target = engine.connect(cluster.database(new_shared_morning))
    with pytest.raises(Refused, match="not_empty"):
        keeping.restore(backup, target)
    target.close()


def test_a_backup_of_a_newer_program_is_refused(backup: Path, queue_file: Path) -> None:
    edit(backup, "UPDATE alembic_version SET version_num='0999'")
    with pytest.raises(Refused, match="newer_database"):
        keeping.restore_file(backup, queue_file, NOW)


def test_a_backup_of_an_older_program_is_brought_up(
    backup: Path, queue_file: Path, tmp_path: Path
) -> None:
    old = tmp_path / "old.db"
    with backup_file.draft(old) as made, made.making() as connection:
        schema.upgrade(connection, "0001")
        seed(connection, paths.assets() / "catalogue", Time().clock)
    keeping.restore_file(old, queue_file, NOW)
    store = Place(queue_file.parent).open(Time().clock)
    assert queue.verify(store).entries == 1
    store.close()
    with backup_file.sealed(old) as left, left.reading() as connection:
        assert schema.revision(connection) == "0001"


@pytest.mark.parametrize("shared", [False], ids=["sqlite"])
def test_the_file_of_a_queue_in_use_is_not_taken_for_a_backup(
    used: Store, tmp_path: Path, queue_file: Path
) -> None:
    with pytest.raises(Refused, match="backup_live"):
        keeping.restore_file(tmp_path / "data" / "queue.db", queue_file, NOW)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk with room for 100 kB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    size = ["mount", "-t", "tmpfs", "-o", "size=100k", "tmpfs", str(folder)]
    if sys.platform != "linux" or subprocess.run(size, check=False, capture_output=True).returncode:
        pytest.skip("no disk can be made here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_full_disk_is_named_and_leaves_no_half_backup(used: Store, small_disk: Path) -> None:
    with pytest.raises(StoreFault, match="disk_full"):
        keeping.backup(used.database, small_disk / "one.db")
    assert list(small_disk.iterdir()) == []
    assert queue.verify(used).tickets == 3


def test_a_full_disk_leaves_the_queue_as_it_was(backup: Path, small_disk: Path) -> None:
    present = small_disk / "queue.db"
    present.write_bytes(b"what was there")
    with pytest.raises(StoreFault, match="disk_full"):
        keeping.restore_file(backup, present, NOW)
    assert [path.name for path in small_disk.iterdir()] == ["queue.db"]
    assert present.read_bytes() == b"what was there"


def write_little(database: str, file: Path, present: Path | None) -> str:
    """In a process of its own whose files may not grow past 60 kB, as under a quota."""
    import resource

    resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000))
    try:
        if present is None:
            with contextlib.closing(engine.connect(database)) as source:
                keeping.backup(source, file)
        else:
            keeping.restore_file(file, present, NOW)
    except ForPeople as error:
        return error.key
    return ""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_a_quota_leaves_no_half_backup_and_the_queue_as_it_was(
    used: Store, tmp_path: Path, backup: Path, queue_file: Path
) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    before, files = queue_file.read_bytes(), sorted(queue_file.parent.iterdir())
    url = used.database.engine.url.render_as_string(hide_password=False)
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as pool:
        assert pool.submit(write_little, url, folder / "one.db", None).result() == "fault.store"
        assert list(folder.iterdir()) == []
        assert pool.submit(write_little, url, backup, queue_file).result() == "fault.store"
    assert queue_file.read_bytes() == before
    assert sorted(queue_file.parent.iterdir()) == files
