"""The page of the catalogue: what it is, the fields that narrow it, the list and the panel."""

from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from kiosk.ui.admin.fields import FilterBox, SearchField
from kiosk.ui.admin.heading import Heading
from kiosk.ui.admin.panel import DetailPanel
from kiosk.ui.admin.presenter import Admin
from kiosk.ui.admin.table import ServiceTable
from kiosk.ui.admin.view import Column, Filter, PanelWords, Status
from kiosk.ui.controls import LinkButton
from kiosk.ui.widgets import Look, draw_icon, elided, fill, font

MARGIN = 28
TABLE_MARGIN = 14
FOOT_HEIGHT = 42
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class CataloguePage(QWidget):
    """Shows what `admin` knows. Signal `switched`: the service to turn on or off."""

    switched = Signal(str)

    def __init__(self, look: Look, admin: Admin) -> None:
        super().__init__()
        self._admin = admin
        self._open = ""
        fill(self, look.colour("paper.50"))
        self.heading = Heading(look)
        self.note = HonestyNote(look)
        self.search = SearchField(look, "searchField")
        self.agency = FilterBox(look, "agencyFilter")
        self.status = FilterBox(look, "statusFilter")
        self.clear = LinkButton(look, "clearFilterButton", icon="close")
        self.missed = LinkButton(look, "missedButton", icon="search_off")
        self.table = ServiceTable(look)
        self.empty = EmptyNote(look)
        self.panel = DetailPanel(look)
        self.panel.hide()
        self.foot = Foot(look)
        self._middle = QStackedWidget()
        self._middle.addWidget(self.table)
        self._middle.addWidget(self.empty)
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Shows the texts and rows of now."""
        admin = self._admin
        self.heading.show_words(admin.text("page_catalogue"), admin.size())
        self.note.show_words(admin.text("sample"), admin.honesty())
        self.search.show_words(
            admin.text("search"), admin.text("search_key"), admin.text("clear_search")
        )
        self._refresh_filters()
        self.missed.show_text(admin.text("missed"))
        self.missed.setVisible(bool(admin.missed()))
        self.table.services.show_titles({c: admin.text(f"column_{c}") for c in Column})
        self.table.head.show_order(admin.sorted_by, descending=admin.descending)
        self.table.setAccessibleName(admin.text("page_catalogue"))
        rows = admin.rows()
        self.table.show_rows(rows, live=admin.connected)
        known = admin.catalogue is not None
        self.empty.show_words(admin.text("none") if known else "", admin.text("clear"))
        self._middle.setCurrentWidget(self.table if rows else self.empty)
        notice, warning = admin.notice()
        counted = admin.counted(rows) if known else ""
        self.foot.show_words(counted, notice or admin.text("switch_hint"), warning=warning)
        self.foot.lost = not admin.connected
        self._refresh_panel()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(MARGIN, 20, MARGIN, 0)
        top.addWidget(self.heading, 1)
        top.addWidget(self.note, 0, Qt.AlignmentFlag.AlignTop)
        fields = QHBoxLayout()
        fields.setContentsMargins(MARGIN, 12, MARGIN, 0)
        fields.setSpacing(10)
        fields.addWidget(self.search)
        fields.addWidget(self.agency)
        fields.addWidget(self.status)
        fields.addWidget(self.clear)
        fields.addStretch()
        fields.addWidget(self.missed)
        fields.addSpacing(MARGIN)
        self.search.setFixedWidth(376)
        table = QHBoxLayout()
        table.setContentsMargins(TABLE_MARGIN, 0, 0, 0)
        table.addWidget(self._middle)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addLayout(table, 1)
        left.addWidget(self.foot)
        below = QHBoxLayout()
        below.setContentsMargins(0, 18, 0, 0)
        below.setSpacing(0)
        below.addLayout(left, 1)
        below.addWidget(self.panel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addLayout(fields)
        column.addLayout(below, 1)

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _: self._narrow())
        self.agency.currentIndexChanged.connect(lambda _: self._narrow())
        self.status.currentIndexChanged.connect(lambda _: self._narrow())
        self.clear.clicked.connect(self._widen)
        self.empty.clear.clicked.connect(self._widen)
        self.missed.clicked.connect(self._list_missed)
        self.table.switched.connect(self.switched)
        self.table.opened.connect(self._show_panel)
        self.table.moved.connect(self._move_panel)
        self.table.sort_asked.connect(self._sort)
        self.panel.switched.connect(self.switched)
        self.panel.closed.connect(self._close_panel)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self._find)
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self.panel)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self._close_panel)

    def _refresh_filters(self) -> None:
        admin = self._admin
        every = ("", admin.text("filter_all"))
        narrow = admin.filter
        states = ((Status.ON, admin.text("status_on")), (Status.OFF, admin.text("status_off")))
        agencies = (every, *admin.agencies())
        self.agency.show_items(admin.text("filter_agency"), agencies, narrow.agency)
        self.status.show_items(admin.text("filter_status"), (every, *states), narrow.status)
        self.clear.show_text(admin.text("clear"))
        self.clear.setVisible(narrow != Filter())

    def _list_missed(self) -> None:
        """The words, commonest first; choosing one looks for it here."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, line in self._admin.missed():
            menu.addAction(line, partial(self.search.setText, words))
        menu.popup(self.missed.mapToGlobal(self.missed.rect().bottomLeft()))

    def _refresh_panel(self) -> None:
        admin = self._admin
        details = admin.details(self._open) if self._open else None
        if details is not None:
            words = PanelWords(
                admin.text("close_panel"),
                admin.text("switch"),
                admin.text("keywords"),
                admin.text("keywords_hint"),
            )
            self.panel.show_details(details, words, live=admin.connected)
        self.panel.setVisible(details is not None)
        self.table.show_beside_panel(details is not None)

    def _narrow(self) -> None:
        self._admin.filter = Filter(
            self.search.text(), self.agency.currentData() or "", self.status.currentData() or ""
        )
        self.refresh()

    def _widen(self) -> None:
        # Emptying the field narrows by what is left in the other two, so it comes first.
        self.search.clear()
        self._admin.filter = Filter()
        self.refresh()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _sort(self, column: Column) -> None:
        admin = self._admin
        admin.descending = column is admin.sorted_by and not admin.descending
        admin.sorted_by = column
        self.refresh()

    def _find(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _show_panel(self, code: str) -> None:
        self._open = code
        self._refresh_panel()

    def _move_panel(self, code: str) -> None:
        if self._open:
            self._show_panel(code)

    def _close_panel(self) -> None:
        self._open = ""
        self._refresh_panel()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)


