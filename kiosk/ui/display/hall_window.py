"""The window of a hall's display."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.ui import theme
from kiosk.ui.display.hall_bridge import HallBridge, HallLook, HallPlace, HallSeen
from kiosk.ui.display.panel import Panel
from kiosk.ui.display.stage import Arrow
from kiosk.words import Language, Words

if TYPE_CHECKING:
    from kiosk.settings import Site
    from kiosk.store import Store
    from kiosk.ui.feed import FeedSignal
    from kiosk.ui.worker import Worker


class HallWindow(Panel):
    """A hall's display. `show()` it, `close()` it once; its owner keeps worker and feed."""

    def __init__(  # noqa: PLR0913 - the composition root hands over one thing per argument
        self,
        store: "Store",
        worker: "Worker",
        feed: "FeedSignal",
        words: Words,
        site: "Site",
        *,
        cache_dir: Path,
        agencies: Sequence[str] = (),
        full_screen: bool = False,
        language: Language = "id",
        arrow: Arrow = "right",
        screen: int | None = None,
        look: HallLook | None = None,
    ) -> None:
        """`agencies` are those whose calls it shows, without any all of them; `arrow` is the way
        from the screen to the counters; `screen` counts from 0; `look` replaces the store.
        """
        theme.load_fonts(cache_dir)
        self._bridge = HallBridge(
            look or _looking_at(store, agencies),
            worker,
            feed,
            words,
            store.clock,
            store.zone,
            HallPlace(site.name, arrow, language),
        )
        super().__init__(
            "HallWindow.qml", "hall", self._bridge, full_screen=full_screen, screen=screen
        )
        self._bridge.read()

    @property
    def bridge(self) -> HallBridge:
        """The window's state, for tests."""
        return self._bridge

    def _end(self) -> None:
        self._bridge.close()


def _looking_at(store: "Store", agencies: Sequence[str]) -> HallLook:
    from kiosk import catalogue, queue

    def look(since: int, full: bool) -> HallSeen:
        # The calls first: nobody waits for a number because of the line below it.
        calls = queue.calls(store, since, agencies)
        doors = queue.doors_now(store) if full else None
        return HallSeen(calls, catalogue.current(store), doors)

    return look
