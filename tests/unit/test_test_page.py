"""The page that shows what a printer can do."""

from zoneinfo import ZoneInfo

import pytest
import zxingcpp

from kiosk.printing.printer import A4, ROLL_58, ROLL_80, Paper
from kiosk.words import Words
from tests.paper import DOTS_PER_MM, MORNING, press, raster


@pytest.mark.parametrize("paper", [ROLL_80, ROLL_58, A4], ids=["80", "58", "a4"])
def test_the_test_page_fills_the_reach_and_its_code_is_read(paper: Paper, words: Words) -> None:
    at = MORNING.astimezone(ZoneInfo("Asia/Jakarta"))
    pdf = press().test_page("Kios 2", "EPSON TM-T88VI", paper, at, words)
    seen = raster(pdf)
    (code,) = zxingcpp.read_barcodes(seen)
    assert code.text == "mpp-kiosk Kios 2 2026-11-24 09:14"
    assert seen.width == paper.width_mm * DOTS_PER_MM
    left, _, right, _ = seen.point(lambda value: 255 - value).getbbox() or (0, 0, 0, 0)
    assert right - left == pytest.approx(paper.reach_mm * DOTS_PER_MM, abs=1)
    assert left == pytest.approx((paper.width_mm - paper.reach_mm) / 2 * DOTS_PER_MM, abs=1)
