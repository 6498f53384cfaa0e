"""Somebody at the admin window's page of devices: real clicks and keys."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from kiosk.ui.admin.devices_page import DeviceList
from kiosk.ui.admin.window import AdminWindow
from kiosk.ui.feed import FeedSignal


class Office:
    """Somebody at the page of devices."""

    def __init__(self, window: AdminWindow, bot: QtBot) -> None:
        self.window, self.bot = window, bot
        found = window.findChild(DeviceList)
        assert found is not None
        self.list = found

    def press(self, name: str) -> None:
        button = self.window.findChild(QAbstractButton, name)
        assert button is not None
        self.bot.waitUntil(lambda: button.isVisible() and button.isEnabled())
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def open(self, name: str) -> None:
        self.bot.waitUntil(lambda: name in self.list.accessibleName())
        spot = self.list.row_box(name).center().toPoint()
        QTest.mouseClick(self.list, Qt.MouseButton.LeftButton, pos=spot)

    def text(self, name: str) -> str:
        label = self.window.findChild(QLabel, name)
        assert label is not None
        return label.text() if label.isVisible() else ""

    def part(self, name: str) -> QWidget:
        found = self.window.findChild(QWidget, name)
        assert isinstance(found, QWidget)
        return found


OpenAdmin = Callable[..., tuple[AdminWindow, FeedSignal]]
SitOffice = Callable[..., Office]
