"""A kiosk on a real X server, as a screen reader of the system hears it."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

LAUNCHER = Path("/usr/libexec/at-spi-bus-launcher")
SYSTEM_PYTHON = Path("/usr/bin/python3")
READER = Path(__file__).with_name("at_spi.py")


def missing() -> str:
    """What this machine lacks for it; nothing when all is there."""
    programs = [name for name in ("Xvfb", "dbus-run-session") if shutil.which(name) is None]
    files = [str(file) for file in (LAUNCHER, SYSTEM_PYTHON) if not file.exists()]
    if programs or files:
        return ", ".join((*programs, *files))
    asked = [str(SYSTEM_PYTHON), "-c", "import gi; gi.require_version('Atspi', '2.0')"]
    bound = subprocess.run(asked, capture_output=True, check=False)
    return "" if bound.returncode == 0 else "the bindings of AT-SPI"


LACKS = missing()


@contextmanager
def x_server() -> Iterator[str]:
    """A virtual X server on a display of its own choice."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1080x1920x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL) as server:
        os.close(write)
        with os.fdopen(read) as told:
            yield f":{told.readline().strip()}"
        server.terminate()


@pytest.mark.skipif(bool(LACKS), reason=f"this machine has no assistive bus to ask: {LACKS}")
def test_a_screen_reader_is_told_what_stands_on_a_kiosk(tmp_path: Path) -> None:
    session = (
        '"$1" --launch-immediately --a11y=1 & bus=$!; '
        '"$0" -m kiosk visitor & kiosk=$!; '
        '"$2" "$3" mpp-kiosk "Dukcapil, 0 orang"; told=$?; '
        "kill $kiosk $bus; wait $kiosk; exit $told"
    )
    command = ["dbus-run-session", "--", "sh", "-c", session, sys.executable]
    with x_server() as display:
        told = subprocess.run(
            [*command, str(LAUNCHER), str(SYSTEM_PYTHON), str(READER)],
            env={
                **os.environ,
                "DISPLAY": display,
                "KIOSK_DATA_DIR": str(tmp_path / "data"),
                "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
                "QT_QPA_PLATFORM": "xcb",
            },
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
    assert told.returncode == 0, told.stderr
    shown = {tuple(one) for one in json.loads(told.stdout.splitlines()[-1])}
    assert shown >= {
        ("heading", "Mau urus apa hari ini?"),
        ("list item", "Dukcapil, 0 orang"),
        ("push button", "KTP, Dukcapil"),
        ("push button", "English"),
        ("push button", "Panggil petugas"),
    }
    named = {"push button", "list item", "label", "heading", "toggle button", "check box"}
    assert not [one for one in shown if one[0] in named and not one[1]]
