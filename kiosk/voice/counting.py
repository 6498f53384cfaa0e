"""Numbers, letters and times of day as words, in Indonesian and English."""

import string

from kiosk.words import Language


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_LETTERS = dict(
    zip(
        string.ascii_uppercase,
        _words("a be ce de e ef ge ha i je ka el em en o pe ki er es te u fe we eks ye zet"),
        strict=True,
    )
)
_DIGITS: dict[Language, tuple[str, ...]] = {
    "id": _words("nol satu dua tiga empat lima enam tujuh delapan sembilan"),
    "en": _words("zero one two three four five six seven eight nine"),
}
_TEENS = _words("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen")
_TENS = _words("twenty thirty forty fifty sixty seventy eighty ninety")
_MILLION = 1_000_000
_GROUPS = ((1_000_000_000, "miliar", "billion"), (_MILLION, "juta", "million"))


def voice_of(language: Language) -> Language:
    """The voice that reads a language: texts of further ones are read as Indonesian is."""
    return "en" if language == "en" else "id"


def letters(word: str, language: Language) -> str:
    """Every letter by its name: `KTP` is "ka te pe", in English "K T P"; digits are said too."""
    named = []
    for sign in word.upper():
        if sign.isascii() and sign.isdigit():
            named.append(_DIGITS[language][int(sign)])
        elif sign in _LETTERS:
            named.append(_LETTERS[sign] if language == "id" else sign)
    return " ".join(named)


def digits(figures: str, language: Language) -> str:
    """One by one: `027` is "nol dua tujuh"."""
    return " ".join(_DIGITS[language][int(figure)] for figure in figures)


def cardinal(number: int, language: Language) -> str:
    """A number from 0 up as a word: 11 is "sebelas", 21 "dua puluh satu"."""
    if number >= 1000 * _GROUPS[0][0]:
        return digits(str(number), language)
    return _indonesian(number) if language == "id" else _english(number)


def queue_number(label: str, language: Language) -> str:
    """`A 027` as it is called: "a, nol dua tujuh", in English "A, zero two seven"."""
    series, _, figures = label.partition(" ")
    return f"{letters(series, language)}, {digits(figures, language)}"


def time_of_day(hour: int, minute: int, language: Language) -> str:
    """09.14 is "sembilan lewat empat belas", in English "nine fourteen a.m."."""
    if language == "id":
        said = _indonesian(hour)
        return f"{said} lewat {_indonesian(minute)}" if minute else said
    said = _english(hour % 12 or 12)
    if 0 < minute < 10:
        said = f"{said} oh {_english(minute)}"
    elif minute:
        said = f"{said} {_english(minute)}"
    return f"{said} {'a.m.' if hour < 12 else 'p.m.'}"


def _indonesian(number: int) -> str:
    if number < 10:
        return _DIGITS["id"][number]
    if number < 20:
        return "sepuluh" if number == 10 else _one(number - 10, "belas")
    for size, word in ((size, word) for size, word, _ in _GROUPS):
        if number >= size:
            return _joined(f"{_indonesian(number // size)} {word}", number % size)
    for size, word in ((1000, "ribu"), (100, "ratus"), (10, "puluh")):
        if number >= size:
            return _joined(_one(number // size, word), number % size)
    raise ValueError(number)


def _one(count: int, word: str) -> str:
    """`seratus`, not "satu ratus"."""
    return f"se{word}" if count == 1 else f"{_indonesian(count)} {word}"


def _joined(said: str, rest: int) -> str:
    return f"{said} {_indonesian(rest)}" if rest else said


def _english(number: int) -> str:
    if number < 10:
        return _DIGITS["en"][number]
    if number < 20:
        return _TEENS[number - 10]
    if number < 100:
        ten, one = divmod(number, 10)
        return f"{_TENS[ten - 2]} {_english(one)}" if one else _TENS[ten - 2]
    for size, word in (*((size, word) for size, _, word in _GROUPS), (1000, "thousand")):
        if number >= size:
            said = f"{_english(number // size)} {word}"
            return f"{said} {_english(number % size)}" if number % size else said
    said = f"{_english(number // 100)} hundred"
    return f"{said} {_english(number % 100)}" if number % 100 else said
