"""The command line: what people, scripts and checks may rely on. No rules in it."""

import json
import logging
import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from kiosk import __version__, app, logs, paths
from kiosk.cli import (
    bench,
    counter,
    data,
    desk,
    keeping,
    pack,
    printer,
    report,
    simulate,
    site,
    station,
    voice,
    windows,
)
from kiosk.cli.call import DAMAGED, REFUSED, UNREACHABLE, WRONG, Call
from kiosk.errors import DeviceFault, ForPeople, Refused, StoreFault, WrongInput
from kiosk.words import LANGUAGES, Words

commands = typer.Typer(
    name="mpp-kiosk",
    invoke_without_command=True,
    pretty_exceptions_enable=False,
    add_completion=False,
    help="Antrean, kios, layar dan loket sebuah Mal Pelayanan Publik. "
    "Queue, kiosk, displays and counters of a public service mall.",
)
commands.add_typer(windows.commands)
commands.add_typer(simulate.commands)
commands.add_typer(desk.tickets, name="ticket")
commands.add_typer(counter.counters, name="counter")
commands.add_typer(desk.status, name="queue")
commands.add_typer(site.day, name="day")
commands.add_typer(site.site, name="site")
commands.add_typer(site.agency, name="agency")
commands.add_typer(data.catalogue, name="catalogue")
commands.add_typer(keeping.db, name="db")
commands.add_typer(station.station, name="station")
commands.add_typer(printer.printers, name="printer")
commands.add_typer(pack.packs, name="pack")
commands.add_typer(report.reports, name="report")
commands.add_typer(voice.voices, name="voice")
commands.add_typer(bench.commands)


def main() -> None:
    """The console script: every failure is a sentence and an exit status, never a trace."""
    # Until the log has its file, a bug must not fall through to the person's screen.
    logging.getLogger().addHandler(logging.NullHandler())
    words = Words.load(paths.assets() / "i18n")
    try:
        commands(obj=words)
    except ForPeople as error:
        _tell(words, error)
        sys.exit(_status(error))
    except BrokenPipeError:
        # The reader of a pipe has seen enough.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except Exception as error:
        _tell(words, ForPeople("bug.command", code=logs.bug(error)))
        sys.exit(DAMAGED)


@commands.callback()
def _options(
    context: typer.Context,
    database: Annotated[str | None, typer.Option(envvar="KIOSK_DATABASE_URL")] = None,
    data_dir: Annotated[Path | None, typer.Option(envvar="KIOSK_DATA_DIR")] = None,
    station_file: Annotated[Path | None, typer.Option("--station", envvar="KIOSK_STATION")] = None,
    site_number: Annotated[
        int | None, typer.Option("--site", envvar="KIOSK_SITE", help="Nomor mal. The site.", min=1)
    ] = None,
    now: Annotated[str | None, typer.Option(envvar="KIOSK_NOW", hidden=True)] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Satu JSON di keluaran.")] = False,
    verbose: Annotated[bool, typer.Option("-v", help="Catatan rinci. Detailed log.")] = False,
    version: Annotated[bool, typer.Option("--version")] = False,
) -> None:
    if version:
        typer.echo(__version__)
        raise typer.Exit
    words: Words = context.obj
    house = app.build(
        data_dir=data_dir,
        database=database,
        station_file=station_file,
        site_id=site_number,
        now=now,
        words=words,
        verbose=verbose,
    )
    name = context.invoked_subcommand or "run"
    logs.start_logs(paths.writable(house.data_dir) / "logs", name, verbose=verbose)
    context.obj = Call(house, as_json)
    if context.invoked_subcommand is None:
        app.run_station(house)


def _tell(words: Words, error: ForPeople) -> None:
    sentences = {language: words.sentence(error, language) for language in LANGUAGES}
    for sentence in sentences.values():
        typer.echo(sentence, err=True)
    if "--json" in sys.argv:
        typer.echo(json.dumps({"error": error.key, "sentence": sentences}, ensure_ascii=False))


def _status(error: ForPeople) -> int:
    if isinstance(error, Refused):
        return REFUSED
    if isinstance(error, WrongInput):
        return WRONG
    return UNREACHABLE if isinstance(error, DeviceFault | StoreFault) else DAMAGED
