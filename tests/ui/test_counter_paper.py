"""Paper at the counter: who cannot print, whose number has none, and printing it again."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QMenu, QWidget

from kiosk import queue
from kiosk.printing.printer import PAPER_OUT
from kiosk.queue import PrintState, Ticket
from kiosk.store import Store
from kiosk.words import Language
from tests.clerk import Clerk, Cut, Sit
from tests.conftest import Desk, who

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Take = Callable[..., Ticket]


def say(
    store: Store, state: str = queue.PRINTER_OK, station: str = "Kios 1", *, low: bool = False
) -> None:
    """The kiosk is there, and so is its printer."""
    queue.report(store, station, "kiosk", "1.0")
    queue.report_printer(store, station, "ticket", state, low, True, "TM-T82")


def lose_paper(store: Store, ticket: Ticket) -> None:
    job = queue.print_jobs(store, ticket.id)[-1]
    queue.settle_print_job(store, job, PrintState.SENT, **who())
    queue.settle_print_job(store, job, PrintState.FAILED, PAPER_OUT, **who())


def copies(store: Store, ticket: Ticket) -> list[tuple[int, str]]:
    return [(job.copy, job.station) for job in queue.print_jobs(store, ticket.id)[1:]]


def sees(clerk: Clerk, text: str, name: str = "stripText") -> None:
    clerk.bot.waitUntil(lambda: clerk.told(name) == text)


def choose(clerk: Clerk, action: str) -> None:
    """In the console's menu."""
    clerk.press("menuButton")
    menu = clerk.window.findChild(QMenu, "menu")
    assert isinstance(menu, QMenu)
    next(one for one in menu.actions() if one.objectName() == action).trigger()
    menu.close()


def entry(clerk: Clerk) -> QLineEdit:
    field = clerk.window.findChild(QLineEdit, "paperField")
    assert isinstance(field, QLineEdit)
    return field


def enter(clerk: Clerk, text: str) -> None:
    """With a scanner, which types and ends with Enter."""
    field = entry(clerk)
    clerk.bot.waitUntil(field.isVisible)
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("language", "stopped", "low"),
    [
        (
            "id",
            "Kios 1 tidak bisa mencetak: kertas habis",
            "Kertas hampir habis: Kios 1. Siapkan gulungan.",
        ),
        (
            "en",
            "Kios 1 cannot print: out of paper",
            "Paper is nearly out: Kios 1. Get a roll ready.",
        ),
    ],
)
def test_clerks_are_told_that_a_kiosk_cannot_print_and_that_its_paper_is_low(
    sit: Sit, desk: Desk, store: Store, language: Language, stopped: str, low: str
) -> None:
    say(store)
    clerk = sit(language)
    assert clerk.told("stripText") == ""
    say(store, low=True)
    sees(clerk, low)
    assert not clerk.button("stripAction").isVisible()
    say(store, PAPER_OUT)
    sees(clerk, stopped)
    assert clerk.can("stripAction")
    say(store)
    sees(clerk, "")


def test_several_kiosks_in_trouble_are_named_together(sit: Sit, desk: Desk, store: Store) -> None:
    say(store, PAPER_OUT)
    say(store, "cover", "Kios 2")
    sees(sit(), "Kios 1, Kios 2 tidak bisa mencetak")


def test_a_visitor_who_asks_for_help_comes_before_paper(sit: Sit, desk: Desk, store: Store) -> None:
    say(store, PAPER_OUT)
    queue.call_staff(store, "Kios 2", **who())
    clerk = sit()
    sees(clerk, "Kios 2 memanggil petugas")
    clerk.press("stripAction")
    sees(clerk, "Kios 1 tidak bisa mencetak: kertas habis")


def test_who_is_called_to_a_kiosk_without_paper_is_told_to_bring_some(
    sit: Sit, desk: Desk, store: Store
) -> None:
    say(store, PAPER_OUT)
    queue.call_staff(store, "Kios 1", **who())
    clerk = sit()
    sees(clerk, "Kios 1 tidak bisa mencetak: kertas habis")
    assert clerk.reads("stripAction") == "Saya ke sana"
    clerk.press("stripAction")
    clerk.bot.waitUntil(lambda: clerk.reads("stripAction") != "Saya ke sana")
    assert queue.staff_calls(store) == ()
    sees(clerk, "Kios 1 tidak bisa mencetak: kertas habis")


