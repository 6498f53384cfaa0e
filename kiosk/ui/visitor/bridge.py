"""Between the visitor's pages and the queue: touches go in, what to show comes out."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk import clock, queue
from kiosk.catalogue import Catalogue
from kiosk.errors import ForPeople, StoreFault
from kiosk.printing.qr import Code
from kiosk.queue import Issued, PrintState
from kiosk.queue.print_jobs import LATE_AFTER
from kiosk.queue.stock import Stock
from kiosk.settings import Site, Station
from kiosk.store import Store
from kiosk.ui.feed import FeedSignal
from kiosk.ui.visitor import flow, house, shown
from kiosk.ui.visitor.flow import NO_PRINTING, Page, Timings, Visit
from kiosk.ui.visitor.looking import Seen, look
from kiosk.ui.visitor.scene import Scene
from kiosk.ui.visitor.searching import Searching
from kiosk.ui.visitor.taking import Keeper, Paper, check_printer, code_for, take_number
from kiosk.ui.visitor.touches import VisitorTouches
from kiosk.ui.worker import Worker
from kiosk.words import Language, Words

if TYPE_CHECKING:
    from kiosk.printing.printer import PrinterState

QML_IMPORT_NAME = "Kiosk.Visitor"
QML_IMPORT_MAJOR_VERSION = 1

# Estimates grow older even when nothing happens.
_READ_AGAIN_SECONDS = 60
# A paper of before this start is of interest no longer, as its visitor has left.
_OFFER_SECONDS = LATE_AFTER.total_seconds()


@QmlElement
class VisitorBridge(VisitorTouches):
    """The state of one visit for QML, and a slot for every touch.

    Lives on the window's thread; all database work goes through the worker. `paper` is told
    of a new paper; without one the paper waits in the database. With a `stock` the visit goes on
    while the database is away, as far as the rules for reserve numbers allow.
    """

    # Before a page is drawn anew, for those that show a part of the visit themselves.
    drawing = Signal()
    staffAsked = Signal()

    def __init__(  # noqa: PLR0913 - the composition root hands over one thing per argument
        self,
        store: Store,
        worker: Worker,
        feed: FeedSignal,
        words: Words,
        *,
        station: Station,
        site: Site,
        paper: Paper | None = None,
        timings: Timings | None = None,
        stock: Stock | None = None,
    ) -> None:
        super().__init__()
        self._stock = stock
        self._keeper = Keeper(stock, worker, self._saw_paper)
        self._store, self._worker, self._words = store, worker, words
        self._station, self._site, self._paper = station, site, paper
        self._timings = timings or Timings()
        self._zone = clock.zone(site.zone_name)
        self._visit = Visit()
        self.show(languages=shown.languages(words))
        self.show(pageMs=self._timings.page_ms, hastyMs=self._timings.hasty_ms)
        self._read: Seen | None = None
        self._reading = self._read_again = self._closed = False
        self._lost_for: int | None = None
        self._printer: PrinterState | None = None
        self._offered: set[str] = set()
        self._seconds = 0
        self._code: Code | None = None
        self._feed = feed
        feed.changed.connect(self._look)
        feed.lost.connect(self._lose)
        feed.found.connect(self._look)
        self._search = Searching(worker, self._asked, self._draw, self)
        self._second = QTimer(self, interval=self._timings.second_ms)
        self._second.timeout.connect(self.pass_second)

    def start(self) -> None:
        """Reads the queue for the first time and lets time pass."""
        self._second.start()
        self._draw()
        self._look()
        self._keeper.meet()

    def close(self) -> None:
        """Lets nothing more happen; what the feed says afterwards finds no one."""
        self._feed.changed.disconnect(self._look)
        self._feed.lost.disconnect(self._lose)
        self._feed.found.disconnect(self._look)
        # What was said before may still be on its way.
        self._closed = True
        self._read_again = False
        self._keeper.close()
        self._second.stop()
        self._search.stop()

    def apply(self, change: Callable[[Visit], Visit]) -> None:
        self.show_visit(change(self._here()))

    def show_visit(self, visit: Visit) -> None:
        """Makes this the visit that the window shows."""
        was, self._visit = self._visit, visit
        if not visit.query:
            self._search.forget()
        if visit.page is not Page.SEARCH:
            # What was found is there again for whoever comes back.
            self._search.stop()
        elif (visit.query, visit.language) != (was.query, was.language):
            self._search.soon()
        if visit.fresh:
            self._code = None
        self._draw()

    def pass_second(self) -> None:
        """One second passes: for whoever is there, and for how old the figures may be."""
        self._seconds += 1
        if self._lost_for is not None:
            self._lost_for += 1
        if self._seconds % _READ_AGAIN_SECONDS == 0 or self._lost_for is not None:
            self._look()
        self._keeper.second(self._visit.issued)
        self._hear_printer()
        self.show_visit(flow.second(self._visit, self._timings))

    def _hear_printer(self) -> None:
        was, self._printer = self._printer, self._paper.said if self._paper else None
        if self._printer is None:
            return
        if self._printer.ok:
            self._visit = flow.printer_ready(self._visit)
        elif self._printer != was:
            # Which other kiosks can print.
            self._look()

    @property
    def visit(self) -> Visit:
        """The visit as it stands, for tests and logs."""
        return self._visit

    @property
    def catalogue(self) -> Catalogue | None:
        """The one in force, None before the first look."""
        return self._read.catalogue if self._read else None

    @property
    def in_vain(self) -> str:
        """What is typed, once nothing was found for it."""
        query = self._visit.query
        return query if self._search.in_vain(query) else ""

    @property
    def words(self) -> Words:
        """The texts of every language."""
        return self._words

    def present(self) -> None:
        """Somebody is there: a key was pressed."""
        self.show_visit(self._here())

    def heard(self) -> None:
        """Somebody is being told something."""
        self.show_visit(flow.heard(self._visit, self._timings))

    # ---------------------------------------------------------------- touches

    @Slot()
    def touched(self) -> None:
        self.show_visit(flow.touched_beside(self._visit, self._timings))

    @Slot()
    def take(self) -> None:
        """Takes the number, or tries again after the database was out of reach."""
        before = self._here()
        visit = flow.take(before)
        self.show_visit(visit)
        if visit is before:
            return
        self._worker.run(partial(self._issue, visit), self._issued, self._not_issued)

    @Slot()
    def moreTime(self) -> None:
        self.show_visit(flow.more_time(self._visit, self._timings))

    @Slot()
    def printAgain(self) -> None:
        before = self._visit
        self.show_visit(flow.print_again(before))
        if self._visit is not before and before.issued is not None:
            ticket, name, op_id = before.issued.ticket.id, self._station.name, queue.new_op_id()
            self._worker.run(
                lambda: queue.reprint(self._store, ticket, name, op_id=op_id, actor=name),
                lambda _: self._printing_again(),
                self._not_printing_again,
            )

    @Slot()
    def done(self) -> None:
        self.show_visit(flow.done(self._visit))

    @Slot()
    def callStaff(self) -> None:
        self.show_visit(self._here())
        self.staffAsked.emit()

    # ---------------------------------------------------------------- the number

    def _issue(self, visit: Visit) -> tuple[Issued, Code]:
        """On the worker's thread."""
        # A further try may already have its number, its answer lost on the way.
        first = visit.trouble is None or visit.trouble.key.startswith(NO_PRINTING)
        if self._paper is not None and first:
            check_printer(self._store, self._paper.ready(), self._station.name)
        answer = take_number(self._store, self._stock, visit, self._station.name)
        return answer, self._code_for(answer)

    def _code_for(self, answer: Issued) -> Code:
        return code_for(self._store, answer, self._site, self._station.name, self._words)

    def _issued(self, answer: tuple[Issued, Code]) -> None:
        ticket, self._code = answer
        self.show_visit(flow.issued(self._visit, ticket, self._timings))
        if ticket.ticket.reserve:
            self._keeper.owe()
        if self._paper is not None:
            self._paper.poke()
        self._look()

    def _printing_again(self) -> None:
        if self._visit.issued is not None:
            self.show_visit(flow.issued(self._visit, self._visit.issued, self._timings))
        if self._paper is not None:
            self._paper.poke()

    def _not_printing_again(self, _error: ForPeople) -> None:
        self.show_visit(flow.not_printed_again(self._visit, self._timings))

    def _not_issued(self, error: ForPeople) -> None:
        stays = ("refused.reserve_", NO_PRINTING)
        again = isinstance(error, StoreFault) or error.key.startswith(stays)
        self.show_visit(flow.refused(self._visit, error, again=again))

    def _saw_paper(self, op_id: str, state: PrintState, reason: str) -> None:
        if self._visit.issued is not None and self._visit.issued.ticket.id == op_id:
            self.show_visit(flow.paper(self._visit, state, reason, self._timings))

    # ---------------------------------------------------------------- the queue

    def _look(self) -> None:
        """Reads the queue; while it is being read, once more afterwards is enough."""
        if self._closed:
            return
        if self._reading:
            self._read_again = True
            return
        self._reading = True
        issued = self._visit.issued
        asks = self._visit.fresh and self._seconds <= _OFFER_SECONDS
        job = partial(
            look,
            self._store,
            self._station.name,
            issued.ticket.id if issued else None,
            stuck=self._printer is not None and not self._printer.ok,
            offered=frozenset(self._offered) if asks else None,
            code=self._code_for,
        )
        self._worker.run(job, self._seen, self._missed)

    def _seen(self, read: Seen) -> None:
        self._read = read
        self._lost_for = None
        self._end_reading()
        visit = self._visit
        jobs = [job for job in read.jobs if visit.issued and job.ticket == visit.issued.ticket.id]
        if jobs:
            visit = flow.paper(visit, jobs[-1].state, jobs[-1].reason, self._timings)
        elif read.doubt is not None and visit.fresh:
            issued, job, self._code = read.doubt
            self._offered.add(job.ticket)
            visit = flow.offer(visit, issued, job.state, job.reason, self._timings)
        self.show_visit(visit)

    def _missed(self, _error: ForPeople) -> None:
        self._end_reading()
        self._lose()

    def _end_reading(self) -> None:
        self._reading = False
        if self._read_again:
            self._read_again = False
            self._look()

    def _lose(self) -> None:
        if self._lost_for is None:
            self._lost_for = 0

    # ---------------------------------------------------------------- time and pages

    def _asked(self) -> tuple[Catalogue, str, Language] | None:
        """What is to be searched for."""
        if self._visit.page is not Page.SEARCH or self._read is None:
            return None
        return self._read.catalogue, self._visit.query, self._visit.language

    def _here(self) -> Visit:
        return flow.touched(self._visit, self._timings)

    def _draw(self) -> None:
        """Gives QML everything of this moment: first what a page needs, then the page."""
        visit, offline = self._visit, self._offline()
        self.drawing.emit()
        now = self._store.clock.now().astimezone(self._zone)
        rehearsal = self._store.clock.rehearsal
        header = shown.header(self._site, now, visit.language, rehearsal=rehearsal)
        seen = self._read.board if self._read else None
        header |= house.state(seen, now, self._words, visit.language)
        self.show(language=visit.language, header=header, offline=offline)
        self.show(
            texts=shown.texts(self._words, visit.language),
            largeText=visit.large_text,
            highContrast=visit.high_contrast,
            spoken=visit.spoken,
            lowered=visit.lowered,
        )
        if self._read is None:
            return
        board = None if offline else self._read.board
        scene = Scene(self._read.catalogue, board, self._words, visit.language)
        views = shown.views(
            scene,
            visit,
            self._search.found,
            self._code,
            self._zone,
            phone=bool(self._site.public_url),
        )
        page = str(visit.survey.stage if visit.page is Page.SURVEY else visit.page)
        closed = house.is_closed(self._read.board, now)
        if visit.page is Page.HOME and closed and not visit.browsing:
            view = house.closed_view(scene, self._read.board, now, self._site.public_url)
            page, views["closed"] = "closed", view
        self.show(
            banner=""
            if page == "closed"
            else shown.banner(scene, visit, self._printer, self._read.others),
            staffCalled=self._station.name in self._read.staff,
            taking=visit.taking,
            left=visit.left,
            leftTotal=self._left_total(),
            asking=visit.asking,
            **views,
        )
        self.show(page=page)
        self.show(**{name: {} for name in shown.VISIT_VIEWS if name not in views})

    def _left_total(self) -> int:
        """What the countdown began with."""
        if self._visit.asking:
            return flow.ask_seconds(self._visit, self._timings)
        return flow.page_seconds(self._visit, self._timings)

    def _offline(self) -> bool:
        return self._lost_for is not None and self._lost_for >= self._timings.stale
