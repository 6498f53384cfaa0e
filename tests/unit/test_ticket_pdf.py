"""The ticket as a file: read back as text, and burnt in black and white as the printer does."""

from dataclasses import replace
from io import BytesIO

import pytest
import zxingcpp
from pypdf import PdfReader
from pypdf.generic import DictionaryObject
from PySide6.QtWidgets import QApplication

from kiosk.catalogue import Catalogue
from kiosk.printing import Slip
from kiosk.queue import Issued, Priority
from kiosk.queue.model import Promise
from kiosk.words import LANGUAGES, Language, Words
from tests.paper import DOTS_PER_MM, PAPER_DOTS, REACH, issued, press, raster, slip

ADDRESS = "https://antrean.banyuwangikab.go.id"
LONG_ADDRESS = "https://antrean.malpelayananpublik.banyuwangikab.go.id/kiosk/antrean/status"
BLACK = 0


@pytest.fixture
def said(catalogue: Catalogue, words: Words) -> Slip:
    return slip(catalogue, words)


def text_of(pdf: bytes) -> str:
    return " ".join(PdfReader(BytesIO(pdf)).pages[0].extract_text().split())


def longest(catalogue: Catalogue, language: Language) -> str:
    """The service with the most to say."""

    def length(code: str) -> int:
        service = catalogue.service(code)
        needed = sum(len(text(language)) for text in service.requirements[:4])
        return len(service.name(language)) + needed

    return max((service.code for service in catalogue.services), key=length)


def test_it_is_one_page_of_eighty_millimetres(said: Slip) -> None:
    (page,) = PdfReader(BytesIO(press().pdf(said))).pages
    assert float(page.mediabox.width) / 72 * 25.4 == pytest.approx(80, abs=0.01)
    assert 100 < float(page.mediabox.height) / 72 * 25.4 < 250


def test_it_grows_with_its_content(said: Slip, catalogue: Catalogue, words: Words) -> None:
    def height(of: Slip) -> float:
        return float(PdfReader(BytesIO(press().pdf(of))).pages[0].mediabox.height)

    more = slip(catalogue, words, issued(longest(catalogue, "id")), rehearsal=True)
    assert height(more) > height(said)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("priority", [None, Priority.PREGNANT])
def test_everything_on_it_can_be_selected_and_searched(
    catalogue: Catalogue, words: Words, language: Language, priority: Priority | None
) -> None:
    taken = issued(longest(catalogue, language), language=language, priority=priority)
    said = slip(catalogue, words, taken, rehearsal=True, copy=1)
    shown = text_of(press().pdf(said))
    expected = [said.place, said.tagline, *said.notices, said.priority, said.heading, said.number]
    expected += [said.counters, said.agency, said.service, said.prepare, *said.requirements]
    expected += [part for fact in said.facts for part in (fact.label, fact.value)]
    expected += [said.code_heading, said.code_text, said.missed, said.missed_text]
    expected += [said.date, said.printed]
    for text in expected:
        assert text in shown


def test_both_steps_and_one_code_are_on_the_paper_of_a_visit(
    catalogue: Catalogue, words: Words, qapp: QApplication
) -> None:
    taken = issued("POL-06", counters=(27, 28, 29, 30))
    ticket = replace(taken.ticket, steps=("DUK-02",), promise=Promise.AT_RISK)
    said = slip(catalogue, words, replace(taken, ticket=ticket))
    pdf = press().pdf(said)
    shown = text_of(pdf)
    for text in ("Langkah 1 dari 2", "Loket 27–30", "Langkah 2 dari 2", "Loket 1–6, Dukcapil"):
        assert text in shown
    assert said.warning in shown
    (code,) = zxingcpp.read_barcodes(raster(pdf))
    assert code.text == said.code


def test_the_number_is_a_word_of_its_own_to_whoever_searches(said: Slip) -> None:
    assert f" {said.number} " in text_of(press().pdf(said))


def test_the_fee_is_not_on_it(catalogue: Catalogue, words: Words) -> None:
    paid = next(service for service in catalogue.services if service.fee)
    shown = text_of(press().pdf(slip(catalogue, words, issued(paid.code))))
    assert "Rp" not in shown
    assert paid.fee_note.id not in shown


def test_all_its_fonts_are_inside_and_only_the_letters_used(
    catalogue: Catalogue, words: Words
) -> None:
    taken = issued(priority=Priority.ELDERLY)
    pdf = press().pdf(slip(catalogue, words, taken))
    resources = PdfReader(BytesIO(pdf)).pages[0]["/Resources"]
    assert isinstance(resources, DictionaryObject)
    fonts = resources["/Font"]
    assert isinstance(fonts, DictionaryObject)
    assert len(fonts) == 4
    for font in (entry.get_object() for entry in fonts.values()):
        assert "/FontFile2" in font["/FontDescriptor"]
        prefix, _, name = font["/BaseFont"].partition("+")
        assert len(prefix) == len("/ABCDEF")
        assert name.startswith(("PlusJakartaSans-", "MPPSymbols"))
    assert len(pdf) < 40_000


