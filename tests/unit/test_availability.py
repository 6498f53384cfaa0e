"""Whether a number may be taken: every reason, its sentence, and when it opens again."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest

from kiosk.clock import ZONES, zone
from kiosk.queue.availability import Code, Facts, Switch, SwitchKind, evaluate
from kiosk.site_rules import (
    OFFICE_WEEK,
    DateHours,
    DayHours,
    Holiday,
    Quota,
    SiteRules,
)
from kiosk.words import LANGUAGES, Words

WIB = zone("Asia/Jakarta")
TUESDAY, WEDNESDAY, FRIDAY, SATURDAY = (date(2026, 11, day) for day in (24, 25, 27, 28))
NOTHING = DayHours()


def at(on: date, clock: str) -> datetime:
    return datetime.combine(on, time.fromisoformat(clock), WIB)


def office(**more: Any) -> SiteRules:
    """A house with the hours of an office."""
    return SiteRules(week=OFFICE_WEEK, **more)


def facts(rules: SiteRules | None = None, **more: Any) -> Facts:
    return replace(Facts(rules or office(), TUESDAY, service="DUK-02"), **more)


def switch(kind: SwitchKind, until: str | None = None, since: str = "08:00") -> Switch:
    return Switch(kind, at(TUESDAY, since), None if until is None else at(TUESDAY, until))


DOWN, OPEN, CLOSED = SwitchKind.DOWN, SwitchKind.FORCED_OPEN, SwitchKind.FORCED_CLOSED

# Facts, the moment, why no number may be taken, and both sentences.
REASONS = [
    (
        facts(service_off=True),
        at(TUESDAY, "09:14"),
        Code.SERVICE_OFF,
        "Layanan ini sedang ditutup. Tanyakan kapan dibuka lagi di meja informasi.",
        "This service is closed at the moment. Ask at the information desk when it opens again.",
    ),
    (
        facts(doubted=TUESDAY),
        at(TUESDAY, "09:14"),
        Code.DATE_DOUBTED,
        "Apakah hari ini Selasa, 24 Nov 2026? "
        "Petugas perlu memastikan tanggalnya sebelum nomor bisa diambil.",
        "Is today Tue, 24 Nov 2026? Our staff must confirm the date before numbers can be taken.",
    ),
    (
        facts(day_closed=True),
        at(TUESDAY, "14:00"),
        Code.DAY_CLOSED,
        "Layanan hari ini sudah ditutup. Buka lagi besok pukul 08.00.",
        "Service has closed for today. We open again tomorrow at 08:00.",
    ),
    (
        facts(switches=(switch(CLOSED, "13:00"),)),
        at(TUESDAY, "09:14"),
        Code.FORCED_CLOSED,
        "Instansi ini sedang tutup. Buka pukul 13.00.",
        "This agency is closed at the moment. We open at 13:00.",
    ),
    (
        facts(switches=(switch(DOWN),)),
        at(TUESDAY, "09:14"),
        Code.AGENCY_DOWN,
        "Sistem instansi ini sedang terganggu. Nomor yang sudah diambil tetap berlaku. "
        "Tanyakan kapan buka lagi di meja informasi.",
        "This agency's system is interrupted. Numbers already taken stay valid. "
        "Ask at the information desk when it opens again.",
    ),
    (
        facts(office(holidays=(Holiday(on=TUESDAY, name="Hari Guru"),))),
        at(TUESDAY, "09:14"),
        Code.HOLIDAY,
        "Hari ini libur: Hari Guru. Buka lagi besok pukul 08.00.",
        "Closed today: Hari Guru. We open again tomorrow at 08:00.",
    ),
    (
        facts(office(dates=(DateHours(on=TUESDAY, hours=NOTHING),))),
        at(TUESDAY, "09:14"),
        Code.DATE_CLOSED,
        "Hari ini tidak ada layanan. Buka lagi besok pukul 08.00.",
        "There is no service today. We open again tomorrow at 08:00.",
    ),
    (
        facts(office(dates=(DateHours(on=TUESDAY, hours=NOTHING, reason="pindah gedung"),))),
        at(TUESDAY, "09:14"),
        Code.DATE_CLOSED,
        "Hari ini tidak ada layanan: pindah gedung. Buka lagi besok pukul 08.00.",
        "There is no service today: pindah gedung. We open again tomorrow at 08:00.",
    ),
    (
        facts(),
        at(date(2026, 11, 29), "09:14"),
        Code.CLOSED_TODAY,
        "Hari ini tutup. Buka lagi besok pukul 08.00.",
        "Closed today. We open again tomorrow at 08:00.",
    ),
    (
        facts(),
        at(FRIDAY, "11:30"),
        Code.BREAK,
        "Sedang istirahat. Buka pukul 13.00.",
        "We are on a break. We open at 13:00.",
    ),
    (
        facts(),
        at(TUESDAY, "07:44"),
        Code.NOT_YET,
        "Nomor belum bisa diambil. Buka pukul 08.00.",
        "Numbers cannot be taken yet. We open at 08:00.",
    ),
    (
        facts(),
        at(TUESDAY, "14:30"),
        Code.LAST_NUMBER_PASSED,
        "Waktu mengambil nomor hari ini sudah lewat. Datang besok mulai 08.00.",
        "The time for taking numbers today has passed. Come tomorrow from 08:00.",
    ),
    (
        facts(),
        at(SATURDAY, "13:00"),
        Code.AFTER_HOURS,
        "Layanan hari ini sudah selesai. Buka lagi Senin, 30 Nov pukul 08.00.",
        "Service has ended for today. We open again on Mon, 30 Nov at 08:00.",
    ),
    (
        facts(office(quotas=(Quota(service="DUK-02", walk_in=40),)), used_here=40),
        at(TUESDAY, "09:14"),
        Code.QUOTA_USED,
        "Nomor hari ini habis. Datang besok mulai 08.00.",
        "Today's numbers have all been given out. Come tomorrow from 08:00.",
    ),
    (
        facts(full=True),
        at(TUESDAY, "13:50"),
        Code.FULL,
        "Antrean hari ini sudah penuh: nomor baru tidak akan sempat dilayani. "
        "Datang besok mulai 08.00.",
        "Today's queue is full: a new number would not be served before closing. "
        "Come tomorrow from 08:00.",
    ),
    (
        facts(SiteRules(week=(NOTHING,) * 7)),
        at(TUESDAY, "09:14"),
        Code.CLOSED_TODAY,
        "Hari ini tutup. Tanyakan kapan buka lagi di meja informasi.",
        "Closed today. Ask at the information desk when it opens again.",
    ),
]


@pytest.mark.parametrize(("given_facts", "now", "code", "indonesian", "english"), REASONS)
def test_who_cannot_take_a_number_is_told_why_and_when_again(
    words: Words, given_facts: Facts, now: datetime, code: Code, indonesian: str, english: str
) -> None:
    found = evaluate(given_facts, now, WIB)
    assert (found.open, found.code) == (False, code)
    assert [words.sentence(found.refusal(), language) for language in LANGUAGES] == [
        indonesian,
        english,
    ]


def test_every_reason_has_been_tried() -> None:
    assert {row[2] for row in REASONS} == set(Code)


@pytest.mark.parametrize(
    ("on", "clock"),
    [(TUESDAY, "07:45"), (TUESDAY, "09:14"), (TUESDAY, "14:29:59"), (FRIDAY, "13:00")],
)
def test_within_the_hours_a_number_may_be_taken(on: date, clock: str) -> None:
    found = evaluate(facts(), at(on, clock), WIB)
    assert (found.open, found.code, found.opens_at) == (True, None, None)


def test_an_open_house_says_until_when() -> None:
    found = evaluate(facts(), at(TUESDAY, "09:14"), WIB)
    assert (found.closes_at, found.last_number_at) == (at(TUESDAY, "15:00"), at(TUESDAY, "14:30"))
    late = evaluate(facts(), at(TUESDAY, "14:45"), WIB)
    assert (late.closes_at, late.last_number_at) == (at(TUESDAY, "15:00"), None)


# Each reason alone, strongest first: where two hold, the first is told.
LADDER: list[tuple[dict[str, Any], Code]] = [
    ({"service_off": True}, Code.SERVICE_OFF),
    ({"doubted": TUESDAY}, Code.DATE_DOUBTED),
    ({"day_closed": True}, Code.DAY_CLOSED),
    ({"switches": (switch(CLOSED),)}, Code.FORCED_CLOSED),
    ({"switches": (switch(DOWN),)}, Code.AGENCY_DOWN),
]


@pytest.mark.parametrize("first", range(len(LADDER)))
@pytest.mark.parametrize("second", range(len(LADDER)))
def test_of_two_reasons_the_one_that_matters_more_is_told(first: int, second: int) -> None:
    one, other = LADDER[first][0], LADDER[second][0]
    code = LADDER[min(first, second)][1]
    both = {**one, **other, "switches": one.get("switches", ()) + other.get("switches", ())}
    rules = office(holidays=(Holiday(on=TUESDAY, name="libur"),))
    assert evaluate(facts(rules, **both), at(TUESDAY, "09:14"), WIB).code is code


def test_a_forced_opening_stands_over_every_kind_of_hours() -> None:
    forced = (switch(OPEN, "20:00"),)
    holiday = office(holidays=(Holiday(on=TUESDAY, name="libur"),))
    closed = office(dates=(DateHours(on=TUESDAY, hours=NOTHING),))
    for rules in (office(), holiday, closed):
        for clock in ("06:00", "09:14", "14:45", "19:59"):
            found = evaluate(facts(rules, switches=forced), at(TUESDAY, clock), WIB)
            assert found.open
            assert found.closes_at == at(TUESDAY, "20:00")


def test_a_forced_opening_ends_at_its_moment() -> None:
    found = evaluate(facts(switches=(switch(OPEN, "20:00"),)), at(TUESDAY, "20:00"), WIB)
    assert found.code is Code.AFTER_HOURS


def test_a_link_that_goes_down_later_stops_a_forced_opening_too() -> None:
    opened_first = (switch(OPEN, "20:00", since="15:00"), switch(DOWN, since="16:00"))
    assert (
        evaluate(facts(switches=opened_first), at(TUESDAY, "17:00"), WIB).code is Code.AGENCY_DOWN
    )
    opened_anyway = (switch(DOWN, since="15:00"), switch(OPEN, "20:00", since="16:00"))
    assert evaluate(facts(switches=opened_anyway), at(TUESDAY, "17:00"), WIB).open


def test_a_link_expected_back_in_the_break_opens_after_it() -> None:
    down = Switch(DOWN, at(FRIDAY, "09:00"), at(FRIDAY, "12:00"))
    found = evaluate(facts(switches=(down,)), at(FRIDAY, "10:00"), WIB)
    assert found.opens_at == at(FRIDAY, "13:00")


def test_places_taken_here_and_booked_online_are_counted_apart() -> None:
    rules = office(quotas=(Quota(service="DUK-02", walk_in=2, online=3),))
    morning = at(TUESDAY, "09:14")
    here = facts(rules, used_here=2, used_online=2)
    assert evaluate(here, morning, WIB).code is Code.QUOTA_USED
    assert evaluate(replace(here, online=True), morning, WIB).open
    assert evaluate(replace(here, service="DUK-01"), morning, WIB).open
    assert evaluate(replace(here, used_here=1), morning, WIB).open


def test_numbers_used_and_a_closed_day_count_for_their_own_day_only() -> None:
    rules = office(quotas=(Quota(service="DUK-02", walk_in=2),))
    yesterday = facts(rules, used_here=2, day_closed=True)
    assert evaluate(yesterday, at(WEDNESDAY, "09:14"), WIB).open
    # Before three in the morning it is still yesterday's business day.
    late = replace(yesterday, switches=(switch(OPEN),))
    assert evaluate(late, at(WEDNESDAY, "02:59"), WIB).code is Code.DAY_CLOSED
    assert evaluate(late, at(WEDNESDAY, "03:00"), WIB).open


def test_a_service_whose_quota_is_nothing_never_opens() -> None:
    rules = office(quotas=(Quota(service="DUK-02", walk_in=0),))
    found = evaluate(facts(rules), at(TUESDAY, "09:14"), WIB)
    assert (found.code, found.opens_at) == (Code.QUOTA_USED, None)


@pytest.mark.parametrize("place", ZONES)
def test_all_three_zones_open_by_their_own_clock(place: str, words: Words) -> None:
    here = zone(place)
    eight = datetime(2026, 11, 24, 8, 0, tzinfo=here)
    early = evaluate(facts(), eight - timedelta(minutes=16), here)
    assert (early.code, early.opens_at) == (Code.NOT_YET, eight)
    assert words.sentence(early.refusal(), "id").endswith("Buka pukul 08.00.")
    assert evaluate(facts(), eight - timedelta(minutes=15), here).open
    assert evaluate(facts(), eight.replace(hour=15), here).code is Code.AFTER_HOURS


@pytest.mark.parametrize("weekday", range(7))
@pytest.mark.parametrize("hour", range(24))
@pytest.mark.parametrize("place", ZONES)
def test_a_new_site_refuses_nobody_by_the_hour(weekday: int, hour: int, place: str) -> None:
    here, day = zone(place), TUESDAY + timedelta(days=weekday)
    for minute in (0, 1, 30, 56, 59):
        now = datetime.combine(day, time(hour, minute), here)
        found = evaluate(Facts(SiteRules(), day, service="DUK-02"), now, here)
        assert (found.open, found.code) == (True, None)
        assert (found.closes_at, found.last_number_at, found.opens_at) == (None, None, None)
    last = datetime.combine(day, time.max, here)
    assert evaluate(Facts(SiteRules(), day), last, here).open


def test_a_new_site_opens_after_a_holiday_at_midnight() -> None:
    rules = SiteRules(holidays=(Holiday(on=TUESDAY, name="libur"),))
    found = evaluate(facts(rules), at(TUESDAY, "23:59"), WIB)
    assert (found.code, found.opens_at) == (Code.HOLIDAY, at(WEDNESDAY, "00:00"))
