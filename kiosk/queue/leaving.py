"""Closing early forgets nobody: those it would leave are moved, promised tomorrow, or let go."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import bindparam, select

from kiosk.catalogue import current
from kiosk.clock import to_ms
from kiosk.errors import Refused, WrongInput
from kiosk.queue import lateness, stranding
from kiosk.queue.availability import SwitchKind, switch_in_force
from kiosk.queue.context import catalogue_in, rules_in
from kiosk.queue.day import changing
from kiosk.queue.facts import facts_in, standing, standing_in
from kiosk.queue.hours import openings
from kiosk.queue.model import CounterState, Move, State, Ticket
from kiosk.queue.moves import after
from kiosk.queue.moving import Goal, goal_of, place_after_miss
from kiosk.queue.operations import again, checked_note, empty_desk, row_of, set_counter, write
from kiosk.queue.print_jobs import queue_further_paper
from kiosk.queue.rows import ticket_of
from kiosk.store import Change, Store
from kiosk.store.tables import counter, ticket

_TICKET = select(ticket).where(ticket.c.id == bindparam("ticket_id"))
_COUNTER = select(counter.c.number).where(
    counter.c.site_id == bindparam("site_id"), counter.c.number == bindparam("number")
)
# As many numbers as a sentence can hold.
_NAMED = 5
_SETTLED = ("transferred", "put_off", "let_go")
# No longer on hold, if it was.
_AWAY: dict[str, Any] = {"hold_until": None, "reason": None}


class LeaveReason(StrEnum):
    """Why somebody goes without having been served."""

    LEFT = "left"
    AGREED = "agreed"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Tomorrow:
    """The decision to promise them the first places of the next working day."""


@dataclass(frozen=True, slots=True)
class LetGo:
    """The decision to let them go, and why. `note` says what OTHER is, without personal data."""

    reason: LeaveReason
    note: str = ""


@dataclass(frozen=True, slots=True)
class Stay:
    """The decision that those whom a closing makes late stay in the line, and may be lucky."""


# What becomes of everybody whom a closing would leave, and of those it would make late.
Decision = Goal | Tomorrow | LetGo
LateDecision = Decision | Stay


@dataclass(frozen=True, slots=True)
class PutOff:
    """What a slip promises: first in line from `opens_at` on, until `last_day` is over.

    `opens_at` is in the site's zone. A house that is open at every hour has none to tell.
    """

    ticket: Ticket
    opens_at: datetime
    last_day: date
    keeps_hours: bool


def stranded_by_counter(store: Store, number: int) -> tuple[Ticket, ...]:
    """Whom closing this counter would leave now, in calling order. Raises Refused."""
    with store.read() as connection:
        key = {"site_id": store.site_id, "number": number}
        if connection.execute(_COUNTER, key).first() is None:
            raise Refused("refused.counter_unknown", counter=number)
        left = stranding.left_by_counter(connection, store.site_id, number)
        return tuple(map(ticket_of, left))


def late_by_counter(store: Store, number: int) -> tuple[Ticket, ...]:
    """Whom closing this counter now would make too late for today. Raises Refused.

    Others take them, but would not reach them before their agency closes; with it they would be.
    """
    with store.read() as connection:
        key = {"site_id": store.site_id, "number": number}
        if connection.execute(_COUNTER, key).first() is None:
            raise Refused("refused.counter_unknown", counter=number)
        now = standing(store, connection)
        return tuple(map(ticket_of, lateness.late_by_counter(store, connection, now, number)))


def stranded_by_agency(store: Store, agency: str) -> tuple[Ticket, ...]:
    """Whom closing this agency would leave now, in calling order. Raises Refused."""
    code = current(store).agency(agency).code
    with store.read() as connection:
        return tuple(map(ticket_of, stranding.left_by_agency(connection, store.site_id, code)))


def close_counter(
    store: Store,
    number: int,
    *,
    op_id: str,
    actor: str,
    decision: Decision | None = None,
    late: LateDecision | None = None,
) -> tuple[Ticket, ...]:
    """The counter is done for now; answers those that a decision was carried out for.

    Raises Refused while it holds a ticket, and while closing it would leave somebody for whom
    nothing was decided, or make somebody late (see `late_by_counter`) for whom `late` decides
    nothing; then nothing is changed.
    """
    with changing(store, op_id, actor) as change:
        if change.replayed:
            return settled_again(change)
        empty_desk(change, number)
        left = stranding.left_by_counter(change.connection, change.site_id, number)
        behind = lateness.late_by_counter(store, change.connection, standing_in(change), number)
        settled = settle(change, left, decision, without=number)
        settled += _settle_late(change, behind, late, number)
        set_counter(change, number, CounterState.CLOSED)
        return settled


def put_off(store: Store, ticket_id: str, *, op_id: str, actor: str) -> Ticket:
    """Somebody who waits, or missed today's call, is promised to be served first on the next
    working day.

    The slip comes out where the number was taken (see `put_off_of`). Raises Refused when no
    further day is planned.
    """
    with changing(store, op_id, actor) as change:
        if change.replayed:
            return again(change, "put_off")
        return _put_off(change, row_of(change, ticket_id))


def put_off_of(store: Store, ticket_id: str) -> PutOff:
    """What the slip of a ticket says. Raises Refused unless the ticket was put off."""
    with store.read() as connection:
        row = connection.execute(_TICKET, {"ticket_id": ticket_id}).one_or_none()
        rules = standing(store, connection).rules
    if row is None:
        raise Refused("refused.ticket_unknown", number=ticket_id)
    found = ticket_of(row)
    if found.state is not State.TOMORROW or found.hold_until is None:
        raise Refused("refused.not_put_off", number=found.label)
    opens_at = found.hold_until.astimezone(store.zone)
    last_day = opens_at.date() + timedelta(days=rules.slip_days)
    return PutOff(found, opens_at, last_day, rules.keeps_hours)


def let_go(
    store: Store, ticket_id: str, reason: LeaveReason, *, op_id: str, actor: str, note: str = ""
) -> Ticket:
    """Somebody who waits goes without being served, and the journal knows why.

    Raises WrongInput for another reason without a note, or a note with a long number.
    """
    with changing(store, op_id, actor) as change:
        if change.replayed:
            return again(change, "let_go")
        return _let_go(change, row_of(change, ticket_id), LetGo(reason, note))


def move_all(
    store: Store, ticket_ids: Iterable[str], *, to: Goal, op_id: str, actor: str
) -> tuple[Ticket, ...]:
    """People who wait are sent elsewhere, all or none; numbers and places are kept.

    Raises Refused for one who does not wait, an unknown goal, and one that nobody works at.
    """
    with changing(store, op_id, actor) as change:
        if change.replayed:
            return settled_again(change)
        rows = [row_of(change, ticket_id) for ticket_id in dict.fromkeys(ticket_ids)]
        return settle(change, rows, to)


def settle(
    change: Change, left: Sequence[Any], decision: Decision | None, *, without: int | None = None
) -> tuple[Ticket, ...]:
    """Carry the decision out for these rows.

    Raises Refused naming them when nothing was decided, and those sent where nobody takes them,
    now or `without` the counter that closes.
    """
    if decision is None:
        settled: tuple[Ticket, ...] = ()
        still = [ticket_of(row) for row in left]
    else:
        settled = tuple(_decided(change, row, decision) for row in left)
        moved = [shown for shown in settled if shown.state is State.WAITING]
        still = stranding.nobody_takes(change.connection, change.site_id, moved, without)
    refuse_to_leave(still)
    return settled


def refuse_to_leave(left: Sequence[Ticket], key: str = "refused.would_strand") -> None:
    """Raises Refused naming them, if there are any."""
    if left:
        more = ", …" if len(left) > _NAMED else ""
        named = ", ".join(shown.label for shown in left[:_NAMED]) + more
        raise Refused(key, count=len(left), numbers=named)


def _settle_late(
    change: Change, behind: Sequence[Any], late: LateDecision | None, number: int
) -> tuple[Ticket, ...]:
    match late:
        case None:
            refuse_to_leave([ticket_of(row) for row in behind], "refused.would_be_late")
            return ()
        case Stay():
            return ()
    return settle(change, behind, late, without=number)


def settled_again(change: Change) -> tuple[Ticket, ...]:
    """Those an earlier run of the same operation decided about."""
    moved = (e.ticket_id for e in change.replayed if e.kind in _SETTLED and e.ticket_id)
    return tuple(ticket_of(row_of(change, ticket_id)) for ticket_id in moved)


def _decided(change: Change, row: Any, decision: Decision) -> Ticket:
    match decision:
        case Goal():
            return _move(change, row, decision)
        case Tomorrow():
            return _put_off(change, row)
        case LetGo():
            return _let_go(change, row, decision)


def _move(change: Change, row: Any, to: Goal) -> Ticket:
    # Whoever was called already is moved by the counter that holds the ticket.
    if row.state not in {State.WAITING, State.ON_HOLD}:
        raise Refused(f"refused.ticket_{row.state}", number=ticket_of(row).label)
    becomes = _after(row, Move.TRANSFER)
    return write(
        change, row, "transferred", None, state=becomes, **_AWAY, **goal_of(change, row, to)
    )


def _put_off(change: Change, row: Any) -> Ticket:
    becomes = _after(row, Move.PUT_OFF)
    opens_at = _opens_next(change, row.service)
    if opens_at is None:
        raise Refused("refused.no_next_day", number=ticket_of(row).label)
    place = row.due_at if row.state != State.NO_SHOW else place_after_miss(change, row)
    new = {"state": becomes, "ended_at": change.now_ms, "hold_until": to_ms(opens_at)}
    new |= {"due_at": place, "counter": None}
    moved = write(change, row, "put_off", None, **{**_AWAY, **new}, for_counter=None)
    queue_further_paper(change, moved)
    return moved


def _let_go(change: Change, row: Any, why: LetGo) -> Ticket:
    becomes = _after(row, Move.LET_GO)
    note = checked_note(why.note)
    if why.reason is LeaveReason.OTHER and note is None:
        raise WrongInput("wrong.reason_empty")
    new = {"state": becomes, "ended_at": change.now_ms, "reason": why.reason, "note": note}
    return write(change, row, "let_go", None, **{**_AWAY, **new}, for_counter=None)


def _after(row: Any, move: Move) -> State:
    return after(State(row.state), move, ticket_of(row).label)


def _opens_next(change: Change, service: str) -> datetime | None:
    """When the service's agency serves again on a later day, as far as anybody plans."""
    catalogue = catalogue_in(change)
    agency = catalogue.agency(catalogue.service(service).agency)
    facts = facts_in(change, agency, service)
    for day in openings(rules_in(change), change.now, change.store.zone):
        for start, end in day.spans if day.on > change.day else ():
            closed = switch_in_force(facts, SwitchKind.FORCED_CLOSED, start)
            # One without an end is for somebody to end; nobody knows that it will last.
            opens_at = start if closed is None or closed.until is None else closed.until
            if opens_at < end:
                return opens_at.astimezone(change.store.zone)
    return None
