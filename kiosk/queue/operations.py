"""What a desk does with a ticket: each verb is one transaction with its entry in the journal."""

import re
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, select, update

from kiosk.clock import from_ms, to_ms
from kiosk.errors import Refused, WrongInput
from kiosk.queue import calling
from kiosk.queue.context import catalogue_in, rules_in
from kiosk.queue.day import changing, still_open
from kiosk.queue.model import CounterState, Move, Outcome, State, Ticket
from kiosk.queue.moves import after
from kiosk.queue.rows import STEP_SIGN, ticket_of
from kiosk.store import Change, Store
from kiosk.store.prepared import Prepared
from kiosk.store.tables import HELD, counter, ticket
from kiosk.store.touched import Touched

NOTE_LENGTH = 200
# Telephone and identity numbers have no place here: eight digits and more in one run, or ten and
# more in groups of three and more, as in 0812-3456-7890. Dates and sums of money pass.
_PERSONAL_NUMBER = re.compile(r"\d{8}|(?=(?:[ .-]?\d){10})\d{3,7}(?:[ .-]\d{3,7})+")

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
# What moves change; all else about a ticket stays as it was issued.
CHANGED = (
    *("state", "agency", "service", "counter", "calls", "called_at", "first_called_at"),
    *("started_at", "ended_at", "due_at", "hold_until", "for_counter", "return_to"),
    *("return_service", "reason", "outcome", "note", "steps", "promise"),
)
# Guarded by the state it was read in: whoever comes second changes nothing.
_WRITE = Prepared(
    update(ticket)
    .where(ticket.c.id == bindparam("ticket_id"), ticket.c.state == bindparam("was"))
    .values({name: bindparam(f"new_{name}") for name in CHANGED})
    .returning(ticket)
)
_SET_COUNTER = (
    update(counter)
    .where(counter.c.site_id == bindparam("in_site"), counter.c.number == bindparam("counter"))
    .values(state=bindparam("becomes"), until=bindparam("until_ms"))
)
_TICKET = Prepared(select(ticket).where(ticket.c.id == bindparam("ticket_id")))


def call_next(store: Store, number: int, *, op_id: str, actor: str) -> Ticket | None:
    """The next ticket for this counter, now called; None when nobody waits.

    Raises Refused when the counter is not open, or still holds a ticket.
    """
    with changing(store, op_id, actor) as change:
        if change.replayed:
            return _called_again(change)
        return _call_next(change, free_desk(change, number), number)


def call_chosen(store: Store, number: int, ticket_id: str, *, op_id: str, actor: str) -> Ticket:
    """A ticket that waits or is on hold, called out of its turn.

    Raises Refused when somebody was faster, naming the counter, or when it is not this counter's.
    """
    with changing(store, op_id, actor) as change:
        if change.replayed:
            return again(change, "called")
        desk = free_desk(change, number)
        wanted = row_of(change, ticket_id)
        may_call(change, desk, wanted, number)
        return call_row(change, desk, wanted, number)


def finish_and_call(
    store: Store,
    number: int,
    *,
    op_id: str,
    actor: str,
    outcome: Outcome = Outcome.SERVED,
    note: str = "",
) -> Ticket | None:
    """Finish the ticket this counter holds and call the next, both or neither.

    None when nobody waits; the finished ticket is finished all the same.
    """
    with changing(store, op_id, actor) as change:
        if change.replayed:
            return _called_again(change, "finished", "came_back", "next_step")
        desk = held_desk(change, number)
        finish_row(change, desk, number, outcome, note)
        return _call_next(change, free_desk(change, number), number)


def recall(store: Store, number: int, *, op_id: str, actor: str) -> Ticket:
    """Call the called ticket again.

    Raises Refused when it was recalled a moment ago or often enough, or nobody is called.
    """

    def step(change: Change, desk: Any) -> Ticket:
        rules = rules_in(change)
        pause = timedelta(seconds=rules.recall_pause_seconds)
        shown = ticket_of(desk)
        becomes = after(shown.state, Move.RECALL, shown.label)
        since = change.now - from_ms(desk.called_at)
        if desk.calls > 1 and since < pause:
            raise Refused("refused.recall_soon", seconds=rules.recall_pause_seconds)
        if desk.calls > rules.recalls:
            raise Refused("refused.recall_enough", number=shown.label, times=desk.calls)
        new = {"state": becomes, "calls": desk.calls + 1, "called_at": change.now_ms}
        return write(change, desk, "recalled", number, **new)

    return _step(store, number, "recalled", step, op_id, actor)


def start(store: Store, number: int, *, op_id: str, actor: str) -> Ticket:
    """The visitor is at the counter: the called ticket is being served."""

    def step(change: Change, desk: Any) -> Ticket:
        shown = ticket_of(desk)
        becomes = after(shown.state, Move.START, shown.label)
        return write(change, desk, "started", number, state=becomes, started_at=change.now_ms)

    return _step(store, number, "started", step, op_id, actor)


