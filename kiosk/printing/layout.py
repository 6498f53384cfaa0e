"""Where everything on a ticket stands: a slip becomes marks on a page measured in printer dots.

What a printer reaches is laid out: 576 dots (72 mm at 203 dpi) of 80 mm paper, 384 of 58 mm. y
grows downward and a text's y is its baseline. Nothing here draws.
"""

from collections.abc import Mapping
from dataclasses import replace

from kiosk.printing.marks import STROKE, WIDE, Box, Geometry, Icon, Ornament, Page, QrCode
from kiosk.printing.pen import Pen
from kiosk.printing.qr import code_of
from kiosk.printing.slip import Fact, Slip, Stop
from kiosk.printing.typeface import Face, Style

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
_MASTHEAD_TEXT = 61
_BAR_HEIGHT, _BAR_RADIUS, _BAR_ICON = 76, 16, 56
_BAR_PADDING = 20
# Below this it takes a second line.
_BAR_SMALLEST = 29
_DISC, _DISC_TEXT = 54, 74
_DISC_NUMBER = Style(800, 33)
TICK_BOX, TICK_RADIUS, _TICK_TEXT = 28, 5, 43
_COLUMN_GAP = 12
_BESIDE_CODE = 230
_FOOT_GAP = 24


def lay_out(slip: Slip, faces: Mapping[int, Face], geometry: Geometry = WIDE) -> Page:
    """The page of a slip. Long texts take more lines and the paper grows; nothing is cut off."""
    sheet = Sheet(faces, geometry)
    sheet.masthead(slip.place, slip.tagline)
    sheet.number(slip)
    sheet.destination(slip)
    sheet.facts(slip)
    sheet.later(slip)
    sheet.requirements(slip)
    sheet.code(slip)
    sheet.foot(slip)
    return Page(sheet.y, tuple(sheet.marks))


