"""What a counter console does with a press, an answer, a fault and the time. No Qt."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo

from kiosk.catalogue.model import Catalogue
from kiosk.errors import ForPeople, StoreFault
from kiosk.queue import Decision, LateDecision, Stay
from kiosk.queue.model import CounterState, State, Ticket
from kiosk.store.notebook import Note
from kiosk.ui.counter.apart import Apart
from kiosk.ui.counter.requests import Request, Sent, Snapshot
from kiosk.ui.counter.telling import BUTTON_TEXTS, Teller
from kiosk.ui.counter.view import (
    Button,
    Command,
    ConsoleView,
    FixedWords,
    Head,
    Level,
    Main,
)
from kiosk.ui.notice import Notice
from kiosk.ui.paper import PaperDesk, PaperTeller
from kiosk.ui.stranded import Asker, Leaving, StrandedView
from kiosk.words import Language, Words

# A visitor needs longer than this to stand up, so a second call sooner is a slipped finger.
LOCK_SECONDS = 1.5
RECALL_SECONDS = 5.0
NOTICE_SECONDS = 7.0
SLOW_SECONDS = 0.3
BUG = "bug.screen"
STRANDS, LATE = "refused.would_strand", "refused.would_be_late"
CALLS = frozenset({Command.CALL, Command.FINISH_AND_CALL})


@dataclass(frozen=True, slots=True)
class _Message:
    text: str
    warning: bool
    until: float
    retry: bool = False


class Console:
    """The state of one counter's console.

    `clock` tells the time of day (aware), `steady` seconds that never jump, `new_op_id` a fresh
    operation id. A press answers the Request to run, or None when the button is off; exactly one
    of `done` and `failed` must follow it. While it is `asking` what becomes of those whom closing
    would leave, what is read must tell whom.
    """

    def __init__(
        self,
        words: Words,
        zone: tzinfo,
        counter: int,
        clock: Callable[[], datetime],
        steady: Callable[[], float],
        new_op_id: Callable[[], str],
        *,
        language: Language = "id",
        rehearsal: bool = False,
    ) -> None:
        self.language: Language = language
        self._words = words
        self._zone = zone
        self._counter = counter
        self._clock = clock
        self._steady = steady
        self._new_op_id = new_op_id
        self._rehearsal = rehearsal
        self.papers = PaperDesk(words, zone, steady, new_op_id, self._sentence)
        self._snapshot: Snapshot | None = None
        self._connected = True
        self._trouble = ""
        self._running: Request | None = None
        self._running_since = 0.0
        self._unsure: tuple[Request, object] | None = None
        self._locked_until = 0.0
        self._recall_from = 0.0
        self._message: _Message | None = None
        self._leaving: Leaving | None = None
        # What was decided about those left, while the question is about the late ones.
        self._decided: Decision | None = None
        self._about_late = False
        self.asking = False
        self.can_note = False
        self._read_at = clock()
        # Called by voice since the list was read.
        self._voiced: set[str] = set()

    def read(self, snapshot: Snapshot) -> None:
        """A fresh snapshot; the database is in reach."""
        self._snapshot = snapshot
        self._read_at = self._clock()
        self._voiced.clear()
        self._connected = True
        self._trouble = ""
        if snapshot.sent:
            self._tell_sent(snapshot.sent)
        if self._unsure and self._unsure[1] != self._held():
            # What we could not be sure of has happened: there is nothing left to try again.
            if self._unsure[0].command in CALLS:
                self._locked_until = self._steady() + LOCK_SECONDS
            self._unsure = None
            if self._message and self._message.retry:
                self._message = None
        if snapshot.desk.state is CounterState.CLOSED:
            self.stay_open()
        if not self.asking or snapshot.leaving is None:
            return
        self._leaving = snapshot.leaving
        if not self._asked_about():
            self.stay_open()
            text = self._words.text("stranded.none", self.language)
            self._message = _Message(text, warning=False, until=self._steady() + NOTICE_SECONDS)

    def stay_open(self) -> None:
        """The clerk does not close the counter after all, or it is closed already."""
        self._leaving, self.asking = None, False
        self._decided, self._about_late = None, False

    def lost(self, error: ForPeople | None = None) -> None:
        """The desk cannot be read: what was read stays on show, the buttons go off."""
        self._connected = False
        if error is not None and not isinstance(error, StoreFault):
            self._trouble = self._sentence(error)

    def press(
        self,
        command: Command,
        *,
        until: datetime | None = None,
        station: str = "",
        decision: LateDecision | None = None,
        text: str = "",
    ) -> Request | None:
        """The request to run for a press of a button that is on."""
        if not self._allowed(command, station):
            return None
        view = self.view()
        promised = view.main.promised if command in CALLS else None
        left, late = self._decided, decision
        if not self._about_late:
            left, late = None if isinstance(decision, Stay) else decision, None
        request = Request(command, self._new_op_id(), until, station, promised, left, late, text)
        if self._unsure:
            before, held = self._unsure
            same = replace(request, op_id=before.op_id) == before
            if same and held == self._held():
                request = before
        return self._start(request)

    def scan(self, text: str) -> Request | None:
        """The request to find what was scanned or typed."""
        return self.press(Command.SCAN, text=text)

    def note(self, text: str) -> Note:
        """A call made by voice at this moment, to be written down and then told to `noted`."""
        number = " ".join(text.upper().split())
        return Note(self._new_op_id(), self._counter, number, self._clock())

    def noted(self, note: Note, error: ForPeople | None = None) -> None:
        """The call is written down, or it could not be."""
        now = self._steady()
        if error is not None:
            text = self._sentence(error)
            self._message = _Message(text, warning=True, until=now + NOTICE_SECONDS)
            return
        self._voiced.add(note.text)
        text = self._text("noted", number=note.text)
        self._message = _Message(text, warning=False, until=now + NOTICE_SECONDS)

    def retry(self) -> Request | None:
        """The request that could not be finished, again and under its own id."""
        if self._running or not self._unsure or not self._connected:
            return None
        return self._start(self._unsure[0])

    def done(self, request: Request, ticket: Ticket | None, snapshot: Snapshot) -> None:
        """The request went through; `ticket` is what it answered, `snapshot` read after it."""
        self._running = self._unsure = self._message = None
        now = self._steady()
        if request.command in CALLS:
            self._locked_until = now + LOCK_SECONDS
            self._compare(request, ticket)
        elif request.command is Command.RECALL:
            self._recall_from = now + RECALL_SECONDS
        elif request.command is Command.SCAN and ticket is not None:
            key = "scan_waits" if ticket.state is State.WAITING else "scan_known"
            text = self._text(key, number=ticket.label)
            self._message = _Message(text, warning=False, until=now + NOTICE_SECONDS)
        elif (decided := request.late or request.decision) is not None and self._leaving:
            asker = self._asker(snapshot.catalogue)
            text = asker.done(decided, len(self._asked_about()))
            self._message = _Message(text, warning=False, until=now + NOTICE_SECONDS)
        self.read(snapshot)

    def failed(self, request: Request, error: ForPeople) -> None:
        """The request was refused, or it is not known whether it went through."""
        self._running = None
        if error.key in {STRANDS, LATE} and request.command is Command.CLOSE:
            self.asking, self._about_late = True, error.key == LATE
            self._decided = request.decision if self._about_late else None
            # The question itself says why the counter stays open; a decision that fails does not.
            if request.late is None and (self._about_late or request.decision is None):
                return
        unsure = isinstance(error, StoreFault) or error.key == BUG
        self._unsure = (request, self._held()) if unsure else None
        until = float("inf") if unsure else self._steady() + NOTICE_SECONDS
        self._message = _Message(self._sentence(error), warning=True, until=until, retry=unsure)

    def view(self) -> ConsoleView:
        """What the window shows now."""
        if self._snapshot is None:
            return self._empty_view()
        desk, now, papers = self._snapshot.desk, self._clock(), self._snapshot.papers
        say = Teller(self._words, self.language, self._zone, self._snapshot.catalogue)
        of_paper = PaperTeller(self._words, self.language, self._zone)
        called = next(iter(self._snapshot.staff_calls), "")
        steady = self._steady()
        # A press that is answered at once must not make the whole window blink.
        free = self._connected and not self._slow(steady)
        buttons = say.buttons(desk, recall_soon=steady < self._recall_from)
        agency = self._snapshot.catalogue.agency(desk.agency)
        return ConsoleView(
            language=self.language,
            words=FixedWords.of(self._words, self.language),
            counter=self._text("counter", n=desk.number),
            agency=agency.tile(self.language),
            state=desk.state,
            state_word=self._text(f"state_{desk.state}"),
            rehearsal=self._rehearsal_word(),
            head=say.head(desk, now),
            main=self._main(say.main(desk, now)),
            buttons={
                command: button if free else replace(button, enabled=False)
                for command, button in buttons.items()
            },
            pauses=say.pauses(now),
            waiting_tab=self._text("tab_waiting"),
            waiting_count=str(len(desk.waiting)),
            recent_tab=self._text("tab_recent"),
            waiting=say.waiting(desk, now),
            recent=say.recent(desk),
            empty_waiting="" if desk.waiting else self._text("empty_waiting"),
            empty_recent="" if desk.recent else self._text("empty_recent"),
            notice=self._notice(steady),
            staff_call=self._apart().staff_call(called, of_paper.trouble(papers, called)),
            paper=of_paper.alarm(papers),
            silent=self._apart().silent(self._snapshot.silent),
            station=called,
            away=self._text("menu_away", station=called) if called else "",
            free=free,
            connected=self._connected,
            connection=self._text("connected" if self._connected else "lost"),
            today=say.today(desk),
            lost=self._apart().lost(self._read_at) if self._notes_now() else None,
            numbers=tuple(t.label for t in desk.waiting if t.label not in self._voiced),
            stranded=self._stranded(free=free and self._running is None),
            papers=self.papers.view(
                papers, self._snapshot.catalogue, self.language, connected=self._connected
            ),
        )

    def _stranded(self, *, free: bool) -> StrandedView | None:
        if self._leaving is None or self._snapshot is None:
            return None
        desk = self._snapshot.desk
        notice = self._notice(self._steady())
        return self._asker(self._snapshot.catalogue).ask(
            self._leaving,
            self._clock(),
            self._text("late_title" if self._about_late else "stranded_title", n=desk.number),
            notice.text if notice else "",
            free=free and desk.ticket is None,
            late=self._about_late,
        )

    def _asked_about(self) -> tuple[Ticket, ...]:
        """Those the question of now is about."""
        if self._leaving is None:
            return ()
        return self._leaving.late if self._about_late else self._leaving.tickets

    def _asker(self, catalogue: Catalogue) -> Asker:
        return Asker(self._words, self.language, catalogue)

    def _allowed(self, command: Command, station: str) -> bool:
        if self._snapshot is None or self._running or not self._connected:
            return False
        if command is Command.SCAN:
            return True
        if command in {Command.ANSWER, Command.AWAY}:
            return station in self._snapshot.staff_calls
        view = self.view()
        if command is view.main.command and view.main.enabled:
            return True
        button = view.buttons.get(command)
        return button is not None and button.enabled

    def _start(self, request: Request) -> Request:
        self._running, self._running_since = request, self._steady()
        self._message = None
        return request

    def _held(self) -> object:
        """What a request changes at this counter; equal before and after means it did not."""
        if self._snapshot is None:
            return None
        desk = self._snapshot.desk
        ticket = desk.ticket
        held = (ticket.id, ticket.state, ticket.calls) if ticket else None
        return desk.state, desk.until, held, self._snapshot.staff_calls

    def _compare(self, request: Request, ticket: Ticket | None) -> None:
        promised = request.promised
        if promised is None or (ticket and ticket.id == promised.id):
            return
        if ticket is None:
            text = self._text("gone", promised=promised.label)
        else:
            text = self._text("changed", number=ticket.label, promised=promised.label)
        until = self._steady() + NOTICE_SECONDS
        self._message = _Message(text, warning=False, until=until)

    def _main(self, main: Main) -> Main:
        """The main button as the moment allows it: running, locked after a call, or cut off."""
        steady = self._steady()
        if self._running:
            resting = replace(main, enabled=False, resting=True)
            wait = self._text("loading")
            return replace(resting, text=wait, short=wait) if self._slow(steady) else resting
        if steady < self._locked_until:
            return replace(main, enabled=False, resting=main.command is not None)
        return main if self._connected else replace(main, enabled=False)

    def _slow(self, steady: float) -> bool:
        return self._running is not None and steady - self._running_since >= SLOW_SECONDS

    def _notice(self, steady: float) -> Notice | None:
        if self._trouble:
            return Notice(self._trouble, warning=True, action="")
        message = self._message
        if message is None or steady >= message.until:
            return None
        retry = message.retry and self._connected
        return Notice(message.text, message.warning, self._text("retry") if retry else "")

    def _tell_sent(self, sent: tuple[Sent, ...]) -> None:
        failed = any(one.error for one in sent)
        # A conflict stays until the next press: somebody has to look after that visitor.
        until = float("inf") if failed else self._steady() + NOTICE_SECONDS
        text = self._apart().sent(sent, self._sentence)
        self._message = _Message(text, warning=failed, until=until)

    def _notes_now(self) -> bool:
        return self.can_note and not self._connected

    def _apart(self) -> Apart:
        return Apart(self._words, self.language, self._zone)

    def _sentence(self, error: ForPeople) -> str:
        # What a kiosk says of a bug ("ask our staff") is of no use to the staff.
        if error.key == BUG:
            return self._text("unexpected", **error.values)
        return self._words.sentence(error, self.language)

    def _text(self, key: str, **values: object) -> str:
        return self._words.text(f"counter.{key}", self.language, **values)

    def _rehearsal_word(self) -> str:
        return self._text("rehearsal") if self._rehearsal else ""

    def _empty_view(self) -> ConsoleView:
        """Before the first snapshot: the frame with nothing to press."""
        wait = self._text("loading")
        head = Head(wait, "–", "", False, "", "", "", None, Level.CALM, "", ())
        main = Main(wait, "", "", wait, "", "hourglass_top", None, None, False, False)
        return ConsoleView(
            language=self.language,
            words=FixedWords.of(self._words, self.language),
            counter=self._text("counter", n=self._counter),
            state=CounterState.CLOSED,
            rehearsal=self._rehearsal_word(),
            head=head,
            main=main,
            buttons={
                command: Button(self._text(name), enabled=False)
                for command, name in BUTTON_TEXTS.items()
            },
            waiting_tab=self._text("tab_waiting"),
            recent_tab=self._text("tab_recent"),
            notice=self._notice(self._steady()),
            connected=self._connected,
            connection=self._text("connected" if self._connected else "lost"),
        )
