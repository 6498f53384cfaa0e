"""What a counter's display says at a moment, as a plain function of the desk. No Qt, no clock."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Literal, assert_never

from kiosk.queue.model import CounterState, Desk, State, Ticket

Arrow = Literal["down", "left", "right"]

CALL_MOVES = timedelta(seconds=20)
STALE_AFTER = timedelta(seconds=15)
SHOWN_NEXT = 3


class Kind(StrEnum):
    """Which picture stands on the stage."""

    CONNECTING = "connecting"
    CALLING = "calling"
    SERVING = "serving"
    IDLE = "idle"
    PAUSED = "paused"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Line:
    """A text by its key in `display.csv`, and the counter it names, if it names one."""

    key: str
    counter: int | None = None


@dataclass(frozen=True, slots=True)
class Coming:
    """One number of the strip; `priority` says that somebody goes first, never why."""

    label: str
    priority: bool


@dataclass(frozen=True, slots=True)
class Stage:
    """One picture of one counter's display.

    Read from the top: `title`, then the `number` in hand or, where there is none, the one `figure`
    to see (a moment, aware, or a place) under its `detail`; `extra` is a sentence at the foot.
    `coming` is None while nobody may know who is next. `call` changes with every call and recall;
    `fresh` says that it is young enough to raise the sun for. `lost_at` is when the database went
    out of reach, once that is too long ago. With no news at all, the picture changes at
    `changes_at`.
    """

    kind: Kind
    title: Line
    number: str = ""
    priority: bool = False
    detail: Line | None = None
    figure: Line | datetime | None = None
    extra: Line | None = None
    coming: tuple[Coming, ...] | None = None
    arrow: Arrow | None = None
    call: str = ""
    fresh: bool = False
    lost_at: datetime | None = None
    changes_at: datetime | None = field(default=None, compare=False)


def stage(desk: Desk | None, now: datetime, lost_since: datetime | None, arrow: Arrow) -> Stage:
    """The picture for `desk` at `now`; None is a desk that could not be read yet.

    `lost_since` is the moment the database went out of reach, `arrow` the way from this screen to
    its counter.
    """
    picture = _connecting() if desk is None else _picture(desk, now, arrow)
    moments = [lost_since + STALE_AFTER] if lost_since else []
    if desk and desk.until:
        moments.append(desk.until)
    lost = lost_since is not None and now >= lost_since + STALE_AFTER
    return replace(
        picture,
        lost_at=lost_since if lost else None,
        changes_at=min((moment for moment in moments if moment > now), default=None),
    )


def _connecting() -> Stage:
    return Stage(
        Kind.CONNECTING, Line("display.connecting"), detail=Line("display.connecting_detail")
    )


def _picture(desk: Desk, now: datetime, arrow: Arrow) -> Stage:
    # Whoever pauses or closes a counter still has somebody in front of it: the number in hand
    # is shown first, and only who comes next is hidden.
    coming = _coming(desk.waiting) if desk.state is CounterState.OPEN else None
    ticket = desk.ticket
    if ticket and ticket.state is State.CALLED:
        return _calling(ticket, now, arrow, coming)
    if ticket and ticket.state is State.SERVING:
        return _serving(ticket, coming)
    match desk.state:
        case CounterState.OPEN:
            return _idle(coming)
        case CounterState.PAUSED:
            return _paused(desk, now)
        case CounterState.CLOSED:
            return _closed(desk)
        case never:
            assert_never(never)


def _calling(
    ticket: Ticket, now: datetime, arrow: Arrow, coming: tuple[Coming, ...] | None
) -> Stage:
    called_at = ticket.called_at or now
    return Stage(
        Kind.CALLING,
        Line("display.calling"),
        number=ticket.label,
        priority=ticket.priority is not None,
        detail=Line("display.here"),
        coming=coming,
        arrow=arrow,
        call=f"{ticket.id}:{ticket.calls}",
        fresh=now < called_at + CALL_MOVES,
    )


def _serving(ticket: Ticket, coming: tuple[Coming, ...] | None) -> Stage:
    return Stage(
        Kind.SERVING,
        Line("display.serving"),
        number=ticket.label,
        priority=ticket.priority is not None,
        coming=coming,
    )


def _idle(coming: tuple[Coming, ...] | None) -> Stage:
    detail = Line("display.idle_detail" if coming else "display.idle_empty")
    return Stage(Kind.IDLE, Line("display.idle"), detail=detail, coming=coming)


def _paused(desk: Desk, now: datetime) -> Stage:
    other = _nearest(desk)
    picture = Stage(
        Kind.PAUSED,
        Line("display.paused"),
        extra=Line("display.other_open", other) if other else None,
    )
    # A break that lasts longer than said promises nothing any more.
    if desk.until and desk.until > now:
        return replace(picture, detail=Line("display.opens"), figure=desk.until)
    return picture if other else replace(picture, detail=Line("display.wait"))


def _closed(desk: Desk) -> Stage:
    other = _nearest(desk)
    if other:
        detail, figure = Line("display.served_at"), Line("display.counter_number", other)
    else:
        detail, figure = Line("display.go_to"), Line("display.information")
    return Stage(Kind.CLOSED, Line("display.closed"), detail=detail, figure=figure)


def _coming(waiting: tuple[Ticket, ...]) -> tuple[Coming, ...]:
    return tuple(
        Coming(ticket.label, ticket.priority is not None) for ticket in waiting[:SHOWN_NEXT]
    )


def _nearest(desk: Desk) -> int | None:
    """The open counter of the same agency with the closest number, the lower one of two."""
    others = (other for other in desk.others_open if other != desk.number)
    return min(others, key=lambda other: (abs(other - desk.number), other), default=None)
