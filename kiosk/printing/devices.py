"""The printer that a station file names."""

from dataclasses import replace
from pathlib import Path

from kiosk.printing.escpos import EscposPrinter
from kiosk.printing.folder import FolderPrinter
from kiosk.printing.ipp import IppPrinter
from kiosk.printing.printer import A4, ROLL_58, ROLL_80, Printer
from kiosk.settings import PrinterSettings

_PAPERS = {"80mm": ROLL_80, "58mm": ROLL_58, "a4": A4}


def printer_of(settings: PrinterSettings, folder: Path) -> Printer:
    """Opens nothing: a device is reached when it is asked or printed to. `folder` takes the PDFs
    where the station file names no folder."""
    paper = replace(_PAPERS[settings.paper], dpi=settings.dpi)
    if settings.kind == "escpos":
        return EscposPrinter(
            settings.address, paper, profile=settings.profile, answers=settings.answers
        )
    if settings.kind == "ipp":
        return IppPrinter(settings.address, paper)
    if settings.kind == "system":
        # Loads Qt's printing, which the other kinds do without.
        from kiosk.printing.system import SystemPrinter

        return SystemPrinter(settings.address, paper)
    return FolderPrinter(settings.folder or folder, paper)
