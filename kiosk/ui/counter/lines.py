"""The lines of the counter console: how to press keys, and the foot."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.ui.controls import LinkButton
from kiosk.ui.widgets import Look, draw_cap, draw_icon, font

MARGIN = 14
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class KeyHint(QWidget):
    """How the digits on the caps are pressed, or how to let this window have the keyboard."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._words = ("", "")
        self.take = LinkButton(look, "takeKeysButton", icon="keyboard")
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN - self.take.HALO, 0, MARGIN, 0)
        row.addWidget(self.take)
        row.addStretch()

    def show_words(self, press: str, digits: str, take: str, *, active: bool) -> None:
        if self._words == (press, digits) and self.take.isVisibleTo(self) != active:
            return
        self._words = (press, digits)
        self.take.show_text(take)
        self.take.setVisible(not active)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.take.isVisibleTo(self):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink, middle = self._look.colour("ink.700"), self.height() / 2
        draw_icon(painter, "keyboard", QRectF(MARGIN, middle - 9, 18, 18), ink)
        x = MARGIN + 24.0
        press, digits = self._words
        for word, is_key in ((press, False), ("Ctrl", True), ("Alt", True), (digits, False)):
            painter.setFont(font(12, 700) if is_key else font(13))
            wide = painter.fontMetrics().horizontalAdvance(word)
            if is_key:
                box = QRectF(x, middle - 10, wide + 12, 20)
                draw_cap(painter, box, word, self._look, enabled=True)
                x += box.width() + 6
            else:
                painter.setPen(ink)
                painter.drawText(QRectF(x, 0, wide + 2, self.height()), LEFT, word)
                x += wide + 6


class Foot(QWidget):
    """Whether the database is in reach, and the counter's day so far."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown: tuple[bool, str, str] = (True, "", "")
        self.setObjectName("foot")
        self.setFixedHeight(34)

    def show_foot(self, *, connected: bool, connection: str, today: str) -> None:
        if self._shown == (connected, connection, today):
            return
        self._shown = (connected, connection, today)
        self.setAccessibleName(f"{connection}. {today}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        connected, connection, today = self._shown
        look, height = self._look, self.height()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), look.colour("night.50" if connected else "status.warnBg"))
        painter.fillRect(QRectF(0, 0, self.width(), 1), look.line())
        sign = look.colour("status.ok" if connected else "status.warn")
        icon = "cloud_done" if connected else "cloud_off"
        draw_icon(painter, icon, QRectF(MARGIN, height / 2 - 9, 18, 18), sign)
        painter.setFont(font(13, 500 if connected else 700))
        painter.setPen(look.colour("ink.700") if connected else sign)
        painter.drawText(QRectF(MARGIN + 22, 0, 320, height), LEFT, connection)
        if connected:
            painter.setFont(font(13))
            painter.setPen(look.colour("ink.700"))
            painter.drawText(QRectF(0, 0, self.width() - MARGIN, height), RIGHT, today)
