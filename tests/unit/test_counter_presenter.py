"""What a counter console says and allows, without a window, a thread or a database."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.catalogue.model import Catalogue
from kiosk.errors import ForPeople, Refused, StoreFault
from kiosk.queue.model import CounterState, Desk, Priority, State
from kiosk.ui.counter.presenter import LOCK_SECONDS, RECALL_SECONDS
from kiosk.ui.counter.view import Command, Level
from kiosk.words import Language
from tests.seat import (
    CALLED,
    CLOSED,
    IDLE,
    LAST,
    MORNING,
    PAUSED,
    SERVING,
    WAITING,
    Seat,
    bundled,
    ticket,
)


@pytest.fixture
def catalogue() -> Catalogue:
    return bundled()


@pytest.fixture
def seat(catalogue: Catalogue) -> Seat:
    return Seat(catalogue)


@pytest.mark.parametrize(
    ("desk", "text", "command"),
    [
        (CLOSED, "Buka loket", Command.OPEN),
        (PAUSED, "Buka loket", Command.OPEN),
        (IDLE, "Belum ada antrean", None),
        (WAITING, "Panggil A 028", Command.CALL),
        (CALLED, "Mulai melayani A 027", Command.START),
        (SERVING, "Selesai, panggil A 028", Command.FINISH_AND_CALL),
        (LAST, "Selesai", Command.FINISH),
    ],
)
def test_the_button_says_what_will_happen(
    seat: Seat, desk: Desk, text: str, command: Command | None
) -> None:
    main = seat.see(desk).main
    assert (main.text, main.command, main.enabled) == (text, command, command is not None)


def test_the_button_says_who_comes_and_how_long_they_waited(seat: Seat) -> None:
    main = seat.see(WAITING).main
    assert (main.detail, main.tail) == ("Penggantian KTP-el hilang", "menunggu 21 menit")


def test_a_counter_that_went_on_a_break_with_a_visitor_still_finishes_but_does_not_call(
    seat: Seat,
) -> None:
    assert seat.see(replace(SERVING, state=CounterState.PAUSED)).main.command is Command.FINISH


def test_after_a_call_the_button_rests_for_a_second_and_a_half(seat: Seat) -> None:
    seat.see(WAITING)
    seat.console.done(seat.press(Command.CALL), CALLED.ticket, seat.snapshot(CALLED))
    assert seat.view().main.resting
    assert seat.console.press(Command.START) is None
    seat.seconds += LOCK_SECONDS
    assert seat.console.press(Command.START) is not None


def test_nothing_can_be_pressed_while_an_operation_runs(seat: Seat) -> None:
    seat.see(CALLED)
    seat.press(Command.START)
    assert seat.console.press(Command.START) is None
    assert seat.console.press(Command.NO_SHOW) is None
    assert seat.console.retry() is None


def test_an_operation_that_takes_longer_says_so(seat: Seat) -> None:
    seat.see(CALLED)
    seat.press(Command.START)
    assert seat.view().main.text == "Mulai melayani A 027"
    assert seat.view().buttons[Command.NO_SHOW].enabled  # a blink would only disturb
    seat.seconds += 0.4
    assert seat.view().main.text == "Sebentar…"
    assert not seat.view().buttons[Command.NO_SHOW].enabled


def test_recall_rests_for_five_seconds(seat: Seat) -> None:
    seat.see(CALLED)
    seat.console.done(seat.press(Command.RECALL), CALLED.ticket, seat.snapshot(CALLED))
    assert seat.console.press(Command.RECALL) is None
    seat.seconds += RECALL_SECONDS
    assert seat.console.press(Command.RECALL) is not None


def test_recall_and_no_show_are_for_a_called_visitor_only(seat: Seat) -> None:
    for desk, why in ((IDLE, "Belum ada nomor yang dipanggil"), (SERVING, "A 027 sudah dilayani")):
        buttons = seat.see(desk).buttons
        for command in (Command.RECALL, Command.NO_SHOW):
            assert (buttons[command].enabled, buttons[command].why) == (False, why)
    assert seat.see(CALLED).buttons[Command.NO_SHOW].enabled


def test_a_press_that_may_have_worked_is_tried_again_under_its_own_id(seat: Seat) -> None:
    seat.see(WAITING)
    first = seat.press(Command.CALL)
    seat.console.failed(first, StoreFault("fault.store"))
    notice = seat.view().notice
    assert notice is not None
    assert notice.action == "Coba lagi"
    assert seat.press(Command.CALL).op_id == first.op_id


def test_what_turns_out_to_have_worked_is_not_tried_again(seat: Seat) -> None:
    seat.see(WAITING)
    first = seat.press(Command.CALL)
    seat.console.failed(first, StoreFault("fault.store"))
    assert seat.see(CALLED).notice is None
    assert seat.console.retry() is None
    seat.seconds += LOCK_SECONDS
    assert seat.press(Command.START).op_id != first.op_id


def test_another_press_is_another_operation(seat: Seat) -> None:
    seat.see(CALLED)
    first = seat.press(Command.START)
    seat.console.failed(first, StoreFault("fault.store"))
    assert seat.press(Command.NO_SHOW).op_id != first.op_id


def test_a_refusal_is_told_for_some_seconds(seat: Seat) -> None:
    seat.see(WAITING)
    refused = Refused("refused.counter_paused", counter=3)
    seat.console.failed(seat.press(Command.CALL), refused)
    notice = seat.view().notice
    assert notice is not None
    assert (notice.text, notice.action) == ("Loket 3 sedang istirahat. Buka loket dulu.", "")
    seat.seconds += 10
    assert seat.view().notice is None


def test_a_fault_of_ours_is_a_sentence_with_its_code(seat: Seat) -> None:
    seat.see(WAITING)
    seat.console.failed(seat.press(Command.CALL), ForPeople("bug.screen", code="K7Q2"))
    notice = seat.view().notice
    assert notice is not None
    assert "K7Q2" in notice.text
    assert "kios" not in notice.text


def test_a_counter_that_does_not_exist_is_said_so(seat: Seat) -> None:
    seat.console.lost(Refused("refused.counter_unknown", counter=99))
    notice = seat.view().notice
    assert notice is not None
    assert notice.text == "Loket 99 tidak ada. Periksa nomor loketnya."


def test_someone_faster_is_told_and_only_then(seat: Seat) -> None:
    seat.see(WAITING)
    other = replace(WAITING, ticket=ticket(29, State.CALLED), waiting=())
    seat.console.done(seat.press(Command.CALL), other.ticket, seat.snapshot(other))
    notice = seat.view().notice
    assert notice is not None
    assert notice.text == "Antrean berubah: yang dipanggil A 029, bukan A 028"
    seat.seconds += LOCK_SECONDS
    started = replace(other, ticket=ticket(29, State.SERVING))
    seat.console.done(seat.press(Command.START), started.ticket, seat.snapshot(started))
    assert seat.view().notice is None


def test_a_lost_connection_keeps_the_picture_and_takes_the_buttons(seat: Seat) -> None:
    seat.see(CALLED)
    seat.console.lost()
    view = seat.view()
    assert view.head.number == "A 027"
    assert not view.main.enabled
    assert not any(button.enabled for button in view.buttons.values())
    assert (view.connected, view.connection) == (False, "Sambungan terputus, mencoba lagi…")
    assert seat.see(CALLED).main.enabled


def test_before_anything_is_read_nothing_can_be_pressed(seat: Seat) -> None:
    assert not seat.view().main.enabled
    for command in Command:
        assert seat.console.press(command) is None


@pytest.mark.parametrize(
    ("minutes", "level", "word"),
    [
        (2, Level.CALM, "standar"),
        (6, Level.NEAR, "mendekati standar"),
        (7, Level.OVER, "lewat standar"),
        (70, Level.OVER, "lewat standar"),
    ],
)
def test_the_time_is_held_against_the_standard_of_the_service(
    seat: Seat, minutes: int, level: Level, word: str
) -> None:
    seat.now += timedelta(minutes=minutes, seconds=4)  # the standard is seven minutes
    head = seat.see(LAST).head
    assert (head.level, head.standard_word, head.standard) == (level, word, "07.00")
    assert head.fraction is not None
    assert 0 <= head.fraction <= 1


def test_a_called_visitor_has_no_standard_yet_only_the_time_since_the_call(seat: Seat) -> None:
    seat.now += timedelta(seconds=42)
    again = replace(CALLED, ticket=ticket(27, State.CALLED, calls=3))
    head = seat.see(again).head
    assert (head.caption, head.timer, head.fraction) == ("Dipanggil 3 kali", "00.42", None)


def test_priority_is_an_icon_and_a_word(seat: Seat) -> None:
    elderly = ticket(4, series="AP", priority=Priority.ELDERLY)
    row = seat.see(replace(IDLE, waiting=(elderly,))).waiting[0]
    assert (row.number, row.icon, row.chip, row.right) == (
        "AP 004",
        "elderly",
        "lansia",
        "21 mnt",
    )


@pytest.mark.parametrize("priority", list(Priority))
@pytest.mark.parametrize("language", ["id", "en"])
def test_every_priority_has_a_word(
    catalogue: Catalogue, priority: Priority, language: Language
) -> None:
    seat = Seat(catalogue, language)
    view = seat.see(replace(IDLE, waiting=(ticket(4, priority=priority),)))
    assert view.waiting[0].chip
    assert view.waiting[0].icon


def test_when_nobody_waits_the_last_three_are_listed(seat: Seat) -> None:
    ended = MORNING - timedelta(minutes=5)
    done = [ticket(n, State.SERVED, ended_at=ended) for n in (26, 25, 24, 23)]
    view = seat.see(replace(IDLE, recent=tuple(done), served=4, mean_seconds=680))
    assert view.empty_waiting == "Belum ada antrean"
    assert [row.number for row in view.waiting if not row.heading] == ["A 026", "A 025", "A 024"]
    assert view.waiting[1].right == "selesai 09.09"
    assert view.today == "Hari ini 4 selesai, rata-rata 11.20"


def test_a_break_is_offered_by_the_clock(seat: Seat) -> None:
    pauses = seat.see(IDLE).pauses
    assert [text for text, _, _ in pauses] == ["09.29", "09.44", "10.14", "Tanpa"]
    assert pauses[3][2] is None


def test_a_break_shows_until_when(seat: Seat) -> None:
    until = MORNING + timedelta(minutes=30)
    head = seat.see(replace(PAUSED, until=until)).head
    assert (head.caption, head.number, head.service) == (
        "Istirahat sampai",
        "09.44",
        "2 menunggu",
    )


def test_a_call_for_staff_can_be_answered_once(seat: Seat) -> None:
    view = seat.see(IDLE, "Kios 2", "Kios 1")
    assert view.staff_call is not None
    assert view.staff_call.text == "Kios 2 memanggil petugas"
    request = seat.console.press(Command.ANSWER, station=view.station)
    assert request is not None
    assert request.station == "Kios 2"
    seat.console.done(request, None, seat.snapshot(IDLE))
    assert seat.console.press(Command.ANSWER, station="Kios 2") is None


def test_a_call_that_nobody_can_come_to_is_answered_from_the_menu(seat: Seat) -> None:
    assert seat.see(IDLE).away == ""
    view = seat.see(IDLE, "Kios 2")
    assert view.away == "Tidak ada yang bisa ke Kios 2"
    request = seat.console.press(Command.AWAY, station=view.station)
    assert request is not None
    assert request.station == "Kios 2"


def test_a_service_that_left_the_catalogue_keeps_its_code(seat: Seat) -> None:
    gone = ticket(27, State.SERVING, service="OLD-01")
    head = seat.see(replace(IDLE, ticket=gone)).head
    assert (head.service, head.fraction, head.requirements) == ("OLD-01", None, ())


@pytest.mark.parametrize("desk", [CLOSED, PAUSED, IDLE, WAITING, CALLED, SERVING, LAST])
def test_an_english_clerk_reads_english(catalogue: Catalogue, desk: Desk) -> None:
    indonesian = Seat(catalogue, "id").see(desk, "Kios 1")
    english = Seat(catalogue, "en").see(desk, "Kios 1")
    assert english.main.text != indonesian.main.text
    assert english.state_word != indonesian.state_word
    assert english.head.caption != indonesian.head.caption
    assert english.staff_call != indonesian.staff_call
    for command, button in english.buttons.items():
        assert button.text != indonesian.buttons[command].text
