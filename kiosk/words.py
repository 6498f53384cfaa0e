"""Every text for people, in Indonesian and English, and how times, dates and money are written.

Texts stand in `assets/i18n/*.csv` (columns key, id, en); a key begins with its file's name or area.
"""

import csv
import string
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from pathlib import Path
from typing import TypeAlias

from kiosk.errors import ForPeople, WrongInput

# Two letters of ISO 639-1.
Language: TypeAlias = str
# Every text exists in these; staff and programs are told both.
LANGUAGES: tuple[Language, ...] = ("id", "en")

_DAYS = {
    "id": ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
_MONTHS = {
    "id": (
        *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
        *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
    ),
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
}
_SHORT = 3


def placeholders(text: str) -> set[str]:
    """The names in braces that a text wants values for."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@dataclass(frozen=True, slots=True)
class Phrase:
    """A text that is itself a value of another one, and so follows its language."""

    key: str
    values: Mapping[str, object] = field(default_factory=dict)


class Words:
    """The texts of both languages, by key."""

    def __init__(self, texts: Mapping[str, tuple[str, str]]) -> None:
        self._tables: dict[Language, dict[str, str]] = {
            "id": {key: pair[0] for key, pair in texts.items()},
            "en": {key: pair[1] for key, pair in texts.items()},
        }

    @classmethod
    def load(cls, folder: Path) -> "Words":
        """All `*.csv` of a folder. Raises WrongInput naming file and line for a bad row."""
        texts: dict[str, tuple[str, str]] = {}
        for path in sorted(folder.glob("*.csv")):
            with path.open(encoding="utf-8", newline="") as lines:
                rows = csv.DictReader(lines)
                for row in rows:
                    key, pair = row.get("key") or "", (row.get("id") or "", row.get("en") or "")
                    bad = not key or key in texts or None in row or not all(pair)
                    if bad or placeholders(pair[0]) != placeholders(pair[1]):
                        raise WrongInput("wrong.text", file=path.name, line=rows.line_num, key=key)
                    texts[key] = pair
        return cls(texts)

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


def clock_time(moment: datetime | time, language: Language) -> str:
    """`09.14` in Indonesian, `09:14` in English; `moment` already in the site's zone."""
    return moment.strftime("%H.%M" if language == "id" else "%H:%M")


def clock_span(start: datetime, end: datetime, language: Language) -> str:
    """`09.28–09.41`, or one time when both are the same minute; already in the site's zone."""
    times = dict.fromkeys((clock_time(start, language), clock_time(end, language)))
    return "–".join(times)


def day_short(day: date, language: Language) -> str:
    """`Selasa, 24 Nov` or `Tue, 24 Nov`."""
    name = _DAYS[language][day.weekday()]
    name = name if language == "id" else name[:_SHORT]
    return f"{name}, {day.day} {_MONTHS[language][day.month - 1][:_SHORT]}"


def weekday(index: int, language: Language) -> str:
    """`Selasa` or `Tuesday`; Monday is 0."""
    return _DAYS[language][index]


def day_long(day: date, language: Language) -> str:
    """`Rabu, 25 November` or `Wednesday, 25 November`."""
    return f"{weekday(day.weekday(), language)}, {day.day} {_MONTHS[language][day.month - 1]}"


def day_with_year(day: date, language: Language) -> str:
    """`Selasa, 24 Nov 2026`, as a ticket carries it."""
    return f"{day_short(day, language)} {day.year}"


def rupiah(amount: int, language: Language) -> str:
    """`Rp350.000` in Indonesian, `Rp350,000` in English."""
    grouped = f"{amount:,}"
    return "Rp" + (grouped.replace(",", ".") if language == "id" else grouped)


def decimal(value: float, language: Language) -> str:
    """One digit behind the point: `4,7` in Indonesian, `4.7` in English."""
    written = f"{value:.1f}"
    return written.replace(".", ",") if language == "id" else written


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
    word = "atau" if language == "id" else "or"
    if len(names) <= 1:
        return "".join(names)
    if len(names) == 2:
        return f"{names[0]} {word} {names[1]}"
    return f"{', '.join(names[:-1])}, {word} {names[-1]}"
