"""What priority alone costs those without: one day's calls, handed out in order of arrival."""

from datetime import timedelta

from kiosk.queue import Priority
from kiosk.simulation.fairness import ByPriority, Turn, by_priority
from tests.conftest import MORNING

CAP = 20


def turn(came: int, called: int | None, *, elderly: bool = False, agency: str = "DUK") -> Turn:
    """Minutes after the office opened."""
    return Turn(
        agency,
        Priority.ELDERLY if elderly else None,
        MORNING + timedelta(minutes=came),
        None if called is None else MORNING + timedelta(minutes=called),
    )


def cost(*turns: Turn) -> ByPriority:
    found = by_priority(turns, CAP)
    assert found is not None
    return found


def test_calls_in_order_of_arrival_cost_nobody_anything() -> None:
    told = cost(turn(0, 5), turn(1, 9, elderly=True), turn(2, 30), turn(3, 90))
    assert (told.delayed, told.longest, told.over_cap, told.passes_after_cap) == (0, 0, 0, 0)


def test_who_is_passed_loses_what_lies_between_two_calls() -> None:
    told = cost(turn(0, 17), turn(1, 25), turn(5, 10, elderly=True))
    # In order of arrival they would have been called at 10 and 17.
    assert (told.visitors, told.delayed, told.mean, told.longest) == (2, 2, 7.5, 8)


def test_one_long_visit_of_one_who_passed_is_over_the_cap_though_the_rule_was_kept() -> None:
    told = cost(turn(0, 55), turn(5, 10, elderly=True))
    assert (told.longest, told.over_cap, told.passes_after_cap) == (45, 1, 0)


def test_a_priority_visitor_who_passes_after_the_cap_is_told() -> None:
    first, second = turn(5, 10, elderly=True), turn(6, 30, elderly=True)
    assert cost(turn(0, 40), first, second).passes_after_cap == 1
    # Who came before passes nobody.
    assert cost(turn(7, 40), first, second).passes_after_cap == 0


def test_another_agency_is_another_line() -> None:
    told = cost(turn(0, 20), turn(1, 5, elderly=True, agency="POL"))
    assert (told.delayed, told.longest) == (0, 0)


def test_who_was_left_at_closing_because_of_it_is_told_apart() -> None:
    told = cost(turn(0, 10), turn(1, None), turn(2, 20, elderly=True), turn(3, None))
    assert (told.left, told.visitors, told.delayed) == (1, 1, 0)


def test_a_day_without_anybody_regular_tells_nothing() -> None:
    assert by_priority([turn(0, 5, elderly=True)], CAP) is None
