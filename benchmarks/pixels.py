"""From the press of a call to changed pixels on the counter's display, a process of its own."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.house import ACTOR, MORNING, make_store
from benchmarks.row import Row, at_most, median, quantile
from kiosk import queue
from kiosk.catalogue import current
from kiosk.store import Store

DISPLAYS, CALLS = (1, 24), 96
FRAME_MS = 16.7
# The feed of the embedded database looks this often.
_PERIOD_MS = 50.0
# A time of the machine's own clock, which every process of it shares, for each picture of a call.
_SCREEN = """
import sys, time
from pathlib import Path
from kiosk import app, paths
from kiosk.settings import Window
from kiosk.words import Words
folder, url, counter, now = sys.argv[1:]
words = Words.load(paths.assets() / "i18n")
house = app.build(
    data_dir=Path(folder), database=url or None, station_file=None, now=now, words=words
)
application = app.qt_application(house)
with app.Role(house) as role:
    made = role.display(Window(kind="display", counter=int(counter)))
    made.show()
    window, waiting = made.quick_window(), []
    made.bridge.called.connect(waiting.append)

    def drawn():
        if waiting:
            waiting.clear()
            print(time.monotonic(), flush=True)

    window.frameSwapped.connect(drawn)
    window.grabWindow()
    print("ready", flush=True)
    application.exec()
"""


def measure() -> Iterator[Row]:
    """On the embedded database, with one display and with one at each of 24 counters."""
    for displays in DISPLAYS:
        with TemporaryDirectory() as folder:
            yield measured(Path(folder), None, displays, _PERIOD_MS + 2 * FRAME_MS)


def measured(folder: Path, url: str | None, displays: int, target: float) -> Row:
    """The same at any place in which nothing was made yet; `target` in milliseconds."""
    store = make_store(folder, url)
    counters = [number for number, *_ in queue.counters(store)][:displays]
    with ExitStack() as closing:
        closing.callback(store.close)
        screens = {
            number: closing.enter_context(_screen(folder, url, number)) for number in counters
        }
        for screen in screens.values():
            closing.callback(screen.kill)
        for number, screen in screens.items():
            assert _line(screen) == "ready"
            queue.open_counter(store, number, op_id=queue.new_op_id(), actor=ACTOR)
        waits = [
            _pressed(store, number, screens[number]) for number in islice(cycle(counters), CALLS)
        ]
    kind = "PostgreSQL" if url else "SQLite"
    return Row(
        f"{kind}: from the press to changed pixels, {displays} display{'s' * (displays > 1)}, p99",
        "ms",
        round(quantile(waits, 0.99), 1),
        target=at_most(round(target, 1)),
        more={
            "p50": round(median(waits), 1),
            "p95": round(quantile(waits, 0.95), 1),
            "worst": round(max(waits), 1),
        },
    )


def _pressed(store: Store, number: int, screen: subprocess.Popen[str]) -> float:
    catalogue = current(store)
    agency = next(a.code for a in catalogue.agencies if number in a.counters)
    service = next(s.code for s in catalogue.services if s.agency == agency)
    queue.issue(store, service, op_id=queue.new_op_id(), actor=ACTOR)
    # All displays have read what the number changed before the call is pressed.
    time.sleep(0.2)
    since = time.monotonic()
    called = queue.call_next(store, number, op_id=queue.new_op_id(), actor=ACTOR)
    assert called is not None
    drawn = float(_line(screen))
    queue.finish(store, number, op_id=queue.new_op_id(), actor=ACTOR)
    return (drawn - since) * 1000


def _line(screen: subprocess.Popen[str]) -> str:
    assert screen.stdout is not None
    return screen.stdout.readline().strip()


def _screen(folder: Path, url: str | None, number: int) -> subprocess.Popen[str]:
    settings = {
        "QT_QPA_PLATFORM": "offscreen",
        "QT_QUICK_BACKEND": "software",
        "QSG_RENDER_LOOP": "basic",
    }
    return subprocess.Popen(
        [sys.executable, "-c", _SCREEN, str(folder), url or "", str(number), MORNING],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, **settings},
    )
