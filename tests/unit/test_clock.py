"""Now, the rehearsal clock, and which business day a moment belongs to."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.clock import ZONES, Clock, business_date, from_ms, to_ms, zone
from kiosk.errors import WrongInput


def test_a_rehearsal_starts_at_its_moment_and_runs_on() -> None:
    moment = datetime(2026, 11, 24, 2, tzinfo=UTC)
    clock = Clock.from_text("2026-11-24T09:00:00+07:00")
    assert clock.rehearsal
    assert timedelta() <= clock.now() - moment < timedelta(seconds=5)
    assert not Clock.from_text(None).rehearsal


@pytest.mark.parametrize("text", ["tomorrow", "2026-11-24T09:00:00", "2026-13-01T00:00:00+07:00"])
def test_a_rehearsal_moment_without_a_zone_is_refused(text: str) -> None:
    with pytest.raises(WrongInput):
        Clock.from_text(text)


@given(st.integers(1_609_459_200_000, 2_208_988_800_000).map(from_ms))
def test_a_stored_moment_is_read_back_to_the_millisecond(moment: datetime) -> None:
    assert to_ms(from_ms(to_ms(moment))) == to_ms(moment)


@pytest.mark.parametrize("name", ZONES)
def test_the_day_changes_at_three_in_the_morning_of_its_own_zone(name: str) -> None:
    here = zone(name)
    before = datetime(2026, 11, 25, 2, 59, tzinfo=here)
    assert business_date(before.astimezone(UTC), here).day == 24
    assert business_date((before + timedelta(minutes=1)).astimezone(UTC), here).day == 25


def test_an_unknown_zone_is_named() -> None:
    with pytest.raises(WrongInput):
        zone("Asia/Nowhere")
