"""When counters call: what past days teach about breaks and late openings."""

from hypothesis import given
from hypothesis import strategies as st
from pytest import approx

from kiosk.queue.attendance import (
    HOUR,
    Attendance,
    Change,
    Habits,
    Known,
    Stretch,
    attended,
    stretches,
    taught,
)
from kiosk.queue.model import CounterState

OPEN, PAUSED, CLOSED = CounterState.OPEN, CounterState.PAUSED, CounterState.CLOSED
EVENING = 24.0 * HOUR
AGENCIES = {1: "DUK", 2: "DUK", 9: "POL"}
HOUSE = ((8.0 * HOUR, 15.0 * HOUR),)


def changes(*told: tuple[float, int, CounterState]) -> list[Change]:
    """Changes at hours of the day."""
    return [Change(hour * HOUR, counter, state) for hour, counter, state in told]


def calm(count: int, day: Known) -> Habits:
    """As known after some days that were all alike."""
    known: Known = {}
    for _ in range(count):
        known = taught(known, day)
    return Habits(known)


def test_a_break_is_time_at_work_without_calling() -> None:
    told = changes((8, 1, OPEN), (12, 1, PAUSED), (12.5, 1, OPEN), (15, 1, CLOSED))
    assert stretches(told, EVENING) == [
        Stretch(1, 8 * HOUR, 12 * HOUR, calls=True),
        Stretch(1, 12 * HOUR, 12.5 * HOUR, calls=False),
        Stretch(1, 12.5 * HOUR, 15 * HOUR, calls=True),
    ]


def test_a_counter_closed_over_lunch_had_a_break_and_one_closed_for_good_went_home() -> None:
    lunch = changes((8, 1, OPEN), (12, 1, CLOSED), (13, 1, OPEN), (15, 1, CLOSED))
    assert [found.calls for found in stretches(lunch, EVENING)] == [True, False, True]
    home = changes((8, 1, OPEN), (12, 1, CLOSED))
    assert stretches(home, EVENING) == [Stretch(1, 8 * HOUR, 12 * HOUR, calls=True)]


def test_a_break_that_nobody_ended_was_the_end_of_the_work() -> None:
    told = changes((8, 1, OPEN), (11, 1, PAUSED), (11.2, 1, PAUSED))
    assert stretches(told, EVENING) == [Stretch(1, 8 * HOUR, 11 * HOUR, calls=True)]


def test_a_counter_that_nobody_closed_called_until_the_house_closed() -> None:
    day = attended(stretches(changes((8, 1, OPEN)), EVENING), AGENCIES, HOUSE)
    assert day["DUK", 14] == Attendance(HOUR, HOUR, HOUR)
    assert ("DUK", 15) not in day


def test_the_break_of_the_house_is_no_break_of_its_counters() -> None:
    friday = ((8.0 * HOUR, 11.5 * HOUR), (13.0 * HOUR, 14.0 * HOUR))
    told = changes((8, 1, OPEN), (11.5, 1, PAUSED), (13, 1, OPEN), (14, 1, CLOSED))
    day = attended(stretches(told, EVENING), AGENCIES, friday)
    assert day["DUK", 11] == Attendance(HOUR / 2, HOUR / 2, HOUR / 2)
    assert ("DUK", 12) not in day


def test_after_some_days_a_half_hour_break_of_one_in_two_is_expected_at_its_hour() -> None:
    told = changes(
        *((8, n, OPEN) for n in (1, 2)),
        *((12, 1, PAUSED), (12.5, 1, OPEN)),
        *((15, n, CLOSED) for n in (1, 2)),
    )
    shares = calm(10, attended(stretches(told, EVENING), AGENCIES, HOUSE)).shares("DUK")
    assert shares[12] == approx(0.75, abs=0.03)
    assert shares[9] == shares[14] == 1.0


def test_an_agency_without_days_of_its_own_follows_the_house() -> None:
    told = changes((8, 1, OPEN), (12, 1, PAUSED), (12.5, 1, OPEN), (15, 1, CLOSED))
    habits = calm(10, attended(stretches(told, EVENING), AGENCIES, HOUSE))
    assert habits.shares("POL")[12] == approx(0.5, abs=0.1)
    assert Habits({}).shares("POL") == [1.0] * 24


def test_counters_that_come_a_little_late_are_all_usual_and_one_that_left_is_not() -> None:
    told = changes((8.1, 1, OPEN), (8.05, 2, OPEN), (12, 2, CLOSED), (15, 1, CLOSED))
    habits = calm(3, attended(stretches(told, EVENING), AGENCIES, HOUSE))
    assert habits.counters("DUK", 8) == 2
    assert habits.counters("DUK", 13) == 1
    assert habits.counters("POL", 8) == 0


def test_new_habits_outweigh_old_ones() -> None:
    def day(ends: float) -> Known:
        told = changes((8, 1, OPEN), (12, 1, PAUSED), (ends, 1, OPEN), (15, 1, CLOSED))
        return attended(stretches(told, EVENING), AGENCIES, HOUSE)

    known: Known = {}
    for ends in [12.9] * 10 + [12.1] * 20:
        known = taught(known, day(ends))
    assert Habits(known).shares("DUK")[12] > 0.8


@given(
    st.lists(
        st.tuples(st.floats(0, 24), st.sampled_from([1, 2, 9]), st.sampled_from(CounterState)),
        max_size=30,
    )
)
def test_nobody_calls_longer_than_at_work_or_is_at_work_longer_than_the_house_is_open(
    told: list[tuple[float, int, CounterState]],
) -> None:
    day = attended(stretches(changes(*sorted(told)), EVENING), AGENCIES, HOUSE)
    for (agency, _), found in day.items():
        most = sum(code == agency for code in AGENCIES.values())
        assert found.calling <= found.at_work + 1e-6
        assert found.at_work <= most * found.house + 1e-6
    assert all(0 < share <= 1 for share in Habits(day).shares("DUK"))
