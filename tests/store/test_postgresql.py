"""What the shared database adds: one queue for many machines, and no wait for a silent server."""

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text

from kiosk import paths, queue
from kiosk.catalogue.seed import seed
from kiosk.clock import Clock
from kiosk.errors import Interrupted, Refused, StoreFault
from kiosk.store import Change, Store, postgresql
from kiosk.store.feed import Feed
from kiosk.store.tables import metadata
from kiosk.store.touched import EVERYTHING, Touched
from tests.cable import Cable, Kiosk
from tests.conftest import MORNING, Desk, Place, who
from tests.postgres import Cluster
from tests.proxy import Loss, Proxy


@pytest.fixture
def shared() -> bool:
    """These are about PostgreSQL alone."""
    return True


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
    assert 2.5 < seconds_of(lone) < 10
    assert seconds_of(lone) < 1.5
    own.thaw()
    wait_for(lambda: reaches(lone))


def test_a_window_that_rested_waits_no_longer_for_a_silent_server_than_one_at_work(
    own: Cluster, lone: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask(lone)
    monkeypatch.setattr(postgresql, "_RESTED_SECONDS", 0.0)
    own.freeze()
    # Not once for the connection that rested and once more for another.
    assert 2.5 < seconds_of(lone) < 10
    own.thaw()


def test_connections_that_died_in_silence_cost_one_wait_together_and_not_one_each(
    own: Cluster,
    tmp_path: Path,
    make_wire: Callable[..., Proxy],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(postgresql, "_RESTED_SECONDS", 0.0)
    wire = make_wire(own)
    store = Place(tmp_path / "data", wire.url(own.database())).open()
    with store.read(), store.read(), store.read():
        pass
    wire.drop()
    seconds_of(store)
    wire.mend()
    waits: list[float] = []

    def back() -> bool:
        since = time.monotonic()
        reached = reaches(store)
        waits.append(time.monotonic() - since)
        return reached

    wait_for(back)
    assert max(waits) < 2.5
    with store.read(), store.read(), store.read():
        pass
    store.close()


def test_a_change_whose_client_stood_still_for_too_long_is_asked_again_and_not_called_damage(
    store: Store, cluster: Cluster
) -> None:
    op_id = queue.new_op_id()

    def stands_still(change: Change) -> None:
        own = change.connection.execute(text("SELECT pg_backend_pid()")).scalar_one()
        change.connection.execute(text("SET LOCAL idle_in_transaction_session_timeout = '20ms'"))
        with cluster.connect() as other:
            there = "SELECT count(*) FROM pg_stat_activity WHERE pid = %s"
            wait_for(lambda: other.execute(there, [own]).fetchone() == (0,))
        change.connection.execute(text("SELECT 1"))

    with pytest.raises(Interrupted), store.change(op_id, "test") as change:
        stands_still(change)
    with store.change(op_id, "test") as change:
        assert not change.replayed


def test_a_row_that_somebody_holds_is_not_taken_for_a_server_that_is_away(place: Place) -> None:
    here, there = place.open(), place.open()
    with here.change(queue.new_op_id(), "test") as change:
        change.record("held", counter=1)
        with pytest.raises(StoreFault):
            queue.issue(there, "DUK-02", **who())
        ask(there)
    for store in (here, there):
        store.close()


def test_a_machine_that_is_cut_off_in_a_change_keeps_nobody_from_work(
    place: Place, cluster: Cluster, make_wire: Callable[..., Proxy]
) -> None:
    wire = make_wire(cluster)
    here = place.open()
    far = Place(place.folder, wire.url(str(place.url))).open()
    done: list[bool] = []

    def other() -> bool:
        try:
            queue.issue(here, "DUK-02", **who())
        except StoreFault:
            return False
        return True

    with pytest.raises(StoreFault), far.change(queue.new_op_id(), "test") as change:
        change.record("held", counter=1)
        wire.cut()
        wait_for(other)
        done.append(True)
    assert done
    wire.mend()
    for store in (here, far):
        store.close()


def test_a_connection_ended_by_an_administrator_is_replaced_without_a_word(
    store: Store, cluster: Cluster
) -> None:
    ask(store)
    with cluster.connect() as other:
        other.execute(
            "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity "
            "WHERE application_name = 'mpp-kiosk'"
        )
    ask(store)


def test_a_ticket_whose_commit_was_not_answered_is_the_same_one_when_asked_for_again(
    cluster: Cluster, place: Place, make_wire: Callable[..., Proxy]
) -> None:
    wire = make_wire(cluster)
    url = str(place.url)
    far = Place(place.folder, wire.url(url)).open()
    first = queue.issue(far, "DUK-02", **who())
    again = who()
    wire.lose_replies(1, Loss.BROKEN)
    with pytest.raises(Interrupted):
        queue.issue(far, "DUK-02", **again)
    # It happened; only nobody was told.
    assert wire.idle()
    with cluster.connect(url.rsplit("/", 1)[1]) as other:
        assert other.execute("SELECT max(number) FROM ticket").fetchone() == (2,)
    numbers = [queue.issue(far, "DUK-02", **again).ticket.number for _ in range(2)]
    assert (first.ticket.number, numbers) == (1, [2, 2])
    assert queue.verify(far).tickets == 2
    far.close()


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
    feed = Feed(lone, lambda _: changed.set(), lost.set, found.set)
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
    assert time.monotonic() - since < 10
    since = time.monotonic()
    second = kiosk.take().ticket.label
    assert time.monotonic() - since < 3
    assert (first, second) == ("AR 001", "AR 002")
    own.thaw()
    wait_for(lambda: reaches(lone))
    kiosk.meet()
    kiosk.stop()
    assert {queue.find(lone, label).state for label in (first, second)} == {queue.State.WAITING}
    queue.verify(lone)


def test_a_display_is_told_at_once_and_not_by_its_slow_look(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postgresql, "_POLL_SECONDS", 1000.0)
    kiosk, display = place.open(), place.open()
    changed = threading.Event()
    feed = Feed(display, lambda _: changed.set(), changed.clear, changed.clear)
    feed.start()
    assert changed.wait(5)
    changed.clear()
    queue.issue(kiosk, "DUK-02", **who())
    assert changed.wait(5)
    feed.close()
    kiosk.close()
    display.close()


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


def test_the_server_tells_other_machines_what_was_touched(
    make_place: Callable[[bool], Place],
) -> None:
    place = make_place(True)
    clock = Clock.starting_at(MORNING)
    here, there = place.open(clock), place.open(clock)
    Desk(here).open()
    queue.issue(here, "DUK-02", **who())
    first, second = threading.Event(), threading.Event()
    found: list[Touched] = []

    def changed(touched: Touched) -> None:
        found.append(touched)
        (second if first.is_set() else first).set()

    feed = Feed(there, changed, lambda: None, lambda: None)
    feed.start()
    assert first.wait(5)
    Desk(here).called()
    assert second.wait(5)
    feed.close()
    here.close()
    there.close()
    assert found == [EVERYTHING, Touched(frozenset({1}), frozenset({"DUK"}))]
