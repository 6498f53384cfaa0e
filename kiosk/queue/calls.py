"""The calls of the day in the order they were made: what a hall shows and speaks."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import bindparam, exists, select

from kiosk.clock import from_ms
from kiosk.queue.model import label
from kiosk.store import Store
from kiosk.store.tables import journal, site, ticket
from kiosk.words import Language

_CALLED, _RECALLED = "called", "recalled"
# More than any screen shows, fewer than a morning has.
LOOKED_BACK = 24

_DAY = select(site.c.revision, site.c.day).where(site.c.id == bindparam("site_id"))
_other = journal.alias()
# Who came straight to a counter is there already: that number is taken and called in one step.
_AT_THE_DESK = exists().where(
    _other.c.site_id == journal.c.site_id,
    _other.c.op_id == journal.c.op_id,
    _other.c.kind == "issued",
)
_CALLS = (
    select(
        *(journal.c[name] for name in ("revision", "kind", "counter", "data")),
        *(ticket.c[name] for name in ("id", "series", "number", "agency", "language", "priority")),
    )
    .join(ticket, ticket.c.id == journal.c.ticket_id)
    .where(
        journal.c.site_id == bindparam("site_id"),
        journal.c.revision > bindparam("since"),
        journal.c.day == bindparam("day"),
        journal.c.kind.in_([_CALLED, _RECALLED]),
        ~_AT_THE_DESK,
    )
    .order_by(journal.c.revision.desc())
    .limit(LOOKED_BACK)
)


@dataclass(frozen=True, slots=True)
class Call:
    """One call or, `again`, recall. `priority` says that somebody goes first, never why.

    `revision` is its place in the day: no other call has it, and later ones have greater ones.
    """

    revision: int
    ticket: str
    label: str
    agency: str
    counter: int
    language: Language
    priority: bool
    called_at: datetime
    again: bool


@dataclass(frozen=True, slots=True)
class Calls:
    """The calls of `day` after a revision, oldest first; known up to `revision`."""

    day: date
    revision: int
    calls: tuple[Call, ...]


def calls(store: Store, since: int = 0, agencies: Sequence[str] = ()) -> Calls:
    """The calls of today after a revision, at most the last LOOKED_BACK; of these agencies or all.

    Somebody who was taken straight at a counter was never called. Raises StoreFault.
    """
    asked = _CALLS.where(ticket.c.agency.in_(list(agencies))) if agencies else _CALLS
    with store.read() as connection:
        now = connection.execute(_DAY, {"site_id": store.site_id}).one()
        if now.revision <= since:
            return Calls(date.fromisoformat(now.day), now.revision, ())
        key = {"site_id": store.site_id, "since": since, "day": now.day}
        rows = connection.execute(asked, key).all()
    return Calls(
        date.fromisoformat(now.day),
        now.revision,
        tuple(
            Call(
                revision=row.revision,
                ticket=row.id,
                label=label(row.series, row.number),
                agency=row.agency,
                counter=row.counter,
                language=row.language,
                priority=row.priority is not None,
                called_at=from_ms(json.loads(row.data)["set"]["called_at"]),
                again=row.kind == _RECALLED,
            )
            for row in reversed(rows)
        ),
    )
