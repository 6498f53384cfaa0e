"""The store as the admin window uses it: a read, and the switch of a service."""

from typing import Protocol

from kiosk import catalogue, queue
from kiosk.store import Store
from kiosk.ui.admin.presenter import Snapshot, Switch


class Verbs(Protocol):
    """What the window needs of the store. Both calls block: they run on the worker."""

    def read(self) -> Snapshot:
        """Raises StoreFault."""

    def switch(self, switch: Switch) -> None:
        """Raises Refused and StoreFault."""


class StoreVerbs:
    """The real store."""

    def __init__(self, store: Store, actor: str) -> None:
        self._store = store
        self._actor = actor

    def read(self) -> Snapshot:
        return Snapshot(catalogue.current(self._store), queue.board(self._store))

    def switch(self, switch: Switch) -> None:
        queue.switch_service(
            self._store, switch.service, switch.on, op_id=switch.op_id, actor=self._actor
        )
