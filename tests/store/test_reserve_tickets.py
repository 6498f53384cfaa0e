"""A kiosk that is cut off goes on for a while, and nobody is forgotten or called twice."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk import queue
from kiosk.clock import to_ms
from kiosk.errors import Refused, StoreFault
from kiosk.queue import PrintState, Priority, State, Ticket, token
from kiosk.queue.merging import end_lease, merge_reserve, silent_kiosks
from kiosk.queue.reserve_token import read, sign
from kiosk.queue.scanning import News, scan
from kiosk.queue.stock import Stock
from kiosk.store import Store
from kiosk.store.journal import walk
from kiosk.store.tables import lease, ticket
from tests.cable import Cable, Kiosk
from tests.checker import proven
from tests.conftest import Desk, Time, office, open_here, who

Start = Callable[..., Kiosk]


@pytest.fixture
def start(store: Store, tmp_path: Path) -> Iterator[Start]:
    """Starts a kiosk in contact."""
    started: list[Kiosk] = []

    def start(name: str = "Kios 1") -> Kiosk:
        folder = tmp_path / name
        folder.mkdir(exist_ok=True)
        started.append(Kiosk(Cable(store), folder, name))
        started[-1].meet()
        return started[-1]

    yield start
    for kiosk in started:
        kiosk.stop()


@pytest.fixture
def kiosk(start: Start) -> Kiosk:
    return start()


@pytest.fixture(autouse=True)
def _all_is_proven_in_the_end(store: Store, tmp_path: Path, shared: bool) -> Iterator[None]:
    yield
    queue.verify(store)
    assert shared or proven(tmp_path / "data" / "queue.db") == []


def wait(kiosk: Kiosk, time: Time, seconds: float) -> None:
    time.pass_by(seconds=seconds)
    kiosk.steady.seconds += seconds


def of(store: Store, label: str) -> Ticket:
    return queue.find(store, label)


def settle(kiosk: Kiosk, paper: Ticket, state: PrintState, reason: str = "") -> None:
    """The kiosk's printer is done with the paper of a reserve number."""
    assert kiosk.stock.settle_paper(paper.id, PrintState.QUEUED, PrintState.SENT)
    assert kiosk.stock.settle_paper(paper.id, PrintState.SENT, state, reason)


def refusal(kiosk: Kiosk, **asked: object) -> str:
    with pytest.raises(Refused) as refused:
        kiosk.take(**asked)  # type: ignore[arg-type] # handed on as it is
    return refused.value.key


# --- a kiosk cut off


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


# --- into the queue


def test_whoever_came_first_is_called_first(
    kiosk: Kiosk, store: Store, time: Time, desk: Desk
) -> None:
    kiosk.cable.cut = True
    early = kiosk.take().ticket
    wait(kiosk, time, 60)
    queue.issue(store, "DUK-02", **who())
    wait(kiosk, time, 60)
    kiosk.cable.cut = False
    kiosk.meet()
    assert desk.called().label == early.label == "AR 001"
    desk.finish()
    assert desk.called().label == "A 001"


def test_a_paper_that_is_scanned_first_is_taken_in_once(
    kiosk: Kiosk, store: Store, time: Time
) -> None:
    kiosk.cable.cut = True
    paper = kiosk.take(priority=Priority.PREGNANT).ticket
    wait(kiosk, time, 60)
    found = scan(store, paper.token, actor="counter 1")
    assert found.news is News.MERGED
    assert (found.ticket.label, found.ticket.arrived_at) == ("APR 001", paper.arrived_at)
    assert found.ticket.due_at == paper.arrived_at - timedelta(minutes=15)
    kiosk.cable.cut = False
    settle(kiosk, paper, PrintState.PRINTED)
    kiosk.meet()
    assert kiosk.outbox.unmerged() == []
    assert scan(store, paper.token, actor="counter 1").news is News.KNOWN
    assert scan(store, "apr 1", actor="counter 1").ticket == found.ticket
    kinds = [e.kind for e in queue.events(store, found.ticket.id)]
    assert kinds == ["merged", "print_printed"]


