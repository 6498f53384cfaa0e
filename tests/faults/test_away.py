"""The server restarts, freezes, is cut off, loses replies, dies: windows wait little, lose nothing.

Each prints what it cost: the longest wait of anybody, and when the windows were back.
"""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import make_url

from tests.conftest import Place
from tests.mall import Mall, MallClock
from tests.outage import Cost, Outage
from tests.postgres import Cluster
from tests.proxy import Loss, Proxy

MORNING = datetime(2026, 11, 24, 2, 0, tzinfo=UTC)
# The target is 3 s for both; beside other work a process may have to wait for its turn.
WAIT_SECONDS = BACK_SECONDS = 4.0
LOST_REPLIES = {Loss.BROKEN: 100, Loss.SILENT: 6}

pytestmark = pytest.mark.fault


@pytest.fixture
def outage(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[Callable[..., Cost]]:
    """Runs windows through an outage, tells what it cost, and holds that against the target."""

    def run(
        name: str,
        url: str,
        during: Callable[[], float],
        *,
        database: str | None = None,
        network: str | None = None,
    ) -> Cost:
        place = Place(tmp_path / "data", url)
        mall = Mall(tmp_path, place, MallClock(time.time(), MORNING), network)
        cost = Outage(name, mall, database or url).through(during)
        with capsys.disabled():
            sys.stdout.write(f"\n{cost}")
        assert max(cost.change, cost.look) < WAIT_SECONDS
        assert cost.first < BACK_SECONDS
        return cost

    yield run


@pytest.fixture
def wire(own: Cluster, make_wire: Callable[..., Proxy]) -> Proxy:
    return make_wire(own)


def test_a_restart(own: Cluster, outage: Callable[..., Cost]) -> None:
    def restarted() -> float:
        own.stop()
        own.start()
        return time.monotonic()

    outage("Restart", own.database(), restarted)


def test_a_server_that_is_off_for_a_while(own: Cluster, outage: Callable[..., Cost]) -> None:
    def off() -> float:
        own.stop("immediate")
        time.sleep(6)
        own.start()
        return time.monotonic()

    outage("Off for 6 s", own.database(), off)


def test_a_freeze_of_twelve_seconds(own: Cluster, outage: Callable[..., Cost]) -> None:
    def frozen() -> float:
        own.freeze()
        time.sleep(12)
        own.thaw()
        return time.monotonic()

    cost = outage("Frozen for 12 s", own.database(), frozen)
    assert cost.lost is not None
    assert cost.lost < 6


@pytest.mark.parametrize("lost", [False, True], ids=["held up", "lost"])
def test_silence_on_the_wire(
    own: Cluster, wire: Proxy, outage: Callable[..., Cost], lost: bool
) -> None:
    def silent() -> float:
        (wire.drop if lost else wire.cut)()
        time.sleep(8)
        wire.mend()
        return time.monotonic()

    name = f"Silence of 8 s, what was on the way {'lost' if lost else 'held up'}"
    url = own.database()
    outage(name, wire.url(url), silent, database=url)


@pytest.mark.parametrize("loss", Loss)
def test_lost_replies_to_a_commit(
    own: Cluster, wire: Proxy, outage: Callable[..., Cost], loss: Loss
) -> None:
    def losing() -> float:
        wire.lose_replies(LOST_REPLIES[loss], loss, share=0.2)
        while not wire.idle():
            time.sleep(0.05)
        return time.monotonic()

    url = own.database()
    name = f"{LOST_REPLIES[loss]} lost replies to COMMIT, {loss}"
    cost = outage(name, wire.url(url), losing, database=url)
    assert cost.again >= LOST_REPLIES[loss] // 2


def test_the_death_of_the_server_with_a_synchronous_standby(
    own: Cluster, outage: Callable[..., Cost]
) -> None:
    first = make_url(own.database())
    standby = own.standby()
    hosts = tuple(f"127.0.0.1:{cluster.port}" for cluster in (own, standby))
    both = first.set(host=None, port=None).update_query_dict({"host": hosts})

    def failover() -> float:
        own.kill()
        standby.promote()
        return time.monotonic()

    try:
        outage(
            "Server killed, standby promoted",
            both.render_as_string(hide_password=False),
            failover,
            database=first.set(port=standby.port).render_as_string(hide_password=False),
        )
    finally:
        standby.stop("immediate")


@dataclass(frozen=True)
class Cable:
    """From this machine to a network with nothing else in it; names and numbers of this process."""

    number: int = field(default_factory=os.getpid)

    @property
    def network(self) -> str:
        return f"mpp-hall-{self.number}"

    @property
    def near(self) -> str:
        return f"mpp-{self.number}"

    def address(self, end: int) -> str:
        return f"10.213.{self.number % 250}.{end}"

    def lay(self) -> None:
        far = f"far-{self.number}"
        for command in (
            f"link add {self.near} type veth peer name {far} netns {self.network}",
            f"addr add {self.address(1)}/30 dev {self.near}",
            f"link set {self.near} up",
            f"-n {self.network} addr add {self.address(2)}/30 dev {far}",
            f"-n {self.network} link set {far} up",
        ):
            assert _ip(*command.split()), command

    def pull(self) -> None:
        assert _ip("link", "set", self.near, "down")

    def put_back(self) -> None:
        assert _ip("link", "set", self.near, "up")


@pytest.fixture
def cable() -> Iterator[Cable]:
    made = Cable()
    if os.geteuid() != 0 or not shutil.which("ip") or not _ip("netns", "add", made.network):
        pytest.skip("no networks can be made here")
    try:
        made.lay()
        yield made
    finally:
        _ip("link", "del", made.near)
        _ip("netns", "del", made.network)


def test_a_cable_that_is_pulled_out(
    own: Cluster, cable: Cable, make_wire: Callable[..., Proxy], outage: Callable[..., Cost]
) -> None:
    # The server listens to this machine alone; a wire takes it to the end of the cable.
    wire = make_wire(own, host=cable.address(1))

    def pulled() -> float:
        cable.pull()
        time.sleep(8)
        cable.put_back()
        return time.monotonic()

    url = own.database()
    outage("Cable out for 8 s", wire.url(url), pulled, database=url, network=cable.network)


def _ip(*arguments: str) -> bool:
    return subprocess.run(["ip", *arguments], check=False, capture_output=True).returncode == 0
