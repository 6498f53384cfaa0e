"""Every text for people, in each language, and how times, dates and money are written.

Texts stand in `assets/i18n/*.ts`, one file a language; a key begins with the area it belongs to.
"""

import string
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from functools import cache
from pathlib import Path
from typing import TypeAlias

from kiosk import translations
from kiosk.errors import ForPeople, WrongInput

# Two letters of ISO 639-1.
Language: TypeAlias = str
# Every text exists in these; staff and programs are told both.
LANGUAGES: tuple[Language, ...] = ("id", "en")


@dataclass(frozen=True, slots=True)
class _Manner:
    """How a language writes: names, the mark within a time, marks in figures, its word for "or"."""

    days: tuple[str, ...]
    days_short: tuple[str, ...]
    months: tuple[str, ...]
    months_short: tuple[str, ...]
    time: str
    group: str
    point: str
    either: str


def _indonesian() -> _Manner:
    days = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
    months = (
        *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
        *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
    )
    return _Manner(days, days, months, _short(months), "%H.%M", ".", ",", "atau")


def _english() -> _Manner:
    days = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
    months = (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    )
    return _Manner(days, _short(days), months, _short(months), "%H:%M", ",", ".", "or")


def _short(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name[:3] for name in names)


@cache
def _manner(language: Language) -> _Manner:
    """Indonesian and English as the design has them, others by the Unicode locale data."""
    if language in LANGUAGES:
        return _english() if language == "en" else _indonesian()
    from babel import Locale, UnknownLocaleError

    try:
        locale = Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        return _indonesian()
    days, months = locale.days["format"], locale.months["format"]
    figures = locale.number_symbols["latn"]
    either = locale.list_patterns["or"]["2"].replace("{0}", "").replace("{1}", "").strip(" ,")
    return _Manner(
        tuple(days["wide"][day] for day in range(7)),
        tuple(days["abbreviated"][day] for day in range(7)),
        tuple(months["wide"][month] for month in range(1, 13)),
        tuple(months["abbreviated"][month] for month in range(1, 13)),
        "%H.%M" if "." in locale.time_formats["short"].pattern else "%H:%M",
        figures["group"],
        figures["decimal"],
        either or "/",
    )


