"""A day on one sheet: each agency's figures, when people came, and what to look after."""

from collections.abc import Mapping
from datetime import datetime

from kiosk.printing.marks import DOTS_PER_MM, OFFICE, STROKE, Box, Ornament, Page
from kiosk.printing.pen import Pen
from kiosk.printing.printer import A4
from kiosk.printing.slip import plain
from kiosk.printing.typeface import Face, Style
from kiosk.queue.day_report import AgencyDay, DayReport
from kiosk.words import Language, Words, clock_time, day_with_year

_PLACE = Style(800, 48, tracking=-15)
_TITLE = Style(700, 38)
_HEAD = Style(700, 25)
_CELL = Style(600, 27)
_SUM = Style(800, 27)
_SMALL = Style(600, 25)
_COLUMNS = ("issued", "served", "no_show", "left", "waiting", "emergency", "wait", "service")
_COLUMN, _ROW, _LEAST_ROW = 132, 44, 28
_CHART, _BAR, _FOOT = 220, 46, 150
_HOURS = range(6, 19)


def lay_out(
    report: DayReport,
    place: str,
    printed_at: datetime,
    words: Words,
    language: Language,
    faces: Mapping[int, Face],
) -> Page:
    """The sheet. `printed_at` is in the site's zone. More agencies make the rows lower."""
    pen = _Sheet(faces, words, language)
    pen.head(plain(place), report)
    pen.table(report.agencies)
    pen.notes(report)
    pen.chart(report.arrivals)
    height = round((A4.height_mm or 0) * DOTS_PER_MM)
    said = f"{day_with_year(printed_at.date(), language)} {clock_time(printed_at, language)}"
    pen.text(pen.say("printed", at=said), _SMALL, pen.margin, height - 90)
    return Page(height, tuple(pen.marks))


class _Sheet(Pen):
    def __init__(self, faces: Mapping[int, Face], words: Words, language: Language) -> None:
        super().__init__(faces, OFFICE)
        self._words, self._language = words, language

    def say(self, key: str, **values: object) -> str:
        return self._words.text(f"paper.report_{key}", self._language, **values)

    def head(self, place: str, report: DayReport) -> None:
        self.marks.append(Ornament(self.margin - 5.4, 70, 0.26))
        self.y = 70
        self.lines(place, _PLACE, self.margin + 84, self.inner - 84, 50)
        day = day_with_year(report.day, self._language)
        self.lines(self.say("title", day=day), _TITLE, self.margin + 84, self.inner - 84, 54)
        self.rule(40)

    def table(self, agencies: tuple[AgencyDay, ...]) -> None:
        """A line an agency and one for the house, as low as they must be to leave the chart."""
        names = [self.say(name) for name in _COLUMNS]
        top = self.y + 44
        for column, name in enumerate(names):
            self.y = top - _HEAD.line
            for line in self.wrap(name, _HEAD, _COLUMN - 8):
                self._right(line, _HEAD, column, self.y + _HEAD.line)
        self.y = top + 36
        self.rule(12)
        room = round((A4.height_mm or 0) * DOTS_PER_MM) - self.y - _CHART - _FOOT - 300
        step = max(_LEAST_ROW, min(_ROW, room // (len(agencies) + 1)))
        for agency in agencies:
            name = agency.name_id if self._language == "id" else agency.name_en
            self._row(name, _cells(agency), _CELL, step)
        self.rule(14)
        total = [str(sum(getattr(a, name) for a in agencies)) for name in _COLUMNS[:6]]
        self._row(self.say("house"), total, _SUM, _ROW)

    def notes(self, report: DayReport) -> None:
        self.y += 20
        if not report.agencies:
            self._note(self.say("nobody"))
        if report.unprinted:
            self._note(self.say("unprinted", count=report.unprinted))
        if report.emergency:
            self._note(self.say("emergencies", count=report.emergency))
        if report.saved_trips:
            self._note(self.say("saved_trips", count=report.saved_trips))
        if report.missed_searches:
            self._note(self.say("missed", count=report.missed_searches))

    def chart(self, arrivals: Mapping[int, int]) -> None:
        """A bar an hour with its number above."""
        self.y += 40
        self.lines(self.say("arrivals"), _TITLE, self.margin, self.inner, 44)
        base, most = self.y + 70 + _CHART, max(arrivals.values(), default=1)
        hours = range(
            min(_HOURS.start, *arrivals, _HOURS.start), max(_HOURS.stop, *arrivals, 0) + 1
        )
        width = self.inner // len(hours)
        for place, hour in enumerate(hours):
            middle = self.margin + place * width + width / 2
            count = arrivals.get(hour, 0)
            height = round(count / most * _CHART)
            bar = min(_BAR, width - 8)
            if count:
                self.marks.append(Box(round(middle - bar / 2), base - height, bar, height))
                label = str(count)
                self.text(label, _SMALL, self.left(label, _SMALL, middle), base - height - 10)
            name = f"{hour:02d}"
            self.text(name, _SMALL, self.left(name, _SMALL, middle), base + 36)
        self.marks.append(Box(self.margin, base, self.inner, STROKE))
        self.y = base + 36

    def _row(self, name: str, cells: list[str], style: Style, step: int) -> None:
        y = self.y + step
        shown = self.shrunk(name, style, self.inner - len(_COLUMNS) * _COLUMN - 16)
        self.text(name, shown, self.margin, y)
        for column, cell in enumerate(cells):
            self._right(cell, style, column, y)

    def _note(self, text: str) -> None:
        self.lines(text, _CELL, self.margin, self.inner, 40)

    def _right(self, text: str, style: Style, column: int, y: int) -> None:
        end = self.right - (len(_COLUMNS) - 1 - column) * _COLUMN
        self.text(text, style, round(end - self.width(text, style)), y)


def _cells(agency: AgencyDay) -> list[str]:
    counts = (getattr(agency, name) for name in _COLUMNS[:6])
    return [*map(str, counts), *(_minutes(s) for s in (agency.mean_wait, agency.mean_service))]


def _minutes(seconds: int | None) -> str:
    return "–" if seconds is None else str(round(seconds / 60))
