"""From an empty PostgreSQL to a second machine at work, by the commands a technician types."""

from pathlib import Path

from kiosk.store.credential import with_login
from tests.e2e.conftest import Answer, Run
from tests.hall import locked_cluster, shared_database


def test_a_second_machine_is_let_in_works_and_is_shut_out(
    answer: Answer, run: Run, tmp_path: Path
) -> None:
    with locked_cluster() as cluster, shared_database(cluster) as address:
        office = ("--database", with_login(address, "owner", "owner"))
        kiosk = ("--database", address, "--data-dir", str(tmp_path / "kiosk"))
        told = run(*kiosk, "ticket", "issue", "DUK-02", status=1).stderr
        assert "station enrol" in told, "a machine that was never enrolled is told what to do"
        answer(*office, "db", "upgrade")
        assert "db grant" in run(*office, "station", "code", "--name", "Kios 2", status=1).stderr
        assert "mpp_kiosk" in answer(*office, "db", "grant")
        made = answer(*office, "station", "code", "--name", "Kios 2", "--kind", "kiosk")
        typed = made["code"].lower().replace("-", " ")
        own = answer(*kiosk, "station", "enrol", typed)
        assert (own["name"], own["kind"], own["site"]) == ("Kios 2", "kiosk", 1)
        assert answer(*kiosk, "ticket", "issue", "DUK-02")["label"] == "A 001"
        assert "tidak berhak" in run(*kiosk, "agency", "down", "IMI", status=1).stderr
        # Its windows would carry the wrong name: the station file must say the enrolled one.
        other = tmp_path / "other.toml"
        other.write_text('name = "Kios 1"')
        wrong = (*kiosk, "--station", str(other), "visitor")
        told = run(*wrong, status=1, QT_QPA_PLATFORM="offscreen").stderr
        assert "terdaftar sebagai Kios 2" in told
        # Without any setting it is what its code made it, and never begins a queue of its own.
        bare = kiosk[2:]
        shown = answer(*bare, "station", "show")
        assert (shown["name"], shown["windows"][0]["kind"]) == ("Kios 2", "visitor")
        assert answer(*bare, "ticket", "issue", "DUK-02")["label"] == "A 002"
        assert not (tmp_path / "kiosk" / "queue.db").exists()
        listed = answer(*office, "station", "revoke", "Kios 2")
        assert listed[0]["revoked_at"] is not None
        assert "dicabut" in run(*kiosk, "ticket", "issue", "DUK-02", status=1).stderr
        assert answer(*office, "db", "verify")["tickets"] == 2
        logs = "".join(file.read_text() for file in tmp_path.rglob("*.log"))
        assert made["code"].replace("-", "")[4:19] not in logs.replace("-", "")
