"""A journal told again from nothing, by its own table of legal moves.

Written from the rules of the queue and without a line of the program, so that a mistake there is
not repeated here. It reads plain rows and finds what contradicts the invariants; see
tests/checker.py for their names.
"""

import hashlib
import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

Row = Mapping[str, Any]

AT_DESK = ("called", "serving")
OPEN = ("waiting", "on_hold", *AT_DESK)
DAY_IS_OVER = {"waiting": "expired", "on_hold": "expired", "called": "expired", "serving": "served"}
PAPER = {"queued": {"sent", "failed"}, "sent": {"printed", "failed", "unknown"}}
# What a site goes by until rules are saved.
FIRST_RULES = {"passing_cap_minutes": 20, "help_over": 12, "undo_seconds": 5}


@dataclass(frozen=True, slots=True)
class Violation:
    """Which invariant does not hold, and where."""

    invariant: str
    what: str

    def __str__(self) -> str:
        return f"{self.invariant}: {self.what}"


@dataclass(frozen=True, slots=True)
class Step:
    """A kind of entry that moves a ticket: from which states, to which one.

    `by_holder`: only the counter that holds the ticket does it. `undoable`: it may be taken back.
    `place`: it may change the place in the line. `later`: it may happen on a later day.
    """

    before: Collection[str]
    after: str
    by_holder: bool = True
    undoable: bool = False
    place: bool = False
    later: bool = False


STEPS = {
    "called": Step(("waiting", "on_hold"), "called", by_holder=False),
    "recalled": Step(("called",), "called"),
    "started": Step(("called",), "serving"),
    "finished": Step(AT_DESK, "served", undoable=True),
    "came_back": Step(AT_DESK, "waiting", undoable=True),
    "next_step": Step(AT_DESK, "waiting", undoable=True),
    "transferred": Step((*AT_DESK, "waiting", "on_hold"), "waiting", undoable=True),
    "held": Step(AT_DESK, "on_hold", undoable=True),
    "no_show": Step(("called",), "no_show", undoable=True),
    "returned": Step(("no_show",), "waiting", by_holder=False, place=True),
    "let_go": Step(("waiting", "on_hold"), "expired", by_holder=False),
    "superseded": Step(("waiting", "on_hold"), "expired", by_holder=False),
    "put_off": Step(("waiting", "on_hold", "no_show"), "tomorrow", by_holder=False, place=True),
    "came_first": Step(("tomorrow",), "expired", by_holder=False, place=True, later=True),
}


@dataclass(slots=True)
class Told:
    """A ticket as the journal tells it; `before` is what the last step replaced, if undoable."""

    id: str
    label: str
    services: tuple[str, ...]
    order: int
    columns: dict[str, Any]
    passed_at: int | None = None
    before: dict[str, Any] | None = None
    before_at: int = 0
    before_by: int | None = None

    def __getitem__(self, name: str) -> Any:
        return self.columns[name]

    @property
    def turn(self) -> tuple[int, int]:
        return self["due_at"], self.order


# A ticket is taken here, or comes later from a kiosk that was cut off, or from its paper alone;
# one of a day without power comes when all is over.
MADE = ("issued", "merged", "recovered", "emergency")
QUOTE = ("quoted_low", "quoted_high", "expected_at")


