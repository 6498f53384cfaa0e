"""Any day that any clerks and visitors can make of it, compared step by step with plain rules.

One long file, because a state machine is one class: everything people do, and what always holds.
"""

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from datetime import time as clock_time
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import select

from kiosk import queue
from kiosk.catalogue import current
from kiosk.errors import Refused
from kiosk.queue import (
    CounterState,
    Decision,
    Goal,
    HoldReason,
    LeaveReason,
    LetGo,
    Level,
    Outcome,
    Priority,
    State,
    Tomorrow,
)
from kiosk.queue.rows import ticket_of
from kiosk.queue.site import save_rules
from kiosk.site_rules import MIDNIGHT, DayHours, SiteRules, Span
from kiosk.store import Store
from kiosk.store.tables import site, ticket
from tests.checker import proven
from tests.conftest import Place, Time, Who
from tests.postgres import Cluster
from tests.reference import No, Reference

Answer = TypeVar("Answer")
Thing = TypeVar("Thing")
Real = Callable[[Store, Who], Any]

COUNTERS = {1: "DUK", 2: "DUK", 27: "POL"}
SERVICES = {"DUK-02": "DUK", "DUK-08": "DUK", "POL-01": "POL"}
# Small limits are met often. The house closes late, so that no day of these is ever full: what is
# promised has tests of its own.
RULES = SiteRules(
    help_over=2,
    passing_cap_minutes=5,
    recalls=2,
    grace_minutes=5,
    week=(DayHours(spans=(Span(start=clock_time(8), end=MIDNIGHT),)),) * 7,
)
FIRST_HOUR, LAST_HOUR = 8, 14

counters = st.sampled_from(list(COUNTERS))
services = st.sampled_from(list(SERVICES))
priorities = st.sampled_from([None, None, *Priority])
seconds = st.sampled_from([1, 4, 5, 6, 60, 240, 300, 360, 1200])
indexes = st.integers(0, 99)
# Mostly what makes sense, so that a day gets somewhere; now and then anything at all.
rarely = st.sampled_from([False] * 9 + [True])


goals = st.one_of(
    services.map(lambda code: Goal(service=code)), counters.map(lambda n: Goal(counter=n))
)
decisions = st.one_of(goals, st.just(Tomorrow()), st.just(LetGo(LeaveReason.LEFT)))


somebody_at_a_desk = precondition(lambda self: self.somebody(State.CALLED, State.SERVING))
somebody_waits = precondition(lambda self: self.somebody(State.WAITING, State.ON_HOLD))

somebody_waits_or_missed = precondition(
    lambda self: self.somebody(State.WAITING, State.ON_HOLD, State.NO_SHOW)
)


