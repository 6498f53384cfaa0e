"""Commands of the technician: catalogue files and the database."""

from pathlib import Path

import typer

from kiosk import queue
from kiosk.catalogue import current, files
from kiosk.cli.call import WRONG, call_of
from kiosk.words import LANGUAGES

catalogue = typer.Typer(help="Katalog layanan. The catalogue of services.")
db = typer.Typer(help="Data antrean. The queue's data.")


@catalogue.command("check")
def catalogue_check(context: typer.Context, paths: list[Path]) -> None:
    """Periksa berkas katalog. Check catalogue files."""
    call = call_of(context)
    words = call.house.words
    made, bad = files.read(paths)
    totals = {"agencies": len(made.agencies), "services": len(made.services)}
    refused = []
    for cell in bad:
        reason = {language: words.text(cell.reason, language) for language in LANGUAGES}
        refused.append({**files.where(cell), "reason": reason})
        place = f"{cell.file}:{cell.line} {cell.column} {cell.value!r}"
        typer.echo(f"{place}: {reason['id']} / {reason['en']}", err=True)
    call.answer({**totals, "refused": refused})
    if bad:
        # The rows are named above and in the answer; the status alone says that it was refused.
        raise typer.Exit(WRONG)


@catalogue.command("export")
def catalogue_export(context: typer.Context, folder: Path) -> None:
    """Tulis katalog yang berlaku ke sebuah folder. Write the catalogue in force to a folder."""
    call = call_of(context)
    with call.store() as store:
        made = current(store)
    written = files.write(made, folder)
    call.answer({"version": made.version, "files": [str(path) for path in written]})


@db.command("upgrade")
def db_upgrade(context: typer.Context) -> None:
    """Buat atau perbarui data. Make the data or bring it up to date."""
    from kiosk.store import schema

    call = call_of(context)
    with call.store() as store:
        call.answer({"schema": schema.HEAD, "site": store.site().name})


@db.command("grant")
def db_grant(context: typer.Context) -> None:
    """Atur hak setiap jenis perangkat di PostgreSQL. Set the rights of every kind of device."""
    from kiosk.store import roles

    call = call_of(context)
    with call.store() as store:
        given = roles.grant(store.database)
    call.answer({roles.GROUPS[kind]: sorted(rights) for kind, rights in given.items()})


@db.command("verify")
def db_verify(context: typer.Context) -> None:
    """Buktikan jurnal dan tabel cocok. Prove that journal and tables agree."""
    call = call_of(context)
    with call.store() as store:
        proof = queue.verify(store)
    call.answer(
        {
            "entries": proof.entries,
            "tickets": proof.tickets,
            "revision": proof.revision,
            "head": proof.head,
        }
    )
