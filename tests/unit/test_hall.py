"""The hall's stage: every call is seen, in order, long enough, and no number twice."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from kiosk.queue.calls import Call
from kiosk.ui.display.hall import (
    FRESH_SECONDS,
    HURRIED_SECONDS,
    LISTED,
    LOW_SECONDS,
    QUIET_SECONDS,
    STAGE_SECONDS,
    Hall,
    Mood,
    advance,
    catch_up,
    changes_in,
    hear,
)

MORNING = datetime(2026, 11, 24, 2, 14, tzinfo=UTC)


def call(number: int, revision: int | None = None, *, again: bool = False) -> Call:
    return Call(
        revision=number if revision is None else revision,
        ticket=f"t{number}",
        label=f"A {number:03d}",
        agency="DUK",
        counter=3,
        language="id",
        priority=False,
        called_at=MORNING,
        again=again,
    )


def labels(calls: tuple[Call, ...]) -> list[str]:
    return [one.label for one in calls]


def on_stage(hall: Hall) -> str:
    return hall.stage.label if hall.stage else ""


def test_a_call_takes_an_empty_stage_at_once() -> None:
    hall = hear(Hall(), (call(27),), 100.0)
    assert (on_stage(hall), hall.mood(100.0), hall.rises) == ("A 027", Mood.CALLED, 1)
    assert hall.last == ()


def test_a_call_stays_for_six_seconds_and_for_four_when_more_wait() -> None:
    hall = hear(hear(Hall(), (call(1),), 0.0), (call(2),), 1.0)
    assert on_stage(advance(hall, STAGE_SECONDS - 0.01)) == "A 001"
    assert on_stage(advance(hall, STAGE_SECONDS)) == "A 002"
    crowded = hear(hall, (call(3),), 2.0)
    assert changes_in(crowded, 2.0) == HURRIED_SECONDS - 2.0
    after = advance(crowded, HURRIED_SECONDS)
    assert (on_stage(after), labels(after.waiting), labels(after.last)) == (
        "A 002",
        ["A 003"],
        ["A 001"],
    )


def test_a_number_called_again_returns_to_the_stage_and_leaves_the_list() -> None:
    hall = hear(hear(Hall(), (call(1),), 0.0), (call(2),), 10.0)
    hall = hear(hall, (call(1, 3, again=True),), 20.0)
    assert (on_stage(hall), labels(hall.last)) == ("A 001", ["A 002"])
    assert hall.stage is not None
    assert hall.stage.again


def test_the_number_on_the_stage_is_called_again_without_a_wait() -> None:
    hall = hear(hear(Hall(), (call(1),), 0.0), (call(1, 2, again=True),), 1.0)
    assert (on_stage(hall), hall.since, hall.rises, hall.last) == ("A 001", 1.0, 2, ())


def test_without_calls_the_sun_sinks_and_later_leaves_the_stage() -> None:
    hall = hear(Hall(), (call(1),), 0.0)
    assert changes_in(hall, 0.0) == LOW_SECONDS
    assert hall.mood(LOW_SECONDS) is Mood.LOW
    assert changes_in(hall, LOW_SECONDS) == QUIET_SECONDS - LOW_SECONDS
    assert hall.mood(QUIET_SECONDS) is Mood.QUIET
    assert changes_in(hall, QUIET_SECONDS) is None
    assert hear(hall, (call(2),), QUIET_SECONDS).mood(QUIET_SECONDS) is Mood.CALLED


def test_a_screen_that_was_asleep_shows_what_is_and_calls_only_what_is_fresh() -> None:
    calls = tuple(call(number) for number in range(1, 9))
    ages = (*(600.0 - 60 * n for n in range(6)), FRESH_SECONDS - 1, 2.0)
    hall = catch_up(Hall(), calls, ages, 1000.0)
    assert (on_stage(hall), labels(hall.waiting), hall.rises) == ("A 007", ["A 008"], 1)
    assert labels(hall.last) == ["A 006", "A 005", "A 004", "A 003", "A 002"]


def test_a_screen_that_was_asleep_all_morning_calls_nobody() -> None:
    hall = catch_up(Hall(), (call(1), call(2)), (4000.0, 3000.0), 5000.0)
    assert (on_stage(hall), hall.rises, hall.mood(5000.0)) == ("A 002", 0, Mood.QUIET)
    assert catch_up(Hall(), (), (), 0.0) == Hall()


def test_a_screen_back_in_contact_calls_nobody_who_was_called_long_ago() -> None:
    hall = hear(Hall(), (call(1),), 0.0)
    hall = catch_up(hall, (call(2), call(3), call(4)), (500.0, 300.0, 3.0), 600.0)
    assert (on_stage(hall), hall.rises, hall.waiting) == ("A 004", 2, ())
    assert labels(hall.last) == ["A 003", "A 002", "A 001"]


@given(
    st.lists(
        st.tuples(st.integers(1, 12), st.floats(0, 9, allow_nan=False)), min_size=1, max_size=60
    )
)
def test_every_call_has_its_turn_in_order_and_no_number_stands_twice(
    made: list[tuple[int, float]],
) -> None:
    hall, now, raised = Hall(), 0.0, []
    held: dict[int, float] = {}

    def look(before: Hall, after: Hall) -> None:
        if after.rises == before.rises:
            return
        assert after.rises == before.rises + 1
        assert after.stage is not None
        raised.append(after.stage)
        if before.stage is not None and before.stage.ticket != after.stage.ticket:
            assert after.since - before.since >= HURRIED_SECONDS - 1e-6

    def pass_until(end: float) -> None:
        nonlocal hall, now
        while (wait := changes_in(hall, now)) is not None and now + wait <= end and hall.waiting:
            now += wait
            before, hall = hall, advance(hall, now)
            look(before, hall)
        now = end

    for revision, (number, pause) in enumerate(made, start=1):
        pass_until(now + pause)
        before = hall
        hall = hear(hall, (call(number, revision, again=number in held),), now)
        held[number] = now
        look(before, hall)
        shown = [*labels(hall.last), *labels(hall.waiting)]
        assert len(labels(hall.last)) == len(set(labels(hall.last))) <= LISTED
        assert on_stage(hall) not in labels(hall.last)
        assert len(set(labels(hall.waiting))) == len(hall.waiting), shown
    pass_until(now + 9 * len(made))
    assert hall.waiting == ()
    # Each number's last call was raised, and older calls never after newer ones of that number.
    newest = {number: rev for rev, (number, _) in enumerate(made, start=1)}
    assert {one.ticket: one.revision for one in raised} == {
        f"t{number}": revision for number, revision in newest.items()
    }
