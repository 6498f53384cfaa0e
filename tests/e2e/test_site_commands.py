"""The supervisor's commands: business day, rules of the site, agencies switched by hand."""

from tests.e2e.conftest import Answer, Run

NIGHT = "2026-11-24T19:40:00+07:00"


def test_a_day_from_its_hours_to_its_end(answer: Answer, run: Run) -> None:
    rules = answer("site", "hours", "office")
    assert rules["week"][4]["spans"][0] == {"start": "08:00:00", "end": "11:30:00"}
    assert answer("day", "show")["open"] is True
    assert answer("ticket", "issue", "DUK-02")["label"] == "A 001"
    told = run("day", "close", status=1).stderr
    assert "1 nomor belum punya hasil: A 001." in told
    assert "Without an outcome yet (1): A 001." in told
    answer("counter", "open", "1")
    answer("counter", "call", "1")
    answer("counter", "finish", "1")
    closed = answer("day", "close")
    assert (closed["closed"], closed["issued"], closed["states"]) == (True, 1, {"served": 1})
    assert closed["counters_open"] == closed["without_outcome"] == []
    assert closed["numbers"]["code"] == "day_closed"
    assert closed["numbers"]["opens_at"] == "2026-11-25T08:00:00+07:00"
    assert answer("ticket", "issue", "DUK-02", status=1)["error"] == "refused.day_closed"
    assert answer("day", "open")["closed"] is False


def test_outside_the_hours_a_number_is_refused_with_the_next_opening(
    answer: Answer, run: Run
) -> None:
    answer("site", "hours", "office")
    told = run("ticket", "issue", "DUK-02", status=1, KIOSK_NOW=NIGHT).stderr
    assert "Layanan hari ini sudah selesai. Buka lagi besok pukul 08.00." in told
    assert "We open again tomorrow at 08:00." in told
    status = answer("queue", "status", "--agency", "duk", now=NIGHT)
    (line,) = status["agencies"]
    assert status["open"] is False
    assert line["closed"]["code"] == status["closed"]["code"] == "after_hours"
    assert line["closed"]["message"].endswith("Buka lagi besok pukul 08.00.")
    assert line["closed"]["opens_at"] == "2026-11-25T08:00:00+07:00"


def test_an_agency_whose_link_is_down_keeps_its_places(answer: Answer, run: Run) -> None:
    answer("ticket", "issue", "IMI-01")
    down = answer("agency", "down", "imi", "--until", "11.00", "--reason", "kabel putus")
    assert down["switches"][0] | {"since": ""} == {
        "kind": "down",
        "since": "",
        "until": "2026-11-24T11:00:00+07:00",
        "reason": "kabel putus",
    }
    assert down["closed"]["code"] == "agency_down"
    assert "terganggu" in run("ticket", "issue", "IMI-01", status=1).stderr
    (line,) = answer("queue", "status", "--agency", "imi")["agencies"]
    assert (line["waiting"], line["estimate"]) == (1, None)
    assert answer("agency", "up", "imi") == {"agency": "IMI", "switches": [], "closed": None}
    assert answer("ticket", "issue", "IMI-01")["label"].endswith("002")


def test_an_agency_forced_closed_and_open_again(answer: Answer) -> None:
    assert answer("agency", "close", "duk")["closed"]["code"] == "forced_closed"
    assert answer("agency", "open", "duk", "--until", "12:00")["closed"] is None
    assert answer("agency", "normal", "duk")["switches"] == []


def test_a_holiday_is_added_told_and_removed(answer: Answer, run: Run) -> None:
    answer("site", "holiday", "add", "2026-11-24", "Hari Guru")
    assert "Hari ini libur: Hari Guru." in run("ticket", "issue", "DUK-02", status=1).stderr
    assert answer("site", "holiday", "remove", "2026-11-24")["holidays"] == []
    assert answer("ticket", "issue", "DUK-02")["label"] == "A 001"


def test_a_dead_clock_asks_for_the_date(answer: Answer, run: Run) -> None:
    answer("ticket", "issue", "DUK-02")
    ahead = "2031-11-24T09:14:00+07:00"
    told = run("ticket", "issue", "DUK-02", status=1, KIOSK_NOW=ahead).stderr
    assert "Apakah hari ini Senin, 24 Nov 2031?" in told
    assert answer("day", "show", now=ahead)["date_doubted"] is True
    wrong = run("day", "open", "--date", "2026-11-25", status=1, KIOSK_NOW=ahead).stderr
    assert "menunjukkan Senin, 24 Nov 2031" in wrong
    opened = answer("day", "open", "--date", "2031-11-24", now=ahead)
    assert (opened["day"], opened["date_doubted"]) == ("2031-11-24", False)
    assert answer("ticket", "issue", "DUK-02", now=ahead)["label"] == "A 001"


def test_what_cannot_be_understood_is_named(run: Run) -> None:
    for arguments, told in (
        (("site", "set", "nonsense", "1"), "recall_pause_seconds"),
        (("site", "set", "recalls", "many"), "harus JSON"),
        (("site", "set", "recalls", "99"), "recalls"),
        (("site", "hours", "someday", "08:00-12:00"), "office"),
        (("site", "hours", "mon", "12:00-08:00"), "week.0.spans.0"),
        (("site", "holiday", "add", "Natal", "Natal"), "2026-12-25"),
        (("agency", "down", "duk", "--until", "nanti"), "13:00"),
        (("agency", "down", "duk", "--reason", "x" * 201), "200"),
    ):
        assert told in run(*arguments, status=2).stderr
    assert "sudah lewat" in run("agency", "down", "duk", "--until", "08:00", status=1).stderr
    assert "tidak ada di katalog" in run("agency", "down", "zzz", status=1).stderr


def test_a_staff_code_is_shown_once_and_its_command_cannot_be_repeated(
    answer: Answer, run: Run
) -> None:
    made = answer("site", "staff-code", "--op-id", "make")
    assert len(made["code"]) == 6
    again = run("site", "staff-code", "--op-id", "make", status=1)
    assert made["code"] not in again.stdout + again.stderr
    assert "site staff-code" in again.stderr
