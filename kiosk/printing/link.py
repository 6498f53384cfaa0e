"""The wire to a receipt printer: TCP, a serial line or a device file, none of which may block long.

python-escpos has such wires too; they wait for as long as the system does and cannot say how much
of a paper went out (docs/decisions/0012-printers.md).
"""

import os
import select
import socket
import time
from abc import ABC, abstractmethod
from types import TracebackType
from typing import Self
from urllib.parse import parse_qs, urlsplit

PORT = 9100
BAUD = 19200
_OPEN_SECONDS = 0.7
_CHUNK = 1024


class LinkError(Exception):
    """The printer cannot be reached, or went away, or takes nothing any more."""


class Link(ABC):
    """An open wire. Use it as a context manager; `sent` counts the bytes that were handed over."""

    def __init__(self) -> None:
        self.sent = 0

    @abstractmethod
    def _write(self, data: memoryview, seconds: float) -> int:
        """Hands over some of it: how many bytes; 0 when the time is up."""

    @abstractmethod
    def _read(self, seconds: float) -> bytes:
        """What has come, waiting at most so long; empty when nothing did."""

    @abstractmethod
    def close(self) -> None: ...

    def send(self, data: bytes, seconds: float) -> None:
        """All of it. Raises LinkError when the printer takes nothing for so long."""
        rest = memoryview(data)
        while rest:
            try:
                taken = self._write(rest[:_CHUNK], seconds)
            except OSError as error:
                raise LinkError(str(error)) from error
            if not taken:
                raise LinkError("it takes no more")
            self.sent += taken
            rest = rest[taken:]

    def receive(self, seconds: float) -> bytes:
        """What has come; empty when nothing did in time. Raises LinkError when it went away."""
        try:
            return self._read(seconds)
        except OSError as error:
            raise LinkError(str(error)) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _k: type[BaseException] | None, _e: BaseException | None, _t: TracebackType | None
    ) -> None:
        self.close()


class _Network(Link):
    def __init__(self, host: str, port: int) -> None:
        super().__init__()
        self._socket = socket.create_connection((host, port), _OPEN_SECONDS)
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def _write(self, data: memoryview, seconds: float) -> int:
        self._socket.settimeout(seconds)
        try:
            return self._socket.send(data)
        except TimeoutError:
            return 0

    def _read(self, seconds: float) -> bytes:
        # A time-out of 0 would mean "never block", and be told as an error.
        self._socket.settimeout(max(seconds, 0.001))
        try:
            data = self._socket.recv(_CHUNK)
        except TimeoutError:
            return b""
        if not data:
            raise ConnectionResetError("it hung up")
        return data

    def close(self) -> None:
        self._socket.close()


class _SerialLine(Link):
    def __init__(self, name: str, baud: int) -> None:
        from serial import Serial

        super().__init__()
        self._line: Serial = Serial(name, baud, timeout=0, write_timeout=_OPEN_SECONDS)
        self._line.reset_input_buffer()

    def _write(self, data: memoryview, seconds: float) -> int:
        from serial import SerialTimeoutException

        self._line.write_timeout = seconds
        # pyserial does not say how much of a piece went out before the time was up.
        piece = bytes(data[:64])
        try:
            self._line.write(piece)
        except SerialTimeoutException:
            self.sent += len(piece)
            return 0
        return len(piece)

    def _read(self, seconds: float) -> bytes:
        self._line.timeout = seconds
        first: bytes = self._line.read(1)
        return first + self._line.read(self._line.in_waiting) if first else b""

    def close(self) -> None:
        self._line.close()


class _DeviceFile(Link):
    def __init__(self, path: str) -> None:
        super().__init__()
        flags = os.O_NONBLOCK | getattr(os, "O_NOCTTY", 0)
        self._file = os.open(path, os.O_RDWR | flags)

    def _write(self, data: memoryview, seconds: float) -> int:
        if not select.select([], [self._file], [], seconds)[1]:
            return 0
        return os.write(self._file, data)

    def _read(self, seconds: float) -> bytes:
        until = time.monotonic() + seconds
        while True:
            left = until - time.monotonic()
            if not select.select([self._file], [], [], max(left, 0))[0]:
                return b""
            try:
                data = os.read(self._file, _CHUNK)
            except BlockingIOError:
                data = b""
            # usblp answers "nothing" at once and for ever.
            if data or left <= 0:
                return data
            time.sleep(min(0.01, max(left, 0)))

    def close(self) -> None:
        os.close(self._file)


def open_link(address: str) -> Link:
    """`tcp://host[:9100]`, `serial:NAME[?baud=19200]` or `usb:FILE`. Raises LinkError."""
    scheme, _, rest = address.partition(":")
    try:
        if scheme == "tcp":
            parts = urlsplit(address)
            return _Network(parts.hostname or "", parts.port or PORT)
        if scheme == "serial":
            name, _, asked = rest.partition("?")
            return _SerialLine(name, int(parse_qs(asked).get("baud", [BAUD])[0]))
        return _DeviceFile(rest)
    except (OSError, ValueError) as error:
        raise LinkError(str(error)) from error
