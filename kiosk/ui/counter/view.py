"""What a counter console shows, as plain data with all texts ready. No Qt."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from enum import StrEnum

from kiosk.queue.model import CounterState, Ticket
from kiosk.ui.notice import Notice
from kiosk.ui.paper import PaperView
from kiosk.ui.stranded import StrandedView
from kiosk.ui.ticket_rows import Row
from kiosk.words import Language, Words


class Command(StrEnum):
    """What a clerk can ask of the queue."""

    OPEN = "open"
    PAUSE = "pause"
    CLOSE = "close"
    CALL = "call"
    RECALL = "recall"
    START = "start"
    FINISH = "finish"
    FINISH_AND_CALL = "finish_and_call"
    NO_SHOW = "no_show"
    ANSWER = "answer"
    AWAY = "away"
    SCAN = "scan"


class Level(StrEnum):
    """How the running service stands against its standard."""

    CALM = "calm"
    NEAR = "near"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Head:
    """The ticket block. `fraction` of the standard that is used up, None when nothing runs.

    `number` is a ticket when `is_ticket`, else a figure with its `unit`; `standard` comes after
    `standard_word`.
    """

    caption: str
    number: str
    unit: str
    is_ticket: bool
    timer: str
    standard_word: str
    standard: str
    fraction: float | None
    level: Level
    service: str
    requirements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Button:
    """One button: `why` says why it is off, or is empty."""

    text: str
    enabled: bool
    why: str = ""


@dataclass(frozen=True, slots=True)
class Main:
    """The sun button. `command` is what it runs; `promised` the ticket its text names.

    `detail` may be shortened, `tail` after it may not; the short texts are for the small window.
    `resting` says that it only waits for a moment and will be back.
    """

    text: str
    detail: str
    tail: str
    short: str
    short_detail: str
    icon: str
    command: Command | None
    promised: Ticket | None
    enabled: bool
    resting: bool


@dataclass(frozen=True, slots=True)
class FixedWords:
    """The texts that only change with the language."""

    collapse: str
    expand: str
    menu: str
    menu_close: str
    menu_scan: str
    menu_reprint: str
    scan_ask: str
    scan_cancel: str
    menu_language: str
    menu_quit: str
    requirements: str
    pause_ask: str
    pause_cancel: str
    keys_press: str
    keys_digit: str
    keys_take: str

    @classmethod
    def of(cls, words: Words, language: Language) -> "FixedWords":
        return cls(
            *(words.text(f"counter.{field.name}", language) for field in fields(cls)),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsoleView:
    """Everything the window shows. Two equal views need no redrawing.

    `station` is the one whose call for staff is shown; `free` is false while nothing may be
    pressed at all. `lost` stands over a list that is old, whose `numbers` may be called by voice
    and noted. `stranded` asks what becomes of those whom closing the counter would leave; `papers`
    are the numbers without paper while the clerk looks at them.
    """

    language: Language
    words: FixedWords
    counter: str
    agency: str = ""
    state: CounterState
    state_word: str = ""
    rehearsal: str
    head: Head
    main: Main
    buttons: Mapping[Command, Button]
    pauses: tuple[tuple[str, str, datetime | None], ...] = ()
    waiting_tab: str
    waiting_count: str = ""
    recent_tab: str
    waiting: tuple[Row, ...] = ()
    recent: tuple[Row, ...] = ()
    empty_waiting: str = ""
    empty_recent: str = ""
    notice: Notice | None
    # The menu's answer to a kiosk that calls when nobody can come.
    away: str = ""
    staff_call: Notice | None = None
    paper: Notice | None = None
    silent: Notice | None = None
    station: str = ""
    free: bool = False
    connected: bool
    connection: str
    today: str = ""
    lost: Notice | None = None
    numbers: tuple[str, ...] = ()
    stranded: StrandedView | None = None
    papers: PaperView | None = None

    def strip(self, *, small: bool) -> Notice | None:
        """What stands below everything; the large window has other places for its sentences."""
        aside = self.staff_call or self.paper or self.silent
        if self.lost is not None or not small:
            return self.lost or aside
        if not self.connected:
            return Notice(self.connection, True, "", "cloud_off")
        return self.notice or aside
