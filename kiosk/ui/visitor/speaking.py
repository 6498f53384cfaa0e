"""The guide's voice: says sentences one after the other, and stops when told."""

import logging
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject

from kiosk.errors import ForPeople
from kiosk.ui.visitor.speaker import Speaker
from kiosk.ui.worker import Worker
from kiosk.voice.player import Player
from kiosk.voice.synth import Synth
from kiosk.words import Language


class Voice(Speaker):
    """A real voice. Sounds are made on a thread of their own; a fault is logged, and is silence."""

    def __init__(self, synth: Synth, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._synth = synth
        self._worker = Worker(self)
        self._player = Player(self)
        self._player.ended.connect(self._next)
        self._player.plugged.connect(self.plugged)
        self._player.unplugged.connect(self.unplugged)
        self.set_volume(self._volume)
        self._turn = 0
        self._ready: list[bytes] = []
        self._playing = False

    def say(self, sentences: Sequence[str], language: Language) -> None:
        self.stop()
        turn = self._turn
        for sentence in sentences:
            self._worker.run(
                partial(self._synth.wav, sentence, language),
                lambda wav: self._made(turn, wav),
                lambda error: self._failed(turn, error),
            )

    def stop(self) -> None:
        self._turn += 1
        self._ready.clear()
        self._playing = False
        self._player.stop()

    def close(self) -> None:
        self.stop()
        self._worker.close()

    def set_volume(self, volume: float) -> None:
        super().set_volume(volume)
        self._player.volume = self._volume

    def _made(self, turn: int, wav: bytes) -> None:
        if turn == self._turn:
            self._ready.append(wav)
            if not self._playing:
                self._next()

    def _next(self) -> None:
        self._playing = bool(self._ready)
        if self._ready:
            self.began.emit()
            self._player.play(self._ready.pop(0))

    def _failed(self, turn: int, error: ForPeople) -> None:
        if turn == self._turn:
            logging.getLogger("kiosk").warning("voice: %s", error.key)
            self.stop()
