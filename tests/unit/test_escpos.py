"""Tickets on a printer that speaks ESC/POS: what comes out, and what is said of it."""

import os
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from kiosk import paths
from kiosk.catalogue import files
from kiosk.printing import slip_of
from kiosk.printing.escpos import EscposPrinter, model_of
from kiosk.printing.printer import (
    COVER,
    JAM,
    OFFLINE,
    PAPER_OUT,
    ROLL_58,
    ROLL_80,
    SETUP,
    STOPPED,
    Paper,
    PrinterState,
)
from kiosk.printing.raster import rasters
from kiosk.printing.status import state_of
from kiosk.queue import PrintState
from kiosk.words import Words
from tests.paper import MORNING, SITE, TOKEN, issued, press
from tests.printer import SocketPrinter, ink


@pytest.fixture(scope="module")
def pdf() -> bytes:
    catalogue, _ = files.read([paths.assets() / "catalogue"])
    words = Words.load(paths.assets() / "i18n")
    return press().pdf(slip_of(issued(), catalogue, site=SITE, station="Kios 2", words=words))


@pytest.fixture
def device() -> Iterator[SocketPrinter]:
    with SocketPrinter() as printer:
        yield printer


@pytest.fixture
def driver(device: SocketPrinter) -> EscposPrinter:
    return EscposPrinter(device.address)


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.printing.escpos._PROOF_SECONDS", 1.0)


def tickets(device: SocketPrinter) -> list[Image.Image]:
    """Papers with anything on them: a blank strip is cut off where a rest may have been."""
    return [paper for paper in device.papers if ink(paper)]


def codes(picture: Image.Image) -> list[str]:
    return [code.text for code in zxingcpp.read_barcodes(picture.convert("L"))]


def test_the_ticket_comes_out_dot_for_dot_with_its_code(
    device: SocketPrinter, driver: EscposPrinter, pdf: bytes
) -> None:
    outcome = driver.print(pdf, "A 027")
    assert (outcome.state, outcome.length_mm > 100) == (PrintState.PRINTED, True)
    (paper,) = tickets(device)
    (page,) = rasters(pdf, ROLL_80)
    drawn = Image.frombytes("1", (576, page.rows), page.data, "raw", "1;I")
    assert paper.crop((0, 0, 576, page.rows)).tobytes() == drawn.tobytes()
    assert codes(paper) == [TOKEN]
    left, _, right, bottom = ink(paper) or (0, 0, 0, 0)
    assert left > 0
    assert right < 576
    assert bottom < page.rows


@pytest.mark.parametrize(
    ("paper", "dots"), [(ROLL_58, 384), (replace(ROLL_80, dpi=300), 848)], ids=["58mm", "300dpi"]
)
def test_a_narrow_and_a_fine_printer_get_a_picture_of_their_own(
    paper: Paper, dots: int, words: Words
) -> None:
    pdf = press().test_page("Kios 1", "default", paper, MORNING, words)
    (page,) = rasters(pdf, paper)
    with SocketPrinter(width=dots) as device:
        assert EscposPrinter(device.address, paper).print(pdf, "test").state is PrintState.PRINTED
        (out,) = tickets(device)
    drawn = Image.frombytes("1", (dots, page.rows), page.data, "raw", "1;I")
    assert out.crop((0, 0, dots, page.rows)).tobytes() == drawn.tobytes()
    assert codes(out)


def test_papers_do_not_run_into_each_other(
    device: SocketPrinter, driver: EscposPrinter, pdf: bytes
) -> None:
    for number in range(3):
        assert driver.print(pdf, f"A 02{number}").state is PrintState.PRINTED
    assert [codes(paper) for paper in tickets(device)] == [[TOKEN]] * 3


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        ("paper_out", PAPER_OUT),
        ("cover_open", COVER),
        ("cutter_error", JAM),
        ("offline", STOPPED),
        ("silent", OFFLINE),
    ],
)
def test_trouble_is_told_before_a_dot_is_printed_and_ends_by_itself(
    device: SocketPrinter, driver: EscposPrinter, pdf: bytes, fault: str, reason: str
) -> None:
    device.set(**{fault: True})
    state = driver.state()
    assert (state.ok, state.reason) == (False, reason)
    outcome = driver.print(pdf, "A 027")
    assert (outcome.state, outcome.reason) == (PrintState.FAILED, reason)
    device.set(**{fault: False})
    device.settled()
    assert tickets(device) == []
    assert driver.state() == PrinterState(ok=True)
    assert driver.print(pdf, "A 027").state is PrintState.PRINTED
    assert len(tickets(device)) == 1


