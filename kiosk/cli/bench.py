"""The benchmarks of a checkout, as a table or as JSON; they are not installed with the package."""

import importlib
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.live import Live
from rich.table import Column, Table

from kiosk.cli.call import call_of
from kiosk.errors import WrongInput

commands = typer.Typer()


@commands.command()
def bench(
    context: typer.Context,
    names: Annotated[list[str] | None, typer.Argument(metavar="[NAME]...")] = None,
) -> None:
    """Ukur kecepatan terhadap balok dasar. Measure speed against bare building blocks."""
    call = call_of(context)
    found = _benchmarks()
    known = (*found.NAMES, *found.PARTS, *found.SHARED)
    database = call.house.database
    server = database if database and database.startswith("postgresql") else None
    for name in names or ():
        if name not in known:
            raise WrongInput("wrong.choice", value=name, choices=", ".join(known))
        if name in found.SHARED and server is None:
            raise WrongInput("wrong.no_server", name=name)
    rows = found.run(names or (), server)
    if call.as_json:
        call.answer([row.shape() for row in rows])
        return
    table = Table("what", "unit", *map(_right, ("product", "bare", "ratio")), "target", "met")
    with Live(table, console=Console()):
        for row in rows:
            met = {None: "", True: "[green]✓[/]", False: "[red]✗[/]"}[row.met]
            figures = (_figure(value) for value in (row.product, row.bare, row.ratio))
            table.add_row(row.what, row.unit, *figures, str(row.target or ""), met)


def _right(heading: str) -> Column:
    return Column(heading, justify="right")


def _figure(value: float | None) -> str:
    return "" if value is None else f"{value:,}"


def _benchmarks() -> Any:
    # By name: they use this package, so it must not know them.
    try:
        return importlib.import_module("benchmarks")
    except ModuleNotFoundError:
        raise WrongInput("wrong.no_benchmarks") from None
