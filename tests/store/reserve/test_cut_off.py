"""A kiosk that is cut off goes on for a while, and stops in time."""

import shutil
from pathlib import Path

from kiosk import queue
from kiosk.queue import Priority, State
from kiosk.store import Store
from tests.cable import Cable, Kiosk
from tests.conftest import Time, office, who
from tests.reserve import Start, of, refusal, wait


def test_in_contact_no_reserve_number_is_given(kiosk: Kiosk) -> None:
    assert [kiosk.take().ticket.label for _ in range(3)] == ["A 001", "A 002", "A 003"]
    assert kiosk.outbox.unmerged() == []


def test_a_kiosk_cut_off_gives_twenty_numbers_and_stops(
    kiosk: Kiosk, store: Store, time: Time
) -> None:
    kiosk.take()
    kiosk.cable.cut = True
    given = []
    for _ in range(20):
        wait(kiosk, time, 30)
        given.append(kiosk.take().ticket)
    assert [t.label for t in given] == [f"AR {n:03d}" for n in range(1, 21)]
    assert refusal(kiosk) == "refused.reserve_used_up"
    kiosk.cable.cut = False
    kiosk.meet()
    for one in given:
        here = of(store, one.label)
        assert (here.state, here.arrived_at, here.token) == (
            State.WAITING,
            one.arrived_at,
            one.token,
        )
        assert here.promise is None
    assert kiosk.take().ticket.label == "A 002"


def test_a_kiosk_silent_for_a_quarter_of_an_hour_stops(kiosk: Kiosk, time: Time) -> None:
    kiosk.cable.cut = True
    wait(kiosk, time, 899)
    kiosk.take()
    wait(kiosk, time, 1)
    assert refusal(kiosk) == "refused.reserve_silent"


def test_the_numbers_of_all_letters_are_one_count(kiosk: Kiosk) -> None:
    kiosk.cable.cut = True
    taken = [
        kiosk.take(),
        kiosk.take("POL-01"),
        kiosk.take(priority=Priority.ELDERLY),
        kiosk.take("POL-01"),
    ]
    assert [t.ticket.label for t in taken] == ["AR 001", "MR 002", "APR 003", "MR 004"]


def test_the_second_touch_of_a_visit_is_the_same_number(kiosk: Kiosk) -> None:
    kiosk.cable.cut = True
    first, second = (kiosk.take(op_id="one visit") for _ in range(2))
    assert first.ticket == second.ticket


def test_a_kiosk_knows_the_hours_while_it_is_cut_off(
    store: Store, start: Start, time: Time
) -> None:
    office(store)
    kiosk = start()
    queue.switch_service(store, "DUK-08", False, **who())
    kiosk.meet()
    kiosk.cable.cut = True
    assert refusal(kiosk, service="DUK-08") == "refused.service_off"
    kiosk.take()
    time.pass_by(hours=5, minutes=12)
    kiosk.cable.cut = False
    kiosk.meet()
    kiosk.cable.cut = True
    kiosk.take()
    wait(kiosk, time, 300)
    assert refusal(kiosk) == "refused.last_number_passed"


def test_a_wrong_clock_does_not_change_when_somebody_came(
    store: Store, tmp_path: Path, time: Time
) -> None:
    # The kiosk's own clock jumps by hours after the contact: it is not asked.
    wrong = Time()
    (tmp_path / "Kios 1").mkdir()
    kiosk = Kiosk(Cable(store, wrong.clock), tmp_path / "Kios 1")
    kiosk.meet()
    kiosk.cable.cut = True
    wrong.pass_by(hours=-7)
    wait(kiosk, time, 120)
    assert kiosk.take().ticket.arrived_at == time.moment
    kiosk.stop()


def test_a_visit_over_several_services_keeps_its_steps(kiosk: Kiosk, store: Store) -> None:
    kiosk.cable.cut = True
    kiosk.take("POL-06", then=["DUK-02"], priority=Priority.INFANT)
    kiosk.cable.cut = False
    kiosk.meet()
    here = of(store, "MPR 001")
    assert (here.service, here.steps, here.priority) == ("POL-06", ("DUK-02",), Priority.INFANT)


def test_a_disk_that_cannot_be_written_gives_no_number(kiosk: Kiosk) -> None:
    kiosk.cable.cut = True
    kiosk.outbox.close()
    shutil.rmtree(kiosk.folder)
    assert refusal(kiosk) == "refused.reserve_outbox"


def test_a_site_may_do_without(store: Store, start: Start) -> None:
    office(store, reserve=False)
    kiosk = start()
    kiosk.cable.cut = True
    assert refusal(kiosk) == "refused.reserve_no_lease"


def test_a_site_that_decides_against_it_later_gets_its_numbers_back(
    kiosk: Kiosk, store: Store
) -> None:
    office(store, reserve=False)
    kiosk.meet()
    kiosk.cable.cut = True
    assert refusal(kiosk) == "refused.reserve_no_lease"


def test_reserve_numbers_count_for_a_quota(store: Store, start: Start) -> None:
    office(store, quotas=[{"service": "DUK-02", "walk_in": 2}])
    kiosk = start()
    kiosk.cable.cut = True
    kiosk.take()
    kiosk.take(priority=Priority.ELDERLY)
    kiosk.cable.cut = False
    kiosk.meet()
    assert refusal(kiosk) == "refused.quota_used"
    kiosk.cable.cut = True
    assert refusal(kiosk) == "refused.quota_used"
