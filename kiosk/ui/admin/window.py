"""The admin window: services to switch, the queues as they are, and the devices."""

import time
from datetime import date, datetime
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QCloseEvent, QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from kiosk.errors import ForPeople
from kiosk.queue import Decision, new_op_id
from kiosk.queue.emergency import Entered
from kiosk.settings import Site, StationKind
from kiosk.store import Store
from kiosk.ui.admin.catalogue_page import CataloguePage
from kiosk.ui.admin.date_strip import DateStrip
from kiosk.ui.admin.devices import Devices, Invite, Revoke
from kiosk.ui.admin.devices_page import DevicesPage
from kiosk.ui.admin.door import Door, DoorRequest
from kiosk.ui.admin.emergency import EmergencyDesk
from kiosk.ui.admin.presenter import Admin, Confirmation, Snapshot, Switch
from kiosk.ui.admin.printers import RollChange
from kiosk.ui.admin.queue_page import QueuePage
from kiosk.ui.admin.rail import Rail
from kiosk.ui.admin.verbs import StoreVerbs, Verbs
from kiosk.ui.feed import FeedSignal
from kiosk.ui.notice_bar import NoticeBar
from kiosk.ui.reprinting import Reprinting
from kiosk.ui.widgets import Look, fill
from kiosk.ui.worker import Worker
from kiosk.words import LANGUAGES, Language, Words

SIZE = (1440, 900)
LEAST = (1180, 640)
STRIP_HEIGHT = 46
TICK_MS = 1000
# A lost database is asked again this often, should the feed not say that it is back.
RETRY_TICKS = 2
# A date becomes doubtful, and a switch ends, without anything being written.
REREAD_TICKS = 30
ACTOR = "admin"
PAGES = (("cataloguePage", "list_alt"), ("queuePage", "group"), ("devicesPage", "desktop_windows"))


