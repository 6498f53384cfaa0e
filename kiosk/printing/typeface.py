"""Measures, breaks and encodes text in the paper's type. Sizes and lengths are printer dots.

reportlab sets a line as the font file spaces it; the design wants wider words and tighter large
numbers, and large letters show when pairs are not kerned. So lines are written as arrays of pieces
and moves (the PDF operator TJ), which keeps them one text to whoever selects or searches it.
"""

import itertools
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from reportlab.pdfbase.pdfdoc import PDFDocument

_EM = 1000
_KERN_HEADER = 18
_UNKNOWN = "?"


@dataclass(frozen=True, slots=True)
class Style:
    """How a line is set: `tracking` between letters and `word` after a space in 1/1000 em."""

    weight: int
    size: int
    tracking: int = 0
    word: int = 70

    @property
    def line(self) -> int:
        """From baseline to baseline, in dots."""
        return round(self.size * 1.29)


@dataclass(frozen=True, slots=True)
class Ink:
    """How far a text's ink reaches from its start on the baseline, in dots; `top` is above it."""

    left: float
    right: float
    top: float
    bottom: float


class Face:
    """One weight of the paper type, read from its file."""

    def __init__(self, name: str, file: Path) -> None:
        from reportlab.pdfbase import pdfmetrics
        from reportlab.pdfbase.ttfonts import TTFont

        # All of ASCII would make every ticket's font three times as large.
        self._font = TTFont(name, str(file), asciiReadable=False)
        # Its stubs leave out what a typesetter reads.
        self._face: Any = self._font.face
        pdfmetrics.registerFont(self._font)
        self._kerning = self._read_kerning()
        self._moves = lru_cache(maxsize=512)(self._find_moves)

    def covers(self, text: str) -> str:
        """The text with `?` for every character that the type has no glyph for."""
        known = self._face.charToGlyph
        return "".join(sign if ord(sign) in known else _UNKNOWN for sign in text)

    def width(self, text: str, style: Style) -> float:
        """From the start of the first letter to the end of the last."""
        widths, default = self._face.charWidths, self._face.defaultWidth
        natural: int = sum(widths.get(ord(sign), default) for sign in text)
        return (natural + sum(self._moves(text, style))) * style.size / _EM

    def ink(self, text: str, style: Style) -> Ink:
        """The box that the letters blacken, for drawing on centre and for finding overlaps."""
        widths, default = self._face.charWidths, self._face.defaultWidth
        at = 0
        boxes = []
        for sign, move in zip(text, (*self._moves(text, style), 0), strict=True):
            box = self._bounds(sign)
            if box is not None:
                boxes.append((box[0] + at, box[1], box[2] + at, box[3]))
            at += widths.get(ord(sign), default) + move
        if not boxes:
            return Ink(0, 0, 0, 0)
        scale = style.size / _EM
        lefts, bottoms, rights, tops = zip(*boxes, strict=True)
        return Ink(min(lefts) * scale, max(rights) * scale, max(tops) * scale, min(bottoms) * scale)

    def wrap(self, text: str, style: Style, width: float) -> list[str]:
        """Lines no wider than `width`, broken between words; a longer word is broken inside."""
        return _lines(self._words(text, style, width), self._gap(style), width)

    def balanced(self, text: str, style: Style, width: float) -> list[str]:
        """As wrap, with lines of about one length, as centred text wants."""
        words, gap = self._words(text, style, width), self._gap(style)
        lines = _lines(words, gap, width)
        if len(lines) < 2:
            return lines
        low, high = max(length for _, length in words), width
        while high - low > 1:
            middle = (low + high) / 2
            narrower = _lines(words, gap, middle)
            if len(narrower) == len(lines):
                lines, high = narrower, middle
            else:
                low = middle
        return lines

    def operators(self, document: "PDFDocument", text: str, style: Style) -> Iterator[str]:
        """PDF operators that show the text from the current point of a text object."""
        moves = (*self._moves(text, style), 0)
        start = 0
        for subset, codes in self._font.splitString(text, document):
            yield f"{self._font.getSubsetInternalName(subset, document)} {style.size} Tf"
            yield f"[{_pieces(codes, moves[start : start + len(codes)])}] TJ"
            start += len(codes)

    @cached_property
    def _outlines(self) -> bytes:
        outlines: bytes = self._face.get_table("glyf")
        return outlines

    def _find_moves(self, text: str, style: Style) -> tuple[int, ...]:
        """What is added after each letter but the last, in 1/1000 em."""
        kerning = self._kerning
        return tuple(
            kerning.get(pair, 0) + style.tracking + (style.word if pair[0] == " " else 0)
            for pair in itertools.pairwise(text)
        )

    def _words(self, text: str, style: Style, width: float) -> list[tuple[str, float]]:
        """The words with their lengths, none of them longer than `width`."""
        words = []
        for word in text.split():
            rest = word
            while len(rest) > 1 and self.width(rest, style) > width:
                length = len(rest) - 1
                while length > 1 and self.width(rest[:length], style) > width:
                    length -= 1
                words.append((rest[:length], self.width(rest[:length], style)))
                rest = rest[length:]
            words.append((rest, self.width(rest, style)))
        return words

    def _gap(self, style: Style) -> float:
        """Between the last letter of a word and the first of the next."""
        space: int = self._face.charWidths[ord(" ")]
        return (space + 2 * style.tracking + style.word) * style.size / _EM

    def _read_kerning(self) -> dict[tuple[str, str], int]:
        face = self._face
        if "kern" not in face.table:
            return {}
        # Where two characters share a glyph, the common one has the lower code.
        signs = {glyph: chr(code) for code, glyph in sorted(face.charToGlyph.items(), reverse=True)}
        pairs = struct.iter_unpack(">HHh", face.get_table("kern")[_KERN_HEADER:])
        named = ((signs[left], signs[right], value) for left, right, value in pairs)
        # A space of one length keeps the lengths of words addable.
        return {(one, two): value for one, two, value in named if " " not in (one, two)}

    def _bounds(self, sign: str) -> tuple[int, int, int, int] | None:
        """The glyph's own box (left, bottom, right, top), None for a space."""
        face = self._face
        glyph = face.charToGlyph.get(ord(sign), 0)
        start, end = face.glyphPos[glyph], face.glyphPos[glyph + 1]
        if start == end:
            return None
        left, bottom, right, top = struct.unpack_from(">hhhh", self._outlines, start + 2)
        return left, bottom, right, top


def _lines(words: list[tuple[str, float]], gap: float, width: float) -> list[str]:
    lines: list[list[str]] = []
    end = width
    for word, length in words:
        if lines and end + gap + length <= width:
            lines[-1].append(word)
            end += gap + length
        else:
            lines.append([word])
            end = length
    return [" ".join(line) for line in lines]


def _pieces(codes: bytes, moves: tuple[int, ...]) -> str:
    """The inside of a TJ array: hexadecimal pieces, and moves to the left as numbers."""
    parts = []
    start = 0
    for end, move in enumerate(moves, start=1):
        if move:
            parts.append(f"<{codes[start:end].hex()}>{-move}")
            start = end
    if start < len(codes):
        parts.append(f"<{codes[start:].hex()}>")
    return "".join(parts)
