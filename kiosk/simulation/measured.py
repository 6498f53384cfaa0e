"""What a played day shows: waits, quotes, promises, and how fast every step was. Pure."""

import dataclasses
import statistics
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from kiosk import queue
from kiosk.simulation.fairness import ByPriority, Turn, by_priority
from kiosk.simulation.people import Mall, Visit
from kiosk.simulation.plan import Plan

REGULAR = "regular"
_LEFT = {queue.State.WAITING, queue.State.ON_HOLD, queue.State.TOMORROW}
_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Waits:
    """Minutes from taking a number to the first call."""

    count: int
    mean: float
    median: float
    p90: float
    longest: float


@dataclass(frozen=True, slots=True)
class Quotes:
    """How true the expected times were, over all who were called; `shown` of them were told.

    Errors are mean absolute ones in minutes. The naive estimate is people ahead x average /
    counters open: with the catalogue's standard as average, and with the site's own true one; the
    ratios are own error / naive error.
    `inside` is the share of waits within the quoted range, `sooner` and `later` those outside;
    `bias` is the mean of expected minus true wait, `width` the mean of high minus low.
    """

    count: int
    shown: int
    error: float
    bias: float
    naive_standard: float
    naive_true: float
    ratio_standard: float
    ratio_true: float
    inside: float
    sooner: float
    later: float
    width: float


@dataclass(frozen=True, slots=True)
class Fairness:
    """What priority costs; minutes, and the cap is what the rules allow.

    `extra_by_priority` is what it alone did (kiosk/simulation/fairness.py). The others compare
    the same day with and without priority, visitor by visitor, in which people also meet another
    clerk or another break: `extra` is how much longer regular visitors waited.
    """

    extra_by_priority: ByPriority | None

    pairs: int
    mean_extra: float
    p99_extra: float
    longest_extra: float
    over_cap: int
    cap: int
    without: Mapping[str, Waits]


@dataclass(frozen=True, slots=True)
class Verb:
    """One operation of the queue: how often, and its milliseconds."""

    count: int
    p50_ms: float
    p99_ms: float


@dataclass(frozen=True, slots=True)
class Measured:
    """One day as it was played, up to `until`; `stopped` when somebody ended it early.

    `refused` by reason; `unserved` are those who still waited at closing, by what they had been
    promised, and apart (`missed`) those who had not come when they were called; `shortened` names
    the agencies whose visits had to be shorter than true.
    """

    day: date
    until: datetime
    stopped: bool
    visitors: int
    counters: Mapping[str, int]
    shortened: Mapping[str, float]
    issued: int
    walk_ins: int
    refused: Mapping[str, int]
    served: int
    no_shows: int
    unserved: Mapping[str, int]
    waits: Mapping[str, Waits]
    waits_by_agency: Mapping[str, Waits]
    quotes: Quotes | None
    verbs: Mapping[str, Verb]
    errors: Mapping[str, int]
    seconds: float
    fairness: Fairness | None = None


def measure(plan: Plan, mall: Mall, *, seconds: float, stopped: bool) -> Measured:
    """The figures of a day that was played, to its end or until somebody stopped it."""
    visits = list(mall.visits.values())
    states = Counter(visit.ticket.state for visit in visits)
    left = [visit for visit in visits if visit.ticket.state in _LEFT]
    return Measured(
        day=plan.on,
        until=mall.now().astimezone(plan.opening.spans[0][0].tzinfo),
        stopped=stopped,
        visitors=len(plan.visitors),
        counters=plan.counters,
        shortened={code: round(by, 2) for code, by in plan.shortened.items() if by < 1},
        issued=len(visits),
        walk_ins=len(mall.milliseconds[queue.walk_in.__name__]),
        refused=dict(mall.refused),
        served=states[queue.State.SERVED],
        no_shows=states[queue.State.NO_SHOW],
        unserved=dict(Counter(_promise(visit) for visit in left)),
        waits=waits_by_class(visits),
        waits_by_agency=_by(visits, lambda visit: visit.issued.ticket.agency),
        quotes=_quotes(plan, visits),
        verbs={name: _verb(spent) for name, spent in sorted(mall.milliseconds.items()) if spent},
        errors=dict(mall.errors),
        seconds=round(seconds, 1),
    )


def compare(visits: Sequence[Visit], without: Sequence[Visit], cap: int) -> Fairness | None:
    """What priority cost regular visitors; None when nobody can be compared."""
    before = {v.visitor.number: wait for v in without if (wait := _wait(v)) is not None}
    extra = sorted(
        wait - before[v.visitor.number]
        for v in visits
        if v.visitor.priority is None
        and v.visitor.number in before
        and (wait := _wait(v)) is not None
    )
    if not extra:
        return None
    return Fairness(
        extra_by_priority=by_priority(map(_turn, visits), cap),
        pairs=len(extra),
        mean_extra=round(statistics.fmean(extra), 1),
        p99_extra=round(percentile(extra, 0.99), 1),
        longest_extra=round(extra[-1], 1),
        over_cap=sum(minutes > cap for minutes in extra),
        cap=cap,
        without=waits_by_class(without),
    )


