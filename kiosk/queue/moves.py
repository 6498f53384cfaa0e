"""The legal moves of a ticket, as one table."""

from kiosk.errors import Refused
from kiosk.queue.model import Move, State

MOVES: dict[tuple[State, Move], State] = {
    (State.WAITING, Move.CALL): State.CALLED,
    (State.ON_HOLD, Move.CALL): State.CALLED,
    (State.CALLED, Move.RECALL): State.CALLED,
    (State.CALLED, Move.START): State.SERVING,
    (State.CALLED, Move.NO_SHOW): State.NO_SHOW,
    (State.NO_SHOW, Move.RETURN): State.WAITING,
    # A clerk who forgets "start" still served somebody.
    (State.CALLED, Move.FINISH): State.SERVED,
    (State.SERVING, Move.FINISH): State.SERVED,
    (State.CALLED, Move.HOLD): State.ON_HOLD,
    (State.SERVING, Move.HOLD): State.ON_HOLD,
    (State.CALLED, Move.TRANSFER): State.WAITING,
    (State.SERVING, Move.TRANSFER): State.WAITING,
    # Moved by a supervisor, for nobody will call it where it is.
    (State.WAITING, Move.TRANSFER): State.WAITING,
    (State.ON_HOLD, Move.TRANSFER): State.WAITING,
    # Finished here, but not the visit: back to the counter that sent it, or on to the next service.
    (State.CALLED, Move.COME_BACK): State.WAITING,
    (State.SERVING, Move.COME_BACK): State.WAITING,
    (State.CALLED, Move.NEXT_STEP): State.WAITING,
    (State.SERVING, Move.NEXT_STEP): State.WAITING,
    (State.WAITING, Move.PUT_OFF): State.TOMORROW,
    (State.ON_HOLD, Move.PUT_OFF): State.TOMORROW,
    # Who missed the call and comes when nobody is left to call again.
    (State.NO_SHOW, Move.PUT_OFF): State.TOMORROW,
    # The slip has given a new ticket, so it gives no other.
    (State.TOMORROW, Move.COME_FIRST): State.EXPIRED,
    (State.WAITING, Move.LET_GO): State.EXPIRED,
    (State.ON_HOLD, Move.LET_GO): State.EXPIRED,
    # Nobody holds that number: the same visitor has a reserve number on paper.
    (State.WAITING, Move.SUPERSEDE): State.EXPIRED,
    (State.ON_HOLD, Move.SUPERSEDE): State.EXPIRED,
    (State.WAITING, Move.EXPIRE): State.EXPIRED,
    (State.ON_HOLD, Move.EXPIRE): State.EXPIRED,
    (State.CALLED, Move.EXPIRE): State.EXPIRED,
    (State.SERVING, Move.EXPIRE): State.SERVED,
}


def after(state: State, move: Move, number: str) -> State:
    """The state a ticket has after a move. Raises Refused, naming ticket `number`, if not legal."""
    try:
        return MOVES[state, move]
    except KeyError:
        raise Refused(f"refused.ticket_{state}", number=number) from None
