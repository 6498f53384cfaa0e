"""Closing early by commands: nobody is forgotten, and a slip brings them back first."""

from pathlib import Path

import pypdf

from tests.e2e.conftest import Answer, Run

TOMORROW = "2026-11-25T08:30:00+07:00"


def test_a_counter_closes_early_and_its_visitors_come_first_tomorrow(
    answer: Answer, run: Run, tmp_path: Path
) -> None:
    answer("site", "hours", "office")
    answer("counter", "open", "1")
    answer("ticket", "issue", "DUK-02", "--priority", "elderly")
    answer("ticket", "issue", "DUK-08")
    told = run("counter", "close", "1", status=1).stderr
    assert "2 orang masih menunggu" in told
    assert "AP 001, A 001. Move them, promise them tomorrow first, or record why." in told
    left = answer("counter", "stranded", "1")
    assert [ticket["label"] for ticket in left["stranded"]] == ["AP 001", "A 001"]
    folder = tmp_path / "slips"
    closed = answer("counter", "close", "1", "--stranded", "tomorrow", "--slips", str(folder))
    assert closed["counter"] == {"number": 1, "state": "closed"}
    assert [ticket["state"] for ticket in closed["settled"]] == ["tomorrow", "tomorrow"]
    (paper, _) = sorted(folder.iterdir())
    text = pypdf.PdfReader(paper).pages[0].extract_text()
    assert "A 001" in text
    assert "Datang lagi Rabu, 25 November." in " ".join(text.split())
    assert answer("day", "close")["states"] == {"tomorrow": 2}
    slip = closed["settled"][1]["token"]
    assert "Datang lagi hari itu" in run("ticket", "come-first", slip, status=1).stderr
    answer("ticket", "issue", "DUK-02", now=TOMORROW)
    first = answer("ticket", "come-first", slip, now=TOMORROW)
    assert (first["label"], first["ahead"], first["service"]) == ("A 002", 0, "DUK-08")
    again = run("ticket", "come-first", slip, status=1, KIOSK_NOW=TOMORROW).stderr
    assert "nomornya sekarang A 002" in again
    answer("counter", "open", "1", now=TOMORROW)
    assert answer("counter", "call", "1", now=TOMORROW)["ticket"]["label"] == "A 002"
    assert answer("db", "verify")["tickets"] == 4


def test_those_who_wait_are_moved_to_another_counter(answer: Answer, run: Run) -> None:
    answer("counter", "open", "1")
    answer("ticket", "issue", "DUK-02")
    move = ("counter", "close", "1", "--stranded", "move")
    assert "Pilih layanan, instansi, atau loket" in run(*move, status=1).stderr
    assert "1 orang masih menunggu" in run(*move, "--to", "2", status=1).stderr
    answer("counter", "open", "2")
    answer("counter", "pause", "2")
    assert answer("counter", "close", "1")["settled"] == []
    answer("counter", "open", "27")
    moved = answer("counter", "close", "2", "--stranded", "move", "--to", "27")
    assert moved["settled"][0]["for_counter"] == 27
    assert answer("counter", "call", "27")["ticket"]["label"] == "A 001"


def test_an_agency_closes_early(answer: Answer, run: Run) -> None:
    answer("site", "hours", "office")
    answer("ticket", "issue", "IMI-01")
    assert [t["label"] for t in answer("agency", "stranded", "imi")["stranded"]] == ["N 001"]
    assert "1 orang masih menunggu" in run("agency", "close", "imi", status=1).stderr
    closed = answer("agency", "close", "imi", "--stranded", "agreed", "--reason", "sakit")
    assert closed["settled"][0]["reason"] == "agreed"
    assert closed["closed"]["code"] == "forced_closed"
    assert answer("day", "close")["states"] == {"expired": 1}


def test_one_visitor_is_put_off_moved_or_cancelled(
    answer: Answer, run: Run, tmp_path: Path
) -> None:
    answer("site", "hours", "office")
    for _ in range(4):
        answer("ticket", "issue", "DUK-02", "--language", "en")
    slip = tmp_path / "slip.pdf"
    put_off = answer("ticket", "put-off", "A 001", "--pdf", str(slip))
    assert put_off["come_again"] == {
        "day": "2026-11-25",
        "opens_at": "2026-11-25T08:00:00+07:00",
        "last_day": "2026-12-02",
    }
    text = " ".join(pypdf.PdfReader(slip).pages[0].extract_text().split())
    assert "Come again on Wednesday, 25 November. You will be served first." in text
    other = ("ticket", "cancel", "A 002", "--reason", "other")
    assert "alasannya di catatan" in run(*other, status=2).stderr
    gone = answer("ticket", "cancel", "A 002", "--reason", "other", "--note", "listrik padam")
    assert (gone["state"], gone["reason"]) == ("expired", "other")
    assert answer("ticket", "cancel", "A 003")["reason"] == "left"
    answer("counter", "open", "27")
    (moved,) = answer("ticket", "move", "A 004", "--to", "pol")
    assert (moved["agency"], moved["state"]) == ("POL", "waiting")
    kinds = [event["kind"] for event in answer("ticket", "show", "A 002")["events"]]
    assert kinds == ["issued", "let_go"]


def test_a_decision_that_is_none_is_named(run: Run) -> None:
    told = run("counter", "close", "1", "--stranded", "away", status=2).stderr
    assert "move, tomorrow, left, agreed, other" in told


def test_who_comes_when_every_counter_has_closed_gets_a_slip(
    answer: Answer, run: Run, tmp_path: Path
) -> None:
    answer("site", "hours", "office")
    answer("counter", "open", "1")
    answer("ticket", "issue", "DUK-02")
    answer("counter", "call", "1")
    answer("counter", "no-show", "1")
    answer("counter", "close", "1")
    told = run("ticket", "return", "A001", status=1).stderr
    assert "semua loketnya sudah tutup hari ini" in told
    slip = tmp_path / "slip.pdf"
    assert answer("ticket", "put-off", "A001", "--pdf", str(slip))["state"] == "tomorrow"
    assert slip.exists()


def test_a_counter_that_makes_people_late_closes_when_that_was_seen(
    answer: Answer, run: Run
) -> None:
    answer("site", "hours", "office")
    for number in ("1", "2"):
        answer("counter", "open", number)
    for _ in range(3):
        answer("ticket", "issue", "DUK-02")
    late = "2026-11-24T14:52:00+07:00"
    told = answer("counter", "stranded", "1", now=late)
    assert (told["stranded"], [t["label"] for t in told["late"]]) == ([], ["A 003"])
    refused = run("counter", "close", "1", status=1, KIOSK_NOW=late).stderr
    assert "Tanpa loket ini 1 orang kemungkinan tidak terlayani hari ini: A 003." in refused
    assert "Probably not served today without this counter (1): A 003." in refused
    assert "stay, move" in run("counter", "close", "1", "--late", "away", status=2).stderr
    closed = answer("counter", "close", "1", "--late", "stay", now=late)
    assert closed["counter"] == {"number": 1, "state": "closed"}
