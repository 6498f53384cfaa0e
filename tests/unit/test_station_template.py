"""The station file that the program writes for a new machine."""

from pathlib import Path
from typing import get_args

import pytest

from kiosk import station_file
from kiosk.errors import DeviceFault, Refused, WrongInput
from kiosk.settings import PrinterSettings, Station, StationKind, Window

WINDOWS = {
    "kiosk": Window(kind="visitor", full_screen=True),
    "display": Window(kind="display", counter=7, full_screen=True),
    "counter": Window(kind="counter", counter=7),
    "admin": Window(kind="admin"),
}


@pytest.mark.parametrize("kind", get_args(StationKind))
def test_what_is_written_is_read_back_for_every_kind_of_machine(
    tmp_path: Path, kind: StationKind
) -> None:
    file = tmp_path / "station.toml"
    url = "postgresql://mpp.example/mpp"
    station_file.write(file, kind, 'Kios "2" $É', site=3, counter=7, database=url)
    made = Station.load(file)
    assert made == Station(name='Kios "2" $É', site=3, database=url, windows=(WINDOWS[kind],))
    assert made.kind == kind


def test_every_setting_is_explained_in_the_file(tmp_path: Path) -> None:
    file = tmp_path / "station.toml"
    station_file.write(file, "display", "Layar 1")
    text = file.read_text(encoding="utf-8")
    for name in (*Station.model_fields, *Window.model_fields, *PrinterSettings.model_fields):
        assert name in text
    assert Station.load(file).database is None


def test_a_file_that_is_there_is_never_overwritten(tmp_path: Path) -> None:
    file = tmp_path / "station.toml"
    file.write_text('name = "Kios 9"\n')
    with pytest.raises(Refused) as refused:
        station_file.write(file, "kiosk", "Kios 1")
    assert refused.value.key == "refused.station_file_exists"
    assert Station.load(file).name == "Kios 9"


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(DeviceFault):
        station_file.write(tmp_path / "none" / "station.toml", "kiosk", "Kios 1")


@pytest.mark.parametrize("line", ["site = 0", 'site = "satu"', "sites = 1"])
def test_a_wrong_site_is_refused_with_its_line(tmp_path: Path, line: str) -> None:
    file = tmp_path / "station.toml"
    file.write_text(f'name = "Kios 1"\n{line}\n')
    with pytest.raises(WrongInput) as refused:
        Station.load(file)
    assert refused.value.values["line"] == 2


def test_a_machine_with_several_windows_is_called_by_its_first() -> None:
    assert Station().kind == "kiosk"
    assert Station(windows=()).kind == "admin"
