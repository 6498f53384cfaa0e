"""The type and the icons that every window and the ticket are set in, cut from their packages.

No font file is part of this project: the variable fonts come as packages, and the first run cuts
the few weights and icons we use into a cache folder. Later runs only look whether they are there.
"""

import hashlib
import importlib.util
import io
import json
import string
from collections.abc import Callable, Mapping
from functools import lru_cache, partial
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from kiosk.paths import writable, write_whole

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

WEIGHTS = (500, 600, 700, 800)
PAPER_WEIGHTS = (600, 700, 800)
FAMILY = "Plus Jakarta Sans"
SYMBOLS = "MPP Symbols"
SYMBOLS_FILLED = "MPP Symbols Filled"

# Every Material Symbols name that a window or the ticket shows. A new icon is one word here.
ICONS = (
    *("accessible", "account_balance", "add", "arrow_back", "arrow_downward", "arrow_forward"),
    *("arrow_upward", "backspace", "badge", "bedtime", "block", "bolt", "calendar_month", "call"),
    *("campaign", "cancel", "chair", "check", "check_box", "check_box_outline_blank"),
    *("check_circle", "checklist", "chevron_left", "chevron_right", "child_care", "circle"),
    *("close", "cloud_done", "cloud_off", "coffee", "confirmation_number", "content_copy"),
    *("contrast", "dark_mode", "dashboard", "delete", "description", "desktop_windows"),
    *("directions_bus", "directions_car", "domain", "download", "drag_indicator", "eco", "edit"),
    *("elderly", "engineering", "error", "event", "expand_less", "expand_more"),
    *("family_restroom", "filter_list", "flight_takeoff", "folder_open", "format_size"),
    *("foundation", "gavel", "group", "health_and_safety", "help", "history", "home"),
    *("hourglass_top", "id_card", "info", "inventory_2", "keyboard", "keyboard_backspace"),
    *("keyboard_hide", "keyboard_return", "language", "light_mode", "list_alt", "local_police"),
    *("location_on", "lock", "logout", "map", "medical_services", "medication", "menu"),
    *("menu_book", "more_time", "more_vert", "mosque", "notifications", "open_in_new", "pause"),
    *("pause_circle", "payments", "person", "person_off", "phone_iphone", "play_arrow"),
    *("power_settings_new", "pregnant_woman", "print", "print_disabled", "publish", "push_pin"),
    *("qr_code_2", "receipt_long", "refresh", "remove", "replay", "rule", "schedule", "search"),
    *(
        "search_off",
        "sentiment_satisfied",
        "settings",
        "shift",
        "smartphone",
        "space_bar",
        "stop",
        "storefront",
    ),
    *("stroller", "sunny", "support_agent", "swap_horiz", "sync", "task_alt", "timer", "today"),
    *("touch_app", "transfer_within_a_station", "two_wheeler", "undo", "upload", "verified_user"),
    *(
        "visibility",
        "visibility_off",
        "volume_down",
        "volume_off",
        "volume_up",
        "volunteer_activism",
    ),
    *("warning", "water", "water_drop", "wifi_off", "work", "zoom_in"),
)

# Raised when the way of cutting changes, so that files cut the old way are left aside.
_RECIPE = 2
_STYLES = {500: "Medium", 600: "SemiBold", 700: "Bold", 800: "ExtraBold"}
_BOLD = 700
# A pair of rarer characters may stand a hair too far apart on paper.
_PAIRED = string.ascii_letters + string.digits + string.punctuation + " –’“”·"
_SYMBOLS_WEIGHT = 500
# The package carries an older set than the one the design was drawn with.
_STAND_INS = {"receipt_long_off": "print_disabled"}


def text_fonts(cache: Path) -> dict[int, Path]:
    """A file for each of WEIGHTS, family FAMILY, made in `cache` when missing (seconds, once).

    Raises DeviceFault `fault.folder` when files are missing and `cache` cannot be written.
    """
    mark = f"{_version('fontpkg-plus-jakarta-sans')}-{_RECIPE}"
    paths = {weight: cache / f"plus-jakarta-sans-{mark}-{weight}.ttf" for weight in WEIGHTS}
    for weight, path in paths.items():
        _ensure(path, partial(_cut_text, weight))
    return paths


