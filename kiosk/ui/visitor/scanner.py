"""A scanner at a kiosk types what it reads, faster than any person, and ends with Enter."""

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QWindow

# Between two letters of one code; a person takes longer.
_BURST_MS = 120
# No key path of a person and no number has as many letters; every code of ours has more.
_SHORTEST = 16
_LONGEST = 512
_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Scanner(QObject):
    """Tells `scanned` of every code that comes in as keys of `window`; other keys pass by it."""

    def __init__(self, window: QWindow, scanned: Callable[[str], object]) -> None:
        super().__init__(window)
        self._scanned = scanned
        self._typed = ""
        self._since = QElapsedTimer()
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        if not self._since.isValid() or self._since.restart() > _BURST_MS:
            self._typed = ""
            self._since.start()
        if event.key() in _ENDS:
            code, self._typed = self._typed, ""
            if len(code) >= _SHORTEST:
                self._scanned(code)
                # Nothing else is to be pressed by the end of a code.
                return True
        elif event.text().isprintable():
            self._typed = (self._typed + event.text())[-_LONGEST:]
        return False
