"""One process a window: what dies comes back, what a person closes stays closed."""

import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.supervisor import AGAIN, Supervisor

SLEEP = [sys.executable, "-c", "import time; time.sleep(600)"]


def wait_until(condition: object, seconds: float = 20.0) -> None:
    assert callable(condition)
    until = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < until, "it did not happen in time"
        time.sleep(0.02)


@pytest.fixture
def two_windows() -> Iterator[Supervisor]:
    supervisor = Supervisor([SLEEP, SLEEP])
    thread = threading.Thread(target=supervisor.run)
    thread.start()
    wait_until(lambda: len(supervisor.processes) == 2)
    yield supervisor
    supervisor.stop()
    thread.join(30)
    assert not thread.is_alive()
    assert supervisor.processes == []


def test_a_window_that_was_killed_is_back_within_three_seconds(two_windows: Supervisor) -> None:
    first, second = two_windows.processes
    killed = time.monotonic()
    first.kill()
    wait_until(lambda: len(two_windows.processes) == 2 and first not in two_windows.processes)
    assert time.monotonic() - killed < 3
    assert second in two_windows.processes


def test_a_window_that_a_person_closed_stays_closed_and_the_last_one_ends_it(
    tmp_path: Path,
) -> None:
    mark = tmp_path / "started"
    once = f"open({str(mark)!r}, 'a').write('x')"
    supervisor = Supervisor([[sys.executable, "-c", once]])
    thread = threading.Thread(target=supervisor.run)
    thread.start()
    thread.join(30)
    assert not thread.is_alive()
    assert mark.read_text() == "x"


def test_a_window_that_cannot_start_does_not_keep_the_machine_busy(tmp_path: Path) -> None:
    mark = tmp_path / "started"
    fails = f"open({str(mark)!r}, 'a').write('x'); raise SystemExit(3)"
    supervisor = Supervisor([[sys.executable, "-c", fails]])
    thread = threading.Thread(target=supervisor.run)
    thread.start()
    time.sleep(3)
    supervisor.stop()
    thread.join(30)
    assert mark.read_text() in {"x", "xx"}


def test_a_window_that_a_person_restarts_is_back_at_once_each_time(tmp_path: Path) -> None:
    mark = tmp_path / "started"
    thrice = (
        f"mark = open({str(mark)!r}, 'a+'); mark.write('x'); mark.flush(); mark.seek(0);"
        f" raise SystemExit({AGAIN} if len(mark.read()) < 3 else 0)"
    )
    supervisor = Supervisor([[sys.executable, "-c", thrice]])
    thread = threading.Thread(target=supervisor.run)
    thread.start()
    thread.join(30)
    assert not thread.is_alive(), "one that is started again and again would rest between"
    assert mark.read_text() == "xxx"
