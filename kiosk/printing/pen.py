"""Sets lines of text on a page, from its top downward. Nothing here draws."""

from collections.abc import Mapping
from dataclasses import replace

from kiosk.printing.marks import STROKE, Box, Dashes, Geometry, Mark, Text
from kiosk.printing.typeface import Face, Style


class Pen:
    """Fills a page from the top; `y` is the last baseline or lower edge, each part adds its gap."""

    def __init__(self, faces: Mapping[int, Face], geometry: Geometry) -> None:
        self.marks: list[Mark] = []
        self.y = 0
        self.faces = faces
        self.geometry = geometry
        self.margin, self.right, self.inner = geometry.margin, geometry.right, geometry.inner

    def text(self, text: str, style: Style, x: int, y: int, *, inverse: bool = False) -> None:
        """One line that stands where it is told."""
        shown = self.faces[style.weight].covers(text)
        self.marks.append(Text(shown, style, x, y, inverse))
        self.y = y

    def lines(self, text: str, style: Style, x: int, width: int, gap: int) -> None:
        """As many lines as it needs, the first `gap` below."""
        for line in self.wrap(text, style, width):
            self.text(line, style, x, self.y + gap)
            gap = style.line

    def centred(self, text: str, style: Style, gap: int) -> None:
        for line in self.balanced(text, style, self.inner):
            self.text(line, style, self.left(line, style), self.y + gap)
            gap = style.line

    def rule(self, gap: int) -> None:
        self.marks.append(Box(self.margin, self.y + gap, self.inner, STROKE))
        self.y += gap + STROKE

    def dashes(self, gap: int) -> None:
        self.marks.append(Dashes(self.margin, self.y + gap, self.inner))
        self.y += gap + STROKE

    def left(self, line: str, style: Style, centre: float | None = None) -> int:
        """Where a line begins that stands in the middle of the page, or of another place."""
        middle = self.geometry.dots / 2 if centre is None else centre
        return round(middle - self.width(line, style) / 2)

    def width(self, text: str, style: Style) -> float:
        return self.faces[style.weight].width(text, style)

    def wrap(self, text: str, style: Style, width: int) -> list[str]:
        face = self.faces[style.weight]
        return face.wrap(face.covers(text), style, width)

    def balanced(self, text: str, style: Style, width: int) -> list[str]:
        face = self.faces[style.weight]
        return face.balanced(face.covers(text), style, width)

    def shrunk(self, text: str, style: Style, width: int) -> Style:
        """The style, made smaller only as far as the text needs to stay on one line."""
        length = self.width(text, style)
        if length <= width:
            return style
        return replace(style, size=int(style.size * width / length))
