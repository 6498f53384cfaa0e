"""A kiosk in contact; in the end of each test the journal proves every table."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk import queue
from kiosk.store import Store
from tests.cable import Cable, Kiosk
from tests.checker import proven
from tests.reserve import Start


@pytest.fixture
def start(store: Store, tmp_path: Path) -> Iterator[Start]:
    """Starts a kiosk in contact."""
    started: list[Kiosk] = []

    def start(name: str = "Kios 1") -> Kiosk:
        folder = tmp_path / name
        folder.mkdir(exist_ok=True)
        started.append(Kiosk(Cable(store), folder, name))
        started[-1].meet()
        return started[-1]

    yield start
    for kiosk in started:
        kiosk.stop()


@pytest.fixture
def kiosk(start: Start) -> Kiosk:
    return start()


@pytest.fixture(autouse=True)
def _all_is_proven_in_the_end(store: Store, tmp_path: Path, shared: bool) -> Iterator[None]:
    yield
    queue.verify(store)
    assert shared or proven(tmp_path / "data" / "queue.db") == []
