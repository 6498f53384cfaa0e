"""The store as the admin window uses it: a read, switches, an early closing, a date confirmed."""

from datetime import datetime, timedelta
from typing import Protocol

from kiosk import catalogue, queue
from kiosk.clock import day_ends
from kiosk.queue import emergency, spared
from kiosk.queue.emergency import Entered
from kiosk.store import Store
from kiosk.ui.admin.devices import Invite, Revoke
from kiosk.ui.admin.door import DoorRequest
from kiosk.ui.admin.emergency import Scan
from kiosk.ui.admin.presenter import Confirmation, Snapshot, Switch
from kiosk.ui.admin.printers import RollChange
from kiosk.ui.paper import Printed, Reprint, read_papers, reprint
from kiosk.ui.stranded import left_by_agency

# Words of a season ago say little of what is missing now, and a list is read to its end or not.
_MISSED_SINCE = timedelta(days=30)
_MOST_MISSED = 12


class Verbs(Protocol):
    """What the window needs of the store. The calls block: they run on the worker."""

    def read(self, *, leaving: str = "") -> Snapshot:
        """With an agency also whom closing it would leave. Raises StoreFault."""

    def switch(self, switch: Switch) -> None:
        """Raises Refused and StoreFault."""

    def turn(self, request: DoorRequest) -> None:
        """Close an agency for the rest of the day, or open it. Raises Refused and StoreFault."""

    def confirm(self, word: Confirmation) -> None:
        """The machine's date is right. Raises Refused when it shows another, and StoreFault."""

    def invite(self, request: Invite) -> datetime:
        """Let a device in; until when its code counts. Raises Refused, WrongInput, StoreFault."""

    def revoke(self, request: Revoke) -> None:
        """Shut a device out. Raises Refused and StoreFault."""

    def change_roll(self, request: RollChange) -> None:
        """A full roll was put in. Raises Refused, WrongInput and StoreFault."""

    def enter(self, scan: Scan) -> Entered:
        """The stub of a day without power. Raises Refused and StoreFault."""

    def reprint(self, request: Reprint) -> Printed:
        """One more paper, marked as a copy. Raises Refused and StoreFault."""


class StoreVerbs:
    """The real store."""

    def __init__(self, store: Store, actor: str) -> None:
        self._store = store
        self._actor = actor

    def read(self, *, leaving: str = "") -> Snapshot:
        store = self._store
        asked = left_by_agency(store, leaving) if leaving else None
        day = queue.show_day(store)
        doubted = day.today if day.doubted else None
        stations = queue.stations(store)
        papers = read_papers(store)
        board = queue.board(store)
        missed = spared.missed(store, day.today - _MISSED_SINCE)[:_MOST_MISSED]
        return Snapshot(catalogue.current(store), board, asked, doubted, stations, papers, missed)

    def switch(self, switch: Switch) -> None:
        queue.switch_service(
            self._store, switch.service, switch.on, op_id=switch.op_id, actor=self._actor
        )

    def turn(self, request: DoorRequest) -> None:
        store, agency = self._store, request.agency
        op_id, actor = request.op_id, self._actor
        if not request.close:
            kind = queue.SwitchKind.FORCED_CLOSED
            queue.switch_agency(store, agency, kind, False, op_id=op_id, actor=actor)
            return
        queue.close_agency(
            store,
            agency,
            until=day_ends(queue.board(store).day, store.zone),
            decision=request.decision,
            op_id=op_id,
            actor=actor,
        )

    def confirm(self, word: Confirmation) -> None:
        queue.open_day(self._store, op_id=word.op_id, actor=self._actor, expected=word.day)

    def invite(self, request: Invite) -> datetime:
        return queue.invite(
            self._store,
            request.name,
            request.kind,
            request.code,
            op_id=request.op_id,
            actor=self._actor,
        )

    def revoke(self, request: Revoke) -> None:
        queue.revoke(self._store, request.name, op_id=request.op_id, actor=self._actor)

    def change_roll(self, request: RollChange) -> None:
        station, length = request.station, request.roll_mm
        op_id, actor = request.op_id, self._actor
        queue.roll_changed(self._store, station, "ticket", length, op_id=op_id, actor=actor)

    def enter(self, scan: Scan) -> Entered:
        return emergency.enter(self._store, scan.code, scan.stub, actor=self._actor)

    def reprint(self, request: Reprint) -> Printed:
        return reprint(self._store, request, self._actor)
