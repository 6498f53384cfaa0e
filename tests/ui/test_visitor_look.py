"""How the kiosk looks: what is paged, what is large enough, and that its texts and icons exist."""

import re
from pathlib import Path

from kiosk import queue
from kiosk.catalogue import Catalogue
from kiosk.store import Store
from kiosk.ui.theme import qml_folder
from kiosk.ui.visitor import flow
from kiosk.words import Language, Words
from tests import looks
from tests.visitor import SMALL, Open, Visitor


def faults(visitor: Visitor) -> list[str]:
    """What a person who looks closely would complain of."""
    return looks.faults(visitor.scene)


def restore(visitor: Visitor, language: Language, large: bool, contrast: bool) -> None:
    bridge = visitor.window.bridge
    bridge.speak(language)
    if large:
        bridge.toggleLargeText()
    if contrast:
        bridge.toggleContrast()


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
