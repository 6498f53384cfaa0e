"""What every printer can do, and the words for what is wrong with one."""

from dataclasses import dataclass, field
from typing import Protocol

from kiosk.queue import PrintState

# Reasons, each with a sentence `ticket.reason_…` that says what to do.
PAPER_OUT = "paper_out"
COVER = "cover"
JAM = "jam"
# Switched off, unplugged, or out of reach of the network.
OFFLINE = "offline"
# Somebody stopped it: a paused print queue, or the printer's own button.
STOPPED = "stopped"
# It answers, but not as the station file says: another paper width, an unknown name.
SETUP = "setup"
FOLDER = "folder"
FULL = "full"
DOUBT = "doubt"
# Handed to a queue that never says what became of it.
UNSEEN = "unseen"
BROKEN = "broken"
LATE = "late"


@dataclass(frozen=True, slots=True)
class Paper:
    """What is loaded: its width, how much of it the head reaches, and how fine the head prints.

    `height_mm` is None for a roll. Widths and heights in millimetres.
    """

    width_mm: float
    reach_mm: float
    height_mm: float | None = None
    dpi: int = 203


ROLL_80 = Paper(80, 72)
ROLL_58 = Paper(58, 48)
A4 = Paper(210, 200, 297, 300)


@dataclass(frozen=True, slots=True)
class PrinterState:
    """Whether a paper would come out now, and the reason if not.

    `low`: the paper is near its end. `sees_paper`: whether the printer can know of its paper at
    all; one that cannot is ok with an empty roll.
    """

    ok: bool
    reason: str = ""
    low: bool = False
    sees_paper: bool = True


@dataclass(frozen=True, slots=True)
class Outcome:
    """What is known of one paper: PRINTED, FAILED or UNKNOWN, and the reason unless printed.

    FAILED is said only of a paper that cannot have come out readable; anything else unseen is
    UNKNOWN. `length_mm`: how much of the roll it took, as far as is known.
    """

    state: PrintState
    reason: str = ""
    length_mm: int = field(default=0, compare=False)


class Printer(Protocol):
    """A device that turns a PDF into paper. Called from one thread that is no window's."""

    @property
    def paper(self) -> Paper:
        """What the PDF has to be drawn for."""

    def state(self) -> PrinterState:
        """What the device says of itself, within two seconds; never raises when out of reach."""

    def print(self, pdf: bytes, name: str) -> Outcome:
        """Prints once and waits until the outcome is seen, or cannot be."""
