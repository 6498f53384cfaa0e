"""What every newcomer of a moment would be told: waits by class, promises, and who is full."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from kiosk.clock import to_ms
from kiosk.queue import rules as order
from kiosk.queue.availability import Code, evaluate
from kiosk.queue.facts import Doors
from kiosk.queue.line import Line
from kiosk.queue.lines import Moment, lines_of
from kiosk.queue.model import Estimate, Priority, Promise, Waits

_CLASSES = (None, *Priority)
_BEST_FIRST = (Promise.TODAY, Promise.AT_RISK, Promise.FULL)


@dataclass(frozen=True, slots=True)
class Outlook:
    """By agency, and by service where it differs from its agency.

    `doors` are those given, with the full ones closed.
    """

    doors: Doors
    waits: Mapping[str, Waits]
    service_waits: Mapping[str, Waits]
    promises: Mapping[str, Promise | None]


def outlook(moment: Moment, doors: Doors) -> Outlook:
    """What newcomers would be told at this moment, `doors` saying who takes numbers."""
    closings = {code: found.closes_at for code, found in doors.agencies.items()}
    lines = lines_of(moment, closings)
    waits: dict[str, Waits] = {}
    service_waits: dict[str, Waits] = {}
    promises: dict[str, Promise | None] = {}
    closed = dict(doors.services)
    for code, line in lines.items():
        services = [service.code for service in moment.catalogue.services_of(code)]
        waits[code], promises[code] = {}, None
        if not services or doors.agencies[code].code is Code.AGENCY_DOWN:
            continue
        waits[code] = _waits(moment, line, services[0])
        # Where every counter takes every service, all newcomers wait alike.
        if line.apart:
            service_waits |= {service: _waits(moment, line, service) for service in services}
        found = _promises(line, services)
        promises[code] = next((p for p in _BEST_FIRST if p in found.values()), None)
        full = [service for service, promise in found.items() if promise is Promise.FULL]
        if not full or not doors.agencies[code].open:
            continue
        shut = evaluate(replace(doors.facts[code], full=True), moment.now, moment.store.zone)
        if not shut.open:
            closed = {**dict.fromkeys(full, shut), **closed}
        elif promises[code] is Promise.FULL:
            # Forced open, an agency gives numbers although its day is full.
            promises[code] = Promise.AT_RISK
    return Outlook(replace(doors, services=closed), waits, service_waits, promises)


def _waits(moment: Moment, line: Line, service: str) -> Waits:
    told: dict[int, Estimate | None] = {}
    waits: dict[Priority | None, Estimate] = {}
    for priority in _CLASSES:
        # Most classes have the same head start.
        minutes = moment.rules.head_start(priority)
        if minutes not in told:
            due_at = order.due_at(moment.now, minutes)
            told[minutes] = line.wait(service, to_ms(due_at)).estimate
        if (estimate := told[minutes]) is not None:
            waits[priority] = estimate
    return waits


def _promises(line: Line, services: list[str]) -> dict[str, Promise | None]:
    """By service; when the longest visit still fits, every other does."""
    longest = max(services, key=lambda service: line.work[service].mean)
    sure = line.promise(longest)
    if sure is Promise.TODAY and not line.apart:
        return dict.fromkeys(services, sure)
    return {service: line.promise(service) for service in services}
