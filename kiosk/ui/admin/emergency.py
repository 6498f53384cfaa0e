"""What the admin window does with the stubs of a day without power, as they are scanned. No Qt."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, time, timedelta

from kiosk.catalogue.model import Catalogue
from kiosk.clock import hour_of
from kiosk.errors import ForPeople, WrongInput
from kiosk.queue import State
from kiosk.queue.emergency import DAYS_BACK, OUTCOMES, Entered, News, Stub
from kiosk.words import Language, Words, day_short

# As many lines as a person still compares with the stubs in hand.
_LINES = 8

Choices = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Scan:
    """One scanned code and what its stub says."""

    code: str
    stub: Stub


@dataclass(frozen=True, slots=True)
class Line:
    """What became of one scan."""

    text: str
    warning: bool


@dataclass(frozen=True, slots=True)
class EmergencyView:
    """The panel with all its texts. Choices are values with their texts; hints stand in fields."""

    title: str
    text: str
    day: tuple[str, Choices, str]
    outcome: tuple[str, Choices, str]
    service: tuple[str, Choices, str]
    counter: str
    finished: str
    scan: str
    enter: str
    counted: str
    lines: tuple[Line, ...]
    free: bool


@dataclass(slots=True)
class EmergencyDesk:
    """The stubs that one window enters; what is set stays for the next stub.

    `today` tells the date in the site's zone. Each Scan is followed by one of `done` and `failed`;
    further ones need not wait for that.
    """

    words: Words
    today: Callable[[], date]
    sentence: Callable[[ForPeople], str]
    opened: bool = False
    entered: int = 0
    _stub: Stub = field(default_factory=Stub)
    _lines: deque[Line] = field(default_factory=lambda: deque(maxlen=_LINES))

    def choose(self, day: str, outcome: str, service: str) -> None:
        """What the stubs have in common."""
        self._stub = replace(
            self._stub,
            day=date.fromisoformat(day),
            outcome=State(outcome),
            service=service or None,
        )

    def scan(self, code: str, counter: str, finished: str) -> Scan | None:
        """The code with counter and hour as typed; None, with the reason as a line, when wrong."""
        try:
            written = replace(self._stub, counter=_counter(counter), finished=_hour(finished))
        except WrongInput as error:
            self.failed(error)
            return None
        return Scan(code, written)

    def done(self, found: Entered, language: Language) -> None:
        self.entered += found.news is News.ENTERED
        outcome = self.words.text(f"admin.emergency_{found.ticket.state}", language)
        text = self.words.text(
            f"admin.emergency_{found.news}", language, number=found.ticket.label, outcome=outcome
        )
        self._lines.appendleft(Line(text, found.news is News.KNOWN))

    def failed(self, error: ForPeople) -> None:
        self._lines.appendleft(Line(self.sentence(error), warning=True))

    def close(self) -> None:
        """Put away, and begun anew the next time."""
        self.opened, self.entered = False, 0
        self._stub = Stub()
        self._lines.clear()

    def view(
        self, catalogue: Catalogue | None, language: Language, *, connected: bool
    ) -> EmergencyView | None:
        """The panel; None while it is put away."""
        if not self.opened or catalogue is None:
            return None

        def text(key: str, **values: object) -> str:
            return self.words.text(f"admin.emergency_{key}", language, **values)

        today = self.today()
        days = [today - timedelta(days=back) for back in range(DAYS_BACK + 1)]
        services = [(one.code, f"{one.code} {one.name(language)}") for one in catalogue.services]
        return EmergencyView(
            title=text("title"),
            text=text("explain"),
            day=(
                text("day"),
                tuple((day.isoformat(), day_short(day, language)) for day in days),
                (self._stub.day or today).isoformat(),
            ),
            outcome=(
                text("outcome"),
                tuple((one.value, text(one)) for one in OUTCOMES),
                self._stub.outcome.value,
            ),
            service=(
                text("service"),
                (("", text("any_service")), *services),
                self._stub.service or "",
            ),
            counter=text("counter"),
            finished=text("finished"),
            scan=text("scan"),
            enter=text("enter"),
            counted=text("counted", n=self.entered),
            lines=tuple(self._lines),
            free=connected,
        )


def _counter(text: str) -> int | None:
    if text and not (text.isdecimal() and 0 < int(text) < 1000):
        raise WrongInput("wrong.counter", value=text)
    return int(text) if text else None


def _hour(text: str) -> time | None:
    if not text:
        return None
    try:
        return hour_of(text)
    except ValueError:
        raise WrongInput("wrong.time", value=text) from None
