"""The journal: audit log, history and feed in one; each row holds the hash of the row before."""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, RowMapping, bindparam, select

from kiosk.errors import Damaged
from kiosk.store.tables import journal, site

GENESIS = "0" * 64
_PACKED = json.JSONEncoder(separators=(",", ":"), ensure_ascii=False)
_SORTED = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False)
_FIELDS = (
    *("site_id", "revision", "day", "at", "kind", "actor", "op_id", "step"),
    *("ticket_id", "counter", "data", "previous"),
)


_WALK = (
    select(*(journal.c[field] for field in _FIELDS), journal.c.hash)
    .where(journal.c.site_id == bindparam("site_id"))
    .order_by(journal.c.revision)
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One change: `revision` counts without gaps in commit order, `at` is ms UTC."""

    revision: int
    day: str
    at: int
    kind: str
    actor: str
    op_id: str
    ticket_id: str | None
    counter: int | None
    data: dict[str, Any]


def encode(data: Mapping[str, Any]) -> str:
    return _SORTED.encode(data)


def digest(row: Mapping[str, Any] | RowMapping) -> str:
    """SHA-256 over all the row's fields, the previous hash among them, in a fixed order."""
    return _digest([row[field] for field in _FIELDS])


def _digest(values: Sequence[Any]) -> str:
    return hashlib.sha256(_PACKED.encode(values).encode()).hexdigest()


def entry(row: Any) -> Entry:
    return Entry(
        revision=row.revision,
        day=row.day,
        at=row.at,
        kind=row.kind,
        actor=row.actor,
        op_id=row.op_id,
        ticket_id=row.ticket_id,
        counter=row.counter,
        data=json.loads(row.data),
    )


def walk(connection: Connection, site_id: int) -> Iterator[Entry]:
    """Every entry from the first, each checked. Raises Damaged naming the first bad revision."""
    previous, expected = GENESIS, 1
    options = {"yield_per": 2000}
    with connection.execute(_WALK, {"site_id": site_id}, execution_options=options) as rows:
        for *told, own in rows:
            _, revision, day, at, kind, actor, op_id, _, ticket_id, counter, data, before = told
            if revision != expected or before != previous or own != _digest(told):
                raise Damaged("damaged.journal", revision=expected)
            yield Entry(
                *(revision, day, at, kind, actor, op_id, ticket_id, counter, json.loads(data))
            )
            previous, expected = own, expected + 1
    head = connection.execute(
        select(site.c.revision, site.c.head).where(site.c.id == site_id)
    ).one()
    if (head.revision, head.head) != (expected - 1, previous):
        raise Damaged("damaged.journal", revision=expected)