def finish(
    store: Store,
    number: int,
    *,
    op_id: str,
    actor: str,
    outcome: Outcome = Outcome.SERVED,
    note: str = "",
) -> Ticket:
    """This counter is done with the ticket; nobody is called.

    Its next service opens by itself, or it goes back to the counter that sent it, if it has one.
    `note` is for colleagues; raises WrongInput when it holds a long number.
    """

    def step(change: Change, desk: Any) -> Ticket:
        return finish_row(change, desk, number, outcome, note)

    return _step(store, number, ("finished", "came_back", "next_step"), step, op_id, actor)


def no_show(store: Store, number: int, *, op_id: str, actor: str) -> Ticket:
    """The called visitor did not come."""

    def step(change: Change, desk: Any) -> Ticket:
        shown = ticket_of(desk)
        becomes = after(shown.state, Move.NO_SHOW, shown.label)
        new: dict[str, Any] = {"state": becomes, "ended_at": change.now_ms}
        return write(change, desk, "no_show", number, undo=True, **new)

    return _step(store, number, "no_show", step, op_id, actor)


def open_counter(store: Store, number: int, *, op_id: str, actor: str) -> None:
    """The counter may call. Raises Refused when the business day is closed."""
    with changing(store, op_id, actor) as change:
        if not change.replayed:
            still_open(change)
            desk_of(change, number)
            set_counter(change, number, CounterState.OPEN)


def pause_counter(
    store: Store, number: int, *, op_id: str, actor: str, until: datetime | None = None
) -> None:
    """A break, until when if known. Raises Refused while it holds a ticket or the day is closed."""
    with changing(store, op_id, actor) as change:
        if not change.replayed:
            still_open(change)
            empty_desk(change, number)
            set_counter(change, number, CounterState.PAUSED, until)


def set_counter(
    change: Change, number: int, state: CounterState, until: datetime | None = None
) -> None:
    """Give a counter its state, and the journal its entry."""
    until_ms = None if until is None else to_ms(until)
    parameters = {
        "in_site": change.site_id,
        "counter": number,
        "becomes": state,
        "until_ms": until_ms,
    }
    change.connection.execute(_SET_COUNTER, parameters)
    change.record(f"counter_{state}", counter=number, until=until_ms)


def desk_of(change: Change, number: int) -> Any:
    """The counter's row and the ticket it holds. Raises Refused for an unknown counter."""
    parameters = {"site_id": change.site_id, "counter": number}
    row = _DESK.first(change.connection, parameters)
    if row is None:
        raise Refused("refused.counter_unknown", counter=number)
    return row


def free_desk(change: Change, number: int) -> Any:
    """The counter's row; raises Refused unless it is open and holds nobody."""
    desk = desk_of(change, number)
    if desk.counter_state != CounterState.OPEN:
        raise Refused(f"refused.counter_{desk.counter_state}", counter=number)
    return _empty(desk, number)


def empty_desk(change: Change, number: int) -> Any:
    """The counter's row, whatever its state; raises Refused when it holds a ticket."""
    return _empty(desk_of(change, number), number)


def held_desk(change: Change, number: int) -> Any:
    """The counter's row with the ticket it holds; raises Refused when it holds none."""
    desk = desk_of(change, number)
    if desk.id is None:
        raise Refused("refused.counter_empty", counter=number)
    return desk


def at_work(change: Change, number: int | None) -> int | None:
    """This counter while it works or is on a break; None once it has closed, and without one.

    Whoever was to be called there alone is anybody's then.
    """
    if number is None or desk_of(change, number).counter_state == CounterState.CLOSED:
        return None
    return number


def row_of(change: Change, ticket_id: str) -> Any:
    """One ticket's row. Raises Refused."""
    row = _TICKET.first(change.connection, {"ticket_id": ticket_id})
    if row is None:
        raise Refused("refused.ticket_unknown", number=ticket_id)
    return row


def write(
    change: Change,
    row: Any,
    kind: str,
    number: int | None,
    *,
    undo: bool = False,
    told: Mapping[str, Any] | None = None,
    **new: Any,
) -> Ticket:
    """Give a ticket's row new values and the journal its entry; the ticket afterwards.

    The entry names every value that changed, so that the journal alone tells the whole ticket.
    With `undo` it keeps those before as well, so that the step can be taken back; `told` is what
    else the entry tells.
    Raises Refused when the business day is closed.
    """
    still_open(change)
    before = {name: getattr(row, name) for name in CHANGED}
    values = {name: new.get(name, old) for name, old in before.items()}
    parameters = {f"new_{name}": value for name, value in values.items()}
    written = _WRITE.first(change.connection, {"ticket_id": row.id, "was": row.state, **parameters})
    if written is None:
        raise RuntimeError("a ticket changed inside its own transaction")
    moved = ticket_of(written)
    changed = {name: value for name, value in values.items() if value != before[name]}
    data: dict[str, Any] = {**(told or {}), "number": moved.label, "set": changed}
    if undo:
        data["before"] = {name: before[name] for name in changed}
    touches = _pictures_of(before, values, number)
    change.record(kind, ticket_id=moved.id, counter=number, touches=touches, **data)
    return moved


