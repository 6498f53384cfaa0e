"""The queue's data as the command line and other programs see it: plain JSON values."""

from collections.abc import Mapping, Sequence
from datetime import datetime, tzinfo
from typing import Any

from kiosk.queue.availability import Availability, Switch
from kiosk.queue.closing import Day
from kiosk.queue.learning import Accuracy, Quoting
from kiosk.queue.leaving import PutOff
from kiosk.queue.model import AgencyLine, Board, CounterState, Estimate, Issued, Ticket
from kiosk.queue.stations import StationState
from kiosk.store.journal import Entry
from kiosk.words import LANGUAGES, Words, decimal


def ticket_shape(ticket: Ticket) -> dict[str, Any]:
    """One ticket; moments as ISO text in UTC."""
    return {
        "id": ticket.id,
        "series": ticket.series,
        "number": ticket.number,
        "label": ticket.label,
        "day": ticket.day.isoformat(),
        "agency": ticket.agency,
        "service": ticket.service,
        "state": ticket.state,
        "priority": ticket.priority,
        "language": ticket.language,
        "counter": ticket.counter,
        "calls": ticket.calls,
        "issued_at": ticket.arrived_at.isoformat(),
        "called_at": ticket.called_at.isoformat() if ticket.called_at else None,
        "first_called_at": ticket.first_called_at.isoformat() if ticket.first_called_at else None,
        "started_at": ticket.started_at.isoformat() if ticket.started_at else None,
        "ended_at": ticket.ended_at.isoformat() if ticket.ended_at else None,
        "for_counter": ticket.for_counter,
        "hold_until": ticket.hold_until.isoformat() if ticket.hold_until else None,
        "return_to": ticket.return_to,
        "reason": ticket.reason,
        "outcome": ticket.outcome,
        "steps": list(ticket.steps),
        "promise": ticket.promise,
        "quoted": estimate_shape(ticket.quoted),
        "expected_at": ticket.expected_at.isoformat() if ticket.expected_at else None,
        "catalogue_version": ticket.catalogue_version,
        "token": ticket.token,
    }


def issued_shape(issued: Issued) -> dict[str, Any]:
    """A new ticket."""
    return {
        **ticket_shape(issued.ticket),
        "counters": list(issued.counters),
        "ahead": issued.ahead,
        "estimate": estimate_shape(issued.estimate),
    }


def put_off_shape(promised: PutOff) -> dict[str, Any]:
    """A ticket that was put off, and what its slip promises; moments in the site's zone."""
    return {
        **ticket_shape(promised.ticket),
        "come_again": {
            "day": promised.opens_at.date().isoformat(),
            "opens_at": moment_shape(promised.opens_at) if promised.keeps_hours else None,
            "last_day": promised.last_day.isoformat(),
        },
    }


def stranded_shape(stranded: Sequence[Ticket]) -> dict[str, Any]:
    """Whom a closing would leave, in calling order."""
    return {"stranded": [ticket_shape(ticket) for ticket in stranded]}


def late_shape(late: Sequence[Ticket]) -> dict[str, Any]:
    """Whom a closing would make too late for today, in calling order."""
    return {"late": [ticket_shape(ticket) for ticket in late]}


def estimate_shape(span: Estimate | None) -> dict[str, int] | None:
    """Minutes from the soonest to the latest likely call."""
    return None if span is None else {"low": span.low, "high": span.high}


def entry_shape(entry: Entry) -> dict[str, Any]:
    """One line of a ticket's history."""
    return {
        "revision": entry.revision,
        "at": entry.at,
        "kind": entry.kind,
        "actor": entry.actor,
        "counter": entry.counter,
    }


def availability_shape(found: Availability | None, words: Words) -> dict[str, Any] | None:
    """Why no number can be taken; None when one can. Moments in the site's zone."""
    if found is None or found.open:
        return None
    refusal = found.refusal()
    sentence = {language: words.sentence(refusal, language) for language in LANGUAGES}
    return {
        "code": found.code,
        "message": sentence["id"],
        "sentence": sentence,
        "opens_at": moment_shape(found.opens_at),
    }


def day_shape(day: Day, quotes: Accuracy | None, words: Words) -> dict[str, Any]:
    """The business day; `without_outcome` names every ticket that keeps it from being closed.

    `quotes` are those told on it, of the people called so far.
    """
    return {
        "day": day.day.isoformat(),
        "today": day.today.isoformat(),
        "closed": day.closed,
        "date_doubted": day.doubted,
        "open": day.house.open,
        "issued": sum(day.states.values()),
        "states": dict(day.states),
        "without_outcome": [ticket.label for ticket in day.unfinished],
        "counters_open": list(day.counters_open),
        "quotes": accuracy_shape(quotes, words),
        "numbers": availability_shape(day.house, words),
        "last_number_at": moment_shape(day.house.last_number_at),
        "closes_at": moment_shape(day.house.closes_at),
    }


