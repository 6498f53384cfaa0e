"""Whether a number may be taken, whatever the rules, the switches and the hour are."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from kiosk.clock import zone
from kiosk.queue.availability import Facts, Switch, SwitchKind, evaluate
from kiosk.queue.hours import hours_of
from kiosk.site_rules import DateHours, DayHours, Holiday, Quota, Season, SiteRules, Span
from kiosk.words import LANGUAGES, Words

WIB = zone("Asia/Jakarta")
TUESDAY = date(2026, 11, 24)
OPEN = SwitchKind.FORCED_OPEN
MOMENTS = st.datetimes(datetime(2026, 11, 20), datetime(2026, 12, 4)).map(  # noqa: DTZ001 - made aware here
    lambda plain: plain.replace(tzinfo=WIB)
)
DATES = st.dates(date(2026, 11, 19), date(2026, 12, 6))
TIMES = st.integers(0, 23 * 4).map(lambda quarter: time(quarter // 4, quarter % 4 * 15))


@st.composite
def day_hours(draw: st.DrawFn) -> DayHours:
    edges = sorted(draw(st.sets(TIMES, max_size=6)))
    pairs = list(zip(edges[::2], edges[1::2], strict=False))
    return DayHours(spans=tuple(Span(start=a, end=b) for a, b in pairs))


WEEKS = st.tuples(*[day_hours()] * 7)
RULES = st.builds(
    SiteRules,
    week=WEEKS,
    seasons=st.tuples(
        st.builds(
            lambda dates, week: Season(first=min(dates), last=max(dates), week=week),
            st.tuples(DATES, DATES),
            WEEKS,
        )
    ),
    holidays=st.lists(st.builds(Holiday, on=DATES, name=st.just("libur")), max_size=3).map(tuple),
    dates=st.lists(st.builds(DateHours, on=DATES, hours=day_hours()), max_size=3).map(tuple),
    opens_early_minutes=st.integers(0, 120),
    last_number_minutes=st.integers(0, 240),
    quotas=st.tuples(st.builds(Quota, service=st.just("DUK-02"), walk_in=st.integers(0, 3))),
)
SWITCHES = st.lists(
    st.builds(Switch, st.sampled_from(SwitchKind), MOMENTS, st.none() | MOMENTS), max_size=3
).map(tuple)
FACTS = st.builds(
    Facts,
    rules=RULES,
    day=DATES,
    day_closed=st.booleans(),
    service=st.just("DUK-02"),
    switches=SWITCHES,
    used_here=st.integers(0, 3),
    full=st.booleans(),
)


@given(FACTS, MOMENTS)
def test_the_moment_told_is_really_open(some: Facts, now: datetime) -> None:
    found = evaluate(some, now, WIB)
    assert found.open == (found.code is None)
    if found.opens_at is not None:
        assert not found.open
        assert found.opens_at > now
        assert evaluate(some, found.opens_at, WIB).open


@given(FACTS, MOMENTS)
def test_without_a_forced_opening_numbers_come_only_from_the_days_spans(
    some: Facts, now: datetime
) -> None:
    kept = tuple(s for s in some.switches if s.kind is not OPEN)
    if not evaluate(replace(some, switches=kept), now, WIB).open:
        return
    early = timedelta(minutes=some.rules.opens_early_minutes)
    spans = hours_of(some.rules, now.date())[1].spans
    assert not any(holiday.on == now.date() for holiday in some.rules.holidays)
    first = datetime.combine(now.date(), spans[0].start, WIB)
    in_span = any(span.start <= now.time() < span.end for span in spans)
    assert in_span or first - early <= now < first


@given(FACTS, MOMENTS)
def test_what_is_closed_for_good_is_closed_in_every_case(some: Facts, now: datetime) -> None:
    for certain in (replace(some, service_off=True), replace(some, doubted=TUESDAY)):
        found = evaluate(certain, now, WIB)
        assert not found.open
        assert found.opens_at is None


@given(FACTS, MOMENTS)
def test_every_answer_can_be_said_in_both_languages(
    words: Words, some: Facts, now: datetime
) -> None:
    found = evaluate(some, now, WIB)
    if not found.open:
        for language in LANGUAGES:
            said = words.sentence(found.refusal(), language)
            assert said.endswith(".")
            assert "{" not in said
