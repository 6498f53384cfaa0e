"""A window of QML that hangs on a wall: full screen on a panel, or a window on a desk."""

from abc import ABC, abstractmethod
from collections.abc import Iterator

import shiboken6
from PySide6.QtCore import QObject, QSize, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine

# Imported before a window is loaded, or Qt hands it out without grabWindow().
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.ui import theme

DESK_SIZE = (1280, 720)


class Panel(ABC):
    """The window itself. `show()` it, `close()` it once."""

    def __init__(
        self, file: str, name: str, bridge: QObject, *, full_screen: bool, screen: int | None
    ) -> None:
        """`file` stands in Kiosk/Display and knows `bridge` by `name`; `screen` counts from 0."""
        self._full_screen = full_screen
        self._engine = QQmlApplicationEngine()
        self._engine.addImportPath(str(theme.qml_folder()))
        self._engine.setInitialProperties({name: bridge})
        path = theme.qml_folder() / "Kiosk" / "Display" / file
        self._engine.load(QUrl.fromLocalFile(str(path)))
        roots = self._engine.rootObjects()
        if not roots or not isinstance(roots[0], QQuickWindow):
            raise RuntimeError(f"{file} cannot be loaded")
        self._window: QQuickWindow = roots[0]
        self._place(screen)

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
        self._end()
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

    @abstractmethod
    def _end(self) -> None:
        """Lets the bridge read no more."""

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
