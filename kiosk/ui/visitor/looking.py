"""One look of a kiosk at the database. Blocks: for the worker."""

from collections.abc import Callable, Collection
from dataclasses import dataclass

from kiosk import catalogue, queue
from kiosk.catalogue import Catalogue
from kiosk.printing.qr import Code
from kiosk.queue import Board, Issued, PrintJob, State
from kiosk.queue.print_jobs import LATE_AFTER
from kiosk.store import Store
from kiosk.ui.visitor.flow import in_doubt


@dataclass(frozen=True, slots=True)
class Seen:
    """What it brought: `jobs` are the papers of the visit's number, `others` the kiosks that can
    print, `doubt` a paper whose visitor may still stand here."""

    catalogue: Catalogue
    board: Board
    staff: tuple[str, ...]
    jobs: tuple[PrintJob, ...]
    others: tuple[str, ...]
    doubt: tuple[Issued, PrintJob, Code] | None


def look(
    store: Store,
    station: str,
    ticket: str | None,
    *,
    stuck: bool,
    offered: Collection[str] | None,
    code: Callable[[Issued], Code],
) -> Seen:
    """`ticket` is the visit's, `stuck` that the printer does not print.

    `offered` are the tickets (by id) whose papers were asked about, None to ask about none; `code`
    makes what stands on a number's paper. Raises StoreFault.
    """
    doubt = None if offered is None else _doubt(store, station, offered)
    return Seen(
        catalogue=catalogue.current(store),
        board=queue.board(store),
        staff=queue.staff_calls(store),
        jobs=queue.print_jobs(store, ticket) if ticket else (),
        others=queue.other_kiosks(store, station) if stuck else (),
        doubt=(*doubt, code(doubt[0])) if doubt else None,
    )


def _doubt(store: Store, station: str, offered: Collection[str]) -> tuple[Issued, PrintJob] | None:
    """The newest paper of this station in doubt."""
    now = store.clock.now()
    for one in reversed(queue.unprinted(store, station)):
        job = queue.print_jobs(store, one.ticket)[-1]
        young = now - job.created_at <= LATE_AFTER
        if young and one.ticket not in offered and in_doubt(job.state, job.reason):
            issued = queue.issued_of(store, one.ticket)
            # Who was put off has a slip in place of a number.
            if issued.ticket.state is not State.TOMORROW:
                return issued, job
    return None
