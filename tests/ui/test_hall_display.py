"""The hall's display, as people who wait see it, over a real database."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kiosk import catalogue, queue
from kiosk.catalogue import current
from kiosk.errors import StoreFault
from kiosk.queue import Priority, SwitchKind, Ticket
from kiosk.store import Store
from kiosk.ui.display import hall, hall_bridge
from kiosk.ui.display.hall_bridge import HallLook, HallSeen
from kiosk.ui.display.hall_window import HallWindow
from kiosk.ui.feed import FeedSignal
from kiosk.ui.hand import find_item
from kiosk.ui.worker import Worker
from kiosk.words import Language, Words
from tests.conftest import Desk, Time, who

PATIENCE_MS = 8000

Take = Callable[..., Ticket]


class Hung:
    """A hall's display, and what can be read on it."""

    def __init__(self, window: HallWindow, feed: FeedSignal, bot: QtBot) -> None:
        self.window, self.feed, self.bot = window, feed, bot

    def shows(self, **texts: str) -> None:
        """Waits until the named texts are on it; an empty one must not be there."""

        def check() -> None:
            shown = self.window.shown()
            assert {name: shown.get(name, "") for name in texts} == texts

        self.bot.waitUntil(check, timeout=PATIENCE_MS)

    def sun_moves(self) -> bool:
        sun = self.window.quick_window().findChild(QObject, "hallSun")
        assert sun is not None
        return bool(sun.property("moving"))


Hang = Callable[..., Hung]


@pytest.fixture
def hang(
    words: Words, fonts: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Hang]:
    """Hangs a hall's display up over a store, with its feed running and little patience."""
    monkeypatch.setattr(hall, "STAGE_SECONDS", 0.5)
    monkeypatch.setattr(hall, "HURRIED_SECONDS", 0.3)
    taken_down: list[Callable[[], None]] = []

    def hang(
        store: Store,
        *agencies: str,
        language: Language = "id",
        size: tuple[int, int] = (1280, 720),
        look: HallLook | None = None,
    ) -> Hung:
        worker, feed = Worker(), FeedSignal(store)
        window = HallWindow(
            store,
            worker,
            feed,
            words,
            store.site(),
            cache_dir=fonts,
            agencies=agencies,
            language=language,
            look=look,
        )
        taken_down.extend((worker.close, feed.close, window.close))
        feed.start()
        window.quick_window().resize(*size)
        window.show()
        return Hung(window, feed, qtbot)

    yield hang
    for end in reversed(taken_down):
        end()


def test_a_call_stands_on_the_sun_with_its_agency_and_counter(
    store: Store, desk: Desk, take: Take, hang: Hang
) -> None:
    board = hang(store)
    board.shows(hallCalm="Belum ada panggilan", hallClock="09.14", hallDay="Selasa, 24 November")
    take()
    desk.called()
    board.shows(hallAgencyText="Dukcapil", hallNumber="A 001", hallCounter="Loket 1", hallCalm="")
    assert board.sun_moves()


def test_calls_follow_each_other_and_the_last_five_stay_readable(
    store: Store, desk: Desk, take: Take, hang: Hang
) -> None:
    board = hang(store)
    board.shows(hallCalm="Belum ada panggilan")
    for _ in range(7):
        take()
        desk.called()
        desk.finish()
    board.shows(hallNumber="A 007", lastNumber0="A 006", lastNumber4="A 002", lastNumber5="")
    board.shows(lastCounter0="Loket 1")


def test_a_number_called_again_is_back_on_the_stage_and_once_only(
    store: Store, desk: Desk, take: Take, time: Time, hang: Hang
) -> None:
    other = Desk(store, 2)
    other.open()
    take()
    take()
    board = hang(store)
    desk.called()
    board.shows(hallNumber="A 001")
    other.called()
    board.shows(hallNumber="A 002", lastNumber0="A 001")
    time.pass_by(seconds=6)
    desk.recall()
    board.shows(hallNumber="A 001", lastNumber0="A 002", lastNumber1="")


def test_a_display_switched_on_late_shows_what_was_called_without_calling_it(
    store: Store, desk: Desk, take: Take, time: Time, hang: Hang
) -> None:
    for _ in range(3):
        take()
        desk.called()
        desk.finish()
    time.pass_by(minutes=3)
    board = hang(store)
    board.shows(hallNumber="A 003", lastNumber0="A 002", lastNumber1="A 001")
    assert not board.sun_moves()


