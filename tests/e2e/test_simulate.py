"""`simulate` as people start it: a day on a database of its own, with what it measured."""

from tests.e2e.conftest import MORNING, Answer, Run


def test_a_day_and_then_the_next_one(answer: Answer) -> None:
    day = answer("simulate", "--visitors", "25", "--counters", "3")
    assert (day["day"], day["visitors"], day["errors"]) == ("2026-11-25", 25, {})
    assert sum(day["counters"].values()) == 3
    assert day["issued"] + day["walk_ins"] + sum(day["refused"].values()) == 25
    assert day["verbs"]["issue"]["p99_ms"] > 0
    days = answer("simulate", "--visitors", "10", "--days", "2", "--compare")
    assert [each["day"] for each in days] == ["2026-11-26", "2026-11-27"]
    assert days[1]["fairness"]["cap"] == 20
    assert answer("db", "verify")["tickets"] >= 25


def test_its_table_is_readable(run: Run) -> None:
    told = run("simulate", "--visitors", "10", "--counters", "1").stdout
    for shown in ("visitors: 10", "waits", "longest", "verbs", "p99_ms", "call_next"):
        assert shown in told


def test_real_numbers_are_never_mixed_with_simulated_ones(answer: Answer, run: Run) -> None:
    answer("ticket", "issue", "DUK-02")
    told = run("simulate", status=1).stderr
    assert "nomor pengunjung sungguhan" in told
    assert "empty folder with --data-dir" in told
    assert answer("db", "verify", now=MORNING)["tickets"] == 1
