"""Every verb on a ticket in every state: done as the table says, or refused by naming the state."""

from collections.abc import Callable, Iterator

import pytest
from sqlalchemy import text

from kiosk import queue
from kiosk.errors import Refused
from kiosk.queue import CounterState, State
from kiosk.store import Store
from kiosk.words import LANGUAGES, Words
from tests.conftest import Desk, Time

Take = Callable[..., queue.Ticket]
Verb = Callable[[Desk, queue.Ticket], queue.Ticket | None]

# What a clerk at the counter, or at another one, does about this ticket.
VERBS: dict[str, Verb] = {
    "call": lambda desk, _: desk.call(),
    "choose": lambda desk, ticket: desk.choose(ticket),
    "choose elsewhere": lambda desk, ticket: _other(desk).choose(ticket),
    "recall": lambda desk, _: desk.recall(),
    "start": lambda desk, _: desk.start(),
    "finish": lambda desk, _: desk.finish(),
    "finish and call": lambda desk, _: desk.finish_and_call(),
    "no-show": lambda desk, _: desk.no_show(),
    "hold": lambda desk, _: desk.hold(5),
    "transfer": lambda desk, _: desk.transfer(agency="POL"),
    "welcome back": lambda desk, ticket: desk.welcome_back(ticket),
    "walk in": lambda desk, _: desk.walk_in(),
    "undo": lambda desk, _: desk.undo(),
}

# A state where the verb is done, else the sentence that refuses it.
EMPTY, HOLDS, LATE = "counter_empty", "counter_holds", "nothing_to_undo"
AT_DESK = ("recall", "start", "finish", "finish and call", "no-show", "hold", "transfer")
AWAY: dict[str, State | str | None] = {**dict.fromkeys(AT_DESK, EMPTY), "undo": LATE}
TABLE: dict[State, dict[str, State | str | None]] = {
    State.WAITING: {
        **AWAY,
        **dict.fromkeys(("call", "choose", "choose elsewhere"), State.CALLED),
        "welcome back": "ticket_waiting",
        "walk in": State.WAITING,
    },
    State.CALLED: {
        **dict.fromkeys(("call", "choose", "walk in", "undo"), HOLDS),
        "choose elsewhere": "taken",
        "recall": State.CALLED,
        "start": State.SERVING,
        "finish": State.SERVED,
        "finish and call": State.SERVED,
        "no-show": State.NO_SHOW,
        "hold": State.ON_HOLD,
        "transfer": State.WAITING,
        "welcome back": "ticket_called",
    },
    State.SERVING: {
        **dict.fromkeys(("call", "choose", "walk in", "undo"), HOLDS),
        "choose elsewhere": "taken",
        **dict.fromkeys(("recall", "start", "no-show"), "ticket_serving"),
        "finish": State.SERVED,
        "finish and call": State.SERVED,
        "hold": State.ON_HOLD,
        "transfer": State.WAITING,
        "welcome back": "ticket_serving",
    },
    State.ON_HOLD: {
        **AWAY,
        "call": State.ON_HOLD,
        "choose": State.CALLED,
        "choose elsewhere": "not_yours",
        "welcome back": "ticket_on_hold",
        "walk in": State.ON_HOLD,
    },
    State.NO_SHOW: {
        **AWAY,
        "call": State.NO_SHOW,
        **dict.fromkeys(("choose", "choose elsewhere"), "ticket_no_show"),
        "welcome back": State.WAITING,
        "walk in": State.NO_SHOW,
    },
    **{
        done: {
            **AWAY,
            "call": done,
            **dict.fromkeys(("choose", "choose elsewhere", "welcome back"), f"ticket_{done}"),
            "walk in": done,
        }
        for done in (State.SERVED, State.EXPIRED, State.TOMORROW)
    },
}
CASES = [(state, verb) for state in State for verb in VERBS]


def _other(desk: Desk) -> Desk:
    return Desk(desk.store, 2)


def bring(desk: Desk, ticket: queue.Ticket, state: State, time: Time) -> None:
    """A ticket into a state, by the steps that people take."""
    if state in {State.EXPIRED, State.TOMORROW}:
        # No clerk does that: it is the end of a day, written here as it leaves a ticket.
        with desk.store.database.making() as connection:
            connection.execute(text("UPDATE ticket SET state=:state"), {"state": state})
        return
    if state is State.WAITING:
        return
    desk.called()
    reach = {
        State.SERVING: desk.start,
        State.ON_HOLD: desk.hold,
        State.SERVED: desk.finish,
        State.NO_SHOW: desk.no_show,
    }
    if state in reach:
        reach[state]()
    # An undo would be right for five seconds, whatever the state.
    time.pass_by(seconds=6)


@pytest.fixture
def all_open(desk: Desk) -> Iterator[Desk]:
    _other(desk).open()
    Desk(desk.store, 27).open()
    yield desk


def whole(store: Store) -> list[object]:
    with store.read() as connection:
        return [
            tuple(row)
            for table in ("ticket", "series", "counter", "journal")
            for row in connection.execute(text(f"SELECT * FROM {table}"))  # noqa: S608 - names above
        ]


@pytest.mark.parametrize(("state", "verb"), CASES, ids=[f"{s}-{v}" for s, v in CASES])
def test_every_verb_in_every_state_is_done_or_refused_by_name(
    all_open: Desk, store: Store, take: Take, time: Time, words: Words, state: State, verb: str
) -> None:
    ticket = take()
    bring(all_open, ticket, state, time)
    before = whole(store)
    expected = TABLE[state][verb]
    if isinstance(expected, State):
        VERBS[verb](all_open, ticket)
        assert queue.find(store, ticket.label).state is expected
        return
    with pytest.raises(Refused) as refused:
        VERBS[verb](all_open, ticket)
    assert refused.value.key == f"refused.{expected}"
    assert whole(store) == before, "a refused verb leaves nothing behind"
    for language in LANGUAGES:
        sentence = words.sentence(refused.value, language)
        assert "{" not in sentence
        assert sentence.endswith((".", "?"))


def test_the_table_covers_every_state_and_every_verb() -> None:
    assert {state: set(row) for state, row in TABLE.items()} == {s: set(VERBS) for s in State}


@pytest.mark.parametrize("state", list(CounterState))
@pytest.mark.parametrize("verb", ["open", "pause", "close"])
def test_a_counter_without_a_visitor_opens_and_leaves_in_every_state(
    store: Store, state: CounterState, verb: str
) -> None:
    desk = Desk(store)
    {"open": desk.open, "paused": desk.pause, "closed": desk.close}[state]()
    {"open": desk.open, "pause": desk.pause, "close": desk.close}[verb]()
    after = {"open": "open", "pause": "paused", "close": "closed"}[verb]
    assert queue.desk(store, 1).state == after
