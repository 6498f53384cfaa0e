"""A day without power, by the commands an office types: print, enter, report."""

import json
from pathlib import Path

import zxingcpp

from tests.e2e.conftest import Answer, Run
from tests.paper import raster

NEXT_MORNING = "2026-11-25T08:05:00+07:00"


def codes_of(pdf: Path, sheets: int) -> list[str]:
    """As a scanner reads them, the stubs one after the other."""
    read = (
        code.text
        for sheet in range(1, sheets + 1)
        for code in zxingcpp.read_barcodes(raster(pdf.read_bytes(), sheet))
    )
    return list(dict.fromkeys(read))


def test_a_day_on_paper_is_whole_the_next_morning(answer: Answer, run: Run, tmp_path: Path) -> None:
    pack, report = tmp_path / "pack.pdf", tmp_path / "report.pdf"
    made = answer("pack", "print", "--agency", "duk", "--count", "10", "--out", str(pack))
    assert (made["numbers"], made["files"]) == (10, 1)
    codes = codes_of(pack, 2)
    assert len(codes) == 10
    used = ("--day", "2026-11-24", "--counter", "1")
    told = run(
        *("--json", "pack", "enter", *used),
        typed="\n".join((*codes[:8], codes[0], "")),
        KIOSK_NOW=NEXT_MORNING,
    )
    assert [one["news"] for one in json.loads(told.stdout)] == ["entered"] * 8 + ["known"]
    gone = ("pack", "enter", "--day", "2026-11-24", "--outcome", "no-show")
    run(*gone, typed=codes[8], KIOSK_NOW=NEXT_MORNING)
    refused = run("pack", "enter", typed=f"{codes[9][:-1]}7\n", status=1, KIOSK_NOW=NEXT_MORNING)
    assert "bukan tiket darurat kami" in refused.stderr
    day = answer(*("report", "day", "--date", "2026-11-24", "--out", str(report)), now=NEXT_MORNING)
    assert (day["issued"], day["emergency"]) == (9, 9)
    assert report.read_bytes().startswith(b"%PDF")
    assert answer("db", "verify", now=NEXT_MORNING)["tickets"] == 9


def test_a_report_for_nowhere_or_of_no_date_is_told_what_to_type(run: Run) -> None:
    assert "--out" in run("report", "day", status=2).stderr
    assert "2026-12-25" in run("report", "day", "--date", "kemarin", "--print", status=2).stderr
