"""Lines that a widget paints itself, opened by a click or chosen with the keyboard."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class PaintedRows(QWidget):
    """Signal `opened`: the name of a line that was clicked or chosen with the keyboard.

    A child keeps `_names` in the order of its lines, and paints them.
    """

    opened = Signal(str)

    def __init__(self, head_height: int, row_height: int) -> None:
        super().__init__()
        self._head_height, self._row_height = head_height, row_height
        self._names: list[str] = []
        self._chosen = ""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def row_box(self, name: str) -> QRectF:
        """Where a line stands."""
        top = self._head_height + self._names.index(name) * self._row_height
        return QRectF(0, top, self.width(), self._row_height)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = int((event.position().y() - self._head_height) // self._row_height)
        if 0 <= place < len(self._names):
            self.opened.emit(self._names[place])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        names = self._names
        if names and event.key() in _STEPS:
            now = names.index(self._chosen) if self._chosen in names else -1
            place = max(0, min(len(names) - 1, now + _STEPS[Qt.Key(event.key())]))
            self._chosen = names[place]
            self.update()
        elif self._chosen in names and event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Return}:
            self.opened.emit(self._chosen)
        else:
            super().keyPressEvent(event)
