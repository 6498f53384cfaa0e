"""Keeping a queue: copied to another database, backed up, restored; the journal proves each."""

from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, select

from kiosk.errors import Damaged, Refused
from kiosk.queue.verify import Verified, verify_in
from kiosk.store import backup_file, copying
from kiosk.store.copying import Progress
from kiosk.store.engine import LONG_SECONDS, Database
from kiosk.store.tables import site

_HEADS = select(site.c.id, site.c.revision, site.c.head).order_by(site.c.id)
SITES = select(site.c.id).order_by(site.c.id)
# By the number of the site.
Proof = dict[int, Verified]


def silent(_what: str, _done: int, _total: int) -> None:
    """Progress that nobody wants to hear of."""


def prove(connection: Connection, told: Progress = silent) -> Proof:
    """Every site of a database proven by its journal. Raises Damaged at the first contradiction."""

    def proven(site_id: int, revision: int) -> Verified:
        return verify_in(connection, site_id, lambda done: told("verify", done, revision))

    return {row.id: proven(row.id, row.revision) for row in connection.execute(_HEADS).all()}


def copy(source: Database, target: Database, told: Progress = silent) -> Proof:
    """All sites of one database into an empty other one, all or nothing.

    Proven on both sides before anything is kept. Raises Refused when the target is not empty or
    something was written to the source meanwhile, Damaged when either side contradicts itself.
    """
    with target.making(LONG_SECONDS) as into:
        copying.make_tables(into, name_of(target))
        with source.reading(LONG_SECONDS) as picture:
            copying.of_this_program(picture, name_of(source))
            before = prove(picture, told)
            proof = _pour(picture, target, into, told)
        if proof != before:
            raise Damaged("damaged.copy")
        with source.reading() as now:
            if _heads(now) != _heads(into):
                raise Refused("refused.source_moved")
    return proof


def backup(source: Database, file: Path, told: Progress = silent) -> Proof:
    """Everything of a database in one new file, which either kind of database is restored from.

    The queue may go on meanwhile: the file holds the moment at which it was begun. It gets its
    name when it is whole and proven. Raises Refused when there is a file of that name already,
    DeviceFault and StoreFault when it cannot be written, Damaged for a damaged database.
    """
    with source.reading() as now:
        copying.of_this_program(now, name_of(source))
    with backup_file.new(file) as part:
        if not source.save(part):
            with backup_file.draft(part) as made, made.making() as into:
                copying.make_tables(into, name_of(made))
                with source.reading(LONG_SECONDS) as picture:
                    copying.pour(picture, made, into, told)
        with backup_file.sealed(part) as written, written.reading() as connection:
            return prove(connection, told)


def restore(file: Path, target: Database, told: Progress = silent) -> Proof:
    """A backup's queue in an empty database, all or nothing.

    Raises Damaged for a file that is not a whole backup, Refused when the database is not empty.
    """
    with (
        backup_file.opened(file) as source,
        target.making(LONG_SECONDS) as into,
        source.reading() as picture,
    ):
        copying.make_tables(into, name_of(target))
        try:
            return _pour(picture, target, into, told)
        except (Damaged, LookupError, TypeError, ValueError, AttributeError) as error:
            # Whoever wrote the file may have written anything, under hashes that are right.
            raise Damaged("damaged.backup", file=str(file)) from error


def restore_file(file: Path, present: Path, now: datetime, told: Progress = silent) -> Path | None:
    """A backup's queue in the place of the database file `present`, which is kept beside it.

    Answers where it is kept, None when there was none. As `restore`, and raises Refused while
    another program has the present file open.
    """
    with backup_file.new_beside(present) as part:
        with backup_file.draft(part) as made:
            restore(file, made, told)
        return backup_file.swap(part, present, now)


def _pour(picture: Connection, target: Database, into: Connection, told: Progress) -> Proof:
    copying.pour(picture, target, into, told)
    proof = prove(into, told)
    if _heads(picture) != _heads(into):
        raise Damaged("damaged.copy")
    return proof


def _heads(connection: Connection) -> list[tuple[int, int, str]]:
    return [(row.id, row.revision, row.head) for row in connection.execute(_HEADS)]


def name_of(database: Database) -> str:
    """The address of a database as people may see it, without its password."""
    return database.engine.url.render_as_string(hide_password=True)
