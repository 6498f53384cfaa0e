"""The code on a reserve ticket: it tells all of the ticket, and only its kiosk can have made it."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.errors import Refused
from kiosk.queue import Priority, token
from kiosk.queue.reserve_token import ReserveTicket, is_reserve, read, sign, tie_of

KEY = bytes(range(32))
NINE = datetime(2026, 11, 24, 2, tzinfo=UTC)
TICKET = ReserveTicket(
    site=1,
    day=date(2026, 11, 24),
    series="AR",
    number=3,
    tie=tie_of("op"),
    arrived_at=NINE,
    priority=None,
    language="id",
    station="Kios 1",
    services=("DUK-02",),
)
codes = st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-", min_size=1, max_size=16)
tickets = st.builds(
    ReserveTicket,
    site=st.integers(0, 255),
    day=st.dates(date(2020, 1, 1), date(2120, 1, 1)),
    series=st.sampled_from(["AR", "APR", "RR", "RPR", "ZR"]),
    number=st.integers(1, 9999),
    tie=st.binary(min_size=5, max_size=5),
    arrived_at=st.just(NINE),
    priority=st.sampled_from([None, *Priority]),
    language=st.sampled_from(["id", "en"]),
    station=st.text(st.characters(blacklist_categories=["C"]), min_size=1, max_size=24),
    services=st.lists(codes, min_size=1, max_size=4).map(tuple),
)


# From the first to the last moment of a business day in Jayapura and in Jakarta.
@given(tickets, st.integers(-6 * 3600 * 1000, 20 * 3600 * 1000 - 1))
def test_what_a_code_says_is_what_was_signed(ticket: ReserveTicket, ms: int) -> None:
    midnight = datetime.combine(ticket.day, datetime.min.time(), UTC)
    ticket = replace(ticket, arrived_at=midnight + timedelta(milliseconds=ms))
    text = sign(KEY, ticket)
    assert is_reserve(text)
    assert read(KEY, text) == ticket


def test_an_ordinary_reserve_ticket_fits_a_small_qr() -> None:
    assert len(sign(KEY, TICKET)) <= 67  # version 4 at level Q: 33 modules


@given(st.data())
def test_a_code_with_one_letter_changed_is_refused(data: st.DataObject) -> None:
    text = sign(KEY, TICKET)
    place = data.draw(st.integers(0, len(text) - 1))
    letter = data.draw(st.sampled_from("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"))
    forged = text[:place] + letter + text[place + 1 :]
    if forged != text:
        with pytest.raises(Refused):
            read(KEY, forged)


@given(st.text(max_size=600))
def test_anything_else_a_scanner_reads_is_refused(text: str) -> None:
    with pytest.raises(Refused):
        read(KEY, text)


def test_another_mall_cannot_sign_our_reserve_tickets() -> None:
    with pytest.raises(Refused):
        read(KEY, sign(bytes(32), TICKET))


def test_a_stolen_kiosk_signs_for_itself_alone() -> None:
    # What another kiosk signs does not become its own by writing the other's name.
    mine, other = sign(KEY, TICKET), sign(KEY, replace(TICKET, station="Kios 2"))
    swapped = token.unspelled(other)[:-10] + token.unspelled(mine)[-10:]
    with pytest.raises(Refused):
        read(KEY, token.spelled(swapped))


def test_an_ordinary_ticket_is_no_reserve_ticket() -> None:
    text = token.sign(KEY, token.Parts(1, date(2026, 11, 24), "A", 3, b"12345"))
    assert not is_reserve(text)
    with pytest.raises(Refused):
        read(KEY, text)
