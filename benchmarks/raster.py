"""A ticket's PDF as dots ready for the print head, against QtPdf drawing the bare page."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtPdf import QPdfDocument

from benchmarks.pdf import sample_slip
from benchmarks.rate import seconds
from benchmarks.row import Row, at_most, median
from kiosk.printing import TicketPress
from kiosk.printing.printer import ROLL_80
from kiosk.printing.raster import rasters

ROUNDS = 100


def measure() -> Iterator[Row]:
    """Medians of both in one run, in turns; both load the PDF anew each time."""
    with tempfile.TemporaryDirectory() as folder:
        pdf = TicketPress(Path(folder)).pdf(sample_slip())

    def bare() -> None:
        data = QByteArray(pdf)
        source = QBuffer(data)
        source.open(QIODevice.OpenModeFlag.ReadOnly)
        document = QPdfDocument()
        document.load(source)
        size = document.pagePointSize(0) / 72 * 25.4 * 8
        document.render(0, QSize(round(size.width()), round(size.height())))
        document.close()

    def product() -> None:
        rasters(pdf, ROLL_80)

    product()
    bare()
    pairs = [(seconds(product) * 1000, seconds(bare) * 1000) for _ in range(ROUNDS)]
    own, block = ([pair[side] for pair in pairs] for side in (0, 1))
    yield Row(
        "ticket as 576 dots a row; bare: QtPdf rendering the page",
        "ms",
        round(median(own), 2),
        round(median(block), 2),
        round(median([p / b for p, b in pairs]), 3),
        at_most(1.5),
        {},
    )
