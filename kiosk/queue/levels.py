"""Which services a counter serves: its own, those it helps with, and those it never takes."""

from sqlalchemy import bindparam, delete, insert, select

from kiosk.queue.context import catalogue_in
from kiosk.queue.day import changing
from kiosk.queue.leaving import refuse_to_leave
from kiosk.queue.model import Level
from kiosk.queue.operations import desk_of
from kiosk.queue.rows import ticket_of
from kiosk.queue.stranding import left_now
from kiosk.store import Store
from kiosk.store.tables import counter_service

_SET = (
    select(counter_service.c.service, counter_service.c.level)
    .where(
        counter_service.c.site_id == bindparam("in_site"),
        counter_service.c.counter == bindparam("at_counter"),
    )
    .order_by(counter_service.c.service)
)
_ADD = insert(counter_service)
_REMOVE = delete(counter_service).where(
    counter_service.c.site_id == bindparam("in_site"),
    counter_service.c.counter == bindparam("at_counter"),
    counter_service.c.service == bindparam("of_service"),
)


def set_level(
    store: Store, number: int, service: str, level: Level | None, *, op_id: str, actor: str
) -> None:
    """How counter `number` stands to a service from now on.

    Without a level (None) it serves the service when it is its own agency's. A ticket it already
    holds stays. Raises Refused for a counter or a service nobody knows, and when somebody waits
    whom no counter would take any more.
    """
    with changing(store, op_id, actor) as change:
        if change.replayed:
            return
        desk_of(change, number)
        catalogue_in(change).service(service)
        key = {"in_site": change.site_id, "at_counter": number}
        rows = change.connection.execute(_SET, key)
        was = {row.service: row.level for row in rows}.get(service)
        if level == was:
            return
        left_before = {row.id for row in left_now(change.connection, change.site_id)}
        change.connection.execute(_REMOVE, {**key, "of_service": service})
        if level is not None:
            row = {"site_id": change.site_id, "counter": number, "service": service}
            change.connection.execute(_ADD, {**row, "level": level})
        left = left_now(change.connection, change.site_id)
        refuse_to_leave([ticket_of(row) for row in left if row.id not in left_before])
        change.record("level_set", counter=number, service=service, level=level, was=was)


def levels(store: Store, number: int) -> dict[str, Level]:
    """The services that counter `number` has a level for; every other goes by its agency."""
    with store.read() as connection:
        rows = connection.execute(_SET, {"in_site": store.site_id, "at_counter": number})
        return {row.service: Level(row.level) for row in rows}
