"""Writers of one machine take turns; nobody waits for ever, and the dead give their turn back."""

import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from kiosk.store.turns import Turns

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such queue")


def test_the_second_waits_until_the_first_is_done(tmp_path: Path) -> None:
    turns = Turns(tmp_path / "queue.db")
    first = turns.take(5)
    done: list[str] = []

    def second() -> None:
        turn = turns.take(5)
        done.append("second")
        Turns.give_back(turn)

    thread = threading.Thread(target=second)
    thread.start()
    time.sleep(0.1)
    done.append("first")
    Turns.give_back(first)
    thread.join(5)
    assert done == ["first", "second"]


def test_who_waits_too_long_is_told_and_leaves_the_line(tmp_path: Path) -> None:
    turns = Turns(tmp_path / "queue.db")
    first = turns.take(0.1)
    with pytest.raises(TimeoutError):
        turns.take(0.1)
    Turns.give_back(first)
    # The one who left must not hold a turn that nobody uses.
    Turns.give_back(turns.take(5))
    Turns.give_back(turns.take(5))


def test_a_process_that_is_killed_gives_its_turn_back(tmp_path: Path) -> None:
    code = (
        "import sys, time; from pathlib import Path; from kiosk.store.turns import Turns; "
        "t = Turns(Path(sys.argv[1])).take(5); print('mine', flush=True); time.sleep(600)"
    )
    file = tmp_path / "queue.db"
    holder = subprocess.Popen([sys.executable, "-c", code, str(file)], stdout=subprocess.PIPE)
    assert holder.stdout is not None
    assert holder.stdout.readline() == b"mine\n"
    with pytest.raises(TimeoutError):
        Turns(file).take(0.1)
    holder.kill()
    holder.wait()
    Turns.give_back(Turns(file).take(5))
    holder.stdout.close()
