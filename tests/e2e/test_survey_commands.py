"""What visitors said and did not find, as an office asks for it on the command line."""

from tests.e2e.conftest import Answer, Run


def test_an_office_reads_its_survey_before_anybody_answered(answer: Answer, run: Run) -> None:
    told = answer("report", "survey", "--agency", "duk")
    assert (told["agency"], told["answers"], told["ikm"], told["band"]) == ("DUK", 0, None, None)
    assert set(told["elements"]) == {f"u{n}" for n in range(1, 10)}
    table = run("report", "survey", "--from", "2026-11-01", "--to", "2026-11-30").stdout
    assert "Apakah petugas ramah dan sopan?" in table
    assert "belum cukup jawaban" in table
    assert answer("catalogue", "missed") == []


def test_days_that_end_before_they_begin_are_told(run: Run) -> None:
    wrong = ("report", "survey", "--from", "2026-11-30", "--to", "2026-11-01")
    assert "Tukar keduanya" in run(*wrong, status=2).stderr
