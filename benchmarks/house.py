"""A store in a folder of its own for a benchmark."""

from datetime import datetime
from functools import partial
from pathlib import Path

from sqlalchemy import Engine

from kiosk import paths
from kiosk.catalogue.seed import seed
from kiosk.clock import Clock
from kiosk.store import Store, engine
from kiosk.store.opening import open_store

# A working morning: what is measured must not depend on the hour at which it is measured.
MORNING = "2026-11-24T09:14:00+07:00"
BARE_TABLE = "CREATE TABLE IF NOT EXISTS bare (id INTEGER PRIMARY KEY, a TEXT, b INTEGER, c TEXT)"


def make_store(folder: Path) -> Store:
    """The bundled catalogue in a fresh database, as at a first start."""
    clock = Clock.starting_at(datetime.fromisoformat(MORNING))
    return open_store(
        None, folder, clock, partial(seed, folder=paths.assets() / "catalogue", clock=clock)
    )


def bare_engine(folder: Path) -> Engine:
    """An engine with the very same file settings, and one empty table."""
    made = engine.create(f"sqlite:///{folder / 'bare.db'}", engine.BUSY_SECONDS)
    with made.begin() as connection:
        connection.exec_driver_sql(BARE_TABLE)
    return made
