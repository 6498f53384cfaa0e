"""Moves that change where a ticket waits: hold, transfer, return, walk-in, and taking back."""

from dataclasses import dataclass
from datetime import timedelta
from itertools import takewhile
from typing import Any

from sqlalchemy import bindparam, select

from kiosk.clock import to_ms
from kiosk.errors import Refused
from kiosk.queue import calling, stranding
from kiosk.queue.context import catalogue_in, rules_in
from kiosk.queue.day import changing
from kiosk.queue.issuing import take
from kiosk.queue.model import HoldReason, Move, State, Ticket
from kiosk.queue.moves import after
from kiosk.queue.operations import (
    again,
    at_work,
    checked_note,
    desk_of,
    free_desk,
    held_desk,
    row_of,
    write,
)
from kiosk.queue.rows import ticket_of
from kiosk.store import Change, Store
from kiosk.store.journal import Entry, entry
from kiosk.store.tables import journal
from kiosk.words import Language

_UNDONE_BY = ("finished", "came_back", "next_step", "no_show", "held", "transferred")
_LATEST = (
    select(journal)
    .where(
        journal.c.site_id == bindparam("in_site"),
        journal.c.revision > bindparam("since_revision"),
    )
    .order_by(journal.c.revision.desc())
)
# More than a site of sixty counters can do within the seconds of an undo.
_LOOK_BACK = 500


@dataclass(frozen=True, slots=True)
class Goal:
    """Where a ticket is sent: one of them is given; an agency means its first service."""

    service: str | None = None
    agency: str | None = None
    counter: int | None = None


def hold(
    store: Store,
    number: int,
    reason: HoldReason,
    *,
    op_id: str,
    actor: str,
    minutes: int | None = None,
    note: str = "",
) -> Ticket:
    """The visitor sits down again for a reason; the counter is free.

    After `minutes` the ticket is the next one of this same counter; without them it waits until
    it is called by choice.
    """
    with changing(store, op_id, actor) as change:
        if change.replayed:
            return again(change, "held")
        desk = held_desk(change, number)
        shown = ticket_of(desk)
        until = None if minutes is None else to_ms(change.now + timedelta(minutes=minutes))
        return write(
            change,
            desk,
            "held",
            number,
            undo=True,
            state=after(shown.state, Move.HOLD, shown.label),
            counter=None,
            for_counter=number,
            hold_until=until,
            reason=reason,
            note=checked_note(note),
        )


def transfer(
    store: Store,
    number: int,
    *,
    to: Goal,
    op_id: str,
    actor: str,
    come_back: bool = False,
    note: str = "",
) -> Ticket:
    """Send the held ticket to a service, an agency or a counter.

    It keeps its number and its place by arrival. With `come_back` it returns to this counter when
    the other one is done. Raises Refused when the goal is unknown, is this counter itself, or is
    one that nobody works at.
    """
    with changing(store, op_id, actor) as change:
        if change.replayed:
            return again(change, "transferred")
        desk = held_desk(change, number)
        shown = ticket_of(desk)
        goal = goal_of(change, desk, to)
        if goal["for_counter"] == number:
            raise Refused("refused.transfer_here", number=shown.label)
        back = {"return_to": number, "return_service": desk.service} if come_back else {}
        moved = write(
            change,
            desk,
            "transferred",
            number,
            undo=True,
            state=after(shown.state, Move.TRANSFER, shown.label),
            counter=None,
            note=checked_note(note),
            **goal,
            **back,
        )
        if stranding.nobody_takes(change.connection, change.site_id, [moved]):
            raise Refused("refused.nobody_there", number=shown.label)
        return moved


def come_again(store: Store, ticket_id: str, *, op_id: str, actor: str) -> Ticket:
    """Somebody who missed the call is here now, and nothing is promised any more.

    Within `grace_minutes` of the missed call the place is kept; later it is the end of the line.
    Who was sent to one counter alone waits for any when that one has closed. Raises Refused when
    no counter is left that would call again: `put_off` promises another day.
    """
    with changing(store, op_id, actor) as change:
        if change.replayed:
            return again(change, "returned")
        row = row_of(change, ticket_id)
        shown = ticket_of(row)
        becomes = after(shown.state, Move.RETURN, shown.label)
        back = write(
            change,
            row,
            "returned",
            None,
            state=becomes,
            due_at=place_after_miss(change, row),
            for_counter=at_work(change, row.for_counter),
            counter=None,
            ended_at=None,
            promise=None,
        )
        if stranding.nobody_takes(change.connection, change.site_id, [back]):
            raise Refused("refused.nobody_left", number=shown.label)
        return back


