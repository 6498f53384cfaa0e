"""Rules, quotas and switched agencies in the database: who may take a number, and who is told."""

from collections.abc import Callable
from datetime import time as clock
from datetime import timedelta

import pytest

from kiosk import queue
from kiosk.errors import Refused, WrongInput
from kiosk.queue import Code, SwitchKind
from kiosk.site_rules import OFFICE_WEEK, DayHours, Holiday, Quota, SiteRules, Span
from kiosk.store import Store
from kiosk.store.journal import Entry, walk
from tests.conftest import MORNING, Desk, Time

Take = Callable[..., queue.Ticket]
DOWN, OPEN, CLOSED = SwitchKind.DOWN, SwitchKind.FORCED_OPEN, SwitchKind.FORCED_CLOSED


def save(store: Store, **rules: object) -> SiteRules:
    saved = SiteRules(week=OFFICE_WEEK).model_copy(update=rules)
    queue.save_rules(store, saved, op_id=queue.new_op_id(), actor="test")
    return saved


def switch(
    store: Store, kind: SwitchKind, on: bool = True, hours: float | None = None, agency: str = "DUK"
) -> None:
    until = None if hours is None else MORNING + timedelta(hours=hours)
    who = {"op_id": queue.new_op_id(), "actor": "test"}
    queue.switch_agency(store, agency, kind, on, until=until, reason="", **who)


def journal(store: Store) -> list[Entry]:
    with store.read() as connection:
        return list(walk(connection, store.site_id))


def line(store: Store, agency: str = "DUK") -> queue.AgencyLine:
    return next(line for line in queue.board(store).lines if line.code == agency)


# ------------------------------------------------------------------ rules


def test_saved_rules_are_read_back_and_the_journal_keeps_every_word(store: Store) -> None:
    assert queue.rules_of(store) == SiteRules()
    saved = save(store, recalls=5, holidays=(Holiday(on=MORNING.date(), name="Hari Guru"),))
    assert queue.rules_of(store) == saved
    last = journal(store)[-1]
    assert (last.kind, last.actor) == ("rules_saved", "test")
    assert SiteRules.parse(last.data["rules"]) == saved


def test_saving_what_is_there_already_leaves_no_entry(store: Store) -> None:
    save(store, recalls=5)
    entries = len(journal(store))
    save(store, recalls=5)
    assert len(journal(store)) == entries


def test_the_same_save_twice_counts_once(store: Store) -> None:
    first, second = SiteRules(recalls=5), SiteRules(recalls=6)
    queue.save_rules(store, first, op_id="save", actor="test")
    queue.save_rules(store, second, op_id="save", actor="test")
    assert queue.rules_of(store) == first


def test_a_rule_out_of_its_limits_is_not_saved_even_from_a_copy(store: Store) -> None:
    with pytest.raises(WrongInput, match="recalls"):
        save(store, recalls=99)
    assert queue.rules_of(store) == SiteRules()


def test_a_quota_for_a_service_that_does_not_exist_is_not_saved(store: Store) -> None:
    with pytest.raises(Refused, match="service_unknown"):
        save(store, quotas=(Quota(service="NOPE-1", walk_in=3),))


def test_another_kiosk_sees_new_rules_with_its_next_number(
    store: Store, make_store: Callable[..., Store], time: Time
) -> None:
    other = make_store(time.clock)
    queue.issue(other, "DUK-02", op_id=queue.new_op_id(), actor="test")
    save(store, holidays=(Holiday(on=MORNING.date(), name="libur"),))
    with pytest.raises(Refused, match="holiday"):
        queue.issue(other, "DUK-02", op_id=queue.new_op_id(), actor="test")


# ------------------------------------------------------------------ numbers


def test_a_refused_number_is_not_used_up(store: Store, take: Take, time: Time) -> None:
    save(store)
    take()
    time.pass_by(hours=10)
    for _ in range(3):
        with pytest.raises(Refused, match="after_hours"):
            take()
    time.pass_by(hours=-9, minutes=-59)
    assert take().label == "A 002"
    queue.verify(store)


