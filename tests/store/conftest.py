"""What tests of the queue may ask for: further counters, and a house with its clients' history."""

import shutil
import signal
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest

from kiosk.store import Store
from tests.conftest import Desk
from tests.house import House


@pytest.fixture(params=[False, True], ids=["sqlite", "postgresql"])
def shared(request: pytest.FixtureRequest) -> bool:
    """What the queue promises it promises on both databases."""
    return bool(request.param)


@pytest.fixture
def second(store: Store) -> Desk:
    """Counter 2, of the same agency as counter 1, open."""
    made = Desk(store, 2)
    made.open()
    return made


@pytest.fixture
def police(store: Store) -> Desk:
    """Counter 27, of another agency, open."""
    made = Desk(store, 27)
    made.open()
    return made


@pytest.fixture
def house(tmp_path: Path, new_morning: Path) -> Iterator[House]:
    shutil.copytree(new_morning, tmp_path / "data")
    made = House.open(tmp_path)
    yield made
    made.close()


@pytest.fixture(scope="session")
def busy(tmp_path_factory: pytest.TempPathFactory, new_morning: Path) -> tuple[Path, datetime]:
    """A folder in which all is well, and its moment: one was served, 3 has called, others wait."""
    folder = tmp_path_factory.mktemp("busy") / "house"
    shutil.copytree(new_morning, folder / "data")
    house = House.open(folder)
    house.open_counters(1, 2, 3)
    for priority in (None, None, None, "elderly", None):
        house.take(priority=priority)
        house.time.pass_by(seconds=20)
    house.call(1)
    house.client.do("finish", number=1, outcome="served")
    house.call(2)
    house.client.do("hold", number=2, reason="copy", minutes=5)
    house.call(3)
    assert not house.violations()
    house.close()
    return folder, house.time.moment


@pytest.fixture
def served(busy: tuple[Path, datetime], tmp_path: Path) -> Iterator[House]:
    folder, moment = busy
    shutil.copytree(folder, tmp_path / "house")
    made = House.open(tmp_path / "house", moment)
    yield made
    made.close()


@pytest.fixture
def ctrl_c() -> Iterator[Callable[[], None]]:
    """Presses Ctrl-C; a run that was started in the background would ignore it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield lambda: signal.raise_signal(signal.SIGINT)
    signal.signal(signal.SIGINT, before)
