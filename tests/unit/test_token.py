"""The signed code on a ticket: genuine ones are read, everything else is refused."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.errors import Refused
from kiosk.queue import token

KEY = bytes(range(32))
PARTS = st.builds(
    token.Parts,
    site=st.integers(0, 255),
    day=st.dates(date(2020, 1, 1), date(2120, 1, 1)),
    series=st.text("ABCDEFGHJKLMNPQRSTUVWXYZ", min_size=1, max_size=3),
    number=st.integers(1, 9999),
    random=st.binary(min_size=5, max_size=5),
)
TODAY = token.Parts(1, date(2026, 11, 24), "AP", 4, b"12345")


@given(PARTS)
def test_what_a_code_says_is_what_was_signed(parts: token.Parts) -> None:
    assert token.read(KEY, token.sign(KEY, parts)) == parts


@given(PARTS)
def test_a_code_fits_the_small_qr_and_its_alphabet(parts: token.Parts) -> None:
    text = token.sign(KEY, parts)
    assert len(text) == 39
    assert set(text) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")


@given(PARTS, st.integers(0, 38), st.sampled_from("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"))
def test_a_code_with_one_letter_changed_is_refused(
    parts: token.Parts, place: int, letter: str
) -> None:
    text = token.sign(KEY, parts)
    forged = text[:place] + letter + text[place + 1 :]
    if forged != text:
        with pytest.raises(Refused):
            token.read(KEY, forged)


@given(st.text(max_size=60))
def test_anything_else_a_scanner_reads_is_refused(text: str) -> None:
    with pytest.raises(Refused):
        token.read(KEY, text)


def test_another_mall_cannot_sign_our_tickets() -> None:
    with pytest.raises(Refused):
        token.read(KEY, token.sign(bytes(32), TODAY))


def test_lower_case_and_padding_are_other_spellings_and_refused() -> None:
    text = token.sign(KEY, TODAY)
    for spelling in (text.lower(), text + "=", text + " ", " " + text):
        with pytest.raises(Refused):
            token.read(KEY, spelling)


def test_two_tickets_of_one_number_on_two_days_have_different_codes() -> None:
    tomorrow = token.Parts(1, TODAY.day + timedelta(days=1), "AP", 4, b"12345")
    assert token.sign(KEY, TODAY) != token.sign(KEY, tomorrow)


def test_a_scanned_address_ends_in_the_code() -> None:
    text = token.sign(KEY, TODAY)
    assert token.of_scan(f"https://antrean.example/t/{text}\n") == text
    assert token.of_scan(text) == text