def placeholders(text: str) -> set[str]:
    """The names in braces that a text wants values for."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@dataclass(frozen=True, slots=True)
class Phrase:
    """A text that is itself a value of another one, and so follows its language."""

    key: str
    values: Mapping[str, object] = field(default_factory=dict)


class Words:
    """The texts of every language, by key."""

    def __init__(self, tables: Mapping[Language, Mapping[str, str]]) -> None:
        """Indonesian stands in for what a further language does not say."""
        self._tables = {code: {**tables["id"], **texts} for code, texts in tables.items()}

    @classmethod
    def load(cls, folder: Path) -> "Words":
        """All `*.ts` of a folder, named after their language; `id.ts` and `en.ts` are whole.

        A further file may lack texts, and what it has of other programs is passed over. Raises
        WrongInput naming file, line and key of a bad text.
        """
        files = {path.stem: path for path in sorted(folder.glob("*.ts"))}
        tables: dict[Language, dict[str, str]] = {}
        for code in (*LANGUAGES, *(code for code in files if code not in LANGUAGES)):
            file = translations.read(files.get(code, folder / f"{code}.ts"))
            if file.language != code:
                raise WrongInput("wrong.text_file", file=f"{code}.ts", line=1)
            tables[code] = _table(file, tables.get("id"))
        return cls(tables)

    @property
    def languages(self) -> tuple[Language, ...]:
        """Indonesian, English, then the others by their codes."""
        return tuple(self._tables)

    def table(self, language: Language) -> Mapping[str, str]:
        """Every text of one language, for screens that look keys up themselves."""
        return self._tables[language]

    def text(self, key: str, language: Language, **values: object) -> str:
        """The text of `key` with `values` put in. A missing key is a bug and raises KeyError.

        A Phrase, a moment (in the site's zone) and a date are written as the language does.
        """
        template = self._tables[language][key]
        if not values:
            return template
        return template.format(**{name: self._said(v, language) for name, v in values.items()})

    def sentence(self, error: ForPeople, language: Language) -> str:
        """What a person is told of an error: what happened and what to do next."""
        return self.text(error.key, language, **error.values)

    def _said(self, value: object, language: Language) -> object:
        if isinstance(value, Phrase):
            return self.text(value.key, language, **value.values)
        if isinstance(value, datetime):
            return clock_time(value, language)
        return day_short(value, language) if isinstance(value, date) else value


def _table(file: translations.Translation, indonesian: Mapping[str, str] | None) -> dict[str, str]:
    """The texts of one file: the first is whole and its sources are its texts."""
    table: dict[str, str] = {}
    further = file.language not in LANGUAGES
    for message in file.messages:
        text = message.source if indonesian is None else message.text
        known = text if indonesian is None else indonesian.get(message.id)
        if further and (not text or known is None):
            continue
        bad = not message.id or message.id in table or not text or known is None
        if bad or placeholders(text) != placeholders(known or ""):
            name = f"{file.language}.ts"
            raise WrongInput("wrong.text", file=name, line=message.line, key=message.id)
        table[message.id] = text
    missing = set(indonesian or ()) - set(table)
    if missing and not further:
        raise WrongInput("wrong.text", file=f"{file.language}.ts", line=0, key=min(missing))
    return table


def clock_time(moment: datetime | time, language: Language) -> str:
    """`09.14` in Indonesian, `09:14` in English; `moment` already in the site's zone."""
    return moment.strftime(_manner(language).time)


def clock_span(start: datetime, end: datetime, language: Language) -> str:
    """`09.28–09.41`, or one time when both are the same minute; already in the site's zone."""
    times = dict.fromkeys((clock_time(start, language), clock_time(end, language)))
    return "–".join(times)


def day_short(day: date, language: Language) -> str:
    """`Selasa, 24 Nov` or `Tue, 24 Nov`."""
    manner = _manner(language)
    return f"{manner.days_short[day.weekday()]}, {day.day} {manner.months_short[day.month - 1]}"


def weekday(index: int, language: Language) -> str:
    """`Selasa` or `Tuesday`; Monday is 0."""
    return _manner(language).days[index]


def day_long(day: date, language: Language) -> str:
    """`Rabu, 25 November` or `Wednesday, 25 November`."""
    manner = _manner(language)
    return f"{manner.days[day.weekday()]}, {day.day} {manner.months[day.month - 1]}"


def day_with_year(day: date, language: Language) -> str:
    """`Selasa, 24 Nov 2026`, as a ticket carries it."""
    return f"{day_short(day, language)} {day.year}"


def rupiah(amount: int, language: Language) -> str:
    """`Rp350.000` in Indonesian, `Rp350,000` in English."""
    return "Rp" + f"{amount:,}".replace(",", _manner(language).group)


def decimal(value: float, language: Language) -> str:
    """One digit behind the point: `4,7` in Indonesian, `4.7` in English."""
    return f"{value:.1f}".replace(".", _manner(language).point)


def duration(seconds: float) -> str:
    """Minutes and seconds of a running service: `06.42`; hours when it lasts that long."""
    whole = max(0, int(seconds))
    hours, rest = divmod(whole, 3600)
    clock = f"{rest // 60:02d}.{rest % 60:02d}"
    return f"{hours}.{clock}" if hours else clock


def counter_list(numbers: tuple[int, ...], language: Language) -> str:
    """Counters as people say them: `3`, `3 atau 4`, `3, 5, atau 9`, and `1–6` for a long run."""
    if len(numbers) > 3 and numbers == tuple(range(numbers[0], numbers[-1] + 1)):
        return f"{numbers[0]}–{numbers[-1]}"
    names = [str(number) for number in numbers]
    word = _manner(language).either
    if len(names) <= 1:
        return "".join(names)
    if len(names) == 2:
        return f"{names[0]} {word} {names[1]}"
    return f"{', '.join(names[:-1])}, {word} {names[-1]}"
