"""Every page of the kiosk: nothing cut, covered, tiny, pale or hard to touch, in the hardest modes.

All modes at all sizes are looked at by `python -m scripts.screenshots FOLDER --check`.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from PySide6.QtQml import QQmlProperty, qmlContext
from pytestqt.qtbot import QtBot

from kiosk.store import Store
from kiosk.words import Language, Words
from tests.conftest import Time, open_here
from tests.looks import faults
from tests.tour import Tour, people_wait
from tests.visitor import LANDSCAPE, PORTRAIT, SMALL, SQUARE, Open, Visitor


@pytest.fixture(scope="module")
def morning(new_morning: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A queue in which people wait, made once."""
    folder = tmp_path_factory.mktemp("waiting") / "data"
    shutil.copytree(new_morning, folder)
    store = open_here(folder, Time().clock)
    people_wait(store)
    store.close()
    return folder


@pytest.fixture
def waiting(morning: Path, tmp_path: Path, time: Time) -> Iterator[Store]:
    shutil.copytree(morning, tmp_path / "waiting")
    store = open_here(tmp_path / "waiting", time.clock)
    yield store
    store.close()


@pytest.mark.parametrize(
    ("size", "language", "mode"),
    [
        (PORTRAIT, "id", "-large-contrast"),
        (PORTRAIT, "en", "-large-lowered"),
        (LANDSCAPE, "en", "-large"),
        (SMALL, "id", ""),
        (SQUARE, "id", "-contrast-lowered"),
    ],
    ids=["upright", "upright-lowered", "lying", "small", "square-lowered"],
)
def test_every_page_can_be_read_and_touched(
    waiting: Store,
    time: Time,
    words: Words,
    fonts: Path,
    qtbot: QtBot,
    size: tuple[int, int],
    language: Language,
    mode: str,
) -> None:
    tour = Tour(waiting, time, words, fonts, size, language)
    try:
        found = [
            f"{page}: {fault}"
            for page, _ in tour.pages([mode])
            for fault in faults(tour.window, tour.window.grabWindow())
        ]
    finally:
        tour.close()
    assert not found, "\n".join(found)


def close_look(visitor: Visitor) -> set[str]:
    """The kinds of faults of the page that is shown."""
    visitor.bot.wait(10)
    return {fault.partition(":")[0] for fault in faults(visitor.scene, visitor.picture())}


@pytest.mark.parametrize(
    ("name", "property_name", "value", "fault"),
    [
        ("boardTitle", "px", 60, "one on the other"),
        ("boardTitle", "px", 20, "too small"),
        ("boardTitle", "color", QColor("#6655aa"), "pale"),
        ("boardTitle", "width", 200, "cut"),
        ("boardTitle", "x", -140, "cut"),
        ("searchButton", "anchors.topMargin", 60, "hard to touch"),
        ("searchButton", "anchors.bottomMargin", -30, "too close"),
        ("searchButton", "anchors.bottomMargin", -60, "targets overlap"),
    ],
)
def test_a_planted_fault_is_seen(
    open_kiosk: Open, store: Store, name: str, property_name: str, value: object, fault: str
) -> None:
    visitor = open_kiosk(store)
    assert not close_look(visitor)
    item = visitor.item(name)
    context = qmlContext(item)
    assert context is not None
    assert QQmlProperty.write(item, property_name, value, context)
    assert fault in close_look(visitor)
