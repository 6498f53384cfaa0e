"""Runs the copies that staff ask for on the worker, and tells the panel what became of them."""

from collections.abc import Callable
from functools import partial

from kiosk.errors import ForPeople
from kiosk.queue import Unprinted
from kiosk.ui.paper import PaperDesk, Printed, Reprint
from kiosk.ui.paper_panel import PaperPanel
from kiosk.ui.worker import Worker


class Reprinting:
    """One window's copies. `shown` draws the window anew, `read` asks the queue first."""

    def __init__(
        self,
        desk: PaperDesk,
        panel: PaperPanel,
        worker: Worker,
        verb: Callable[[Reprint], Printed],
        shown: Callable[[], None],
        read: Callable[[], None],
    ) -> None:
        self._desk, self._worker, self._verb = desk, worker, verb
        self._shown, self._read = shown, read
        panel.asked.connect(self._ask)
        panel.closed.connect(self.close)

    def open(self) -> None:
        self._desk.opened = True
        self._shown()

    def close(self) -> None:
        self._desk.opened = False
        self._shown()

    def _ask(self, wanted: Unprinted | str) -> None:
        request = self._desk.ask(wanted)
        if request is None:
            return
        self._shown()
        self._worker.run(
            partial(self._verb, request), self._on_done, partial(self._on_failed, request)
        )

    def _on_done(self, printed: Printed) -> None:
        self._desk.done(printed)
        self._shown()
        self._read()

    def _on_failed(self, request: Reprint, error: ForPeople) -> None:
        self._desk.failed(request, error)
        self._shown()
        self._read()
