"""The counter console: a slim window on top of others that leaves the keyboard to them."""

import time
from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLayout, QStackedWidget, QWidget

from kiosk.errors import ForPeople
from kiosk.queue import Decision, new_op_id
from kiosk.queue.model import Ticket
from kiosk.settings import Site
from kiosk.store import Store
from kiosk.store.notebook import Notebook
from kiosk.ui.counter.entry_bar import EntryBar
from kiosk.ui.counter.lines import Foot
from kiosk.ui.counter.menu import ConsoleMenu
from kiosk.ui.counter.noting import Noting
from kiosk.ui.counter.panels import SECONDARY, Actions, CompactBody
from kiosk.ui.counter.parts import Requirements, TicketBlock, TitleStrip
from kiosk.ui.counter.presenter import Console
from kiosk.ui.counter.requests import Request, Snapshot
from kiosk.ui.counter.shell import ConsoleShell
from kiosk.ui.counter.verbs import QueueVerbs, Verbs
from kiosk.ui.counter.view import Command, ConsoleView
from kiosk.ui.counter.waiting_list import ListPage, Tabs
from kiosk.ui.feed import FeedSignal
from kiosk.ui.notice_bar import NoticeBar
from kiosk.ui.paper_panel import PaperPanel
from kiosk.ui.reprinting import Reprinting
from kiosk.ui.stranded_panel import StrandedPanel
from kiosk.ui.ticket_list import MARGIN
from kiosk.ui.widgets import Look, column_in
from kiosk.ui.worker import Worker
from kiosk.words import Language, Words

STRIP_HEIGHT = 46
# A lost database is asked again this often, should the feed not say that it is back.
RETRY_TICKS = 8
LOOK_TICKS = 80


