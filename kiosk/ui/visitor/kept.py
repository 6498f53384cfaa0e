"""What a kiosk keeps in its own folder, so that neither a restart nor a lost database undoes it."""

import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from kiosk.errors import DeviceFault
from kiosk.paths import write_whole
from kiosk.ui.visitor.staffing import LOUDEST, QUIETEST, Tries

_FILE = "kiosk.json"


@dataclass(frozen=True, slots=True)
class _Values:
    wrong: int = 0
    at: int = 0
    of: str = ""
    volume: int = 70


class Kept:
    """Wrong staff codes and the volume. Without a folder they last as long as the program.

    Whoever writes waits for the disk: on the worker.
    """

    def __init__(self, folder: Path | None) -> None:
        self._file = None if folder is None else folder / _FILE
        self._values = self._read()

    @property
    def tries(self) -> Tries:
        return Tries(self._values.wrong, self._values.at, self._values.of)

    @property
    def volume(self) -> int:
        """In percent."""
        return self._values.volume

    def keep_tries(self, tries: Tries) -> None:
        """On the disk when this returns. Raises DeviceFault, and then a code must not be tried."""
        self._write(replace(self._values, **asdict(tries)))

    def keep_volume(self, percent: int) -> None:
        """Raises DeviceFault."""
        self._write(replace(self._values, volume=percent))

    def _write(self, values: _Values) -> None:
        if self._file is not None:
            try:
                write_whole(self._file, json.dumps(asdict(values)).encode())
            except OSError as error:
                raise DeviceFault("fault.folder", folder=str(self._file.parent)) from error
        self._values = values

    def _read(self) -> _Values:
        """A file that was damaged counts as a new kiosk's: nobody at its screen can damage it."""
        try:
            found = json.loads(self._file.read_text("utf-8")) if self._file else {}
            numbers = {n: int(found[n]) for n in ("wrong", "at", "volume") if n in found}
            values = _Values(**numbers, of=str(found.get("of", "")))
        except (OSError, ValueError, TypeError, AttributeError):
            return _Values()
        return replace(values, volume=min(LOUDEST, max(QUIETEST, values.volume)))
