"""A receipt printer on a socket: speaks ESC/POS with its status, fails as told, keeps its papers.

It runs in threads of the test: `with SocketPrinter() as printer`.

Real-time commands are heard at once and anywhere, even inside a picture, as real printers do;
everything else waits its turn in the buffer, which outlives the connection that brought it.
"""

import contextlib
import random
import re
import select
import socket
import struct
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Self

from PIL import Image

DOTS_PER_MM = 8
# From the head to the knife.
CUTTER_DOTS = 12 * DOTS_PER_MM
_REAL_TIME = re.compile(
    rb"\x10(?:\x04([\x01-\x04])|\x05([\x01\x02])|\x14(\x08\x01\x03\x14\x01\x06\x02\x08))"
)
_LONGEST_REAL_TIME = 10
_CLEARED = b"\x37\x25\x00"
_LOOK_SECONDS = 0.02


@dataclass
class Mechanism:
    """Head, roll, knife and buffer. Every field without an underscore may be set at any time.

    `out_after_rows`: the roll ends after so many more rows of dots. `row_seconds`: how slow it is.
    `in_order`: whether it answers GS r. `clears`: whether it knows DLE DC4 8.
    """

    width: int = 576
    near_end: bool = False
    paper_out: bool = False
    cover_open: bool = False
    offline: bool = False
    cutter_error: bool = False
    out_after_rows: int | None = None
    row_seconds: float = 0.0
    in_order: bool = True
    clears: bool = True
    papers: list[Image.Image] = field(default_factory=list)
    _rows: list[bytes] = field(default_factory=list)
    _buffer: bytearray = field(default_factory=bytearray)
    _raster: tuple[int, int] = (0, 0)

    @property
    def stuck(self) -> bool:
        return self.paper_out or self.cover_open or self.offline or self.cutter_error

    @property
    def strip(self) -> Image.Image:
        """What hangs out of the printer since the last cut."""
        return _picture(self._rows, self.width)

    @property
    def waiting(self) -> int:
        """How many bytes it has not worked through."""
        return len(self._buffer)

    def status(self, kind: int) -> int:
        """What DLE EOT `kind` is answered."""
        bits = {
            1: 0x08 * self.stuck,
            2: 0x04 * self.cover_open | 0x20 * self.paper_out | 0x40 * self.cutter_error,
            3: 0x08 * self.cutter_error,
            4: 0x0C * (self.near_end or self.paper_out) | 0x60 * self.paper_out,
        }
        return 0x12 | bits[kind]

    def take(self, data: bytes) -> None:
        self._buffer += data

    def clear(self) -> None:
        """Forgets what it has not printed, even the rest of a picture it was promised."""
        self._buffer.clear()
        self._raster = (0, 0)

    def step(self) -> bytes | None:
        """Works one command off, or one row of a picture: its answer; None when it must wait."""
        if self.stuck or not self._buffer:
            return None
        row_bytes, rows = self._raster
        if rows:
            row = self._bite(row_bytes)
            if row is None:
                return None
            self._raster = (row_bytes, rows - 1)
            self._print(row)
            return b""
        return self._command()

    def _command(self) -> bytes | None:
        told = self._bite(_size(bytes(self._buffer[:3])))
        if told is None:
            return None
        match told[:2]:
            case b"\x1dv":
                _, row_bytes, rows = struct.unpack("<BHH", told[3:])
                self._raster = (row_bytes, rows)
            case b"\x1dV":
                self._feed(CUTTER_DOTS + told[3] if len(told) > 3 else 0)
                self._cut()
            case b"\x1bJ":
                self._feed(told[2])
            case b"\x1dr" if self.in_order:
                return bytes([0x03 * self.near_end])
            case _ if len(told) == 1 and told != b"\0":
                # This program prints no text; what is here by mistake is seen on the paper.
                self._print(told * (self.width // 8))
        return b""

    def _bite(self, size: int) -> bytes | None:
        if len(self._buffer) < size:
            return None
        taken = bytes(self._buffer[:size])
        del self._buffer[:size]
        return taken

    def _print(self, row: bytes) -> None:
        self._rows.append(row[: self.width // 8].ljust(self.width // 8, b"\0"))
        if self.out_after_rows is not None:
            self.out_after_rows -= 1
            if self.out_after_rows <= 0:
                self.out_after_rows, self.paper_out = None, True

    def _feed(self, dots: int) -> None:
        self._rows += [bytes(self.width // 8)] * dots

    def _cut(self) -> None:
        if self._rows:
            self.papers.append(_picture(self._rows, self.width))
            self._rows = []


def _size(head: bytes) -> int:
    """How long the command is that begins so."""
    if head[:1] not in {b"\x1b", b"\x1d", b"\x10"}:
        return 1
    if head[:2] == b"\x1dV":
        return 4 if head[2:] in {b"A", b"B"} else 3
    return {b"\x1dv": 8, b"\x1b@": 2, b"\x10\x14": 10}.get(head[:2], 3)


class SocketPrinter:
    """A `Mechanism` behind a TCP port, one connection at a time, as such printers have it."""

    def __init__(self, port: int = 0, *, width: int = 576) -> None:
        self.mechanism = Mechanism(width=width)
        # Says nothing; answers nonsense; closes the connection after so many more bytes.
        self.silent = False
        self.garbled = False
        self.drop_after: int | None = None
        self.connections = 0
        self.received = bytearray()
        self._chance = random.Random(20261124)
        self._moved = threading.Condition()
        self._over = False
        # Whether what waits can be worked off, rather than being half a command.
        self._works = True
        self._client: socket.socket | None = None
        self._listening = socket.create_server(("127.0.0.1", port), backlog=20)
        self.port: int = self._listening.getsockname()[1]
        self._threads = [
            threading.Thread(target=run, daemon=True) for run in (self._accept, self._work)
        ]

    @property
    def address(self) -> str:
        return f"tcp://127.0.0.1:{self.port}"

    @property
    def papers(self) -> list[Image.Image]:
        with self._moved:
            return list(self.mechanism.papers)

    def set(self, **faults: float | bool | None) -> None:
        """Sets what goes wrong: fields of Mechanism, `silent`, `garbled` or `drop_after`."""
        with self._moved:
            for name, value in faults.items():
                owner = self if name in {"silent", "garbled", "drop_after"} else self.mechanism
                if not hasattr(owner, name):
                    raise AttributeError(name)
                setattr(owner, name, value)
            self._moved.notify_all()

    def refill(self) -> None:
        self.set(paper_out=False, near_end=False, out_after_rows=None)

    def settled(self, seconds: float = 5.0) -> None:
        """Waits until everybody has hung up and it has printed all it can."""
        until = time.monotonic() + seconds
        with self._moved:
            while self._busy() and time.monotonic() < until:
                self._moved.wait(_LOOK_SECONDS)

    def _busy(self) -> bool:
        calling = bool(select.select([self._listening], [], [], 0)[0])
        works = self.mechanism.waiting and not self.mechanism.stuck
        return calling or self._client is not None or bool(works and self._works)

    def start(self) -> Self:
        for thread in self._threads:
            thread.start()
        return self

    def close(self) -> None:
        with self._moved:
            self._over = True
            self._moved.notify_all()
        with contextlib.suppress(OSError):
            self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()
        for thread in self._threads:
            thread.join(5)

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.close()

    def _accept(self) -> None:
        while not self._over:
            try:
                client, _ = self._listening.accept()
            except OSError:
                return
            client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            with self._moved:
                self._client = client
                self.connections += 1
            with client, contextlib.suppress(OSError):
                for data in self._heard(client):
                    self._take(data)
            with self._moved:
                self._client = None

    def _heard(self, client: socket.socket) -> Iterator[bytes]:
        while not self._over:
            if not select.select([client], [], [], _LOOK_SECONDS)[0]:
                continue
            most = 4096 if self.drop_after is None else min(4096, self.drop_after)
            data = client.recv(most) if most else b""
            if data:
                yield data
            if self.drop_after is not None:
                self.drop_after -= len(data)
                if self.drop_after <= 0:
                    self.drop_after = None
                    # At once, with a reset: as when the plug is pulled.
                    linger = struct.pack("ii", 1, 0)
                    client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
                    return
            if not data:
                return

    def _take(self, data: bytes) -> None:
        with self._moved:
            overlap = min(len(self.received), _LONGEST_REAL_TIME - 1)
            before = len(self.received)
            self.received += data
            at = before
            for heard in _REAL_TIME.finditer(self.received, before - overlap):
                if heard.end() <= before:
                    continue
                self.mechanism.take(bytes(self.received[at : heard.end()]))
                at = heard.end()
                self._real_time(heard)
            self.mechanism.take(bytes(self.received[at:]))
            self._works = True
            self._moved.notify_all()

    def _real_time(self, heard: re.Match[bytes]) -> None:
        kind, request, clear = heard.groups()
        machine = self.mechanism
        if kind:
            self._say(bytes([machine.status(kind[0])]))
        elif request == b"\x02" and (machine.cover_open or machine.cutter_error):
            machine.clear()
        elif clear and machine.clears:
            machine.clear()
            self._say(_CLEARED)

    def _say(self, answer: bytes) -> None:
        if self.silent or self._client is None or not answer:
            return
        if self.garbled:
            answer = self._chance.randbytes(self._chance.randrange(1, 6))
        with contextlib.suppress(OSError):
            self._client.sendall(answer)

    def _work(self) -> None:
        while True:
            with self._moved:
                if self._over:
                    return
                answer = self.mechanism.step()
                self._works = answer is not None
                if answer is None:
                    self._moved.wait(_LOOK_SECONDS)
                else:
                    self._say(answer)
                pause = self.mechanism.row_seconds if answer is not None else 0
                self._moved.notify_all()
            if pause:
                time.sleep(pause)


def ink(picture: Image.Image) -> tuple[int, int, int, int] | None:
    """The box that holds every black dot: left, top, right, bottom; None on a blank paper."""
    return picture.convert("L").point(lambda shade: 255 - shade).getbbox()


def _picture(rows: list[bytes], width: int) -> Image.Image:
    # A dot is a one for the head, and a zero for a picture.
    return Image.frombytes(
        "1", (width, max(1, len(rows))), b"".join(rows) or bytes(width // 8), "raw", "1;I"
    )
