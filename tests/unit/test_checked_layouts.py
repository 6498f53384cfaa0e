"""The thirty tickets of tests/layouts.py stand as they were looked at, and every code is read."""

import pytest
import zxingcpp
from PIL import ImageChops, ImageOps

from kiosk import paths
from kiosk.catalogue import files
from kiosk.printing import Slip
from kiosk.printing.marks import DOTS_PER_MM, Page, QrCode, geometry_of
from kiosk.printing.printer import A4, ROLL_80, Paper
from kiosk.words import Words
from tests.layouts import CHECKED, layouts, told
from tests.paper import faces, ink, overlaps, press, raster, texts


@pytest.fixture(scope="module")
def drawn() -> list[tuple[str, Slip, Paper, Page]]:

    catalogue, _ = files.read([paths.assets() / "catalogue"])
    return list(layouts(catalogue, Words.load(paths.assets() / "i18n")))


def test_every_mark_stands_where_it_was_when_the_pictures_were_looked_at(
    drawn: list[tuple[str, Slip, Paper, Page]],
) -> None:
    checked = CHECKED.read_text(encoding="utf-8").rstrip("\n").split("\n\n")
    assert [told(name, page) for name, _, _, page in drawn] == checked
    assert len(checked) == 30


def test_nothing_touches_nothing_is_cut_off_and_no_letter_is_small(
    drawn: list[tuple[str, Slip, Paper, Page]],
) -> None:
    for name, _, paper, page in drawn:
        geometry = geometry_of(paper)
        assert overlaps(page, faces()) == [], name
        for mark in page.marks:
            left, top, right, bottom = ink(mark, faces())
            assert left >= geometry.margin - 1, (name, mark)
            assert right <= geometry.right + 1, (name, mark)
            assert top >= 20, (name, mark)
            assert bottom <= page.height - 17, (name, mark)
        assert min(mark.style.size for mark in texts(page)) >= 25, name


def test_every_code_is_read_from_what_the_printer_burns(
    drawn: list[tuple[str, Slip, Paper, Page]],
) -> None:
    for name, said, paper, page in drawn:
        burnt = raster(press().pdf(said, paper))
        (code,) = zxingcpp.read_barcodes(burnt)
        assert code.text == said.code, name
        beside = round((paper.width_mm - paper.reach_mm) / 2 * DOTS_PER_MM)
        left, _, right, _ = ImageOps.invert(burnt).getbbox() or (0, 0, 0, 0)
        assert beside <= left < right <= burnt.width - beside, name
        (mark,) = (mark for mark in page.marks if isinstance(mark, QrCode))
        assert mark.module >= 7 or (paper.width_mm, mark.module) == (58, 6), name


def test_a_ticket_on_office_paper_is_the_ticket_of_the_roll(
    drawn: list[tuple[str, Slip, Paper, Page]],
) -> None:

    for name, said, paper, page in drawn:
        if paper == ROLL_80:
            sheet = raster(press().pdf(said, A4))
            (code,) = zxingcpp.read_barcodes(sheet)
            assert (code.text, sheet.size) == (said.code, (1680, 2376)), name
            if page.height <= 2376 - 240:
                roll = raster(press().pdf(said))
                part = sheet.crop((520, 120, 1160, 120 + roll.height))
                # Rounding at the edges of letters apart.
                other = ImageChops.difference(part, roll).histogram()[255]
                assert other < 0.005 * roll.width * roll.height, name
