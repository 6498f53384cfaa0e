"""The side panel in which the stubs of a day without power are scanned."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QStackedWidget, QWidget

from kiosk.ui.admin.emergency import EmergencyView
from kiosk.ui.admin.fields import FilterBox
from kiosk.ui.admin.side_panel import lay_out
from kiosk.ui.controls import LinkButton, PaperIconButton
from kiosk.ui.stranded_panel import NoteField
from kiosk.ui.ticket_list import MARGIN
from kiosk.ui.widgets import Look, colour_text, column_in, fill, font

WIDTH = 392
# The code of an emergency paper, and a site's address before it.
_LONGEST = 300
_COUNTER_DIGITS, _HOUR_LETTERS = 3, 5


class EmergencyPanel(QWidget):
    """Signals: `chosen` (day, outcome, service), `scanned` (code, counter, hour), `closed`."""

    chosen = Signal(str, str, str)
    scanned = Signal(str, str, str)
    closed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._view: EmergencyView | None = None
        self.setObjectName("emergencyPanel")
        self.setFixedWidth(WIDTH)
        fill(self, look.colour("paper.0"))
        self._title = _label("emergencyTitle", 18, 700)
        self.close_button = PaperIconButton(look, "closeEmergencyButton", "close")
        self.close_button.clicked.connect(self.closed)
        self._text = _label("emergencyText", 13, 500)
        colour_text(self._text, look.colour("ink.700"))
        self.boxes = [FilterBox(look, f"emergency{name}") for name in ("Day", "Outcome", "Service")]
        for box in self.boxes:
            box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            box.currentIndexChanged.connect(self._choose)
        self.counter = NoteField(look, "emergencyCounter")
        self.counter.setMaxLength(_COUNTER_DIGITS)
        self.finished = NoteField(look, "emergencyFinished")
        self.finished.setMaxLength(_HOUR_LETTERS)
        self.field = NoteField(look, "emergencyScan")
        self.field.setMaxLength(_LONGEST)
        # A scanner ends what it reads with Enter.
        self.field.returnPressed.connect(self._enter)
        self.enter = LinkButton(look, "emergencyEnter", solid=True)
        self.enter.clicked.connect(self._enter)
        self._counted = _label("emergencyCounted", 15, 700)
        self._lines = _label("emergencyLines", 13, 500)
        self._lines.setTextFormat(Qt.TextFormat.PlainText)
        pages = QStackedWidget()
        pages.addWidget(self._page())
        lay_out(self, self._title, self.close_button, pages, self.closed)
        self.hide()

    def show_view(self, view: EmergencyView | None, close: str) -> None:
        """The panel of now; without one it is hidden, and empty the next time."""
        opens = self.isHidden() and view is not None
        self.setVisible(view is not None)
        if view is None:
            for field in (self.counter, self.finished, self.field):
                field.clear()
        elif view != self._view:
            self._title.setText(view.title)
            self.close_button.show_words(close, "close")
            self._text.setText(view.text)
            common = (view.day, view.outcome, view.service)
            for box, choices in zip(self.boxes, common, strict=True):
                box.show_items(*choices)
            hints = (view.counter, view.finished, view.scan)
            for field, hint in zip((self.counter, self.finished, self.field), hints, strict=True):
                field.setPlaceholderText(hint)
                field.setAccessibleName(hint)
            self.enter.show_text(view.enter)
            self.enter.set_usable(view.free)
            self._counted.setText(view.counted)
            self._show_lines(view)
        self._view = view
        if opens:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_lines(self, view: EmergencyView) -> None:
        self._lines.setText("\n".join(line.text for line in view.lines))
        warned = bool(view.lines) and view.lines[0].warning
        colour_text(self._lines, self._look.colour("status.warn" if warned else "ink.900"))

    def _page(self) -> QWidget:
        inside = QWidget()
        entry = QHBoxLayout()
        entry.addWidget(self.field, 1)
        entry.addWidget(self.enter)
        common = QHBoxLayout()
        common.addWidget(self.counter)
        common.addWidget(self.finished)
        column = column_in(inside)
        column.setContentsMargins(MARGIN, 6, MARGIN, 14)
        column.setSpacing(12)
        column.addWidget(self._text)
        for box in self.boxes:
            column.addWidget(box)
        column.addLayout(common)
        column.addLayout(entry)
        column.addWidget(self._counted)
        column.addWidget(self._lines)
        column.addStretch()
        return inside

    def _choose(self) -> None:
        self.chosen.emit(*(str(box.currentData()) for box in self.boxes))

    def _enter(self) -> None:
        code = self.field.text().strip()
        if code and self.enter.isEnabled():
            self.field.clear()
            self.scanned.emit(code, self.counter.text().strip(), self.finished.text().strip())

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(QRectF(0, 0, 1, self.height()), self._look.colour("paper.300"))


def _label(name: str, px: int, weight: int) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setFont(font(px, weight))
    label.setWordWrap(True)
    return label
