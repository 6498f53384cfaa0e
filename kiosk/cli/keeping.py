"""Commands that check the database, move it elsewhere, back it up and restore it."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TaskID, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bars

from kiosk import queue
from kiosk.cli import data
from kiosk.cli.call import ACTOR, REFUSED, Call, call_of
from kiosk.errors import Refused
from kiosk.paths import writable
from kiosk.queue import keeping
from kiosk.queue.keeping import Proof
from kiosk.queue.verify import verify_in
from kiosk.store import copying, schema
from kiosk.store.copying import Progress
from kiosk.store.engine import LONG_SECONDS, connect, connect_existing
from kiosk.store.opening import address
from kiosk.words import LANGUAGES

db = data.db

By = Annotated[str, typer.Option("--by", help="Siapa yang memutuskan. Who decides.")]


@db.command("check")
def db_check(
    context: typer.Context,
    thorough: Annotated[bool, typer.Option("--thorough", help="Juga indeks. Indexes too.")] = False,
) -> None:
    """Periksa data tanpa mengubahnya. Look whether the data is whole and safely kept."""
    call = call_of(context)
    with closing(call.house.look()) as database:
        found = database.check(thorough=thorough)
        with database.reading() as connection:
            copying.of_this_program(connection, keeping.name_of(database))
    call.answer({"schema": schema.HEAD, **found})
    if found["unsafe"]:
        unsafe = Refused("refused.unsafe", settings=", ".join(found["unsafe"]))
        for language in LANGUAGES:
            typer.echo(call.house.words.sentence(unsafe, language), err=True)
        raise typer.Exit(REFUSED)


@db.command("verify")
def db_verify(context: typer.Context) -> None:
    """Buktikan jurnal dan tabel cocok. Prove that journal and tables agree."""
    call = call_of(context)
    with (
        closing(call.house.look()) as database,
        _bars() as told,
        database.reading(LONG_SECONDS) as connection,
    ):
        copying.of_this_program(connection, keeping.name_of(database))
        site = call.house.station.site
        proof = verify_in(connection, site, lambda done: told("verify", done, 0))
    call.answer(
        {
            "entries": proof.entries,
            "tickets": proof.tickets,
            "revision": proof.revision,
            "head": proof.head,
        }
    )


@db.command("copy")
def db_copy(
    context: typer.Context,
    source: Annotated[str, typer.Option("--from", help="sqlite:////srv/mpp/queue.db")],
    target: Annotated[str, typer.Option("--to", help="postgresql://user@host/name")],
) -> None:
    """Salin semua mal ke basis data kosong. Copy all sites into an empty database."""
    call = call_of(context)
    with (
        closing(connect_existing(source)) as out,
        closing(connect(target)) as into,
        _bars() as told,
    ):
        proof = keeping.copy(out, into, told)
    call.answer(_shape(proof))


@db.command("backup")
def db_backup(context: typer.Context, file: Path) -> None:
    """Cadangkan ke satu berkas baru. Back everything up into one new file."""
    call = call_of(context)
    with closing(call.house.look()) as database, _bars() as told:
        proof = keeping.backup(database, file, told)
    call.answer({"file": str(file), **_shape(proof)})


@db.command("restore")
def db_restore(context: typer.Context, file: Path, by: By = "") -> None:
    """Pulihkan dari cadangan; tutup dulu semua jendela. Restore; close all windows first."""
    call = call_of(context)
    house = call.house
    target = address(house.database, house.data_dir)
    kept = None
    with closing(connect(target)) as database, _bars() as told:
        url = database.engine.url
        if url.get_backend_name() == "sqlite":
            writable(house.data_dir)
            present = Path(url.database or "")
            kept = keeping.restore_file(file, present, house.clock.now().astimezone(), told)
        else:
            keeping.restore(file, database, told)
        with database.reading() as connection:
            sites = list(connection.execute(keeping.SITES).scalars())
    after = {number: _accept(call, by, number, restored=True) for number in sites}
    going_on = [{"site": number, "after": last} for number, last in after.items()]
    call.answer({"kept": None if kept is None else str(kept), "sites": going_on})


@db.command("accept-older")
def db_accept_older(context: typer.Context, by: By = "") -> None:
    """Terima data yang lebih lama; nomor melompat. Go on with older data; numbers jump ahead."""
    call = call_of(context)
    site = call.house.station.site
    call.answer({"site": site, "after": _accept(call, by, site)})


def _accept(call: Call, by: str, site: int, *, restored: bool = False) -> int:
    with closing(call.house.store(site_id=site, older=True)) as store:
        return queue.accept_older(
            store, op_id=queue.new_op_id(), actor=ACTOR, by=by, restored=restored
        )


def _shape(proof: Proof) -> dict[str, object]:
    sites = [
        {"site": number, "entries": one.entries, "tickets": one.tickets, "head": one.head}
        for number, one in proof.items()
    ]
    return {"sites": sites}


@contextmanager
def _bars() -> Iterator[Progress]:
    """Shows how far it is on standard error. Ctrl-C there is a refusal: nothing was changed."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Bars(*columns, TimeElapsedColumn(), console=Console(stderr=True)) as bars:
        shown: dict[str, TaskID] = {}

        def told(what: str, done: int, total: int) -> None:
            if what not in shown:
                shown[what] = bars.add_task(what, total=total or None)
            bars.update(shown[what], completed=done)

        try:
            yield told
        except KeyboardInterrupt:
            raise Refused("refused.interrupted") from None
