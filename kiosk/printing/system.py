"""The operating system's own print queue, by Qt: for Windows, and where nothing better is there.

It takes a paper and tells no more: not whether there is paper, not whether one came out.
"""

from collections.abc import Sequence

from PySide6.QtCore import QMarginsF, QRect, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from kiosk.printing.printer import OFFLINE, SETUP, STOPPED, UNSEEN, Outcome, Paper, PrinterState
from kiosk.printing.raster import Raster, rasters
from kiosk.queue import PrintState


class SystemPrinter:
    """The queue called `name`; without a name the system's default one. Needs a Qt application."""

    def __init__(self, name: str, paper: Paper) -> None:
        self.paper = paper
        self._name = name

    def _queue(self) -> QPrinterInfo:
        found = QPrinterInfo.printerInfo(self._name) if self._name else None
        return QPrinterInfo.defaultPrinter() if found is None else found

    def state(self) -> PrinterState:
        queue = self._queue()
        if queue.isNull():
            return PrinterState(ok=False, reason=SETUP, sees_paper=False)
        if queue.state() is QPrinter.PrinterState.Error:
            return PrinterState(ok=False, reason=STOPPED, sees_paper=False)
        return PrinterState(ok=True, sees_paper=False)

    def print(self, pdf: bytes, name: str) -> Outcome:
        queue = self._queue()
        if queue.isNull():
            return Outcome(PrintState.FAILED, SETUP)
        try:
            pages = rasters(pdf, self.paper)
        except ValueError:
            return Outcome(PrintState.FAILED, SETUP)
        printer = QPrinter(queue, QPrinter.PrinterMode.HighResolution)
        printer.setDocName(name.encode("ascii", "replace").decode())
        if not draw(printer, pages, self.paper):
            return Outcome(PrintState.FAILED, OFFLINE)
        return Outcome(PrintState.UNKNOWN, UNSEEN)


def draw(printer: QPrinter, pages: Sequence[Raster], paper: Paper) -> bool:
    """The pages in their real size, dot for dot; whether the queue took them."""
    printer.setResolution(paper.dpi)
    dots = paper.dpi / 25.4
    size = QPageSize(
        QSizeF(paper.width_mm, paper.height_mm or max(page.rows for page in pages) / dots),
        QPageSize.Unit.Millimeter,
        "",
        QPageSize.SizeMatchPolicy.ExactMatch,
    )
    printer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF()))
    printer.setFullPage(True)
    painter = QPainter()
    if not painter.begin(printer):
        return False
    for number, page in enumerate(pages):
        if number:
            printer.newPage()
        width = page.row_bytes * 8
        image = QImage(page.data, width, page.rows, page.row_bytes, QImage.Format.Format_Mono)
        image.setColorTable([0xFFFFFFFF, 0xFF000000])
        left = round((paper.width_mm * dots - width) / 2)
        painter.drawImage(QRect(max(left, 0), 0, width, page.rows), image)
    return painter.end()
