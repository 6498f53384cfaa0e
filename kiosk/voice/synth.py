"""espeak-ng in this process: a sentence in, the sound of it out, within milliseconds."""

import ctypes
import io
import os
import sys
import threading
import wave
from collections import OrderedDict
from typing import Any

from kiosk.errors import DeviceFault
from kiosk.voice.counting import voice_of
from kiosk.words import Language

WORDS_PER_MINUTE = 130
# Half a minute of sound is 1.3 MB; a day's usual sentences fit.
_KEPT_BYTES = 12_000_000

# From espeak-ng's speak_lib.h.
_RETRIEVE, _DONT_EXIT = 2, 0x8000
_RATE = 1
_AT_CHARACTER, _UTF8 = 1, 1
_VOICES: dict[Language, bytes] = {"id": b"id", "en": b"en"}
_SAMPLE_BYTES = 2
_Heard = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.c_void_p
)


class Synth:
    """Makes sounds of sentences, one at a time whoever asks; what was made lately is kept.

    espeak-ng has one state for the whole process, so a process makes one of these and hands it
    on. Nothing is loaded before the first sentence.
    """

    def __init__(self) -> None:
        self._one_at_a_time = threading.Lock()
        self._library: Any = None
        self._samples_a_second = 0
        self._made: OrderedDict[tuple[str, Language], bytes] = OrderedDict()
        self._pieces: list[bytes] = []
        # Held as long as the library may call it.
        self._heard = _Heard(self._hear)

    def wav(self, text: str, language: Language) -> bytes:
        """The sound of words (see kiosk.voice.spoken) as a WAV file, 16 bit, one channel.

        Raises DeviceFault `fault.voice` when the voice is not installed or says nothing.
        """
        language = voice_of(language)
        with self._one_at_a_time:
            made = self._made.pop((text, language), None) or self._make(text, language)
            self._made[text, language] = made
            while len(self._made) > 1 and sum(map(len, self._made.values())) > _KEPT_BYTES:
                self._made.popitem(last=False)
            return made

    def _make(self, text: str, language: Language) -> bytes:
        library = self._loaded()
        self._pieces.clear()
        words = text.encode()
        failed = library.espeak_SetVoiceByName(_VOICES[language])
        failed = failed or library.espeak_SetParameter(_RATE, WORDS_PER_MINUTE, 0)
        failed = failed or library.espeak_Synth(
            words, len(words) + 1, 0, _AT_CHARACTER, 0, _UTF8, None, None
        )
        if failed or not self._pieces:
            raise DeviceFault("fault.voice")
        return self._file(b"".join(self._pieces))

    def _loaded(self) -> Any:
        """The library, ready. Any, as ctypes knows functions only while it runs."""
        if self._library is None:
            try:
                import espeakng_loader

                library = ctypes.CDLL(espeakng_loader.get_library_path())
                folder = espeakng_loader.get_data_path()
            except (ImportError, OSError) as error:
                raise DeviceFault("fault.voice") from error
            # Windows opens files by names in its own code page.
            name = folder.encode("mbcs" if os.name == "nt" else sys.getfilesystemencoding())
            self._samples_a_second = library.espeak_Initialize(_RETRIEVE, 0, name, _DONT_EXIT)
            if self._samples_a_second <= 0:
                raise DeviceFault("fault.voice")
            library.espeak_SetSynthCallback(self._heard)
            self._library = library
        return self._library

    def _hear(self, samples: Any, count: int, _events: object) -> int:
        if samples and count > 0:
            self._pieces.append(ctypes.string_at(samples, count * _SAMPLE_BYTES))
        return 0

    def _file(self, samples: bytes) -> bytes:
        whole = io.BytesIO()
        with wave.open(whole, "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(_SAMPLE_BYTES)
            file.setframerate(self._samples_a_second)
            file.writeframes(samples)
        return whole.getvalue()
