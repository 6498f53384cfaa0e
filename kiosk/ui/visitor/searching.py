"""What is typed at a kiosk, looked up once the keys rest for a moment."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from kiosk import catalogue as catalogues
from kiosk.catalogue import Catalogue, Found
from kiosk.ui.worker import Worker
from kiosk.words import Language

PAUSE_MS = 120
# Four pages of answers; who has not found it by then types another word.
FOUND_LIMIT = 16


class Searching(QObject):
    """Asks `asked` what to look for, on the worker, and tells `answered` when `found` is new.

    `found` is a query with its services; an answer that comes after the query has changed is
    dropped.
    """

    def __init__(
        self,
        worker: Worker,
        asked: Callable[[], tuple[Catalogue, str, Language] | None],
        answered: Callable[[], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._worker, self._asked, self._answered = worker, asked, answered
        self.found: tuple[str, list[Found]] | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._search)

    def soon(self) -> None:
        """Something else is to be looked for, once nothing more is typed."""
        self._pause.start()

    def stop(self) -> None:
        """Nobody waits for an answer any more."""
        self._pause.stop()

    def forget(self) -> None:
        """Nothing of the last visitor's search is kept."""
        self.found = None

    def in_vain(self, query: str) -> bool:
        """Whether it is known that nothing is found for it."""
        return self.found == (query, [])

    def _search(self) -> None:
        wanted = self._asked()
        if wanted is None:
            return
        catalogue, query, language = wanted
        self._worker.run(
            lambda: (query, catalogues.search(catalogue, query, language, FOUND_LIMIT)),
            self._answer,
            # Nothing but memory is searched: what fails is a bug, and the worker has logged it.
            lambda _: None,
        )

    def _answer(self, found: tuple[str, list[Found]]) -> None:
        wanted = self._asked()
        if wanted is not None and found[0] == wanted[1]:
            self.found = found
            self._answered()
