"""A backup: one file with an embedded database, whichever kind of database it was made of."""

import contextlib
import errno
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pysqlite3
from sqlalchemy import URL, inspect

from kiosk.errors import Damaged, DeviceFault, Refused, StoreFault
from kiosk.paths import flush_folder
from kiosk.store import schema
from kiosk.store.engine import BUSY_SECONDS, Database
from kiosk.store.sqlite import Sqlite
from kiosk.store.tables import metadata

_SIDES = ("-wal", "-shm")
_IN_USE = ("SQLITE_BUSY", "SQLITE_LOCKED")


@contextmanager
def new(file: Path) -> Iterator[Path]:
    """An empty file beside `file`, which gets that name when the block ends well, else nothing.

    Raises Refused when there is such a file already, DeviceFault when none can be written.
    """
    if file.exists():
        raise Refused("refused.file_exists", file=str(file))
    with new_beside(file) as part:
        yield part
        try:
            _link(part, file)
        except FileExistsError:
            raise Refused("refused.file_exists", file=str(file)) from None


@contextmanager
def new_beside(file: Path) -> Iterator[Path]:
    """An empty file of no name yet in the folder of `file`; gone after the block, if still there.

    What was written to it is on the disk when the block ends.
    """
    try:
        handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.", suffix=".part")
    except OSError as error:
        raise DeviceFault("fault.folder", folder=str(file.parent)) from error
    os.close(handle)
    try:
        yield Path(name)
    except OSError as error:
        key = "fault.disk_full" if error.errno == errno.ENOSPC else "fault.folder"
        raise DeviceFault(key, folder=str(file.parent)) from error
    finally:
        for left in ("", "-turn", "-journal", *_SIDES):
            Path(name + left).unlink(missing_ok=True)


@contextmanager
def draft(file: Path) -> Iterator[Database]:
    """A database of this program alone, quick and not safe until it is flushed."""
    made = Sqlite(URL.create("sqlite", database=str(file)), BUSY_SECONDS, _prepare_draft)
    with contextlib.closing(made):
        yield made


@contextmanager
def sealed(file: Path) -> Iterator[Database]:
    """A backup as it is: nothing is written to it or beside it, and nothing in it is run."""
    url = URL.create(
        "sqlite",
        database=f"file:{quote(str(file.absolute()))}",
        query={"mode": "ro", "immutable": "1", "uri": "true"},
    )
    with contextlib.closing(Sqlite(url, BUSY_SECONDS, _prepare_sealed)) as made:
        yield made


@contextmanager
def opened(file: Path) -> Iterator[Database]:
    """A backup to read from, checked, in the shape this program knows.

    One of an older program is brought up in a copy of its own. Raises Refused for a file that is
    none or of a newer program, Damaged for anything that is not a whole backup.
    """
    if not file.is_file():
        raise Refused("refused.no_database", url=str(file))
    live = Path(f"{file}-wal")
    if live.exists() and live.stat().st_size:
        # A queue in use: what its last hours wrote is not in this file.
        raise Refused("refused.backup_live", file=str(file))
    with sealed(file) as found:
        shape = _checked(found, file)
        if shape == schema.HEAD:
            _has_columns(found, file)
            yield found
            return
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder) / "backup.db"
        shutil.copyfile(file, scratch)
        with draft(scratch) as brought:
            try:
                with brought.making() as connection:
                    schema.upgrade(connection)
            except (StoreFault, Damaged) as error:
                raise Damaged("damaged.backup", file=str(file)) from error
            _has_columns(brought, file)
            yield brought


def swap(part: Path, present: Path, now: datetime) -> Path | None:
    """Puts `part` in the place of the database `present`, which stays beside under another name.

    There is no moment without a database under its name. Raises Refused while it is in use.
    """
    _flush(part)
    if not present.exists():
        _link(part, present)
        return None
    kept = present.with_name(f"{present.stem}-{now:%Y%m%d-%H%M%S}{present.suffix}")
    with _alone(present):
        _link(present, kept)
        for side in _SIDES:
            # Only of a damaged one: SQLite would take it for part of the new.
            with contextlib.suppress(FileNotFoundError):
                Path(f"{present}{side}").replace(f"{kept}{side}")
        if os.name != "nt":
            part.replace(present)
    if os.name == "nt":
        # Windows replaces no file that is open.
        part.replace(present)
    flush_folder(present.parent)
    return kept


def _checked(database: Database, file: Path) -> str:
    """The shape of a file that is a whole database of tables and indexes alone."""
    try:
        with database.reading() as connection:
            odd = connection.exec_driver_sql(
                "SELECT count(*) FROM sqlite_master "
                "WHERE type NOT IN ('table', 'index') OR sql LIKE '%VIRTUAL%'"
            ).scalar_one()
            shape = schema.revision(connection)
        if not odd:
            database.check()
    except (StoreFault, Damaged) as error:
        raise Damaged("damaged.backup", file=str(file)) from error
    if odd or shape is None:
        raise Damaged("damaged.backup", file=str(file))
    if shape not in schema.revisions():
        raise Refused("refused.newer_database", found=shape, known=schema.HEAD)
    return shape


def _has_columns(database: Database, file: Path) -> None:
    with database.reading() as connection:
        looking = inspect(connection)
        there = set(looking.get_table_names())
        for table in metadata.tables.values():
            if table.name not in there or {c.name for c in table.columns} != {
                column["name"] for column in looking.get_columns(table.name)
            }:
                raise Damaged("damaged.backup", file=str(file))


@contextmanager
def _alone(present: Path) -> Iterator[None]:
    """Nobody else has the database open, and all of it is in its one file.

    Leaving WAL is possible for the last one connected alone. A damaged one has no lock to ask.
    """
    connection = pysqlite3.connect(str(present), timeout=0, isolation_level=None)
    try:
        connection.execute("PRAGMA locking_mode=EXCLUSIVE")
        connection.execute("PRAGMA journal_mode=DELETE").fetchone()
        connection.execute("BEGIN EXCLUSIVE")
    except pysqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorname", "").startswith(_IN_USE):
            connection.close()
            raise Refused("refused.windows_open") from error
    try:
        yield
    finally:
        connection.close()


def _link(part: Path, file: Path) -> None:
    _flush(part)
    try:
        os.link(part, file)
    except FileExistsError:
        raise
    except OSError:
        # A disk without hard links, such as most USB sticks.
        if file.exists():
            raise FileExistsError(str(file)) from None
        with new_beside(file) as whole:
            shutil.copyfile(part, whole)
            _flush(whole)
            whole.replace(file)
    flush_folder(file.parent)


def _flush(file: Path) -> None:
    with file.open("rb+") as opened_file:
        os.fsync(opened_file.fileno())


def _prepare_draft(_patience: float, connection: Any, _record: object) -> None:
    connection.isolation_level = None
    for pragma in ("foreign_keys=ON", "journal_mode=OFF", "synchronous=OFF"):
        connection.execute(f"PRAGMA {pragma}").fetchall()


def _prepare_sealed(_patience: float, connection: Any, _record: object) -> None:
    connection.isolation_level = None
    for pragma in ("trusted_schema=OFF", "cell_size_check=ON", "query_only=ON"):
        connection.execute(f"PRAGMA {pragma}").fetchall()
