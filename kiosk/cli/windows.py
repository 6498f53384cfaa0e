"""Commands that open windows."""

import os
from pathlib import Path
from typing import Annotated, Literal

import typer

from kiosk import app
from kiosk.cli.call import WindowLanguage, call_of, show_window
from kiosk.settings import Window

commands = typer.Typer()


@commands.command()
def run(context: typer.Context) -> None:
    """Semua jendela stasiun ini. Every window of this station."""
    app.run_station(call_of(context).house)


@commands.command()
def visitor(context: typer.Context, screen: int = 0, full_screen: bool = False) -> None:
    """Jendela pengunjung. The visitor's window."""
    show_window(context, Window(kind="visitor", screen=screen, full_screen=full_screen))


@commands.command()
def display(
    context: typer.Context,
    counter: Annotated[int, typer.Option(min=1, max=999)] = 1,
    hall: Annotated[bool, typer.Option("--hall", help="Layar ruang. The hall's display.")] = False,
    agency: Annotated[
        list[str] | None, typer.Option(help="Hanya instansi ini. Only these agencies.")
    ] = None,
    arrow: Literal["down", "left", "right"] = "down",
    screen: int = 0,
    full_screen: bool = False,
    language: WindowLanguage = "id",
) -> None:
    """Layar sebuah loket, atau ruang. The display of one counter, or of a hall."""
    show_window(
        context,
        Window(
            kind="display",
            counter=counter,
            hall=hall,
            agencies=tuple(code.upper() for code in agency or ()),
            arrow=arrow,
            screen=screen,
            full_screen=full_screen,
            language=language,
        ),
    )


@commands.command()
def admin(context: typer.Context, language: WindowLanguage = "id") -> None:
    """Jendela pengelola. The administrators' window."""
    show_window(context, Window(kind="admin", language=language))


@commands.command()
def demo(
    context: typer.Context,
    headless: Annotated[bool, typer.Option(help="Tanpa layar. Without a screen.")] = False,
    out: Annotated[Path, typer.Option()] = Path("demo-out"),
    visitors: Annotated[int, typer.Option(min=1, max=5000)] = 1,
    seed: int = 1,
) -> None:
    """Kunjungan utuh lewat jendela sungguhan. Whole visits through the real windows.

    Bila pengunjungnya banyak, selebihnya disimulasikan. Of many, the others are simulated.
    """
    from kiosk import demo as play

    if headless:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    call = call_of(context)
    call.answer(play.run(call.house, out, visitors=visitors, seed=seed))
