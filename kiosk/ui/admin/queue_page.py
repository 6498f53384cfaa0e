"""The page of queues: how many wait, are served, and where, agency by agency."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from kiosk.ui.admin.door import Door
from kiosk.ui.admin.door_panel import DoorPanel
from kiosk.ui.admin.emergency import EmergencyDesk
from kiosk.ui.admin.emergency_panel import EmergencyPanel
from kiosk.ui.admin.heading import Heading
from kiosk.ui.admin.painted_rows import PaintedRows
from kiosk.ui.admin.presenter import Admin
from kiosk.ui.admin.view import Bar, QueueView
from kiosk.ui.controls import LinkButton
from kiosk.ui.widgets import Look, draw_badge, elided, fill, font

MARGIN = 28
FIGURES_HEIGHT = 92
HEAD_HEIGHT = 66
ROW_HEIGHT = 26
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
NAME_LEFT = 32.0
PEOPLE_RIGHT = 244.0
BAR_LEFT = 256.0
SERVING, COUNTERS, ESTIMATE = 96.0, 110.0, 118.0


class QueuePage(QWidget):
    """Shows what `admin` knows of the queues, the panel of one agency, and that of stubs.

    Signals: `door_pressed`, `decided` with what becomes of those whom closing would leave, and
    `scanned` (code, counter, hour) with the stub of a day without power.
    """

    door_pressed = Signal()
    decided = Signal(object)
    scanned = Signal(str, str, str)

    def __init__(self, look: Look, admin: Admin, door: Door, desk: EmergencyDesk) -> None:
        super().__init__()
        self._admin = admin
        self._door = door
        self._desk = desk
        fill(self, look.colour("paper.50"))
        self.heading = Heading(look)
        self.stubs_button = LinkButton(look, "emergencyButton", icon="bolt", solid=True)
        self.stubs_button.clicked.connect(self._open_stubs)
        self.figures = Figures(look)
        self.bars = Bars(look, admin)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        fill(scroll.viewport(), look.colour("paper.50"))
        scroll.setWidget(self.bars)
        self.panel = DoorPanel(look)
        self.panel.hide()
        self.panel.pressed.connect(self.door_pressed)
        self.panel.decided.connect(self.decided)
        self.panel.stayed.connect(self._stay_open)
        self.panel.closed.connect(lambda: self._look_at(""))
        self.bars.opened.connect(self._look_at)
        self.stubs = EmergencyPanel(look)
        self.stubs.chosen.connect(self._desk.choose)
        self.stubs.scanned.connect(self.scanned)
        self.stubs.closed.connect(self._close_stubs)
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, 14 - LinkButton.HALO, 0)
        top.addWidget(self.heading, 1)
        top.addWidget(self.stubs_button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setContentsMargins(MARGIN, 20, MARGIN - 14, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addSpacing(22)
        column.addWidget(self.figures)
        column.addSpacing(14)
        column.addWidget(scroll, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(column, 1)
        row.addWidget(self.panel)
        row.addWidget(self.stubs)

    def refresh(self) -> None:
        admin = self._admin
        view = admin.queues()
        self.heading.show_words(
            admin.text("page_queue"),
            view.live,
            "status.ok" if admin.connected else "status.warn",
            filled=admin.connected,
        )
        self.figures.show_view(view)
        self.bars.show_view(view, self._door.agency)
        self.stubs_button.show_text(admin.text("emergency_button"))
        self.panel.show_view(self._door.view(), admin.text("close_panel"))
        stubs = self._desk.view(admin.catalogue, admin.language, connected=admin.connected)
        self.stubs.show_view(stubs, admin.text("close_panel"))

    def _open_stubs(self) -> None:
        """Beside the list there is room for one panel."""
        self._door.look_at("")
        self._desk.opened = True
        self.refresh()

    def _close_stubs(self) -> None:
        self._desk.close()
        self.refresh()
        self.stubs_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _look_at(self, agency: str) -> None:
        if agency:
            self._desk.close()
        self._door.look_at(agency)
        self.refresh()
        if not agency:
            self.bars.setFocus(Qt.FocusReason.OtherFocusReason)

    def _stay_open(self) -> None:
        self._door.leave_open()
        self.refresh()


class Figures(QWidget):
    """The large numbers, parted by lines."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._view: QueueView | None = None
        self.setFixedHeight(FIGURES_HEIGHT)

    def show_view(self, view: QueueView) -> None:
        if view == self._view:
            return
        self._view = view
        self.setAccessibleName(", ".join(f"{f.label} {f.number} {f.unit}" for f in view.figures))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._view is None or not self._view.figures:
            return
        painter, look = QPainter(self), self._look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide = (self.width() - 14) / len(self._view.figures)
        for place, figure in enumerate(self._view.figures):
            left = place * wide
            if place:
                line = QRectF(left, 2, 2, 68)
                painter.fillRect(line, look.colour("paper.200"))
                left += 20
            painter.setFont(font(13, 500))
            painter.setPen(look.colour("ink.700"))
            painter.drawText(QRectF(left, 0, wide, 20), LEFT, figure.label)
            painter.setFont(font(34, 800, -0.8))
            painter.setPen(look.colour("ink.900"))
            done = painter.fontMetrics().horizontalAdvance(figure.number)
            painter.drawText(int(left), 54, figure.number)
            painter.setFont(font(15, 600))
            painter.drawText(int(left + done) + 6, 54, figure.unit)


