"""Whether a kiosk out of contact may give a number: every rule, and what never happens."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.clock import business_date
from kiosk.queue.reserve import SILENCE, Contact, Given, Why, arrival, next_number
from kiosk.store.lease import Lease
from kiosk.words import LANGUAGES, Words

ZONE = ZoneInfo("Asia/Jakarta")
NINE = datetime(2026, 11, 24, 2, tzinfo=UTC)
LEASE = Lease("Kios 1", 3, date(2026, 11, 24), 41, 60)
CONTACT = Contact(NINE, 1000.0)

moments = st.integers(-24 * 3600, 48 * 3600).map(lambda s: NINE + timedelta(seconds=s))
seconds = st.floats(0, 1e6)


def test_a_kiosk_cut_off_for_five_minutes_gives_the_next_number_at_the_true_time() -> None:
    found = next_number(LEASE, 2, CONTACT, 1300.0, ZONE)
    assert found == Given(43, NINE + timedelta(minutes=5))


def test_a_kiosk_that_never_got_numbers_gives_none() -> None:
    assert next_number(None, 0, CONTACT, 1300.0, ZONE) is Why.NO_LEASE


def test_a_kiosk_started_without_contact_gives_none_whatever_its_disk_holds() -> None:
    assert next_number(LEASE, 0, None, 1300.0, ZONE) is Why.CLOCK


def test_a_steady_clock_that_began_anew_is_not_believed() -> None:
    assert next_number(LEASE, 0, CONTACT, 5.0, ZONE) is Why.CLOCK


def test_after_a_quarter_of_an_hour_a_kiosk_stops() -> None:
    assert isinstance(next_number(LEASE, 0, CONTACT, 1000 + 899.9, ZONE), Given)
    assert next_number(LEASE, 0, CONTACT, 1000 + 900.0, ZONE) is Why.SILENT


def test_twenty_numbers_and_no_more() -> None:
    assert isinstance(next_number(LEASE, 19, CONTACT, 1300.0, ZONE), Given)
    assert next_number(LEASE, 20, CONTACT, 1300.0, ZONE) is Why.USED_UP


def test_a_lease_ends_with_its_business_day_at_three_in_the_morning() -> None:
    late = Contact(datetime(2026, 11, 24, 19, 55, tzinfo=UTC), 0.0)
    assert isinstance(next_number(LEASE, 0, late, 299.0, ZONE), Given)
    assert next_number(LEASE, 0, late, 301.0, ZONE) is Why.DAY_OVER
    yesterday = replace(LEASE, day=date(2026, 11, 23))
    assert next_number(yesterday, 0, CONTACT, 1300.0, ZONE) is Why.DAY_OVER


@given(
    moments, seconds, seconds, st.integers(0, 40), st.dates(date(2026, 11, 22), date(2026, 11, 26))
)
def test_whatever_happens_a_number_is_of_the_lease_of_its_day_and_soon_after_the_contact(
    at: datetime, then: float, steady: float, used: int, day: date
) -> None:
    lease = replace(LEASE, day=day)
    found = next_number(lease, used, Contact(at, then), steady, ZONE)
    if isinstance(found, Given):
        assert found.number in lease
        assert at <= found.at < at + SILENCE
        assert business_date(found.at, ZONE) == day


@given(st.integers(0, 18), seconds)
def test_one_number_more_is_another_number(used: int, steady: float) -> None:
    now, later = (next_number(LEASE, n, CONTACT, steady, ZONE) for n in (used, used + 1))
    if isinstance(now, Given) and isinstance(later, Given):
        assert later.number == now.number + 1


@given(moments, moments, moments)
def test_an_arrival_is_never_before_the_lease_nor_after_now(
    told: datetime, lent_at: datetime, now: datetime
) -> None:
    found = arrival(told, lent_at, max(now, lent_at))
    assert lent_at <= found <= max(now, lent_at)
    if lent_at <= told <= now:
        assert found == told


@pytest.mark.parametrize("why", Why)
def test_whoever_gets_no_number_is_told_where_to_go(why: Why, words: Words) -> None:
    told = [words.sentence(why.refusal(), language) for language in LANGUAGES]
    assert "meja informasi" in told[0]
    assert "information desk" in told[1]