def test_a_number_once_given_is_given_again_after_closing_time(store: Store, time: Time) -> None:
    save(store)
    first = queue.issue(store, "DUK-02", op_id="touch", actor="test")
    time.pass_by(hours=10)
    assert queue.issue(store, "DUK-02", op_id="touch", actor="test") == first


def test_a_quota_counts_its_own_service_of_today_only(store: Store, take: Take, time: Time) -> None:
    save(store, quotas=(Quota(service="DUK-02", walk_in=2),))
    take("DUK-01"), take("DUK-02"), take("DUK-02", queue.Priority.ELDERLY)
    with pytest.raises(Refused, match="quota_used"):
        take("DUK-02")
    assert take("DUK-01").label == "A 003"
    board = queue.board(store)
    assert board.closed["DUK-02"].code is Code.QUOTA_USED
    assert line(store).closed is None
    time.pass_by(days=1)
    assert take("DUK-02").label == "A 001"


def test_the_last_place_of_a_quota_is_given_once(
    store: Store, make_store: Callable[..., Store], time: Time
) -> None:
    save(store, quotas=(Quota(service="DUK-02", walk_in=1),))
    kiosks = (store, make_store(time.clock))
    given = []
    for kiosk in kiosks:
        try:
            issued = queue.issue(kiosk, "DUK-02", op_id=queue.new_op_id(), actor="test")
        except Refused as refused:
            assert refused.key == "refused.quota_used"
        else:
            given.append(issued.ticket.label)
    assert given == ["A 001"]


def test_a_clerk_serves_a_walk_in_after_the_last_number(
    store: Store, desk: Desk, take: Take, time: Time
) -> None:
    save(store)
    time.pass_by(hours=5, minutes=20)
    with pytest.raises(Refused, match="last_number_passed"):
        take()
    assert desk.walk_in().label == "A 001"


def test_a_service_switched_off_binds_clerks_too(store: Store, desk: Desk) -> None:
    queue.switch_service(store, "DUK-02", False, op_id="off", actor="test")
    with pytest.raises(Refused, match="service_off"):
        desk.walk_in("DUK-02")


# ------------------------------------------------------------------ switched agencies


def test_a_link_that_is_down_keeps_places_and_freezes_the_estimate(
    store: Store, desk: Desk, take: Take
) -> None:
    take()
    assert line(store).minutes is not None
    switch(store, DOWN, hours=2)
    with pytest.raises(Refused, match="agency_down"):
        take()
    found = line(store)
    assert (found.waiting, found.minutes) == (1, None)
    assert found.closed is not None
    assert found.closed.code is Code.AGENCY_DOWN
    assert line(store, "POL").closed is None
    assert desk.called().label == "A 001"


def test_a_switch_ends_at_its_moment_by_itself(store: Store, take: Take, time: Time) -> None:
    switch(store, DOWN, hours=2)
    time.pass_by(hours=1, minutes=59)
    with pytest.raises(Refused, match="agency_down"):
        take()
    assert set(queue.agency_switches(store)) == {"DUK"}
    time.pass_by(minutes=1)
    assert take().label == "A 001"
    assert queue.agency_switches(store) == {}
    assert line(store).closed is None


def test_a_link_comes_back_when_it_is_switched_back(store: Store, take: Take) -> None:
    switch(store, DOWN)
    switch(store, DOWN, on=False)
    assert take().label == "A 001"
    kinds = [entry.kind for entry in journal(store)]
    assert kinds[1:3] == ["agency_down", "agency_down_ended"]


def test_switching_back_what_is_not_switched_leaves_no_entry(store: Store) -> None:
    entries = len(journal(store))
    switch(store, DOWN, on=False)
    assert len(journal(store)) == entries


def test_the_newer_of_forced_open_and_forced_closed_counts(store: Store, take: Take) -> None:
    switch(store, CLOSED)
    with pytest.raises(Refused, match="forced_closed"):
        take()
    switch(store, OPEN)
    assert take().label == "A 001"
    assert [s.kind for s in queue.agency_switches(store)["DUK"]] == [OPEN]
    switch(store, OPEN, on=False)
    assert queue.agency_switches(store) == {}


