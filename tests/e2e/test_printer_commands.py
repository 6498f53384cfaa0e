"""A technician's commands about the printers of one machine."""

from pathlib import Path

import zxingcpp

from tests.e2e.conftest import Answer, Run
from tests.printer import SocketPrinter, ink


def test_printers_are_listed_asked_and_tried(answer: Answer, run: Run, tmp_path: Path) -> None:
    file = tmp_path / "station.toml"
    with SocketPrinter() as printer:
        file.write_text(f'[printer]\nkind = "escpos"\naddress = "{printer.address}"\n')
        station = ("--station", str(file), "printer")
        (listed,) = answer(*station, "list")
        assert (listed["use"], listed["address"]) == ("ticket", printer.address)
        assert printer.connections == 0

        printer.set(near_end=True)
        (said,) = answer(*station, "status")
        assert (said["state"], said["low"], said["sees_paper"]) == ("ok", True, True)

        assert answer(*station, "test")["outcome"] == "printed"
        page = next(paper for paper in printer.papers if ink(paper))
        assert zxingcpp.read_barcodes(page.convert("L"))

        printer.set(paper_out=True)
        assert "paper_out" in run(*station, "status", status=3).stdout
    assert "offline" in run(*station, "test", status=3).stdout


def test_a_station_without_an_office_printer_says_so(run: Run) -> None:
    told = run("printer", "test", "--use", "office", status=2).stderr
    assert "[office_printer]" in told


def test_a_desk_without_a_printer_has_its_folder(answer: Answer, tmp_path: Path) -> None:
    (said,) = answer("printer", "status")
    assert (said["kind"], said["state"]) == ("folder", "ok")
    assert answer("printer", "test")["outcome"] == "printed"
    (own,) = answer("printer", "list", "--all")
    assert own["kind"] == "folder"
    assert list((tmp_path / "data" / "tickets").glob("test-*.pdf"))
