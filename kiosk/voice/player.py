"""Plays sounds from memory, one at a time, through whatever the machine has for it."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QUrl, Signal
from PySide6.QtMultimedia import QAudioDevice, QAudioOutput, QMediaDevices, QMediaPlayer

_SCREENS = ("hdmi", "displayport", "display port", "display audio")


class Player(QObject):
    """Plays one WAV after the other; a machine without loudspeakers keeps the time in silence.

    `ended` comes when a sound is over by itself, not after `stop`. `plugged` tells of an output
    that has just come, such as a headset, through which everything is played from then on, and
    `unplugged` that it has gone.
    """

    ended = Signal()
    plugged = Signal()
    unplugged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._buffer: QBuffer | None = None
        self._output = QAudioOutput(self)
        self._player = QMediaPlayer(self)
        self._player.setAudioOutput(self._output)
        self._player.mediaStatusChanged.connect(self._status)
        self._player.errorOccurred.connect(self._failed)
        self._known = _outputs()
        self._devices = QMediaDevices(self)
        self._devices.audioOutputsChanged.connect(self._look)

    def play(self, wav: bytes) -> None:
        """Starts at once, in place of what is playing."""
        self.stop()
        buffer = QBuffer(self)
        buffer.setData(QByteArray(wav))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._buffer = buffer
        self._player.setSourceDevice(buffer)
        self._player.play()

    def stop(self) -> None:
        """Silence at once; nothing is told."""
        old, self._buffer = self._buffer, None
        if old is not None:
            self._player.stop()
            self._player.setSource(QUrl())
            old.deleteLater()

    @property
    def volume(self) -> float:
        """From 0 to 1, as the ear counts."""
        return self._output.volume()

    @volume.setter
    def volume(self, volume: float) -> None:
        self._output.setVolume(volume)

    def _status(self, status: QMediaPlayer.MediaStatus) -> None:
        if status is QMediaPlayer.MediaStatus.EndOfMedia and self._buffer is not None:
            self.ended.emit()

    def _failed(self) -> None:
        # A sound that cannot be played is over: whoever waits for its end goes on.
        if self._buffer is not None:
            self.ended.emit()

    def _look(self) -> None:
        now = _outputs()
        come = [key for key in now.keys() - self._known.keys() if not _screen(now[key])]
        gone = self._known.keys() - now.keys()
        self._known = now
        if come:
            self._output.setDevice(now[come[0]])
            self.plugged.emit()
        elif gone:
            self._output.setDevice(QMediaDevices.defaultAudioOutput())
            self.unplugged.emit()


def _screen(device: QAudioDevice) -> bool:
    """A monitor that has just been switched on is an output too, but no headset."""
    described = device.description().lower()
    return any(word in described for word in _SCREENS)


def _outputs() -> dict[bytes, QAudioDevice]:
    return {bytes(device.id().data()): device for device in QMediaDevices.audioOutputs()}
