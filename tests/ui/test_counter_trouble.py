"""The counter console when a colleague is faster, the queue refuses or the database is away."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from kiosk import queue
from kiosk.queue import State
from kiosk.store import Store
from tests.clerk import Cut, Sit
from tests.conftest import Desk

Take = Callable[..., queue.Ticket]


def test_the_clerk_is_told_when_a_colleague_was_faster(
    sit: Sit, take: Take, desk: Desk, store: Store
) -> None:
    take()
    take()
    clerk = sit()
    clerk.waits_for("Panggil A 001")
    clerk.feed.close()  # this window has not heard of it yet
    other = Desk(store, 2)
    other.open()
    other.call()
    clerk.press()
    clerk.waits_until_holding("A 002", State.CALLED)
    clerk.bot.waitUntil(lambda: clerk.told() != "")
    assert clerk.told() == "Antrean berubah: yang dipanggil A 002, bukan A 001"


def test_the_clerk_is_told_when_the_last_visitor_went_to_a_colleague(
    sit: Sit, take: Take, desk: Desk, store: Store
) -> None:
    take()
    clerk = sit()
    clerk.waits_for("Panggil A 001")
    clerk.feed.close()
    other = Desk(store, 2)
    other.open()
    other.call()
    clerk.press()
    clerk.waits_for("Belum ada antrean")
    assert clerk.told().startswith("A 001 sudah dipanggil loket lain.")


def test_a_refusal_is_a_sentence_and_the_window_goes_on(
    sit: Sit, take: Take, desk: Desk, store: Store
) -> None:
    take()
    clerk = sit()
    clerk.waits_for("Panggil A 001")
    clerk.feed.close()
    desk.pause()
    clerk.press()
    clerk.bot.waitUntil(lambda: clerk.told() != "")
    assert clerk.told() == "Loket 1 sedang istirahat. Buka loket dulu."
    clerk.waits_for("Buka loket")


def test_a_call_whose_answer_got_lost_is_made_once(
    sit: Sit, take: Take, desk: Desk, store: Store
) -> None:
    take()
    take()
    cut = Cut(store)
    clerk = sit(verbs=cut)
    clerk.waits_for("Panggil A 001")
    cut.answer_lost = True
    clerk.press()
    clerk.waits_for("Mulai melayani A 001")
    assert clerk.told() == ""
    assert queue.find(store, "A 002").state is State.WAITING


def test_trying_again_is_the_same_operation(sit: Sit, take: Take, desk: Desk, store: Store) -> None:
    take()
    cut = Cut(store)
    clerk = sit(verbs=cut)
    clerk.waits_for("Panggil A 001")
    cut.out = True
    clerk.press()
    clerk.bot.waitUntil(lambda: clerk.told() != "")
    assert clerk.told() == "Data antrean belum bisa dicapai. Tunggu sebentar lalu coba lagi."
    clerk.bot.waitUntil(lambda: not clerk.can())
    cut.out = False
    clerk.feed.found.emit()
    clerk.press("noticeAction")
    clerk.waits_until_holding("A 001", State.CALLED)
    assert len({request.op_id for request in cut.runs}) == 1


def test_a_lost_connection_keeps_the_number_on_show_and_the_buttons_off(
    sit: Sit, take: Take, desk: Desk, store: Store
) -> None:
    take()
    desk.called()
    cut = Cut(store)
    clerk = sit(verbs=cut)
    clerk.waits_for("Mulai melayani A 001")
    cut.out = True
    clerk.feed.lost.emit()
    clerk.bot.waitUntil(lambda: not clerk.can())
    assert not clerk.can("recallButton")
    assert clerk.reads() == "Mulai melayani A 001"
    foot = clerk.window.findChild(QWidget, "foot")
    assert isinstance(foot, QWidget)
    assert foot.accessibleName().startswith("Sambungan terputus")
    cut.out = False  # found by itself: nobody says so
    clerk.bot.waitUntil(clerk.can, timeout=5000)


def test_somebody_goes_to_the_kiosk_that_calls(sit: Sit, desk: Desk, store: Store) -> None:
    clerk = sit()
    queue.call_staff(store, "Kios 1", op_id=queue.new_op_id(), actor="test")
    clerk.bot.waitUntil(lambda: clerk.told("stripText") == "Kios 1 memanggil petugas")
    assert clerk.reads("stripAction") == "Saya ke sana"
    clerk.press("stripAction")
    clerk.bot.waitUntil(lambda: clerk.told("stripText") == "")
    assert queue.staff_calls(store) == ()
