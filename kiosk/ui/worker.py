"""The one thread a window asks the database on, so that nothing ever blocks the window."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from kiosk.errors import ForPeople, Interrupted
from kiosk.logs import bug

T = TypeVar("T")


class Worker(QObject):
    """Runs jobs in order on a thread of its own; answers come back on the thread it lives on."""

    _finished = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(1, "database")
        self._finished.connect(_call, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        job: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[ForPeople], None],
    ) -> None:
        """Run `job`; then exactly one of `done` and `failed`, unless the worker was closed.

        A job whose connection broke in the middle is run once more, so that a restart of the
        server between two visitors is noticed by nobody.
        A bug of ours is logged and reaches `failed` as the sentence `bug.screen` with its code.
        """

        def work() -> None:
            try:
                result = once_more(job)
            except ForPeople as error:
                self._finished.emit(partial(failed, error))
            except Exception as error:
                self._finished.emit(partial(failed, ForPeople("bug.screen", code=bug(error))))
            else:
                self._finished.emit(partial(done, result))

        self._pool.submit(work)

    def close(self) -> None:
        """Wait for the job that runs, drop the others and their answers."""
        self._finished.disconnect(_call)
        self._pool.shutdown(wait=True, cancel_futures=True)


def once_more(job: Callable[[], T]) -> T:
    """What the job answers, run again if its connection broke in the middle.

    Whoever changes something made its op_id before, so twice has its effect once.
    """
    try:
        return job()
    except Interrupted:
        return job()


def _call(answer: Callable[[], None]) -> None:
    answer()
