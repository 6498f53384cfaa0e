"""The console's window on the desktop: on top of others, at the edge, leaving them the keyboard."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QHideEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QShowEvent,
)
from PySide6.QtWidgets import QWidget

from kiosk.ui.widgets import Look, fill

WIDTH, HEIGHT, SMALL_HEIGHT = 380, 760, 120
# Below this the parts would overlap; a lower screen shows less of the list's end.
LEAST_HEIGHT = 560
EDGE_GAP = 16
TICK_MS = 250


class ConsoleShell(QWidget):
    """An empty console. Signals: `activity`, it got or lost the keyboard; `ticked` while shown."""

    activity = Signal()
    ticked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._edge = look.colour("control.keyEdge")
        self.setObjectName("counterWindow")
        self.setWindowFlags(
            Qt.WindowType.Window
            | Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.WindowStaysOnTopHint
            | Qt.WindowType.WindowDoesNotAcceptFocus
        )
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        fill(self, look.colour("paper.0"))
        self._tick = QTimer(self)
        self._tick.setInterval(TICK_MS)
        self._tick.timeout.connect(self.ticked)

    def borrow_keys(self, part: QWidget) -> None:
        """Lets this window, and `part` of it, have the keyboard until another program is used."""
        handle = self.windowHandle()
        if handle is not None:
            handle.setFlag(Qt.WindowType.WindowDoesNotAcceptFocus, on=False)
            handle.requestActivate()
            part.setFocus(Qt.FocusReason.OtherFocusReason)

    def place(self) -> None:
        """At the right edge of the screen, where other programs have least to show."""
        screen = QGuiApplication.primaryScreen().availableGeometry()
        self.move(screen.right() - WIDTH - EDGE_GAP, screen.top() + EDGE_GAP)

    def take_room(self, *, small: bool, strip: int) -> None:
        """As high as the screen has room for, or small with `strip` pixels below."""
        room = self.screen().availableGeometry().height()
        height = SMALL_HEIGHT + strip if small else max(LEAST_HEIGHT, min(HEIGHT, room))
        self.resize(WIDTH, height)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is not QEvent.Type.ActivationChange:
            return
        handle = self.windowHandle()
        if not self.isActiveWindow() and handle is not None:
            handle.setFlag(Qt.WindowType.WindowDoesNotAcceptFocus, on=True)
        self.activity.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tick.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._tick.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, inside = QPainter(self), QRegion(self.rect().adjusted(1, 1, -1, -1))
        painter.setClipRegion(QRegion(self.rect()).subtracted(inside))
        painter.fillRect(self.rect(), self._edge)
