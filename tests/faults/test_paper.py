"""Kiosks killed while they print, printers that hang up: no paper twice, no ticket forgotten."""

import random
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from kiosk import queue
from kiosk.printing import Spooler, spooler
from kiosk.printing.escpos import EscposPrinter
from kiosk.queue import PrintJob, PrintState
from kiosk.queue.print_jobs import LATE_AFTER
from kiosk.words import Words
from tests.conftest import MORNING, Place
from tests.mall import MallClock
from tests.paper import font_cache, press
from tests.printer import SocketPrinter
from tests.slot import (
    STATION,
    Death,
    DrawingPress,
    Kiosk,
    Point,
    Slot,
    take_number,
    wait_for_papers,
)

KILLED = -9
LATER = LATE_AFTER.total_seconds() + 1


@pytest.fixture
def printer() -> Iterator[SocketPrinter]:
    with SocketPrinter() as device:
        yield device


@pytest.fixture
def make_kiosk(tmp_path: Path, printer: SocketPrinter) -> Callable[..., Kiosk]:
    def make(kind: type[Spooler] = Spooler) -> Kiosk:
        press().prepare()
        clock = MallClock(time.time(), MORNING, pace=1)
        place = Place(tmp_path / "data")
        return Kiosk(place, clock, printer.address, tmp_path / "drawings", font_cache(), kind)

    return make


def killed_while_printing(kiosk: Kiosk, printer: SocketPrinter, deaths: list[Death]) -> str:
    """One life to each death, and one without; a sentence with what came out."""
    slot = Slot(printer, kiosk.drawings)
    begun = time.monotonic()
    with closing(kiosk.open()) as staff, closing(kiosk.open(LATER)) as staff_later:
        for death in deaths:
            assert kiosk.life(death.paper, death) == KILLED, death
            # The kiosk may as well never come back.
            assert not list(slot.wrong(staff_later)), death
            slot.reprint_half(staff)
        for _ in range(2):
            assert kiosk.life(0) == 0
            assert not list(slot.wrong(staff))
            slot.reprint_half(staff)
        told = tell(slot, len(queue.unprinted(staff)), time.monotonic() - begun)
        queue.verify(staff)
    return f"{len(deaths)} kills at {len({d.point for d in deaths})} points: {told}"


def tell(slot: Slot, listed: int, seconds: float) -> str:
    plain = sum(mark == 0 for _, mark in slot.whole)
    return (
        f"{plain} papers without mark, {len(slot.whole) - plain} copies, {slot.torn} torn, "
        f"{slot.reprinted} asked for by staff, {listed} listed at the end, in {seconds:.0f} s; "
        "none silent, none twice.\n"
    )


def deaths(times: int) -> list[Death]:
    """So many at each point, mixed, on the first or second paper of a life."""
    chance = random.Random(20261124)
    found = [
        Death(point, chance.choice((1, 1, 2)), chance.randrange(40, 80_000))
        for point in Point
        for _ in range(times)
    ]
    chance.shuffle(found)
    return found


def test_kills_at_every_point_of_printing_repeat_no_paper_and_forget_no_ticket(
    make_kiosk: Callable[..., Kiosk], printer: SocketPrinter
) -> None:
    killed_while_printing(make_kiosk(), printer, deaths(2))


@pytest.mark.fault
def test_two_hundred_kills_while_printing_repeat_no_paper_and_forget_no_ticket(
    make_kiosk: Callable[..., Kiosk], printer: SocketPrinter, capsys: pytest.CaptureFixture[str]
) -> None:
    found = killed_while_printing(make_kiosk(), printer, deaths(40))
    with capsys.disabled():
        sys.stdout.write(f"\n{found}")


class PrintsAgain(Spooler):
    """Takes what was sent before its start for not printed."""

    def _doubt_leftovers(self) -> None:
        for job in queue.doubtful_print_jobs(self._store, self._station):
            issued = queue.issued_of(self._store, job.ticket)
            pdf = self._press.pdf(self._slip(job, issued), self._printer.paper)
            self._settle(job, self._printer.print(pdf, "again").state)


