"""Start of one window to its first frame, and its memory, against a bare process.

The bare process imports the same modules and shows an empty window of the same kind.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.house import MORNING, make_store
from benchmarks.row import Row, at_most, median

ROUNDS = 7
KINDS = ("visitor", "display", "counter", "admin")

_COMMON = """
import json, os, sys, time
begun, kind, folder, now = float(sys.argv[1]), *sys.argv[2:5]
from pathlib import Path
from kiosk import app, paths
from kiosk.settings import Window
from kiosk.words import Words
import kiosk.ui.feed, kiosk.ui.worker, kiosk.ui.theme, kiosk.ui.widgets
import importlib; importlib.import_module(f"kiosk.ui.{kind}.window")
if kind == "visitor":
    import kiosk.printing.press, kiosk.printing.printer, kiosk.printing.spooler
from PySide6.QtTest import QTest
from PySide6.QtQuick import QQuickWindow
from PySide6.QtWidgets import QApplication, QWidget

def memory():
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS"))

def first_frame(window):
    if isinstance(window, QWidget):
        QTest.qWaitForWindowExposed(window)
        window.repaint()
        return
    # Renders the scene here and now, so nothing later than the first frame is waited for.
    window.grabWindow()

def tell():
    print(json.dumps({"ms": (time.time() - begun) * 1000, "mib": memory()}))
"""
_PRODUCT = (
    _COMMON
    + """
words = Words.load(paths.assets() / "i18n")
house = app.build(data_dir=Path(folder), database=None, station_file=None, now=now, words=words)
application = app.qt_application(house)
with app.Role(house) as role:
    made = getattr(role, kind)(Window(kind=kind))
    made.show()
    first_frame(made if isinstance(made, QWidget) else made.quick_window())
    tell()
os._exit(0)
"""
)
_BARE = (
    _COMMON
    + """
application = QApplication([])
window = QQuickWindow() if kind in {"visitor", "display"} else QWidget()
window.resize(1080, 1000)
window.show()
first_frame(window)
tell()
os._exit(0)
"""
)


def measure() -> Iterator[Row]:
    """Every kind of window, product and bare process in turns."""
    with tempfile.TemporaryDirectory() as folder:
        make_store(Path(folder)).close()
        for kind in KINDS:
            yield from _measure(kind, folder)


def _measure(kind: str, folder: str) -> Iterator[Row]:
    _run(_PRODUCT, kind, folder)
    pairs = [(_run(_PRODUCT, kind, folder), _run(_BARE, kind, folder)) for _ in range(ROUNDS)]
    for what, unit in (("start to the first frame", "ms"), ("memory", "mib")):
        ours, bare = ([pair[side][unit] for pair in pairs] for side in (0, 1))
        yield Row(
            f"{kind} window, {what}; bare: an empty window with the same imports",
            unit,
            round(median(ours)),
            round(median(bare)),
            round(median([a / b for a, b in zip(ours, bare, strict=True)]), 2),
            at_most(1.5),
        )
        if unit == "ms":
            yield Row(f"{kind} window, {what}", unit, round(median(ours)), target=at_most(700))


def _run(script: str, kind: str, folder: str) -> dict[str, float]:
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "QT_QUICK_BACKEND": "software",
        "QSG_RENDER_LOOP": "basic",
    }
    done = subprocess.run(
        [sys.executable, "-c", script, str(time.time()), kind, folder, MORNING],
        capture_output=True,
        text=True,
        check=True,
        env=environment,
    )
    answer: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return answer