def place_after_miss(change: Change, row: Any) -> int:
    """The `due_at` of who missed today's call and is here now. Raises Refused on a later day."""
    if row.day != change.day.isoformat():
        raise Refused("refused.ticket_expired", number=ticket_of(row).label)
    grace = to_ms(change.now - timedelta(minutes=rules_in(change).grace_minutes))
    kept: int = row.due_at
    return kept if row.ended_at >= grace else max(kept, change.now_ms)


def walk_in(
    store: Store, number: int, service: str, *, op_id: str, actor: str, language: Language = "id"
) -> Ticket:
    """Somebody without a ticket stands at the open, free counter: a number, being served now.

    Raises Refused when the counter does not serve this service.
    """
    with changing(store, op_id, actor) as change:
        if change.replayed:
            return again(change, "started")
        desk = free_desk(change, number)
        wanted = catalogue_in(change).service(service)
        if not calling.takes(change, number, desk.desk_agency, service, wanted.agency):
            raise Refused("refused.not_its_service", counter=number)
        made = take(change, service, language, at_desk=True).ticket
        row = row_of(change, made.id)
        now = change.now_ms
        write(
            change,
            row,
            "called",
            number,
            state=State.CALLED,
            counter=number,
            calls=1,
            called_at=now,
            first_called_at=now,
        )
        row = row_of(change, made.id)
        return write(change, row, "started", number, state=State.SERVING, started_at=now)


def undo(store: Store, number: int, *, op_id: str, actor: str) -> Ticket:
    """Take this counter's last step back: the ticket is at the counter again as it was.

    Raises Refused after `undo_seconds`, when the ticket was moved on since, or when the counter
    holds another one.
    """
    with changing(store, op_id, actor) as change:
        if change.replayed:
            return again(change, "undone")
        if (held := desk_of(change, number)).id is not None:
            raise Refused("refused.counter_holds", counter=number, number=ticket_of(held).label)
        latest = _latest(change)
        last = next((e for e in latest if e.counter == number), None)
        if last is None or last.kind not in _UNDONE_BY or last.ticket_id is None:
            raise Refused("refused.nothing_to_undo", seconds=rules_in(change).undo_seconds)
        row = row_of(change, last.ticket_id)
        since = next(e for e in latest if e.ticket_id == last.ticket_id and "set" in e.data)
        # Its state alone would not tell: another counter may have brought it into the same again.
        if since != last:
            raise Refused("refused.moved_since", number=ticket_of(row).label)
        return write(change, row, "undone", number, **last.data["before"])


def goal_of(change: Change, row: Any, to: Goal) -> dict[str, Any]:
    """The columns of a ticket's row that is sent there. Raises Refused for an unknown goal."""
    catalogue = catalogue_in(change)
    if to.counter is not None:
        other = desk_of(change, to.counter)
        return {"for_counter": to.counter, "agency": other.desk_agency, "service": row.service}
    if to.agency is not None:
        services = catalogue.services_of(catalogue.agency(to.agency).code)
        return {"for_counter": None, "agency": to.agency, "service": services[0].code}
    if to.service is not None:
        wanted = catalogue.service(to.service)
        return {"for_counter": None, "agency": wanted.agency, "service": wanted.code}
    raise Refused("refused.transfer_nowhere")


def _latest(change: Change) -> list[Entry]:
    """The entries of this day within the seconds of an undo, newest first.

    A clock that was set back ends the look back: what is dated later was before that.
    """
    window = {"in_site": change.site_id, "since_revision": change.revision - _LOOK_BACK}
    oldest = to_ms(change.now - timedelta(seconds=rules_in(change).undo_seconds))
    with change.connection.execute(_LATEST, window) as rows:
        recent = takewhile(lambda row: oldest <= row.at <= change.now_ms, rows)
        return [e for e in map(entry, recent) if e.day == change.day.isoformat()]
