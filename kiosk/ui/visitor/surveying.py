"""What one visitor says of the service, as a table of states: which ticket, one face, nine more.

No Qt, no database, and nothing of the last visitor: it is a part of the visit and ends with it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType
from typing import TypeAlias

from kiosk.catalogue.model import Both
from kiosk.errors import ForPeople

Score: TypeAlias = int

TYPED_LIMIT = 8
# The questions in the order of a visit: before it, while served, people and place.
PARTS = (("u1", "u2", "u3"), ("u4", "u5", "u8"), ("u6", "u7", "u9"))


class Stage(StrEnum):
    """The pages, under the names the window knows."""

    TICKET = "surveyTicket"
    FACES = "survey"
    DETAIL = "surveyDetail"


@dataclass(frozen=True, slots=True)
class Survey:
    """`ticket` is the id of the one that answers, "" until known; `mark` that of its answer, ""
    until a face is touched and stored. `waiting` while the database is asked; `trouble` is why it
    said no.
    """

    stage: Stage = Stage.TICKET
    typed: str = ""
    ticket: str = ""
    label: str = ""
    agency: Both | None = None
    mark: str = ""
    overall: Score | None = None
    scores: Mapping[str, Score] = field(default_factory=lambda: MappingProxyType({}))
    part: int = 0
    waiting: bool = False
    trouble: ForPeople | None = None


def type_key(survey: Survey, character: str) -> Survey:
    """One more letter or digit of the number; a space only where one stands on the ticket."""
    if survey.stage is not Stage.TICKET or survey.waiting or len(survey.typed) >= TYPED_LIMIT:
        return survey
    if character == " " and (not survey.typed or survey.typed.endswith(" ")):
        return survey
    return replace(survey, typed=survey.typed + character.upper(), trouble=None)


def erase(survey: Survey, *, everything: bool = False) -> Survey:
    if survey.stage is not Stage.TICKET or survey.waiting or not survey.typed:
        return survey
    return replace(survey, typed="" if everything else survey.typed[:-1], trouble=None)


def ask(survey: Survey) -> Survey:
    """The database is asked about a ticket; until it answers, further touches change nothing."""
    if survey.stage is not Stage.TICKET or survey.waiting:
        return survey
    return replace(survey, waiting=True, trouble=None)


def found(survey: Survey, ticket: str, label: str, agency: Both) -> Survey:
    """The ticket may answer."""
    if not survey.waiting:
        return survey
    return replace(
        survey, stage=Stage.FACES, waiting=False, ticket=ticket, label=label, agency=agency
    )


def refused(survey: Survey, error: ForPeople) -> Survey:
    """Not this ticket, or nothing could be stored: said on the page where it can be tried again."""
    if not survey.waiting:
        return survey
    return replace(survey, waiting=False, typed="", overall=None, trouble=error)


def unsaved(survey: Survey, element: str, was: Score | None, error: ForPeople) -> Survey:
    """A change was not stored: what is shown is what stands there."""
    if element == "overall":
        return replace(survey, overall=was, trouble=error)
    scores = {key: score for key, score in survey.scores.items() if key != element}
    kept = scores if was is None else {**scores, element: was}
    return replace(survey, scores=MappingProxyType(kept), trouble=error)


def touch_face(survey: Survey, score: Score) -> Survey:
    """The first touch is the answer; another one before the page is left replaces it."""
    if survey.stage is not Stage.FACES or survey.waiting or survey.overall == score:
        return survey
    return replace(survey, overall=score, waiting=not survey.mark, trouble=None)


def stored(survey: Survey, mark: str) -> Survey:
    """The first touch is written down."""
    return replace(survey, mark=mark, waiting=False) if survey.waiting else survey


def go_on(survey: Survey) -> Survey:
    """To the nine questions, or to the next three of them."""
    if survey.stage is Stage.FACES and survey.mark:
        return replace(survey, stage=Stage.DETAIL, part=0, trouble=None)
    if survey.stage is Stage.DETAIL and survey.part < len(PARTS) - 1:
        return replace(survey, part=survey.part + 1)
    return survey


def back(survey: Survey) -> Survey:
    """A page back, answers kept; the same survey where there is none before."""
    if survey.stage is not Stage.DETAIL:
        return survey
    if survey.part:
        return replace(survey, part=survey.part - 1)
    return replace(survey, stage=Stage.FACES)


def choose(survey: Survey, element: str, score: Score) -> Survey:
    """One of the three on the page; nothing is filled in by the first face."""
    if survey.stage is not Stage.DETAIL or element not in PARTS[survey.part]:
        return survey
    if survey.scores.get(element) == score:
        return survey
    return replace(survey, scores=MappingProxyType({**survey.scores, element: score}), trouble=None)
