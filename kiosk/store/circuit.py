"""What keeps a program patient with a server that does not answer, without making people wait."""

import contextlib
import math
import socket
import threading
import time

from kiosk.errors import StoreFault

PROBE_SECONDS = 2.0


class Circuit:
    """Open after the server did not answer: then says so at once, with a try every 2 s let through.

    Closed again by the first try that succeeds. Safe to share between threads.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._next_try: float | None = None
        self._opened_at = float("-inf")

    def check(self) -> None:
        """Returns when a try may be made. Raises StoreFault while the circuit is open."""
        with self._lock:
            if self._next_try is None:
                return
            now = time.monotonic()
            if now < self._next_try:
                raise StoreFault("fault.store")
            self._next_try = now + PROBE_SECONDS

    def open(self) -> None:
        with self._lock:
            self._opened_at = time.monotonic()
            self._next_try = self._opened_at + PROBE_SECONDS

    def opened_since(self, moment: float) -> bool:
        """Whether the server was out of reach at any time after that moment, in monotonic s."""
        return self._opened_at >= moment

    def close(self) -> None:
        self._next_try = None


class Deadlines:
    """Shuts the socket of whoever takes too long, from outside.

    A server that is frozen, or behind a cable that was pulled, says nothing and closes nothing: a
    call to it then ends by nothing else (measured: silent for the whole 12 s of a freeze).
    """

    def __init__(self, circuit: Circuit) -> None:
        self._circuit = circuit
        self._changed = threading.Condition()
        self._running: dict[object, tuple[float, socket.socket]] = {}
        self._thread: threading.Thread | None = None
        self._closed = False
        # When the thread looks by itself. Most are done long before, so few need to wake it.
        self._looks_at = math.inf

    def begin(self, who: object, wire: socket.socket, seconds: float) -> None:
        """From now on `who` has that many seconds; a second call sets them anew."""
        ends_at = time.monotonic() + seconds
        with self._changed:
            self._running[who] = (ends_at, wire)
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="deadlines", daemon=True)
                self._thread.start()
            if ends_at < self._looks_at:
                self._changed.notify()

    def end(self, who: object) -> None:
        """`who` is done."""
        with self._changed:
            self._running.pop(who, None)

    def close(self) -> None:
        with self._changed:
            self._closed = True
            self._changed.notify()

    def _run(self) -> None:
        with self._changed:
            while not self._closed:
                now = time.monotonic()
                for who, (at, wire) in list(self._running.items()):
                    if at <= now:
                        del self._running[who]
                        with contextlib.suppress(OSError):
                            wire.shutdown(socket.SHUT_RDWR)
                        self._circuit.open()
                self._looks_at = min((at for at, _ in self._running.values()), default=math.inf)
                idle = self._looks_at == math.inf
                self._changed.wait(None if idle else max(0.01, self._looks_at - now))
