"""The technician's commands: check, copy, back up, restore, go on with older data."""

import shutil
from pathlib import Path

from tests.conftest import Place
from tests.e2e.conftest import Answer, Run
from tests.postgres import Cluster


def test_a_desk_moves_to_a_server_and_goes_on_there(
    answer: Answer, tmp_path: Path, cluster: Cluster
) -> None:
    answer("ticket", "issue", "DUK-02")
    before = answer("db", "verify")
    file, url = f"sqlite:///{tmp_path / 'data' / 'queue.db'}", cluster.database()
    (moved,) = answer("db", "copy", "--from", file, "--to", url)["sites"]
    assert (moved["entries"], moved["head"]) == (before["entries"], before["head"])
    there = ("--database", url)
    assert answer(*there, "ticket", "issue", "DUK-02")["label"] == "A 002"
    assert answer(*there, "db", "check")["unsafe"] == []
    # The desk's own file has not heard of that number.
    assert answer("ticket", "issue", "DUK-02", status=1)["error"] == "refused.older_database"


def test_a_server_that_forgets_for_speed_is_told_of(run: Run, tmp_path: Path) -> None:
    own = Cluster.make()
    try:
        url = own.database()
        Place(tmp_path / "data", url).open().close()
        with own.connect() as connection:
            connection.execute("ALTER SYSTEM SET fsync = off")
        own.stop()
        own.start()
        told = run("--database", url, "db", "check", status=1).stderr
    finally:
        own.remove()
    assert "fsync. Nyalakan" in told
    assert "synchronous_commit" not in told


def test_a_backup_is_restored_and_numbers_go_on_above_it(
    answer: Answer, run: Run, tmp_path: Path
) -> None:
    answer("ticket", "issue", "DUK-02")
    file = tmp_path / "backup.db"
    assert answer("db", "backup", str(file))["sites"][0]["tickets"] == 1
    assert "sudah ada" in run("db", "backup", str(file), status=1).stderr
    lost = answer("ticket", "issue", "DUK-02")["label"]
    told = answer("db", "restore", str(file), "--by", "Sari")
    assert Path(told["kept"]).parent == tmp_path / "data"
    assert told["sites"] == [{"site": 1, "after": 600}]
    assert (lost, answer("ticket", "issue", "DUK-02")["label"]) == ("A 002", "A 601")
    assert answer("db", "verify")["tickets"] == 2
    assert answer("db", "check", "--thorough")["unsafe"] == []
    file.write_bytes(file.read_bytes()[:30_000])
    assert answer("db", "restore", str(file), status=4)["error"] == "damaged.backup"


def test_a_file_put_back_by_hand_is_refused_until_accepted(
    answer: Answer, run: Run, tmp_path: Path
) -> None:
    answer("ticket", "issue", "DUK-02")
    shutil.copy(tmp_path / "data" / "queue.db", tmp_path / "old.db")
    assert answer("db", "accept-older", status=1)["error"] == "refused.not_older"
    answer("ticket", "issue", "DUK-02")
    shutil.copy(tmp_path / "old.db", tmp_path / "data" / "queue.db")
    told = run("ticket", "issue", "DUK-02", status=1).stderr
    assert "db accept-older" in told
    assert answer("db", "accept-older", "--by", "Sari")["after"] == 600
    assert answer("ticket", "issue", "DUK-02")["label"] == "A 601"


def test_there_is_nothing_to_check_where_no_queue_is(answer: Answer, tmp_path: Path) -> None:
    assert answer("db", "check", status=1)["error"] == "refused.no_database"
    assert not (tmp_path / "data" / "queue.db").exists()
