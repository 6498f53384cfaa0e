"""An older copy of the data is not taken for the queue, and no number is given twice after it."""

import contextlib
import json
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing
from pathlib import Path

import pytest
from sqlalchemy import Connection

from kiosk import queue
from kiosk.errors import Damaged, Refused, StoreFault
from kiosk.queue import keeping
from kiosk.store import Store, engine, journal
from kiosk.store.feed import Feed
from kiosk.store.lease import Lease
from kiosk.store.memory import Memory
from tests.conftest import Place, Time, who
from tests.postgres import Cluster


class Machines:
    """A queue, an older copy of it to fall back to, and machines with a memory of their own."""

    def __init__(self, folder: Path, cluster: Cluster | None, morning: Path, template: str) -> None:
        self._folder, self._cluster, self._morning = folder, cluster, morning
        self._template = template
        self._now: Path | str = ""
        self._old: Path | str = ""
        self.urls: list[str] = []
        if cluster is None:
            self._file = folder / "queue.db"
            shutil.copy(morning / "queue.db", self._file)
            self.url = f"sqlite:///{self._file}"
        else:
            self.url = self._database(template)

    def open(self, time: Time, machine: str = "one", **options: object) -> Store:
        return Place(self._folder / machine, self.url).open(time.clock, **options)

    def remember_copy(self) -> None:
        """What is there now is what a standby or a careless copy will have later."""
        if self._cluster is None:
            with closing(engine.connect(self.url)) as database:
                (self._folder / "old.db").unlink(missing_ok=True)
                database.save(self._folder / "old.db")
        else:
            self._old = self._database(name_of(self.url))

    def fall_back(self) -> None:
        """The older copy takes the place of the queue."""
        if self._cluster is None:
            for side in ("-wal", "-shm"):
                Path(f"{self._file}{side}").unlink(missing_ok=True)
            shutil.copy(self._folder / "old.db", self._file)
        else:
            with self._cluster.connect() as connection:
                now, old = name_of(self.url), name_of(str(self._old))
                for name in (now, old):
                    connection.execute(
                        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s",
                        [name],
                    )
                connection.execute(f'ALTER DATABASE "{now}" RENAME TO "{now}_lost"')
                connection.execute(f'ALTER DATABASE "{old}" RENAME TO "{now}"')
                self.urls.append(f"{self.url}_lost")

    def _database(self, template: str) -> str:
        assert self._cluster is not None
        self.urls.append(self._cluster.database(template))
        return self.urls[-1]


def name_of(url: str) -> str:
    return url.rsplit("/", 1)[1]


@pytest.fixture
def machines(
    tmp_path: Path, shared: bool, new_morning: Path, request: pytest.FixtureRequest
) -> Iterator[Machines]:
    if not shared:
        yield Machines(tmp_path, None, new_morning, "")
        return
    cluster: Cluster = request.getfixturevalue("cluster")
    template = request.getfixturevalue("new_shared_morning")
    made = Machines(tmp_path, cluster, new_morning, template)
    yield made
    for url in made.urls:
        cluster.drop(url)


def take(store: Store, times: int = 1) -> list[str]:
    return [queue.issue(store, "DUK-02", **who()).ticket.label for _ in range(times)]


def lend(store: Store, station: str) -> Lease:
    renewed = queue.renew_lease(store, station, None, keep=False, **who())
    assert renewed.lease is not None
    return renewed.lease


def given(machines: Machines, time: Time, times: int) -> None:
    store = machines.open(time)
    take(store, times)
    store.close()


def test_an_older_copy_is_refused_until_a_person_accepts_it(machines: Machines, time: Time) -> None:
    given(machines, time, 2)
    machines.remember_copy()
    given(machines, time, 3)
    machines.fall_back()
    for _ in range(2):
        with pytest.raises(Refused, match="older_database") as refused:
            machines.open(time)
        assert refused.value.values == {"found": 3, "known": 6}
    store = machines.open(time, older=True)
    assert queue.accept_older(store, by="Sari", **who()) == 600
    assert take(store) == ["A 601"]
    queue.verify(store)
    store.close()
    store = machines.open(time)
    assert take(store) == ["A 602"]
    with store.read() as connection:
        (entry,) = (e for e in journal.walk(connection, 1) if e.kind == "older_accepted")
    assert (entry.data["by"], entry.data["known"]) == ("Sari", 6)
    store.close()


def test_no_series_of_the_day_gives_a_number_again(machines: Machines, time: Time) -> None:
    machines.remember_copy()
    store = machines.open(time)
    lost = {
        queue.issue(store, service, priority=priority, **who()).ticket.label
        for service in ("DUK-02", "POL-01")
        for priority in (None, queue.Priority.ELDERLY)
    }
    store.close()
    machines.fall_back()
    store = machines.open(time, older=True)
    queue.accept_older(store, **who())
    again = {
        queue.issue(store, service, priority=priority, **who()).ticket.label
        for service in ("DUK-02", "POL-01", "IMI-01")
        for priority in (None, queue.Priority.ELDERLY)
    }
    assert not lost & again
    assert {label.split()[1] for label in again} == {"601"}
    time.pass_by(days=1)
    assert take(store) == ["A 001"]
    queue.verify(store)
    store.close()


def test_no_reserve_number_of_the_day_is_lent_again(machines: Machines, time: Time) -> None:
    machines.remember_copy()
    store = machines.open(time)
    lost = lend(store, "Kios 1")
    store.close()
    machines.fall_back()
    store = machines.open(time, older=True)
    queue.accept_older(store, **who())
    # Another kiosk, which knows nothing of what was lent before.
    assert lend(store, "Kios 2").first > lost.last
    queue.verify(store)
    store.close()


