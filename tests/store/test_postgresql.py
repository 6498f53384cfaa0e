"""What the shared database adds: one queue for many machines, and no wait for a silent server."""

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text

from kiosk import paths, queue
from kiosk.catalogue.seed import seed
from kiosk.errors import Refused, StoreFault
from kiosk.store import Store
from kiosk.store.feed import Feed
from kiosk.store.tables import metadata
from tests.cable import Cable, Kiosk
from tests.conftest import Place, who
from tests.postgres import Cluster


@pytest.fixture
def shared() -> bool:
    """These are about PostgreSQL alone."""
    return True


@pytest.fixture
def own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    """A server of this test alone, to be frozen and killed."""
    made = Cluster.make()
    yield made
    made.remove()


@pytest.fixture
def lone(own: Cluster, tmp_path: Path) -> Iterator[Store]:
    """A queue on that server."""
    made = Place(tmp_path / "data", own.database()).open()
    yield made
    made.close()


def ask(store: Store) -> None:
    with store.read() as connection:
        connection.execute(text("SELECT 1"))


def seconds_of(store: Store) -> float:
    """How long until the store says that it is out of reach."""
    since = time.monotonic()
    with pytest.raises(StoreFault):
        ask(store)
    return time.monotonic() - since


def test_a_commit_that_was_answered_survives_a_power_cut(store: Store) -> None:
    with store.database.making() as connection:
        assert connection.execute(text("SHOW synchronous_commit")).scalar_one() == "on"


def test_a_server_that_forgets_for_speed_is_told_not_to(cluster: Cluster, place: Place) -> None:
    name = str(place.url).rsplit("/", 1)[1]
    with cluster.connect() as connection:
        connection.execute(f'ALTER DATABASE "{name}" SET synchronous_commit = off')
    store = place.open()
    with store.database.making() as connection:
        assert connection.execute(text("SHOW synchronous_commit")).scalar_one() == "on"
    store.close()


def test_the_tables_are_those_the_migrations_make(store: Store) -> None:
    with store.read() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        differences = compare_metadata(context, metadata)
    # Alembic's own table is no difference.
    assert differences == []


def test_a_frozen_server_is_given_up_after_three_seconds_and_then_told_at_once(
    own: Cluster, lone: Store
) -> None:
    ask(lone)
    own.freeze()
    # The client ends it: the server, the driver and the system would all stay silent.
    assert 2.5 < seconds_of(lone) < 4.5
    assert seconds_of(lone) < 0.5
    own.thaw()
    wait_for(lambda: reaches(lone))


def test_a_server_that_is_gone_is_found_again_when_it_is_back(own: Cluster, lone: Store) -> None:
    before = queue.issue(lone, "DUK-02", **who())
    own.stop("immediate")
    with pytest.raises(StoreFault):
        queue.issue(lone, "DUK-02", **who())
    own.start()
    wait_for(lambda: reaches(lone))
    after = queue.issue(lone, "DUK-02", **who())
    assert (before.ticket.number, after.ticket.number) == (1, 2)
    queue.verify(lone)


def test_a_restart_between_two_visitors_is_noticed_by_nobody(own: Cluster, lone: Store) -> None:
    queue.issue(lone, "DUK-02", **who())
    own.stop()
    own.start()
    assert queue.issue(lone, "DUK-02", **who()).ticket.number == 2


def test_a_screen_is_told_that_the_server_is_silent_and_that_it_is_back(
    own: Cluster, lone: Store
) -> None:
    changed, lost, found = threading.Event(), threading.Event(), threading.Event()
    feed = Feed(lone, changed.set, lost.set, found.set)
    feed.start()
    assert changed.wait(5)
    changed.clear()
    own.freeze()
    assert lost.wait(8)
    own.thaw()
    assert found.wait(8)
    assert changed.wait(1)
    feed.close()


def test_a_kiosk_goes_on_while_the_server_is_frozen_and_nobody_is_forgotten(
    own: Cluster, lone: Store, tmp_path: Path
) -> None:
    kiosk = Kiosk(Cable(lone), tmp_path)
    kiosk.meet()
    kiosk.take()
    own.freeze()
    since = time.monotonic()
    first = kiosk.take().ticket.label
    # After the client's own deadline, and from then on at once.
    assert time.monotonic() - since < 4.5
    since = time.monotonic()
    second = kiosk.take().ticket.label
    assert time.monotonic() - since < 1
    assert (first, second) == ("AR 001", "AR 002")
    own.thaw()
    wait_for(lambda: reaches(lone))
    kiosk.meet()
    kiosk.stop()
    assert {queue.find(lone, label).state for label in (first, second)} == {queue.State.WAITING}
    queue.verify(lone)


def test_two_sites_of_one_database_never_wait_for_each_other(place: Place) -> None:
    here = place.open()
    with here.database.making() as connection:
        number = seed(connection, paths.assets() / "catalogue", here.clock, name="MPP Kedua")
    there = place.open(site_id=number, patience=0.3)
    impatient = place.open(patience=0.3)
    with here.change(queue.new_op_id(), "test") as change:
        change.record("held", counter=1)
        first = queue.issue(there, "DUK-02", **who())
        with pytest.raises(StoreFault):
            queue.issue(impatient, "DUK-02", **who())
    assert first.ticket.label == "A 001"
    assert queue.issue(here, "DUK-02", **who()).ticket.label == "A 001"
    assert [queue.verify(site).tickets for site in (here, there)] == [1, 1]
    for site in (here, there, impatient):
        site.close()


def test_a_site_that_is_not_in_the_database_is_named(place: Place) -> None:
    place.open().close()
    with pytest.raises(Refused, match="site_unknown"):
        place.open(site_id=7)


def reaches(store: Store) -> bool:
    try:
        ask(store)
    except StoreFault:
        return False
    return True


def wait_for(reached: object) -> None:
    """Until it is so; the test fails if it never is."""
    assert callable(reached)
    until = time.monotonic() + 10
    while not reached():
        assert time.monotonic() < until
        time.sleep(0.05)
