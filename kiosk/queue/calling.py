"""Who is next at a counter: holds that are due, then its own line, then those it helps."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from sqlalchemy import Select, and_, bindparam, or_, select, update
from sqlalchemy.sql.elements import ColumnElement

from kiosk.clock import to_ms
from kiosk.queue.model import Level
from kiosk.site_rules import SiteRules
from kiosk.store import Change
from kiosk.store.prepared import Prepared
from kiosk.store.tables import ON_HOLD, PERSONAL, WAITING, counter_service, ticket

_HEAD = select(
    ticket.c.id,
    ticket.c.state,
    ticket.c.due_at,
    ticket.c.issued_revision,
    ticket.c.arrived_at,
    ticket.c.priority,
).limit(1)
_IN_ORDER = (ticket.c.due_at, ticket.c.issued_revision)
_LEVELS = Prepared(
    select(counter_service.c.service, counter_service.c.level).where(
        counter_service.c.site_id == bindparam("in_site"),
        counter_service.c.counter == bindparam("at_counter"),
    )
)
# On hold for this counter until now: its visitor stands at the desk again.
_HOLD_DUE = Prepared(
    _HEAD.where(
        ticket.c.site_id == bindparam("in_site"),
        PERSONAL,
        ticket.c.for_counter == bindparam("at_counter"),
        ON_HOLD,
        ticket.c.hold_until <= bindparam("now"),
    ).order_by(ticket.c.hold_until, ticket.c.issued_revision)
)
_PERSONAL = Prepared(
    _HEAD.where(
        ticket.c.site_id == bindparam("in_site"),
        PERSONAL,
        ticket.c.for_counter == bindparam("at_counter"),
        WAITING,
    ).order_by(*_IN_ORDER)
)
_SHARED = and_(ticket.c.site_id == bindparam("in_site"), WAITING, ticket.c.for_counter.is_(None))
_OF_AGENCY = ticket.c.agency == bindparam("of_agency")
_AGENCY_HEAD = Prepared(_HEAD.where(_SHARED, _OF_AGENCY).order_by(*_IN_ORDER))
# Regular visitors whom priority has passed for as long as it may.
_PASSED = and_(
    ticket.c.priority.is_(None),
    ticket.c.passed_at <= bindparam("passed_before"),
    ticket.c.arrived_at < bindparam("arrived_before"),
)
_AGENCY_PASSED = Prepared(_HEAD.where(_SHARED, _OF_AGENCY, _PASSED).order_by(*_IN_ORDER))
_PERSONAL_PASSED = Prepared(
    _HEAD.where(
        ticket.c.site_id == bindparam("in_site"),
        PERSONAL,
        ticket.c.for_counter == bindparam("at_counter"),
        WAITING,
        _PASSED,
    ).order_by(*_IN_ORDER)
)
_MARK = (
    update(ticket)
    .where(
        ticket.c.site_id == bindparam("in_site"),
        WAITING,
        or_(ticket.c.for_counter.is_(None), ticket.c.for_counter == bindparam("at_counter")),
        ticket.c.priority.is_(None),
        ticket.c.passed_at.is_(None),
        ticket.c.arrived_at < bindparam("arrived_before"),
    )
    .values(passed_at=bindparam("now"))
)
_MARK_AGENCY = Prepared(_MARK.where(_OF_AGENCY))


def next_for(change: Change, rules: SiteRules, number: int, agency: str) -> Any:
    """The row (id, state, …) of the next ticket for counter `number` of `agency`, or None.

    The smallest `due_at` of its own services, except that a regular visitor passed by priority
    for `passing_cap_minutes` goes before every priority visitor who came later. A queue it helps
    comes first only when longer than `help_over`, else when nobody of its own waits.
    """
    levels = _levels(change, number)
    key = {"in_site": change.site_id, "at_counter": number, "of_agency": agency}
    due = _HOLD_DUE.first(change.connection, {**key, "now": change.now_ms})
    if due is not None:
        return due
    personal = _PERSONAL.first(change.connection, key)
    line = _own(agency, levels) if levels else None
    own = _head(change, key, line)
    helped = [service for service, level in levels.items() if level == Level.HELP]
    if helped:
        other_line = ticket.c.service.in_(helped)
        crowded = select(ticket.c.id).where(_SHARED, other_line).limit(1).offset(rules.help_over)
        over = change.connection.execute(crowded, key).first() is not None
        if over or (own is None and personal is None):
            other = _head(change, key, other_line)
            if other is not None:
                return _capped(change, rules, key, other_line, other, None)
    return _capped(change, rules, key, line, _sooner(personal, own), personal)


def mark_passed(change: Change, called: Any, number: int, agency: str) -> None:
    """Remember which regular visitors a called priority visitor, who came later, has passed.

    They are those of its agency, and all others that counter `number` of `agency` serves as its
    own.
    """
    if called.priority is None:
        return
    key = {
        "in_site": change.site_id,
        "at_counter": number,
        "of_agency": called.agency,
        "arrived_before": called.arrived_at,
        "now": change.now_ms,
    }
    _MARK_AGENCY.change(change.connection, key)
    levels = _levels(change, number)
    if levels or called.agency != agency:
        change.connection.execute(_MARK.where(_own(agency, levels)), key)


def serves(change: Change, number: int, agency: str, of: Any) -> bool:
    """Whether counter `number` of `agency` may call this ticket at all."""
    if of.for_counter is not None:
        return bool(of.for_counter == number)
    return takes(change, number, agency, of.service, of.agency)


def takes(change: Change, number: int, agency: str, service: str, of_agency: str) -> bool:
    """Whether counter `number` of `agency` serves a service of `of_agency`, own or as a help."""
    return within(_levels(change, number), agency, service, of_agency)


def within(levels: Mapping[str, Level], agency: str, service: str, of_agency: str) -> bool:
    """Whether a counter of `agency` with these levels serves a service of `of_agency`."""
    level = levels.get(service)
    return level != Level.NEVER and (level is not None or of_agency == agency)


def _levels(change: Change, number: int) -> dict[str, Level]:
    key = {"in_site": change.site_id, "at_counter": number}
    return {r.service: Level(r.level) for r in _LEVELS.all(change.connection, key)}


def _own(agency: str, levels: dict[str, Level]) -> ColumnElement[bool]:
    own = [service for service, level in levels.items() if level == Level.OWN]
    others = [service for service, level in levels.items() if level != Level.OWN]
    return or_(
        and_(ticket.c.agency == agency, ticket.c.service.not_in(others)),
        ticket.c.service.in_(own),
    )


def _head(change: Change, key: dict[str, Any], line: ColumnElement[bool] | None) -> Any:
    """The first of a line of services, or of the agency's whole line (None)."""
    if line is None:
        return _AGENCY_HEAD.first(change.connection, key)
    # A list of services makes another statement each time, so these are not prepared ones.
    of_line: Select[Any] = _HEAD.where(_SHARED, line).order_by(*_IN_ORDER)
    return change.connection.execute(of_line, key).first()


def _capped(
    change: Change,
    rules: SiteRules,
    key: dict[str, Any],
    line: ColumnElement[bool] | None,
    first: Any,
    personal: Any,
) -> Any:
    """`first`, or a regular visitor of the same line whom priority may not pass any longer."""
    if first is None or first.priority is None:
        return first
    cap = timedelta(minutes=rules.passing_cap_minutes)
    key = {
        **key,
        "passed_before": to_ms(change.now - cap),
        "arrived_before": first.arrived_at,
    }
    if line is None:
        passed = _AGENCY_PASSED.first(change.connection, key)
    else:
        of_line: Select[Any] = _HEAD.where(_SHARED, line, _PASSED).order_by(*_IN_ORDER)
        passed = change.connection.execute(of_line, key).first()
    if personal is not None:
        passed = _sooner(_PERSONAL_PASSED.first(change.connection, key), passed)
    return passed or first


def _sooner(one: Any, other: Any) -> Any:
    if one is None or other is None:
        return one or other
    return min(one, other, key=lambda row: (row.due_at, row.issued_revision))
