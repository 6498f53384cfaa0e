"""What a receipt printer's status bytes mean. Pure; any byte may come, from any device.

Bits as in Epson's ESC/POS command reference, DLE EOT n and GS r; other makes follow it.
"""

from collections.abc import Mapping

from kiosk.printing.printer import COVER, JAM, OFFLINE, PAPER_OUT, STOPPED, PrinterState

ONLINE, CAUSE, ERROR, PAPER = 1, 2, 3, 4
# Bits that are always the same in an answer to DLE EOT, and in one to GS r.
_FIXED, _FIXED_VALUE = 0x93, 0x12
_ORDERED, _ORDERED_VALUE = 0x90, 0x00


def is_status(byte: int) -> bool:
    """Whether it can be an answer to DLE EOT."""
    return byte & _FIXED == _FIXED_VALUE


def is_ordered(byte: int) -> bool:
    """Whether it can be an answer to GS r, which is given only after all that came before."""
    return byte & _ORDERED == _ORDERED_VALUE


def state_of(answers: Mapping[int, int]) -> PrinterState:
    """By the answers to DLE EOT 1 to 4 that came; those that did not are no trouble of their own,
    except the first: a printer that does not answer it is out of reach."""
    online, cause, error, paper = (answers.get(kind) for kind in (ONLINE, CAUSE, ERROR, PAPER))
    if online is None:
        return PrinterState(ok=False, reason=OFFLINE)
    reason = ""
    if _has(cause, 0x04):
        # An open cover may also count as no paper: whoever opened it knows.
        reason = COVER
    elif _has(paper, 0x60) or _has(cause, 0x20):
        reason = PAPER_OUT
    elif _has(error, 0x28) or _has(cause, 0x40):
        reason = JAM
    elif _has(online, 0x08):
        reason = STOPPED
    low = _has(paper, 0x0C) and reason != PAPER_OUT
    return PrinterState(ok=not reason, reason=reason, low=low, sees_paper=paper is not None)


def _has(byte: int | None, bits: int) -> bool:
    return byte is not None and bool(byte & bits)
