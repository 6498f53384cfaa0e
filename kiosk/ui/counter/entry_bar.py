"""A line at the foot of the console where a clerk scans a ticket's code, or types its number."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QWidget

from kiosk.ui.controls import LinkButton
from kiosk.ui.stranded_panel import NoteField
from kiosk.ui.ticket_list import MARGIN
from kiosk.ui.widgets import Look, fill

# The code of a reserve ticket, and a site's address before it.
_LONGEST = 700


class EntryBar(QWidget):
    """There while it is wanted. Signals: `entered` (a text), `opened`."""

    entered = Signal(str)
    opened = Signal()

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self.setObjectName(f"{name}Bar")
        fill(self, look.colour("night.100"))
        self.field = NoteField(look, f"{name}Field")
        self.field.setMaxLength(_LONGEST)
        # A scanner ends what it reads with Enter.
        self.field.returnPressed.connect(self._enter)
        self.cancel = LinkButton(look, f"{name}Cancel")
        self.cancel.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, 4, MARGIN - self.cancel.HALO, 4)
        row.addWidget(self.field, 1)
        row.addWidget(self.cancel)
        self.hide()

    def open(self, numbers: Sequence[str] = ()) -> None:
        """Be there: empty, or with the first of these numbers, the others being offered."""
        completer = QCompleter(list(numbers), self)
        # Within the line: a list over this window would take the keyboard from it.
        completer.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.field.setCompleter(completer)
        self.field.setText(next(iter(numbers), ""))
        self.field.selectAll()
        self.show()
        self.opened.emit()

    def show_words(self, ask: str, cancel: str) -> None:
        self.field.setPlaceholderText(ask)
        self.field.setAccessibleName(ask)
        self.cancel.show_text(cancel)

    def _enter(self) -> None:
        text = self.field.text().strip()
        if text:
            self.hide()
            self.entered.emit(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)