class Day(RuleBasedStateMachine):
    """The program and the plain rules, told the same."""

    def __init__(self, fresh: Callable[[Path], Place]) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.place = fresh(self.folder / "data")
        self.time = Time()
        self.store = self.place.open(self.time.clock)
        save_rules(self.store, RULES, op_id="rules", actor="test")
        self.done: list[tuple[Real, Who, str | None]] = []
        self.days = [self.day()]
        self.left: set[str] = set()
        self.reference = Reference(
            rules=RULES,
            zone=self.store.zone,
            agencies=SERVICES,
            counters=COUNTERS,
            now=self.time.moment,
            day=self.days[0],
        )

    def teardown(self) -> None:
        try:
            proof = queue.verify(self.store)
            assert proof.tickets == len(self.reference.places)
            assert proven(self.place.url or self.place.folder / "queue.db") == []
        finally:
            self.store.close()
            shutil.rmtree(self.folder)

    # --- what people do

    @rule(
        service=services,
        priority=priorities,
        then=st.sampled_from([(), (), ("POL-01",), ("DUK-02",)]),
        people=st.sampled_from([1, 1, 2, 4]),
    )
    def take(
        self, service: str, priority: Priority | None, then: tuple[str, ...], people: int
    ) -> None:
        def real(store: Store, who: Who) -> queue.Ticket:
            asked = partial(queue.issue, store, service, priority=priority, then=then)
            return asked(station="Kios 1", **who).ticket

        for _ in range(people):
            foretold: dict[str, Any] = {}
            made = self.tell(real, lambda p: foretold.update(p.take(service, priority, then)))  # noqa: B023 - told at once
            assert made is not None
            assert {name: getattr(made, name) for name in foretold} == foretold
            self.reference.adopt(made)

    @initialize()
    def all_open(self) -> None:
        for counter in COUNTERS:
            self.open(counter)

    @rule(which=indexes, anyone=rarely)
    @precondition(lambda self: len(self.reference.steps) % 5 == 0)
    def opens(self, which: int, anyone: bool) -> None:
        shut = [n for n in COUNTERS if self.reference.states[n] is not CounterState.OPEN]
        self.open(one_of(list(COUNTERS) if anyone else shut or list(COUNTERS), which))

    @rule(which=indexes, anyone=rarely)
    @precondition(lambda self: len(self.reference.steps) % 7 == 0)
    def rests(self, which: int, anyone: bool) -> None:
        counter = self.counter(which, anyone, holding=False)
        self.tell(
            lambda store, who: queue.pause_counter(store, counter, **who),
            lambda plain: plain.set_counter(counter, CounterState.PAUSED),
        )

    @rule(which=indexes, anyone=rarely, decision=st.one_of(st.none(), decisions))
    @precondition(lambda self: len(self.reference.steps) % 7 == 0)
    def leaves(self, which: int, anyone: bool, decision: Decision | None) -> None:
        counter = self.counter(which, anyone, holding=False)
        left = [ticket.label for ticket in queue.stranded_by_counter(self.store, counter)]
        # Looking begins no new day, closing would.
        if self.reference.trial(self.time.moment).day == self.reference.day:
            assert left == [ticket.label for ticket in self.reference.left_by(counter)]
        self.same(
            lambda store, who: queue.close_counter(store, counter, decision=decision, **who),
            lambda plain: plain.close(counter, decision),
        )

    @rule(which=indexes, reason=st.sampled_from(list(LeaveReason)))
    @precondition(lambda self: len(self.reference.steps) % 5 == 0)
    @somebody_waits
    def let_go(self, which: int, reason: LeaveReason) -> None:
        gone, note = self.pick(which), "alasan lain"
        self.same(
            lambda store, who: queue.let_go(store, gone, reason, note=note, **who),
            lambda plain: plain.let_go(gone, LetGo(reason, note)),
        )

    @rule(which=indexes)
    @precondition(lambda self: len(self.reference.steps) % 3 == 0)
    @somebody_waits_or_missed
    def put_off(self, which: int) -> None:
        gone = self.pick(which)
        self.same(
            lambda store, who: queue.put_off(store, gone, **who),
            lambda plain: plain.put_off(gone),
        )

    @rule(some=st.lists(indexes, min_size=1, max_size=3, unique=True), to=goals)
    @precondition(lambda self: len(self.reference.steps) % 5 == 0)
    @somebody_waits
    def move_all(self, some: list[int], to: Goal) -> None:
        moved = list(dict.fromkeys(map(self.pick, some)))
        self.same(
            lambda store, who: queue.move_all(store, moved, to=to, **who),
            lambda plain: plain.move_all(moved, to),
        )

    @rule(which=indexes, anyone=rarely)
    @precondition(lambda self: self.somebody(State.TOMORROW))
    def come_first(self, which: int, anyone: bool) -> None:
        places = self.reference.places.values()
        slips = [p.ticket.id for p in places if p.ticket.state is State.TOMORROW]
        slip = self.pick(which) if anyone else one_of(slips, which)
        foretold: dict[str, Any] = {}
        made = self.tell(
            lambda store, who: queue.come_first(store, slip, **who).ticket,
            lambda plain: foretold.update(plain.come_first(slip)),
        )
        if made is not None:
            assert {name: getattr(made, name) for name in foretold} == foretold
            self.reference.adopt(made)

    @rule(at=indexes, anyone=rarely)
    @somebody_waits
    def call(self, at: int, anyone: bool) -> None:
        counter = self.counter(at, anyone, holding=False)
        waiting = [t for t in self.tickets() if t.state is State.WAITING and not t.for_counter]
        held = {t.id for t in self.tickets() if t.state is State.ON_HOLD}
        called = self.same(
            lambda store, who: queue.call_next(store, counter, **who),
            lambda plain: plain.call(counter),
        )
        plain_line = called and called.id not in held and not called.for_counter
        if called is not None and plain_line and not self.reference.levels.get(counter):
            check_order(called, [t for t in waiting if t.agency == called.agency])

    @rule(at=indexes, anyone=rarely, which=indexes)
    @precondition(lambda self: self.reference.places)
    def choose(self, at: int, anyone: bool, which: int) -> None:
        counter = self.counter(at, anyone, holding=False)
        wanted = self.pick(which)
        self.same(
            lambda store, who: queue.call_chosen(store, counter, wanted, **who),
            lambda plain: plain.choose(counter, wanted),
        )

    @rule(at=indexes, anyone=rarely)
    @somebody_at_a_desk
    def recall(self, at: int, anyone: bool) -> None:
        counter = self.counter(at, anyone, holding=True)
        self.same(
            lambda store, who: queue.recall(store, counter, **who),
            lambda plain: plain.recall(counter),
        )

    @rule(at=indexes, anyone=rarely)
    @somebody_at_a_desk
    def start(self, at: int, anyone: bool) -> None:
        counter = self.counter(at, anyone, holding=True)
        self.same(
            lambda store, who: queue.start(store, counter, **who),
            lambda plain: plain.start(counter),
        )

    @rule(at=indexes, anyone=rarely, outcome=st.sampled_from(list(Outcome)))
    @somebody_at_a_desk
    def finish(self, at: int, anyone: bool, outcome: Outcome) -> None:
        counter = self.counter(at, anyone, holding=True)
        self.same(
            lambda store, who: queue.finish(store, counter, outcome=outcome, **who),
            lambda plain: plain.finish(counter, outcome),
        )

    @rule(at=indexes, anyone=rarely)
    @somebody_at_a_desk
    def finish_and_call(self, at: int, anyone: bool) -> None:
        counter = self.counter(at, anyone, holding=True)
        self.same(
            lambda store, who: queue.finish_and_call(store, counter, **who),
            lambda plain: plain.finish_and_call(counter),
        )

    @rule(at=indexes, anyone=rarely)
    @somebody_at_a_desk
    def no_show(self, at: int, anyone: bool) -> None:
        counter = self.counter(at, anyone, holding=True)
        self.same(
            lambda store, who: queue.no_show(store, counter, **who),
            lambda plain: plain.no_show(counter),
        )

    @rule(which=indexes)
    @precondition(lambda self: self.somebody(State.NO_SHOW) or self.somebody(State.ON_HOLD))
    def welcome_back(self, which: int) -> None:
        missed = [p for p in self.reference.places.values() if p.ticket.state is State.NO_SHOW]
        wanted = one_of(missed, which).ticket.id if missed else self.pick(which)
        self.same(
            lambda store, who: queue.come_again(store, wanted, **who),
            lambda plain: plain.come_again(wanted),
        )

    @rule(at=indexes, anyone=rarely, minutes=st.sampled_from([None, 1, 5]))
    @somebody_at_a_desk
    def hold(self, at: int, anyone: bool, minutes: int | None) -> None:
        counter = self.counter(at, anyone, holding=True)
        reason = HoldReason.COPY
        self.same(
            lambda store, who: queue.hold(store, counter, reason, minutes=minutes, **who),
            lambda plain: plain.hold(counter, reason, minutes),
        )

    @rule(at=indexes, anyone=rarely, to=st.one_of(services, counters), come_back=st.booleans())
    @somebody_at_a_desk
    def transfer(self, at: int, anyone: bool, to: str | int, come_back: bool) -> None:
        counter = self.counter(at, anyone, holding=True)
        service = to if isinstance(to, str) else None
        other = to if isinstance(to, int) else None
        goal = queue.Goal(service=service, counter=other)
        self.same(
            lambda store, who: queue.transfer(store, counter, to=goal, come_back=come_back, **who),
            lambda plain: plain.transfer(
                counter, service=service, to_counter=other, come_back=come_back
            ),
        )

    @rule(at=indexes, anyone=rarely, service=services)
    def walk_in(self, at: int, anyone: bool, service: str) -> None:
        counter = self.counter(at, anyone, holding=False)

        def plainly(plain: Reference) -> None:
            plain.walk_in_allowed(counter, service)
            foretold.update(plain.take(service))

        foretold: dict[str, Any] = {}
        made = self.tell(lambda store, who: queue.walk_in(store, counter, service, **who), plainly)
        if made is not None:
            assert made.label == queue.model.label(foretold["series"], foretold["number"])
            assert self.reference.walk_in(counter, replace(made, **foretold)) == made

    @rule(at=indexes, anyone=rarely)
    @precondition(lambda self: self.reference.steps[-1].before or len(self.done) % 5 == 0)
    def undo(self, at: int, anyone: bool) -> None:
        counter = self.counter(at, anyone, holding=False)
        self.same(
            lambda store, who: queue.undo(store, counter, **who),
            lambda plain: plain.undo(counter),
        )

    @rule(
        counter=st.sampled_from([1, 27]),
        service=services,
        level=st.sampled_from([None, Level.OWN, Level.HELP, Level.NEVER]),
    )
    def set_level(self, counter: int, service: str, level: Level | None) -> None:
        self.tell(
            lambda store, who: queue.set_level(store, counter, service, level, **who),
            lambda plain: plain.set_level(counter, service, level),
        )

    # --- what happens besides

    @rule(amount=seconds)
    @precondition(lambda self: self.hour() < LAST_HOUR)
    def time_passes(self, amount: int) -> None:
        self.time.pass_by(seconds=amount)

    @rule(minutes=st.integers(1, 30))
    @precondition(lambda self: self.hour() > FIRST_HOUR and self.quiet_for > -timedelta(hours=1))
    def clock_goes_back(self, minutes: int) -> None:
        self.time.pass_by(minutes=-minutes)

    @rule()
    @precondition(
        lambda self: len(self.reference.steps) > 40 and self.quiet_for < timedelta(hours=9)
    )
    def next_morning(self) -> None:
        here = max(self.time.moment, self.reference.now).astimezone(self.store.zone)
        morning = datetime.combine(here.date() + timedelta(days=1), clock_time(9), self.store.zone)
        self.time.moment = morning

    @rule(which=indexes)
    @precondition(lambda self: self.done)
    def the_same_again(self, which: int) -> None:
        real, who, answer = one_of(self.done, which)
        revision = queue.board(self.store).revision
        assert label_of(real(self.store, who)) == answer
        assert queue.board(self.store).revision == revision

    # --- what always holds

    @invariant()
    def the_tables_are_what_the_rules_say(self) -> None:
        plain = {place.ticket.id: place.ticket for place in self.reference.places.values()}
        assert {t.id: t for t in self.tickets()} == plain

    @invariant()
    def nobody_waits_for_nobody_without_being_named(self) -> None:
        named = {
            left.id
            for agency in set(COUNTERS.values())
            for left in queue.stranded_by_agency(self.store, agency)
        }
        # Looking begins no new day, any step would.
        if self.reference.trial(self.time.moment).day == self.reference.day:
            assert named == self.reference.left_now()
        # Nobody got there but with a new number, or sent on by a counter that was done.
        for fresh in named - self.left:
            steps = [step.kind for step in self.reference.steps if step.ticket == fresh]
            assert steps[-1] in {"issued", "came_back", "next_step"}
        self.left = named

    @invariant()
    def a_counter_holds_one_and_a_number_is_one_ticket(self) -> None:
        tickets = self.tickets()
        at_desk = [t.counter for t in tickets if t.state in {State.CALLED, State.SERVING}]
        assert None not in at_desk
        assert len(at_desk) == len(set(at_desk))
        assert len({(t.day, t.label) for t in tickets}) == len(tickets)

    @invariant()
    def the_business_day_goes_forward(self) -> None:
        self.days.append(self.day())
        assert self.days == sorted(self.days)

    # --- how

    def same(self, real: Real, plainly: Callable[[Reference], Answer]) -> Answer | None:
        """Both do it, with the same answer."""
        answers: list[Answer] = []
        answer: Answer | None = self.tell(real, lambda plain: answers.append(plainly(plain)))
        assert not answers or answers == [answer]
        return answer

    def tell(self, real: Real, plainly: Callable[[Reference], object]) -> Any:
        """Both do it or both refuse for the same reason; what the program answered, else None."""
        who = Who(op_id=queue.new_op_id(), actor="test")
        trial = self.reference.trial(self.time.moment)
        revision = queue.board(self.store).revision
        try:
            plainly(trial)
        except No as no:
            with pytest.raises(Refused) as refused:
                real(self.store, who)
            assert refused.value.key == f"refused.{no}"
            assert queue.board(self.store).revision == revision
            return None
        answer = real(self.store, who)
        self.reference = trial
        if queue.board(self.store).revision > revision:
            self.done.append((real, who, label_of(answer)))
        return answer

    def open(self, counter: int) -> None:
        self.tell(
            lambda store, who: queue.open_counter(store, counter, **who),
            lambda plain: plain.set_counter(counter, CounterState.OPEN),
        )

    def counter(self, which: int, anyone: bool, *, holding: bool) -> int:
        """A counter that has somebody, or is open and has nobody, if there is one."""
        fit = [
            number
            for number in COUNTERS
            if (self.reference.holds(number) is not None) == holding
            and self.reference.states[number] is CounterState.OPEN
        ]
        return one_of(list(COUNTERS) if anyone else fit or list(COUNTERS), which)

    @property
    def quiet_for(self) -> timedelta:
        """A clock that shows a day later after a long silence is not believed."""
        return self.time.moment - self.reference.steps[-1].at

    def hour(self) -> int:
        return self.time.moment.astimezone(self.store.zone).hour

    def somebody(self, *states: State) -> bool:
        return any(place.ticket.state in states for place in self.reference.places.values())

    def pick(self, which: int) -> str:
        return one_of(list(self.reference.places), which)

    def tickets(self) -> list[queue.Ticket]:
        with self.store.read() as connection:
            return [ticket_of(row) for row in connection.execute(select(ticket))]

    def day(self) -> date:
        with self.store.read() as connection:
            return date.fromisoformat(connection.execute(select(site.c.day)).scalar_one())


