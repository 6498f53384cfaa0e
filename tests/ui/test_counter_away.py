"""A counter while the server is away: the last list can be read, calls by voice are noted."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from kiosk import queue
from kiosk.queue import State
from kiosk.store import Store
from kiosk.store.notebook import Notebook
from tests.cable import Cable
from tests.clerk import Clerk, Sit
from tests.conftest import Desk, Time

Take = Callable[..., queue.Ticket]


@pytest.fixture
def cable(store: Store) -> Cable:
    return Cable(store)


@pytest.fixture
def notebook(tmp_path: Path) -> Iterator[Notebook]:
    made = Notebook(tmp_path)
    yield made
    made.close()


@pytest.fixture
def clerk(sit_at: Sit, cable: Cable, notebook: Notebook, take: Take, desk: Desk) -> Clerk:
    """At a counter where three wait, the cable just pulled."""
    for _ in range(3):
        take()
    made: Clerk = sit_at(cable, notebook=notebook)
    made.waits_for("Panggil A 001")
    cable.cut = True
    # Whatever was being read before is read again.
    made.feed.changed.emit()
    made.bot.waitUntil(lambda: made.told("stripText") != "")
    return made


def note(clerk: Clerk, text: str = "") -> None:
    """Without a text the number that is offered: the next one of the last list."""
    clerk.press("stripAction")
    field = clerk.window.findChild(QLineEdit, "noteField")
    assert isinstance(field, QLineEdit)
    if text:
        QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_the_last_list_stays_and_says_how_old_it_is(clerk: Clerk) -> None:
    assert clerk.told("stripText") == "Data terakhir pukul 09.14. Panggil dengan suara."
    assert len(clerk.list()) == 3
    assert not clerk.can()


def test_calls_by_voice_are_noted_and_sent_in_order(
    clerk: Clerk, cable: Cable, store: Store, notebook: Notebook, time: Time
) -> None:
    time.pass_by(minutes=2)
    note(clerk)
    clerk.bot.waitUntil(lambda: clerk.told().startswith("A 001 dicatat"))
    first = time.moment
    time.pass_by(minutes=5)
    note(clerk)
    clerk.bot.waitUntil(lambda: clerk.told().startswith("A 002 dicatat"))
    assert [one.text for one in notebook.of_counter(1)] == ["A 001", "A 002"]
    cable.cut = False
    clerk.bot.waitUntil(lambda: clerk.told() == "Panggilan suara terkirim: A 001, A 002.")
    served, called = (queue.find(store, f"A 00{n}") for n in (1, 2))
    assert (served.state, served.called_at) == (State.SERVED, first)
    assert (called.state, called.called_at) == (State.CALLED, time.moment)
    clerk.waits_for("Mulai melayani A 002")
    assert notebook.of_counter(1) == []
    assert not clerk.told("stripText").startswith("Data terakhir")


def test_a_conflict_is_told_and_stays_on_show(
    clerk: Clerk, cable: Cable, store: Store, notebook: Notebook
) -> None:
    note(clerk, "a 1")
    clerk.bot.waitUntil(lambda: clerk.told().startswith("A 1 dicatat"))
    other = Desk(store, 2)
    other.open()
    other.called()
    cable.cut = False
    clerk.bot.waitUntil(lambda: "terkirim" in clerk.told() or "loket 2" in clerk.told().lower())
    assert clerk.told().startswith("A 1: ")
    assert queue.find(store, "A 001").counter == 2
    assert notebook.of_counter(1) == []


def test_what_was_noted_survives_the_window(
    clerk: Clerk, cable: Cable, store: Store, sit_at: Sit, tmp_path: Path
) -> None:
    note(clerk)
    clerk.bot.waitUntil(lambda: clerk.told().startswith("A 001 dicatat"))
    clerk.window.close()
    again = Notebook(tmp_path)
    cable.cut = False
    other = sit_at(cable, notebook=again)
    other.waits_for("Mulai melayani A 001")
    assert queue.find(store, "A 001").state is State.CALLED
    again.close()
