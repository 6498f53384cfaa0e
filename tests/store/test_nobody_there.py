"""Nobody comes to wait where everybody has closed: returns, transfers, ways back and levels."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from kiosk import queue
from kiosk.errors import Refused
from kiosk.queue import Level, Promise, State
from kiosk.store import Store
from kiosk.words import Words
from tests.conftest import MORNING, Desk, Time, office, who

Take = Callable[..., queue.Ticket]


@pytest.fixture
def beside(store: Store) -> Desk:
    """Counter 2, of the same agency, open."""
    made = Desk(store, 2)
    made.open()
    return made


def missed_by(desk: Desk, take: Take, time: Time) -> queue.Ticket:
    """Somebody who was called here and did not come; the undo has passed."""
    take()
    desk.called()
    missed = desk.no_show()
    time.pass_by(minutes=1)
    return missed


# ------------------------------------------------------------------ who missed the call


def test_who_comes_back_when_the_last_counter_has_closed_is_told_so_and_does_not_wait(
    desk: Desk, store: Store, take: Take, time: Time, words: Words
) -> None:
    missed = missed_by(desk, take, time)
    desk.close()
    with pytest.raises(Refused, match="nobody_left") as refused:
        desk.welcome_back(missed)
    assert "semua loketnya sudah tutup" in words.sentence(refused.value, "id")
    assert "Ask for a slip" in words.sentence(refused.value, "en")
    assert queue.find(store, missed.label) == missed


def test_who_missed_the_call_is_promised_tomorrow_first(
    desk: Desk, store: Store, take: Take, time: Time
) -> None:
    office(store)
    missed = missed_by(desk, take, time)
    desk.close()
    promised = queue.put_off(store, missed.id, **who())
    assert (promised.state, promised.due_at) == (State.TOMORROW, missed.due_at)
    assert queue.put_off_of(store, missed.id).opens_at.day == 25
    # What the counter did today is told without a visitor who goes elsewhere.
    assert queue.desk(store, 1).recent == ()
    time.pass_by(days=1)
    first = queue.come_first(store, missed.token, **who())
    assert (first.ticket.label, first.ahead) == ("A 001", 0)
    queue.verify(store)


def test_who_comes_back_long_after_the_call_stands_behind_those_put_off_in_time(
    desk: Desk, store: Store, take: Take, time: Time
) -> None:
    office(store)
    missed = missed_by(desk, take, time)
    time.pass_by(hours=1)
    assert queue.put_off(store, missed.id, **who()).due_at == time.moment


def test_a_call_missed_yesterday_is_no_place_tomorrow(
    desk: Desk, store: Store, take: Take, time: Time
) -> None:
    missed = missed_by(desk, take, time)
    time.pass_by(days=1)
    with pytest.raises(Refused, match="ticket_expired"):
        queue.put_off(store, missed.id, **who())


@pytest.mark.parametrize("state", ["open", "on a break"])
def test_a_colleague_who_takes_them_or_comes_back_is_enough(
    desk: Desk, beside: Desk, take: Take, time: Time, state: str
) -> None:
    missed = missed_by(desk, take, time)
    desk.close()
    if state == "on a break":
        beside.pause()
    assert desk.welcome_back(missed).state is State.WAITING


def test_a_colleague_who_never_takes_the_service_is_not_enough(
    desk: Desk, beside: Desk, take: Take, time: Time
) -> None:
    missed = missed_by(desk, take, time)
    beside.set_level("DUK-02", Level.NEVER)
    desk.close()
    with pytest.raises(Refused, match="nobody_left"):
        desk.welcome_back(missed)


def test_who_was_sent_to_one_counter_joins_the_line_when_that_one_has_closed(
    desk: Desk, beside: Desk, take: Take, time: Time
) -> None:
    take()
    desk.called()
    desk.transfer(counter=2)
    beside.called()
    missed = beside.no_show()
    time.pass_by(minutes=1)
    beside.close()
    assert desk.welcome_back(missed).for_counter is None
    assert desk.called().label == missed.label


def test_a_promise_of_today_is_for_those_who_come_when_they_are_called(
    desk: Desk, store: Store, take: Take, time: Time
) -> None:
    office(store)
    missed = missed_by(desk, take, time)
    assert missed.promise is Promise.TODAY
    assert desk.welcome_back(missed).promise is None
    queue.verify(store)


# ------------------------------------------------------------------ sent on


def test_nobody_is_sent_to_where_nobody_works(desk: Desk, store: Store, take: Take) -> None:
    take()
    desk.serve()
    for goal in ({"counter": 2}, {"agency": "POL"}, {"service": "POL-01"}):
        with pytest.raises(Refused, match="nobody_there"):
            desk.transfer(**goal)
    assert queue.find(store, "A 001").state is State.SERVING
    Desk(store, 2).open()
    assert desk.transfer(counter=2).for_counter == 2


def test_whose_counter_closed_meanwhile_comes_back_to_its_colleagues(
    desk: Desk, beside: Desk, store: Store, take: Take, police: Desk
) -> None:
    take()
    desk.called()
    desk.transfer(agency="POL", come_back=True)
    police.called()
    desk.close()
    back = police.finish()
    assert (back.agency, back.for_counter) == ("DUK", None)
    assert beside.called().label == back.label
    queue.verify(store)


def test_whose_whole_agency_closed_meanwhile_is_named_as_left(
    desk: Desk, store: Store, take: Take, police: Desk
) -> None:
    take()
    desk.called()
    desk.transfer(agency="POL", come_back=True)
    police.called()
    desk.close()
    back = police.finish()
    assert queue.stranded_by_agency(store, "DUK") == (back,)
    with pytest.raises(Refused, match="day_unfinished"):
        queue.close_day(store, **who())


# ------------------------------------------------------------------ levels


def test_a_counter_does_not_give_up_a_service_that_somebody_waits_for_there_alone(
    desk: Desk, beside: Desk, store: Store, take: Take
) -> None:
    beside.close()
    take()
    with pytest.raises(Refused, match="would_strand"):
        desk.set_level("DUK-02", Level.NEVER)
    desk.set_level("DUK-08", Level.NEVER)
    beside.open()
    desk.set_level("DUK-02", Level.NEVER)
    assert beside.called().label == "A 001"


def test_levels_are_set_freely_before_anybody_works(store: Store, take: Take) -> None:
    take()
    Desk(store, 1).set_level("DUK-02", Level.NEVER)
    assert queue.levels(store, 1) == {"DUK-02": Level.NEVER}
    assert queue.find(store, "A 001").arrived_at - MORNING == timedelta()
