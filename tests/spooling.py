"""Helpers for tests of the spooler: what became of a paper, and waiting for it."""

from collections.abc import Callable
from time import monotonic, sleep

from kiosk import queue
from kiosk.printing import Spooler
from kiosk.queue import PrintState, Ticket
from kiosk.store import Store
from tests.conftest import who

STATION = "Kios 1"
Take = Callable[..., Ticket]
MakeSpooler = Callable[[], Spooler]


def until(happened: Callable[[], object], seconds: float = 10) -> None:
    end = monotonic() + seconds
    while not happened():
        assert monotonic() < end
        sleep(0.005)


def state_of(store: Store, ticket: Ticket) -> tuple[PrintState, str]:
    (job,) = queue.print_jobs(store, ticket.id)
    return job.state, job.reason


def settled(store: Store, ticket: Ticket) -> tuple[PrintState, str]:
    open_states = (PrintState.QUEUED, PrintState.SENT)
    until(lambda: state_of(store, ticket)[0] not in open_states)
    return state_of(store, ticket)


def mark_sent(store: Store, ticket: Ticket) -> None:
    (job,) = queue.print_jobs(store, ticket.id)
    queue.settle_print_job(store, job, PrintState.SENT, **who())
