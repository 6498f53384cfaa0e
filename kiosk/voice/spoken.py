"""How a text made for the eye is said: figures, signs and short forms as whole words."""

import re
from collections.abc import Callable

from kiosk.voice.counting import (
    cardinal,
    digits,
    letters,
    queue_number,
    time_of_day,
    voice_of,
)
from kiosk.words import Language


def _pairs(text: str) -> dict[str, str]:
    """Short and whole in turns."""
    words = text.split()
    return dict(zip(words[::2], words[1::2], strict=True))


# What holds a line together, and what only stands between words.
_SIGNS = str.maketrans("\N{NO-BREAK SPACE}…·\n", " .,.", "\N{WORD JOINER}“”•)") | {ord("("): ", "}
_SHORT: dict[Language, dict[str, str]] = {
    "id": _pairs(
        "Jan Januari Feb Februari Mar Maret Apr April Jun Juni Jul Juli Agu Agustus"
        " Sep September Okt Oktober Nov November Des Desember"
        " & dan ± sekitar % persen / atau + ditambah"
    ),
    "en": _pairs(
        "Mon Monday Tue Tuesday Wed Wednesday Thu Thursday Fri Friday Sat Saturday Sun Sunday"
        " Jan January Feb February Mar March Apr April Jun June Jul July Aug August"
        " Sep September Oct October Nov November Dec December"
        " & and ± about % percent / or + plus min minutes"
    ),
}
_UNTIL: dict[Language, str] = {"id": "sampai", "en": "to"}
_POINT: dict[Language, str] = {"id": "koma", "en": "point"}
_LONGEST_NUMBER = 6
_VOWELS = frozenset("AEIOU")

_LABEL = re.compile(r"\b([A-Z]{1,4} \d{3,4})\b")
_MONEY = re.compile(r"\bRp ?(\d{1,3}(?:[.,]\d{3})+|\d+)")
_SPAN = re.compile(r"(?<=\d) ?[–-] ?(?=\d)")
_CLOCK = re.compile(r"\b([01]\d|2[0-3])[.:]([0-5]\d)\b(?![.,]?\d)")
_GROUPED = re.compile(r"\b\d{1,3}(?:[.,]\d{3})+\b")
_DECIMAL = re.compile(r"\b(\d+)[.,](\d+)\b")
_NUMBER = re.compile(r"\d+")
_CAPITALS = re.compile(r"\b[A-Z]{2,}\b")
_SPACES = re.compile(r"\s+([,.?])|\s{2,}")
_SENTENCE = re.compile(r"(?<=[.?!])\s+")


def said(text: str, language: Language) -> str:
    """The words of `text` for a voice: `A 027`, 09.14, Rp350.000, `± 18 menit`, `11–14`, dates."""
    language = voice_of(language)
    text = text.translate(_SIGNS)
    text = _LABEL.sub(lambda found: queue_number(found[1], language), text)
    text = _MONEY.sub(_rupiah(language), text)
    text = _SPAN.sub(f" {_UNTIL[language]} ", text)
    text = _CLOCK.sub(lambda at: time_of_day(int(at[1]), int(at[2]), language), text)
    text = _GROUPED.sub(lambda found: _counted(_plain(found[0]), language), text)
    text = _DECIMAL.sub(_decimal(language), text)
    text = _NUMBER.sub(lambda found: f" {_counted(found[0], language)} ", text)
    text = _CAPITALS.sub(lambda word: _capitals(word[0], language), text)
    for short, whole in _SHORT[language].items():
        text = re.sub(rf"\b{short}\b" if short.isalpha() else re.escape(short), f" {whole} ", text)
    return _SPACES.sub(lambda found: found[1] or " ", text.replace(" – ", ", ")).strip()


def sentences(text: str) -> list[str]:
    """The sentences of a text that is said already, each of which can be a sound of its own."""
    return [sentence for sentence in _SENTENCE.split(text.strip()) if sentence]


def _plain(figures: str) -> str:
    return figures.replace(".", "").replace(",", "")


def _counted(figures: str, language: Language) -> str:
    """A count as a word; a number that names something, such as a telephone's, in digits."""
    if len(figures) > _LONGEST_NUMBER or (figures.startswith("0") and figures != "0"):
        return digits(figures, language)
    return cardinal(int(figures), language)


def _rupiah(language: Language) -> Callable[[re.Match[str]], str]:
    return lambda found: f"{cardinal(int(_plain(found[1])), language)} rupiah"


def _decimal(language: Language) -> Callable[[re.Match[str]], str]:
    return lambda found: (
        f"{cardinal(int(found[1]), language)} {_POINT[language]} {digits(found[2], language)}"
    )


def _capitals(word: str, language: Language) -> str:
    """Initials letter by letter where they make no word: KTP, UMKM, but Samsat, SIM, LATIHAN."""
    vowels = [letter in _VOWELS for letter in word]
    if not any(vowels) or (vowels[0] and not any(vowels[1:])):
        return letters(word, language)
    return word.lower()
