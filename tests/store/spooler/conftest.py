"""A spooler without patience, and its printer."""

from collections.abc import Iterator

import pytest

from kiosk.printing import MemoryPrinter, Spooler, spooler
from kiosk.store import Store
from kiosk.words import Words
from tests.paper import press
from tests.spooling import STATION, MakeSpooler


@pytest.fixture
def printer() -> MemoryPrinter:
    return MemoryPrinter()


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    press().prepare()
    monkeypatch.setattr(spooler, "_RETRY_SECONDS", 0.01)
    monkeypatch.setattr(spooler, "_BUG_SECONDS", 0.01)


@pytest.fixture
def make_spooler(store: Store, printer: MemoryPrinter, words: Words) -> Iterator[MakeSpooler]:
    made: list[Spooler] = []

    def make() -> Spooler:
        made.append(Spooler(store, printer, press(), words, STATION, model="TM-T82"))
        made[-1].start()
        return made[-1]

    yield make
    for one in made:
        one.close()
