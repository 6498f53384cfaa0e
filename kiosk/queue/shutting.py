"""A kiosk closed for the day, and what else its staff did there."""

from typing import Any, Literal

from sqlalchemy import Row, bindparam, insert, select, update

from kiosk.errors import Refused
from kiosk.queue.day import changing
from kiosk.store import Change, Store
from kiosk.store.tables import station

SHUT, REOPENED = "kiosk_shut", "kiosk_reopened"
# What a menu did that changed nothing in the queue.
Did = Literal["staff_test_page", "staff_volume", "staff_restart"]

_ROW = select(station.c.shut_on).where(
    station.c.site_id == bindparam("site_id"), station.c.name == bindparam("name")
)
_SHUT = (
    update(station)
    .where(station.c.site_id == bindparam("in_site"), station.c.name == bindparam("named"))
    .values(shut_on=bindparam("day"))
)


def shut_kiosk(store: Store, name: str, *, op_id: str, actor: str) -> None:
    """No more visitors at this kiosk until the next business day, or until it is reopened.

    Raises Refused for another machine's kiosk on a server.
    """
    with changing(store, op_id, actor) as change:
        day = change.day.isoformat()
        row = _row(change, name)
        if change.replayed or (row is not None and row.shut_on == day):
            return
        if row is None:
            # Its first report is still on the way.
            change.connection.execute(insert(station), _unheard(change.site_id, name))
        _write(change, name, day)
        change.record(SHUT, station=name, on=day)


def reopen_kiosk(store: Store, name: str, *, op_id: str, actor: str) -> None:
    """Visitors may come again."""
    with changing(store, op_id, actor) as change:
        row = _row(change, name)
        if change.replayed or row is None or row.shut_on is None:
            return
        _write(change, name, None)
        change.record(REOPENED, station=name)


def note_staff(store: Store, did: Did, name: str, *, op_id: str, actor: str, **told: Any) -> None:
    """Writes down what somebody did in the staff menu of a kiosk."""
    with changing(store, op_id, actor) as change:
        if not change.replayed:
            change.record(did, station=name, **told)


def _row(change: Change, name: str) -> Row[Any] | None:
    key = {"site_id": change.site_id, "name": name}
    return change.connection.execute(_ROW, key).one_or_none()


def _write(change: Change, name: str, day: str | None) -> None:
    key = {"in_site": change.site_id, "named": name}
    if not change.connection.execute(_SHUT, {**key, "day": day}).rowcount:
        # A server lets no machine write another one's row.
        raise Refused("refused.station_unknown", name=name)


def _unheard(site_id: int, name: str) -> dict[str, Any]:
    silent = {"version": "", "printer": "", "clock_ms": 0, "role": ""}
    return {"site_id": site_id, "name": name, "kind": "kiosk", **silent}
