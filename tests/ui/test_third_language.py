"""A visitor who reads a third language: every page speaks it, and its longer words still fit."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from kiosk.catalogue.seed import seed
from kiosk.store import Store
from kiosk.store.opening import open_store
from kiosk.words import Words, weekday
from tests.conftest import Time
from tests.looks import faults, texts
from tests.third_language import CODE, catalogue_folder, untranslated, words_of_three
from tests.tour import Tour, people_wait

pytestmark = pytest.mark.usefixtures("qapp")

_DAYS = tuple(weekday(day, CODE) for day in range(7))
# What no file translates: names, what was typed, and how a language that nobody has data of writes.
_NAMES = ("MPP Banyuwangi", "Mal Pelayanan Publik", "Kios", "Indonesia", *_DAYS, " atau ")
_TYPED = ("sertifikat", "ktp hilang", "zzqxj qqyw")


@pytest.fixture(scope="module")
def three(tmp_path_factory: pytest.TempPathFactory) -> Words:
    return words_of_three(tmp_path_factory.mktemp("texts"))


@pytest.fixture
def morning(tmp_path: Path, time: Time) -> Iterator[Store]:
    """A morning with people, and a catalogue with columns of the third language."""
    folder = catalogue_folder(tmp_path)
    fill = partial(seed, folder=folder, clock=time.clock)
    store = open_store(None, tmp_path / "data", time.clock, fill)
    people_wait(store)
    yield store
    store.close()


@pytest.mark.parametrize("size", [(1080, 1920), (1366, 768)])
def test_every_page_speaks_the_third_language_and_its_longer_words_fit(
    morning: Store, three: Words, time: Time, fonts: Path, size: tuple[int, int]
) -> None:
    tour = Tour(morning, time, three, fonts, size, CODE)
    found: list[str] = []
    try:
        for page, mode in tour.pages(("",)):
            shown = texts(tour.window)
            found += [
                f"{page}{mode} {size}: not translated: {text.text}"
                for text in shown
                if len(text.text) > 1 and untranslated(text.text) and not _is_name(text.text)
            ]
            found += [f"{page}{mode} {size}: {fault}" for fault in faults(tour.window)]
    finally:
        tour.close()
    assert not found, "\n".join(found)


def _is_name(text: str) -> bool:
    return text in _TYPED or text.isupper() or any(name in text for name in _NAMES)
