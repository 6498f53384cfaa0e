"""A technician's commands about one machine and the devices of the site."""

from pathlib import Path

from tests.e2e.conftest import Answer, Run


def test_a_station_file_is_written_and_shown(answer: Answer, run: Run, tmp_path: Path) -> None:
    file = str(tmp_path / "loket.toml")
    made = answer("station", "init", file, "--kind", "counter", "--counter", "12")
    assert (made["name"], made["kind"], made["site"]) == ("Loket 12", "counter", 1)
    shown = answer("--station", file, "station", "show")
    assert shown["file"] == file
    assert shown["windows"][0]["counter"] == 12
    assert "tidak diubah" in run("station", "init", file, status=1).stderr


def test_a_password_is_never_written_into_a_station_file(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "station.toml"
    url = "postgresql://mpp:secret@server/mpp"
    told = run("--database", url, "station", "init", str(file), status=2).stderr
    assert "station enrol" in told
    assert "secret" not in told
    assert not file.exists()


def test_a_name_too_long_for_a_ticket_is_refused(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "station.toml"
    run("station", "init", str(file), "--name", "Kios di sebelah pintu masuk utara", status=2)
    assert not file.exists()


def test_a_device_that_is_not_there_cannot_be_shut_out(answer: Answer, run: Run) -> None:
    assert answer("station", "list") == []
    told = run("station", "revoke", "Kios 9", status=1).stderr
    assert "Tidak ada perangkat bernama Kios 9" in told
