"""A call that was made by voice while the database was away, told to the queue afterwards."""

from datetime import datetime

from kiosk.clock import to_ms
from kiosk.errors import Refused
from kiosk.queue.day import changing
from kiosk.queue.model import CounterState, Outcome, Ticket
from kiosk.queue.operations import again, call_row, desk_of, finish_row, may_call, row_of
from kiosk.queue.rows import ticket_of
from kiosk.queue.scanning import scan
from kiosk.store import Store


def call_voiced(
    store: Store, number: int, text: str, at: datetime, *, op_id: str, actor: str
) -> Ticket:
    """Counter `number` called the ticket of a number or code at `at`; it holds that ticket now.

    Whoever it held before was finished then: nobody calls the next one sooner. The entries are of
    now, the call and the end of the visit before it of then. Raises Refused when the ticket is not
    here, is not this counter's, or was called or ended by somebody else; then nothing is changed.
    """
    found = scan(store, text, actor=actor).ticket
    with changing(store, op_id, actor) as change:
        if change.replayed:
            return again(change, "called")
        desk = desk_of(change, number)
        if desk.id == found.id:
            return ticket_of(desk)
        if desk.counter_state != CounterState.OPEN:
            raise Refused(f"refused.counter_{desk.counter_state}", counter=number)
        row = row_of(change, found.id)
        may_call(change, desk, row, number)
        then = min(max(to_ms(at), row.arrived_at, desk.called_at or 0), change.now_ms)
        if desk.id is not None:
            finish_row(change, desk, number, Outcome.SERVED, "", at=then)
        return call_row(change, desk_of(change, number), row, number, at=then)
