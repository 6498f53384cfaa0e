"""How every page of the kiosk looks: nothing cut, nothing on top of another, nothing too small.

Each page is shown with the longest texts of the catalogue, in both languages and every mode.
"""

import itertools
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk import queue
from kiosk.catalogue import Catalogue, Service
from kiosk.errors import Refused, StoreFault
from kiosk.queue import PrintState
from kiosk.queue.reserve import Why
from kiosk.store import Store
from kiosk.ui.theme import qml_folder
from kiosk.ui.visitor import flow
from kiosk.words import Language, Words
from tests.conftest import Desk
from tests.visitor import FOUR_K, LANDSCAPE, PORTRAIT, SMALL, STILL, Open, Seen, Troubled, Visitor

FAMILY = "Plus Jakarta Sans"
# The smallest type on a kiosk, in design pixels; badges are letters, not texts.
SMALLEST = 24
BADGE = 2


@pytest.fixture
def busy(store: Store, catalogue: Catalogue) -> Store:
    """A morning on which some counters are open and some people wait."""
    for agency in catalogue.agencies[::2]:
        Desk(store, agency.counters[0]).open()
    for service in catalogue.services[::3]:
        queue.issue(store, service.code, op_id=queue.new_op_id(), actor="test")
    return store


def demanding(services: tuple[Service, ...], language: Language) -> list[Service]:
    """Services with the longest name, fee and requirements, the most and the fewest of them."""
    measures = (
        lambda s: len(s.name(language)),
        lambda s: len(s.fee_note(language)) if s.fee is None else 0,
        lambda s: max((len(text(language)) for text in s.requirements), default=0),
        lambda s: len(s.requirements),
        lambda s: -len(s.requirements),
    )
    return list(
        {
            max(services, key=measure).code: max(services, key=measure) for measure in measures
        }.values()
    )


def pages_of(catalogue: Catalogue, language: Language) -> tuple[list[Service], list[Service]]:
    """The services to look at, and those to look at with the steps before them."""
    stepped = tuple(service for service in catalogue.services if service.first_steps)
    return demanding(catalogue.services, language), demanding(stepped, language)


def faults(visitor: Visitor) -> list[str]:
    """What a person who looks closely would complain of."""
    texts = visitor.texts()
    found = [f"cut: {seen.text}" for seen in texts if seen.spills]
    found += [
        f"over the edge: {seen.text}"
        for seen in texts
        if not seen.within.adjusted(-1, -1, 1, 1).contains(seen.area)
    ]
    found += [f"too small: {seen.text} ({seen.pixels} px)" for seen in texts if tiny(visitor, seen)]
    for one, other in itertools.combinations(texts, 2):
        common = one.area.intersected(other.area)
        if min(common.width(), common.height()) > 2 * visitor.unit:
            found.append(f"one on the other: {one.text} / {other.text}")
    return found + crossing(visitor, texts)


def tiny(visitor: Visitor, seen: Seen) -> bool:
    smallest = (SMALLEST - 0.5) * visitor.unit
    return seen.family == FAMILY and len(seen.text) > BADGE and seen.pixels < smallest


def crossing(visitor: Visitor, texts: list[Seen]) -> list[str]:
    """Targets that cover each other, and texts that stand half in a target."""
    targets = visitor.targets()
    found = []
    for one, other in itertools.combinations(targets, 2):
        common = targets[one].intersected(targets[other])
        if min(common.width(), common.height()) > 1:
            found.append(f"targets overlap: {one} / {other}")
    for (name, target), seen in itertools.product(targets.items(), texts):
        common = target.intersected(seen.area)
        touches = min(common.width(), common.height()) > 2
        if (
            touches
            and seen.family == FAMILY
            and not target.adjusted(-2, -2, 2, 2).contains(seen.area)
        ):
            found.append(f"half in {name}: {seen.text}")
    return found


