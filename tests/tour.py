"""Every page of a kiosk, one after the other, over a morning of its own."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from itertools import product
from pathlib import Path
from typing import Any

from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from kiosk import queue
from kiosk.catalogue import Catalogue, Service, current
from kiosk.errors import Refused, StoreFault
from kiosk.printing.printer import DOUBT, PrinterState
from kiosk.queue import PrintState, Priority
from kiosk.queue.model import Promise
from kiosk.queue.reserve import Why
from kiosk.settings import Station
from kiosk.site_rules import OFFICE_WEEK, Holiday, SiteRules
from kiosk.store import Store
from kiosk.ui.feed import FeedSignal
from kiosk.ui.hand import find_item, settle_page, wait_for
from kiosk.ui.visitor import flow
from kiosk.ui.visitor.flow import Page, Visit
from kiosk.ui.visitor.window import VisitorWindow
from kiosk.ui.worker import Worker
from kiosk.words import Language, Words
from tests.cable import Cable
from tests.conftest import Time
from tests.visitor import STILL, Troubled

# A lost ID card: its police report comes first.
_CARD = "DUK-02"
OFFICE = SiteRules(week=OFFICE_WEEK, last_number_minutes=0)
FEAST = OFFICE.model_copy(
    update={"holidays": (Holiday(on=date(2026, 11, 24), name="Maulid Nabi Muhammad SAW"),)}
)
# The switches of a visit, each alone and with each other.
MODES = {
    "".join(
        f"-{name}" for name, on in zip(("large", "contrast", "lowered"), chosen, strict=True) if on
    ): Visit(large_text=chosen[0], high_contrast=chosen[1], lowered=chosen[2])
    for chosen in product((False, True), repeat=3)
}
_WAITING = {"DUK-02": 26, "POL-01": 5, "IMI-01": 14, "SAM-01": 9, "BPJK-02": 11, "KPP-04": 3} | {
    "BPN-02": 5,
    "KMG-01": 2,
    "PTSP-01": 4,
    "NAK-04": 2,
    "PDAM-01": 1,
    "BJT-02": 3,
}
_COUNTERS = (*range(1, 5), 7, 8, 13, 16, 24, 25, 27, 28, 31, 32, 34, 36, 39, 42, 44, 48)
_QUERIES: dict[Language, dict[str, str]] = {
    "id": {"search": "sertifikat", "search-steps": "ktp hilang"},
    "en": {"search": "certificate", "search-steps": "lost id card"},
}


def who(actor: str = "tour") -> dict[str, Any]:
    """A fresh operation of ours."""
    return {"op_id": queue.new_op_id(), "actor": actor}


def people_wait(store: Store) -> None:
    """A morning: people wait at most agencies, some counters are open, one service is off."""
    for number in _COUNTERS:
        queue.open_counter(store, number, **who())
    for service, count in _WAITING.items():
        for n in range(count):
            group = Priority.ELDERLY if service == "DUK-02" and n == count - 1 else None
            queue.issue(store, service, priority=group, **who())
    for _ in range(20):
        queue.call_next(store, 2, **who())
        queue.start(store, 2, **who())
        queue.finish(store, 2, **who())
    queue.switch_service(store, "DUK-05", False, **who())


class Tour:
    """A kiosk's window of one size in one language, and the way to each of its pages."""

    def __init__(
        self,
        store: Store,
        time: Time,
        words: Words,
        fonts: Path,
        size: tuple[int, int],
        language: Language,
    ) -> None:
        """`store` is by the clock of `time`; people wait in it. Close it in the end."""
        self._time, self._language = time, language
        self._visit = Visit()
        self._taken = 0
        self._closing = ExitStack()
        self._store = Cable(store)
        self._printer = Troubled()
        self._printer.says = PrinterState(ok=True)
        queue.save_rules(store, OFFICE, **who())
        for other in ("Kios 2", "Kios 3"):
            queue.report(store, other, "kiosk", "1.0")
            queue.report_printer(store, other, "ticket", "ok")
        worker, feed = Worker(), FeedSignal(store)
        self._look = feed.changed
        self._closing.callback(worker.close)
        self._closing.callback(feed.close)
        self._made = VisitorWindow(
            self._store,
            worker,
            feed,
            words,
            Station(name="Kios 9"),
            store.site(),
            cache_dir=fonts,
            timings=STILL,
            paper=self._printer,
        )
        self._closing.callback(self._made.close)
        feed.start()
        self.window.resize(*size)
        self.window.show()
        self._until(lambda: find_item(self.window, "searchButton") is not None)
        self._catalogue: Catalogue = current(store)

    @property
    def window(self) -> QQuickWindow:
        return self._made.quick_window()

    def close(self) -> None:
        """Takes the window away."""
        self._closing.close()

    def pages(self, modes: Sequence[str] = tuple(MODES)) -> Iterator[tuple[str, str]]:
        """Shows each page in each of these modes; yields its name and mode while it is shown."""
        for enter, pages in (
            (None, self._before_a_service),
            (None, self._services),
            (None, self._numbers),
            (None, self._troubles),
            (self._break_printer, self._without_printer),
            (self._pull_cable, self._away),
            (self._grow_late, self._at_risk),
            (self._fill_up, self._full),
            (partial(self._come, 19, 40), partial(self._closed, "closed")),
            (partial(self._come, 10, 0, FEAST), partial(self._closed, "holiday")),
        ):
            if enter is not None:
                self._begin()
                enter()
            for mode in modes:
                self._visit = replace(MODES[mode], language=self._language)
                for name in pages():
                    self._settle()
                    yield name, mode

    # ---------------------------------------------------------------- the pages

    def _before_a_service(self) -> Iterator[str]:
        bridge = self._made.bridge
        self._begin()
        yield "home"
        yield from self._further("home", "board", "board")
        if self._visit.lowered:
            for tab in ("needs", "agencies"):
                bridge.chooseTab(tab)
                yield f"home-{tab}"
            yield from self._further("home-agencies", "board", "board")
        longest = max(self._catalogue.services, key=lambda s: len(s.name(self._language)))
        for name, agency in (("list", "DUK"), ("list-longest", longest.agency)):
            self._begin()
            bridge.openAgency(agency)
            yield name
            yield from self._further(name, "services", "list")
        self._begin()
        bridge.openNeed("ktp")
        yield "need"
        self._begin()
        bridge.openSearch()
        yield "search-empty"
        for name, query in (
            *_QUERIES.get(self._language, _QUERIES["id"]).items(),
            ("search-none", "qqzzx wwxxj ggjjq vvkkx ffxxz zzqqj"),
        ):
            self._begin()
            bridge.openSearch()
            self._type(query)
            yield name
            yield from self._further(name, "results", "results")
        bridge.touched()
        bridge.show_visit(replace(bridge.visit, asking=True, left=STILL.ask))
        yield "still-here"

    def _services(self) -> Iterator[str]:
        bridge = self._made.bridge
        for name, service in self._demanding(self._catalogue.services):
            self._open(service.code)
            yield f"service-{name}"
            yield from self._further(f"service-{name}", "requirements", "requirements")
        self._open(_CARD)
        bridge.tick(0)
        bridge.choosePriority("infant")
        yield "service"
        stepped = tuple(s for s in self._catalogue.services if s.first_steps)
        for name, service in self._demanding(stepped)[:2]:
            self._open(service.code)
            bridge.goFirstTo(service.first_steps[0])
            yield f"service-steps-{name}"
        self._open("DUK-05")
        yield "service-off"

    def _numbers(self) -> Iterator[str]:
        bridge = self._made.bridge
        longest = self._demanding(self._catalogue.services)[0][1].code
        for name, code in (("", _CARD), ("-longest", longest), ("-nobody", "CKPP-01")):
            self._open(code)
            bridge.choosePriority("disability" if name else "elderly")
            self._take()
            yield f"ticket{name}"
        self._open(_CARD)
        bridge.goFirstTo("POL-06")
        self._take()
        yield "ticket-steps"
        shown = self._unheard()
        bridge.show_visit(flow.paper(shown, PrintState.FAILED, "cover", STILL))
        yield "paper-steps"
        self._open(longest)
        self._take()
        shown = self._unheard()
        for reason in ("paper_out", "jam", "cover", "offline"):
            bridge.show_visit(flow.paper(shown, PrintState.FAILED, reason, STILL))
            yield f"paper-{reason}"
        bridge.show_visit(flow.paper(shown, PrintState.UNKNOWN, DOUBT, STILL))
        yield "again"
        bridge.show_visit(_reserve(shown))
        yield "ticket-reserve"
        bridge.show_visit(flow.paper(bridge.visit, PrintState.FAILED, "cover", STILL))
        yield "paper-reserve"
        self._serve()

    def _troubles(self) -> Iterator[str]:
        bridge = self._made.bridge
        self._open(_CARD)
        here = bridge.visit
        errors = [(StoreFault("fault.store"), True), (Refused("refused.service_off"), False)]
        for error, again in (*errors, *((why.refusal(), True) for why in Why)):
            bridge.show_visit(flow.refused(here, error, again=again))
            yield f"message-{error.key.rpartition('.')[2]}"

    def _break_printer(self) -> None:
        self._printer.says = PrinterState(ok=False, reason="cover")
        self._made.bridge.pass_second()
        self._until(lambda: find_item(self.window, "printerBanner"))

    def _without_printer(self) -> Iterator[str]:
        bridge = self._made.bridge
        self._begin()
        yield "unprinted-home"
        bridge.openAgency("DUK")
        yield "unprinted-list"
        self._begin()
        bridge.openSearch()
        self._type(_QUERIES.get(self._language, _QUERIES["id"])["search-steps"])
        yield "unprinted-search"
        self._open(_CARD)
        yield "unprinted-service"
        bridge.take()
        self._until(lambda: bridge.visit.page is Page.MESSAGE)
        yield "unprinted-message"

    def _pull_cable(self) -> None:
        self._printer.says = PrinterState(ok=True)
        self._store.cut = True
        self._seconds_until(offline=True)

    def _away(self) -> Iterator[str]:
        self._begin()
        yield "offline-home"
        self._made.bridge.openAgency("DUK")
        yield "offline-list"
        self._open(_CARD)
        yield "offline-service"

    def _grow_late(self) -> None:
        self._store.cut = False
        self._seconds_until(offline=False)
        self._crowd(Promise.AT_RISK)

    def _at_risk(self) -> Iterator[str]:
        self._open(_CARD)
        self._until(lambda: self._made.bridge.property("service").get("risk"))
        yield "service-risk"
        self._take()
        yield "ticket-risk"
        self._serve()

    def _fill_up(self) -> None:
        self._crowd(Promise.FULL)

    def _full(self) -> Iterator[str]:
        self._open(_CARD)
        self._until(lambda: self._made.bridge.property("service").get("off"))
        yield "service-full"
        self._begin()
        yield "home-full"
        self._made.bridge.openAgency("DUK")
        yield "list-full"

    def _closed(self, name: str) -> Iterator[str]:
        bridge = self._made.bridge
        self._begin()
        self._until(lambda: bridge.property("page") == "closed")
        yield name
        bridge.browse()
        yield f"{name}-home"
        self._open(_CARD, browsing=True)
        yield f"{name}-service"

    # ---------------------------------------------------------------- the way there

    def _further(self, name: str, prefix: str, paged: flow.Paged) -> Iterator[str]:
        """The second page of a list that has one."""
        self._settle()
        if find_item(self.window, f"{prefix}Next") is not None:
            self._made.bridge.turn(paged, 1, 2)
            yield f"{name}-more"

    def _begin(self) -> None:
        """A new visit in the language and the modes of now."""
        self._made.bridge.show_visit(self._visit)

    def _open(self, code: str, *, browsing: bool = False) -> None:
        self._begin()
        bridge = self._made.bridge
        if browsing:
            bridge.browse()
        bridge.openAgency(code.partition("-")[0])
        bridge.openService(code)

    def _type(self, query: str) -> None:
        bridge = self._made.bridge
        for character in query:
            bridge.typeKey(character)
        # The bridge waits for the last letter, and then for its search.
        self._until(lambda: bridge.property("search").get("rows") or self._none())

    def _take(self) -> None:
        bridge = self._made.bridge
        self._taken += bridge.visit.service == _CARD and not bridge.visit.before
        bridge.take()
        self._until(lambda: bridge.visit.page is Page.TICKET)

    def _unheard(self) -> Visit:
        """The visit of now, of whose ticket no other word on its paper comes."""
        visit, issued = self._made.bridge.visit, self._made.bridge.visit.issued
        assert issued is not None
        return replace(visit, issued=replace(issued, ticket=replace(issued.ticket, id="")))

    def _serve(self) -> None:
        """As many leave as came, so that every mode finds the same queue."""
        for _ in range(self._taken):
            queue.call_next(self._store, 2, **who())
            queue.start(self._store, 2, **who())
            queue.finish(self._store, 2, **who())
        self._taken = 0

    def _crowd(self, wanted: Promise) -> None:
        """Half past one, and so many wait for an ID card that the next is promised just this."""
        self._come(13, 30)
        while _promised(self._store) is not wanted:
            queue.issue(self._store, "DUK-02", **who())

    def _come(self, hour: int, minute: int, rules: SiteRules = OFFICE) -> None:
        self._time.moment = datetime(2026, 11, 24, hour, minute, tzinfo=UTC) - timedelta(hours=7)
        queue.save_rules(self._store, rules, **who())
        self._look.emit()
        clock = f"{hour}.{minute:02}" if self._language != "en" else f"{hour}:{minute:02}"
        self._until(lambda: self._made.bridge.property("header")["clock"] == clock)

    def _seconds_until(self, *, offline: bool) -> None:
        bridge = self._made.bridge
        while bridge.property("offline") is not offline:
            bridge.pass_second()
            QTest.qWait(1)

    def _settle(self) -> None:
        """Until the page is there and laid out."""
        QTest.qWait(1)
        settle_page(self.window)
        QTest.qWait(1)

    def _until(self, what: Callable[[], object]) -> None:
        wait_for(what, "a page of the tour never came")

    def _none(self) -> bool:
        return bool(self._made.bridge.property("search").get("none"))

    def _demanding(self, services: Sequence[Service]) -> list[tuple[str, Service]]:
        """Services with the longest name, fee, paper, the most papers, the fewest; each once."""
        language = self._language
        measures: dict[str, Callable[[Service], int]] = {
            "longest": lambda s: len(s.name(language)),
            "fee": lambda s: len(s.fee_note(language)) if s.fee is None else 0,
            "paper": lambda s: max((len(text(language)) for text in s.requirements), default=0),
            "many": lambda s: len(s.requirements),
            "none": lambda s: -len(s.requirements),
        }
        return [(name, max(services, key=measure)) for name, measure in measures.items()]


def _reserve(visit: Visit) -> Visit:
    """As if the kiosk had given the number itself."""
    assert visit.issued is not None
    ticket = visit.issued.ticket
    number = replace(ticket, series=f"{ticket.series}PR", number=121, promise=None)
    return replace(visit, issued=replace(visit.issued, ticket=number), page=Page.TICKET)


def _promised(store: Store) -> Promise | None:
    board = queue.board(store)
    if _CARD in board.closed:
        return Promise.FULL
    return next(line.promise for line in board.lines if line.code == "DUK")
