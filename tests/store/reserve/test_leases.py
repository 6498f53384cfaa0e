"""The numbers that are lent to a kiosk are lent once, and what is left of a day is written down."""

import shutil
from pathlib import Path

import pytest

from kiosk import queue
from kiosk.clock import to_ms
from kiosk.errors import StoreFault
from kiosk.queue import State
from kiosk.queue.merging import end_lease, silent_kiosks
from kiosk.queue.scanning import News, scan
from kiosk.queue.stock import Stock
from kiosk.store import Store
from kiosk.store.journal import walk
from kiosk.store.tables import lease
from tests.cable import Cable, Kiosk
from tests.conftest import Time, open_here, who
from tests.reserve import Start, of, refusal, wait


def test_two_kiosks_never_hold_the_same_numbers(start: Start) -> None:
    kiosks = [start(f"Kios {n}") for n in (1, 2, 3)]
    for kiosk in kiosks:
        kiosk.cable.cut = True
    assert [k.take().ticket.label for k in kiosks] == ["AR 001", "AR 021", "AR 041"]


def test_a_lease_whose_answer_was_lost_is_not_lent_twice(kiosk: Kiosk, store: Store) -> None:
    kiosk.cable.cut = True
    kiosk.take()
    kiosk.cable.cut = False
    # Merging is the first commit, the lease the second.
    kiosk.stock._hand_in()
    kiosk.cable.swallows = True
    with pytest.raises(StoreFault):
        kiosk.meet()
    # It goes on with the old numbers, which the database has written down as unused.
    assert kiosk.take().ticket.label == "AR 002"
    kiosk.cable.cut = False
    kiosk.meet()
    kiosk.cable.cut = True
    assert kiosk.take().ticket.label == "AR 021"
    with store.read() as connection:
        assert len(connection.execute(lease.select()).all()) == 2


def test_a_kiosk_restored_from_an_old_disk_image_gives_no_number_again(
    kiosk: Kiosk, store: Store, tmp_path: Path, time: Time
) -> None:
    image = tmp_path / "image"
    kiosk.stop()
    shutil.copytree(kiosk.folder, image)
    kiosk.start()
    kiosk.meet()
    kiosk.stop()
    shutil.rmtree(kiosk.folder)
    shutil.copytree(image, kiosk.folder)
    kiosk.start()
    kiosk.meet()
    kiosk.cable.cut = True
    first = kiosk.take().ticket
    # What it just gave is not on the older disk.
    kiosk.stop()
    shutil.rmtree(kiosk.folder)
    shutil.copytree(image, kiosk.folder)
    kiosk.start()
    assert refusal(kiosk) == "refused.reserve_clock"
    kiosk.cable.cut = False
    kiosk.meet()
    kiosk.cable.cut = True
    assert kiosk.take().ticket.number > first.number
    assert scan(store, first.token, actor="counter 1").news is News.MERGED


def test_a_kiosk_in_contact_keeps_its_lease(kiosk: Kiosk, store: Store, time: Time) -> None:
    for _ in range(5):
        wait(kiosk, time, 20)
        kiosk.meet()
    with store.read() as connection:
        (row,) = connection.execute(lease.select()).all()
    assert (row.epoch, row.seen_at) == (1, to_ms(time.moment))


def test_a_database_that_lost_its_newest_hours_does_not_lend_them_again(
    tmp_path: Path, new_morning: Path, start: Start, time: Time
) -> None:
    kiosk = start()
    kiosk.cable.cut = True
    paper = kiosk.take().ticket
    # The failover to a copy that lags: the lease is not known there.
    shutil.copytree(new_morning, tmp_path / "older")
    older = open_here(tmp_path / "older", time.clock)
    older.ticket_key = kiosk.cable.ticket_key
    kiosk.stock = Stock(Cable(older), kiosk.outbox, "Kios 1", kiosk.steady)
    kiosk.stock.meet()
    assert of(older, "AR 001").token == paper.token
    held, _ = kiosk.outbox.lease()
    assert held is not None
    assert (held.epoch, held.first) == (2, 21)
    queue.verify(older)
    older.close()


def test_a_revoked_kiosk_gets_no_more_numbers_but_its_papers_count(
    kiosk: Kiosk, store: Store
) -> None:
    kiosk.cable.cut = True
    paper = kiosk.take().ticket
    end_lease(store, "Kios 1", **who())
    assert scan(store, paper.token, actor="counter 1").ticket.label == "AR 001"
    assert silent_kiosks(store) == ()


def test_counters_hear_of_a_kiosk_that_was_not_heard_of_for_a_minute(
    start: Start, store: Store, time: Time
) -> None:
    first, second = start("Kios 1"), start("Kios 2")
    since = time.moment
    wait(second, time, 59)
    assert silent_kiosks(store) == ()
    first.meet()
    wait(second, time, 2)
    (silent,) = silent_kiosks(store)
    assert (silent.station, silent.since, silent.numbers) == ("Kios 2", since, 20)
    second.stock.leave()
    assert silent_kiosks(store) == ()


def test_numbers_that_were_not_used_are_written_down_as_burnt(
    kiosk: Kiosk, store: Store, time: Time
) -> None:
    kiosk.cable.cut = True
    kiosk.take()
    kiosk.cable.cut = False
    kiosk.meet()
    time.pass_by(days=1)
    queue.open_counter(store, 1, **who())
    with store.read() as connection:
        entries = [entry for entry in walk(connection, 1) if entry.kind == "lease_ended"]
    assert [entry.data["burnt"] for entry in entries] == [
        list(range(2, 21)),
        list(range(21, 41)),
    ]
    assert [entry.day for entry in entries] == ["2026-11-24", "2026-11-24"]


def test_a_kiosk_cut_off_over_the_night_gives_no_number_of_yesterday(
    kiosk: Kiosk, time: Time
) -> None:
    kiosk.cable.cut = True
    time.pass_by(hours=17, minutes=40)  # 02.54 in the morning
    kiosk.cable.cut = False
    kiosk.meet()
    kiosk.cable.cut = True
    wait(kiosk, time, 240)
    assert kiosk.take().ticket.day.day == 24
    wait(kiosk, time, 240)
    assert refusal(kiosk) == "refused.reserve_day_over"


def test_a_paper_that_comes_in_a_day_late_is_kept_as_expired(
    kiosk: Kiosk, store: Store, time: Time
) -> None:
    kiosk.cable.cut = True
    paper = kiosk.take().ticket
    time.pass_by(days=1)
    kiosk.cable.cut = False
    queue.open_counter(store, 1, **who())
    assert queue.call_next(store, 1, **who()) is None
    kiosk.meet()
    late = scan(store, paper.token, actor="counter 1").ticket
    assert (late.state, late.day, late.arrived_at) == (
        State.EXPIRED,
        paper.day,
        paper.arrived_at,
    )
    kiosk.cable.cut = True
    tomorrow = kiosk.take().ticket
    assert (tomorrow.label, tomorrow.day.day) == ("AR 001", 25)


def test_a_paper_that_comes_after_the_day_was_closed_is_kept_as_expired(
    kiosk: Kiosk, store: Store, time: Time
) -> None:
    kiosk.cable.cut = True
    paper = kiosk.take().ticket
    queue.close_day(store, **who())
    assert scan(store, paper.token, actor="counter 1").ticket.state is State.EXPIRED