class AdminWindow(QWidget):
    """The administrator's window; `verbs` stand in for the store in tests."""

    def __init__(
        self,
        store: Store,
        worker: Worker,
        feed: FeedSignal,
        words: Words,
        site: Site,
        *,
        language: Language = "id",
        verbs: Verbs | None = None,
    ) -> None:
        super().__init__()
        self._site = site
        self._worker = worker
        self._rehearsal = store.clock.rehearsal
        self._verbs = verbs or StoreVerbs(store, ACTOR)
        self._admin = Admin(words, store.zone, store.clock.now, time.monotonic, new_op_id, language)
        self._door = Door(self._admin, words, store.clock.now, time.monotonic, new_op_id)
        self._devices = Devices(
            self._admin, words, store.zone, store.clock.now, time.monotonic, new_op_id
        )
        self._stubs = EmergencyDesk(words, self._today, self._admin.sentence)
        self._clock = store.clock
        self._zone = store.zone
        self._reading = self._stale = False
        self._ticks = 0
        look = Look.load()
        self.setObjectName("adminWindow")
        self.resize(*SIZE)
        self.setMinimumSize(*LEAST)
        fill(self, look.colour("paper.50"))
        self._rail = Rail(look, site.name, PAGES)
        self._catalogue = CataloguePage(look, self._admin)
        self._queues = QueuePage(look, self._admin, self._door, self._stubs)
        self._devices_page = DevicesPage(look, self._admin, self._devices)
        self._date = DateStrip(look, self._admin)
        self._strip = NoticeBar(look, "paperStrip")
        self._strip.setFixedHeight(STRIP_HEIGHT)
        self._pages = QStackedWidget()
        self._lay_out()
        self._rail.page_chosen.connect(self._turn_to)
        self._rail.language_chosen.connect(self.set_language)
        self._catalogue.switched.connect(self._switch)
        self._queues.door_pressed.connect(self._turn)
        self._queues.decided.connect(self._turn)
        self._queues.scanned.connect(self._enter_stub)
        self._devices_page.invite_asked.connect(self._invite)
        self._devices_page.revoke_asked.connect(self._revoke)
        self._devices_page.roll_entered.connect(self._change_roll)
        self._reprinting = Reprinting(
            self._devices.papers,
            self._devices_page.papers,
            worker,
            self._verbs.reprint,
            self._refresh,
            self._read,
        )
        self._strip.action.clicked.connect(self._open_papers)
        self._date.confirmed.connect(self._confirm_date)
        self._closed = False
        self._feed = feed
        feed.changed.connect(self._read)
        feed.found.connect(self._read)
        feed.lost.connect(self._lost)
        self._tick = QTimer(self)
        self._tick.setInterval(TICK_MS)
        self._tick.timeout.connect(self._on_tick)
        self._catalogue.search.setFocus()
        self._refresh()
        self._read()

    def _lay_out(self) -> None:
        self._pages.addWidget(self._catalogue)
        self._pages.addWidget(self._queues)
        self._pages.addWidget(self._devices_page)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rail)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._date)
        column.addWidget(self._strip)
        column.addWidget(self._pages, 1)
        row.addLayout(column, 1)

    def set_language(self, language: Language) -> None:
        self._admin.language = language
        self._refresh()

    def _turn_to(self, page: int) -> None:
        self._pages.setCurrentIndex(page)
        self._refresh()

    def _read(self) -> None:
        if self._closed:
            return
        if self._reading:
            self._stale = True
            return
        self._reading, self._stale = True, False
        read = partial(self._verbs.read, leaving=self._door.asking)
        self._worker.run(read, self._on_read, self._on_unread)

    def _on_read(self, snapshot: Snapshot) -> None:
        self._reading = False
        self._admin.read(snapshot)
        self._door.read(snapshot)
        self._refresh()
        if self._stale:
            self._read()

    def _on_unread(self, error: ForPeople) -> None:
        self._reading = False
        self._lost(error)

    def _lost(self, error: ForPeople | None = None) -> None:
        self._admin.lost(error)
        self._refresh()

    def _switch(self, code: str) -> None:
        switch = self._admin.switch(code)
        if switch is None:
            return
        self._refresh()
        self._worker.run(
            partial(self._run, switch),
            lambda snapshot: self._on_switched(switch, snapshot),
            lambda error: self._on_not_switched(switch, error),
        )

    def _run(self, switch: Switch) -> Snapshot:
        """On the worker: the switch, and what the store looks like after it."""
        self._verbs.switch(switch)
        return self._verbs.read()

    def _on_switched(self, switch: Switch, snapshot: Snapshot) -> None:
        self._admin.done(switch, snapshot)
        self._refresh()

    def _on_not_switched(self, switch: Switch, error: ForPeople) -> None:
        self._admin.failed(switch, error)
        self._refresh()
        self._read()

    def _turn(self, decision: Decision | None = None) -> None:
        request = self._door.press(decision)
        if request is None:
            return
        self._refresh()
        self._worker.run(
            partial(self._run_door, request),
            lambda snapshot: self._on_turned(request, snapshot),
            lambda error: self._on_not_turned(request, error),
        )

    def _run_door(self, request: DoorRequest) -> Snapshot:
        """On the worker: the agency, and what the store looks like after it."""
        self._verbs.turn(request)
        return self._verbs.read()

    def _on_turned(self, request: DoorRequest, snapshot: Snapshot) -> None:
        self._admin.read(snapshot)
        self._door.done(request, snapshot)
        self._refresh()

    def _on_not_turned(self, request: DoorRequest, error: ForPeople) -> None:
        self._door.failed(request, error)
        self._refresh()
        self._read()

    def _invite(self, name: str, kind: StationKind) -> None:
        request = self._devices.invite(name, kind)
        if request is None:
            return
        self._refresh()
        self._worker.run(
            partial(self._verbs.invite, request),
            lambda until: self._on_invited(request, until),
            self._on_device_failed,
        )

    def _on_invited(self, request: Invite, until: datetime) -> None:
        self._devices.invited(request, until)
        self._refresh()

    def _revoke(self) -> None:
        request = self._devices.revoke()
        if request is None:
            return
        self._refresh()
        self._worker.run(
            partial(self._verbs.revoke, request),
            lambda _: self._on_revoked(request),
            self._on_device_failed,
        )

    def _on_revoked(self, request: Revoke) -> None:
        self._devices.revoked(request)
        self._refresh()
        self._read()

    def _change_roll(self, metres: str) -> None:
        request = self._devices.change_roll(metres)
        if request is None:
            return
        self._refresh()
        self._worker.run(
            partial(self._verbs.change_roll, request),
            lambda _: self._on_roll_changed(request),
            self._on_device_failed,
        )

    def _on_roll_changed(self, request: RollChange) -> None:
        self._devices.roll_changed(request)
        self._refresh()
        self._read()

    def _today(self) -> date:
        return self._clock.now().astimezone(self._zone).date()

    def _enter_stub(self, code: str, counter: str, finished: str) -> None:
        """A scanner does not wait: each scan is on its way before the one before is answered."""
        scan = self._stubs.scan(code, counter, finished)
        if scan is not None:
            enter = partial(self._verbs.enter, scan)
            self._worker.run(enter, self._on_stub_entered, self._on_stub_failed)
        self._refresh()

    def _on_stub_entered(self, found: Entered) -> None:
        self._stubs.done(found, self._admin.language)
        self._refresh()

    def _on_stub_failed(self, error: ForPeople) -> None:
        self._stubs.failed(error)
        self._refresh()

    def _open_papers(self) -> None:
        self._rail.pages[self._pages.indexOf(self._devices_page)].click()
        self._devices_page.open_papers()

    def _on_device_failed(self, error: ForPeople) -> None:
        self._devices.failed(error)
        self._refresh()
        self._read()

    def _confirm_date(self) -> None:
        word = self._admin.confirm_date()
        if word is None:
            return
        self._refresh()
        self._worker.run(partial(self._run_word, word), self._on_date_done, self._on_date_failed)

    def _run_word(self, word: Confirmation) -> Snapshot:
        self._verbs.confirm(word)
        return self._verbs.read()

    def _on_date_done(self, snapshot: Snapshot) -> None:
        self._admin.date_done(snapshot)
        self._refresh()

    def _on_date_failed(self, error: ForPeople) -> None:
        self._admin.date_failed(error)
        self._refresh()
        self._read()

    def _on_tick(self) -> None:
        self._ticks += 1
        self._refresh()
        period = REREAD_TICKS if self._admin.connected else RETRY_TICKS
        if self._ticks % period == 0:
            self._read()

    def _refresh(self) -> None:
        if self._closed:
            return
        admin = self._admin
        self.setWindowTitle(admin.text("window", site=self._site.name))
        self._rail.show_words(
            admin.text("role"),
            (admin.text("page_catalogue"), admin.text("page_queue"), admin.device_text("page")),
            tuple(admin.text(f"language_{language}") for language in LANGUAGES),
            admin.language,
            admin.text("rehearsal") if self._rehearsal else "",
        )
        self._date.refresh()
        alarm = admin.alarm()
        self._strip.show_notice(alarm)
        self._strip.setVisible(alarm is not None)
        page = self._pages.currentWidget()
        for shown in (self._catalogue, self._queues, self._devices_page):
            if shown is page:
                shown.refresh()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        if not self._closed:
            # Late answers may still come in; they change nothing any more.
            self._closed = True
            self._feed.changed.disconnect(self._read)
            self._feed.found.disconnect(self._read)
            self._feed.lost.disconnect(self._lost)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tick.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._tick.stop()
