"""One process a window; one that dies is started again while the others go on."""

import logging
import subprocess
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field

log = logging.getLogger(__name__)

# The exit status of a window that a person wants started again.
AGAIN = 75
_LOOK_SECONDS = 0.1
# A window that dies as soon as it starts must not keep the machine busy.
_SHORT_LIFE_SECONDS = 5.0
_REST_SECONDS = 5.0
_STOP_SECONDS = 5.0


@dataclass
class _Child:
    command: Sequence[str]
    process: subprocess.Popen[bytes] | None = None
    started: float = 0.0
    due: float = 0.0
    restarts: int = 0
    closed: bool = field(default=False)


class Supervisor:
    """Runs a list of commands until each was closed by a person (exit status 0) or `stop`."""

    def __init__(self, commands: Sequence[Sequence[str]]) -> None:
        self._children = [_Child(command) for command in commands]
        self._stop = threading.Event()

    @property
    def processes(self) -> list[subprocess.Popen[bytes]]:
        """The processes alive now, in the order of the commands."""
        return [c.process for c in self._children if c.process and c.process.poll() is None]

    def run(self) -> None:
        """Returns when every window was closed or `stop` was called; then none is left."""
        try:
            while not self._stop.is_set() and not all(c.closed for c in self._children):
                for child in self._children:
                    self._look_after(child)
                self._stop.wait(_LOOK_SECONDS)
        finally:
            self._end_all()

    def stop(self) -> None:
        self._stop.set()

    def _look_after(self, child: _Child) -> None:
        if child.closed:
            return
        if child.process is None:
            if time.monotonic() >= child.due:
                child.process = subprocess.Popen(child.command, stdin=subprocess.DEVNULL)
                child.started = time.monotonic()
            return
        status = child.process.poll()
        if status is None:
            return
        if status == 0:
            child.closed = True
            return
        if status == AGAIN:
            log.info("window starts again on request: %s", child.command[-1])
            child.process, child.due = None, time.monotonic()
            return
        lived = time.monotonic() - child.started
        rest = _REST_SECONDS if lived < _SHORT_LIFE_SECONDS and child.restarts else 0.0
        log.error("window ended with %s after %.1f s: %s", status, lived, child.command[-1])
        child.process, child.due = None, time.monotonic() + rest
        child.restarts += 1

    def _end_all(self) -> None:
        alive = self.processes
        for process in alive:
            process.terminate()
        for process in alive:
            try:
                process.wait(_STOP_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
