"""The lines of the counter console: how to press keys, sentences with a button, the foot."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from kiosk.ui.controls import LinkButton
from kiosk.ui.counter.view import Notice
from kiosk.ui.widgets import Look, colour_text, draw_cap, draw_icon, font

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


class NoticeBar(QWidget):
    """A sentence with at most one button."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self._notice: Notice | None = None
        self.setObjectName(name)
        self.label = QLabel()
        self.label.setObjectName(f"{name}Text")
        self.label.setFont(font(13, 600))
        self.label.setWordWrap(True)
        self.action = LinkButton(look, f"{name}Action", solid=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN + 26, 2, MARGIN - self.action.HALO, 2)
        row.setSpacing(6)
        row.addWidget(self.label, 1)
        row.addWidget(self.action)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_notice(self, notice: Notice | None) -> None:
        if notice == self._notice:
            return
        self._notice = notice
        if notice is None:
            return
        self.label.setText(notice.text)
        colour_text(self.label, self._ink(notice))
        self.action.setVisible(bool(notice.action))
        self.action.show_text(notice.action)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._notice is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = "status.warnBg" if self._notice.warning else "night.100"
        painter.fillRect(self.rect(), self._look.colour(ground))
        place = QRectF(MARGIN, self.height() / 2 - 10, 20, 20)
        draw_icon(painter, self._notice.icon, place, self._ink(self._notice), filled=True)

    def _ink(self, notice: Notice) -> QColor:
        return self._look.colour("status.warn" if notice.warning else "night.700")


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
