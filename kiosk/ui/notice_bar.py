"""A notice as a bar that staff read."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from kiosk.ui.controls import LinkButton
from kiosk.ui.notice import Notice
from kiosk.ui.ticket_list import MARGIN
from kiosk.ui.widgets import Look, colour_text, draw_icon, font


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
