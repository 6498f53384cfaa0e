"""Takes a station's papers to its printer, and says what became of each.

They come from the database, and those of reserve numbers from the kiosk's own stock; a list of what
to bring has no number and comes from the window itself.

A paper is printed once: it is marked as sent before the printer gets it, and a paper found sent
at the start (the power went, the program was killed) is in doubt and left to people.
"""

import logging
import queue as queues
import re
import threading
from collections.abc import Callable
from datetime import datetime

from kiosk import catalogue, queue
from kiosk.errors import ForPeople, Refused, StoreFault
from kiosk.logs import bug
from kiosk.printing.bring import BringList
from kiosk.printing.press import TicketPress
from kiosk.printing.printer import BROKEN, DOUBT, LATE, Outcome, Printer, PrinterState
from kiosk.printing.put_off import put_off_slip_of
from kiosk.printing.slip import Slip, slip_of
from kiosk.queue import Issued, PrintJob, PrintState, State
from kiosk.queue.print_jobs import LATE_AFTER
from kiosk.queue.stock import Stock
from kiosk.store import Store
from kiosk.words import Words

log = logging.getLogger(__name__)

_LOOK_SECONDS = 2.0
_RETRY_SECONDS = 1.0
# How old the printer's word may be while nothing is printed.
_ASK_SECONDS = 2.0
# How long a visitor's touch waits for the printer's word.
_READY_SECONDS = 1.5
_PAGE = re.compile(rb"/MediaBox\s*\[\s*\S+\s+\S+\s+\S+\s+([\d.]+)\s*\]")
_MM_PER_POINT = 25.4 / 72
_BUG_SECONDS = 30.0
# A printer may hold the thread for as long as its own time-out.
_CLOSE_SECONDS = 10.0


