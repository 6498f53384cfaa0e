"""The window of one counter's display: full screen on a panel, or a window on a desk."""

from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.ui import theme
from kiosk.ui.display.bridge import DisplayBridge, Look, Mounting
from kiosk.ui.display.panel import Panel
from kiosk.ui.display.stage import SHOWN_NEXT, Arrow
from kiosk.words import Language, Words

if TYPE_CHECKING:
    from kiosk.settings import Site
    from kiosk.store import Store
    from kiosk.ui.feed import FeedSignal
    from kiosk.ui.worker import Worker


class DisplayWindow(Panel):
    """One counter's display. `show()` it, `close()` it once; its owner keeps worker and feed."""

    def __init__(  # noqa: PLR0913 - the composition root hands over one thing per argument
        self,
        store: "Store",
        worker: "Worker",
        feed: "FeedSignal",
        words: Words,
        site: "Site",
        counter: int,
        *,
        cache_dir: Path,
        full_screen: bool = False,
        language: Language = "id",
        arrow: Arrow = "down",
        screen: int | None = None,
        look: Look | None = None,
    ) -> None:
        """`cache_dir` keeps the cut fonts; `arrow` is the way from the screen to its counter;
        `screen` counts from 0; `look` replaces reading the desk from the store.
        """
        theme.load_fonts(cache_dir)
        self._bridge = DisplayBridge(
            look or _looking_at(store, counter),
            worker,
            feed,
            words,
            store.clock,
            store.zone,
            Mounting(counter, arrow, language),
        )
        super().__init__(
            "DisplayWindow.qml", "display", self._bridge, full_screen=full_screen, screen=screen
        )
        self._bridge.read()

    @property
    def bridge(self) -> DisplayBridge:
        """The window's state, for tests and benchmarks."""
        return self._bridge

    def _end(self) -> None:
        self._bridge.close()


def _looking_at(store: "Store", counter: int) -> Look:
    from kiosk import catalogue, queue

    def look() -> tuple[queue.Desk, catalogue.Agency]:
        desk = queue.desk(store, counter, shown=SHOWN_NEXT)
        return desk, catalogue.current(store).agency(desk.agency)

    return look
