"""Type and icons are cut once, whole or not at all, and are found by the names screens ask for."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QImage, QPainter
from PySide6.QtWidgets import QApplication

from kiosk import fonts, paths
from kiosk.catalogue import files
from kiosk.errors import DeviceFault
from tests.paper import font_cache


@pytest.fixture
def cut() -> Path:
    """A cache with every font in it."""
    fonts.paper_fonts(font_cache())
    fonts.icon_fonts(font_cache())
    return font_cache()


def test_every_icon_of_the_design_can_be_shown() -> None:
    tokens = json.loads((paths.assets() / "themes" / "tokens.json").read_text(encoding="utf-8"))
    for name in tokens["icons"]["names"].values():
        assert len(fonts.glyph(name)) == 1


def test_every_icon_of_the_catalogue_can_be_shown() -> None:
    catalogue, _ = files.read([paths.assets() / "catalogue"])
    for agency in catalogue.agencies:
        assert fonts.glyph(agency.icon)
    for need in catalogue.needs:
        assert fonts.glyph(need.icon)


def test_an_icon_nobody_listed_is_noticed_at_once() -> None:
    with pytest.raises(KeyError):
        fonts.glyph("no_such_icon")


def test_both_icon_files_hold_every_icon(cut: Path) -> None:
    for path in fonts.icon_fonts(cut):
        known = TTFont(path).getBestCmap()
        assert {ord(sign) for sign in fonts.glyphs().values()} == set(known)


def test_a_filled_icon_is_darker_than_its_outline(cut: Path, qapp: QApplication) -> None:
    outlined, filled = fonts.icon_fonts(cut)
    assert darkness(outlined, "location_on") < 0.7 * darkness(filled, "location_on")


def darkness(path: Path, icon: str) -> int:
    """How many dots of a 48-pixel icon are black."""
    families = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(path)))
    font = QFont(families)
    font.setPixelSize(48)
    paper = QImage(48, 60, QImage.Format.Format_Grayscale8)
    paper.fill(QColor("white"))
    painter = QPainter(paper)
    painter.setFont(font)
    painter.drawText(0, 50, fonts.glyph(icon))
    painter.end()
    return sum(paper.pixelColor(x, y).lightness() < 128 for x in range(48) for y in range(60))


@pytest.mark.parametrize("weight", fonts.WEIGHTS)
def test_a_window_gets_exactly_the_weight_it_asks_for(
    cut: Path, weight: int, qapp: QApplication
) -> None:
    for path in fonts.text_fonts(cut).values():
        QFontDatabase.addApplicationFont(str(path))
    font = QFont(fonts.FAMILY)
    font.setWeight(QFont.Weight(weight))
    info = QFontInfo(font)
    assert (info.family(), info.weight(), info.exactMatch()) == (fonts.FAMILY, weight, True)


@pytest.mark.parametrize("weight", fonts.WEIGHTS)
def test_each_weight_is_a_file_of_its_own_named_after_it(cut: Path, weight: int) -> None:
    font = TTFont(fonts.text_fonts(cut)[weight])
    assert font["OS/2"].usWeightClass == weight
    assert font["name"].getDebugName(16) == fonts.FAMILY
    assert "fvar" not in font


def test_figures_on_paper_are_all_equally_wide(cut: Path) -> None:
    for path in fonts.paper_fonts(cut).values():
        font = TTFont(path)
        names = font.getBestCmap()
        assert len({font["hmtx"][names[ord(digit)]][0] for digit in "0123456789"}) == 1


def test_paper_letters_keep_their_kerning(cut: Path) -> None:
    for path in fonts.paper_fonts(cut).values():
        (pairs,) = TTFont(path)["kern"].kernTables
        assert pairs.kernTable["A", "Y"] < 0


def test_the_second_start_only_looks(cut: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_: object) -> None:
        raise AssertionError

    for name in ("_cut_text", "_cut_paper", "_cut_icons"):
        monkeypatch.setattr(fonts, name, never)
    assert all(path.exists() for path in fonts.text_fonts(cut).values())
    assert all(path.exists() for path in fonts.paper_fonts(cut).values())
    assert all(path.exists() for path in fonts.icon_fonts(cut))


def test_a_second_start_loads_neither_the_cutter_nor_qt(cut: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from kiosk import fonts;"
        "fonts.text_fonts(Path(sys.argv[1])); fonts.icon_fonts(Path(sys.argv[1]));"
        "fonts.glyph('search');"
        "sys.exit(bool({'fontTools', 'PySide6', 'qtmaterialsymbols'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", program, str(cut)], check=False).returncode == 0


def test_two_programs_starting_together_cut_whole_fonts(tmp_path: Path) -> None:
    program = "import sys; from pathlib import Path; from kiosk import fonts;"
    program += "fonts.icon_fonts(Path(sys.argv[1]))"
    starts = [subprocess.Popen([sys.executable, "-c", program, str(tmp_path)]) for _ in range(2)]
    assert [start.wait() for start in starts] == [0, 0]
    assert sorted(tmp_path.iterdir()) == sorted(fonts.icon_fonts(tmp_path))
    for path in tmp_path.iterdir():
        assert TTFont(path)["maxp"].numGlyphs > len(fonts.ICONS)


def test_a_cut_that_fails_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(fonts, "_cut_icons", breaks)
    with pytest.raises(RuntimeError):
        fonts.icon_fonts(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_named_to_people(tmp_path: Path) -> None:
    blocked = tmp_path / "a-file"
    blocked.write_text("in the way")
    with pytest.raises(DeviceFault) as caught:
        fonts.icon_fonts(blocked)
    assert caught.value.values == {"folder": str(blocked)}
