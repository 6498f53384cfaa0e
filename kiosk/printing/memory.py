"""A printer of the tests and of rehearsals: keeps its papers and fails as it is told to."""

import time
from dataclasses import dataclass, field

from kiosk.printing.printer import DOUBT, PAPER_OUT, ROLL_80, Outcome, Paper, PrinterState
from kiosk.queue import PrintState


@dataclass
class MemoryPrinter:
    """Keeps papers in `papers` as (name, PDF), and fails in the way it is told to.

    `trouble`: a reason it reports before and while printing, such as PAPER_OUT. `silent`: it takes
    the paper and never says what became of it. `breaks`: what print raises instead of answering.
    `low`: paper is near its end. `lasts`: how many papers are left before it is out, None: enough.
    `seconds`: how long one paper takes.
    """

    papers: list[tuple[str, bytes]] = field(default_factory=list)
    trouble: str = ""
    silent: bool = False
    breaks: Exception | None = None
    low: bool = False
    lasts: int | None = None
    seconds: float = 0.0
    paper: Paper = ROLL_80

    def state(self) -> PrinterState:
        reason = self._reason()
        return PrinterState(ok=not reason, reason=reason, low=self.low)

    def print(self, pdf: bytes, name: str) -> Outcome:
        if self.breaks is not None:
            raise self.breaks
        if reason := self._reason():
            return Outcome(PrintState.FAILED, reason)
        time.sleep(self.seconds)
        if self.lasts is not None:
            self.lasts -= 1
        self.papers.append((name, pdf))
        return Outcome(PrintState.UNKNOWN, DOUBT) if self.silent else Outcome(PrintState.PRINTED)

    def _reason(self) -> str:
        return self.trouble or (PAPER_OUT if self.lasts == 0 else "")
