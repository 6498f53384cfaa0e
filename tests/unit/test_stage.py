"""What a counter's display says in every situation: a table, and what holds in all of them."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk import paths
from kiosk.queue import CounterState, Desk, Priority, State, Ticket
from kiosk.ui.display.stage import Arrow, Coming, Kind, Line, Stage, stage
from kiosk.words import Words
from tests.desks import CALLED, CALLED_AGO, CLOSED, DESK, NOW, ONE, PAUSED, SERVING, ticket


def at(desk: Desk | None, now: datetime = NOW, lost_since: datetime | None = None) -> Stage:
    return stage(desk, now, lost_since, "down")


def said(picture: Stage) -> tuple[str, ...]:
    """The keys of its texts, from the top."""
    parts = (picture.title, picture.detail, picture.figure, picture.extra)
    return tuple(part.key.removeprefix("display.") for part in parts if isinstance(part, Line))


@pytest.mark.parametrize(
    ("desk", "kind", "texts"),
    [
        (None, Kind.CONNECTING, ("connecting", "connecting_detail")),
        (CALLED, Kind.CALLING, ("calling", "here")),
        (SERVING, Kind.SERVING, ("serving",)),
        (DESK, Kind.IDLE, ("idle", "idle_detail")),
        (replace(DESK, waiting=()), Kind.IDLE, ("idle", "idle_empty")),
        (PAUSED, Kind.PAUSED, ("paused", "wait")),
        (replace(PAUSED, until=ONE), Kind.PAUSED, ("paused", "opens")),
        (replace(PAUSED, until=NOW - timedelta(1)), Kind.PAUSED, ("paused", "wait")),
        (replace(PAUSED, others_open=(5,)), Kind.PAUSED, ("paused", "other_open")),
        (CLOSED, Kind.CLOSED, ("closed", "go_to", "information")),
        (replace(CLOSED, others_open=(5,)), Kind.CLOSED, ("closed", "served_at", "counter_number")),
        (replace(PAUSED, ticket=SERVING.ticket), Kind.SERVING, ("serving",)),
        (replace(DESK, ticket=ticket(27, State.SERVED)), Kind.IDLE, ("idle", "idle_detail")),
    ],
)
def test_the_picture_of_each_situation(
    desk: Desk | None, kind: Kind, texts: tuple[str, ...]
) -> None:
    picture = at(desk)
    assert (picture.kind, said(picture)) == (kind, texts)


def test_every_text_of_a_stage_exists_in_both_languages() -> None:
    words = Words.load(paths.assets() / "i18n")
    for desk in (None, CALLED, SERVING, DESK, PAUSED, CLOSED, replace(CLOSED, others_open=(5,))):
        for key in said(at(desk)):
            assert words.text(f"display.{key}", "id", counter=1)
            assert words.text(f"display.{key}", "en", counter=1)


def test_a_break_says_when_it_ends_until_it_has_ended() -> None:
    paused = replace(PAUSED, until=ONE)
    assert at(paused).figure == ONE
    assert at(paused).changes_at == ONE
    assert at(paused, now=ONE).figure is None


def test_the_call_stays_until_the_service_starts() -> None:
    later = at(CALLED, now=NOW + timedelta(minutes=3))
    assert (later.kind, later.number) == (Kind.CALLING, "A 027")
    called_at = NOW - CALLED_AGO
    assert at(CALLED, now=called_at + timedelta(seconds=19)).fresh
    assert not at(CALLED, now=called_at + timedelta(seconds=20)).fresh


def test_a_recall_is_a_call_of_its_own() -> None:
    assert CALLED.ticket is not None
    again = replace(CALLED, ticket=replace(CALLED.ticket, calls=2))
    assert at(CALLED).call == at(replace(CALLED, revision=9)).call
    assert at(CALLED).call != at(again).call


@pytest.mark.parametrize("arrow", ["down", "left", "right"])
def test_the_arrow_shows_the_way_of_this_mounting_while_it_calls(arrow: Arrow) -> None:
    assert stage(CALLED, NOW, None, arrow).arrow == arrow
    assert stage(SERVING, NOW, None, arrow).arrow is None


def test_the_next_three_carry_one_neutral_sign() -> None:
    assert at(DESK).coming == (
        Coming("A 028", priority=False),
        Coming("AP 004", priority=True),
        Coming("A 029", priority=False),
    )


@pytest.mark.parametrize("desk", [PAUSED, CLOSED, replace(PAUSED, ticket=CALLED.ticket)])
def test_nobody_sees_who_is_next_at_a_counter_that_is_not_open(desk: Desk) -> None:
    assert at(desk).coming is None


@pytest.mark.parametrize(
    ("others", "nearest"), [((1, 9), 1), ((2, 4), 2), ((9, 4), 4), ((3, 6), 6), ((3,), None)]
)
def test_the_nearest_open_counter_is_named(others: tuple[int, ...], nearest: int | None) -> None:
    figure = at(replace(CLOSED, others_open=others)).figure
    assert isinstance(figure, Line)
    assert figure.counter == nearest


def test_a_lost_connection_is_told_after_fifteen_seconds_and_changes_nothing_else() -> None:
    seconds = timedelta(seconds=1)
    early = at(CALLED, now=NOW + 14 * seconds, lost_since=NOW)
    assert (early.lost_at, early.changes_at) == (None, NOW + 15 * seconds)
    late = at(CALLED, now=NOW + 15 * seconds, lost_since=NOW)
    assert (late.lost_at, late.changes_at) == (NOW, None)
    assert replace(late, lost_at=None) == early


moments = st.integers(-12 * 3600, 12 * 3600).map(lambda s: NOW + timedelta(seconds=s))
tickets = st.builds(
    ticket,
    st.integers(1, 9999),
    st.sampled_from(State),
    st.none() | st.sampled_from(Priority),
)
desks = st.builds(
    replace,
    st.just(DESK),
    state=st.sampled_from(CounterState),
    until=st.none() | moments,
    ticket=st.none() | tickets,
    waiting=st.lists(tickets, max_size=5).map(tuple),
    others_open=st.lists(st.integers(1, 48), max_size=4).map(tuple),
)


@given(desk=desks, now=moments, lost_since=st.none() | moments)
def test_every_picture_says_something_true(
    desk: Desk, now: datetime, lost_since: datetime | None
) -> None:
    picture = at(desk, now, lost_since)
    held = desk.ticket if desk.ticket and desk.ticket.state in {"called", "serving"} else None
    assert picture.number == (held.label if held else "")
    assert (picture.kind is Kind.CALLING) == (held is not None and held.state is State.CALLED)
    assert (picture.coming is not None) == (desk.state is CounterState.OPEN)
    assert len(picture.coming or ()) <= 3
    assert picture.changes_at is None or picture.changes_at > now
    assert bool(picture.call) == (picture.kind is Kind.CALLING) == (picture.arrow is not None)
    if not picture.number:
        assert picture.detail or picture.extra


@given(desk=desks, now=moments, groups=st.permutations(list(Priority)))
def test_the_group_of_a_priority_changes_nothing(
    desk: Desk, now: datetime, groups: list[Priority]
) -> None:
    other = dict(zip(Priority, groups, strict=True))

    def disguised(seen: Ticket) -> Ticket:
        return replace(seen, priority=other[seen.priority]) if seen.priority else seen

    same = replace(
        desk,
        ticket=disguised(desk.ticket) if desk.ticket else None,
        waiting=tuple(map(disguised, desk.waiting)),
    )
    assert at(same, now) == at(desk, now)
