"""Which searches are counted as found nothing: what was meant, not each letter on the way."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from kiosk.ui.visitor.flow import Page, Visit
from kiosk.ui.visitor.missing import PAUSE_SECONDS, Watch, watch


def typed(query: str, quiet: int = 0) -> Visit:
    return Visit(page=Page.SEARCH, query=query, quiet=quiet)


def counted(*steps: tuple[Visit, str]) -> list[str]:
    state, found = Watch(), []
    for visit, in_vain in steps:
        state, words = watch(state, visit, in_vain)
        found += [words] if words else []
    return found


def letters(word: str) -> list[tuple[Visit, str]]:
    """Each letter, and then its answer: nothing."""
    return [(typed(word[:n]), told) for n in range(1, len(word) + 1) for told in ("", word[:n])]


def test_a_pause_ends_a_query_and_letters_on_the_way_are_none() -> None:
    pause = [(typed("pelaut", second), "pelaut") for second in range(1, 9)]
    assert counted(*letters("pelaut")) == []
    assert counted(*letters("pelaut"), *pause) == ["pelaut"]


def test_who_leaves_or_clears_at_once_has_searched_too() -> None:
    for end in (Visit(), Visit(language="en"), typed("")):
        assert counted(*letters("pelaut"), (end, ""), (end, "")) == ["pelaut"]


def test_the_same_words_grown_longer_are_counted_once() -> None:
    pause = (typed("visa", PAUSE_SECONDS), "visa")
    longer = (typed("visa umrah", PAUSE_SECONDS), "visa umrah")
    other = (typed("kapal", PAUSE_SECONDS), "kapal")
    assert counted(pause, longer, pause, other) == ["visa", "kapal"]
    assert counted(pause, (Visit(), ""), pause) == ["visa", "visa"], "another visit"


def test_what_is_found_is_not_counted() -> None:
    assert counted((typed("ktp", PAUSE_SECONDS), ""), (Visit(), "")) == []
    grown = (typed("xkt"), "xkt"), (typed("xktp"), ""), (Visit(), "")
    assert counted(*grown) == [], "the whole word found something, or was never answered"


events = st.lists(
    st.tuples(st.sampled_from(["", "a", "ab", "kapal"]), st.integers(0, 6), st.booleans())
)


@given(events)
def test_nothing_is_counted_twice_in_a_visit(steps: list[tuple[str, int, bool]]) -> None:
    visits = [
        (replace(typed(query, quiet), large_text=True), query if none else "")
        for query, quiet, none in steps
    ]
    found = counted(*visits)
    assert len(set(found)) == len(found)
