"""The parts of the counter console that are not buttons: title, ticket, hints, sentences, foot."""

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from kiosk.queue.model import CounterState
from kiosk.ui.controls import IconButton, LinkButton
from kiosk.ui.counter.view import ConsoleView, Head, Level
from kiosk.ui.widgets import (
    Look,
    colour_text,
    draw_icon,
    draw_two_lines,
    elided,
    fill,
    font,
    mixed,
)

MARGIN = 14
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LEVEL_COLOURS = {Level.CALM: "night.700", Level.NEAR: "status.warn", Level.OVER: "status.bad"}
STATE_COLOURS = {
    CounterState.OPEN: "sky.open",
    CounterState.PAUSED: "sky.closed",
    CounterState.CLOSED: "sky.muted",
}
TICK_AT = 0.8
NUMBER_PX = 54
BLOCK_HEIGHT = 157
WIDE = 378


class TitleStrip(QWidget):
    """Counter, agency, state, and the buttons of the window; drags the window."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._view: ConsoleView | None = None
        self._shown: object = None
        self._grabbed: QPoint | None = None
        self.setObjectName("titleStrip")
        self.setFixedHeight(34)
        fill(self, look.colour("night.900"))
        self.collapse = IconButton(look, "collapseButton", "expand_less")
        self.menu = IconButton(look, "menuButton", "more_vert")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 2, 0)
        row.setSpacing(0)
        row.addStretch()
        row.addWidget(self.collapse)
        row.addWidget(self.menu)

    def show_view(self, view: ConsoleView) -> None:
        shown = (view.counter, view.agency, view.state, view.state_word, view.rehearsal)
        if shown == self._shown:
            return
        self._shown, self._view = shown, view
        spoken = (f"{view.counter} {view.agency}", view.state_word, view.rehearsal)
        self.setAccessibleName(", ".join(part for part in spoken if part))
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        # The desktop moves the window better than we do (edges, other screens), where it can.
        if not self.window().windowHandle().startSystemMove():
            self._grabbed = event.globalPosition().toPoint() - self.window().pos()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grabbed is not None:
            self.window().move(event.globalPosition().toPoint() - self._grabbed)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grabbed = None

    def paintEvent(self, event: QPaintEvent) -> None:
        view, look = self._view, self._look
        if view is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = self.height()
        grip = mixed(look.colour("night.900"), look.colour("sky.line"), 0.73)
        draw_icon(painter, "drag_indicator", QRectF(10, 8, 18, 18), grip)
        right = float(self.collapse.x())
        right = self._state(painter, view, right)
        painter.setFont(font(14, 700))
        painter.setPen(look.colour("sky.text"))
        wide = painter.fontMetrics().horizontalAdvance(view.counter)
        painter.drawText(QRectF(36, 0, wide + 4, height), LEFT, view.counter)
        painter.setFont(font(14, 500))
        painter.setPen(look.colour("sky.muted"))
        left = 36 + wide + 9
        agency = elided(painter, view.agency, right - 10 - left)
        painter.drawText(QRectF(left, 0, right - left, height), LEFT, agency)

    def _state(self, painter: QPainter, view: ConsoleView, right: float) -> float:
        """Draws the state (and the mark of a rehearsal) from the right; answers their left."""
        height = self.height()
        if view.state_word:
            colour = self._look.colour(STATE_COLOURS[view.state])
            painter.setFont(font(14, 600))
            wide = painter.fontMetrics().horizontalAdvance(view.state_word)
            painter.setPen(colour)
            painter.drawText(QRectF(right - wide - 6, 0, wide + 2, height), LEFT, view.state_word)
            right -= wide + 20
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawEllipse(QRectF(right, height / 2 - 4, 8, 8))
        if view.rehearsal:
            painter.setFont(font(12, 700))
            wide = painter.fontMetrics().horizontalAdvance(view.rehearsal) + 12
            box = QRectF(right - 10 - wide, 8, wide, 18)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.colour("sky.closed"))
            painter.drawRoundedRect(box, 5, 5)
            painter.setPen(self._look.colour("night.950"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, view.rehearsal)
            right = box.left()
        return right


class TicketBlock(QWidget):
    """The ticket at the counter, its running time against the standard, and its service."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._head: Head | None = None
        self.setFixedHeight(BLOCK_HEIGHT)
        fill(self, look.colour("night.50"))
        self.requirements = LinkButton(look, "requirementsButton", icon="expand_more", after=True)
        self.requirements.setParent(self)
        self.requirements.setCheckable(True)

    def show_head(self, head: Head, requirements: str) -> None:
        if head == self._head and requirements == self.requirements.text():
            return
        self._head = head
        self.requirements.show_text(requirements)
        self.requirements.setVisible(bool(head.requirements))
        self._place()
        spoken = (head.caption, head.number, head.service, head.timer)
        self.setAccessibleName(", ".join(part for part in spoken if part))
        self.update()

    def _place(self) -> None:
        size = self.requirements.sizeHint()
        halo = self.requirements.HALO
        self.requirements.resize(size)
        self.requirements.move(
            self.width() - MARGIN + halo - size.width(), 120 - size.height() // 2
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        head, look = self._head, self._look
        if head is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, right = float(MARGIN), float(self.width() - MARGIN)
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), look.line())
        painter.setFont(font(13))
        painter.setPen(look.colour("ink.700"))
        painter.drawText(QRectF(left, 7, 240, 22), LEFT, head.caption)
        self._standard(painter, head, right)
        painter.setPen(look.colour("ink.900"))
        painter.setFont(font(NUMBER_PX, 800, -1.5))
        painter.drawText(int(left) - 1, 81, head.number)
        if head.unit:
            done = painter.fontMetrics().horizontalAdvance(head.number)
            painter.setFont(font(16, 600))
            painter.drawText(int(left + done) + 7, 81, head.unit)
        painter.setFont(font(34, 800, -0.8))
        wide = painter.fontMetrics().horizontalAdvance(head.timer)
        painter.drawText(int(right - wide), 81, head.timer)
        draw_progress(painter, QRectF(left, 95, right - left, 8), head, look, tick=True)
        painter.setFont(font(14, 600))
        painter.setPen(look.colour("ink.900"))
        link = self.requirements.isVisibleTo(self)
        room = (self.requirements.x() if link else right) - left
        draw_two_lines(painter, QRectF(left, 109, room, 38), head.service, 19)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    def _standard(self, painter: QPainter, head: Head, right: float) -> None:
        colour = self._look.colour(
            "ink.700" if head.level is Level.CALM else LEVEL_COLOURS[head.level]
        )
        painter.setFont(font(13, 700))
        wide = painter.fontMetrics().horizontalAdvance(head.standard)
        calm = head.level is Level.CALM
        painter.setPen(self._look.colour("ink.900") if calm else colour)
        painter.drawText(QRectF(right - wide, 7, wide + 2, 22), LEFT, head.standard)
        painter.setFont(font(13, 500 if calm else 700))
        painter.setPen(colour)
        end = right - wide - (4 if head.standard else 0)
        painter.drawText(QRectF(end - 200, 7, 200, 22), RIGHT, head.standard_word)


