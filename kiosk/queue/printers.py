"""Printers of the stations: what each last said of itself, and how much paper it has left."""

import contextlib
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import bindparam, exc, insert, select, update

from kiosk.clock import business_date, from_ms
from kiosk.errors import WrongInput
from kiosk.queue.day import changing
from kiosk.queue.model import PrintState
from kiosk.queue.stations import PRINTER_OK, SILENT_AFTER, moment, shut_now
from kiosk.store import Change, Store
from kiosk.store.tables import printer, station
from kiosk.store.touched import EVERYTHING, told

Use = Literal["ticket", "office"]
ROLL_CHANGED = "roll_changed"
# No roll of a kiosk is longer.
LONGEST_ROLL_MM = 1_000_000

_ALL = (
    select(printer, station.c.seen_at, station.c.kind, station.c.revoked_at, station.c.shut_on)
    .outerjoin(
        station,
        (station.c.site_id == printer.c.site_id) & (station.c.name == printer.c.station),
    )
    .where(printer.c.site_id == bindparam("site_id"))
    .order_by(printer.c.station, printer.c.use)
)
_ONE = select(printer).where(
    printer.c.site_id == bindparam("site_id"),
    printer.c.station == bindparam("station"),
    printer.c.use == bindparam("use"),
)
_WRITE = update(printer).where(
    printer.c.site_id == bindparam("in_site"),
    printer.c.station == bindparam("at_station"),
    printer.c.use == bindparam("for_use"),
)
_NEW: dict[str, Any] = {
    "state": "",
    "low": False,
    "sees_paper": True,
    "model": "",
    "last_reason": "",
    "papers": 0,
    "used_mm": 0,
    "roll_mm": 0,
}
_SAID = update(station).where(
    station.c.site_id == bindparam("in_site"), station.c.name == bindparam("named")
)


