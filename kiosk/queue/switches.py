"""What a site switches by hand: a service on or off, a kiosk's call for staff."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, delete, insert, select, update

from kiosk.catalogue import versions
from kiosk.clock import from_ms
from kiosk.queue.day import changing
from kiosk.store import Store
from kiosk.store.tables import service_off, staff_call

_IS_OFF = select(service_off.c.since).where(
    service_off.c.site_id == bindparam("site_id"), service_off.c.service == bindparam("service")
)
_OFF = insert(service_off)
_ON = delete(service_off).where(
    service_off.c.site_id == bindparam("in_site"), service_off.c.service == bindparam("code")
)
_CALLS = select(staff_call).where(staff_call.c.site_id == bindparam("site_id"))
_CALL = insert(staff_call)
_AT = (
    staff_call.c.site_id == bindparam("in_site"),
    staff_call.c.station == bindparam("at_station"),
)
_ANSWER = delete(staff_call).where(*_AT)
_AWAY = update(staff_call).where(*_AT, staff_call.c.away.is_(False)).values(away=True)
_AGAIN = update(staff_call).where(*_AT).values(away=False)


@dataclass(frozen=True, slots=True)
class StaffCall:
    """A kiosk's visitor asks for a person; `away` once staff said that nobody can come now."""

    station: str
    since: datetime
    away: bool


def switch_service(store: Store, service: str, on: bool, *, op_id: str, actor: str) -> None:
    """Let numbers be taken for a service, or not. Tickets already taken stay as they are."""
    with changing(store, op_id, actor) as change:
        if change.replayed:
            return
        versions.at(store, change.connection, change.catalogue_version).service(service)
        key = {"site_id": change.site_id, "service": service}
        is_off = change.connection.execute(_IS_OFF, key).one_or_none() is not None
        if on and is_off:
            change.connection.execute(_ON, {"in_site": change.site_id, "code": service})
        elif not on and not is_off:
            change.connection.execute(_OFF, {**key, "since": change.now_ms})
        else:
            return
        change.record("service_on" if on else "service_off", service=service)


def call_staff(store: Store, station: str, *, op_id: str, actor: str) -> None:
    """A visitor at `station` asks for a person; calling twice is the same as once.

    A call that nobody could come to begins anew.
    """
    with changing(store, op_id, actor) as change:
        key = {"site_id": change.site_id}
        calls = {row.station: row for row in change.connection.execute(_CALLS, key)}
        if change.replayed or (station in calls and not calls[station].away):
            return
        if station in calls:
            change.connection.execute(
                _AGAIN.values(since=change.now_ms), _key(change.site_id, station)
            )
        else:
            row = {"site_id": change.site_id, "station": station, "since": change.now_ms}
            change.connection.execute(_CALL, row)
        change.record("staff_called", station=station)


def answer_staff_call(
    store: Store, station: str, *, op_id: str, actor: str, comes: bool = True
) -> None:
    """Somebody goes there, and the call is over for everybody; or nobody can now, and the kiosk
    sends its visitor to the information desk."""
    with changing(store, op_id, actor) as change:
        if change.replayed:
            return
        key = _key(change.site_id, station)
        if change.connection.execute(_ANSWER if comes else _AWAY, key).rowcount:
            change.record("staff_answered" if comes else "staff_away", station=station)


def staff_calls(store: Store) -> tuple[str, ...]:
    """Stations whose visitors wait for a person, longest first."""
    return tuple(call.station for call in _calls(store) if not call.away)


def staff_call_of(store: Store, station: str) -> StaffCall | None:
    """The call of one station that nobody has come to yet; None without one."""
    return next((call for call in _calls(store) if call.station == station), None)


def _calls(store: Store) -> list[StaffCall]:
    with store.read() as connection:
        rows = connection.execute(_CALLS.order_by(staff_call.c.since), {"site_id": store.site_id})
        return [StaffCall(row.station, from_ms(row.since), row.away) for row in rows]


def _key(site_id: int, station: str) -> dict[str, object]:
    return {"in_site": site_id, "at_station": station}
