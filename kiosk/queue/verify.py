"""Proves the journal: its chain of hashes, and that replaying it gives the tables."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Row, bindparam, func, select

from kiosk.errors import Damaged, Refused
from kiosk.queue.closing import MOMENTS
from kiosk.queue.enrolling import INVITED
from kiosk.queue.lent import Lent
from kiosk.queue.model import Move, State, is_emergency, is_reserve, label
from kiosk.queue.moves import MOVES
from kiosk.queue.operations import CHANGED
from kiosk.queue.rows import STEP_SIGN
from kiosk.queue.shutting import REOPENED, SHUT
from kiosk.queue.stations import FORGOTTEN, REVOKED
from kiosk.queue.told_answers import ToldAnswers
from kiosk.queue.told_papers import ToldPapers
from kiosk.store import Store, journal
from kiosk.store.engine import LONG_SECONDS
from kiosk.store.memory import ACCEPTED
from kiosk.store.tables import series, site, station, ticket

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
    "came_first": Move.COME_FIRST,
    "let_go": Move.LET_GO,
    "superseded": Move.SUPERSEDE,
}
_TELL_EVERY = 5000
_MADE = ("issued", "merged", "recovered", "emergency")
# Nothing happens to these once their day is over, so they need not be remembered any longer.
_OVER = (State.SERVED, State.NO_SHOW, State.EXPIRED)
_IN_THE_HOUSE = (State.WAITING, State.CALLED, State.SERVING, State.ON_HOLD)
# Entries of programs before the estimate have neither promise nor quote.
_QUOTED = ("quoted_low", "quoted_high", "expected_at")
_FROM_DAY = select(ticket).where(
    ticket.c.site_id == bindparam("site_id"), ticket.c.day >= bindparam("from_day")
)
_UP_TO_DAY = _FROM_DAY.where(ticket.c.day < bindparam("until_day"))
_COUNT = select(func.count()).where(ticket.c.site_id == bindparam("site_id"))
_ENROLLED = select(station).where(station.c.site_id == bindparam("site_id"), station.c.role != "")
_CLOSED = select(station).where(
    station.c.site_id == bindparam("site_id"), station.c.shut_on.is_not(None)
)
_HEAD = select(site.c.revision, site.c.head).where(site.c.id == bindparam("site_id"))
_TICKET = select(ticket).where(ticket.c.id == bindparam("ticket_id"))


@dataclass(frozen=True, slots=True)
class Verified:
    """What was proven: entries walked, tickets compared, the last revision and its hash."""

    entries: int
    tickets: int
    revision: int
    head: str


@dataclass(slots=True)
class _Told:
    """A ticket as the journal alone tells it: its columns, and what the last step replaced."""

    number: str
    columns: dict[str, Any]
    before: Mapping[str, Any] | None = None

    def same_as(self, row: Row[Any]) -> bool:
        shown = row._mapping
        return self.number == label(row.series, row.number) and all(
            shown[name] == value for name, value in self.columns.items()
        )


@dataclass
class _Replay:
    """The tickets of the days that are not settled yet, and the numbers given on all."""

    connection: Connection
    site_id: int
    entries: int = 0
    compared: int = 0
    _tickets: dict[str, _Told] = field(default_factory=dict)
    # Found on a day that is settled, to be told by a later entry: their papers came late.
    _late: dict[str, str] = field(default_factory=dict)
    lent: Lent = field(default_factory=Lent)
    papers: ToldPapers = field(default_factory=ToldPapers)
    answers: ToldAnswers = field(default_factory=ToldAnswers)
    # By day and series: numbers lost, and passed over since.
    skipped: dict[tuple[str, str], set[int]] = field(default_factory=dict)
    # By day and series: how many different numbers, the highest of them.
    given: dict[tuple[str, str], tuple[int, int]] = field(default_factory=dict)
    # Machines by their login: name and kind they were let in as, and when they were shut out.
    invited: dict[str, tuple[str, str]] = field(default_factory=dict)
    revoked: dict[str, int] = field(default_factory=dict)
    # Kiosks closed by their staff: the last day, unless reopened.
    shut: dict[str, str] = field(default_factory=dict)
    # Numbers that an accepted older copy leaves out, so that none is given twice.
    _skipped: dict[tuple[str, str], set[int]] = field(default_factory=dict)
    _day: str = ""
    _settled: str = ""

    def add(self, entry: journal.Entry) -> None:
        """One more entry; raises Damaged when it cannot follow those before."""
        self.entries += 1
        if entry.day < self._day:
            raise Damaged("damaged.journal", revision=entry.revision)
        if entry.kind == "day_opened":
            for left in entry.data["left_open"]:
                over = {"state": left["state"], "ended_at": entry.at}
                self._tickets[left["id"]].columns |= over
            self.settle(until=entry.day)
        elif entry.kind == ACCEPTED:
            for letters, last in entry.data["before"].items():
                left_out = self._skipped.setdefault((entry.day, letters), set())
                left_out.update(range(last + 1, entry.data["after"] + 1))
        elif entry.kind == "date_confirmed":
            self._set_back(entry.data.get("back_ms", 0))
        elif entry.kind == INVITED:
            self.invited[entry.data["role"]] = (entry.data["name"], entry.data["machine"])
        elif entry.kind == REVOKED:
            self.revoked[entry.data["role"]] = entry.at
        elif entry.kind == SHUT:
            self.shut[entry.data["station"]] = entry.data["on"]
        elif entry.kind in {REOPENED, FORGOTTEN}:
            self.shut.pop(entry.data.get("station") or entry.data["name"], None)
        elif entry.ticket_id and entry.kind in _MADE:
            self._made(entry.ticket_id, entry)
        elif entry.ticket_id and entry.kind in {"undone", *_MOVE_OF}:
            self._move(self._tickets.get(entry.ticket_id), entry)
        self.lent.add(entry)
        self.papers.add(entry)
        self.answers.add(entry)
        self._day = entry.day

    def settle(self, until: str | None = None) -> None:
        """Compare the tickets of the days before `until` with the table and forget them.

        Without it those of all days. Raises Damaged naming the first that differs.
        """
        parameters = {"site_id": self.site_id, "from_day": self._settled, "until_day": until}
        query = _FROM_DAY if until is None else _UP_TO_DAY
        numbers: dict[tuple[str, str], set[int]] = {}
        for row in self.connection.execute(query, parameters):
            told = self._tickets.get(row.id)
            # Lent, or printed in advance: most of these numbers are never given.
            if not is_reserve(row.series) and not is_emergency(row.series):
                numbers.setdefault((row.day, row.series), set()).add(row.number)
            if told is None:
                self._late[row.id] = label(row.series, row.number)
            elif until is None or told.columns["state"] in _OVER:
                self._compare(row.id, row)
        for key in [key for key in self._skipped if until is None or key[0] < until]:
            numbers.setdefault(key, set())
            left_out = self._skipped.pop(key)
            if numbers[key] & left_out:
                raise Damaged("damaged.series", series=key[1], day=key[0])
            numbers[key] |= left_out
        self.given |= {key: (len(found), max(found)) for key, found in numbers.items()}
        self.papers.settle(self.connection, self.site_id, self._settled, until)
        self.answers.settle(self.connection, self.site_id, self._settled, until)
        self._settled = until or self._settled
        if until is None:
            for number in self._late.values():
                raise Damaged("damaged.ticket", number=number)
            # Those of earlier days that something could still have happened to.
            for ticket_id in list(self._tickets):
                found = self.connection.execute(_TICKET, {"ticket_id": ticket_id})
                self._compare(ticket_id, found.one_or_none())

    def _made(self, ticket_id: str, entry: journal.Entry) -> None:
        told = _issued(entry)
        if ticket_id in self._tickets:
            raise Damaged("damaged.journal", revision=entry.revision)
        self._tickets[ticket_id] = told
        self._late.pop(ticket_id, None)
        if entry.kind == "recovered":
            letters, number = told.number.split()
            passed = self.skipped.setdefault((entry.day, letters), set())
            passed |= set(entry.data["skipped"])
            passed.discard(int(number))

    def _set_back(self, by_ms: int) -> None:
        """Everybody without an outcome moved back with the clock."""
        for told in self._tickets.values():
            if told.columns["state"] in _IN_THE_HOUSE:
                told.columns |= {
                    name: was - by_ms
                    for name in MOMENTS
                    if (was := told.columns.get(name)) is not None
                }

    def _compare(self, ticket_id: str, row: Row[Any] | None) -> None:
        told = self._tickets.pop(ticket_id)
        if row is None or not told.same_as(row):
            raise Damaged("damaged.ticket", number=told.number)
        self.compared += 1

    def _move(self, told: _Told | None, entry: journal.Entry) -> None:
        damaged = Damaged("damaged.journal", revision=entry.revision)
        if told is None:
            raise damaged
        changed, before = entry.data["set"], entry.data.get("before")
        if entry.kind == "undone":
            # Only the step before it can be taken back, all of it, and only once.
            if told.before is None or changed != told.before:
                raise damaged
        else:
            was = State(told.columns["state"])
            becomes = MOVES.get((was, _MOVE_OF[entry.kind]))
            if becomes != changed.get("state", was):
                raise damaged
        if before is not None and any(told.columns[name] != old for name, old in before.items()):
            raise damaged
        told.columns |= changed
        told.before = before


def verify(store: Store, told: Callable[[int], object] = int) -> Verified:
    """Walks the whole journal. Raises Damaged naming the first contradiction.

    `told` hears how many entries were walked so far, every few thousand.
    """
    with store.read(LONG_SECONDS) as connection:
        return verify_in(connection, store.site_id, told)


def verify_in(
    connection: Connection, site_id: int, told: Callable[[int], object] = int
) -> Verified:
    """As `verify`, in the caller's transaction and for any site; Refused for one unknown."""
    key = {"site_id": site_id}
    head = connection.execute(_HEAD, key).one_or_none()
    if head is None:
        raise Refused("refused.site_unknown", site=site_id)
    replay = _Replay(connection, site_id)
    for entry in journal.walk(connection, site_id):
        replay.add(entry)
        if replay.entries % _TELL_EVERY == 0:
            told(replay.entries)
    replay.settle()
    replay.lent.compare(connection, site_id)
    if replay.compared != connection.execute(_COUNT, key).scalar_one():
        raise Damaged("damaged.ticket", number="?")
    for row in connection.execute(_ENROLLED, key):
        machine = replay.invited.get(row.role), replay.revoked.get(row.role)
        if machine != ((row.name, row.kind), row.revoked_at):
            raise Damaged("damaged.station", name=row.name)
    closed = {row.name: row.shut_on for row in connection.execute(_CLOSED, key)}
    for name in closed.keys() | replay.shut.keys():
        if closed.get(name) != replay.shut.get(name):
            raise Damaged("damaged.station", name=name)
    last = {
        (row.day, row.series): row.last
        for row in connection.execute(select(series).where(series.c.site_id == site_id))
    }
    for day, letters in last.keys() | replay.given.keys():
        highest = last.get((day, letters), 0)
        count, most = replay.given.get((day, letters), (0, 0))
        if (count + len(replay.skipped.get((day, letters), ())), most) != (highest, highest):
            raise Damaged("damaged.series", series=letters, day=day)
    return Verified(replay.entries, replay.compared, head.revision, head.head)


def _issued(entry: journal.Entry) -> _Told:
    """A new ticket: taken on the database, or, with a day and an arrival of its own, come later; an
    emergency ticket comes with how it `ended`."""
    data = entry.data
    over = data.get("over", False)
    return _Told(
        data["number"],
        {
            **dict.fromkeys(CHANGED),
            "day": data.get("day", entry.day),
            "agency": data["agency"],
            "service": data["service"],
            "priority": data["priority"],
            "state": State.EXPIRED if over else State.WAITING,
            "ended_at": entry.at if over else None,
            "arrived_at": data.get("arrived_at", entry.at),
            "due_at": data["due_at"],
            "calls": 0,
            "steps": STEP_SIGN.join(data.get("then", ())),
            "promise": data.get("promise"),
            **dict(zip(_QUOTED, data.get("quoted") or (None, None, None), strict=True)),
            **data.get("ended", {}),
        },
    )