def test_a_display_that_stays_on_overnight_begins_the_new_day_empty(
    store: Store, desk: Desk, take: Take, time: Time, hang: Hang
) -> None:
    take()
    board = hang(store)
    desk.called()
    board.shows(hallNumber="A 001")
    time.pass_by(days=1)
    queue.open_day(store, **who())
    board.shows(hallNumber="", hallCalm="Belum ada panggilan", hallDay="Rabu, 25 November")


def test_a_display_back_in_contact_shows_what_it_missed_without_calling_it(
    store: Store, desk: Desk, take: Take, time: Time, hang: Hang
) -> None:
    out = False

    def look(since: int, _full: bool) -> HallSeen:
        if out:
            raise StoreFault("fault.store")
        return HallSeen(queue.calls(store, since), current(store), None)

    board = hang(store, look=look)
    board.shows(hallCalm="Belum ada panggilan")
    out = True
    board.feed.lost.emit()
    for _ in range(4):
        take()
        desk.called()
        desk.finish()
    time.pass_by(minutes=3)
    out = False
    board.feed.found.emit()
    board.shows(hallNumber="A 004", lastNumber0="A 003", lastNumber2="A 001")
    assert not board.sun_moves()


def test_priority_shows_one_neutral_sign(store: Store, desk: Desk, take: Take, hang: Hang) -> None:
    board = hang(store)
    take(priority=Priority.DISABILITY)
    desk.called()
    board.shows(hallNumber="AP 001")
    assert "hallAgencySign" in board.window.shown()


def test_the_line_below_tells_of_an_agency_that_closed_early(
    store: Store, hang: Hang, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hall_bridge, "NOTICES_EVERY_TICKS", 1)
    english = hang(store, language="en")
    english.shows(hallTicker="Welcome to MPP Banyuwangi")
    queue.switch_agency(store, "IMI", SwitchKind.FORCED_CLOSED, True, **who())
    english.shows(hallTicker="Immigration closed early today")


def test_a_hall_of_one_agency_hears_no_other(
    store: Store, desk: Desk, take: Take, hang: Hang
) -> None:
    board = hang(store, "POL")
    board.shows(hallCalm="Belum ada panggilan")
    take()
    take("POL-01")
    desk.called()
    police = Desk(store, current(store).agency("POL").counters[0])
    police.open()
    police.called()
    board.shows(hallNumber="M 001", hallCounter=f"Loket {police.number}", lastNumber0="")


def test_without_the_database_the_last_call_stays_and_its_age_is_told(
    store: Store, desk: Desk, take: Take, time: Time, hang: Hang
) -> None:
    out = False

    def look(since: int, _full: bool) -> HallSeen:
        if out:
            raise StoreFault("fault.store")
        return HallSeen(queue.calls(store, since), catalogue.current(store), None)

    take()
    board = hang(store, look=look)
    desk.called()
    board.shows(hallNumber="A 001")
    out = True
    board.feed.lost.emit()
    board.shows(markText="")
    time.pass_by(seconds=16)
    board.shows(hallNumber="A 001", markText="Data pukul 09.14")
    out = False
    board.feed.found.emit()
    board.shows(markText="")


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920), (1366, 768)])
@pytest.mark.parametrize("language", ["id", "en"])
def test_nothing_on_a_full_hall_is_cut(
    store: Store, take: Take, hang: Hang, size: tuple[int, int], language: Language
) -> None:
    board = hang(store, language=language, size=size)
    board.shows(hallClock="09.14" if language == "id" else "09:14")
    for agency in ("SAM", "CKPP"):
        service = current(store).services_of(agency)[0].code
        take(service, priority=Priority.ELDERLY)
        at = Desk(store, current(store).agency(agency).counters[-1])
        at.open()
        at.called()
    scene = board.window.quick_window()
    board.bot.waitUntil(lambda: "lastNumber0" in board.window.shown(), timeout=PATIENCE_MS)
    for name in ("hallNumber", "hallCounter", "hallPlace", "hallDay", "hallClock", "lastNumber0"):
        item = find_item(scene, name)
        assert item is not None, name
        box = item.mapRectToScene(item.boundingRect())
        assert box.left() >= -1, name
        assert box.right() <= scene.width() + 1, name
        assert box.bottom() <= scene.height() + 1, name
        assert item.property("contentWidth") <= item.width() + 2, name