class Sheet(Pen):
    """A ticket's parts, one below the other."""

    def masthead(self, place: str, tagline: str) -> None:
        self.marks.append(Ornament(self.margin - 5.4, 22, 0.195))
        x = self.margin + _MASTHEAD_TEXT
        self.y = 66 - _PLACE.line
        self.lines(place, _PLACE, x, self.right - x, _PLACE.line)
        self.y += 34 - _SMALL.line
        self.lines(tagline, _SMALL, x, self.right - x, _SMALL.line)
        self.rule(32)

    def number(self, slip: Slip) -> None:
        gap = 48
        for notice in slip.notices:
            self._notice(notice)
            gap = 42
        if slip.priority:
            self._bar(slip.priority, slip.icon)
            gap = 42
        self.centred(slip.heading, _HEADING, gap)
        style = _NUMBER_PRIORITY if slip.priority else _NUMBER
        style = self.shrunk(slip.number, style, self.inner)
        air = round(style.size * 0.16) + 10
        # Centred by what is black: the white beside a large A would push the number aside.
        ink = self.faces[style.weight].ink(slip.number, style)
        x = round((self.geometry.dots - ink.right - ink.left) / 2)
        self.text(slip.number, style, x, self.y + air + round(style.size * _CAP))
        self.y += air

    def destination(self, slip: Slip) -> None:
        gap = 27
        if slip.step:
            self.centred(slip.step, _NOTICE, gap)
            gap = 41
        if slip.counters:
            self.centred(slip.counters, _COUNTERS, gap)
        self.centred(slip.agency, _AGENCY, 41)
        self.centred(slip.service, _SERVICE, 37)
        self.dashes(27)

    def facts(self, slip: Slip) -> None:
        beside = self.geometry.columns
        for first in range(0, len(slip.facts), beside):
            self._columns(slip.facts[first : first + beside])
        if slip.assured:
            self.centred(slip.assured, _MISSED, 46)
        if slip.warning:
            self._notice(slip.warning)
        self.dashes(24)

    def _columns(self, facts: tuple[Fact, ...]) -> None:
        top = self.y
        width = self.inner // len(facts)
        columns = [
            range(self.margin + i * width, self.margin + (i + 1) * width) for i in range(len(facts))
        ]
        inside = width - 2 * _COLUMN_GAP if len(facts) > 1 else width
        labels = [self.balanced(fact.label, _SMALL, inside) for fact in facts]
        figures_y = top + 94 + (max(map(len, labels)) - 1) * _SMALL.line
        for fact, lines, column in zip(facts, labels, columns, strict=True):
            centre = (column.start + column.stop) / 2
            for i, line in enumerate(lines):
                self.text(line, _SMALL, self.left(line, _SMALL, centre), top + 40 + i * _SMALL.line)
            style = self.shrunk(fact.value, _FIGURE, inside)
            self.text(fact.value, style, self.left(fact.value, style, centre), figures_y)
            if column is not columns[0]:
                height = figures_y + 7 - (top + 17)
                self.marks.append(Box(column.start - 1, top + 17, STROKE, height))
        self.y = figures_y

    def later(self, slip: Slip) -> None:
        if not slip.later:
            return
        for stop in slip.later:
            self._stop(stop)
        self.centred(slip.same_number, _SMALL, 46)
        self.dashes(27)

    def requirements(self, slip: Slip) -> None:
        if not slip.requirements:
            return
        self.text(slip.prepare, _PREPARE, self.margin, self.y + 48)
        for requirement in slip.requirements:
            box_y = self.y + 20
            self.marks.append(
                Box(self.margin, box_y, TICK_BOX, TICK_BOX, TICK_RADIUS, filled=False)
            )
            self.indented(requirement, box_y + 24)
        if slip.more:
            self.indented(slip.more, self.y + 44)
        self.dashes(29)

    def code(self, slip: Slip) -> None:
        code = code_of(slip.code)
        made = QrCode(code, 0, 0, self.geometry.module(code))
        quiet, side = made.quiet, made.side
        x = quiet + side + quiet + 1
        if self.right - x < _BESIDE_CODE:
            self._code_above_text(slip, made)
            return
        heading = self.wrap(slip.code_heading, _CODE_HEADING, self.right - x)
        text = self.wrap(slip.code_text, _CODE_TEXT, self.right - x)
        cap = round(_CODE_HEADING.size * _CAP)
        below = cap + (len(heading) - 1) * _CODE_HEADING.line + 8 + len(text) * _CODE_TEXT.line
        row = max(side, below)
        top = self.y + quiet + 2
        self.marks.append(replace(made, x=quiet, y=top + (row - side) // 2))
        self.y = top + (row - below) // 2 + cap - _CODE_HEADING.line
        for line in heading:
            self.text(line, _CODE_HEADING, x, self.y + _CODE_HEADING.line)
        self.y += 8
        for line in text:
            self.text(line, _CODE_TEXT, x, self.y + _CODE_TEXT.line)
        self.y = top + row
        self.rule(quiet + 4)

    def foot(self, slip: Slip) -> None:
        self.centred(slip.missed, _MISSED, 43)
        self.centred(slip.missed_text, _MISSED_TEXT, 35)
        self.dates(slip.date, slip.printed)

    def dates(self, date: str, printed: str) -> None:
        """When and where it was printed, on one line if it has room, and the paper's end."""
        self.y += 51
        face = self.faces[_SMALL.weight]
        left, right = face.covers(date), face.covers(printed)
        ends = face.width(left, _SMALL), face.width(right, _SMALL)
        if sum(ends) + _FOOT_GAP <= self.inner:
            self.text(left, _SMALL, self.margin, self.y)
            self.text(right, _SMALL, self.right - round(ends[1]), self.y)
        else:
            self.y -= _SMALL.line
            self.centred(date, _SMALL, _SMALL.line)
            self.centred(printed, _SMALL, _SMALL.line)
        self.y += 26

    def _code_above_text(self, slip: Slip, code: QrCode) -> None:
        """For narrow paper or a long web address: the code leaves no room beside it."""
        top = self.y + code.quiet + 2
        self.marks.append(replace(code, x=(self.geometry.dots - code.side) // 2, y=top))
        self.y = top + code.side
        self.centred(slip.code_heading, _CODE_HEADING, code.quiet + 24)
        self.centred(slip.code_text, _CODE_TEXT, _CODE_TEXT.line + 8)
        self.rule(32)

    def _notice(self, notice: str) -> None:
        """An outlined box: a warning about the paper, not to be taken for a priority."""
        top = self.y + 20
        lines = self.balanced(notice, _NOTICE, self.inner - 2 * _COLUMN_GAP)
        height = 52 + (len(lines) - 1) * _NOTICE.line
        self.marks.append(Box(self.margin, top, self.inner, height, _BAR_RADIUS, filled=False))
        for i, line in enumerate(lines):
            self.text(line, _NOTICE, self.left(line, _NOTICE), top + 36 + i * _NOTICE.line)
        self.y = top + height

    def _bar(self, priority: str, icon: str) -> None:
        gap = 18
        room = self.inner - _BAR_ICON - gap - 2 * _BAR_PADDING
        style = self.shrunk(priority, _BAR, room)
        lines = [priority]
        if style.size < _BAR_SMALLEST:
            style = replace(style, size=_BAR_SMALLEST)
            parts = priority.split(" – ")
            lines = [line for part in parts for line in self.wrap(part, style, room)]
        height = _BAR_HEIGHT + (len(lines) - 1) * style.line
        top = self.y + 20
        self.marks.append(Box(self.margin, top, self.inner, height, _BAR_RADIUS))
        width = _BAR_ICON + gap + max(self.width(line, style) for line in lines)
        x = round((self.geometry.dots - width) / 2)
        self.marks.append(Icon(icon, x, top + (height - _BAR_ICON) // 2, _BAR_ICON))
        y = top + (_BAR_HEIGHT + round(style.size * _CAP)) // 2
        for line in lines:
            self.text(line, style, x + _BAR_ICON + gap, y, inverse=True)
            y += style.line
        self.y = top + height

    def indented(self, text: str, y: int) -> None:
        x = self.margin + _TICK_TEXT
        self.y = y - _SERVICE.line
        self.lines(text, _SERVICE, x, self.right - x, _SERVICE.line)

    def _stop(self, stop: Stop) -> None:
        """A later step with its number white on black, as the kiosk shows it."""
        self.y += 19
        self.marks.append(Box(self.margin, self.y, _DISC, _DISC, _DISC // 2))
        number, y = str(stop.number), self.y
        x = self.left(number, _DISC_NUMBER, self.margin + _DISC / 2)
        self.text(number, _DISC_NUMBER, x, y + 39, inverse=True)
        self.y = y - 6
        for text, style in ((stop.label, _SMALL), (stop.place, _AGENCY), (stop.service, _SERVICE)):
            x = self.margin + _DISC_TEXT
            self.lines(text, style, x, self.right - x, style.line)