@pytest.mark.parametrize(
    ("state", "listed"),
    [
        (PrintState.PRINTED, []),
        (PrintState.FAILED, [("AR 001", "paper_out")]),
        (PrintState.UNKNOWN, [("AR 001", "paper_out")]),
    ],
)
def test_staff_hear_of_a_reserve_number_without_paper_whenever_it_is_known(
    kiosk: Kiosk, store: Store, state: PrintState, listed: list[tuple[str, str]]
) -> None:
    kiosk.cable.cut = True
    paper = kiosk.take().ticket
    kiosk.cable.cut = False
    # The number joins the queue before its paper is out.
    kiosk.meet()
    assert of(store, "AR 001").state is State.WAITING
    assert queue.unprinted(store) == ()
    settle(kiosk, paper, state, "" if state is PrintState.PRINTED else "paper_out")
    for _ in range(2):
        kiosk.meet()
        assert [(one.label, one.reason) for one in queue.unprinted(store)] == listed
    assert kiosk.outbox.unmerged() == []


def test_papers_handed_in_again_and_in_any_order_change_nothing(
    kiosk: Kiosk, store: Store, time: Time
) -> None:
    kiosk.cable.cut = True
    papers = []
    for _ in range(4):
        wait(kiosk, time, 5)
        papers.append(read(store.ticket_key, kiosk.take().ticket.token))
    for told in (*reversed(papers), *papers):
        merge_reserve(store, told, actor="test")
    revision = queue.board(store).revision
    merge_reserve(store, papers[2], actor="test")
    assert queue.board(store).revision == revision
    with store.read() as connection:
        assert len(connection.execute(ticket.select()).all()) == 4


def test_a_typed_number_that_is_not_here_yet_asks_for_its_code(kiosk: Kiosk, store: Store) -> None:
    kiosk.cable.cut = True
    kiosk.take()
    with pytest.raises(Refused) as refused:
        scan(store, "AR 001", actor="counter 1")
    assert refused.value.key == "refused.reserve_not_here"
    assert refused.value.values["station"] == "Kios 1"
    with pytest.raises(Refused, match="ticket_unknown"):
        scan(store, "AR 500", actor="counter 1")


def test_a_burnt_kiosk_loses_only_those_who_never_come_to_a_counter(
    kiosk: Kiosk, store: Store, start: Start
) -> None:
    kiosk.cable.cut = True
    papers = [kiosk.take().ticket for _ in range(2)]
    shutil.rmtree(kiosk.folder)
    again = start()
    assert scan(store, papers[1].token, actor="counter 1").ticket.label == "AR 002"
    again.cable.cut = True
    assert again.take().ticket.label == "AR 021"


def test_who_came_is_not_before_the_lease_and_not_after_now(kiosk: Kiosk, store: Store) -> None:
    kiosk.cable.cut = True
    honest = read(store.ticket_key, kiosk.take().ticket.token)
    for shift in (timedelta(hours=-2), timedelta(hours=2)):
        forged = replace(
            honest, number=5 + (shift > timedelta()), arrived_at=honest.arrived_at + shift
        )
        made = merge_reserve(store, forged, actor="test")
        assert made.arrived_at == store.clock.now()


def test_a_service_that_a_newer_catalogue_does_not_have_is_taken_in_by_its_letter(
    kiosk: Kiosk, store: Store
) -> None:
    kiosk.cable.cut = True
    told = read(store.ticket_key, kiosk.take().ticket.token)
    made = merge_reserve(store, replace(told, services=("DUK-99",)), actor="test")
    assert (made.agency, made.service) == ("DUK", "DUK-99")


