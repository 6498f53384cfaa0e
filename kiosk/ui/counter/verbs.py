"""The queue as one counter's console uses it: a read and one verb for each command."""

from collections.abc import Callable
from typing import Protocol

from kiosk import catalogue, queue
from kiosk.errors import Refused, WrongInput
from kiosk.queue.model import Ticket
from kiosk.store import Store
from kiosk.store.notebook import Notebook
from kiosk.ui.counter.requests import Request, Sent, Snapshot
from kiosk.ui.counter.view import Command
from kiosk.ui.paper import Printed, Reprint, read_papers, reprint
from kiosk.ui.stranded import left_by_counter

_TICKET_VERBS: dict[Command, Callable[..., Ticket | None]] = {
    Command.CALL: queue.call_next,
    Command.FINISH_AND_CALL: queue.finish_and_call,
    Command.RECALL: queue.recall,
    Command.START: queue.start,
    Command.FINISH: queue.finish,
    Command.NO_SHOW: queue.no_show,
}


class Verbs(Protocol):
    """What a console needs of the queue. The calls block: they run on the worker."""

    def read(self, *, leaving: bool = False) -> Snapshot:
        """With `leaving` also whom closing the counter would leave. Raises StoreFault."""

    def run(self, request: Request) -> Ticket | None:
        """The ticket after the step, None where there is none. Raises Refused and StoreFault."""

    def reprint(self, request: Reprint) -> Printed:
        """One more paper, marked as a copy. Raises Refused and StoreFault."""


class QueueVerbs:
    """The real queue, for one counter, told first what is in the `notebook`."""

    def __init__(
        self, store: Store, counter: int, actor: str, notebook: Notebook | None = None
    ) -> None:
        self._store = store
        self._counter = counter
        self._actor = actor
        self._notebook = notebook
        # Until somebody reads it, also over a connection that breaks once more.
        self._sent: list[Sent] = []

    def read(self, *, leaving: bool = False) -> Snapshot:
        self._send()
        sent = tuple(self._sent)
        snapshot = Snapshot(
            queue.desk(self._store, self._counter),
            catalogue.current(self._store),
            queue.staff_calls(self._store),
            left_by_counter(self._store, self._counter) if leaving else None,
            queue.silent_kiosks(self._store),
            sent,
            read_papers(self._store),
        )
        self._sent.clear()
        return snapshot

    def _send(self) -> None:
        """Calls made by voice go to the queue before the clerk sees it, in their order."""
        for note in self._notebook.of_counter(self._counter) if self._notebook else ():
            try:
                called = queue.call_voiced(
                    self._store,
                    self._counter,
                    note.text,
                    note.at,
                    op_id=note.op_id,
                    actor=self._actor,
                )
            except (Refused, WrongInput) as error:
                self._sent.append(Sent(note.text, error))
            else:
                self._sent.append(Sent(called.label))
            if self._notebook is not None:
                self._notebook.strike(note.op_id)

    def reprint(self, request: Reprint) -> Printed:
        return reprint(self._store, request, self._actor)

    def run(self, request: Request) -> Ticket | None:
        store, counter = self._store, self._counter
        op_id, actor = request.op_id, self._actor
        if verb := _TICKET_VERBS.get(request.command):
            return verb(store, counter, op_id=op_id, actor=actor)
        match request.command:
            case Command.SCAN:
                return queue.scan(store, request.text, actor=actor).ticket
            case Command.OPEN:
                queue.open_counter(store, counter, op_id=op_id, actor=actor)
            case Command.PAUSE:
                queue.pause_counter(store, counter, op_id=op_id, actor=actor, until=request.until)
            case Command.CLOSE:
                queue.close_counter(
                    store,
                    counter,
                    decision=request.decision,
                    late=request.late,
                    op_id=op_id,
                    actor=actor,
                )
            case Command.ANSWER:
                queue.answer_staff_call(store, request.station, op_id=op_id, actor=actor)
            case Command.AWAY:
                queue.answer_staff_call(
                    store, request.station, op_id=op_id, actor=actor, comes=False
                )
            case other:
                raise ValueError(other)
        return None
