"""An emergency pack on paper: how to use it, then each number with a stub for the counter.

The visitor keeps one half until called; the stub tells afterwards what happened. Both halves hold
the same code, which enters once, so a lost stub is no lost visit.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from kiosk.catalogue import Catalogue
from kiosk.printing.marks import (
    DOTS_PER_MM,
    OFFICE,
    STROKE,
    Box,
    Dashes,
    Geometry,
    Page,
    QrCode,
    geometry_of,
)
from kiosk.printing.pen import Pen
from kiosk.printing.printer import Paper
from kiosk.printing.qr import code_of
from kiosk.printing.slip import plain
from kiosk.printing.typeface import Face, Style
from kiosk.queue.emergency import Pack
from kiosk.words import LANGUAGES, Words, counter_list, day_with_year

_TITLE = Style(800, 48)
_STEP = Style(600, 30)
_PLACE = Style(700, 27)
_NUMBER = Style(800, 150, tracking=-32, word=0)
_STUB_NUMBER = Style(800, 58, tracking=-15)
_AGENCY = Style(700, 29)
_SMALL = Style(600, 25)
_STEPS = 6
_FIELDS = ("called", "finished", "service", "initials")
_CAP = 0.745

_STRIP, _STRIP_TOP, _ON_A_SHEET = 440, 88, 5
_CUT_X, _GAP = 850, 32
_FIELD_X = 1150
_BOX = 28


@dataclass(frozen=True, slots=True)
class PackPaper:
    """What stands on one number: its texts in both languages, and its code."""

    place: str
    label: str
    agencies: tuple[str, ...]
    counters: tuple[str, ...]
    code: str
    foot: str


def papers_of(pack: Pack, catalogue: Catalogue, place: str) -> tuple[PackPaper, ...]:
    """Every number of a pack as it is printed."""
    found = []
    for told, code in pack.papers:
        agency = catalogue.agency(told.agency)
        found.append(
            PackPaper(
                plain(place).upper(),
                told.label,
                # One line where both languages call it the same.
                tuple(dict.fromkeys(plain(agency.tile(language)) for language in LANGUAGES)),
                tuple(counter_list(agency.counters, language) for language in LANGUAGES),
                code,
                f"{name_of(pack)} · {day_with_year(pack.printed, 'id')}",
            )
        )
    return tuple(found)


def name_of(pack: Pack) -> str:
    """A pack's name as people read it out: `K7QM-2XPA`."""
    return f"{pack.name[:4]}-{pack.name[4:]}"


def lay_out(
    pack: Pack, papers: tuple[PackPaper, ...], paper: Paper, words: Words, faces: Mapping[int, Face]
) -> tuple[list[Page], int]:
    """The pages, and the dots they are wide: sheets of five, or one page a number on a roll."""
    if paper.height_mm is None:
        geometry = geometry_of(paper)
        pages = [_roll(one, words, faces, geometry) for one in papers]
        return [_how(pack, words, faces, geometry), *pages], geometry.dots
    height = round(paper.height_mm * DOTS_PER_MM)
    pages = [replace(_how(pack, words, faces, OFFICE), height=height)]
    for first in range(0, len(papers), _ON_A_SHEET):
        pen = Pen(faces, OFFICE)
        for row, one in enumerate(papers[first : first + _ON_A_SHEET]):
            _strip(pen, one, words, _STRIP_TOP + row * _STRIP)
        pages.append(Page(height, tuple(pen.marks)))
    return pages, OFFICE.dots


def _how(pack: Pack, words: Words, faces: Mapping[int, Face], geometry: Geometry) -> Page:
    """The page for the staff."""
    pen = Pen(faces, geometry)
    pen.y = 60
    for language in LANGUAGES:
        title = words.text("paper.pack", language)
        pen.lines(title, _TITLE, pen.margin, pen.inner, 70)
        for step in range(1, _STEPS + 1):
            text = words.text(f"paper.pack_step{step}", language)
            y = pen.y + 52
            pen.text(f"{step}.", _AGENCY, pen.margin, y)
            pen.y = y - _STEP.line
            pen.lines(text, _STEP, pen.margin + 48, pen.inner - 48, _STEP.line)
        pen.rule(40)
    _centred_date(pen, pack)
    return Page(pen.y + 40, tuple(pen.marks))


