"""Printers that take PDF over IPP (RFC 8010, 8011), and CUPS queues: followed to the job's end."""

import http.client
import logging
import struct
import time
from collections.abc import Iterator
from struct import pack, unpack_from
from urllib.parse import urlsplit, urlunsplit

from kiosk.printing.printer import (
    COVER,
    DOUBT,
    JAM,
    OFFLINE,
    PAPER_OUT,
    SETUP,
    STOPPED,
    Outcome,
    Paper,
    PrinterState,
)
from kiosk.queue import PrintState

log = logging.getLogger(__name__)

PORT = 631
_PRINT_JOB, _CANCEL, _JOB, _PRINTER = 0x0002, 0x0008, 0x0009, 0x000B
_INTEGER, _KEYWORD, _URI, _CHARSET, _LANGUAGE, _NAME, _MIME = (
    0x21,
    0x44,
    0x45,
    0x47,
    0x48,
    0x42,
    0x49,
)
_BEGIN, _END, _MEMBER = 0x34, 0x37, 0x4A
_OPERATION_PART, _JOB_PART, _LAST = b"\x01", b"\x02", b"\x03"
_FORMATS, _NOT_ACCEPTING = {0x040A, 0x040B}, 0x0506
_STOPPED_STATE = 5
_CANCELED, _ABORTED, _COMPLETED = 7, 8, 9
_ASK_SECONDS = 1.5
_SEND_SECONDS = 5.0
_JOB_SECONDS = 20.0
_LOOK_SECONDS = 0.3
# What a printer says of itself, the first that fits; its endings -report, -warning, -error are
# how grave it takes them.
_REASONS = {
    "cover-open": COVER,
    "door-open": COVER,
    "interlock-open": COVER,
    "media-empty": PAPER_OUT,
    "media-needed": PAPER_OUT,
    "media-jam": JAM,
    "offline": OFFLINE,
    "shutdown": OFFLINE,
    "connecting-to-device": OFFLINE,
    "timed-out": OFFLINE,
    "paused": STOPPED,
    "moving-to-paused": STOPPED,
}
_LOW = "media-low"

Answer = dict[str, list[int | str]]


class IppError(Exception):
    """What came is no answer in IPP."""


class IppPrinter:
    """The printer or CUPS queue at `url`, an ipp:// address."""

    def __init__(self, url: str, paper: Paper) -> None:
        self.paper = paper
        self._url = url

    def state(self) -> PrinterState:
        try:
            status, said = self._ask(_PRINTER, b"")
        except (OSError, http.client.HTTPException, IppError):
            return PrinterState(ok=False, reason=OFFLINE)
        if status >= 0x0400:
            return PrinterState(ok=False, reason=SETUP)
        return printer_state(said)

    def print(self, pdf: bytes, name: str) -> Outcome:
        from kiosk.printing.raster import page_mm

        try:
            width, height = page_mm(pdf)
        except ValueError:
            return Outcome(PrintState.FAILED, SETUP)
        if self.paper.height_mm is not None:
            width, height = self.paper.width_mm, self.paper.height_mm
        clean = "".join(letter if " " <= letter <= "~" else "-" for letter in name)[:120]
        asked = _value(_NAME, "job-name", clean.encode()) + _value(
            _MIME, "document-format", b"application/pdf"
        )
        wire = self._wire(_SEND_SECONDS)
        try:
            wire.connect()
        except OSError:
            return Outcome(PrintState.FAILED, OFFLINE)
        try:
            status, said = self._ask(_PRINT_JOB, asked, _media(width, height), pdf, wire=wire)
        except (OSError, http.client.HTTPException, IppError) as error:
            log.warning("the printer went away while it took %s: %s", clean, error)
            return Outcome(PrintState.UNKNOWN, OFFLINE)
        if status >= 0x0400:
            log.warning("the printer refused %s: %#06x", clean, status)
            return Outcome(PrintState.FAILED, STOPPED if status == _NOT_ACCEPTING else SETUP)
        job = next((n for n in said.get("job-id", []) if isinstance(n, int)), None)
        return Outcome(PrintState.UNKNOWN, DOUBT) if job is None else self._follow(job)

    def _follow(self, job: int) -> Outcome:
        """Asks for the job until it is over; one that does not get there is taken back, so that
        it does not come out later."""
        which = _value(_INTEGER, "job-id", pack(">i", job))
        until = time.monotonic() + _JOB_SECONDS
        while time.monotonic() < until:
            if (ended := self._ended(which)) is not None:
                return ended
            time.sleep(_LOOK_SECONDS)
        reason = self.state().reason or DOUBT
        try:
            self._ask(_CANCEL, which)
        except (OSError, http.client.HTTPException, IppError):
            return Outcome(PrintState.UNKNOWN, reason)
        ended = self._ended(which)
        printed = ended is not None and ended.state is PrintState.PRINTED
        return Outcome(PrintState.PRINTED) if printed else Outcome(PrintState.UNKNOWN, reason)

    def _ended(self, which: bytes) -> Outcome | None:
        try:
            _, said = self._ask(_JOB, which)
        except (OSError, http.client.HTTPException, IppError):
            return None
        state = next(iter(said.get("job-state", [])), None)
        if state == _COMPLETED:
            return Outcome(PrintState.PRINTED)
        if state in {_CANCELED, _ABORTED}:
            return Outcome(PrintState.UNKNOWN, self.state().reason or DOUBT)
        return None

    def _wire(self, seconds: float) -> http.client.HTTPConnection:
        parts = urlsplit(self._url)
        return http.client.HTTPConnection(parts.hostname or "", parts.port or PORT, timeout=seconds)

    def _ask(
        self,
        operation: int,
        asked: bytes,
        job: bytes = b"",
        document: bytes = b"",
        *,
        wire: http.client.HTTPConnection | None = None,
    ) -> tuple[int, Answer]:
        wire = wire or self._wire(_ASK_SECONDS)
        parts = urlsplit(self._url)
        body = b"".join(
            (
                pack(">BBHi", 2, 0, operation, 1),
                _OPERATION_PART,
                _value(_CHARSET, "attributes-charset", b"utf-8"),
                _value(_LANGUAGE, "attributes-natural-language", b"en"),
                _value(_URI, "printer-uri", urlunsplit(parts._replace(query="")).encode()),
                *([asked] if operation != _PRINT_JOB and asked else []),
                _value(_NAME, "requesting-user-name", b"mpp-kiosk"),
                *([asked] if operation == _PRINT_JOB else []),
                *([_JOB_PART, job] if job else []),
                _LAST,
                document,
            )
        )
        try:
            wire.request("POST", parts.path or "/", body, {"Content-Type": "application/ipp"})
            answer = wire.getresponse()
            if answer.status != http.client.OK:
                raise IppError(f"HTTP {answer.status}")
            return parsed(answer.read(1_000_000))
        finally:
            wire.close()