def before_a_number(visitor: Visitor) -> Iterator[str]:
    """The pages that lead to a service."""
    bridge = visitor.window.bridge
    yield "home"
    for agency in ("DUK", "PTSP", "CKPP"):
        bridge.openAgency(agency)
        yield f"services of {agency}"
        bridge.back()
    for need in ("ktp", "bpjs"):
        bridge.openNeed(need)
        yield f"need {need}"
        bridge.back()
    bridge.openSearch()
    yield "search, nothing typed"
    for query in ("sertifikat", "sertifikat laik higiene sanitasi zzzzz", "hilang"):
        bridge.eraseAll()
        for character in query:
            bridge.typeKey(character)
        # The answer comes a moment after the last letter.
        visitor.bot.wait(300)
        yield f"search for {query}"
    bridge.back()


def walk(visitor: Visitor, services: list[Service], steps: list[Service]) -> Iterator[str]:
    """Shows one page after the other; yields what is shown."""
    bridge = visitor.window.bridge
    yield from before_a_number(visitor)
    for service in services:
        bridge.openAgency(service.agency)
        bridge.openService(service.code)
        yield f"service {service.code}"
        bridge.choosePriority("infant")
        bridge.take()
        visitor.on("ticket")
        yield f"ticket for {service.code}"
        ticket = bridge.visit.issued.ticket if bridge.visit.issued else None
        assert ticket is not None
        job = queue.print_jobs(visitor.store, ticket.id)[0]
        queue.settle_print_job(
            visitor.store, job, PrintState.FAILED, "cover", op_id=queue.new_op_id(), actor="test"
        )
        visitor.on("paper")
        yield f"no paper for {service.code}"
        language = bridge.visit.language
        modes = bridge.visit.large_text, bridge.visit.high_contrast
        bridge.done()
        restore(visitor, language, *modes)
    for service in steps:
        bridge.openAgency(service.agency)
        bridge.openService(service.code)
        yield f"service {service.code}, offering its steps"
        bridge.goFirstTo(service.first_steps[0])
        yield f"steps to {service.code}"
        bridge.take()
        visitor.on("ticket")
        yield f"ticket for the steps to {service.code}"
        language = bridge.visit.language
        modes = bridge.visit.large_text, bridge.visit.high_contrast
        bridge.done()
        restore(visitor, language, *modes)
    yield from trouble(visitor, services[0])


def trouble(visitor: Visitor, service: Service) -> Iterator[str]:
    """Pages that nobody hopes to see."""
    bridge = visitor.window.bridge
    bridge.openAgency(service.agency)
    bridge.openService(service.code)
    for error, again in (
        (StoreFault("fault.store"), True),
        (Refused("refused.service_off"), False),
        *((why.refusal(), True) for why in Why),
    ):
        bridge.show_visit(flow.refused(bridge.visit, error, again=again))
        yield f"message {error.key}"
        bridge.back()
    made = queue.issue(visitor.store, service.code, op_id=queue.new_op_id(), actor="test")
    number = replace(made.ticket, series=f"{made.ticket.series}PR", number=121, promise=None)
    bridge.show_visit(flow.issued(bridge.visit, replace(made, ticket=number), STILL))
    yield "reserve number"
    bridge.show_visit(flow.paper(bridge.visit, PrintState.FAILED, "cover", STILL))
    yield "no paper for a reserve number"
    language = bridge.visit.language
    modes = bridge.visit.large_text, bridge.visit.high_contrast
    bridge.done()
    restore(visitor, language, *modes)
    bridge.openAgency(service.agency)
    bridge.openService(service.code)
    queue.switch_service(visitor.store, service.code, False, op_id=queue.new_op_id(), actor="test")
    visitor.reads(visitor.words.text("refused.service_off", visitor.speaks()))
    yield "a service switched off"
    visitor.seconds(flow.idle_seconds(bridge.visit, STILL))
    assert bridge.visit.asking


def complain(visitor: Visitor, pages: Iterable[str], sign: str = "") -> None:
    """Fails with every fault of every page, and where `sign` is not seen."""
    found = []
    for page in pages:
        visitor.bot.waitUntil(lambda: bool(visitor.scene.property("settled")))
        visitor.bot.wait(10)
        found += [f"{page}: {fault}" for fault in faults(visitor)]
        if sign and not visitor.sees(sign):
            found.append(f"{page}: no {sign}")
    assert not found, "\n".join(found)


def restore(visitor: Visitor, language: Language, large: bool, contrast: bool) -> None:
    bridge = visitor.window.bridge
    bridge.speak(language)
    if large:
        bridge.toggleLargeText()
    if contrast:
        bridge.toggleContrast()


