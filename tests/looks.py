"""A close look at a kiosk's window: what stands where on it, and what is wrong with that.

Sizes are those of shared/design/design.md §3 and §4, in design pixels; contrast is that of WCAG.
"""

import itertools
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QImage
from PySide6.QtQuick import QQuickItem, QQuickWindow

FAMILY = "Plus Jakarta Sans"
# The smallest type on a kiosk; badges are letters, not texts.
SMALLEST = 24
BADGE = 2
# What anything needed measures at least, and the gap to its neighbour.
TARGET = 96
GAP = 10
# Targets with a measure of their own: a shortcut of the board, and keys.
ROW = "agencyRow_"
KEY = "key_"
ROW_HEIGHT = 49
KEY_SIZE = (95, 78)
# The two halves of one switch.
HALVES = {"languageId", "languageEn"}
# Of the height of a lowered screen: above it there is nothing to touch.
REACH = 0.33
CONTRAST = 7.0
# What a visitor types: its end stays in sight, its beginning need not.
TYPED = "query"

Colour = tuple[int, int, int]

# What covers less of a text's area is a line; letters of few pixels are half rims.
_GROUND_SHARE = 0.04
_RIM_SHARE = 0.15
_LIKE = 40
_MIXED = 12
# Pixels in height, beyond which every second line is enough.
_SMALL = 60


@dataclass(frozen=True)
class Seen:
    """A text on the window: where its letters stand, and how large they are, in pixels."""

    text: str
    area: QRectF
    pixels: int
    family: str
    spills: bool
    ink: Colour
    # Neither faded nor of a control that is out of use.
    plain: bool


def faults(window: QQuickWindow, picture: QImage | None = None) -> list[str]:
    """What a person who looks closely would complain of; with a picture also of its contrast."""
    unit = float(window.property("u"))
    seen, touched = texts(window), targets(window)
    found = [f"cut: {text.text}" for text in seen if text.spills]
    found += [f"too small: {text.text} ({text.pixels} px)" for text in seen if tiny(text, unit)]
    for one, other in itertools.combinations(seen, 2):
        common = one.area.intersected(other.area)
        if min(common.width(), common.height()) > 2 * unit:
            found.append(f"one on the other: {one.text} / {other.text}")
    found += _crossing(touched, seen)
    found += _hard_to_touch(touched, unit)
    if window.property("lowered"):
        high = REACH * window.height()
        found += [f"out of reach: {name}" for name, at in touched.items() if at.top() < high]
    if picture is not None:
        found += _pale(seen, picture)
    return found


def texts(window: QQuickWindow, within: QQuickItem | None = None) -> list[Seen]:
    """All texts that can be read now, or those within an item."""
    area = QRectF(0, 0, window.width(), window.height())
    return list(_texts(within or _front(window), area, plain=True))


def targets(window: QQuickWindow) -> dict[str, QRectF]:
    """Everything that can be touched now, by name."""
    return {
        item.objectName(): rect(item)
        for item in visible(_front(window))
        if item.inherits("QQuickMouseArea") and item.objectName()
    }


def visible(item: QQuickItem) -> Iterator[QQuickItem]:
    """The item and what is to be seen in it."""
    yield item
    for child in item.childItems():
        if child.isVisible() and child.opacity() > 0:
            yield from visible(child)


def rect(item: QQuickItem) -> QRectF:
    """Where it is on the window."""
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def _front(window: QQuickWindow) -> QQuickItem:
    """What a visitor attends to: all of the window, or the question laid over it."""
    whole = window.contentItem()
    for item in visible(whole):
        if item.inherits("QQuickRectangle") and rect(item).size() == rect(whole).size():
            colour: QColor = item.property("color")
            if 0 < colour.alpha() < 255:
                return item
    return whole


def _texts(item: QQuickItem, clip: QRectF, *, plain: bool) -> Iterator[Seen]:
    if item.clip():
        clip = clip.intersected(rect(item))
    plain = plain and item.opacity() == 1 and item.isEnabled()
    if item.inherits("QQuickText") and item.property("text"):
        yield _seen(item, clip, plain=plain)
    for child in item.childItems():
        if child.isVisible() and child.opacity() > 0:
            yield from _texts(child, clip, plain=plain)


def _seen(item: QQuickItem, clip: QRectF, *, plain: bool) -> Seen:
    font: QFont = item.property("font")
    colour: QColor = item.property("color")
    # Above capitals and below the line the face has room that may touch its neighbours.
    spare = font.pixelSize() * 0.2
    letters = item.mapRectToScene(item.boundingRect()).adjusted(0, spare, 0, -spare)
    return Seen(
        # Signs that hold a line together are no letters to a reader.
        text=str(item.property("text")).replace("\N{NO-BREAK SPACE}", " ").replace("\u2060", ""),
        area=letters.intersected(clip),
        pixels=font.pixelSize(),
        family=font.family(),
        spills=item.objectName() != TYPED
        and (
            bool(item.property("truncated"))
            or float(item.property("contentWidth")) > item.width() + 1.5
            or not clip.adjusted(-1, -1, 1, 1).contains(letters)
        ),
        ink=(colour.red(), colour.green(), colour.blue()),
        plain=plain and colour.alpha() == 255,
    )


