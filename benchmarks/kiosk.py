"""A kiosk's window over a fresh queue, drawn by the processor alone, for what is timed on it."""

import os
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from benchmarks.house import make_store, open_counters, take
from kiosk import paths
from kiosk.settings import Station
from kiosk.store import Store
from kiosk.ui.feed import FeedSignal
from kiosk.ui.hand import settle_page, wait_for
from kiosk.ui.visitor.window import VisitorWindow
from kiosk.ui.worker import Worker
from kiosk.words import Words

SIZE = (1080, 1920)
_SERVICES = ("DUK-02", "POL-01", "IMI-01", "SAM-01", "PTSP-01")
_PATIENCE_MS = 5000


@dataclass
class Screen:
    """The window, its queue, and when its pictures came (seconds of `time.perf_counter`)."""

    made: VisitorWindow
    store: Store
    frames: list[float] = field(default_factory=list)

    @property
    def window(self) -> QQuickWindow:
        return self.made.quick_window()

    def next_frame(self, what: Callable[[], object]) -> float:
        """Does something; answers the seconds until the first picture after it."""
        begun = time.perf_counter()
        what()
        return self.frame() - begun

    def frame(self) -> float:
        """When the next picture is shown; the worker may work until then."""
        self.frames.clear()
        loop = QEventLoop()
        self.window.frameSwapped.connect(loop.quit)
        QTimer.singleShot(_PATIENCE_MS, loop.quit)
        loop.exec()
        self.window.frameSwapped.disconnect(loop.quit)
        return self.frames[0]

    def rest(self) -> None:
        """Until nothing moves any more."""
        settle_page(self.window)
        QTest.qWait(50)


@contextmanager
def screen(size: tuple[int, int] = SIZE) -> Iterator[Screen]:
    """A kiosk on a morning on which some wait, with the times of a real one."""
    # Said before Qt begins: no graphics card may help.
    for name, value in (
        ("QT_QPA_PLATFORM", "offscreen"),
        ("QT_QUICK_BACKEND", "software"),
        ("QSG_RENDER_LOOP", "basic"),
    ):
        os.environ.setdefault(name, value)
    application = QGuiApplication.instance() or QGuiApplication([])
    with ExitStack() as closing:
        folder = Path(closing.enter_context(tempfile.TemporaryDirectory()))
        store = make_store(folder / "data")
        closing.callback(store.close)
        open_counters(store, 24)
        for n in range(60):
            take(store, _SERVICES[n % len(_SERVICES)])
        worker, feed = Worker(), FeedSignal(store)
        closing.callback(worker.close)
        closing.callback(feed.close)
        words = Words.load(paths.assets() / "i18n")
        made = VisitorWindow(store, worker, feed, words, Station(), store.site(), cache_dir=folder)
        closing.callback(made.close)
        feed.start()
        shown = Screen(made, store)
        shown.window.resize(*size)
        shown.window.show()
        shown.window.frameSwapped.connect(lambda: shown.frames.append(time.perf_counter()))
        wait_for(lambda: made.bridge.property("board"), "no board")
        shown.rest()
        yield shown
    del application
