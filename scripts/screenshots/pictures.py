"""Where pictures go, and which are wanted."""

from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickWindow
from PySide6.QtWidgets import QWidget

from kiosk import paths
from kiosk.ui.hand import settle, settle_page

# Of PNG: small enough, in a third of the time of the smallest.
_QUALITY = 60


class Pictures:
    """A folder of pictures, of which those whose name holds one of the words are wanted."""

    def __init__(self, folder: Path, words: list[str]) -> None:
        self._folder = paths.writable(folder)
        self._words = words

    def wants(self, name: str) -> bool:
        """Whether a picture of this name is to be made."""
        return not self._words or any(word in name for word in self._words)

    def take(self, window: QQuickWindow | QWidget, name: str) -> None:
        """What the window shows once it has come to rest."""
        if not self.wants(name):
            return
        if isinstance(window, QQuickWindow):
            settle_page(window)
        settle()
        image = window.grab().toImage() if isinstance(window, QWidget) else window.grabWindow()
        self.keep(image, name)

    def keep(self, image: QImage, name: str) -> None:
        """Saves a picture under its name."""
        image.save(str(self._folder / f"{name}.png"), quality=_QUALITY)
        print(name, flush=True)
