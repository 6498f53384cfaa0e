"""Draws a slip as a PDF: real text in embedded fonts, the code as vectors, nothing as a picture."""

import io
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kiosk.catalogue import Catalogue
from kiosk.fonts import PAPER_WEIGHTS, glyph, icon_fonts, paper_fonts
from kiosk.paths import assets
from kiosk.printing import bring, layout, svg_path, test_page
from kiosk.printing import day_report as day_sheet
from kiosk.printing import pack as emergency_pack
from kiosk.printing.bring import BringList
from kiosk.printing.marks import (
    DOTS_PER_MM,
    OFFICE,
    STROKE,
    Box,
    Dashes,
    Icon,
    Mark,
    Ornament,
    Page,
    QrCode,
    Text,
    geometry_of,
)
from kiosk.printing.printer import A4, ROLL_80, Paper
from kiosk.printing.qr import code_of
from kiosk.printing.slip import Slip
from kiosk.printing.typeface import Face, Style
from kiosk.queue.day_report import DayReport
from kiosk.queue.emergency import Pack
from kiosk.words import Language, Words

if TYPE_CHECKING:
    from reportlab.pdfbase.pdfdoc import PDFDocument

PROGRAM = "mpp-kiosk"
_DOT = 72 / 25.4 / DOTS_PER_MM
# A ticket on office paper is cut off below: this far from the sheet's upper edge.
_OFFICE_TOP = 15 * DOTS_PER_MM
_DASH = "[6 3] 0 d"
# The lines of the ornament run too close for STROKE; nobody has to read them.
_ORNAMENT_STROKE = 1.9
_SYMBOLS_WEIGHT = 0
# How far a quarter circle's handles reach, as a part of its radius.
_ARC = 0.5523