def test_another_ticket_with_the_same_number_is_refused(kiosk: Kiosk, store: Store) -> None:
    kiosk.cable.cut = True
    told = read(store.ticket_key, kiosk.take().ticket.token)
    merge_reserve(store, told, actor="test")
    with pytest.raises(Refused, match="reserve_taken"):
        merge_reserve(store, replace(told, language="en"), actor="test")


def test_a_ticket_of_another_mall_is_refused(kiosk: Kiosk, store: Store) -> None:
    kiosk.cable.cut = True
    told = read(store.ticket_key, kiosk.take().ticket.token)
    with pytest.raises(Refused, match="token_site"):
        scan(store, sign(store.ticket_key, replace(told, site=2)), actor="test")
    with pytest.raises(Refused, match=r"refused\.token'"):
        scan(store, sign(bytes(32), told), actor="test")


# --- the number whose answer was lost


def test_a_number_whose_answer_was_lost_is_void_and_never_called(
    kiosk: Kiosk, store: Store, desk: Desk
) -> None:
    kiosk.cable.swallows = True
    paper = kiosk.take().ticket
    assert paper.label == "AR 001"
    assert of(store, "A 001").state is State.WAITING
    kiosk.cable.cut = False
    kiosk.meet()
    void = of(store, "A 001")
    assert (void.state, void.reason) == (State.EXPIRED, "superseded")
    assert desk.called().label == "AR 001"
    assert desk.finish_and_call() is None


def test_a_scanned_paper_voids_the_lost_number_too(kiosk: Kiosk, store: Store) -> None:
    kiosk.take()
    kiosk.cable.swallows = True
    paper = kiosk.take().ticket
    scan(store, paper.token, actor="counter 1")
    assert of(store, "A 001").state is State.WAITING
    assert of(store, "A 002").state is State.EXPIRED


def test_a_lost_number_that_was_called_already_is_left_to_its_clerk(
    kiosk: Kiosk, store: Store, desk: Desk
) -> None:
    kiosk.cable.swallows = True
    kiosk.take()
    assert desk.called().label == "A 001"
    kiosk.cable.cut = False
    kiosk.meet()
    assert of(store, "A 001").state is State.CALLED
    desk.no_show()
    assert desk.called().label == "AR 001"


# --- leases


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


# --- days


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


# --- ordinary numbers that a database lost


def signed(store: Store, number: int, letters: str = "A") -> str:
    day = of(store, "A 001").day
    return token.sign(store.ticket_key, token.Parts(1, day, letters, number, b"lost."))


def test_a_genuine_number_that_was_lost_is_taken_in_once(
    kiosk: Kiosk, store: Store, time: Time, desk: Desk
) -> None:
    first = kiosk.take().ticket
    time.pass_by(minutes=10)
    found = scan(store, signed(store, 4), actor="counter 1", service="DUK-08")
    assert found.news is News.RECOVERED
    assert (found.ticket.label, found.ticket.service) == ("A 004", "DUK-08")
    assert found.ticket.due_at == first.due_at
    assert scan(store, signed(store, 4), actor="counter 1").news is News.KNOWN
    # The series goes on after it, and one that was lost before it comes too.
    assert kiosk.take().ticket.label == "A 005"
    assert scan(store, signed(store, 2), actor="counter 1").ticket.service == "DUK-01"
    (entry,) = queue.events(store, found.ticket.id)
    assert (entry.kind, entry.data["skipped"]) == ("recovered", [2, 3])
    assert desk.called().label == "A 001"
    desk.finish()
    assert desk.called().label == "A 004"


def test_a_lost_number_that_was_given_again_is_refused(kiosk: Kiosk, store: Store) -> None:
    kiosk.take()
    with pytest.raises(Refused, match="ticket_unknown"):
        scan(store, signed(store, 1), actor="counter 1")


def test_a_lost_number_of_another_day_is_refused(kiosk: Kiosk, store: Store, time: Time) -> None:
    kiosk.take()
    code = signed(store, 9)
    time.pass_by(days=1)
    with pytest.raises(Refused, match="token_day"):
        scan(store, code, actor="counter 1")


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
