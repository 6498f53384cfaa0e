"""Writes the station file of a new machine: every setting in it, each with its explanation."""

import json
from pathlib import Path
from string import Template

from kiosk import paths
from kiosk.errors import DeviceFault, Refused
from kiosk.settings import StationKind

_WINDOW = {
    "kiosk": ('kind = "visitor"', "screen = 0", "full_screen = true"),
    "display": (
        *('kind = "display"', "counter = {counter}", "screen = 0", "full_screen = true"),
        *('language = "id"', 'arrow = "down"'),
    ),
    "counter": ('kind = "counter"', "counter = {counter}", 'language = "id"'),
    "admin": ('kind = "admin"', 'language = "id"'),
}
_EXAMPLE = '# database = "postgresql://server.mpp.example/mpp?sslmode=verify-full"'


def write(
    file: Path,
    kind: StationKind,
    name: str,
    *,
    site: int = 1,
    counter: int = 1,
    database: str | None = None,
) -> None:
    """The file of a machine of that kind; `counter` is that of a display or a console.

    Raises Refused when there is such a file already, which stays as it is, and DeviceFault for a
    folder that cannot be written.
    """
    window = "\n".join(("[[windows]]", *_WINDOW[kind])).format(counter=counter)
    # A basic string of TOML is written as one of JSON is.
    text = Template((paths.assets() / "station.toml").read_text(encoding="utf-8")).substitute(
        name=json.dumps(name, ensure_ascii=False),
        site=site,
        database=f"database = {json.dumps(database, ensure_ascii=False)}" if database else _EXAMPLE,
        window=window,
    )
    try:
        with file.open("x", encoding="utf-8") as written:
            written.write(text)
    except FileExistsError:
        raise Refused("refused.station_file_exists", file=str(file)) from None
    except OSError as error:
        raise DeviceFault("fault.folder", folder=str(file.parent)) from error
