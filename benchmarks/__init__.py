"""How fast the suite is, as ratios to bare building blocks measured in the same run."""

import importlib
from collections.abc import Iterator, Sequence

from benchmarks.row import Row

NAMES = ("queue", "pdf", "search", "start", "day")
# Parts of "queue", for whoever works on one of them.
PARTS = ("issue", "call", "board")


def run(names: Sequence[str]) -> Iterator[Row]:
    """The rows of the named benchmarks as they are measured, of all of them without a name."""
    for name in names or NAMES:
        yield from importlib.import_module(f"benchmarks.{name}").measure()
