"""The queue engine: issue, call next and the board, each also beside a million finished tickets."""

from collections.abc import Iterator

from benchmarks import board, call, issue
from benchmarks.row import Row


def measure() -> Iterator[Row]:
    """Every row of the three."""
    for part in (issue, call, board):
        yield from part.measure()
