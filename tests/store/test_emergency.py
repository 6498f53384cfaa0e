"""A day without power: its papers enter the figures of that day, each once and no other."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk import queue
from kiosk.errors import Refused
from kiosk.queue import State, emergency_token
from kiosk.queue.emergency import DAYS_BACK, Entered, News, Pack, Stub, enter, make_pack
from kiosk.store import Store, new_op_id
from kiosk.store.tables import learned
from tests.checker import proven
from tests.conftest import Desk, Time, who


@pytest.fixture(autouse=True)
def _all_is_proven_in_the_end(store: Store, tmp_path: Path, shared: bool) -> Iterator[None]:
    yield
    queue.verify(store)
    assert shared or proven(tmp_path / "data" / "queue.db") == []


def printed(store: Store, *agencies: str, count: int = 3) -> Pack:
    return make_pack(store, agencies, count=count, op_id=new_op_id(), actor="office")


def entered(store: Store, code: str, stub: Stub | None = None, pack: str | None = None) -> Entered:
    return enter(store, code, stub or Stub(), actor="office", pack=pack)


def test_each_paper_becomes_a_finished_ticket_of_its_day(store: Store, time: Time) -> None:
    codes = [code for _, code in printed(store, "DUK").papers]
    day = queue.show_day(store).day
    time.pass_by(days=1)
    for code in codes:
        made = entered(store, code, Stub(day=day, counter=1)).ticket
        assert (made.day, made.state, made.counter) == (day, State.SERVED, 1)
        assert (made.called_at, made.started_at, made.agency) == (None, None, "DUK")
    assert queue.show_day(store).states == {}


def test_a_day_that_nobody_opened_has_its_figures_all_the_same(store: Store, time: Time) -> None:
    codes = [code for _, code in printed(store, count=1).papers]
    day = queue.show_day(store).day
    time.pass_by(days=4)
    made = [entered(store, code, Stub(day=day + timedelta(days=2))).ticket for code in codes]
    assert {one.day for one in made} == {day + timedelta(days=2)}
    assert len({one.agency for one in made}) == len(codes)


def test_a_code_enters_once_and_stays_as_it_was_entered_first(store: Store) -> None:
    ((_, code),) = printed(store, "DUK", count=1).papers
    first = entered(store, code, Stub(outcome=State.NO_SHOW))
    second = entered(store, code)
    assert (first.news, second.news) == (News.ENTERED, News.KNOWN)
    assert second.ticket == first.ticket


def test_two_packs_never_show_the_same_number(store: Store) -> None:
    first, second = printed(store, "DUK", "SAM"), printed(store, "SAM")
    labels = [told.label for told, _ in (*first.papers, *second.papers)]
    assert len(set(labels)) == len(labels) == 9
    assert first.name != second.name
    for _, code in (*first.papers, *second.papers):
        assert entered(store, code).news is News.ENTERED


def test_a_pack_asked_for_twice_by_one_press_is_one_pack(store: Store) -> None:
    asked = who()
    first, again = (make_pack(store, ["DUK"], count=2, **asked) for _ in range(2))
    assert first == again


def test_papers_that_are_not_of_this_pack_site_or_key_say_why(store: Store) -> None:
    pack, other = printed(store, "DUK", count=1), printed(store, "DUK", count=1)
    ((told, code),) = pack.papers
    for wrong, key in (
        (code[:-1] + ("A" if code[-1] != "A" else "B"), "emergency_code"),
        (code.lower(), "emergency_code"),
        ("A 001", "emergency_code"),
        (emergency_token.sign(bytes(32), told), "emergency_code"),
        (emergency_token.sign(store.ticket_key, replace(told, site=2)), "token_site"),
    ):
        with pytest.raises(Refused, match=key):
            entered(store, wrong)
    with pytest.raises(Refused, match="emergency_pack"):
        entered(store, code, pack=other.name)
    entered(store, code, pack=pack.name)


def test_an_emergency_paper_is_no_ticket_and_a_ticket_no_emergency_paper(
    store: Store, desk: Desk
) -> None:
    ((_, code),) = printed(store, "DUK", count=1).papers
    for use in (queue.find, queue.verify_token):
        with pytest.raises(Refused, match="token_emergency"):
            use(store, code)
    with pytest.raises(Refused, match="token_emergency"):
        queue.scan(store, code, actor="test")
    taken = queue.issue(store, "DUK-02", **who()).ticket
    with pytest.raises(Refused, match="emergency_code"):
        entered(store, taken.token)


@pytest.mark.parametrize(
    ("days", "key"), [(1, "emergency_day"), (-DAYS_BACK - 1, "emergency_day"), (-1, "early")]
)
def test_a_day_it_cannot_have_been_is_refused(store: Store, days: int, key: str) -> None:
    ((_, code),) = printed(store, "DUK", count=1).papers
    day = queue.show_day(store).day + timedelta(days=days)
    with pytest.raises(Refused, match=key):
        entered(store, code, Stub(day=day))


def test_the_service_is_one_of_the_papers_agency(store: Store) -> None:
    ((_, one), (_, two)) = printed(store, "DUK", count=2).papers
    with pytest.raises(Refused, match="emergency_service"):
        entered(store, one, Stub(service="SAM-01"))
    assert entered(store, two, Stub(service="DUK-02")).ticket.service == "DUK-02"


def test_the_hour_on_the_stub_is_kept_and_one_to_come_is_not(store: Store, time: Time) -> None:
    ((_, one), (_, two)) = printed(store, "DUK", count=2).papers
    now = time.clock.now().astimezone(store.zone)
    earlier = (now - timedelta(hours=1)).time()
    kept = entered(store, one, Stub(finished=earlier)).ticket
    assert kept.ended_at == now - timedelta(hours=1)
    later = (now + timedelta(hours=3)).time()
    assert entered(store, two, Stub(finished=later)).ticket.ended_at == time.clock.now()


def test_the_counter_has_it_in_its_day_and_nothing_is_learned_of_it(
    store: Store, desk: Desk, time: Time
) -> None:
    for _, code in printed(store, "DUK").papers:
        entered(store, code, Stub(counter=1))
    shown = queue.desk(store, 1)
    assert (shown.served, shown.mean_seconds, shown.waiting) == (3, None, ())
    time.pass_by(days=1)
    queue.open_day(store, **who())
    with store.read() as connection:
        assert connection.execute(learned.select()).all() == []


def test_ordinary_numbers_go_on_without_a_hole(store: Store) -> None:
    for _, code in printed(store, "DUK").papers:
        entered(store, code)
    assert queue.issue(store, "DUK-02", **who()).ticket.number == 1
