"""What a desk does: each verb is one transaction with one entry in the journal."""

from datetime import datetime
from typing import Any

from sqlalchemy import BindParameter, bindparam, select, update

from kiosk.clock import to_ms
from kiosk.errors import Refused
from kiosk.queue.day import changing
from kiosk.queue.model import CounterState, Move, State, Ticket
from kiosk.queue.moves import after
from kiosk.queue.rows import ticket_of
from kiosk.store import Change, Store
from kiosk.store.prepared import Prepared
from kiosk.store.tables import HELD, WAITING, counter, ticket

_DESK = Prepared(
    select(counter.c.agency.label("desk_agency"), counter.c.state.label("counter_state"), ticket)
    .select_from(
        counter.outerjoin(
            ticket,
            (ticket.c.site_id == counter.c.site_id) & (ticket.c.counter == counter.c.number) & HELD,
        )
    )
    .where(counter.c.site_id == bindparam("site_id"), counter.c.number == bindparam("counter"))
)
_NEXT = (
    select(ticket.c.id)
    .where(
        ticket.c.site_id == bindparam("in_site"),
        ticket.c.agency == bindparam("of_agency"),
        WAITING,
    )
    .order_by(ticket.c.due_at, ticket.c.issued_revision)
    .limit(1)
)
_CALL = Prepared(
    update(ticket)
    .where(ticket.c.id == _NEXT.scalar_subquery(), ticket.c.state == State.WAITING)
    .values(
        state=State.CALLED,
        counter=bindparam("by_counter"),
        calls=1,
        called_at=bindparam("now"),
    )
    .returning(ticket)
)
# Guarded by the state it was read in: whoever comes second changes nothing.
_MOVE = (
    update(ticket)
    .where(ticket.c.id == bindparam("ticket_id"), ticket.c.state == bindparam("was"))
    .returning(ticket)
)
_NOW: BindParameter[int] = bindparam("now")
_BECOMES: BindParameter[str] = bindparam("becomes")
_MOVES = {
    Move.RECALL: Prepared(_MOVE.values(calls=ticket.c.calls + 1, called_at=_NOW)),
    Move.START: Prepared(_MOVE.values(state=_BECOMES, started_at=_NOW)),
    Move.FINISH: Prepared(
        _MOVE.values(state=_BECOMES, started_at=bindparam("started"), ended_at=_NOW)
    ),
    Move.NO_SHOW: Prepared(_MOVE.values(state=_BECOMES, ended_at=_NOW)),
}
_SET_COUNTER = (
    update(counter)
    .where(counter.c.site_id == bindparam("in_site"), counter.c.number == bindparam("counter"))
    .values(state=bindparam("becomes"), until=bindparam("until_ms"))
)
_TICKET = select(ticket).where(ticket.c.id == bindparam("ticket_id"))


def call_next(store: Store, number: int, *, op_id: str, actor: str) -> Ticket | None:
    """The next ticket for this counter, now called; None when nobody waits.

    Raises Refused when the counter is not open, or still holds a ticket.
    """
    with changing(store, op_id, actor) as change:
        if change.replayed:
            return _again(change, "called")
        desk = _desk(change, number)
        if desk.id is not None:
            raise Refused("refused.counter_holds", counter=number, number=ticket_of(desk).label)
        return _call(change, desk, number)


def finish_and_call(store: Store, number: int, *, op_id: str, actor: str) -> Ticket | None:
    """Finish the ticket this counter holds and call the next, both or neither.

    None when nobody waits; the finished ticket is finished all the same.
    """
    with changing(store, op_id, actor) as change:
        if change.replayed:
            last = change.replayed[-1]
            return None if last.kind == "finished" else _again(change, "called")
        desk = _desk(change, number)
        _move(change, desk, number, Move.FINISH, "finished")
        return _call(change, desk, number)


def recall(store: Store, number: int, *, op_id: str, actor: str) -> Ticket:
    """Call the called ticket again. Raises Refused when the counter has none called."""
    return _step(store, number, Move.RECALL, "recalled", op_id, actor)


