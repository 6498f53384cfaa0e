"""A kiosk that shares a database with others, and the cable between them."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import Connection

from kiosk import queue
from kiosk.clock import Clock
from kiosk.errors import StoreFault
from kiosk.queue import Issued, Priority
from kiosk.queue.stock import Stock
from kiosk.store import Change, Store
from kiosk.store.outbox import Outbox


class Cable(Store):
    """A store that can be out of reach. With `swallows` the answer to a commit is lost."""

    def __init__(self, other: Store, clock: Clock | None = None) -> None:
        self.cut = self.swallows = False
        super().__init__(other.database, clock or other.clock, other.ticket_key, other.site_id)

    @contextmanager
    def change(self, op_id: str, actor: str) -> Iterator[Change]:
        self._pulled()
        with super().change(op_id, actor) as change:
            yield change
        if self.swallows:
            self.swallows, self.cut = False, True
            self._pulled()

    @contextmanager
    def read(self, seconds: float | None = None) -> Iterator[Connection]:
        self._pulled()
        with super().read(seconds) as connection:
            yield connection

    def _pulled(self) -> None:
        if self.cut:
            raise StoreFault("fault.store")


@dataclass
class Steady:
    """Seconds that only ever go on, whatever becomes of the time of day."""

    seconds: float = 1000.0

    def __call__(self) -> float:
        return self.seconds


@dataclass
class Kiosk:
    """A kiosk as its window works it: a number from the database, else one of its own."""

    cable: Cable
    folder: Path
    name: str = "Kios 1"
    steady: Steady = field(default_factory=Steady)
    stock: Stock = field(init=False)
    outbox: Outbox = field(init=False)

    def __post_init__(self) -> None:
        self.start()

    def start(self) -> None:
        """A program begins: its memory is empty, its disk is what it is."""
        self.outbox = Outbox(self.folder)
        self.stock = Stock(self.cable, self.outbox, self.name, self.steady)

    def stop(self) -> None:
        self.outbox.close()

    def meet(self) -> None:
        self.stock.meet()

    def take(
        self,
        service: str = "DUK-02",
        *,
        priority: Priority | None = None,
        then: Sequence[str] = (),
        op_id: str = "",
    ) -> Issued:
        """A touch on the button."""
        op_id = op_id or queue.new_op_id()
        try:
            return queue.issue(
                self.cable,
                service,
                op_id=op_id,
                actor=self.name,
                priority=priority,
                station=self.name,
                then=then,
            )
        except StoreFault:
            return self.stock.take((service, *then), op_id=op_id, language="id", priority=priority)
