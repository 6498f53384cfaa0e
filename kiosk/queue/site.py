"""The site's rules, and its agencies switched by hand: down, forced open, forced closed."""

from datetime import datetime

from sqlalchemy import bindparam, delete, insert, select, update

from kiosk.clock import day_ends, from_ms, to_ms
from kiosk.errors import Refused, WrongInput
from kiosk.queue import outages
from kiosk.queue.availability import Switch, SwitchKind
from kiosk.queue.context import catalogue_in, parsed_rules, rules_in
from kiosk.queue.day import changing
from kiosk.queue.hours import opening
from kiosk.queue.leaving import Decision, settle, settled_again
from kiosk.queue.model import Ticket
from kiosk.queue.stranding import left_by_agency
from kiosk.site_rules import SiteRules
from kiosk.store import Change, Store
from kiosk.store.tables import agency_switch, site

REASON_LENGTH = 200

_RULES = select(site.c.rules).where(site.c.id == bindparam("site_id"))
_SAVE = update(site).where(site.c.id == bindparam("in_site")).values(rules=bindparam("new_rules"))
_SWITCHES = (
    select(agency_switch)
    .where(agency_switch.c.site_id == bindparam("site_id"))
    .order_by(agency_switch.c.agency, agency_switch.c.kind)
)
_SWITCH_ON = insert(agency_switch)
_SWITCH_OFF = delete(agency_switch).where(
    agency_switch.c.site_id == bindparam("in_site"),
    agency_switch.c.agency == bindparam("of_agency"),
    agency_switch.c.kind.in_(bindparam("kinds", expanding=True)),
)
# Nobody can be forced open and closed at once: the newer word counts.
_EXCLUDES = {
    SwitchKind.DOWN: [SwitchKind.DOWN],
    SwitchKind.FORCED_OPEN: [SwitchKind.FORCED_OPEN, SwitchKind.FORCED_CLOSED],
    SwitchKind.FORCED_CLOSED: [SwitchKind.FORCED_CLOSED, SwitchKind.FORCED_OPEN],
}


def rules_of(store: Store) -> SiteRules:
    """The rules of this site. Raises StoreFault."""
    with store.read() as connection:
        text = connection.execute(_RULES, {"site_id": store.site_id}).scalar_one()
    return parsed_rules(store, text)


def save_rules(store: Store, rules: SiteRules, *, op_id: str, actor: str) -> None:
    """Replace the site's rules as a whole; the journal keeps the new wording.

    Values out of their limits are refused when the rules are made (SiteRules.parse), a date or a
    service named twice here. Raises Refused when a quota names a service that the catalogue does
    not have.
    """
    # Made again from its text: a copy with changed fields was never checked.
    checked = SiteRules.parse(rules.dump())
    checked.refuse_doubles()
    with changing(store, op_id, actor) as change:
        if change.replayed:
            return
        for quota in checked.quotas:
            catalogue_in(change).service(quota.service)
        text = checked.dump()
        if text == change.rules_text:
            return
        change.connection.execute(_SAVE, {"in_site": change.site_id, "new_rules": text})
        change.record("rules_saved", rules=text)


def switch_agency(
    store: Store,
    agency: str,
    kind: SwitchKind,
    on: bool,
    *,
    op_id: str,
    actor: str,
    until: datetime | None = None,
    reason: str = "",
) -> None:
    """Switch an agency by hand, or back. Tickets already taken keep their places.

    `until` (aware) ends it by itself; an opening without one ends with the business day. An agency
    is forced one way at a time, and switching that off ends either. `reason` is for colleagues, of
    200 letters at most. Raises Refused for an unknown agency, a moment that has passed, or a
    closing that would leave somebody (see `close_agency`).
    """
    with changing(store, op_id, actor) as change:
        if not change.replayed:
            _switch(change, agency, kind, on, until, reason)


def close_agency(
    store: Store,
    agency: str,
    *,
    op_id: str,
    actor: str,
    until: datetime | None = None,
    reason: str = "",
    decision: Decision | None = None,
) -> tuple[Ticket, ...]:
    """Close an agency within its hours; answers those the decision was carried out for.

    It gives no more numbers; counters that are open may go on. When nothing is left of today's
    service at `until`, nobody may be left whom no counter takes (docs/decisions/0007): raises
    Refused while there is one for whom nothing was decided, and else as `switch_agency` does.
    """
    with changing(store, op_id, actor) as change:
        if change.replayed:
            return settled_again(change)
        return _switch(change, agency, SwitchKind.FORCED_CLOSED, True, until, reason, decision)


def agency_switches(store: Store) -> dict[str, tuple[Switch, ...]]:
    """The agencies switched by hand at this moment, by code; those that have ended are left out."""
    now = to_ms(store.clock.now())
    found: dict[str, tuple[Switch, ...]] = {}
    with store.read() as connection:
        for row in connection.execute(_SWITCHES, {"site_id": store.site_id}):
            if row.until is not None and row.until <= now:
                continue
            until = None if row.until is None else from_ms(row.until)
            switch = Switch(SwitchKind(row.kind), from_ms(row.since), until, row.reason)
            found[row.agency] = (*found.get(row.agency, ()), switch)
    return found


def _switch(
    change: Change,
    agency: str,
    kind: SwitchKind,
    on: bool,
    until: datetime | None,
    reason: str,
    decision: Decision | None = None,
) -> tuple[Ticket, ...]:
    plain = " ".join(reason.split())
    if len(plain) > REASON_LENGTH:
        raise WrongInput("wrong.reason_long", most=REASON_LENGTH)
    code = catalogue_in(change).agency(agency).code
    if on and kind is SwitchKind.FORCED_OPEN and until is None:
        until = day_ends(change.day, change.store.zone)
    if on and until is not None and until <= change.now:
        raise Refused("refused.until_passed", time=until.astimezone(change.store.zone))
    key = {"in_site": change.site_id, "of_agency": code}
    ended = change.connection.execute(_SWITCH_OFF, {**key, "kinds": _EXCLUDES[kind]}).rowcount
    if not on and not ended:
        return ()
    until_ms = None if until is None else to_ms(until)
    if kind is SwitchKind.DOWN:
        outages.end(change, code)
        if on:
            outages.begin(change, code, until_ms)
    if on:
        row = {"site_id": change.site_id, "agency": code, "kind": kind, "since": change.now_ms}
        change.connection.execute(_SWITCH_ON, {**row, "until": until_ms, "reason": plain})
    entry = f"agency_{kind}" if on else f"agency_{kind}_ended"
    change.record(entry, agency=code, until=until_ms, reason=plain)
    if on and kind is SwitchKind.FORCED_CLOSED and _for_today(change, until):
        left = left_by_agency(change.connection, change.site_id, code)
        return settle(change, left, decision)
    return ()


def _for_today(change: Change, until: datetime | None) -> bool:
    """Whether nothing is left of today's service at `until`; else the closing is but a break."""
    closes_at = opening(rules_in(change), change.day, change.store.zone).closes_at
    return until is None or until >= (closes_at or day_ends(change.day, change.store.zone))
