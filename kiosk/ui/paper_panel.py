"""The panel of numbers without paper: print one again, or any other by its number or code."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from kiosk.ui.controls import LinkButton
from kiosk.ui.paper import PaperLine, PaperView
from kiosk.ui.stranded_panel import NoteField
from kiosk.ui.ticket_list import MARGIN
from kiosk.ui.widgets import Look, colour_text, column_in, fill, font

# The code of a reserve ticket, and a site's address before it.
_LONGEST = 700


class PaperPanel(QWidget):
    """Signals: `asked` (an Unprinted, or what was scanned or typed), `closed`.

    `beside` a page it has an edge.
    """

    asked = Signal(object)
    closed = Signal()

    def __init__(self, look: Look, *, beside: bool = False) -> None:
        super().__init__()
        self._look = look
        self._beside = beside
        self._view: PaperView | None = None
        self._lines: dict[str, _Line] = {}
        self.setObjectName("paperPanel")
        fill(self, look.colour("paper.0"))
        self._title = _label("paperTitle", 17, 700, look, "ink.900")
        self._text = _label("paperText", 13, 500, look, "ink.700")
        self._told = _label("paperTold", 13, 600, look, "night.700")
        self.close_button = LinkButton(look, "paperClose")
        self.close_button.clicked.connect(self.closed)
        self.field = NoteField(look, "paperField")
        self.field.setMaxLength(_LONGEST)
        # A scanner ends what it reads with Enter.
        self.field.returnPressed.connect(self._enter)
        self.print_button = LinkButton(look, "paperPrint", solid=True)
        self.print_button.clicked.connect(self._enter)
        self._inside = QWidget()
        fill(self._inside, look.colour("paper.0"))
        self._column = column_in(self._inside)
        self._column.addStretch()
        self._lay_out()
        self.hide()

    def show_view(self, view: PaperView | None) -> None:
        """The panel of now; without one it is hidden, and empty the next time."""
        self.setVisible(view is not None)
        if view is None:
            self.field.clear()
        if view is None or view == self._view:
            self._view = view
            return
        self._view = view
        self._title.setText(view.title)
        self._text.setText(view.text)
        self._told.setText(view.told)
        self._told.setVisible(bool(view.told))
        colour_text(self._told, self._look.colour("status.warn" if view.warning else "night.700"))
        self.close_button.show_text(view.close)
        self.field.setPlaceholderText(view.ask)
        self.field.setAccessibleName(view.ask)
        self.print_button.show_text(view.reprint)
        self.print_button.set_usable(view.free)
        self._show_lines(view)

    def _show_lines(self, view: PaperView) -> None:
        """A line stays its ticket's as the others move, so that none is pressed for another."""
        wanted = {line.of.ticket for line in view.lines}
        for gone in set(self._lines) - wanted:
            self._lines.pop(gone).deleteLater()
        for place, line in enumerate(view.lines):
            shown = self._lines.get(line.of.ticket)
            if shown is None:
                shown = self._lines[line.of.ticket] = _Line(self._look, line.number)
                shown.button.clicked.connect(lambda _=False, of=line.of: self.asked.emit(of))
            if self._column.indexOf(shown) != place:
                self._column.insertWidget(place, shown)
            shown.show_line(line, view.reprint, usable=view.free)

    def _lay_out(self) -> None:
        halo = LinkButton.HALO
        top = QHBoxLayout()
        top.setContentsMargins(MARGIN, 12, MARGIN - halo, 0)
        top.addWidget(self._title, 1)
        top.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setContentsMargins(MARGIN, 4, MARGIN, 10)
        texts.addWidget(self._text)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        fill(scroll.viewport(), self._look.colour("paper.0"))
        scroll.setWidget(self._inside)
        entry = QHBoxLayout()
        entry.setContentsMargins(MARGIN, 6, MARGIN - halo, 8)
        entry.addWidget(self.field, 1)
        entry.addWidget(self.print_button)
        told = QVBoxLayout()
        told.setContentsMargins(MARGIN, 8, MARGIN, 0)
        told.addWidget(self._told)
        column = column_in(self)
        column.setContentsMargins(1 if self._beside else 0, 0, 0, 0)
        column.addLayout(top)
        column.addLayout(texts)
        column.addWidget(scroll, 1)
        column.addLayout(told)
        column.addLayout(entry)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._beside:
            QPainter(self).fillRect(QRectF(0, 0, 1, self.height()), self._look.colour("paper.300"))

    def _enter(self) -> None:
        text = self.field.text().strip()
        if text and self.print_button.isEnabled():
            self.field.clear()
            self.asked.emit(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


class _Line(QWidget):
    """One number: whose it is, where and since when it lacks its paper, why, and its button."""

    def __init__(self, look: Look, number: str) -> None:
        super().__init__()
        self._look = look
        self.setObjectName(f"paperLine {number}")
        self._number = _label("", 15, 800, look, "ink.900")
        self._where = _label("", 13, 500, look, "ink.700")
        self._about = _label("", 13, 500, look, "ink.900")
        self._why = _label("", 13, 500, look, "status.warn")
        self.button = LinkButton(look, f"reprint {number}", icon="print", solid=True)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._number)
        names.addWidget(self._where)
        top = QHBoxLayout()
        top.addLayout(names, 1)
        top.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 8, MARGIN - LinkButton.HALO, 10)
        column.setSpacing(2)
        column.addLayout(top)
        column.addWidget(self._about)
        column.addWidget(self._why)

    def show_line(self, line: PaperLine, reprint: str, *, usable: bool) -> None:
        self._number.setText(line.number)
        self._where.setText(line.where)
        self._about.setText(line.about)
        self._why.setText(line.why)
        self.button.show_text(reprint)
        self.button.setAccessibleName(f"{reprint}: {line.number}")
        self.button.set_usable(usable)
        self.setAccessibleName(f"{line.number}, {line.about}, {line.where}. {line.why}")

    def paintEvent(self, event: QPaintEvent) -> None:
        line = QRectF(MARGIN, 0, self.width() - 2 * MARGIN, 1)
        QPainter(self).fillRect(line, self._look.line(0.27))


def _label(name: str, px: int, weight: int, look: Look, ink: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setFont(font(px, weight))
    label.setWordWrap(True)
    colour_text(label, look.colour(ink))
    return label
