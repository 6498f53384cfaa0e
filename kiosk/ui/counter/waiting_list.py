"""The lists of the counter console, who waits and who was served, and the tabs above them."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QTabBar, QVBoxLayout, QWidget

from kiosk.ui.ticket_list import LEFT, TicketList
from kiosk.ui.ticket_rows import Row
from kiosk.ui.widgets import Look, draw_icon, font


class EmptyNote(QWidget):
    """The sentence and icon over a list without rows."""

    def __init__(self, look: Look, icon: str) -> None:
        super().__init__()
        self._look = look
        self._icon = icon
        self._text = ""
        self.setFixedHeight(88)

    def show_text(self, text: str) -> None:
        self._text = text
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        middle = self.width() / 2
        colour = self._look.colour("night.700")
        draw_icon(painter, self._icon, QRectF(middle - 14, 18, 28, 28), colour)
        painter.setFont(font(14, 600))
        painter.setPen(self._look.colour("ink.700"))
        box = QRectF(0, 50, self.width(), 24)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._text)


class ListPage(QWidget):
    """A list, and what stands above it while nobody is in it."""

    def __init__(self, look: Look, name: str, icon: str) -> None:
        super().__init__()
        self.list = TicketList(look, name)
        self.note = EmptyNote(look, icon)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self.note)
        page.addWidget(self.list, 1)

    def show_rows(self, rows: tuple[Row, ...], empty: str, name: str) -> None:
        self.list.rows.show_rows(rows)
        self.list.setAccessibleName(name)
        self.note.show_text(empty)


class Tabs(QTabBar):
    """Words over a line, the chosen one underlined."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("tabs")
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setFixedHeight(36)
        self.addTab("")
        self.addTab("")

    def show_words(self, *words: str) -> None:
        for place, word in enumerate(words):
            if self.tabText(place) != word:
                self.setTabText(place, word)

    def tabSizeHint(self, index: int) -> QSize:
        return QSize(QFontMetrics(font(14, 700)).horizontalAdvance(self.tabText(index)) + 26, 36)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, bottom = self._look, self.height()
        painter.fillRect(QRectF(0, bottom - 1, self.width(), 1), look.line())
        for place in range(self.count()):
            box = QRectF(self.tabRect(place))
            chosen = place == self.currentIndex()
            painter.setFont(font(14, 700 if chosen else 600))
            painter.setPen(look.colour("ink.900" if chosen else "ink.700"))
            painter.drawText(box.adjusted(4, 0, 0, -2), LEFT, self.tabText(place))
            wide = painter.fontMetrics().horizontalAdvance(self.tabText(place))
            if chosen:
                line = QRectF(box.left(), bottom - 3, wide + 8, 3)
                painter.fillRect(line, look.colour("night.700"))
                if self.hasFocus():
                    painter.setPen(look.colour("night.600"))
                    ring = QRectF(box.left() + 1, 5, wide + 6, bottom - 13)
                    painter.drawRoundedRect(ring, 6, 6)
