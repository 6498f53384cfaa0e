"""The calls of the day: what a hall shows and speaks, each once and in order."""

from collections.abc import Callable
from datetime import timedelta

from kiosk import queue
from kiosk.catalogue import current
from kiosk.queue import Priority, Ticket
from kiosk.queue.calls import LOOKED_BACK
from kiosk.store import Store
from tests.conftest import Desk, Time, who

Take = Callable[..., Ticket]


def told(store: Store, since: int = 0, *agencies: str) -> list[tuple[str, int, bool]]:
    found = queue.calls(store, since, agencies)
    return [(call.label, call.counter, call.again) for call in found.calls]


def test_calls_and_recalls_are_told_in_the_order_they_were_made(
    store: Store, take: Take, desk: Desk, time: Time
) -> None:
    take()
    take()
    other = Desk(store, 2)
    other.open()
    desk.called()
    other.called()
    time.pass_by(seconds=6)
    desk.recall()
    assert told(store) == [("A 001", 1, False), ("A 002", 2, False), ("A 001", 1, True)]


def test_who_has_seen_a_call_is_told_of_later_ones_only(
    store: Store, take: Take, desk: Desk
) -> None:
    take()
    take()
    desk.called()
    seen = queue.calls(store)
    assert told(store, seen.revision) == []
    desk.finish()
    # Much happens that is no call.
    assert told(store, seen.revision) == []
    desk.called()
    assert told(store, seen.revision) == [("A 002", 1, False)]
    # Whoever is served before a screen looks was called all the same.
    desk.start()
    desk.finish()
    assert told(store, seen.revision) == [("A 002", 1, False)]


def test_a_call_says_who_goes_first_but_never_why(store: Store, take: Take, desk: Desk) -> None:
    take(priority=Priority.PREGNANT)
    desk.called()
    (call,) = queue.calls(store).calls
    assert (call.label, call.priority, call.language) == ("AP 001", True, "id")
    assert "pregnant" not in repr(call)


def test_a_hall_of_some_agencies_hears_only_theirs(store: Store, take: Take, desk: Desk) -> None:
    take()
    take("POL-01")
    police = Desk(store, current(store).agency("POL").counters[0])
    police.open()
    desk.called()
    police.called()
    assert told(store, 0, "POL") == [("M 001", police.number, False)]
    assert [label for label, *_ in told(store, 0, "POL", "DUK")] == ["A 001", "M 001"]


def test_somebody_who_is_at_the_counter_already_is_not_called_in_the_hall(
    store: Store, desk: Desk
) -> None:
    queue.walk_in(store, 1, "DUK-02", **who())
    assert told(store) == []


def test_a_call_that_was_made_by_voice_is_of_then(
    store: Store, take: Take, desk: Desk, time: Time
) -> None:
    take()
    then = time.moment + timedelta(minutes=2)
    time.pass_by(minutes=20)
    queue.call_voiced(store, 1, "A 001", then, **who())
    (call,) = queue.calls(store).calls
    assert call.called_at == then


def test_a_new_day_has_no_calls_yet_and_a_long_one_is_told_from_its_end(
    store: Store, take: Take, desk: Desk, time: Time
) -> None:
    for _ in range(LOOKED_BACK + 3):
        take()
        desk.called()
        desk.finish()
    labels = [label for label, *_ in told(store)]
    assert labels == [f"A {n:03d}" for n in range(4, LOOKED_BACK + 4)]
    time.pass_by(days=1)
    queue.open_day(store, **who())
    assert told(store) == []
