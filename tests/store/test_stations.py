"""Every machine says that it is there; who looks sees at once which one is in trouble."""

import threading
from datetime import timedelta

import pytest
from sqlalchemy import text

from kiosk import __version__, contact, queue
from kiosk.contact import Contact
from kiosk.errors import Refused, StoreFault
from kiosk.queue import Trouble
from kiosk.settings import Station, Window
from kiosk.store import Store
from tests.conftest import Time, who


@pytest.fixture
def shared() -> bool:
    """Here the database's clock is the one that a test sets; test_enrolling.py has a server."""
    return False


def only(store: Store) -> queue.StationState:
    (found,) = queue.stations(store)
    return found


def entries(store: Store) -> int:
    return queue.verify(store).entries


def test_a_machine_appears_by_itself_and_leaves_nothing_in_the_journal(
    store: Store, time: Time
) -> None:
    before = entries(store)
    queue.report(store, "Kios 1", "kiosk", "1.2", "ok")
    time.pass_by(seconds=30)
    queue.report(store, "Kios 1", "kiosk", "1.3")
    here = only(store)
    assert (here.name, here.kind, here.version, here.printer) == ("Kios 1", "kiosk", "1.3", "ok")
    assert here.seen_at == time.clock.now()
    assert (here.silent, here.clock, here.troubles) == (timedelta(), timedelta(), ())
    assert entries(store) == before


def test_a_machine_that_got_another_station_file_is_shown_as_what_it_is_now(store: Store) -> None:
    queue.report(store, "Kios 1", "kiosk", "1.0", "ok")
    queue.report(store, "Kios 1", "admin", "1.0", "")
    assert (only(store).kind, only(store).printer) == ("admin", "")


def test_those_in_trouble_come_first(store: Store, time: Time) -> None:
    for name in ("Kios 1", "loket 2", "Layar 3", "Kios 4", "Kios 5"):
        queue.report(store, name, "kiosk", "1.0", "ok")
    time.pass_by(seconds=91)
    for name in ("Kios 1", "loket 2", "Layar 3", "Kios 5"):
        queue.report(store, name, "kiosk", "1.0", "ok")
    queue.report(store, "Kios 5", "kiosk", "1.0", "paper_out")
    with store.database.making() as connection:
        ahead = "UPDATE station SET clock_ms = -5001 WHERE name = 'loket 2'"
        connection.execute(text(ahead))
    seen = {station.name: station.troubles for station in queue.stations(store)}
    assert list(seen) == ["Kios 4", "Kios 5", "loket 2", "Kios 1", "Layar 3"]
    assert seen["Kios 4"] == (Trouble.SILENT,)
    assert seen["Kios 5"] == (Trouble.PRINTER,)
    assert seen["loket 2"] == (Trouble.CLOCK,)
    assert seen["Kios 1"] == seen["Layar 3"] == ()


@pytest.mark.parametrize(("seconds", "silent"), [(90, False), (91, True)])
def test_three_missed_contacts_are_a_silence(
    store: Store, time: Time, seconds: int, silent: bool
) -> None:
    queue.report(store, "Kios 1", "kiosk", "1.0")
    time.pass_by(seconds=seconds)
    assert (Trouble.SILENT in only(store).troubles) is silent


def test_a_machine_that_is_gone_is_forgotten_and_comes_back_when_it_reports(store: Store) -> None:
    before = entries(store)
    queue.report(store, "Kios 1", "kiosk", "1.0")
    again = who()
    queue.revoke(store, "Kios 1", **again)
    queue.revoke(store, "Kios 1", **again)
    assert queue.stations(store) == ()
    with pytest.raises(Refused) as refused:
        queue.revoke(store, "Kios 1", **who())
    assert refused.value.key == "refused.station_unknown"
    assert entries(store) == before + 1
    queue.report(store, "Kios 1", "kiosk", "1.0")
    assert only(store).name == "Kios 1"


def test_a_window_tells_at_its_start_how_its_machine_is(store: Store) -> None:
    station = Station(name="Kios 7", windows=(Window(kind="visitor"),))
    told = Contact(store, station, lambda: "paper_out")
    told.start()
    told.close()
    here = only(store)
    assert (here.name, here.version, here.printer) == ("Kios 7", __version__, "paper_out")
    assert here.troubles == (Trouble.PRINTER,)


def test_neither_a_lost_database_nor_a_bug_ends_the_reports(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    third, tries = threading.Event(), iter([StoreFault("fault.store"), RuntimeError("bug")])

    def report(*_: object) -> None:
        for error in tries:
            raise error
        third.set()

    monkeypatch.setattr(queue, "report", report)
    monkeypatch.setattr(contact, "PERIOD_SECONDS", 0.0)
    told = contact.Contact(store, Station())
    told.start()
    assert third.wait(10)
    told.close()
