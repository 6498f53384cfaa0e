"""What tests of the windows may ask for: fonts, a kiosk, and a seat at a console."""

import gc
from collections.abc import Callable, Generator, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.store import Store
from kiosk.ui import widgets
from kiosk.ui.admin.verbs import Verbs
from kiosk.ui.admin.window import AdminWindow
from kiosk.ui.feed import FeedSignal
from kiosk.ui.worker import Worker
from kiosk.words import Language, Words
from tests.clerk import Sit, consoles
from tests.office import Office, OpenAdmin, SitOffice
from tests.visitor import Fingers, Hand, Open, Visitor, kiosks, mouse


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """As in the program (kiosk/ui/garbage.py), windows end on the thread they live on."""
    # This one is asked about every test there is.
    if not item.path.is_relative_to(Path(__file__).parent):
        return (yield)
    if not gc.get_freeze_count():
        gc.freeze()
    gc.disable()
    try:
        return (yield)
    finally:
        gc.collect()
        gc.enable()


@pytest.fixture(scope="session")
def fonts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("fonts")


@pytest.fixture(scope="session")
def dressed(qapp: QApplication, fonts: Path) -> None:
    widgets.apply_style(qapp, fonts)


@pytest.fixture
def open_kiosk(words: Words, fonts: Path, qtbot: QtBot) -> Iterator[Open]:
    with kiosks(words, fonts, qtbot) as opened:
        yield opened


@pytest.fixture(scope="session")
def screen(qapp: object) -> QPointingDevice:
    """A touch screen; a program has only one."""
    return QTest.createTouchDevice()


@pytest.fixture
def fingers(screen: QPointingDevice) -> Fingers:
    return Fingers(screen)


@pytest.fixture(params=["mouse", "touch"])
def hand(request: pytest.FixtureRequest, fingers: Fingers) -> Hand:
    return mouse if request.param == "mouse" else fingers


@pytest.fixture
def visitor(open_kiosk: Open, store: Store) -> Visitor:
    return open_kiosk(store)


@pytest.fixture
def sit_at(words: Words, dressed: None, qtbot: QtBot) -> Iterator[Sit]:
    """Opens the console of counter 1 of a store, and waits until it shows the counter."""
    with consoles(words, qtbot) as opened:
        yield opened


@pytest.fixture
def sit(store: Store, sit_at: Sit) -> Sit:
    """The same, on this test's own store."""
    return partial(sit_at, store)


@pytest.fixture
def open_admin(store: Store, words: Words, dressed: None) -> Iterator[OpenAdmin]:
    """Opens the admin window on this test's store."""
    closers: list[Callable[[], object]] = []

    def opened(
        language: Language = "id", verbs: Verbs | None = None
    ) -> tuple[AdminWindow, FeedSignal]:
        worker, feed = Worker(), FeedSignal(store)
        window = AdminWindow(
            store, worker, feed, words, store.site(), language=language, verbs=verbs
        )
        closers.extend((worker.close, feed.close, window.close))
        feed.start()
        window.show()
        return window, feed

    yield opened
    for close in reversed(closers):
        close()


@pytest.fixture
def sit_office(open_admin: OpenAdmin, qtbot: QtBot) -> SitOffice:
    """Opens the admin window on its page of devices."""

    def sit(language: Language = "id", verbs: Verbs | None = None) -> Office:
        office = Office(open_admin(language, verbs)[0], qtbot)
        office.press("devicesPage")
        return office

    return sit
