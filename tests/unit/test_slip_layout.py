"""Where things stand on the paper: nothing touches, nothing is cut off, the code stays readable."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.catalogue import Catalogue
from kiosk.printing.layout import lay_out
from kiosk.printing.marks import MODULE, WIDE, Box, Icon, Page, QrCode
from kiosk.printing.slip import Fact, Slip
from kiosk.queue import Priority
from kiosk.queue.model import Promise
from kiosk.words import LANGUAGES, Language, Words
from tests.paper import BoxOf, faces, ink, issued, overlaps, slip, texts

DOTS, MARGIN, RIGHT = WIDE.dots, WIDE.margin, WIDE.right
ADDRESS = "https://antrean.banyuwangikab.go.id"
LONG_ADDRESS = "https://antrean.malpelayananpublik.banyuwangikab.go.id/kiosk/antrean/status"


def page(said: Slip) -> Page:
    return lay_out(said, faces())


def code_of(made: Page) -> tuple[QrCode, list[BoxOf]]:
    """The code, and the ink of everything else."""
    (code,) = (mark for mark in made.marks if isinstance(mark, QrCode))
    return code, [ink(mark, faces()) for mark in made.marks if mark is not code]


def outside(made: Page) -> list[object]:
    boxes = [(mark, ink(mark, faces())) for mark in made.marks]
    return [
        mark
        for mark, (left, top, right, bottom) in boxes
        if left < MARGIN - 1
        or right > RIGHT + 1
        or top < MARGIN - 1
        or bottom > made.height - MARGIN + 7
    ]


@pytest.mark.parametrize("priority", [None, Priority.INFANT])
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_touches_on_the_ticket_of_any_service(
    catalogue: Catalogue, words: Words, language: Language, priority: Priority | None
) -> None:
    for service in catalogue.services:
        counters = catalogue.agency(service.agency).counters
        taken = issued(service.code, language=language, priority=priority, counters=counters)
        for promise in (None, Promise.TODAY, Promise.AT_RISK):
            told = replace(taken, ticket=replace(taken.ticket, promise=promise))
            made = page(slip(catalogue, words, told, public_url=ADDRESS))
            assert overlaps(made, faces()) == []
            assert outside(made) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_touches_where_a_service_is_the_second_step(
    catalogue: Catalogue, words: Words, language: Language
) -> None:
    first = issued("POL-06", language=language, counters=(27, 28, 29, 30))
    for service in catalogue.services:
        ticket = replace(first.ticket, steps=(service.code,), promise=Promise.AT_RISK)
        taken = replace(first, ticket=ticket)
        said = slip(catalogue, words, taken, public_url=ADDRESS)
        made = page(said)
        assert overlaps(made, faces()) == []
        assert outside(made) == []
        shown = " ".join(mark.text for mark in texts(made))
        later = said.later[0]
        for text in (said.step, later.place, later.service, said.same_number, said.warning):
            assert text in shown


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_every_service_and_requirement_is_on_its_ticket(
    catalogue: Catalogue, words: Words, language: Language
) -> None:
    for service in catalogue.services:
        said = slip(catalogue, words, issued(service.code, language=language))
        shown = " ".join(mark.text for mark in texts(page(said)))
        for text in (said.service, said.agency, *said.requirements, said.more):
            assert text in shown


LONG = st.text(st.characters(codec="latin-1", categories=["L", "N", "P", "Zs"]), max_size=160)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(service=LONG, agency=LONG, needed=st.lists(LONG.filter(str.strip), max_size=4), bar=LONG)
def test_no_text_is_too_long_for_the_paper(
    catalogue: Catalogue, words: Words, service: str, agency: str, needed: list[str], bar: str
) -> None:
    said = slip(catalogue, words, issued(priority=Priority.ELDERLY))
    made = page(replace(said, service=service, agency=agency, requirements=tuple(needed)))
    assert overlaps(made, faces()) == []
    assert outside(made) == []


def test_a_word_longer_than_the_paper_goes_on_in_the_next_line(
    catalogue: Catalogue, words: Words
) -> None:
    word = "Pertanggungjawaban" * 5
    made = page(replace(slip(catalogue, words), service=word))
    assert word in "".join(mark.text for mark in texts(made))
    assert outside(made) == []


@pytest.mark.parametrize(
    ("number", "priority", "size"),
    [(27, None, 190), (999, None, 190), (4, Priority.ELDERLY, 158)],
)
def test_the_number_is_as_large_as_the_design_wants(
    catalogue: Catalogue, words: Words, number: int, priority: Priority | None, size: int
) -> None:
    taken = issued(number=number, priority=priority)
    (line,) = (
        m for m in texts(page(slip(catalogue, words, taken))) if m.text == taken.ticket.label
    )
    assert line.style.size == size


@pytest.mark.parametrize("priority", [None, Priority.ELDERLY])
def test_a_number_of_four_digits_shrinks_just_enough(
    catalogue: Catalogue, words: Words, priority: Priority | None
) -> None:
    taken = issued(number=1204, priority=priority)
    made = page(slip(catalogue, words, taken))
    (line,) = (mark for mark in texts(made) if mark.text == taken.ticket.label)
    left, _, right, _ = ink(line, faces())
    assert 0.95 * (RIGHT - MARGIN) < right - left <= RIGHT - MARGIN
    assert outside(made) == []


def test_the_number_stands_in_the_middle(catalogue: Catalogue, words: Words) -> None:
    (line,) = (m for m in texts(page(slip(catalogue, words))) if m.text == "A 027")
    left, _, right, _ = ink(line, faces())
    assert (left + right) / 2 == pytest.approx(DOTS / 2, abs=1)


def test_letters_are_never_smaller_than_three_millimetres(
    catalogue: Catalogue, words: Words
) -> None:
    said = slip(catalogue, words, issued(priority=Priority.INFANT, language="en"), station="K" * 24)
    assert min(mark.style.size for mark in texts(page(said))) >= 25


@pytest.mark.parametrize("address", ["", ADDRESS, LONG_ADDRESS])
def test_the_code_keeps_its_size_and_its_quiet_zone(
    catalogue: Catalogue, words: Words, address: str
) -> None:
    code, others = code_of(page(slip(catalogue, words, public_url=address)))
    quiet = 4 * MODULE
    assert MODULE >= 7
    left, top, right, bottom = ink(code, faces())
    assert left >= quiet
    assert right <= DOTS - quiet
    for box in others:
        beside = box[2] <= left - quiet or box[0] >= right + quiet
        assert beside or box[3] <= top - quiet or box[1] >= bottom + quiet


def test_a_code_for_a_long_address_stands_above_its_text(
    catalogue: Catalogue, words: Words
) -> None:
    made = page(slip(catalogue, words, public_url=LONG_ADDRESS))
    code, _ = code_of(made)
    (heading,) = (mark for mark in texts(made) if mark.text == "Pantau dari ponsel")
    assert heading.y > code.y + code.side
    assert overlaps(made, faces()) == []


def test_the_order_is_number_counter_facts_requirements_code(
    catalogue: Catalogue, words: Words
) -> None:
    said = slip(catalogue, words)
    lines = list(texts(page(said)))
    expected = [said.place, said.tagline, said.heading, said.number, said.counters, said.agency]
    expected += [said.service, said.facts[0].value, said.prepare, *said.requirements]
    expected += [said.code_heading, said.missed, said.date]
    places = [next(line.y for line in lines if text.startswith(line.text)) for text in expected]
    assert places == sorted(places)


def test_each_requirement_has_an_empty_box(catalogue: Catalogue, words: Words) -> None:
    said = slip(catalogue, words)
    boxes = [mark for mark in page(said).marks if isinstance(mark, Box) and not mark.filled]
    assert len(boxes) == len(said.requirements)


def test_a_priority_bar_is_white_on_black(catalogue: Catalogue, words: Words) -> None:
    said = slip(catalogue, words, issued(priority=Priority.ELDERLY))
    made = page(said)
    (line,) = (mark for mark in texts(made) if mark.text == said.priority)
    (icon,) = (mark for mark in made.marks if isinstance(mark, Icon))
    assert (line.inverse, icon.name) == (True, "elderly")


def test_a_single_fact_stands_alone_and_large(catalogue: Catalogue, words: Words) -> None:
    said = replace(slip(catalogue, words), facts=(Fact("Tidak ada antrean", "Langsung ke loket"),))
    (line,) = (mark for mark in texts(page(said)) if mark.text == "Langsung ke loket")
    assert line.style.size >= 40


def test_a_character_the_type_lacks_becomes_a_question_mark(
    catalogue: Catalogue, words: Words
) -> None:
    said = replace(slip(catalogue, words), service="Layanan ꦗꦮ")
    assert "Layanan ??" in [mark.text for mark in texts(page(said))]
