"""The time a visitor is told: kept, compared with what happened, and learned from."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import text

from kiosk import queue
from kiosk.queue import HoldReason, Level, Priority
from kiosk.site_rules import OFFICE_WEEK
from kiosk.store import Store
from tests.conftest import MORNING, Desk, Time, office, who

Take = Callable[..., queue.Ticket]


def issue(store: Store, service: str = "DUK-02", priority: Priority | None = None) -> queue.Issued:
    return queue.issue(store, service, priority=priority, **who())


def waits(store: Store, agency: str = "DUK") -> dict[Priority | None, queue.Estimate]:
    lines = queue.board(store).lines
    return dict(next(line for line in lines if line.code == agency).waits)


def play_day(desk: Desk, take: Take, time: Time, minutes: float, visits: int = 20) -> None:
    """A morning on which everybody comes at once and each visit takes so long."""
    for _ in range(visits):
        take()
    while desk.call():
        time.pass_by(seconds=5)
        desk.start()
        time.pass_by(minutes=minutes)
        desk.finish()


def next_morning(desk: Desk, time: Time) -> None:
    desk.close()
    time.moment = time.moment.replace(hour=2, minute=0, second=0) + timedelta(days=1)
    desk.open()


# ------------------------------------------------------------------ told and kept


def test_a_quote_is_kept_with_the_ticket_and_proven_by_the_journal(
    desk: Desk, store: Store, take: Take
) -> None:
    take(), take()
    issued = issue(store)
    kept = queue.find(store, issued.ticket.label)
    assert issued.estimate is not None
    assert kept.quoted == issued.estimate
    assert kept.expected_at is not None
    # Two visits of seven minutes each are before.
    assert kept.expected_at - MORNING == timedelta(minutes=14)
    queue.verify(store)
    with store.database.making() as connection:
        connection.execute(text("UPDATE ticket SET quoted_high = 99 WHERE number = 3"))
    with pytest.raises(Exception, match="damaged"):
        queue.verify(store)


def test_the_same_request_is_told_the_same_time(desk: Desk, store: Store, take: Take) -> None:
    first = queue.issue(store, "DUK-02", op_id="one", actor="test")
    take()
    assert queue.issue(store, "DUK-02", op_id="one", actor="test").estimate == first.estimate


def test_the_board_tells_before_what_the_ticket_says_after(
    desk: Desk, store: Store, take: Take, time: Time
) -> None:
    for _ in range(6):
        take()
        time.pass_by(minutes=2)
    told = waits(store)
    assert told[Priority.ELDERLY].high < told[None].high
    assert issue(store, priority=Priority.ELDERLY).estimate == told[Priority.ELDERLY]


def test_no_time_is_told_while_nobody_calls(store: Store, take: Take) -> None:
    assert issue(store).estimate is None
    assert waits(store) == {}


def test_a_break_that_says_until_when_counts_and_one_that_does_not_tells_nothing(
    desk: Desk, store: Store, take: Take
) -> None:
    queue.pause_counter(store, 1, until=MORNING + timedelta(minutes=20), **who())
    assert waits(store)[None].high >= 20
    desk.pause()
    assert waits(store) == {}


def test_who_is_being_served_counts_for_what_is_left(
    desk: Desk, store: Store, take: Take, time: Time
) -> None:
    take()
    desk.called()
    at_first = waits(store)[None].middle
    time.pass_by(minutes=4)
    assert waits(store)[None].middle < at_first


def test_who_is_on_hold_comes_back_before_a_newcomer(desk: Desk, store: Store, take: Take) -> None:
    take()
    desk.called()
    desk.hold(minutes=5, reason=HoldReason.COPY)
    assert waits(store)[None].high > 7


def test_who_is_on_hold_is_not_counted_among_those_ahead(
    desk: Desk, store: Store, take: Take
) -> None:
    take()
    desk.called()
    desk.hold(minutes=5, reason=HoldReason.COPY)
    take()
    assert issue(store).ahead == 1


def test_those_who_wait_for_one_counter_alone_do_not_hold_up_the_others(
    desk: Desk, second: Desk, store: Store, take: Take, time: Time
) -> None:
    for _ in range(3):
        take()
        desk.called()
        desk.transfer(counter=2)
    assert issue(store).ticket.expected_at == time.moment
    desk.close()
    assert issue(store).ticket.expected_at == time.moment + timedelta(minutes=28)


def test_nobody_is_called_in_the_break_of_the_house(desk: Desk, store: Store, time: Time) -> None:
    office(store)
    # Friday, 11.25: the house pauses from 11.30 to 13.00.
    time.moment = MORNING.replace(hour=4, minute=25) + timedelta(days=3)
    queue.open_day(store, **who())
    desk.open()
    first = issue(store)
    second = issue(store)
    assert first.ticket.expected_at == time.moment
    assert second.ticket.expected_at == time.moment.replace(hour=6, minute=0)


def test_only_counters_that_take_the_service_count(desk: Desk, store: Store, take: Take) -> None:
    other = Desk(store, 2)
    other.open()
    for _ in range(4):
        take("DUK-02")
    together = queue.board(store).waits_of("DUK-02", "DUK")[None]
    other.set_level("DUK-02", Level.NEVER)
    board = queue.board(store)
    assert board.waits_of("DUK-02", "DUK")[None].middle > together.middle
    # Whoever comes for something else finds the second counter free.
    assert board.waits_of("DUK-01", "DUK")[None].low == 0


def test_a_counter_of_another_agency_that_takes_the_service_counts(
    desk: Desk, store: Store, take: Take
) -> None:
    for _ in range(4):
        take("DUK-02")
    alone = waits(store)[None]
    police = Desk(store, 27)
    police.open()
    police.set_level("DUK-02", Level.OWN)
    assert queue.board(store).waits_of("DUK-02", "DUK")[None].middle < alone.middle


# ------------------------------------------------------------------ what really happened


def test_the_first_call_is_remembered_through_recalls_holds_and_steps(
    desk: Desk, store: Store, take: Take, time: Time
) -> None:
    take(then=("DUK-01",))
    time.pass_by(minutes=3)
    called = desk.called()
    first = called.first_called_at
    assert first == time.moment
    time.pass_by(minutes=1)
    assert desk.recall().first_called_at == first
    desk.hold(minutes=1)
    time.pass_by(minutes=2)
    assert desk.called().first_called_at == first
    time.pass_by(minutes=2)
    desk.finish()
    assert desk.called().first_called_at == first
    queue.verify(store)


def test_a_walk_in_was_called_when_it_came(desk: Desk) -> None:
    assert desk.walk_in().first_called_at == MORNING


# ------------------------------------------------------------------ learned


def test_after_a_slow_day_newcomers_are_told_longer_times(
    desk: Desk, store: Store, take: Take, time: Time
) -> None:
    take()
    before = issue(store).ticket.expected_at
    assert before == MORNING + timedelta(minutes=7)
    play_day(desk, take, time, minutes=14)
    next_morning(desk, time)
    take()
    after = issue(store).ticket.expected_at
    assert after is not None
    # One visit is before; on the day before each took fourteen minutes, not seven.
    assert timedelta(minutes=11) < after - time.moment < timedelta(minutes=14)


def test_learning_survives_a_restart_and_is_written_once_a_day(
    desk: Desk, store: Store, take: Take, time: Time, make_store: Callable[..., Store]
) -> None:
    play_day(desk, take, time, minutes=14)
    next_morning(desk, time)
    take()
    told = issue(store).estimate
    assert issue(make_store(time.clock)).estimate is not None
    with store.read() as connection:
        weight = connection.execute(text("SELECT sum(weight) FROM learned")).scalar_one()
    assert weight == 20
    assert told is not None


def test_visits_that_nobody_ended_teach_nothing(
    desk: Desk, store: Store, take: Take, time: Time
) -> None:
    take()
    desk.called()
    time.moment = time.moment.replace(hour=2) + timedelta(days=1)
    take()
    with store.read() as connection:
        assert connection.execute(text("SELECT count(*) FROM learned")).scalar_one() == 0


def learned(store: Store, service: str) -> float:
    """Minutes that visits of a service were seen to take."""
    mean = text("SELECT mean FROM learned WHERE service = :service")
    with store.read() as connection:
        return float(connection.execute(mean, {"service": service}).scalar_one()) / 60


def test_the_minute_a_clerk_needs_before_the_next_call_belongs_to_the_visit(
    desk: Desk, store: Store, take: Take, time: Time
) -> None:
    take(), take()
    for _ in range(2):
        desk.serve()
        time.pass_by(minutes=5)
        desk.finish()
        time.pass_by(minutes=1)
    next_morning(desk, time)
    # The second visit was followed by nobody: five minutes, after six for the first.
    assert learned(store, "DUK-02") == 5.5


def test_the_time_somebody_was_away_does_not_belong_to_the_visit(
    desk: Desk, store: Store, take: Take, time: Time
) -> None:
    take("DUK-08")
    desk.serve()
    desk.hold(minutes=20)
    take("DUK-02")
    desk.serve()
    time.pass_by(minutes=20)
    desk.finish()
    desk.serve()
    time.pass_by(minutes=3)
    desk.finish()
    next_morning(desk, time)
    assert learned(store, "DUK-08") == 3


def test_quotes_that_were_wrong_are_told_no_more_but_kept_for_comparison(
    desk: Desk, store: Store, take: Take, time: Time
) -> None:
    # Everybody is told about seven minutes a visit, and each takes a minute.
    play_day(desk, take, time, minutes=1, visits=45)
    next_morning(desk, time)
    issued = issue(store)
    assert issued.estimate is None
    assert issued.ticket.quoted is not None
    assert waits(store) == {}


def test_the_site_decides_below_which_quality_no_time_is_told(
    desk: Desk, store: Store, take: Take, time: Time
) -> None:
    office(store, estimate_quality_percent=0)
    play_day(desk, take, time, minutes=1, visits=45)
    next_morning(desk, time)
    assert issue(store).estimate is not None


# ------------------------------------------------------------------ breaks and late openings


def lunch_days(desk: Desk, store: Store, time: Time, days: int) -> None:
    """Days from Tuesday on with one break from twelve to one; ends on the next morning at 11.30."""
    for _ in range(days):
        time.moment = time.moment.replace(hour=1, minute=0)
        desk.open()
        time.moment = time.moment.replace(hour=5)
        desk.pause()
        time.moment = time.moment.replace(hour=6)
        desk.open()
        time.moment = time.moment.replace(hour=8)
        desk.close()
        time.moment += timedelta(days=1)
    time.moment = time.moment.replace(hour=1)
    desk.open()
    time.moment = time.moment.replace(hour=4, minute=30)


def test_a_break_that_was_there_on_past_days_is_expected_before_it_begins(
    desk: Desk, store: Store, take: Take, time: Time
) -> None:
    office(store)
    desk.close()
    lunch_days(desk, store, time, days=2)
    for _ in range(6):
        take()
    told = issue(store).ticket
    assert told.expected_at is not None
    # Six visits of seven minutes end at 12.12, when the clerk usually is away.
    assert told.expected_at > time.moment + timedelta(minutes=52)
    queue.verify(store)


def test_once_the_break_has_begun_it_counts_once(
    desk: Desk, store: Store, take: Take, time: Time
) -> None:
    office(store)
    desk.close()
    lunch_days(desk, store, time, days=2)
    time.moment = time.moment.replace(hour=5, minute=1)
    until = time.moment + timedelta(minutes=59)
    queue.pause_counter(store, 1, until=until, **who())
    assert issue(store).ticket.expected_at == until


def test_days_of_other_hours_have_breaks_of_their_own(
    desk: Desk, store: Store, take: Take, time: Time
) -> None:
    office(store, week=(*OFFICE_WEEK[:2], OFFICE_WEEK[5], *OFFICE_WEEK[3:]))
    desk.close()
    # Tuesday teaches; Wednesday is a short day here, and Thursday is like Tuesday.
    lunch_days(desk, store, time, days=1)
    for _ in range(6):
        take()
    plain = issue(store).ticket.expected_at
    assert plain == time.moment + timedelta(minutes=42)
    time.moment += timedelta(days=1)
    for _ in range(6):
        take()
    slowed = issue(store).ticket.expected_at
    assert slowed is not None
    assert slowed > time.moment + timedelta(minutes=42)


def mornings(store: Store, time: Time, counters: tuple[int, ...]) -> list[Desk]:
    """A day on which these counters opened at eight; ends at 07.58 of the next."""
    desks = [Desk(store, number) for number in counters]
    time.moment = time.moment.replace(hour=1, minute=0) + timedelta(days=1)
    for one in desks:
        one.open()
    time.moment = time.moment.replace(hour=8)
    for one in desks:
        one.close()
    time.moment = time.moment.replace(hour=0, minute=58) + timedelta(days=1)
    return desks


def test_while_the_house_opens_the_usual_counters_are_counted(
    store: Store, take: Take, time: Time
) -> None:
    office(store)
    first, *_ = mornings(store, time, (1, 2, 3))
    first.open()
    for _ in range(6):
        take()
    told = issue(store).ticket
    opens = time.moment.replace(hour=1, minute=0)
    # Six before it at three counters, of which two are still to come: two rounds of visits.
    assert told.expected_at == opens + timedelta(minutes=14)


def test_counters_that_did_not_come_are_counted_no_more(
    store: Store, take: Take, time: Time
) -> None:
    office(store)
    first, *_ = mornings(store, time, (1, 2, 3))
    first.open()
    time.moment = time.moment.replace(hour=1, minute=31)
    for _ in range(6):
        take()
    assert issue(store).ticket.expected_at == time.moment + timedelta(minutes=42)


def test_a_house_that_is_about_to_open_does_not_refuse_for_want_of_counters(
    store: Store, take: Take, time: Time
) -> None:
    office(store)
    first, *_ = mornings(store, time, (1, 2, 3, 4))
    first.open()
    # Nine hours of visits for the one that is open already, and the day has seven.
    for _ in range(75):
        assert take().promise is queue.Promise.TODAY


# ------------------------------------------------------------------ told to those in charge


def test_a_day_shows_how_true_its_own_quotes_are(
    desk: Desk, store: Store, take: Take, time: Time
) -> None:
    assert queue.day_quotes(store) is None
    take(), take()
    # The first was told to be called at once, and is; the second after seven minutes, not ten.
    desk.serve()
    time.pass_by(minutes=10)
    desk.finish()
    desk.serve()
    found = queue.day_quotes(store)
    assert found is not None
    assert (found.count, found.error_minutes, found.bias_minutes) == (2, 1.5, -1.5)
    assert queue.past_quotes(store) == {}


def test_each_agency_shows_how_true_the_quotes_of_past_days_were(
    desk: Desk, store: Store, take: Take, time: Time
) -> None:
    play_day(desk, take, time, minutes=14)
    next_morning(desk, time)
    assert queue.day_quotes(store) is None
    found = queue.past_quotes(store)["DUK"]
    assert found.weight == 20
    # Seven minutes more for everybody ahead: 0, 7, 14 and so on up to 133, and the clerk's seconds.
    assert 66 < found.error_minutes < 68
    assert found.inside < 0.5
