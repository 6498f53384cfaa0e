"""One visit from end to end, as the program that `make run` starts where there is no screen."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pypdf
import pytest
import zxingcpp
from PySide6.QtGui import QImage

from tests.paper import raster


def demonstrate(folder: Path, visitors: int) -> Path:
    environment = {"KIOSK_NOW": "2026-11-24T09:14:00+07:00"}
    environment |= {k: v for k, v in os.environ.items() if k not in {"DISPLAY", "QT_QPA_PLATFORM"}}
    done = subprocess.run(
        [
            *(sys.executable, "-m", "kiosk", "--json", "--data-dir", str(folder / "data")),
            *("demo", "--headless", "--out", str(folder / "out"), "--visitors", str(visitors)),
        ],
        capture_output=True,
        text=True,
        check=False,
        env=environment,
        timeout=180,
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == json.loads((folder / "out" / "summary.json").read_text())
    return folder / "out"


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a demonstration with two visitors."""
    return demonstrate(tmp_path_factory.mktemp("demo"), 2)


def test_both_visitors_were_served_and_had_their_paper(played: Path) -> None:
    summary = json.loads((played / "summary.json").read_text())
    assert [v["steps"][-3:] for v in summary["visits"]] == [["called", "serving", "served"]] * 2
    assert {v["paper"] for v in summary["visits"]} == {"printed"}
    assert {v["state"] for v in summary["visits"]} == {"served"}
    assert summary["journal"]["tickets"] == 2


def test_the_paper_says_the_number_and_its_code_is_one_of_ours(played: Path) -> None:
    text = pypdf.PdfReader(played / "ticket.pdf").pages[0].extract_text()
    assert "A 001" in text
    (code,) = zxingcpp.read_barcodes(raster((played / "ticket.pdf").read_bytes()))
    assert len(code.text) == 39


@pytest.mark.parametrize(
    ("name", "width", "height"),
    [
        ("visitor-home", 1080, 1920),
        ("visitor-list", 1080, 1920),
        ("visitor-service", 1080, 1920),
        ("visitor-ticket", 1080, 1920),
        ("display-called", 1920, 1080),
        ("display-serving", 1920, 1080),
        ("counter", 380, 760),
        ("admin", 1440, 900),
    ],
)
def test_every_window_was_really_drawn(played: Path, name: str, width: int, height: int) -> None:
    image = QImage(str(played / f"{name}.png"))
    assert (image.width(), image.height()) == (width, height)
    colours = {image.pixel(x, y) for x in range(0, width, 20) for y in range(0, height, 20)}
    assert len(colours) > 8


def test_many_visitors_are_a_simulated_day_after_the_first_one(tmp_path: Path) -> None:
    out = demonstrate(tmp_path, 40)
    summary = json.loads((out / "summary.json").read_text())
    (visit,) = summary["visits"]
    assert (visit["label"], visit["state"]) == ("A 001", "served")
    day = summary["simulated"]
    assert (day["day"], day["visitors"], day["errors"]) == ("2026-11-25", 39, {})
    assert summary["journal"]["tickets"] == 1 + day["issued"] + day["walk_ins"]
    assert {"ticket.pdf", "visitor-home.png", "admin.png"} <= set(summary["files"])