def accuracy_shape(found: Accuracy | None, words: Words) -> dict[str, Any] | None:
    """How true the quotes of a day were; None when nobody who was told a time has been called."""
    if found is None:
        return None
    key = "quotes.later" if found.bias_minutes < 0 else "quotes.sooner"
    inside = round(found.inside * 100)
    return {
        "count": found.count,
        "error_minutes": round(found.error_minutes, 1),
        "bias_minutes": round(found.bias_minutes, 1),
        "inside_percent": inside,
        "sentence": {
            language: words.text(
                key,
                language,
                count=found.count,
                minutes=decimal(found.error_minutes, language),
                inside=inside,
                bias=decimal(abs(found.bias_minutes), language),
            )
            for language in LANGUAGES
        },
    }


def quoting_shape(found: Quoting | None, percent: int, words: Words) -> dict[str, Any] | None:
    """How true an agency's quotes of past days were, newer ones counting more; None before any.

    `shown` is whether newcomers are told a time: not below `percent` inside the range.
    """
    if found is None:
        return None
    inside = round(found.inside * 100)
    return {
        "error_minutes": round(found.error_minutes, 1),
        "inside_percent": inside,
        "shown": found.good(percent),
        "sentence": {
            language: words.text(
                "quotes.past",
                language,
                minutes=decimal(found.error_minutes, language),
                inside=inside,
            )
            for language in LANGUAGES
        },
    }


def switches_shape(
    agency: str,
    switches: Sequence[Switch],
    closed: Availability | None,
    zone: tzinfo,
    words: Words,
) -> dict[str, Any]:
    """One agency's switches, and why it takes no numbers now."""
    return {
        "agency": agency,
        "switches": [
            {
                "kind": switch.kind,
                "since": switch.since.astimezone(zone).isoformat(),
                "until": moment_shape(switch.until and switch.until.astimezone(zone)),
                "reason": switch.reason,
            }
            for switch in switches
        ],
        "closed": availability_shape(closed, words),
    }


def moment_shape(moment: datetime | None) -> str | None:
    """A moment as ISO text in the zone that it is in."""
    return None if moment is None else moment.isoformat()


def station_shape(station: StationState) -> dict[str, Any]:
    """One machine; moments as ISO text in UTC, its clock as ms ahead of the database's."""
    return {
        "name": station.name,
        "kind": station.kind,
        "version": station.version,
        "printer": station.printer or None,
        "clock_ms": round(station.clock.total_seconds() * 1000),
        "seen_at": moment_shape(station.seen_at),
        "troubles": list(station.troubles),
        "enrolled_at": moment_shape(station.enrolled_at),
        "revoked_at": moment_shape(station.revoked_at),
        "shut": station.shut,
    }


def line_shape(
    line: AgencyLine,
    desks: tuple[tuple[int, str, CounterState, Ticket | None], ...],
    services: Mapping[str, Availability],
    quotes: dict[str, Any] | None,
    words: Words,
) -> dict[str, Any]:
    """One agency of `queue status`.

    `services` are those of it closed for their own reasons, `quotes` the shape of its past ones.
    """
    return {
        "code": line.code,
        "waiting": line.waiting,
        "serving": line.serving,
        "counters": [
            {"number": number, "state": state, "ticket": ticket.label if ticket else None}
            for number, agency, state, ticket in desks
            if agency == line.code
        ],
        "estimate": line.minutes,
        "waits": {
            priority or "regular": estimate_shape(wait) for priority, wait in line.waits.items()
        },
        "promise": line.promise,
        "quotes": quotes,
        "closed": availability_shape(line.closed, words),
        "services_closed": {
            code: availability_shape(found, words)
            for code, found in services.items()
            if not found.open
        },
    }


def status_shape(board: Board, agencies: list[dict[str, Any]], words: Words) -> dict[str, Any]:
    """The whole of `queue status`."""
    return {
        "day": board.day.isoformat(),
        "open": board.house.open,
        "closed": availability_shape(board.house, words),
        "closes_at": moment_shape(board.house.closes_at),
        "last_number_at": moment_shape(board.house.last_number_at),
        "revision": board.revision,
        "agencies": agencies,
    }
