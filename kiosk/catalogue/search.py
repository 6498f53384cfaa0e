"""Finds services by what a visitor types: everyday words, parts of words, misspellings."""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz, process

from kiosk.catalogue.model import Catalogue, Service
from kiosk.words import Language

_KEYWORD, _NAME, _ELSEWHERE = 3.0, 2.0, 1.0
_WHOLE_WORD = 1.5
_LOOKS_ALIKE = 74.0
_FUZZY_FROM = 3
_FILLERS = frozenset(
    [
        "dan",
        "atau",
        "di",
        "ke",
        "yang",
        "untuk",
        "saya",
        "mau",
        "and",
        "or",
        "the",
        "a",
        "to",
        "of",
        "for",
        "my",
    ]
)


@dataclass(frozen=True, slots=True)
class Found:
    """One answer; a higher `score` is the likelier meaning."""

    service: Service
    score: float


@dataclass(frozen=True, slots=True)
class _Entry:
    service: Service
    fields: tuple[tuple[float, tuple[str, ...]], ...]
    phrases: tuple[str, ...]


def fold(text: str) -> str:
    """Lower case without accents; hyphens and signs become spaces: `KTP-el` and `ktp el` agree."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(c if c.isalnum() else " " for c in plain if not unicodedata.combining(c))
    return " ".join(kept.split())


def search(catalogue: Catalogue, text: str, language: Language, limit: int = 5) -> list[Found]:
    """The best answers first, at most `limit`; none for an empty text.

    Both languages are always searched, the visitor's own counting more.
    """
    query = fold(text)
    words = [word for word in query.split() if word not in _FILLERS] or query.split()
    if not words:
        return []
    entries = _entries(catalogue, language)
    scored = [Found(e.service, _score(e, query, words)) for e in entries]
    found = [f for f in scored if f.score > 0]
    if not found and len(query) >= _FUZZY_FROM:
        found = _alike(entries, query)
    found.sort(key=lambda f: -f.score)
    return found[:limit]


def _score(entry: _Entry, query: str, words: list[str]) -> float:
    """Every word must begin a word somewhere; keywords count most, then names."""
    total = 0.0
    for word in words:
        best = 0.0
        for weight, tokens in entry.fields:
            if word in tokens:
                best = max(best, weight * _WHOLE_WORD)
            elif any(token.startswith(word) for token in tokens):
                best = max(best, weight)
        if not best:
            return 0.0
        total += best
    if query in entry.phrases:
        total += _KEYWORD * 2
    elif any(phrase.startswith(query) for phrase in entry.phrases):
        total += _KEYWORD
    return total / len(words)


def _alike(entries: tuple[_Entry, ...], query: str) -> list[Found]:
    joined = query.replace(" ", "")
    best: dict[str, Found] = {}
    for entry in entries:
        spaced = process.extractOne(query, entry.phrases, scorer=fuzz.token_set_ratio)
        glued = process.extractOne(
            joined, [p.replace(" ", "") for p in entry.phrases], scorer=fuzz.ratio
        )
        score = max(spaced[1], glued[1])
        if score >= _LOOKS_ALIKE:
            best[entry.service.code] = Found(entry.service, score / 100)
    return list(best.values())


# Four: two languages of the version in force and of the one it replaces.
@lru_cache(maxsize=4)
def _entries(catalogue: Catalogue, language: Language) -> tuple[_Entry, ...]:
    return tuple(_entry(catalogue, service, language) for service in catalogue.services)


def _entry(catalogue: Catalogue, service: Service, language: Language) -> _Entry:
    agency = catalogue.agency(service.agency)
    other: Language = "en" if language == "id" else "id"
    keywords = {"id": service.keywords_id, "en": service.keywords_en}
    own, foreign = keywords[language], keywords[other]
    phrases = tuple(fold(phrase) for phrase in (*own, *foreign, service.name(language)))
    return _Entry(
        service=service,
        fields=(
            (_KEYWORD, _tokens(*own)),
            (_NAME, _tokens(service.name(language))),
            (
                _ELSEWHERE,
                _tokens(
                    *(*foreign, service.name(other), agency.short_name),
                    *(agency.tile.id, agency.tile.en, agency.name.id, service.code),
                ),
            ),
        ),
        phrases=phrases,
    )


def _tokens(*texts: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(token for text in texts for token in fold(text).split()))
