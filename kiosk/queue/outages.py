"""When an agency's link was down: kept when the switch is forgotten, so that figures leave it out.

A visit or a wait that the link was down in says nothing about clerks, durations or quotes.
"""

from typing import Any

from sqlalchemy import bindparam, delete, exists, insert, or_, update
from sqlalchemy.sql.elements import ColumnElement

from kiosk.store import Change
from kiosk.store.tables import outage, ticket

_HERE = (outage.c.site_id == bindparam("in_site")) & (outage.c.agency == bindparam("of_agency"))
_END = (
    update(outage)
    .where(_HERE, or_(outage.c.until.is_(None), outage.c.until > bindparam("now")))
    .values(until=bindparam("now"))
)
# It lasted no time at all.
_FORGET = delete(outage).where(_HERE, outage.c.since >= bindparam("now"))
_BEGIN = insert(outage)


def end(change: Change, agency: str) -> None:
    """The link of an agency is up again, if it was down."""
    key = {"in_site": change.site_id, "of_agency": agency, "now": change.now_ms}
    change.connection.execute(_FORGET, key)
    change.connection.execute(_END, key)


def begin(change: Change, agency: str, until: int | None) -> None:
    """The link of an agency is down from now on, `until` a moment (ms) if one is known."""
    row = {"site_id": change.site_id, "agency": agency, "since": change.now_ms, "until": until}
    change.connection.execute(_BEGIN, row)


def down_between(begins: Any, ends: Any) -> ColumnElement[bool]:
    """Whether a ticket's agency had its link down at some time between two of its moments."""
    return (
        exists()
        .where(
            outage.c.site_id == ticket.c.site_id,
            outage.c.agency == ticket.c.agency,
            outage.c.since < ends,
            or_(outage.c.until.is_(None), outage.c.until > begins),
        )
        .correlate(ticket)
    )
