"""Python's cyclic garbage is collected on the thread of the windows alone.

Left to itself Python collects on whichever thread happens to ask for memory. A window or a timer
that is destroyed on the thread of the database or the feed leaves Qt a pointer to nothing, and
the process dies at the timer's next tick.
"""

import gc

from PySide6.QtCore import QObject, QTimerEvent

# Some milliseconds each, as what is there at the start is left out.
PERIOD_MS = 30_000


class Collector(QObject):
    """From its making on garbage waits for its ticks; belongs to the thread of the windows."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        # Modules and their like stay until the end: nobody needs to look at them again.
        gc.freeze()
        self.startTimer(PERIOD_MS)

    def timerEvent(self, event: QTimerEvent) -> None:
        gc.collect()
