"""A visit at the real window, by mouse and by touch, over a real database."""

import dataclasses
from typing import Any

import pytest
from PySide6.QtTest import QTest

from kiosk import queue
from kiosk.errors import Refused, StoreFault
from kiosk.printing.printer import PrinterState
from kiosk.queue import PrintState, Priority, spared
from kiosk.store import Store
from kiosk.ui.visitor.flow import Visit
from tests.conftest import Desk
from tests.visitor import (
    LANDSCAPE,
    PORTRAIT,
    Fingers,
    Hand,
    Open,
    Troubled,
    Visitor,
    code_in,
    issued_labels,
)


@pytest.mark.parametrize("size", [(1080, 1920), LANDSCAPE], ids=["upright", "lying"])
def test_a_visitor_finds_a_service_and_gets_a_number(
    open_kiosk: Open, store: Store, hand: Hand, size: tuple[int, int]
) -> None:
    visitor = open_kiosk(store, size=size, hand=hand)
    visitor.opens("DUK-02")
    visitor.touch("requirement_0", "priority_elderly", "takeButton")
    visitor.on("ticket")
    visitor.reads("AP 001")
    ticket = queue.find(store, "AP 001")
    assert ticket.service == "DUK-02"
    assert ticket.priority is Priority.ELDERLY
    visitor.touch("doneButton")
    visitor.on("home")
    assert visitor.window.bridge.visit == Visit()


def test_a_need_leads_to_its_services_and_back(visitor: Visitor) -> None:
    visitor.touch("need_bpjs")
    visitor.on("list")
    visitor.touch("serviceRow_BPJK-02")
    visitor.on("service")
    visitor.touch("backButton")
    visitor.on("list")
    visitor.touch("backButton")
    visitor.on("home")
    assert visitor.window.bridge.visit == Visit()


def test_all_services_of_a_large_agency_are_reached_by_pages(visitor: Visitor) -> None:
    visitor.touch("agencyRow_PTSP")
    visitor.on("list")
    while not visitor.sees("serviceRow_PTSP-50"):
        visitor.touch("servicesNext")
    assert not visitor.sees("servicesNext"), "the last page has no next one"
    visitor.touch("servicesPrevious")
    assert not visitor.sees("serviceRow_PTSP-50")


def test_two_hasty_presses_take_one_number(visitor: Visitor, store: Store) -> None:
    visitor.opens("DUK-02")
    place = visitor.place("takeButton")
    visitor.hand(visitor.scene, place)
    visitor.hand(visitor.scene, place)
    visitor.on("ticket")
    assert issued_labels(store) == ["A 001"]


def test_two_fingers_on_two_rows_open_one_page(
    open_kiosk: Open, store: Store, fingers: Fingers
) -> None:
    visitor = open_kiosk(store, hand=fingers)
    fingers.together(visitor.scene, visitor.place("agencyRow_DUK"), visitor.place("agencyRow_KJN"))
    visitor.on("list")
    assert visitor.window.bridge.visit.agency == "DUK"
    assert not visitor.sees("agencyRow_DUK")


def test_a_finger_that_slides_away_presses_nothing(visitor: Visitor, fingers: Fingers) -> None:
    start = visitor.place("agencyRow_DUK")
    QTest.touchEvent(visitor.scene, fingers.device).press(0, start, visitor.scene).commit()
    away = visitor.place("searchButton")
    QTest.touchEvent(visitor.scene, fingers.device).move(0, away, visitor.scene).commit()
    QTest.touchEvent(visitor.scene, fingers.device).release(0, away, visitor.scene).commit()
    assert visitor.page == "home"


def test_the_language_changes_everything_and_keeps_the_place(visitor: Visitor) -> None:
    visitor.opens("DUK-02")
    visitor.touch("requirement_0", "priority_pregnant", "languageEn")
    visitor.reads("Replacement of a lost ID card")
    visitor.reads("Take a queue number")
    visit = visitor.window.bridge.visit
    assert (visitor.page, visit.priority) == ("service", Priority.PREGNANT)
    assert visit.ticked == {0}
    visitor.touch("languageId")
    visitor.reads("Ambil nomor antrean")


def test_a_second_touch_clears_the_priority(visitor: Visitor) -> None:
    visitor.opens("DUK-02")
    visitor.touch("priority_infant")
    assert visitor.window.bridge.visit.priority is Priority.INFANT
    visitor.touch("priority_infant")
    assert visitor.window.bridge.visit.priority is None


