"""A window that was opened is seen by the office."""

from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk import __version__, app, queue
from kiosk.settings import Station, Window
from kiosk.words import Words


# Which sound servers there are is the machine's affair.
@pytest.mark.qt_log_ignore("Couldn't (load|resolve)", "PulseAudioService", extend=True)
def test_the_office_sees_a_kiosk_whose_window_was_opened(
    words: Words, tmp_path: Path, fonts: Path, dressed: None, qtbot: QtBot
) -> None:
    file = tmp_path / "station.toml"
    file.write_text('name = "Kios 5"\n[[windows]]\nkind = "visitor"\n')
    house = app.build(
        data_dir=tmp_path / "data", database=None, station_file=file, now=None, words=words
    )
    assert house.station == Station(name="Kios 5", windows=(Window(kind="visitor"),))
    with app.Role(house) as role:
        role.visitor(house.station.windows[0])
        role.report()
        qtbot.waitUntil(lambda: bool(queue.stations(role.store)))
    with closing(house.store()) as store:
        (seen,) = queue.stations(store)
    assert (seen.name, seen.kind, seen.version) == ("Kios 5", "kiosk", __version__)
