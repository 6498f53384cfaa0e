"""The command that plays a day of visitors and clerks."""

import dataclasses
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Annotated, Any

import typer

from kiosk.catalogue import current
from kiosk.cli.call import call_of

commands = typer.Typer()
# Figures that belong together, each by its name.
_GROUPS = ("quotes", "extra_by_priority")


@commands.command()
def simulate(
    context: typer.Context,
    visitors: Annotated[int, typer.Option(min=1, max=9000, help="Sehari. A day.")] = 730,
    counters: Annotated[
        int | None, typer.Option(min=1, max=400, help="Loket yang buka. Counters open.")
    ] = None,
    speed: Annotated[
        float | None, typer.Option(min=0.1, help="Kali waktu nyata. Times real time.")
    ] = None,
    seed: int = 1,
    site_seed: Annotated[int, typer.Option(help="Lama layanan sebenarnya. True durations.")] = 1,
    days: Annotated[int, typer.Option(min=1, max=60)] = 1,
    priority_share: Annotated[float, typer.Option(min=0, max=1)] = 0.08,
    compare: Annotated[
        bool, typer.Option(help="Juga tanpa prioritas. Also without priority.")
    ] = False,
) -> None:
    """Mainkan hari layanan berikutnya. Play the next day of visitors and clerks."""
    from kiosk import simulation

    call = call_of(context)
    wishes = simulation.Wishes(visitors, counters, seed, site_seed, priority_share)
    hand = simulation.Hand(call.house.clock.now(), speed)
    house = dataclasses.replace(call.house, clock=hand.clock)
    store = house.store(partial(simulation.furnished, wishes=wishes))
    try:
        simulation.refuse_real(store)
        with _progress() as tell:
            played = simulation.play_days(store, hand, days - compare, wishes, tell)
        if compare and not any(day.stopped for day in played):
            last = dataclasses.replace(wishes, seed=seed + days - 1)
            with tempfile.TemporaryDirectory(prefix="mpp-kiosk-simulate-") as folder:
                other_hand = simulation.Hand(hand.clock.now())
                aside = dataclasses.replace(
                    house, data_dir=Path(folder), database=None, clock=other_hand.clock
                )
                other = aside.store(lambda _: current(store))
                try:
                    played.append(simulation.play_compared(store, hand, other, other_hand, last))
                finally:
                    other.close()
    finally:
        store.close()
    shapes = [simulation.shape(day) for day in played]
    if call.as_json:
        call.answer(shapes if days > 1 else shapes[0])
    else:
        for shape in shapes:
            _show(shape)


@contextmanager
def _progress() -> Iterator[Any]:
    """A line on standard error that tells the simulated time."""
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn

    columns = (SpinnerColumn(), TextColumn("{task.description}"))
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("")

        def tell(moment: datetime) -> None:
            progress.update(task, description=f"{moment:%Y-%m-%d %H.%M}")

        yield tell


def _show(shape: dict[str, Any], within: str = "") -> None:
    """Plain figures as lines, and a table for each group of figures of the same kind."""
    from rich.console import Console
    from rich.table import Table

    console = Console()
    for key, value in shape.items():
        name = f"{within}{key}"
        rows = list(value.values()) if isinstance(value, dict) else []
        if rows and all(isinstance(row, dict) for row in rows):
            table = Table(name, *rows[0])
            for row, figures in value.items():
                table.add_row(row, *map(str, figures.values()))
            console.print(table)
        elif any(isinstance(row, dict) for row in rows) or key in _GROUPS:
            _show(value or {}, f"{name}.")
        else:
            console.print(f"{name}: {'–' if value in (None, {}) else value}", highlight=False)
