"""The voice of the kiosk says one sentence after the other, through the machine's own player."""

import io
import wave

import pytest
from pytestqt.qtbot import QtBot

from kiosk.errors import DeviceFault
from kiosk.ui.visitor.speaking import Voice
from kiosk.voice.synth import Synth
from kiosk.words import Language

# A machine without loudspeakers is told of by Qt, and is no fault.
pytestmark = pytest.mark.qt_log_level_fail("CRITICAL")


class Beeps(Synth):
    """Makes a moment of silence of every sentence, and notes it."""

    def __init__(self) -> None:
        super().__init__()
        self.made: list[tuple[str, Language]] = []

    def wav(self, text: str, language: Language) -> bytes:
        if text == "broken":
            raise DeviceFault("fault.voice")
        self.made.append((text, language))
        whole = io.BytesIO()
        with wave.open(whole, "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(22050)
            file.writeframes(bytes(2 * 2205))
        return whole.getvalue()


def test_sentences_are_said_one_after_the_other(qtbot: QtBot) -> None:
    synth = Beeps()
    voice = Voice(synth)
    began: list[None] = []
    voice.began.connect(lambda: began.append(None))
    voice.say(["satu", "dua"], "id")
    qtbot.waitUntil(lambda: len(began) == 2)
    assert synth.made == [("satu", "id"), ("dua", "id")]
    voice.close()


def test_what_is_said_takes_the_place_of_what_was_being_said(qtbot: QtBot) -> None:
    voice = Voice(Beeps())
    began: list[None] = []
    voice.began.connect(lambda: began.append(None))
    voice.say(["satu", "dua", "tiga"], "id")
    voice.say(["empat"], "id")
    qtbot.waitUntil(lambda: len(began) == 1)
    voice.close()


def test_a_voice_that_fails_is_silent_and_leaves_a_word_in_the_log(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    voice = Voice(Beeps())
    with caplog.at_level("WARNING", "kiosk"):
        voice.say(["broken"], "id")
        qtbot.waitUntil(lambda: "fault.voice" in caplog.text)
    began: list[None] = []
    voice.began.connect(lambda: began.append(None))
    voice.say(["satu"], "id")
    qtbot.waitUntil(lambda: began != [])
    voice.close()


def test_the_volume_never_goes_down_to_silence(qtbot: QtBot) -> None:
    voice = Voice(Beeps())
    voice.set_volume(-1)
    assert voice.volume == pytest.approx(0.1)
    voice.set_volume(2)
    assert voice.volume == pytest.approx(1)
    voice.close()
