"""Whoever comes next finds nothing of whoever was there before."""

from collections.abc import Iterator

import pytest
from PySide6.QtQuick import QQuickItem

from kiosk.store import Store
from kiosk.ui.visitor import flow
from kiosk.ui.visitor.flow import Visit
from tests.visitor import STILL, Open, Visitor

TYPED = "ktp ilang"


def uses_everything(visitor: Visitor) -> str:
    """One visit with all there is to choose; answers its number."""
    bridge = visitor.window.bridge
    visitor.touch("languageEn", "largeText", "contrast")
    for toggle in ("toggleSpoken", "toggleLowered"):
        if hasattr(bridge, toggle):
            getattr(bridge, toggle)()
    bridge.openSearch()
    visitor.on("search")
    for character in TYPED:
        bridge.typeKey(character)
    visitor.bot.waitUntil(lambda: bool(bridge.property("search")["rows"]))
    bridge.openService("DUK-02")
    visitor.on("service")
    bridge.goFirstTo("POL-06")
    bridge.tick(0)
    bridge.choosePriority("elderly")
    bridge.turn("requirements", 1, 2)
    bridge.take()
    visitor.on("ticket")
    issued = bridge.visit.issued
    return issued.ticket.label if issued else ""


def shown(visitor: Visitor) -> dict[str, object]:
    """Every property that QML reads of the visit."""
    bridge = visitor.window.bridge
    about = bridge.metaObject()
    names = (str(about.property(number).name()) for number in range(about.propertyCount()))
    return {name: bridge.property(name) for name in names if name != "objectName"}


def strings(item: QQuickItem) -> Iterator[str]:
    """Every text and name that any item of the window holds, shown or not."""
    for name in ("text", "name", "title"):
        if isinstance(value := item.property(name), str):
            yield value
    for child in item.childItems():
        yield from strings(child)


def test_nothing_of_the_last_visit_is_left(open_kiosk: Open, store: Store) -> None:
    visitor = open_kiosk(store)
    number = uses_everything(visitor)
    bridge = visitor.window.bridge
    assert bridge.visit.issued is not None
    token = bridge.visit.issued.ticket.token
    visitor.seconds(bridge.visit.left)
    visitor.on("home")
    assert bridge.visit == Visit()
    untouched = open_kiosk(store)
    visitor.bot.waitUntil(lambda: shown(visitor) == shown(untouched))
    traces = {TYPED, number, token}
    texts = list(strings(visitor.scene.contentItem()))
    assert texts
    assert [text for text in texts if any(one in text for one in traces)] == []
    assert bridge._search.found is None, "no answers are remembered"
    assert bridge._code is None, "no code is remembered"
    # Each where it stands, as large as it is.
    visitor.bot.waitUntil(lambda: visitor.texts() == untouched.texts())


def test_a_search_begins_empty_after_somebody_elses(visitor: Visitor) -> None:
    visitor.touch("searchButton")
    visitor.on("search")
    visitor.types("paspor")
    visitor.reads("Paspor")
    bridge = visitor.window.bridge
    visitor.seconds(flow.idle_seconds(bridge.visit, STILL))
    visitor.item("continueButton")
    visitor.seconds(STILL.ask)
    visitor.on("home")
    visitor.touch("searchButton")
    visitor.on("search")
    assert bridge.property("search")["rows"] == []
    assert visitor.nowhere("Paspor baru")


@pytest.mark.parametrize(("mode", "seconds"), [("", 45), ("largeText", 90), ("contrast", 90)])
def test_the_question_comes_later_in_a_mode_and_the_home_page_ten_seconds_after_it(
    visitor: Visitor, mode: str, seconds: int
) -> None:
    if mode:
        visitor.touch(mode)
    visitor.touch("searchButton")
    visitor.on("search")
    visitor.seconds(seconds - 1)
    assert not visitor.sees("continueButton")
    visitor.seconds(1)
    visitor.reads("Layar kembali ke awal dalam 10 detik.")
    visitor.seconds(9)
    assert visitor.page == "search"
    visitor.seconds(1)
    visitor.on("home")


def test_the_question_is_answered_by_its_button_and_the_page_stays(visitor: Visitor) -> None:
    visitor.opens("DUK-02")
    visitor.seconds(45)
    visitor.touch("continueButton")
    visitor.seconds(44)
    assert visitor.page == "service"
    assert not visitor.sees("continueButton")
