"""What one day was: read for the report on paper, of any day that is kept."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import bindparam, func, select

from kiosk.catalogue import versions
from kiosk.clock import from_ms
from kiosk.queue.facts import standing
from kiosk.queue.model import PrintState, State, is_emergency
from kiosk.store import Store
from kiosk.store.tables import missed_search, print_job, saved_trip, ticket

_TICKETS = select(ticket).where(
    ticket.c.site_id == bindparam("site_id"), ticket.c.day == bindparam("day")
)
_PAPERS = (
    select(print_job.c.ticket_id, print_job.c.state)
    .join(ticket, ticket.c.id == print_job.c.ticket_id)
    .where(ticket.c.site_id == bindparam("site_id"), ticket.c.day == bindparam("day"))
)
_SAVED, _MISSED = (
    select(func.sum(table.c["count"])).where(
        table.c.site_id == bindparam("site_id"), table.c.day == bindparam("day")
    )
    for table in (saved_trip, missed_search)
)
_LEFT = (State.EXPIRED, State.TOMORROW)


@dataclass(frozen=True, slots=True)
class AgencyDay:
    """One agency's day. Means in seconds, None when nothing was measured: an emergency ticket
    counts, but nobody knows how long it waited or took."""

    code: str
    name_id: str
    name_en: str
    issued: int
    served: int
    no_show: int
    left: int
    waiting: int
    emergency: int
    mean_wait: int | None
    mean_service: int | None


@dataclass(frozen=True, slots=True)
class DayReport:
    """One day: agencies that had visitors, arrivals by hour of the site's zone (emergency tickets
    have no hour), tickets whose papers all failed or are in doubt, emergency tickets, trips that
    were saved, and searches that found nothing."""

    day: date
    agencies: tuple[AgencyDay, ...]
    arrivals: Mapping[int, int] = field(default_factory=dict)
    unprinted: int = 0
    emergency: int = 0
    saved_trips: int = 0
    missed_searches: int = 0


def day_report(store: Store, day: date | None = None) -> DayReport:
    """The report of a day, today's when None; one without tickets is empty. Raises StoreFault."""
    with store.read() as connection:
        now = standing(store, connection)
        catalogue = versions.at(store, connection, now.catalogue_version)
        key = {"site_id": store.site_id, "day": (day or now.day).isoformat()}
        rows = connection.execute(_TICKETS, key).all()
        papers: dict[str, set[str]] = {}
        for paper in connection.execute(_PAPERS, key):
            papers.setdefault(paper.ticket_id, set()).add(paper.state)
        saved, missed = (connection.execute(of, key).scalar_one() or 0 for of in (_SAVED, _MISSED))
    names = {a.code: (a.tile("id"), a.tile("en")) for a in catalogue.agencies}
    order = [*names, *sorted({row.agency for row in rows} - names.keys())]
    arrivals: dict[int, int] = {}
    for row in rows:
        if not is_emergency(row.series):
            hour = from_ms(row.arrived_at).astimezone(store.zone).hour
            arrivals[hour] = arrivals.get(hour, 0) + 1
    of_agency = {code: [row for row in rows if row.agency == code] for code in order}
    bad = {PrintState.FAILED.value, PrintState.UNKNOWN.value}
    return DayReport(
        day or now.day,
        tuple(
            _agency(code, names.get(code, (code, code)), own)
            for code, own in of_agency.items()
            if own
        ),
        arrivals,
        sum(states <= bad for states in papers.values()),
        sum(is_emergency(row.series) for row in rows),
        int(saved),
        int(missed),
    )


def _agency(code: str, names: tuple[str, str], rows: list[Any]) -> AgencyDay:
    states = [State(row.state) for row in rows]
    served, no_show = states.count(State.SERVED), states.count(State.NO_SHOW)
    left = sum(state in _LEFT for state in states)
    waits = [r.first_called_at - r.arrived_at for r in rows if r.first_called_at is not None]
    services = [
        r.ended_at - r.started_at
        for r in rows
        if r.state == State.SERVED and r.started_at is not None and r.ended_at is not None
    ]
    return AgencyDay(
        code,
        *names,
        issued=len(rows),
        served=served,
        no_show=no_show,
        left=left,
        waiting=len(rows) - served - no_show - left,
        emergency=sum(is_emergency(row.series) for row in rows),
        mean_wait=_mean(waits),
        mean_service=_mean(services),
    )


def _mean(spans_ms: list[int]) -> int | None:
    return round(sum(spans_ms) / len(spans_ms) / 1000) if spans_ms else None
