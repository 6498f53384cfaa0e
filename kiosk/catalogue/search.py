"""Finds services by what a visitor types: everyday words, parts of words, misspellings."""

import unicodedata
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from heapq import nlargest
from itertools import chain, repeat
from math import log
from operator import neg

from rapidfuzz import fuzz, process

from kiosk.catalogue.model import Catalogue, Service
from kiosk.words import Language

_KEYWORD, _NAME, _ELSEWHERE = 3.0, 2.0, 1.0
_WEIGHTS = (_ELSEWHERE, _NAME, _KEYWORD)
_WHOLE_WORD = 1.5
_LOOKS_ALIKE = 74.0
_ALIKE_PHRASES = 20
_FUZZY_FROM = 3
# Shorter words look like too many others.
_FUZZY_WORD_FROM = 4
# A service must have as much of a sentence as if half of it stood in its keywords.
_ENOUGH = _KEYWORD / 2
# A word that no service has counts like one that so many have.
_UNKNOWN_AS = 12
# Sorts behind every letter that a folded text can hold.
_LAST = "\U0010ffff"
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
class _Index:
    services: tuple[Service, ...]
    # Every token once, sorted, so that those a word begins stand together. For each weight, in the
    # same order, the services (by place) that have the token in a field of that weight at best.
    tokens: tuple[str, ...]
    postings: dict[float, tuple[tuple[int, ...], ...]]
    # Every phrase with its service, sorted; and the same without its spaces, in catalogue order.
    phrases: tuple[tuple[str, int], ...]
    glued: tuple[str, ...]
    owners: tuple[int, ...]