def waits_by_class(visits: Iterable[Visit]) -> dict[str, Waits]:
    """Waits of everybody, of regular visitors and of each class of priority."""
    found = list(visits)
    return {
        **_by(found, lambda _: "all"),
        **_by(found, lambda v: str(v.visitor.priority or REGULAR)),
    }


def percentile(ordered: Sequence[float], share: float) -> float:
    """The value below which `share` of the ordered values lie."""
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def _by(visits: Iterable[Visit], group: Callable[[Visit], str]) -> dict[str, Waits]:
    minutes: dict[str, list[float]] = {}
    for visit in visits:
        if (wait := _wait(visit)) is not None:
            minutes.setdefault(group(visit), []).append(wait)
    return {name: _waits(sorted(waits)) for name, waits in sorted(minutes.items())}


def _waits(ordered: Sequence[float]) -> Waits:
    return Waits(
        count=len(ordered),
        mean=round(statistics.fmean(ordered), 1),
        median=round(statistics.median(ordered), 1),
        p90=round(percentile(ordered, 0.9), 1),
        longest=round(ordered[-1], 1),
    )


def _wait(visit: Visit) -> float | None:
    called_at = visit.ticket.first_called_at
    return None if called_at is None else (called_at - visit.ticket.arrived_at) / _MINUTE


def _quotes(plan: Plan, visits: Iterable[Visit]) -> Quotes | None:
    told = []
    for visit in visits:
        wait, span = _wait(visit), visit.issued.ticket.quoted
        expected = _expected(visit)
        if wait is not None and span is not None and expected is not None:
            told.append((visit, wait, span, expected))
    if not told:
        return None
    minutes = {code: float(n) for code, n in plan.standard.items()}
    standard = {code: plan.demand.mean(code, minutes) for code in plan.counters}
    true = {code: plan.mean_minutes(code) for code in plan.counters}

    def error(guesses: Iterable[float]) -> float:
        pairs = zip(guesses, told, strict=True)
        return round(statistics.fmean(abs(guess - wait) for guess, (_, wait, *_) in pairs), 2)

    def share(count: int) -> float:
        return round(count / len(told), 3)

    own = error(expected for *_, expected in told)
    naive_standard = error(_naive(plan, visit, standard) for visit, *_ in told)
    naive_true = error(_naive(plan, visit, true) for visit, *_ in told)
    return Quotes(
        count=len(told),
        shown=sum(visit.issued.estimate is not None for visit, *_ in told),
        error=own,
        bias=round(statistics.fmean(expected - wait for _, wait, _, expected in told), 2),
        naive_standard=naive_standard,
        naive_true=naive_true,
        # Nobody may have waited at all.
        ratio_standard=round(own / max(naive_standard, 0.01), 3),
        ratio_true=round(own / max(naive_true, 0.01), 3),
        inside=share(sum(span.low <= wait <= span.high for _, wait, span, _ in told)),
        sooner=share(sum(wait < span.low for _, wait, span, _ in told)),
        later=share(sum(wait > span.high for _, wait, span, _ in told)),
        width=round(statistics.fmean(span.high - span.low for _, _, span, _ in told), 1),
    )


def _turn(visit: Visit) -> Turn:
    taken = visit.issued.ticket
    return Turn(taken.agency, taken.priority, taken.arrived_at, visit.ticket.first_called_at)


def _expected(visit: Visit) -> float | None:
    """Minutes until the first call as the queue expected it when the number was taken."""
    ticket = visit.issued.ticket
    return (
        None if ticket.expected_at is None else (ticket.expected_at - ticket.arrived_at) / _MINUTE
    )


def _naive(plan: Plan, visit: Visit, average: Mapping[str, float]) -> float:
    """People ahead x average / counters; and before opening the time until then as well."""
    ticket = visit.issued.ticket
    before = max(timedelta(), plan.opening.spans[0][0] - ticket.arrived_at) / _MINUTE
    counters = visit.counters_open or plan.counters[ticket.agency]
    return before + visit.issued.ahead * average[ticket.agency] / counters


def _promise(visit: Visit) -> str:
    return "missed" if visit.missed else visit.ticket.promise or "none"


def _verb(spent: Iterable[float]) -> Verb:
    ordered = sorted(spent)
    return Verb(
        count=len(ordered),
        p50_ms=round(statistics.median(ordered), 2),
        p99_ms=round(percentile(ordered, 0.99), 2),
    )


def shape(measured: Measured) -> dict[str, Any]:
    """A measured day as plain JSON values."""
    made = dataclasses.asdict(measured)
    return {**made, "day": measured.day.isoformat(), "until": measured.until.isoformat()}
