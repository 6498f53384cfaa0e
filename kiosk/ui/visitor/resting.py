"""When a kiosk's screen moves a little or dims, so that no picture burns in. Pure."""

# The four corners of a square, in pixels of the screen, one after the other.
_CORNERS = ((0, 0), (2, 0), (2, 2), (0, 2))
MOVES_EVERY = 600
DIMS_AFTER = 60


def corner(steps: int) -> tuple[int, int]:
    """Where the whole picture stands after so many steps: right and down, in pixels."""
    return _CORNERS[steps % len(_CORNERS)]


def may_move(seconds: int, idle: bool) -> bool:
    """Whether the next step is due: ten minutes after the last, and under nobody's finger."""
    return idle and seconds >= MOVES_EVERY


def dims(quiet: int, closed: bool) -> bool:
    """Whether the screen is darker: nobody is served, and nobody has touched it for a while."""
    return closed and quiet >= DIMS_AFTER
