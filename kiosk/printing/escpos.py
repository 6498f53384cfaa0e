"""Receipt printers that speak ESC/POS: asked before, while and after each paper.

A paper counts as printed only when the printer answers a question that it reaches after the cut.
"""

import json
import logging
import re
import threading
import time
from dataclasses import dataclass, replace
from importlib import resources
from struct import pack
from typing import Any

from kiosk.printing import status
from kiosk.printing.link import Link, LinkError, open_link
from kiosk.printing.printer import (
    DOUBT,
    OFFLINE,
    ROLL_80,
    SETUP,
    UNSEEN,
    Outcome,
    Paper,
    PrinterState,
)
from kiosk.queue import PrintState

log = logging.getLogger(__name__)

_ASK_SECONDS = 0.4
_SEND_SECONDS = 3.0
# A slow head needs 3 s for the longest ticket; the paper is held in doubt after so long.
_PROOF_SECONDS = 8.0
_LOOK_SECONDS = 0.25
_CLEAR_SECONDS = 0.3
# Small, as the rest of a broken one has to be filled with white before anything else is heard.
_BAND_ROWS = 24
_TO_CUTTER_MM = 13
# What a printer would take for an order of its own in the middle of a picture, by its first byte:
# one more dot makes it harmless.
_ORDER = re.compile(rb"\x10(?=[\x04\x05\x14])")
_CLEAR = b"\x10\x05\x02" + b"\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08"
_ASK_ONLINE = b"\x10\x04\x01"
_ASK_IN_ORDER = b"\x1dr\x01"
_RESET = b"\x1b@"
_BAND = b"\x1dv0\0"
_TO_TEAR_EDGE = b"\x1bJ\xa0"


@dataclass(frozen=True, slots=True)
class Model:
    """What python-escpos knows of a model: dots across (None: unknown), pictures, its knife."""

    dots: int | None
    raster: bool
    cut: bytes


def model_of(profile: str) -> Model | None:
    """None when nobody knows such a model."""
    known = _profiles().get(profile)
    if known is None:
        return None
    features = known["features"]
    dots = known["media"].get("width", {}).get("pixels")
    # Feed to the knife and cut; one that leaves a bridge keeps the paper from falling.
    cut = b"\x1dVB\0" if features.get("paperPartCut") else b""
    cut = cut or (b"\x1dVA\0" if features.get("paperFullCut") else b"")
    return Model(dots if isinstance(dots, int) else None, bool(features.get("bitImageRaster")), cut)


def _profiles() -> dict[str, Any]:
    # Its own module for this leaves a folder in the system's at every import and takes 0.3 s.
    text = resources.files("escpos").joinpath("capabilities.json").read_text(encoding="utf-8")
    profiles: dict[str, Any] = json.loads(text)["profiles"]
    return profiles


