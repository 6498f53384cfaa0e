"""Proves the journal: its chain of hashes, and that replaying it gives the tables."""

from dataclasses import dataclass

from sqlalchemy import select

from kiosk.errors import Damaged
from kiosk.queue.model import Move, State, label
from kiosk.queue.moves import MOVES
from kiosk.store import Store, journal
from kiosk.store.tables import series, site, ticket

_MOVE_OF = {
    "called": Move.CALL,
    "recalled": Move.RECALL,
    "started": Move.START,
    "finished": Move.FINISH,
    "no_show": Move.NO_SHOW,
}


@dataclass(frozen=True, slots=True)
class Verified:
    """What was proven: entries walked, tickets compared, the last revision and its hash."""

    entries: int
    tickets: int
    revision: int
    head: str


def verify(store: Store) -> Verified:
    """Walks the whole journal. Raises Damaged naming the first contradiction."""
    states: dict[str, State] = {}
    numbers: dict[str, str] = {}
    days: dict[str, str] = {}
    last_day = ""
    walked = 0
    with store.read() as connection:
        for entry in journal.walk(connection, store.site_id):
            walked += 1
            if entry.day < last_day:
                raise Damaged("damaged.journal", revision=entry.revision)
            last_day = entry.day
            if entry.kind == "issued" and entry.ticket_id:
                states[entry.ticket_id] = State.WAITING
                numbers[entry.ticket_id] = entry.data["number"]
                days[entry.ticket_id] = entry.day
            elif entry.kind in _MOVE_OF and entry.ticket_id:
                key = (states[entry.ticket_id], _MOVE_OF[entry.kind])
                if key not in MOVES:
                    raise Damaged("damaged.journal", revision=entry.revision)
                states[entry.ticket_id] = MOVES[key]
            elif entry.kind == "day_opened":
                states |= {left["id"]: State(left["state"]) for left in entry.data["left_open"]}
        of_site = ticket.c.site_id == store.site_id
        rows = connection.execute(select(ticket).where(of_site)).all()
        last = connection.execute(select(series).where(series.c.site_id == store.site_id)).all()
        head = connection.execute(
            select(site.c.revision, site.c.head).where(site.c.id == store.site_id)
        ).one()
    for row in rows:
        expected = (states.get(row.id), numbers.get(row.id), days.get(row.id))
        if expected != (State(row.state), label(row.series, row.number), row.day):
            raise Damaged("damaged.ticket", number=label(row.series, row.number))
    if len(rows) != len(states):
        raise Damaged("damaged.ticket", number="?")
    given: dict[tuple[str, str], set[int]] = {}
    for row in rows:
        given.setdefault((row.day, row.series), set()).add(row.number)
    for counted in last:
        if given.get((counted.day, counted.series), set()) != set(range(1, counted.last + 1)):
            raise Damaged("damaged.series", series=counted.series, day=counted.day)
    return Verified(walked, len(rows), head.revision, head.head)