def test_an_opening_without_an_end_lasts_for_the_business_day(
    store: Store, take: Take, time: Time
) -> None:
    save(store)
    switch(store, OPEN)
    time.pass_by(hours=12)
    take()
    # Three in the morning, and nobody there.
    time.pass_by(hours=5, minutes=46)
    with pytest.raises(Refused, match="not_yet"):
        take()


def test_a_moment_that_has_passed_an_endless_reason_and_a_stranger_are_refused(
    store: Store,
) -> None:
    with pytest.raises(Refused, match="until_passed"):
        switch(store, DOWN, hours=-1)
    with pytest.raises(Refused, match="agency_unknown"):
        switch(store, DOWN, agency="NOPE")
    with pytest.raises(WrongInput, match="reason_long"):
        queue.switch_agency(store, "DUK", DOWN, True, op_id="x", actor="test", reason="x" * 201)


def test_the_same_switch_twice_counts_once(store: Store) -> None:
    for _ in range(2):
        queue.switch_agency(store, "DUK", DOWN, True, op_id="same", actor="test")
    assert [entry.kind for entry in journal(store)].count("agency_down") == 1


# ------------------------------------------------------------------ the board


def test_the_board_says_for_house_agency_and_service_why_no_number_is_given(
    store: Store, time: Time
) -> None:
    save(store, quotas=(Quota(service="IMI-01", walk_in=0),))
    switch(store, CLOSED, agency="POL")
    queue.switch_service(store, "DUK-05", False, op_id="off", actor="test")
    board = queue.board(store)
    closed = {found.code: found.closed for found in board.lines if found.closed}
    assert board.house.open
    assert set(closed) == {"POL"}
    assert {code: found.code for code, found in board.closed.items()} == {
        "DUK-05": Code.SERVICE_OFF,
        "IMI-01": Code.QUOTA_USED,
    }
    assert board.off == {"DUK-05"}
    time.pass_by(hours=10, minutes=26)
    night = queue.board(store)
    assert night.house.code is Code.AFTER_HOURS
    assert {found.closed.code for found in night.lines if found.closed} == {
        Code.AFTER_HOURS,
        Code.FORCED_CLOSED,
    }
    assert all(found.closed for found in night.lines)


def test_an_agency_without_any_open_service_is_closed_itself(store: Store) -> None:
    offered = [s for s in queue_services(store) if s.startswith("IMI-")]
    for code in offered:
        queue.switch_service(store, code, False, op_id=code, actor="test")
    found = line(store, "IMI")
    assert found.switched_off
    assert found.closed is not None
    assert found.closed.code is Code.SERVICE_OFF


def test_board_and_number_answer_alike_at_every_quarter_of_a_friday(
    store: Store, take: Take, time: Time
) -> None:
    save(store)
    queue.open_day(store, op_id=queue.new_op_id(), actor="test")
    time.pass_by(days=1)
    queue.open_day(store, op_id=queue.new_op_id(), actor="test")
    time.pass_by(days=1)
    queue.open_day(store, op_id=queue.new_op_id(), actor="test")
    time.pass_by(hours=18, minutes=1)
    for _ in range(80):
        board = queue.board(store)
        try:
            take()
        except Refused as refused:
            assert refused.key == f"refused.{board.house.code}"
        else:
            assert board.house.open
        time.pass_by(minutes=15)


def test_a_break_of_the_house_is_told_on_every_row(store: Store) -> None:
    pause = (Span(start=clock(8), end=clock(9)), Span(start=clock(10), end=clock(15)))
    save(store, week=(DayHours(spans=pause),) * 7)
    board = queue.board(store)
    assert {found.closed.code for found in board.lines if found.closed} == {Code.BREAK}
    assert board.house.opens_at == MORNING + timedelta(minutes=46)
    assert board.week[1].spans == pause


def queue_services(store: Store) -> list[str]:
    from kiosk.catalogue import current

    return [service.code for service in current(store).services]
