"""The display of one counter, as people in front of it see it, over a real database."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kiosk import queue
from kiosk.catalogue import Agency, Catalogue
from kiosk.clock import Clock
from kiosk.errors import StoreFault
from kiosk.fonts import glyph
from kiosk.queue import Priority
from kiosk.store import Store
from kiosk.ui.display.bridge import Look
from kiosk.ui.display.stage import Arrow
from kiosk.ui.display.window import DisplayWindow
from kiosk.ui.feed import FeedSignal
from kiosk.ui.worker import Worker
from kiosk.words import Language, Words
from tests.conftest import MORNING, Desk, Time

# Longer than a display waits between two tries to reach the database.
PATIENCE_MS = 5000

Take = Callable[..., queue.Ticket]
Hang = Callable[..., "Hung"]


class Hung:
    """A display that hangs at a counter, and what can be read on it."""

    def __init__(self, window: DisplayWindow, feed: FeedSignal, bot: QtBot) -> None:
        self.window, self.feed, self.bot = window, feed, bot

    def shows(self, **texts: str) -> None:
        """Waits until the named texts are on it; an empty one must not be there."""

        def check() -> None:
            shown = self.window.shown()
            assert {name: shown.get(name, "") for name in texts} == texts

        self.bot.waitUntil(check, timeout=PATIENCE_MS)

    def sun_moves(self) -> bool:
        sun = self.window.quick_window().findChild(QObject, "stageSun")
        assert sun is not None
        return bool(sun.property("moving"))


@pytest.fixture
def hang(words: Words, fonts: Path, qtbot: QtBot) -> Iterator[Hang]:
    """Hangs a display up at a counter of this store, with its feed running."""
    taken_down: list[Callable[[], None]] = []

    def hang(
        store: Store,
        counter: int = 1,
        language: Language = "id",
        arrow: Arrow = "down",
        look: Look | None = None,
    ) -> Hung:
        worker, feed = Worker(), FeedSignal(store)
        window = DisplayWindow(
            store,
            worker,
            feed,
            words,
            store.site(),
            counter,
            cache_dir=fonts,
            language=language,
            arrow=arrow,
            look=look,
        )
        taken_down.extend((worker.close, feed.close, window.close))
        feed.start()
        window.show()
        return Hung(window, feed, qtbot)

    yield hang
    for end in reversed(taken_down):
        end()


def test_a_called_number_appears_on_the_counters_screen(
    store: Store, desk: Desk, take: Take, hang: Hang
) -> None:
    take()
    take()
    display = hang(store)
    display.shows(stageTitleText="Loket siap", nextNumber_0="A 001", nextNumber_1="A 002")
    desk.call()
    display.shows(
        stageTitleText="Dipanggil",
        stageNumber="A 001",
        stageDetailText="Silakan ke sini",
        counterNumber="1",
        agencyName="Dukcapil",
        nextNumber_0="A 002",
        nextNumber_1="",
    )
    assert display.sun_moves()


def test_a_call_at_the_counter_beside_it_changes_nothing_but_who_is_next(
    store: Store, desk: Desk, take: Take, hang: Hang
) -> None:
    take()
    take()
    display = hang(store)
    display.shows(nextNumber_0="A 001")
    neighbour = Desk(store, 2)
    neighbour.open()
    neighbour.call()
    display.shows(stageTitleText="Loket siap", stageNumber="", nextNumber_0="A 002")


def test_from_call_to_thanks(store: Store, desk: Desk, take: Take, hang: Hang) -> None:
    take()
    display = hang(store, language="en")
    desk.call()
    display.shows(stageTitleText="Now calling", stageNumber="A 001", nextNone="No one is waiting")
    desk.start()
    display.shows(stageTitleText="Now serving", stageNumber="A 001", stageDetailText="")
    desk.finish()
    display.shows(stageTitleText="Counter ready", stageNumber="")


def test_a_recall_raises_the_sun_again(
    store: Store, desk: Desk, take: Take, time: Time, hang: Hang
) -> None:
    take()
    desk.call()
    time.pass_by(minutes=2)
    display = hang(store)
    display.shows(stageNumber="A 001")
    assert not display.sun_moves()
    desk.recall()
    display.shows(stageNumber="A 001")
    display.bot.waitUntil(display.sun_moves, timeout=PATIENCE_MS)


def test_a_paused_counter_hides_who_is_next(
    store: Store, desk: Desk, take: Take, hang: Hang
) -> None:
    take()
    display = hang(store)
    display.shows(nextNumber_0="A 001")
    desk.pause()
    display.shows(stageTitleText="Istirahat", stageDetail="Silakan tunggu", nextNumber_0="")
    assert "nextTitle" not in display.window.shown()
    Desk(store, 2).open()
    display.shows(stageExtra="Loket 2 tetap buka")


def test_a_closed_counter_names_the_nearest_open_one(store: Store, desk: Desk, hang: Hang) -> None:
    display = hang(store)
    desk.close()
    display.shows(
        stageTitleText="Loket tutup", stageDetail="Silakan ke", stageFigure="meja informasi"
    )
    for number in (4, 3):
        Desk(store, number).open()
    display.shows(stageDetail="Dilayani di", stageFigure="Loket 3")


def test_nobody_can_see_which_kind_of_priority(
    store: Store, desk: Desk, take: Take, hang: Hang
) -> None:
    for group in Priority:
        take(priority=group)
    display = hang(store)
    display.shows(nextNumber_0="AP 001", nextNumber_1="AP 002", nextNumber_2="AP 003")
    signs = [display.window.shown()[f"nextSign_{place}"] for place in range(3)]
    assert len(set(signs)) == 1
    seen = []
    for number in range(1, len(Priority) + 1):
        desk.call() if number == 1 else desk.finish_and_call()
        display.shows(stageNumber=f"AP {number:03d}")
        shown = display.window.shown()
        seen.append(
            {k: v for k, v in shown.items() if k.startswith("stage") and k != "stageNumber"}
        )
    assert all(look == seen[0] for look in seen)


class Line:
    """The way from a display to the database, which a test can cut."""

    def __init__(self, store: Store, agency: Agency) -> None:
        self._store, self._agency = store, agency
        self.cut = False
        self.refused = 0

    def __call__(self) -> tuple[queue.Desk, Agency]:
        if self.cut:
            self.refused += 1
            raise StoreFault("fault.store")
        return queue.desk(self._store, 1), self._agency


@pytest.fixture
def line(store: Store, catalogue: Catalogue) -> Line:
    return Line(store, catalogue.agency("DUK"))


def test_after_the_connection_is_lost_the_last_number_stays(
    store: Store, desk: Desk, take: Take, time: Time, hang: Hang, line: Line
) -> None:
    take()
    desk.call()
    display = hang(store, look=line)
    display.shows(stageNumber="A 001")
    line.cut = True
    display.feed.lost.emit()
    # It asks twice in vain, so no answer from before is still under way.
    display.bot.waitUntil(lambda: line.refused > 1, timeout=PATIENCE_MS)
    time.pass_by(seconds=14.9)
    display.feed.lost.emit()
    display.shows(stageNumber="A 001", lostMark="")
    # No news comes: time alone makes the picture an old one.
    time.pass_by(seconds=0.2)
    display.shows(stageNumber="A 001", lostMark="Data pukul 09.14")
    line.cut = False
    display.feed.found.emit()
    display.shows(stageNumber="A 001", lostMark="")


def test_a_screen_that_nobody_tells_of_changes_asks_by_itself(
    store: Store, desk: Desk, take: Take, hang: Hang
) -> None:
    display = hang(store)
    display.shows(stageTitleText="Loket siap")
    display.feed.close()
    display.feed.lost.emit()
    take()
    desk.call()
    display.shows(stageNumber="A 001", lostMark="")


def test_a_screen_switched_on_without_a_database_waits_calmly(
    store: Store, desk: Desk, hang: Hang, line: Line
) -> None:
    line.cut = True
    display = hang(store, look=line)
    display.shows(
        stageTitleText="Menyambung…",
        stageDetail="Layar siap sebentar lagi",
        counterNumber="1",
        agencyName="",
    )
    line.cut = False
    display.shows(stageTitleText="Loket siap", agencyName="Dukcapil")


def test_a_counter_that_does_not_exist_is_named(store: Store, hang: Hang) -> None:
    hang(store, counter=99).shows(
        counterNumber="99",
        stageTitleText="Layar belum siap",
        stageDetail="Loket 99 tidak ada. Periksa nomor loketnya.",
    )


def test_a_rehearsal_is_marked(
    make_store: Callable[[Clock], Store], hang: Hang, words: Words
) -> None:
    rehearsal = make_store(Clock.starting_at(MORNING))
    hang(rehearsal).shows(rehearsalMark="LATIHAN")
    hang(rehearsal, language="en").shows(rehearsalMark="REHEARSAL")


@pytest.mark.parametrize(
    ("arrow", "icon"),
    [("down", "arrow_downward"), ("left", "arrow_back"), ("right", "arrow_forward")],
)
def test_the_arrow_points_to_the_counter(
    store: Store, desk: Desk, take: Take, hang: Hang, arrow: Arrow, icon: str
) -> None:
    take()
    desk.call()
    hang(store, arrow=arrow).shows(stageDetailSign=glyph(icon))
