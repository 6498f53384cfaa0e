"""What every test of a command asks for: the program itself, on a database of its own."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

# A Tuesday on which an office is open: what is tested must not depend on the hour.
MORNING = "2026-11-24T09:14:00+07:00"
Run = Callable[..., subprocess.CompletedProcess[str]]
Answer = Callable[..., Any]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Runs `python -m kiosk …` on a database of its own; checks the exit status.

    `typed` is what it reads, a scanner's lines for instance.
    """

    def go(
        *arguments: str, status: int = 0, typed: str = "", **variables: str
    ) -> subprocess.CompletedProcess[str]:
        unset = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
        environment = {k: v for k, v in os.environ.items() if k not in unset}
        environment |= {"KIOSK_DATA_DIR": str(tmp_path / "data"), "KIOSK_NOW": MORNING, **variables}
        done = subprocess.run(
            [sys.executable, "-m", "kiosk", *arguments],
            capture_output=True,
            text=True,
            input=typed,
            env=environment,
            check=False,
            timeout=120,
        )
        assert done.returncode == status, done.stderr
        assert "Traceback" not in done.stderr + done.stdout
        return done

    return go


@pytest.fixture
def answer(run: Run) -> Answer:
    """The one JSON value a command answers; `now` is the moment it is run at."""

    def go(*arguments: str, status: int = 0, now: str = MORNING) -> Any:
        return json.loads(run("--json", *arguments, status=status, KIOSK_NOW=now).stdout)

    return go
