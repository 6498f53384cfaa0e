"""A counter console without a window, in every situation, with hands on its clocks."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta, timezone
from functools import cache
from itertools import count

from kiosk import paths
from kiosk.catalogue.files import read
from kiosk.catalogue.model import Catalogue
from kiosk.queue.model import CounterState, Desk, State, Ticket
from kiosk.ui.counter.presenter import Console
from kiosk.ui.counter.requests import Request, Snapshot
from kiosk.ui.counter.view import Command, ConsoleView
from kiosk.words import Language, Words

MORNING = datetime(2026, 11, 24, 2, 14, tzinfo=UTC)
WIB = timezone(timedelta(hours=7))


def ticket(number: int, state: State = State.WAITING, **changes: object) -> Ticket:
    made = Ticket(
        id=f"t{number}",
        series="A",
        number=number,
        day=MORNING.date(),
        agency="DUK",
        service="DUK-02",
        catalogue_version=1,
        language="id",
        priority=None,
        state=state,
        arrived_at=MORNING - timedelta(minutes=21),
        due_at=MORNING - timedelta(minutes=21),
        counter=None if state is State.WAITING else 3,
        calls=0 if state is State.WAITING else 1,
        called_at=None if state is State.WAITING else MORNING,
        started_at=MORNING if state is State.SERVING else None,
        ended_at=None,
        station="Kios 1",
        token="",
    )
    return replace(made, **changes)  # type: ignore[arg-type]  # a few fields, named by the test


IDLE = Desk(
    revision=1,
    at=MORNING,
    number=3,
    agency="DUK",
    state=CounterState.OPEN,
    until=None,
    ticket=None,
    waiting=(),
    recent=(),
    served=0,
    mean_seconds=None,
    others_open=(),
)
WAITING = replace(IDLE, waiting=(ticket(28), ticket(29)))
CALLED = replace(WAITING, ticket=ticket(27, State.CALLED))
SERVING = replace(WAITING, ticket=ticket(27, State.SERVING))
LAST = replace(IDLE, ticket=ticket(27, State.SERVING))
PAUSED = replace(WAITING, state=CounterState.PAUSED)
CLOSED = replace(IDLE, state=CounterState.CLOSED)


@cache
def bundled() -> Catalogue:
    made, bad = read([paths.assets() / "catalogue"])
    assert not bad
    return made


@dataclass
class Seat:
    """A console with hands on its clocks."""

    catalogue: Catalogue
    language: Language = "id"
    now: datetime = MORNING
    seconds: float = 100.0
    console: Console = field(init=False)
    ids: count = field(default_factory=count)  # type: ignore[type-arg]  # of int

    def __post_init__(self) -> None:
        self.console = Console(
            Words.load(paths.assets() / "i18n"),
            WIB,
            3,
            lambda: self.now,
            lambda: self.seconds,
            lambda: f"op{next(self.ids)}",
            language=self.language,
        )

    def see(self, desk: Desk, *calls: str) -> ConsoleView:
        self.console.read(self.snapshot(desk, *calls))
        return self.view()

    def view(self) -> ConsoleView:
        return self.console.view()

    def snapshot(self, desk: Desk, *calls: str) -> Snapshot:
        return Snapshot(desk, self.catalogue, calls)

    def press(self, command: Command) -> Request:
        request = self.console.press(command)
        assert request is not None
        return request
