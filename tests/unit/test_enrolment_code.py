"""A code that is read aloud over the phone and typed at a kiosk."""

import re
import secrets

import pytest

from kiosk.errors import Damaged, WrongInput
from kiosk.queue import EnrolmentCode


def test_a_code_is_easy_to_read_and_hard_to_guess() -> None:
    made = [EnrolmentCode.new() for _ in range(50)]
    for code in made:
        assert re.fullmatch(r"([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}", code.text)
    assert len({code.secret for code in made}) == 50
    # 32 letters, 15 of them secret: 75 bits.
    assert 5 * len(made[0].secret) >= 64


def test_it_is_understood_as_people_type_it() -> None:
    code = EnrolmentCode("K10Q", "2MZA0123456789V")
    typed = code.text.lower().replace("-", " ").replace("0", "o").replace("1", "l")
    assert EnrolmentCode.parse(typed) == code
    assert EnrolmentCode.parse(code.text.replace("-", "").replace("1", "I")) == code
    assert code.role == "mpp_k10q"


def test_most_typing_errors_are_told_before_the_server_is_asked() -> None:
    code = EnrolmentCode("K10Q", "2MZA0123456789V").text
    letters = [at for at, letter in enumerate(code) if letter != "-"]
    told = 0
    for at in letters:
        wrong = "7" if code[at] != "7" else "8"
        try:
            EnrolmentCode.parse(code[:at] + wrong + code[at + 1 :])
        except WrongInput:
            told += 1
    assert told >= len(letters) - 2


@pytest.mark.parametrize("typed", ["", "K7WQ", "UUUU-UUUU-UUUU-UUUU-UUUU", "é" * 20])
def test_what_is_no_code_is_refused(typed: str) -> None:
    with pytest.raises(WrongInput):
        EnrolmentCode.parse(typed)


def test_only_its_own_code_opens_the_sites_key() -> None:
    code, key = EnrolmentCode.new(), secrets.token_bytes(32)
    sealed = code.seal(key)
    assert len(sealed) <= 128
    assert key.hex() not in sealed
    assert code.unseal(sealed) == key
    flipped = ("0" if sealed[0] != "0" else "1") + sealed[1:]
    for other, text in ((EnrolmentCode.new(), sealed), (code, flipped), (code, ""), (code, "zz")):
        with pytest.raises(Damaged):
            other.unseal(text)


def test_no_secret_is_shown_by_accident() -> None:
    code = EnrolmentCode.new()
    assert code.secret not in repr(code)
