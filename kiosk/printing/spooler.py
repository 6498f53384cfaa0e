"""Takes a station's papers to its printer, and says what became of each.

They come from the database, and those of reserve numbers from the kiosk's own stock.

A paper is printed once: it is marked as sent before the printer gets it, and a paper found sent
at the start (the power went, the program was killed) is in doubt and left to people.
"""

import logging
import threading
import time
from collections.abc import Callable
from datetime import timedelta

from kiosk import catalogue, queue
from kiosk.errors import Refused, StoreFault
from kiosk.logs import bug
from kiosk.printing.press import TicketPress
from kiosk.printing.printer import BROKEN, DOUBT, LATE, Outcome, Printer, PrinterState
from kiosk.printing.put_off import put_off_slip_of
from kiosk.printing.slip import Slip, slip_of
from kiosk.queue import Issued, PrintJob, PrintState, State
from kiosk.queue.stock import Stock
from kiosk.store import Store
from kiosk.words import Words

log = logging.getLogger(__name__)

# Nobody waits at the slot longer; a paper that comes out later puzzles whoever is there then.
LATE_AFTER = timedelta(minutes=2)
_LOOK_SECONDS = 2.0
_RETRY_SECONDS = 1.0
# How old the printer's word may be while nothing is printed.
_ASK_SECONDS = 15.0
_BUG_SECONDS = 30.0
# A printer may hold the thread for as long as its own time-out.
_CLOSE_SECONDS = 10.0


class Spooler:
    """One thread between the database, the kiosk's stock if it has one, and one printer."""

    def __init__(
        self,
        store: Store,
        printer: Printer,
        press: TicketPress,
        words: Words,
        station: str,
        stock: Stock | None = None,
    ) -> None:
        self._store = store
        self._stock = stock
        self._doubted = False
        self._printer = printer
        self._press = press
        self._words = words
        self._station = station
        self._condition = ""
        self._asked_at = 0.0
        self._wake = threading.Event()
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._run, name="spooler", daemon=True)

    @property
    def condition(self) -> str:
        """What the printer last said: "ok", or the reason why it does not print; "" at first."""
        return self._condition

    def start(self) -> None:
        self._thread.start()

    def poke(self) -> None:
        """There may be a paper: look now instead of within two seconds. From any thread."""
        self._wake.set()

    def close(self) -> None:
        """Lets the paper in hand finish, then ends the thread. Further papers stay queued."""
        self._closing.set()
        self._wake.set()
        if self._thread.is_alive():
            self._thread.join(_CLOSE_SECONDS)

    def _run(self) -> None:
        self._patiently(self._press.prepare)
        self._patiently(self._doubt_reserve)
        while not self._closing.is_set():
            self._wake.clear()
            if not self._patiently(self._next):
                self._patiently(self._ask_again)
                self._wake.wait(_LOOK_SECONDS)

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
        if self._next_reserve():
            return True
        if not self._doubted:
            self._doubt_leftovers()
            self._doubted = True
        job = queue.next_print_job(self._store, self._station)
        if job is None:
            return False
        outcome = self._print(
            lambda: queue.issued_of(self._store, job.ticket),
            job.copy,
            lambda issued: self._slip(job, issued),
            lambda: self._settle(job, PrintState.SENT),
        )
        if outcome is not None:
            self._settle(job, outcome.state, outcome.reason)
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

        outcome = self._print(lambda: issued, 0, lambda told: self._ticket_slip(told, 0), sent)
        if outcome is not None:
            self._settle_reserve(op_id, was, outcome.state, outcome.reason)
        return True

    def _settle_reserve(
        self, op_id: str, was: PrintState, state: PrintState, reason: str = ""
    ) -> bool:
        return self._stock is not None and self._stock.settle_paper(op_id, was, state, reason)

    def _print(
        self,
        read: Callable[[], Issued],
        copy: int,
        slip: Callable[[Issued], Slip],
        sent: Callable[[], bool],
    ) -> Outcome | None:
        """None when the paper turned out not to be ours to print."""
        try:
            issued = read()
            if self._is_late(copy, issued):
                return Outcome(PrintState.FAILED, LATE)
            ready = self._ask()
            if not ready.ok:
                return Outcome(PrintState.FAILED, ready.reason)
            pdf = self._press.pdf(slip(issued), self._printer.paper)
        except StoreFault:
            raise
        except Exception as error:
            bug(error)
            return Outcome(PrintState.FAILED, BROKEN)
        if not sent():
            return None
        try:
            return self._printer.print(pdf, _name(copy, issued))
        except Exception as error:
            bug(error)
            return Outcome(PrintState.FAILED, BROKEN)

    def _ask(self) -> PrinterState:
        said = self._printer.state()
        self._condition = queue.PRINTER_OK if said.ok else said.reason
        self._asked_at = time.monotonic()
        return said

    def _ask_again(self) -> None:
        if not self._condition or time.monotonic() - self._asked_at > _ASK_SECONDS:
            self._ask()

    def _settle(self, job: PrintJob, state: PrintState, reason: str = "") -> bool:
        """Whether it is written down; tried until it is, as a printed paper cannot be undone."""
        op_id = queue.new_op_id()
        actor = f"spooler {self._station}"
        while True:
            try:
                queue.settle_print_job(self._store, job, state, reason, op_id=op_id, actor=actor)
            except Refused:
                log.warning("%s has an outcome already, not %s", _paper(job), state)
                return False
            except StoreFault:
                # What stays sent without an outcome is in doubt at the next start.
                if self._closing.wait(_RETRY_SECONDS):
                    return False
            else:
                return True

    def _is_late(self, copy: int, issued: Issued) -> bool:
        age = self._store.clock.now() - issued.ticket.arrived_at
        return copy == 0 and age > LATE_AFTER

    def _slip(self, job: PrintJob, issued: Issued) -> Slip:
        if issued.ticket.state is State.TOMORROW:
            return put_off_slip_of(
                queue.put_off_of(self._store, issued.ticket.id),
                catalogue.numbered(self._store, issued.ticket.catalogue_version),
                site=self._store.site(),
                station=self._station,
                words=self._words,
                rehearsal=self._store.clock.rehearsal,
            )
        return self._ticket_slip(issued, job.copy)

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
