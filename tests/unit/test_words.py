"""Texts in both languages, and how times, dates and money are written."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from kiosk import paths, translations
from kiosk.errors import WrongInput
from kiosk.translations import Message
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
from scripts import language

TUESDAY = date(2026, 11, 24)


def test_every_text_exists_in_both_languages_with_the_same_blanks(words: Words) -> None:
    indonesian, english = words.table("id"), words.table("en")
    assert indonesian.keys() == english.keys()
    for key, text in indonesian.items():
        assert placeholders(text) == placeholders(english[key]), key


@pytest.mark.parametrize("wrong", ["antrian", "handphone", "error", "gagal", "scan "])
def test_texts_use_the_words_of_visitors(words: Words, wrong: str) -> None:
    assert not [key for key, text in words.table("id").items() if wrong in text.casefold()]


def ts(code: str, *messages: tuple[str, str, str]) -> str:
    """A file of translations: id, source and translation of each message."""
    made = "".join(
        f'<message id="{key}">\n<source>{source}</source>'
        f"\n<translation>{text}</translation>\n</message>\n"
        for key, source, text in messages
    )
    return f'<TS version="2.1" language="{code}"><context>\n{made}</context></TS>'


def load(folder: Path, **files: str) -> Words:
    for code, text in files.items():
        (folder / f"{code}.ts").write_text(text, encoding="utf-8")
    return Words.load(folder)


HALO = ts("id", ("home.x", "Halo {n}", ""))


@pytest.mark.parametrize(
    ("english", "line"),
    [
        (ts("en", ("home.x", "Halo {n}", "")), 2),
        (ts("en", ("home.x", "Halo {n}", "Hello {m}")), 2),
        (ts("en", ("home.y", "Halo {n}", "Hello {n}")), 2),
        (ts("en", ("home.x", "Halo {n}", "a {n}"), ("home.x", "Halo {n}", "b {n}")), 6),
        (ts("en"), 0),
    ],
    ids=["empty", "other blanks", "unknown", "twice", "missing"],
)
def test_a_text_that_lacks_a_language_is_named_by_file_and_line(
    tmp_path: Path, english: str, line: int
) -> None:
    with pytest.raises(WrongInput) as refused:
        load(tmp_path, id=HALO, en=english)
    assert refused.value.key == "wrong.text"
    assert (refused.value.values["file"], refused.value.values["line"]) == ("en.ts", line)


@pytest.mark.parametrize(
    "broken",
    [
        "",
        "<TS>",
        ts("jv", ("home.x", "Halo {n}", "Hello {n}")),
        '<!DOCTYPE TS [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><TS language="en">&b;</TS>',
    ],
    ids=["empty", "cut", "another language", "entities"],
)
def test_a_file_that_is_no_translation_is_refused(tmp_path: Path, broken: str) -> None:
    with pytest.raises(WrongInput) as refused:
        load(tmp_path, id=HALO, en=broken)
    assert (refused.value.key, refused.value.values["file"]) == ("wrong.text_file", "en.ts")


def test_a_third_language_is_one_more_file_and_may_lack_texts(tmp_path: Path) -> None:
    three = load(
        tmp_path,
        id=ts("id", ("home.x", "Halo {n}", ""), ("home.y", "Pulang", "")),
        en=ts("en", ("home.x", "Halo {n}", "Hello {n}"), ("home.y", "Pulang", "Home")),
        jv=ts("jv", ("home.x", "Halo {n}", "Sugeng {n}"), ("home.old", "Lama", "Lawas")),
    )
    assert three.languages == ("id", "en", "jv")
    assert three.text("home.x", "jv", n="A 027") == "Sugeng A 027"
    assert three.text("home.y", "jv") == "Pulang"


def test_the_english_texts_were_translated_from_the_indonesian_of_today() -> None:
    folder = paths.assets() / "i18n"
    indonesian = {one.id: one.source for one in translations.read(folder / "id.ts").messages}
    english = {one.id: one.source for one in translations.read(folder / "en.ts").messages}
    assert english == indonesian


def test_a_begun_language_keeps_what_is_translated_and_marks_what_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "i18n"
    folder.mkdir()
    monkeypatch.setattr(paths, "assets", lambda: tmp_path)
    monkeypatch.setattr("sys.argv", ["language", "jv"])
    indonesian = [Message("home.x", "Halo {n}", "", 0), Message("home.y", "A & B", "", 0)]
    language.write(folder / "id.ts", "id", indonesian)
    language.main()
    jv = folder / "jv.ts"
    language.write(jv, "jv", [Message("home.x", "Hai {n}", "Sugeng {n}", 0)])
    language.main()
    said = [(one.id, one.source, one.text) for one in translations.read(jv).messages]
    assert said == [("home.x", "Halo {n}", "Sugeng {n}"), ("home.y", "A & B", "")]
    assert jv.read_text(encoding="utf-8").count("unfinished") == 2
    assert capsys.readouterr().out.endswith(
        "jv.ts: 2 texts, 1 not translated, 1 to look at again\n"
    )


def test_times_are_written_as_people_here_write_them() -> None:
    moment = datetime(2026, 11, 24, 9, 14, tzinfo=UTC)
    assert clock_time(moment, "id") == "09.14"
    assert clock_time(moment, "en") == "09:14"
    assert day_short(TUESDAY, "id") == "Selasa, 24 Nov"
    assert day_short(TUESDAY, "en") == "Tue, 24 Nov"
    assert day_with_year(TUESDAY, "id") == "Selasa, 24 Nov 2026"


def test_other_languages_write_days_and_figures_by_the_unicode_locale_data() -> None:
    assert (day_short(TUESDAY, "jv"), rupiah(350_000, "jv")) == ("Sel, 24 Nov", "Rp350.000")
    assert (day_short(TUESDAY, "ms"), counter_list((3, 4), "ms")) == ("Sel, 24 Nov", "3 atau 4")
    # Nobody has data of this one.
    assert (day_short(TUESDAY, "zz"), decimal(4.66, "zz")) == ("Selasa, 24 Nov", "4,7")


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
            "id": {"closed": "Tutup. {opens}", "opens": "Buka {day} pukul {time}."},
            "en": {"closed": "Closed. {opens}", "opens": "We open on {day} at {time}."},
        }
    )
    moment = datetime(2026, 11, 24, 13, 0, tzinfo=UTC)
    opens = Phrase("opens", {"day": TUESDAY, "time": moment})
    assert both.text("closed", "id", opens=opens) == "Tutup. Buka Selasa, 24 Nov pukul 13.00."
    assert both.text("closed", "en", opens=opens) == "Closed. We open on Tue, 24 Nov at 13:00."
