"""The database file: made once, kept through kills and versions, proven by its journal."""

import multiprocessing
import os
import stat
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import text

from kiosk import paths, queue
from kiosk.catalogue.seed import seed
from kiosk.errors import Damaged, DeviceFault, Refused, WrongInput
from kiosk.store import Store, engine, schema
from kiosk.store.feed import Feed
from kiosk.store.tables import metadata
from tests.conftest import Desk, Place, Time


def issue_many(place: Place, services: list[str]) -> list[str]:
    store = place.open()
    labels = [
        queue.issue(
            store, code, op_id=queue.new_op_id(), actor="test", station="Kios 1"
        ).ticket.label
        for code in services
    ]
    store.close()
    return labels


def call_many(place: Place, counter: int, times: int) -> list[str]:
    store = place.open()
    desk = Desk(store, counter)
    desk.open()
    called = [desk.called().label]
    for _ in range(times - 1):
        ticket = desk.finish_and_call()
        assert ticket is not None
        called.append(ticket.label)
    store.close()
    return called


def test_the_first_start_brings_the_catalogue_and_all_counters(store: Store) -> None:
    counters = queue.counters(store)
    assert len(counters) == 50
    assert all(state is queue.CounterState.CLOSED for _, _, state, _ in counters)
    assert queue.verify(store).entries == 1


def test_eight_windows_starting_at_once_make_one_database(place: Place) -> None:
    with ProcessPoolExecutor(8, multiprocessing.get_context("spawn")) as pool:
        labels = list(pool.map(partial(issue_many, place), [["DUK-02"]] * 8))
    assert sorted(label for own in labels for label in own) == [f"A {n:03d}" for n in range(1, 9)]
    store = place.open()
    queue.verify(store)
    store.close()


@pytest.mark.parametrize("rounds", [25, pytest.param(100, marks=pytest.mark.fault)])
def test_eight_kiosks_taking_numbers_at_once_give_different_ones_without_a_hole(
    place: Place, rounds: int
) -> None:
    place.open().close()
    services = ["DUK-02", "POL-01", "IMI-01", "DUK-01", "SAM-01"] * rounds
    with ProcessPoolExecutor(8, multiprocessing.get_context("spawn")) as pool:
        labels = [n for own in pool.map(partial(issue_many, place), [services] * 8) for n in own]
    assert len(labels) == len(set(labels)) == 8 * 5 * rounds
    expected = {f"A {n:03d}" for n in range(1, 16 * rounds + 1)}
    expected |= {f"{letter} {n:03d}" for letter in "MNL" for n in range(1, 8 * rounds + 1)}
    assert set(labels) == expected
    store = place.open()
    proof = queue.verify(store)
    assert proof.tickets == 40 * rounds
    store.close()


def test_six_counters_calling_at_once_never_call_one_person_twice(place: Place) -> None:
    issue_many(place, ["DUK-02"] * 240)
    with ProcessPoolExecutor(6, multiprocessing.get_context("spawn")) as pool:
        called = pool.map(partial(call_many, place), range(1, 7), [40] * 6)
        labels = [label for own in called for label in own]
    assert sorted(labels) == [f"A {n:03d}" for n in range(1, 241)]
    store = place.open()
    queue.verify(store)
    store.close()


def test_a_database_of_before_the_estimate_is_brought_up_and_keeps_its_tickets(
    place: Place, time: Time
) -> None:
    place.folder.mkdir()
    old = engine.connect(place.url or f"sqlite:///{place.folder / 'queue.db'}")
    with old.making() as connection:
        schema.upgrade(connection, "0001")
        seed(connection, paths.assets() / "catalogue", time.clock)
        connection.execute(
            text(
                "INSERT INTO ticket (id, site_id, day, series, number, agency, service, "
                "catalogue_version, language, state, arrived_at, due_at, issued_revision, calls, "
                "steps, station, token) VALUES ('a', 1, '2026-11-24', 'A', 1, 'DUK', 'DUK-02', 1, "
                "'id', 'waiting', 0, 0, 1, 0, '', '', 't')"
            )
        )
    old.close()
    store = place.open()
    kept = queue.find(store, "A 001")
    assert (kept.state, kept.promise, kept.quoted) == (queue.State.WAITING, None, None)
    with store.read() as connection:
        assert schema.revision(connection) == schema.HEAD
    store.close()


