"""A kiosk's own numbers for when the database is out of reach: kept, given, printed, handed in.

Every function blocks: the window's worker and the spooler call them, never the window.
"""

import logging
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from kiosk.catalogue import Catalogue, versions
from kiosk.errors import Refused, StoreFault
from kiosk.queue import merging, reserve, rules
from kiosk.queue.availability import evaluate
from kiosk.queue.facts import Doors, doors, standing
from kiosk.queue.model import Issued, PrintState, Priority, State, Ticket
from kiosk.queue.print_jobs import tell_reserve_paper
from kiosk.queue.reserve import Contact, Why
from kiosk.queue.reserve_token import ReserveTicket, read, sign, tie_of
from kiosk.store import Store, new_op_id
from kiosk.store.lease import Lease
from kiosk.store.outbox import Outbox, Row
from kiosk.words import Language

log = logging.getLogger(__name__)

_ON_ITS_WAY = (PrintState.QUEUED, PrintState.SENT)


@dataclass(frozen=True, slots=True)
class _Met:
    """What the last contact brought: the moment, and who took numbers then."""

    contact: Contact
    catalogue: Catalogue
    doors: Doors


class Stock:
    """The reserve of one station. `steady` counts seconds that nobody can set."""

    def __init__(
        self,
        store: Store,
        outbox: Outbox,
        station: str,
        steady: Callable[[], float] = time.monotonic,
    ) -> None:
        self._store, self._outbox, self._station = store, outbox, station
        self._steady = steady
        self._met: _Met | None = None
        # Kept until it is answered: a lease whose answer was lost is not lent twice.
        self._renewal = new_op_id()

    def meet(self) -> bool:
        """In contact: hand in what was given, then have numbers for the next time.

        Whether anything was handed in. Raises StoreFault while the database is out of reach.
        """
        handed_in = self._hand_in()
        known, used = self._outbox.lease()
        # A program that just started cannot know what its disk does not tell.
        keep = self._met is not None and used == 0
        renewed = merging.renew_lease(
            self._store,
            self._station,
            known,
            keep=keep,
            op_id=self._renewal,
            actor=self._station,
        )
        self._renewal = new_op_id()
        if renewed.lease != known or used:
            self._outbox.keep(renewed.lease)
        with self._store.read() as connection:
            now = standing(self._store, connection)
            catalogue = versions.at(self._store, connection, now.catalogue_version)
            found = doors(self._store, connection, catalogue, now)
        self._met = _Met(Contact(renewed.at, self._steady()), catalogue, found)
        return handed_in

    def leave(self) -> None:
        """The kiosk is closed, and nobody need look out for its numbers if that is heard of."""
        self._met = None
        try:
            self._hand_in()
            merging.end_lease(self._store, self._station, op_id=new_op_id(), actor=self._station)
        except StoreFault:
            log.warning("closed while out of contact; reserve numbers wait for the next start")

    def take(
        self,
        services: Sequence[str],
        *,
        op_id: str,
        language: Language,
        priority: Priority | None,
    ) -> Issued:
        """A reserve number for a visit over these services, on the disk when this returns.

        The same `op_id`, that of the try on the database, gives the same number again. Raises
        Refused with what to do instead when a rule says no or the number cannot be kept.
        """

        def draw(lease: Lease | None, used: int) -> tuple[date, int, str]:
            ticket = self._draw(lease, used, services, op_id, language, priority)
            return ticket.day, ticket.number, sign(self._store.ticket_key, ticket)

        version = self._met.catalogue.version if self._met else 0
        try:
            return self._issued(self._outbox.give(op_id, version, draw))
        except StoreFault as error:
            raise Refused("refused.reserve_outbox") from error

    # ---------------------------------------------------------------- papers

    def next_paper(self) -> Issued | None:
        """The oldest number that is still to be printed."""
        rows = self._outbox.with_paper(PrintState.QUEUED)
        return self._issued(rows[0]) if rows else None

    def paper(self, op_id: str) -> tuple[PrintState, str]:
        """What is known of the paper of a number given here."""
        row = self._outbox.find(op_id)
        return (PrintState.UNKNOWN, "") if row is None else (PrintState(row.paper), row.reason)

    def settle_paper(
        self,
        op_id: str,
        was: PrintState,
        state: PrintState,
        reason: str = "",
        length_mm: int = 0,
    ) -> bool:
        """What became of a paper and how much of the roll it took; whether it was as told."""
        return self._outbox.settle_paper(op_id, was, state, reason, length_mm)

    def doubtful_papers(self) -> list[str]:
        """The numbers whose paper was at the printer and whose outcome was never seen."""
        return [row.op_id for row in self._outbox.with_paper(PrintState.SENT)]

    # ---------------------------------------------------------------- how

    def _hand_in(self) -> bool:
        """Whatever the queue has not heard of, oldest first; a refusal holds no other up.

        A number whose paper has no outcome yet is handed in again until it has one.
        """
        handed_in = False
        for row in self._outbox.unmerged():
            told = read(self._store.ticket_key, row.token)
            try:
                ticket = merging.merge_reserve(
                    self._store, told, actor=self._station, paper=row.paper
                )
            except Refused as error:
                log.error("%s is not taken in: %s", told.label, error.key)
                continue
            if row.paper in _ON_ITS_WAY:
                continue
            tell_reserve_paper(
                self._store,
                ticket.id,
                PrintState(row.paper),
                row.reason,
                length_mm=row.length_mm,
                op_id=f"{row.op_id}-paper",
                actor=self._station,
            )
            self._outbox.merged(row.op_id)
            handed_in = True
        return handed_in

    def _draw(
        self,
        lease: Lease | None,
        used: int,
        services: Sequence[str],
        op_id: str,
        language: Language,
        priority: Priority | None,
    ) -> ReserveTicket:
        """The next number for these services. Raises Refused."""
        met, store = self._met, self._store
        contact = met.contact if met else None
        given = reserve.next_number(lease, used, contact, self._steady(), store.zone)
        if isinstance(given, Why):
            raise given.refusal()
        if met is None or lease is None:
            raise RuntimeError("a reserve number without a contact")
        chosen = [met.catalogue.service(code) for code in services]
        agency = met.catalogue.agency(chosen[0].agency)
        for service in chosen:
            facts = replace(
                met.doors.facts[service.agency],
                service=service.code,
                service_off=service.code in met.doors.off,
            )
            found = evaluate(facts, given.at, store.zone)
            if found.open:
                # A quota that was used up then still is.
                found = met.doors.services.get(service.code, found)
            if not found.open:
                raise found.refusal()
        return ReserveTicket(
            site=store.site_id,
            day=lease.day,
            series=rules.series_of(agency.prefix, priority, reserve=True),
            number=given.number,
            tie=tie_of(op_id),
            arrived_at=given.at,
            priority=priority,
            language=language,
            station=self._station,
            services=tuple(services),
        )

    def _issued(self, row: Row) -> Issued:
        """What the window and the paper are told; on the queue's side the ticket has its own id."""
        told = read(self._store.ticket_key, row.token)
        ticket = Ticket(
            id=row.op_id,
            series=told.series,
            number=told.number,
            day=told.day,
            agency="",
            service=told.services[0],
            catalogue_version=row.catalogue_version,
            language=told.language,
            priority=told.priority,
            state=State.WAITING,
            arrived_at=told.arrived_at,
            due_at=told.arrived_at,
            counter=None,
            calls=0,
            called_at=None,
            started_at=None,
            ended_at=None,
            station=told.station,
            token=row.token,
            steps=told.services[1:],
        )
        return Issued(ticket, ahead=0, estimate=None, counters=())
