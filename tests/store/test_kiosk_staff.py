"""What the staff of a kiosk may do from its menu, as the database keeps it."""

from typing import Any

import pytest
from sqlalchemy import text

from kiosk import queue
from kiosk.errors import Damaged, Refused
from kiosk.queue.staff_code import guessable
from kiosk.store import Store
from tests.conftest import Time


def who() -> dict[str, Any]:
    return {"op_id": queue.new_op_id(), "actor": "test"}


def shut(store: Store) -> dict[str, bool]:
    return {station.name: station.shut for station in queue.stations(store)}


def test_a_site_has_no_code_until_it_makes_one_and_the_newest_alone_opens(store: Store) -> None:
    assert queue.staff_code_of(store) is None
    before, after = queue.new_staff_code(store, **who()), queue.new_staff_code(store, **who())
    kept = queue.staff_code_of(store)
    assert kept is not None
    assert kept.opens(after, store.ticket_key)
    assert not kept.opens(before, store.ticket_key)
    assert len(after) == 6
    assert after.isdigit()


def test_a_code_is_told_once_and_stands_nowhere(store: Store) -> None:
    once = who()
    code = queue.new_staff_code(store, **once)
    with pytest.raises(Refused) as refused:
        queue.new_staff_code(store, **once)
    assert refused.value.key == "refused.staff_code_told"
    kept = queue.staff_code_of(store)
    assert kept is not None
    assert not kept.opens(code, b"another site's key"), "a stolen database is not enough"
    with store.read() as connection:
        written = connection.execute(text("SELECT data FROM journal")).scalars().all()
    assert all(code not in entry for entry in written)
    assert kept.digest not in repr(kept)


@pytest.mark.parametrize(
    ("code", "easy"),
    [
        ("000000", True),
        ("121212", True),
        ("123123", True),
        ("890123", True),
        ("654321", True),
        ("121121", True),
        ("483920", False),
    ],
)
def test_codes_that_people_try_first_are_never_drawn(code: str, easy: bool) -> None:
    assert guessable(code) is easy


def test_a_kiosk_is_closed_until_the_next_day_and_no_other_sends_people_there(
    store: Store, time: Time
) -> None:
    for name in ("Kios 1", "Kios 2"):
        queue.report(store, name, "kiosk", "1.0", queue.PRINTER_OK)
        queue.report_printer(store, name, "ticket", queue.PRINTER_OK)
    assert queue.other_kiosks(store, "Kios 1") == ("Kios 2",)
    queue.shut_kiosk(store, "Kios 2", **who())
    queue.shut_kiosk(store, "Kios 2", **who())
    assert shut(store) == {"Kios 1": False, "Kios 2": True}
    assert queue.other_kiosks(store, "Kios 1") == ()
    queue.verify(store)
    time.pass_by(days=1)
    queue.report(store, "Kios 2", "kiosk", "1.0", queue.PRINTER_OK)
    assert shut(store)["Kios 2"] is False
    queue.verify(store)


def test_a_closed_kiosk_can_be_reopened_even_one_that_never_reported(store: Store) -> None:
    queue.shut_kiosk(store, "Kios 3", **who())
    assert shut(store) == {"Kios 3": True}
    queue.reopen_kiosk(store, "Kios 3", **who())
    assert shut(store) == {"Kios 3": False}
    queue.verify(store)


def test_a_kiosk_closed_past_the_journal_is_found(store: Store) -> None:
    queue.report(store, "Kios 1", "kiosk", "1.0")
    with store.database.making() as connection:
        connection.execute(text("UPDATE station SET shut_on = '2026-11-24'"))
    with pytest.raises(Damaged):
        queue.verify(store)


def test_staff_who_cannot_come_say_so_and_a_second_call_begins_anew(
    store: Store, time: Time
) -> None:
    queue.call_staff(store, "Kios 1", **who())
    queue.answer_staff_call(store, "Kios 1", comes=False, **who())
    assert queue.staff_calls(store) == (), "nobody is asked twice"
    call = queue.staff_call_of(store, "Kios 1")
    assert call is not None
    assert call.away
    time.pass_by(minutes=5)
    queue.call_staff(store, "Kios 1", **who())
    again = queue.staff_call_of(store, "Kios 1")
    assert again is not None
    assert (again.away, again.since) == (False, time.moment)
    assert queue.staff_calls(store) == ("Kios 1",)
    queue.answer_staff_call(store, "Kios 1", **who())
    assert queue.staff_call_of(store, "Kios 1") is None
