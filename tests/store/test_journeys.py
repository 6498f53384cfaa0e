"""One visit over several services, on one ticket."""

from collections.abc import Callable

import pytest

from kiosk import queue
from kiosk.errors import Refused
from kiosk.queue import Outcome, State
from kiosk.store import Store
from tests.conftest import Desk, Time

Take = Callable[..., queue.Ticket]


def test_the_next_step_of_a_visit_opens_by_itself_on_the_same_ticket(
    desk: Desk, police: Desk, take: Take, time: Time
) -> None:
    time.pass_by(minutes=1)
    both = take("POL-01", then=("DUK-02",))
    time.pass_by(minutes=1)
    take("DUK-02")
    assert both.steps == ("DUK-02",)
    police.serve()
    time.pass_by(minutes=9)
    onward = police.finish()
    assert (onward.label, onward.token) == (both.label, both.token)
    assert (onward.state, onward.agency, onward.service) == (State.WAITING, "DUK", "DUK-02")
    assert (onward.due_at, onward.steps) == (both.due_at, ())
    # Fair to the arrival at the mall: before somebody who came a minute later.
    assert desk.called().label == both.label
    desk.start()
    assert desk.finish().state is State.SERVED


def test_a_visit_stops_at_a_step_that_could_not_be_done(
    desk: Desk, police: Desk, take: Take
) -> None:
    take("POL-01", then=("DUK-02",))
    police.serve()
    assert police.finish(Outcome.INCOMPLETE).state is State.SERVED
    assert desk.call() is None


def test_a_visit_of_three_steps_is_at_one_counter_at_a_time(
    desk: Desk, police: Desk, store: Store, take: Take
) -> None:
    whole = take("POL-01", then=("DUK-02", "POL-03"))
    for at, other, left in ((police, desk, 1), (desk, police, 0), (police, desk, 0)):
        assert other.call() is None
        assert at.called().label == whole.label
        with pytest.raises(Refused, match="taken"):
            other.choose(whole)
        at.start()
        assert len(at.finish().steps) == left
    assert queue.find(store, whole.label).state is State.SERVED
    queue.verify(store)


def test_a_number_for_a_second_step_nobody_knows_is_not_given(store: Store, take: Take) -> None:
    with pytest.raises(Refused, match="service_unknown"):
        take("POL-01", then=("NOPE-1",))
    assert take("POL-01").label == "M 001"