def check_order(called: queue.Ticket, line: list[queue.Ticket]) -> None:
    """Whoever was due before the called one may only be a later visitor with priority."""
    for other in line:
        if other.due_at < called.due_at:
            assert other.priority is not None, f"{called.label} went before {other.label}"
            assert called.priority is None
            assert called.arrived_at < other.arrived_at


def one_of(things: list[Thing], which: int) -> Thing:
    return things[which % len(things)]


def label_of(answer: queue.Ticket | tuple[queue.Ticket, ...] | None) -> str | None:
    if isinstance(answer, tuple):
        return " ".join(ticket.label for ticket in answer)
    return None if answer is None else answer.label


def play(fresh: Callable[[Path], Place], share: int) -> None:
    """Days of their own, a `share`th of as many as the profile says."""
    run_state_machine_as_test(
        partial(Day, fresh),  # type: ignore[arg-type] # it calls what it is given
        settings=settings(
            # A day needs many steps before it becomes interesting.
            max_examples=max(1, settings().max_examples // share),
            stateful_step_count=60,
            report_multiple_bugs=False,
            suppress_health_check=list(HealthCheck),
        ),
    )


def test_the_program_does_what_the_plain_rules_say(new_morning: Path) -> None:
    def copied(folder: Path) -> Place:
        shutil.copytree(new_morning, folder)
        return Place(folder)

    play(copied, 4)


def test_it_does_so_on_a_server_too(cluster: Cluster, new_shared_morning: str) -> None:
    made: list[str] = []

    def copied(folder: Path) -> Place:
        made.append(cluster.database(new_shared_morning))
        return Place(folder, made[-1])

    play(copied, 20)
    for url in made:
        cluster.drop(url)


def test_the_counters_of_this_test_are_those_of_the_catalogue(store: Store) -> None:
    catalogue = current(store)
    assert {n: catalogue.agency_of_counter(n).code for n in COUNTERS} == COUNTERS
    assert {code: catalogue.service(code).agency for code in SERVICES} == SERVICES
