"""What a kiosk shows while it waits for its own answers."""

import threading
from collections.abc import Iterator
from typing import Any

import pytest

from kiosk.store import Store
from kiosk.ui.visitor import bridge
from tests.ui.test_visitor_closed import pictured
from tests.visitor import Open


class Slow:
    """Lets a function go on only when told."""

    def __init__(self, function: Any) -> None:
        self._function, self.go = function, threading.Event()

    def __call__(self, *arguments: Any, **named: Any) -> Any:
        self.go.wait(20)
        return self._function(*arguments, **named)


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    made: list[Slow] = []

    def slow(module: Any, name: str) -> Slow:
        made.append(Slow(getattr(module, name)))
        monkeypatch.setattr(module, name, made[-1])
        return made[-1]

    yield slow
    for one in made:
        one.go.set()


@pytest.mark.parametrize("mode", ["", "largeText", "contrast"])
def test_the_board_is_never_blank(open_kiosk: Open, store: Store, slow: Any, mode: str) -> None:
    read = slow(bridge, "look")
    visitor = open_kiosk(store, first=("searchButton", "boardBars"))
    if mode:
        visitor.touch(mode)
    pictured(visitor, f"loading-{mode}")
    read.go.set()
    visitor.item("agencyRow_DUK")
    visitor.bot.waitUntil(lambda: not visitor.sees("boardBars"))


def test_a_number_that_takes_long_says_so_on_its_button(
    open_kiosk: Open, store: Store, slow: Any
) -> None:
    visitor = open_kiosk(store)
    visitor.opens("DUK-02")
    taken = slow(bridge, "take_number")
    visitor.touch("takeButton")
    assert visitor.nowhere("Sebentar…")
    visitor.reads("Sebentar…")
    pictured(visitor, "moment")
    taken.go.set()
    visitor.on("ticket")
    assert visitor.window.bridge.visit.issued is not None
