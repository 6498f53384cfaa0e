"""The facts behind an availability, read from the database: one statement for a service or all."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, bindparam, exists, func, literal, null, select, union_all

from kiosk.catalogue import Agency, Catalogue
from kiosk.clock import from_ms
from kiosk.queue import rules as order
from kiosk.queue import trust
from kiosk.queue.availability import Availability, Facts, Switch, SwitchKind, evaluate, quota_of
from kiosk.queue.context import parsed_rules, rules_in
from kiosk.queue.model import Priority
from kiosk.site_rules import SiteRules
from kiosk.store import Change, Store
from kiosk.store.prepared import Prepared
from kiosk.store.tables import agency_switch, journal, service_off, site, ticket

# The letters under which an agency's numbers of a day are found.
_SERIES = {
    "series": (None, False),
    "priority_series": (Priority.ELDERLY, False),
    "reserve_series": (None, True),
    "reserve_priority_series": (Priority.ELDERLY, True),
}
_IS_OFF = (
    exists()
    .where(
        service_off.c.site_id == bindparam("site_id"),
        service_off.c.service == bindparam("service"),
    )
    .label("off")
)
_TAKEN = (
    select(func.count())
    .select_from(ticket)
    .where(
        ticket.c.site_id == bindparam("site_id"),
        ticket.c.day == bindparam("day"),
        # The numbers of a day are found by their letters; a service is not.
        ticket.c.series.in_([bindparam(name) for name in _SERIES]),
        ticket.c.service == bindparam("service"),
    )
    .scalar_subquery()
    .label("used")
)
_SWITCH = (agency_switch.c.kind, agency_switch.c.since, agency_switch.c.until)


def _of_one(used: Any) -> Prepared:
    alone = select(_IS_OFF, used).subquery()
    switched = (agency_switch.c.site_id == bindparam("site_id")) & (
        agency_switch.c.agency == bindparam("agency")
    )
    joined = alone.outerjoin(agency_switch, switched)
    return Prepared(select(*alone.c, *_SWITCH).select_from(joined))


_ONE = _of_one(literal(0).label("used"))
# Only services that have a quota pay for counting.
_ONE_COUNTED = _of_one(_TAKEN)

_SITE = select(
    site,
    select(journal.c.at)
    .where(journal.c.site_id == site.c.id, journal.c.revision == site.c.revision)
    .scalar_subquery()
    .label("last_at"),
).where(site.c.id == bindparam("site_id"))
_SWITCHES = select(agency_switch.c.agency.label("code"), *_SWITCH, literal(0).label("used")).where(
    agency_switch.c.site_id == bindparam("site_id")
)
_OFF = select(service_off.c.service, null(), null(), null(), null()).where(
    service_off.c.site_id == bindparam("site_id")
)
_USED = (
    select(ticket.c.service, null(), null(), null(), func.count())
    .where(
        ticket.c.site_id == bindparam("site_id"),
        ticket.c.day == bindparam("day"),
        ticket.c.service.in_(bindparam("counted", expanding=True)),
    )
    .group_by(ticket.c.service)
)
_ALL = union_all(_SWITCHES, _OFF)
_ALL_COUNTED = union_all(_SWITCHES, _OFF, _USED)


@dataclass(frozen=True, slots=True)
class Standing:
    """The site at one moment.

    `now` is what the clock is believed to say (kiosk/queue/trust.py), `doubted` the date that it
    shows while it is not believed.
    """

    day: date
    day_closed: bool
    rules: SiteRules
    now: datetime
    doubted: date | None
    revision: int
    catalogue_version: int

    def facts(self) -> Facts:
        """The house as a whole, without any agency or service."""
        return Facts(self.rules, self.day, day_closed=self.day_closed, doubted=self.doubted)


@dataclass(frozen=True, slots=True)
class Doors:
    """Who takes numbers at one moment.

    `agencies` holds all of them, and `facts` what each answer hangs on; `services` only those
    closed for a reason of their own, and `off` those switched off.
    """

    house: Availability
    agencies: Mapping[str, Availability]
    facts: Mapping[str, Facts]
    services: Mapping[str, Availability] = field(default_factory=dict)
    off: frozenset[str] = frozenset()

    def of(self, service: str, agency: str) -> Availability:
        """Whether a number may be taken for a service of an agency."""
        return self.services.get(service) or self.agencies[agency]

    def of_agency(self, catalogue: Catalogue, agency: str) -> Availability | None:
        """Why none of an agency's services gives numbers, None when one does.

        When each has a reason of its own, one that opens again is told.
        """
        own = self.agencies[agency]
        if not own.open:
            return own
        found = [self.of(service.code, agency) for service in catalogue.services_of(agency)]
        if not found or any(answer.open for answer in found):
            return None
        return next((answer for answer in found if answer.opens_at), found[0])


def facts_in(change: Change, agency: Agency, service: str) -> Facts:
    """The facts for one service inside a running change."""
    rules = rules_in(change)
    key = {"site_id": change.site_id, "agency": agency.code, "service": service}
    counted = quota_of(rules, service) is not None
    if counted:
        key["day"] = change.day.isoformat()
        key |= {
            name: order.series_of(agency.prefix, priority, reserve=reserve)
            for name, (priority, reserve) in _SERIES.items()
        }
    rows = (_ONE_COUNTED if counted else _ONE).all(change.connection, key)
    return Facts(
        rules,
        change.day,
        day_closed=change.day_closed,
        doubted=_asked(change.store) if change.doubted else None,
        agency=agency.code,
        service=service,
        service_off=bool(rows[0].off),
        switches=tuple(_switch(row) for row in rows if row.kind),
        used_here=rows[0].used,
    )


def standing_in(change: Change) -> Standing:
    """The site as it stands in a running change."""
    return Standing(
        day=change.day,
        day_closed=change.day_closed,
        rules=rules_in(change),
        now=change.now,
        doubted=_asked(change.store) if change.doubted else None,
        revision=change.revision,
        catalogue_version=change.catalogue_version,
    )


def standing(store: Store, connection: Connection) -> Standing:
    """The site as the clock and the database tell it now."""
    row = connection.execute(_SITE, {"site_id": store.site_id}).one()
    rules = parsed_rules(store, row.rules)
    reading = trust.read(store.clock.now(), from_ms(row.last_at), rules, store.zone)
    return Standing(
        day=date.fromisoformat(row.day),
        day_closed=row.day_closed,
        rules=rules,
        now=reading.now,
        doubted=_asked(store) if reading.doubted else None,
        revision=row.revision,
        catalogue_version=row.catalogue_version,
    )


def doors(store: Store, connection: Connection, catalogue: Catalogue, now: Standing) -> Doors:
    """Every agency and service of the catalogue at the moment of `now`."""
    counted = [quota.service for quota in now.rules.quotas]
    key: dict[str, object] = {"site_id": store.site_id}
    if counted:
        key |= {"day": now.day.isoformat(), "counted": counted}
    switches: dict[str, list[Switch]] = defaultdict(list)
    used: dict[str, int] = {}
    off = set()
    for row in connection.execute(_ALL_COUNTED if counted else _ALL, key):
        if row.kind:
            switches[row.code].append(_switch(row))
        elif row.used is None:
            off.add(row.code)
        else:
            used[row.code] = row.used
    house = evaluate(now.facts(), now.now, store.zone)
    agencies, services, every = {}, {}, {}
    for agency in catalogue.agencies:
        facts = replace(now.facts(), agency=agency.code, switches=tuple(switches[agency.code]))
        every[agency.code] = facts
        own = evaluate(facts, now.now, store.zone) if facts.switches else house
        agencies[agency.code] = own
        offered = {service.code for service in catalogue.services_of(agency.code)}
        for code in offered & {*off, *counted}:
            asked = replace(
                facts, service=code, service_off=code in off, used_here=used.get(code, 0)
            )
            found = evaluate(asked, now.now, store.zone)
            if found.code is not own.code:
                services[code] = found
    return Doors(house, agencies, every, services, frozenset(off))


def _asked(store: Store) -> date:
    """The date to ask people about: the one that the machine shows."""
    return store.clock.now().astimezone(store.zone).date()


def _switch(row: Any) -> Switch:
    until = None if row.until is None else from_ms(row.until)
    return Switch(SwitchKind(row.kind), from_ms(row.since), until)
