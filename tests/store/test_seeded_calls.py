"""Bugs in calling and in the order, planted one by one: the checker names each of them."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import select

from kiosk import queue
from kiosk.queue import State, calling, operations
from kiosk.queue.day import changing
from kiosk.queue.operations import row_of, write
from kiosk.queue.rows import ticket_of
from kiosk.store import Store
from kiosk.store.prepared import Prepared
from kiosk.store.tables import ticket
from tests.house import House


def naive_call(store: Store, row: Any, number: int, op_id: str) -> queue.Ticket:
    """Calls a ticket as it was read some time before; nothing guards the row."""
    with changing(store, op_id, "test") as change:
        shown = {"state": "called", "counter": number, "calls": 1, "called_at": change.now_ms}
        connection = change.connection
        connection.execute(ticket.update().where(ticket.c.id == row.id).values(**shown))
        called = ticket_of(row_of(change, row.id))
        change.record("called", ticket_id=row.id, counter=number, number=called.label, set=shown)
    return called


def test_the_checker_catches_one_visitor_called_by_two_counters(house: House) -> None:
    house.open_counters(1, 2)
    first = house.take()
    with house.store.read() as connection:
        both_saw = connection.execute(select(ticket).where(ticket.c.id == first.id)).one()

    def naive(store: Store, number: int, op_id: str, **_: object) -> queue.Ticket:
        return naive_call(store, both_saw, number, op_id)

    house.client.do("call_next", naive, number=1)
    house.client.do("call_next", naive, number=2)
    assert "I5" in house.found()


def test_the_checker_catches_a_counter_with_two_visitors_where_no_index_forbids_it(
    served: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    served.by_hand("DROP INDEX uq_ticket_held")
    monkeypatch.setattr(operations, "free_desk", operations.desk_of)
    served.call(3)
    assert served.found() == {"I5"}


def test_the_checker_catches_a_call_at_a_counter_on_its_break(
    served: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    served.client.do("pause_counter", number=1)
    monkeypatch.setattr(operations, "free_desk", operations.desk_of)
    served.call(1)
    assert served.found() == {"I5"}


def moved(kind: str, **new: Any) -> Callable[..., queue.Ticket]:
    """An operation that writes what it likes, to the ticket that counter 3 has called."""

    def step(store: Store, number: int, op_id: str, actor: str, **_: Any) -> queue.Ticket:
        with changing(store, op_id, actor) as change:
            row = change.connection.execute(select(ticket).where(ticket.c.counter == 3)).one()
            return write(change, row, kind, number, **new)

    return step


def test_the_checker_catches_a_recall_by_another_counter(served: House) -> None:
    served.client.do("recall", moved("recalled", calls=2), number=1)
    assert served.found() == {"I5"}


def test_the_checker_catches_a_recall_that_is_not_counted(served: House) -> None:
    served.client.do("recall", moved("recalled"), number=3)
    assert served.found() == {"I5"}


def test_the_checker_catches_a_finish_without_a_call(served: House) -> None:
    def finish(store: Store, number: int, op_id: str, actor: str) -> queue.Ticket:
        with changing(store, op_id, actor) as change:
            (row, *_) = change.connection.execute(
                select(ticket).where(ticket.c.state == State.WAITING)
            )
            return write(change, row, "finished", number, state=State.SERVED)

    served.client.do("finish", finish, number=3)
    assert served.found() == {"I6"}


def test_the_checker_catches_a_start_that_ends_elsewhere(served: House) -> None:
    served.client.do("start", moved("started", state=State.ON_HOLD, counter=None), number=3)
    assert served.found() == {"I6"}


def test_the_checker_catches_a_move_nobody_knows(served: House) -> None:
    served.client.do("hold", moved("put_aside", state=State.ON_HOLD, counter=None), number=3)
    assert {"I4", "I6"} <= served.found()


def test_the_checker_catches_a_step_taken_back_to_something_else(served: House) -> None:
    served.client.do("no_show", number=3)
    served.client.do("undo", moved("undone", state=State.SERVING), number=3)
    assert served.found() == {"I7"}


def test_the_checker_catches_a_step_taken_back_late(
    served: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    served.client.do("no_show", number=3)
    row = queue.find(served.store, queue.desk(served.store, 3).recent[0].label)
    served.time.pass_by(hours=1)

    def undo(store: Store, number: int, op_id: str, actor: str) -> queue.Ticket:
        with changing(store, op_id, actor) as change:
            before = queue.events(store, row.id)[-1].data["before"]
            return write(change, row_of(change, row.id), "undone", number, **before)

    served.client.do("undo", undo, number=3)
    assert served.found() == {"I6"}


# --- fairness


def test_the_checker_catches_a_later_visitor_called_first(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.open_counters(1)
    house.take()
    house.take()
    backwards = calling._HEAD.where(calling._SHARED, calling._OF_AGENCY)
    last_first = Prepared(backwards.order_by(ticket.c.issued_revision.desc()))
    monkeypatch.setattr(calling, "_AGENCY_HEAD", last_first)
    house.call()
    assert house.found() == {"I9"}


def test_the_checker_catches_priority_that_passes_without_end(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.open_counters(1)
    house.take()
    for _ in range(2):
        house.time.pass_by(minutes=1)
        house.take(priority="elderly")
    house.call()
    house.client.do("finish", number=1)
    house.time.pass_by(minutes=21)
    monkeypatch.setattr(calling, "_capped", lambda *arguments: arguments[-2])
    house.call()
    assert house.found() == {"I9"}


def test_the_checker_catches_passed_visitors_forgotten(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.open_counters(1)
    house.take()
    house.time.pass_by(minutes=1)
    house.take(priority="elderly")
    monkeypatch.setattr(calling, "mark_passed", lambda *_: None)
    house.call()
    assert house.found() == {"I9"}


def test_the_checker_catches_a_better_place_after_a_transfer(served: House) -> None:
    sent = moved("transferred", state=State.WAITING, counter=None, due_at=1)
    served.client.do("transfer", sent, number=3)
    assert served.found() == {"I9"}
