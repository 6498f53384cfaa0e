"""A kiosk that prints, as a process of its own that dies at marked points, and what came out of it.

Every drawing is kept before its paper can be printed; what the printer holds in the end is compared
with them dot by dot, so that a whole paper is known with its number and its copy mark, and anything
less is no paper.
"""

import os
import re
import signal
import threading
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

import zxingcpp
from PIL import Image
from sqlalchemy import select

from kiosk import paths, queue
from kiosk.clock import Clock
from kiosk.printing import Outcome, Paper, Slip, Spooler, TicketPress
from kiosk.printing.escpos import EscposPrinter
from kiosk.printing.link import Link
from kiosk.printing.printer import ROLL_80
from kiosk.printing.raster import rasters
from kiosk.queue import PrintState
from kiosk.store import Store
from kiosk.store.tables import print_job, ticket
from kiosk.words import Words
from tests.conftest import Place
from tests.mall import START, MallClock
from tests.printer import SocketPrinter, ink

STATION = "Kios 1"
_MARK = re.compile(r"SALINAN (\d+)")
_LOOK_SECONDS = 0.01


class Point(StrEnum):
    """Where a kiosk dies."""

    BEFORE_SENT = "before the sent mark"
    SENT = "after the sent mark"
    DATA = "amid the data"
    PROOF = "after the data, before the outcome"
    OUTCOME = "after the outcome, before it is written down"


@dataclass(frozen=True)
class Death:
    """At that point of the so many-th paper of a life; amid the data after so many bytes."""

    point: Point
    paper: int = 1
    sent: int = 0


@dataclass(frozen=True)
class Kiosk:
    """Where a kiosk works, and with which spooler."""

    place: Place
    clock: MallClock
    address: str
    drawings: Path
    fonts: Path
    spooler: type[Spooler] = Spooler

    def life(self, numbers: int, death: Death | None = None) -> int | None:
        """It starts, takes so many numbers and prints what there is: how its process ended."""
        START.set_forkserver_preload([__name__])
        process = START.Process(target=_live, args=(self, numbers, death), daemon=True)
        process.start()
        process.join(60)
        ended: int | None = process.exitcode
        process.kill()
        process.join()
        process.close()
        return ended

    def open(self, later: float = 0) -> Store:
        """The queue as it will be seen so many seconds from now."""
        clock = replace(self.clock, begun=self.clock.begun - later)
        return self.place.open(Clock.moved_by(clock))


class Fuse:
    """Kills its own process at one point of one paper, as a power cut does."""

    def __init__(self, death: Death | None) -> None:
        self._death = death
        self._papers = 0

    def next_paper(self) -> None:
        self._papers += 1

    def burn(self, point: Point) -> None:
        if self.at(point) is not None:
            os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))
            threading.Event().wait()

    def at(self, point: Point) -> Death | None:
        death = self._death
        return death if death and (death.point, death.paper) == (point, self._papers) else None


class DrawingPress(TicketPress):
    """Keeps every drawing, named after its ticket's code and its copy mark, before it is handed on.

    The mark is what stands on the paper, not what the database says of it.
    """

    def __init__(self, fonts: Path, drawings: Path, fuse: Fuse | None = None) -> None:
        super().__init__(fonts)
        self._drawings = drawings
        self._fuse = fuse or Fuse(None)
        drawings.mkdir(exist_ok=True)

    def pdf(self, slip: Slip, paper: Paper = ROLL_80) -> bytes:
        pdf = super().pdf(slip, paper)
        marks = [int(found[1]) for found in map(_MARK.match, slip.notices) if found]
        name = f"{slip.code}-{marks[0] if marks else 0}-{time.monotonic_ns()}.pdf"
        (self._drawings / name).write_bytes(pdf)
        self._fuse.next_paper()
        self._fuse.burn(Point.BEFORE_SENT)
        return pdf


class _Wire(Link):
    """Lets so many bytes through, then burns the fuse."""

    def __init__(self, inner: Link, fuse: Fuse) -> None:
        super().__init__()
        self._inner, self._fuse = inner, fuse

    def _write(self, data: memoryview, seconds: float) -> int:
        death = self._fuse.at(Point.DATA)
        if death is not None:
            if self.sent >= death.sent:
                self._fuse.burn(Point.DATA)
            data = data[: death.sent - self.sent]
        self._inner.send(bytes(data), seconds)
        return len(data)

    def _read(self, seconds: float) -> bytes:
        return self._inner.receive(seconds)

    def close(self) -> None:
        self._inner.close()


