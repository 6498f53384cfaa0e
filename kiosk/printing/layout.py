"""Where everything on a ticket stands: a slip becomes marks on a page measured in printer dots.

The paper is 80 mm wide, its 576 dots (72 mm at 203 dpi) are what the printer reaches. y grows
downward and a text's y is its baseline. Nothing here draws.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from kiosk.printing.qr import QUIET, Code, code_of
from kiosk.printing.slip import Fact, Slip, Stop
from kiosk.printing.typeface import Face, Style

DOTS = 576
MARGIN = 24
RIGHT = DOTS - MARGIN
INNER = RIGHT - MARGIN
# The smallest that a phone's camera reads from crumpled thermal paper.
MODULE = 7
STROKE = 3

_NUMBER = Style(800, 190, tracking=-37, word=0)
_NUMBER_PRIORITY = Style(800, 158, tracking=-32, word=0)
_PLACE = Style(800, 36, tracking=-15)
_BAR = Style(800, 38)
_NOTICE = Style(700, 27)
_HEADING = Style(700, 29)
_COUNTERS = Style(800, 36)
_AGENCY = Style(700, 28)
_SERVICE = Style(600, 27)
_SMALL = Style(600, 25)
_FIGURE = Style(800, 48, tracking=-25)
_PREPARE = Style(800, 29)
_CODE_HEADING = Style(800, 30)
_CODE_TEXT = Style(600, 26)
_MISSED = Style(800, 26)
_MISSED_TEXT = Style(600, 26)

_CAP = 0.745
_MASTHEAD_X = 85
_BAR_HEIGHT, _BAR_RADIUS, _BAR_ICON = 76, 16, 56
_BAR_PADDING = 20
_DISC, _DISC_TEXT_X = 54, 98
_DISC_NUMBER = Style(800, 33)
_TICK_BOX, _TICK_RADIUS, _TICK_TEXT_X = 28, 5, 67
_COLUMN_GAP = 12
_BESIDE_CODE = 230
_FOOT_GAP = 24


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
    """A dashed line of STROKE dots across the paper, its upper edge at y."""

    y: int


@dataclass(frozen=True, slots=True)
class QrCode:
    """The code with the upper left of its dark part at x, y and MODULE dots a module."""

    code: Code
    x: int
    y: int

    @property
    def side(self) -> int:
        return self.code.modules * MODULE


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


def lay_out(slip: Slip, faces: Mapping[int, Face]) -> Page:
    """The page of a slip. Long texts take more lines and the paper grows; nothing is cut off."""
    sheet = _Sheet(faces)
    sheet.masthead(slip)
    sheet.number(slip)
    sheet.destination(slip)
    sheet.facts(slip)
    sheet.later(slip)
    sheet.requirements(slip)
    sheet.code(slip)
    sheet.foot(slip)
    return Page(sheet.y, tuple(sheet.marks))


class _Sheet:
    """Fills a page from the top; `y` is the last baseline or lower edge, each part adds its gap."""

    def __init__(self, faces: Mapping[int, Face]) -> None:
        self.marks: list[Mark] = []
        self.y = 0
        self._faces = faces

    def masthead(self, slip: Slip) -> None:
        self.marks.append(Ornament(18.6, 22, 0.195))
        width = RIGHT - _MASTHEAD_X
        self.y = 66 - _PLACE.line
        for line in self._wrap(slip.place, _PLACE, width):
            self._text(line, _PLACE, _MASTHEAD_X, self.y + _PLACE.line)
        self.y += 34 - _SMALL.line
        for line in self._wrap(slip.tagline, _SMALL, width):
            self._text(line, _SMALL, _MASTHEAD_X, self.y + _SMALL.line)
        self._rule(32)

    def number(self, slip: Slip) -> None:
        gap = 48
        for notice in slip.notices:
            self._notice(notice)
            gap = 42
        if slip.priority:
            self._bar(slip.priority, slip.icon)
            gap = 42
        self._centred(slip.heading, _HEADING, gap)
        style = _NUMBER_PRIORITY if slip.priority else _NUMBER
        style = self._shrunk(slip.number, style, INNER)
        air = round(style.size * 0.16) + 10
        # Centred by what is black: the white beside a large A would push the number aside.
        ink = self._faces[style.weight].ink(slip.number, style)
        x = round((DOTS - ink.right - ink.left) / 2)
        self._text(slip.number, style, x, self.y + air + round(style.size * _CAP))
        self.y += air

    def destination(self, slip: Slip) -> None:
        gap = 27
        if slip.step:
            self._centred(slip.step, _NOTICE, gap)
            gap = 41
        if slip.counters:
            self._centred(slip.counters, _COUNTERS, gap)
        self._centred(slip.agency, _AGENCY, 41)
        self._centred(slip.service, _SERVICE, 37)
        self._dashes(27)

    def facts(self, slip: Slip) -> None:
        self._columns(slip.facts)
        if slip.assured:
            self._centred(slip.assured, _MISSED, 46)
        if slip.warning:
            self._notice(slip.warning)
        self._dashes(24)

    def _columns(self, facts: tuple[Fact, ...]) -> None:
        top = self.y
        width = INNER // len(facts)
        columns = [range(MARGIN + i * width, MARGIN + (i + 1) * width) for i in range(len(facts))]
        inside = width - 2 * _COLUMN_GAP if len(facts) > 1 else width
        labels = [self._balanced(fact.label, _SMALL, inside) for fact in facts]
        figures_y = top + 94 + (max(map(len, labels)) - 1) * _SMALL.line
        for fact, lines, column in zip(facts, labels, columns, strict=True):
            centre = (column.start + column.stop) / 2
            for i, line in enumerate(lines):
                self._text(
                    line, _SMALL, self._left(line, _SMALL, centre), top + 40 + i * _SMALL.line
                )
            style = self._shrunk(fact.value, _FIGURE, inside)
            self._text(fact.value, style, self._left(fact.value, style, centre), figures_y)
            if column is not columns[0]:
                height = figures_y + 7 - (top + 17)
                self.marks.append(Box(column.start - 1, top + 17, STROKE, height))
        self.y = figures_y

    def later(self, slip: Slip) -> None:
        if not slip.later:
            return
        for stop in slip.later:
            self._stop(stop)
        self._centred(slip.same_number, _SMALL, 46)
        self._dashes(27)

    def requirements(self, slip: Slip) -> None:
        if not slip.requirements:
            return
        self._text(slip.prepare, _PREPARE, MARGIN, self.y + 48)
        for requirement in slip.requirements:
            box_y = self.y + 20
            self.marks.append(Box(MARGIN, box_y, _TICK_BOX, _TICK_BOX, _TICK_RADIUS, filled=False))
            self._indented(requirement, box_y + 24)
        if slip.more:
            self._indented(slip.more, self.y + 44)
        self._dashes(29)

    def code(self, slip: Slip) -> None:
        quiet = QUIET * MODULE
        code = QrCode(code_of(slip.code), quiet, self.y + quiet + 2)
        x = code.x + code.side + quiet + 1
        if RIGHT - x < _BESIDE_CODE:
            self._code_above_text(slip, code)
            return
        heading = self._wrap(slip.code_heading, _CODE_HEADING, RIGHT - x)
        text = self._wrap(slip.code_text, _CODE_TEXT, RIGHT - x)
        cap = round(_CODE_HEADING.size * _CAP)
        below = cap + (len(heading) - 1) * _CODE_HEADING.line + 8 + len(text) * _CODE_TEXT.line
        row = max(code.side, below)
        self.marks.append(QrCode(code.code, code.x, code.y + (row - code.side) // 2))
        self.y = code.y + (row - below) // 2 + cap - _CODE_HEADING.line
        for line in heading:
            self._text(line, _CODE_HEADING, x, self.y + _CODE_HEADING.line)
        self.y += 8
        for line in text:
            self._text(line, _CODE_TEXT, x, self.y + _CODE_TEXT.line)
        self.y = code.y + row
        self._rule(quiet + 4)

    def foot(self, slip: Slip) -> None:
        self._centred(slip.missed, _MISSED, 43)
        self._centred(slip.missed_text, _MISSED_TEXT, 35)
        self.y += 51
        face = self._faces[_SMALL.weight]
        left, right = face.covers(slip.date), face.covers(slip.printed)
        ends = face.width(left, _SMALL), face.width(right, _SMALL)
        if sum(ends) + _FOOT_GAP <= INNER:
            self._text(left, _SMALL, MARGIN, self.y)
            self._text(right, _SMALL, RIGHT - round(ends[1]), self.y)
        else:
            self.y -= _SMALL.line
            self._centred(slip.date, _SMALL, _SMALL.line)
            self._centred(slip.printed, _SMALL, _SMALL.line)
        self.y += 26

    def _code_above_text(self, slip: Slip, code: QrCode) -> None:
        """For a long web address, whose code leaves no room beside it."""
        self.marks.append(QrCode(code.code, (DOTS - code.side) // 2, code.y))
        self.y = code.y + code.side
        self._centred(slip.code_heading, _CODE_HEADING, QUIET * MODULE + 24)
        self._centred(slip.code_text, _CODE_TEXT, _CODE_TEXT.line + 8)
        self._rule(32)

    def _notice(self, notice: str) -> None:
        """An outlined box: a warning about the paper, not to be taken for a priority."""
        top = self.y + 20
        lines = self._balanced(notice, _NOTICE, INNER - 2 * _COLUMN_GAP)
        height = 52 + (len(lines) - 1) * _NOTICE.line
        self.marks.append(Box(MARGIN, top, INNER, height, _BAR_RADIUS, filled=False))
        for i, line in enumerate(lines):
            self._text(line, _NOTICE, self._left(line, _NOTICE), top + 36 + i * _NOTICE.line)
        self.y = top + height

    def _bar(self, priority: str, icon: str) -> None:
        top = self.y + 20
        self.marks.append(Box(MARGIN, top, INNER, _BAR_HEIGHT, _BAR_RADIUS))
        gap = 18
        style = self._shrunk(priority, _BAR, INNER - _BAR_ICON - gap - 2 * _BAR_PADDING)
        width = _BAR_ICON + gap + self._faces[style.weight].width(priority, style)
        x = round((DOTS - width) / 2)
        self.marks.append(Icon(icon, x, top + (_BAR_HEIGHT - _BAR_ICON) // 2, _BAR_ICON))
        y = top + (_BAR_HEIGHT + round(style.size * _CAP)) // 2
        self._text(priority, style, x + _BAR_ICON + gap, y, inverse=True)
        self.y = top + _BAR_HEIGHT

    def _centred(self, text: str, style: Style, gap: int) -> None:
        for line in self._balanced(text, style, INNER):
            self._text(line, style, self._left(line, style), self.y + gap)
            gap = style.line

    def _indented(self, text: str, y: int) -> None:
        for line in self._wrap(text, _SERVICE, RIGHT - _TICK_TEXT_X):
            self._text(line, _SERVICE, _TICK_TEXT_X, y)
            y += _SERVICE.line

    def _stop(self, stop: Stop) -> None:
        """A later step with its number white on black, as the kiosk shows it."""
        self.y += 19
        self.marks.append(Box(MARGIN, self.y, _DISC, _DISC, _DISC // 2))
        number, y = str(stop.number), self.y
        x = self._left(number, _DISC_NUMBER, MARGIN + _DISC / 2)
        self._text(number, _DISC_NUMBER, x, y + 39, inverse=True)
        self.y = y - 6
        for text, style in ((stop.label, _SMALL), (stop.place, _AGENCY), (stop.service, _SERVICE)):
            for line in self._wrap(text, style, RIGHT - _DISC_TEXT_X):
                self._text(line, style, _DISC_TEXT_X, self.y + style.line)

    def _text(self, text: str, style: Style, x: int, y: int, *, inverse: bool = False) -> None:
        shown = self._faces[style.weight].covers(text)
        self.marks.append(Text(shown, style, x, y, inverse))
        self.y = y

    def _rule(self, gap: int) -> None:
        self.marks.append(Box(MARGIN, self.y + gap, INNER, STROKE))
        self.y += gap + STROKE

    def _dashes(self, gap: int) -> None:
        self.marks.append(Dashes(self.y + gap))
        self.y += gap + STROKE

    def _left(self, line: str, style: Style, centre: float = DOTS / 2) -> int:
        return round(centre - self._faces[style.weight].width(line, style) / 2)

    def _wrap(self, text: str, style: Style, width: int) -> list[str]:
        face = self._faces[style.weight]
        return face.wrap(face.covers(text), style, width)

    def _balanced(self, text: str, style: Style, width: int) -> list[str]:
        face = self._faces[style.weight]
        return face.balanced(face.covers(text), style, width)

    def _shrunk(self, text: str, style: Style, width: int) -> Style:
        """The style, made smaller only as far as the text needs to stay on one line."""
        length = self._faces[style.weight].width(text, style)
        if length <= width:
            return style
        return replace(style, size=int(style.size * width / length))