@dataclass
class Replay:
    """Everything entries tell, one after the other. `plain` are the ops that call whoever is next;
    `agencies` says whose each counter is."""

    agencies: Mapping[int, str]
    plain: Collection[str]
    found: list[Violation] = field(default_factory=list)
    tickets: dict[str, Told] = field(default_factory=dict)
    papers: dict[tuple[str, int], str] = field(default_factory=dict)
    counters: dict[int, str] = field(default_factory=dict)
    levels: dict[int, dict[str, str]] = field(default_factory=dict)
    late: set[str] = field(default_factory=set)
    merged: set[str] = field(default_factory=set)
    # By day and series: numbers that were lost, and passed over since.
    skipped: dict[tuple[str, str], set[int]] = field(default_factory=dict)
    rules: dict[str, Any] = field(default_factory=lambda: dict(FIRST_RULES))
    day: str = ""
    closed: bool = False
    revision: int = 0
    head: str = "0" * 64
    _open: dict[str, Told] = field(default_factory=dict)

    def add(self, row: Row) -> None:
        """The next entry."""
        self._chain(row)
        data = json.loads(row["data"])
        self._day(row, data)
        kind, ticket_id = row["kind"], row["ticket_id"]
        if kind in MADE:
            self._issue(row, data)
        elif "set" in data:
            self._move(row, data)
        elif kind.startswith("print_"):
            self._paper(row, data)
        elif kind.startswith("counter_"):
            self.counters[row["counter"]] = kind.removeprefix("counter_")
        elif kind == "rules_saved":
            self.rules = json.loads(data["rules"])
        elif kind == "level_set":
            own = self.levels.setdefault(row["counter"], {})
            own.pop(data["service"], None)
            if data["level"] is not None:
                own[data["service"]] = data["level"]
        elif kind in STEPS:
            self._say("I7", row, f"{kind} of {ticket_id} changes nothing")

    def held_by(self, counter: int) -> list[Told]:
        return [t for t in self._open.values() if t["state"] in AT_DESK and t["counter"] == counter]

    # --- the entries

    def _chain(self, row: Row) -> None:
        if row["revision"] != self.revision + 1:
            self._say("I7", row, f"an entry is missing after revision {self.revision}")
        names = (
            *("site_id", "revision", "day", "at", "kind", "actor", "op_id", "step"),
            *("ticket_id", "counter", "data", "previous"),
        )
        packed = json.dumps(
            [row[name] for name in names], separators=(",", ":"), ensure_ascii=False
        )
        if row["previous"] != self.head:
            self._say("I7", row, "the chain is broken")
        if row["hash"] != hashlib.sha256(packed.encode()).hexdigest():
            self._say("I7", row, "the entry was edited")
        self.revision, self.head = row["revision"], row["hash"]

    def _day(self, row: Row, data: Row) -> None:
        kind, day = row["kind"], row["day"]
        if self.day and day < self.day:
            self._say("I11", row, f"the day goes back from {self.day} to {day}")
        elif self.day and day > self.day and kind != "day_opened":
            self._say("I11", row, f"{day} begins without being opened")
        if kind == "day_opened":
            self._open_day(row, data)
        elif kind == "date_confirmed":
            self._set_back(data.get("back_ms", 0))
        elif kind in {"day_closed", "day_reopened"}:
            self.closed = kind == "day_closed"
            for counter in data.get("counters", ()):
                self.counters[counter] = "closed"
        elif self.closed and (kind == "issued" or "set" in data):
            self._say("I11", row, f"{kind} after {self.day} was closed")
        self.day = max(day, self.day)

    def _open_day(self, row: Row, data: Row) -> None:
        self.closed = False
        left = {one["id"]: one["state"] for one in data["left_open"]}
        if left.keys() != self._open.keys():
            odd = sorted(left.keys() ^ self._open.keys())
            self._say("I11", row, f"left over when the day ended, and not settled: {odd}")
        for ticket_id, state in left.items():
            told = self.tickets.get(ticket_id)
            if told is None or state != DAY_IS_OVER.get(told["state"]):
                self._say("I6", row, f"{ticket_id} cannot end its day as {state}")
            else:
                self._set(told, {"state": state, "ended_at": row["at"]})

    def _set_back(self, by_ms: int) -> None:
        """The clock was set back: whoever is in the house keeps the place and the time waited."""
        for told in self._open.values():
            for name in (
                *("arrived_at", "due_at", "called_at", "first_called_at", "started_at"),
                *("hold_until", "expected_at"),
            ):
                if told.columns.get(name) is not None:
                    told.columns[name] -= by_ms
            if told.passed_at is not None:
                told.passed_at -= by_ms

    def _issue(self, row: Row, data: Row) -> None:
        if row["ticket_id"] in self.tickets:
            self._say("I7", row, f"{data['number']} was issued before")
        names = (
            *(
                "counter",
                "called_at",
                "first_called_at",
                "started_at",
                "ended_at",
                "hold_until",
                "for_counter",
            ),
            *("return_to", "return_service", "reason", "outcome", "note"),
        )
        over = data.get("over", False) or "ended" in data
        then = data.get("then", [])
        columns = {
            **dict.fromkeys(names),
            **{name: data[name] for name in ("agency", "service", "priority", "due_at")},
            "day": data.get("day", row["day"]),
            "state": "expired" if over else "waiting",
            "ended_at": row["at"] if over else None,
            "arrived_at": data.get("arrived_at", row["at"]),
            "calls": 0,
            "steps": ";".join(then),
            "promise": data.get("promise"),
            **dict(zip(QUOTE, data.get("quoted") or (None, None, None), strict=True)),
            **data.get("ended", {}),
        }
        if "ended" in data and columns["state"] not in {"served", "no_show"}:
            self._say("I6", row, f"{data['number']} of a day without power is {columns['state']}")
        if columns["arrived_at"] > row["at"]:
            self._say("I9", row, f"{data['number']} came later than it is known")
        if not over and (self.closed or columns["day"] != self.day):
            self._say("I11", row, f"{data['number']} waits on a day that is over")
        if row["kind"] != "issued":
            self.late.add(row["ticket_id"])
        if row["kind"] == "recovered":
            letters, number = data["number"].split()
            passed = self.skipped.setdefault((row["day"], letters), set())
            passed |= set(data["skipped"])
            passed -= {int(number)}
        services = (data["service"], *then)
        told = Told(row["ticket_id"], data["number"], services, row["revision"], columns)
        self.tickets[told.id] = told
        if row["kind"] == "merged":
            self.merged.add(told.id)
        if not over:
            self._open[told.id] = told

    def _move(self, row: Row, data: Row) -> None:
        told, kind, new = self.tickets.get(row["ticket_id"]), row["kind"], data["set"]
        if told is None:
            self._say("I7", row, f"{kind} of a ticket that nobody issued")
            return
        before = {name: old for name, old in data.get("before", {}).items() if name in told.columns}
        if any(told[name] != old for name, old in before.items()):
            self._say("I7", row, f"{told.label} was not as the entry says")
        if told["day"] != row["day"] and not (kind in STEPS and STEPS[kind].later):
            self._say("I11", row, f"{told.label} of {told['day']} is {kind} on another day")
        if kind == "undone":
            self._undo(told, row, new)
            return
        step = STEPS.get(kind)
        if step is None:
            self._say("I6", row, f"nobody knows the move {kind} of {told.label}")
            self._set(told, new)
            return
        self._legal(told, row, new, step)
        if kind == "called":
            self._called(told, row, new)
        elif kind == "recalled" and {**told.columns, **new}["calls"] != told["calls"] + 1:
            self._say("I5", row, f"{told.label} is recalled without counting")
        self._set(told, new, dict(told.columns) if step.undoable else None, row)

    def _legal(self, told: Told, row: Row, new: Row, step: Step) -> None:
        kind, was, by = row["kind"], told["state"], row["counter"]
        is_now = new.get("state", was)
        # A second call has a name of its own.
        if not (kind == "called" and was in AT_DESK) and was not in step.before:
            self._say("I6", row, f"{told.label} is {kind} while {was}")
        if is_now != step.after:
            self._say("I6", row, f"{told.label} is {kind} and then {is_now}")
        if step.by_holder and was in AT_DESK and by != told["counter"]:
            self._say("I5", row, f"{told.label} of {told['counter']} is {kind} by {by}")
        at = new.get("counter", told["counter"])
        if is_now in OPEN and (at is None) == (is_now in AT_DESK):
            self._say("I6", row, f"{told.label} is {is_now} at counter {at}")
        if "due_at" in new and not step.place:
            self._say("I9", row, f"{told.label} is {kind} and changes its place")
        if kind == "returned" and new.get("due_at", told["due_at"]) < told["due_at"]:
            self._say("I9", row, f"{told.label} returns to a better place")

    def _called(self, told: Told, row: Row, new: Row) -> None:
        by = row["counter"]
        if told["state"] in AT_DESK:
            self._say("I5", row, f"{told.label} of {told['counter']} is called by {by} as well")
        for other in self.held_by(by):
            if other is not told:
                self._say("I5", row, f"{by} calls {told.label} while it holds {other.label}")
        if self.counters.get(by) != "open":
            self._say("I5", row, f"{by} calls {told.label} and is not open")
        shown = {**told.columns, **new}
        at = json.loads(row["data"]).get("noted_at", row["at"])
        if at > row["at"] or (shown["counter"], shown["calls"], shown["called_at"]) != (by, 1, at):
            self._say("I5", row, f"{told.label} does not show its call by {by}")
        if row["op_id"] in self.plain:
            first = self.next_at(by, row["at"])
            if first is not told:
                before = first and first.label
                self._say("I9", row, f"{by} calls {told.label} though {before} is next")
        if told["priority"] is not None:
            for other in self._open.values():
                if self._passed(told, other, by):
                    other.passed_at = row["at"]

    def _undo(self, told: Told, row: Row, new: Row) -> None:
        # Columns that were first set by the step itself are not known from before it.
        if told.before is None or not told.before.items() <= {**told.columns, **new}.items():
            self._say("I7", row, f"{told.label} is not as it was before the step taken back")
        elif row["counter"] != told.before_by:
            self._say("I5", row, f"{row['counter']} takes back a step of {told.before_by}")
        elif not 0 <= row["at"] - told.before_at <= self.rules["undo_seconds"] * 1000:
            self._say("I6", row, f"a step with {told.label} is taken back too late")
        if self.held_by(row["counter"]):
            self._say("I5", row, f"{row['counter']} takes {told.label} back and holds another")
        self._set(told, new)

    def _set(
        self, told: Told, new: Row, before: dict[str, Any] | None = None, row: Row | None = None
    ) -> None:
        told.columns |= new
        told.before = before
        if before is not None and row is not None:
            told.before_at, told.before_by = row["at"], row["counter"]
        if told["state"] in OPEN:
            self._open[told.id] = told
        else:
            self._open.pop(told.id, None)

    def _paper(self, row: Row, data: Row) -> None:
        key, becomes = (row["ticket_id"], data["copy"]), row["kind"].removeprefix("print_")
        # A reserve ticket's paper lived at its kiosk until it had an outcome.
        begun = "sent" if row["ticket_id"] in self.merged else "queued"
        was = self.papers.get(key, begun if not data["copy"] else "queued")
        if becomes not in PAPER.get(was, ()):
            self._say("I13", row, f"a paper that is {was} becomes {becomes}")
        self.papers[key] = becomes

    # --- who is next

    def next_at(self, counter: int, now: int) -> Told | None:
        """Whom a counter must call: holds that are due, then the line it works for, by turn."""
        here = [t for t in self._open.values() if t["for_counter"] == counter]
        due = [t for t in here if t["state"] == "on_hold" and (t["hold_until"] or now + 1) <= now]
        if due:
            return min(due, key=lambda t: (t["hold_until"], t.order))
        waiting = [t for t in self._open.values() if t["state"] == "waiting"]
        shared = [t for t in waiting if t["for_counter"] is None]
        own = [t for t in here if t["state"] == "waiting"]
        own += [t for t in shared if self._owns(counter, t)]
        helped = [t for t in shared if self._level(counter, t) == "help"]
        line = helped if len(helped) > self.rules["help_over"] or not own else own
        first = min(line, key=lambda t: t.turn, default=None)
        if first is None or first["priority"] is None:
            return first
        since = now - self.rules["passing_cap_minutes"] * 60_000
        enough = [
            t
            for t in line
            if t["priority"] is None
            and t.passed_at is not None
            and t.passed_at <= since
            and t["arrived_at"] < first["arrived_at"]
        ]
        return min(enough, key=lambda t: t.turn, default=first)

    def _passed(self, called: Told, other: Told, by: int) -> bool:
        return (
            other["state"] == "waiting"
            and other["priority"] is None
            and other.passed_at is None
            and other["arrived_at"] < called["arrived_at"]
            and other["for_counter"] in {None, by}
            and (other["agency"] == called["agency"] or self._owns(by, other))
        )

    def _level(self, counter: int, told: Told) -> str | None:
        return self.levels.get(counter, {}).get(told["service"])

    def _owns(self, counter: int, told: Told) -> bool:
        level = self._level(counter, told)
        return told["agency"] == self.agencies.get(counter) if level is None else level == "own"

    def _say(self, invariant: str, row: Row, what: str) -> None:
        self.found.append(Violation(invariant, f"revision {row['revision']}: {what}"))