class EscposPrinter:
    """One printer at `address`, see `kiosk.printing.link.open_link`; reached anew each time.

    `answers` is False for one that cannot speak: it is printed to blindly, and no outcome is known.
    """

    def __init__(
        self,
        address: str,
        paper: Paper = ROLL_80,
        *,
        profile: str = "default",
        answers: bool = True,
    ) -> None:
        self.paper = paper
        self._address = address
        self._profile = profile
        self._answers = answers
        self._one_at_a_time = threading.Lock()
        # Whether something of an older paper may still be in it: a program that was killed left
        # no word of it, so also at the start.
        self._leftovers = True

    def state(self) -> PrinterState:
        with self._one_at_a_time:
            try:
                link = open_link(self._address)
            except LinkError:
                return PrinterState(ok=False, reason=OFFLINE)
            with link:
                try:
                    if self._leftovers:
                        self._clear(link)
                    return self._state(link)
                except LinkError:
                    # Half a question would take the next paper's first bytes for its other half.
                    self._leftovers = True
                    return PrinterState(ok=False, reason=OFFLINE)

    def print(self, pdf: bytes, name: str) -> Outcome:
        from kiosk.printing.raster import dots_per_mm, rasters

        model = model_of(self._profile)
        try:
            pages = rasters(pdf, self.paper)
        except ValueError as error:
            log.warning("%s does not fit: %s", name, error)
            return Outcome(PrintState.FAILED, SETUP)
        across = pages[0].row_bytes * 8
        if model is None or not model.raster or across > (model.dots or across):
            log.warning("a %s prints no picture %d dots wide", self._profile, across)
            return Outcome(PrintState.FAILED, SETUP)
        bands = [
            _ORDER.sub(b"\x18", _BAND + pack("<HH", band.row_bytes, band.rows) + band.data)
            for page in pages
            for band in page.bands(_BAND_ROWS)
        ]
        rows = sum(page.rows for page in pages)
        length = round(rows / dots_per_mm(self.paper)) + _TO_CUTTER_MM
        end = model.cut or _TO_TEAR_EDGE
        # White for the rest of a band that broke off, then that piece of paper goes.
        rest = bytes(pages[0].row_bytes * _BAND_ROWS) + _RESET + end if self._leftovers else b""
        with self._one_at_a_time:
            try:
                link = open_link(self._address)
            except LinkError:
                return Outcome(PrintState.FAILED, OFFLINE)
            with link:
                said = self._print(link, rest, bands, end)
        self._leftovers = said.state is not PrintState.PRINTED
        return replace(said, length_mm=length if said.state is PrintState.PRINTED else 0)

    def _print(self, link: Link, rest: bytes, bands: list[bytes], end: bytes) -> Outcome:
        inked = False
        try:
            if rest:
                self._clear(link)
            ready = self._state(link)
            if not ready.ok:
                return Outcome(PrintState.FAILED, ready.reason)
            link.send(rest + _RESET, _SEND_SECONDS)
            for band in bands:
                inked = True
                link.send(band, _SEND_SECONDS)
                if self._answers and self._stopped(link):
                    return self._broken_off(link)
            link.send(end, _SEND_SECONDS)
            return self._proof(link) if self._answers else Outcome(PrintState.UNKNOWN, UNSEEN)
        except LinkError as error:
            log.warning("the printer went away after %d bytes: %s", link.sent, error)
            # Not one dot of it can be on the paper before its first band.
            return Outcome(PrintState.UNKNOWN if inked else PrintState.FAILED, OFFLINE)

    def _stopped(self, link: Link) -> bool:
        """Whether it has said so, without waiting for its word."""
        link.send(_ASK_ONLINE, _SEND_SECONDS)
        return _says_stopped(link.receive(0))

    def _broken_off(self, link: Link) -> Outcome:
        """It stopped in the middle: the rest must not come out once it goes on."""
        reason = self._state(link).reason or DOUBT
        self._clear(link)
        return Outcome(PrintState.UNKNOWN, reason)

    def _proof(self, link: Link) -> Outcome:
        """Waits for the answer to a question that lies behind the cut."""
        # What came until now cannot be it.
        link.receive(0)
        link.send(_ASK_IN_ORDER, _SEND_SECONDS)
        until = time.monotonic() + _PROOF_SECONDS
        while time.monotonic() < until:
            said = link.receive(_LOOK_SECONDS)
            if any(map(status.is_ordered, said)):
                return Outcome(PrintState.PRINTED)
            if _says_stopped(said):
                return self._broken_off(link)
            if not said:
                link.send(_ASK_ONLINE, _SEND_SECONDS)
        return Outcome(PrintState.UNKNOWN, DOUBT)

    def _state(self, link: Link) -> PrinterState:
        if not self._answers:
            return PrinterState(ok=True, sees_paper=False)
        answers: dict[int, int] = {}
        for kind in (status.ONLINE, status.CAUSE, status.ERROR, status.PAPER):
            # An answer that came too late for its own question is none to the next one.
            link.receive(0)
            link.send(bytes((0x10, 0x04, kind)), _ASK_SECONDS)
            until = time.monotonic() + _ASK_SECONDS
            while kind not in answers and (left := until - time.monotonic()) > 0:
                found = next(filter(status.is_status, link.receive(left)), None)
                if found is not None:
                    answers[kind] = found
            if status.ONLINE not in answers:
                break
        return status.state_of(answers)

    def _clear(self, link: Link) -> None:
        """Throws away what it has taken and not printed, as far as the model can."""
        link.send(_CLEAR, _SEND_SECONDS)
        if self._answers:
            link.receive(_CLEAR_SECONDS)


def _says_stopped(said: bytes) -> bool:
    found = filter(status.is_status, said)
    return any(not status.state_of({status.ONLINE: byte}).ok for byte in found)
