"""Finds one ticket by what a person or a scanner says."""

import re
from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, exists, select

from kiosk.errors import Refused
from kiosk.queue import emergency_token, reserve_token, token
from kiosk.queue.model import Ticket, label
from kiosk.queue.reserve_token import ReserveTicket
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


@dataclass(frozen=True, slots=True)
class Missing:
    """A number that has no ticket; `said` is its genuine token, None when it was typed."""

    day: date
    series: str
    number: int
    said: token.Parts | ReserveTicket | None

    def refusal(self) -> Refused:
        return Refused("refused.ticket_unknown", number=label(self.series, self.number))


def find(store: Store, text: str) -> Ticket:
    """The ticket of a number of today (`A 027`, `a-27`) or of a scanned token.

    Raises Refused when it does not exist, is of another site, or the token is not genuine.
    """
    found = lookup(store, text)
    if isinstance(found, Missing):
        raise found.refusal()
    return found


def lookup(store: Store, text: str) -> Ticket | Missing:
    """As `find`, but a number without a ticket is told, not refused."""
    plain = _NUMBER.fullmatch(text.strip())
    scanned = token.of_scan(text)
    with store.read() as connection:
        today = connection.execute(_DAY, {"site_id": store.site_id}).scalar_one()
        if plain:
            day = date.fromisoformat(today)
            wanted = Missing(day, plain[1].upper(), int(plain[2]), None)
        else:
            said = read_token(store.ticket_key, scanned)
            if said.site != store.site_id:
                raise Refused("refused.token_site")
            wanted = Missing(said.day, said.series, said.number, said)
        key = {
            "site_id": store.site_id,
            "day": wanted.day.isoformat(),
            "series": wanted.series,
            "number": wanted.number,
        }
        row = connection.execute(_BY_NUMBER, key).one_or_none()
    if row is None:
        return wanted
    # After a loss of data the number may have been given once more.
    if wanted.said is not None and row.token != scanned:
        raise wanted.refusal()
    return ticket_of(row)


def read_token(key: bytes, text: str) -> token.Parts | ReserveTicket:
    """What either kind of token says. Raises Refused, also for an emergency ticket's: that one is
    entered, not called."""
    if emergency_token.is_emergency(text):
        raise Refused("refused.token_emergency")
    if reserve_token.is_reserve(text):
        return reserve_token.read(key, text)
    return token.read(key, text)


def verify(store: Store, text: str) -> Ticket:
    """The ticket of a token that is valid today. Raises Refused with the reason else."""
    scanned = token.of_scan(text)
    read_token(store.ticket_key, scanned)
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
