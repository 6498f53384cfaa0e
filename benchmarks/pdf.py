"""A ticket's PDF on the disk, against a bare reportlab page with the same texts, fonts and code."""

import io
import os
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from qrcode import QRCode
from qrcode.constants import ERROR_CORRECT_Q
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from benchmarks.rate import seconds
from benchmarks.row import Row, at_most, median, quantile
from kiosk import fonts, paths
from kiosk.catalogue import files
from kiosk.printing import FolderPrinter, Slip, TicketPress, slip_of
from kiosk.printing.layout import lay_out
from kiosk.printing.marks import Text
from kiosk.queue import Estimate, Issued, State, Ticket
from kiosk.settings import Site
from kiosk.words import Words

ROUNDS = 200
TWO_FRAMES_MS = 33.3
_DOT = mm / 8
_SITE = Site(1, "MPP Banyuwangi", "Mal Pelayanan Publik", "Public Service Mall", "Asia/Jakarta", "")
_MORNING = datetime(2026, 11, 24, 2, 14, tzinfo=UTC)


def measure() -> Iterator[Row]:
    """Medians of both in one run, in turns; each file is on the disk before the next begins."""
    with tempfile.TemporaryDirectory() as folder:
        yield from _measure(Path(folder))


def _measure(folder: Path) -> Iterator[Row]:
    press, printer, slip = TicketPress(folder), FolderPrinter(folder / "tickets"), sample_slip()
    press.prepare()
    bare_page = _bare_page(press, slip, folder)

    def product() -> None:
        printer.print(press.pdf(slip), "ticket")

    def bare() -> None:
        with (folder / "bare.pdf").open("wb") as file:
            file.write(bare_page())
            file.flush()
            os.fsync(file.fileno())

    product()
    bare()
    pairs = [(_ms(product), _ms(bare)) for _ in range(ROUNDS)]
    own, block = ([pair[side] for pair in pairs] for side in (0, 1))
    size = (folder / "tickets" / "ticket.pdf").stat().st_size
    yield Row(
        "ticket PDF on the disk; bare: a reportlab page with a QR of fixed mask",
        "ms",
        round(median(own), 2),
        round(median(block), 2),
        round(median([p / b for p, b in pairs]), 3),
        at_most(1.5),
        {"bytes": size},
    )
    p99, bare_p99 = (round(quantile(side, 0.99), 2) for side in (own, block))
    yield Row("ticket PDF: p99 in two frames", "ms", p99, bare_p99, None, at_most(TWO_FRAMES_MS))


def _bare_page(press: TicketPress, slip: Slip, cache: Path) -> Callable[[], bytes]:
    """The shortest program for such a page: texts at known places, no layout, a plain code."""
    page = lay_out(slip, press.faces)
    texts = [mark for mark in page.marks if isinstance(mark, Text)]
    for weight, file in fonts.paper_fonts(cache).items():
        pdfmetrics.registerFont(TTFont(f"bare-{weight}", str(file), asciiReadable=False))

    def make() -> bytes:
        target = io.BytesIO()
        canvas = Canvas(target, pagesize=(80 * mm, page.height * _DOT), pageCompression=1)
        for line in texts:
            canvas.setFont(f"bare-{line.style.weight}", line.style.size * _DOT)
            canvas.drawString(line.x * _DOT, (page.height - line.y) * _DOT, line.text)
        code = QRCode[Any](error_correction=ERROR_CORRECT_Q, border=0, mask_pattern=3)
        code.add_data(slip.code)
        code.make()
        path = canvas.beginPath()
        for row, modules in enumerate(code.get_matrix()):
            start = None
            for column, dark in enumerate([*modules, False]):
                if dark and start is None:
                    start = column
                elif not dark and start is not None:
                    width = (column - start) * 7 * _DOT
                    path.rect(start * 7 * _DOT, 400 - row * 7 * _DOT, width, 7 * _DOT)
                    start = None
        canvas.drawPath(path, stroke=0, fill=1)
        canvas.save()
        return target.getvalue()

    return make


def sample_slip() -> Slip:
    catalogue, _ = files.read([paths.assets() / "catalogue"])
    ticket = Ticket(
        id="0" * 32,
        series="A",
        number=27,
        day=date(2026, 11, 24),
        agency="DUK",
        service="DUK-02",
        catalogue_version=1,
        language="id",
        priority=None,
        state=State.WAITING,
        arrived_at=_MORNING,
        due_at=_MORNING,
        counter=None,
        calls=0,
        called_at=None,
        started_at=None,
        ended_at=None,
        station="Kios 2",
        token="AEAQTYBAEAAAAGZ3K5JQ2M7XD4TN2PZ3W5HCR6A",  # noqa: S106 - a sample, opens nothing
    )
    taken = Issued(ticket, 6, Estimate(14, 22), (3, 4, 5))
    words = Words.load(paths.assets() / "i18n")
    return slip_of(taken, catalogue, site=_SITE, station="Kios 2", words=words)


def _ms(work: Callable[[], None]) -> float:
    return seconds(work) * 1000