def test_a_number_without_paper_is_listed_and_printed_where_that_is_possible(
    sit: Sit, desk: Desk, store: Store, take: Take
) -> None:
    lost = take()
    lose_paper(store, lost)
    say(store, PAPER_OUT, lost.station)
    say(store, station="Kios 2")
    clerk = sit()
    clerk.press("stripAction")
    assert clerk.told("paperTitle") == "Nomor tanpa kertas"
    line = clerk.window.findChild(QWidget, f"paperLine {lost.label}")
    assert isinstance(line, QWidget)
    spoken = line.accessibleName()
    assert spoken.startswith(f"{lost.label}, Dukcapil, ")
    assert f"{lost.station}, sejak 09.14" in spoken
    assert "Kertas habis. Isi kertas lalu cetak ulang." in spoken
    clerk.press(f"reprint {lost.label}")
    sees(clerk, f"{lost.label} dicetak ulang di Kios 2, ditandai salinan.", "paperTold")
    assert copies(store, lost) == [(1, "Kios 2")]
    assert queue.unprinted(store) == ()
    clerk.press("paperClose")
    assert clerk.can("menuButton")
    assert clerk.told("paperTitle") == ""


def test_with_its_kiosk_well_again_a_copy_comes_out_there(
    sit: Sit, desk: Desk, store: Store, take: Take
) -> None:
    lost = take()
    lose_paper(store, lost)
    say(store, station="Kios 0")
    say(store, station=lost.station)
    clerk = sit("en")
    sees(clerk, "1 number has no paper")
    clerk.press("stripAction")
    clerk.press(f"reprint {lost.label}")
    sees(
        clerk,
        f"{lost.label} is printed again at {lost.station}, marked as a copy.",
        "paperTold",
    )
    assert copies(store, lost) == [(1, lost.station)]


@pytest.mark.parametrize("scanned", [False, True])
def test_any_number_is_printed_again_by_typing_or_scanning_it(
    sit: Sit, desk: Desk, store: Store, take: Take, scanned: bool
) -> None:
    ticket = take()
    lose_paper(store, ticket)
    clerk = sit()
    choose(clerk, "reprintAction")
    enter(clerk, ticket.token if scanned else ticket.label.lower())
    sees(
        clerk,
        f"{ticket.label} dicetak ulang di {ticket.station}, ditandai salinan.",
        "paperTold",
    )
    assert copies(store, ticket) == [(1, ticket.station)]


def test_a_number_that_is_not_ours_is_told_at_the_list(sit: Sit, desk: Desk) -> None:
    clerk = sit()
    choose(clerk, "reprintAction")
    enter(clerk, "https://example.com/")
    clerk.bot.waitUntil(lambda: clerk.told("paperTold") != "")
    assert clerk.told("paperTold").startswith("Kode ini bukan tiket antrean kami.")


def test_a_copy_whose_answer_was_lost_is_not_printed_twice(
    sit: Sit, desk: Desk, store: Store, take: Take
) -> None:
    ticket = take()
    lose_paper(store, ticket)
    cut = Cut(store)
    clerk = sit(verbs=cut)
    choose(clerk, "reprintAction")
    cut.answer_lost = True
    enter(clerk, ticket.label)
    clerk.bot.waitUntil(lambda: clerk.told("paperTold") != "")
    enter(clerk, ticket.label)
    sees(
        clerk,
        f"{ticket.label} dicetak ulang di {ticket.station}, ditandai salinan.",
        "paperTold",
    )
    assert len(copies(store, ticket)) == 1


def test_the_small_window_opens_for_the_list(
    sit: Sit, desk: Desk, store: Store, take: Take
) -> None:
    lose_paper(store, take())
    clerk = sit()
    clerk.window.set_small(True)
    sees(clerk, "1 nomor belum punya kertas")
    clerk.press("stripAction")
    label = clerk.window.findChild(QLabel, "paperTitle")
    assert isinstance(label, QLabel)
    assert label.isVisible()
    QTest.keyClick(entry(clerk), Qt.Key.Key_Escape)
    assert not label.isVisible()
