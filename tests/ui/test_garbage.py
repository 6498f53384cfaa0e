"""A window never dies because another thread tidied up."""

import gc
import weakref
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QTimerEvent
from PySide6.QtWidgets import QApplication

from kiosk.ui.garbage import Collector


class Window(QObject):
    """Something that refers to itself, as windows do; without a timer, which would end the test."""

    def __init__(self) -> None:
        super().__init__()
        self.me = self


@pytest.fixture
def collector(qapp: QApplication) -> Iterator[Collector]:
    made = Collector(qapp)
    yield made
    made.setParent(None)


def busy() -> None:
    """Makes so many containers that Python would collect its garbage of every age."""
    kept: list[list[int]] = []
    for _ in range(200):
        kept.extend([] for _ in range(10_000))
        del kept[5_000:]


def test_a_closed_window_is_taken_apart_on_its_own_thread(collector: Collector) -> None:
    gone = weakref.ref(Window())
    with ThreadPoolExecutor(1) as database:
        database.submit(busy).result()
    assert gone() is not None, "another thread took it apart"
    assert not gc.isenabled()
    QCoreApplication.sendEvent(collector, QTimerEvent(1))
    assert gone() is None
