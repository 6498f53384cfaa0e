"""Puts services and queues into words, in one language. No Qt."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, tzinfo

from kiosk import words as say
from kiosk.catalogue.model import Agency, Catalogue, Service
from kiosk.queue.model import AgencyLine, Board
from kiosk.ui.admin.view import Badge, Bar, Column, Details, Figure, QueueView, Row
from kiosk.words import Language, Words


@dataclass(frozen=True, slots=True)
class Teller:
    """Puts one catalogue into words. `is_on` tells whether the kiosk gives numbers for a code."""

    words: Words
    language: Language
    zone: tzinfo
    catalogue: Catalogue
    is_on: Callable[[str], bool]

    def text(self, key: str, **values: object) -> str:
        return self.words.text(f"admin.{key}", self.language, **values)

    def time(self, moment: datetime) -> str:
        return say.clock_time(moment.astimezone(self.zone), self.language)

    def row(self, service: Service) -> Row:
        agency = self.catalogue.agency(service.agency)
        on, name = self.is_on(service.code), service.name(self.language)
        agency_name = agency.tile(self.language)
        basis = self.text("confirmed" if service.confirmed else "typical")
        # Codes sort by their number, not as text: 9 comes before 10.
        code = tuple(int(p) if p.isdigit() else p for p in re.split(r"(\d+)", service.code))
        return Row(
            code=service.code,
            on=on,
            badge=_badge(agency),
            agency=service.agency,
            texts={
                Column.CODE: service.code,
                Column.NAME: name,
                Column.AGENCY: agency_name,
                Column.COUNTERS: _counters(agency),
                Column.MINUTES: self.text("minutes", n=service.minutes),
                Column.FEE: self.fee(service),
                Column.BASIS: basis,
                Column.STATUS: self.text("status_on" if on else "status_off"),
            },
            order={
                Column.CODE: code,
                Column.NAME: (name.casefold(),),
                Column.AGENCY: (agency.prefix,),
                Column.COUNTERS: agency.counters,
                Column.MINUTES: (service.minutes,),
                Column.FEE: (service.fee is None, service.fee or 0),
                Column.BASIS: (not service.confirmed,),
                Column.STATUS: (on,),
            },
            found_by=_found_by(service, agency),
            confirmed=service.confirmed,
        )

    def fee(self, service: Service) -> str:
        if service.fee is None:
            return self.text("varies")
        return say.rupiah(service.fee, self.language) if service.fee else self.text("free")

    def details(self, service: Service) -> Details:
        """One service in full."""
        agency, language = self.catalogue.agency(service.agency), self.language
        on = self.is_on(service.code)
        needed = tuple(item(language) for item in service.requirements)
        unknown = self.text("unknown")
        return Details(
            code=service.code,
            on=on,
            badge=_badge(agency),
            status=self.text("status_on" if on else "status_off"),
            names=(
                (self.text("name_id"), service.name.id),
                (self.text("name_en"), service.name.en),
            ),
            facts=(
                (self.text("column_counters"), _counters(agency)),
                (self.text("column_minutes"), self.text("minutes", n=service.minutes)),
                (self.text("column_fee"), self.fee(service)),
            ),
            requirements_label=self.text("requirements", n=len(needed)),
            requirements=needed or (self.text("no_requirements"),),
            fields=(
                (self.text("column_agency"), agency.name(language)),
                (self.text("fee_note"), service.fee_note(language) or self.fee(service)),
                (self.text("completion"), service.completion(language) or unknown),
                (self.text("legal"), service.legal_basis or unknown),
            ),
            keywords=service.keywords(language),
            confirmed=service.confirmed,
            basis=self.text("confirmed_long" if service.confirmed else "typical_long"),
        )

    def queues(self, board: Board, live: str) -> QueueView:
        """The page of queues; `live` says from when they are."""
        lines = sorted(board.lines, key=lambda line: (-line.waiting, -(line.minutes or 0)))
        most = max((line.waiting for line in lines), default=0) or 1
        return QueueView(live, self._figures(board), tuple(self._bar(x, most) for x in lines))

    def _figures(self, board: Board) -> tuple[Figure, ...]:
        waiting = sum(line.waiting for line in board.lines)
        serving = sum(line.serving for line in board.lines)
        open_now = sum(line.counters_open for line in board.lines)
        counters = sum(len(agency.counters) for agency in self.catalogue.agencies)
        services = len(self.catalogue.services)
        return (
            Figure(self.text("waiting"), str(waiting), self._people(waiting)),
            Figure(self.text("serving"), str(serving), self._people(serving)),
            Figure(self.text("counters_open"), str(open_now), self.text("of_counters", n=counters)),
            Figure(
                self.text("services_off"), str(len(board.off)), self.text("of_services", n=services)
            ),
        )

    def _bar(self, line: AgencyLine, most: int) -> Bar:
        agency = self.catalogue.agency(line.code)
        if line.switched_off:
            estimate = self.text("agency_off")
        elif line.minutes is None:
            estimate = self.text("no_counter")
        else:
            estimate = self.text("minutes", n=line.minutes)
        return Bar(
            code=line.code,
            badge=_badge(agency),
            agency=agency.tile(self.language),
            people=str(line.waiting),
            share=line.waiting / most,
            serving=str(line.serving),
            counters=str(line.counters_open),
            estimate=estimate,
            known=line.minutes is not None and not line.switched_off,
        )

    def _people(self, number: int) -> str:
        return self.text("person" if number == 1 else "people")


def _badge(agency: Agency) -> Badge:
    return Badge(agency.prefix, agency.cluster)


def _counters(agency: Agency) -> str:
    """`38`, `48–49`, or `3, 5, 9` when they do not stand in a row."""
    first, last = agency.counters[0], agency.counters[-1]
    if agency.counters == tuple(range(first, last + 1)):
        return f"{first}–{last}" if last > first else str(first)
    return ", ".join(map(str, agency.counters))


def _found_by(service: Service, agency: Agency) -> str:
    parts = (
        *(service.code, service.name.id, service.name.en),
        *(agency.tile.id, agency.tile.en, agency.short_name),
        *service.keywords_id,
        *service.keywords_en,
    )
    return "\n".join(parts).casefold()
