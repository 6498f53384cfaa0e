"""The machines of a site: what each last said of itself, and which of them is in trouble."""

import contextlib
import time
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from sqlalchemy import Connection, bindparam, delete, exc, insert, select, update

from kiosk.clock import business_date, from_ms, to_ms
from kiosk.errors import Refused
from kiosk.queue import leases
from kiosk.queue.day import changing
from kiosk.settings import StationKind
from kiosk.store import Change, Store, doors
from kiosk.store.tables import printer as printer_table
from kiosk.store.tables import station

# Three contacts missed; one alone may be a busy network.
SILENT_AFTER = timedelta(seconds=90)
# More than a clock that is set by the network is ever off.
CLOCK_OFF = timedelta(seconds=5)
PRINTER_OK = "ok"
REVOKED, FORGOTTEN = "station_revoked", "station_forgotten"

_ALL = select(station).where(station.c.site_id == bindparam("site_id"))
_ONE = _ALL.where(station.c.name == bindparam("name"))
_HERE = (station.c.site_id == bindparam("in_site"), station.c.name == bindparam("named"))
_SAID = update(station).where(*_HERE)
_FORGET = delete(station).where(*_HERE)
_HUSH = (
    update(printer_table)
    .where(
        printer_table.c.site_id == bindparam("in_site"),
        printer_table.c.station == bindparam("named"),
    )
    .values(state="", low=False)
)


class Trouble(StrEnum):
    """What somebody should go and look at."""

    SILENT = "silent"
    PRINTER = "printer"
    CLOCK = "clock"


@dataclass(frozen=True, slots=True)
class StationState:
    """One machine. `clock` is how far its clock is ahead of the database's.

    `printer` is empty without one, PRINTER_OK, or the reason why it does not print; `silent` how
    long ago the last contact was, None for never; `shut` that staff closed it for today.
    """

    name: str
    kind: StationKind
    version: str
    printer: str
    clock: timedelta
    seen_at: datetime | None
    silent: timedelta | None
    enrolled_at: datetime | None
    revoked_at: datetime | None
    role: str
    shut: bool

    @property
    def troubles(self) -> tuple[Trouble, ...]:
        """The worst first; none for a machine that was shut out, which is silent on purpose."""
        if self.revoked_at is not None:
            return ()
        if self.silent is None or self.silent > SILENT_AFTER:
            # What it said of its printer and clock is no longer true of now.
            return (Trouble.SILENT,)
        found = {
            Trouble.PRINTER: self.printer not in {"", PRINTER_OK},
            Trouble.CLOCK: abs(self.clock) > CLOCK_OFF,
        }
        return tuple(trouble for trouble, is_so in found.items() if is_so)


def report(
    store: Store, name: str, kind: StationKind, version: str, printer: str | None = None
) -> None:
    """A machine says that it is there. Leaves no entry in the journal.

    `printer` as in StationState; None leaves what another window of the machine said. On a server
    the machine has its row since it was enrolled, and its kind from there. Raises StoreFault.
    """
    with store.aside() as connection:
        seen_at, ahead = moment(store, connection)
        said = {"seen_at": seen_at, "clock_ms": ahead or 0, "version": version}
        if printer is not None:
            said["printer"] = printer
        own = {"kind": kind} if ahead is None else {}
        key = {"in_site": store.site_id, "named": name}
        if connection.execute(_SAID.values(**said, **own), key).rowcount:
            return
        new = {"site_id": store.site_id, "name": name, "kind": kind, "role": "", "printer": ""}
        # Another window of this machine may have been faster.
        with contextlib.suppress(exc.IntegrityError), connection.begin_nested():
            connection.execute(insert(station).values(**{**new, **said}))


def stations(store: Store) -> tuple[StationState, ...]:
    """Every machine of the site: those in trouble first, those shut out last."""
    with store.read() as connection:
        now, _ = moment(store, connection)
        rows = connection.execute(_ALL, {"site_id": store.site_id}).all()
    today = business_date(store.clock.now(), store.zone)
    found = [
        StationState(
            name=row.name,
            kind=row.kind,
            version=row.version,
            printer=row.printer,
            clock=timedelta(milliseconds=row.clock_ms),
            seen_at=_moment_of(row.seen_at),
            silent=None if row.seen_at is None else timedelta(milliseconds=now - row.seen_at),
            enrolled_at=_moment_of(row.enrolled_at),
            revoked_at=_moment_of(row.revoked_at),
            role=row.role,
            shut=shut_now(row.shut_on, today),
        )
        for row in rows
    ]
    found.sort(key=lambda s: (s.revoked_at is not None, not s.troubles, s.name.casefold()))
    return tuple(found)


def revoke(store: Store, name: str, *, op_id: str, actor: str) -> None:
    """Shut a machine out for good; one that was never enrolled is only forgotten until it is back.

    Raises Refused for a machine that is not there or was shut out before.
    """
    with changing(store, op_id, actor) as change:
        if not change.replayed:
            _revoke(change, name)
    # Also at a second try: the first may have ended between the two.
    with store.read() as connection:
        doors.hang_up(connection)


def _revoke(change: Change, name: str) -> None:
    row = change.connection.execute(_ONE, {"site_id": change.site_id, "name": name}).one_or_none()
    if row is None:
        raise Refused("refused.station_unknown", name=name)
    if row.revoked_at is not None:
        raise Refused("refused.station_revoked", name=name)
    if (held := leases.lent_to(change, name)) is not None:
        leases.end(change, held)
    if row.role:
        doors.shut_out(change.connection, change.site_id, name, change.now_ms)
        change.record(REVOKED, name=name, role=row.role)
        return
    key = {"in_site": change.site_id, "named": name}
    change.connection.execute(_FORGET, key)
    # Else the last word of a kiosk that is gone would alarm the staff for ever.
    change.connection.execute(_HUSH, key)
    change.record(FORGOTTEN, name=name)


def moment(store: Store, connection: Connection) -> tuple[int, int | None]:
    """Now by the database's clock in ms, and how far this machine's is ahead of a server's."""
    before = time.time()
    theirs = store.database.server_ms(connection)
    if theirs is None:
        return to_ms(store.clock.now()), None
    # Half of the way there and back is what the answer took to come here.
    return theirs, round((before + time.time()) * 500) - theirs


def shut_now(shut_on: str | None, today: date) -> bool:
    """Whether a kiosk closed for a business day is closed on this one."""
    return shut_on is not None and date.fromisoformat(shut_on) >= today


def _moment_of(ms: int | None) -> datetime | None:
    return None if ms is None else from_ms(ms)
