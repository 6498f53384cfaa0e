"""A screen that is on for years: it moves by two pixels now and then, and dims at night."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.ui.visitor import resting

if TYPE_CHECKING:
    from kiosk.ui.visitor.bridge import VisitorBridge
    from kiosk.ui.visitor.staff import StaffBridge

QML_IMPORT_NAME = "Kiosk.Visitor"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class Rest(QObject):
    """Where the picture stands, and whether it is dimmed."""

    movedChanged = Signal()
    dimChanged = Signal()

    def __init__(self, visitor: "VisitorBridge", staff: "StaffBridge") -> None:
        super().__init__()
        self._visitor, self._staff = visitor, staff
        self._steps = self._since_step = self._quiet = 0
        self._second = QTimer(self, interval=1000)
        self._second.timeout.connect(self.pass_second)

    def start(self) -> None:
        """Lets time pass."""
        self._second.start()

    def close(self) -> None:
        self._second.stop()

    @Property(int, notify=movedChanged)
    def right(self) -> int:
        """In pixels of the screen, as `down`."""
        return resting.corner(self._steps)[0]

    @Property(int, notify=movedChanged)
    def down(self) -> int:
        return resting.corner(self._steps)[1]

    @Property(bool, notify=dimChanged)
    def dim(self) -> bool:
        return resting.dims(self._quiet, self._closed())

    @Slot()
    def wake(self) -> None:
        """Somebody touched the dark screen."""
        self._rest(0)

    def pass_second(self) -> None:
        """One second passes."""
        idle = self._visitor.visit.fresh and self._staff.idle
        self._rest(self._quiet + 1 if idle else 0)
        self._since_step += 1
        if resting.may_move(self._since_step, idle):
            self._steps, self._since_step = self._steps + 1, 0
            self.movedChanged.emit()

    def _rest(self, quiet: int) -> None:
        was = self.dim
        self._quiet = quiet
        if self.dim != was:
            self.dimChanged.emit()

    def _closed(self) -> bool:
        return self._visitor.property("page") == "closed" or self._staff.shut_today
