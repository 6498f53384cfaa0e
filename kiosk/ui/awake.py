"""Keeps the screen of a kiosk on, as far as its operating system lets a program do that.

Under Wayland nobody but the compositor can: docs/operate.md says what it needs.
"""

import logging
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence

from PySide6.QtGui import QGuiApplication

log = logging.getLogger(__name__)

_SAVER = "org.freedesktop.ScreenSaver"
_SAVER_PATH = "/org/freedesktop/ScreenSaver"
# No screen saver, no blanking, no switching off to save power.
_X11 = (("s", "off"), ("s", "noblank"), ("-dpms",))
_XSET_SECONDS = 5.0
# SetThreadExecutionState: from now on, for the display and the machine.
_CONTINUOUS, _SYSTEM, _DISPLAY = 0x80000000, 0x1, 0x2


def stay_awake(reason: str) -> list[str]:
    """Asks every keeper of the screen that is there, on the window's thread; answers which.

    It lasts as long as this program. None of them is waited for long, and none is needed.
    """
    if sys.platform == "win32":
        import ctypes

        state = _CONTINUOUS | _SYSTEM | _DISPLAY
        asked = bool(ctypes.windll.kernel32.SetThreadExecutionState(state))
        return ["windows"] if asked else []
    found = ["screensaver"] if _inhibit(reason) else []
    if QGuiApplication.platformName() == "xcb" and _x11(shutil.which, _run):
        found.append("xset")
    log.info("the screen is kept on by: %s", ", ".join(found) or "nobody")
    return found


def _inhibit(reason: str) -> bool:
    """Told, not asked: the answer is of no use, and the promise ends with our connection."""
    # Only where it is wanted: not every system has it.
    from PySide6.QtDBus import QDBusConnection, QDBusMessage

    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        return False
    message = QDBusMessage.createMethodCall(_SAVER, _SAVER_PATH, _SAVER, "Inhibit")
    message.setArguments(["mpp-kiosk", reason])
    return bus.send(message)


def _x11(which: Callable[[str], str | None], run: Callable[[Sequence[str]], bool]) -> bool:
    program = which("xset")
    if program is None:
        return False
    done = [run([program, *words]) for words in _X11]
    return all(done)


def _run(command: Sequence[str]) -> bool:
    try:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, check=False, timeout=_XSET_SECONDS)
    except (OSError, subprocess.TimeoutExpired) as error:
        log.warning("the screen may go dark: %s", error)
        return False
    return done.returncode == 0
