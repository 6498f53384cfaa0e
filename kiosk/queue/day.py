"""The business day: stored, and only ever moved forward."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import case, select, update

from kiosk.clock import business_date
from kiosk.queue.model import Move, State
from kiosk.queue.moves import MOVES
from kiosk.store import Change, Store
from kiosk.store.tables import OPEN, ticket

_LEFT_OPEN = select(ticket.c.id, ticket.c.state).where(OPEN)
_EXPIRE = update(ticket).where(OPEN)


@contextmanager
def changing(store: Store, op_id: str, actor: str) -> Iterator[Change]:
    """A change of the queue, on the business day it belongs to.

    The first change of a new date opens its day: tickets left over get their outcome in the same
    transaction, so none is called on a day it was not issued for. A clock that goes back changes
    nothing: the day stays.
    """
    with store.change(op_id, actor) as change:
        if not change.replayed:
            _advance(store, change)
        yield change


def _advance(store: Store, change: Change) -> None:
    today = business_date(change.now, store.zone)
    if today <= change.day:
        return
    of_site = ticket.c.site_id == change.site_id
    left = change.connection.execute(_LEFT_OPEN.where(of_site)).all()
    if left:
        outcomes = {was: state for (was, move), state in MOVES.items() if move is Move.EXPIRE}
        change.connection.execute(
            _EXPIRE.where(of_site).values(
                state=case(outcomes, value=ticket.c.state), ended_at=change.now_ms
            )
        )
    ended = change.day
    change.day = today
    change.record(
        "day_opened",
        ended=ended.isoformat(),
        left_open=[{"id": row.id, "state": MOVES[State(row.state), Move.EXPIRE]} for row in left],
    )
