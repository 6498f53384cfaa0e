"""What an office prints on its own printer: the emergency pack and the report of a day."""

from datetime import date
from zoneinfo import ZoneInfo

import pytest
import zxingcpp

from kiosk.catalogue import Catalogue
from kiosk.printing import day_report as sheet
from kiosk.printing import pack as drawn
from kiosk.printing.marks import NARROW, OFFICE, WIDE, Page, QrCode
from kiosk.printing.printer import A4, ROLL_58, ROLL_80, Paper
from kiosk.queue.day_report import AgencyDay, DayReport
from kiosk.queue.emergency import Pack
from kiosk.queue.emergency_token import EmergencyTicket, new_pack, sign
from kiosk.words import LANGUAGES, Language, Words
from tests.paper import MORNING, faces, ink, overlaps, press, raster, texts

DAY = date(2026, 11, 24)
AT = MORNING.astimezone(ZoneInfo("Asia/Jakarta"))


def pack_of(catalogue: Catalogue, number: int = 24) -> Pack:
    """One number of every agency."""
    name = new_pack()
    papers = [
        EmergencyTicket(1, DAY, name, agency.prefix + "D", number, agency.code)
        for agency in catalogue.agencies
    ]
    return Pack(name, DAY, tuple((one, sign(bytes(32), one)) for one in papers))


def outside(page: Page, dots: int) -> list[object]:
    boxes = [(mark, ink(mark, faces())) for mark in page.marks]
    return [m for m, box in boxes if min(box) < 0 or box[2] > dots or box[3] > page.height]


@pytest.mark.parametrize("number", [24, 9999])
@pytest.mark.parametrize(
    ("paper", "dots"),
    [(A4, OFFICE.dots), (ROLL_80, WIDE.dots), (ROLL_58, NARROW.dots)],
    ids=["a4", "80", "58"],
)
def test_nothing_of_a_pack_touches_or_is_cut_off(
    catalogue: Catalogue, words: Words, paper: Paper, dots: int, number: int
) -> None:
    pack = pack_of(catalogue, number)
    papers = drawn.papers_of(pack, catalogue, "MPP Banyuwangi")
    pages, wide = drawn.lay_out(pack, papers, paper, words, faces())
    assert wide == dots
    for page in pages:
        assert overlaps(page, faces()) == []
        assert outside(page, dots) == []
        assert all(mark.style.size >= 25 for mark in texts(page))
        assert all(mark.module >= 7 for mark in page.marks if isinstance(mark, QrCode))


def test_both_halves_of_every_number_are_read_from_the_sheets(
    catalogue: Catalogue, words: Words
) -> None:
    pack = pack_of(catalogue)
    (pdf,) = press().pack(pack, catalogue, "MPP Banyuwangi", A4, words)
    sheets = -(-len(pack.papers) // 5)
    read = [b.text for n in range(1, sheets + 1) for b in zxingcpp.read_barcodes(raster(pdf, n))]
    assert sorted(read) == sorted(2 * [code for _, code in pack.papers])


def test_on_a_roll_each_number_is_a_paper_of_its_own_after_the_instructions(
    catalogue: Catalogue, words: Words
) -> None:
    pack = pack_of(catalogue)
    _, *papers = press().pack(pack, catalogue, "MPP Banyuwangi", ROLL_58, words)
    read = [{b.text for b in zxingcpp.read_barcodes(raster(pdf))} for pdf in papers[:3]]
    assert read == [{code} for _, code in pack.papers[:3]]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("busy", [True, False])
def test_a_day_of_all_agencies_fits_one_sheet(
    catalogue: Catalogue, words: Words, language: Language, busy: bool
) -> None:
    agencies = tuple(
        AgencyDay(a.code, a.tile("id"), a.tile("en"), 2123, 1100, 912, 113, 118, 140, 7540, 4980)
        for a in catalogue.agencies
    )
    arrivals = {hour: 1000 + hour for hour in range(5, 21)}
    report = DayReport(DAY, agencies, arrivals, 3, 920, 41, 57) if busy else DayReport(DAY, ())
    page = sheet.lay_out(report, "MPP Banyuwangi", AT, words, language, faces())
    assert overlaps(page, faces()) == []
    assert outside(page, OFFICE.dots) == []
