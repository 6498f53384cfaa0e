"""Numbers on paper for a day without power, and how they come into the day's figures afterwards.

A pack is printed in advance; its numbers go on where the pack before ended, so that papers of two
packs never show the same number. What a clerk wrote on the stubs is entered when power is back:
finished tickets of the day they were used on, each code once.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import bindparam, insert, select

from kiosk.catalogue import Agency, Catalogue
from kiosk.clock import to_ms
from kiosk.errors import Refused
from kiosk.queue.context import catalogue_in
from kiosk.queue.day import changing
from kiosk.queue.emergency_token import EmergencyTicket, new_pack, read, sign
from kiosk.queue.model import EMERGENCY, LAST_NUMBER, Outcome, State, Ticket
from kiosk.queue.operations import desk_of, row_of
from kiosk.queue.rows import ticket_of
from kiosk.store import Change, Store, new_id
from kiosk.store.tables import journal, ticket

# Whoever was away for a week still enters the papers of its first day.
DAYS_BACK = 7
OUTCOMES = (State.SERVED, State.NO_SHOW)
_PRINTED = "pack_printed"
_PACKS = (
    select(journal.c.data)
    .where(journal.c.site_id == bindparam("site_id"), journal.c.kind == _PRINTED)
    .order_by(journal.c.revision)
)
_NUMBER = select(ticket.c.id).where(
    ticket.c.site_id == bindparam("site_id"),
    ticket.c.day == bindparam("of_day"),
    ticket.c.series == bindparam("series"),
    ticket.c.number == bindparam("number"),
)


@dataclass(frozen=True, slots=True)
class Pack:
    """The papers of one pack, by agency in the order of the catalogue: each ticket with its code.

    Nothing is kept of a pack but which numbers it has; a paper that was never handed out is
    simply never entered.
    """

    name: str
    printed: date
    papers: tuple[tuple[EmergencyTicket, str], ...]


class News(StrEnum):
    """What entering a code changed."""

    ENTERED = "entered"
    KNOWN = "known"


@dataclass(frozen=True, slots=True)
class Stub:
    """What the office knows of papers it enters, as it stands on their stubs.

    `day` is the day they were used on: today when None, or up to DAYS_BACK days back, whether or
    not that day was ever opened. `service` must be of the paper's agency, whose first one it is
    when None. `outcome` is SERVED or NO_SHOW. `finished` is the hour in the site's zone.
    """

    day: date | None = None
    service: str | None = None
    counter: int | None = None
    outcome: State = State.SERVED
    finished: time | None = None

    def __post_init__(self) -> None:
        if self.outcome not in OUTCOMES:
            raise ValueError(self.outcome)


@dataclass(frozen=True, slots=True)
class Entered:
    """The ticket of an emergency code, and whether it was entered before (then as it was)."""

    ticket: Ticket
    news: News


def make_pack(
    store: Store, agencies: Sequence[str] = (), *, count: int, op_id: str, actor: str
) -> Pack:
    """`count` papers for each agency, all agencies when none is named; journalled, to be printed.

    The same `op_id` gives the same papers. Raises Refused for an unknown agency.
    """
    with changing(store, op_id, actor) as change:
        if change.replayed:
            (told,) = [entry.data for entry in change.replayed if entry.kind == _PRINTED]
            return _pack(store, told)
        catalogue = catalogue_in(change)
        chosen = [catalogue.agency(code) for code in agencies] or list(catalogue.agencies)
        last = _last(change)
        told = {
            "pack": new_pack(),
            "printed": change.day.isoformat(),
            "count": count,
            "first": {
                agency.code: [series, _first(last.get(series, 0), count)]
                for agency in chosen
                for series in (agency.prefix + EMERGENCY,)
            },
        }
        change.record(_PRINTED, **told)
        return _pack(store, told)


def enter(store: Store, text: str, stub: Stub, *, actor: str, pack: str | None = None) -> Entered:
    """The finished ticket of one scanned code; entered once, by its own operation.

    Without the hour its moments are the first of the day, when no office is open. It has no call
    and no start, so waits, service times and everything learned pass it by, while counts,
    counters and agencies have it. `pack` refuses papers of every other pack.

    Raises Refused, each with its sentence: `emergency_code` (forged, not a paper of a pack),
    `token_site`, `emergency_pack`, `emergency_day`, `emergency_early` (used before it was
    printed), `emergency_service`, `emergency_taken`, `counter_unknown`, `service_unknown`.
    """
    told = read(store.ticket_key, text.strip())
    if told.site != store.site_id:
        raise Refused("refused.token_site")
    if pack is not None and told.pack != pack.upper().replace("-", ""):
        raise Refused("refused.emergency_pack", number=told.label, pack=told.pack)
    with changing(store, told.op_id, actor) as change:
        for entry in change.replayed:
            if entry.kind == "emergency":
                return Entered(ticket_of(row_of(change, str(entry.ticket_id))), News.KNOWN)
        return Entered(_make(change, told, stub, text.strip()), News.ENTERED)


def _make(change: Change, told: EmergencyTicket, stub: Stub, code: str) -> Ticket:
    used = _day(change, told, stub.day)
    catalogue = catalogue_in(change)
    agency = _agency(catalogue, told)
    if stub.counter is not None:
        desk_of(change, stub.counter)
    moment = datetime.combine(used, stub.finished or time(), change.store.zone)
    # Nobody finished in the hour that is still to come.
    at = min(to_ms(moment), change.now_ms)
    key = {"site_id": change.site_id, "of_day": used.isoformat()}
    key |= {"series": told.series, "number": told.number}
    if change.connection.execute(_NUMBER, key).first() is not None:
        raise Refused("refused.emergency_taken", number=told.label, day=used.isoformat())
    row: dict[str, Any] = {
        "day": used.isoformat(),
        "agency": agency.code,
        "service": _service(catalogue, agency, stub.service),
        "priority": None,
        "arrived_at": at,
        "due_at": at,
    }
    ended = {
        "state": stub.outcome.value,
        "counter": stub.counter,
        "ended_at": at,
        "outcome": Outcome.SERVED.value if stub.outcome is State.SERVED else None,
    }
    ticket_id = new_id(change.now_ms)
    row_told: dict[str, Any] = {**row, "number": told.label, "pack": told.pack, "ended": ended}
    revision = change.record("emergency", ticket_id=ticket_id, **row_told)
    change.connection.execute(
        insert(ticket),
        {
            **row,
            **ended,
            "id": ticket_id,
            "site_id": change.site_id,
            "series": told.series,
            "number": told.number,
            "catalogue_version": change.catalogue_version,
            "language": "id",
            "issued_revision": revision,
            "calls": 0,
            "steps": "",
            "station": "",
            "token": code,
        },
    )
    return ticket_of(row_of(change, ticket_id))


def _pack(store: Store, told: dict[str, Any]) -> Pack:
    printed = date.fromisoformat(told["printed"])
    papers = []
    for agency, (series, first) in told["first"].items():
        for number in range(first, first + told["count"]):
            one = EmergencyTicket(store.site_id, printed, told["pack"], series, number, agency)
            papers.append((one, sign(store.ticket_key, one)))
    return Pack(told["pack"], printed, tuple(papers))


def _last(change: Change) -> dict[str, int]:
    """The last number of each series in the newest pack that has it."""
    found: dict[str, int] = {}
    for data in change.connection.execute(_PACKS, {"site_id": change.site_id}).scalars():
        told = json.loads(data)
        found |= {series: first + told["count"] - 1 for series, first in told["first"].values()}
    return found


def _first(last: int, count: int) -> int:
    """Numbers go on from pack to pack and begin again when a slip has no room for more digits."""
    return last + 1 if last + count <= LAST_NUMBER else 1


def _day(change: Change, told: EmergencyTicket, day: date | None) -> date:
    used, first = day or change.day, change.day - timedelta(days=DAYS_BACK)
    if not first <= used <= change.day:
        raise Refused(
            "refused.emergency_day",
            day=used.isoformat(),
            first=first.isoformat(),
            last=change.day.isoformat(),
        )
    if used < told.printed:
        raise Refused(
            "refused.emergency_early",
            number=told.label,
            printed=told.printed.isoformat(),
            day=used.isoformat(),
        )
    return used


def _agency(catalogue: Catalogue, told: EmergencyTicket) -> Agency:
    """The agency on the paper; by its letter, should a newer catalogue call it otherwise."""
    for agency in catalogue.agencies:
        if agency.code == told.agency:
            return agency
    for agency in catalogue.agencies:
        if agency.prefix == told.series[0]:
            return agency
    raise Refused("refused.agency_unknown", agency=told.agency)


def _service(catalogue: Catalogue, agency: Agency, service: str | None) -> str:
    if service is None:
        return catalogue.services_of(agency.code)[0].code
    chosen = catalogue.service(service)
    if chosen.agency != agency.code:
        raise Refused("refused.emergency_service", service=chosen.code, agency=agency.code)
    return chosen.code
