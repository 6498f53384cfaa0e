"""Commands of the technician: catalogue files and the database."""

import json
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer

from kiosk.catalogue import Found, current, files, search
from kiosk.cli.call import WRONG, WindowLanguage, call_of
from kiosk.cli.pack import read_text
from kiosk.errors import WrongInput
from kiosk.queue.spared import missed
from kiosk.words import LANGUAGES, Language

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


@catalogue.command("search")
def catalogue_search(
    context: typer.Context,
    text: Annotated[str | None, typer.Argument(help="Yang dicari. What is looked for.")] = None,
    file: Annotated[
        typer.FileText | None,
        typer.Option(encoding="utf-8", help="Satu pencarian tiap baris. One query a line."),
    ] = None,
    language: WindowLanguage = "id",
    limit: Annotated[int, typer.Option(min=1, max=50)] = 5,
) -> None:
    """Cari layanan seperti di kios. Find services as the kiosk does."""
    call = call_of(context)
    if (text is None) == (file is None):
        raise WrongInput("wrong.search")
    with call.store() as store:
        made = current(store)
    if file is None:
        call.answer([_found(one, language) for one in search(made, text or "", language, limit)])
        return
    for query in file:
        answer = [_found(one, language) for one in search(made, query, language, limit)]
        typer.echo(json.dumps(answer, ensure_ascii=False))


@catalogue.command("missed")
def catalogue_missed(
    context: typer.Context,
    first: Annotated[str, typer.Option("--from", help="2026-11-01; tanpa ini semua.")] = "",
    last: Annotated[str, typer.Option("--to", help="2026-11-30; tanpa ini semua.")] = "",
) -> None:
    """Kata yang dicari di kios tanpa hasil. What kiosks were asked for and found nothing."""
    call = call_of(context)
    days = [read_text(date.fromisoformat, day, "wrong.date") for day in (first, last)]
    with call.store() as store:
        found = missed(store, *days)
    call.answer(
        [{"words": one.words, "count": one.count, "last": one.last.isoformat()} for one in found]
    )


def _found(one: Found, language: Language) -> dict[str, Any]:
    service = one.service
    names = {"name": service.name(language), "agency": service.agency}
    return {"service": service.code, **names, "score": round(one.score, 3)}


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