class MarksFirst(Spooler):
    """Says that a paper is printed before the printer has it."""

    def _settle(
        self, job: PrintJob, state: PrintState, reason: str = "", length_mm: int = 0
    ) -> bool:
        if state is not PrintState.SENT:
            return True
        return super()._settle(job, state) and super()._settle(job, PrintState.PRINTED)


@pytest.mark.parametrize(
    ("planted", "point", "kinds"),
    [
        (PrintsAgain, Point.OUTCOME, {"twice"}),
        (MarksFirst, Point.SENT, {"silent", "untrue"}),
        (Spooler, Point.OUTCOME, set()),
        (Spooler, Point.SENT, set()),
    ],
)
def test_a_spooler_that_repeats_or_forgets_papers_is_caught(
    make_kiosk: Callable[..., Kiosk],
    printer: SocketPrinter,
    planted: type[Spooler],
    point: Point,
    kinds: set[str],
) -> None:
    kiosk = make_kiosk(planted)
    assert kiosk.life(1, Death(point)) == KILLED
    assert kiosk.life(0) == 0
    with closing(kiosk.open(LATER)) as staff:
        found = Slot(printer, kiosk.drawings).wrong(staff)
        assert {one.partition(":")[0] for one in found} == kinds


def positions(whole: int, drops: int) -> list[int]:
    """A third of them the first bytes, questions and all, a third the last ones."""
    third = drops // 3
    middle = drops - 2 * third
    step = (whole - 2 * third) // middle
    found = [
        *range(1, third + 1),
        *range(third + step // 2, whole - third, step)[:middle],
        *range(whole - third + 1, whole + 1),
    ]
    random.Random(20261124).shuffle(found)
    return found


def dropped_while_printing(kiosk: Kiosk, printer: SocketPrinter, words: Words, drops: int) -> str:
    """One number to each drop, at so many places of all that a number sends to the printer."""
    slot = Slot(printer, kiosk.drawings)
    begun = time.monotonic()
    states: Counter[str] = Counter()
    with closing(kiosk.open()) as store, closing(kiosk.open(LATER)) as staff_later:
        device = EscposPrinter(printer.address)
        drawing = DrawingPress(kiosk.fonts, kiosk.drawings)
        running = Spooler(store, device, drawing, words, STATION)
        with closing(running):
            running.start()
            running.ready()

            def print_all() -> None:
                running.poke()
                wait_for_papers(store)

            def one() -> int:
                before = len(printer.received)
                take_number(store)
                print_all()
                printer.settled()
                return len(printer.received) - before

            one()
            whole = one()
            for at in positions(whole, drops):
                printer.set(drop_after=at)
                number = take_number(store)
                print_all()
                printer.set(drop_after=None)
                states[queue.print_jobs(store, number)[0].state.value] += 1
                assert not list(slot.wrong(staff_later)), at
                slot.reprint_half(store)
                print_all()
                if at % 4:
                    # The next visitor finds a printer that works again, and a paper of their own.
                    one()
            assert not list(slot.wrong(staff_later))
            told = tell(slot, len(queue.unprinted(store)), time.monotonic() - begun)
        queue.verify(store)
    assert states[PrintState.FAILED]
    assert states[PrintState.UNKNOWN]
    return f"{drops} drops in {whole:,} bytes, {dict(states)}: {told}"


@pytest.fixture
def quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody asks the idle printer, so that every drop hits the paper it is meant for."""
    monkeypatch.setattr(spooler, "_ASK_SECONDS", 3600.0)


def test_a_printer_that_hangs_up_anywhere_repeats_no_paper_and_forgets_no_ticket(
    make_kiosk: Callable[..., Kiosk], printer: SocketPrinter, words: Words, quiet: None
) -> None:
    dropped_while_printing(make_kiosk(), printer, words, drops=10)


@pytest.mark.fault
def test_two_hundred_drops_while_printing_repeat_no_paper_and_forget_no_ticket(
    make_kiosk: Callable[..., Kiosk],
    printer: SocketPrinter,
    words: Words,
    quiet: None,
    capsys: pytest.CaptureFixture[str],
) -> None:
    found = dropped_while_printing(make_kiosk(), printer, words, drops=200)
    with capsys.disabled():
        sys.stdout.write(f"\n{found}")
