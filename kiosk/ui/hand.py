"""A hand for real windows: finds a control by its name and presses it where a person would.

The demonstration and the tests work through it; nothing here reaches behind a window.
"""

import time
from collections.abc import Callable, Iterator
from typing import TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

T = TypeVar("T")

_PATIENCE_SECONDS = 10.0
_LOOK_MS = 20


class NotThere(AssertionError):  # noqa: N818 - said by a hand that reaches into the void
    """A control that should be on the window is not, or nothing happened in time."""


def wait_for(what: Callable[[], T | None], why: str, seconds: float = _PATIENCE_SECONDS) -> T:
    """Lets the windows live until `what` answers something; answers that. Raises NotThere."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        found = what()
        if found:
            return found
        QTest.qWait(_LOOK_MS)
    raise NotThere(why)


def find_item(window: QQuickWindow, name: str) -> QQuickItem | None:
    """The visible, enabled item of that objectName; None when it is not there now."""
    for item in _items(window.contentItem()):
        if item.objectName() == name and item.isVisible() and item.isEnabled():
            return item
    return None


def press(window: QQuickWindow, name: str, seconds: float = _PATIENCE_SECONDS) -> None:
    """Presses a QML control in its middle, once it is there and no page is on its way."""
    settle_page(window, seconds)
    item = wait_for(lambda: find_item(window, name), f"no {name} to press", seconds)
    middle = item.mapToScene(item.boundingRect().center())
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=middle.toPoint())


def press_button(window: QWidget, name: str, seconds: float = _PATIENCE_SECONDS) -> None:
    """Presses a widget's button in its middle, once it is there and enabled."""

    def ready() -> QAbstractButton | None:
        button = window.findChild(QAbstractButton, name)
        return button if button and button.isVisible() and button.isEnabled() else None

    button = wait_for(ready, f"no {name} to press", seconds)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=_middle(button))


def settle(milliseconds: int = 400) -> None:
    """Lets transitions end and pages be drawn."""
    QTest.qWait(milliseconds)
    QApplication.sendPostedEvents()


def settle_page(window: QQuickWindow, seconds: float = _PATIENCE_SECONDS) -> None:
    """Waits until a window that changes pages has done so."""
    wait_for(lambda: window.property("settled") is not False, "a page never arrived", seconds)


def _middle(widget: QWidget) -> QPoint:
    return widget.rect().center()


def _items(root: QQuickItem) -> Iterator[QQuickItem]:
    yield root
    for child in root.childItems():
        if child.isVisible():
            yield from _items(child)
