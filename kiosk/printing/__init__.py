"""A ticket on paper: what it says, how it is drawn, which printer prints it, what became of it."""

from kiosk.printing.folder import FolderPrinter
from kiosk.printing.memory import MemoryPrinter
from kiosk.printing.press import TicketPress
from kiosk.printing.printer import Outcome, Paper, Printer, PrinterState
from kiosk.printing.put_off import put_off_slip_of
from kiosk.printing.slip import Slip, slip_of
from kiosk.printing.spooler import Spooler

__all__ = [
    "FolderPrinter",
    "MemoryPrinter",
    "Outcome",
    "Paper",
    "Printer",
    "PrinterState",
    "Slip",
    "Spooler",
    "TicketPress",
    "put_off_slip_of",
    "slip_of",
]
