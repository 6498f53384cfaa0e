"""Windows and servers killed at any moment: what was answered is kept, nothing is given twice."""

import random
import sys
import threading
import time
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk import queue
from kiosk.site_rules import SiteRules
from tests.checker import CALLS, check
from tests.conftest import Place
from tests.history import read
from tests.mall import PACE, Mall, MallClock, roles
from tests.postgres import Cluster

RULES = SiteRules(
    help_over=5, passing_cap_minutes=5, recall_pause_seconds=2, grace_minutes=2, undo_seconds=30
)
# In Banyuwangi a business day ends at three in the morning.
NEW_DAY = datetime(2026, 11, 24, 20, 0, tzinfo=UTC)


class PowerCuts:
    """Kills the whole server again and again while windows work, each time soon after it is up."""

    def __init__(self, cluster: Cluster, times: int) -> None:
        self.done = 0
        self._cluster, self._times = cluster, times
        self._chance = random.Random(20261124)
        self._thread = threading.Thread(target=self._run, name="power cuts", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def running(self) -> bool:
        return self._thread.is_alive()

    def _run(self) -> None:
        for _ in range(self._times):
            # The windows are back within three seconds: most cuts hit them at work.
            time.sleep(self._chance.uniform(1, 6))
            self._cluster.kill()
            self._cluster.start()
            self.done += 1


def killed_again_and_again(
    place: Place, folder: Path, kills: int, seconds: float, cuts: PowerCuts | None = None
) -> str:
    """Kills windows for so long, then compares; a sentence with what happened."""
    # The business day changes in the middle of it.
    begins = NEW_DAY - timedelta(seconds=PACE * seconds / 2)
    mall = Mall(folder, place, MallClock(time.time(), begins))
    windows = roles(kiosks=2)
    manager = mall.client("Kantor")
    manager.do("save_rules", rules=RULES.dump())
    manager.do("set_level", number=27, service="DUK-08", level="help")
    manager.do("set_level", number=3, service="DUK-02", level="never")
    for role in windows:
        mall.start(role)
    if cuts is not None:
        cuts.start()
    while mall.killed < kills or (cuts is not None and cuts.running()):
        time.sleep(mall.chance.uniform(0, 2 * seconds / kills))
        role = mall.chance.choice(windows)
        mall.kill(role)
        mall.start(role)
    killed = mall.killed
    mall.close()

    operations = read(mall.logs())
    lost_sight = [one for one in operations.values() if one.unknown]
    # First as the kills left it, then with every open question asked once more.
    assert not check(place.database, mall.logs())
    manager.ask_again(lost_sight)
    while not manager.settle():
        time.sleep(0.1)
    assert not check(place.database, mall.logs())
    assert not [one for one in read(mall.logs()).values() if one.unknown]
    proof = queue.verify(manager.store)
    manager.store.close()
    answered = Counter(one.f for one in operations.values() if one.told)
    called = sum(answered[f] for f in CALLS)
    assert answered["issue"] > kills // 2, "the kiosks hardly worked"
    assert called > kills // 2, "the counters hardly worked"
    power = "" if cuts is None else f" and {cuts.done} of the whole server"
    again = sum(len(one.tries) > 1 for one in operations.values())
    return (
        f"{killed} kills{power}: {answered['issue']} numbers and {called} calls answered, "
        f"{sum(answered.values())} answers in all, {again} operations asked more than once, "
        f"{len(lost_sight)} without an answer at the end; "
        f"{proof.entries} entries and {proof.tickets} tickets proven, nothing lost or twice.\n"
    )


def tell(capsys: pytest.CaptureFixture[str], found: str) -> None:
    with capsys.disabled():
        sys.stdout.write(f"\n{found}")


def test_sixty_kills_lose_nothing_that_was_answered_and_give_nothing_twice(tmp_path: Path) -> None:
    killed_again_and_again(Place(tmp_path / "data"), tmp_path, kills=60, seconds=9)


def test_kills_beside_a_server_lose_nothing_that_was_answered_and_give_nothing_twice(
    tmp_path: Path, cluster: Cluster
) -> None:
    place = Place(tmp_path / "data", cluster.database())
    killed_again_and_again(place, tmp_path, kills=15, seconds=5)


@pytest.mark.fault
@pytest.mark.parametrize("shared", [False, True], ids=["sqlite", "postgresql"])
def test_two_hundred_kills_lose_nothing_that_was_answered_and_give_nothing_twice(
    tmp_path: Path,
    shared: bool,
    request: pytest.FixtureRequest,
    capsys: pytest.CaptureFixture[str],
) -> None:
    url = request.getfixturevalue("cluster").database() if shared else None
    place = Place(tmp_path / "data", url)
    tell(capsys, killed_again_and_again(place, tmp_path, kills=200, seconds=90))


@pytest.mark.fault
def test_twenty_power_cuts_of_the_server_lose_nothing_that_was_answered_and_give_nothing_twice(
    tmp_path: Path, own: Cluster, capsys: pytest.CaptureFixture[str]
) -> None:
    place = Place(tmp_path / "data", own.database())
    cuts = PowerCuts(own, 20)
    tell(capsys, killed_again_and_again(place, tmp_path, kills=40, seconds=120, cuts=cuts))
    assert cuts.done == 20
