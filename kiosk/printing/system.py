"""The operating system's own print queue, by Qt: for Windows, and where nothing better is there.

It takes a paper and tells no more: not whether there is paper, not whether one came out.
"""

from PySide6.QtCore import QMarginsF, QRect, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from kiosk.printing.printer import OFFLINE, SETUP, STOPPED, UNSEEN, Outcome, Paper, PrinterState
from kiosk.printing.raster import rasters
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
        printer.setResolution(self.paper.dpi)
        dots = self.paper.dpi / 25.4
        height = self.paper.height_mm or max(page.rows for page in pages) / dots
        size = QPageSize(
            QSizeF(self.paper.width_mm, height),
            QPageSize.Unit.Millimeter,
            "",
            QPageSize.SizeMatchPolicy.ExactMatch,
        )
        layout = QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF())
        printer.setPageLayout(layout)
        printer.setFullPage(True)
        painter = QPainter()
        if not painter.begin(printer):
            return Outcome(PrintState.FAILED, OFFLINE)
        for number, page in enumerate(pages):
            if number:
                printer.newPage()
            width = page.row_bytes * 8
            image = QImage(page.data, width, page.rows, page.row_bytes, QImage.Format.Format_Mono)
            image.setColorTable([0xFFFFFFFF, 0xFF000000])
            left = round((self.paper.width_mm * dots - width) / 2)
            painter.drawImage(QRect(max(left, 0), 0, width, page.rows), image)
        painter.end()
        return Outcome(PrintState.UNKNOWN, UNSEEN)
