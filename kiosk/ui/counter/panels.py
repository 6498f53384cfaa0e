"""Where the clerk presses: the sun button and the others, in the large and the small window."""

from datetime import datetime

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from kiosk.ui.controls import LinkButton
from kiosk.ui.counter.buttons import ChoiceButton, KeyButton, MainButton
from kiosk.ui.counter.lines import KeyHint
from kiosk.ui.counter.parts import draw_progress
from kiosk.ui.counter.view import Command, ConsoleView, Head
from kiosk.ui.notice_bar import NoticeBar
from kiosk.ui.widgets import Look, colour_text, elided, font

HINT_HEIGHT = 40
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
# In the order and with the digits that clerks learn; 4 and 5 are kept for parking and moving.
SECONDARY = (
    (Command.RECALL, "recallButton", "replay", "2"),
    (Command.NO_SHOW, "noShowButton", "person_off", "3"),
    (Command.FINISH, "finishButton", "check", "6"),
    (Command.PAUSE, "pauseButton", "coffee", "0"),
)


class Actions(QWidget):
    """The buttons of the large window.

    `pressed` carries a Command, `break_chosen` the end of a break (a datetime, or None).
    """

    pressed = Signal(object)
    break_chosen = Signal(object)
    retried = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._view: ConsoleView | None = None
        halo = MainButton.HALO
        self.main = MainButton(look, "mainButton")
        self.main.clicked.connect(self._press_main)
        self.keys = {c: KeyButton(look, name, icon, key) for c, name, icon, key in SECONDARY}
        self._choices = QStackedWidget()
        self._choices.addWidget(self._grid())
        self._break = _Break(look)
        self._break.chosen.connect(self._choose_break)
        self._break.cancelled.connect(self.close_break)
        self._choices.addWidget(self._break)
        self._choices.setFixedHeight(2 * (44 + 2 * halo))
        self.hint = KeyHint(look)
        self.notice = NoticeBar(look, "notice")
        self.notice.action.clicked.connect(self.retried)
        self._lines = QStackedWidget()
        self._lines.addWidget(self.hint)
        self._lines.addWidget(self.notice)
        self._lines.setFixedHeight(HINT_HEIGHT)
        buttons = QVBoxLayout()
        buttons.setContentsMargins(14 - halo, 12 - halo, 14 - halo, 0)
        buttons.setSpacing(0)
        buttons.addWidget(self.main)
        buttons.addWidget(self._choices)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(buttons)
        column.addWidget(self._lines)

    def show_view(self, view: ConsoleView) -> None:
        self._view = view
        self.main.show_main(view.main)
        for command, button in view.buttons.items():
            if command in self.keys:
                self.keys[command].show_button(button)
        self._break.show_view(view)
        pause = view.buttons.get(Command.PAUSE)
        if pause is None or not pause.enabled:
            self.close_break()
        self.notice.show_notice(view.notice)
        self._lines.setCurrentWidget(self.notice if view.notice else self.hint)

    def ask_break(self, *, by_key: bool) -> None:
        """Asks how long the break is, in the place of the buttons."""
        if not self.keys[Command.PAUSE].isEnabled():
            return
        self._choices.setCurrentWidget(self._break)
        if by_key:
            self._break.choices[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_break(self) -> None:
        had_focus = self._break.isAncestorOf(self.focusWidget())
        self._choices.setCurrentIndex(0)
        if had_focus:
            self.keys[Command.PAUSE].setFocus(Qt.FocusReason.OtherFocusReason)

    def _grid(self) -> QWidget:
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        for place, (command, key) in enumerate(self.keys.items()):
            grid.addWidget(key, place // 2, place % 2)
            if command is Command.PAUSE:
                key.clicked.connect(lambda _=False, k=key: self.ask_break(by_key=k.hasFocus()))
            else:
                key.clicked.connect(lambda _=False, c=command: self.pressed.emit(c))
        return inside

    def _press_main(self) -> None:
        if self._view and self._view.main.command:
            self.pressed.emit(self._view.main.command)

    def _choose_break(self, until: datetime | None) -> None:
        self.close_break()
        self.break_chosen.emit(until)


class _Break(QWidget):
    """The choices of a break: its end on the clock, or none."""

    chosen = Signal(object)
    cancelled = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._view: ConsoleView | None = None
        self._ask = QLabel()
        self._ask.setFont(font(14, 600))
        colour_text(self._ask, look.colour("ink.900"))
        self.cancel = LinkButton(look, "cancelBreakButton")
        self.cancel.clicked.connect(self.cancelled)
        self.choices = tuple(ChoiceButton(look, f"breakButton{n}") for n in range(4))
        top = QHBoxLayout()
        top.setContentsMargins(4, 0, 0, 0)
        top.addWidget(self._ask, 1)
        top.addWidget(self.cancel)
        row = QHBoxLayout()
        row.setSpacing(0)
        for place, choice in enumerate(self.choices):
            row.addWidget(choice)
            choice.clicked.connect(lambda _=False, n=place: self._choose(n))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(0)
        column.addLayout(top)
        column.addStretch()
        column.addLayout(row)

    def show_view(self, view: ConsoleView) -> None:
        self._view = view
        self._ask.setText(view.words.pause_ask)
        self.cancel.show_text(view.words.pause_cancel)
        for choice, (text, detail, _) in zip(self.choices, view.pauses, strict=False):
            choice.show_choice(text, detail)

    def _choose(self, place: int) -> None:
        if self._view:
            self.chosen.emit(self._view.pauses[place][2])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)


class CompactBody(QWidget):
    """The small window: the ticket, the sun button and calling again."""

    pressed = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._view: ConsoleView | None = None
        halo = MainButton.HALO
        self.main = MainButton(look, "smallMainButton", small=True)
        self.main.clicked.connect(self._press_main)
        self.main.setFixedWidth(172 + 2 * halo)
        self.recall = KeyButton(look, "smallRecallButton", "replay", "2", tall=True)
        self.recall.clicked.connect(lambda: self.pressed.emit(Command.RECALL))
        self.setFixedHeight(84)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 14 - halo, 10 - halo, 0)
        row.setSpacing(0)
        row.addStretch()
        row.addWidget(self.main, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.recall, 0, Qt.AlignmentFlag.AlignTop)

    def show_view(self, view: ConsoleView) -> None:
        self._view = view
        self.main.show_main(view.main)
        if Command.RECALL in view.buttons:
            self.recall.show_button(view.buttons[Command.RECALL])
        self.update()

    def _press_main(self) -> None:
        if self._view and self._view.main.command:
            self.pressed.emit(self._view.main.command)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._view is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        head = self._view.head
        left, right = 11.0, 129.0
        painter.setPen(self._look.colour("ink.900"))
        size = 34 if head.is_ticket else 26
        painter.setFont(font(size, 800, -1.2 if head.is_ticket else -0.4))
        number = f"{head.number} {head.unit}".strip()
        painter.drawText(int(left) - 1, 41, elided(painter, number, right + 6 - left))
        self._time(painter, head, left, right)
        draw_progress(painter, QRectF(left, 69, right - left, 5), head, self._look, tick=False)

    def _time(self, painter: QPainter, head: Head, left: float, right: float) -> None:
        box = QRectF(left, 46, right - left, 18)
        painter.setFont(font(14, 600))
        painter.setPen(self._look.colour("ink.900"))
        if not head.timer:
            painter.setPen(self._look.colour("ink.700"))
            painter.setFont(font(13))
            painter.drawText(box, LEFT, elided(painter, head.caption, box.width()))
            return
        painter.drawText(box, LEFT, head.timer)
        done = painter.fontMetrics().horizontalAdvance(head.timer)
        painter.setFont(font(13))
        painter.setPen(self._look.colour("ink.700"))
        rest = f"/ {head.standard}" if head.standard else head.standard_word
        painter.drawText(box.adjusted(done + 6, 0, 10, 0), LEFT, rest)
