"""Opens the database: makes it on the first start, brings an older one up, refuses a newer one."""

import contextlib
import logging
import os
import secrets
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import URL, Connection

from kiosk.clock import Clock
from kiosk.errors import Damaged, DeviceFault, Refused
from kiosk.paths import writable
from kiosk.store import schema
from kiosk.store.credential import completed
from kiosk.store.engine import BUSY_SECONDS, Database, connect
from kiosk.store.memory import Memory
from kiosk.store.unit import Store

log = logging.getLogger(__name__)

KEY_BYTES = 32
_OWNER_ONLY = 0o600


def open_store(
    url: str | None,
    data_dir: Path,
    clock: Clock,
    seed: Callable[[Connection], object],
    *,
    site_id: int = 1,
    patience: float = BUSY_SECONDS,
    older: bool = False,
) -> Store:
    """The store of one site at `url`, or in the embedded database in `data_dir`.

    `seed` fills a database made just now, in the transaction that makes it; `patience` is how many
    seconds a change waits for somebody else's. Raises DeviceFault for a folder that cannot be
    written, Refused for a database of a newer program, of an older one that a machine's own login
    may not bring up, one that lacks the site or one older than this machine remembers (unless
    `older` is what is wanted), StoreFault when it is out of reach.
    """
    writable(data_dir)
    memory = Memory(data_dir, site_id, clock)
    where = address(url, data_dir)
    database = connect(where, patience)
    try:
        may_upgrade = url is None or where == url
        _upgrade(database, seed, None if older else memory, may_upgrade=may_upgrade)
        store = Store(database, clock, site_key(data_dir), site_id, memory)
        memory.open(store.read, older=older)
    except BaseException:
        database.close()
        raise
    return store


def address(url: str | None, data_dir: Path) -> str | URL:
    """Where the database is: at `url` by this machine's login, or embedded in the data folder."""
    if url is None:
        return URL.create("sqlite", database=str(data_dir / "queue.db"))
    return completed(url, data_dir)


def site_key(data_dir: Path) -> bytes:
    """The secret that signs tickets: made once, for its owner alone, never in the database."""
    path = data_dir / "site.key"
    try:
        with contextlib.suppress(FileExistsError):
            _write_key(path)
        key = path.read_bytes()
    except OSError as error:
        raise DeviceFault("fault.folder", folder=str(data_dir)) from error
    if len(key) != KEY_BYTES:
        raise Damaged("damaged.key", file=str(path))
    return key


def _write_key(path: Path) -> None:
    # Linked into place whole, so a second process never reads half a key.
    partial = path.with_name(f"{path.name}.{os.getpid()}")
    descriptor = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, _OWNER_ONLY)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(secrets.token_bytes(KEY_BYTES))
            file.flush()
            os.fsync(file.fileno())
        os.link(partial, path)
    finally:
        partial.unlink()


def _upgrade(
    database: Database,
    seed: Callable[[Connection], object],
    memory: Memory | None,
    *,
    may_upgrade: bool,
) -> None:
    with database.reading() as connection:
        found = schema.revision(connection)
    if found == schema.HEAD:
        return
    if found is not None and found not in schema.revisions():
        raise Refused("refused.newer_database", found=found, known=schema.HEAD)
    if not may_upgrade:
        raise Refused("refused.older_schema", found=found, known=schema.HEAD)
    if found is None and memory is not None:
        # Not a first start but a queue that is lost; a new one would give its numbers again.
        memory.refuse_lost()
    with database.making() as connection:
        # Another process may have been faster while this one waited for the lock.
        if schema.revision(connection) == schema.HEAD:
            return
        schema.upgrade(connection)
        if found is None:
            seed(connection)
    log.info("database upgraded from %s to %s", found, schema.HEAD)
