"""A PDF's page as the dots of a print head, by QtPdf. Needs no window and no Qt application."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument

from kiosk.printing.printer import Paper

_POINTS_PER_MM = 72 / 25.4
_HARD = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither
# A printer of 203 dpi has exactly 8 dots a millimetre.
_DOTS_PER_MM = {203: 8.0}


@dataclass(frozen=True, slots=True)
class Raster:
    """Rows of dots from the top, each `row_bytes` long: the leftmost dot is the highest bit, and a
    black one is set."""

    row_bytes: int
    rows: int
    data: bytes

    def bands(self, rows: int) -> "list[Raster]":
        """The same in pieces of at most that many rows."""
        step = rows * self.row_bytes
        pieces = [self.data[at : at + step] for at in range(0, len(self.data), step)]
        return [Raster(self.row_bytes, len(piece) // self.row_bytes, piece) for piece in pieces]


def dots_per_mm(paper: Paper) -> float:
    return _DOTS_PER_MM.get(paper.dpi, paper.dpi / 25.4)


def reach_dots(paper: Paper) -> int:
    """How many dots the head has: whole bytes of them."""
    return round(paper.reach_mm * dots_per_mm(paper)) // 8 * 8


def rasters(pdf: bytes, paper: Paper) -> list[Raster]:
    """Every page as black and white, without what the head cannot reach at the left and right.

    Raises ValueError for what is no PDF, or has another width than the paper.
    """
    with _opened(pdf) as document:
        return [_raster(document, page, paper) for page in range(document.pageCount())]


def page_mm(pdf: bytes) -> tuple[float, float]:
    """Width and height of the first page. Raises ValueError for what is no PDF."""
    with _opened(pdf) as document:
        size = document.pagePointSize(0)
        return size.width() / _POINTS_PER_MM, size.height() / _POINTS_PER_MM


@contextmanager
def _opened(pdf: bytes) -> Iterator[QPdfDocument]:
    data = QByteArray(pdf)
    source = QBuffer(data)
    source.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(source)
    try:
        if document.status() is not QPdfDocument.Status.Ready or not document.pageCount():
            raise ValueError("not a PDF")
        yield document
    finally:
        document.close()
        source.close()


def _raster(document: QPdfDocument, number: int, paper: Paper) -> Raster:
    size = document.pagePointSize(number)
    if abs(size.width() / _POINTS_PER_MM - paper.width_mm) > 1:
        raise ValueError(f"page {number} is {size.width() / _POINTS_PER_MM:.0f} mm wide")
    scale = dots_per_mm(paper) / _POINTS_PER_MM
    width, height = round(size.width() * scale), round(size.height() * scale)
    reach = reach_dots(paper)
    drawn = document.render(number, QSize(width, height))
    page = QImage(reach, height, QImage.Format.Format_RGB32)
    page.fill(Qt.GlobalColor.white)
    painter = QPainter(page)
    painter.drawImage((reach - width) // 2, 0, drawn)
    painter.end()
    dots = page.convertToFormat(QImage.Format.Format_Mono, _HARD)
    stride, row_bytes = dots.bytesPerLine(), reach // 8
    data = bytes(dots.constBits())
    if stride != row_bytes:
        lines = (data[at : at + row_bytes] for at in range(0, stride * height, stride))
        data = b"".join(lines)
    return Raster(row_bytes, height, data)
