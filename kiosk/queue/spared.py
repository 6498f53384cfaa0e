"""What the office may learn from visitors who took no number: words in vain, ways saved.

Counts of a day, and nothing about a person: what might be one's own (a long number, a sentence) is
not kept, and searches are counted past the journal, which would tell when and at which kiosk.
"""

import contextlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Table, bindparam, exc, func, insert, select, update

from kiosk.catalogue.search import fold
from kiosk.queue.context import catalogue_in
from kiosk.queue.day import changing
from kiosk.queue.facts import standing
from kiosk.store import Store
from kiosk.store.tables import missed_search, saved_trip
from kiosk.store.touched import NOTHING

SAVED = "trip_saved"
MOST_WORDS, MOST_LETTERS = 4, 40
# A form's number may be looked for, a person's has more digits, whether with spaces or not.
MOST_DIGITS = 3


@dataclass(frozen=True, slots=True)
class Missed:
    """Words that found no service, how often, and the last day they were looked for."""

    words: str
    count: int
    last: date


def _raise(table: Table, *keys: str) -> Any:
    """One more in the row of these keys."""
    row = [table.c[name] == bindparam(f"of_{name}") for name in keys]
    return update(table).where(*row).values(count=table.c["count"] + 1)


_MISS = _raise(missed_search, "site_id", "day", "words")
_SAVE = _raise(saved_trip, "site_id", "day", "service")
_COUNT = func.sum(missed_search.c["count"])
_MISSED = (
    select(
        missed_search.c.words,
        _COUNT.label("times"),
        func.max(missed_search.c.day).label("last"),
    )
    .where(
        missed_search.c.site_id == bindparam("site_id"),
        missed_search.c.day >= bindparam("first"),
        missed_search.c.day <= bindparam("until"),
    )
    .group_by(missed_search.c.words)
    .order_by(_COUNT.desc(), missed_search.c.words)
)
_SAVED = select(saved_trip.c.agency, func.sum(saved_trip.c["count"]).label("times")).where(
    saved_trip.c.site_id == bindparam("site_id"), saved_trip.c.day == bindparam("day")
)


def kept_words(text: str) -> str:
    """The words of a search as they may be kept; "" for what might be about a person."""
    words = fold(text)
    digits = sum(character.isdigit() for character in words)
    if digits > MOST_DIGITS or len(words.split()) > MOST_WORDS or len(words) > MOST_LETTERS:
        return ""
    return words


def count_missed(store: Store, text: str) -> None:
    """One more search that found nothing. Leaves no entry in the journal. Raises StoreFault."""
    words = kept_words(text)
    if not words:
        return
    with store.aside() as connection:
        day = standing(store, connection).day.isoformat()
        key = {"site_id": store.site_id, "day": day, "words": words}
        raised = {f"of_{name}": value for name, value in key.items()}
        if connection.execute(_MISS, raised).rowcount:
            return
        # Another kiosk may have been faster.
        with contextlib.suppress(exc.IntegrityError), connection.begin_nested():
            connection.execute(insert(missed_search).values(**key, count=1))
            return
        connection.execute(_MISS, raised)


def missed(store: Store, first: date | None = None, last: date | None = None) -> tuple[Missed, ...]:
    """What was looked for in vain on these days, of all days without any, the commonest first."""
    key = {
        "site_id": store.site_id,
        "first": (first or date.min).isoformat(),
        "until": (last or date.max).isoformat(),
    }
    with store.read() as connection:
        rows = connection.execute(_MISSED, key).all()
    return tuple(Missed(row.words, int(row.times), date.fromisoformat(row.last)) for row in rows)


def save_trip(store: Store, service: str, *, op_id: str, actor: str) -> None:
    """A visitor took the list for a service home, to come back once with all of it.

    Raises Refused for a service that the catalogue does not have.
    """
    with changing(store, op_id, actor) as change:
        if change.replayed:
            return
        agency = catalogue_in(change).service(service).agency
        key = {"site_id": change.site_id, "day": change.day.isoformat(), "service": service}
        raised = {f"of_{name}": value for name, value in key.items()}
        if not change.connection.execute(_SAVE, raised).rowcount:
            change.connection.execute(insert(saved_trip).values(**key, agency=agency, count=1))
        change.record(SAVED, touches=NOTHING, service=service, agency=agency)


def saved_trips(store: Store, day: date) -> Mapping[str, int]:
    """Trips that were spared on a day, by agency."""
    with store.read() as connection:
        key = {"site_id": store.site_id, "day": day.isoformat()}
        rows = connection.execute(_SAVED.group_by(saved_trip.c.agency), key).all()
    return {row.agency: int(row.times) for row in rows}
