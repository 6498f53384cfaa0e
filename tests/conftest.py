"""What every test may ask for: a settable clock, the texts, and a queue in a folder of its own."""

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any, TypedDict

# Before any window is made: tests need no screen and no graphics card.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
os.environ.setdefault("QSG_RENDER_LOOP", "basic")

import pytest
from hypothesis import settings
from sqlalchemy import make_url

from kiosk import paths, queue
from kiosk.catalogue import Catalogue, current
from kiosk.catalogue.seed import seed
from kiosk.clock import Clock
from kiosk.site_rules import OFFICE_WEEK, SiteRules
from kiosk.store import Store
from kiosk.store.opening import open_store
from kiosk.words import Words
from tests.postgres import Cluster

# The suite tries the same examples each time; `make faults` makes up new ones, and more of them.
settings.register_profile("suite", derandomize=True, deadline=None)
settings.register_profile("faults", max_examples=2000, deadline=None)
settings.load_profile("suite")

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


def open_here(folder: Path, clock: Clock, url: str | None = None, **options: Any) -> Store:
    """The database in a folder or at `url`, made and seeded if there is none."""
    fill = partial(seed, folder=paths.assets() / "catalogue", clock=clock)
    return open_store(url, folder, clock, fill, **options)


@pytest.fixture(scope="session")
def new_morning(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database of that moment in which nothing happened yet, made once: a copy is quicker."""
    folder = tmp_path_factory.mktemp("new") / "data"
    open_here(folder, Time().clock).close()
    return folder


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """A PostgreSQL server for all tests of this process that want one."""
    made = Cluster.make()
    yield made
    made.remove()


@pytest.fixture(scope="session")
def new_shared_morning(cluster: Cluster, tmp_path_factory: pytest.TempPathFactory) -> str:
    """As `new_morning`, on PostgreSQL: the name of a database to copy."""
    url = cluster.database()
    open_here(tmp_path_factory.mktemp("new") / "data", Time().clock, url).close()
    return make_url(url).database or ""


@pytest.fixture
def shared(request: pytest.FixtureRequest) -> bool:
    """Whether this test's queue is on PostgreSQL; tests/store tries both."""
    return False


@dataclass(frozen=True)
class Place:
    """Where a queue lives: its folder, and its address unless that is the file in the folder."""

    folder: Path
    url: str | None = None

    def open(self, clock: Clock | None = None, **options: Any) -> Store:
        """The queue of this place, made and seeded if there is none."""
        return open_here(self.folder, clock or Clock.starting_at(MORNING), self.url, **options)


@pytest.fixture
def make_place(
    tmp_path: Path, new_morning: Path, shared: bool, request: pytest.FixtureRequest
) -> Iterator[Callable[[bool], Place]]:
    """Makes this test's place: with the queue of that morning, or with nothing in it yet."""
    folder = tmp_path / "data"
    urls: list[str] = []

    def make(morning: bool) -> Place:
        if shared:
            template = request.getfixturevalue("new_shared_morning") if morning else "template1"
            urls.append(request.getfixturevalue("cluster").database(template))
            return Place(folder, urls[-1])
        if morning:
            shutil.copytree(new_morning, folder)
        return Place(folder)

    yield make
    for url in urls:
        request.getfixturevalue("cluster").drop(url)


@pytest.fixture
def place(make_place: Callable[[bool], Place]) -> Place:
    """A place in which nothing was made yet."""
    return make_place(False)


@pytest.fixture
def make_store(make_place: Callable[[bool], Place]) -> Iterator[Callable[..., Store]]:
    """Opens the queue of this test, again and again if wanted."""
    opened: list[Store] = []
    places: list[Place] = []

    def make(clock: Clock, **options: Any) -> Store:
        if not places:
            # A queue of another moment is made by its first start.
            places.append(make_place(clock.now() == MORNING))
        opened.append(places[0].open(clock, **options))
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


class Who(TypedDict):
    """What every operation is told besides its own arguments."""

    op_id: str
    actor: str


def who() -> Who:
    """A new intention of a test."""
    return Who(op_id=queue.new_op_id(), actor="test")


def office(store: Store, **rules: object) -> None:
    """Gives the site the hours of an office, and what else is set."""
    queue.save_rules(store, SiteRules.model_validate({"week": OFFICE_WEEK, **rules}), **who())


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

    def serve(self) -> queue.Ticket:
        """The next one comes to the desk."""
        self.called()
        return self.start()

    def start(self) -> queue.Ticket:
        return queue.start(self.store, self.number, **self._who())

    def finish(self, outcome: queue.Outcome = queue.Outcome.SERVED, note: str = "") -> queue.Ticket:
        return queue.finish(self.store, self.number, outcome=outcome, note=note, **self._who())

    def finish_and_call(self) -> queue.Ticket | None:
        return queue.finish_and_call(self.store, self.number, **self._who())

    def no_show(self) -> queue.Ticket:
        return queue.no_show(self.store, self.number, **self._who())

    def choose(self, ticket: queue.Ticket) -> queue.Ticket:
        return queue.call_chosen(self.store, self.number, ticket.id, **self._who())

    def hold(
        self,
        minutes: int | None = None,
        *,
        reason: queue.HoldReason = queue.HoldReason.COPY,
        note: str = "",
    ) -> queue.Ticket:
        return queue.hold(
            self.store, self.number, reason, minutes=minutes, note=note, **self._who()
        )

    def transfer(
        self,
        *,
        service: str | None = None,
        agency: str | None = None,
        counter: int | None = None,
        come_back: bool = False,
        note: str = "",
    ) -> queue.Ticket:
        to = queue.Goal(service, agency, counter)
        return queue.transfer(
            self.store, self.number, to=to, come_back=come_back, note=note, **self._who()
        )

    def walk_in(self, service: str = "DUK-02") -> queue.Ticket:
        return queue.walk_in(self.store, self.number, service, **self._who())

    def undo(self) -> queue.Ticket:
        return queue.undo(self.store, self.number, **self._who())

    def welcome_back(self, ticket: queue.Ticket) -> queue.Ticket:
        """Somebody who missed the call stands here now."""
        return queue.come_again(self.store, ticket.id, **self._who())

    def set_level(self, service: str, level: queue.Level | None) -> None:
        queue.set_level(self.store, self.number, service, level, **self._who())

    def _who(self) -> Who:
        return Who(op_id=queue.new_op_id(), actor=self.actor)


@pytest.fixture
def desk(store: Store) -> Desk:
    """Counter 1 (civil registration), open."""
    made = Desk(store)
    made.open()
    return made


@pytest.fixture
def take(store: Store) -> Callable[..., queue.Ticket]:
    """Takes a number, by default for a lost ID card."""

    def issue(
        service: str = "DUK-02",
        priority: queue.Priority | None = None,
        then: tuple[str, ...] = (),
    ) -> queue.Ticket:
        issued = queue.issue(
            store,
            service,
            op_id=queue.new_op_id(),
            actor="test",
            priority=priority,
            station="Kios 1",
            then=then,
        )
        return issued.ticket

    return issue
