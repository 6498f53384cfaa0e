"""A queue with one client and its history, in which bugs are planted."""

import re
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import pysqlite3
from sqlalchemy import select, update

from kiosk import queue
from kiosk.store import Store
from kiosk.store.journal import GENESIS, digest
from kiosk.store.tables import journal, site
from tests.checker import check
from tests.client import Client
from tests.conftest import MORNING, Time, open_here
from tests.history import Recorder
from tests.replay import Violation


@dataclass
class House:
    """A queue whose one client keeps a history, and the checker that compares the two."""

    folder: Path
    time: Time
    store: Store
    client: Client

    @classmethod
    def open(cls, folder: Path, moment: datetime = MORNING) -> "House":
        time = Time(moment)
        store = open_here(folder / "data", time.clock)
        return cls(folder, time, store, Client(store, Recorder(folder / "history")))

    def close(self) -> None:
        self.client.recorder.close()
        self.store.close()

    def found(self) -> set[str]:
        """The names of the invariants that do not hold."""
        return {one.invariant for one in self.violations()}

    def violations(self) -> list[Violation]:
        return check(self.folder / "data" / "queue.db", [self.folder / "history"])

    def take(self, service: str = "DUK-02", **more: Any) -> queue.Ticket:
        issued = self.client.do("issue", service_code=service, station="Kios 1", **more)
        assert isinstance(issued, queue.Issued)
        return issued.ticket

    def open_counters(self, *numbers: int) -> None:
        for number in numbers:
            self.client.do("open_counter", number=number)

    def call(self, number: int = 1) -> Any:
        return self.client.do("call_next", number=number)

    def by_hand(self, *statements: str) -> None:
        """What somebody does with a database tool, past every rule of the program."""
        with closing(pysqlite3.connect(self.folder / "data" / "queue.db")) as connection:
            connection.executescript(";".join(statements))

    def without_unique_numbers(self) -> None:
        """The table of tickets as somebody makes it who forgets the constraint."""
        with closing(pysqlite3.connect(self.folder / "data" / "queue.db")) as connection:
            named = "SELECT sql FROM sqlite_schema WHERE name = 'ticket'"
            made: str = connection.execute(named).fetchone()[0]
        loose, times = re.subn(r",\s*CONSTRAINT \w+ UNIQUE \([^)]*\)", "", made)
        assert times == 1
        self.by_hand(
            "PRAGMA legacy_alter_table = ON",
            "ALTER TABLE ticket RENAME TO tight",
            loose,
            "INSERT INTO ticket SELECT * FROM tight",
            "DROP TABLE tight",
        )

    def chained_anew(self) -> None:
        """Somebody who can write the whole file makes the chain fit again."""
        with self.store.database.making() as connection:
            head = GENESIS
            for found in connection.execute(select(journal).order_by(journal.c.revision)).all():
                row = {**found._mapping, "previous": head}
                head = digest(row)
                at = journal.c.revision == found.revision
                connection.execute(
                    update(journal).where(at).values(previous=row["previous"], hash=head)
                )
            connection.execute(update(site).values(head=head))
