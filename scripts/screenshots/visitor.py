"""Every page of the kiosk, in each language, mode and size, as pictures or under a close look."""

import os
import shutil
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from functools import partial
from itertools import product
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtGui import QGuiApplication

from kiosk import paths
from kiosk.store import Store
from kiosk.words import LANGUAGES, Language, Words
from scripts.screenshots.pictures import Pictures
from tests.conftest import Time, open_here
from tests.looks import faults
from tests.tour import MODES, Tour, people_wait

SIZES = ((1080, 1920), (1920, 1080), (3840, 2160), (1280, 1024), (1366, 768))


def visitor(
    folder: Path,
    words: list[str],
    sizes: Sequence[tuple[int, int]] = SIZES,
    languages: Sequence[Language] = LANGUAGES,
    modes: Sequence[str] = tuple(MODES),
    *,
    check: bool,
) -> list[str]:
    """Makes the wanted pictures, named visitor-PAGE-SIZE-LANGUAGE-MODES.

    With `check` each wanted page is also looked at, and a picture kept only of one with a fault.
    Answers all faults, each behind its page.
    """
    with TemporaryDirectory() as scratch:
        morning = Path(scratch) / "morning"
        with _store(morning) as (store, _):
            people_wait(store)
        with ProcessPoolExecutor(os.cpu_count(), get_context("spawn")) as pool:
            each = partial(_tour, morning, folder, words, check, modes)
            tours = pool.map(each, *zip(*product(sizes, languages), strict=True))
            return [fault for found in tours for fault in found]


def _tour(
    morning: Path,
    folder: Path,
    words: list[str],
    check: bool,
    modes: Sequence[str],
    size: tuple[int, int],
    language: Language,
) -> list[str]:
    pictures, found = Pictures(folder, words), []
    # Held, or it is gone before its windows.
    application = QGuiApplication.instance() or QGuiApplication([])
    with TemporaryDirectory() as scratch:
        shutil.copytree(morning, Path(scratch) / "data")
        with _store(Path(scratch) / "data") as (store, time):
            texts = Words.load(paths.assets() / "i18n")
            tour = Tour(store, time, texts, morning.parent, size, language)
            try:
                for page, mode in tour.pages(modes):
                    name = f"visitor-{page}-{size[0]}x{size[1]}-{language}{mode}"
                    if not pictures.wants(name):
                        continue
                    picture = tour.window.grabWindow()
                    wrong = faults(tour.window, picture) if check else []
                    found += [f"{name}: {fault}" for fault in wrong]
                    if wrong or not check:
                        pictures.keep(picture, name)
            finally:
                tour.close()
    del application
    return found


@contextmanager
def _store(folder: Path) -> Iterator[tuple[Store, Time]]:
    """The queue in a folder, by a clock that stands at the moment of the design's pictures."""
    time = Time()
    store = open_here(folder, time.clock)
    try:
        yield store, time
    finally:
        store.close()
