"""What the guide asks of a voice, and what a kiosk without one has."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from kiosk.words import Language

USUAL_VOLUME = 0.7
VOLUME_STEP = 0.1


class Speaker(QObject):
    """Says nothing, though it is told everything.

    `began` comes with every sentence; `plugged` and `unplugged` tell of a headset.
    """

    began = Signal()
    plugged = Signal()
    unplugged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._volume = self._usual = USUAL_VOLUME

    def say(self, sentences: Sequence[str], language: Language) -> None:
        """Says them in place of what is being said."""

    def stop(self) -> None:
        """Silence at once."""

    def close(self) -> None:
        """Silence for good."""

    def set_usual(self, volume: float) -> None:
        """What every visit begins with, as the staff of this kiosk has chosen."""
        self._usual = volume
        self.set_volume(volume)

    def reset_volume(self) -> None:
        """The next visitor begins with the usual one."""
        self.set_volume(self._usual)

    @property
    def volume(self) -> float:
        """From 0 to 1, as the ear counts."""
        return self._volume

    def set_volume(self, volume: float) -> None:
        """Never quite silent: who cannot see it would not find the way back."""
        self._volume = min(1.0, max(VOLUME_STEP, round(volume, 2)))