def test_the_day_that_was_lost_is_opened_again(machines: Machines, time: Time) -> None:
    given(machines, time, 1)
    machines.remember_copy()
    time.pass_by(days=1)
    given(machines, time, 7)
    machines.fall_back()
    # Its clock is still of the day before.
    time.pass_by(days=-1)
    store = machines.open(time, older=True)
    assert queue.accept_older(store, **who()) == 600
    assert queue.show_day(store).day.isoformat() == "2026-11-25"
    assert take(store) == ["A 601"]
    queue.verify(store)
    store.close()


def test_a_copy_that_went_on_by_itself_is_refused_too(machines: Machines, time: Time) -> None:
    given(machines, time, 1)
    machines.remember_copy()
    given(machines, time, 1)
    machines.fall_back()
    # A machine that remembers nothing gives two numbers: as many entries, but others.
    other = machines.open(time, "another")
    take(other, 3)
    other.close()
    with pytest.raises(Refused, match="older_database"):
        machines.open(time)


def test_what_one_machine_accepted_the_others_accept(machines: Machines, time: Time) -> None:
    given(machines, time, 1)
    machines.remember_copy()
    given(machines, time, 2)
    for machine in ("two", "three"):
        machines.open(time, machine).close()
    machines.fall_back()
    time.pass_by(minutes=1)
    with pytest.raises(Refused, match="older_database"):
        machines.open(time, "two")
    store = machines.open(time, older=True)
    queue.accept_older(store, **who())
    store.close()
    machines.open(time, "two").close()
    # But not one that knows of higher numbers than the first.
    memory = machines._folder / "three" / "seen-1.json"
    memory.write_text(json.dumps({**json.loads(memory.read_text()), "highest": 700}))
    with pytest.raises(Refused, match="older_database"):
        machines.open(time, "three")
    store = machines.open(time, "three", older=True)
    assert queue.accept_older(store, **who()) == 1200
    queue.verify(store)
    store.close()


@pytest.mark.parametrize("shared", [True], ids=["postgresql"])
def test_a_window_that_was_open_all_along_notices(machines: Machines, time: Time) -> None:
    given(machines, time, 2)
    machines.remember_copy()
    store = machines.open(time)
    take(store, 2)
    machines.fall_back()
    # The connection broke, so the first try may be told of that instead.
    with contextlib.suppress(StoreFault, Refused):
        take(store)
    with pytest.raises(Refused, match="older_database"):
        take(store)
    time.pass_by(seconds=30)
    accepting = machines.open(time, older=True)
    queue.accept_older(accepting, restored=True, **who())
    accepting.close()
    # The window need not be opened again.
    assert take(store) == ["A 601"]
    store.close()


def test_a_queue_that_is_gone_is_not_begun_anew(tmp_path: Path, time: Time) -> None:
    place = Place(tmp_path / "data")
    store = place.open(time.clock)
    take(store, 2)
    store.close()
    (tmp_path / "data" / "queue.db").unlink()
    for _ in range(2):
        with pytest.raises(Refused, match="older_database"):
            place.open(time.clock)
    store = place.open(time.clock, older=True)
    queue.accept_older(store, **who())
    assert take(store) == ["A 601"]
    queue.verify(store)
    store.close()


def test_a_number_out_of_those_left_out_is_found(tmp_path: Path, time: Time) -> None:
    store = Place(tmp_path / "data").open(time.clock)
    take(store)
    queue.accept_older(store, restored=True, **who())
    take(store)
    queue.verify(store)
    with store.database.making() as connection:
        connection.exec_driver_sql("UPDATE series SET last = 602 WHERE series = 'A'")
    with pytest.raises(Damaged):
        queue.verify(store)
    store.close()


def test_a_window_remembers_while_it_runs(tmp_path: Path, time: Time) -> None:
    store = Place(tmp_path / "data").open(time.clock)
    kept = threading.Event()

    class Telling(Memory):
        def keep(self, read: Callable[[], AbstractContextManager[Connection]]) -> None:
            super().keep(read)
            kept.set()

    store.memory = Telling(tmp_path / "data", 1, time.clock)
    feed = Feed(store, lambda _: None, lambda: None, lambda: None)
    take(store)
    feed.start()
    assert kept.wait(5)
    assert json.loads((tmp_path / "data" / "seen-1.json").read_text())["highest"] == 1
    feed.close()
    store.close()


def test_an_unreadable_memory_is_no_hindrance(tmp_path: Path, time: Time) -> None:
    place = Place(tmp_path / "data")
    place.open(time.clock).close()
    for garbage in ("", "{", "[]", '{"day": 1}', "null"):
        (tmp_path / "data" / "seen-1.json").write_text(garbage)
        place.open(time.clock).close()


def test_a_backup_restored_continues_above_every_number_it_may_lack(
    machines: Machines, time: Time, tmp_path: Path
) -> None:
    given(machines, time, 1)
    with closing(engine.connect(machines.url)) as database:
        keeping.backup(database, tmp_path / "backup.db")
    (tmp_path / "new").mkdir()
    keeping.restore_file(tmp_path / "backup.db", tmp_path / "new" / "queue.db", time.clock.now())
    store = Place(tmp_path / "new").open(time.clock, older=True)
    queue.accept_older(store, restored=True, **who())
    assert take(store) == ["A 601"]
    queue.verify(store)
    store.close()
