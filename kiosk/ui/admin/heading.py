"""The heading of a page: its name large, one line below it."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.widgets import Look, elided, font

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Heading(QWidget):
    """`dot` names the colour of the mark before the line, or is empty."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._words = ("", "", "")
        self._filled = True
        self.setFixedHeight(54)

    def show_words(self, title: str, line: str, dot: str = "", *, filled: bool = True) -> None:
        if (title, line, dot) == self._words and filled == self._filled:
            return
        self._words, self._filled = (title, line, dot), filled
        self.setAccessibleName(f"{title}. {line}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        title, line, dot = self._words
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font(26, 800, -0.6))
        painter.setPen(self._look.colour("ink.900"))
        painter.drawText(QRectF(0, -2, self.width(), 34), LEFT, title)
        left = 0.0
        if dot:
            # An outline says "no longer live" without the colour.
            colour = self._look.colour(dot)
            painter.setPen(colour)
            painter.setBrush(colour if self._filled else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QRectF(1, 39.5, 7, 7))
            left = 17.0
        painter.setFont(font(14))
        painter.setPen(self._look.colour("ink.700"))
        box = QRectF(left, 32, self.width() - left, 22)
        painter.drawText(box, LEFT, elided(painter, line, box.width()))
