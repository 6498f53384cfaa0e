"""Papers and printers as the journal alone tells them."""

from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, bindparam, select

from kiosk.errors import Damaged
from kiosk.queue.model import PrintState, label
from kiosk.queue.print_jobs import REPRINT
from kiosk.queue.printers import ROLL_CHANGED
from kiosk.store import journal
from kiosk.store.tables import print_job, printer, ticket

_OUTCOMES = {f"print_{state}": state.value for state in PrintState}
_OPEN = (PrintState.QUEUED, PrintState.SENT)
_QUEUED = (PrintState.QUEUED.value, "", False)
_PAPERS = (
    select(print_job, ticket.c.series, ticket.c.number)
    .join(ticket, ticket.c.id == print_job.c.ticket_id)
    .where(ticket.c.site_id == bindparam("site_id"))
)
_OF_DAYS = _PAPERS.where(ticket.c.day >= bindparam("from_day"), ticket.c.day < bindparam("until"))
_ONE = _PAPERS.where(
    print_job.c.ticket_id == bindparam("ticket_id"), print_job.c.copy == bindparam("copy")
)
_PRINTERS = select(printer).where(printer.c.site_id == bindparam("site_id"))
_NEVER = (None, "", None, 0, 0, 0)
_AFTER_ALL_DAYS = "9999-12-31"


@dataclass
class ToldPapers:
    """Raises Damaged at the first contradiction with the tables."""

    # By ticket and copy: state, reason, and whether it is marked.
    _papers: dict[tuple[str, int], tuple[str, str, bool]] = field(default_factory=dict)
    # By station and use: last outcome, reason and moment, papers, millimetres used, of the roll.
    _printers: dict[tuple[str, str], tuple[Any, ...]] = field(default_factory=dict)

    def add(self, entry: journal.Entry) -> None:
        """One more entry about papers, rolls or printers."""
        data = entry.data
        if entry.kind == REPRINT:
            key = (str(entry.ticket_id), data["copy"])
            if key in self._papers:
                raise Damaged("damaged.journal", revision=entry.revision)
            self._papers[key] = (PrintState.QUEUED.value, "", True)
        elif entry.kind == ROLL_CHANGED:
            at = (data["station"], data["use"])
            self._printers[at] = (*self._printers.get(at, _NEVER)[:3], 0, 0, data["roll"])
        elif entry.kind in _OUTCOMES:
            key, state = (str(entry.ticket_id), data["copy"]), _OUTCOMES[entry.kind]
            self._papers[key] = (state, data["reason"], self._papers.get(key, _QUEUED)[2])
            # Entries of older programs do not tell of the printer.
            if "length" in data:
                at, length = (data["station"], "ticket"), data["length"]
                *_, papers, used, roll = self._printers.get(at, _NEVER)
                last = (state, data["reason"], entry.at)
                self._printers[at] = (*last, papers + bool(length), used + length, roll)

    def settle(
        self, connection: Connection, site_id: int, from_day: str, until: str | None = None
    ) -> None:
        """Compare the papers of these days and forget those with an outcome.

        Without `until` all that is left, and the printers too.
        """
        key = {"site_id": site_id, "from_day": from_day, "until": until or _AFTER_ALL_DAYS}
        for row in connection.execute(_OF_DAYS, key):
            paper = (row.ticket_id, row._mapping["copy"])
            told = self._papers.get(paper, _QUEUED)
            same = told == (row.state, row.reason, row.marked)
            # A paper of a day that is over may get its outcome when its kiosk is switched on.
            if not same and (until is None or told[0] not in _OPEN):
                raise _differs(row)
            if same and told[0] not in _OPEN:
                self._papers.pop(paper, None)
        if until is None:
            self._compare_rest(connection, site_id)

    def _compare_rest(self, connection: Connection, site_id: int) -> None:
        for (ticket_id, copy), told in self._papers.items():
            key = {"site_id": site_id, "ticket_id": ticket_id, "copy": copy}
            row = connection.execute(_ONE, key).one_or_none()
            if row is None:
                raise Damaged("damaged.paper", number=ticket_id)
            if told != (row.state, row.reason, row.marked):
                raise _differs(row)
        left = dict(self._printers)
        for row in connection.execute(_PRINTERS, {"site_id": site_id}):
            told = left.pop((row.station, row.use), _NEVER)
            last = (row.last_outcome, row.last_reason, row.last_at)
            if told != (*last, row.papers, row.used_mm, row.roll_mm):
                raise Damaged("damaged.printer", station=row.station)
        for station, _ in left:
            raise Damaged("damaged.printer", station=station)


def _differs(row: Any) -> Damaged:
    return Damaged("damaged.paper", number=label(row.series, row.number))
