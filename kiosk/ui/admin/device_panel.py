"""The side panel of one device, and of a device that is to be let in."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from kiosk.settings import NAME_LENGTH
from kiosk.ui.admin.devices import CodeView, Devices, DeviceView
from kiosk.ui.admin.fields import FilterBox
from kiosk.ui.admin.roll_form import RollForm
from kiosk.ui.admin.side_panel import lay_out
from kiosk.ui.controls import PaintedButton, PaperIconButton
from kiosk.ui.stranded_panel import NoteField, WideButton
from kiosk.ui.ticket_list import MARGIN
from kiosk.ui.widgets import Look, colour_text, column_in, fill, font

WIDTH = 392
# Five of every device, four of a ticket printer, two of an office printer.
FACTS = 11
# Three groups of a code stand on one line.
_LINE = 14


class DevicePanel(QWidget):
    """Signals: `invite_asked` (name, kind), `revoke_asked`, `roll_entered` (metres as typed),
    `changed` by a press, `closed`.
    """

    invite_asked = Signal(str, str)
    revoke_asked = Signal()
    roll_entered = Signal(str)
    changed = Signal()
    closed = Signal()

    def __init__(self, look: Look, devices: Devices) -> None:
        super().__init__()
        self._look = look
        self._devices = devices
        self.setObjectName("devicePanel")
        self.setFixedWidth(WIDTH)
        fill(self, look.colour("paper.0"))
        self._title = _label("deviceTitle", 18, 700)
        self.close_button = PaperIconButton(look, "closeDevicePanelButton", "close")
        self.close_button.clicked.connect(self.closed)
        self._facts = [(_label("", 13, 500), _label("", 14, 600)) for _ in range(FACTS)]
        self._problems = _label("deviceProblems", 14, 600)
        self._question = _label("deviceQuestion", 14, 600)
        self._notice, self._new_notice = (
            _label("deviceNotice", 13, 600),
            _label("codeNotice", 13, 600),
        )
        self.roll = RollForm(look)
        self.revoke = WideButton(look, "revokeButton", "block")
        self.yes = WideButton(look, "revokeYesButton", "block")
        self.no = WideButton(look, "revokeNoButton", "undo")
        self.name = NoteField(look, "deviceName")
        self.name.setMaxLength(NAME_LENGTH)
        self.kind = FilterBox(look, "deviceKind")
        self.make = WideButton(look, "makeCodeButton", "add")
        self._code = _label("enrolmentCode", 27, 800)
        self._about, self._how = _label("codeAbout", 14, 600), _label("", 13, 500)
        self.roll.asked.connect(self._ask_roll)
        self.roll.cancelled.connect(self._leave_roll)
        self.roll.entered.connect(self.roll_entered)
        self.revoke.clicked.connect(self._ask)
        self.no.clicked.connect(self._keep)
        self.yes.clicked.connect(self.revoke_asked)
        self.make.clicked.connect(self._make)
        self.name.returnPressed.connect(self._make)
        for label in (self._problems, self._question, self._new_notice):
            colour_text(label, look.colour("status.warn"))
        for label in (self._how, *(name for name, _ in self._facts)):
            colour_text(label, look.colour("ink.700"))
        self._pages = QStackedWidget()
        self._pages.addWidget(self._device_page())
        self._pages.addWidget(self._code_page())
        lay_out(self, self._title, self.close_button, self._pages, self.closed)

    def refresh(self, text: Callable[..., str], close: str) -> None:
        """Shows what is chosen now, in the words of now."""
        device, new = self._devices.device(), self._devices.new_code()
        self.setVisible(device is not None or new is not None)
        self.close_button.show_words(close, "close")
        if device is not None:
            self._show_device(device, text)
        elif new is not None:
            self._show_new(new, text)
        else:
            # A code stays on no screen that nobody looks at.
            self._code.clear()
            self.name.clear()

    def _show_device(self, view: DeviceView, text: Callable[..., str]) -> None:
        self._pages.setCurrentIndex(0)
        self._title.setText(view.name)
        unused = (("", ""),) * (len(self._facts) - len(view.facts))
        for labels, fact in zip(self._facts, (*view.facts, *unused), strict=True):
            for label, told in zip(labels, fact, strict=True):
                label.setText(told)
                label.setVisible(bool(told))
        self.roll.show_view(view.roll if view.may_revoke else None, usable=view.free)
        self._problems.setText("\n".join(view.problems))
        self._problems.setVisible(bool(view.problems))
        self._question.setText(view.question)
        self._question.setVisible(view.asking)
        self._notice.setText(view.notice)
        colour_text(self._notice, self._look.colour("status.warn" if view.warning else "night.700"))
        self.revoke.show_text(view.button, usable=view.free)
        self.yes.show_text(view.yes, usable=view.free)
        self.no.show_text(text("no"), usable=True)
        self.revoke.setVisible(view.may_revoke and not view.asking)
        self.yes.setVisible(view.asking)
        self.no.setVisible(view.asking)

    def _show_new(self, view: CodeView, text: Callable[..., str]) -> None:
        self._pages.setCurrentIndex(1)
        self._title.setText(text("new_title"))
        self.name.setPlaceholderText(text("new_name"))
        self.name.setAccessibleName(text("new_name"))
        chosen = self.kind.currentData() or "kiosk"
        self.kind.show_items(text("new_kind"), self._devices.kinds(), chosen)
        self.make.show_text(text("make"), usable=view.free)
        self._code.setText(f"{view.code[:_LINE]}\n{view.code[_LINE + 1 :]}" if view.code else "")
        self._code.setAccessibleName(view.code)
        self._about.setText(view.about)
        self._how.setText(text("how") if view.code else "")
        self._new_notice.setText(view.notice)

    def _device_page(self) -> QWidget:
        facts = QGridLayout()
        facts.setContentsMargins(0, 6, 0, 14)
        facts.setVerticalSpacing(8)
        facts.setColumnStretch(1, 1)
        facts.setHorizontalSpacing(14)
        for place, (label, value) in enumerate(self._facts):
            facts.addWidget(label, place, 0)
            facts.addWidget(value, place, 1)
        parts = (self._problems, self._question)
        return _page([facts], parts, (self.roll, self.revoke, self.no, self.yes), (self._notice,))

    def _code_page(self) -> QWidget:
        form = QVBoxLayout()
        form.setContentsMargins(0, 6, 0, 6)
        form.setSpacing(10)
        form.addWidget(self.name)
        form.addWidget(self.kind)
        self._code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        after = (self._new_notice, self._code, self._about, self._how)
        return _page([form], (), (self.make,), after)

    def _ask_roll(self) -> None:
        self._devices.ask_roll()
        self.changed.emit()

    def _leave_roll(self) -> None:
        self._devices.leave_roll()
        self.changed.emit()

    def _ask(self) -> None:
        by_keyboard = self.revoke.hasFocus()
        self._devices.ask()
        self.changed.emit()
        if by_keyboard:
            # A space bar pressed twice must not say yes.
            self.no.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep(self) -> None:
        by_keyboard = self.no.hasFocus()
        self._devices.keep()
        self.changed.emit()
        if by_keyboard:
            self.revoke.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make(self) -> None:
        self.invite_asked.emit(self.name.text(), self.kind.currentData())

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(QRectF(0, 0, 1, self.height()), self._look.colour("paper.300"))


def _page(
    first: list[QGridLayout] | list[QVBoxLayout],
    texts: tuple[QLabel, ...],
    buttons: tuple[QWidget, ...],
    after: tuple[QLabel, ...],
) -> QWidget:
    """One page: texts stand where the outlines of the buttons do."""
    inside, halo = QWidget(), PaintedButton.HALO
    above, below = QVBoxLayout(), QVBoxLayout()
    above.setContentsMargins(halo, 0, halo, 6)
    below.setContentsMargins(halo, 12, halo, 0)
    for layout in first:
        above.addLayout(layout)
    above.setSpacing(10)
    below.setSpacing(10)
    for text in texts:
        above.addWidget(text)
    for text in after:
        below.addWidget(text)
    column = column_in(inside)
    column.setContentsMargins(MARGIN - halo, 0, MARGIN - halo, 0)
    column.addLayout(above)
    for button in buttons:
        column.addWidget(button)
    column.addLayout(below)
    column.addStretch()
    return inside


def _label(name: str, px: int, weight: int) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setFont(font(px, weight))
    label.setWordWrap(True)
    return label
