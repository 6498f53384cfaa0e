"""A person at the kiosk: touches what can be touched, reads what can be read."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import zxingcpp
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QImage, QPointingDevice
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk import queue
from kiosk.errors import Refused
from kiosk.printing.bring import BringList
from kiosk.printing.printer import Outcome, PrinterState
from kiosk.queue import PrintState
from kiosk.settings import Site, Station
from kiosk.store import Store
from kiosk.ui.feed import FeedSignal
from kiosk.ui.hand import find_item
from kiosk.ui.visitor.flow import Timings
from kiosk.ui.visitor.window import VisitorWindow
from kiosk.ui.worker import Worker
from kiosk.words import Language, Words
from tests.looks import Seen, targets, texts

PORTRAIT, LANDSCAPE, SMALL, FOUR_K = (1080, 1920), (1920, 1080), (1366, 768), (3840, 2160)
SQUARE = (1280, 1024)

# Pages change at once and a second passes only when a test says so.
STILL = Timings(second_ms=3_600_000, page_ms=0, hasty_ms=0)


class Hand(Protocol):
    """Presses a place of a window."""

    def __call__(self, window: QQuickWindow, place: QPoint) -> None: ...


def mouse(window: QQuickWindow, place: QPoint) -> None:
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=place)


@dataclass
class Fingers:
    """As many fingers as a test needs, each pressing and lifting where it is told."""

    device: QPointingDevice

    def __call__(self, window: QQuickWindow, place: QPoint) -> None:
        self.together(window, place)

    def together(self, window: QQuickWindow, *places: QPoint) -> None:
        down = QTest.touchEvent(window, self.device)
        for finger, place in enumerate(places):
            down.press(finger, place, window)
        down.commit()
        up = QTest.touchEvent(window, self.device)
        for finger, place in enumerate(places):
            up.release(finger, place, window)
        up.commit()


@dataclass
class Visitor:
    """Somebody in front of a kiosk window over a real database."""

    window: VisitorWindow
    store: Store
    feed: FeedSignal
    bot: QtBot
    words: Words
    hand: Hand = mouse
    last: QQuickItem | None = None

    @property
    def scene(self) -> QQuickWindow:
        return self.window.quick_window()

    @property
    def unit(self) -> float:
        """Real pixels to a design pixel."""
        return float(self.scene.property("u"))

    @property
    def page(self) -> str:
        return str(self.window.bridge.visit.page)

    def item(self, name: str) -> QQuickItem:
        """Waits until it can be touched."""
        self.bot.waitUntil(lambda: find_item(self.scene, name) is not None)
        found = find_item(self.scene, name)
        assert found is not None
        return found

    def sees(self, name: str) -> bool:
        return find_item(self.scene, name) is not None

    def place(self, name: str) -> QPoint:
        item = self.item(name)
        return item.mapToScene(item.boundingRect().center()).toPoint()

    def touch(self, *names: str) -> None:
        """One after the other, each once its page is there and still."""
        for name in names:
            item = self.item(name)
            if item is self.last:
                # Sooner than 400 ms it would be taken for a bounce of the first.
                self.bot.wait(450)
            self.last = item
            place = self.place(name)
            self.bot.waitUntil(lambda: bool(self.scene.property("settled")))
            self.hand(self.scene, place)

    def types(self, text: str) -> None:
        """On the kiosk's keyboard, as fast as a person may."""
        for character in text:
            self.touch("key_space" if character == " " else f"key_{character}")
            self.bot.wait(40)

    def on(self, page: str) -> None:
        self.bot.waitUntil(lambda: self.page == page and bool(self.scene.property("settled")))

    def opens(self, service: str) -> None:
        """From the home page by its agency to the page of a service."""
        self.touch(f"agencyRow_{service.partition('-')[0]}")
        self.on("list")
        self.touch(f"serviceRow_{service}")
        self.on("service")

    def reads(self, text: str) -> None:
        """Waits until the text stands somewhere on the window, alone or within a longer one."""
        self.bot.waitUntil(lambda: any(text in seen.text for seen in self.texts()))

    def nowhere(self, text: str) -> bool:
        return all(text not in seen.text for seen in self.texts())

    def text(self, name: str) -> str:
        """One of the window's texts in the language it speaks now."""
        return self.words.text(f"visitor.{name}", self.speaks())

    def said(self, name: str) -> str:
        """The text of a named item that shows one."""
        item = self.item(name)
        return str(item.property("text"))

    def seconds(self, count: int) -> None:
        """Lets seconds pass in which nobody touches anything."""
        for _ in range(count):
            self.window.bridge.pass_second()

    def speaks(self) -> Language:
        return self.window.bridge.visit.language

    def picture(self) -> QImage:
        return self.scene.grabWindow()

    def texts(self, within: QQuickItem | None = None) -> list[Seen]:
        return texts(self.scene, within)

    def targets(self) -> dict[str, QRectF]:
        """Everything that can be touched, by name."""
        return targets(self.scene)


class Troubled:
    """A printer that says what is wrong with it, as the spooler hands it on."""

    def __init__(self, reason: str = "paper_out") -> None:
        self.says = PrinterState(ok=False, reason=reason)

    def print_list(self, _made: BringList, told: Callable[[Outcome], object]) -> None:
        told(Outcome(PrintState.FAILED, self.said.reason))

    def poke(self) -> None:
        pass

    @property
    def said(self) -> PrinterState:
        return self.says

    def ready(self) -> PrinterState:
        return self.says


Open = Callable[..., Visitor]


@contextmanager
def kiosks(words: Words, fonts: Path, bot: QtBot) -> Iterator[Open]:
    """Opens kiosk windows over a store, with worker and feed; closes them all in the end.

    A window is handed out once its `first` items are there; `parts` are the window's own.
    """
    with ExitStack() as closing:

        def open_kiosk(
            store: Store,
            size: tuple[int, int] = PORTRAIT,
            timings: Timings = STILL,
            hand: Hand = mouse,
            language: Language = "id",
            site: Site | None = None,
            first: tuple[str, ...] = ("searchButton", "agencyRow_DUK"),
            **parts: Any,
        ) -> Visitor:
            worker, feed = Worker(), FeedSignal(store)
            closing.callback(worker.close)
            closing.callback(feed.close)
            window = VisitorWindow(
                store,
                worker,
                feed,
                words,
                Station(),
                site or store.site(),
                cache_dir=fonts,
                timings=timings,
                **parts,
            )
            closing.callback(window.close)
            feed.start()
            window.quick_window().resize(*size)
            window.quick_window().show()
            visitor = Visitor(window, store, feed, bot, words, hand)
            for name in first:
                visitor.item(name)
            if language != "id":
                visitor.touch("languageEn")
            return visitor

        yield open_kiosk


def code_in(picture: QImage) -> str:
    """What the QR code on a picture says; "" without one."""
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    width, height = grey.width(), grey.height()
    rows = memoryview(grey.constBits()).cast("B", (height, grey.bytesPerLine()))
    flat = bytes(rows[y, x] for y in range(height) for x in range(width))
    codes = zxingcpp.read_barcodes(memoryview(flat).cast("B", (height, width)))
    return codes[0].text if codes else ""


def issued_labels(store: Store) -> list[str]:
    """Every number there is for lost ID cards and first ID cards, ordinary and priority."""
    found = []
    for series in ("A", "AP"):
        number = 1
        while True:
            try:
                found.append(queue.find(store, f"{series} {number:03d}").label)
            except Refused:
                break
            number += 1
    return found
