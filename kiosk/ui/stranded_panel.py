"""The quiet panel that asks what becomes of those whom a closing would leave or make late."""

from functools import partial

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from kiosk.queue import Decision, LeaveReason, LetGo, Stay, Tomorrow
from kiosk.queue.operations import NOTE_LENGTH
from kiosk.ui.controls import LinkButton, PaintedButton, draw_box, draw_field
from kiosk.ui.stranded import StrandedView
from kiosk.ui.ticket_list import MARGIN, TicketList
from kiosk.ui.widgets import Look, colour_text, column_in, draw_icon, elided, fill, font

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class WideButton(PaintedButton):
    """One of a few answers below each other: an icon and its text; `more` opens a menu."""

    def __init__(self, look: Look, name: str, icon: str, *, more: bool = False) -> None:
        super().__init__(look, name)
        self._icon = icon
        self._more = more
        self.setFixedHeight(44 + 2 * self.HALO)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_text(self, text: str, *, usable: bool) -> None:
        self.set_usable(usable)
        if text == self.text():
            return
        self.setText(text)
        self.setAccessibleName(text)
        self.update()

    def paint(self, painter: QPainter) -> None:
        box, on = self.outline(), self.isEnabled()
        draw_box(painter, self, box)
        sign = self.look.colour("night.700" if on else "control.disabledText")
        draw_icon(painter, self._icon, QRectF(box.left() + 11, box.center().y() - 10, 20, 20), sign)
        if self._more:
            place = QRectF(box.right() - 31, box.center().y() - 10, 20, 20)
            draw_icon(painter, "chevron_right", place, sign)
        painter.setFont(font(14, 600))
        painter.setPen(self.look.colour("ink.900" if on else "control.disabledText"))
        room = box.adjusted(41, 0, -36 if self._more else -10, 0)
        painter.drawText(room, LEFT, elided(painter, self.text(), room.width()))


