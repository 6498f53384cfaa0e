"""Whom a counter that closes early would make too late: reached before closing only with it.

They still have counters that take them, so nobody is stranded. The line is played forward twice
(kiosk/queue/estimate.py), with the counter and without, by the mean path.
"""

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, select

from kiosk.catalogue import versions
from kiosk.queue.estimate import Turn, play
from kiosk.queue.facts import Standing, doors
from kiosk.queue.line import Line
from kiosk.queue.lines import Moment, line_of
from kiosk.queue.stranding import taken_besides
from kiosk.store import Store
from kiosk.store.tables import WAITING, ticket

_LINE = (
    select(ticket)
    .where(
        ticket.c.site_id == bindparam("site_id"),
        ticket.c.agency == bindparam("agency"),
        ticket.c.for_counter.is_(None),
        WAITING,
    )
    .order_by(ticket.c.due_at, ticket.c.issued_revision)
)


def late_by_counter(store: Store, connection: Connection, now: Standing, number: int) -> list[Any]:
    """The rows of those whom closing counter `number` would make late, by agency, in calling order.

    Without a time at which an agency closes today nobody of it is late; none if it is closed.
    """
    taken = taken_besides(connection, store.site_id, number)
    if not taken:
        return []
    catalogue = versions.at(store, connection, now.catalogue_version)
    found = doors(store, connection, catalogue, now)
    moment = Moment(store, connection, now.rules, catalogue, now.day, now.now)
    late: list[Any] = []
    for agency in dict.fromkeys(row.agency for row in taken):
        closes_at = found.agencies[agency].closes_at
        if closes_at is None:
            continue
        line = line_of(moment, agency, closes_at)
        rows = connection.execute(_LINE, {"site_id": store.site_id, "agency": agency})
        ids = {row.id for row in taken}
        late += [row for row in _late_in(line, rows, number) if row.id in ids]
    return late


def _late_in(line: Line, rows: Iterable[Any], number: int) -> Iterator[Any]:
    with_it, without = _turns(line, None), _turns(line, number)
    # The line may hold others' visitors in between, whose counters share its work.
    places: dict[tuple[int, str], deque[int]] = defaultdict(deque)
    for place, key in enumerate(zip(line.due_at, line.services, strict=True)):
        places[key].append(place)
    for row in rows:
        if not (same := places[row.due_at, row.service]):
            continue
        place = same.popleft()
        before, after = with_it[place], without[place]
        if before and after and before.starts <= line.left < after.starts:
            yield row


def _turns(line: Line, without: int | None) -> Sequence[Turn | None]:
    posts = [post for post in line.planned if post.number != without]
    return play(line.services, posts, line.work, line.calendar, help_over=line.help_over)
