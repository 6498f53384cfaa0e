"""The words of a call, compared with what was written down by hand from the rules."""

import pytest

from kiosk import paths
from kiosk.catalogue import Catalogue, files
from kiosk.voice.announcement import Announcement
from kiosk.words import Words

# Number, counter, again; then Indonesian and English, word for word.
BY_HAND = [
    (
        *("A 027", 3, False),
        "Nomor antrean, a, nol dua tujuh. Dukcapil. Silakan ke loket tiga.",
        "Number A, zero two seven. Civil registration. Please go to counter three.",
    ),
    (
        *("AP 004", 1, True),
        "Panggilan ulang. Nomor antrean, a pe, nol nol empat. Dukcapil. Silakan ke loket satu.",
        "Calling again. Number A P, zero zero four. Civil registration. Please go to counter one.",
    ),
    (
        *("U 110", 42, False),
        "Nomor antrean, u, satu satu nol. be pe je es Kesehatan. Silakan ke loket empat puluh dua.",
        "Number U, one one zero. Health insurance. Please go to counter forty two.",
    ),
    (
        *("L 099", 11, False),
        "Nomor antrean, el, nol sembilan sembilan. Samsat. Silakan ke loket sebelas.",
        "Number L, zero nine nine. Vehicle tax, Samsat. Please go to counter eleven.",
    ),
    (
        *("MR 003", 14, False),
        "Nomor antrean, em er, nol nol tiga. Kepolisian. Silakan ke loket empat belas.",
        "Number M R, zero zero three. Police. Please go to counter fourteen.",
    ),
    (
        *("A 1204", 100, False),
        "Nomor antrean, a, satu dua nol empat. Dukcapil. Silakan ke loket seratus.",
        "Number A, one two zero four. Civil registration. Please go to counter one hundred.",
    ),
    (
        *("Q 018", 20, False),
        "Nomor antrean, ki, nol satu delapan. Pajak pusat. Silakan ke loket dua puluh.",
        "Number Q, zero one eight. National taxes. Please go to counter twenty.",
    ),
    (
        *("W 500", 21, False),
        "Nomor antrean, we, lima nol nol. Listrik, pe el en. Silakan ke loket dua puluh satu.",
        "Number W, five zero zero. Electricity, P L N. Please go to counter twenty one.",
    ),
]


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    made, _ = files.read([paths.assets() / "catalogue"])
    return made


@pytest.mark.parametrize(("label", "counter", "again", "indonesian", "english"), BY_HAND)
def test_a_call_is_said_word_for_word(
    catalogue: Catalogue,
    words: Words,
    label: str,
    counter: int,
    again: bool,
    indonesian: str,
    english: str,
) -> None:
    agency = next(one for one in catalogue.agencies if one.prefix == label[0])
    said = Announcement(label, agency, counter, again)
    assert said.words(words, "id") == indonesian
    assert said.words(words, "en") == english


def test_no_two_calls_of_a_hall_sound_the_same(catalogue: Catalogue, words: Words) -> None:
    said = [
        Announcement(f"{agency.prefix}{group} {number:03d}", agency, counter).words(words, "id")
        for agency in catalogue.agencies
        for group in ("", "P")
        for number in (1, 10, 11, 100, 101, 110)
        for counter in agency.counters
    ]
    assert len(said) == len(set(said))
