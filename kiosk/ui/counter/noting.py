"""Writes calls made by voice into the machine's notebook, on the worker."""

from collections.abc import Callable
from functools import partial

from kiosk.errors import ForPeople
from kiosk.store.notebook import Note, Notebook
from kiosk.ui.counter.presenter import Console
from kiosk.ui.worker import Worker


class Noting:
    """One console's notes; `refresh` shows what the console then tells."""

    def __init__(
        self, console: Console, notebook: Notebook, worker: Worker, refresh: Callable[[], None]
    ) -> None:
        self._console, self._notebook, self._worker = console, notebook, worker
        self._refresh = refresh
        console.can_note = True

    def note(self, text: str) -> None:
        """The counter called this number, or the ticket of this code, just now."""
        note = self._console.note(text)
        write = partial(self._notebook.add, note)
        self._worker.run(write, lambda _: self._done(note), partial(self._done, note))

    def _done(self, note: Note, error: ForPeople | None = None) -> None:
        self._console.noted(note, error)
        self._refresh()
