"""What visitors say of the service: once a ticket, kept apart from who served it.

An answer holds the day, the agency and the scores. That a ticket has answered is known by a mark
alone, a word made of it with the site's key: nobody without the key can find the ticket of an
answer, and no table or entry names both.
"""

import base64
import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from sqlalchemy import Connection, bindparam, insert, select, update

from kiosk.clock import business_date
from kiosk.errors import Refused, WrongInput
from kiosk.queue.day import changing
from kiosk.queue.facts import standing
from kiosk.queue.finding import Missing, lookup
from kiosk.queue.ikm import BEST_SCORE, LEAST_SCORE, Index, index_of
from kiosk.queue.model import State, Ticket
from kiosk.queue.operations import row_of
from kiosk.queue.rows import ticket_of
from kiosk.store import Change, Store
from kiosk.store.tables import ELEMENTS, survey
from kiosk.store.touched import NOTHING

ANSWERED, CHANGED = "survey_answered", "survey_changed"
Element = Literal["overall", "u1", "u2", "u3", "u4", "u5", "u6", "u7", "u8", "u9"]

_DOMAIN = b"mpp-kiosk survey v1\0"
_MARK_BYTES = 10
_ONE = select(survey).where(
    survey.c.site_id == bindparam("site_id"), survey.c.mark == bindparam("mark")
)
_CHANGE = update(survey).where(
    survey.c.site_id == bindparam("in_site"), survey.c.mark == bindparam("of_mark")
)
_OF_DAYS = select(survey).where(
    survey.c.site_id == bindparam("site_id"),
    survey.c.day >= bindparam("first"),
    survey.c.day <= bindparam("last"),
)
_GONE = (State.NO_SHOW, State.EXPIRED, State.TOMORROW)


@dataclass(frozen=True, slots=True)
class Results:
    """The answers of some days: how many said 1 to 4 of the whole, and the index of the nine.

    The first touch on a face never counts for one of the nine.
    """

    first: date
    last: date
    agency: str | None
    answers: int
    overall: Mapping[int, int]
    index: Index


def asked(store: Store, text: str) -> Ticket:
    """The ticket of a scanned code or a typed number, if it may answer now.

    Raises Refused with the reason: not ours, another day's, not served yet, or answered.
    """
    found = lookup(store, text)
    if isinstance(found, Missing):
        raise found.refusal()
    with store.read() as connection:
        today = _today(store, connection)
        key = {"site_id": store.site_id, "mark": mark_of(store.ticket_key, found.id)}
        known = connection.execute(_ONE, key).one_or_none() is not None
    _may_answer(found, today, known=known)
    return found


def answer(store: Store, ticket_id: str, score: int, *, op_id: str, actor: str) -> str:
    """The first touch on a face: a whole answer by itself. Its mark, to add the nine with.

    Raises Refused as `asked` does, WrongInput for a score out of 1 to 4.
    """
    _check(score)
    with changing(store, op_id, actor) as change:
        mark = mark_of(store.ticket_key, ticket_id)
        if change.replayed:
            return mark
        found = ticket_of(row_of(change, ticket_id))
        _may_answer(found, change.day, known=_row(change, mark) is not None)
        told: dict[str, Any] = {"mark": mark, "agency": found.agency, "overall": score}
        key = {"site_id": change.site_id, "day": change.day.isoformat()}
        change.connection.execute(insert(survey).values(**key, **told))
        change.record(ANSWERED, touches=NOTHING, **told)
        return mark


def change_answer(
    store: Store, mark: str, element: Element, score: int, *, op_id: str, actor: str
) -> None:
    """One more of the nine, or another score while the page is open.

    Raises Refused for an answer that is not there or of another day, WrongInput for a score out of
    1 to 4.
    """
    _check(score)
    with changing(store, op_id, actor) as change:
        if change.replayed:
            return
        row = _row(change, mark)
        if row is None or row.day != change.day.isoformat():
            raise Refused("refused.survey_over")
        if getattr(row, element) == score:
            return
        key = {"in_site": change.site_id, "of_mark": mark}
        change.connection.execute(_CHANGE.values({element: score}), key)
        change.record(CHANGED, touches=NOTHING, mark=mark, set={element: score})


def results(
    store: Store, first: date | None = None, last: date | None = None, agency: str | None = None
) -> Results:
    """The answers of these days (today's without any) of the house or of one agency.

    Raises WrongInput when the days end before they begin.
    """
    with store.read() as connection:
        today = _today(store, connection)
        first = first or last or today
        last = last or today
        if last < first:
            raise WrongInput("wrong.span")
        key = {"site_id": store.site_id, "first": first.isoformat(), "last": last.isoformat()}
        rows = connection.execute(_OF_DAYS, key).mappings().all()
    own = [row for row in rows if agency in {None, row["agency"]}]
    scores = {name: [row[name] for row in own if row[name] is not None] for name in ELEMENTS}
    faces = range(LEAST_SCORE, BEST_SCORE + 1)
    overall = {face: sum(row["overall"] == face for row in own) for face in faces}
    return Results(first, last, agency, len(own), overall, index_of(scores))


def mark_of(key: bytes, ticket_id: str) -> str:
    """The word that stands for a ticket among the answers: 80 bits, of no use without the key."""
    made = hmac.digest(key, _DOMAIN + ticket_id.encode(), hashlib.sha256)[:_MARK_BYTES]
    return base64.b32encode(made).decode()


def _may_answer(found: Ticket, today: date, *, known: bool) -> None:
    number = found.label
    if found.day != today:
        raise Refused("refused.survey_day", number=number, day=found.day)
    if found.state in _GONE:
        raise Refused("refused.survey_unserved", number=number)
    if found.state is not State.SERVED:
        raise Refused("refused.survey_early", number=number)
    if known:
        raise Refused("refused.survey_answered", number=number)


def _today(store: Store, connection: Connection) -> date:
    """The business day, also before the first change of it."""
    now = standing(store, connection)
    return now.day if now.doubted else max(now.day, business_date(now.now, store.zone))


def _row(change: Change, mark: str) -> Any:
    return change.connection.execute(_ONE, {"site_id": change.site_id, "mark": mark}).one_or_none()


def _check(score: int) -> None:
    if not LEAST_SCORE <= score <= BEST_SCORE:
        raise WrongInput("wrong.score", least=LEAST_SCORE, most=BEST_SCORE)
