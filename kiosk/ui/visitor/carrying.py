"""The list of what to bring, taken home in place of a number: what each event makes of a visit.

No Qt, no database; see flow.py.
"""

from dataclasses import replace

from kiosk.queue.model import PrintState
from kiosk.ui.visitor.flow import Page, Timings, Visit

_ON_THE_WAY = (PrintState.QUEUED, PrintState.SENT)


def open_list(visit: Visit) -> Visit:
    """From a service's page, and back to it with everything that was ticked."""
    if visit.page is not Page.SERVICE or visit.taking:
        return visit
    return replace(visit, page=Page.BRING, list_paper=None)


def print_list(visit: Visit) -> Visit:
    """From here to the printer's answer, further touches print no second one."""
    if visit.page is not Page.BRING or visit.list_paper in _ON_THE_WAY:
        return visit
    return replace(visit, list_paper=PrintState.QUEUED)


def printed(visit: Visit, state: PrintState, timings: Timings) -> Visit:
    """What became of the paper: one that came out ends the visit, else the code is still there."""
    if visit.page is not Page.BRING or visit.list_paper not in _ON_THE_WAY:
        return visit
    if state is PrintState.PRINTED:
        return part(visit, timings)
    return replace(visit, list_paper=state)


def part(visit: Visit, timings: Timings) -> Visit:
    """The list is in the visitor's hand: goodbye until all of it is there."""
    if visit.page is not Page.BRING:
        return visit
    return replace(visit, page=Page.PARTING, asking=False, quiet=0, left=timings.ticket)