def printer_state(said: Answer) -> PrinterState:
    """By printer-state, printer-state-reasons and printer-is-accepting-jobs."""
    told = [str(reason) for reason in said.get("printer-state-reasons", [])]
    bare = [reason.rsplit("-", 1)[0] if _graded(reason) else reason for reason in told]
    reason = next((ours for theirs, ours in _REASONS.items() if theirs in bare), "")
    if not reason and (
        said.get("printer-state") == [_STOPPED_STATE]
        or said.get("printer-is-accepting-jobs") == [0]
    ):
        reason = STOPPED
    return PrinterState(ok=not reason, reason=reason, low=_LOW in bare)


def _graded(reason: str) -> bool:
    return reason.endswith(("-report", "-warning", "-error"))


def parsed(data: bytes) -> tuple[int, Answer]:
    """Status and every attribute by name; the last of a name counts. Raises IppError."""
    try:
        (status,) = unpack_from(">H", data, 2)
        answer: Answer = {}
        name = ""
        for tag, key, value in _attributes(data):
            if key:
                name = key
                answer[name] = []
            if tag in {_INTEGER, 0x23}:
                answer.setdefault(name, []).append(unpack_from(">i", value)[0])
            elif tag == 0x22:
                answer.setdefault(name, []).append(value[0])
            elif tag >= 0x40:
                answer.setdefault(name, []).append(value.decode("utf-8", "replace"))
    except (struct.error, IndexError) as error:
        raise IppError("no IPP") from error
    return status, answer


def _attributes(data: bytes) -> Iterator[tuple[int, str, bytes]]:
    at = 8
    while data[at] != _LAST[0]:
        tag = data[at]
        at += 1
        if tag < 0x10:
            continue
        (size,) = unpack_from(">H", data, at)
        name = data[at + 2 : at + 2 + size].decode("utf-8", "replace")
        at += 2 + size
        (size,) = unpack_from(">H", data, at)
        yield tag, name, data[at + 2 : at + 2 + size]
        at += 2 + size


def _value(tag: int, name: str, value: bytes) -> bytes:
    return pack(">BH", tag, len(name)) + name.encode() + pack(">H", len(value)) + value


def _media(width_mm: float, height_mm: float) -> bytes:
    """media-col of exactly that size, without margins, in hundredths of a millimetre."""

    def member(name: str, tag: int, value: bytes) -> bytes:
        return _value(_MEMBER, "", name.encode()) + _value(tag, "", value)

    def number(name: str, value: float) -> bytes:
        return member(name, _INTEGER, pack(">i", round(value)))

    size = number("x-dimension", width_mm * 100) + number("y-dimension", height_mm * 100)
    margins = b"".join(
        number(f"media-{side}-margin", 0) for side in ("bottom", "left", "right", "top")
    )
    return b"".join(
        (
            _value(_KEYWORD, "print-scaling", b"none"),
            _value(_BEGIN, "media-col", b""),
            member("media-size", _BEGIN, b""),
            size,
            _value(_END, "", b""),
            margins,
            _value(_END, "", b""),
        )
    )