def test_the_file_says_what_it_is_and_nothing_about_the_machine(said: Slip) -> None:
    pdf = press().pdf(said)
    reader = PdfReader(BytesIO(pdf))
    assert reader.metadata is not None
    assert reader.metadata.title == "A 027"
    assert reader.metadata.producer == reader.metadata.creator == "mpp-kiosk"
    assert reader.metadata.creation_date == said.issued_at
    assert str(reader.root_object["/Lang"]) == "id-ID"
    # Otherwise an office printer shrinks the ticket to its own margins.
    assert reader.viewer_preferences is not None
    assert str(reader.viewer_preferences["/PrintScaling"]) == "/None"


def test_the_same_ticket_gives_the_same_file(said: Slip) -> None:
    assert press().pdf(said) == press().pdf(said)


@pytest.mark.parametrize("address", ["", ADDRESS, LONG_ADDRESS])
@pytest.mark.parametrize("priority", [None, Priority.ELDERLY])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_scanner_reads_the_code_from_the_printed_dots(
    catalogue: Catalogue,
    words: Words,
    qapp: QApplication,
    language: Language,
    priority: Priority | None,
    address: str,
) -> None:
    taken = issued(longest(catalogue, language), language=language, priority=priority)
    said = slip(catalogue, words, taken, public_url=address)
    (code,) = zxingcpp.read_barcodes(raster(press().pdf(said)))
    assert code.text == said.code


@pytest.mark.parametrize("address", ["", ADDRESS, LONG_ADDRESS])
def test_printed_modules_are_seven_dots_with_four_modules_of_white_around(
    catalogue: Catalogue, words: Words, qapp: QApplication, address: str
) -> None:
    paper = raster(press().pdf(slip(catalogue, words, public_url=address)))
    (code,) = zxingcpp.read_barcodes(paper)
    left, top = code.position.top_left.x, code.position.top_left.y
    right, bottom = code.position.bottom_right.x + 1, code.position.bottom_right.y + 1
    # A finder pattern's upper edge is seven modules of black.
    finder = next(x for x in range(left, right) if paper.getpixel((x, top + 2)) != BLACK) - left
    assert finder >= 7 * 7
    module = finder / 7
    quiet = round(4 * module)
    assert left - quiet >= REACH
    around = paper.crop((left - quiet, top - quiet, right + quiet, bottom + quiet))
    inside = paper.crop((left, top, right, bottom))
    assert around.histogram()[BLACK] == inside.histogram()[BLACK]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_code_with_a_crease_through_it_still_reads(
    catalogue: Catalogue, words: Words, qapp: QApplication, language: Language
) -> None:
    said = slip(catalogue, words, issued(language=language))
    paper = raster(press().pdf(said))
    (code,) = zxingcpp.read_barcodes(paper)
    x, y = code.position.top_left.x + 90, code.position.top_left.y + 60
    paper.paste(255, (x, y, x + 21, y + 140))
    (again,) = zxingcpp.read_barcodes(paper)
    assert again.text == said.code


def test_nothing_is_printed_beside_what_the_printer_reaches(
    catalogue: Catalogue, words: Words, qapp: QApplication
) -> None:
    taken = issued(longest(catalogue, "en"), language="en", priority=Priority.INFANT, number=1204)
    paper = raster(press().pdf(slip(catalogue, words, taken, public_url=ADDRESS)))
    assert paper.width == PAPER_DOTS
    for margin in ((0, REACH), (PAPER_DOTS - REACH, PAPER_DOTS)):
        assert paper.crop((margin[0], 0, margin[1], paper.height)).histogram()[BLACK] == 0
    # Cut after 24 dots: the knife must not meet ink.
    end = paper.crop((0, paper.height - 3 * DOTS_PER_MM + 5, PAPER_DOTS, paper.height))
    assert end.histogram()[BLACK] == 0


def test_lines_that_divide_are_three_dots_and_sharp(said: Slip, qapp: QApplication) -> None:
    paper = raster(press().pdf(said))
    column = [paper.getpixel((REACH + 300, y)) for y in range(120, 150)]
    assert column.count(BLACK) == 3


def test_the_number_is_black_and_high(said: Slip, qapp: QApplication) -> None:
    """190 dots of type are 141 dots of capital letter, 17.7 mm."""
    paper = raster(press().pdf(said))
    rows = [
        y
        for y in range(190, 390)
        if paper.crop((REACH, y, PAPER_DOTS - REACH, y + 1)).histogram()[BLACK]
    ]
    assert 140 <= len(rows) <= 150


def test_two_tickets_in_a_row_do_not_mix(catalogue: Catalogue, words: Words) -> None:
    def shown(taken: Issued) -> str:
        return text_of(press().pdf(slip(catalogue, words, taken)))

    first, second = shown(issued(number=27)), shown(issued(number=28, language="en"))
    assert "A 028" not in first
    assert "A 027" not in second
    assert shown(issued(number=27)) == first