def paper_fonts(cache: Path) -> dict[int, Path]:
    """Cuts for a typesetter that knows no font features, one for each of PAPER_WEIGHTS.

    Figures are tabular, and the old `kern` table holds the pairs of common characters.
    Made in `cache` when missing; raises as text_fonts does.
    """
    whole = text_fonts(cache)
    paths = {
        weight: whole[weight].with_stem(f"{whole[weight].stem}-paper") for weight in PAPER_WEIGHTS
    }
    for weight, path in paths.items():
        _ensure(path, partial(_cut_paper, whole[weight]))
    return paths


def icon_fonts(cache: Path) -> tuple[Path, Path]:
    """The icons of ICONS as outlines (family SYMBOLS) and filled (SYMBOLS_FILLED).

    Made in `cache` when missing; raises as text_fonts does.
    """
    names = hashlib.sha256(" ".join(ICONS).encode()).hexdigest()[:12]
    mark = f"{_version('qtmaterialsymbols')}-{_RECIPE}-{names}"
    outlined, filled = cache / f"symbols-{mark}.ttf", cache / f"symbols-filled-{mark}.ttf"
    _ensure(outlined, partial(_cut_icons, SYMBOLS, 0))
    _ensure(filled, partial(_cut_icons, SYMBOLS_FILLED, 1))
    return outlined, filled


def glyph(name: str) -> str:
    """The character that shows the icon `name` in both icon fonts.

    A name missing from ICONS is a bug and raises KeyError.
    """
    return glyphs()[name]


@lru_cache(maxsize=1)
def glyphs() -> Mapping[str, str]:
    """Every icon's character by name, for windows that look icons up themselves."""
    file = _package("qtmaterialsymbols") / "resources" / "MaterialSymbolsOutlined.json"
    codes = json.loads(file.read_text(encoding="utf-8"))
    own = {name: chr(codes[name]) for name in ICONS}
    return MappingProxyType(own | {name: own[other] for name, other in _STAND_INS.items()})


@lru_cache(maxsize=2)
def _version(distribution: str) -> str:
    from importlib.metadata import version

    return version(distribution)


def _package(name: str) -> Path:
    """The folder of an installed package, found without importing it: importing may load Qt."""
    spec = importlib.util.find_spec(name)
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError(name=name)
    return Path(spec.submodule_search_locations[0])


def _ensure(path: Path, cut: Callable[[], "TTFont"]) -> None:
    """Puts what `cut` makes at `path`, whole or not at all, unless it is there already."""
    if path.exists():
        return
    writable(path.parent)
    made = io.BytesIO()
    with cut() as font:
        font.save(made)
    try:
        write_whole(path, made.getvalue())
    except PermissionError:
        # Windows keeps a file that another process has opened; then it is there, and the same.
        if not path.exists():
            raise


def _cut_text(weight: int) -> "TTFont":
    from fontTools.ttLib import TTFont
    from fontTools.varLib import instancer

    file = _package("fontpkg_plus_jakarta_sans") / "files" / "PlusJakartaSans[wght].ttf"
    font = instancer.instantiateVariableFont(
        TTFont(file, recalcTimestamp=False), {"wght": weight}, inplace=True
    )
    _name(font, FAMILY, _STYLES[weight], bold=weight == _BOLD)
    return font


def _cut_paper(whole: Path) -> "TTFont":
    from fontTools.ttLib import TTFont, newTable
    from fontTools.ttLib.tables._k_e_r_n import (
        KernTable_format_0,
    )

    font = TTFont(whole, recalcTimestamp=False)
    figures = _substitutes(font, "tnum")
    for table in font["cmap"].tables:
        table.cmap = {code: figures.get(name, name) for code, name in table.cmap.items()}
    characters = font.getBestCmap()
    common = [characters[ord(sign)] for sign in _PAIRED if ord(sign) in characters]
    pairs = KernTable_format_0()
    pairs.coverage, pairs.apple, pairs.kernTable = 1, False, _kerning(font, common)
    font["kern"] = newTable("kern")
    font["kern"].version, font["kern"].kernTables = 0, [pairs]
    for tag in ("GDEF", "GPOS", "GSUB"):
        del font[tag]
    return font


