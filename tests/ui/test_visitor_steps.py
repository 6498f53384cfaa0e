"""A visit over two services at the real window: one number, one paper."""

from kiosk import queue
from kiosk.store import Store
from tests.conftest import Desk
from tests.visitor import Visitor, issued_labels


def test_a_lost_card_is_two_steps_on_one_number(visitor: Visitor, store: Store) -> None:
    visitor.touch("searchButton")
    visitor.on("search")
    visitor.types("ktp hilang")
    visitor.reads("diurus dalam 2 langkah")
    visitor.item("stepRow_POL-06")
    visitor.reads("Buka langkah 1")
    visitor.touch("key_open")
    visitor.on("service")
    visitor.reads("Satu nomor untuk semua langkah, dipanggil bergantian.")
    assert visitor.nowhere("Surat keterangan hilang dari kepolisian"), "it is fetched on the way"
    visitor.touch("takeButton")
    visitor.on("ticket")
    visitor.reads("Langkah 1 dari 2")
    visitor.reads("Kepolisian, Loket 27–30")
    visitor.reads("Dukcapil, Loket 1–6")
    ticket = queue.find(store, "M 001")
    assert (ticket.service, ticket.steps) == ("POL-06", ("DUK-02",))


def test_the_second_step_opens_by_itself_for_the_same_paper(visitor: Visitor, store: Store) -> None:
    visitor.touch("searchButton")
    visitor.on("search")
    visitor.types("ktp hilang")
    visitor.touch("stepRow_POL-06")
    visitor.on("service")
    visitor.touch("takeButton")
    visitor.on("ticket")
    police, registry = Desk(store, 27), Desk(store, 1)
    police.open()
    police.call()
    police.finish()
    registry.open()
    called = registry.call()
    assert called is not None
    assert (called.label, called.service) == ("M 001", "DUK-02")


def test_who_has_the_paper_takes_the_plain_number_of_the_second_step(
    visitor: Visitor, store: Store
) -> None:
    visitor.touch("searchButton")
    visitor.on("search")
    visitor.types("ktp hilang")
    visitor.touch("serviceRow_DUK-02")
    visitor.on("service")
    visitor.touch("takeButton")
    visitor.on("ticket")
    assert queue.find(store, "A 001").steps == ()


def test_a_paper_that_is_missing_can_be_fetched_on_the_same_visit(
    visitor: Visitor, store: Store
) -> None:
    visitor.opens("DUK-02")
    visitor.reads("2 langkah di sini")
    visitor.touch("goFirstTo_POL-06")
    visitor.reads("Sudah bawa 3 syarat ini?")
    visitor.touch("goStraight")
    visitor.reads("Sudah bawa 2 syarat ini?")
    visitor.touch("goFirstTo_POL-06", "priority_elderly", "takeButton")
    visitor.on("ticket")
    ticket = queue.find(store, "MP 001")
    assert (ticket.service, ticket.steps) == ("POL-06", ("DUK-02",))
    assert issued_labels(store) == []


def test_nobody_is_sent_first_to_a_counter_that_is_closed(visitor: Visitor, store: Store) -> None:
    queue.switch_service(store, "POL-06", False, op_id=queue.new_op_id(), actor="test")
    visitor.opens("DUK-02")
    visitor.reads("Belum punya? Diurus di Kepolisian (tutup).")
    assert not visitor.sees("goFirstTo_POL-06")
    visitor.touch("takeButton")
    visitor.on("ticket")
