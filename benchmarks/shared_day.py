"""The day of 5,000 numbers with its kiosks, counters and displays on one PostgreSQL database."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import day
from benchmarks.row import Row
from benchmarks.shared import database


def measure(server: str) -> Iterator[Row]:
    """p99 of every step over all processes."""
    with TemporaryDirectory() as folder, database(server) as url:
        yield from day.measured(day.Place(Path(folder), url))