def tiny(seen: Seen, unit: float) -> bool:
    """Whether it is smaller than the smallest type, where `unit` pixels are a design pixel."""
    smallest = (SMALLEST - 0.5) * unit
    return seen.family == FAMILY and len(seen.text) > BADGE and seen.pixels < smallest


def _crossing(touched: dict[str, QRectF], seen: Iterable[Seen]) -> list[str]:
    """Targets that cover each other, and texts that stand half in a target."""
    found = []
    for one, other in itertools.combinations(touched, 2):
        common = touched[one].intersected(touched[other])
        if min(common.width(), common.height()) > 1:
            found.append(f"targets overlap: {one} / {other}")
    for (name, target), text in itertools.product(touched.items(), seen):
        common = target.intersected(text.area)
        touches = min(common.width(), common.height()) > 2
        if touches and text.family == FAMILY and not _about(target).contains(text.area):
            found.append(f"half in {name}: {text.text}")
    return found


def _about(target: QRectF) -> QRectF:
    """A row's text may reach into the gap to the next one."""
    return target.adjusted(-2, -8, 2, 8)


def _hard_to_touch(touched: dict[str, QRectF], unit: float) -> list[str]:
    found = []
    for name, target in touched.items():
        width, height = _least(name)
        if target.width() < width * unit - 1 or target.height() < height * unit - 1:
            size = f"{target.width() / unit:.0f} x {target.height() / unit:.0f}"
            found.append(f"hard to touch: {name} ({size})")
    for one, other in itertools.combinations(touched, 2):
        alike = (one.startswith(ROW) and other.startswith(ROW)) or {one, other} == HALVES
        gap = max(_between(touched[one], touched[other]))
        if not alike and -1 <= gap < GAP * unit - 1:
            found.append(f"too close: {one} / {other} ({gap / unit:.0f})")
    return found


def _least(name: str) -> tuple[float, float]:
    if name.startswith(ROW):
        return TARGET, ROW_HEIGHT
    if name.startswith(KEY):
        return KEY_SIZE
    return (TARGET - 1 if name in HALVES else TARGET), TARGET


def _between(one: QRectF, other: QRectF) -> tuple[float, float]:
    return (
        max(one.left(), other.left()) - min(one.right(), other.right()),
        max(one.top(), other.top()) - min(one.bottom(), other.bottom()),
    )


def _pale(seen: Iterable[Seen], picture: QImage) -> list[str]:
    """Texts whose ink differs too little from what they stand on, or is not there at all."""
    image = picture.convertToFormat(QImage.Format.Format_RGB32)
    found = []
    for text in seen:
        if not text.plain or text.family != FAMILY or text.area.isEmpty():
            continue
        colours = _colours(image, text.area)
        if text.ink not in colours and not any(_like(colour, text.ink) for colour in colours):
            found.append(f"hidden: {text.text}")
            continue
        worst = min(
            (contrast(text.ink, ground) for ground in _grounds(colours, text.ink)), default=1
        )
        if worst < CONTRAST:
            found.append(f"pale: {text.text} ({worst:.1f})")
    return found


def _colours(image: QImage, area: QRectF) -> dict[Colour, float]:
    """The colours of a picture's area, each with its share."""
    pixels = memoryview(image.constBits()).cast("I")
    line = image.bytesPerLine() // 4
    box = area.toAlignedRect().intersected(image.rect())
    counts: Counter[int] = Counter()
    for y in range(box.top(), box.bottom() + 1, 2 if box.height() > _SMALL else 1):
        counts.update(pixels[y * line + box.left() : y * line + box.right() + 1])
    total = counts.total() or 1
    return {
        (pixel >> 16 & 255, pixel >> 8 & 255, pixel & 255): count / total
        for pixel, count in counts.items()
    }


def _grounds(colours: dict[Colour, float], ink: Colour) -> list[Colour]:
    """What a text stands on: its colours without the ink, and without the rims of its letters."""
    wide = {
        colour: share
        for colour, share in colours.items()
        if share >= _GROUND_SHARE and not _like(colour, ink)
    }
    main = max(wide, key=lambda colour: wide[colour], default=ink)
    return [
        colour
        for colour, share in wide.items()
        if share >= _RIM_SHARE or not _between_colours(colour, ink, main)
    ]


def _between_colours(colour: Colour, one: Colour, other: Colour) -> bool:
    """Whether it is a mixture of the two."""
    long = sum((b - a) ** 2 for a, b in zip(one, other, strict=True))
    along = zip(colour, one, other, strict=True)
    part = sum((c - a) * (b - a) for c, a, b in along) / long if long else 0
    mixed = [a + part * (b - a) for a, b in zip(one, other, strict=True)]
    near = max(abs(c - m) for c, m in zip(colour, mixed, strict=True))
    return 0 < part < 1 and near < _MIXED


def _like(one: Colour, other: Colour) -> bool:
    return sum(abs(a - b) for a, b in zip(one, other, strict=True)) < _LIKE


def contrast(one: Colour, other: Colour) -> float:
    """The contrast of two colours (sRGB, 0 to 255), 1 to 21, by WCAG 2."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: Colour) -> float:
    red, green, blue = (_linear(part / 255) for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
