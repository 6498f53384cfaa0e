"""A wrong station file is told with its line, the setting, its value, and what is allowed."""

from pathlib import Path

import pytest

from kiosk.errors import WrongInput
from kiosk.settings import Station
from kiosk.words import LANGUAGES, Words

WINDOWS = '[[windows]]\nkind = "visitor"\nscreen = 0\n[[windows]]\nkind = "counter"\n'
WRONG = {
    "a number": (
        WINDOWS + "screen = 99\n",
        (
            "baris 6, screen = 99: paling sedikit 0, paling banyak 15.",
            "line 6, screen = 99: at least 0, at most 15.",
        ),
    ),
    "no number": (
        "name = 'Kios 2'\nsite = \"satu\"\n",
        (
            'baris 2, site = "satu": harus bilangan bulat.',
            'line 2, site = "satu": must be a whole number.',
        ),
    ),
    "a choice": (
        "[[windows]]\nkind = 'tv'\n",
        (
            'baris 2, kind = "tv": pilih salah satu: visitor, display, counter, admin.',
            'line 2, kind = "tv": choose one of: visitor, display, counter, admin.',
        ),
    ),
    "yes or no": (
        WINDOWS + "full_screen = 'ya'\n",
        (
            'baris 6, full_screen = "ya": harus true atau false.',
            'line 6, full_screen = "ya": must be true or false.',
        ),
    ),
    "too long": (
        f"name = '{'K' * 30}'\n",
        ("paling panjang 24 huruf", "at most 24 letters"),
    ),
    "a printer's address": (
        WINDOWS + '[printer]\nkind = "escpos"\naddress = "10.0.0.9"\n',
        (
            'baris 8, address = "10.0.0.9": tulis seperti tcp://10.0.0.9,',
            'line 8, address = "10.0.0.9": write it like tcp://10.0.0.9,',
        ),
    ),
    "a printer's missing address": (
        '[office_printer]\nkind = "ipp"\n',
        ('baris 1, address = "": tulis', 'line 1, address = "": write'),
    ),
    "a printer's paper": (
        "[printer]\npaper = 'A4'\n",
        (
            'baris 2, paper = "A4": pilih salah satu: 80mm, 58mm, a4.',
            'line 2, paper = "A4": choose one of: 80mm, 58mm, a4.',
        ),
    ),
    "a printer's kind": (
        "[printer]\nkind = 'usb'\n",
        ("folder, escpos, ipp, system", "folder, escpos, ipp, system"),
    ),
    "missing": (
        "[[windows]]\nscreen = 1\n",
        ("baris 1, kind = –: belum diisi.", "line 1, kind = –: is missing."),
    ),
    "a list": ("windows = 5\n", ("windows = 5: harus daftar.", "windows = 5: must be a list.")),
    "no TOML": (
        "name = 'Kios 2'\nscreen 1\n",
        ("baris 2: bukan TOML yang utuh.", "line 2: is not whole TOML."),
    ),
    "an end too soon": ("name = [\n", ("baris 1: bukan TOML", "line 1: is not whole TOML")),
}


def refusal(tmp_path: Path, text: str, words: Words) -> tuple[str, ...]:
    path = tmp_path / "station.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(WrongInput) as wrong:
        Station.load(path)
    return tuple(words.sentence(wrong.value, language) for language in LANGUAGES)


@pytest.mark.parametrize(("text", "told"), WRONG.values(), ids=WRONG)
def test_it_says_where_what_and_what_is_allowed(
    tmp_path: Path, words: Words, text: str, told: tuple[str, str]
) -> None:
    for sentence, part in zip(refusal(tmp_path, text, words), told, strict=True):
        assert part in sentence


def test_a_setting_nobody_knows_keeps_its_value_to_itself(tmp_path: Path, words: Words) -> None:
    for sentence in refusal(tmp_path, "datbase = 'postgresql://mpp:rahasia@db'\n", words):
        assert "datbase" in sentence
        assert "rahasia" not in sentence