def start(store: Store, number: int, *, op_id: str, actor: str) -> Ticket:
    """The visitor is at the counter: the called ticket is being served."""
    return _step(store, number, Move.START, "started", op_id, actor)


def finish(store: Store, number: int, *, op_id: str, actor: str) -> Ticket:
    """The held ticket is served; the counter is free, nobody is called."""
    return _step(store, number, Move.FINISH, "finished", op_id, actor)


def no_show(store: Store, number: int, *, op_id: str, actor: str) -> Ticket:
    """The called visitor did not come."""
    return _step(store, number, Move.NO_SHOW, "no_show", op_id, actor)


def open_counter(store: Store, number: int, *, op_id: str, actor: str) -> None:
    """The counter may call."""
    _set_counter(store, number, CounterState.OPEN, None, op_id, actor)


def pause_counter(
    store: Store, number: int, *, op_id: str, actor: str, until: datetime | None = None
) -> None:
    """A break, until when if known. Raises Refused while the counter holds a ticket."""
    _set_counter(store, number, CounterState.PAUSED, until, op_id, actor)


def close_counter(store: Store, number: int, *, op_id: str, actor: str) -> None:
    """The counter is done for now. Raises Refused while it holds a ticket."""
    _set_counter(store, number, CounterState.CLOSED, None, op_id, actor)


def _step(store: Store, number: int, move: Move, kind: str, op_id: str, actor: str) -> Ticket:
    with changing(store, op_id, actor) as change:
        if change.replayed:
            return _again(change, kind)
        return _move(change, _desk(change, number), number, move, kind)


def _desk(change: Change, number: int) -> Any:
    parameters = {"site_id": change.site_id, "counter": number}
    row = _DESK.first(change.connection, parameters)
    if row is None:
        raise Refused("refused.counter_unknown", counter=number)
    return row


def _call(change: Change, desk: Any, number: int) -> Ticket | None:
    if desk.counter_state != CounterState.OPEN:
        raise Refused(f"refused.counter_{desk.counter_state}", counter=number)
    parameters = {
        "in_site": change.site_id,
        "of_agency": desk.desk_agency,
        "by_counter": number,
        "now": change.now_ms,
    }
    row = _CALL.first(change.connection, parameters)
    if row is None:
        return None
    called = ticket_of(row)
    change.record("called", ticket_id=called.id, counter=number, number=called.label)
    return called


def _move(change: Change, desk: Any, number: int, move: Move, kind: str) -> Ticket:
    if desk.id is None:
        raise Refused("refused.counter_empty", counter=number)
    held = ticket_of(desk)
    becomes = after(held.state, move, held.label)
    parameters = {"ticket_id": held.id, "was": held.state, "becomes": becomes, "now": change.now_ms}
    if move is Move.FINISH:
        parameters["started"] = desk.started_at or desk.called_at
    row = _MOVES[move].first(change.connection, parameters)
    change.record(kind, ticket_id=held.id, counter=number, number=held.label)
    return ticket_of(row)


def _set_counter(
    store: Store, number: int, state: CounterState, until: datetime | None, op_id: str, actor: str
) -> None:
    with changing(store, op_id, actor) as change:
        if change.replayed:
            return
        desk = _desk(change, number)
        if desk.id is not None and state is not CounterState.OPEN:
            raise Refused("refused.counter_holds", counter=number, number=ticket_of(desk).label)
        until_ms = None if until is None else to_ms(until)
        parameters = {
            "in_site": change.site_id,
            "counter": number,
            "becomes": state,
            "until_ms": until_ms,
        }
        change.connection.execute(_SET_COUNTER, parameters)
        change.record(f"counter_{state}", counter=number, until=until_ms)


def _again(change: Change, kind: str) -> Ticket:
    """The ticket an earlier run of the same operation moved."""
    entry = change.replayed[-1]
    if entry.kind != kind:
        raise Refused("refused.op_id_used")
    return ticket_of(change.connection.execute(_TICKET, {"ticket_id": entry.ticket_id}).one())
