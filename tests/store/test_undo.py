"""Taking a step back: for five seconds, and only while nobody built on it."""

from collections.abc import Callable

import pytest

from kiosk import queue
from kiosk.errors import Refused
from kiosk.queue import Outcome, State
from kiosk.store import Store
from tests.conftest import Desk, Time

Take = Callable[..., queue.Ticket]
Step = Callable[[Desk], queue.Ticket]

STEPS: dict[str, Step] = {
    "finish": lambda desk: desk.finish(Outcome.REFUSED, "tidak memenuhi"),
    "hold": lambda desk: desk.hold(10, note="fotokopi"),
    "hold without a time": lambda desk: desk.hold(),
    "transfer to an agency": lambda desk: desk.transfer(agency="POL", come_back=True),
    "transfer to a counter": lambda desk: desk.transfer(counter=2),
    "transfer to a service": lambda desk: desk.transfer(service="POL-03"),
}


@pytest.fixture
def others_open(store: Store) -> None:
    for number in (2, 27):
        Desk(store, number).open()


@pytest.mark.usefixtures("others_open")
@pytest.mark.parametrize("step", STEPS.values(), ids=STEPS)
@pytest.mark.parametrize("started", [True, False], ids=["serving", "called"])
def test_every_step_can_be_taken_back_for_five_seconds(
    desk: Desk, store: Store, take: Take, time: Time, step: Step, started: bool
) -> None:
    take()
    before = desk.called()
    time.pass_by(minutes=3)
    if started:
        before = desk.start()
        time.pass_by(minutes=3)
    step(desk)
    time.pass_by(seconds=5)
    # The ticket as it was in every field, at this counter.
    assert desk.undo() == before
    assert queue.desk(store, 1).ticket == before
    queue.verify(store)
    step(desk)
    queue.verify(store)


@pytest.mark.usefixtures("others_open")
@pytest.mark.parametrize("step", STEPS.values(), ids=STEPS)
def test_no_step_can_be_taken_back_after_five_seconds(
    desk: Desk, store: Store, take: Take, time: Time, step: Step
) -> None:
    take()
    desk.called()
    after = step(desk)
    time.pass_by(seconds=5, milliseconds=1)
    with pytest.raises(Refused, match="nothing_to_undo"):
        desk.undo()
    assert queue.find(store, after.label) == after


def test_not_here_can_be_taken_back(desk: Desk, take: Take) -> None:
    take()
    before = desk.called()
    desk.no_show()
    assert desk.undo() == before


def test_a_next_step_and_a_way_back_can_be_taken_back(
    desk: Desk, store: Store, take: Take, time: Time
) -> None:
    police = Desk(store, 27)
    police.open()
    take("DUK-02", then=("POL-01",))
    desk.called()
    before = desk.start()
    assert desk.finish().agency == "POL"
    assert desk.undo() == before
    desk.transfer(agency="POL", come_back=True)
    police.called()
    before = police.start()
    assert police.finish().for_counter == 1
    assert police.undo() == before
    queue.verify(store)


def test_a_step_is_taken_back_once(desk: Desk, take: Take) -> None:
    take()
    desk.called()
    desk.finish()
    desk.undo()
    with pytest.raises(Refused, match="counter_holds"):
        desk.undo()


def test_calling_starting_and_opening_are_no_steps_to_take_back(desk: Desk, take: Take) -> None:
    with pytest.raises(Refused, match="nothing_to_undo"):
        desk.undo()
    take()
    desk.called()
    desk.finish()
    desk.pause()
    with pytest.raises(Refused, match="nothing_to_undo"):
        desk.undo()


def test_nothing_is_taken_back_while_the_counter_holds_another(desk: Desk, take: Take) -> None:
    take(), take()
    desk.called()
    assert desk.finish_and_call() is not None
    with pytest.raises(Refused, match="counter_holds") as refused:
        desk.undo()
    assert refused.value.values == {"counter": 1, "number": "A 002"}


def test_nothing_is_taken_back_once_another_counter_has_the_ticket(
    desk: Desk, store: Store, take: Take
) -> None:
    second = Desk(store, 2)
    second.open()
    take()
    desk.called()
    desk.transfer(counter=2)
    second.called()
    with pytest.raises(Refused, match="moved_since"):
        desk.undo()
    # Not even when it waits again, as it did after the step.
    Desk(store, 27).open()
    second.transfer(agency="POL")
    with pytest.raises(Refused, match="moved_since"):
        desk.undo()
    assert queue.find(store, "A 001").agency == "POL"
    queue.verify(store)


def test_nothing_is_taken_back_once_somebody_came_back(
    desk: Desk, store: Store, take: Take
) -> None:
    second = Desk(store, 2)
    second.open()
    missed = take()
    desk.called()
    desk.no_show()
    desk.welcome_back(missed)
    second.called()
    second.no_show()
    with pytest.raises(Refused, match="moved_since"):
        desk.undo()
    assert queue.find(store, "A 001").state is State.NO_SHOW


def test_a_counter_takes_back_its_own_step_and_no_other(
    desk: Desk, store: Store, take: Take
) -> None:
    second = Desk(store, 2)
    second.open()
    take(), take()
    desk.called()
    second.called()
    desk.finish()
    second.finish()
    assert desk.undo().label == "A 001"
    assert second.undo().label == "A 002"


def test_a_step_of_yesterday_is_not_taken_back_in_the_new_day(
    desk: Desk, store: Store, take: Take, time: Time
) -> None:
    take()
    desk.called()
    # 02.59.58 in Banyuwangi; the business day changes at three.
    time.pass_by(hours=17, minutes=45, seconds=58)
    desk.finish()
    time.pass_by(seconds=4)
    with pytest.raises(Refused, match="nothing_to_undo"):
        desk.undo()


def test_a_step_of_before_the_clock_was_set_back_is_not_taken_back(
    desk: Desk, store: Store, take: Take, time: Time
) -> None:
    take()
    time.pass_by(hours=3)
    desk.called()
    desk.no_show()
    time.pass_by(hours=-3)
    queue.open_day(store, op_id=queue.new_op_id(), actor="manager")
    with pytest.raises(Refused, match="nothing_to_undo"):
        desk.undo()
    desk.welcome_back(queue.find(store, "A 001"))
    served = desk.called()
    time.pass_by(minutes=1)
    desk.finish()
    time.pass_by(minutes=1)
    with pytest.raises(Refused, match="nothing_to_undo"):
        desk.undo()
    assert queue.find(store, served.label).state is State.SERVED
    queue.verify(store)


def test_a_call_of_before_the_clock_was_set_back_can_be_repeated(
    desk: Desk, store: Store, take: Take, time: Time
) -> None:
    take()
    time.pass_by(hours=3)
    desk.called()
    desk.recall()
    time.pass_by(hours=-3)
    queue.open_day(store, op_id=queue.new_op_id(), actor="manager")
    # It moved back with the clock, so it is no older and no younger than it was.
    with pytest.raises(Refused, match="recall_soon"):
        desk.recall()
    time.pass_by(seconds=5)
    assert desk.recall().calls == 3