def fold(text: str) -> str:
    """Lower case without accents; hyphens and signs become spaces: `KTP-el` and `ktp el` agree."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(c if c.isalnum() else " " for c in plain if not unicodedata.combining(c))
    return " ".join(kept.split())


def search(catalogue: Catalogue, text: str, language: Language, limit: int = 5) -> list[Found]:
    """The best answers first, at most `limit`; none for an empty text.

    Every language is always searched, the visitor's own counting more.
    """
    query = fold(text)
    words = [word for word in query.split() if word not in _FILLERS] or query.split()
    if not words:
        return []
    index = _index(catalogue, language)
    found = [_word_scores(index, word) for word in words]
    scores = _begun(index, query, _all_words(found))
    if not scores and len(query) >= _FUZZY_FROM:
        scores = _alike(index, query) or _most_words(index, words, found)
    # Of two that are equally likely, the one that stands first in the catalogue.
    best = nlargest(limit, zip(scores.values(), map(neg, scores), strict=True))
    return [Found(index.services[-before], score) for score, before in best]


def _all_words(found: list[dict[int, float]]) -> dict[int, float]:
    """The services that have every word, by place, with the mean of what each word counts.

    Words found in keywords count most, then those in names; whole words more than beginnings.
    """
    first, *others = found
    if not others:
        return first
    return {
        place: (score + sum(other[place] for other in others)) / len(found)
        for place, score in first.items()
        if all(place in other for other in others)
    }


def _begun(index: _Index, query: str, scores: dict[int, float]) -> dict[int, float]:
    """More for a phrase that begins with the query, most for one that is the query."""
    begun: dict[int, float] = {}
    if not scores:
        return begun
    low = bisect_left(index.phrases, (query, 0))
    high = bisect_left(index.phrases, (query + _LAST, 0))
    for phrase, place in index.phrases[low:high]:
        begun[place] = max(begun.get(place, 0.0), _KEYWORD * 2 if phrase == query else _KEYWORD)
    return scores | {at: scores[at] + more for at, more in begun.items() if at in scores}


def _most_words(index: _Index, words: list[str], found: list[dict[int, float]]) -> dict[int, float]:
    """A sentence: the services that have most of it, a rare word counting more than a common one.

    A word that no service has is taken for the one it looks most like, or left out.
    """
    scores: dict[int, float] = defaultdict(float)
    total = 0.0
    for word, exact in zip(words, found, strict=True):
        places = exact or _corrected(index, word)
        rare = log(1 + len(index.services) / max(len(places), _UNKNOWN_AS))
        total += rare
        for place, score in places.items():
            scores[place] += rare * score
    least = _ENOUGH * total
    return {place: score / total for place, score in scores.items() if score >= least}


def _corrected(index: _Index, word: str) -> dict[int, float]:
    """What the best token counts that a misspelt word looks like."""
    if len(word) < _FUZZY_WORD_FROM:
        return {}
    alike = process.extractOne(word, index.tokens, scorer=fuzz.ratio, score_cutoff=_LOOKS_ALIKE)
    return _heaviest(index, alike[2], alike[2] + 1) if alike else {}


def _word_scores(index: _Index, word: str) -> dict[int, float]:
    """The services with a token that begins with the word, by place; more where it is the word."""
    low, high = bisect_left(index.tokens, word), bisect_left(index.tokens, word + _LAST)
    best = _heaviest(index, low, high)
    # The word itself stands before all that it begins.
    if index.tokens[low : low + 1] == (word,):
        for place, weight in _heaviest(index, low, low + 1).items():
            best[place] = max(best[place], weight * _WHOLE_WORD)
    return best


def _heaviest(index: _Index, low: int, high: int) -> dict[int, float]:
    """The services that have any of these tokens, by place, with the greatest weight."""
    best: dict[int, float] = {}
    for weight in _WEIGHTS:
        best.update(zip(chain.from_iterable(index.postings[weight][low:high]), repeat(weight)))
    return best


def _alike(index: _Index, query: str) -> dict[int, float]:
    """Misspelt or without its spaces: the phrases that look most like it."""
    best: dict[int, float] = {}
    alike = process.extract(
        query.replace(" ", ""),
        index.glued,
        scorer=fuzz.ratio,
        score_cutoff=_LOOKS_ALIKE,
        limit=_ALIKE_PHRASES,
    )
    for _, score, place in alike:
        best.setdefault(index.owners[place], score / 100)
    return best


# Six: three languages of the version in force and of the one it replaces.
@lru_cache(maxsize=6)
def _index(catalogue: Catalogue, language: Language) -> _Index:
    weights: dict[str, dict[int, float]] = defaultdict(dict)
    phrases: list[tuple[str, int]] = []
    for place, service in enumerate(catalogue.services):
        for weight, text in _fields(catalogue, service, language):
            for token in fold(text).split():
                weights[token][place] = max(weight, weights[token].get(place, 0.0))
        phrases += [(phrase, place) for phrase in _phrases(catalogue, service, language)]
    tokens = tuple(sorted(weights))
    return _Index(
        services=catalogue.services,
        tokens=tokens,
        postings={
            level: tuple(
                tuple(place for place, weight in weights[token].items() if weight == level)
                for token in tokens
            )
            for level in _WEIGHTS
        },
        phrases=tuple(sorted(phrases)),
        glued=tuple(phrase.replace(" ", "") for phrase, _ in phrases),
        owners=tuple(place for _, place in phrases),
    )


def _phrases(catalogue: Catalogue, service: Service, language: Language) -> list[str]:
    own, foreign, _ = _said(catalogue, service, language)
    return [fold(phrase) for phrase in (*own, *foreign, service.name(language))]


def _fields(
    catalogue: Catalogue, service: Service, language: Language
) -> Iterator[tuple[float, str]]:
    agency = catalogue.agency(service.agency)
    own, foreign, names = _said(catalogue, service, language)
    yield _KEYWORD, " ".join(own)
    yield _NAME, service.name(language)
    yield _ELSEWHERE, " ".join((*foreign, *names, agency.short_name))
    tiles = (agency.tile(one) for one in catalogue.languages)
    yield _ELSEWHERE, " ".join((*tiles, agency.name.id, service.code))


def _said(
    catalogue: Catalogue, service: Service, language: Language
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Keywords in this language, keywords in the others, and names in the others."""
    others = [one for one in catalogue.languages if one != language]
    foreign = tuple(word for one in others for word in service.keywords(one))
    return service.keywords(language), foreign, tuple(service.name(one) for one in others)