def _substitutes(font: "TTFont", feature: str) -> dict[str, str]:
    """Which glyph takes the place of which when `feature` is on."""
    found: dict[str, str] = {}
    for table in _lookups(font, "GSUB", feature):
        found |= table.mapping
    return found


def _kerning(font: "TTFont", glyphs: list[str]) -> dict[tuple[str, str], int]:
    """How much nearer each pair stands, in font units; the first rule that knows a pair counts."""
    found: dict[tuple[str, str], int] = {}
    for table in _lookups(font, "GPOS", "kern"):
        covered = {name: index for index, name in enumerate(table.Coverage.glyphs)}
        for left in (name for name in glyphs if name in covered):
            if table.Format == 1:
                pairs = table.PairSet[covered[left]].PairValueRecord
                values = {pair.SecondGlyph: pair.Value1 for pair in pairs}
            else:
                row = table.Class1Record[table.ClassDef1.classDefs.get(left, 0)].Class2Record
                second = table.ClassDef2.classDefs
                values = {name: row[second.get(name, 0)].Value1 for name in glyphs}
            for right in (name for name in glyphs if name in values):
                found.setdefault((left, right), getattr(values[right], "XAdvance", 0))
    return {pair: value for pair, value in found.items() if value}


def _lookups(font: "TTFont", table: str, feature: str) -> list[Any]:
    """The tables of rules behind one feature of the default script."""
    root = font[table].table
    scripts = {record.ScriptTag: record.Script for record in root.ScriptList.ScriptRecord}
    features = root.FeatureList.FeatureRecord
    wanted = [features[i] for i in scripts["latn"].DefaultLangSys.FeatureIndex]
    numbers = [i for f in wanted if f.FeatureTag == feature for i in f.Feature.LookupListIndex]
    tables = [sub for number in numbers for sub in root.LookupList.Lookup[number].SubTable]
    return [getattr(sub, "ExtSubTable", sub) for sub in tables]


def _cut_icons(family: str, fill: int) -> "TTFont":
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont
    from fontTools.varLib import instancer

    file = _package("qtmaterialsymbols") / "resources" / "MaterialSymbolsOutlined.ttf"
    font = TTFont(file, lazy=True, recalcTimestamp=False)
    # Thousands of icons are left out first: cutting the whole font takes a minute and a gigabyte.
    chosen = Subsetter(Options(layout_features=[], glyph_names=False, notdef_outline=True))
    chosen.populate(text="".join(glyphs().values()))
    chosen.subset(font)
    axes = {"wght": _SYMBOLS_WEIGHT, "FILL": fill, "opsz": 48, "GRAD": 0}
    font = instancer.instantiateVariableFont(font, axes, inplace=True)
    _name(font, family, "Regular", bold=False)
    return font


def _name(font: "TTFont", family: str, style: str, *, bold: bool) -> None:
    """Gives the cut its own names, so that a program asking for family and weight gets this file.

    Old programs know four styles a family: any other weight is a family of its own to them.
    """
    old = f"{family} {style}" if style not in ("Regular", "Bold") else family
    names = {
        1: old,
        2: "Bold" if bold else "Regular",
        4: f"{family} {style}",
        6: f"{family} {style}".replace(" ", "").replace(style, f"-{style}"),
        16: family,
        17: style,
    }
    table = font["name"]
    for which in (*names, 3, 21, 22, 25):
        table.removeNames(nameID=which)
    for which, text in names.items():
        table.setName(text, which, 3, 1, 0x409)
    if "STAT" in font:
        del font["STAT"]
    font["head"].macStyle = 1 if bold else 0
    regular, strong = 1 << 6, 1 << 5
    selection = font["OS/2"].fsSelection & ~(regular | strong)
    font["OS/2"].fsSelection = selection | (strong if bold else regular)
