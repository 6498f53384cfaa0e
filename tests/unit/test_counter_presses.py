"""However a clerk presses and whatever gets lost, a console calls nobody twice or too soon."""

from dataclasses import replace
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.errors import StoreFault
from kiosk.queue.model import Desk, State, Ticket
from kiosk.ui.counter.presenter import LOCK_SECONDS
from kiosk.ui.counter.requests import Request
from kiosk.ui.counter.view import Command
from tests.seat import IDLE, MORNING, Seat, bundled, ticket

STEPS = st.lists(
    st.tuples(
        st.sampled_from(("press", "press twice", "press and hear nothing", "read", "wait")),
        st.floats(0.01, 2.0),
    ),
    max_size=60,
)


@settings(deadline=None)  # the machine may be busy
@given(steps=STEPS)
def test_however_one_presses_no_visitor_is_called_twice_or_too_soon(
    steps: list[tuple[str, float]],
) -> None:
    seat, queue = Seat(bundled()), Line()
    seat.see(queue.desk())
    for step, seconds in steps:
        command = seat.view().main.command
        if step == "wait":
            seat.seconds += seconds
        elif step == "read":
            seat.see(queue.desk())
        elif command and (request := seat.console.press(command)):
            if step == "press twice":
                assert seat.console.press(command) is None
            # The queue has done it either way; having heard nothing, the console does not know.
            answer = queue.run(request, seat.seconds)
            if step == "press and hear nothing":
                seat.console.failed(request, StoreFault("fault.store"))
            else:
                seat.console.done(request, answer, seat.snapshot(queue.desk()))
    gaps = [later - sooner for sooner, later in pairwise(queue.calls)]
    assert all(gap > LOCK_SECONDS - 1e-6 for gap in gaps)


class Line:
    """A queue of sixty people that does every operation once, whatever is asked of it."""

    def __init__(self) -> None:
        self.waiting = [ticket(number) for number in range(1, 61)]
        self.held: Ticket | None = None
        self.answers: dict[str, Ticket | None] = {}
        self.calls: list[float] = []

    def desk(self) -> Desk:
        return replace(IDLE, ticket=self.held, waiting=tuple(self.waiting))

    def run(self, request: Request, at: float) -> Ticket | None:
        if request.op_id not in self.answers:
            self.answers[request.op_id] = self._do(request.command, at)
        return self.answers[request.op_id]

    def _do(self, command: Command, at: float) -> Ticket | None:
        if command in (Command.CALL, Command.FINISH_AND_CALL):
            assert command is Command.FINISH_AND_CALL or self.held is None, "called over another"
            self.calls.append(at)
            first = self.waiting.pop(0)
            self.held = replace(first, state=State.CALLED, called_at=MORNING, calls=1, counter=3)
        elif command is Command.START and self.held:
            self.held = replace(self.held, state=State.SERVING, started_at=MORNING)
        elif command is Command.FINISH:
            self.held = None
        return self.held
