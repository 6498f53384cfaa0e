"""The staff's sheets as a table of states: what touches, digits and seconds make of them."""

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from kiosk.ui.visitor import staffing
from kiosk.ui.visitor.staffing import LONGEST_WAIT_MS, STAYS, Desk, Sheet, Tries

Event = Callable[[Desk], Desk]

EVENTS: list[Event] = [
    staffing.called,
    staffing.open_pad,
    lambda desk: staffing.press(desk, "7", 0),
    lambda desk: staffing.press(desk, "7", 1),
    lambda desk: staffing.press(desk, "x", 0),
    staffing.erase,
    lambda desk: staffing.checked(desk, False),
    lambda desk: staffing.begin(desk, "test_print"),
    lambda desk: staffing.ended(desk, "staff.printed"),
    staffing.touched,
    staffing.leave,
    staffing.second,
]
AT_WORK = Desk(sheet=Sheet.MENU)


def after(events: list[Event], desk: Desk | None = None) -> Desk:
    desk = desk or Desk()
    for event in events:
        desk = event(desk)
    return desk


@given(st.lists(st.sampled_from(EVENTS), max_size=60))
def test_nothing_but_the_right_code_opens_the_menu(events: list[Event]) -> None:
    assert after(events).sheet is not Sheet.MENU


@given(st.lists(st.sampled_from(EVENTS), max_size=60))
def test_a_sheet_that_nobody_touches_goes_and_forgets_what_was_typed(events: list[Event]) -> None:
    desk = after(events)
    if desk.busy:
        desk = staffing.ended(staffing.checked(desk, False), "staff.printed")
    assert after([staffing.second] * max(STAYS.values()), desk) == Desk()


def test_a_code_is_checked_once_it_is_whole_and_not_before() -> None:
    pad = after([staffing.called, staffing.open_pad])
    digits: list[Event] = [lambda desk: staffing.press(desk, "4", 0)] * 6
    assert not after(digits[:5], pad).checking
    whole = after([*digits, *digits], pad)
    assert (whole.checking, whole.typed) == (True, "444444")
    assert staffing.leave(whole) is whole, "its answer is awaited"
    assert staffing.checked(whole, True) == AT_WORK


@given(st.integers(0, 60), st.integers(0, 10**13), st.integers(-(10**10), 10**10))
def test_every_wrong_code_waits_at_least_as_long_as_the_one_before(
    wrong: int, at: int, later: int
) -> None:
    tries = Tries(wrong, at)
    whole = staffing.wait_ms(tries, at)
    again = staffing.one_more(tries, at + whole)
    assert whole <= staffing.wait_ms(again, again.at) <= LONGEST_WAIT_MS
    assert staffing.wait_ms(tries, at + whole) == 0
    # Whatever the clock does meanwhile.
    assert 0 <= staffing.wait_ms(tries, at + later) <= whole


def test_a_new_code_begins_without_wrong_ones() -> None:
    tries = staffing.one_more(Tries(7, 0, "before"), 100)
    assert staffing.against(tries, "before") == tries
    assert staffing.wait_ms(staffing.against(tries, "after"), 100) == 0


def test_a_month_of_guessing_finds_a_code_once_in_a_thousand_times() -> None:
    tries, now, month = Tries(), 0, 30 * 24 * 3_600_000
    while now <= month:
        tries = staffing.one_more(tries, now)
        now += staffing.wait_ms(tries, now)
    assert tries.wrong < 1000


@given(st.integers(0, 100), st.integers(-20, 20))
def test_the_volume_stays_where_it_can_be_heard(volume: int, steps: int) -> None:
    assert staffing.QUIETEST <= staffing.louder(volume, steps) <= staffing.LOUDEST


def test_one_item_of_the_menu_runs_at_a_time() -> None:
    printing = staffing.begin(AT_WORK, "test_print")
    assert staffing.begin(printing, "shut") is printing
    assert staffing.leave(printing) is printing
    told = staffing.ended(printing, "staff.printed")
    assert (told.sheet, told.said) == (Sheet.MENU, "staff.printed")
