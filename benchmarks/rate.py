"""Counting operations in a second, product and bare block in turns."""

import itertools
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

from benchmarks.row import Row, Target, at_most, quantile

ROUNDS = 7
# A long tail is a lock or a table that is walked through.
TAIL = 5.0


@dataclass(frozen=True, slots=True)
class Step:
    """What is timed, and what makes the next one possible, which is not."""

    work: Callable[[], object]
    after: Callable[[], object] | None = None

    def seconds(self) -> float:
        """How long one run takes."""
        spent = seconds(self.work)
        if self.after is not None:
            self.after()
        return spent


@dataclass(frozen=True, slots=True)
class Turns:
    """Seconds of every run, by round: those of the product and those of the bare block."""

    product: list[list[float]]
    bare: list[list[float]]

    @property
    def per_second(self) -> float:
        return len(self.product[0]) / statistics.median(map(sum, self.product))

    def row(self, what: str, target: Target | None = None) -> Row:
        """Rates as medians over the rounds; the ratio is the median of the rounds' own ratios."""
        pairs = zip(self.product, self.bare, strict=True)
        return Row(
            what,
            "1/s",
            round(self.per_second, 1),
            round(len(self.bare[0]) / statistics.median(map(sum, self.bare)), 1),
            round(statistics.median(sum(bare) / sum(own) for own, bare in pairs), 3),
            target,
        )

    def tail(self, what: str) -> Row:
        """The product's slowest hundredth against its own median."""
        each = [seconds for one_round in self.product for seconds in one_round]
        p50, p99 = statistics.median(each), quantile(each, 0.99)
        return Row(
            f"{what}: p99 against p50",
            "ms",
            round(p99 * 1000, 2),
            round(p50 * 1000, 2),
            round(p99 / p50, 2),
            at_most(TAIL),
        )


def in_turns(product: Step, bare: Step, times: int) -> Turns:
    """Rounds of both in turns, so that a noisy neighbour disturbs both alike."""
    turns = Turns([], [])
    for _ in range(ROUNDS):
        turns.product.append([product.seconds() for _ in range(times)])
        turns.bare.append([bare.seconds() for _ in range(times)])
    return turns


def seconds(work: Callable[[], object]) -> float:
    """How long one run takes."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def every(times: int, work: Callable[[], object]) -> Callable[[], None]:
    """`work` at every so manieth call."""
    calls = itertools.count(1)

    def call() -> None:
        if next(calls) % times == 0:
            work()

    return call
