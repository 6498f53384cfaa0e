"""What stands on a page, in dots of 1/8 mm from its upper left; a text's y is its baseline."""

from dataclasses import dataclass
from functools import cached_property

from kiosk.printing.printer import Paper
from kiosk.printing.qr import QUIET, Code
from kiosk.printing.typeface import Style

DOTS_PER_MM = 8
# What a phone's camera reads from crumpled thermal paper at arm's length.
MODULE = 7
STROKE = 3


@dataclass(frozen=True)
class Geometry:
    """The columns of dots that a page is laid out in, of which `margin` on each side stay white.

    `columns`: how many facts stand beside each other.
    """

    dots: int
    margin: int
    columns: int = 2

    @cached_property
    def right(self) -> int:
        return self.dots - self.margin

    @cached_property
    def inner(self) -> int:
        return self.right - self.margin

    def module(self, code: Code) -> int:
        """The dots of a code's module: MODULE, or as many as the paper has room for.

        On 58 mm only a reserve ticket's code behind a long web address needs the 6 or 5 that are
        left (0.6 mm); phones read half of that. Whole dots: a module of 6.5 is 6 and 7 in turns.
        """
        return min(MODULE, self.dots // (code.modules + 2 * QUIET))


WIDE = Geometry(576, 24)
NARROW = Geometry(384, 12, columns=1)
OFFICE = Geometry(1680, 96)


def geometry_of(paper: Paper) -> Geometry:
    """How a ticket is laid out on a paper: office paper carries the wide roll's ticket."""
    return NARROW if paper.reach_mm * DOTS_PER_MM < WIDE.dots else WIDE


@dataclass(frozen=True, slots=True)
class Text:
    """A line of text from x on; `inverse` is white on black."""

    text: str
    style: Style
    x: int
    y: int
    inverse: bool = False


@dataclass(frozen=True, slots=True)
class Icon:
    """A Material Symbol in a square of `size` with its upper left at x, y; white on black."""

    name: str
    x: int
    y: int
    size: int


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle from its upper left corner: filled, or an outline that stays inside it."""

    x: int
    y: int
    width: int
    height: int
    radius: int = 0
    filled: bool = True


@dataclass(frozen=True, slots=True)
class Dashes:
    """A dashed line of STROKE dots from its upper left on, across the paper or down it."""

    x: int
    y: int
    length: int
    down: bool = False


@dataclass(frozen=True, slots=True)
class QrCode:
    """The code with the upper left of its dark part at x, y and `module` dots a module."""

    code: Code
    x: int
    y: int
    module: int = MODULE

    @property
    def side(self) -> int:
        return self.code.modules * self.module

    @property
    def quiet(self) -> int:
        """What stays white around it."""
        return QUIET * self.module


@dataclass(frozen=True, slots=True)
class Ornament:
    """The Gajah Oling: its path coordinates times `scale`, added to x, y."""

    x: float
    y: float
    scale: float


Mark = Text | Icon | Box | Dashes | QrCode | Ornament


@dataclass(frozen=True, slots=True)
class Page:
    """All marks in drawing order, and how long the paper is."""

    height: int
    marks: tuple[Mark, ...]
