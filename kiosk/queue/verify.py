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
    "came_back": Move.COME_BACK,
    "next_step": Move.NEXT_STEP,
    "no_show": Move.NO_SHOW,
    "returned": Move.RETURN,
    "held": Move.HOLD,
    "transferred": Move.TRANSFER,
    "put_off": Move.PUT_OFF,
}


@dataclass(frozen=True, slots=True)
class Verified:
    """What was proven: entries walked, tickets compared, the last revision and its hash."""

    entries: int
    tickets: int
    revision: int
    head: str


class _Replay:
    """The tickets as the journal alone tells them."""

    def __init__(self) -> None:
        self.states: dict[str, State] = {}
        self.numbers: dict[str, tuple[str, str]] = {}
        self.entries = 0
        self._before: dict[str, State] = {}
        self._day = ""

    def add(self, entry: journal.Entry) -> None:
        """One more entry; raises Damaged when it cannot follow those before."""
        self.entries += 1
        if entry.day < self._day:
            raise Damaged("damaged.journal", revision=entry.revision)
        self._day = entry.day
        if entry.kind == "day_opened":
            self.states |= {left["id"]: State(left["state"]) for left in entry.data["left_open"]}
        elif entry.ticket_id and entry.kind == "issued":
            self.states[entry.ticket_id] = State.WAITING
            self.numbers[entry.ticket_id] = (entry.data["number"], entry.day)
        elif entry.ticket_id and entry.kind == "undone":
            # Only the step before it can be taken back, and only once.
            self.states[entry.ticket_id] = self._before.pop(entry.ticket_id)
        elif entry.ticket_id and entry.kind in _MOVE_OF:
            was = self.states[entry.ticket_id]
            if (was, _MOVE_OF[entry.kind]) not in MOVES:
                raise Damaged("damaged.journal", revision=entry.revision)
            self._before[entry.ticket_id] = was
            self.states[entry.ticket_id] = MOVES[was, _MOVE_OF[entry.kind]]


def verify(store: Store) -> Verified:
    """Walks the whole journal. Raises Damaged naming the first contradiction."""
    replay = _Replay()
    with store.read() as connection:
        for entry in journal.walk(connection, store.site_id):
            replay.add(entry)
        rows = connection.execute(select(ticket).where(ticket.c.site_id == store.site_id)).all()
        last = connection.execute(select(series).where(series.c.site_id == store.site_id)).all()
        head = connection.execute(
            select(site.c.revision, site.c.head).where(site.c.id == store.site_id)
        ).one()
    given: dict[tuple[str, str], set[int]] = {}
    for row in rows:
        number = label(row.series, row.number)
        known = replay.states.get(row.id), replay.numbers.get(row.id)
        if known != (State(row.state), (number, row.day)):
            raise Damaged("damaged.ticket", number=number)
        given.setdefault((row.day, row.series), set()).add(row.number)
    if len(rows) != len(replay.states):
        raise Damaged("damaged.ticket", number="?")
    for counted in last:
        if given.get((counted.day, counted.series), set()) != set(range(1, counted.last + 1)):
            raise Damaged("damaged.series", series=counted.series, day=counted.day)
    return Verified(replay.entries, len(rows), head.revision, head.head)
