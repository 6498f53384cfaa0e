"""How fluently a kiosk changes and turns its pages at 1080p, drawn by the processor alone."""

import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import pairwise

from benchmarks.kiosk import Screen, screen
from benchmarks.row import Row, at_least, at_most, median, quantile
from kiosk.ui.hand import settle_page

TIMES = 20
SMOOTH = 50
# What one picture may cost where fifty are drawn in a second.
_FRAME_MS = 1000 / SMOOTH
_SIZES = {"upright": (1080, 1920), "lying": (1920, 1080)}


def measure() -> Iterator[Row]:
    """Page changes, and turning the pages of the longest lists, on both screens."""
    for name, size in _SIZES.items():
        with screen(size) as shown:
            yield from _changes(shown, name)
            yield from _turns(shown, name)


def _changes(shown: Screen, name: str) -> Iterator[Row]:
    """From one page to the next and back, as their fades run."""
    bridge = shown.made.bridge
    steps: tuple[Callable[[], object], ...] = (
        partial(bridge.openAgency, "PTSP"),
        partial(bridge.openService, "PTSP-39"),
        bridge.back,
        bridge.back,
        bridge.openSearch,
        bridge.back,
    )
    rates, costs, gaps = [], [], []
    for _ in range(TIMES):
        for step in steps:
            shown.frames.clear()
            spent = time.process_time()
            step()
            settle_page(shown.window)
            spent = time.process_time() - spent
            drawn = shown.frames
            between = [b - a for a, b in pairwise(drawn)]
            rates.append(len(between) / sum(between))
            costs.append(spent / len(drawn) * 1000)
            gaps += between
            shown.rest()
    yield Row(
        f"page changes, {name}: frames in a second",
        "1/s",
        round(median(rates), 1),
        target=at_least(SMOOTH),
        more={"worst_frame_ms": round(max(gaps) * 1000, 1)},
    )
    yield Row(
        f"page changes, {name}: processor for a frame",
        "ms",
        round(median(costs), 2),
        target=at_most(_FRAME_MS),
    )


def _turns(shown: Screen, name: str) -> Iterator[Row]:
    """From the touch of Berikutnya to the next rows, again and again."""
    bridge = shown.made.bridge
    bridge.openAgency("PTSP")
    shown.rest()
    each, costs = [], []
    for n in range(TIMES * 6):
        spent = time.process_time()
        each.append(shown.next_frame(partial(bridge.turn, "list", 1 if n % 10 < 5 else -1, 99)))
        costs.append(time.process_time() - spent)
    yield Row(
        f"turning a list's pages, {name}: frames in a second",
        "1/s",
        round(1 / median(each), 1),
        target=at_least(SMOOTH),
        more={"p95_ms": round(quantile(each, 0.95) * 1000, 1)},
    )
    yield Row(
        f"turning a list's pages, {name}: processor for a frame",
        "ms",
        round(median(costs) * 1000, 2),
        target=at_most(_FRAME_MS),
    )
    bridge.back()
    shown.rest()
