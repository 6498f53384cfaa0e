"""Leases as rows: lending numbers to a kiosk, and writing down those that came back unused."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, and_, bindparam, func, insert, select, update

from kiosk.clock import from_ms
from kiosk.queue.model import is_reserve
from kiosk.queue.reserve import LAST_NUMBER, LEASE_SIZE
from kiosk.store import Change
from kiosk.store.lease import Lease
from kiosk.store.tables import LENT, lease, ticket

_NOBODY = "–"
_LENT = select(lease).where(lease.c.site_id == bindparam("site_id"), LENT)
_LENT_TO = _LENT.where(lease.c.station == bindparam("station"))
_OF_STATION = and_(lease.c.site_id == bindparam("site_id"), lease.c.station == bindparam("station"))
_LAST_EPOCH = select(func.max(lease.c.epoch)).where(_OF_STATION)
_LAST_NUMBER = select(func.max(lease.c.last)).where(
    lease.c.site_id == bindparam("site_id"), lease.c.day == bindparam("day")
)
_WITH_NUMBER = select(lease).where(
    lease.c.site_id == bindparam("site_id"),
    lease.c.day == bindparam("day"),
    lease.c["first"] <= bindparam("number"),
    lease.c["last"] >= bindparam("number"),
)
_RESERVE_NUMBERS = select(ticket.c.series, ticket.c.number).where(
    ticket.c.site_id == bindparam("site_id"),
    ticket.c.day == bindparam("day"),
    ticket.c.series.like("%R"),
)
_GRANT = insert(lease)
_EPOCH = and_(
    lease.c.site_id == bindparam("in_site"),
    lease.c.station == bindparam("of_station"),
    lease.c.epoch == bindparam("of_epoch"),
)
_END = update(lease).where(_EPOCH).values(ended_at=bindparam("now"))
_SEEN = update(lease).where(_EPOCH).values(seen_at=bindparam("now"))


def lent_to(change: Change, station: str) -> Lease | None:
    """The lease that a station holds now."""
    key = {"site_id": change.site_id, "station": station}
    row = change.connection.execute(_LENT_TO, key).one_or_none()
    return None if row is None else _lease(row)


def with_number(
    connection: Connection, site_id: int, day: date, number: int
) -> tuple[Lease, datetime] | None:
    """The lease of a day that a number belongs to, and when it was granted."""
    key = {"site_id": site_id, "day": day.isoformat(), "number": number}
    row = connection.execute(_WITH_NUMBER, key).one_or_none()
    return None if row is None else (_lease(row), from_ms(row.granted_at))


def lent(connection: Connection, site_id: int) -> list[tuple[Lease, datetime]]:
    """Every lease that is held now, and when its kiosk was last heard of."""
    rows = connection.execute(_LENT, {"site_id": site_id})
    return [(_lease(row), from_ms(row.seen_at)) for row in rows]


def grant(
    change: Change, station: str, known: Lease | None, many: int = LEASE_SIZE
) -> Lease | None:
    """Lend a station the day's next numbers; None when there are no more.

    `known` is the last lease that it remembers: a database that lost its newest hours does not
    lend again what a kiosk still knows of.
    """
    key = {"site_id": change.site_id, "station": station, "day": change.day.isoformat()}
    connection = change.connection
    epoch = connection.execute(_LAST_EPOCH, key).scalar_one() or 0
    last = connection.execute(_LAST_NUMBER, key).scalar_one() or 0
    last = max([last, *_given(change, change.day)])
    if known is not None and known.station == station:
        epoch = max(epoch, known.epoch)
        last = max(last, known.last if known.day == change.day else 0)
    made = Lease(station, epoch + 1, change.day, last + 1, last + many)
    if made.last > LAST_NUMBER:
        return None
    connection.execute(
        _GRANT,
        {
            **key,
            "epoch": made.epoch,
            "first": made.first,
            "last": made.last,
            "granted_at": change.now_ms,
            "seen_at": change.now_ms,
        },
    )
    change.record(
        "lease_granted", station=station, epoch=made.epoch, first=made.first, last=made.last
    )
    return made


def pass_over(change: Change, many: int) -> None:
    """The day's next numbers are lent to nobody: a lost part of the data may have lent them."""
    end_all(change)
    nobody = grant(change, _NOBODY, None, many)
    if nobody is not None:
        end(change, nobody)


def seen(change: Change, held: Lease) -> None:
    """The kiosk was heard of; no fact of the queue, so the journal does not tell it."""
    change.connection.execute(_SEEN, _key(change, held))


def end(change: Change, held: Lease) -> None:
    """The numbers of a lease that did not come back are written down as burnt.

    One that was given all the same, on a paper that comes later, is taken in all the same.
    """
    change.connection.execute(_END, _key(change, held))
    given = _given(change, held.day)
    unused = [number for number in range(held.first, held.last + 1) if number not in given]
    change.record("lease_ended", station=held.station, epoch=held.epoch, burnt=unused)


def end_all(change: Change) -> None:
    """End every lease that is still held, as the day does."""
    for held, _ in lent(change.connection, change.site_id):
        end(change, held)


def _given(change: Change, day: date) -> set[int]:
    """The reserve numbers of a day that the queue knows of; one count over all series."""
    key = {"site_id": change.site_id, "day": day.isoformat()}
    return _numbers(change.connection.execute(_RESERVE_NUMBERS, key))


def _numbers(rows: Iterable[Any]) -> set[int]:
    return {row.number for row in rows if is_reserve(row.series)}


def _key(change: Change, held: Lease) -> dict[str, Any]:
    return {
        "in_site": change.site_id,
        "of_station": held.station,
        "of_epoch": held.epoch,
        "now": change.now_ms,
    }


def _lease(row: Any) -> Lease:
    # "first" and "last" are methods of no row, but names of columns.
    found = row._mapping
    return Lease(row.station, row.epoch, date.fromisoformat(row.day), found["first"], found["last"])