def test_paper_near_its_end_still_prints(
    device: SocketPrinter, driver: EscposPrinter, pdf: bytes
) -> None:
    device.set(near_end=True)
    assert driver.state() == PrinterState(ok=True, low=True)
    assert driver.print(pdf, "A 027").state is PrintState.PRINTED


@pytest.mark.parametrize("rows", [1, 300, 1200])
def test_when_the_roll_ends_the_rest_never_comes_out_later(
    device: SocketPrinter, driver: EscposPrinter, pdf: bytes, rows: int
) -> None:
    driver.state()
    device.set(out_after_rows=rows, row_seconds=0.00005)
    outcome = driver.print(pdf, "A 027")
    assert (outcome.state, outcome.reason) == (PrintState.UNKNOWN, PAPER_OUT)
    device.refill()
    device.settled()
    assert tickets(device) == []
    assert driver.print(pdf, "A 028").state is PrintState.PRINTED
    # What hung out is cut off by itself and cannot be taken for the next visitor's.
    *_, last = tickets(device)
    (page,) = rasters(pdf, ROLL_80)
    drawn = Image.frombytes("1", (576, page.rows), page.data, "raw", "1;I")
    assert paper_is(last, drawn)


def paper_is(paper: Image.Image, drawn: Image.Image) -> bool:
    return paper.crop((0, 0, *drawn.size)).tobytes() == drawn.tobytes()