class _Printer(EscposPrinter):
    def __init__(self, address: str, fuse: Fuse) -> None:
        super().__init__(address)
        self._fuse = fuse

    def print(self, pdf: bytes, name: str) -> Outcome:
        self._fuse.burn(Point.SENT)
        outcome = super().print(pdf, name)
        self._fuse.burn(Point.OUTCOME)
        return outcome

    def _print(self, link: Link, rest: bytes, bands: list[bytes], end: bytes) -> Outcome:
        return super()._print(_Wire(link, self._fuse), rest, bands, end)

    def _proof(self, link: Link) -> Outcome:
        self._fuse.burn(Point.PROOF)
        return super()._proof(link)


def _live(kiosk: Kiosk, numbers: int, death: Death | None) -> None:
    fuse = Fuse(death)
    store = kiosk.open()
    words = Words.load(paths.assets() / "i18n")
    press = DrawingPress(kiosk.fonts, kiosk.drawings, fuse)
    spooler = kiosk.spooler(store, _Printer(kiosk.address, fuse), press, words, STATION)
    for _ in range(numbers):
        take_number(store)
    spooler.start()
    wait_for_papers(store)
    spooler.close()
    store.close()


def take_number(store: Store) -> str:
    """A visitor's touch: the ticket's id."""
    op = queue.new_op_id()
    return queue.issue(store, "DUK-02", station=STATION, op_id=op, actor=STATION).ticket.id


def wait_for_papers(store: Store) -> None:
    """Until no paper is queued or on its way."""
    while queue.next_print_job(store, STATION) or queue.doubtful_print_jobs(store, STATION):
        time.sleep(_LOOK_SECONDS)


@dataclass
class Slot:
    """What came out of a printer so far, and staff who look at the list of what did not.

    `whole` counts papers by ticket code and copy mark, 0 for none; `torn` the pieces.
    """

    printer: SocketPrinter
    drawings: Path
    whole: Counter[tuple[str, int]] = field(default_factory=Counter)
    torn: int = 0
    reprinted: int = 0
    _seen: int = 0
    _known: dict[Path, bytes] = field(default_factory=dict)
    _considered: set[tuple[str, int]] = field(default_factory=set)

    def look(self) -> None:
        """Takes the papers that came out since the last look."""
        self.printer.settled()
        papers = self.printer.papers
        for paper in papers[self._seen :]:
            if ink(paper):
                self._take(paper)
        self._seen = len(papers)

    def _take(self, paper: Image.Image) -> None:
        codes = [code.text for code in zxingcpp.read_barcodes(paper.convert("L"))]
        found = {
            mark
            for code in codes
            for mark, rows in self._drawn(code)
            if paper.tobytes().startswith(rows)
        }
        if found:
            (mark,), (code,) = found, codes
            self.whole[code, mark] += 1
        else:
            self.torn += 1

    def _drawn(self, code: str) -> Iterator[tuple[int, bytes]]:
        for path in self.drawings.glob(f"{code}-*.pdf"):
            if path not in self._known:
                (page,) = rasters(path.read_bytes(), ROLL_80)
                picture = Image.frombytes(
                    "1", (page.row_bytes * 8, page.rows), page.data, "raw", "1;I"
                )
                self._known[path] = picture.tobytes()
            yield int(path.stem.split("-")[1]), self._known[path]

    def reprint_half(self, store: Store) -> None:
        """Staff print again every second one of those that are newly listed."""
        for listed in queue.unprinted(store):
            last = queue.print_jobs(store, listed.ticket)[-1].copy
            if (listed.ticket, last) in self._considered:
                continue
            self._considered.add((listed.ticket, last))
            if len(self._considered) % 2:
                op = queue.new_op_id()
                queue.reprint(store, listed.ticket, STATION, op_id=op, actor="Kantor")
                self.reprinted += 1

    def wrong(self, store: Store) -> Iterator[str]:
        """What is wrong with the papers and the list, as staff see it over this store."""
        self.look()
        listed = {one.ticket for one in queue.unprinted(store)}
        with store.read() as connection:
            numbers = connection.execute(select(ticket.c.token, ticket.c.id)).all()
            rows = connection.execute(
                select(ticket.c.token, print_job).join(ticket, ticket.c.id == print_job.c.ticket_id)
            ).all()
        codes = {row.token: row.id for row in numbers}
        jobs = {
            (row.token, row._mapping["copy"] if row.marked else 0): PrintState(row.state)
            for row in rows
        }
        printed = {code for code, _ in self.whole}
        for code, of in codes.items():
            if code not in printed and of not in listed:
                yield f"silent: {of} has no paper and nobody is told"
        for (code, mark), times in self.whole.items():
            if times > 1:
                yield f"twice: {codes.get(code)} came out {times} times with mark {mark}"
            if (code, mark) not in jobs:
                yield f"unknown: a paper of {codes.get(code)} with mark {mark}"
        for (code, mark), state in jobs.items():
            out = (code, mark) in self.whole
            if (state is PrintState.PRINTED and not out) or (state is PrintState.FAILED and out):
                yield f"untrue: {codes[code]} with mark {mark} is {state}"
