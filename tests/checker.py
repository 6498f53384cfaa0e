"""Compares what clients saw with what the database holds, after the fact, and names every lie.

It shares nothing with the program but the names of tables and columns: its moves are those of
tests/replay.py, its reads are plain SQL. Tables may have more columns than it knows. The
invariants:

- I1 durability: what was answered is there, and is what was asked for.
- I2 uniqueness: no number twice in a series of a day.
- I3 no hole: a series has the numbers from 1 to its last one, and no other.
- I4 nothing invented: every entry comes from an operation somebody asked for and is of a kind such
  an operation leaves; a refused one leaves nothing.
- I5 one call each: a visitor is at one counter, a counter has one visitor, only it moves him.
- I6 calls stay: whatever happened to a ticket is a path of legal moves.
- I7 entries = state: the journal told again gives the tables; its chain is whole.
- I8 real-time order: what was answered before another was asked for comes before it.
- I9 fairness: whoever is called as the next one is the next one, and keeps his place by arrival.
- I10 one answer: an operation has one answer however often it is tried.
- I11 day: the day goes forward, settles what it leaves, and nothing moves after it is closed.
- I13 paper: a ticket taken at a kiosk has a paper in a known state, with a legal history.

I12 (displays) and I14 (authority) do not apply yet: displays keep no log, and staff have no
sessions. Of I13 the printer's own log is missing for the same reason.
"""

import json
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
import pysqlite3

from tests.history import Operation, read
from tests.replay import Replay, Row, Violation

# By the program itself, when it makes the database.
OWN_OPS = ("first-start",)
PLAIN = ("call_next", "finish_and_call")
CALLS = (*PLAIN, "call_chosen", "walk_in")
_DONE = ("finished", "came_back", "next_step")
# What an operation may leave in the journal, besides the beginning of a day.
LEAVES: Mapping[str, Collection[str]] = {
    "issue": ("issued",),
    "walk_in": ("issued", "called", "started"),
    "call_next": ("called",),
    "call_chosen": ("called",),
    "finish": _DONE,
    "finish_and_call": (*_DONE, "called"),
    "recall": ("recalled",),
    "start": ("started",),
    "no_show": ("no_show",),
    "hold": ("held",),
    "transfer": ("transferred",),
    "undo": ("undone",),
    "come_again": ("returned",),
    "open_counter": ("counter_open",),
    "pause_counter": ("counter_paused",),
    "close_counter": ("counter_closed",),
    "settle_print_job": ("print_sent", "print_printed", "print_failed", "print_unknown"),
    "save_rules": ("rules_saved",),
    "set_level": ("level_set",),
    "open_day": ("date_confirmed", "day_reopened"),
    "close_day": ("day_closed",),
}
# The first change of a new day leaves these as well.
DAY_CHANGES = ("lease_ended", "day_opened")
# These may find nothing to do, and then leave nothing.
MAY_LEAVE_NOTHING = (*PLAIN[:1], "save_rules", "set_level", "open_day", "close_day")


@dataclass(frozen=True, slots=True)
class Tables:
    """The final database of one site, as plain rows."""

    site: Row
    journal: list[Row]
    tickets: list[Row]
    series: list[Row]
    papers: list[Row]
    counters: list[Row]

    @classmethod
    def load(cls, database: Path | str, site_id: int = 1) -> "Tables":
        """From the file of an embedded database, or from the address of a PostgreSQL."""
        connection: Any
        if isinstance(database, str):
            connection, sign = psycopg.connect(database), "%s"
        else:
            connection, sign = pysqlite3.connect(database), "?"
        with closing(connection):

            def rows(query: str) -> list[Row]:
                found = connection.execute(query.replace("?", sign), (site_id,))
                names = [column[0] for column in found.description]
                return [dict(zip(names, row, strict=True)) for row in found.fetchall()]

            return cls(
                site=rows("SELECT * FROM site WHERE id = ?")[0],
                journal=rows("SELECT * FROM journal WHERE site_id = ? ORDER BY revision"),
                tickets=rows("SELECT * FROM ticket WHERE site_id = ?"),
                series=rows("SELECT * FROM series WHERE site_id = ?"),
                papers=rows("SELECT * FROM print_job WHERE site_id = ?"),
                counters=rows("SELECT * FROM counter WHERE site_id = ?"),
            )


def proven(database: Path | str) -> list[Violation]:
    """What is wrong with a database in itself, whoever made it."""
    return Check(Tables.load(database), {}).alone()


def check(database: Path | str, histories: Iterable[Path]) -> list[Violation]:
    """Every violation found in the database and its clients' histories; none if all is well."""
    return Check(Tables.load(database), read(histories)).run()


