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
_ALIKE_PHRASES = 20
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
    # Texts in which every token stands between spaces and every phrase between line ends, so that
    # one look tells whether a word is or begins any of them.
    fields: tuple[tuple[float, str], ...]
    phrases: str
    text: str


@dataclass(frozen=True, slots=True)
class _Index:
    entries: tuple[_Entry, ...]
    # Phrases without their spaces, and the entry each belongs to.
    glued: tuple[str, ...]
    owners: tuple[_Entry, ...]


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
    index = _index(catalogue, language)
    starts = [f" {word}" for word in words]
    hits = [e for e in index.entries if all(start in e.text for start in starts)]
    found = [Found(entry.service, _score(entry, query, words)) for entry in hits]
    if not found and len(query) >= _FUZZY_FROM:
        found = _alike(index, query)
    found.sort(key=lambda f: -f.score)
    return found[:limit]


def _score(entry: _Entry, query: str, words: list[str]) -> float:
    """Words found in keywords count most, then those in names; whole words more than beginnings."""
    total = sum(_word_score(entry, word) for word in words) / len(words)
    if f"\n{query}\n" in entry.phrases:
        return total + _KEYWORD * 2
    if f"\n{query}" in entry.phrases:
        return total + _KEYWORD
    return total


def _word_score(entry: _Entry, word: str) -> float:
    best = 0.0
    for weight, tokens in entry.fields:
        if f" {word} " in tokens:
            best = max(best, weight * _WHOLE_WORD)
        elif f" {word}" in tokens:
            best = max(best, weight)
    return best


def _alike(index: _Index, query: str) -> list[Found]:
    """Misspelt or without its spaces: the phrases that look most like it."""
    best: dict[str, Found] = {}
    alike = process.extract(
        query.replace(" ", ""),
        index.glued,
        scorer=fuzz.ratio,
        score_cutoff=_LOOKS_ALIKE,
        limit=_ALIKE_PHRASES,
    )
    for _, score, place in alike:
        service = index.owners[place].service
        best.setdefault(service.code, Found(service, score / 100))
    return list(best.values())


# Four: two languages of the version in force and of the one it replaces.
@lru_cache(maxsize=4)
def _index(catalogue: Catalogue, language: Language) -> _Index:
    entries = tuple(_entry(catalogue, service, language) for service in catalogue.services)
    pairs = [(p.replace(" ", ""), e) for e in entries for p in e.phrases.strip("\n").split("\n")]
    return _Index(entries, tuple(p for p, _ in pairs), tuple(e for _, e in pairs))


def _entry(catalogue: Catalogue, service: Service, language: Language) -> _Entry:
    agency = catalogue.agency(service.agency)
    other: Language = "en" if language == "id" else "id"
    keywords = {"id": service.keywords_id, "en": service.keywords_en}
    own, foreign = keywords[language], keywords[other]
    phrases = tuple(fold(phrase) for phrase in (*own, *foreign, service.name(language)))
    fields = (
        (_KEYWORD, _tokens(*own)),
        (_NAME, _tokens(service.name(language))),
        (
            _ELSEWHERE,
            _tokens(
                *(*foreign, service.name(other), agency.short_name),
                *(agency.tile.id, agency.tile.en, agency.name.id, service.code),
            ),
        ),
    )
    text = "".join(tokens for _, tokens in fields)
    return _Entry(service, fields, "\n" + "\n".join(phrases) + "\n", text)


def _tokens(*texts: str) -> str:
    tokens = dict.fromkeys(token for text in texts for token in fold(text).split())
    return f" {' '.join(tokens)} "
