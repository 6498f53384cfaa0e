"""Finds one ticket by what a person or a scanner says."""

import re

from sqlalchemy import bindparam, exists, select

from kiosk.errors import Refused
from kiosk.queue import token
from kiosk.queue.model import Ticket
from kiosk.queue.rows import ticket_of
from kiosk.store import Store
from kiosk.store.journal import Entry, entry
from kiosk.store.tables import journal, site, ticket

_NUMBER = re.compile(r"([A-Za-z]{1,3})[\s-]*(\d{1,5})")

_DAY = select(site.c.day).where(site.c.id == bindparam("site_id"))
_BY_NUMBER = select(ticket).where(
    ticket.c.site_id == bindparam("site_id"),
    ticket.c.day == bindparam("day"),
    ticket.c.series == bindparam("series"),
    ticket.c.number == bindparam("number"),
)
# Nothing happens to a ticket before it is issued: the walk through the journal starts there.
_SINCE = (
    select(ticket.c.issued_revision).where(ticket.c.id == bindparam("ticket_id")).scalar_subquery()
)
_EVENTS = (
    select(journal)
    .where(
        journal.c.site_id == bindparam("site_id"),
        journal.c.revision >= _SINCE,
        journal.c.ticket_id == bindparam("ticket_id"),
    )
    .order_by(journal.c.revision)
)
_ISSUED_BY_OTHERS = select(
    exists().where(
        journal.c.site_id == bindparam("site_id"),
        journal.c.kind == "issued",
        journal.c.actor != bindparam("actor"),
    )
)


def find(store: Store, text: str) -> Ticket:
    """The ticket of a number of today (`A 027`, `a-27`) or of a scanned token.

    Raises Refused when it does not exist, is of another site, or the token is not genuine.
    """
    plain = _NUMBER.fullmatch(text.strip())
    with store.read() as connection:
        key = {
            "site_id": store.site_id,
            "day": connection.execute(_DAY, {"site_id": store.site_id}).scalar_one(),
        }
        random = None
        if plain:
            key |= {"series": plain[1].upper(), "number": int(plain[2])}
            shown = f"{plain[1].upper()} {int(plain[2]):03d}"
        else:
            scanned = token.of_scan(text)
            parts = token.read(store.ticket_key, scanned)
            if parts.site != store.site_id:
                raise Refused("refused.token_site")
            key |= {"day": parts.day.isoformat(), "series": parts.series, "number": parts.number}
            shown, random = f"{parts.series} {parts.number:03d}", scanned
        row = connection.execute(_BY_NUMBER, key).one_or_none()
    if row is None or (random is not None and row.token != random):
        raise Refused("refused.ticket_unknown", number=shown)
    return ticket_of(row)


def verify(store: Store, text: str) -> Ticket:
    """The ticket of a token that is valid today. Raises Refused with the reason else."""
    scanned = token.of_scan(text)
    token.read(store.ticket_key, scanned)
    found = find(store, scanned)
    with store.read() as connection:
        today = connection.execute(_DAY, {"site_id": store.site_id}).scalar_one()
    if found.day.isoformat() != today:
        raise Refused("refused.token_day", number=found.label, day=found.day.isoformat())
    return found


def events(store: Store, ticket_id: str) -> tuple[Entry, ...]:
    """Everything that happened to a ticket, oldest first."""
    parameters = {"site_id": store.site_id, "ticket_id": ticket_id}
    with store.read() as connection:
        return tuple(map(entry, connection.execute(_EVENTS, parameters)))


def all_issued_by(store: Store, actor: str) -> bool:
    """Whether every number ever taken here was taken by this one actor."""
    parameters = {"site_id": store.site_id, "actor": actor}
    with store.read() as connection:
        return not connection.execute(_ISSUED_BY_OTHERS, parameters).scalar_one()
