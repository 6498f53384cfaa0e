"""Texts in both languages, and how times, dates and money are written."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from kiosk.errors import WrongInput
from kiosk.words import (
    Phrase,
    Words,
    clock_time,
    counter_list,
    day_short,
    day_with_year,
    decimal,
    duration,
    placeholders,
    rupiah,
)

TUESDAY = date(2026, 11, 24)


def test_every_text_exists_in_both_languages_with_the_same_blanks(words: Words) -> None:
    indonesian, english = words.table("id"), words.table("en")
    assert indonesian.keys() == english.keys()
    for key, text in indonesian.items():
        assert placeholders(text) == placeholders(english[key]), key


@pytest.mark.parametrize("wrong", ["antrian", "handphone", "error", "gagal", "scan "])
def test_texts_use_the_words_of_visitors(words: Words, wrong: str) -> None:
    assert not [key for key, text in words.table("id").items() if wrong in text.casefold()]


@pytest.mark.parametrize(
    "row",
    ["home.x,Halo,", "home.x,,Hello", "home.x,Halo {n},Hello {m}", "home.x,a,b\nhome.x,c,d", "x"],
)
def test_a_text_that_lacks_a_language_is_named_by_file_and_line(tmp_path: Path, row: str) -> None:
    (tmp_path / "home.csv").write_text(f"key,id,en\n{row}\n", encoding="utf-8")
    with pytest.raises(WrongInput) as refused:
        Words.load(tmp_path)
    assert refused.value.values["file"] == "home.csv"
    assert refused.value.values["line"] == 1 + row.count("\n") + 1


def test_times_are_written_as_people_here_write_them() -> None:
    moment = datetime(2026, 11, 24, 9, 14, tzinfo=UTC)
    assert clock_time(moment, "id") == "09.14"
    assert clock_time(moment, "en") == "09:14"
    assert day_short(TUESDAY, "id") == "Selasa, 24 Nov"
    assert day_short(TUESDAY, "en") == "Tue, 24 Nov"
    assert day_with_year(TUESDAY, "id") == "Selasa, 24 Nov 2026"


def test_money_is_written_with_the_marks_of_the_language() -> None:
    assert rupiah(350_000, "id") == "Rp350.000"
    assert rupiah(350_000, "en") == "Rp350,000"
    assert rupiah(0, "id") == "Rp0"


def test_a_figure_with_one_digit_behind_the_point_is_written_as_each_language_does() -> None:
    assert decimal(4.66, "id") == "4,7"
    assert decimal(4.66, "en") == "4.7"


@pytest.mark.parametrize(
    ("numbers", "shown"),
    [
        ((), ""),
        ((3,), "3"),
        ((3, 4), "3 atau 4"),
        ((3, 4, 5), "3, 4, atau 5"),
        ((1, 2, 3, 4), "1–4"),
        ((3, 5, 9), "3, 5, atau 9"),
    ],
)
def test_counters_are_named_as_people_say_them(numbers: tuple[int, ...], shown: str) -> None:
    assert counter_list(numbers, "id") == shown


@pytest.mark.parametrize(
    ("seconds", "shown"), [(0, "00.00"), (402, "06.42"), (3725, "1.02.05"), (-5, "00.00")]
)
def test_a_running_time_is_minutes_and_seconds(seconds: float, shown: str) -> None:
    assert duration(seconds) == shown


def test_a_text_inside_a_text_follows_its_language() -> None:
    both = Words(
        {
            "closed": ("Tutup. {opens}", "Closed. {opens}"),
            "opens": ("Buka {day} pukul {time}.", "We open on {day} at {time}."),
        }
    )
    moment = datetime(2026, 11, 24, 13, 0, tzinfo=UTC)
    opens = Phrase("opens", {"day": TUESDAY, "time": moment})
    assert both.text("closed", "id", opens=opens) == "Tutup. Buka Selasa, 24 Nov pukul 13.00."
    assert both.text("closed", "en", opens=opens) == "Closed. We open on Tue, 24 Nov at 13:00."