class TicketPress:
    """Turns slips into PDFs. Loads its fonts on first use; for one thread at a time."""

    def __init__(self, cache: Path) -> None:
        """`cache` keeps the cut fonts, see kiosk.fonts."""
        self._cache = cache

    @cached_property
    def faces(self) -> dict[int, Face]:
        """The paper's type by weight; weight 0 holds the icons."""
        files = paper_fonts(self._cache)
        files[_SYMBOLS_WEIGHT] = icon_fonts(self._cache)[1]
        return {weight: Face(_font_name(weight), file) for weight, file in files.items()}

    def prepare(self) -> None:
        """Loads fonts, ornament and libraries now, so that the first visitor waits for none."""
        from reportlab.pdfgen import canvas

        _ = self.faces, self._ornament, code_of("A"), canvas

    def pdf(self, slip: Slip, paper: Paper = ROLL_80) -> bytes:
        """One page as wide as the paper, as long as its content or the sheet; the same slip and
        paper give the same bytes, which printers of every resolution take.

        Raises DeviceFault when the fonts are not there yet and the cache cannot be written.
        """
        geometry = geometry_of(paper)
        page = layout.lay_out(slip, self.faces, geometry)
        about = About(slip.number, slip.place, slip.heading, slip.language, slip.issued_at)
        return self.draw([page], geometry.dots, paper, about)

    def bring_list(self, made: BringList, paper: Paper = ROLL_80) -> bytes:
        """What to bring, on a paper of its own; as `pdf`."""
        geometry = geometry_of(paper)
        page = bring.lay_out(made, self.faces, geometry)
        about = About(made.heading, made.place, made.steps[-1][0], made.language, made.issued_at)
        return self.draw([page], geometry.dots, paper, about)

    def test_page(
        self, station: str, printer: str, paper: Paper, at: datetime, words: Words
    ) -> bytes:
        """The page that shows what a printer can do; `printer` is its model or driver.

        `at` is aware, in the site's zone. Raises as `pdf` does.
        """
        page, dots = test_page.lay_out(station, printer, paper, at, words, self.faces)
        about = About(words.text("paper.test", "id"), station, printer, "id", at)
        return self.draw([page], dots, paper, about)

    def pack(
        self, pack: Pack, catalogue: Catalogue, place: str, paper: Paper, words: Words
    ) -> list[bytes]:
        """An emergency pack: one file on sheets, on a roll one for each paper that is cut off.

        `place` is the site's name. Raises as `pdf` does.
        """
        papers = emergency_pack.papers_of(pack, catalogue, place)
        pages, dots = emergency_pack.lay_out(pack, papers, paper, words, self.faces)
        files = [pages] if paper.height_mm else [[page] for page in pages]
        at = datetime.combine(pack.printed, time(), UTC)
        title = f"{words.text('paper.pack', 'id')} {emergency_pack.name_of(pack)}"
        return [self.draw(one, dots, paper, About(title, place, title, "id", at)) for one in files]

    def day_report(
        self, report: DayReport, place: str, at: datetime, words: Words, language: Language
    ) -> bytes:
        """A day on one A4 sheet; `at` is when it is printed, in the site's zone."""
        page = day_sheet.lay_out(report, place, at, words, language, self.faces)
        title = words.text("paper.report_title", language, day=report.day.isoformat())
        return self.draw([page], OFFICE.dots, A4, About(title, place, title, language, at))

    def draw(self, pages: Sequence[Page], dots: int, paper: Paper, about: "About") -> bytes:
        """Laid out pages on a paper, each in its middle; on a sheet smaller if it is too long."""
        from reportlab.pdfgen.canvas import Canvas

        target = io.BytesIO()
        first_font: Any = _font_name(PAPER_WEIGHTS[0])  # the stubs want a number
        canvas = Canvas(
            target,
            pageCompression=1,
            # No clock and no random identifier in the file.
            invariant=1,
            lang="id-ID" if about.language == "id" else "en-GB",
            # Otherwise every page names Helvetica, which is not embedded.
            initialFontName=first_font,
        )
        canvas.setTitle(about.title)
        canvas.setAuthor(about.author)
        canvas.setSubject(about.subject)
        canvas.setCreator(PROGRAM)
        canvas.setProducer(PROGRAM)
        moment = about.at.strftime("D:%Y%m%d%H%M%S%z")
        canvas.setDateFormatter(lambda *_: f"{moment[:-2]}'{moment[-2:]}'")
        canvas.setViewerPreference("PrintScaling", "None")
        # reportlab's own way to write a font's text wants the document, which it keeps private.
        document: PDFDocument = vars(canvas)["_doc"]
        for page in pages:
            placed = _placed(page, dots, paper)
            canvas.setPageSize((paper.width_mm * DOTS_PER_MM * _DOT, placed.height * _DOT))
            canvas.addLiteral("\n".join(self._operators(page, placed, document)))
            canvas.showPage()
        canvas.save()
        return target.getvalue()

    @cached_property
    def _ornament(self) -> str:
        tokens = json.loads((assets() / "themes" / "tokens.json").read_text(encoding="utf-8"))
        ornament = tokens["ornament"]
        lines = [*svg_path.operators(ornament["body"]), *svg_path.operators(ornament["inner"])]
        dots = [_circle(x, y, radius) for x, y, radius in ornament["dots"]]
        return " ".join([*lines, "S", *dots, "f"])

    def _operators(self, page: Page, placed: "_Placed", document: "PDFDocument") -> Iterator[str]:
        """The page's content; its matrix makes a unit a dot and lets y grow downward."""
        unit, down = _DOT * placed.scale, (placed.height - placed.top) * _DOT
        yield f"q {unit:.8f} 0 0 -{unit:.8f} {placed.left * _DOT:.8f} {down:.8f} cm"
        yield f"{STROKE} w 1 J 1 j"
        for mark in page.marks:
            yield from self._draw(mark, document)
        yield "Q"

    def _draw(self, mark: Mark, document: "PDFDocument") -> Iterator[str]:
        match mark:
            case Text(text, style, x, y, inverse):
                # Programs that read text by distances glue a large number to the next line.
                line = f"{text} "
                yield from self._show(document, line, style, x, y, inverse=inverse)
            case Box() as box:
                yield _box(box)
            case Dashes(x, y, length, down):
                half = STROKE / 2
                begin = f"{x + half} {y}" if down else f"{x} {y + half}"
                end = f"{x + half} {y + length}" if down else f"{x + length} {y + half}"
                yield f"q 0 J {_DASH} {begin} m {end} l S Q"
            case QrCode(code, x, y, side):
                runs = code.runs
                yield from (
                    f"{x + c * side} {y + r * side} {n * side} {side} re" for c, r, n in runs
                )
                yield "f"
            case Icon(name, x, y, size):
                style = Style(_SYMBOLS_WEIGHT, size)
                yield from self._show(document, glyph(name), style, x, y + size, inverse=True)
            case Ornament(x, y, scale):
                stroke = _ORNAMENT_STROKE / scale
                yield f"q {scale} 0 0 {scale} {x} {y} cm {stroke:.3f} w {self._ornament} Q"

    def _show(
        self, document: "PDFDocument", text: str, style: Style, x: int, y: int, *, inverse: bool
    ) -> Iterator[str]:
        yield f"{'q 1 g ' if inverse else ''}BT 1 0 0 -1 {x} {y} Tm"
        yield from self.faces[style.weight].operators(document, text, style)
        yield "ET Q" if inverse else "ET"


