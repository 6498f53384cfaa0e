"""Clients that work at random and keep a history: kiosks that give numbers, counters that call."""

import random
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select

from kiosk import queue
from kiosk.errors import Refused, StoreFault, WrongInput
from kiosk.queue import CounterState, Issued, PrintJob, State, Ticket
from kiosk.queue.site import save_rules
from kiosk.site_rules import SiteRules
from kiosk.store import Store
from kiosk.store.tables import ticket
from tests.history import End, Operation, Recorder

COUNTERS = {1: "DUK", 2: "DUK", 3: "DUK", 27: "POL"}
SERVICES = ("DUK-02", "DUK-02", "DUK-08", "POL-01")
PRIORITIES = (None, None, None, None, "elderly", "pregnant")
JOURNEYS = ((), (), (), (), ("POL-01",), ("DUK-08", "DUK-02"))
# Long lines make every step slower and none more telling.
LONG_LINE = 30


@dataclass
class Client:
    """One client: whatever it does is in its history, before and after."""

    store: Store
    recorder: Recorder
    actor: str = "client"
    # What it asked and was not answered, because the database was out of reach.
    unanswered: dict[str, tuple[str, Any]] = field(default_factory=dict)

    def do(self, f: str, by: Callable[..., Any] | None = None, /, **args: Any) -> Any:
        """One new operation; None when it was refused. `by` does it instead of the product."""
        return self.attempt(queue.new_op_id(), f, args, by)

    def attempt(self, op: str, f: str, args: Any, by: Callable[..., Any] | None = None, /) -> Any:
        """One try of an operation, the first or a further one."""
        self.recorder.invoke(op, f, args)
        try:
            answer = (by or _verb(f))(self.store, **args, op_id=op, actor=self.actor)
        except (Refused, WrongInput) as no:
            self.recorder.end(op, End.FAIL, no.key)
            self.unanswered.pop(op, None)
            return None
        except StoreFault:
            self.recorder.end(op, End.INFO)
            self.unanswered[op] = (f, args)
            return None
        self.unanswered.pop(op, None)
        self.recorder.end(op, End.OK, _told(answer))
        return answer

    def ask_again(self, operations: Iterable[Operation]) -> None:
        """Try once more whatever is unknown, under the op it had."""
        for one in operations:
            if one.unknown:
                self.attempt(one.op, one.f, one.args)

    def settle(self) -> bool:
        """Ask once more whatever was not answered, under the op it had; whether all is answered."""
        for op, (f, args) in list(self.unanswered.items()):
            self.attempt(op, f, args)
        return not self.unanswered


def kiosk(client: Client, station: str, chance: random.Random) -> None:
    """One visitor takes a number, and the printer prints what is next."""
    if sum(line.waiting for line in queue.board(client.store).lines) >= LONG_LINE:
        time.sleep(0.005)
        return
    client.do(
        "issue",
        service_code=chance.choice(SERVICES),
        priority=chance.choice(PRIORITIES),
        station=station,
        then=chance.choice(JOURNEYS),
    )
    job = queue.next_print_job(client.store, station)
    if job is not None:
        paper = {"ticket": job.ticket, "copy": job.copy, "station": station}
        outcome = chance.choice(["printed", "printed", "printed", "failed", "unknown"])
        for state in ("sent", outcome):
            client.do("settle_print_job", job=paper, state=state)


def counter(client: Client, number: int, chance: random.Random) -> None:
    """One press at a counter: whatever a clerk may do as it stands, and now and then may not."""
    desk = queue.desk(client.store, number)
    at = {"number": number}
    if desk.state is not CounterState.OPEN:
        client.do("open_counter", **at)
    elif desk.ticket is None:
        _free(client, desk, chance)
    else:
        press = chance.choice(_PRESSES[desk.ticket.state])
        match press:
            case "hold":
                client.do("hold", **at, reason="copy", minutes=chance.choice([None, 1, 2]))
            case "transfer":
                others = [n for n in COUNTERS if n != number]
                goal = chance.choice(
                    [{"service": chance.choice(SERVICES)}, {"counter": chance.choice(others)}]
                )
                client.do("transfer", **at, to=goal, come_back=chance.random() < 0.4)
            case "finish":
                outcome = chance.choice(["served", "served", "incomplete"])
                client.do("finish", **at, outcome=outcome)
            case _:
                client.do(press, **at)


_PRESSES = {
    State.CALLED: [
        *("start", "start", "start", "recall", "recall", "no_show", "hold", "transfer"),
        *("finish", "finish_and_call", "finish_and_call"),
    ],
    State.SERVING: ["finish", "finish_and_call", "finish_and_call", "hold", "transfer", "recall"],
}


def _free(client: Client, desk: queue.Desk, chance: random.Random) -> None:
    at = {"number": desk.number}
    mine = [t.id for t in desk.waiting]
    missed = [t.id for t in desk.recent if t.state is State.NO_SHOW]
    held = _held_for(client.store, desk.number)
    match chance.randrange(12):
        case 0 if mine or held:
            client.do("call_chosen", **at, ticket_id=chance.choice(held or mine))
        case 1 if missed:
            client.do("come_again", ticket_id=chance.choice(missed))
        case 2 | 3:
            client.do("undo", **at)
        case 4:
            client.do("walk_in", **at, service=chance.choice(SERVICES))
        case 5:
            client.do(chance.choice(["pause_counter", "finish"]), **at)
        case _:
            client.do("call_next", **at)


def _held_for(store: Store, number: int) -> list[str]:
    key = (ticket.c.for_counter == number) & (ticket.c.state == State.ON_HOLD)
    with store.read() as connection:
        return list(connection.execute(select(ticket.c.id).where(key)).scalars())


def _verb(f: str) -> Callable[..., Any]:
    return _VERBS.get(f) or getattr(queue, f)


def _transfer(store: Store, number: int, to: dict[str, Any], **rest: Any) -> Ticket:
    return queue.transfer(store, number, to=queue.Goal(**to), **rest)


def _settle(store: Store, job: dict[str, Any], state: str, **who: Any) -> None:
    made_at = store.clock.now()
    paper = PrintJob(**job, state=queue.PrintState.QUEUED, reason="", created_at=made_at)
    queue.settle_print_job(store, paper, queue.PrintState(state), **who)


def _rules(store: Store, rules: str, **who: Any) -> None:
    save_rules(store, SiteRules.parse(rules), **who)


_VERBS: dict[str, Callable[..., Any]] = {
    "transfer": _transfer,
    "settle_print_job": _settle,
    "save_rules": _rules,
}


def _told(answer: Any) -> Any:
    """What of an answer is the same however often and however late it is asked for."""
    match answer:
        case Issued():
            span = answer.estimate
            quoted = None if span is None else [span.low, span.high]
            token = answer.ticket.token
            return {**_told(answer.ticket), "token": token, "ahead": answer.ahead, "quoted": quoted}
        case Ticket():
            return {"id": answer.id, "day": answer.day.isoformat(), "label": answer.label}
        case _:
            return None
