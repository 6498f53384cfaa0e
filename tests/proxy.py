"""A wire between clients and a server that does what wires do: goes silent, loses a reply, breaks.

It stands for a network wherever the tests may not make one, and for what no real network does on
demand: losing just the answer to a COMMIT.
"""

import contextlib
import random
import select
import socket
import threading
from dataclasses import dataclass, field
from enum import StrEnum

from sqlalchemy import make_url

_CHUNK = 65536
_LOOK_SECONDS = 0.05
_COMMIT = b"COMMIT"
# What a change tells the others just before its COMMIT, and a look never says.
_CHANGE = b"mpp_site_"


class Loss(StrEnum):
    """How a client learns that the reply to its COMMIT is lost."""

    BROKEN = "the connection breaks"
    SILENT = "nothing is ever heard again"


@dataclass
class Proxy:
    """Listens on a port of its own and forwards whole connections to `target`."""

    target: tuple[str, int]
    host: str = "127.0.0.1"
    _loss: Loss | None = None
    _left: int = 0
    _share: float = 1.0
    _chance: random.Random = field(default_factory=lambda: random.Random(20261124))
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _up: threading.Event = field(default_factory=threading.Event)
    _over: threading.Event = field(default_factory=threading.Event)
    _ends: set[socket.socket] = field(default_factory=set)

    def __post_init__(self) -> None:
        self._up.set()
        self._listening = socket.create_server((self.host, 0), backlog=100)
        self.port: int = self._listening.getsockname()[1]
        threading.Thread(target=self._accept, name="proxy", daemon=True).start()

    def url(self, url: str) -> str:
        """The same database, by this wire."""
        by = make_url(url).set(host=self.host, port=self.port)
        return by.render_as_string(hide_password=False)

    def cut(self) -> None:
        """The cable is out: nothing arrives at either end, and nobody is told."""
        self._up.clear()

    def drop(self) -> None:
        """As `cut`, and what was on the way is lost: these connections never speak again."""
        self._up.clear()
        with self._lock:
            # Both ends stay open; only nobody carries anything between them any more.
            self._ends.clear()

    def mend(self) -> None:
        self._up.set()

    def lose_replies(self, times: int, loss: Loss, share: float = 1.0) -> None:
        """Let that many changes be committed and their answers be lost, at random a share of all.

        A change that is asked for again may lose its answer again.
        """
        with self._lock:
            self._loss, self._left, self._share = loss, times, share

    def idle(self) -> bool:
        """Whether every reply that was to be lost is lost."""
        with self._lock:
            return self._left == 0

    def break_all(self) -> None:
        """Every connection breaks, as when a router starts anew."""
        with self._lock:
            ends, self._ends = self._ends, set()
        for end in ends:
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        self._over.set()
        self._up.set()
        with contextlib.suppress(OSError):
            self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()
        self.break_all()

    def _accept(self) -> None:
        while not self._over.is_set():
            try:
                client, _ = self._listening.accept()
            except OSError:
                return
            client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            threading.Thread(target=self._serve, args=(client,), daemon=True).start()

    def _serve(self, client: socket.socket) -> None:
        self._up.wait()
        try:
            server = socket.create_connection(self.target, timeout=5)
        except OSError:
            client.close()
            return
        server.settimeout(None)
        server.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        both = {client, server}
        with self._lock:
            self._ends |= both
        with client, server, contextlib.suppress(OSError):
            self._forward(client, server, both)
        with self._lock:
            self._ends -= both

    def _forward(
        self, client: socket.socket, server: socket.socket, both: set[socket.socket]
    ) -> None:
        loses: Loss | None = None
        changes = False
        while not self._over.is_set():
            readable, _, _ = select.select(both, [], [], _LOOK_SECONDS)
            # What is read here has arrived; while the cable is out nothing does.
            self._up.wait()
            if not both <= self._ends:
                self._over.wait()
                return
            for end in readable:
                data = end.recv(_CHUNK)
                if not data:
                    return
                if end is client:
                    changes = changes or _CHANGE in data
                    if _COMMIT in data:
                        loses = loses or (self._loses_this() if changes else None)
                        changes = False
                    server.sendall(data)
                elif loses is None:
                    client.sendall(data)
                elif loses is Loss.BROKEN:
                    # The server answered, so it is done.
                    return

    def _loses_this(self) -> Loss | None:
        with self._lock:
            if self._left == 0 or self._chance.random() >= self._share:
                return None
            self._left -= 1
            return self._loss