@dataclass(frozen=True, slots=True)
class About:
    """What the file says of itself to whoever opens it."""

    title: str
    author: str
    subject: str
    language: Language
    at: datetime


@dataclass(frozen=True, slots=True)
class _Placed:
    """Where a page stands on its paper, whose height it is; in dots of the paper."""

    left: float
    top: float
    scale: float
    height: float


def _placed(page: Page, dots: int, paper: Paper) -> _Placed:
    width = paper.width_mm * DOTS_PER_MM
    if paper.height_mm is None:
        return _Placed((width - dots) // 2, 0, 1, page.height)
    height = paper.height_mm * DOTS_PER_MM
    # A page that was laid out for the sheet is not moved on it.
    top = _OFFICE_TOP if page.height != height else 0
    scale = min(1.0, (height - 2 * top) / page.height)
    return _Placed((width - dots * scale) / 2, top, scale, height)


def _font_name(weight: int) -> str:
    return f"ticket-{weight}"


def _box(box: Box) -> str:
    if not box.radius and box.filled:
        return f"{box.x} {box.y} {box.width} {box.height} re f"
    inset = 0 if box.filled else STROKE / 2
    width, height = box.width - 2 * inset, box.height - 2 * inset
    path = _rounded(box.x + inset, box.y + inset, width, height, box.radius - inset)
    return f"{path} {'f' if box.filled else 'S'}"


def _rounded(x: float, y: float, width: float, height: float, radius: float) -> str:
    """A path clockwise from the upper left corner."""
    right, bottom, h = x + width, y + height, radius * (1 - _ARC)
    corners = [
        (right - radius, y, right - h, y, right, y + h, right, y + radius),
        (right, bottom - radius, right, bottom - h, right - h, bottom, right - radius, bottom),
        (x + radius, bottom, x + h, bottom, x, bottom - h, x, bottom - radius),
        (x, y + radius, x, y + h, x + h, y, x + radius, y),
    ]
    parts = [f"{x + radius:g} {y:g} m"]
    for corner in corners:
        numbers = [f"{value:g}" for value in corner]
        parts.append(f"{' '.join(numbers[:2])} l {' '.join(numbers[2:])} c")
    return " ".join([*parts, "h"])


def _circle(x: float, y: float, radius: float) -> str:
    return _rounded(x - radius, y - radius, 2 * radius, 2 * radius, radius)
