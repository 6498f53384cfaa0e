"""A window that a kiosk's visitors cannot leave: on its screen, in front, and open to few keys."""

from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QScreen, QWindow

_KEY_EVENTS = frozenset(
    (QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride)
)
# Those of a tactile keypad, a headset and a keyboard: nothing among them leaves a program.
_KEYS = frozenset(
    (
        *(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right),
        *(Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Select, Qt.Key.Key_Space),
        *(Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Backspace),
        # One page back, no further than home.
        *(Qt.Key.Key_Escape, Qt.Key.Key_Back),
        *(Qt.Key.Key_VolumeUp, Qt.Key.Key_VolumeDown, Qt.Key.Key_VolumeMute),
        # Keypads for blind visitors send these; no system gives them a meaning of its own.
        *(Qt.Key(Qt.Key.Key_F13 + number) for number in range(12)),
    )
)
_HARMLESS = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
# Where a program may put its window over others; a compositor decides that by itself.
_STACKS = frozenset(("xcb", "windows"))
_FRONT = Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint


def passes(key: int, text: str, modifiers: Qt.KeyboardModifier) -> bool:
    """Whether a key reaches a kiosk's window: those of a keypad, and letters with nothing held."""
    return not modifiers & ~_HARMLESS and (key in _KEYS or (text != "" and text.isprintable()))


class Locked(QObject):
    """Lets no window be closed and no key through but those of `passes`, until it is released."""

    def __init__(self, window: QObject) -> None:
        super().__init__()
        self._released = False
        self._window = window
        window.installEventFilter(self)

    def release(self) -> None:
        """From here on the window is like any other."""
        self._released = True
        self._window.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._released:
            return False
        kind = event.type()
        if kind == QEvent.Type.Close:
            event.ignore()
            return True
        if kind in _KEY_EVENTS and isinstance(event, QKeyEvent):
            return not passes(event.key(), event.text(), event.modifiers())
        # A long press of a mouse or a pen asks for a menu.
        return kind == QEvent.Type.ContextMenu


class Front(QObject):
    """Holds one window on the screen of a number, or on the first while that one is unplugged.

    With `grabs` the whole keyboard is its own under X11, also what the window manager listens for:
    only for a machine on which nobody works.
    """

    def __init__(self, window: QWindow, screen: int, *, grabs: bool) -> None:
        super().__init__(window)
        self._window, self._screen, self._held = window, screen, False
        self._grabs = grabs and QGuiApplication.platformName() == "xcb"
        self._lock = Locked(window)
        self._soon = QTimer(window, singleShot=True, interval=0)
        self._soon.timeout.connect(self.take)
        window.setFlags(window.flags() | _FRONT)
        window.setCursor(Qt.CursorShape.BlankCursor)

    def hold(self) -> None:
        """Shows the window, and again whenever screens come, go or change."""
        self._held = True
        application = cast("QGuiApplication", QGuiApplication.instance())
        application.screenAdded.connect(self._screen_came)
        application.screenRemoved.connect(self._again)
        for screen in application.screens():
            screen.geometryChanged.connect(self._again)
        # Something minimised it, or pulled it out of full screen.
        self._window.visibilityChanged.connect(self._check)
        self.take()

    def release(self) -> None:
        """The window may be closed."""
        self._held = False
        self._soon.stop()
        if self._grabs:
            self._window.setKeyboardGrabEnabled(False)
        self._lock.release()

    def take(self) -> None:
        """The whole screen, now."""
        screen = self.screen()
        if self._window.screen() is not screen:
            self._window.setScreen(screen)
        self._window.setGeometry(screen.geometry())
        self._window.showFullScreen()
        if QGuiApplication.platformName() in _STACKS:
            self._window.raise_()
        if self._grabs:
            self._window.setKeyboardGrabEnabled(True)

    def screen(self) -> QScreen:
        """Its own, or the first one while its own is away."""
        screens = QGuiApplication.screens()
        return screens[self._screen] if self._screen < len(screens) else screens[0]

    def _screen_came(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._again)
        self._again()

    def _again(self, *_: object) -> None:
        if self._held:
            self._soon.start()

    def _check(self, visibility: QWindow.Visibility) -> None:
        if visibility != QWindow.Visibility.FullScreen:
            self._again()
