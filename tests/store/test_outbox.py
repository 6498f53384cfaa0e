"""What a kiosk keeps for itself: on the disk before it is on paper, whatever kills it."""

import multiprocessing
import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.exc import IntegrityError

from kiosk.errors import Refused, StoreFault
from kiosk.store.lease import Lease
from kiosk.store.outbox import Outbox

DAY = date(2026, 11, 24)
LEASE = Lease("Kios 1", 3, DAY, 41, 60)
START: Any = multiprocessing.get_context("spawn" if os.name == "nt" else "forkserver")


@pytest.fixture
def outbox(tmp_path: Path) -> Iterator[Outbox]:
    made = Outbox(tmp_path)
    made.keep(LEASE)
    yield made
    made.close()


def draw(lease: Lease | None, used: int) -> tuple[date, int, str]:
    assert lease is not None
    if used >= len(lease):
        raise Refused("refused.reserve_used_up")
    return lease.day, lease.first + used, f"token {lease.first + used}"


def give_until_killed(folder: Path, told: Connection) -> None:
    outbox = Outbox(folder)
    for n in range(1_000):
        told.send(outbox.give(f"op {n}", 1, draw).token)


def test_a_number_its_place_and_its_paper_are_one_step(outbox: Outbox) -> None:
    assert outbox.lease() == (LEASE, 0)
    row = outbox.give("first", 7, draw)
    assert (row.token, row.catalogue_version, row.paper) == ("token 41", 7, "queued")
    assert outbox.lease() == (LEASE, 1)
    assert outbox.unmerged() == outbox.with_paper("queued") == [row]


def test_the_same_touch_gives_the_same_number(outbox: Outbox) -> None:
    assert outbox.give("first", 1, draw) == outbox.give("first", 1, draw)
    assert outbox.lease() == (LEASE, 1)


def test_a_refusal_uses_no_number(outbox: Outbox) -> None:
    for n in range(20):
        outbox.give(str(n), 1, draw)
    with pytest.raises(Refused):
        outbox.give("one more", 1, draw)
    assert outbox.lease() == (LEASE, 20)
    assert len(outbox.unmerged()) == 20


def test_it_survives_a_power_cut(outbox: Outbox) -> None:
    with outbox._database.reading() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar_one() == "wal"
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar_one() == 2  # FULL


def test_every_number_that_was_told_survives_a_killed_kiosk(tmp_path: Path) -> None:
    Outbox(tmp_path).keep(Lease("Kios 1", 1, DAY, 1, 1_000))
    receiver, sender = START.Pipe(duplex=False)
    process = START.Process(target=give_until_killed, args=(tmp_path, sender), daemon=True)
    process.start()
    sender.close()
    told = [receiver.recv() for _ in range(25)]
    process.kill()
    process.join()
    while receiver.poll():
        try:
            told.append(receiver.recv())
        except EOFError:
            break
    left = Outbox(tmp_path)
    kept = [row.token for row in left.unmerged()]
    assert kept[: len(told)] == told
    assert left.lease()[1] == len(kept) <= len(told) + 1
    assert left.give("the next", 1, draw).token == f"token {len(kept) + 1}"
    left.close()


def test_a_paper_changes_only_from_what_it_was(outbox: Outbox) -> None:
    outbox.give("first", 1, draw)
    assert outbox.settle_paper("first", "queued", "sent")
    assert not outbox.settle_paper("first", "queued", "sent")
    assert outbox.settle_paper("first", "sent", "failed", "paper_out")
    found = outbox.find("first")
    assert found is not None
    assert (found.paper, found.reason) == ("failed", "paper_out")


def test_a_file_of_an_older_program_keeps_its_numbers_and_takes_new_ones(tmp_path: Path) -> None:
    older = Outbox(tmp_path)
    older.keep(LEASE)
    older.give("first", 1, draw)
    older.close()
    with closing(sqlite3.connect(tmp_path / "outbox.db")) as file:
        file.execute("ALTER TABLE given DROP COLUMN length_mm")
    newer = Outbox(tmp_path)
    assert [(row.op_id, row.length_mm) for row in newer.unmerged()] == [("first", 0)]
    assert newer.settle_paper("first", "queued", "sent")
    assert newer.settle_paper("first", "sent", "printed", length_mm=142)
    assert [row.length_mm for row in newer.unmerged()] == [142]
    newer.close()


def test_what_is_handed_in_is_forgotten_on_another_day_and_not_before(outbox: Outbox) -> None:
    for op in ("first", "second"):
        outbox.give(op, 1, draw)
        outbox.settle_paper(op, "queued", "sent")
        outbox.settle_paper(op, "sent", "printed")
    outbox.merged("first")
    outbox.keep(Lease("Kios 1", 4, DAY, 61, 80))
    assert outbox.find("first") is not None
    outbox.keep(Lease("Kios 1", 5, date(2026, 11, 25), 1, 20))
    assert outbox.find("first") is None
    # The queue has not heard of this one, whatever day it is.
    assert [row.op_id for row in outbox.unmerged()] == ["second"]


def test_no_day_has_a_number_twice_even_when_a_lease_is(outbox: Outbox) -> None:
    outbox.give("first", 1, draw)
    outbox.keep(LEASE)
    with pytest.raises(IntegrityError):
        outbox.give("second", 1, draw)


def test_a_folder_that_is_full_or_gone_gives_no_number(tmp_path: Path) -> None:
    folder = tmp_path / "kiosk"
    folder.mkdir()
    outbox = Outbox(folder)
    outbox.keep(LEASE)
    outbox.close()
    shutil.rmtree(folder)
    with pytest.raises(StoreFault):
        outbox.give("first", 1, draw)
