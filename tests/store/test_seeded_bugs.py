"""Bugs in numbers, answers, days and papers, planted one by one: the checker names each of them."""

from datetime import date
from importlib import import_module
from types import SimpleNamespace
from typing import Any

import pytest
from sqlalchemy import func, insert, select

from kiosk import queue
from kiosk.clock import business_date
from kiosk.errors import Refused
from kiosk.queue import State, day, issuing, operations, trust
from kiosk.queue.day import changing
from kiosk.store import Change, Store
from kiosk.store.tables import series, ticket
from tests.house import House

# --- numbers


class NaiveNumbers:
    """Takes one more than the highest number it saw when it began."""

    def __init__(self, seen: int) -> None:
        self.next = SimpleNamespace(last=seen + 1)

    def first(self, *_: object) -> SimpleNamespace:
        return self.next


def test_the_checker_catches_numbers_taken_as_max_plus_one(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.without_unique_numbers()
    with house.store.read() as connection:
        highest = connection.execute(select(func.coalesce(func.max(ticket.c.number), 0)))
        both_saw = highest.scalar_one()
    monkeypatch.setattr(issuing, "_TAKE_NUMBER", NaiveNumbers(both_saw))
    house.take()
    house.take()
    assert "I2" in house.found()


def test_the_checker_catches_a_series_set_back_where_nothing_keeps_numbers_unique(
    served: House,
) -> None:
    served.without_unique_numbers()
    served.by_hand("UPDATE series SET last = 0 WHERE series = 'A'")
    served.take()
    assert "I2" in served.found()


def test_the_checker_catches_a_number_left_out(house: House) -> None:
    house.take()
    house.by_hand("UPDATE series SET last = last + 1")
    house.take()
    assert house.found() == {"I3"}


def test_the_checker_catches_numbers_reserved_in_blocks(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.take()
    house.by_hand("UPDATE series SET last = 3")
    monkeypatch.setattr(issuing, "_TAKE_NUMBER", NaiveNumbers(2))
    house.take()
    monkeypatch.setattr(issuing, "_TAKE_NUMBER", NaiveNumbers(1))
    house.take()
    assert house.found() == {"I8"}


def test_the_checker_catches_a_number_answered_before_it_was_kept(house: House) -> None:
    def hasty(store: Store, **arguments: Any) -> queue.Issued:
        answers = []
        with pytest.raises(ZeroDivisionError), changing(store, "hasty", "test") as change:
            answers.append(issuing.take(change, "DUK-02", "id"))
            raise ZeroDivisionError
        return answers[0]

    house.client.do("issue", hasty, service_code="DUK-02")
    assert house.found() == {"I1"}


def test_the_checker_catches_an_older_copy_put_in_place(house: House) -> None:
    database = house.folder / "data" / "queue.db"
    house.take()
    house.by_hand("PRAGMA wal_checkpoint(TRUNCATE)")
    copy = database.read_bytes()
    house.take()
    house.store.close()
    for left in (house.folder / "data").glob("queue.db-*"):
        left.unlink()
    database.write_bytes(copy)
    queue.verify(house.store)
    assert house.found() == {"I1"}


def test_the_checker_catches_a_ticket_deleted_after_it_was_answered(served: House) -> None:
    served.by_hand(
        "DELETE FROM print_job WHERE ticket_id = (SELECT id FROM ticket WHERE number = 3)",
        "DELETE FROM ticket WHERE number = 3",
    )
    assert served.found() == {"I1", "I3", "I7"}


def test_the_checker_catches_a_ticket_for_another_service_than_asked(house: House) -> None:
    def wrong(store: Store, service_code: str, **rest: Any) -> queue.Issued:
        return queue.issue(store, "DUK-08", **rest)

    house.client.do("issue", wrong, service_code="DUK-02")
    assert house.found() == {"I1"}


def test_the_checker_catches_a_number_nobody_asked_for(house: House) -> None:
    queue.issue(house.store, "DUK-02", op_id="a-friend", actor="a clerk")
    assert house.found() == {"I4"}


def test_the_checker_catches_a_ticket_without_a_journal_entry(house: House) -> None:
    house.take()
    with house.store.database.making() as connection:
        row = dict(connection.execute(select(ticket)).one()._mapping)
        friend = {**row, "id": "friend", "number": 2, "station": "", "issued_revision": 9}
        connection.execute(insert(ticket), friend)
        connection.execute(series.update().values(last=2))
    assert house.found() == {"I7"}


# --- one answer


def test_the_checker_catches_a_lost_op_id(house: House) -> None:
    def forgetful(store: Store, *, op_id: str, **rest: Any) -> queue.Issued:
        return queue.issue(store, op_id=queue.new_op_id(), **rest)

    asked = {"service_code": "DUK-02"}
    for _ in range(2):
        house.client.attempt("one intention", "issue", asked, forgetful)
    assert house.found() == {"I1", "I4", "I10"}


def test_the_checker_catches_another_answer_to_the_same_question(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    def anew(row: queue.Ticket, data: dict[str, Any]) -> queue.Issued:
        return queue.Issued(row, data["ahead"] + 1, None, ())

    house.take()
    house.client.attempt("one intention", "issue", {"service_code": "DUK-02"})
    monkeypatch.setattr(issuing, "_issued", anew)
    house.client.attempt("one intention", "issue", {"service_code": "DUK-02"})
    assert house.found() == {"I10"}


def test_the_checker_catches_a_refused_operation_that_left_something(house: House) -> None:
    def too_late(store: Store, service_code: str, **who: Any) -> None:
        queue.issue(store, service_code, **who)
        raise Refused("refused.service_off")

    house.client.do("issue", too_late, service_code="DUK-02")
    assert house.found() == {"I4"}


def test_the_checker_catches_a_call_that_only_its_counter_knows_of(served: House) -> None:
    def shown_only(store: Store, number: int, **who: Any) -> queue.Ticket:
        return queue.desk(store, number).waiting[0]

    served.client.do("call_next", shown_only, number=1)
    assert served.found() == {"I1"}


# --- the day


def test_the_checker_catches_a_day_that_goes_back(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    def naive(change: Change) -> None:
        today = business_date(change.store.clock.now(), change.store.zone)
        if today != change.day:
            change.record("day_opened", ended=change.day.isoformat(), left_open=[])
            change.day = today

    house.open_counters(1)
    monkeypatch.setattr(day, "advance", naive)
    monkeypatch.setattr(trust, "read", lambda shown, *_: trust.Reading(shown, doubted=False))
    house.time.pass_by(days=-1)
    house.open_counters(2)
    house.open_counters(3)
    assert "I11" in house.found()


def test_the_checker_catches_a_day_that_nobody_opened(house: House) -> None:
    def overnight(store: Store, number: int, op_id: str, actor: str) -> None:
        with store.change(op_id, actor) as change:
            change.day = date(2026, 11, 25)
            change.record("counter_open", counter=number)

    house.client.do("open_counter", overnight, number=1)
    assert "I11" in house.found()


def test_the_checker_catches_somebody_left_over_when_the_day_changed(
    served: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    only_waiting = ticket.c.state == State.WAITING
    monkeypatch.setattr(day, "_LEFT_OPEN", select(ticket.c.id, ticket.c.state).where(only_waiting))
    monkeypatch.setattr(day, "_EXPIRE", ticket.update().where(only_waiting))
    served.time.pass_by(days=1)
    served.open_counters(1)
    assert "I11" in served.found()


def test_the_checker_catches_a_move_after_the_day_was_closed(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.open_counters(1)
    house.take()
    house.call()
    house.client.do("finish", number=1)
    house.client.do("close_day")
    monkeypatch.setattr(operations, "still_open", lambda _: None)
    house.client.do("undo", number=1)
    assert house.found() == {"I11"}


# --- paper


def test_the_checker_catches_a_ticket_without_paper(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(issuing, "queue_paper", lambda *_: None)
    house.take()
    assert house.found() == {"I13"}


def test_the_checker_catches_a_paper_printed_twice(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    anything = {was: set(queue.PrintState) for was in queue.PrintState}
    # The package has a function of the module's name.
    monkeypatch.setattr(import_module("kiosk.queue.print_jobs"), "_NEXT", anything)
    made = house.take()
    paper = {"ticket": made.id, "copy": 0, "station": "Kios 1"}
    for state in ("sent", "printed", "sent", "printed"):
        house.client.do("settle_print_job", job=paper, state=state)
    assert house.found() == {"I13"}
