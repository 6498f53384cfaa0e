"""Windows killed at any moment: what was answered is kept, nothing is given or called twice."""

import multiprocessing
import os
import random
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

import pytest

from kiosk import queue
from kiosk.clock import Clock
from kiosk.site_rules import SiteRules
from kiosk.store import Store
from tests.checker import CALLS, check
from tests.client import COUNTERS, Client, counter, kiosk
from tests.conftest import open_here
from tests.history import Recorder, read

# From a process that has read the program once, a window's life begins in milliseconds.
START: Any = multiprocessing.get_context("spawn" if os.name == "nt" else "forkserver")
KIOSKS = 2
# A minute of the mall in a second: caps, holds and the undo window all run out while it is killed.
PACE = 60
RULES = SiteRules(
    help_over=5, passing_cap_minutes=5, recall_pause_seconds=2, grace_minutes=2, undo_seconds=30
)
# In Banyuwangi a business day ends at three in the morning.
NEW_DAY = datetime(2026, 11, 24, 20, 0, tzinfo=UTC)


@dataclass(frozen=True)
class MallClock:
    """Seconds since 1970 in the mall; the same in every process, whenever it starts."""

    begun: float
    moment: datetime

    def __call__(self) -> float:
        return self.moment.timestamp() + (time.time() - self.begun) * PACE


@dataclass(frozen=True)
class Role:
    """A window that is always there, however often it is killed; counters have a number."""

    name: str
    number: int | None = None


ROLES = (
    *(Role(f"Kios {n}") for n in range(1, KIOSKS + 1)),
    *(Role(f"Loket {n}", n) for n in COUNTERS),
)


def work(role: Role, folder: Path, seconds: MallClock, seed: float) -> None:
    """One life of a window: it asks again what it does not know, then works until it is killed."""
    chance = random.Random(seed)
    log = history_of(folder, role)
    pending = list(read([log]).values())
    client = Client(open_store(folder, seconds), Recorder(log), role.name)
    client.ask_again(pending)
    while True:
        if role.number is None:
            kiosk(client, role.name, chance)
        else:
            counter(client, role.number, chance)


def history_of(folder: Path, role: Role) -> Path:
    return folder / f"{role.name}.jsonl"


def open_store(folder: Path, seconds: MallClock) -> Store:
    return open_here(folder / "data", Clock(_system=seconds))


@dataclass
class Mall:
    """All windows of a mall, and somebody who pulls plugs."""

    folder: Path
    clock: MallClock
    chance: random.Random = field(default_factory=lambda: random.Random(20261124))
    running: dict[Role, BaseProcess] = field(default_factory=dict)
    killed: int = 0

    def start(self, role: Role) -> None:
        arguments = (role, self.folder, self.clock, self.chance.random())
        self.running[role] = START.Process(target=work, args=arguments, daemon=True)
        self.running[role].start()

    def kill(self, role: Role) -> None:
        process = self.running.pop(role)
        assert process.exitcode is None, f"{role.name} ended by itself"
        process.kill()
        process.join()
        process.close()
        self.killed += 1


def killed_again_and_again(folder: Path, kills: int, seconds: float) -> str:
    """Kills windows for so long, then compares; a sentence with what happened."""
    # The business day changes in the middle of it.
    begins = NEW_DAY - timedelta(seconds=PACE * seconds / 2)
    START.set_forkserver_preload([__name__])
    mall = Mall(folder, MallClock(time.time(), begins))
    office = Role("Kantor")
    store = open_store(folder, mall.clock)
    manager = Client(store, Recorder(history_of(folder, office)), office.name)
    manager.do("save_rules", rules=RULES.dump())
    manager.do("set_level", number=27, service="DUK-08", level="help")
    manager.do("set_level", number=3, service="DUK-02", level="never")
    for role in ROLES:
        mall.start(role)
    while mall.killed < kills:
        time.sleep(mall.chance.uniform(0, 2 * seconds / kills))
        role = mall.chance.choice(ROLES)
        mall.kill(role)
        if mall.killed < kills:
            mall.start(role)
    for role in list(mall.running):
        mall.kill(role)

    logs = [history_of(folder, role) for role in (*ROLES, office)]
    operations = read(logs)
    lost_sight = [one for one in operations.values() if one.unknown]
    # First as the kills left it, then with every open question asked once more.
    assert not check(folder / "data" / "queue.db", logs)
    manager.ask_again(lost_sight)
    assert not check(folder / "data" / "queue.db", logs)
    proof = queue.verify(store)
    store.close()
    answered = Counter(one.f for one in operations.values() if one.told)
    assert answered["issue"] > kills, "the kiosks hardly worked"
    assert sum(answered[f] for f in CALLS) > kills, "the counters hardly worked"
    called = sum(answered[f] for f in CALLS)
    return (
        f"{mall.killed} kills: {answered['issue']} numbers and {called} calls answered, "
        f"{sum(answered.values())} answers in all, {len(lost_sight)} without one at the end; "
        f"{proof.entries} entries and {proof.tickets} tickets proven, nothing lost or twice.\n"
    )


def test_sixty_kills_lose_nothing_that_was_answered_and_give_nothing_twice(tmp_path: Path) -> None:
    killed_again_and_again(tmp_path, kills=60, seconds=9)


@pytest.mark.fault
def test_two_hundred_kills_lose_nothing_that_was_answered_and_give_nothing_twice(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = killed_again_and_again(tmp_path, kills=200, seconds=90)
    with capsys.disabled():
        sys.stdout.write(f"\n{found}")
