"""The page of devices: every machine of the site, those in trouble first."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from kiosk.ui.admin.device_panel import WIDTH, DevicePanel
from kiosk.ui.admin.devices import Cell, DeviceRow, Devices
from kiosk.ui.admin.heading import Heading
from kiosk.ui.admin.painted_rows import PaintedRows
from kiosk.ui.admin.presenter import Admin
from kiosk.ui.controls import LinkButton
from kiosk.ui.paper_panel import PaperPanel
from kiosk.ui.widgets import Look, draw_icon, elided, fill, font

MARGIN = 28
HEAD_HEIGHT = 36
ROW_HEIGHT = 44
MARK = 28.0
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
HEADS = ("name", "kind", "contact", "printer", "clock", "version")
# Shares of the width; the panel beside leaves the list narrower, never without a column.
SHARES = (24, 14, 22, 20, 22, 12)


class DevicesPage(QWidget):
    """Shows what `devices` knows.

    Signals: `invite_asked` (name, kind), `revoke_asked`, `roll_entered` (metres as typed).
    """

    invite_asked = Signal(str, str)
    revoke_asked = Signal()
    roll_entered = Signal(str)

    def __init__(self, look: Look, admin: Admin, devices: Devices) -> None:
        super().__init__()
        self._admin = admin
        self._devices = devices
        fill(self, look.colour("paper.50"))
        self.heading = Heading(look)
        self.add = LinkButton(look, "addDeviceButton", icon="add", solid=True)
        self.without = LinkButton(look, "papersButton", icon="receipt_long", solid=True)
        self.list = DeviceList(look)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        fill(scroll.viewport(), look.colour("paper.50"))
        scroll.setWidget(self.list)
        self.panel = DevicePanel(look, devices)
        self.panel.hide()
        self.papers = PaperPanel(look, beside=True)
        self.papers.setFixedWidth(WIDTH)
        self.add.clicked.connect(self._add)
        self.list.opened.connect(self._look_at)
        self.panel.closed.connect(lambda: self._look_at(""))
        self.panel.changed.connect(self.refresh)
        self.panel.invite_asked.connect(self.invite_asked)
        self.panel.revoke_asked.connect(self.revoke_asked)
        self.panel.roll_entered.connect(self.roll_entered)
        self.without.clicked.connect(self.open_papers)
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, 14 - LinkButton.HALO, 0)
        top.addWidget(self.heading, 1)
        top.addWidget(self.without, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.add, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setContentsMargins(MARGIN, 20, MARGIN - 14, 0)
        column.setSpacing(18)
        column.addLayout(top)
        column.addWidget(scroll, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(column, 1)
        row.addWidget(self.panel)
        row.addWidget(self.papers)

    def refresh(self) -> None:
        """Shows the devices of now."""
        admin, devices, text = self._admin, self._devices, self._admin.device_text
        summary, bad = devices.summary()
        line = summary if admin.connected else admin.notice()[0]
        warned = bad or not admin.connected
        self.heading.show_words(text("page"), line, "status.warn" if warned else "status.ok")
        self.add.show_text(text("add"))
        self.without.show_text(devices.papers_button())
        self.add.set_usable(admin.connected)
        heads = tuple(text(f"head_{head}") for head in HEADS)
        empty = text("none") if admin.snapshot else admin.text("loading")
        self.list.setToolTip(text("hint"))
        self.list.show_rows(devices.rows(), heads, devices.chosen, empty)
        self.panel.refresh(text, admin.text("close_panel"))
        self.papers.show_view(devices.papers_view())

    def open_papers(self) -> None:
        """The numbers without paper, ready for a scanner."""
        self._devices.show_papers()
        self.refresh()
        self.papers.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self) -> None:
        self._devices.add()
        self.refresh()
        self.panel.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _look_at(self, name: str) -> None:
        self._devices.look_at(name)
        self.refresh()
        if not name:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)


class DeviceList(PaintedRows):
    """One line a device, by its name."""

    def __init__(self, look: Look) -> None:
        super().__init__(HEAD_HEIGHT, ROW_HEIGHT)
        self._look = look
        self._rows: tuple[DeviceRow, ...] = ()
        self._heads: tuple[str, ...] = ()
        self._empty = self._open = ""
        self.setObjectName("deviceList")
        fill(self, look.colour("paper.50"))

    def show_rows(
        self, rows: tuple[DeviceRow, ...], heads: tuple[str, ...], chosen: str, empty: str
    ) -> None:
        shown = (self._rows, self._heads, self._open, self._empty)
        if (rows, heads, chosen, empty) == shown:
            return
        self._rows, self._heads, self._empty = rows, heads, empty
        self._names = [row.name for row in rows]
        self._open, self._chosen = chosen, chosen or self._chosen
        self.setMinimumHeight(HEAD_HEIGHT + ROW_HEIGHT * max(1, len(rows)) + 6)
        self.setAccessibleName("; ".join(row.spoken() for row in rows) or empty)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look = QPainter(self), self._look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        right = self.width() - 14.0
        edges = self._edges(right)
        painter.setFont(font(13, 600))
        painter.setPen(look.colour("ink.700"))
        for (left, wide), head in zip(edges, self._heads, strict=False):
            painter.drawText(QRectF(left, 0, wide, HEAD_HEIGHT - 2), LEFT, head)
        painter.fillRect(QRectF(0, HEAD_HEIGHT - 2, right, 2), look.colour("paper.300"))
        if not self._rows:
            painter.setFont(font(15))
            painter.drawText(QRectF(0, HEAD_HEIGHT, right, ROW_HEIGHT), LEFT, self._empty)
        for place, row in enumerate(self._rows):
            self._paint_row(painter, row, HEAD_HEIGHT + place * ROW_HEIGHT, edges, right)

    def _edges(self, right: float) -> list[tuple[float, float]]:
        """Left edge and width of every column."""
        room, left = right - MARK, MARK
        edges = []
        for share in SHARES:
            wide = room * share / sum(SHARES)
            edges.append((left, wide - 12))
            left += wide
        return edges

    def _paint_row(
        self,
        painter: QPainter,
        row: DeviceRow,
        top: float,
        edges: list[tuple[float, float]],
        right: float,
    ) -> None:
        look = self._look
        if row.name == self._chosen and (self.hasFocus() or row.name == self._open):
            painter.fillRect(QRectF(0, top, right, ROW_HEIGHT), look.colour("night.100"))
        painter.fillRect(QRectF(0, top + ROW_HEIGHT - 1, right, 1), look.colour("paper.200"))
        if row.trouble:
            place = QRectF(2, top + ROW_HEIGHT / 2 - 10, 20, 20)
            draw_icon(painter, "error", place, look.colour("status.warn"), filled=True)
        elif row.out:
            place = QRectF(2, top + ROW_HEIGHT / 2 - 10, 20, 20)
            draw_icon(painter, "block", place, look.colour("ink.500"))
        quiet = "ink.500" if row.out else "ink.900"
        for (left, wide), cell in zip(edges, (Cell(row.name), *row.cells), strict=True):
            first = left == MARK
            painter.setFont(font(14, 700 if cell.bad or first else 500))
            painter.setPen(look.colour("status.warn" if cell.bad else quiet))
            text = elided(painter, cell.text, wide)
            painter.drawText(QRectF(left, top, wide, ROW_HEIGHT - 1), LEFT, text)
