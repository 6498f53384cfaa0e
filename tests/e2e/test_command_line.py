"""The commands that people, scripts and checks use, run as the programs they are."""

import wave
from datetime import date, datetime
from pathlib import Path

import pypdf
import pytest

from kiosk.queue import Priority
from kiosk.queue.reserve_token import ReserveTicket, sign, tie_of
from tests.e2e.conftest import Answer, Run


def test_a_whole_visit_by_commands(answer: Answer) -> None:
    issued = answer("ticket", "issue", "duk-02", "--op-id", "one")
    assert issued["label"] == "A 001"
    assert set(issued) >= {
        *("id", "number", "series", "service", "agency", "counters", "ahead", "estimate"),
        *("promise", "issued_at", "token"),
    }
    assert answer("ticket", "issue", "duk-02", "--op-id", "one") == issued
    answer("counter", "open", "1")
    assert answer("counter", "call", "1")["ticket"]["state"] == "called"
    assert answer("counter", "recall", "1")["ticket"]["calls"] == 2
    assert answer("counter", "start", "1")["ticket"]["state"] == "serving"
    assert answer("counter", "finish", "1")["ticket"]["state"] == "served"
    assert answer("counter", "call", "1")["ticket"] is None
    shown = answer("ticket", "show", "A 001")
    kinds = [event["kind"] for event in shown["events"]]
    assert kinds == ["issued", "called", "recalled", "started", "finished"]
    assert answer("ticket", "verify", issued["token"])["valid"]
    assert answer("db", "verify")["tickets"] == 1


def test_a_scanned_ticket_is_known_or_taken_in(run: Run, answer: Answer, tmp_path: Path) -> None:
    issued = answer("ticket", "issue", "DUK-02")
    known = answer("ticket", "scan", issued["token"])
    assert (known["label"], known["news"]) == ("A 001", "known")
    day = date.fromisoformat(issued["day"])
    told = ReserveTicket(
        *(1, day, "APR", 7, tie_of("a touch"), datetime.fromisoformat(issued["issued_at"])),
        *(Priority.INFANT, "en", "Kios 3", ("DUK-08",)),
    )
    code = sign((tmp_path / "data" / "site.key").read_bytes(), told)
    taken_in = answer("ticket", "scan", f"https://antrean.example/t/{code}")
    assert (taken_in["label"], taken_in["news"]) == ("APR 007", "merged")
    assert answer("ticket", "scan", code)["news"] == "known"
    run("ticket", "scan", code[:-1], status=1)
    answer("db", "verify")


def test_somebody_who_does_not_come(answer: Answer) -> None:
    answer("ticket", "issue", "POL-01", "--priority", "elderly", "--language", "en")
    answer("counter", "open", "27")
    called = answer("counter", "call", "27")["ticket"]
    assert (called["label"], called["priority"], called["language"]) == ("MP 001", "elderly", "en")
    assert answer("counter", "no-show", "27")["ticket"]["state"] == "no_show"


def test_the_paper_of_a_ticket_as_a_file(run: Run, tmp_path: Path) -> None:
    paper = tmp_path / "papers" / "one.pdf"
    run("ticket", "issue", "DUK-02", "--pdf", str(paper))
    text = pypdf.PdfReader(paper).pages[0].extract_text()
    assert "A 001" in text


def test_the_state_of_the_queue(answer: Answer) -> None:
    answer("ticket", "issue", "DUK-02")
    answer("counter", "open", "2")
    answer("counter", "pause", "2", "--minutes", "15")
    status = answer("queue", "status", "--agency", "duk")
    (line,) = status["agencies"]
    assert (line["code"], line["waiting"], line["serving"], line["closed"]) == ("DUK", 1, 0, None)
    assert {"number": 2, "state": "paused", "ticket": None} in line["counters"]
    assert len(answer("queue", "status")["agencies"]) == 24


def test_how_true_the_told_times_were_is_shown_in_both_languages(answer: Answer, run: Run) -> None:
    answer("counter", "open", "1")
    for _ in range(2):
        answer("ticket", "issue", "DUK-02")
    assert answer("day", "show")["quotes"] is None
    answer("counter", "call", "1")
    answer("counter", "finish", "1")
    answer("counter", "call", "1", now="2026-11-24T09:24:00+07:00")
    answer("counter", "finish", "1", now="2026-11-24T09:31:00+07:00")
    told = answer("day", "close", now="2026-11-24T15:00:00+07:00")["quotes"]
    assert (told["count"], told["error_minutes"], told["bias_minutes"]) == (2, 1.5, -1.5)
    shown = run("day", "show").stdout
    assert "Perkiraan: 2; meleset rata-rata 1,5 menit" in shown
    assert "Estimates: 2; off by 1.5 minutes on average" in shown
    tomorrow = "2026-11-25T09:00:00+07:00"
    answer("day", "open", now=tomorrow)
    (line,) = answer("queue", "status", "--agency", "duk", now=tomorrow)["agencies"]
    assert (line["quotes"]["error_minutes"], line["quotes"]["shown"]) == (1.5, True)
    assert "hari-hari lalu" in line["quotes"]["sentence"]["id"]
    assert "past days" in line["quotes"]["sentence"]["en"]


