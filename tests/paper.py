"""What tests of paper share: sample tickets, the press, and looking at a page as a printer does."""

import tempfile
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPdf import QPdfDocument

from kiosk.catalogue import Catalogue
from kiosk.printing import Slip, TicketPress, slip_of
from kiosk.printing.marks import Box, Dashes, Icon, Mark, Ornament, Page, QrCode, Text
from kiosk.printing.typeface import Face
from kiosk.queue import Estimate, Issued, Priority, State, Ticket
from kiosk.settings import Site
from kiosk.words import Language, Words

DOTS_PER_MM = 8
PAPER_DOTS = 80 * DOTS_PER_MM
REACH = (PAPER_DOTS - 576) // 2
# As long as a token is; the same alphabet.
TOKEN = "AEAQTYBAEAAAAGZ3K5JQ2M7XD4TN2PZ3W5HCR6A"
SITE = Site(1, "MPP Banyuwangi", "Mal Pelayanan Publik", "Public Service Mall", "Asia/Jakarta", "")
MORNING = datetime(2026, 11, 24, 2, 14, tzinfo=UTC)


@cache
def _folder() -> "tempfile.TemporaryDirectory[str]":
    """Goes away with the test run, at its end."""
    return tempfile.TemporaryDirectory(prefix="mpp-fonts-")


def font_cache() -> Path:
    return Path(_folder().name)


@cache
def press() -> TicketPress:
    """One press for all tests: cutting the fonts takes seconds."""
    return TicketPress(font_cache())


def faces() -> dict[int, Face]:
    return press().faces


def issued(
    service: str = "DUK-02",
    *,
    language: Language = "id",
    priority: Priority | None = None,
    number: int = 27,
    ahead: int = 6,
    estimate: Estimate | None = Estimate(14, 22),  # noqa: B008 - frozen, safe to share
    counters: tuple[int, ...] = (3, 5, 9),
) -> Issued:
    agency = service.split("-", maxsplit=1)[0]
    ticket = Ticket(
        id="1f" * 16,
        series="AP" if priority else "A",
        number=number,
        day=date(2026, 11, 24),
        agency=agency,
        service=service,
        catalogue_version=1,
        language=language,
        priority=priority,
        state=State.WAITING,
        arrived_at=MORNING,
        due_at=MORNING,
        counter=None,
        calls=0,
        called_at=None,
        started_at=None,
        ended_at=None,
        station="Kios 2",
        token=TOKEN,
    )
    return Issued(ticket, ahead, estimate, counters)


def slip(
    catalogue: Catalogue,
    words: Words,
    taken: Issued | None = None,
    *,
    public_url: str = "",
    zone_name: str = "Asia/Jakarta",
    station: str = "Kios 2",
    rehearsal: bool = False,
    copy: int = 0,
) -> Slip:
    site = replace(SITE, public_url=public_url, zone_name=zone_name)
    return slip_of(
        taken or issued(),
        catalogue,
        site=site,
        station=station,
        words=words,
        rehearsal=rehearsal,
        copy=copy,
    )


def raster(pdf: bytes, number: int = 0, dots_per_mm: float = DOTS_PER_MM) -> Image.Image:
    """A page as a 203 dpi thermal printer burns it: every dot black or white."""
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    points = document.pagePointSize(number)
    size = QSize(*(round(side / 72 * 25.4 * dots_per_mm) for side in points.toTuple()))
    paper = QImage(size, QImage.Format.Format_Grayscale8)
    paper.fill(QColor("white"))
    painter = QPainter(paper)
    painter.drawImage(0, 0, document.render(number, size))
    painter.end()
    document.close()
    grey = Image.frombytes(
        "L",
        (size.width(), size.height()),
        bytes(paper.constBits()),
        "raw",
        "L",
        paper.bytesPerLine(),
    )
    return grey.point(lambda value: 255 if value >= 128 else 0)


BoxOf = tuple[float, float, float, float]


def ink(mark: Mark, known: dict[int, Face]) -> BoxOf:
    """What a mark blackens (left, top, right, bottom), in dots."""
    match mark:
        case Text(text, style, x, y):
            box = known[style.weight].ink(text, style)
            return x + box.left, y - box.top, x + box.right, y - box.bottom
        case Icon(_, x, y, size):
            return x, y, x + size, y + size
        case Box(x, y, width, height):
            return x, y, x + width, y + height
        case Dashes(x, y, length, down):
            return (x, y, x + 3, y + length) if down else (x, y, x + length, y + 3)
        case QrCode(_, x, y, _):
            return x, y, x + mark.side, y + mark.side
        case Ornament(x, y, _):
            return x + 5.4, y + 2, x + 49.4, y + 90


def overlaps(page: Page, known: dict[int, Face]) -> list[tuple[Mark, Mark]]:
    """Pairs of marks that touch, except what stands inside a box made for it."""
    boxes = [(mark, ink(mark, known)) for mark in page.marks]
    return [
        (one, other)
        for i, (one, a) in enumerate(boxes)
        for other, b in boxes[i + 1 :]
        if a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3] and not _frames(one, a, b)
    ]


def texts(page: Page) -> Iterable[Text]:
    return (mark for mark in page.marks if isinstance(mark, Text))


def _frames(outer: Mark, a: BoxOf, b: BoxOf) -> bool:
    inside = a[0] + 3 <= b[0] and a[1] + 3 <= b[1] and b[2] <= a[2] - 3 and b[3] <= a[3] - 3
    return isinstance(outer, Box) and outer.radius > 0 and inside
