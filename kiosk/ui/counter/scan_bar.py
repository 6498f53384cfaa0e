"""Where a clerk scans a ticket's code, or types its number."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.ui.controls import LinkButton
from kiosk.ui.stranded_panel import NoteField
from kiosk.ui.ticket_list import MARGIN
from kiosk.ui.widgets import Look, fill

# The code of a reserve ticket, and a site's address before it.
_LONGEST = 700


class ScanBar(QWidget):
    """One line that is there while it is wanted. Signals: `scanned` (a text), `opened`."""

    scanned = Signal(str)
    opened = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("scanBar")
        fill(self, look.colour("night.100"))
        self.field = NoteField(look, "scanField")
        self.field.setMaxLength(_LONGEST)
        # A scanner ends what it reads with Enter.
        self.field.returnPressed.connect(self._scan)
        self.cancel = LinkButton(look, "scanCancel")
        self.cancel.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, 4, MARGIN - self.cancel.HALO, 4)
        row.addWidget(self.field, 1)
        row.addWidget(self.cancel)
        self.hide()

    def open(self) -> None:
        """Be there, empty."""
        self.field.clear()
        self.show()
        self.opened.emit()

    def show_words(self, ask: str, cancel: str) -> None:
        self.field.setPlaceholderText(ask)
        self.field.setAccessibleName(ask)
        self.cancel.show_text(cancel)

    def _scan(self) -> None:
        text = self.field.text().strip()
        if text:
            self.hide()
            self.scanned.emit(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)
