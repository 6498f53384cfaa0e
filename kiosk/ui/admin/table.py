"""The list of services: its model, how rows and headings are drawn, and how it is operated."""

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from kiosk.ui.admin.view import Column, Row
from kiosk.ui.controls import TOGGLE_HEIGHT, TOGGLE_WIDTH, draw_toggle
from kiosk.ui.widgets import (
    Look,
    draw_badge,
    draw_icon,
    draw_two_lines,
    elided,
    fill,
    font,
)

ROW_HEIGHT = 44
HEAD_HEIGHT = 36
COLUMNS = tuple(Column)
WIDTHS = {
    Column.CODE: 96,
    Column.AGENCY: 176,
    Column.COUNTERS: 80,
    Column.MINUTES: 90,
    Column.FEE: 112,
    Column.BASIS: 132,
    Column.STATUS: 132,
}
SCARCE_WIDTH, PLENTY_WIDTH = 780, 1300
# What is in the panel anyway makes room for it.
HIDDEN_BESIDE_PANEL = (Column.FEE, Column.BASIS)
ROW_ROLE = Qt.ItemDataRole.UserRole
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
ModelIndex = QModelIndex | QPersistentModelIndex
INSET = 14


class ServiceModel(QAbstractTableModel):
    """The rows as the presenter filtered and sorted them."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Row] = []
        self._titles: dict[Column, str] = {}

    def show_titles(self, titles: dict[Column, str]) -> None:
        if titles != self._titles:
            self._titles = titles
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)

    def show_rows(self, rows: list[Row]) -> None:
        if rows == self.rows:
            return
        if [row.code for row in rows] == [row.code for row in self.rows]:
            self.rows = rows
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(COLUMNS) - 1))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def place_of(self, code: str) -> int:
        """The row a service stands in now, -1 when it is not listed."""
        return next((place for place, row in enumerate(self.rows) if row.code == code), -1)

    def rowCount(self, parent: ModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: ModelIndex | None = None) -> int:
        return len(COLUMNS)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles.get(COLUMNS[section], "")
        return None

    def data(self, index: ModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row, column = self.rows[index.row()], COLUMNS[index.column()]
        if role == ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.texts[column]
        if role == Qt.ItemDataRole.ToolTipRole and column is Column.NAME:
            return row.texts[column]
        if role == Qt.ItemDataRole.CheckStateRole and column is Column.STATUS:
            return Qt.CheckState.Checked if row.on else Qt.CheckState.Unchecked
        return None


class RowPainter(QStyledItemDelegate):
    """Draws one cell of a row; the switch is usable while `live`."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.live = True

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: ModelIndex) -> None:
        row: Row = index.data(ROW_ROLE)
        column, box, look = COLUMNS[index.column()], QRectF(option.rect), self._look
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(box, look.colour("night.100" if chosen else "paper.50"))
        painter.fillRect(
            QRectF(box.left(), box.bottom() - 1, box.width(), 1), look.colour("paper.200")
        )
        left = INSET if column is Column.CODE else 0
        inner = box.adjusted(left, 0, -_gap(column), -1)
        if column is Column.AGENCY:
            badge = QRectF(inner.left(), inner.center().y() - 11, 22, 22)
            draw_badge(painter, badge, row.badge.letter, look.tint(row.badge.cluster))
            inner.setLeft(inner.left() + 30)
        if column is Column.STATUS:
            self._switch(painter, row, inner)
        elif column is Column.BASIS:
            self._basis(painter, row, inner)
        else:
            self._text(painter, row, column, inner)
        painter.restore()

    def _text(self, painter: QPainter, row: Row, column: Column, box: QRectF) -> None:
        name = column is Column.NAME
        painter.setFont(font(14, 600 if name else 500))
        painter.setPen(self._look.colour("ink.700" if column is Column.CODE else "ink.900"))
        text = row.texts[column]
        if name and painter.fontMetrics().horizontalAdvance(text) > box.width():
            painter.setFont(font(13, 600))
            if painter.fontMetrics().horizontalAdvance(text) > box.width():
                draw_two_lines(painter, box.adjusted(0, 4, 0, 0), text, 17)
                return
        side = RIGHT if column is Column.MINUTES else LEFT
        painter.drawText(box, side, elided(painter, text, box.width()))

    def _basis(self, painter: QPainter, row: Row, box: QRectF) -> None:
        ink = self._look.colour("ink.700")
        if row.confirmed:
            place = QRectF(box.left(), box.center().y() - 8, 16, 16)
            draw_icon(painter, "verified_user", place, self._look.colour("status.ok"))
            box = box.adjusted(21, 0, 0, 0)
        painter.setFont(font(13))
        painter.setPen(ink)
        painter.drawText(box, LEFT, row.texts[Column.BASIS])

    def _switch(self, painter: QPainter, row: Row, box: QRectF) -> None:
        draw_toggle(painter, toggle_box(box), self._look, on=row.on, usable=self.live)
        painter.setFont(font(13, 500 if row.on else 700))
        painter.setPen(self._look.colour("ink.700" if row.on else "status.warn"))
        painter.drawText(box.adjusted(TOGGLE_WIDTH + 10, 0, 0, 0), LEFT, row.texts[Column.STATUS])