@pytest.mark.parametrize(
    ("arguments", "status", "indonesian", "english"),
    [
        (("ticket", "issue", "NOPE-1"), 1, "tidak ada di katalog", "no service"),
        (("ticket", "show", "A 099"), 1, "Nomor A 099 tidak ada", "no number A 099"),
        (("ticket", "show", "garbage"), 1, "bukan tiket antrean", "not one of our tickets"),
        (("counter", "call", "1"), 1, "masih tutup", "is closed"),
        (("counter", "finish", "1"), 1, "tidak memegang nomor", "holds no number"),
        (("counter", "open", "777"), 1, "Loket 777 tidak ada", "no counter 777"),
        (("queue", "status", "--agency", "XX"), 1, "tidak ada di katalog", "no agency"),
        (("catalogue", "check", "nowhere"), 2, "Beri folder katalog", "Give a catalogue folder"),
        (("--database", "mysql://x/y", "db", "upgrade"), 2, "tidak bisa dipakai", "cannot be used"),
        (("--station", "nowhere.toml", "db", "upgrade"), 2, "tidak bisa dibaca", "cannot be read"),
        (("--data-dir", "/proc/nowhere", "db", "upgrade"), 3, "tidak bisa ditulis", "be written"),
        (("visitor",), 3, "Layar tidak bisa dibuka", "No screen could be opened"),
    ],
)
def test_what_goes_wrong_is_a_sentence_in_both_languages_and_a_status(
    run: Run, arguments: tuple[str, ...], status: int, indonesian: str, english: str
) -> None:
    told = run(*arguments, status=status).stderr
    assert indonesian in told
    assert english in told


def test_wrong_usage_is_status_two(run: Run) -> None:
    for arguments in (("bogus",), ("ticket", "issue"), ("counter", "call", "x"), ("counter",)):
        run(*arguments, status=2)


def test_a_forged_code_is_not_valid_and_says_why(answer: Answer) -> None:
    told = answer("ticket", "verify", "A" * 39, status=1)
    assert told["valid"] is False
    assert told["reason"] == "refused.token"


def test_a_rehearsal_moment_that_is_none_is_refused(run: Run) -> None:
    assert "KIOSK_NOW" in run("db", "upgrade", status=2, KIOSK_NOW="noon").stderr


def test_a_database_of_a_newer_program_is_refused(run: Run, tmp_path: Path) -> None:
    import sqlite3

    run("db", "upgrade")
    with sqlite3.connect(tmp_path / "data" / "queue.db") as connection:
        connection.execute("UPDATE alembic_version SET version_num='0999'")
    assert "program yang lebih baru" in run("db", "verify", status=1).stderr


def test_damage_has_its_own_status(run: Run, tmp_path: Path) -> None:
    import sqlite3

    run("ticket", "issue", "DUK-02")
    with sqlite3.connect(tmp_path / "data" / "queue.db") as connection:
        connection.execute("UPDATE journal SET actor='me' WHERE kind='issued'")
    assert "Jurnal tidak cocok" in run("db", "verify", status=4).stderr


def test_a_bad_row_of_a_catalogue_is_named_by_line_and_column(
    run: Run, answer: Answer, tmp_path: Path
) -> None:
    answer("catalogue", "export", str(tmp_path / "out"))
    assert answer("catalogue", "check", str(tmp_path / "out"))["refused"] == []
    path = tmp_path / "out" / "services.csv"
    lines = path.read_text(encoding="utf-8").splitlines()
    lines[2] = lines[2].replace(",DUK,", ",NOPE,", 1)
    path.write_text("\n".join(lines), encoding="utf-8")
    told = answer("catalogue", "check", str(tmp_path / "out"), status=2)
    (refused,) = told["refused"]
    assert (refused["file"], refused["line"], refused["column"]) == ("services.csv", 3, "agency")


@pytest.mark.parametrize(
    ("text", "line"),
    [("name = 'Kios 2'\nnonsense = 1\n", 2), ("name = ''\n", 1), ("[[windows]]\nkind = 'tv'\n", 2)],
)
def test_a_wrong_station_file_is_refused_with_its_line(
    run: Run, tmp_path: Path, text: str, line: int
) -> None:
    path = tmp_path / "station.toml"
    path.write_text(text, encoding="utf-8")
    assert f"baris {line}" in run("--station", str(path), "db", "upgrade", status=2).stderr


def test_a_call_is_written_as_words_and_sound(run: Run, answer: Answer, tmp_path: Path) -> None:
    file = tmp_path / "out" / "call.wav"
    told = answer("voice", "say", "a-27", "--counter", "3", "--recall", "--wav", str(file))
    assert told["words"] == (
        "Panggilan ulang. Nomor antrean, a, nol dua tujuh. Dukcapil. Silakan ke loket tiga."
    )
    with wave.open(str(file)) as sound:
        assert round(sound.getnframes() / sound.getframerate(), 2) == told["seconds"]
    assert 5 < told["seconds"] < 12
    run("voice", "say", "12", "--counter", "3", "--wav", str(file), status=2)
    run("voice", "say", "I 012", "--counter", "3", "--wav", str(file), status=1)
