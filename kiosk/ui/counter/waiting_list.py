"""The lists of the counter console, who waits and who was served, and the tabs above them."""

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from kiosk.ui.counter.view import Row
from kiosk.ui.widgets import Look, draw_icon, elided, font

ROW = 34
MARGIN = 14
NUMBER_WIDTH = 76
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
ROW_ROLE = Qt.ItemDataRole.UserRole
ModelIndex = QModelIndex | QPersistentModelIndex


class Rows(QAbstractListModel):
    """The rows of one list."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[Row, ...] = ()

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        if rows == self._rows:
            return
        if len(rows) == len(self._rows):
            # Only minutes went by: keep the place the clerk has scrolled to.
            self._rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: ModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: ModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.spoken()
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.service
        return None


class RowPainter(QStyledItemDelegate):
    """Draws a row: number, priority, service, and on the right its time."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: ModelIndex) -> None:
        row: Row = index.data(ROW_ROLE)
        box = QRectF(option.rect)
        look = self._look
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # The scroll bar stands in the margin, so a long line ends where a short one does.
        right = option.widget.width() - MARGIN
        inner = QRectF(MARGIN, box.top(), right - MARGIN, box.height())
        if row.heading:
            painter.setFont(font(12, 600))
            painter.setPen(look.colour("ink.500"))
            painter.drawText(inner.adjusted(0, 6, 0, 0), LEFT, row.service)
            painter.restore()
            return
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(box, look.colour("night.100"))
        painter.fillRect(QRectF(inner.left(), box.bottom() - 1, inner.width(), 1), look.line(0.27))
        painter.setFont(font(14, 700))
        painter.setPen(look.colour("ink.900"))
        painter.drawText(inner, LEFT, row.number)
        left = inner.left() + NUMBER_WIDTH
        if row.chip:
            left += self._chip(painter, row, left, box.center().y()) + 6
        painter.setFont(font(13, 600))
        painter.setPen(look.colour("ink.900"))
        wide = painter.fontMetrics().horizontalAdvance(row.right)
        painter.drawText(inner, RIGHT, row.right)
        painter.setFont(font(13))
        painter.setPen(look.colour("ink.700"))
        room = QRectF(left, box.top(), inner.right() - wide - 10 - left, box.height())
        painter.drawText(room, LEFT, elided(painter, row.service, room.width()))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: ModelIndex) -> QSize:
        return QSize(0, ROW)

    def _chip(self, painter: QPainter, row: Row, left: float, middle: float) -> float:
        """Draws who may be served earlier; answers its width."""
        face = font(12, 700)
        painter.setFont(face)
        wide = painter.fontMetrics().horizontalAdvance(row.chip)
        box = QRectF(left, middle - 10, wide + 30, 19)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("night.100"))
        painter.drawRoundedRect(box, 5, 5)
        ink = self._look.colour("night.700")
        draw_icon(painter, row.icon, QRectF(left + 4, middle - 8, 16, 16), ink, filled=True)
        painter.setFont(face)
        painter.setPen(ink)
        painter.drawText(box.adjusted(22, 0, 0, 0), LEFT, row.chip)
        return box.width()


class TicketList(QListView):
    """The scrolling rows."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self.rows = Rows()
        self.setObjectName(name)
        self.setModel(self.rows)
        self.setItemDelegate(RowPainter(look, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)


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