def draw_progress(painter: QPainter, box: QRectF, head: Head, look: Look, *, tick: bool) -> None:
    """The running time as part of its standard; nothing while no service runs."""
    if head.fraction is None:
        return
    half = box.height() / 2
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.line(0.5))
    painter.drawRoundedRect(box, half, half)
    painter.setBrush(look.colour(LEVEL_COLOURS[head.level]))
    done = QRectF(box)
    done.setWidth(max(box.height(), box.width() * head.fraction))
    painter.drawRoundedRect(done, half, half)
    if tick:
        place = QRectF(box.left() + box.width() * TICK_AT, box.top() - 3, 2, box.height() + 6)
        painter.fillRect(place, look.colour("status.warn"))


class Requirements(QScrollArea):
    """What the visitor should have brought, numbered; folded away until asked for."""

    MOST = 184

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._lines: tuple[str, ...] = ()
        self.setObjectName("requirements")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        fill(self.viewport(), look.colour("night.50"))

    def show_lines(self, lines: tuple[str, ...]) -> None:
        if lines == self._lines:
            return
        self._lines = lines
        inside = QWidget()
        fill(inside, self._look.colour("night.50"))
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(MARGIN, 8, MARGIN, 10)
        rows.setSpacing(6)
        for number, text in enumerate(lines, start=1):
            rows.addLayout(self._line(f"{number}." if len(lines) > 1 else "", text))
        rows.addStretch()
        self.setWidget(inside)
        flows = rows.hasHeightForWidth()
        height = rows.totalHeightForWidth(WIDE) if flows else rows.totalSizeHint().height()
        self.setFixedHeight(min(self.MOST, height))

    def _line(self, number: str, text: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        if number:
            count = QLabel(number)
            count.setFont(font(13, 700))
            count.setFixedWidth(20)
            colour_text(count, self._look.colour("ink.700"))
            row.addWidget(count, 0, Qt.AlignmentFlag.AlignTop)
        label = QLabel(text)
        label.setFont(font(13))
        label.setWordWrap(True)
        row.addWidget(label, 1)
        return row
