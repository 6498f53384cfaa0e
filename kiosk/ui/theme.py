"""The faces and icons of every window, and the design's values for windows that are not QML."""

import json
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QFontDatabase
from PySide6.QtQml import QmlElement, QmlSingleton

from kiosk import fonts, paths

QML_IMPORT_NAME = "Kiosk.Icons"
QML_IMPORT_MAJOR_VERSION = 1


def qml_folder() -> Path:
    """The import path of this project's QML modules."""
    return Path(__file__).resolve().parent / "qml"


def load_fonts(cache: Path) -> None:
    """Makes text and icon fonts known to Qt; `cache` keeps what had to be cut.

    Raises RuntimeError for a font file that Qt cannot read, which is a damaged installation.
    """
    if fonts.SYMBOLS_FILLED in QFontDatabase.families():
        return
    for path in (*fonts.text_fonts(cache).values(), *fonts.icon_fonts(cache)):
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise RuntimeError(f"unreadable font: {path.name}")


def tokens() -> dict[str, Any]:
    """The design's values as they stand in `assets/themes/tokens.json`."""
    text = (paths.assets() / "themes" / "tokens.json").read_text(encoding="utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded


@QmlElement
@QmlSingleton
class Glyphs(QObject):
    """Icon names for QML: `Glyphs.of("search")` is the character that draws it."""

    @Slot(str, result=str)
    def of(self, name: str) -> str:
        return fonts.glyph(name)