class HonestyNote(QWidget):
    """That the catalogue is a sample, and how much of it a public source confirms."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._words = ("", "")
        self.setObjectName("honestyNote")
        self.setFixedHeight(54)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_words(self, sample: str, basis: str) -> None:
        if self._words == (sample, basis):
            return
        self._words = (sample, basis)
        self.setAccessibleName(f"{sample}. {basis}")
        self.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, box = self._look, QRectF(self.rect())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(look.colour("paper.300"))
        painter.setBrush(look.colour("paper.100"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 9, 9)
        sign = look.colour("night.700")
        draw_icon(painter, "info", QRectF(14, box.center().y() - 10, 20, 20), sign, filled=True)
        painter.setFont(font(14, 700))
        painter.setPen(look.colour("ink.900"))
        painter.drawText(box.adjusted(44, 8, -14, -27), LEFT, self._words[0])
        painter.setFont(font(13))
        painter.setPen(look.colour("ink.700"))
        painter.drawText(box.adjusted(44, 27, -14, -8), LEFT, self._words[1])

    def sizeHint(self) -> QSize:
        first = QFontMetrics(font(14, 700)).horizontalAdvance(self._words[0])
        second = QFontMetrics(font(13)).horizontalAdvance(self._words[1])
        return QSize(max(first, second) + 62, 54)


class EmptyNote(QWidget):
    """What stands in place of the list when nothing passes the filter."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._text = ""
        self.setObjectName("emptyNote")
        self.clear = LinkButton(look, "emptyClearButton", solid=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 190, 0, 0)
        column.addWidget(self.clear, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()

    def show_words(self, text: str, clear: str) -> None:
        if text == self._text and clear == self.clear.text():
            return
        self._text = text
        self.setAccessibleName(text)
        self.clear.show_text(clear)
        self.clear.setVisible(bool(text))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._text:
            return
        painter, middle = QPainter(self), self.width() / 2
        draw_icon(
            painter, "search_off", QRectF(middle - 22, 84, 44, 44), self._look.colour("night.700")
        )
        painter.setFont(font(20, 700))
        painter.setPen(self._look.colour("ink.900"))
        box = QRectF(0, 142, self.width(), 30)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._text)


class Foot(QWidget):
    """How many rows are listed; on the right what has just happened, or a hint."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown = ("", "", False)
        self.lost = False
        self.setObjectName("foot")
        self.setFixedHeight(FOOT_HEIGHT)

    def show_words(self, counted: str, message: str, *, warning: bool) -> None:
        if self._shown == (counted, message, warning):
            return
        self._shown = (counted, message, warning)
        self.setAccessibleName(f"{counted}. {message}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        counted, message, warning = self._shown
        look, box = self._look, QRectF(self.rect())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(box, look.colour("status.warnBg" if warning else "paper.100"))
        painter.fillRect(QRectF(0, 0, box.width(), 1), look.colour("paper.300"))
        inner = box.adjusted(MARGIN, 1, -MARGIN, 0)
        painter.setFont(font(13))
        painter.setPen(look.colour("ink.700"))
        painter.drawText(inner, LEFT, counted)
        room = inner.width() - painter.fontMetrics().horizontalAdvance(counted) - 60
        if warning:
            painter.setFont(font(13, 700))
            painter.setPen(look.colour("status.warn"))
        text = elided(painter, message, room)
        painter.drawText(inner, RIGHT, text)
        if warning:
            wide = painter.fontMetrics().horizontalAdvance(text)
            place = QRectF(inner.right() - wide - 26, box.center().y() - 9, 18, 18)
            icon = "cloud_off" if self.lost else "info"
            draw_icon(painter, icon, place, look.colour("status.warn"), filled=True)
