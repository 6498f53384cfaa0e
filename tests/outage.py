"""What an outage of the server costs the windows: how long each waits, when each is back."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from kiosk import queue
from kiosk.errors import StoreFault
from kiosk.store.feed import Feed
from tests.checker import check
from tests.history import End, read
from tests.mall import Mall, enter, roles

WINDOWS = roles(kiosks=3, counters=(1, 3, 27))
_PAUSE_SECONDS = 0.02
_PATIENCE_SECONDS = 30.0
_NS = 1_000_000_000


class Screen:
    """A window that only looks: one look after the other, and the feed that tells of changes."""

    def __init__(self, mall: Mall) -> None:
        self.looks: list[tuple[float, float, bool]] = []
        self.lost: list[float] = []
        self.found: list[float] = []
        self._mall = mall
        self._stop, self._ready = threading.Event(), threading.Event()
        self._thread = threading.Thread(target=self._run, name="screen", daemon=True)

    def start(self) -> None:
        self._thread.start()
        assert self._ready.wait(_PATIENCE_SECONDS)

    def wait_for_feed(self) -> None:
        """Until the feed is back, if it was lost; a loss that is not noticed yet is waited for."""
        time.sleep(1)
        deadline = time.monotonic() + _PATIENCE_SECONDS
        while len(self.found) < len(self.lost):
            assert time.monotonic() < deadline, "the display is not back"
            time.sleep(0.1)

    def close(self) -> None:
        self._stop.set()
        self._thread.join()

    def _run(self) -> None:
        if self._mall.network is not None:
            enter(self._mall.network)
        store = self._mall.open()

        def noted(moments: list[float]) -> Callable[[], None]:
            return lambda: moments.append(time.monotonic())

        feed = Feed(store, lambda _: None, noted(self.lost), noted(self.found))
        feed.start()
        while not self._stop.is_set():
            since, good = time.monotonic(), True
            try:
                queue.board(store)
            except StoreFault:
                good = False
            self.looks.append((since, time.monotonic(), good))
            if good:
                self._ready.set()
            self._stop.wait(_PAUSE_SECONDS)
        feed.close()
        store.close()


@dataclass
class Cost:
    """Of one outage, in seconds: the longest waits, and from the server's return to the windows'.

    `lost` and `found` are of the display's feed, None if it noticed nothing.
    """

    name: str
    change: float = 0.0
    look: float = 0.0
    first: float = 0.0
    last: float = 0.0
    lost: float | None = None
    found: float | None = None
    answers: int = 0
    again: int = 0
    tickets: int = 0

    def __str__(self) -> str:
        feed = ""
        if self.lost is not None and self.found is not None:
            feed = f"; a display knew after {self.lost:.1f} s and was back after {self.found:.1f} s"
        return (
            f"{self.name}: nobody waited longer than {self.change:.2f} s for a change and "
            f"{self.look:.2f} s for a look; the first window was back {self.first:.2f} s after the "
            f"server, the last one {self.last:.2f} s{feed}; {self.answers} answers, {self.again} "
            f"asked more than once, {self.tickets} tickets, nothing lost or twice.\n"
        )


@dataclass
class Outage:
    """Six windows and a screen at work; `during` breaks something and mends it."""

    name: str
    mall: Mall
    database: Path | str
    cost: Cost = field(init=False)

    def through(self, during: Callable[[], float], warm: float = 2.0) -> Cost:
        """`during` answers the moment from which on the server could be asked again."""
        mall = self.mall
        office = mall.client("Kantor")
        screen = Screen(mall)
        screen.start()
        for role in WINDOWS:
            mall.start(role)
        self._until_all_work(0)
        time.sleep(warm)
        began = time.monotonic()
        mended = during()
        self._until_all_work(int(mended * _NS))
        screen.wait_for_feed()
        screen.close()
        mall.close()

        self.cost = self._measured(screen, began, mended)
        office.ask_again(one for one in read(mall.logs()).values() if one.unknown)
        while not office.settle():
            time.sleep(0.1)
        found = check(self.database, mall.logs())
        assert not found, found
        self.cost.tickets = queue.verify(office.store).tickets
        office.store.close()
        return self.cost

    def _measured(self, screen: Screen, began: float, mended: float) -> Cost:
        cost = Cost(self.name)
        operations = read(self.mall.logs()).values()
        cost.answers = sum(bool(one.told) for one in operations)
        cost.again = sum(len(one.tries) > 1 for one in operations)
        for one in operations:
            for asked, answer in zip(one.tries, one.answers, strict=False):
                cost.change = max(cost.change, (answer.at - asked.at) / _NS)
        cost.look = max(until - since for since, until, _ in screen.looks)
        backs = [back - mended for back in self._first_answers(int(mended * _NS)).values()]
        backs.append(min(t for _, t, good in screen.looks if good and t > mended) - mended)
        cost.first, cost.last = min(backs), max(backs)
        cost.lost = min((at - began for at in screen.lost if at > began), default=None)
        cost.found = min((at - mended for at in screen.found if at > began), default=None)
        return cost

    def _first_answers(self, after: int) -> dict[str, float]:
        """When each window had its first answer after that moment; only those that had one."""
        found: dict[str, float] = {}
        for role in WINDOWS:
            answers = (a for one in read([self.mall.log(role.name)]).values() for a in one.answers)
            good = [a.at for a in answers if a.end is not End.INFO and a.at > after]
            if good:
                found[role.name] = min(good) / _NS
        return found

    def _until_all_work(self, after: int) -> None:
        deadline = time.monotonic() + _PATIENCE_SECONDS
        while len(working := self._first_answers(after)) < len(WINDOWS):
            assert time.monotonic() < deadline, f"only {sorted(working)} work"
            time.sleep(0.2)
