"""Papers as the dots of a print head."""

import threading
from dataclasses import replace

import pytest
import zxingcpp
from PIL import Image

from kiosk.printing.printer import A4, ROLL_58, ROLL_80, Paper
from kiosk.printing.raster import Raster, page_mm, rasters, reach_dots
from kiosk.words import Words
from tests.paper import MORNING, press


def page_of(paper: Paper, words: Words) -> tuple[bytes, Raster]:
    pdf = press().test_page("Kios 1", "TM-T20II", paper, MORNING, words)
    (page,) = rasters(pdf, paper)
    return pdf, page


@pytest.mark.parametrize(
    ("paper", "dots"),
    [
        (ROLL_80, 576),
        (ROLL_58, 384),
        (replace(ROLL_80, dpi=300), 848),
        (replace(ROLL_58, dpi=300), 560),
    ],
)
def test_a_page_is_as_wide_as_the_head_and_readable(paper: Paper, dots: int, words: Words) -> None:
    pdf, page = page_of(paper, words)
    assert page.row_bytes * 8 == reach_dots(paper) == dots
    assert len(page.data) == page.rows * page.row_bytes
    per_mm = 8 if paper.dpi == 203 else paper.dpi / 25.4
    assert abs(page.rows / per_mm - page_mm(pdf)[1]) < 0.2
    picture = Image.frombytes("1", (dots, page.rows), page.data, "raw", "1;I")
    assert zxingcpp.read_barcodes(picture.convert("L"))


def test_bands_are_the_page_in_pieces(words: Words) -> None:
    _, page = page_of(ROLL_80, words)
    bands = page.bands(24)
    assert b"".join(band.data for band in bands) == page.data
    assert sum(band.rows for band in bands) == page.rows
    assert {band.rows for band in bands[:-1]} == {24}


def test_another_paper_or_no_pdf_is_refused(words: Words) -> None:
    pdf, _ = page_of(ROLL_80, words)
    for other in (ROLL_58, A4):
        with pytest.raises(ValueError, match="wide"):
            rasters(pdf, other)
    for broken in (b"", b"%PDF-1.4 a ticket", pdf[:300]):
        with pytest.raises(ValueError, match="PDF"):
            rasters(broken, ROLL_80)


def test_a_thread_without_windows_draws_the_same(words: Words) -> None:
    pdf, page = page_of(ROLL_80, words)
    drawn: list[Raster] = []
    thread = threading.Thread(target=lambda: drawn.extend(rasters(pdf, ROLL_80)))
    thread.start()
    thread.join()
    assert drawn == [page]