@pytest.mark.parametrize("drops", [60, pytest.param(200, marks=pytest.mark.fault)])
def test_a_connection_that_drops_anywhere_never_makes_a_false_word_or_a_second_paper(
    device: SocketPrinter, driver: EscposPrinter, pdf: bytes, drops: int
) -> None:
    (page,) = rasters(pdf, ROLL_80)
    drawn = Image.frombytes("1", (576, page.rows), page.data, "raw", "1;I")
    assert driver.print(pdf, "A 000").state is PrintState.PRINTED
    whole = len(device.received)
    positions = [1 + at * (whole + 40) // drops for at in range(drops)]
    seen = set()
    for at in positions:
        before = len(tickets(device))
        device.set(drop_after=at)
        outcome = driver.print(pdf, "A 027")
        device.set(drop_after=None)
        device.settled()
        seen.add(outcome.state)
        out = [paper for paper in tickets(device)[before:] if paper_is(paper, drawn)]
        if outcome.state is PrintState.PRINTED:
            assert len(out) == 1
        if outcome.state is PrintState.FAILED:
            assert not ink(device.mechanism.strip)
            assert out == []
        assert len(out) <= 1
    assert seen >= {PrintState.FAILED, PrintState.UNKNOWN}
    before = len(tickets(device))
    assert driver.print(pdf, "A 028").state is PrintState.PRINTED
    assert paper_is(tickets(device)[-1], drawn)
    assert len(tickets(device)) - before <= 2


def test_a_printer_that_hangs_up_amid_a_question_prints_the_next_ticket_clean(
    device: SocketPrinter, driver: EscposPrinter, pdf: bytes
) -> None:
    (page,) = rasters(pdf, ROLL_80)
    drawn = Image.frombytes("1", (576, page.rows), page.data, "raw", "1;I")
    assert driver.print(pdf, "A 026").state is PrintState.PRINTED
    device.set(drop_after=1)
    assert driver.state().reason == OFFLINE
    assert driver.print(pdf, "A 027").state is PrintState.PRINTED
    assert paper_is(tickets(device)[-1], drawn)


def test_a_slow_head_is_waited_for_and_its_word_is_not_missed(
    device: SocketPrinter, driver: EscposPrinter, pdf: bytes
) -> None:
    device.set(row_seconds=0.0008)
    assert driver.print(pdf, "A 027").state is PrintState.PRINTED


@pytest.mark.usefixtures("impatient")
def test_a_model_that_proves_nothing_is_not_believed(
    device: SocketPrinter, driver: EscposPrinter, pdf: bytes
) -> None:
    device.set(in_order=False)
    assert driver.print(pdf, "A 027").state is PrintState.UNKNOWN


def test_a_printer_that_cannot_speak_is_printed_to_blindly(
    device: SocketPrinter, pdf: bytes
) -> None:
    device.set(silent=True)
    driver = EscposPrinter(device.address, answers=False)
    assert driver.state() == PrinterState(ok=True, sees_paper=False)
    assert driver.print(pdf, "A 027").state is PrintState.UNKNOWN
    device.settled()
    assert len(tickets(device)) == 1


@pytest.mark.usefixtures("impatient")
def test_nonsense_from_the_wire_never_ends_the_program(
    device: SocketPrinter, driver: EscposPrinter, pdf: bytes
) -> None:
    device.set(garbled=True)
    for _ in range(5):
        assert isinstance(driver.state(), PrinterState)
        assert driver.print(pdf, "A 027").state in set(PrintState)


def test_nobody_at_the_address_is_offline(pdf: bytes, tmp_path: Path) -> None:
    with SocketPrinter() as gone:
        address = gone.address
    for nobody in (address, f"usb:{tmp_path / 'lp0'}", f"serial:{tmp_path / 'tty'}", "tcp://x:y"):
        driver = EscposPrinter(nobody)
        assert driver.state() == PrinterState(ok=False, reason=OFFLINE)
        assert driver.print(pdf, "A 027").reason == OFFLINE


def test_a_picture_wider_than_the_model_is_refused_before_anything_is_sent(
    device: SocketPrinter, pdf: bytes
) -> None:
    assert EscposPrinter(device.address, profile="TM-T88II").print(pdf, "A").reason == SETUP
    assert EscposPrinter(device.address, profile="none").print(pdf, "A").reason == SETUP
    assert EscposPrinter(device.address, ROLL_58).print(pdf, "A").reason == SETUP
    assert device.received == b""


def test_the_knife_is_the_models(device: SocketPrinter) -> None:
    cuts = {name: getattr(model_of(name), "cut", None) for name in ("TM-T20II", "POS-5890")}
    assert cuts == {"TM-T20II": b"\x1dVB\0", "POS-5890": b""}


@given(st.dictionaries(st.integers(1, 4), st.integers(0, 255)))
def test_any_status_byte_has_a_meaning(answers: dict[int, int]) -> None:
    state = state_of(answers)
    assert state.ok is not bool(state.reason)


@pytest.mark.skipif(os.name != "posix", reason="pairs of terminals are a thing of POSIX")
@pytest.mark.parametrize("scheme", ["serial", "usb"])
def test_a_serial_line_and_a_device_file_carry_the_same(
    device: SocketPrinter, pdf: bytes, scheme: str
) -> None:
    import socket
    import tty

    ours, theirs = os.openpty()
    tty.setraw(ours)
    tty.setraw(theirs)
    wire = socket.create_connection(("127.0.0.1", device.port))

    def down() -> None:
        try:
            while data := os.read(ours, 4096):
                wire.sendall(data)
        except OSError:
            pass

    def up() -> None:
        try:
            while data := wire.recv(4096):
                os.write(ours, data)
        except OSError:
            pass

    for run in (down, up):
        threading.Thread(target=run, daemon=True).start()
    driver = EscposPrinter(f"{scheme}:{os.ttyname(theirs)}")
    assert driver.state() == PrinterState(ok=True)
    assert driver.print(pdf, "A 027").state is PrintState.PRINTED
    assert [codes(paper) for paper in tickets(device)] == [[TOKEN]]
    device.set(paper_out=True)
    assert driver.state().reason == PAPER_OUT
    wire.close()
    for end in (ours, theirs):
        os.close(end)
