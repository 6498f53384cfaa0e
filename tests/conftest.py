"""What every test may ask for: a settable clock, the texts, and a queue in a folder of its own."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

# Before any window is made: tests need no screen and no graphics card.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
os.environ.setdefault("QSG_RENDER_LOOP", "basic")

import pytest

from kiosk import paths, queue
from kiosk.catalogue import Catalogue, current
from kiosk.catalogue.seed import seed
from kiosk.clock import Clock
from kiosk.store import Store
from kiosk.store.opening import open_store
from kiosk.words import Words

# A Tuesday, 09.14 in Banyuwangi: the moment in the design's pictures.
MORNING = datetime(2026, 11, 24, 2, 14, tzinfo=UTC)


@dataclass
class Time:
    """A clock that stands still until a test moves it."""

    moment: datetime = MORNING
    clock: Clock = field(init=False)

    def __post_init__(self) -> None:
        self.clock = Clock(_system=self._seconds)

    def _seconds(self) -> float:
        return self.moment.timestamp()

    def pass_by(self, **amount: float) -> None:
        self.moment += timedelta(**amount)


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture(scope="session")
def words() -> Words:
    return Words.load(paths.assets() / "i18n")


@pytest.fixture
def make_store(tmp_path: Path) -> Iterator[Callable[..., Store]]:
    """Opens the database of this test's folder, again and again if wanted."""
    opened: list[Store] = []

    def make(clock: Clock, **options: float) -> Store:
        fill = partial(seed, folder=paths.assets() / "catalogue", clock=clock)
        opened.append(open_store(None, tmp_path / "data", clock, fill, **options))
        return opened[-1]

    yield make
    for store in opened:
        store.close()


@pytest.fixture
def store(make_store: Callable[..., Store], time: Time) -> Store:
    return make_store(time.clock)


@pytest.fixture
def catalogue(store: Store) -> Catalogue:
    return current(store)


@dataclass
class Desk:
    """A counter at work: every press is an operation of its own."""

    store: Store
    number: int = 1
    actor: str = "test"

    def open(self) -> None:
        queue.open_counter(self.store, self.number, **self._who())

    def pause(self) -> None:
        queue.pause_counter(self.store, self.number, **self._who())

    def close(self) -> None:
        queue.close_counter(self.store, self.number, **self._who())

    def call(self) -> queue.Ticket | None:
        return queue.call_next(self.store, self.number, **self._who())

    def called(self) -> queue.Ticket:
        ticket = self.call()
        assert ticket is not None
        return ticket

    def recall(self) -> queue.Ticket:
        return queue.recall(self.store, self.number, **self._who())

    def start(self) -> queue.Ticket:
        return queue.start(self.store, self.number, **self._who())

    def finish(self) -> queue.Ticket:
        return queue.finish(self.store, self.number, **self._who())

    def finish_and_call(self) -> queue.Ticket | None:
        return queue.finish_and_call(self.store, self.number, **self._who())

    def no_show(self) -> queue.Ticket:
        return queue.no_show(self.store, self.number, **self._who())

    def _who(self) -> dict[str, Any]:
        return {"op_id": queue.new_op_id(), "actor": self.actor}


@pytest.fixture
def desk(store: Store) -> Desk:
    """Counter 1 (civil registration), open."""
    made = Desk(store)
    made.open()
    return made


@pytest.fixture
def take(store: Store) -> Callable[..., queue.Ticket]:
    """Takes a number, by default for a lost ID card."""

    def issue(service: str = "DUK-02", priority: queue.Priority | None = None) -> queue.Ticket:
        issued = queue.issue(
            store,
            service,
            op_id=queue.new_op_id(),
            actor="test",
            priority=priority,
            station="Kios 1",
        )
        return issued.ticket

    return issue