def test_every_constraint_has_a_name() -> None:
    for table in metadata.tables.values():
        for constraint in table.constraints:
            assert constraint.name, (table.name, constraint)


def test_nothing_about_a_visitor_has_a_place_in_the_ticket() -> None:
    allowed = {
        *("id", "site_id", "day", "series", "number", "agency", "service", "catalogue_version"),
        *("language", "priority", "state", "arrived_at", "due_at", "issued_revision", "counter"),
        *("calls", "called_at", "started_at", "ended_at", "station", "token", "passed_at"),
        *("hold_until", "for_counter", "return_to", "return_service", "reason", "outcome", "note"),
        *("steps", "promise", "quoted_low", "quoted_high", "expected_at", "first_called_at"),
    }
    assert set(metadata.tables["ticket"].columns.keys()) == allowed


def test_a_database_of_a_newer_program_is_refused_and_left_as_it_is(
    store: Store, make_store: Callable[..., Store], time: Time
) -> None:
    with store.database.making() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num='0999'"))
    with pytest.raises(Refused, match="newer_database") as refused:
        make_store(time.clock)
    assert refused.value.values == {"found": "0999", "known": schema.HEAD}
    with store.read() as connection:
        assert schema.revision(connection) == "0999"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no owner-only mode bits")
def test_the_ticket_key_is_for_its_owner_alone(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "data" / "site.key"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert len(path.read_bytes()) == 32


def test_a_key_that_was_cut_short_is_damage(
    store: Store, make_store: Callable[..., Store], time: Time, tmp_path: Path
) -> None:
    (tmp_path / "data" / "site.key").write_bytes(b"short")
    with pytest.raises(Damaged):
        make_store(time.clock)


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(DeviceFault) as fault:
        Place(tmp_path / "file" / "data").open()
    assert str(tmp_path) in str(fault.value.values["folder"])


@pytest.mark.parametrize("url", ["", "nonsense", "mysql://u:secret@h/d", "sqlite://"])
def test_a_database_address_we_cannot_use_is_refused_without_its_password(url: str) -> None:
    with pytest.raises(WrongInput) as refused:
        engine.connect(url)
    assert "secret" not in str(refused.value.values)


@pytest.mark.parametrize(
    "tampering",
    [
        "UPDATE journal SET data=replace(data, 'A 001', 'A 009') WHERE kind='issued'",
        "UPDATE journal SET actor='somebody else' WHERE revision=2",
        "UPDATE journal SET at=at+1 WHERE revision=3",
        "DELETE FROM journal WHERE revision=2",
        "DELETE FROM journal WHERE revision=(SELECT max(revision) FROM journal)",
        "UPDATE ticket SET state='served' WHERE number=2",
        "UPDATE ticket SET number=7 WHERE number=2",
        "DELETE FROM ticket WHERE number=2",
        "UPDATE series SET last=9",
        "UPDATE site SET head='0'",
    ],
)
def test_a_change_behind_the_journals_back_is_found(
    store: Store, desk: Desk, tampering: str
) -> None:
    for _ in range(2):
        queue.issue(store, "DUK-02", op_id=queue.new_op_id(), actor="test")
    desk.called()
    queue.verify(store)
    with store.database.making() as connection:
        assert connection.execute(text(tampering)).rowcount
    with pytest.raises(Damaged):
        queue.verify(store)


def test_a_failure_inside_a_change_leaves_nothing_behind(store: Store) -> None:
    with pytest.raises(ZeroDivisionError), store.change("x", "test") as change:
        change.record("half", counter=1)
        raise ZeroDivisionError
    assert queue.verify(store).entries == 1


def test_screens_are_told_of_a_change_made_by_another_process(place: Place) -> None:
    import threading

    store = place.open()
    told = threading.Event()
    feed = Feed(store, lambda _: told.set(), lambda: None, lambda: None)
    feed.start()
    assert told.wait(5)
    told.clear()
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as pool:
        pool.submit(issue_many, place, ["DUK-02"]).result()
    assert told.wait(5)
    feed.close()
    store.close()