def test_words_typed_on_the_keyboard_find_a_service(visitor: Visitor) -> None:
    visitor.touch("searchButton")
    visitor.on("search")
    visitor.types("ktp hilang")
    assert visitor.said("query") == "ktp hilang"
    visitor.item("serviceRow_DUK-02")
    visitor.touch("key_open")
    visitor.on("service")
    visitor.touch("backButton")
    visitor.on("search")
    assert visitor.said("query") == "ktp hilang", "what was typed is still there"


def test_double_letters_can_be_typed_fast(visitor: Visitor) -> None:
    visitor.touch("searchButton")
    visitor.on("search")
    place = visitor.place("key_s")
    for _ in range(3):
        visitor.hand(visitor.scene, place)
        visitor.bot.wait(100)
    assert visitor.said("query") == "sss"


def test_words_that_find_nothing_lead_to_a_person(visitor: Visitor, store: Store) -> None:
    visitor.touch("searchButton")
    visitor.on("search")
    visitor.types("xyzxyz")
    visitor.reads("Belum ketemu “xyzxyz”")
    visitor.touch("searchStaffButton")
    visitor.reads("Petugas menuju ke sini")
    assert queue.staff_calls(store) == ("Kios 1",)


def test_staff_called_from_the_bar_are_on_their_way_until_they_answer(
    visitor: Visitor, store: Store
) -> None:
    visitor.touch("staffButton")
    visitor.reads("Petugas menuju ke sini")
    # A sheet says so first; below it the bar goes on saying it.
    visitor.picture()
    visitor.touch("staffClose")
    visitor.reads("Petugas menuju ke sini")
    queue.answer_staff_call(store, "Kios 1", op_id=queue.new_op_id(), actor="test")
    visitor.reads("Panggil petugas")


def test_the_board_follows_the_queue(visitor: Visitor, store: Store, desk: Desk) -> None:
    row = visitor.item("agencyRow_DUK")
    visitor.bot.waitUntil(lambda: row.property("name") == "Dukcapil, 0 orang, 0 menit")
    queue.issue(store, "DUK-02", op_id=queue.new_op_id(), actor="test", station="Kios 2")
    line = next(line for line in queue.board(store).lines if line.code == "DUK")
    assert line.minutes
    now = f"Dukcapil, 1 orang, {line.minutes} menit"
    visitor.bot.waitUntil(lambda: row.property("name") == now)


def test_a_service_switched_off_can_be_read_but_not_queued_for(
    visitor: Visitor, store: Store
) -> None:
    visitor.opens("DUK-02")
    queue.switch_service(store, "DUK-02", False, op_id=queue.new_op_id(), actor="test")
    visitor.reads("Layanan ini sedang ditutup. Tanyakan kapan dibuka lagi di meja informasi.")
    assert not visitor.sees("takeButton"), "the button is there, but not to be pressed"
    queue.switch_service(store, "DUK-02", True, op_id=queue.new_op_id(), actor="test")
    visitor.item("takeButton")


