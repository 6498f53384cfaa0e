"""What a window shows while the queue's data has not been reached since it started."""

from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QRectF, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.clock import Clock
from kiosk.errors import ForPeople, StoreFault
from kiosk.settings import Window
from kiosk.store import Store
from kiosk.ui.full_screen import Locked
from kiosk.ui.widgets import Look, draw_icon, draw_mark, font
from kiosk.ui.worker import Worker
from kiosk.words import LANGUAGES, Words

_AGAIN_MS = 2000
# The layout is drawn for a screen of this width and scaled to the real one.
_WIDTH = 1080.0


def wait_for(
    open_store: Callable[[], Store], window: Window, words: Words, clock: Clock
) -> Store | None:
    """Shows the waiting window until the store opens; None when it was closed before.

    Raises whatever opening raises besides StoreFault, for waiting would not help.
    """
    waiting = WaitingWindow(open_store, window, words, clock)
    waiting.show()
    return waiting.wait()


class WaitingWindow(QWidget):
    """One sentence in both languages, the hour since when, and a try every two seconds."""

    def __init__(
        self, open_store: Callable[[], Store], window: Window, words: Words, clock: Clock
    ) -> None:
        super().__init__()
        self._open_store = open_store
        self._words = words
        self._look = Look.load()
        self._since = f"{clock.now().astimezone():%H.%M}"
        self._worker = Worker(self)
        self._loop = QEventLoop()
        self._store: Store | None = None
        self._error: ForPeople | None = None
        self._again = QTimer(self, interval=_AGAIN_MS, singleShot=True)
        self._again.timeout.connect(self._try)
        self.setWindowTitle("MPP")
        screens = QGuiApplication.screens()
        area = screens[min(window.screen, len(screens) - 1)].availableGeometry()
        self._locked: Locked | None = None
        if window.full_screen:
            self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
            self.setGeometry(area)
            if window.kind == "visitor":
                self.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint)
                self.setCursor(Qt.CursorShape.BlankCursor)
                self._locked = Locked(self)
        else:
            self.resize(540, 420)
            self.move(area.topLeft())

    def wait(self) -> Store | None:
        """Runs until the store is open or the window was closed."""
        self._try()
        self._loop.exec()
        self._again.stop()
        self._worker.close()
        if self._locked is not None:
            self._locked.release()
        self.close()
        if self._error is not None:
            raise self._error
        return self._store

    def sentences(self) -> list[str]:
        """What stands in the window, for people who cannot see it and for tests."""
        return [
            part
            for language in LANGUAGES
            for part in (
                self._words.text("waiting.title", language),
                self._words.text("waiting.text", language).format(time=self._since),
            )
        ]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._look.colour("night.900"))
        scale = min(self.width() / _WIDTH, self.height() / 840.0)
        painter.translate(self.width() / 2, self.height() / 2)
        painter.scale(scale, scale)
        draw_mark(painter, QRectF(-98, -330, 120, 120), self._look)
        draw_icon(painter, "cloud_off", QRectF(44, -298, 56, 56), self._look.colour("sun.400"))
        top = -150.0
        for index, sentence in enumerate(self.sentences()):
            title = index % 2 == 0
            painter.setFont(font(56 if title else 34, 800 if title else 500))
            painter.setPen(self._look.colour("paper.0" if title else "night.100"))
            box = QRectF(-430, top, 860, 1000)
            flags = int(Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap)
            drawn = painter.boundingRect(box, flags, sentence)
            painter.drawText(box, flags, sentence)
            top = drawn.bottom() + (12 if title else 56)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self._loop.quit()

    def _try(self) -> None:
        self._worker.run(self._open_store, self._opened, self._failed)

    def _opened(self, store: Store) -> None:
        self._store = store
        self._loop.quit()

    def _failed(self, error: ForPeople) -> None:
        if isinstance(error, StoreFault):
            self._again.start()
            return
        self._error = error
        self._loop.quit()
