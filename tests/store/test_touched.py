"""A display that is told a change is none of its business really shows the same as before."""

from collections.abc import Callable

import pytest

from kiosk import queue
from kiosk.queue import operations
from kiosk.store import Change, Store
from kiosk.store.touched import EVERYTHING, NOTHING, Touched, heard, told
from kiosk.ui.display.stage import SHOWN_NEXT, Stage, stage
from tests.conftest import MORNING, Desk

COUNTERS = (1, 2, 3, 27, 28)


def pictures(store: Store) -> dict[int, tuple[str, Stage]]:
    """What each display shows, with the agency it belongs to."""
    desks = {number: queue.desk(store, number, shown=SHOWN_NEXT) for number in COUNTERS}
    return {n: (desk.agency, stage(desk, MORNING, None, "down")) for n, desk in desks.items()}


@pytest.fixture
def unseen(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> Callable[[Callable[[], object]], set[int]]:
    """Runs a step; the counters whose display changed although nobody told it."""
    touched = [NOTHING]
    close = Change.close

    def listening(change: Change) -> None:
        touched[0] |= change.touched
        close(change)

    monkeypatch.setattr(Change, "close", listening)

    def step(work: Callable[[], object]) -> set[int]:
        touched[0] = NOTHING
        before = pictures(store)
        work()
        after, said = pictures(store), touched[0]
        return {
            number
            for number, (agency, shown) in after.items()
            if shown != before[number][1]
            and not said.everything
            and number not in said.counters
            and agency not in said.agencies
        }

    return step


def a_morning(
    desk: Desk, second: Desk, police: Desk, take: Callable[..., queue.Ticket]
) -> list[Callable[[], object]]:
    """Steps that move numbers between lines, desks and agencies."""
    return [
        take,
        lambda: take("POL-01"),
        lambda: take(priority=queue.Priority.ELDERLY),
        desk.call,
        desk.recall,
        desk.start,
        lambda: desk.transfer(counter=27, come_back=True),
        police.call,
        police.finish,
        desk.call,
        desk.no_show,
        desk.undo,
        desk.start,
        lambda: desk.hold(5),
        second.called,
        second.start,
        second.finish,
        take,
        second.call,
        lambda: second.transfer(agency="POL"),
        police.call,
        police.finish_and_call,
        second.walk_in,
        second.finish,
        lambda: Desk(desk.store, 3).open(),
        lambda: take("POL-01"),
    ]


def test_every_display_that_changes_is_told_so(
    unseen: Callable[[Callable[[], object]], set[int]],
    desk: Desk,
    second: Desk,
    police: Desk,
    take: Callable[..., queue.Ticket],
) -> None:
    for step in a_morning(desk, second, police, take):
        assert unseen(step) == set()


def test_a_change_that_forgets_its_counter_is_found_out(
    unseen: Callable[[Callable[[], object]], set[int]],
    desk: Desk,
    take: Callable[..., queue.Ticket],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    take()
    monkeypatch.setattr(operations, "_pictures_of", lambda *_: NOTHING)
    assert 1 in unseen(desk.call)


@pytest.mark.parametrize(
    "touched",
    [NOTHING, Touched(frozenset({1, 27}), frozenset({"DUK"})), Touched(agencies=frozenset({"A"}))],
)
def test_what_is_told_is_heard(touched: Touched) -> None:
    assert heard(told(touched, 6, 7), 6) == (touched, 7)


@pytest.mark.parametrize("words", ["", "7", "6 7", "6 7 x;", "a b ;", "6 7 1;A;B"])
def test_words_that_nobody_understands_concern_everybody(words: str) -> None:
    assert heard(words, 6) == (EVERYTHING, 6)


def test_whoever_missed_a_change_reads_everything_anew() -> None:
    assert heard(told(NOTHING, 7, 8), 6) == (EVERYTHING, 8)


def test_what_is_too_long_to_be_told_concerns_everybody() -> None:
    crowd = Touched(counters=frozenset(range(10_000)))
    assert heard(told(crowd, 6, 7), 6) == (EVERYTHING, 6)
