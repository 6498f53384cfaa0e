"""The slip of somebody who was put off: on a later day it gives a number before everyone else's."""

import re
from datetime import timedelta
from typing import Any

from sqlalchemy import bindparam, select

from kiosk.clock import from_ms
from kiosk.errors import Refused
from kiosk.queue.context import rules_in
from kiosk.queue.day import changing
from kiosk.queue.finding import find
from kiosk.queue.issuing import issued_again, take
from kiosk.queue.model import Issued, Move, State
from kiosk.queue.moves import after
from kiosk.queue.operations import row_of, write
from kiosk.queue.rows import ticket_of
from kiosk.store import Change, Store
from kiosk.store.journal import entry
from kiosk.store.tables import journal

_TICKET_ID = re.compile(r"[0-9a-f]{32}")
_CAME = select(journal).where(
    journal.c.site_id == bindparam("in_site"),
    journal.c.revision > bindparam("since"),
    journal.c.ticket_id == bindparam("of_ticket"),
    journal.c.kind == "came_first",
)


def come_first(store: Store, slip: str, *, op_id: str, actor: str, station: str = "") -> Issued:
    """A new number of today for the token (or ticket id) of a slip, before everyone of today.

    Same service and further steps, same priority, and the place in the order that was kept.
    Neither hours nor quotas refuse it. Raises Refused when the slip is forged, of another site,
    used already, or shown on a day it is not for; and when the service is off or the day closed.
    """
    ticket_id = slip if _TICKET_ID.fullmatch(slip) else find(store, slip).id
    with changing(store, op_id, actor) as change:
        if change.replayed:
            _same_operation(change)
            return issued_again(change, change.replayed[-2])
        row = row_of(change, ticket_id)
        _check(change, row)
        ahead_of = () if row.return_service is None else (row.return_service,)
        old = ticket_of(row)
        issued = take(
            change,
            old.service,
            old.language,
            priority=old.priority,
            station=station,
            then=(*ahead_of, *old.steps),
            at_desk=True,
            due_at=old.due_at,
        )
        state = after(old.state, Move.COME_FIRST, old.label)
        told = {"as": issued.ticket.label, "new": issued.ticket.id}
        write(change, row, "came_first", None, told=told, state=state)
        return issued


def _check(change: Change, row: Any) -> None:
    """Raises Refused unless this ticket's slip counts today."""
    shown = ticket_of(row)
    if shown.state is State.EXPIRED and (came := _came(change, row)):
        raise Refused("refused.slip_used", number=shown.label, new=came)
    if shown.state is not State.TOMORROW or row.hold_until is None:
        raise Refused("refused.not_put_off", number=shown.label)
    promised = from_ms(row.hold_until).astimezone(change.store.zone).date()
    if change.day < promised:
        raise Refused("refused.slip_early", number=shown.label, day=promised)
    last = promised + timedelta(days=rules_in(change).slip_days)
    if change.day > last:
        raise Refused("refused.slip_late", number=shown.label, day=last)


def _came(change: Change, row: Any) -> str | None:
    """The number that this slip has given already."""
    key = {"in_site": change.site_id, "since": row.issued_revision, "of_ticket": row.id}
    found = change.connection.execute(_CAME, key).first()
    return None if found is None else str(entry(found).data["as"])


def _same_operation(change: Change) -> None:
    if change.replayed[-1].kind != "came_first":
        raise Refused("refused.op_id_used")