class NoteField(QLineEdit):
    """One line for a note, in the box that all fields have."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self.setObjectName(name)
        self.setMaxLength(NOTE_LENGTH)
        self.setFrame(False)
        self.setFont(font(14))
        self.setFixedHeight(38)
        self.setTextMargins(8, 0, 8, 0)
        # The box is painted below; without this the style would paint its own over it.
        self.setStyleSheet("QLineEdit { background: transparent; border: 0; }")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_field(painter, self, self._look)
        painter.end()
        super().paintEvent(event)


class StrandedPanel(QWidget):
    """Names them. Signals: `decided` (a Decision, or Stay), `cancelled`, `typing`."""

    decided = Signal(object)
    cancelled = Signal()
    typing = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._view: StrandedView | None = None
        self.setObjectName("strandedPanel")
        fill(self, look.colour("paper.0"))
        self._title, self._text = QLabel(), QLabel()
        self._title.setObjectName("strandedTitle")
        self._title.setFont(font(17, 700, -0.2))
        self._title.setWordWrap(True)
        self._text.setObjectName("strandedText")
        self._text.setFont(font(13, 500))
        self._text.setWordWrap(True)
        colour_text(self._title, look.colour("ink.900"))
        colour_text(self._text, look.colour("ink.700"))
        self.cancel = LinkButton(look, "strandedCancel")
        self.cancel.clicked.connect(self.cancelled)
        self.list = TicketList(look, "strandedList")
        self._problem = QLabel()
        self._problem.setObjectName("strandedProblem")
        self._problem.setFont(font(13, 600))
        self._problem.setWordWrap(True)
        colour_text(self._problem, look.colour("status.warn"))
        self.stay = WideButton(look, "strandedStay", "hourglass_top")
        self.stay.clicked.connect(lambda: self.decided.emit(Stay()))
        self.move_to = WideButton(look, "strandedMove", "swap_horiz", more=True)
        self.move_to.clicked.connect(lambda: self._popup(self.move_to, self._goal_menu()))
        self.tomorrow = WideButton(look, "strandedTomorrow", "event")
        self.tomorrow.clicked.connect(lambda: self.decided.emit(Tomorrow()))
        self.why = WideButton(look, "strandedWhy", "edit", more=True)
        self.why.clicked.connect(lambda: self._popup(self.why, self._reason_menu()))
        self.note = NoteField(look, "strandedNote")
        self.note.returnPressed.connect(self._save)
        self.save = LinkButton(look, "strandedSave", solid=True)
        self.save.clicked.connect(self._save)
        self._writing = QWidget()
        self._writing.hide()
        self._lay_out()

    def show_view(self, view: StrandedView | None) -> None:
        """The question of now; without one the panel is empty and asks anew the next time."""
        if view is None:
            self._writing.hide()
            self.note.clear()
        if view is None or view == self._view:
            self._view = view
            return
        self._view = view
        self._title.setText(view.title)
        self._text.setText(view.text)
        self._problem.setText(view.problem)
        self._problem.setVisible(bool(view.problem))
        self.list.rows.show_rows(view.rows)
        self.list.setAccessibleName(view.rows_name)
        self.stay.show_text(view.stay, usable=view.free)
        self.stay.setVisible(bool(view.stay))
        self.move_to.show_text(view.move, usable=view.free and bool(view.goals))
        self.tomorrow.show_text(view.tomorrow, usable=view.free)
        self.why.show_text(view.why, usable=view.free)
        self.note.setPlaceholderText(view.note)
        self.note.setAccessibleName(view.note)
        self.save.show_text(view.save)
        self.save.set_usable(view.free)
        self.cancel.show_text(view.cancel)

    def _lay_out(self) -> None:
        halo = PaintedButton.HALO
        top = QHBoxLayout()
        top.setContentsMargins(MARGIN, 12, MARGIN - halo, 0)
        top.addWidget(self._title, 1)
        top.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setContentsMargins(MARGIN, 4, MARGIN, 10)
        texts.addWidget(self._text)
        writing = QHBoxLayout(self._writing)
        writing.setContentsMargins(halo, 4, 0, 4)
        writing.addWidget(self.note, 1)
        writing.addWidget(self.save)
        answers = QVBoxLayout()
        answers.setContentsMargins(MARGIN - halo, 10, MARGIN - halo, 10)
        answers.setSpacing(0)
        problem = QVBoxLayout()
        problem.setContentsMargins(halo, 0, halo, 6)
        problem.addWidget(self._problem)
        answers.addLayout(problem)
        for answer in (self.stay, self.move_to, self.tomorrow, self.why, self._writing):
            answers.addWidget(answer)
        column = column_in(self)
        column.addLayout(top)
        column.addLayout(texts)
        column.addWidget(self.list, 1)
        column.addLayout(answers)

    def _goal_menu(self) -> QMenu:
        return self._menu(self._view.goals if self._view else ())

    def _reason_menu(self) -> QMenu:
        menu = self._menu(self._view.reasons if self._view else ())
        if self._view:
            menu.addAction(self._view.other, self._write).setObjectName("strandedOther")
        return menu

    def _menu(self, choices: tuple[tuple[str, Decision], ...]) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for text, decision in choices:
            menu.addAction(text, partial(self._choose, decision))
        return menu

    def _popup(self, button: QWidget, menu: QMenu) -> None:
        halo = PaintedButton.HALO
        menu.setMinimumWidth(button.width() - 2 * halo)
        menu.popup(button.mapToGlobal(button.rect().adjusted(halo, 0, 0, -halo).bottomLeft()))

    def _choose(self, decision: Decision) -> None:
        self.decided.emit(decision)

    def _write(self) -> None:
        self._writing.show()
        self.typing.emit()
        self.note.setFocus(Qt.FocusReason.OtherFocusReason)

    def _save(self) -> None:
        if self.save.isEnabled():
            self.decided.emit(LetGo(LeaveReason.OTHER, self.note.text()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)