@dataclass(frozen=True, slots=True)
class PrinterCondition:
    """One printer of a station: for its tickets, or for office paper.

    `state` is PRINTER_OK, the reason why it does not print, or "" until it was asked; `low` that
    its paper is near the end; `sees_paper` whether it can know of its paper at all. Lengths are
    millimetres since the roll was changed; `roll_mm` is 0 when nobody told how long it is.
    `changed_at` is when the state last changed, `reported_at` when the station was last heard of.
    """

    station: str
    use: Use
    state: str
    low: bool
    sees_paper: bool
    model: str
    last_outcome: PrintState | None
    last_reason: str
    last_at: datetime | None
    papers: int
    used_mm: int
    roll_mm: int
    changed_at: datetime | None
    reported_at: datetime | None

    @property
    def stopped(self) -> bool:
        """Whether it said that it does not print."""
        return self.state not in {"", PRINTER_OK}

    @property
    def left_mm(self) -> int | None:
        """How much of the roll is left; None when nobody told how long it was."""
        return max(0, self.roll_mm - self.used_mm) if self.roll_mm else None

    def prints_left(self, mean_mm: float | None = None) -> int | None:
        """How many more papers come from the roll; None while that cannot be known.

        Of `mean_mm` each, or of what the papers since the roll was changed took on average.
        """
        mean = mean_mm or (self.used_mm / self.papers if self.papers else 0)
        return None if self.left_mm is None or mean <= 0 else int(self.left_mm // mean)


def report_printer(
    store: Store,
    at_station: str,
    use: Use,
    state: str,
    low: bool = False,
    sees_paper: bool = True,
    model: str = "",
) -> None:
    """What a printer says of itself, told to every window that watches; nothing when unchanged.

    Leaves no entry in the journal. Raises StoreFault.
    """
    said = {"state": state, "low": low, "sees_paper": sees_paper, "model": model}
    with store.database.aside() as connection:
        key = {"site_id": store.site_id, "station": at_station, "use": use}
        known = connection.execute(_ONE, key).one_or_none()
        if known is not None and all(getattr(known, name) == new for name, new in said.items()):
            return
        new: dict[str, Any] = dict(said)
        if known is None or known.state != state:
            new["changed_at"], _ = moment(store, connection)
        if known is None:
            # Another window of this station may have been faster.
            with contextlib.suppress(exc.IntegrityError), connection.begin_nested():
                connection.execute(insert(printer).values(**{**_NEW, **key, **new}))
        else:
            connection.execute(_WRITE.values(**new), _key(store.site_id, at_station, use))
        if use == "ticket":
            own = {"in_site": store.site_id, "named": at_station}
            connection.execute(_SAID.values(printer=state), own)
        store.database.tell(connection, store.site_id, told(EVERYTHING, 0, 0))


def printers(store: Store) -> tuple[PrinterCondition, ...]:
    """Every printer that was ever heard of, by station; none of a station that was shut out."""
    with store.read() as connection:
        rows = connection.execute(_ALL, {"site_id": store.site_id}).all()
    return tuple(_condition(row) for row in rows if row.revoked_at is None)


def other_kiosks(store: Store, own: str) -> tuple[str, ...]:
    """The kiosks beside this one that are there, not closed, and can print now, by name."""
    with store.read() as connection:
        now, _ = moment(store, connection)
        rows = connection.execute(_ALL, {"site_id": store.site_id}).all()
    oldest = now - SILENT_AFTER.total_seconds() * 1000
    today = business_date(store.clock.now(), store.zone)
    return tuple(
        row.station
        for row in rows
        if (row.use, row.state, row.kind, row.revoked_at) == ("ticket", PRINTER_OK, "kiosk", None)
        and row.station != own
        and not shut_now(row.shut_on, today)
        and row.seen_at is not None
        and row.seen_at >= oldest
    )


def kiosk_for_paper(store: Store, own: str) -> str:
    """Where a further paper of a number of that station comes out.

    There, unless its printer does not print or its station is silent, and another kiosk can.
    """
    with store.read() as connection:
        now, _ = moment(store, connection)
        key = {"site_id": store.site_id}
        rows = [row for row in connection.execute(_ALL, key) if row.station == own]
    oldest = now - SILENT_AFTER.total_seconds() * 1000
    bad = any(
        row.use == "ticket" and (row.state not in {"", PRINTER_OK} or (row.seen_at or now) < oldest)
        for row in rows
    )
    if own and not bad:
        return own
    return next(iter(other_kiosks(store, own)), own)


def roll_changed(
    store: Store, at_station: str, use: Use, roll_mm: int, *, op_id: str, actor: str
) -> None:
    """A new roll of so many millimetres was put in, 0 when nobody knows its length.

    Raises WrongInput for a length that no roll has.
    """
    if not 0 <= roll_mm <= LONGEST_ROLL_MM:
        raise WrongInput("wrong.roll", least=0, most=LONGEST_ROLL_MM // 1000)
    with changing(store, op_id, actor) as change:
        if change.replayed:
            return
        _write(change, at_station, use, papers=0, used_mm=0, roll_mm=roll_mm)
        change.record(ROLL_CHANGED, station=at_station, use=use, roll=roll_mm)


def count_paper(
    change: Change, at_station: str, outcome: PrintState, reason: str, length_mm: int
) -> None:
    """What became of a ticket's paper, on its printer's row; `length_mm` of the roll are used."""
    key = {"site_id": change.site_id, "station": at_station, "use": "ticket"}
    row = change.connection.execute(_ONE, key).one_or_none()
    papers, used = (row.papers, row.used_mm) if row else (0, 0)
    _write(
        change,
        at_station,
        "ticket",
        last_outcome=outcome.value,
        last_reason=reason,
        last_at=change.now_ms,
        papers=papers + (1 if length_mm else 0),
        used_mm=used + length_mm,
    )


def _write(change: Change, at_station: str, use: Use, **new: Any) -> None:
    key = _key(change.site_id, at_station, use)
    if not change.connection.execute(_WRITE.values(**new), key).rowcount:
        own = {"site_id": change.site_id, "station": at_station, "use": use}
        change.connection.execute(insert(printer).values(**{**_NEW, **own, **new}))


def _key(site_id: int, at_station: str, use: str) -> dict[str, Any]:
    return {"in_site": site_id, "at_station": at_station, "for_use": use}


def _condition(row: Any) -> PrinterCondition:
    return PrinterCondition(
        station=row.station,
        use=row.use,
        state=row.state,
        low=row.low,
        sees_paper=row.sees_paper,
        model=row.model,
        last_outcome=PrintState(row.last_outcome) if row.last_outcome else None,
        last_reason=row.last_reason,
        last_at=_moment_of(row.last_at),
        papers=row.papers,
        used_mm=row.used_mm,
        roll_mm=row.roll_mm,
        changed_at=_moment_of(row.changed_at),
        reported_at=_moment_of(row.seen_at),
    )


def _moment_of(ms: int | None) -> datetime | None:
    return None if ms is None else from_ms(ms)
