"""The queue as a clerk would explain it: plain lists, one rule after the other, nothing stored.

Written from the rules and not from the program, so that the two can be compared step by step.
One long file, because it is one book of rules: a verb is read together with who is next.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta, tzinfo
from typing import Any

from kiosk.clock import business_date
from kiosk.queue import (
    CounterState,
    Decision,
    Goal,
    HoldReason,
    LetGo,
    Level,
    Outcome,
    Priority,
    State,
    Ticket,
    Tomorrow,
)
from kiosk.site_rules import SiteRules

MAY_GO = (State.WAITING, State.ON_HOLD)
WAITS, HELD = State.WAITING, (State.CALLED, State.SERVING)
LEFT_OVER = {
    State.WAITING: State.EXPIRED,
    State.ON_HOLD: State.EXPIRED,
    State.CALLED: State.EXPIRED,
    State.SERVING: State.SERVED,
}
MAY_BE_TAKEN_BACK = ("finished", "came_back", "next_step", "no_show", "held", "transferred")


class No(Exception):  # noqa: N818 - what a clerk is told
    """The rule that refuses, by the last part of its key."""


@dataclass(frozen=True)
class Place:
    """A ticket, when it was issued among all, and what is known of it besides."""

    ticket: Ticket
    order: int
    passed_at: datetime | None = None
    return_service: str | None = None

    @property
    def turn(self) -> tuple[datetime, int]:
        return self.ticket.due_at, self.order


@dataclass(frozen=True)
class Step:
    """Something that happened to a ticket or at a counter."""

    at: datetime
    day: date
    kind: str
    counter: int | None
    ticket: str | None
    before: Place | None = None


@dataclass
class Reference:
    """The whole house. A verb answers the ticket, or None, or raises No; then use no more of it."""

    rules: SiteRules
    zone: tzinfo
    agencies: Mapping[str, str]
    counters: Mapping[int, str]
    now: datetime
    day: date
    states: dict[int, CounterState] = field(default_factory=dict)
    levels: dict[int, dict[str, Level]] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    numbers: dict[tuple[date, str], int] = field(default_factory=dict)
    steps: tuple[Step, ...] = ()

    def __post_init__(self) -> None:
        if not self.steps:
            self._log("rules_saved", None, None)

    def trial(self, clock: datetime) -> "Reference":
        """The house at a moment: time never goes back, and a new date begins a new day."""
        last = self.steps[-1].at
        levels = {counter: dict(rows) for counter, rows in self.levels.items()}
        made = replace(
            self,
            now=max(clock, last),
            states=dict(self.states),
            levels=levels,
            places=dict(self.places),
            numbers=dict(self.numbers),
        )
        made._begin_day()
        return made

    # --- the verbs

    def take(
        self, service: str, priority: Priority | None = None, then: Iterable[str] = ()
    ) -> dict[str, Any]:
        """What a new ticket must look like; the caller hands the ticket itself to `adopt`."""
        series = self._letter(service) + ("P" if priority else "")
        key = (self.day, series)
        self.numbers[key] = self.numbers.get(key, 0) + 1
        return {
            "series": series,
            "number": self.numbers[key],
            "day": self.day,
            "service": service,
            "agency": self.agencies[service],
            "priority": priority,
            "state": WAITS,
            "arrived_at": self.now,
            "due_at": self.now - timedelta(minutes=self.rules.head_start(priority)),
            "counter": None,
            "steps": tuple(then),
        }

    def adopt(self, ticket: Ticket) -> None:
        self.places[ticket.id] = Place(ticket, len(self.places))
        self._log("issued", None, ticket.id)

    def call(self, counter: int) -> Ticket | None:
        self._free(counter)
        first = self.next_at(counter)
        return None if first is None else self._called(first, counter)

    def choose(self, counter: int, ticket_id: str) -> Ticket:
        self._free(counter)
        place = self.places[ticket_id]
        wanted = place.ticket
        if wanted.state in HELD:
            raise No("taken")
        if not self._may_call(counter, wanted):
            raise No("not_yours")
        if wanted.state not in {WAITS, State.ON_HOLD}:
            raise No(f"ticket_{wanted.state}")
        return self._called(place, counter)

    def recall(self, counter: int) -> Ticket:
        ticket = self._held(counter, State.CALLED).ticket
        assert ticket.called_at is not None
        pause = timedelta(seconds=self.rules.recall_pause_seconds)
        if ticket.calls > 1 and self.now - ticket.called_at < pause:
            raise No("recall_soon")
        if ticket.calls > self.rules.recalls:
            raise No("recall_enough")
        return self._move(ticket, "recalled", counter, calls=ticket.calls + 1, called_at=self.now)

    def start(self, counter: int) -> Ticket:
        ticket = self._held(counter, State.CALLED).ticket
        return self._move(ticket, "started", counter, state=State.SERVING, started_at=self.now)

    def no_show(self, counter: int) -> Ticket:
        ticket = self._held(counter, State.CALLED).ticket
        return self._move(ticket, "no_show", counter, state=State.NO_SHOW, ended_at=self.now)

    def finish(self, counter: int, outcome: Outcome = Outcome.SERVED) -> Ticket:
        place = self._held(counter, *HELD)
        ticket = place.ticket
        worked = {"started_at": ticket.started_at or ticket.called_at, "note": None}
        onward = {"state": WAITS, "counter": None, **worked}
        if ticket.return_to is not None:
            return self._move(
                ticket,
                "came_back",
                counter,
                service=place.return_service,
                agency=self.counters[ticket.return_to],
                for_counter=self._if_it_works(ticket.return_to),
                return_to=None,
                **onward,
            )
        if ticket.steps and outcome is Outcome.SERVED:
            following = ticket.steps[0]
            return self._move(
                ticket,
                "next_step",
                counter,
                service=following,
                agency=self.agencies[following],
                steps=ticket.steps[1:],
                for_counter=None,
                **onward,
            )
        ended = {"state": State.SERVED, "ended_at": self.now, "outcome": outcome}
        return self._move(ticket, "finished", counter, for_counter=None, **ended, **worked)

    def finish_and_call(self, counter: int) -> Ticket | None:
        self.finish(counter)
        return self.call(counter)

    def hold(self, counter: int, reason: HoldReason, minutes: int | None) -> Ticket:
        ticket = self._held(counter, *HELD).ticket
        until = None if minutes is None else self.now + timedelta(minutes=minutes)
        away = {"counter": None, "for_counter": counter, "hold_until": until, "note": None}
        return self._move(ticket, "held", counter, state=State.ON_HOLD, reason=reason, **away)

    def transfer(
        self, counter: int, *, service: str | None, to_counter: int | None, come_back: bool
    ) -> Ticket:
        place = self._held(counter, *HELD)
        if to_counter == counter:
            raise No("transfer_here")
        goal: dict[str, Any] = {"for_counter": to_counter, "note": None}
        if to_counter is not None:
            goal["agency"] = self.counters[to_counter]
        elif service is not None:
            goal |= {"agency": self.agencies[service], "service": service}
        was = place.ticket.service
        if come_back:
            goal["return_to"] = counter
        moved = self._move(place.ticket, "transferred", counter, state=WAITS, counter=None, **goal)
        if not self.anybody_takes(moved):
            raise No("nobody_there")
        if come_back:
            self.places[moved.id] = replace(self.places[moved.id], return_service=was)
        return moved

    def come_again(self, ticket_id: str) -> Ticket:
        ticket = self.places[ticket_id].ticket
        if ticket.state is not State.NO_SHOW:
            raise No(f"ticket_{ticket.state}")
        back: dict[str, Any] = {"state": WAITS, "due_at": self._after_miss(ticket)}
        back |= {"for_counter": self._if_it_works(ticket.for_counter), "promise": None}
        moved = self._move(ticket, "returned", None, counter=None, ended_at=None, **back)
        if not self.anybody_takes(moved):
            raise No("nobody_left")
        return moved

    def _after_miss(self, ticket: Ticket) -> datetime:
        if ticket.day != self.day:
            raise No("ticket_expired")
        assert ticket.ended_at is not None
        late = self.now - ticket.ended_at > timedelta(minutes=self.rules.grace_minutes)
        return max(ticket.due_at, self.now) if late else ticket.due_at

    def walk_in_allowed(self, counter: int, service: str) -> None:
        self._free(counter)
        if not self._takes(counter, service):
            raise No("not_its_service")

    def walk_in(self, counter: int, ticket: Ticket) -> Ticket:
        """The walk-in whose new ticket `take` foretold."""
        fresh = replace(
            ticket,
            state=WAITS,
            counter=None,
            calls=0,
            called_at=None,
            first_called_at=None,
            started_at=None,
        )
        self.adopt(fresh)
        now = self.now
        called = {"state": State.CALLED, "counter": counter, "calls": 1, "called_at": now}
        called["first_called_at"] = now
        shown = self._move(fresh, "called", counter, **called)
        return self._move(shown, "started", counter, state=State.SERVING, started_at=self.now)

    def undo(self, counter: int) -> Ticket:
        if self.holds(counter) is not None:
            raise No("counter_holds")
        since = self.now - timedelta(seconds=self.rules.undo_seconds)
        recent = [step for step in self.steps if step.at >= since and step.day == self.day]
        last = next((step for step in reversed(recent) if step.counter == counter), None)
        if last is None or last.kind not in MAY_BE_TAKEN_BACK or last.before is None:
            raise No("nothing_to_undo")
        if next(step for step in reversed(recent) if step.ticket == last.ticket) is not last:
            raise No("moved_since")
        now = self.places[last.before.ticket.id]
        self.places[last.before.ticket.id] = replace(last.before, passed_at=now.passed_at)
        self._log("undone", counter, last.ticket)
        return last.before.ticket

    def set_counter(self, counter: int, state: CounterState) -> None:
        if state is not CounterState.OPEN and self.holds(counter) is not None:
            raise No("counter_holds")
        self.states[counter] = state
        self._log(f"counter_{state}", counter, None)

    def close(self, counter: int, decision: Decision | None) -> tuple[Ticket, ...]:
        """Nobody is left whom this counter alone would have called."""
        if self.holds(counter) is not None:
            raise No("counter_holds")
        left = self.left_by(counter)
        if left and decision is None:
            raise No("would_strand")
        settled = tuple(self._settle(ticket, decision) for ticket in left)
        self.states[counter] = CounterState.CLOSED
        if any(t.state is WAITS and not self.anybody_takes(t) for t in settled):
            raise No("would_strand")
        self._log("counter_closed", counter, None)
        return settled

    def left_by(self, counter: int) -> list[Ticket]:
        working = self._works(counter) and [n for n in self.counters if self._works(n)]
        waiting = [p for p in self.places.values() if p.ticket.state in MAY_GO]
        return [
            place.ticket
            for place in sorted(waiting, key=lambda p: p.turn)
            if working and [n for n in working if self._may_call(n, place.ticket)] == [counter]
        ]

    def left_now(self) -> set[str]:
        """All who wait though nobody who works takes them."""
        waiting = [p.ticket for p in self.places.values() if p.ticket.state in MAY_GO]
        return {ticket.id for ticket in waiting if not self.anybody_takes(ticket)}

    def put_off(self, ticket_id: str) -> Ticket:
        ticket = self.places[ticket_id].ticket
        if ticket.state is not State.NO_SHOW:
            return self._settle(self._waits(ticket_id), Tomorrow())
        missed = replace(ticket, due_at=self._after_miss(ticket), counter=None)
        return self._settle(missed, Tomorrow())

    def let_go(self, ticket_id: str, why: LetGo) -> Ticket:
        return self._settle(self._waits(ticket_id), why)

    def move_all(self, ticket_ids: Iterable[str], to: Goal) -> tuple[Ticket, ...]:
        moved = tuple(self._settle(self._waits(ticket_id), to) for ticket_id in ticket_ids)
        if not all(map(self.anybody_takes, moved)):
            raise No("would_strand")
        return moved

    def come_first(self, ticket_id: str) -> dict[str, Any]:
        """What the new ticket of a slip must look like; see `take`."""
        place = self.places[ticket_id]
        old = place.ticket
        if any(s.kind == "came_first" and s.ticket == old.id for s in self.steps):
            raise No("slip_used")
        if old.state is not State.TOMORROW:
            raise No("not_put_off")
        assert old.hold_until is not None
        days = (self.day - old.hold_until.astimezone(self.zone).date()).days
        if days < 0:
            raise No("slip_early")
        if days > self.rules.slip_days:
            raise No("slip_late")
        back = () if place.return_service is None else (place.return_service,)
        made = self.take(old.service, old.priority, (*back, *old.steps))
        self._move(old, "came_first", None, state=State.EXPIRED)
        return {**made, "due_at": old.due_at}

    def set_level(self, counter: int, service: str, level: Level | None) -> None:
        rows = self.levels.setdefault(counter, {})
        if rows.get(service) == level:
            return
        before = self.left_now()
        rows.pop(service, None)
        if level is not None:
            rows[service] = level
        if self.left_now() - before:
            raise No("would_strand")
        self._log("level_set", counter, None)

    def _waits(self, ticket_id: str) -> Ticket:
        ticket = self.places[ticket_id].ticket
        if ticket.state not in MAY_GO:
            raise No(f"ticket_{ticket.state}")
        return ticket

    def _settle(self, ticket: Ticket, decision: Decision | None) -> Ticket:
        away: dict[str, Any] = {"hold_until": None, "reason": None}
        gone: dict[str, Any] = {**away, "for_counter": None, "ended_at": self.now}
        match decision:
            case Tomorrow():
                gone |= {"state": State.TOMORROW, "hold_until": self._opens_next()}
                return self._move(ticket, "put_off", None, **gone)
            case LetGo(reason, note):
                gone |= {"state": State.EXPIRED, "reason": reason, "note": note or None}
                return self._move(ticket, "let_go", None, **gone)
            case Goal(service=str() as service):
                away |= {"for_counter": None, "service": service, "agency": self.agencies[service]}
            case Goal(counter=int() as counter):
                away |= {"for_counter": counter, "agency": self.counters[counter]}
        return self._move(ticket, "transferred", None, **away, state=WAITS)

    def _opens_next(self) -> datetime:
        tomorrow = self.day + timedelta(days=1)
        opens = self.rules.week[tomorrow.weekday()].spans[0].start
        return datetime.combine(tomorrow, opens, self.zone)

    def _works(self, counter: int) -> bool:
        state = self.states.get(counter, CounterState.CLOSED)
        return state is not CounterState.CLOSED

    def _if_it_works(self, counter: int | None) -> int | None:
        return counter if counter is not None and self._works(counter) else None

    def anybody_takes(self, ticket: Ticket) -> bool:
        return any(self._works(n) and self._may_call(n, ticket) for n in self.counters)

    # --- who is next

    def next_at(self, counter: int) -> Place | None:
        waiting = [p for p in self.places.values() if p.ticket.state is WAITS]
        due = [p for p in self.places.values() if self._hold_is_due(p.ticket, counter)]
        if due:
            return min(due, key=lambda p: (p.ticket.hold_until, p.order))
        mine = [p for p in waiting if p.ticket.for_counter == counter]
        own = mine + [p for p in waiting if self._shared(p) and self._owns(counter, p.ticket)]
        helped = [p for p in waiting if self._shared(p) and self._helps(counter, p.ticket)]
        helps_now = len(helped) > self.rules.help_over or not own
        line = helped if helped and helps_now else own
        if not line:
            return None
        first = min(line, key=lambda p: p.turn)
        waited_enough = [p for p in line if self._passed_too_long(p, first)]
        return min(waited_enough, key=lambda p: p.turn, default=first)

    def _passed_too_long(self, place: Place, first: Place) -> bool:
        cap = timedelta(minutes=self.rules.passing_cap_minutes)
        return (
            first.ticket.priority is not None
            and place.ticket.priority is None
            and place.passed_at is not None
            and self.now - place.passed_at >= cap
            and place.ticket.arrived_at < first.ticket.arrived_at
        )

    def _passes(self, called: Ticket, counter: int) -> None:
        """Who came earlier, without priority, in the same line, has been passed now."""
        for place in list(self.places.values()):
            ticket = place.ticket
            beside = ticket.agency == called.agency or self._owns(counter, ticket)
            if (
                place.passed_at is None
                and ticket.state is WAITS
                and ticket.priority is None
                and ticket.for_counter in {None, counter}
                and ticket.arrived_at < called.arrived_at
                and beside
            ):
                self.places[ticket.id] = replace(place, passed_at=self.now)

    def _hold_is_due(self, ticket: Ticket, counter: int) -> bool:
        until = ticket.hold_until
        on_hold = ticket.state is State.ON_HOLD and ticket.for_counter == counter
        return on_hold and until is not None and until <= self.now

    def _shared(self, place: Place) -> bool:
        return place.ticket.for_counter is None

    def _level(self, counter: int, service: str) -> Level | None:
        return self.levels.get(counter, {}).get(service)

    def _owns(self, counter: int, ticket: Ticket) -> bool:
        level = self._level(counter, ticket.service)
        return level is Level.OWN or (level is None and ticket.agency == self.counters[counter])

    def _helps(self, counter: int, ticket: Ticket) -> bool:
        return self._level(counter, ticket.service) is Level.HELP

    def _takes(self, counter: int, service: str) -> bool:
        level = self._level(counter, service)
        if level is None:
            return self.agencies[service] == self.counters[counter]
        return level is not Level.NEVER

    def _may_call(self, counter: int, ticket: Ticket) -> bool:
        if ticket.for_counter is not None:
            return ticket.for_counter == counter
        return self._owns(counter, ticket) or self._helps(counter, ticket)

    # --- at a counter

    def holds(self, counter: int) -> Place | None:
        for place in self.places.values():
            if place.ticket.state in HELD and place.ticket.counter == counter:
                return place
        return None

    def _free(self, counter: int) -> None:
        state = self.states.get(counter, CounterState.CLOSED)
        if state is not CounterState.OPEN:
            raise No(f"counter_{state}")
        if self.holds(counter) is not None:
            raise No("counter_holds")

    def _held(self, counter: int, *states: State) -> Place:
        place = self.holds(counter)
        if place is None:
            raise No("counter_empty")
        if place.ticket.state not in states:
            raise No(f"ticket_{place.ticket.state}")
        return place

    def _called(self, place: Place, counter: int) -> Ticket:
        if place.ticket.priority is not None:
            self._passes(place.ticket, counter)
        here = {"state": State.CALLED, "counter": counter, "calls": 1, "called_at": self.now}
        first = place.ticket.first_called_at or self.now
        fresh = {"first_called_at": first, "started_at": None, "hold_until": None, "reason": None}
        return self._move(place.ticket, "called", counter, **here, **fresh)

    def _move(self, ticket: Ticket, kind: str, at: int | None, /, **new: Any) -> Ticket:
        before = self.places[ticket.id]
        moved = replace(ticket, **new)
        gone_back = kind == "came_back"
        service = None if gone_back else before.return_service
        self.places[ticket.id] = replace(before, ticket=moved, return_service=service)
        self._log(kind, at, ticket.id, before)
        return moved

    def _log(
        self, kind: str, counter: int | None, ticket: str | None, before: Place | None = None
    ) -> None:
        self.steps = (*self.steps, Step(self.now, self.day, kind, counter, ticket, before))

    def _letter(self, service: str) -> str:
        return {"DUK": "A", "POL": "M"}[self.agencies[service]]

    def _begin_day(self) -> None:
        today = business_date(self.now, self.zone)
        if today <= self.day:
            return
        self.day = today
        for place in list(self.places.values()):
            ticket = place.ticket
            if ticket.state in LEFT_OVER:
                over = replace(ticket, state=LEFT_OVER[ticket.state], ended_at=self.now)
                self.places[ticket.id] = replace(place, ticket=over)
        self._log("day_opened", None, None)