def _gap(column: Column) -> int:
    """Free room at a column's right; more after figures, which end there."""
    return 24 if column is Column.MINUTES else 12


def toggle_box(cell: QRectF) -> QRectF:
    """Where the switch stands in a cell."""
    return QRectF(cell.left(), cell.center().y() - TOGGLE_HEIGHT / 2, TOGGLE_WIDTH, TOGGLE_HEIGHT)


class Head(QHeaderView):
    """The headings. With the keyboard, left and right choose one and the space bar sorts by it."""

    def __init__(self, look: Look) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._look = look
        self._sorted_by = Column.CODE
        self._descending = False
        self._focused = 0
        self.setObjectName("tableHead")
        self.setFixedHeight(HEAD_HEIGHT)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        fill(self.viewport(), look.colour("paper.50"))

    def show_order(self, column: Column, *, descending: bool) -> None:
        if (column, descending) == (self._sorted_by, self._descending):
            return
        self._sorted_by, self._descending = column, descending
        self.viewport().update()

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        look, column, box = self._look, COLUMNS[section], QRectF(rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(box, look.colour("paper.50"))
        line = QRectF(box.left(), box.bottom() - 2, box.width(), 2)
        painter.fillRect(line, look.colour("paper.300"))
        chosen = column is self._sorted_by
        painter.setFont(font(13, 700 if chosen else 600))
        painter.setPen(look.colour("ink.900" if chosen else "ink.700"))
        inner = box.adjusted(INSET if column is Column.CODE else 0, 0, -_gap(column), -2)
        text = self.model().headerData(section, Qt.Orientation.Horizontal)
        arrow = 18.0 if chosen else 0.0
        wide = painter.fontMetrics().horizontalAdvance(text)
        if column is Column.MINUTES:
            inner.setLeft(max(inner.left() - 12, inner.right() - wide - arrow))
        painter.drawText(inner, LEFT, text)
        if chosen:
            # The arrow points to where the larger values are.
            name = "arrow_upward" if self._descending else "arrow_downward"
            place = QRectF(inner.left() + wide + 3, inner.center().y() - 7, 14, 14)
            draw_icon(painter, name, place, look.colour("ink.700"))
        if self.hasFocus() and section == self._focused:
            painter.setPen(QPen(look.colour("night.600"), 2))
            ring = QRectF(inner.left() - 5, box.top() + 5, wide + arrow + 10, HEAD_HEIGHT - 12)
            painter.drawRoundedRect(ring, 6, 6)
        painter.restore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if step:
            shown = [n for n in range(self.count()) if not self.isSectionHidden(n)]
            at = shown.index(self._focused) if self._focused in shown else 0
            self._focused = shown[max(0, min(len(shown) - 1, at + step))]
            self.viewport().update()
        elif event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.sectionClicked.emit(self._focused)
        else:
            super().keyPressEvent(event)


class ServiceTable(QTableView):
    """Signals: `switched` (code of the service), `opened` (code), `sort_asked` (Column)."""

    switched = Signal(str)
    opened = Signal(str)
    moved = Signal(str)
    sort_asked = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._pressed = ""
        self._chosen = ""
        self._beside = False
        self.services = ServiceModel()
        self.painter = RowPainter(look, self)
        self.head = Head(look)
        self.setObjectName("serviceTable")
        self.setModel(self.services)
        self.setItemDelegate(self.painter)
        self.setHorizontalHeader(self.head)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        fill(self.viewport(), look.colour("paper.50"))
        for place, column in enumerate(COLUMNS):
            if column is Column.NAME:
                self.head.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
            else:
                self.head.setSectionResizeMode(place, QHeaderView.ResizeMode.Fixed)
        self.head.sectionClicked.connect(lambda place: self.sort_asked.emit(COLUMNS[place]))
        self.selectionModel().currentRowChanged.connect(self._on_moved)

    def show_rows(self, rows: list[Row], *, live: bool) -> None:
        if live != self.painter.live:
            self.painter.live = live
            self.viewport().update()
        self.services.show_rows(rows)
        self._reselect()

    def show_beside_panel(self, beside: bool) -> None:
        """Leaves out what the panel shows, or brings it back."""
        if beside != self._beside:
            self._beside = beside
            self._fit()

    def _fit(self) -> None:
        """Columns for the room there is: fewer when it is scarce, wider when it is plenty."""
        scarce = self._beside and self.viewport().width() < SCARCE_WIDTH
        hidden = (*HIDDEN_BESIDE_PANEL, Column.COUNTERS) if scarce else HIDDEN_BESIDE_PANEL
        spare = max(0, self.viewport().width() - PLENTY_WIDTH)
        for place, column in enumerate(COLUMNS):
            self.setColumnHidden(place, self._beside and column in hidden)
            if column in WIDTHS:
                share = 2 if column is Column.AGENCY else 1
                self.head.resizeSection(place, WIDTHS[column] + share * spare // 11)

    def chosen(self) -> str:
        """The code of the row with the keyboard, empty for none."""
        index = self.currentIndex()
        return self.services.rows[index.row()].code if index.isValid() else ""

    def _reselect(self) -> None:
        # A new order or filter must not lose the service one looks at.
        place = self.services.place_of(self._chosen) if self._chosen else -1
        if place >= 0 and place != self.currentIndex().row():
            self.selectionModel().blockSignals(True)
            self.selectRow(place)
            self.selectionModel().blockSignals(False)

    def _on_moved(self, index: QModelIndex) -> None:
        if index.isValid():
            self._chosen = self.services.rows[index.row()].code
            self.moved.emit(self._chosen)

    def _toggle_at(self, event: QMouseEvent) -> str:
        """The service whose switch, or the word beside it, is under the mouse."""
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or COLUMNS[index.column()] is not Column.STATUS:
            return ""
        return self.services.rows[index.row()].code

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = self._toggle_at(event)
        if not self._pressed:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressed:
            if self._toggle_at(event) == self._pressed:
                self.switched.emit(self._pressed)
            self._pressed = ""
            return
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self.opened.emit(self.services.rows[index.row()].code)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        hand = bool(self._toggle_at(event))
        shape = Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        if not self._pressed:
            super().mouseMoveEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        # Two quick presses on a switch are two presses, not a double click.
        self.mousePressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        index = self.currentIndex()
        if not self.hasFocus() or not index.isValid():
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.colour("night.600"), 2))
        top = self.visualRect(index).top()
        ring = QRectF(1, top + 1, self.viewport().width() - 3, ROW_HEIGHT - 3)
        painter.drawRoundedRect(ring, 6, 6)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        code = self.chosen()
        if code and event.key() == Qt.Key.Key_Space:
            if not event.isAutoRepeat():
                self.switched.emit(code)
        elif code and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(code)
        else:
            super().keyPressEvent(event)
