"""A fair queue before SQLite's write lock, for the processes of one machine.

SQLite has no queue: whoever looks at the right moment gets the lock. Looking often costs the
holder its processor, looking seldom leaves the lock idle. Here the kernel wakes the next in line.
"""

import contextlib
import os
import sys
import threading
from pathlib import Path

if sys.platform != "win32":
    import fcntl


class Turns:
    """The turns at one database; a turn ends when it is given back or its process dies."""

    def __init__(self, database: Path) -> None:
        self._file = database.with_name(f"{database.name}-turn")

    def take(self, patience: float) -> int | None:
        """Waits for a turn; None where there is no queue.

        Raises TimeoutError after `patience` seconds.
        """
        if sys.platform == "win32":
            return None
        turn = os.open(self._file, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(turn, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            _Waiting(turn).wait(patience)
        return turn

    @staticmethod
    def give_back(turn: int | None) -> None:
        """The next in line may write. Only after the transaction has ended."""
        if turn is not None:
            os.close(turn)


class _Waiting:
    """Waits in the kernel, which knows no time-out, on a thread of its own, which has one."""

    def __init__(self, turn: int) -> None:
        self._turn = turn
        self._lock = threading.Lock()
        self._mine = threading.Event()
        self._left = False
        threading.Thread(target=self._run, name="turn", daemon=True).start()

    def wait(self, seconds: float) -> None:
        if self._mine.wait(seconds):
            return
        with self._lock:
            if self._mine.is_set():
                return
            self._left = True
        raise TimeoutError

    def _run(self) -> None:
        if sys.platform == "win32":
            return
        with contextlib.suppress(OSError):
            fcntl.flock(self._turn, fcntl.LOCK_EX)
        with self._lock:
            if not self._left:
                self._mine.set()
                return
        # Too late: nobody waits any more, so the turn goes to the next.
        os.close(self._turn)
