"""What a text for the eye is called when it is said."""

import pytest

from kiosk.voice.counting import cardinal, letters, queue_number
from kiosk.voice.spoken import said, sentences
from kiosk.words import Language


@pytest.mark.parametrize(
    ("label", "indonesian", "english"),
    [
        ("A 027", "a, nol dua tujuh", "A, zero two seven"),
        ("AP 004", "a pe, nol nol empat", "A P, zero zero four"),
        ("V 110", "fe, satu satu nol", "V, one one zero"),
    ],
)
def test_a_queue_number_is_said_digit_by_digit(label: str, indonesian: str, english: str) -> None:
    assert queue_number(label, "id") == indonesian
    assert queue_number(label, "en") == english
    assert said(f"Nomor {label}.", "id") == f"Nomor {indonesian}."


def test_every_letter_has_its_indonesian_name() -> None:
    names = "a be ce de e ef ge ha i je ka el em en o pe ki er es te u fe we eks ye zet"
    assert letters("abcdefghijklmnopqrstuvwxyz", "id") == names


@pytest.mark.parametrize(
    ("number", "indonesian", "english"),
    [
        (0, "nol", "zero"),
        (1, "satu", "one"),
        (10, "sepuluh", "ten"),
        (11, "sebelas", "eleven"),
        (14, "empat belas", "fourteen"),
        (20, "dua puluh", "twenty"),
        (21, "dua puluh satu", "twenty one"),
        (100, "seratus", "one hundred"),
        (115, "seratus lima belas", "one hundred fifteen"),
        (999, "sembilan ratus sembilan puluh sembilan", "nine hundred ninety nine"),
        (1000, "seribu", "one thousand"),
        (2026, "dua ribu dua puluh enam", "two thousand twenty six"),
        (1_000_000, "satu juta", "one million"),
    ],
)
def test_counters_and_counts_are_words(number: int, indonesian: str, english: str) -> None:
    assert cardinal(number, "id") == indonesian
    assert cardinal(number, "en") == english


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("id", "Buka sampai 15.00", "Buka sampai lima belas"),
        ("id", "dipanggil sekitar 09.14", "dipanggil sekitar sembilan lewat empat belas"),
        ("en", "called about 09:05", "called about nine oh five a.m."),
        ("en", "Open until 15:00", "Open until three p.m."),
        ("id", "Rp350.000", "tiga ratus lima puluh ribu rupiah"),
        ("en", "Rp350,000", "three hundred fifty thousand rupiah"),
        ("id", "± 18 menit", "sekitar delapan belas menit"),
        ("en", "± 18 min", "about eighteen minutes"),
        ("id", "Loket 11–14", "Loket sebelas sampai empat belas"),
        (
            "id",
            "09.28–09.41",
            "sembilan lewat dua puluh delapan sampai sembilan lewat empat puluh satu",
        ),
        ("id", "Loket 3, 5, atau 9", "Loket tiga, lima, atau sembilan"),
        ("id", "Selasa, 24 Nov 2026", "Selasa, dua puluh empat November dua ribu dua puluh enam"),
        ("en", "Tue, 24 Nov", "Tuesday, twenty four November"),
        ("id", "KTP-el, SKCK, dan UMKM", "ka te pe-el, es ka ce ka, dan u em ka em"),
        ("id", "LATIHAN di Samsat", "latihan di Samsat"),
        ("id", "Koperasi & UMKM", "Koperasi dan u em ka em"),
        ("id", "Hubungi 0333425001", "Hubungi nol tiga tiga tiga empat dua lima nol nol satu"),
        ("id", "4,7", "empat koma tujuh"),
        ("id", "Mei lama", "Mei lama"),
        ("id", "• KTP\n• Foto", "ka te pe. Foto"),
        ("id", "Belum ketemu “ktp”", "Belum ketemu ktp"),
    ],
)
def test_what_is_written_short_is_said_whole(language: Language, text: str, words: str) -> None:
    assert said(text, language) == words


def test_a_text_is_said_sentence_by_sentence() -> None:
    assert sentences("Mau urus apa? Cari layanan. Nomor a.") == [
        *("Mau urus apa?", "Cari layanan.", "Nomor a."),
    ]
