"""The real voice makes sounds of words."""

import io
import threading
import wave

import pytest

from kiosk.errors import DeviceFault
from kiosk.voice.synth import Synth
from kiosk.words import Language

SENTENCES: dict[Language, str] = {
    "id": "Nomor antrean, a, nol dua tujuh. Silakan ke loket tiga.",
    "en": "Number A, zero two seven. Please go to counter three.",
}


@pytest.fixture(scope="module")
def synth() -> Synth:
    return Synth()


def seconds(wav: bytes) -> float:
    with wave.open(io.BytesIO(wav)) as sound:
        assert (sound.getnchannels(), sound.getsampwidth()) == (1, 2)
        assert any(sound.readframes(sound.getnframes())), "not silence"
        return float(sound.getnframes() / sound.getframerate())


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_sentence_lasts_as_long_as_a_person_would_take(synth: Synth, language: Language) -> None:
    assert 3 < seconds(synth.wav(SENTENCES[language], language)) < 9


def test_the_two_languages_do_not_sound_alike(synth: Synth) -> None:
    text = "lima menit"
    assert synth.wav(text, "id") != synth.wav(text, "en")


def test_the_same_sentence_is_made_once(synth: Synth) -> None:
    assert synth.wav("Kembali", "id") is synth.wav("Kembali", "id")


def test_two_who_ask_at_once_each_hear_their_own(synth: Synth) -> None:
    texts = [f"kalimat {'panjang ' * count}" for count in range(1, 9)]
    alone = [seconds(synth.wav(text, "en")) for text in texts]
    busy, heard = Synth(), dict[int, bytes]()

    def ask(at: int) -> None:
        heard[at] = busy.wav(texts[at], "en")

    threads = [threading.Thread(target=ask, args=(at,)) for at in range(len(texts))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    # The same sentence is never quite the same sound.
    together = [seconds(heard[at]) for at in range(len(texts))]
    assert together == pytest.approx(alone, rel=0.02)


def test_a_machine_without_the_voice_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("espeakng_loader.get_library_path", lambda: "/nowhere/libespeak-ng.so")
    with pytest.raises(DeviceFault) as fault:
        Synth().wav("halo", "id")
    assert fault.value.key == "fault.voice"
