"""A window's jobs: one whose connection broke is tried once more, whatever else is told."""

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from kiosk.errors import ForPeople, Interrupted, StoreFault
from kiosk.ui.worker import Worker


@pytest.fixture
def worker(qapp: object) -> Iterator[Worker]:
    made = Worker()
    yield made
    made.close()


def answers(*found: object) -> Callable[[], object]:
    """A job that ends in one way after the other."""
    left = list(found)

    def job() -> object:
        one = left.pop(0)
        if isinstance(one, Exception):
            raise one
        return one

    return job


def told(worker: Worker, qtbot: QtBot, job: Callable[[], object]) -> object:
    """What the window hears: the answer, or the key of what went wrong."""
    heard: list[object] = []

    def failed(error: ForPeople) -> None:
        heard.append(error.key)

    worker.run(job, heard.append, failed)
    qtbot.waitUntil(lambda: bool(heard))
    return heard[0]


def test_a_broken_connection_is_noticed_by_nobody(worker: Worker, qtbot: QtBot) -> None:
    assert told(worker, qtbot, answers(Interrupted("fault.store"), "A 001")) == "A 001"


def test_a_connection_that_breaks_twice_is_told(worker: Worker, qtbot: QtBot) -> None:
    twice = answers(Interrupted("fault.store"), Interrupted("fault.store"), "too late")
    assert told(worker, qtbot, twice) == "fault.store"


def test_a_busy_database_is_told_and_not_asked_again(worker: Worker, qtbot: QtBot) -> None:
    assert told(worker, qtbot, answers(StoreFault("fault.store"), "too late")) == "fault.store"


def test_a_bug_is_told_by_its_code_and_the_next_job_runs(worker: Worker, qtbot: QtBot) -> None:
    assert told(worker, qtbot, answers(ZeroDivisionError())) == "bug.screen"
    assert told(worker, qtbot, answers("next")) == "next"
