"""Calls made by voice while the database was away are told to the queue afterwards, in order."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from kiosk import queue
from kiosk.errors import Refused
from kiosk.queue import State
from kiosk.store import Store
from kiosk.store.notebook import Note, Notebook
from tests.checker import proven
from tests.conftest import MORNING, Desk, Time

Take = Callable[..., queue.Ticket]


def voiced(store: Store, text: str, at: datetime, op_id: str = "") -> queue.Ticket:
    op_id = op_id or queue.new_op_id()
    return queue.call_voiced(store, 1, text, at, op_id=op_id, actor="counter 1")


def test_what_was_called_by_voice_is_served_in_that_order_at_those_times(
    store: Store, take: Take, desk: Desk, time: Time, tmp_path: Path, shared: bool
) -> None:
    for _ in range(4):
        take()
    time.pass_by(minutes=1)
    desk.called()
    times = [time.moment + timedelta(minutes=m) for m in (3, 8)]
    time.pass_by(minutes=20)
    assert voiced(store, "a-2", times[0]).label == "A 002"
    assert voiced(store, "A 003", times[1]).state is State.CALLED
    first, second, third = (queue.find(store, f"A 00{n}") for n in (1, 2, 3))
    assert (first.state, first.ended_at) == (State.SERVED, times[0])
    assert (second.called_at, second.ended_at) == (times[0], times[1])
    assert (third.counter, third.first_called_at) == (1, times[1])
    assert desk.finish_and_call() == queue.find(store, "A 004")
    queue.verify(store)
    assert shared or proven(tmp_path / "data" / "queue.db") == []


def test_a_note_sent_twice_counts_once(store: Store, take: Take, desk: Desk) -> None:
    take()
    take()
    first = voiced(store, "A 001", MORNING, "noted")
    assert voiced(store, "A 001", MORNING, "noted") == first
    assert voiced(store, "A 001", MORNING) == first


def test_a_moment_is_neither_before_the_visitor_came_nor_after_now(
    store: Store, take: Take, desk: Desk, time: Time
) -> None:
    take()
    take()
    assert voiced(store, "A 001", time.moment - timedelta(hours=1)).called_at == time.moment
    assert voiced(store, "A 002", time.moment + timedelta(hours=1)).called_at == time.moment


def test_whom_a_colleague_called_first_stays_with_the_colleague(
    store: Store, take: Take, desk: Desk, second: Desk
) -> None:
    take()
    take()
    desk.called()
    second.called()
    with pytest.raises(Refused) as refused:
        voiced(store, "A 002", MORNING)
    assert (refused.value.key, refused.value.values["counter"]) == ("refused.taken", 2)
    # Nothing is changed: the visitor at this counter is still here.
    assert queue.find(store, "A 001").state is State.CALLED


@pytest.mark.parametrize("text", ["A 099", "not a number", "M 001"])
def test_a_number_that_cannot_be_called_here_is_refused(
    store: Store, take: Take, desk: Desk, text: str
) -> None:
    take("POL-01")
    with pytest.raises(Refused):
        voiced(store, text, MORNING)


def test_a_counter_that_is_not_open_tells_so(store: Store, take: Take, desk: Desk) -> None:
    take()
    desk.pause()
    with pytest.raises(Refused, match="counter_paused"):
        voiced(store, "A 001", MORNING)


def test_notes_stay_until_they_are_struck(tmp_path: Path) -> None:
    notebook = Notebook(tmp_path)
    notes = [Note(f"op {n}", 1, f"A 00{n}", MORNING + timedelta(minutes=n)) for n in (1, 2)]
    for note in notes:
        notebook.add(note)
    notebook.add(Note("other", 2, "A 009", MORNING))
    notebook.close()
    again = Notebook(tmp_path)
    assert again.of_counter(1) == notes
    again.strike("op 1")
    assert again.of_counter(1) == notes[1:]
    assert len(again.of_counter(2)) == 1
    again.close()
