"""The business day: stored, and only ever moved forward."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

from sqlalchemy import case, select, update

from kiosk.clock import business_date
from kiosk.errors import Refused
from kiosk.queue import leases, lessons, trust
from kiosk.queue.context import rules_in
from kiosk.queue.model import Move, State
from kiosk.queue.moves import MOVES
from kiosk.queue.rows import open_at
from kiosk.store import Change, Store
from kiosk.store.tables import ticket

_LEFT_OPEN = select(ticket.c.id, ticket.c.state)
_EXPIRE = update(ticket)


@contextmanager
def changing(store: Store, op_id: str, actor: str) -> Iterator[Change]:
    """A change of the queue, on the business day it belongs to.

    The first change of a new date opens its day: tickets left over get their outcome in the same
    transaction, so none is called on a day it was not issued for. While the clock is doubted
    (kiosk/queue/trust.py) time stands still and the day stays; it never goes back.
    """
    with store.change(op_id, actor) as change:
        if not change.replayed:
            reading = trust.read(store.clock.now(), change.last_at, rules_in(change), store.zone)
            change.work_at(reading.now)
            change.doubted = reading.doubted
            if not reading.doubted:
                advance(change)
        yield change


def advance(change: Change) -> None:
    """Open the business day of the change's moment, if it is a later one than the site's."""
    begin(change, business_date(change.now, change.store.zone))


def begin(change: Change, today: date) -> None:
    """Open the business day of a date, if it is a later one than the site's."""
    if today <= change.day:
        return
    lessons.learn(change)
    leases.end_all(change)
    left_open = open_at(change.site_id)
    left = change.connection.execute(_LEFT_OPEN.where(left_open)).all()
    if left:
        outcomes = {was: state for (was, move), state in MOVES.items() if move is Move.EXPIRE}
        change.connection.execute(
            _EXPIRE.where(left_open).values(
                state=case(outcomes, value=ticket.c.state), ended_at=change.now_ms
            )
        )
    ended = change.day
    change.day = today
    change.day_closed = False
    change.record(
        "day_opened",
        ended=ended.isoformat(),
        left_open=[{"id": row.id, "state": MOVES[State(row.state), Move.EXPIRE]} for row in left],
    )


def still_open(change: Change) -> None:
    """Raises Refused when the business day is closed: nothing happens at a counter after that."""
    if change.day_closed:
        raise Refused("refused.day_over")