class CounterWindow(ConsoleShell):
    """One counter's console; `verbs` stand in for the queue in tests.

    With a `notebook` calls made by voice can be noted while the database is away.
    """

    def __init__(  # noqa: PLR0913 - the composition root hands over one thing per argument
        self,
        store: Store,
        worker: Worker,
        feed: FeedSignal,
        words: Words,
        site: Site,
        counter: int,
        *,
        language: Language = "id",
        verbs: Verbs | None = None,
        notebook: Notebook | None = None,
    ) -> None:
        look = Look.load()
        super().__init__(look)
        self._look = look
        self._words = words
        self._site = site
        self._counter = counter
        self._worker = worker
        self._verbs = verbs or QueueVerbs(store, counter, f"counter {counter}", notebook)
        self._console = Console(
            words,
            store.zone,
            counter,
            store.clock.now,
            time.monotonic,
            new_op_id,
            language=language,
            rehearsal=store.clock.rehearsal,
        )
        self._noting: Noting | None = None
        if notebook is not None:
            self._noting = Noting(self._console, notebook, worker, self._refresh)
        self._shown: ConsoleView | None = None
        self._reading = self._stale = False
        self._small = False
        self._ticks = 0
        self._closed = False
        self._feed = feed
        self._build()
        self._connect()
        self._refresh()
        self._read()

    @property
    def counter(self) -> int:
        return self._counter

    def set_small(self, small: bool) -> None:
        """Collapses the window to ticket and main button, or opens it again."""
        self._small = small
        # What is put away must not hand the keyboard to some other button.
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._refresh(force=True)

    def set_language(self, language: Language) -> None:
        self._console.language = language
        self._refresh()

    def take_keys(self, part: QWidget | None = None) -> None:
        """Lets this window, and `part` of it, have the keyboard until another program is used."""
        self.borrow_keys(part or self._actions.main)

    def _build(self) -> None:
        look = self._look
        self._title = TitleStrip(look)
        self._ticket = TicketBlock(look)
        self._requirements = Requirements(look)
        self._requirements.hide()
        self._actions = Actions(look)
        self._tabs = Tabs(look)
        self._waiting = ListPage(look, "waitingList", "hourglass_top")
        self._recent = ListPage(look, "recentList", "history")
        self._lists = QStackedWidget()
        self._lists.addWidget(self._waiting)
        self._lists.addWidget(self._recent)
        self._compact = CompactBody(look)
        self._strip = NoticeBar(look, "strip")
        self._strip.setFixedHeight(STRIP_HEIGHT)
        self._scan, self._note = EntryBar(look, "scan"), EntryBar(look, "note")
        self._foot = Foot(look)
        self._stranded, self._papers = StrandedPanel(look), PaperPanel(look)
        tabs = QHBoxLayout()
        tabs.setContentsMargins(MARGIN, 0, MARGIN, 0)
        tabs.addWidget(self._tabs, 1)
        self._full = QWidget()
        full = column_in(self._full)
        full.addWidget(self._ticket)
        full.addWidget(self._requirements)
        full.addWidget(self._actions)
        full.addLayout(tabs)
        full.addWidget(self._lists, 1)
        whole = column_in(self, margin=1)
        # The window alone decides how large it is; without a frame nobody can pull at it.
        whole.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        whole.addWidget(self._title)
        whole.addWidget(self._full, 1)
        whole.addWidget(self._stranded, 1)
        whole.addWidget(self._papers, 1)
        whole.addWidget(self._compact)
        whole.addWidget(self._scan)
        whole.addWidget(self._note)
        whole.addWidget(self._strip)
        whole.addWidget(self._foot)
        # Else the first button would wear the ring before anyone has touched the keyboard.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocus()
        self._resize()
        self.place()

    def _connect(self) -> None:
        self.activity.connect(self._show_hint)
        self.ticked.connect(self._on_tick)
        self._feed.changed.connect(self._read)
        self._feed.found.connect(self._read)
        self._feed.lost.connect(self._lost)
        self._title.collapse.clicked.connect(lambda: self.set_small(not self._small))
        self._title.menu.clicked.connect(self._open_menu)
        self._ticket.requirements.toggled.connect(lambda _: self._refresh(force=True))
        self._actions.pressed.connect(self._press)
        self._actions.break_chosen.connect(self._pause)
        self._actions.retried.connect(self._retry)
        self._actions.hint.take.clicked.connect(self.take_keys)
        self._compact.pressed.connect(self._press)
        self._strip.action.clicked.connect(self._press_strip)
        for bar in (self._scan, self._note):
            bar.opened.connect(partial(self.take_keys, bar.field))
        self._scan.entered.connect(lambda text: self._start(self._console.scan(text)))
        if self._noting is not None:
            self._note.entered.connect(self._noting.note)
        self._reprinting = Reprinting(
            self._console.papers,
            self._papers,
            self._worker,
            self._verbs.reprint,
            self._refresh,
            self._read,
        )
        self._stranded.decided.connect(self._decide)
        self._stranded.cancelled.connect(self._stay_open)
        self._stranded.typing.connect(lambda: self.take_keys(self._stranded.note))
        self._tabs.currentChanged.connect(self._lists.setCurrentIndex)
        self._shortcut("1", self._press_main)
        for command, _, _, key in SECONDARY:
            pause = command is Command.PAUSE
            self._shortcut(key, self._ask_break if pause else partial(self._press, command))

    def _shortcut(self, key: str, run: Callable[[], None]) -> None:
        shortcut = QShortcut(QKeySequence(f"Ctrl+Alt+{key}"), self)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(run)

    def _resize(self) -> None:
        # "not hidden" also while the window itself is not on the screen yet.
        strip = 0 if self._strip.isHidden() else STRIP_HEIGHT
        self.take_room(small=self._small, strip=strip)

    def _read(self) -> None:
        if self._closed:
            return
        if self._reading:
            self._stale = True
            return
        self._reading, self._stale = True, False
        read = partial(self._verbs.read, leaving=self._console.asking)
        self._worker.run(read, self._on_read, self._on_unread)

    def _on_read(self, snapshot: Snapshot) -> None:
        self._reading = False
        if self._closed:
            return
        self._console.read(snapshot)
        if self._small and self._console.asking:
            self.set_small(False)
        self._refresh()
        if self._stale:
            self._read()

    def _on_unread(self, error: ForPeople) -> None:
        self._reading = False
        self._lost(error)

    def _lost(self, error: ForPeople | None = None) -> None:
        self._console.lost(error)
        self._refresh()

    def _press(self, command: Command) -> None:
        self._start(self._console.press(command))

    def _press_main(self) -> None:
        if self._shown and self._shown.main.command:
            self._press(self._shown.main.command)

    def _pause(self, until: datetime | None) -> None:
        self._start(self._console.press(Command.PAUSE, until=until))

    def _ask_break(self) -> None:
        if self._small:
            self.set_small(False)
        self._actions.ask_break(by_key=True)

    def _decide(self, decision: Decision) -> None:
        self._start(self._console.press(Command.CLOSE, decision=decision))

    def _stay_open(self) -> None:
        self._console.stay_open()
        self._refresh()

    def _press_strip(self) -> None:
        view = self._shown
        if view is None:
            return
        if view.lost is not None:
            self._note.open(view.numbers)
        elif self._small and view.notice:
            self._retry()
        elif view.staff_call is None:
            self._open_papers()
        else:
            self._start(self._console.press(Command.ANSWER, station=view.station))

    def _nobody_comes(self, station: str) -> None:
        self._start(self._console.press(Command.AWAY, station=station))

    def _retry(self) -> None:
        self._start(self._console.retry())

    def _start(self, request: Request | None) -> None:
        if request is None:
            return
        self._refresh()
        self._worker.run(
            partial(self._run, request),
            lambda answer: self._on_done(request, *answer),
            lambda error: self._on_failed(request, error),
        )

    def _run(self, request: Request) -> tuple[Ticket | None, Snapshot]:
        """On the worker: the step and what the desk looks like after it."""
        ticket = self._verbs.run(request)
        return ticket, self._verbs.read()

    def _on_done(self, request: Request, ticket: Ticket | None, snapshot: Snapshot) -> None:
        self._console.done(request, ticket, snapshot)
        self._refresh()

    def _on_failed(self, request: Request, error: ForPeople) -> None:
        self._console.failed(request, error)
        self._refresh()
        self._read()

    def _on_tick(self) -> None:
        self._ticks += 1
        self._refresh()
        lost = self._shown is not None and not self._shown.connected
        # A kiosk falls silent without anything being written.
        if self._ticks % (RETRY_TICKS if lost else LOOK_TICKS) == 0:
            self._read()

    def _refresh(self, *, force: bool = False) -> None:
        if self._closed:
            return
        view = self._console.view()
        if view == self._shown and not force:
            return
        if self._shown is None or self._shown.head.number != view.head.number:
            self._ticket.requirements.setChecked(False)
        self._shown = view
        words = view.words
        self.setWindowTitle(f"{view.counter} – {self._site.name}")
        self._title.show_view(view)
        if self._small:
            self._title.collapse.show_words(words.expand, "expand_more")
        else:
            self._title.collapse.show_words(words.collapse, "expand_less")
        self._title.menu.show_words(words.menu, "more_vert")
        self._ticket.show_head(view.head, words.requirements)
        self._requirements.show_lines(view.head.requirements)
        unfolded = self._ticket.requirements.isChecked() and bool(view.head.requirements)
        self._requirements.setVisible(unfolded)
        self._actions.show_view(view)
        self._show_hint()
        self._compact.show_view(view)
        self._tabs.show_words(f"{view.waiting_tab} {view.waiting_count}".strip(), view.recent_tab)
        self._waiting.show_rows(view.waiting, view.empty_waiting, view.waiting_tab)
        self._recent.show_rows(view.recent, view.empty_recent, view.recent_tab)
        self._foot.show_foot(connected=view.connected, connection=view.connection, today=view.today)
        self._scan.show_words(words.scan_ask, words.scan_cancel)
        self._note.show_words(words.scan_ask, words.scan_cancel)
        strip = view.strip(small=self._small)
        self._strip.show_notice(strip)
        self._strip.setVisible(strip is not None)
        self._stranded.show_view(view.stranded)
        asked = view.stranded is not None and not self._small
        self._stranded.setVisible(asked)
        self._papers.show_view(None if self._small or asked else view.papers)
        self._full.setVisible(not self._small and not asked and view.papers is None)
        self._foot.setVisible(not self._small)
        self._compact.setVisible(self._small)
        self._resize()

    def _scan_ticket(self) -> None:
        if self._small:
            self.set_small(False)
        self._scan.open()

    def _open_papers(self) -> None:
        if self._small:
            self.set_small(False)
        self._reprinting.open()
        self.take_keys(self._papers.field)

    def _show_hint(self) -> None:
        if self._shown:
            words = self._shown.words
            self._actions.hint.show_words(
                words.keys_press, words.keys_digit, words.keys_take, active=self.isActiveWindow()
            )

    def _open_menu(self) -> None:
        if self._shown is None:
            return
        menu = ConsoleMenu(self, self._shown)
        menu.scanning.connect(self._scan_ticket)
        menu.reprinting.connect(self._open_papers)
        menu.nobody_comes.connect(partial(self._nobody_comes, self._shown.station))
        menu.closing.connect(partial(self._press, Command.CLOSE))
        menu.language_chosen.connect(self.set_language)
        menu.quitting.connect(self.close)
        corner = self._title.menu.rect().bottomLeft()
        menu.popup(self._title.menu.mapToGlobal(corner))

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        if not self._closed:
            # Late answers may still come in; they change nothing any more.
            self._closed = True
            self._feed.changed.disconnect(self._read)
            self._feed.found.disconnect(self._read)
            self._feed.lost.disconnect(self._lost)
