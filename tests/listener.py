"""A person who sees nothing: presses the keys of a tactile keypad and hears what is said."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.ui.visitor.speaker import Speaker
from kiosk.words import Language

_FAR = 250


class Heard(Speaker):
    """Writes down every sentence in place of saying it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sentences: list[tuple[str, Language]] = []
        self.silences = 0

    def say(self, sentences: Sequence[str], language: Language) -> None:
        for sentence in sentences:
            self.sentences.append((sentence, language))
            self.began.emit()

    def stop(self) -> None:
        self.silences += 1


class Listener:
    """Knows of the kiosk nothing but sentences; `window` only takes the keys."""

    def __init__(self, window: QQuickWindow, heard: Heard, bot: QtBot) -> None:
        self._window, self._heard, self._bot = window, heard, bot
        self._known = 0

    def new(self) -> list[str]:
        """What has been said since this was asked last."""
        said = self._heard.sentences[self._known :]
        self._known = len(self._heard.sentences)
        return [sentence for sentence, _ in said]

    def press(self, key: Qt.Key, hears: str = "") -> list[str]:
        """What is said to a key; with `hears`, up to a sentence with these words."""
        self.new()
        QTest.keyClick(self._window, key)
        if hears:
            return self.waits_for(hears)
        self._bot.wait(1)
        return self.new()

    def walks_to(self, words: str, key: Qt.Key = Qt.Key.Key_Down) -> None:
        """Goes on until an item begins with these words."""
        heard = []
        for _ in range(_FAR):
            said = self.press(key)
            if said and said[0].startswith(words):
                return
            heard += said
        raise AssertionError(f"never heard {words!r} in {heard}")

    def chooses(self, words: str, hears: str) -> list[str]:
        """Walks to an item, chooses it, and waits until something with `hears` is said."""
        self.walks_to(words)
        return self.press(Qt.Key.Key_Return, hears)

    def waits_for(self, hears: str) -> list[str]:
        said: list[str] = []

        def heard() -> bool:
            said.extend(self.new())
            return any(hears in sentence for sentence in said)

        self._bot.waitUntil(heard)
        return said
