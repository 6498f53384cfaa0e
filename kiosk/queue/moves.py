"""The legal moves of a ticket, as one table."""

from kiosk.errors import Refused
from kiosk.queue.model import Move, State

MOVES: dict[tuple[State, Move], State] = {
    (State.WAITING, Move.CALL): State.CALLED,
    (State.CALLED, Move.RECALL): State.CALLED,
    (State.CALLED, Move.START): State.SERVING,
    (State.CALLED, Move.NO_SHOW): State.NO_SHOW,
    # A clerk who forgets "start" still served somebody.
    (State.CALLED, Move.FINISH): State.SERVED,
    (State.SERVING, Move.FINISH): State.SERVED,
    (State.WAITING, Move.EXPIRE): State.EXPIRED,
    (State.CALLED, Move.EXPIRE): State.EXPIRED,
    (State.SERVING, Move.EXPIRE): State.SERVED,
}


def after(state: State, move: Move, number: str) -> State:
    """The state a ticket has after a move. Raises Refused, naming ticket `number`, if not legal."""
    try:
        return MOVES[state, move]
    except KeyError:
        raise Refused(f"refused.ticket_{state}", number=number) from None