class Check:
    """One comparison; `run` it once."""

    def __init__(self, tables: Tables, operations: Mapping[str, Operation]) -> None:
        self.tables = tables
        self.operations = operations
        self.entries: dict[str, list[Row]] = {}
        for row in tables.journal:
            self.entries.setdefault(row["op_id"], []).append(row)
        self.replay = Replay(
            agencies={row["number"]: row["agency"] for row in tables.counters},
            plain={op for op, one in operations.items() if one.f in PLAIN},
        )
        self.found = self.replay.found

    def alone(self) -> list[Violation]:
        """The database without its clients: I2, I3, I5 to I7, I11, I13, and places kept (I9)."""
        for row in self.tables.journal:
            self.replay.add(row)
        self._tables_are_told()
        self._numbers()
        self._leases()
        self._papers()
        return self.found

    def run(self) -> list[Violation]:
        self.alone()
        for one in self.operations.values():
            self._answers(one)
        self._nothing_invented()
        self._real_time()
        return self.found

    # --- the database in itself

    def _tables_are_told(self) -> None:
        """I7: the journal told again gives the tables."""
        rows = {row["id"]: row for row in self.tables.tickets}
        for ticket_id, told in self.replay.tickets.items():
            row = rows.get(ticket_id)
            if row is None:
                self._say("I7", f"{told.label} of {told['day']} is gone")
                continue
            wanted = {**told.columns, "issued_revision": told.order}
            wrong = {name: row.get(name) for name in wanted if row.get(name) != wanted[name]}
            if wrong or told.label != _label(row):
                self._say("I7", f"{told.label} is not as the journal tells: {_label(row)} {wrong}")
            if row["passed_at"] != told.passed_at:
                self._say("I9", f"{told.label} has the mark {row['passed_at']}")
        for ticket_id in rows.keys() - self.replay.tickets.keys():
            self._say("I7", f"nobody issued {_label(rows[ticket_id])}")
        site, replay = self.tables.site, self.replay
        if (site["revision"], site["head"]) != (replay.revision, replay.head):
            self._say("I7", f"the journal ends at {replay.revision}, not at {site['revision']}")
        if (site["day"], bool(site["day_closed"])) != (replay.day, replay.closed):
            self._say("I11", f"the day is {site['day']}, and {replay.day} in the journal")
        for counter in self.tables.counters:
            if counter["state"] != replay.counters.get(counter["number"], "closed"):
                self._say("I7", f"counter {counter['number']} is {counter['state']}")

    def _numbers(self) -> None:
        """I2, I3, and of I8 that numbers go up as they are given."""
        given: dict[tuple[str, str], Counter[int]] = {}
        for row in self.tables.tickets:
            given.setdefault((row["day"], row["series"]), Counter())[row["number"]] += 1
        highest: dict[tuple[str, str], int] = {}
        for row in sorted(self.tables.tickets, key=lambda row: row["issued_revision"]):
            # Those of a kiosk that was cut off, or whose paper is all there is, come when they do.
            if _is_reserve(row) or row["id"] in self.replay.late:
                continue
            key = (row["day"], row["series"])
            if row["number"] < highest.get(key, 0):
                self._say("I8", f"{_label(row)} was given after {highest[key]}")
            highest[key] = row["number"]
        last = {(row["day"], row["series"]): row["last"] for row in self.tables.series}
        for key in given.keys() | last.keys():
            numbers = given.get(key, Counter())
            twice = sorted(number for number, times in numbers.items() if times > 1)
            if twice:
                self._say("I2", f"{key} has {twice} more than once")
            if _is_reserve({"series": key[1]}) or key[1][1:].endswith("D"):
                continue
            known = numbers.keys() | self.replay.skipped.get(key, set())
            odd = sorted(known ^ set(range(1, last.get(key, 0) + 1)))
            if odd:
                self._say("I3", f"{key} ends at {last.get(key)} and differs in {odd}")

    def _leases(self) -> None:
        """I2 and I3 of reserve numbers: lent once, given once, burnt or given in the end."""
        lent: dict[tuple[str, int], set[int]] = {}
        used: dict[str, set[int]] = {}
        for row in self.tables.journal:
            data = json.loads(row["data"])
            if row["kind"] == "lease_granted":
                numbers = set(range(data["first"], data["last"] + 1))
                if any(numbers & other for key, other in lent.items() if key[0] == row["day"]):
                    self._say("I2", f"{data['station']} is lent what is lent already")
                lent[row["day"], data["first"]] = numbers
            elif row["kind"] == "lease_ended":
                if set(data["burnt"]) & used.get(row["day"], set()):
                    self._say("I3", f"{data['station']} burns what it gave")
            elif row["kind"] == "merged":
                number = int(data["number"].split()[1])
                if number in used.setdefault(data["day"], set()):
                    self._say("I2", f"{data['number']} of {data['day']} is a number of another")
                used[data["day"]].add(number)
                on_the_day = (n for key, n in lent.items() if key[0] == data["day"])
                if data["epoch"] is not None and not any(number in n for n in on_the_day):
                    self._say("I4", f"nobody lent {data['number']} of {data['day']}")

    def _papers(self) -> None:
        """I13, as far as the database tells."""
        jobs = {(row["ticket_id"], row["copy"]): row["state"] for row in self.tables.papers}
        for row in self.tables.tickets:
            # A reserve ticket's is the kiosk's own affair, and the entry tells of it.
            if row["station"] and not _is_reserve(row) and (row["id"], 0) not in jobs:
                self._say("I13", f"{_label(row)} of {row['station']} has no paper")
        known = {row["id"] for row in self.tables.tickets}
        for key, state in jobs.items():
            if key[0] not in known:
                self._say("I13", f"a paper of no ticket: {key}")
            if state != self.replay.papers.get(key, "queued"):
                self._say("I13", f"the paper {key} is {state}, and the journal does not say so")

    # --- the clients against it

    def _answers(self, one: Operation) -> None:
        left = [row for row in self.entries.get(one.op, ()) if row["kind"] in LEAVES[one.f]]
        if one.failed and one.op in self.entries:
            self._say("I4", f"{_name(one)} was refused and left {len(self.entries[one.op])} rows")
        if one.failed and one.told:
            self._say("I10", f"{_name(one)} was answered and refused")
        if not one.told:
            return
        told = one.told[0].result
        for other in one.told[1:]:
            if other.result != told:
                self._say("I10", f"{_name(one)} was answered {told} and then {other.result}")
        must_leave = one.f not in MAY_LEAVE_NOTHING or (one.f in CALLS and told is not None)
        if not left and must_leave:
            self._say("I1", f"{_name(one)} was answered {told} and nothing of it is there")
        elif one.f == "issue":
            self._issued(one, told)
        elif one.f in CALLS:
            self._called(one, told, left)
        elif told is not None and left[-1]["ticket_id"] != told["id"]:
            self._say("I6", f"{_name(one)} was answered {told['label']} and moved another")

    def _issued(self, one: Operation, told: Row) -> None:
        """I1: exactly one ticket, of this number and for what was asked."""
        ids = {row["ticket_id"] for row in self.entries[one.op] if row["kind"] == "issued"}
        made = [row for row in self.tables.tickets if row["id"] in ids]
        if len(made) != 1:
            self._say("I1", f"{_name(one)} was answered {told['label']}: {len(made)} tickets")
            return
        (row,) = made
        wanted = {"id": told["id"], "day": told["day"], "token": told["token"]}
        wanted |= {name: one.args[name] for name in ("priority", "station") if name in one.args}
        same = all(row[name] == value for name, value in wanted.items())
        if not same or _label(row) != told["label"]:
            self._say("I1", f"{_name(one)} was answered {told}, and the ticket is another")
        services = (one.args["service_code"], *one.args.get("then", ()))
        if services != self.replay.tickets[row["id"]].services:
            self._say("I1", f"{told['label']} is not for {services}")

    def _called(self, one: Operation, told: Row | None, left: list[Row]) -> None:
        """I6: whom a counter was told it called was called there, by this operation."""
        calls = [row for row in left if row["kind"] == "called"]
        wanted = [] if told is None else [(told["id"], one.args["number"])]
        if [(row["ticket_id"], row["counter"]) for row in calls] != wanted:
            shown = None if told is None else told["label"]
            self._say("I6", f"{_name(one)} was answered {shown}, and the journal tells another")

    def _nothing_invented(self) -> None:
        """I4: whoever finds an entry finds who asked for it."""
        for op, rows in self.entries.items():
            if op in OWN_OPS:
                continue
            one = self.operations.get(op)
            if one is None:
                self._say("I4", f"nobody asked for revision {rows[0]['revision']}, {op}")
                continue
            kinds = [row["kind"] for row in rows if row["kind"] not in DAY_CHANGES]
            if not set(kinds) <= set(LEAVES[one.f]) or len(set(kinds)) < len(kinds):
                self._say("I4", f"{_name(one)} left {kinds}")

    def _real_time(self) -> None:
        """I8: no operation comes before one that was answered before it was asked for."""
        spans = [
            (one.invoked_at, one.told[0].at if one.told else None, self.entries[op])
            for op, one in self.operations.items()
            if op in self.entries
        ]
        answered = sorted(
            ((at, rows) for _, at, rows in spans if at is not None), key=lambda pair: pair[0]
        )
        newest, done = 0, 0
        for invoked, _, rows in sorted(spans, key=lambda span: span[0]):
            while done < len(answered) and answered[done][0] < invoked:
                newest = max(newest, answered[done][1][-1]["revision"])
                done += 1
            if rows[0]["revision"] < newest:
                at = rows[0]["revision"]
                self._say("I8", f"revision {at} comes before {newest}, which was answered earlier")

    def _say(self, invariant: str, what: str) -> None:
        self.found.append(Violation(invariant, what))


def _name(one: Operation) -> str:
    return f"{one.f} {one.op[:12]}"


def _label(row: Row) -> str:
    return f"{row['series']} {row['number']:03d}"


def _is_reserve(row: Row) -> bool:
    return len(row["series"]) > 1 and row["series"].endswith("R")
