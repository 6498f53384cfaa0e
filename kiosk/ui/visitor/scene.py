"""What every page of the kiosk is drawn from: catalogue, queues, language."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from kiosk.catalogue.model import Agency, Catalogue, Service
from kiosk.printing.qr import Code
from kiosk.queue.availability import Availability
from kiosk.queue.availability import Code as Why
from kiosk.queue.model import AgencyLine, Board, Estimate, Priority, Promise
from kiosk.words import Language, Words, counter_list

Row: TypeAlias = dict[str, object]

# Longest waits, in minutes, that count as short and as medium.
SHORT, MEDIUM = 10, 30
NO_LEVEL = -1


@dataclass(frozen=True)
class Scene:
    """One moment as a visitor may see it; `board` is None while the queues are not known."""

    catalogue: Catalogue
    board: Board | None
    words: Words
    language: Language

    def text(self, name: str, **values: object) -> str:
        return self.words.text(f"visitor.{name}", self.language, **values)

    def closed(self, service: Service) -> Availability | None:
        """Why no number can be taken for a service; None when one can, or nobody knows."""
        if self.board is None:
            return None
        line = self.line(service.agency)
        return self.board.closed.get(service.code) or (line.closed if line else None)

    def closed_text(self, closed: Availability | None) -> str:
        """What a row says of it: when it opens today, or that it is closed; "" while open."""
        if closed is None or self.board is None:
            return ""
        if closed.code is Why.AGENCY_DOWN and closed.opens_at is None:
            return self.text("down")
        if closed.code is Why.FULL:
            return self.text("full")
        opens = closed.opens_at
        if opens and opens.date() == self.board.at.astimezone(opens.tzinfo).date():
            return self.text("opens_row", time=opens)
        return self.text("closed")

    def line(self, agency: str) -> AgencyLine | None:
        return self._lines.get(agency)

    def counted(self, people: int) -> str:
        """The word that follows a number of people."""
        return self.text("person" if people == 1 else "people")

    def badge(self, agency: Agency) -> Row:
        """The letter of an agency and its tint."""
        return {"prefix": agency.prefix, "cluster": agency.cluster}

    def counters(self, agency: Agency) -> str:
        return self.text("counter_at", counters=counter_list(agency.counters, self.language))

    def span(self, service: Service, priority: Priority | None = None) -> Estimate | None:
        """What a newcomer of this class would be told; None when nothing can be told."""
        if self.board is None:
            return None
        return self.board.waits_of(service.code, service.agency).get(priority)

    def at_risk(self, services: Sequence[Service]) -> bool:
        """Whether a newcomer may not be served at all of these before closing."""
        lines = (self.line(service.agency) for service in services)
        return any(line and line.promise is Promise.AT_RISK for line in lines)

    def wait(self, agency: str) -> Row:
        """One agency's queue in figures: `known` is false while the numbers must not be shown."""
        line = self.line(agency)
        if line is None:
            return {
                "known": False,
                "closed": "",
                "people": "",
                "minutes": "",
                "told": "",
                "level": NO_LEVEL,
            }
        minutes = "–" if line.minutes is None else str(line.minutes)
        told = f"{line.waiting} {self.counted(line.waiting)}"
        if line.minutes:
            told += ", " + self.text("about_minutes", count=line.minutes)
        return {
            "known": True,
            "closed": self.closed_text(line.closed),
            "people": str(line.waiting),
            "minutes": minutes,
            "told": told,
            "level": _level(line.minutes),
        }

    def wait_lines(self, service: Service) -> Row:
        """A service's queue for rows that have room for two short lines."""
        line, span = self.line(service.agency), self.span(service)
        if line is None:
            return self.wait(service.agency) | {"unit": "", "detail": ""}
        if span is not None:
            minutes = span.middle
            detail = self.text("about_minutes", count=minutes) if minutes else self.text("no_queue")
        else:
            detail = self.text("no_estimate" if line.counters_open else "not_open")
        return self.wait(service.agency) | {
            "level": _level(None if span is None else span.middle),
            "unit": self.counted(line.waiting),
            "detail": detail,
        }

    @cached_property
    def _lines(self) -> dict[str, AgencyLine]:
        return {line.code: line for line in self.board.lines} if self.board else {}


def code_row(code: Code | None) -> Row:
    """A QR as SVG path data, one unit a module."""
    if code is None:
        return {"code_path": "", "code_modules": 0}
    path = "".join(f"M{x} {y}h{length}v1h-{length}z" for x, y, length in code.runs)
    return {"code_path": path, "code_modules": code.modules}


def _level(minutes: int | None) -> int:
    if minutes is None:
        return NO_LEVEL
    return 0 if minutes <= SHORT else 1 if minutes <= MEDIUM else 2