def _pictures_of(
    before: Mapping[str, Any], values: Mapping[str, Any], number: int | None
) -> Touched:
    """The desks that hold, wait for or remember a ticket, before its move and after."""
    desks = {
        number,
        *(row[name] for row in (before, values) for name in ("counter", "for_counter")),
    }
    agencies = {before["agency"], values["agency"]}
    return Touched(frozenset(desk for desk in desks if desk is not None), frozenset(agencies))


def may_call(change: Change, desk: Any, wanted: Any, number: int) -> None:
    """Raises Refused when somebody was faster, or when the ticket is not this counter's."""
    found = ticket_of(wanted)
    if found.state in {State.CALLED, State.SERVING}:
        raise Refused("refused.taken", number=found.label, counter=found.counter)
    if not calling.serves(change, number, desk.desk_agency, wanted):
        raise Refused("refused.not_yours", number=found.label, counter=number)


def again(change: Change, *kinds: str) -> Ticket:
    """The ticket an earlier run of the same operation moved."""
    entry = change.replayed[-1]
    if entry.kind not in kinds:
        raise Refused("refused.op_id_used")
    return ticket_of(_TICKET.first(change.connection, {"ticket_id": entry.ticket_id}))


def checked_note(note: str) -> str | None:
    """A note in one line, or None. Raises WrongInput when it is long or holds a long number."""
    text = " ".join(note.split())
    if len(text) > NOTE_LENGTH:
        raise WrongInput("wrong.note_long", most=NOTE_LENGTH)
    if _PERSONAL_NUMBER.search(text):
        raise WrongInput("wrong.note_personal")
    return text or None


def _empty(desk: Any, number: int) -> Any:
    if desk.id is not None:
        raise Refused("refused.counter_holds", counter=number, number=ticket_of(desk).label)
    return desk


def _step(
    store: Store,
    number: int,
    kinds: str | tuple[str, ...],
    step: Callable[[Change, Any], Ticket],
    op_id: str,
    actor: str,
) -> Ticket:
    with changing(store, op_id, actor) as change:
        if change.replayed:
            return again(change, *((kinds,) if isinstance(kinds, str) else kinds))
        return step(change, held_desk(change, number))


def _call_next(change: Change, desk: Any, number: int) -> Ticket | None:
    head = calling.next_for(change, rules_in(change), number, desk.desk_agency)
    return None if head is None else call_row(change, desk, row_of(change, head.id), number)


def _called_again(change: Change, *finished: str) -> Ticket | None:
    """The ticket an earlier run called; None when that run called nobody."""
    # A run that found nobody may still have been the first of its day.
    if change.replayed[-1].kind in {"day_opened", *finished}:
        return None
    return again(change, "called")


def call_row(change: Change, desk: Any, row: Any, number: int, *, at: int | None = None) -> Ticket:
    """Call this ticket to the counter: now, or at the moment it was noted to have been."""
    becomes = after(State(row.state), Move.CALL, ticket_of(row).label)
    calling.mark_passed(change, row, number, desk.desk_agency)
    return write(
        change,
        row,
        "called",
        number,
        state=becomes,
        counter=number,
        told=None if at is None else {"noted_at": at},
        calls=1,
        called_at=at or change.now_ms,
        first_called_at=row.first_called_at or at or change.now_ms,
        started_at=None,
        hold_until=None,
        reason=None,
    )


def finish_row(
    change: Change,
    desk: Any,
    number: int,
    outcome: Outcome,
    note: str,
    *,
    at: int | None = None,
) -> Ticket:
    """End the visit at this counter, now or at the moment it was noted to have ended."""
    shown = ticket_of(desk)
    common = {"note": checked_note(note), "started_at": desk.started_at or desk.called_at}
    goes_on = outcome is Outcome.SERVED
    if desk.return_to is not None:
        becomes = after(shown.state, Move.COME_BACK, shown.label)
        new = {
            "state": becomes,
            "service": desk.return_service,
            "agency": _agency_of_counter(change, desk.return_to),
            "counter": None,
            "for_counter": at_work(change, desk.return_to),
            "return_to": None,
            "return_service": None,
        }
        return write(change, desk, "came_back", number, undo=True, **common, **new)
    if shown.steps and goes_on:
        becomes = after(shown.state, Move.NEXT_STEP, shown.label)
        following, *rest = shown.steps
        new = {
            "state": becomes,
            "service": following,
            "agency": _agency_of_service(change, following),
            "counter": None,
            "for_counter": None,
            "steps": STEP_SIGN.join(rest),
        }
        return write(change, desk, "next_step", number, undo=True, **common, **new)
    becomes = after(shown.state, Move.FINISH, shown.label)
    new = {"state": becomes, "ended_at": at or change.now_ms, "outcome": outcome}
    new["for_counter"] = None
    return write(change, desk, "finished", number, undo=True, **common, **new)


def _agency_of_counter(change: Change, number: int) -> str:
    agency: str = desk_of(change, number).desk_agency
    return agency


def _agency_of_service(change: Change, service: str) -> str:
    return catalogue_in(change).service(service).agency
