"""The operating system's own print queue: what is handed to it, and what is said where none is."""

from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QApplication

from kiosk.printing.printer import A4, ROLL_58, ROLL_80, SETUP, Outcome, Paper, PrinterState
from kiosk.printing.raster import Raster, page_mm, rasters
from kiosk.printing.system import SystemPrinter, draw
from kiosk.queue import PrintState
from kiosk.words import Words
from tests.paper import MORNING, press

pytestmark = pytest.mark.usefixtures("qapp")


def codes(page: Raster) -> list[str]:
    size = (page.row_bytes * 8, page.rows)
    picture = Image.frombytes("1", size, page.data, "raw", "1;I")
    return [code.text for code in zxingcpp.read_barcodes(picture.convert("L"))]


@pytest.mark.parametrize("paper", [ROLL_80, ROLL_58, A4], ids=["80mm", "58mm", "a4"])
def test_the_queue_gets_the_paper_in_its_real_size_with_a_readable_code(
    paper: Paper, words: Words, tmp_path: Path
) -> None:
    pages = rasters(press().test_page("Kios 1", "system", paper, MORNING, words), paper)
    queue = QPrinter(QPrinter.PrinterMode.HighResolution)
    queue.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    queue.setOutputFileName(str(tmp_path / "queue.pdf"))
    assert draw(queue, pages, paper)
    taken = (tmp_path / "queue.pdf").read_bytes()
    width, height = page_mm(taken)
    assert abs(width - paper.width_mm) < 0.5
    assert abs(height - (paper.height_mm or pages[0].rows * 25.4 / paper.dpi)) < 0.5
    (seen,) = rasters(taken, paper)
    assert codes(seen) == codes(pages[0]) != []


@pytest.mark.qt_log_ignore("QPainter::begin")  # Qt says aloud what draw() answers
def test_a_queue_that_cannot_be_written_to_is_not_taken_for_printed(
    words: Words, tmp_path: Path
) -> None:
    pages = rasters(press().test_page("Kios 1", "system", ROLL_80, MORNING, words), ROLL_80)
    queue = QPrinter()
    queue.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    queue.setOutputFileName(str(tmp_path / "nowhere" / "queue.pdf"))
    assert not draw(queue, pages, ROLL_80)


def test_a_machine_without_a_queue_says_that_it_is_to_be_set_up(
    qapp: QApplication, words: Words, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrinterInfo, "defaultPrinter", QPrinterInfo)
    printer = SystemPrinter("no such queue", ROLL_80)
    assert printer.state() == PrinterState(ok=False, reason=SETUP, sees_paper=False)
    pdf = press().test_page("Kios 1", "system", ROLL_80, MORNING, words)
    assert printer.print(pdf, "A 027") == Outcome(PrintState.FAILED, SETUP)
