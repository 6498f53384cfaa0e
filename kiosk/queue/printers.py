"""The printers of a site: what each last said, the paper it used, and who can print instead.

A change of a printer's state is an entry of the journal like any other, so that staff hear of it
as they hear of a call, and an inspector can read when a kiosk stood without paper.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import bindparam, exists, insert, select, update

from kiosk.clock import from_ms
from kiosk.errors import Refused, WrongInput
from kiosk.queue import trust
from kiosk.queue.context import rules_in
from kiosk.queue.day import changing
from kiosk.queue.model import PrintJob, PrintState
from kiosk.queue.stations import PRINTER_OK
from kiosk.store import Change, Store
from kiosk.store.tables import printer, station

# Between 5 and 200 m: from the shortest roll for handhelds to the largest a kiosk takes.
ROLL_MM = (5_000, 200_000)
_MODEL_LENGTH = 48

_SHUT_OUT = exists().where(
    station.c.site_id == printer.c.site_id,
    station.c.name == printer.c.station,
    station.c.revoked_at.is_not(None),
)
_ALL = (
    select(printer)
    .where(printer.c.site_id == bindparam("site_id"), ~_SHUT_OUT)
    .order_by(printer.c.station, printer.c.use)
)
_ONE = select(printer).where(
    printer.c.site_id == bindparam("site_id"),
    printer.c.station == bindparam("station"),
    printer.c.use == bindparam("use"),
)
_HERE = (
    printer.c.site_id == bindparam("in_site"),
    printer.c.station == bindparam("at_station"),
    printer.c.use == bindparam("of_use"),
)
_CHANGE = update(printer).where(*_HERE)
_COUNT = _CHANGE.values(
    used_mm=printer.c.used_mm + bindparam("length"),
    papers=printer.c.papers + bindparam("count"),
    last_outcome=bindparam("outcome"),
    last_reason=bindparam("why"),
    last_at=bindparam("now"),
)


class PrinterUse(StrEnum):
    """What a printer is for: numbers on a roll, or reports and slips on office paper."""

    TICKET = "ticket"
    OFFICE = "office"


@dataclass(frozen=True, slots=True)
class PrinterReport:
    """What a station says of one of its printers, with the meanings of PrinterCondition."""

    station: str
    use: PrinterUse
    model: str
    state: str
    low: bool = False
    sees_paper: bool = True


@dataclass(frozen=True, slots=True)
class PrinterCondition:
    """One printer as its machine last told it.

    `state` is PRINTER_OK or the reason why it does not print (kiosk.printing.printer), `since`
    when it became so. `used_mm` and `papers` count since the roll was changed, `roll_mm` is 0
    while nobody said how long the roll is.
    """

    station: str
    use: PrinterUse
    model: str
    state: str
    low: bool
    sees_paper: bool
    since: datetime
    papers: int
    used_mm: int
    roll_mm: int
    changed_at: datetime | None
    last_outcome: PrintState | None
    last_reason: str
    last_at: datetime | None

    @property
    def ready(self) -> bool:
        return self.state == PRINTER_OK

    @property
    def left_mm(self) -> int | None:
        """What should be left of the roll; None while its length is not known."""
        return max(0, self.roll_mm - self.used_mm) if self.roll_mm else None

    @property
    def papers_left(self) -> int | None:
        """For how many more papers as long as those so far; None while that cannot be known."""
        if self.left_mm is None or not self.papers or not self.used_mm:
            return None
        return self.left_mm * self.papers // self.used_mm


def report_printer(store: Store, report: PrinterReport, *, op_id: str, actor: str) -> bool:
    """What a printer says of itself now; whether that was news.

    Leaves an entry in the journal only then, and never opens a business day. Raises StoreFault.
    """
    key = {"site_id": store.site_id, "station": report.station, "use": report.use}
    said: dict[str, Any] = {
        "state": report.state,
        "low": report.low,
        "sees_paper": report.sees_paper,
        "model": report.model[:_MODEL_LENGTH],
    }
    with store.read() as connection:
        if _says(connection.execute(_ONE, key).one_or_none(), said):
            return False
    with store.change(op_id, actor) as change:
        if change.replayed:
            return True
        reading = trust.read(store.clock.now(), change.last_at, rules_in(change), store.zone)
        change.work_at(reading.now)
        row = change.connection.execute(_ONE, key).one_or_none()
        if _says(row, said):
            return False
        if row is None:
            _add(change, key, said)
        else:
            same = (row.state, row.low) == (report.state, report.low)
            since = row.since if same else change.now_ms
            change.connection.execute(_CHANGE.values(**said, since=since), _named(change, key))
        change.record("printer_said", station=report.station, use=report.use, **said)
    return True


def printers(store: Store) -> tuple[PrinterCondition, ...]:
    """Every printer that ever told how it is, by station; none of a station that was shut out."""
    with store.read() as connection:
        rows = connection.execute(_ALL, {"site_id": store.site_id})
        return tuple(map(_condition, rows))


def other_kiosks(store: Store, station: str) -> tuple[str, ...]:
    """The stations whose ticket printer can print now, without this one; see `printers`."""
    return tuple(
        one.station
        for one in printers(store)
        if one.use is PrinterUse.TICKET and one.ready and one.station != station
    )


def kiosk_for_paper(store: Store, station: str) -> str:
    """Where a further paper of a number of that station comes out.

    There, unless that station is known to be in trouble and another kiosk can print.
    """
    tickets = [one for one in printers(store) if one.use is PrinterUse.TICKET]
    here = next((one for one in tickets if one.station == station), None)
    if station and (here is None or here.ready):
        return station
    return next((one.station for one in tickets if one.ready), station)


def roll_changed(
    store: Store, station: str, use: PrinterUse, roll_mm: int, *, op_id: str, actor: str
) -> None:
    """A full roll of that length was put in: paper is counted from here on.

    Raises WrongInput outside ROLL_MM and Refused for a printer that never told how it is.
    """
    least, most = ROLL_MM
    if not least <= roll_mm <= most:
        raise WrongInput("wrong.roll", least=least // 1000, most=most // 1000)
    with changing(store, op_id, actor) as change:
        if change.replayed:
            return
        key = {"site_id": store.site_id, "station": station, "use": use}
        row = change.connection.execute(_ONE, key).one_or_none()
        if row is None:
            raise Refused("refused.printer_unknown", station=station)
        new = {"roll_mm": roll_mm, "used_mm": 0, "papers": 0, "changed_at": change.now_ms}
        change.connection.execute(_CHANGE.values(**new), _named(change, key))
        change.record(
            "roll_changed", station=station, use=use, roll_mm=roll_mm, used_mm=row.used_mm
        )


def count_paper(
    change: Change, job: PrintJob, state: PrintState, reason: str, length_mm: int
) -> None:
    """One paper's outcome and its length, on the printer of its station if that is known."""
    values = {
        "in_site": change.site_id,
        "at_station": job.station,
        "of_use": PrinterUse.TICKET,
        "length": length_mm,
        "count": 1 if length_mm else 0,
        "outcome": state,
        "why": reason,
        "now": change.now_ms,
    }
    change.connection.execute(_COUNT, values)


