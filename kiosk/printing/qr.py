"""The ticket's code as rows of dark runs, ready to be drawn as vectors."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from qrcode import QRCode

# Light modules that scanners need on every side (ISO 18004).
QUIET = 4
# Trying all eight masks takes 5 of 6 ms. Half of the token is random bits and a signature, so no
# mask is likelier to draw large plain areas than another; readers accept each.
_MASK = 3


@dataclass(frozen=True, slots=True)
class Code:
    """A QR of `modules` a side; `runs` are (column, row, length) of dark modules."""

    modules: int
    runs: tuple[tuple[int, int, int], ...]


def code_of(text: str) -> Code:
    """The smallest QR of the text that survives 15 % of damage, or 25 % if it stays as small."""
    from qrcode.constants import ERROR_CORRECT_M, ERROR_CORRECT_Q

    small, strong = _symbol(text, ERROR_CORRECT_M), _symbol(text, ERROR_CORRECT_Q)
    symbol = strong if strong.best_fit() == small.best_fit() else small
    symbol.make(fit=False)
    rows = symbol.get_matrix()
    return Code(len(rows), tuple(run for y, row in enumerate(rows) for run in _runs(y, row)))


def _symbol(text: str, level: int) -> "QRCode[Any]":
    from qrcode import QRCode

    symbol: QRCode[Any] = QRCode(error_correction=level, border=0, mask_pattern=_MASK)
    symbol.add_data(text)
    return symbol


def _runs(y: int, row: list[bool]) -> list[tuple[int, int, int]]:
    """Neighbouring dark modules of a row as one, so that no hairline can open between them."""
    runs = []
    start: int | None = None
    for x, dark in enumerate([*row, False]):
        if dark and start is None:
            start = x
        elif not dark and start is not None:
            runs.append((start, y, x - start))
            start = None
    return runs
