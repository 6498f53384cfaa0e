"""Printers and paper in the admin window: state, roll, forecast, alarm and copies."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit

from kiosk import queue
from kiosk.printing.printer import PAPER_OUT
from kiosk.queue import PrintState, Ticket
from kiosk.queue.printers import Use
from kiosk.store import Store
from kiosk.words import Language
from tests.conftest import who
from tests.office import Office, SitOffice

Take = Callable[..., Ticket]


def say(
    store: Store,
    state: str = queue.PRINTER_OK,
    use: Use = "ticket",
    station: str = "Kios 1",
    *,
    low: bool = False,
    sees: bool = True,
) -> None:
    """The machine is there, and so is its printer."""
    queue.report(store, station, "kiosk", "1.0", "ok")
    queue.report_printer(store, station, use, state, low, sees, "TM-T82")


def settle(store: Store, ticket: Ticket, state: PrintState, reason: str = "", mm: int = 0) -> None:
    job = queue.print_jobs(store, ticket.id)[-1]
    queue.settle_print_job(store, job, PrintState.SENT, **who())
    queue.settle_print_job(store, job, state, reason, length_mm=mm, **who())


def facts(office: Office) -> list[str]:
    """Every value in the panel of a device, in its order."""
    panel = office.part("devicePanel")
    return [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]


def shows(office: Office, *texts: str) -> None:
    office.bot.waitUntil(lambda: set(texts) <= set(facts(office)))


def shows_told(office: Office, text: str) -> None:
    office.bot.waitUntil(lambda: office.text("paperTold") == text)


def field(office: Office, name: str) -> QLineEdit:
    found = office.part(name)
    assert isinstance(found, QLineEdit)
    return found


@pytest.mark.parametrize(
    ("language", "sentence", "state", "last", "cell"),
    [
        (
            "id",
            "Kertas habis. Isi kertas lalu cetak ulang.",
            "TM-T82: kertas habis, sejak 09.14",
            "tidak keluar, 09.14, kertas habis",
            "kertas habis",
        ),
        (
            "en",
            "Out of paper. Put paper in and print again.",
            "TM-T82: out of paper, since 09:14",
            "did not come out, 09:14, out of paper",
            "out of paper",
        ),
    ],
)
def test_a_printer_says_its_state_its_cause_and_how_the_last_paper_went(
    sit_office: SitOffice,
    store: Store,
    take: Take,
    language: Language,
    sentence: str,
    state: str,
    last: str,
    cell: str,
) -> None:
    say(store)
    settle(store, take(), PrintState.FAILED, PAPER_OUT)
    office = sit_office(language)
    office.open("Kios 1")
    assert office.text("deviceProblems") == ""
    say(store, PAPER_OUT)
    office.bot.waitUntil(lambda: cell in office.list.accessibleName())
    assert office.text("deviceProblems") == sentence
    shows(office, state, last)


def test_low_paper_is_told_before_it_is_out(sit_office: SitOffice, store: Store) -> None:
    say(store, low=True)
    office = sit_office()
    office.open("Kios 1")
    shows(office, "TM-T82: kertas menipis")
    assert office.text("deviceProblems") == "Kertas hampir habis. Siapkan gulungan baru."
    assert office.text("paperStripText") == "Kertas hampir habis: Kios 1. Siapkan gulungan."


def test_an_office_printer_is_told_apart_and_has_no_roll(
    sit_office: SitOffice, store: Store
) -> None:
    say(store, PAPER_OUT, "office", sees=False)
    office = sit_office()
    office.open("Kios 1")
    assert "printer kantor: kertas habis" in office.list.accessibleName()
    shows(office, "TM-T82: kertas habis, sejak 09.14, tidak bisa melihat kertas")
    assert not office.part("rollButton").isVisible()
    assert office.text("paperStripText") == ""


def test_a_new_roll_is_noted_in_metres_and_the_numbers_left_are_forecast(
    sit_office: SitOffice, store: Store, take: Take
) -> None:
    say(store)
    office = sit_office()
    office.open("Kios 1")
    shows(office, "belum diketahui, catat gulungan baru")
    office.press("rollButton")
    length = field(office, "rollField")
    assert length.text() == "80"
    length.setText("tiga")
    office.press("rollSave")
    office.bot.waitUntil(lambda: office.text("deviceNotice").startswith("Panjang gulungan"))
    length.setText("79,5")
    office.press("rollSave")
    office.bot.waitUntil(lambda: office.text("deviceNotice") == "Gulungan baru di Kios 1 dicatat.")
    (printer,) = queue.printers(store)
    assert printer.roll_mm == 79_500
    assert not length.isVisible()
    settle(store, take(), PrintState.PRINTED, mm=250)
    shows(office, "± 317 nomor lagi", "0,2 m terpakai, 1 lembar")


def test_a_roll_that_was_not_changed_stays_counted(sit_office: SitOffice, store: Store) -> None:
    say(store)
    office = sit_office("en")
    office.open("Kios 1")
    office.press("rollButton")
    office.press("rollCancel")
    office.bot.waitUntil(office.part("rollButton").isVisible)
    assert queue.printers(store)[0].roll_mm == 0


def test_the_alarm_leads_from_any_page_to_the_numbers_without_paper(
    sit_office: SitOffice, store: Store, take: Take
) -> None:
    lost = take()
    settle(store, lost, PrintState.FAILED, PAPER_OUT)
    say(store, station="Kios 2")
    office = sit_office()
    office.press("queuePage")
    say(store, PAPER_OUT, station=lost.station)
    alarm = f"{lost.station} tidak bisa mencetak: kertas habis"
    office.bot.waitUntil(lambda: office.text("paperStripText") == alarm)
    office.press("paperStripAction")
    assert office.text("paperTitle") == "Nomor tanpa kertas"
    office.press(f"reprint {lost.label}")
    shows_told(office, f"{lost.label} dicetak ulang di Kios 2, ditandai salinan.")
    assert queue.print_jobs(store, lost.id)[-1].station == "Kios 2"
    office.open("Kios 2")
    assert office.text("paperTitle") == ""
    assert office.part("devicePanel").isVisible()


def test_any_number_is_printed_again_by_its_number_or_code(
    sit_office: SitOffice, store: Store, take: Take
) -> None:
    first, second = take(), take()
    for one in (first, second):
        settle(store, one, PrintState.PRINTED, mm=120)
    office = sit_office("en")
    office.press("papersButton")
    for one, said in ((first, first.label), (second, second.token)):
        QTest.keyClicks(field(office, "paperField"), said)
        QTest.keyClick(field(office, "paperField"), Qt.Key.Key_Return)
        shows_told(office, f"{one.label} is printed again at {one.station}, marked as a copy.")
        assert queue.print_jobs(store, one.id)[-1].copy == 1
    QTest.keyClick(field(office, "paperField"), Qt.Key.Key_Escape)
    assert office.text("paperTitle") == ""


def test_a_station_shut_out_raises_no_alarm(sit_office: SitOffice, store: Store) -> None:
    say(store, PAPER_OUT)
    office = sit_office()
    office.bot.waitUntil(lambda: office.text("paperStripText") != "")
    queue.revoke(store, "Kios 1", **who())
    office.bot.waitUntil(lambda: office.text("paperStripText") == "")
