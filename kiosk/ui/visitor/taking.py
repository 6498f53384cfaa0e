"""Taking a number at a kiosk: from the queue, or from the kiosk's own stock while that is away."""

from collections.abc import Callable
from functools import partial
from typing import Protocol

from kiosk import catalogue, queue
from kiosk.errors import ForPeople, Refused, StoreFault
from kiosk.printing.bring import BringList
from kiosk.printing.printer import COVER, JAM, PAPER_OUT, Outcome, PrinterState
from kiosk.printing.qr import Code, code_of
from kiosk.printing.slip import slip_of
from kiosk.queue import Issued, PrintState
from kiosk.queue.stock import Stock
from kiosk.settings import Site
from kiosk.store import Store
from kiosk.ui.visitor.flow import NO_PRINTING, Visit
from kiosk.ui.worker import Worker, once_more
from kiosk.words import Words

_SEEN = (PAPER_OUT, COVER, JAM)
# A kiosk with a stock of reserve numbers reports so often.
_MEET_SECONDS = 20


class Paper(Protocol):
    """Whatever prints: it is told that a paper waits, and asked whether one would come out.

    `said` is its printer's last word and never waits; None before the first.
    """

    @property
    def said(self) -> PrinterState | None: ...

    def poke(self) -> None: ...

    def ready(self) -> PrinterState: ...

    def print_list(self, made: BringList, told: Callable[[Outcome], object]) -> None: ...


def check_printer(store: Store, printer: PrinterState, station: str) -> None:
    """Before a number is taken. Blocks: for the worker.

    Raises Refused, saying why and where else to go, when its paper would not come out; staff are
    called to the kiosk.
    """
    if printer.ok:
        return
    kiosks: tuple[str, ...] = ()
    try:
        kiosks = queue.other_kiosks(store, station)
        queue.call_staff(store, station, op_id=queue.new_op_id(), actor=station)
    except StoreFault:
        # Then nobody knows of other kiosks, but this one still says what is wrong.
        pass
    why = seen_reason(printer)
    if kiosks:
        raise Refused(f"{NO_PRINTING}{why}_go", kiosks=", ".join(kiosks))
    raise Refused(f"{NO_PRINTING}{why}")


def seen_reason(printer: PrinterState) -> str:
    """What a visitor can see for themselves of a printer in trouble, or "other"."""
    return printer.reason if printer.reason in _SEEN else "other"


def take_number(store: Store, stock: Stock | None, visit: Visit, station: str) -> Issued:
    """The number of a visit. Blocks: for the worker. Raises Refused, and StoreFault without stock.

    Both have the operation of the visit, so a number of the queue whose answer was lost is found
    and voided once the reserve number is handed in.
    """
    services = (*visit.before, visit.service)
    take = partial(
        queue.issue,
        store,
        services[0],
        op_id=visit.op_id,
        actor=station,
        language=visit.language,
        priority=visit.priority,
        station=station,
        then=services[1:],
    )
    try:
        # A reserve number only while the database is away, not when it was a moment ago.
        return once_more(take)
    except StoreFault:
        if stock is None:
            raise
        return stock.take(
            services, op_id=visit.op_id, language=visit.language, priority=visit.priority
        )


def code_for(store: Store, answer: Issued, site: Site, station: str, words: Words) -> Code:
    """The code that stands on the paper of a number. Blocks: for the worker."""
    numbered = catalogue.numbered(store, answer.ticket.catalogue_version)
    return code_of(slip_of(answer, numbered, site=site, station=station, words=words).code)


class Keeper:
    """Keeps a stock ready and handed in, on the worker; `saw_paper` hears of reserve papers.

    It is told the operation of the number, its paper's state and the reason. Without a stock
    nothing happens.
    """

    def __init__(
        self,
        stock: Stock | None,
        worker: Worker,
        saw_paper: Callable[[str, PrintState, str], None],
    ) -> None:
        self._stock, self._worker, self._saw_paper = stock, worker, saw_paper
        self._meeting = False
        self._due = True
        self._seconds = 0

    def second(self, issued: Issued | None) -> None:
        """A second passed: time to report, to try again, or to look for the paper of a number."""
        self._seconds += 1
        if self._due or self._seconds % _MEET_SECONDS == 0:
            self.meet()
        self._look(issued)

    def owe(self) -> None:
        """A number was given that the queue has not heard of."""
        self._due = True

    def meet(self) -> None:
        """In contact, as far as anybody knows: hand in what was given, have numbers again."""
        if self._stock is not None and not self._meeting:
            self._meeting = True
            self._due = False
            self._worker.run(self._stock.meet, lambda _: self._met(), lambda _: self._not_met())

    def _look(self, issued: Issued | None) -> None:
        # The database need not know of it.
        stock = self._stock
        if stock is not None and issued is not None and issued.ticket.reserve:
            op_id = issued.ticket.id
            self._worker.run(lambda: stock.paper(op_id), partial(self._seen, op_id), _ignore)

    def close(self) -> None:
        """Nothing more is asked."""
        self._stock = None

    def _met(self) -> None:
        self._meeting = False

    def _not_met(self) -> None:
        self._meeting, self._due = False, True

    def _seen(self, op_id: str, paper: tuple[PrintState, str]) -> None:
        if self._stock is not None:
            self._saw_paper(op_id, *paper)


def _ignore(_error: ForPeople) -> None:
    """The next second asks again."""
