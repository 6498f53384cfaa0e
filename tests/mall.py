"""The windows of a mall as processes of their own, each with a history, and who pulls their plugs.

A window that was killed, or not answered, asks again under the op_id it had before it goes on.
"""

import ctypes
import multiprocessing
import os
import random
import time
from collections.abc import Collection
from dataclasses import dataclass, field, replace
from datetime import datetime
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

from kiosk.clock import Clock
from kiosk.errors import StoreFault
from kiosk.store import Store
from tests.client import COUNTERS, Client, counter, kiosk
from tests.conftest import Place
from tests.history import Recorder, read

# From a process that has read the program once, a window's life begins in milliseconds.
START: Any = multiprocessing.get_context("spawn" if os.name == "nt" else "forkserver")
# A minute of the mall in a second: caps, holds and the undo window all run out meanwhile.
PACE = 60
# Between two tries of a window that was not answered.
PAUSE_SECONDS = 0.1
_NEW_NETWORK = 0x40000000


@dataclass(frozen=True)
class MallClock:
    """Seconds since 1970 in the mall; the same in every process, whenever it starts."""

    begun: float
    moment: datetime
    pace: float = PACE

    def __call__(self) -> float:
        return self.moment.timestamp() + (time.time() - self.begun) * self.pace


@dataclass(frozen=True)
class Role:
    """A window that is always there, however often it is killed; counters have a number."""

    name: str
    number: int | None = None


def roles(kiosks: int, counters: Collection[int] = tuple(COUNTERS)) -> tuple[Role, ...]:
    return (
        *(Role(f"Kios {n}") for n in range(1, kiosks + 1)),
        *(Role(f"Loket {n}", n) for n in counters),
    )


@dataclass
class Mall:
    """All windows of a mall, and somebody who pulls plugs.

    `network` is the name of a network of their own, behind a cable, if they have one.
    """

    folder: Path
    place: Place
    clock: MallClock
    network: str | None = None
    chance: random.Random = field(default_factory=lambda: random.Random(20261124))
    running: dict[Role, BaseProcess] = field(default_factory=dict)
    killed: int = 0

    def __post_init__(self) -> None:
        START.set_forkserver_preload([__name__])

    def start(self, role: Role) -> None:
        # A process can be told of the mall, but not of other processes.
        told = replace(self, running={})
        arguments = (told, role, self.chance.random())
        self.running[role] = START.Process(target=_work, args=arguments, daemon=True)
        self.running[role].start()

    def kill(self, role: Role) -> None:
        process = self.running.pop(role)
        assert process.exitcode is None, f"{role.name} ended by itself"
        process.kill()
        process.join()
        process.close()
        self.killed += 1

    def close(self) -> None:
        for role in list(self.running):
            self.kill(role)

    def log(self, name: str) -> Path:
        return self.folder / f"{name}.jsonl"

    def logs(self) -> list[Path]:
        return sorted(self.folder.glob("*.jsonl"))

    def open(self) -> Store:
        return self.place.open(Clock(_system=self.clock))

    def client(self, name: str) -> Client:
        return Client(self.open(), Recorder(self.log(name)), name)


def enter(network: str) -> None:
    """From here on this thread, and whatever it starts, lives in that network."""
    with Path(f"/run/netns/{network}").open() as there:
        if ctypes.CDLL(None, use_errno=True).setns(there.fileno(), _NEW_NETWORK) != 0:
            raise OSError(ctypes.get_errno(), f"cannot enter {network}")


def _work(mall: Mall, role: Role, seed: float) -> None:
    """One life of a window: it asks again what it does not know, then works until it is killed."""
    if mall.network is not None:
        enter(mall.network)
    chance = random.Random(seed)
    pending = list(read([mall.log(role.name)]).values())
    client = _come_up(mall, role)
    client.ask_again(pending)
    while True:
        try:
            if not client.settle():
                time.sleep(PAUSE_SECONDS)
            elif role.number is None:
                kiosk(client, role.name, chance)
            else:
                counter(client, role.number, chance)
        except StoreFault:
            time.sleep(PAUSE_SECONDS)


def _come_up(mall: Mall, role: Role) -> Client:
    while True:
        try:
            return mall.client(role.name)
        except StoreFault:
            time.sleep(PAUSE_SECONDS)
