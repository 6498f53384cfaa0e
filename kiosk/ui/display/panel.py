"""A window of QML that hangs on a wall: full screen on a panel, or a window on a desk."""

from collections.abc import Iterator
from typing import Protocol

import shiboken6
from PySide6.QtCore import QObject, QSize, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine

# Imported before a window is loaded, or Qt hands it out without grabWindow().
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.ui import theme

DESK_SIZE = (1280, 720)


class Closes(Protocol):
    """A bridge, as far as a panel needs it."""

    def close(self) -> None: ...


class Panel:
    """The window itself. `show()` it, `close()` it once."""

    def __init__(
        self, file: str, bridges: dict[str, QObject], *, full_screen: bool, screen: int | None
    ) -> None:
        """`file` stands in Kiosk/Display; `bridges` are its properties; `screen` counts from 0."""
        self._full_screen = full_screen
        self._engine = QQmlApplicationEngine()
        self._engine.addImportPath(str(theme.qml_folder()))
        self._engine.setInitialProperties(bridges)
        path = theme.qml_folder() / "Kiosk" / "Display" / file
        self._engine.load(QUrl.fromLocalFile(str(path)))
        roots = self._engine.rootObjects()
        if not roots or not isinstance(roots[0], QQuickWindow):
            raise RuntimeError(f"{file} cannot be loaded")
        self.window: QQuickWindow = roots[0]
        self._place(screen)

    def show(self) -> None:
        """Shows the window, over the whole screen when it was made so."""
        if self._full_screen:
            self.window.setFlag(Qt.WindowType.FramelessWindowHint)
            self.window.setCursor(Qt.CursorShape.BlankCursor)
            self.window.showFullScreen()
        else:
            self.window.show()

    def close(self, bridge: Closes) -> None:
        """Takes the window away. The view goes first: it must never see its bridge gone."""
        if not shiboken6.isValid(self._engine):
            return
        self.window.close()
        bridge.close()
        shiboken6.delete(self._engine)

    def shown(self) -> dict[str, str]:
        """What can be read on it now: the text of every visible item that has a name."""
        return {
            item.objectName(): text
            for item in _visible(self.window.contentItem())
            if item.objectName() and isinstance(text := item.property("text"), str) and text
        }

    def _place(self, screen: int | None) -> None:
        screens = QGuiApplication.screens()
        # A panel that is not plugged in must not keep the display from being seen somewhere.
        if screen is not None and screen < len(screens):
            self.window.setScreen(screens[screen])
        room = self.window.screen().availableGeometry()
        self.window.resize(room.size().boundedTo(QSize(*DESK_SIZE)))
        self.window.setPosition(room.topLeft())


def _visible(item: QQuickItem) -> Iterator[QQuickItem]:
    for child in item.childItems():
        if child.isVisible():
            yield child
            yield from _visible(child)
