"""A kiosk killed at any moment: what was answered is kept, nothing is given twice."""

import random
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest

from kiosk import paths, queue
from kiosk.catalogue.seed import seed
from kiosk.clock import Clock
from kiosk.store import Store
from kiosk.store.opening import open_store
from tests.conftest import MORNING

pytestmark = pytest.mark.fault

KILLS = 60
TOGETHER = 3

# Takes numbers and calls them as fast as it can, and writes down what it was answered.
WORKER = """
import sys
from functools import partial
from pathlib import Path
from kiosk import paths, queue
from kiosk.catalogue.seed import seed
from kiosk.clock import Clock
from kiosk.store.opening import open_store

folder, log, counter = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
clock = Clock.from_text(sys.argv[4])
fill = partial(seed, folder=paths.assets() / "catalogue", clock=clock)
store = open_store(None, folder, clock, fill)
who = lambda: {"op_id": queue.new_op_id(), "actor": "worker"}
with log.open("a", buffering=1) as answers:
    queue.open_counter(store, counter, **who())
    while True:
        op_id = queue.new_op_id()
        issued = queue.issue(store, "DUK-02", op_id=op_id, actor="worker", station="Kios 1")
        answers.write(f"issued {op_id} {issued.ticket.label}\\n")
        held = queue.desk(store, counter).ticket
        if held is not None:
            queue.finish(store, counter, **who())
        called = queue.call_next(store, counter, **who())
        if called is not None:
            answers.write(f"called {counter} {called.label}\\n")
"""


def open_here(folder: Path) -> Store:
    clock = Clock.starting_at(MORNING)
    fill = partial(seed, folder=paths.assets() / "catalogue", clock=clock)
    return open_store(None, folder, clock, fill)


def test_sixty_kills_lose_no_answered_number_and_call_nobody_twice(tmp_path: Path) -> None:
    data = tmp_path / "data"
    open_here(data).close()
    chance = random.Random(20261124)
    logs: list[Path] = []
    running: list[subprocess.Popen[bytes]] = []
    for kill in range(KILLS):
        while len(running) < TOGETHER:
            log = tmp_path / f"answers-{len(logs)}"
            logs.append(log)
            counter = str(1 + len(logs) % 6)
            now = MORNING.isoformat()
            arguments = [sys.executable, "-c", WORKER, str(data), str(log), counter, now]
            running.append(subprocess.Popen(arguments, stderr=subprocess.DEVNULL))
            if kill == 0:
                time.sleep(1)
        time.sleep(chance.uniform(0.05, 0.6))
        victim = running.pop(chance.randrange(len(running)))
        victim.kill()
        victim.wait()
    for process in running:
        process.kill()
        process.wait()

    answers = [
        line.split(" ", 2) for log in logs if log.exists() for line in log.read_text().splitlines()
    ]
    issued = {op_id: label for kind, op_id, label in answers if kind == "issued"}
    called = [label for kind, _, label in answers if kind == "called"]
    assert len(issued) > KILLS, "the workers hardly worked"
    store = open_here(data)
    proof = queue.verify(store)
    assert proof.tickets >= len(issued)
    assert len(set(issued.values())) == len(issued)
    for op_id, label in issued.items():
        again = queue.issue(store, "DUK-02", op_id=op_id, actor="worker", station="Kios 1")
        assert again.ticket.label == label
    assert len(set(called)) == len(called)
    store.close()
