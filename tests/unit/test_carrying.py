"""The list taken home in place of a number: a paper without one, and how the visit ends."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
import zxingcpp

from kiosk.catalogue import Catalogue, to_bring
from kiosk.printing import bring
from kiosk.printing.bring import BringList, bring_list
from kiosk.printing.marks import NARROW, WIDE, Geometry, QrCode
from kiosk.printing.printer import ROLL_58
from kiosk.queue import PrintState
from kiosk.ui.visitor import carrying, flow
from kiosk.ui.visitor.flow import Page, Timings, Visit
from kiosk.words import LANGUAGES, Language, Words
from tests.paper import SITE, faces, ink, overlaps, press, raster, texts

AT = datetime(2026, 11, 24, 2, 14, tzinfo=UTC).astimezone(ZoneInfo("Asia/Jakarta"))
TIMES = Timings()


def made_of(
    catalogue: Catalogue, words: Words, *services: str, language: Language = "id"
) -> BringList:
    return bring_list(
        services,
        catalogue,
        site=SITE,
        station="Kios 1",
        at=AT,
        words=words,
        language=language,
    )


def at_list() -> Visit:
    service = flow.open_service(flow.open_agency(Visit(), "DUK"), "DUK-02", "op")
    return carrying.open_list(flow.tick(service, 1))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("geometry", [WIDE, NARROW], ids=["80", "58"])
def test_the_longest_lists_are_whole_on_paper(
    catalogue: Catalogue, words: Words, language: Language, geometry: Geometry
) -> None:
    longest = sorted(catalogue.services, key=lambda one: len(str(one.requirements)))[-20:]
    for service in longest:
        made = made_of(catalogue, words, service.code, language=language)
        page = bring.lay_out(made, faces(), geometry)
        assert overlaps(page, faces()) == []
        boxes = [ink(mark, faces()) for mark in page.marks]
        assert all(left >= 0 and right <= geometry.dots for left, _, right, _ in boxes)
        assert not any(isinstance(mark, QrCode) for mark in page.marks), "it is no ticket"
        assert all(mark.style.size >= 25 for mark in texts(page))


def test_list_and_code_name_what_a_visit_over_two_services_needs(
    catalogue: Catalogue, words: Words
) -> None:
    made = made_of(catalogue, words, "POL-06", "DUK-02")
    steps = [catalogue.service(code) for code in ("POL-06", "DUK-02")]
    assert [name for name, _ in made.steps] == [step.name("id") for step in steps]
    assert made.papers == tuple(paper.text("id") for paper in to_bring(steps))
    assert all(paper in made.text for paper in made.papers)
    assert "bukan nomor antrean" in made.text
    assert zxingcpp.read_barcodes(raster(press().bring_list(made, ROLL_58))) == []


def test_a_paper_that_came_out_ends_the_visit_and_a_failed_one_does_not() -> None:
    asked = carrying.print_list(at_list())
    assert carrying.print_list(asked) is asked, "one paper at a time"
    parted = carrying.printed(asked, PrintState.PRINTED, TIMES)
    assert (parted.page, parted.left) == (Page.PARTING, TIMES.ticket)
    for state in (PrintState.FAILED, PrintState.UNKNOWN):
        failed = carrying.printed(asked, state, TIMES)
        assert (failed.page, failed.list_paper) == (Page.BRING, state)
        assert carrying.print_list(failed).list_paper is PrintState.QUEUED
    assert carrying.printed(at_list(), PrintState.PRINTED, TIMES) == at_list()


def test_back_from_the_list_everything_is_as_it_was() -> None:
    service = flow.open_service(flow.open_agency(Visit(), "DUK"), "DUK-02", "op")
    ticked = flow.tick(service, 1)
    assert flow.back(carrying.open_list(ticked)) == ticked
    assert carrying.open_list(Visit()) == Visit()
    taking = flow.take(ticked)
    assert carrying.open_list(taking) is taking


def test_who_says_goodbye_leaves_nothing_behind() -> None:
    visit = carrying.part(at_list(), TIMES)
    for _ in range(TIMES.ticket):
        visit = flow.second(visit, TIMES)
    assert visit == Visit()
