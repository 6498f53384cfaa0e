"""What the panel of one agency says and does: closed early, and opened again. No Qt."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from kiosk.errors import ForPeople
from kiosk.queue import AgencyLine, Code, Decision
from kiosk.ui.admin.presenter import Admin, Snapshot
from kiosk.ui.admin.view import Badge
from kiosk.ui.stranded import Asker, Leaving, StrandedView
from kiosk.words import Words

STRANDS = "refused.would_strand"
NOTICE_SECONDS = 6.0


@dataclass(frozen=True, slots=True)
class DoorRequest:
    """An agency to be closed for the rest of the day, or opened again."""

    agency: str
    close: bool
    op_id: str
    decision: Decision | None = None


@dataclass(frozen=True, slots=True)
class DoorView:
    """The panel of one agency; `facts` are a label and a figure."""

    badge: Badge
    agency: str
    state: str
    closed: bool
    facts: tuple[tuple[str, str], ...]
    button: str
    hint: str
    notice: str
    warning: bool
    free: bool
    stranded: StrandedView | None


class Door:
    """The agency whose panel is open, if any.

    `steady` are seconds that never jump. Each request that `press` answers is followed by one of
    `done` and `failed`. `asking` is the agency for which what is read must tell whom closing it
    would leave; empty for none.
    """

    def __init__(
        self,
        admin: Admin,
        words: Words,
        clock: Callable[[], datetime],
        steady: Callable[[], float],
        new_op_id: Callable[[], str],
    ) -> None:
        self.agency = ""
        self.asking = ""
        self._admin = admin
        self._words = words
        self._clock = clock
        self._steady = steady
        self._new_op_id = new_op_id
        self._leaving: Leaving | None = None
        self._running = False
        self._notice = ("", False, 0.0)

    def look_at(self, agency: str) -> None:
        """Open the panel of an agency, or put it away (empty)."""
        if agency != self.agency:
            self.agency = agency
            self._notice = ("", False, 0.0)
            self.leave_open()

    def leave_open(self) -> None:
        """The agency is not closed after all."""
        self.asking, self._leaving = "", None

    def press(self, decision: Decision | None = None) -> DoorRequest | None:
        """Close the agency, or open it again when it was closed by hand; None while it cannot."""
        line = self._line()
        if line is None or self._running or not self._admin.connected:
            return None
        self._running = True
        return DoorRequest(self.agency, not _closed(line), self._new_op_id(), decision)

    def done(self, request: DoorRequest, snapshot: Snapshot) -> None:
        self._running = False
        text = self._admin.text("door_closed_now" if request.close else "door_open_now")
        if request.decision is not None and self._leaving is not None:
            asker = self._asker(snapshot)
            text = f"{text} {asker.done(request.decision, len(self._leaving.tickets))}"
        self.leave_open()
        self._say(text, warning=False)

    def failed(self, request: DoorRequest, error: ForPeople) -> None:
        self._running = False
        strands = error.key == STRANDS
        if strands and request.agency == self.agency:
            self.asking = request.agency
        # The question itself says why the agency stays open; a decision that fails does not.
        if not strands or request.decision is not None:
            self._say(self._admin.sentence(error), warning=True)

    def read(self, snapshot: Snapshot) -> None:
        """Whom closing would leave, as far as it was asked."""
        if not self.asking or snapshot.leaving is None:
            return
        self._leaving = snapshot.leaving
        if not self._leaving.tickets:
            self.leave_open()
            self._say(self._words.text("stranded.none", self._admin.language), warning=False)

    def view(self) -> DoorView | None:
        """The panel as it looks now; None when it is put away."""
        admin, line, snapshot = self._admin, self._line(), self._admin.snapshot
        if line is None or snapshot is None:
            return None
        agency = snapshot.catalogue.agency(line.code)
        closed = _closed(line)
        state = admin.text("door_open")
        if line.closed is not None:
            state = self._words.sentence(line.closed.refusal(), admin.language)
        text, warning, until = self._notice
        notice = text if self._steady() < until else ""
        name = agency.tile(admin.language)
        free = admin.connected and not self._running
        asked = None
        if self._leaving is not None:
            title = admin.text("door_stranded", name=name)
            problem = notice if warning else ""
            asked = self._asker(snapshot).ask(
                self._leaving, self._clock(), title, problem, free=free
            )
        return DoorView(
            badge=Badge(agency.prefix, agency.cluster),
            agency=name,
            state=state,
            closed=line.closed is not None,
            facts=(
                (admin.text("waiting"), str(line.waiting)),
                (admin.text("serving"), str(line.serving)),
                (admin.text("counters_open"), str(line.counters_open)),
            ),
            button=admin.text("door_reopen" if closed else "door_close"),
            hint=admin.text("door_reopen_hint" if closed else "door_close_hint"),
            notice=notice,
            warning=warning,
            free=free,
            stranded=asked,
        )

    def _line(self) -> AgencyLine | None:
        if self._admin.snapshot is None:
            return None
        lines = self._admin.snapshot.board.lines
        return next((line for line in lines if line.code == self.agency), None)

    def _asker(self, snapshot: Snapshot) -> Asker:
        return Asker(self._words, self._admin.language, snapshot.catalogue)

    def _say(self, text: str, *, warning: bool) -> None:
        self._notice = (text, warning, self._steady() + NOTICE_SECONDS)


def _closed(line: AgencyLine) -> bool:
    return line.closed is not None and line.closed.code is Code.FORCED_CLOSED
