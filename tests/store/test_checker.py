"""The checker is silent when all is well, and finds what somebody edited by hand."""

import random
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk import queue
from kiosk.errors import Damaged
from kiosk.queue import State
from kiosk.store.tables import ticket
from tests.client import COUNTERS, counter, kiosk
from tests.history import read
from tests.house import House


def at_random(folder: Path, seed: int, steps: int) -> House:
    """Visitors and clerks who do anything, clients who ask twice, and clocks that are set right."""
    chance = random.Random(seed)
    house = House.open(folder)
    for _ in range(steps):
        if chance.random() < 0.4:
            kiosk(house.client, "Kios 1", chance)
        else:
            counter(house.client, chance.choice(list(COUNTERS)), chance)
        house.time.pass_by(seconds=chance.choice([0, 1, 2, 20, 60, 120]))
        if chance.random() < 0.1:
            one = chance.choice(list(read([folder / "history"]).values()))
            if one.told and one.f not in {"call_next", "save_rules", "open_day"}:
                house.client.attempt(one.op, one.f, one.args)
        if chance.random() < 0.02:
            house.time.pass_by(hours=chance.choice([9, 24]))
        if chance.random() < 0.02:
            house.time.pass_by(minutes=-chance.choice([5, 200]))
            house.client.do("open_day")
    return house


@given(seed=st.integers(0, 2**32))
@settings(max_examples=max(1, settings().max_examples // 20))
def test_a_day_without_a_bug_is_clean(new_morning: Path, seed: int) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(new_morning, folder / "data")
        house = at_random(folder, seed, 100)
        assert house.violations() == []
        queue.verify(house.store)
        house.store.close()


LIES = {
    "an entry is missing": "DELETE FROM journal WHERE revision = 7",
    "the last entry is missing": "DELETE FROM journal WHERE revision = (SELECT revision FROM site)",
    "an entry was edited": "UPDATE journal SET actor = 'somebody else' WHERE revision = 7",
    "the chain is broken": "UPDATE journal SET previous = hash WHERE revision = 7",
    "two entries changed places": "UPDATE journal SET revision = 1006 - revision WHERE "
    "revision IN (6, 7); UPDATE journal SET revision = revision - 993 WHERE revision > 990",
    "its end is forgotten": "UPDATE site SET revision = revision - 1",
}


@pytest.mark.parametrize("lie", LIES.values(), ids=LIES)
def test_the_checker_and_verify_catch_a_journal_edited_by_hand(served: House, lie: str) -> None:
    served.by_hand(lie)
    assert "I7" in served.found()
    with pytest.raises(Damaged):
        queue.verify(served.store)


def test_the_checker_catches_a_history_rewritten_with_a_fresh_chain(served: House) -> None:
    """Table, journal and chain agree with each other; only the visitor's answer tells."""
    served.by_hand(
        "UPDATE ticket SET priority = 'elderly' WHERE series = 'A' AND number = 4",
        'UPDATE journal SET data = replace(data, \'"priority":null\', \'"priority":"elderly"\') '
        "WHERE kind = 'issued' AND data LIKE '%A 004%'",
    )
    served.chained_anew()
    queue.verify(served.store)
    assert served.found() == {"I1"}


# What neither the journal nor an answer tells: texts of the paper.
UNTOLD = {
    *("catalogue_version", "language", "site_id"),
    # Told by the answer, where there was one; the id is what everything else refers to.
    *("station", "token", "id"),
}


@pytest.mark.parametrize("column", sorted({*ticket.c.keys()} - UNTOLD))
def test_the_checker_catches_any_column_of_a_ticket_edited_by_hand(
    served: House, column: str
) -> None:
    new = {"day": "2026-11-23", "state": State.EXPIRED, "series": "B"}.get(column, 77)
    with served.store.database.making() as connection:
        connection.execute(ticket.update().where(ticket.c.number == 3).values({column: new}))
    assert served.found() & {"I7", "I9"}