def test_a_refusal_between_look_and_press_says_so(
    visitor: Visitor, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise Refused("refused.service_off")

    visitor.opens("DUK-02")
    monkeypatch.setattr(queue, "issue", refuse)
    visitor.touch("takeButton")
    visitor.on("message")
    visitor.reads("Layanan ini sedang ditutup")
    assert not visitor.sees("againButton")
    visitor.touch("backButton")
    visitor.on("service")


def test_trying_again_after_a_lost_answer_gives_the_same_number(
    visitor: Visitor, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    really = queue.issue

    def lose_the_answer(*arguments: Any, **named: Any) -> None:
        really(*arguments, **named)
        raise StoreFault("fault.store")

    visitor.opens("DUK-02")
    monkeypatch.setattr(queue, "issue", lose_the_answer)
    visitor.touch("takeButton")
    visitor.on("message")
    visitor.reads("Nomor belum bisa diambil")
    monkeypatch.setattr(queue, "issue", really)
    visitor.touch("againButton")
    visitor.on("ticket")
    visitor.reads("A 001")
    assert issued_labels(store) == ["A 001"]


def take_number(visitor: Visitor, service: str = "DUK-02") -> queue.Ticket:
    visitor.touch(f"agencyRow_{service.split('-', 1)[0]}")
    visitor.on("list")
    visitor.touch(f"serviceRow_{service}")
    visitor.on("service")
    visitor.touch("takeButton")
    visitor.on("ticket")
    issued = visitor.window.bridge.visit.issued
    assert issued is not None
    return issued.ticket


def settle_paper(store: Store, ticket: queue.Ticket, state: PrintState, reason: str = "") -> None:
    job = queue.print_jobs(store, ticket.id)[0]
    queue.settle_print_job(store, job, state, reason, op_id=queue.new_op_id(), actor="test")


def test_the_code_on_the_screen_is_the_tickets(visitor: Visitor) -> None:
    ticket = take_number(visitor)
    assert code_in(visitor.picture()) == ticket.token


def test_with_a_page_for_phones_the_code_leads_there(open_kiosk: Open, store: Store) -> None:
    site = dataclasses.replace(store.site(), public_url="https://antre.example.id/")
    visitor = open_kiosk(store, site=site)
    ticket = take_number(visitor)
    visitor.reads("Pantau dari ponsel")
    assert code_in(visitor.picture()) == f"https://antre.example.id/t/{ticket.token}"


def test_the_paper_is_followed_to_its_end(visitor: Visitor, store: Store) -> None:
    ticket = take_number(visitor)
    visitor.reads("Kertas sedang dicetak")
    settle_paper(store, ticket, PrintState.SENT)
    settle_paper(store, ticket, PrintState.PRINTED)
    visitor.reads("Kertas sudah dicetak")


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE], ids=["upright", "lying"])
@pytest.mark.parametrize("public_url", ["", "https://antre.example.id/"])
@pytest.mark.parametrize(
    ("reason", "first_line"),
    [
        ("paper_out", "Kertas habis, tetapi nomor Anda sudah tercatat"),
        ("jam", "Kertas tersangkut, tetapi nomor Anda sudah tercatat"),
        ("cover", "Penutup pencetak terbuka, tetapi nomor Anda sudah tercatat"),
        ("offline", "Kertas tidak keluar, tetapi nomor Anda sudah tercatat"),
    ],
)
def test_without_paper_the_number_is_safe_and_the_code_is_large(
    open_kiosk: Open,
    store: Store,
    size: tuple[int, int],
    public_url: str,
    reason: str,
    first_line: str,
) -> None:
    site = dataclasses.replace(store.site(), public_url=public_url)
    visitor = open_kiosk(store, size=size, site=site)
    ticket = take_number(visitor)
    settle_paper(store, ticket, PrintState.FAILED, reason)
    visitor.on("paper")
    assert visitor.said("printerReason") == first_line
    for text in ("A 001", "Buka kamera ponsel", "Foto kode di samping", "Tidak membawa ponsel?"):
        visitor.reads(text)
    assert visitor.item("photoCode").width() >= 360 * visitor.unit
    assert code_in(visitor.picture()).endswith(ticket.token)
    visitor.touch("doneButton")
    visitor.on("home")


def test_what_was_not_ticked_comes_first_on_the_ticket(visitor: Visitor) -> None:
    visitor.opens("DUK-02")
    visitor.touch("requirement_0", "takeButton")
    visitor.on("ticket")
    tops = {
        seen.text: seen.area.top()
        for seen in visitor.texts()
        if seen.text in ("Surat keterangan hilang dari kepolisian", "Fotokopi Kartu Keluarga")
    }
    assert tops["Fotokopi Kartu Keluarga"] < tops["Surat keterangan hilang dari kepolisian"]


def test_a_ticket_leaves_by_itself_and_more_time_keeps_it(visitor: Visitor) -> None:
    take_number(visitor)
    visitor.seconds(20)
    visitor.touch("moreTimeButton")
    visitor.seconds(69)
    assert visitor.page == "ticket"
    visitor.seconds(1)
    visitor.on("home")


def test_an_idle_kiosk_asks_goes_home_and_keeps_nothing(visitor: Visitor) -> None:
    visitor.touch("languageEn", "largeText", "contrast", "agencyRow_DUK")
    visitor.on("list")
    visitor.touch("serviceRow_DUK-02")
    visitor.on("service")
    visitor.touch("requirement_0", "priority_elderly")
    visitor.seconds(90)
    visitor.reads("Still here?")
    visitor.seconds(10)
    visitor.on("home")
    assert visitor.window.bridge.visit == Visit()
    visitor.reads("Mau urus apa hari ini?")
    assert visitor.nowhere("Replacement of a lost ID card")


def test_any_touch_answers_the_idle_question(visitor: Visitor) -> None:
    visitor.touch("agencyRow_DUK")
    visitor.on("list")
    visitor.seconds(45)
    visitor.touch("continueButton")
    assert (visitor.page, visitor.window.bridge.visit.asking) == ("list", False)