class Spooler:
    """Between the database, the kiosk's stock if it has one, and one printer.

    One thread prints. Another asks the idle printer, so that neither a slow database nor a slow
    printer hides what is wrong with it, and tells the database whenever that changes.
    """

    def __init__(
        self,
        store: Store,
        printer: Printer,
        press: TicketPress,
        words: Words,
        station: str,
        stock: Stock | None = None,
        model: str = "",
    ) -> None:
        """`model` is what staff are told of the printer beside its state."""
        self._store = store
        self._model = model
        self._stock = stock
        self._doubted = False
        self._printer = printer
        self._press = press
        self._words = words
        self._station = station
        self._said: PrinterState | None = None
        self._reported: PrinterState | None = None
        # Whoever talks to the printer holds it.
        self._talking = threading.Lock()
        self._printing = False
        self._asked = threading.Event()
        self._ask_now = threading.Event()
        self._wake = threading.Event()
        # Lists of what to bring: nothing of them is in the database, and none outlives this start.
        self._lists: queues.SimpleQueue[tuple[BringList, Callable[[Outcome], object]]]
        self._lists = queues.SimpleQueue()
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._run, name="spooler", daemon=True)
        self._watcher = threading.Thread(target=self._watch, name="printer", daemon=True)

    @property
    def said(self) -> PrinterState | None:
        """The printer's last word, at most seconds old; None before the first. Never waits."""
        return self._said

    @property
    def condition(self) -> str:
        """What the printer last said: "ok", or the reason why it does not print; "" at first."""
        said = self._said
        return "" if said is None else queue.PRINTER_OK if said.ok else said.reason

    def ready(self) -> PrinterState:
        """Whether a paper would come out now; from any thread that is no window's.

        Asks the idle printer; one that prints, or is slow to answer, is as it last said.
        """
        if not self._printing:
            self._asked.clear()
            self._ask_now.set()
            self._asked.wait(_READY_SECONDS)
        return self._said or PrinterState(ok=True)

    def print_test(self, at: datetime) -> Outcome:
        """The test page, once the printer is free, and what became of it; `at` in the site's zone.

        Takes as long as the printer: for a thread that nothing waits for.
        """
        page = self._press.test_page(
            self._station, self._model, self._printer.paper, at, self._words
        )
        with self._talking:
            self._printing = True
            try:
                return self._printer.print(page, f"test-{at:%Y%m%d-%H%M%S}")
            finally:
                self._printing = False
                self._ask_now.set()

    def start(self) -> None:
        self._thread.start()
        self._watcher.start()

    def poke(self) -> None:
        """There may be a paper: look now instead of within two seconds. From any thread."""
        self._wake.set()

    def print_list(self, made: BringList, told: Callable[[Outcome], object]) -> None:
        """A list of what to bring; from any thread. `told` hears what became of it, on this one's.

        It takes no number and leaves no job, so it is printed at once or not at all.
        """
        self._lists.put((made, told))
        self.poke()

    def close(self) -> None:
        """Lets the paper in hand finish, then ends the thread. Further papers stay queued."""
        self._closing.set()
        self._wake.set()
        self._ask_now.set()
        for thread in (self._thread, self._watcher):
            if thread.is_alive():
                thread.join(_CLOSE_SECONDS)

    def _run(self) -> None:
        self._patiently(self._press.prepare)
        self._patiently(self._doubt_reserve)
        while not self._closing.is_set():
            self._wake.clear()
            if not self._patiently(self._next):
                self._wake.wait(_LOOK_SECONDS)

    def _watch(self) -> None:
        while not self._closing.is_set():
            try:
                if self._talking.acquire(blocking=False):
                    try:
                        self._ask()
                    finally:
                        self._talking.release()
                        self._asked.set()
                self._report()
            except Exception as error:
                # What is wrong with asking must not end it.
                bug(error)
            self._ask_now.wait(_ASK_SECONDS)
            self._ask_now.clear()

    def _report(self) -> None:
        said = self._said
        if said is None or said == self._reported:
            return
        try:
            queue.report_printer(
                self._store,
                self._station,
                "ticket",
                self.condition,
                said.low,
                said.sees_paper,
                self._model,
            )
        except ForPeople as error:
            # Out of reach, or shut out: tried again with the next word.
            log.info("the printer's state is not told: %s", error)
        else:
            self._reported = said

    def _patiently(self, step: Callable[[], object]) -> bool:
        """Whether the step did something; a database out of reach is tried again until closing."""
        lost = False
        while not self._closing.is_set():
            try:
                return bool(step())
            except StoreFault as error:
                if not lost:
                    log.warning("database out of reach, papers wait: %s", error)
                lost = True
                self._closing.wait(_RETRY_SECONDS)
            except Exception as error:
                bug(error)
                self._closing.wait(_BUG_SECONDS)
                return False
        return False

    def _doubt_reserve(self) -> None:
        for op_id in self._stock.doubtful_papers() if self._stock else ():
            log.warning("reserve paper %s was sent before this start", op_id)
            self._settle_reserve(op_id, PrintState.SENT, PrintState.UNKNOWN, DOUBT)

    def _doubt_leftovers(self) -> None:
        for job in queue.doubtful_print_jobs(self._store, self._station):
            log.warning("%s was sent before this start, its outcome is not known", _paper(job))
            self._settle(job, PrintState.UNKNOWN, DOUBT)

    def _next(self) -> bool:
        """Sees one paper through to its outcome. False when there was none."""
        # First those that need no database: it may be out of reach.
        if self._next_list() or self._next_reserve():
            return True
        if not self._doubted:
            self._doubt_leftovers()
            self._doubted = True
        job = queue.next_print_job(self._store, self._station)
        if job is None:
            return False
        outcome, length = self._print(
            lambda: queue.issued_of(self._store, job.ticket),
            job.copy,
            lambda _: job.created_at,
            lambda issued: self._slip(job, issued),
            lambda: self._settle(job, PrintState.SENT),
        )
        if outcome is not None:
            self._settle(job, outcome.state, outcome.reason, length)
        return True

    def _next_list(self) -> bool:
        try:
            made, told = self._lists.get_nowait()
        except queues.Empty:
            return False
        try:
            pdf = self._press.bring_list(made, self._printer.paper)
        except Exception as error:
            bug(error)
            told(Outcome(PrintState.FAILED, BROKEN))
            return True
        outcome, _ = self._to_printer(pdf, f"{made.issued_at:%Y%m%d-%H%M%S}-list", lambda: True)
        told(outcome or Outcome(PrintState.FAILED, BROKEN))
        return True

    def _next_reserve(self) -> bool:
        issued = self._stock.next_paper() if self._stock else None
        if issued is None:
            return False
        op_id, was = issued.ticket.id, PrintState.QUEUED

        def sent() -> bool:
            nonlocal was
            was = PrintState.SENT
            return self._settle_reserve(op_id, PrintState.QUEUED, was)

        outcome, length = self._print(
            lambda: issued,
            0,
            lambda told: told.ticket.arrived_at,
            lambda told: self._ticket_slip(told, 0),
            sent,
        )
        if outcome is not None:
            self._settle_reserve(op_id, was, outcome.state, outcome.reason, length)
        return True

    def _settle_reserve(
        self,
        op_id: str,
        was: PrintState,
        state: PrintState,
        reason: str = "",
        length_mm: int = 0,
    ) -> bool:
        stock = self._stock
        return stock is not None and stock.settle_paper(op_id, was, state, reason, length_mm)

    def _print(
        self,
        read: Callable[[], Issued],
        copy: int,
        asked_at: Callable[[Issued], datetime],
        slip: Callable[[Issued], Slip],
        sent: Callable[[], bool],
    ) -> tuple[Outcome | None, int]:
        """What became of it, None when it was not ours to print, and millimetres of paper used."""
        try:
            issued = read()
            if self._store.clock.now() - asked_at(issued) > LATE_AFTER:
                return Outcome(PrintState.FAILED, LATE), 0
            pdf = self._press.pdf(slip(issued), self._printer.paper)
        except StoreFault:
            raise
        except Exception as error:
            bug(error)
            return Outcome(PrintState.FAILED, BROKEN), 0
        return self._to_printer(pdf, _name(copy, issued), sent)

    def _to_printer(
        self, pdf: bytes, name: str, sent: Callable[[], bool]
    ) -> tuple[Outcome | None, int]:
        with self._talking:
            self._printing = True
            try:
                outcome, used = self._hand_over(pdf, name, sent)
            finally:
                self._printing = False
        if outcome is not None and outcome.state is not PrintState.PRINTED:
            # Staff are to know of the printer as soon as of the paper.
            self._ask_now.set()
        return outcome, used

    def _hand_over(
        self, pdf: bytes, name: str, sent: Callable[[], bool]
    ) -> tuple[Outcome | None, int]:
        try:
            ready = self._ask()
        except Exception as error:
            bug(error)
            return Outcome(PrintState.FAILED, BROKEN), 0
        if not ready.ok:
            return Outcome(PrintState.FAILED, ready.reason), 0
        if not sent():
            return None, 0
        try:
            outcome = self._printer.print(pdf, name)
        except Exception as error:
            bug(error)
            # It broke somewhere after the paper was handed over.
            return Outcome(PrintState.UNKNOWN, BROKEN), _length_mm(pdf)
        if outcome.length_mm or outcome.state is PrintState.FAILED:
            return outcome, outcome.length_mm
        return outcome, _length_mm(pdf)

    def _ask(self) -> PrinterState:
        self._said = said = self._printer.state()
        return said

    def _settle(
        self, job: PrintJob, state: PrintState, reason: str = "", length_mm: int = 0
    ) -> bool:
        """Whether it is written down; tried until it is, as a printed paper cannot be undone."""
        op_id = queue.new_op_id()
        actor = f"spooler {self._station}"
        while True:
            try:
                queue.settle_print_job(
                    self._store, job, state, reason, length_mm=length_mm, op_id=op_id, actor=actor
                )
            except Refused:
                log.warning("%s has an outcome already, not %s", _paper(job), state)
                return False
            except StoreFault:
                # What stays sent without an outcome is in doubt at the next start.
                if self._closing.wait(_RETRY_SECONDS):
                    return False
            else:
                return True

    def _slip(self, job: PrintJob, issued: Issued) -> Slip:
        copy = job.copy if job.marked else 0
        if issued.ticket.state is State.TOMORROW:
            return put_off_slip_of(
                queue.put_off_of(self._store, issued.ticket.id),
                catalogue.numbered(self._store, issued.ticket.catalogue_version),
                site=self._store.site(),
                station=self._station,
                words=self._words,
                rehearsal=self._store.clock.rehearsal,
                copy=copy,
            )
        return self._ticket_slip(issued, copy)

    def _ticket_slip(self, issued: Issued, copy: int) -> Slip:
        return slip_of(
            issued,
            catalogue.numbered(self._store, issued.ticket.catalogue_version),
            site=self._store.site(),
            station=self._station,
            words=self._words,
            rehearsal=self._store.clock.rehearsal,
            copy=copy,
        )


def _name(copy: int, issued: Issued) -> str:
    """A file name that people can sort and find: day, number, and which paper of it."""
    ticket = issued.ticket
    return f"{ticket.day:%Y%m%d}-{ticket.label}-{ticket.id[-8:]}-{copy}"


def _paper(job: PrintJob) -> str:
    return f"paper {job.copy} of ticket {job.ticket}"


def _length_mm(pdf: bytes) -> int:
    """How much of a roll the pages of a PDF take."""
    return round(sum(float(found) for found in _PAGE.findall(pdf)) * _MM_PER_POINT)
