"""Where papers go: what every printer can do, one that writes files, one for rehearsing faults."""

import errno
import re
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from kiosk.errors import DeviceFault
from kiosk.paths import writable, write_whole
from kiosk.queue import PrintState

# Reasons, each with a sentence `ticket.reason_…` that says what to do.
PAPER_OUT = "paper_out"
FOLDER = "folder"
FULL = "full"
DOUBT = "doubt"

_ROOM_BYTES = 1_000_000
_FULL_ERRORS = {errno.ENOSPC, errno.EDQUOT}
_NOT_IN_NAMES = re.compile(r"[^A-Za-z0-9._-]+")


@dataclass(frozen=True, slots=True)
class PrinterState:
    """Whether a paper would come out now, and the reason if not."""

    ok: bool
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What is known of one paper: PRINTED, FAILED or UNKNOWN, and the reason unless printed."""

    state: PrintState
    reason: str = ""


class Printer(Protocol):
    """A device that turns a PDF into paper. Called from one thread that is no window's."""

    def state(self) -> PrinterState:
        """What the device says of itself; never raises for a device out of reach."""

    def print(self, pdf: bytes, name: str) -> Outcome:
        """Prints once and waits until the outcome is seen, or cannot be."""


class FolderPrinter:
    """Writes each paper as `name.pdf` into a folder, whole or not at all."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def state(self) -> PrinterState:
        try:
            free = shutil.disk_usage(writable(self._folder)).free
        except (DeviceFault, OSError) as error:
            return PrinterState(ok=False, reason=_reason(error))
        return PrinterState(ok=True) if free >= _ROOM_BYTES else PrinterState(ok=False, reason=FULL)

    def print(self, pdf: bytes, name: str) -> Outcome:
        path = self._folder / f"{_NOT_IN_NAMES.sub('-', name).strip('.-') or 'ticket'}.pdf"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            write_whole(path, pdf)
        except OSError as error:
            return Outcome(PrintState.FAILED, _reason(error))
        return Outcome(PrintState.PRINTED)


@dataclass
class MemoryPrinter:
    """Keeps papers in `papers` as (name, PDF), and fails in the way it is told to.

    `trouble`: a reason it reports before and while printing, such as PAPER_OUT. `silent`: it takes
    the paper and never says what became of it. `breaks`: what print raises instead of answering.
    """

    papers: list[tuple[str, bytes]] = field(default_factory=list)
    trouble: str = ""
    silent: bool = False
    breaks: Exception | None = None

    def state(self) -> PrinterState:
        return PrinterState(ok=not self.trouble, reason=self.trouble)

    def print(self, pdf: bytes, name: str) -> Outcome:
        if self.breaks is not None:
            raise self.breaks
        if self.trouble:
            return Outcome(PrintState.FAILED, self.trouble)
        self.papers.append((name, pdf))
        return Outcome(PrintState.UNKNOWN, DOUBT) if self.silent else Outcome(PrintState.PRINTED)


def _reason(error: Exception) -> str:
    cause = error.__cause__ or error
    full = isinstance(cause, OSError) and cause.errno in _FULL_ERRORS
    return FULL if full else FOLDER
