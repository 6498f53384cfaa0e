"""What the guide voice says of a page, and in which order keys walk it. No Qt, no database.

Everything is taken from what the page shows: a stop's name is the accessible name of its item.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from kiosk.voice.counting import letters
from kiosk.voice.spoken import said, sentences
from kiosk.words import Language

Arrow = Literal["up", "down", "left", "right"]

# Pages that are heard to their end; of others the title and what to do is enough.
TOLD_WHOLE = frozenset({"ticket", "paper", "again", "message", "closed", "bring", "parting"})
# What can be done on a page.
_HINTS = {
    "home": "visitor.guide_home",
    "list": "visitor.guide_list",
    "search": "visitor.guide_search",
    "service": "visitor.guide_service",
    "ticket": "visitor.guide_ticket",
    "paper": "visitor.guide_paper",
    "again": "visitor.guide_again",
    "message": "visitor.guide_message",
    "closed": "visitor.guide_closed",
    "survey": "visitor.guide_survey",
    "surveyTicket": "visitor.guide_survey_ticket",
    "surveyDetail": "visitor.guide_survey_detail",
}


class Kind(StrEnum):
    TITLE = "title"
    TEXT = "text"
    ALERT = "alert"
    BUTTON = "button"


class Part(StrEnum):
    """Where on the window a stop is, in the order of reading."""

    PAGE = "page"
    BOARD = "board"
    HEADER = "header"
    BAR = "bar"


_PARTS = tuple(Part)


@dataclass(frozen=True, slots=True)
class Stop:
    """Something that can be read; a button can be chosen too.

    `key` stays the same while a page is drawn anew. `main` is the one thing to do. In a `grid`
    the arrows go where they point. `x` and `y` are its middle.
    """

    key: str
    name: str
    kind: Kind = Kind.BUTTON
    part: Part = Part.PAGE
    main: bool = False
    grid: bool = False
    checkable: bool = False
    checked: bool = False
    enabled: bool = True
    x: float = 0
    y: float = 0

    @property
    def button(self) -> bool:
        return self.kind is Kind.BUTTON


def reading_order(stops: Sequence[Stop]) -> list[Stop]:
    """Title, main action, content, header, bar; within each as the page is made."""

    def place(stop: Stop) -> tuple[int, int]:
        within = 0 if stop.kind is Kind.TITLE else 1 if stop.main else 2
        return _PARTS.index(stop.part), within

    return sorted(stops, key=place)


def moved(stops: Sequence[Stop], here: Stop | None, arrow: Arrow, *, texts: bool) -> Stop | None:
    """Where a key leads from `here`, around the end to the beginning; None on an empty page.

    `stops` are in reading order. With `texts` words are stops as well, not only buttons. From
    nowhere, a page's title, which was said as it opened, counts as the place to start from.
    """
    way = [stop for stop in stops if stop.button or texts]
    if not way:
        return None
    if here is not None and here.grid and arrow in ("up", "down"):
        over = _over(way, here, arrow)
        if over is not None:
            return over
        # Out of the grid, past all of its keys.
        ends = [at for at, stop in enumerate(way) if stop.grid]
        return way[(ends[-1] + 1 if arrow == "down" else ends[0] - 1) % len(way)]
    step = 1 if arrow in ("down", "right") else -1
    at = next((at for at, stop in enumerate(way) if here and stop.key == here.key), None)
    if at is None:
        began = way[0].kind is Kind.TITLE
        at = 0 if began or step < 0 else -1
    return way[(at + step) % len(way)]


def _over(way: Sequence[Stop], here: Stop, arrow: Arrow) -> Stop | None:
    """The nearest of the next row above or below in the same grid."""
    sign = 1 if arrow == "down" else -1
    beyond = [stop for stop in way if stop.grid and sign * (stop.y - here.y) > 1]
    if not beyond:
        return None
    row = min(sign * stop.y for stop in beyond)
    return min((s for s in beyond if abs(sign * s.y - row) <= 1), key=lambda s: abs(s.x - here.x))


def opening(
    page: str, stops: Sequence[Stop], texts: Mapping[str, str], language: Language
) -> list[str]:
    """What is said when a page has come: its title, warnings, what to do; a ticket's whole text."""
    own = [stop for stop in stops if stop.part is Part.PAGE]
    titles = [stop.name for stop in own if stop.kind is Kind.TITLE]
    alerts = [stop.name for stop in stops if stop.kind is Kind.ALERT]
    told = [stop.name for stop in own if stop.kind is Kind.TEXT] if page in TOLD_WHOLE else []
    return spoken([*titles, *told, *alerts, texts.get(_HINTS.get(page, ""), "")], language)


def item(stop: Stop, texts: Mapping[str, str], language: Language) -> list[str]:
    """A stop that is touched or walked to: its name, and how it is switched."""
    state = ""
    if stop.checkable:
        state = texts["visitor.guide_checked" if stop.checked else "visitor.guide_unchecked"]
    if not stop.enabled:
        state = texts["visitor.guide_disabled"]
    # A key of the keyboard is called by the name of its letter.
    name = letters(stop.name, language) if len(stop.name) == 1 else stop.name
    return spoken([f"{name}, {state}" if state else name], language)


def changed(
    before: Sequence[Stop],
    after: Sequence[Stop],
    chosen: Stop,
    texts: Mapping[str, str],
    language: Language,
) -> list[str]:
    """What is said when a page stays after something on it was chosen: what is new on it."""
    was = {stop.name for stop in before}
    new = [s.name for s in after if not s.button and s.part is Part.PAGE and s.name not in was]
    now = next((stop for stop in after if stop.key == chosen.key), chosen)
    switched = (now.name, now.checked) != (chosen.name, chosen.checked)
    return (item(now, texts, language) if switched else []) + spoken(new, language)


def spoken(texts: Sequence[str], language: Language) -> list[str]:
    """Texts as sentences for the voice; every text ends one."""
    whole = []
    for text in texts:
        words = said(text, language)
        if any(sign.isalnum() for sign in words):
            whole += sentences(words if words.endswith((".", "?", "!")) else f"{words}.")
    return whole
