"""Ordinary numbers that a database lost are taken in when their paper comes."""

import pytest

from kiosk import queue
from kiosk.errors import Refused
from kiosk.queue import token
from kiosk.queue.scanning import News, scan
from kiosk.store import Store
from tests.cable import Kiosk
from tests.conftest import Desk, Time
from tests.reserve import of


def signed(store: Store, number: int, letters: str = "A") -> str:
    day = of(store, "A 001").day
    return token.sign(store.ticket_key, token.Parts(1, day, letters, number, b"lost."))


def test_a_genuine_number_that_was_lost_is_taken_in_once(
    kiosk: Kiosk, store: Store, time: Time, desk: Desk
) -> None:
    first = kiosk.take().ticket
    time.pass_by(minutes=10)
    found = scan(store, signed(store, 4), actor="counter 1", service="DUK-08")
    assert found.news is News.RECOVERED
    assert (found.ticket.label, found.ticket.service) == ("A 004", "DUK-08")
    assert found.ticket.due_at == first.due_at
    assert scan(store, signed(store, 4), actor="counter 1").news is News.KNOWN
    # The series goes on after it, and one that was lost before it comes too.
    assert kiosk.take().ticket.label == "A 005"
    assert scan(store, signed(store, 2), actor="counter 1").ticket.service == "DUK-01"
    (entry,) = queue.events(store, found.ticket.id)
    assert (entry.kind, entry.data["skipped"]) == ("recovered", [2, 3])
    assert desk.called().label == "A 001"
    desk.finish()
    assert desk.called().label == "A 004"


def test_a_lost_number_that_was_given_again_is_refused(kiosk: Kiosk, store: Store) -> None:
    kiosk.take()
    with pytest.raises(Refused, match="ticket_unknown"):
        scan(store, signed(store, 1), actor="counter 1")


def test_a_lost_number_of_another_day_is_refused(kiosk: Kiosk, store: Store, time: Time) -> None:
    kiosk.take()
    code = signed(store, 9)
    time.pass_by(days=1)
    with pytest.raises(Refused, match="token_day"):
        scan(store, code, actor="counter 1")
