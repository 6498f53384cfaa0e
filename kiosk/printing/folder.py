"""Papers as PDF files in a folder: a desk without a printer, and the demonstration."""

import errno
import re
import shutil
from pathlib import Path

from kiosk.errors import DeviceFault
from kiosk.paths import writable, write_whole
from kiosk.printing.printer import FOLDER, FULL, ROLL_80, Outcome, Paper, PrinterState
from kiosk.queue import PrintState

_ROOM_BYTES = 1_000_000
_FULL_ERRORS = {errno.ENOSPC, errno.EDQUOT}
_NOT_IN_NAMES = re.compile(r"[^A-Za-z0-9._-]+")


class FolderPrinter:
    """Writes each paper as `name.pdf` into a folder, whole or not at all."""

    def __init__(self, folder: Path, paper: Paper = ROLL_80) -> None:
        self._folder = folder
        self.paper = paper

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


def _reason(error: Exception) -> str:
    cause = error.__cause__ or error
    full = isinstance(cause, OSError) and cause.errno in _FULL_ERRORS
    return FULL if full else FOLDER
