"""What a site switches by hand: a service on or off, a kiosk's call for staff."""

from sqlalchemy import bindparam, delete, insert, select

from kiosk.catalogue import versions
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
_CALLS = select(staff_call.c.station).where(staff_call.c.site_id == bindparam("site_id"))
_CALL = insert(staff_call)
_ANSWER = delete(staff_call).where(
    staff_call.c.site_id == bindparam("in_site"), staff_call.c.station == bindparam("at_station")
)


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
    """A visitor at `station` asks for a person; calling twice is the same as once."""
    with changing(store, op_id, actor) as change:
        calls = change.connection.execute(_CALLS, {"site_id": change.site_id}).scalars().all()
        if change.replayed or station in calls:
            return
        row = {"site_id": change.site_id, "station": station, "since": change.now_ms}
        change.connection.execute(_CALL, row)
        change.record("staff_called", station=station)


def answer_staff_call(store: Store, station: str, *, op_id: str, actor: str) -> None:
    """Somebody goes there; the call is over for everybody."""
    with changing(store, op_id, actor) as change:
        if change.replayed:
            return
        key = {"in_site": change.site_id, "at_station": station}
        if change.connection.execute(_ANSWER, key).rowcount:
            change.record("staff_answered", station=station)


def staff_calls(store: Store) -> tuple[str, ...]:
    """Stations whose visitors wait for a person, longest first."""
    with store.read() as connection:
        rows = connection.execute(_CALLS.order_by(staff_call.c.since), {"site_id": store.site_id})
        return tuple(rows.scalars())
