"""The business day in the database: opened, closed, rolled over, and clocks that go wrong."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest

from kiosk import queue
from kiosk.clock import ZONES, to_ms, zone
from kiosk.errors import Refused
from kiosk.queue import Code, Priority, State, SwitchKind
from kiosk.site_rules import OFFICE_WEEK, SiteRules
from kiosk.store import Store
from kiosk.words import LANGUAGES, Words
from tests.conftest import MORNING, Desk, Time

Take = Callable[..., queue.Ticket]


def who() -> dict[str, str]:
    return {"op_id": queue.new_op_id(), "actor": "test"}


@pytest.fixture(autouse=True)
def office_hours(store: Store) -> None:
    """The hours of an office: a week-end without service."""
    queue.save_rules(store, SiteRules(week=OFFICE_WEEK), **who())


def close(store: Store) -> None:
    queue.close_day(store, **who())


def reopen(store: Store, expected: date | None = None) -> None:
    queue.open_day(store, **who(), expected=expected)


def keep_open(store: Store, hours: int) -> None:
    """Numbers of civil registration are given whatever the hour."""
    until = MORNING + timedelta(hours=hours)
    queue.switch_agency(store, "DUK", SwitchKind.FORCED_OPEN, True, **who(), until=until)


def moved(time: Time, text: str) -> None:
    """Set the clock of the machine to a moment in Banyuwangi."""
    plain = datetime.strptime(text, "%d.%m.%Y %H.%M")  # noqa: DTZ007 - made aware here
    time.moment = plain.replace(tzinfo=zone("Asia/Jakarta"))


# ------------------------------------------------------------------ closing


def test_a_day_is_not_closed_while_somebody_still_waits_and_names_everybody(
    store: Store, desk: Desk, take: Take, words: Words
) -> None:
    for _ in range(4):
        take()
    take("POL-01")
    desk.called()
    desk.finish()
    desk.called()
    desk.hold(30)
    desk.called()
    with pytest.raises(Refused, match="day_unfinished") as refused:
        close(store)
    told = words.sentence(refused.value, "id")
    assert "4 nomor belum punya hasil: A 002, A 003, A 004, M 001." in told
    assert "M 001" in words.sentence(refused.value, "en")
    assert [left.label for left in queue.show_day(store).unfinished] == [
        *("A 002", "A 003", "A 004", "M 001")
    ]
    assert not queue.show_day(store).closed


def test_a_finished_day_closes_with_all_its_counters(store: Store, desk: Desk, take: Take) -> None:
    take(), take()
    desk.called()
    desk.finish_and_call()
    desk.no_show()
    Desk(store, 2).open()
    close(store)
    day = queue.show_day(store)
    assert (day.closed, day.states, day.unfinished) == (
        True,
        {State.SERVED: 1, State.NO_SHOW: 1},
        (),
    )
    assert day.counters_open == ()
    assert queue.desk(store, 1).state is queue.CounterState.CLOSED
    queue.verify(store)


def test_after_closing_no_number_is_given_and_none_is_used(
    store: Store, take: Take, words: Words
) -> None:
    close(store)
    entries = queue.verify(store).entries
    with pytest.raises(Refused, match="day_closed") as refused:
        take()
    assert words.sentence(refused.value, "id") == (
        "Layanan hari ini sudah ditutup. Buka lagi besok pukul 08.00."
    )
    assert queue.verify(store).entries == entries
    reopen(store)
    assert take().label == "A 001"


def test_after_closing_nothing_more_happens_to_a_ticket(
    store: Store, desk: Desk, take: Take
) -> None:
    take()
    missed = desk.called()
    desk.no_show()
    close(store)
    for late in (desk.undo, lambda: desk.welcome_back(missed)):
        with pytest.raises(Refused, match="day_over"):
            late()
    with pytest.raises(Refused, match="counter_closed"):
        desk.walk_in()


def test_closing_twice_is_the_same_as_once(store: Store) -> None:
    queue.close_day(store, op_id="evening", actor="test")
    entries = queue.verify(store).entries
    queue.close_day(store, op_id="evening", actor="test")
    close(store)
    assert queue.verify(store).entries == entries


def test_opening_an_open_day_changes_nothing(store: Store, take: Take) -> None:
    take()
    entries = queue.verify(store).entries
    reopen(store)
    assert queue.verify(store).entries == entries
    assert take().label == "A 002"


def test_a_forced_opening_does_not_open_a_closed_day(store: Store, take: Take) -> None:
    close(store)
    keep_open(store, 8)
    with pytest.raises(Refused, match="day_closed"):
        take()


# ------------------------------------------------------------------ the next day


def test_the_next_morning_begins_at_one_whether_or_not_the_day_was_closed(
    store: Store, take: Take, time: Time
) -> None:
    close(store)
    time.pass_by(days=1)
    assert queue.show_day(store).house.open
    assert take().label == "A 001"
    time.pass_by(days=1)
    reopen(store)
    assert queue.show_day(store).day == date(2026, 11, 26)
    assert take().label == "A 001"
    queue.verify(store)


def test_a_window_left_open_over_midnight_keeps_the_day_until_three(
    store: Store, take: Take, time: Time
) -> None:
    keep_open(store, 30)
    take()
    for moment, label in (
        ("24.11.2026 23.59", "A 002"),
        ("25.11.2026 00.01", "A 003"),
        ("25.11.2026 02.59", "A 004"),
        ("25.11.2026 03.00", "A 001"),
    ):
        moved(time, moment)
        assert take().label == label
    assert queue.show_day(store).day == date(2026, 11, 25)
    queue.verify(store)


def test_those_still_waiting_at_three_get_their_outcome(
    store: Store, take: Take, time: Time
) -> None:
    take()
    moved(time, "25.11.2026 03.00")
    reopen(store)
    assert queue.show_day(store).unfinished == ()
    assert queue.show_day(store).states == {}


def test_two_kiosks_at_three_in_the_morning_open_one_day(
    store: Store, make_store: Callable[..., Store], time: Time
) -> None:
    keep_open(store, 30)
    other = make_store(time.clock)
    moved(time, "25.11.2026 03.00")
    labels = [
        queue.issue(kiosk, "DUK-02", op_id=queue.new_op_id(), actor="test").ticket.label
        for kiosk in (store, other, store)
    ]
    assert labels == ["A 001", "A 002", "A 003"]
    queue.verify(store)


# ------------------------------------------------------------------ clocks that go wrong


def test_a_clock_set_back_a_little_keeps_everybodys_place(
    store: Store, desk: Desk, take: Take, time: Time
) -> None:
    first = take()
    time.pass_by(minutes=-20)
    second = take()
    assert second.arrived_at == first.arrived_at
    assert desk.called().label == first.label
    desk.finish()
    assert desk.called().label == second.label


def test_a_clock_set_back_by_hours_takes_everybody_in_the_house_with_it(
    store: Store, desk: Desk, take: Take, time: Time
) -> None:
    time.pass_by(hours=3)
    first, passed, third = take(), take(), take()
    desk.serve()
    held = desk.hold(10)
    time.pass_by(minutes=1)
    take(priority=Priority.ELDERLY)
    desk.called()
    other = Desk(store, 2)
    other.open()
    queue.pause_counter(store, 2, **who(), until=time.moment + timedelta(minutes=15))
    # The clock had been three hours ahead; somebody says that it is right now.
    time.moment -= timedelta(hours=3)
    reopen(store)
    back = queue.find(store, held.label)
    assert back.hold_until == time.moment + timedelta(minutes=9)
    assert queue.find(store, passed.label).arrived_at == time.moment - timedelta(minutes=1)
    assert queue.desk(store, 2).until == time.moment + timedelta(minutes=15)
    desk.finish()
    late = take()
    time.pass_by(minutes=9)
    # The hold is due; then those who came before, and who takes a number now comes last.
    called = []
    for _ in range(4):
        called.append(desk.called().label)
        desk.finish()
    assert called == [first.label, passed.label, third.label, late.label]
    queue.verify(store)


def test_who_was_passed_before_the_clock_was_set_back_is_not_passed_for_longer(
    store: Store, desk: Desk, take: Take, time: Time
) -> None:
    time.pass_by(hours=3)
    waits = take()
    time.pass_by(minutes=1)
    take(priority=Priority.ELDERLY)
    desk.serve()
    time.moment -= timedelta(hours=3)
    reopen(store)
    time.pass_by(minutes=19)
    take(priority=Priority.ELDERLY)
    time.pass_by(minutes=1)
    assert desk.finish_and_call() == queue.find(store, waits.label)


def test_no_counter_opens_or_rests_on_a_closed_day(store: Store, desk: Desk, words: Words) -> None:
    close(store)
    for verb in (desk.open, desk.pause):
        with pytest.raises(Refused, match="day_over") as refused:
            verb()
        assert "Minta pengelola membukanya" in words.sentence(refused.value, "id")
    assert queue.show_day(store).counters_open == ()
    reopen(store)
    desk.open()
    assert queue.show_day(store).counters_open == (1,)


def test_a_clock_set_back_over_three_in_the_morning_leaves_the_day(
    store: Store, take: Take, time: Time
) -> None:
    keep_open(store, 30)
    moved(time, "25.11.2026 03.05")
    take()
    moved(time, "25.11.2026 02.50")
    assert take().label == "A 002"
    assert queue.show_day(store).day == date(2026, 11, 25)


@pytest.mark.parametrize("dead", ["01.01.2000 00.00", "24.11.2026 05.00", "26.11.2026 09.00"])
def test_a_dead_clock_gives_no_number_until_somebody_confirms_the_date(
    store: Store, take: Take, time: Time, words: Words, dead: str
) -> None:
    take()
    moved(time, dead)
    shown = time.moment.date()
    with pytest.raises(Refused, match="date_doubted") as refused:
        take()
    year = shown.year
    asked = {language: words.sentence(refused.value, language) for language in LANGUAGES}
    assert asked["id"].startswith("Apakah hari ini ")
    assert f"{year}?" in asked["id"]
    assert asked["en"].startswith("Is today ")
    assert queue.show_day(store).doubted
    assert queue.show_day(store).house.code is Code.DATE_DOUBTED
    assert queue.board(store).house.code is Code.DATE_DOUBTED
    keep = queue.show_day(store).day
    with pytest.raises(Refused, match="date_doubted"):
        close(store)
    reopen(store)
    assert not queue.show_day(store).doubted
    assert queue.show_day(store).day == max(keep, shown)
    queue.verify(store)


def test_a_date_far_ahead_does_not_end_the_day_by_itself(
    store: Store, desk: Desk, take: Take, time: Time
) -> None:
    take()
    last = time.moment
    moved(time, "24.11.2031 09.00")
    called = desk.called()
    assert called.called_at == last
    assert queue.show_day(store).day == date(2026, 11, 24)
    moved(time, "24.11.2026 09.30")
    assert not queue.show_day(store).doubted
    desk.finish()
    assert take().label == "A 002"


def test_a_confirmed_date_must_be_the_one_that_was_meant(
    store: Store, take: Take, time: Time, words: Words
) -> None:
    take()
    moved(time, "24.11.2031 09.00")
    with pytest.raises(Refused, match="other_date") as refused:
        reopen(store, date(2026, 11, 24))
    assert words.sentence(refused.value, "id") == (
        "Jam komputer ini menunjukkan Senin, 24 Nov 2031, bukan Selasa, 24 Nov. "
        "Betulkan jam komputernya dulu."
    )
    assert queue.show_day(store).doubted
    moved(time, "24.11.2026 09.30")
    reopen(store, date(2026, 11, 24))
    assert take().label == "A 002"


def test_after_a_week_end_nobody_is_asked_for_the_date(
    store: Store, take: Take, time: Time
) -> None:
    moved(time, "27.11.2026 09.00")
    reopen(store)
    moved(time, "28.11.2026 12.00")
    take()
    moved(time, "30.11.2026 07.45")
    assert take().label == "A 001"


def test_a_thousand_readings_of_a_wild_clock_never_repeat_a_number(
    store: Store, take: Take, time: Time
) -> None:
    import random

    keep_open(store, 24 * 400)
    chance = random.Random(20261124)
    seen: set[tuple[str, str]] = set()
    last_day = ""
    for _ in range(300):
        time.pass_by(minutes=chance.choice([1, 1, 5, -5, 60, -60, 700, -700, 1440, -1440]))
        try:
            ticket = take()
        except Refused as refused:
            assert refused.key == "refused.date_doubted"
            reopen(store)
            continue
        assert (ticket.day.isoformat(), ticket.label) not in seen
        assert ticket.day.isoformat() >= last_day
        last_day = ticket.day.isoformat()
        seen.add((last_day, ticket.label))
    assert len(seen) > 100
    queue.verify(store)


@pytest.mark.parametrize("place", ZONES)
def test_the_day_turns_at_three_by_the_clock_of_the_place(
    store: Store, time: Time, place: str
) -> None:
    here = zone(place)
    store.zone = here
    time.moment = datetime(2026, 11, 25, 2, 59, tzinfo=here)
    reopen(store)
    assert queue.show_day(store).day == date(2026, 11, 24)
    time.moment = datetime(2026, 11, 25, 3, 0, tzinfo=here)
    reopen(store)
    assert queue.show_day(store).day == date(2026, 11, 25)
    assert to_ms(time.moment) > to_ms(MORNING)
