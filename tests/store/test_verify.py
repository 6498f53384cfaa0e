"""The journal tells every ticket whole: whoever edits the tables by hand is found."""

from collections.abc import Callable

import pytest
from sqlalchemy import text

from kiosk import queue
from kiosk.errors import Damaged
from kiosk.queue import Priority
from kiosk.store import Store
from tests.conftest import Desk, Time

Take = Callable[..., queue.Ticket]

EDITS = {
    "a ticket jumps the queue": "UPDATE ticket SET due_at = due_at - 3600000 WHERE number = 2",
    "a ticket gets priority": "UPDATE ticket SET priority = 'elderly' WHERE number = 2",
    "a ticket came earlier": "UPDATE ticket SET arrived_at = arrived_at - 1 WHERE number = 2",
    "another service": "UPDATE ticket SET service = 'DUK-09' WHERE number = 2",
    "another office": "UPDATE ticket SET agency = 'POL' WHERE number = 2",
    "done before its turn": "UPDATE ticket SET state = 'served' WHERE number = 2",
    "another end": "UPDATE ticket SET outcome = 'refused' WHERE number = 1",
    "a note nobody wrote": "UPDATE ticket SET note = 'maaf' WHERE number = 1",
    "shorter work": "UPDATE ticket SET started_at = started_at + 1 WHERE number = 1",
    "another counter": "UPDATE ticket SET counter = 2 WHERE number = 1",
    "on hold for another": "UPDATE ticket SET for_counter = 2 WHERE number = 3",
    "another day": "UPDATE ticket SET day = '2026-11-25' WHERE number = 2",
    "another number": "UPDATE ticket SET number = 9 WHERE number = 2",
    "a ticket is gone": "DELETE FROM print_job; DELETE FROM ticket WHERE number = 2",
    "numbers set back": "UPDATE series SET last = 1",
    "numbers forgotten": "DELETE FROM series",
}


@pytest.mark.parametrize("later", [False, True], ids=["today", "days later"])
@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_a_table_edited_by_hand_is_found(
    store: Store, desk: Desk, take: Take, time: Time, edit: str, later: bool
) -> None:
    for _ in range(3):
        take()
    desk.called()
    desk.start()
    time.pass_by(minutes=5)
    desk.finish(note="lengkap")
    second = Desk(store, 3)
    second.open()
    second.choose(queue.find(store, "A 003"))
    second.hold(5)
    if later:
        for _ in range(2):
            time.pass_by(days=1)
            take("POL-01")
    queue.verify(store)
    with store.database.making() as connection:
        for statement in edit.split(";"):
            connection.execute(text(statement))
    with pytest.raises(Damaged):
        queue.verify(store)


def test_every_move_of_a_visit_can_be_replayed(
    store: Store, desk: Desk, take: Take, time: Time
) -> None:
    police = Desk(store, 27)
    police.open()
    take("DUK-02", Priority.PREGNANT, ("POL-01",))
    time.pass_by(minutes=2)
    desk.called()
    desk.hold(2)
    desk.undo()
    desk.recall()
    desk.no_show()
    time.pass_by(hours=1)
    desk.welcome_back(queue.find(store, "AP 001"))
    desk.called()
    desk.start()
    second = Desk(store, 2)
    second.open()
    desk.transfer(counter=2, come_back=True)
    second.called()
    second.finish()
    desk.called()
    desk.finish()
    police.called()
    proof = queue.verify(store)
    assert proof.tickets == 1
    time.pass_by(days=1)
    take()
    assert queue.verify(store).tickets == 2