def _add(change: Change, key: dict[str, Any], said: dict[str, Any]) -> None:
    new = {"since": change.now_ms, "papers": 0, "used_mm": 0, "roll_mm": 0}
    change.connection.execute(
        insert(printer).values(**key, **said, **new, last_outcome="", last_reason="")
    )


def _named(change: Change, key: dict[str, Any]) -> dict[str, Any]:
    return {"in_site": change.site_id, "at_station": key["station"], "of_use": key["use"]}


def _says(row: Any, said: dict[str, Any]) -> bool:
    return row is not None and all(row._mapping[name] == value for name, value in said.items())


def _condition(row: Any) -> PrinterCondition:
    return PrinterCondition(
        station=row.station,
        use=PrinterUse(row.use),
        model=row.model,
        state=row.state,
        low=row.low,
        sees_paper=row.sees_paper,
        since=from_ms(row.since),
        papers=row.papers,
        used_mm=row.used_mm,
        roll_mm=row.roll_mm,
        changed_at=_moment(row.changed_at),
        last_outcome=PrintState(row.last_outcome) if row.last_outcome else None,
        last_reason=row.last_reason,
        last_at=_moment(row.last_at),
    )


def _moment(ms: int | None) -> datetime | None:
    return None if ms is None else from_ms(ms)