class Bars(PaintedRows):
    """One line per agency, named by its code; the bar is its share of the longest queue."""

    def __init__(self, look: Look, admin: Admin) -> None:
        super().__init__(HEAD_HEIGHT, ROW_HEIGHT)
        self._look = look
        self._admin = admin
        self._view: QueueView | None = None
        self._heads: tuple[str, ...] = ()
        # The line whose panel is open.
        self._open = ""
        self.setObjectName("queueBars")
        fill(self, look.colour("paper.50"))

    def show_view(self, view: QueueView, chosen: str) -> None:
        text = self._admin.text
        self.setToolTip(text("door_hint"))
        if chosen != self._open:
            self._open, self._chosen = chosen, chosen or self._chosen
            self.update()
        heads = (
            *(text("by_agency"), text("longest_first"), text("head_people")),
            *(text("head_serving"), text("head_counters"), text("head_estimate")),
        )
        if view == self._view and heads == self._heads:
            return
        self._view, self._heads = view, heads
        self._names = [bar.code for bar in view.bars]
        self.setMinimumHeight(HEAD_HEIGHT + ROW_HEIGHT * len(view.bars) + 6)
        spoken = (f"{b.agency}: {b.people}, {b.estimate}" for b in view.bars)
        self.setAccessibleName("; ".join(spoken))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._view is None or not self._view.bars:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        right = self.width() - 14.0
        self._paint_head(painter, right)
        for place, bar in enumerate(self._view.bars):
            self._paint_bar(painter, bar, HEAD_HEIGHT + place * ROW_HEIGHT, right)

    def _columns(self, right: float) -> tuple[tuple[float, float], ...]:
        """Right edge and width of the three columns after the bar."""
        return (
            (right - ESTIMATE - COUNTERS, SERVING),
            (right - ESTIMATE, COUNTERS),
            (right, ESTIMATE),
        )

    def _paint_head(self, painter: QPainter, right: float) -> None:
        title, order, people, *others = self._heads
        look = self._look
        painter.setFont(font(17, 700, -0.2))
        painter.setPen(look.colour("ink.900"))
        painter.drawText(QRectF(0, 0, right, 26), LEFT, title)
        painter.setFont(font(13))
        painter.setPen(look.colour("ink.700"))
        painter.drawText(QRectF(0, 0, right, 26), RIGHT, order)
        painter.fillRect(QRectF(0, 32, right, 2), look.colour("paper.300"))
        painter.drawText(QRectF(0, 38, PEOPLE_RIGHT, 24), RIGHT, people)
        for (edge, wide), head in zip(self._columns(right), others, strict=True):
            painter.drawText(QRectF(edge - wide, 38, wide, 24), RIGHT, head)

    def _paint_bar(self, painter: QPainter, bar: Bar, top: float, right: float) -> None:
        look, middle = self._look, top + ROW_HEIGHT / 2
        if bar.code == self._chosen and (self.hasFocus() or bar.code == self._open):
            painter.fillRect(QRectF(-4, top, right + 8, ROW_HEIGHT), look.colour("night.100"))
        badge = QRectF(0, middle - 11, 22, 22)
        draw_badge(painter, badge, bar.badge.letter, look.tint(bar.badge.cluster))
        painter.setFont(font(14))
        painter.setPen(look.colour("ink.900"))
        name = QRectF(NAME_LEFT, top, PEOPLE_RIGHT - 40 - NAME_LEFT, ROW_HEIGHT)
        painter.drawText(name, LEFT, elided(painter, bar.agency, name.width()))
        painter.drawText(QRectF(0, top, PEOPLE_RIGHT, ROW_HEIGHT), RIGHT, bar.people)
        (first, wide), _, _ = self._columns(right)
        room = first - wide - 20 - BAR_LEFT
        length = max(2.0, room * bar.share)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("night.600"))
        radius = 3.0 if bar.share else 1.0
        painter.drawRoundedRect(QRectF(BAR_LEFT, middle - 7, length, 14), radius, radius)
        texts = (bar.serving, bar.counters, bar.estimate)
        for (edge, span), text in zip(self._columns(right), texts, strict=True):
            quiet = text == bar.estimate and not bar.known
            painter.setFont(font(13 if quiet else 14))
            painter.setPen(look.colour("ink.700" if quiet else "ink.900"))
            painter.drawText(QRectF(edge - span, top, span, ROW_HEIGHT), RIGHT, text)
