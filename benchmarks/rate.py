"""Counting operations in a second, product and bare block in turns."""

import statistics
import time
from collections.abc import Callable

ROUNDS = 7


def per_second(work: Callable[[], None], times: int) -> float:
    """How many of `work` run in a second, over `times` of them."""
    started = time.perf_counter()
    for _ in range(times):
        work()
    return times / (time.perf_counter() - started)


def in_turns(product: Callable[[], None], bare: Callable[[], None], times: int) -> dict[str, float]:
    """Medians of both over the rounds, alternated so that a noisy neighbour disturbs both."""
    pairs = [(per_second(product, times), per_second(bare, times)) for _ in range(ROUNDS)]
    own, block = (statistics.median(side) for side in zip(*pairs, strict=True))
    return {
        "per_second": round(own, 1),
        "bare_per_second": round(block, 1),
        "ratio": round(statistics.median(p / b for p, b in pairs), 3),
    }
