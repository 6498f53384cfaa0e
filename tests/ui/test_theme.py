"""The values in QML are those of the design's token file, in both modes readable."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QFontDatabase
from PySide6.QtQml import QQmlEngine

from kiosk import fonts
from kiosk.ui import theme

READABLE = 7.0
# How bright red, green and blue look (WCAG 2).
WEIGHTS = (0.2126, 0.7152, 0.0722)


@pytest.fixture
def engine(qapp: object) -> Iterator[QQmlEngine]:
    made = QQmlEngine()
    made.addImportPath(str(theme.qml_folder()))
    yield made
    made.deleteLater()


def singleton(engine: QQmlEngine, name: str) -> QObject:
    found = engine.singletonInstance("Kiosk.Theme", name)
    assert isinstance(found, QObject)
    return found


def colour(value: dict[str, str]) -> QColor:
    if "hex" in value:
        return QColor(value["hex"])
    red, green, blue, alpha = (float(part) for part in value["rgba"].split(","))
    return QColor(int(red), int(green), int(blue), round(alpha * 255))


def name_in_qml(group: str, name: str) -> str:
    capital = name[:1].upper() + name[1:]
    return {
        "dawn": name,
        "status": name,
        "sky": f"sky{capital}",
        "highContrast": f"contrast{capital}",
        "control": "controlBorder" if name == "border" else name,
    }.get(group, group + name)


def test_every_colour_of_the_design_is_the_same_in_qml(engine: QQmlEngine) -> None:
    values = singleton(engine, "Theme")
    for group, colours in theme.tokens()["color"].items():
        for name, value in colours.items():
            shown = values.property(name_in_qml(group, name))
            assert shown == colour(value), f"{group}.{name}"


def test_tints_of_agencies_are_those_of_the_design(engine: QQmlEngine) -> None:
    values = singleton(engine, "Theme")
    clusters = theme.tokens()["agencyTint"]["clusters"]
    for ground, qml in (("dark", "tintDark"), ("light", "tintLight")):
        for part in ("bg", "fg"):
            shown = values.property(f"{qml}{part.capitalize()}")
            assert [QColor(tint) for tint in shown] == [
                QColor(cluster[ground][part]) for cluster in clusters
            ]


def test_motion_is_as_designed(engine: QQmlEngine) -> None:
    values = singleton(engine, "Theme")
    durations = theme.tokens()["motion"]["duration"]
    for name in ("press", "toggle", "list", "page", "sunRise", "sunSet", "ringLoop"):
        assert values.property(f"{name}Ms") == durations[name]


def test_the_ornament_is_the_one_that_was_drawn(engine: QQmlEngine) -> None:
    values, drawn = singleton(engine, "Oling"), theme.tokens()["ornament"]
    assert values.property("body") == drawn["body"]
    assert values.property("inner") == drawn["inner"]
    assert values.property("sprayStems") == "".join(drawn["sprayStems"])
    assert values.property("sprayBuds") == "".join(drawn["sprayBudsFilled"])
    circles = re.findall(r"M([-\d.]+) ([-\d.]+)a([-\d.]+) ", values.property("dots"))
    shown = [(float(x) + float(r), float(y), float(r)) for x, y, r in circles]
    assert [tuple(round(n, 3) for n in dot) for dot in shown] == [
        tuple(round(n, 3) for n in dot) for dot in drawn["dots"]
    ]


def luminance(shade: QColor) -> float:
    parts = (shade.redF(), shade.greenF(), shade.blueF())
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return sum(weight * part for weight, part in zip(WEIGHTS, linear, strict=True))


def contrast(one: QColor, other: QColor) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("high", [False, True], ids=["usual", "contrast"])
@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        ("skyInk", "sky"),
        ("skyQuiet", "sky"),
        ("skyGood", "sky"),
        ("groundInk", "ground"),
        ("groundQuiet", "ground"),
        ("groundInk", "field"),
        ("groundInk", "panel"),
        ("groundQuiet", "panel"),
        ("groundInk", "groundPressed"),
        ("solidInk", "solid"),
        ("actionInk", "action"),
        ("actionInk", "actionPressed"),
    ],
)
def test_visitors_can_read_every_text_in_both_modes(
    engine: QQmlEngine, ink: str, ground: str, high: bool
) -> None:
    values = singleton(engine, "Theme")
    values.setProperty("highContrast", high)
    assert contrast(values.property(ink), values.property(ground)) >= READABLE


def test_fonts_are_loaded_once_with_all_weights(qapp: object, tmp_path: Path) -> None:
    theme.load_fonts(tmp_path)
    theme.load_fonts(tmp_path / "never made, because nothing is missing")
    styles: list[Any] = QFontDatabase.styles(fonts.FAMILY)
    assert {"Medium", "SemiBold", "Bold", "ExtraBold"} <= set(styles)
    assert {fonts.SYMBOLS, fonts.SYMBOLS_FILLED} <= set(QFontDatabase.families())


def test_every_icon_named_in_qml_is_in_the_icon_fonts() -> None:
    named = {
        name
        for file in theme.qml_folder().rglob("*.qml")
        for name in re.findall(r'\b(?:name|icon|trailing): "([a-z_]+)"', file.read_text("utf-8"))
    }
    pages = {"home", "closed", "list", "search", "service", "ticket", "paper", "again", "message"}
    pages |= {"bring", "parting", "survey"}
    for name in named - pages:
        assert fonts.glyph(name)
