"""A kiosk cut off from the queue, and what tests of its reserve numbers do with it."""

from collections.abc import Callable

import pytest

from kiosk import queue
from kiosk.errors import Refused
from kiosk.queue import PrintState, Ticket
from kiosk.store import Store
from tests.cable import Kiosk
from tests.conftest import Time

Start = Callable[..., Kiosk]


def wait(kiosk: Kiosk, time: Time, seconds: float) -> None:
    time.pass_by(seconds=seconds)
    kiosk.steady.seconds += seconds


def of(store: Store, label: str) -> Ticket:
    return queue.find(store, label)


def settle(kiosk: Kiosk, paper: Ticket, state: PrintState, reason: str = "") -> None:
    """The kiosk's printer is done with the paper of a reserve number."""
    assert kiosk.stock.settle_paper(paper.id, PrintState.QUEUED, PrintState.SENT)
    assert kiosk.stock.settle_paper(paper.id, PrintState.SENT, state, reason)


def refusal(kiosk: Kiosk, **asked: object) -> str:
    with pytest.raises(Refused) as refused:
        kiosk.take(**asked)  # type: ignore[arg-type] # handed on as it is
    return refused.value.key