def test_numbers_hide_after_fifteen_seconds_without_data_and_come_back(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unreachable(*_: object) -> None:
        raise StoreFault("fault.store")

    visitor.item("boardTitle")
    reading = queue.board
    monkeypatch.setattr(queue, "board", unreachable)
    visitor.feed.lost.emit()
    visitor.seconds(14)
    visitor.item("boardTitle")
    visitor.seconds(1)
    visitor.reads("Sambungan terputus. Jumlah antrean sedang tidak tersedia.")
    monkeypatch.setattr(queue, "board", reading)
    visitor.feed.found.emit()
    visitor.item("boardTitle")


def test_a_touch_beside_every_target_counts_as_well(visitor: Visitor) -> None:
    visitor.touch("agencyRow_DUK")
    visitor.on("list")
    visitor.seconds(40)
    visitor.hand(visitor.scene, visitor.place("pageTitle"))
    assert visitor.window.bridge.visit.quiet == 0


def test_without_paper_no_number_is_used_and_the_page_says_where_else_to_go(
    open_kiosk: Open, store: Store
) -> None:
    queue.report(store, "Kios 2", "kiosk", "1.0")
    queue.report_printer(store, "Kios 2", "ticket", "ok")
    troubled = Troubled()
    visitor = open_kiosk(store, paper=troubled)
    visitor.opens("DUK-02")
    visitor.touch("takeButton")
    visitor.on("message")
    visitor.reads("Silakan pakai Kios 2")
    assert sum(line.waiting for line in queue.board(store).lines) == 0
    assert len(queue.staff_calls(store)) == 1
    troubled.says = PrinterState(ok=True)
    visitor.touch("againButton")
    visitor.on("ticket")
    visitor.reads("A 001")


def turned_away(open_kiosk: Open, store: Store, troubled: Troubled) -> Visitor:
    visitor = open_kiosk(store, paper=troubled)
    visitor.opens("DUK-02")
    visitor.touch("requirement_0", "priority_elderly", "takeButton")
    visitor.on("message")
    return visitor


def test_with_paper_again_the_visitor_is_back_before_the_button_with_all_that_was_chosen(
    open_kiosk: Open, store: Store
) -> None:
    troubled = Troubled()
    visitor = turned_away(open_kiosk, store, troubled)
    visitor.seconds(2)
    assert visitor.page == "message"
    troubled.says = PrinterState(ok=True)
    visitor.seconds(1)
    visitor.on("service")
    visit = visitor.window.bridge.visit
    assert visit.ticked == {0}
    assert visit.priority is Priority.ELDERLY
    visitor.touch("takeButton")
    visitor.on("ticket")
    visitor.reads("AP 001")


def test_a_printer_that_was_ready_again_before_the_next_second_leads_back_too(
    open_kiosk: Open, store: Store
) -> None:
    troubled = Troubled()
    troubled.says = PrinterState(ok=True)
    visitor = open_kiosk(store, paper=troubled)
    visitor.seconds(1)
    troubled.says = PrinterState(ok=False, reason="cover")
    visitor.opens("DUK-02")
    visitor.touch("takeButton")
    visitor.on("message")
    troubled.says = PrinterState(ok=True)
    visitor.seconds(1)
    visitor.on("service")


def test_while_it_cannot_print_every_page_says_so_and_where_else_to_go(
    open_kiosk: Open, store: Store
) -> None:
    queue.report(store, "Kios 2", "kiosk", "1.0")
    queue.report_printer(store, "Kios 2", "ticket", "ok")
    troubled = Troubled()
    visitor = open_kiosk(store, paper=troubled)
    assert not visitor.sees("printerBanner")
    visitor.seconds(1)
    says = "Kertas di kios ini habis. Ambil nomor di Kios 2."
    visitor.reads(says)
    visitor.touch("searchButton")
    visitor.on("search")
    visitor.types("ktp hilang")
    visitor.touch("serviceRow_DUK-02")
    visitor.on("service")
    assert visitor.said("printerBanner") == says
    visitor.touch("languageEn")
    visitor.reads("This kiosk is out of paper. Take your number at Kios 2.")
    visitor.touch("backButton")
    visitor.on("search")
    visitor.touch("backButton")
    visitor.on("home")
    visitor.touch("agencyRow_DUK")
    visitor.on("list")
    visitor.item("printerBanner")
    troubled.says = PrinterState(ok=True)
    visitor.seconds(1)
    assert not visitor.sees("printerBanner")


def test_words_that_find_nothing_are_counted_once_for_the_office(
    visitor: Visitor, store: Store
) -> None:
    visitor.touch("searchButton")
    visitor.types("zzqx")
    visitor.item("searchStaffButton")
    assert spared.missed(store) == ()
    visitor.seconds(9)
    visitor.touch("backButton")
    visitor.bot.waitUntil(lambda: bool(spared.missed(store)))
    assert [(one.words, one.count) for one in spared.missed(store)] == [("zzqx", 1)]
