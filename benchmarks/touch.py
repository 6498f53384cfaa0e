"""From a finger on the sun button to the number on the screen, beside the transaction in it."""

import time
from collections.abc import Iterator

from PySide6.QtCore import QEventLoop, QPoint, Qt
from PySide6.QtTest import QTest

from benchmarks.house import serve_all, take
from benchmarks.kiosk import Screen, screen
from benchmarks.row import Row, Target, median, quantile
from kiosk.ui.hand import find_item, wait_for

TIMES = 60
FRAME_MS = 16.7
_FRAMES = 3


def measure() -> Iterator[Row]:
    """The 50th and the 95th of a hundred touches, each against frames and the transaction."""
    with screen() as shown:
        touches, alone = [], []
        for _ in range(TIMES):
            touches.append(_touch(shown) * 1000)
            begun = time.perf_counter()
            take(shown.store)
            alone.append((time.perf_counter() - begun) * 1000)
            serve_all(shown.store)
    yield _row("p50", median(touches), median(alone))
    yield _row("p95", quantile(touches, 0.95), quantile(alone, 0.95))


def _row(share: str, touch: float, alone: float) -> Row:
    what = f"touch to the number on the screen, {share}; bare: the transaction and one frame"
    bare = alone + FRAME_MS
    target = Target(round(alone + _FRAMES * FRAME_MS, 1)) if share == "p95" else None
    return Row(what, "ms", round(touch, 1), round(bare, 1), target=target)


def _touch(shown: Screen) -> float:
    """Seconds from the lifted finger to the first picture with the number on it."""
    window, bridge = shown.window, shown.made.bridge
    bridge.openAgency("DUK")
    bridge.openService("DUK-02")
    shown.rest()
    item = wait_for(lambda: find_item(window, "takeButton"), "no button")
    place: QPoint = item.mapToScene(item.boundingRect().center()).toPoint()
    QTest.mousePress(window, Qt.MouseButton.LeftButton, pos=place)
    QTest.qWait(60)
    arrived = QEventLoop()
    bridge.pageChanged.connect(arrived.quit)
    begun = time.perf_counter()
    QTest.mouseRelease(window, Qt.MouseButton.LeftButton, pos=place)
    arrived.exec()
    bridge.pageChanged.disconnect(arrived.quit)
    seen = shown.frame()
    bridge.done()
    shown.rest()
    return seen - begun
