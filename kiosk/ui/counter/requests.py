"""What passes between a console and the queue: what is asked for, what is read. No Qt."""

from dataclasses import dataclass
from datetime import datetime

from kiosk.catalogue.model import Catalogue
from kiosk.errors import ForPeople
from kiosk.queue import Decision, LateDecision, Silent
from kiosk.queue.model import Desk, Ticket
from kiosk.ui.counter.view import Command
from kiosk.ui.paper import NO_PAPERS, Papers
from kiosk.ui.stranded import Leaving


@dataclass(frozen=True, slots=True)
class Sent:
    """A call by voice that was told to the queue: the number, or what was noted and why not."""

    text: str
    error: ForPeople | None = None


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What a console reads from the store in one go; `leaving` while it is asking.

    `silent` are kiosks whose reserve numbers may be out in the hall; `sent` are calls by voice
    that the queue was told of just now.
    """

    desk: Desk
    catalogue: Catalogue
    staff_calls: tuple[str, ...]
    leaving: Leaving | None = None
    silent: tuple[Silent, ...] = ()
    sent: tuple[Sent, ...] = ()
    papers: Papers = NO_PAPERS


@dataclass(frozen=True, slots=True)
class Request:
    """One intention of the clerk. It keeps its `op_id` through every further try.

    `decision` is what becomes of those whom closing the counter would leave, `late` of those it
    would make too late for today; `text` is what was scanned or typed.
    """

    command: Command
    op_id: str
    until: datetime | None = None
    station: str = ""
    promised: Ticket | None = None
    decision: Decision | None = None
    late: LateDecision | None = None
    text: str = ""
