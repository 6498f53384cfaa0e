"""What to bring, without a number: as a paper to take home, and as text for a phone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from kiosk.catalogue import Catalogue, Service, to_bring
from kiosk.clock import ZONE_NAMES
from kiosk.printing.layout import TICK_BOX, TICK_RADIUS, Sheet
from kiosk.printing.marks import WIDE, Box, Geometry, Page
from kiosk.printing.slip import plain
from kiosk.printing.typeface import Face, Style
from kiosk.settings import Site
from kiosk.words import Language, Words, clock_time, counter_list, day_with_year

_TITLE = Style(800, 36, tracking=-15)
_OWNER = Style(700, 28)
_PLACE = Style(600, 27)
_NOTE = Style(700, 27)


@dataclass(frozen=True, slots=True)
class BringList:
    """Every text of one list, in one language.

    `steps` are the services in the order of a visit: the name of each, and where it is.
    """

    language: Language
    place: str
    tagline: str
    heading: str
    steps: tuple[tuple[str, str], ...]
    papers: tuple[str, ...]
    note: str
    date: str
    printed: str
    issued_at: datetime

    @property
    def text(self) -> str:
        """The same for a phone: it is read from the code itself, without any network."""
        boxes = (f"[ ] {paper}" for paper in self.papers)
        steps = (f"{name} – {where}" for name, where in self.steps)
        return "\n".join((self.place, *steps, "", self.heading, *boxes, "", self.note))


def bring_list(
    services: Sequence[str],
    catalogue: Catalogue,
    *,
    site: Site,
    station: str,
    at: datetime,
    words: Words,
    language: Language,
) -> BringList:
    """The list of a visit over these services; `at` in the site's zone.

    Raises Refused when the catalogue does not know one of them.
    """
    steps = [catalogue.service(code) for code in services]

    def say(key: str, **values: object) -> str:
        return words.text(f"ticket.{key}", language, **values)

    return BringList(
        language=language,
        place=plain(site.name),
        tagline=plain(site.tagline(language)),
        heading=say("bring"),
        steps=tuple(_step(step, catalogue, words, language) for step in steps),
        papers=tuple(plain(paper.text(language)) for paper in to_bring(steps)),
        note=say("bring_note"),
        date=day_with_year(at.date(), language),
        printed=say(
            "printed",
            time=clock_time(at, language),
            zone=ZONE_NAMES.get(site.zone_name, ""),
            station=plain(station),
        ),
        issued_at=at,
    )


def _step(
    service: Service, catalogue: Catalogue, words: Words, language: Language
) -> tuple[str, str]:
    agency = catalogue.agency(service.agency)
    counters = counter_list(agency.counters, language)
    where = words.text(
        "ticket.step_place", language, agency=plain(agency.tile(language)), counters=counters
    )
    return plain(service.name(language)), where


def lay_out(made: BringList, faces: Mapping[int, Face], geometry: Geometry = WIDE) -> Page:
    """The paper of a list: as long as it must be, all of it there."""
    sheet = Sheet(faces, geometry)
    sheet.masthead(made.place.upper(), made.tagline)
    sheet.lines(made.heading, _TITLE, sheet.margin, sheet.inner, 56)
    for name, where in made.steps:
        sheet.lines(name, _OWNER, sheet.margin, sheet.inner, 46)
        sheet.lines(where, _PLACE, sheet.margin, sheet.inner, 36)
    sheet.dashes(27)
    for paper in made.papers:
        box = sheet.y + 22
        sheet.marks.append(Box(sheet.margin, box, TICK_BOX, TICK_BOX, TICK_RADIUS, filled=False))
        sheet.indented(paper, box + 24)
    sheet.dashes(32)
    sheet.lines(made.note, _NOTE, sheet.margin, sheet.inner, 48)
    sheet.y += 12
    sheet.dates(made.date, made.printed)
    return Page(sheet.y, tuple(sheet.marks))
