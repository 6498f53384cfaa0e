"""Reserve numbers come into the queue: nobody is forgotten or called twice."""

import shutil
from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk import queue
from kiosk.errors import Refused
from kiosk.queue import PrintState, Priority, State
from kiosk.queue.merging import merge_reserve
from kiosk.queue.reserve_token import read, sign
from kiosk.queue.scanning import News, scan
from kiosk.store import Store
from kiosk.store.tables import ticket
from tests.cable import Kiosk
from tests.conftest import Desk, Time, who
from tests.reserve import Start, of, settle, wait


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
