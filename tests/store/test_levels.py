"""Whom a counter serves: its own, those it helps, never some; and how far priority goes."""

from collections.abc import Callable

import pytest

from kiosk import queue
from kiosk.errors import Refused
from kiosk.queue import Level, Priority, State
from kiosk.site_rules import SiteRules
from kiosk.store import Store
from tests.conftest import Desk, Time

Take = Callable[..., queue.Ticket]

HELP_OVER = SiteRules().help_over
CAP = SiteRules().passing_cap_minutes


def test_a_counter_never_gets_what_it_never_takes(desk: Desk, store: Store, take: Take) -> None:
    second = Desk(store, 2)
    second.open()
    first = take("DUK-08")
    take("DUK-02")
    desk.set_level("DUK-08", Level.NEVER)
    assert desk.called().label == "A 002"
    desk.finish()
    assert desk.call() is None
    with pytest.raises(Refused, match="not_yours"):
        desk.choose(first)
    assert second.called().label == "A 001"


def test_a_counter_may_have_a_service_of_another_agency_as_its_own(
    desk: Desk, take: Take, time: Time
) -> None:
    desk.set_level("POL-01", Level.OWN)
    take("POL-01")
    time.pass_by(minutes=1)
    take("DUK-02")
    take("POL-03")
    assert desk.called().label == "M 001"
    desk.finish()
    assert desk.called().label == "A 001"
    desk.finish()
    assert desk.call() is None


def test_a_counter_helps_when_nobody_of_its_own_waits(desk: Desk, take: Take, time: Time) -> None:
    desk.set_level("POL-01", Level.HELP)
    take("POL-01")
    time.pass_by(minutes=5)
    take("DUK-02")
    assert desk.called().label == "A 001"
    desk.finish()
    assert desk.called().label == "M 001"


def test_a_counter_helps_first_when_the_other_line_is_too_long(
    desk: Desk, take: Take, time: Time
) -> None:
    desk.set_level("POL-01", Level.HELP)
    take("DUK-02")
    time.pass_by(minutes=1)
    for _ in range(HELP_OVER):
        take("POL-01")
    assert desk.called().label == "A 001"
    take("DUK-02")
    take("POL-01")
    desk.finish()
    assert desk.called().label == "M 001"
    desk.finish()
    assert desk.called().label == "A 002", f"{HELP_OVER} are not too many"


def test_a_service_of_its_own_agency_may_be_a_help_too(desk: Desk, take: Take, time: Time) -> None:
    desk.set_level("DUK-08", Level.HELP)
    take("DUK-08")
    time.pass_by(minutes=1)
    take("DUK-02")
    assert desk.called().label == "A 002"


def test_a_ticket_sent_to_a_counter_goes_there_whatever_its_levels(
    desk: Desk, store: Store, take: Take
) -> None:
    second = Desk(store, 2)
    second.open()
    second.set_level("DUK-02", Level.NEVER)
    take("DUK-02")
    desk.called()
    desk.transfer(counter=2)
    assert second.called().label == "A 001"


def test_nobody_walks_in_for_what_a_counter_never_takes(desk: Desk) -> None:
    desk.set_level("DUK-02", Level.NEVER)
    with pytest.raises(Refused, match="not_its_service"):
        desk.walk_in("DUK-02")
    desk.set_level("POL-01", Level.HELP)
    assert desk.walk_in("POL-01").label == "M 001"


def test_a_level_is_set_once_and_may_be_taken_away(desk: Desk, store: Store, take: Take) -> None:
    desk.set_level("DUK-02", Level.NEVER)
    entries = queue.verify(store).entries
    desk.set_level("DUK-02", Level.NEVER)
    assert queue.verify(store).entries == entries
    desk.set_level("DUK-02", Level.HELP)
    assert queue.levels(store, 1) == {"DUK-02": Level.HELP}
    desk.set_level("DUK-02", None)
    assert queue.levels(store, 1) == {}
    assert queue.verify(store).entries == entries + 2
    take("DUK-02")
    assert desk.called().label == "A 001"


def test_a_level_needs_a_counter_and_a_service_that_exist(desk: Desk, store: Store) -> None:
    with pytest.raises(Refused, match="service_unknown"):
        desk.set_level("NOPE-1", Level.OWN)
    with pytest.raises(Refused, match="counter_unknown"):
        Desk(store, 777).set_level("DUK-02", Level.OWN)


# --- how far priority goes


def test_priority_passes_a_regular_visitor_for_so_many_minutes_and_no_longer(
    desk: Desk, take: Take, time: Time
) -> None:
    waits = take()
    time.pass_by(minutes=1)
    for _ in range(12):
        take("DUK-02", Priority.ELDERLY)
    passed = []
    while (called := desk.called()).priority is not None:
        passed.append(called.label)
        time.pass_by(minutes=CAP / 4)
        desk.finish()
    assert called.label == waits.label
    # The first passes at once; a quarter of the cap each, the fifth would be beyond it.
    assert passed == ["AP 001", "AP 002", "AP 003", "AP 004"]
    desk.finish()
    assert desk.called().label == "AP 005"


def test_the_cap_holds_for_counters_with_levels_and_for_tickets_sent_to_a_counter(
    desk: Desk, store: Store, take: Take, time: Time
) -> None:
    second = Desk(store, 2)
    second.open()
    desk.set_level("POL-01", Level.OWN)
    regular = take("POL-01")
    time.pass_by(minutes=1)
    for _ in range(2):
        take("DUK-02", Priority.PREGNANT)
    take("DUK-02", Priority.INFANT)
    assert desk.called().label == "AP 001"
    second.called()
    time.pass_by(minutes=CAP)
    desk.finish()
    second.transfer(counter=1)
    assert desk.called().label == regular.label
    desk.finish()
    assert desk.called().priority is not None


def test_who_came_before_is_not_passed_by_somebody_with_priority(
    desk: Desk, take: Take, time: Time
) -> None:
    early = take("DUK-02", Priority.ELDERLY)
    time.pass_by(minutes=1)
    take()
    take("DUK-02", Priority.ELDERLY)
    assert desk.called().label == early.label
    time.pass_by(minutes=CAP)
    desk.finish()
    # Nobody has passed the regular one yet: the early one came before.
    assert desk.called().label == "AP 002"
    assert desk.finish().state is State.SERVED
