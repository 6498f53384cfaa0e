"""A printer of the tests and of rehearsals: keeps its papers and fails as it is told to."""

from dataclasses import dataclass, field

from kiosk.printing.printer import DOUBT, ROLL_80, Outcome, Paper, PrinterState
from kiosk.queue import PrintState


@dataclass
class MemoryPrinter:
    """Keeps papers in `papers` as (name, PDF), and fails in the way it is told to.

    `trouble`: a reason it reports before and while printing, such as PAPER_OUT. `silent`: it takes
    the paper and never says what became of it. `breaks`: what print raises instead of answering.
    `low`: paper is near its end.
    """

    papers: list[tuple[str, bytes]] = field(default_factory=list)
    trouble: str = ""
    silent: bool = False
    breaks: Exception | None = None
    low: bool = False
    paper: Paper = ROLL_80

    def state(self) -> PrinterState:
        return PrinterState(ok=not self.trouble, reason=self.trouble, low=self.low)

    def print(self, pdf: bytes, name: str) -> Outcome:
        if self.breaks is not None:
            raise self.breaks
        if self.trouble:
            return Outcome(PrintState.FAILED, self.trouble)
        self.papers.append((name, pdf))
        return Outcome(PrintState.UNKNOWN, DOUBT) if self.silent else Outcome(PrintState.PRINTED)
