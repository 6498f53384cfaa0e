"""How fast the suite is, as ratios to bare building blocks measured in the same run."""

import importlib
from collections.abc import Iterator, Sequence

from benchmarks.row import Row

NAMES = ("queue", "pdf", "raster", "search", "start", "pixels", "pages", "touch", "day")
# Parts of "queue", for whoever works on one of them.
PARTS = ("issue", "call", "board")
# What needs a PostgreSQL server, at which databases are made and dropped.
SHARED = ("shared", "shared_day")


def run(names: Sequence[str], server: str | None = None) -> Iterator[Row]:
    """The rows of the named benchmarks as they are measured; without a name of all that can be.

    `server` is the address of a PostgreSQL role that may make databases.
    """
    for name in names or (*NAMES, *(SHARED if server else ())):
        module = importlib.import_module(f"benchmarks.{name}")
        yield from module.measure(server) if name in SHARED else module.measure()
