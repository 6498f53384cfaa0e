"""The window of one counter's display: full screen on a panel, or a window on a desk."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine

# Imported before a window is loaded, or Qt hands it out without grabWindow().
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.ui import theme
from kiosk.ui.display.bridge import DisplayBridge, Look, Mounting
from kiosk.ui.display.stage import SHOWN_NEXT, Arrow
from kiosk.words import Language, Words

if TYPE_CHECKING:
    from kiosk.settings import Site
    from kiosk.store import Store
    from kiosk.ui.feed import FeedSignal
    from kiosk.ui.worker import Worker

DESK_SIZE = (1280, 720)


class DisplayWindow:
    """One counter's display. `show()` it, `close()` it once; its owner keeps worker and feed."""

    def __init__(  # noqa: PLR0913 - the composition root hands over one thing per argument
        self,
        store: "Store",
        worker: "Worker",
        feed: "FeedSignal",
        words: Words,
        site: "Site",
        counter: int,
        *,
        cache_dir: Path,
        full_screen: bool = False,
        language: Language = "id",
        arrow: Arrow = "down",
        screen: int | None = None,
        look: Look | None = None,
    ) -> None:
        """`cache_dir` keeps the cut fonts; `arrow` is the way from the screen to its counter;
        `screen` counts from 0; `look` replaces reading the desk from the store.
        """
        theme.load_fonts(cache_dir)
        self._full_screen = full_screen
        self._bridge = DisplayBridge(
            look or _looking_at(store, counter),
            worker,
            feed,
            words,
            store.clock,
            store.zone,
            Mounting(counter, arrow, language),
        )
        self._engine = QQmlApplicationEngine()
        self._engine.addImportPath(str(theme.qml_folder()))
        self._engine.setInitialProperties({"display": self._bridge})
        file = theme.qml_folder() / "Kiosk" / "Display" / "DisplayWindow.qml"
        self._engine.load(QUrl.fromLocalFile(str(file)))
        roots = self._engine.rootObjects()
        if not roots or not isinstance(roots[0], QQuickWindow):
            raise RuntimeError("DisplayWindow.qml cannot be loaded")
        self._window: QQuickWindow = roots[0]
        self._place(screen)
        self._bridge.read()

    @property
    def bridge(self) -> DisplayBridge:
        """The window's state, for tests and benchmarks."""
        return self._bridge

    def show(self) -> None:
        """Shows the window, over the whole screen when it was made so."""
        if self._full_screen:
            self._window.setFlag(Qt.WindowType.FramelessWindowHint)
            self._window.setCursor(Qt.CursorShape.BlankCursor)
            self._window.showFullScreen()
        else:
            self._window.show()

    def close(self) -> None:
        """Takes the window away. The view goes first: it must never see its bridge gone."""
        if not shiboken6.isValid(self._engine):
            return
        self._window.close()
        self._bridge.close()
        shiboken6.delete(self._engine)

    def quick_window(self) -> QQuickWindow:
        """The window itself, for pictures and tests."""
        return self._window

    def shown(self) -> dict[str, str]:
        """What can be read on it now: the text of every visible item that has a name."""
        return {
            item.objectName(): text
            for item in _visible(self._window.contentItem())
            if item.objectName() and isinstance(text := item.property("text"), str) and text
        }

    def _place(self, screen: int | None) -> None:
        screens = QGuiApplication.screens()
        # A panel that is not plugged in must not keep the display from being seen somewhere.
        if screen is not None and screen < len(screens):
            self._window.setScreen(screens[screen])
        room = self._window.screen().availableGeometry()
        self._window.resize(room.size().boundedTo(QSize(*DESK_SIZE)))
        self._window.setPosition(room.topLeft())


def _visible(item: QQuickItem) -> Iterator[QQuickItem]:
    for child in item.childItems():
        if child.isVisible():
            yield child
            yield from _visible(child)


def _looking_at(store: "Store", counter: int) -> Look:
    from kiosk import catalogue, queue

    def look() -> tuple[queue.Desk, catalogue.Agency]:
        desk = queue.desk(store, counter, shown=SHOWN_NEXT)
        return desk, catalogue.current(store).agency(desk.agency)

    return look
