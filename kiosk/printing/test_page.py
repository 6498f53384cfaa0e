"""The page that shows what a printer can do: its reach, its dots, its codes and both languages.

Whoever reads it needs no measuring tool: the rulers show whether a millimetre is one, the black
bar a dead dot of the head as a white line down it, the frame what is cut off at the edge.
"""

from collections.abc import Mapping
from datetime import datetime

from kiosk.printing.marks import DOTS_PER_MM, STROKE, Box, Geometry, Page, QrCode
from kiosk.printing.pen import Pen
from kiosk.printing.printer import Paper
from kiosk.printing.qr import code_of
from kiosk.printing.slip import plain
from kiosk.printing.typeface import Face, Style
from kiosk.words import LANGUAGES, Words, clock_time, day_with_year

_TITLE = Style(800, 38)
_TEXT = Style(600, 25)
_STRONG = Style(700, 27)
_SAMPLES = ((25, "A 027 Loket Counter"), (29, "A 027 Loket"), (38, "A 027"), (58, "A 027"))
# Left of everything else runs the ruler down the paper.
_RULER = 92
_STEPS = 8
# Ordered by Bayer: each further dot as far from those before as it can be.
_ORDER = ((0, 8, 2, 10), (12, 4, 14, 6), (3, 11, 1, 9), (15, 7, 13, 5))
_GREY_HEIGHT = 48
_PAIRS = (1, 2, 3, 4)
_PAIR_HEIGHT, _PAIR_GAP = 40, 20
_WIDEST = 72 * DOTS_PER_MM


def lay_out(
    station: str,
    printer: str,
    paper: Paper,
    at: datetime,
    words: Words,
    faces: Mapping[int, Face],
) -> tuple[Page, int]:
    """The page, and the dots it is wide: what the printer reaches. `at` is in the site's zone."""
    dots = round(paper.reach_mm * DOTS_PER_MM)
    pen = _Sheet(faces, Geometry(dots, _RULER))
    pen.across()
    pen.head(station, printer, paper, at, words)
    pen.greys()
    pen.pairs()
    pen.code(f"mpp-kiosk {plain(station)} {at:%Y-%m-%d %H:%M}")
    pen.sizes()
    for language in LANGUAGES:
        pen.lines(words.text("paper.test_look", language), _TEXT, _RULER, pen.text_width, 44)
    pen.frame()
    return Page(pen.y, tuple(pen.marks)), dots


class _Sheet(Pen):
    @property
    def text_width(self) -> int:
        return min(self.geometry.dots - _RULER - 16, _WIDEST)

    def across(self) -> None:
        """Millimetres from the edge of the reach on, each centimetre with its number."""
        for mm in range(1, self.geometry.dots // DOTS_PER_MM):
            self.marks.append(Box(mm * DOTS_PER_MM - 1, 0, 2, _tick(mm)))
            if mm % 10 == 0 and mm * DOTS_PER_MM < self.geometry.dots - 24:
                self.text(str(mm), _TEXT, self.left(str(mm), _TEXT, mm * DOTS_PER_MM), 64)
        self.y = 70

    def head(self, station: str, printer: str, paper: Paper, at: datetime, words: Words) -> None:
        titles = (words.text("paper.test", language) for language in LANGUAGES)
        self._line(" – ".join(titles), _TITLE, 48)
        self._line(plain(station), _STRONG, 42)
        self._line(plain(printer), _TEXT, 34)
        for language in LANGUAGES:
            size = words.text(
                "paper.test_paper",
                language,
                width=f"{paper.width_mm:g}",
                reach=f"{paper.reach_mm:g}",
                dpi=paper.dpi,
            )
            self._line(size, _TEXT, 34)
            self._line(
                f"{day_with_year(at.date(), language)} {clock_time(at, language)}", _TEXT, 34
            )

    def greys(self) -> None:
        """Steps from one dot in eight to black, and a bar that every dot of the head burns."""
        self.y += 24
        width = self.text_width // _STEPS // 4 * 4
        for step in range(1, _STEPS):
            x = _RULER + (step - 1) * width
            for row in range(_GREY_HEIGHT):
                self._grey_row(x, self.y + row, width, step, _ORDER[row % 4])
        self.marks.append(Box(_RULER + (_STEPS - 1) * width, self.y, width, _GREY_HEIGHT))
        self.marks.append(Box(0, self.y + _GREY_HEIGHT + 12, self.geometry.dots, 24))
        self.y += _GREY_HEIGHT + 36

    def pairs(self) -> None:
        """Lines as wide as the white between them: of 1, 2, 3 and 4 dots."""
        self.y += 24
        x = _RULER
        width = (self.text_width - 3 * _PAIR_GAP) // len(_PAIRS) // 8 * 8
        for dots in _PAIRS:
            for at in range(x, x + width, 2 * dots):
                self.marks.append(Box(at, self.y, dots, _PAIR_HEIGHT))
            x += width + _PAIR_GAP
        self.y += _PAIR_HEIGHT

    def code(self, text: str) -> None:
        made = code_of(text)
        code = QrCode(made, _RULER + 28, self.y + 40, self.geometry.module(made))
        self.marks.append(code)
        self.y = code.y + code.side + code.quiet

    def sizes(self) -> None:
        for size, sample in _SAMPLES:
            self._line(sample, Style(700, size), round(size * 1.4))

    def frame(self) -> None:
        """The ruler down the paper, and the edge of what the printer reaches."""
        self.y += 40
        for mm in range(10, self.y // DOTS_PER_MM):
            self.marks.append(Box(0, mm * DOTS_PER_MM - 1, _tick(mm), 2))
        below = self.y
        for mm in range(20, below // DOTS_PER_MM - 2, 10):
            if not self._bar_at(mm * DOTS_PER_MM):
                self.text(str(mm), _TEXT, 34, mm * DOTS_PER_MM + 9)
        self.y = below
        dots = self.geometry.dots
        self.marks += [
            Box(0, 0, dots, STROKE),
            Box(0, self.y - STROKE, dots, STROKE),
            Box(0, 0, STROKE, self.y),
            Box(dots - STROKE, 0, STROKE, self.y),
        ]

    def _bar_at(self, y: int) -> bool:
        """Whether the bar across the whole paper is there, under which no number is read."""
        return any(
            isinstance(mark, Box)
            and mark.width == self.geometry.dots
            and mark.y - 16 < y < mark.y + mark.height + 16
            for mark in self.marks
        )

    def _line(self, text: str, style: Style, gap: int) -> None:
        self.lines(text, style, _RULER, self.text_width, gap)

    def _grey_row(self, x: int, y: int, width: int, step: int, order: tuple[int, ...]) -> None:
        limit = step * 16 // _STEPS
        for column in range(width):
            if order[column % 4] < limit:
                self.marks.append(Box(x + column, y, 1, 1))


def _tick(mm: int) -> int:
    if mm % 10 == 0:
        return 32
    return 22 if mm % 5 == 0 else 12
