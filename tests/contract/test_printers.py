"""What every printer promises, whatever is behind it."""

import errno
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from kiosk.printing import FolderPrinter, MemoryPrinter, Outcome, Printer
from kiosk.printing.printer import FOLDER, FULL, PAPER_OUT
from kiosk.queue import PrintState
from kiosk.words import LANGUAGES, Words

PDF = b"%PDF-1.4 a ticket"


@dataclass
class Bench:
    """A printer, how to break it and mend it, and what has come out of it."""

    printer: Printer
    papers: Callable[[], list[bytes]]
    broken: Callable[[], None]
    mended: Callable[[], None]


def folder_bench(tmp_path: Path) -> Bench:
    folder = tmp_path / "tickets"

    def broken() -> None:
        folder.rename(tmp_path / "aside")
        folder.write_text("a file where the folder was")

    def mended() -> None:
        folder.unlink()
        (tmp_path / "aside").rename(folder)

    def papers() -> list[bytes]:
        return [path.read_bytes() for path in sorted(folder.glob("*.pdf"))]

    return Bench(FolderPrinter(folder), papers, broken, mended)


def memory_bench(tmp_path: Path) -> Bench:
    printer = MemoryPrinter()

    def fault(reason: str) -> Callable[[], None]:
        return lambda: setattr(printer, "trouble", reason)

    return Bench(printer, lambda: [pdf for _, pdf in printer.papers], fault(PAPER_OUT), fault(""))


@pytest.fixture(params=[folder_bench, memory_bench])
def bench(request: pytest.FixtureRequest, tmp_path: Path) -> Bench:
    made: Bench = request.param(tmp_path)
    assert made.printer.state().ok
    return made


def test_a_paper_comes_out_once_and_is_known_to_be_out(bench: Bench) -> None:
    assert bench.printer.print(PDF, "A 027") == Outcome(PrintState.PRINTED)
    assert bench.papers() == [PDF]


def test_each_paper_comes_out_by_itself(bench: Bench) -> None:
    for number in range(3):
        bench.printer.print(PDF + bytes([number]), f"A 02{number}")
    assert bench.papers() == [PDF + bytes([number]) for number in range(3)]


def test_a_printer_that_cannot_print_says_so_before_it_is_asked_to(
    bench: Bench, words: Words
) -> None:
    bench.broken()
    state = bench.printer.state()
    assert not state.ok
    assert words.text(f"ticket.reason_{state.reason}", "id")


def test_a_failed_paper_has_a_reason_and_leaves_nothing(bench: Bench) -> None:
    bench.broken()
    outcome = bench.printer.print(PDF, "A 027")
    assert (outcome.state, bool(outcome.reason)) == (PrintState.FAILED, True)
    bench.mended()
    assert bench.papers() == []


def test_a_mended_printer_prints_again_without_being_told(bench: Bench) -> None:
    bench.broken()
    bench.printer.print(PDF, "A 027")
    bench.mended()
    assert bench.printer.state().ok
    assert bench.printer.print(PDF, "A 027").state is PrintState.PRINTED
    assert bench.papers() == [PDF]


@pytest.mark.parametrize("name", ["../../outside", "A 027/B", ".hidden", "", "é\x1b[2J", "con:"])
def test_no_name_leads_anywhere_else(bench: Bench, name: str) -> None:
    assert bench.printer.print(PDF, name).state is PrintState.PRINTED
    assert bench.papers() == [PDF]


# ----------------------------------------------------------------- the folder's own promises


def test_a_ticket_file_is_named_after_its_number(tmp_path: Path) -> None:
    FolderPrinter(tmp_path).print(PDF, "20261124-A 027-1f2e3d4c")
    assert [path.name for path in tmp_path.iterdir()] == ["20261124-A-027-1f2e3d4c.pdf"]


@pytest.mark.parametrize("broken_call", ["fsync", "write"])
def test_a_full_disk_fails_loudly_and_leaves_no_half_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken_call: str
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    if broken_call == "fsync":
        monkeypatch.setattr(os, "fsync", full)
    else:
        real = os.fdopen

        def opened(*arguments: object) -> object:
            file = real(*arguments)  # type: ignore[call-overload]  # passed on as they came
            monkeypatch.setattr(file, "write", full, raising=False)
            return file

        monkeypatch.setattr(os, "fdopen", opened)
    assert FolderPrinter(tmp_path).print(PDF, "A 027") == Outcome(PrintState.FAILED, FULL)
    assert list(tmp_path.iterdir()) == []


def test_a_program_killed_while_writing_leaves_no_ticket_under_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Killed(BaseException):
        pass

    def killed(*_: object) -> None:
        assert list(tmp_path.glob("*.pdf")) == []
        raise Killed

    monkeypatch.setattr(Path, "replace", killed)
    with pytest.raises(Killed):
        FolderPrinter(tmp_path).print(PDF, "A 027")
    assert list(tmp_path.glob("*.pdf")) == []


def test_the_file_and_its_folder_are_on_the_disk_before_it_counts_as_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, flushed = os.fsync, list[int]()

    def fsync(handle: int) -> None:
        flushed.append(os.fstat(handle).st_ino)
        real(handle)

    monkeypatch.setattr(os, "fsync", fsync)
    FolderPrinter(tmp_path).print(PDF, "A 027")
    assert flushed == [(tmp_path / "A-027.pdf").stat().st_ino, tmp_path.stat().st_ino]


def test_a_disk_with_no_room_is_seen_before_a_number_is_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Usage:
        free = 1000

    monkeypatch.setattr("shutil.disk_usage", lambda _: Usage)
    state = FolderPrinter(tmp_path).state()
    assert (state.ok, state.reason) == (False, FULL)


def test_a_missing_folder_is_made(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "tickets"
    assert FolderPrinter(folder).print(PDF, "A 027").state is PrintState.PRINTED
    assert (folder / "A-027.pdf").read_bytes() == PDF


# ------------------------------------------------------------- faults on demand, for rehearsals


def test_a_printer_that_goes_silent_leaves_the_outcome_unknown() -> None:
    printer = MemoryPrinter(silent=True)
    assert printer.print(PDF, "A 027").state is PrintState.UNKNOWN


def test_a_printer_may_break_in_an_unforeseen_way() -> None:
    with pytest.raises(RuntimeError):
        MemoryPrinter(breaks=RuntimeError("cable")).print(PDF, "A 027")


@pytest.mark.parametrize("reason", [PAPER_OUT, FOLDER, FULL, "late", "doubt", "broken"])
def test_every_reason_tells_staff_what_to_do(words: Words, reason: str) -> None:
    for language in LANGUAGES:
        assert words.text(f"ticket.reason_{reason}", language).endswith(".")


def test_a_roll_may_last_for_so_many_papers() -> None:
    printer = MemoryPrinter(lasts=2, low=True)
    outcomes = [printer.print(PDF, f"A 02{number}").state for number in range(3)]
    assert outcomes == [PrintState.PRINTED, PrintState.PRINTED, PrintState.FAILED]
    assert printer.state().reason == PAPER_OUT
    printer.lasts = None
    assert printer.print(PDF, "A 030").state is PrintState.PRINTED
