"""Asks how long the roll is that was put into a printer."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kiosk.ui.admin.printers import RollView
from kiosk.ui.controls import LinkButton, PaintedButton
from kiosk.ui.stranded_panel import NoteField, WideButton
from kiosk.ui.widgets import Look, colour_text, column_in, font

_LONGEST = 6


class RollForm(QWidget):
    """Signals: `asked` by the first press, `entered` (metres as typed), `cancelled`."""

    asked = Signal()
    entered = Signal(str)
    cancelled = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._view: RollView | None = None
        self.button = WideButton(look, "rollButton", "receipt_long")
        self.field = NoteField(look, "rollField")
        self.field.setMaxLength(_LONGEST)
        self.save = LinkButton(look, "rollSave", solid=True)
        self.cancel = LinkButton(look, "rollCancel")
        self.button.clicked.connect(self.asked)
        self.field.returnPressed.connect(self._enter)
        self.save.clicked.connect(self._enter)
        self.cancel.clicked.connect(self.cancelled)
        self._ask = QLabel()
        self._ask.setFont(font(13, 500))
        colour_text(self._ask, look.colour("ink.700"))
        self._writing = QWidget()
        row = QHBoxLayout()
        row.addWidget(self.field, 1)
        row.addWidget(self.save)
        row.addWidget(self.cancel)
        asking = QVBoxLayout(self._writing)
        asking.setContentsMargins(PaintedButton.HALO, 4, 0, 4)
        asking.addWidget(self._ask)
        asking.addLayout(row)
        column = column_in(self)
        column.addWidget(self.button)
        column.addWidget(self._writing)

    def show_view(self, view: RollView | None, *, usable: bool) -> None:
        self.setVisible(view is not None)
        before, self._view = self._view, view
        if view is None:
            return
        self.button.show_text(view.button, usable=usable)
        self.button.setVisible(not view.writing)
        self._writing.setVisible(view.writing)
        self._ask.setText(view.ask)
        self.field.setAccessibleName(view.ask)
        self.save.show_text(view.save)
        self.save.set_usable(usable)
        self.cancel.show_text(view.cancel)
        if view.writing and not (before and before.writing):
            self.field.setText(view.length)
            self.field.selectAll()
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _enter(self) -> None:
        if self.save.isEnabled():
            self.entered.emit(self.field.text())
