"""A list of tickets: number, priority, service, and a time on the right."""

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from kiosk.ui.ticket_rows import Row
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
