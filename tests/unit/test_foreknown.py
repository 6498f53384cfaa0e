"""What somebody who knows the plan of a day would have told."""

from datetime import UTC, date, datetime, timedelta

from pytest import approx

from kiosk import queue
from kiosk.queue.hours import Opening, Origin
from kiosk.simulation.demand import BETWEEN_MINUTES, Demand
from kiosk.simulation.foreknown import foreknown
from kiosk.simulation.people import Visit
from kiosk.simulation.plan import NO_SHOW, Errand, Pause, Plan, Shift, Visitor

NINE = datetime(2026, 11, 24, 2, 0, tzinfo=UTC)
DAY = date(2026, 11, 24)


def minutes(count: float) -> timedelta:
    return timedelta(minutes=count)


def shift(counter: int, *pauses: Pause, opens: float = -60) -> Shift:
    return Shift(counter, "DUK", NINE + minutes(opens), NINE + minutes(360), pauses, 1.0, False)


def plan(*shifts: Shift) -> Plan:
    """A day on which every visit takes nine minutes of work at first."""
    opening = Opening(
        DAY, Origin.WEEK, "", ((NINE - minutes(60), NINE + minutes(360)),), None, None, None
    )
    demand = Demand({"KTP": "DUK"}, {"KTP": 1.0}, {"KTP": 9.0})
    return Plan(DAY, opening, (), shifts, demand, {"KTP": 9}, {"DUK": 1.0})


def visit(number: int, at: float, called: float | None = None, ended: float | None = None) -> Visit:
    moment = NINE + minutes(at)
    ticket = queue.Ticket(
        id=str(number),
        series="A",
        number=number,
        day=DAY,
        agency="DUK",
        service="KTP",
        catalogue_version=1,
        language="id",
        priority=None,
        state=queue.State.WAITING if ended is None else queue.State.SERVED,
        arrived_at=moment,
        due_at=moment,
        counter=None if called is None else 1,
        calls=0,
        called_at=None if called is None else NINE + minutes(called),
        started_at=None,
        ended_at=None if ended is None else NINE + minutes(ended),
        station="",
        token="",
        first_called_at=None if called is None else NINE + minutes(called),
    )
    visitor = Visitor(number, moment, Errand("KTP", 9.0))
    return Visit(visitor, queue.Issued(ticket, 0, None, (1,)), 1, ticket)


def wait(made: Plan, *visits: Visit) -> float:
    """Minutes that the last of some visitors would have been told."""
    last = visits[-1].issued.ticket
    return (foreknown(made, visits)[last.id] - last.arrived_at) / minutes(1)


# Clerks are a little slower in the first hours; one in twenty does not come.
ONE = (1 - NO_SHOW) * (9.0 * 1.03 + BETWEEN_MINUTES) + NO_SHOW * 2


def test_those_ahead_take_their_true_mean() -> None:
    assert wait(plan(shift(1)), visit(1, -0.2), visit(2, 0)) == approx(ONE, abs=0.1)
    assert wait(plan(shift(1), shift(2)), visit(1, -0.2), visit(2, 0)) == 0


def test_a_break_that_will_come_counts_with_its_length() -> None:
    soon = Pause(NINE + minutes(5), 20, 25.0)
    told = wait(plan(shift(1, soon)), visit(1, -0.2), visit(2, 0))
    assert told == approx(ONE + 25, abs=0.1)
    later = Pause(NINE + minutes(60), 20, 25.0)
    assert wait(plan(shift(1, later)), visit(1, -0.2), visit(2, 0)) == approx(ONE, abs=0.1)


def test_a_break_of_the_house_ends_for_all_at_once() -> None:
    shared = Pause(NINE + minutes(5), 20, 20.0, shared=True)
    assert wait(plan(shift(1, shared)), visit(1, -0.2), visit(2, 0)) == approx(25, abs=0.1)


def test_a_counter_that_opens_later_takes_nobody_before() -> None:
    assert wait(plan(shift(1, opens=12)), visit(1, 0)) == 12


def test_a_visit_that_has_begun_counts_for_what_is_usually_left() -> None:
    begun = visit(1, -10, called=-4, ended=30)
    assert wait(plan(shift(1)), begun, visit(2, 0)) == approx(ONE - 4, abs=0.1)
    # However long it will really take, nobody knew.
    short = visit(1, -10, called=-4, ended=1)
    assert wait(plan(shift(1)), short, visit(2, 0)) == approx(ONE - 4, abs=0.1)