@pytest.mark.parametrize("modes", ["", "large contrast"])
@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE], ids=["upright", "lying"])
def test_no_page_has_a_cut_covered_or_tiny_text(
    open_kiosk: Open,
    busy: Store,
    catalogue: Catalogue,
    size: tuple[int, int],
    language: Language,
    modes: str,
) -> None:
    visitor = open_kiosk(busy, size=size)
    restore(visitor, language, "large" in modes, "contrast" in modes)
    complain(visitor, walk(visitor, *pages_of(catalogue, language)))


@pytest.mark.parametrize("modes", ["", "large contrast"])
@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE], ids=["upright", "lying"])
def test_the_word_that_nothing_can_be_printed_takes_no_other_words_room(
    open_kiosk: Open,
    busy: Store,
    catalogue: Catalogue,
    size: tuple[int, int],
    language: Language,
    modes: str,
) -> None:
    for other in ("Kios 2", "Kios 3"):
        queue.report(busy, other, "kiosk", "1.0")
        queue.report_printer(busy, other, "ticket", "ok")
    visitor = open_kiosk(busy, size=size, paper=Troubled("cover"))
    restore(visitor, language, "large" in modes, "contrast" in modes)
    visitor.seconds(1)
    visitor.reads("Kios 2, Kios 3")
    bridge = visitor.window.bridge
    services, steps = pages_of(catalogue, language)

    def looked_at() -> Iterator[str]:
        yield from before_a_number(visitor)
        for service in (*services, *steps):
            bridge.openAgency(service.agency)
            bridge.openService(service.code)
            yield f"service {service.code}"
            if service.first_steps:
                bridge.goFirstTo(service.first_steps[0])
                yield f"steps to {service.code}"
            bridge.back()
            bridge.back()

    complain(visitor, looked_at(), "printerBanner")


@pytest.mark.parametrize("size", [SMALL, FOUR_K], ids=["small", "4K"])
def test_other_screens_show_the_same_pages(
    open_kiosk: Open, busy: Store, catalogue: Catalogue, size: tuple[int, int]
) -> None:
    visitor = open_kiosk(busy, size=size)
    complain(visitor, walk(visitor, *(some[:1] for some in pages_of(catalogue, "id"))))


def test_a_small_screen_pages_the_board_instead_of_shrinking_it(
    open_kiosk: Open, store: Store
) -> None:
    visitor = open_kiosk(store, size=SMALL)
    assert not visitor.sees("agencyRow_KJN")
    visitor.touch("boardNext")
    visitor.item("agencyRow_KJN")
    visitor.reads("Antrean instansi, 2 dari 2")


def test_everything_needed_is_large_enough_to_touch(open_kiosk: Open, store: Store) -> None:
    visitor = open_kiosk(store)
    pages = {"home": "agencyRow_PTSP", "list": "serviceRow_PTSP-01", "service": ""}
    for page, onward in pages.items():
        visitor.on(page)
        for name, target in visitor.targets().items():
            # Board rows are a short cut: search and needs lead to the same places.
            if not name.startswith("agencyRow"):
                assert min(target.width(), target.height()) >= 94, f"{name} on {page}"
        if onward:
            visitor.touch(onward)


def test_every_text_that_a_page_asks_for_exists_and_is_used(words: Words) -> None:
    sources = [*qml_folder().rglob("Visitor/*.qml"), *Path(flow.__file__).parent.glob("*.py")]
    code = "\n".join(path.read_text(encoding="utf-8") for path in sources)
    known = {key for key in words.table("id") if key.startswith("visitor.")}
    asked = set(re.findall(r'"(visitor\.\w+)"', code))
    assert asked <= known
    bare = {key.removeprefix("visitor.") for key in known}
    unused = {key for key in bare if f'visitor.{key}"' not in code and f'"{key}"' not in code}
    assert unused <= {str(priority) for priority in queue.Priority}


def test_every_icon_of_the_catalogue_can_be_drawn(catalogue: Catalogue) -> None:
    from kiosk.fonts import ICONS

    assert {need.icon for need in catalogue.needs} <= set(ICONS)
    assert {agency.icon for agency in catalogue.agencies} <= set(ICONS)