def _centred_date(pen: Pen, pack: Pack) -> None:
    pen.centred(f"{name_of(pack)} · {day_with_year(pack.printed, 'id')}", _SMALL, 48)


def _strip(pen: Pen, one: PackPaper, words: Words, top: int) -> None:
    """A number on a sheet: the visitor's half, a line to cut, and the counter's stub."""
    x, code = pen.margin, code_of(one.code)
    own = QrCode(code, 0, top + 150)
    own = replace(own, x=_CUT_X - own.side - own.quiet - 8)
    width = own.x - own.quiet - x
    pen.marks.append(own)
    pen.text(one.place, pen.shrunk(one.place, _PLACE, _CUT_X - x - _GAP), x, top + 50)
    pen.y = top + 56
    for language in LANGUAGES:
        pen.lines(words.text("paper.emergency", language), _SMALL, x, _CUT_X - x - _GAP, 32)
    style = pen.shrunk(one.label, _NUMBER, width)
    pen.text(one.label, style, x, top + 156 + round(_NUMBER.size * _CAP))
    pen.y += 10
    for agency in one.agencies:
        pen.lines(agency, _AGENCY if agency is one.agencies[0] else _SMALL, x, width, 40)
    pen.marks.append(Dashes(_CUT_X, top + 12, _STRIP - 24, down=True))
    stub = _CUT_X + _GAP
    pen.text(one.label, pen.shrunk(one.label, _STUB_NUMBER, 260), stub, top + 70)
    pen.text(one.foot, _SMALL, stub, top + 412)
    pen.marks.append(replace(own, x=stub + own.quiet, y=top + 110))
    y = top + 20
    for name, text in _fields(words):
        y += 76 if name in _FIELDS else 62
        _field(pen, name, text, _FIELD_X, pen.right - _FIELD_X, y)
    pen.marks.append(Dashes(pen.margin, top + _STRIP - 3, pen.inner))


def _roll(one: PackPaper, words: Words, faces: Mapping[int, Face], geometry: Geometry) -> Page:
    pen, code = Pen(faces, geometry), code_of(one.code)
    pen.y = 20
    pen.centred(one.place, _PLACE, 30)
    for language in LANGUAGES:
        pen.centred(words.text("paper.emergency", language), _SMALL, 36)
    style = pen.shrunk(one.label, _NUMBER, pen.inner)
    y = pen.y + 30 + round(style.size * _CAP)
    pen.text(one.label, style, pen.left(one.label, style), y)
    for agency in one.agencies:
        pen.centred(agency, _AGENCY, 44)
    for language, counters in zip(LANGUAGES, one.counters, strict=True):
        if counters:
            pen.centred(words.text("ticket.counter", language, counters=counters), _SMALL, 40)
    own = QrCode(code, 0, 0, geometry.module(code))
    own = replace(own, x=(geometry.dots - own.side) // 2, y=pen.y + own.quiet)
    pen.marks.append(own)
    pen.y = own.y + own.side
    pen.dashes(own.quiet)
    pen.text(one.label, _STUB_NUMBER, pen.margin, pen.y + 72)
    stub = replace(own, y=pen.y + own.quiet)
    pen.marks.append(stub)
    y = stub.y + stub.side
    for name, text in _fields(words):
        y += 76
        _field(pen, name, text, pen.margin, pen.inner, y)
    pen.centred(one.foot, _SMALL, 52)
    return Page(pen.y + 26, tuple(pen.marks))


def _fields(words: Words) -> Iterator[tuple[str, str]]:
    for name in (*_FIELDS, "missing"):
        said = (words.text(f"paper.stub_{name}", language) for language in LANGUAGES)
        yield name, " / ".join(said)


def _field(pen: Pen, name: str, text: str, x: int, width: int, y: int) -> None:
    """A label with a line to write on, or a box to tick, whose lower edge is at y."""
    if pen.width(text, _SMALL) > width - _BOX - 14:
        # Narrow paper: staff read it in their own language.
        text = text.split(" / ", maxsplit=1)[0]
    if name in _FIELDS:
        pen.text(text, _SMALL, x, y - 12)
        start = round(x + pen.width(text, _SMALL)) + 12
        pen.marks.append(Box(start, y, x + width - start, STROKE))
    else:
        pen.marks.append(Box(x, y - _BOX, _BOX, _BOX, 5, filled=False))
        pen.text(text, _SMALL, x + _BOX + 14, y - 5)
    pen.y = y
