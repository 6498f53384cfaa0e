"""Papers over IPP: a printer's own words, and the real ippeveprinter where it is installed."""

import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.printing import ipp
from kiosk.printing.ipp import IppError, IppPrinter, parsed, printer_state
from kiosk.printing.printer import (
    COVER,
    JAM,
    OFFLINE,
    PAPER_OUT,
    ROLL_80,
    STOPPED,
    PrinterState,
)
from kiosk.queue import PrintState
from kiosk.words import Words
from tests.paper import MORNING, press

_ROLL = """
ATTR keyword media-supported custom_min_30x30mm,custom_max_80x1000mm
ATTR keyword media-default custom_max_80x1000mm
ATTR keyword media-ready custom_max_80x1000mm
ATTR mimeMediaType document-format-supported application/pdf
ATTR mimeMediaType document-format-default application/pdf
ATTR collection media-size-supported {
  MEMBER rangeOfInteger x-dimension 3000-8000 MEMBER rangeOfInteger y-dimension 3000-100000 }
ATTR collection media-col-database {
  MEMBER collection media-size {
    MEMBER rangeOfInteger x-dimension 3000-8000 MEMBER rangeOfInteger y-dimension 3000-100000 }
  MEMBER integer media-bottom-margin 0 MEMBER integer media-left-margin 0
  MEMBER integer media-right-margin 0 MEMBER integer media-top-margin 0 }
"""


@pytest.mark.parametrize(
    ("reasons", "reason", "low"),
    [
        (["none"], "", False),
        (["media-low-warning"], "", True),
        (["media-empty-error", "media-needed"], PAPER_OUT, False),
        (["media-jam"], JAM, False),
        (["cover-open-error", "none"], COVER, False),
        (["door-open"], COVER, False),
        (["paused"], STOPPED, False),
        (["offline-report"], OFFLINE, False),
        (["toner-low-warning", "something-new"], "", False),
    ],
)
def test_what_a_printer_says_of_itself_is_understood(
    reasons: list[int | str], reason: str, low: bool
) -> None:
    said = printer_state({"printer-state": [3], "printer-state-reasons": reasons})
    assert said == PrinterState(ok=not reason, reason=reason, low=low)


def test_a_stopped_queue_is_stopped_though_it_gives_no_reason() -> None:
    assert (
        printer_state({"printer-state": [5], "printer-state-reasons": ["none"]}).reason == STOPPED
    )


@given(st.binary(max_size=200))
def test_nonsense_is_no_answer_and_nothing_worse(data: bytes) -> None:
    try:
        status, _ = parsed(data)
    except IppError:
        return
    assert 0 <= status <= 0xFFFF


def test_nobody_there_is_offline_and_the_paper_cannot_be_out(pdf: bytes) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    printer = IppPrinter(f"ipp://127.0.0.1:{port}/ipp/print", ROLL_80)
    assert printer.state() == PrinterState(ok=False, reason=OFFLINE)
    outcome = printer.print(pdf, "A 027")
    assert (outcome.state, outcome.reason) == (PrintState.FAILED, OFFLINE)


@pytest.fixture
def pdf(words: Words) -> bytes:
    return press().test_page("Kios 1", "ipp", ROLL_80, MORNING, words)


Start = Callable[[str], IppPrinter]


@pytest.fixture
def real(tmp_path: Path) -> Iterator[Start]:
    """Starts the IPP printer of CUPS, which runs `command` for each job."""
    program = shutil.which("ippeveprinter")
    if program is None:
        pytest.skip("ippeveprinter is not installed (Debian: cups-ipp-utils): IPP was not tried")
    started: list[subprocess.Popen[bytes]] = []
    (tmp_path / "roll.conf").write_text(_ROLL)

    def start(command: str) -> IppPrinter:
        script = tmp_path / "command"
        script.write_text(f"#!/bin/sh\n{command}\n")
        script.chmod(0o755)
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        where = ["-r", "off", "-n", "localhost", "-p", str(port), "-d", str(tmp_path), "-k"]
        how = ["-a", str(tmp_path / "roll.conf"), "-c", str(script)]
        log = (tmp_path / "log").open("wb")
        with log:
            started.append(subprocess.Popen([program, *where, *how, "Roll"], stderr=log))
        printer = IppPrinter(f"ipp://localhost:{port}/ipp/print", ROLL_80)
        until = time.monotonic() + 10
        while not printer.state().ok:
            if started[-1].poll() is not None or time.monotonic() > until:
                pytest.skip("ippeveprinter does not start here (it wants D-Bus and avahi)")
            time.sleep(0.05)
        return printer

    yield start
    for process in started:
        process.terminate()
        process.wait(10)


def test_a_real_ipp_printer_gets_the_very_pdf_and_says_that_it_is_out(
    real: Start, tmp_path: Path, pdf: bytes
) -> None:
    printer = real("exit 0")
    assert printer.print(pdf, "20261124-A 027\x1b@").state is PrintState.PRINTED
    (kept,) = tmp_path.glob("*.pdf")
    assert kept.read_bytes() == pdf
    assert "\x1b" not in kept.name


def test_a_real_ipp_printer_without_paper_says_so(
    real: Start, pdf: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ipp, "_JOB_SECONDS", 2.0)
    printer = real('echo "STATE: +media-empty-error" >&2; sleep 6')
    outcome = printer.print(pdf, "A 027")
    assert (outcome.state, outcome.reason) == (PrintState.UNKNOWN, PAPER_OUT)
    assert printer.state().reason == PAPER_OUT
